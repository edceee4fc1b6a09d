/** What a PDF says, by a reader that has nothing to do with the writer. */

export interface ReadPdf {
  /** The texts of each page, in the order in which they were set. */
  readonly pages: readonly (readonly string[])[];
  /** All of it as one text. */
  readonly text: string;
}

/** Not even its warnings, of which it has one for every file. */
const silent = -1;

export async function readPdf(content: Uint8Array): Promise<ReadPdf> {
  const { default: PDFParser } = await import('pdf2json');
  return new Promise((resolve, reject) => {
    const parser = new PDFParser();
    parser.on('pdfParser_dataError', (fault) => reject(fault instanceof Error ? fault : fault.parserError));
    parser.on('pdfParser_dataReady', ({ Pages }) => {
      // Texts come as they would stand in an address.
      const pages = Pages.map(({ Texts }) => Texts.map(({ R }) => R.map(({ T }) => decodeURIComponent(T)).join('')));
      resolve({ pages, text: pages.flat().join('\n') });
    });
    parser.parseBuffer(Buffer.from(content), silent);
  });
}
