/** A card as the subscriber saw it: the few elements that ours have. All of it is text; pictures are our own. */
import type { ComponentChildren } from 'preact';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Pictures of ours, by address or as data; nothing is loaded from elsewhere. */
const isOurs = (url: string): boolean =>
  /^\/pictures\/[\w-]+\.svg$/.test(url) || url.startsWith('data:image/png;base64,');
/** Deeper than any card of ours. */
const deepest = 8;

export function Card({ content }: { readonly content: unknown }) {
  return <div class="card">{elements(isObject(content) ? content['body'] : undefined, 0)}</div>;
}

function elements(list: unknown, depth: number): ComponentChildren {
  if (depth > deepest) return null;
  return listOf(list).map((element, n) =>
    isObject(element) ? <Element key={n} element={element} depth={depth} /> : null,
  );
}

function Element({ element, depth }: { readonly element: Record<string, unknown>; readonly depth: number }) {
  const text = textOf(element['text']);
  switch (element['type']) {
    case 'TextBlock':
      return element['weight'] === 'bolder' ? <strong class="block">{text}</strong> : <span class="block">{text}</span>;
    case 'Container':
      return <div class="block">{elements(element['items'], depth + 1)}</div>;
    case 'FactSet':
      return (
        <dl>
          {listOf(element['facts']).map((fact, n) =>
            isObject(fact) ? (
              <div key={n}>
                <dt>{textOf(fact['title'])}</dt>
                <dd>{textOf(fact['value'])}</dd>
              </div>
            ) : null,
          )}
        </dl>
      );
    case 'Image': {
      const url = textOf(element['url']);
      const alt = textOf(element['altText']);
      return isOurs(url) ? <img src={url} alt={alt} /> : <span class="block">{alt}</span>;
    }
    default:
      return null;
  }
}
