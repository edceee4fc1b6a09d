/** One turn of the bot: the saved state in, the dialogs run, the replies and the new state out. Nothing else is touched. */
import { ActivityTypes, ConversationState, type Activity, type TurnContext } from 'botbuilder';
import { DialogSet, type DialogState } from 'botbuilder-dialogs';
import type { Wording } from '../cards/wording';
import { handoffPlace } from '../dialogs/handoff/state';
import { expireIdentity } from '../dialogs/prompts/identification';
import type { RootDialog } from '../dialogs/rootDialog';
import type { Memory } from '../dialogs/memory';
import type { DialogServices } from '../dialogs/dialogServices';
import { DialogTurn, setDialogTurn } from '../dialogs/turn';
import type { Effect } from '../services/turns';
import type { Language } from '../services/understanding';
import type { Bot, Incoming, Outcome } from './conversations';
import { onTurnError } from './onTurnError';
import { StagedStorage } from './stagedStorage';
import { TurnAdapter } from './turnAdapter';

/** To be raised when what conversations remember changes its shape. */
const memoryVersion = 1;

/** Utterances are kept whole, up to this many characters; the understanding reads less. */
const longestText = 4000;

/** What is known of a conversation after a turn, besides its state. */
type After = Pick<Outcome, 'wakeAt' | 'open' | 'handoff' | 'facts'>;

interface Parts {
  readonly services: DialogServices;
  readonly wordings: Readonly<Record<Language, Wording>>;
  readonly root: RootDialog;
  /** Told of a turn that failed; never of what was said in it. */
  readonly onError: (error: unknown, conversationId: string) => void;
}

export class SupportBot implements Bot {
  private readonly adapter = new TurnAdapter();

  constructor(private readonly parts: Parts) {}

  async turn(incoming: Incoming, state: string | undefined, at: Date): Promise<Outcome> {
    const storage = new StagedStorage(state);
    const effects: Effect[] = [];
    let after: After = {};
    const replies = await this.adapter.run(toActivity(incoming), async (context) => {
      try {
        after = await this.run(context, storage, incoming, at, effects);
      } catch (error) {
        this.parts.onError(error, incoming.conversationId);
        this.adapter.discard(context);
        effects.length = 0;
        storage.reset();
        // Who has not said anything waits for no answer.
        if (incoming.event?.name !== 'wake') await this.apologise(context, storage, incoming);
      }
    });
    return { replies, state: storage.json, effects, ...after };
  }

  private async run(
    context: TurnContext,
    storage: StagedStorage,
    incoming: Incoming,
    at: Date,
    effects: Effect[],
  ): Promise<After> {
    const { services, wordings, root } = this.parts;
    const { conversation, dialogs, memory, fits } = await this.open(context, storage, incoming);
    const { conversationId, inputKey, channel } = incoming;
    const turn = new DialogTurn(
      context,
      memory,
      services,
      at,
      { conversationId, inputKey, channel },
      wordings,
      effects,
      incoming.event,
      incoming.confidence,
    );
    setDialogTurn(context, turn);
    turn.begunAgain = !fits;
    expireIdentity(turn);
    const dc = await dialogs.createContext(context);
    // The root never ends: it begins with the conversation and takes every turn after.
    if (incoming.event?.name === 'start') await dc.replaceDialog(root.id);
    else await dc.continueDialog();
    memory.errors = 0;
    await conversation.saveChanges(context, true);
    const handoff = handoffPlace(memory);
    return {
      ...(turn.wakeAt === undefined ? {} : { wakeAt: turn.wakeAt }),
      ...(turn.open === undefined ? {} : { open: turn.open }),
      ...(handoff === undefined ? {} : { handoff }),
      facts: turn.facts.of(memory),
    };
  }

  private async apologise(context: TurnContext, storage: StagedStorage, incoming: Incoming): Promise<void> {
    const { conversation, memory, beginAgain } = await this.open(context, storage, incoming);
    const { wordings, services } = this.parts;
    // What was said is saved all the same, for the human who has the conversation; the bot says nothing.
    if (memory.handoff?.state === 'accepted') {
      await conversation.saveChanges(context, true);
      return;
    }
    const restart = await onTurnError(context, memory, wordings[memory.language], services.settings.officePhone);
    if (restart) await beginAgain();
    await conversation.saveChanges(context, true);
  }

  /** The saved state of a conversation, or that of a new one where there is none or it is not to be used (`fits`). */
  private async open(context: TurnContext, storage: StagedStorage, incoming: Incoming) {
    const conversation = new ConversationState(storage);
    // An earlier reading of the same turn is not what is saved.
    await conversation.load(context, true);
    const dialogState = conversation.createProperty<DialogState>('dialogs');
    const memoryState = conversation.createProperty<Memory>('memory');
    const saved: unknown = await memoryState.get(context);
    const language = languageIn(saved) ?? languageOf(incoming.locale);
    const blank = (): Memory => ({ version: memoryVersion, language, misses: 0, errors: 0 });
    const fits = isMemory(saved) && this.isStack(await dialogState.get(context));
    const memory = fits ? saved : blank();
    await memoryState.set(context, memory);
    const beginAgain = async (): Promise<void> => {
      await memoryState.set(context, blank());
      await dialogState.set(context, this.nothingOpen());
    };
    if (!fits) await dialogState.set(context, this.nothingOpen());
    const dialogs = new DialogSet(dialogState).add(this.parts.root);
    return { conversation, dialogs, memory, fits, beginAgain };
  }

  /** The root in its place, with no conversation open. */
  private nothingOpen(): DialogState {
    return { dialogStack: [{ id: this.parts.root.id, state: { dialogs: { dialogStack: [] } } }] };
  }

  /** Whether a saved stack is the root's; what is open in it is the root's own to check. */
  private isStack(saved: unknown): boolean {
    const stack = propertyOf(saved, 'dialogStack');
    const root: unknown = Array.isArray(stack) && stack.length === 1 ? stack[0] : undefined;
    const inner = propertyOf(propertyOf(root, 'state'), 'dialogs');
    return propertyOf(root, 'id') === this.parts.root.id && Array.isArray(propertyOf(inner, 'dialogStack'));
  }
}

/** What the dialogs see: the same shape from every channel. */
function toActivity({ conversationId, channel, activity, inputKey }: Incoming): Partial<Activity> {
  const text = typeof activity?.text === 'string' ? activity.text : '';
  return {
    type: activity === undefined ? ActivityTypes.Event : ActivityTypes.Message,
    id: inputKey,
    text: text.slice(0, longestText),
    ...(activity?.attachments === undefined ? {} : { attachments: activity.attachments }),
    channelId: channel,
    serviceUrl: '',
    conversation: { id: conversationId, name: '', isGroup: false, conversationType: 'personal' },
    from: { id: 'subscriber', name: '', role: 'user' },
    recipient: { id: 'bot', name: '', role: 'bot' },
  };
}

const languageOf = (locale: string | undefined): Language =>
  locale?.toLowerCase().startsWith('en') === true ? 'en' : 'sl';

const propertyOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** A memory of this version; one of another begins again, since its shape is not known. */
const isMemory = (value: unknown): value is Memory =>
  propertyOf(value, 'version') === memoryVersion && languageIn(value) !== undefined;

function languageIn(memory: unknown): Language | undefined {
  const language = propertyOf(memory, 'language');
  return language === 'sl' || language === 'en' ? language : undefined;
}
