/** A sheet of the operator's paper: one A4 page with letterhead, on which a form is set from top to bottom. */
import { readFileSync } from 'node:fs';
import type PDFKit from 'pdfkit';

/** PT Sans, under the Open Font License, has all letters of Slovenian; it is embedded, so that every reader shows them. */
const fontPackage = '@expo-google-fonts/pt-sans';
const fonts = {
  regular: `${fontPackage}/400Regular/PTSans_400Regular.ttf`,
  bold: `${fontPackage}/700Bold/PTSans_700Bold.ttf`,
} as const;
type Font = keyof typeof fonts;

const ink = '#14181d';
const quiet = '#4d5864';
const line = '#9aa7b3';
const tint = '#eef4f8';
const accent = '#0b5c8a';

/** In points, of which a page of A4 has 595 × 842. */
const left = 56;
const width = 595.28 - 2 * left;
const gap = 14;
const footerTop = 776;

export interface SheetOptions {
  readonly title: string;
  /** Such as `sl-SI`, for screen readers. */
  readonly locale: string;
  /** Local, `YYYY-MM-DD`: all that the document tells of when it was made, so that the same content is the same file. */
  readonly day: string;
  readonly contact: string;
}

export interface Field {
  readonly label: string;
  readonly value: string;
}

interface TextOptions {
  readonly font?: Font;
  readonly size?: number;
  readonly colour?: string;
  /** Its place in the document's structure. */
  readonly as?: 'H1' | 'H2' | 'P';
  readonly at?: { readonly x: number; readonly width: number };
  readonly align?: 'left' | 'right';
  /** Above the present height. */
  readonly lift?: number;
}

export class Sheet {
  private readonly structure: PDFKit.PDFStructureElement;
  private y = 44;

  private constructor(
    private readonly document: PDFKit.PDFDocument,
    options: SheetOptions,
  ) {
    for (const [name, file] of Object.entries(fonts)) document.registerFont(name, fontFile(file));
    this.structure = document.struct('Document');
    document.addStructure(this.structure);
    this.letterhead(options);
  }

  /** Loaded when the first form is made: most conversations need none. */
  static async open(options: SheetOptions): Promise<Sheet> {
    const { default: PDFDocument } = await import('pdfkit');
    const document = new PDFDocument({
      size: 'A4',
      margin: 0,
      pdfVersion: '1.7',
      tagged: true,
      lang: options.locale,
      displayTitle: true,
      info: { Title: options.title, Author: 'KabelNET Logatec', CreationDate: new Date(`${options.day}T00:00:00Z`) },
    });
    return new Sheet(document, options);
  }

  heading(title: string, beside: string): void {
    this.text(title, { font: 'bold', size: 22, as: 'H1' });
    this.y += 11;
    this.text(beside, { colour: quiet, align: 'right' });
    this.y += 25 + gap;
  }

  section(title: string): void {
    this.text(title, { font: 'bold', size: 11, colour: accent, as: 'H2' });
    this.y += 20;
  }

  /** Boxes in a row, of which one is crossed. */
  boxes(labels: readonly string[], crossed: number): void {
    const each = width / labels.length;
    labels.forEach((label, place) => {
      const x = left + place * each;
      this.draw(() =>
        this.document
          .rect(x, this.y + 1.5, 11, 11)
          .lineWidth(0.8)
          .stroke(ink),
      );
      const isCrossed = place === crossed;
      // A letter and no drawing: who listens, or copies the text, must learn of it too.
      if (isCrossed)
        this.text('\u00d7', { font: 'bold', size: 15, colour: accent, at: { x: x + 1.9, width: 11 }, lift: 2.4 });
      this.text(label, { font: isCrossed ? 'bold' : 'regular', at: { x: x + 18, width: each - 18 } });
    });
    this.y += 18 + gap;
  }

