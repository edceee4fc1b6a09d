/** A botbuilder adapter that keeps what the bot says: replies leave with the saved turn, not before. */
import { BotAdapter, TurnContext, type Activity, type ResourceResponse } from 'botbuilder';

export class TurnAdapter extends BotAdapter {
  private readonly key = Symbol('replies');

  /** Runs the bot's logic over one activity and answers with what it said. */
  async run(activity: Partial<Activity>, logic: (context: TurnContext) => Promise<void>): Promise<Partial<Activity>[]> {
    const context = new TurnContext(this, activity);
    this.discard(context);
    await this.runMiddleware(context, logic);
    return this.repliesOf(context);
  }

  /** Takes back what was said in this turn, as when it failed half-way. */
  discard(context: TurnContext): void {
    context.turnState.set(this.key, []);
  }

  override sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const kept = this.repliesOf(context);
    for (const activity of activities) {
      // Where it goes to is the channel's business.
      const {
        conversation: _c,
        recipient: _r,
        from: _f,
        serviceUrl: _s,
        channelId: _i,
        replyToId: _t,
        ...rest
      } = activity;
      kept.push(rest);
    }
    return Promise.resolve(activities.map((_activity, place) => ({ id: String(place) })));
  }

  override updateActivity(): Promise<void> {
    return Promise.reject(new Error('A reply that was said is not changed afterwards; say another one'));
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error('A reply that was said is not taken back; say another one'));
  }

  override continueConversation(): Promise<void> {
    return Promise.reject(new Error('The bot speaks by a turn of its own: use Conversations.take'));
  }

  override continueConversationAsync(): Promise<void> {
    return this.continueConversation();
  }

  private repliesOf(context: TurnContext): Partial<Activity>[] {
    return context.turnState.get<Partial<Activity>[]>(this.key);
  }
}
