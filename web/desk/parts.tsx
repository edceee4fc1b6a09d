/** Small parts that every tab uses. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ConflictTexts } from '../texts/desk';
import { useDesk } from './context';

/** The heading of a view takes the focus, so that who uses a keyboard or a screen reader is where the view begins. */
export function Heading({ children }: { readonly children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

/** In place of what could not be read yet. */
export function Waiting({ failed, onRetry }: { readonly failed: boolean; readonly onRetry: () => void }) {
  const { texts } = useDesk();
  if (!failed) return <p role="status">{texts.loading}</p>;
  return (
    <>
      <p role="alert" class="told">
        {texts.failed}
      </p>
      <button type="button" class="action" onClick={onRetry}>
        {texts.retry}
      </button>
    </>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly children: (described: {
    id: string;
    'aria-describedby': string;
    'aria-invalid': boolean;
  }) => ComponentChildren;
}

/** A field with its label, a hint, and what is wrong with it. */
export function Field({ id, label, hint, fault, children }: FieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}-hint`, 'aria-invalid': fault !== undefined })}
      <span
        id={`${id}-hint`}
        class={fault === undefined ? 'hint' : 'hint fault'}
        role={fault === undefined ? undefined : 'alert'}
      >
        {fault ?? hint ?? ''}
      </span>
    </div>
  );
}

export function useMoment(): (instant: string) => string {
  const { language } = useDesk();
  const format = new Intl.DateTimeFormat(language === 'sl' ? 'sl-SI' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Ljubljana',
  });
  return (instant) => format.format(new Date(instant));
}

interface ConflictProps {
  readonly words: ConflictTexts;
  readonly busy: boolean;
  /** What is true now. */
  readonly children: ComponentChildren;
  readonly onLeave: () => void;
  /** Absent where the change makes no sense any more. */
  readonly onRepeat: (() => void) | undefined;
}

/** Of two people who change something, the second one chooses. */
export function Conflict({ words, busy, children, onLeave, onRepeat }: ConflictProps) {
  return (
    <section class="told" role="alertdialog" aria-labelledby="conflict">
      <h2 id="conflict">{words.heading}</h2>
      <p>{words.text}</p>
      {children}
      <button type="button" class="action" onClick={onLeave}>
        {words.leave}
      </button>{' '}
      {onRepeat === undefined ? (
        <p>{words.impossible}</p>
      ) : (
        <button type="button" class="plain" disabled={busy} onClick={onRepeat}>
          {words.repeat}
        </button>
      )}
    </section>
  );
}
