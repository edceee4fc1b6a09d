/** Pieces of the overview: what a figure means, and a table with its CSV. */
import type { ComponentChildren } from 'preact';
import type { FigureName } from '../../texts/desk/overview/types';
import { useDesk } from '../context';

/** A "?" that tells what a figure means exactly. */
export function About({ figure }: { readonly figure: FigureName }) {
  const words = useDesk().texts.overview;
  return (
    <details class="about">
      <summary aria-label={words.explain(words.figures[figure])}>
        <span aria-hidden="true">?</span>
      </summary>
      <p>{words.means[figure]}</p>
    </details>
  );
}

type Cell = string | number;

interface TableProps {
  readonly caption: string;
  /** The heading above says the same. */
  readonly captionUnseen?: true;
  readonly head: readonly string[];
  /** The first cell of each names the row. */
  readonly rows: readonly (readonly Cell[])[];
  /** So many of the first columns are words; the others are numbers. */
  readonly words?: number;
  /** Address of the same as CSV. */
  readonly csv?: string;
}

export function Table({ caption, captionUnseen, head, rows, words: inWords = 1, csv }: TableProps) {
  const words = useDesk().texts.overview;
  const kind = (place: number): string => (place < inWords ? '' : 'number');
  if (rows.length === 0)
    return (
      <div>
        {captionUnseen ? null : <h3>{caption}</h3>}
        <p class="quiet">{words.nothing}</p>
      </div>
    );
  return (
    <div>
      {/* What does not fit can be scrolled to, also by keyboard. */}
      <div class="counts" role="group" aria-label={caption} tabIndex={0}>
        <table>
          <caption class={captionUnseen ? 'unseen' : undefined}>{caption}</caption>
          <thead>
            <tr>
              {head.map((name, place) => (
                <th key={name} scope="col" class={kind(place)}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.slice(0, inWords).join()}>
                {row.map((cell, place) =>
                  place === 0 ? (
                    <th key={place} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={place} class={kind(place)}>
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {csv === undefined ? null : <CsvLink table={caption} address={csv} />}
    </div>
  );
}

export function CsvLink({ table, address }: { readonly table: string; readonly address: string }) {
  const words = useDesk().texts.overview;
  return (
    <a class="csv" href={address} download aria-label={words.csvOf(table)}>
      {words.csv}
    </a>
  );
}

export function Part({ heading, children }: { readonly heading: string; readonly children: ComponentChildren }) {
  const id = heading.replaceAll(/\W+/g, '-');
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}