  /** Fields side by side, each with its label above a line; an empty one is to be filled by hand. */
  fields(row: readonly Field[]): void {
    const each = (width - (row.length - 1) * gap) / row.length;
    row.forEach(({ label, value }, place) => {
      const x = left + place * (each + gap);
      this.text(label, { size: 8.5, colour: quiet, at: { x, width: each } });
      this.draw(() => {
        this.document
          .moveTo(x, this.y + 29)
          .lineTo(x + each, this.y + 29)
          .lineWidth(0.6)
          .stroke(line);
      });
      if (value === '') return;
      this.y += 12;
      this.text(value, { size: fitting(value, each, (size) => this.widthOf(value, size)), at: { x, width: each } });
      this.y -= 12;
    });
    this.y += 29 + gap;
  }

  paragraph(text: string): void {
    this.y += this.text(text, { size: 10 }) + 6;
  }

  /** Space between sections. */
  space(): void {
    this.y += 8;
  }

  /** What the office fills, on a ground of its own. */
  office(title: string, labels: readonly string[]): void {
    const height = 86;
    this.draw(() => this.document.rect(left - 14, this.y, width + 28, height).fill(tint));
    this.y += 12;
    this.section(title);
    this.fields(labels.map((label) => ({ label, value: '' })));
  }

  footer(text: string): void {
    this.y = footerTop;
    this.rule();
    this.y += 8;
    this.text(text, { size: 8.5, colour: quiet });
  }

  /** Ends the sheet; answers with the file. */
  async close(): Promise<Uint8Array> {
    this.structure.end();
    const chunks: Buffer[] = [];
    const ended = new Promise((resolve, reject) => {
      this.document
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', resolve)
        .on('error', reject);
    });
    this.document.end();
    await ended;
    return Buffer.concat(chunks);
  }

  private letterhead({ contact }: SheetOptions): void {
    this.draw(() => {
      const mark = this.document.save().translate(left, this.y).scale(0.75);
      mark.roundedRect(0, 0, 48, 48, 12).fill(accent);
      mark.path('M10 34c8 0 6-16 14-16s6 8 14 8').lineWidth(4).lineCap('round').stroke('#fff');
      mark.circle(10, 34, 4).fill('#fff');
      mark.path('M29 12a12 12 0 0 1 9 6').lineWidth(3).stroke('#fff');
      mark.restore();
    });
    this.y += 9;
    this.text('KabelNET Logatec', { font: 'bold', size: 15, at: { x: left + 48, width: 220 } });
    this.y += 4;
    this.text(contact, { size: 9, colour: quiet, align: 'right' });
    this.y += 36;
    this.rule();
    this.y += 28;
  }

  private rule(): void {
    this.draw(() => {
      this.document
        .moveTo(left, this.y)
        .lineTo(left + width, this.y)
        .lineWidth(0.6)
        .stroke(line);
    });
  }

  /** Sets text at the present height, which it leaves as it is; answers with the height that it took. */
  private text(text: string, options: TextOptions): number {
    const { font = 'regular', size = 11, colour = ink, as = 'P', at = { x: left, width }, align = 'left' } = options;
    const y = this.y - (options.lift ?? 0);
    this.document.font(font).fontSize(size).fillColor(colour);
    const shape = { width: at.width, align, lineGap: 2 };
    const height = this.document.heightOfString(text, shape);
    this.document.text(text, at.x, y, { ...shape, structParent: this.structure, structType: as });
    return height;
  }

  private widthOf(text: string, size: number): number {
    return this.document.font('regular').fontSize(size).widthOfString(text);
  }

  /** Lines and grounds say nothing, so they are no part of what is read aloud. */
  private draw(shapes: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    shapes();
    this.document.endMarkedContent();
  }
}

/** The largest size at which a value stands on its line. */
function fitting(value: string, room: number, widthAt: (size: number) => number): number {
  const largest = 12;
  const needed = widthAt(largest);
  return value === '' || needed <= room ? largest : Math.max(6, (largest * room) / needed);
}

const files = new Map<string, Buffer>();

function fontFile(name: string): Buffer {
  const known = files.get(name) ?? readFileSync(require.resolve(name));
  files.set(name, known);
  return known;
}
