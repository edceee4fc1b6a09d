/** The words of an entry in both languages, with what the subscriber will see. */
import { useDesk } from '../context';
import { Field } from '../parts';
import type { Bilingual, Words } from './types';

interface BilingualProps {
  /** Begins the ids of the fields, and the places of what is wrong with them. */
  readonly prefix: string;
  readonly value: Bilingual;
  readonly onChange: (value: Bilingual) => void;
  readonly faultOf: (field: string) => string | undefined;
  readonly placeholders?: { readonly phone: string; readonly email: string } | undefined;
}

const languages = ['sl', 'en'] as const;

export function BilingualFields({ prefix, value, onChange, faultOf, placeholders }: BilingualProps) {
  const { texts } = useDesk();
  const words = texts.content;
  return (
    <>
      {languages.map((language) => {
        const own = value[language];
        const change = (more: Partial<Words>): void => onChange({ ...value, [language]: { ...own, ...more } });
        const id = `${prefix}${language}`;
        return (
          <fieldset key={language}>
            <legend>{words.languages[language]}</legend>
            <Field
              id={`${id}-text`}
              label={words.text}
              fault={faultOf(`${prefix}${language}.text`)}
              hint={words.textHint}
            >
              {(described) => (
                <textarea
                  {...described}
                  lang={language}
                  value={own.text}
                  onInput={(event) => change({ text: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field
              id={`${id}-speech`}
              label={words.speech}
              fault={faultOf(`${prefix}${language}.speech`)}
              hint={words.speechHint}
            >
              {(described) => (
                <textarea
                  {...described}
                  lang={language}
                  value={own.speech ?? ''}
                  onInput={(event) => change({ speech: event.currentTarget.value || undefined })}
                />
              )}
            </Field>
            <Preview words={own} language={language} placeholders={placeholders} />
          </fieldset>
        );
      })}
    </>
  );
}

interface PreviewProps {
  readonly words: Words;
  readonly language: 'sl' | 'en';
  readonly placeholders?: { readonly phone: string; readonly email: string } | undefined;
}

/** As it stands in the chat. */
export function Preview({ words, language, placeholders }: PreviewProps) {
  const { texts } = useDesk();
  const { phone = '{phone}', email = '{email}' } = placeholders ?? {};
  return (
    <figure class="preview">
      <figcaption>{texts.content.preview}</figcaption>
      <p lang={language}>{words.text.replaceAll('{phone}', phone).replaceAll('{email}', email).trim() || '…'}</p>
    </figure>
  );
}
