/** The tab of answers: what the bot says today to each question, and one of them to be edited. */
import { useState } from 'preact/hooks';
import { useDesk } from '../context';
import { Heading, Waiting } from '../parts';
import { useLoad } from '../useLoad';
import { AnswerForm } from './answerForm';
import { Preview } from './bilingual';
import { toldToday } from './toldToday';
import type { AnswerList } from './types';

export function AnswersTab() {
  const { texts, language } = useDesk();
  const words = texts.answers;
  const { value, failed, reload } = useLoad<AnswerList>('/answers');
  const [open, setOpen] = useState<string>();
  const [done, setDone] = useState('');
  if (value === undefined) return <Waiting failed={failed !== undefined} onRetry={reload} />;
  const edited = value.answers.find(({ entry }) => entry.id === open);
  if (edited !== undefined)
    return (
      <AnswerForm
        key={edited.entry.id}
        answer={edited}
        list={value}
        onClose={(saved) => {
          setOpen(undefined);
          setDone(saved ? words.saved : '');
          reload();
        }}
      />
    );
  return (
    <>
      <Heading>{words.heading}</Heading>
      <p>{words.lead}</p>
      <p role="status" class="done">
        {done}
      </p>
      <ul class="cards">
        {value.answers.map(({ entry }) => (
          <li key={entry.id}>
            <h2>{words.questions[entry.id]}</h2>
            <Preview
              words={toldToday(entry.texts, value)?.[language] ?? { text: '' }}
              language={language}
              placeholders={value.placeholders}
            />
            <button
              type="button"
              class="plain"
              aria-label={`${words.edit}: ${words.questions[entry.id]}`}
              onClick={() => setOpen(entry.id)}
            >
              {words.edit}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
