/** What can be done with a request: taking it, a comment, another state, taking the last one back. */
import { useState } from 'preact/hooks';
import { useDesk } from '../context';
import { Field } from '../parts';
import type { Change, Detail, Status } from './types';

interface ActionsProps {
  readonly request: Detail;
  readonly busy: boolean;
  /** True when it has been saved. */
  readonly apply: (change: Change) => Promise<boolean>;
}

/** Of these the subscriber must learn why. */
const explained: readonly Status[] = ['rejected', 'cancelled'];

export function Actions({ request, busy, apply }: ActionsProps) {
  const { texts, me } = useDesk();
  const words = texts.requests;
  const [status, setStatus] = useState(request.next[0]);
  const [reason, setReason] = useState('');
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState<'reason' | 'comment'>();
  const { assignee } = request;
  const mine = assignee?.id === me?.id && assignee !== undefined;

  const changeStatus = (event: Event): void => {
    event.preventDefault();
    if (status === undefined) return;
    if (explained.includes(status) && reason.trim() === '') setMissing('reason');
    else void apply({ type: 'status', status, reason });
  };
  const addComment = (event: Event): void => {
    event.preventDefault();
    if (comment.trim() === '') setMissing('comment');
    else void apply({ type: 'comment', text: comment }).then((saved) => saved && setComment(''));
  };

  return (
    <div class="actions">
      {request.undo === undefined ? null : (
        <section>
          <button type="button" class="action" disabled={busy} onClick={() => void apply({ type: 'undo' })}>
            {request.undo.onItsWay === true ? words.undoOnItsWay : words.undo(words.statuses[request.undo.status])}
          </button>
          <p class="hint">{words.undoHint}</p>
        </section>
      )}
      {request.canBeOnItsWay ? (
        <section>
          <button type="button" class="action" disabled={busy} onClick={() => void apply({ type: 'onItsWay' })}>
            {words.onItsWay}
          </button>
          <p class="hint">{words.onItsWayHint}</p>
        </section>
      ) : null}
      <section>
        <h2>{words.columns.assignee}</h2>
        <p>{assignee?.name ?? words.unassigned}</p>
        <button
          type="button"
          class="plain"
          disabled={busy}
          onClick={() => void apply({ type: mine ? 'release' : 'take' })}
        >
          {mine ? words.release : words.take}
        </button>
      </section>
      {request.next.length === 0 ? null : (
        <form onSubmit={changeStatus}>
          <h2>{words.changeStatus}</h2>
          <label>
            {words.newStatus}
            <select
              value={status}
              onChange={(event) => setStatus(request.next.find((one) => one === event.currentTarget.value))}
            >
              {request.next.map((one) => (
                <option key={one} value={one}>
                  {words.statuses[one]}
                </option>
              ))}
            </select>
          </label>
          <Field
            id="reason"
            label={words.reason}
            hint={request.told ? words.toldHint : words.untoldHint}
            fault={missing === 'reason' ? words.reasonMissing : undefined}
          >
            {(described) => (
              <textarea
                {...described}
                maxLength={300}
                value={reason}
                onInput={(event) => setReason(event.currentTarget.value)}
              />
            )}
          </Field>
          <button class="action" disabled={busy}>
            {words.save}
          </button>
        </form>
      )}
      <form onSubmit={addComment}>
        <h2>{words.comment}</h2>
        <Field
          id="comment"
          label={words.commentLabel}
          hint={words.commentHint}
          fault={missing === 'comment' ? words.commentMissing : undefined}
        >
          {(described) => (
            <textarea
              {...described}
              maxLength={1000}
              value={comment}
              onInput={(event) => setComment(event.currentTarget.value)}
            />
          )}
        </Field>
        <button class="plain" disabled={busy}>
          {words.addComment}
        </button>
      </form>
    </div>
  );
}
