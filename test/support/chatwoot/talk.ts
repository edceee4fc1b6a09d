/** A service that hands chats over to a Chatwoot of the test's own, and what a test waits for on either side. */
import { Chat } from '../chat';
import { startService, type TestService } from '../service';
import type { StubConversation } from './shapes';
import { ChatwootStub } from './stub';
import { until } from '../until';

export interface House {
  readonly service: TestService;
  readonly chatwoot: ChatwootStub;
  close(): Promise<void>;
}

export async function openHouse(): Promise<House> {
  const chatwoot = await ChatwootStub.start();
  const service = await startService(chatwoot.settings);
  chatwoot.webhooks = { url: `${service.url}/handoff/chatwoot`, times: 1 };
  return {
    service,
    chatwoot,
    async close() {
      await service.close();
      await chatwoot.down();
    },
  };
}

/** A chat that waits for a human, and its conversation there with the note in it. */
export async function waits(
  { service, chatwoot }: House,
  words = 'rad bi govoril s svetovalcem',
): Promise<{ readonly chat: Chat; readonly there: StubConversation }> {
  const chat = await Chat.open(service.url);
  await chat.say(words);
  const there = await until(() => chatwoot.find(chat.conversationId));
  return { chat, there };
}

/** The same with the first agent in it. */
export async function talks(house: House): Promise<{ readonly chat: Chat; readonly there: StubConversation }> {
  const { chat, there } = await waits(house);
  house.chatwoot.assign(there, house.chatwoot.agent(0));
  await hears(chat, house.chatwoot.agent(0).name);
  return { chat, there };
}

/** All that the chat has heard once some words have come. */
export async function hears(chat: Chat, words: string): Promise<readonly string[]> {
  const heard: string[] = [];
  return until(async () => {
    heard.push(...(await chat.read()).map(({ text }) => text ?? ''));
    return heard.some((text) => text.includes(words)) ? heard : undefined;
  });
}

/** What the subscriber has said there, once some words have come. */
export const arrives = (there: StubConversation, words: string): Promise<readonly string[]> =>
  until(() => {
    const said = there.messages.filter(({ type }) => type === 'incoming').map(({ content }) => content);
    return said.includes(words) ? said : undefined;
  });
