/** Builds what browsers get into the folder: see build.js. */
declare function buildWeb(outDir: string): Promise<void>;
export = buildWeb;
