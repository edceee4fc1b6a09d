/** From which score on an intent is acted on. */

/** Below it the bot asks back with its two best guesses; measured in docs/understanding.md. */
export const certainScore = 0.55;
