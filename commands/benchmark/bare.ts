/** The bare framework to compare with: a three-step waterfall in memory behind restify, as its own samples have it. */
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
  MessageFactory,
} from 'botbuilder';
import { DialogSet, DialogTurnStatus, TextPrompt, WaterfallDialog } from 'botbuilder-dialogs';
import { createServer, plugins } from 'restify';

/** Serves `/api/messages`; prints a line when it listens. To be run as a process of its own. */
export function serve(port: number): void {
  const state = new ConversationState(new MemoryStorage());
  const dialogs = new DialogSet(state.createProperty('dialogs'));
  dialogs.add(new TextPrompt('text'));
  dialogs.add(
    new WaterfallDialog('order', [
      (step) => step.prompt('text', 'What is your number?'),
      (step) => step.prompt('text', 'Which package?'),
      async (step) => {
        await step.context.sendActivity(MessageFactory.text('Saved.'));
        return step.endDialog();
      },
    ]),
  );
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const server = createServer();
  server.use(plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    await adapter.process(request, response, async (context) => {
      const dc = await dialogs.createContext(context);
      const result = await dc.continueDialog();
      if (result.status === DialogTurnStatus.empty) await dc.beginDialog('order');
      await state.saveChanges(context);
    });
  });
  server.listen(port, '127.0.0.1', () => process.stdout.write('listening\n'));
}
