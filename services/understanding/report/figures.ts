/** The pictures of the report, as SVG: the confusion matrix and the reliability diagram. */

import { intentNames } from '../types';
import type { Bin } from './predictions';

const cell = 22;
const margin = 130;

/** Darker is more, by row; the number stands where it is not zero. */
export function confusionPicture(counts: readonly (readonly number[])[]): string {
  const size = margin + intentNames.length * cell + 10;
  const parts: string[] = [];
  counts.forEach((row, y) => {
    const total = Math.max(
      1,
      row.reduce((sum, count) => sum + count, 0),
    );
    const name = intentNames[y] ?? '';
    const middle = margin + y * cell + cell / 2;
    parts.push(`<text x="${margin - 6}" y="${middle + 4}" text-anchor="end">${name}</text>`);
    parts.push(`<text transform="translate(${middle + 4} ${margin - 6}) rotate(-60)">${name}</text>`);
    row.forEach((count, x) => {
      if (count === 0) return;
      const share = count / total;
      const colour = x === y ? '20, 110, 70' : '190, 40, 30';
      const left = margin + x * cell;
      parts.push(
        `<rect x="${left}" y="${margin + y * cell}" width="${cell - 1}" height="${cell - 1}" fill="rgba(${colour}, ${(0.15 + share * 0.85).toFixed(2)})"/>`,
        `<text x="${left + cell / 2 - 0.5}" y="${middle + 3}" text-anchor="middle" font-size="9" fill="${share > 0.5 ? 'white' : 'black'}">${count}</text>`,
      );
    });
  });
  return svg(size, size, 'Confusion matrix: expected intents in rows, predicted ones in columns', parts);
}

/** Bars are the share that was right by score; the diagonal is perfect calibration. */
export function reliabilityPicture(bins: readonly Bin[]): string {
  const side = 300;
  const left = 50;
  const top = 20;
  const at = (value: number): number => top + side - value * side;
  const parts = [
    `<line x1="${left}" y1="${at(0)}" x2="${left + side}" y2="${at(1)}" stroke="gray" stroke-dasharray="4"/>`,
  ];
  for (const { from, count, accuracy } of bins) {
    if (count === 0) continue;
    const x = left + from * side;
    parts.push(
      `<rect x="${x + 1}" y="${at(accuracy)}" width="${side / 10 - 2}" height="${accuracy * side}" fill="rgba(30, 90, 160, 0.6)"/>`,
      `<text x="${x + side / 20}" y="${at(accuracy) - 3}" text-anchor="middle" font-size="9">${count}</text>`,
    );
  }
  for (const value of [0, 0.5, 1]) {
    parts.push(
      `<text x="${left - 8}" y="${at(value) + 4}" text-anchor="end">${value}</text>`,
      `<text x="${left + value * side}" y="${at(0) + 16}" text-anchor="middle">${value}</text>`,
    );
  }
  parts.push(`<rect x="${left}" y="${top}" width="${side}" height="${side}" fill="none" stroke="black"/>`);
  parts.push(`<text x="${left + side / 2}" y="${at(0) + 34}" text-anchor="middle">score</text>`);
  return svg(
    left + side + 20,
    top + side + 45,
    'Reliability diagram: share that was right by score, with counts',
    parts,
  );
}

function svg(width: number, height: number, title: string, parts: readonly string[]): string {
  const attributes = `xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif" font-size="11" role="img"`;
  const background = `<rect width="${width}" height="${height}" fill="white"/>`;
  return `<svg ${attributes}>\n<title>${title}</title>\n${background}\n${parts.join('\n')}\n</svg>\n`;
}
