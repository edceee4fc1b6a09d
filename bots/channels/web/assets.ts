/** The built files that browsers get, compressed once by the build and kept in memory in their compressed forms. */
import { createReadStream, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Request, Response } from 'restify';
import { z } from 'zod';

const manifest = z.array(z.object({ name: z.string(), file: z.string(), hash: z.string(), type: z.string() }));

type Encoding = 'br' | 'gzip';

interface Asset {
  readonly path: string;
  readonly hash: string;
  readonly type: string;
  readonly forms: Readonly<Record<Encoding, Buffer>>;
}

export interface AssetStore {
  /** Addresses by the name a file was built under, such as `chat.js` → `/assets/chat-0a68ad0a64fc04d6.js`. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Answers with the file, or with 304 or 404. */
  send(file: string, request: Request, response: Response, cacheControl: string): void;
}

/**
 * Reads what `web/build.js` made.
 *
 * @throws Error when the folder holds no build.
 */
export function loadAssets(folder: string): AssetStore {
  const list = manifest.parse(readManifest(folder));
  const assets = new Map<string, Asset>(
    list.map(({ file, hash, type }) => {
      const full = path.join(folder, file);
      return [
        file,
        { path: full, hash, type, forms: { br: readFileSync(`${full}.br`), gzip: readFileSync(`${full}.gz`) } },
      ];
    }),
  );
  return {
    addresses: Object.fromEntries(list.map(({ name, file }) => [name, `/assets/${file}`])),
    send(file, request, response, cacheControl) {
      const asset = assets.get(file);
      if (asset === undefined) {
        response.sendRaw(404, 'Not found', { 'Content-Type': 'text/plain' });
        return;
      }
      sendAsset(asset, request, response, cacheControl);
    },
  };
}

function readManifest(folder: string): unknown {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  } catch (error) {
    throw new Error(`The web pages are not built: ${folder} has no manifest.json. Run node web/build.js.`, {
      cause: error,
    });
  }
}

function sendAsset(asset: Asset, request: Request, response: Response, cacheControl: string): void {
  const encoding = chooseEncoding(request.header('accept-encoding', ''));
  const etag = `"${asset.hash}${encoding === undefined ? '' : `-${encoding}`}"`;
  const headers = {
    'Cache-Control': cacheControl,
    ETag: etag,
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
    // Sites on other origins load the launcher, some of them with `crossorigin` or under a COEP.
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
  if (
    request
      .header('if-none-match', '')
      .split(/\s*,\s*/)
      .includes(etag)
  ) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  if (encoding === undefined) {
    response.writeHead(200, { ...headers, 'Content-Type': asset.type });
    // Hardly any browser asks for this form, so it stays on the disk.
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(asset.path)
        .on('error', (error) => response.destroy(error))
        .pipe(response);
    return;
  }
  const body = asset.forms[encoding];
  response.writeHead(200, {
    ...headers,
    'Content-Type': asset.type,
    'Content-Encoding': encoding,
    'Content-Length': body.length,
  });
  response.end(body);
}

/** Brotli, else gzip, else the plain file; `;q=0` is a refusal. */
export function chooseEncoding(accepted: string): Encoding | undefined {
  const wanted = accepted
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((encoding) => wanted.includes(encoding));
}
