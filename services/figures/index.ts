/** Figures: what the bot's work looks like from above. */
export { MongoFigures } from './mongoFigures';
export { sumOf, type PeriodFigures } from './sumOf';
export {
  outcomes,
  type ConversationCount,
  type ConversationOutcome,
  type DayFigures,
  type Figures,
  type FlowFigures,
  type HandoffFigures,
  type LeftFigures,
  type MissedFigure,
} from './figures';
