/** Answers: what the bot says to questions, edited by the office. */
export { answerIds, answerShape, type Answer, type AnswerId, type Answers, type AnswerText } from './answers';
export { MongoAnswers } from './mongoAnswers';
