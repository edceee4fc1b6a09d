/**
 * Builds what browsers get into `dist/web`: the launcher, the chat page's script and styles, the site's styles and icon, the agent
 * desk, the pictures of devices, and Web Chat's own bundle, each with its compressed forms and, but for `widget.js` and the
 * pictures, the hash of its content in its name. `manifest.json` tells the server what there is.
 */
const { createHash } = require('node:crypto');
const { access, mkdir, readFile, rename, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { promisify } = require('node:util');
const zlib = require('node:zlib');
const esbuild = require('esbuild');

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
/** Browsers of the last four years. */
const target = ['chrome100', 'edge100', 'firefox102', 'safari15.4'];
const types = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** Bundles one entry and returns its text. */
async function bundle(entry, options = {}) {
  const result = await esbuild.build({
    entryPoints: [path.join(__dirname, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    tsconfig: path.join(__dirname, 'tsconfig.json'),
    ...options,
  });
  return Buffer.from(result.outputFiles[0].contents);
}

/** Runs a module of ours at build time and returns what it exports. */
async function evaluate(entry) {
  const code = await bundle(entry, { format: 'cjs', platform: 'node', target: 'node20', minify: false });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', code.toString())(module, module.exports, require);
  return module.exports;
}

/** Writes whole files only: two test processes may build at the same time. */
async function writeWhole(file, content) {
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, content);
  await rename(part, file);
}

const exists = (file) =>
  access(file).then(
    () => true,
    () => false,
  );

/** Writes a file with its compressed forms, unless that very content is there already (Web Chat takes seconds). */
async function writeAsset(outDir, name, content, hashed) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const { name: stem, ext } = path.parse(name);
  const file = hashed ? `${stem}-${hash}${ext}` : name;
  const full = path.join(outDir, file);
  if (!hashed || !(await exists(full)) || !(await exists(`${full}.br`)) || !(await exists(`${full}.gz`))) {
    const quality = { [zlib.constants.BROTLI_PARAM_QUALITY]: content.length > 1e6 ? 10 : 11 };
    const params = { ...quality, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    const [small, smaller] = await Promise.all([gzip(content, { level: 9 }), brotli(content, { params })]);
    await writeWhole(`${full}.gz`, small);
    await writeWhole(`${full}.br`, smaller);
    await writeWhole(full, content);
  }
  return { name, file, hash, type: types[ext] };
}

module.exports = async function buildWeb(outDir) {
  await mkdir(outDir, { recursive: true });
  const [{ texts }, { iconFile }, { pictures }] = await Promise.all(
    ['texts/index.ts', 'site/logo.ts', 'pictures/pictures.ts'].map(evaluate),
  );
  const textsOf = (part) =>
    JSON.stringify(Object.fromEntries(Object.entries(texts).map(([language, all]) => [language, all[part]])));
  const webChat = path.join(path.dirname(require.resolve('botframework-webchat')), '../dist/webchat.js');
  const files = await Promise.all(
    [
      ['widget.js', bundle('launcher/launcher.ts', { define: { LAUNCHER_TEXTS: textsOf('launcher') } }), false],
      ['chat.js', bundle('chat/chat.ts', { define: { CHAT_TEXTS: textsOf('chat') } }), true],
      ['continue.js', bundle('continue/continue.ts'), true],
      ['chat.css', bundle('chat/chat.css'), true],
      ['site.css', bundle('site/site.css'), true],
      ['desk.js', bundle('desk/desk.tsx'), true],
      ['desk.css', bundle('desk/desk.css'), true],
      ['icon.svg', Buffer.from(iconFile), true],
      ...Object.entries(pictures).map(([name, svg]) => [`picture-${name}.svg`, Buffer.from(svg), false]),
      ['webchat.js', readFile(webChat), true],
      // Web Chat's own head names this file for the licences of what is in it.
      ['webchat.js.LICENSE.txt', readFile(`${webChat}.LICENSE.txt`), false],
    ].map(async ([name, content, hashed]) => writeAsset(outDir, name, await content, hashed)),
  );
  await writeWhole(path.join(outDir, 'manifest.json'), `${JSON.stringify(files, null, 2)}\n`);
};

if (require.main === module) {
  module.exports(path.resolve(process.argv[2] ?? 'dist/web')).catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
}
