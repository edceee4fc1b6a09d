/** The headers that keep each page to itself: what it may load, who may frame it, what it may tell others. */

export interface SecurityOptions {
  /** In demo mode any page of this machine may try the widget. */
  readonly mode: 'demo' | 'production';
  /** Origins of sites that carry the widget. */
  readonly allowedSites: readonly string[];
  /** Where the service is reached, when it is known. */
  readonly publicUrl: string | undefined;
}

/** The hash of nothing: one of Web Chat's style elements has no nonce and no text, and gets its rules by script. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const loopback = ['http://localhost:*', 'http://127.0.0.1:*'];

type Headers = Readonly<Record<string, string>>;

const policy = (directives: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');

const common = (publicUrl: string | undefined): Headers => ({
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  ...(publicUrl?.startsWith('https:') === true ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
});

const sitePolicy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'frame-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'self'"],
} as const;

/** For the operator's own pages, which need nothing but files of ours. */
export const siteHeaders = ({ publicUrl }: SecurityOptions): Headers => ({
  ...common(publicUrl),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Content-Security-Policy': policy(sitePolicy),
});

/** For the agent desk: our own files and calls, framed by nobody, told to nobody, kept nowhere. */
export const deskHeaders = ({ publicUrl }: SecurityOptions, host: string): Headers => ({
  ...common(publicUrl),
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': policy({
    ...sitePolicy,
    // The picture to pay with travels in its card.
    'img-src': ["'self'", 'data:'],
    // What callers left on the answering machine.
    'media-src': ["'self'"],
    'connect-src': ["'self'", ...socketOrigin(publicUrl, host)],
    'frame-src': ["'none'"],
    'frame-ancestors': ["'none'"],
  }),
});

/** For the phone simulator, which calls this service and plays its sounds. */
export const phoneHeaders = ({ publicUrl }: SecurityOptions): Headers => ({
  ...common(publicUrl),
  'Referrer-Policy': 'same-origin',
  'Content-Security-Policy': policy({
    ...sitePolicy,
    'frame-src': ["'none'"],
    'connect-src': ["'self'"],
    'media-src': ["'self'"],
  }),
});

/** For a page whose address is a key and whose button sends it back: no script, no frame around it, told to nobody. */
export const confirmationHeaders = ({ publicUrl }: SecurityOptions): Headers => ({
  ...common(publicUrl),
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': policy({
    ...sitePolicy,
    'script-src': ["'none'"],
    'frame-src': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  }),
});

/** For the page that a link opens: it asks this service for the conversation, and tells no other where it was. */
export const continueHeaders = (options: SecurityOptions): Headers => ({
  ...common(options.publicUrl),
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': policy({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'"],
    'connect-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  }),
});

/** For the chat page: our scripts and Web Chat's styles by nonce, calls to this service only, framed by allowed sites only. */
export const chatHeaders = (options: SecurityOptions, nonce: string, host: string): Headers => ({
  ...common(options.publicUrl),
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'same-origin',
  'Content-Security-Policy': policy({
    'default-src': ["'none'"],
    'script-src': [`'nonce-${nonce}'`],
    'style-src': ["'self'", `'nonce-${nonce}'`, emptyStyle],
    'img-src': ["'self'", 'data:', 'blob:'],
    // Web Chat hands over the files to be sent as addresses within the page.
    'connect-src': ["'self'", 'blob:', ...socketOrigin(options.publicUrl, host)],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'self'", ...options.allowedSites, ...(options.mode === 'demo' ? loopback : [])],
  }),
});

/** Older Safari does not count WebSockets of the same host as `'self'`. A host that could break out of the header is left out. */
function socketOrigin(publicUrl: string | undefined, host: string): string[] {
  if (publicUrl !== undefined) return [new URL(publicUrl).origin.replace(/^http/, 'ws')];
  return /^(\[[\da-f:]+\]|[\w.-]+)(:\d+)?$/i.test(host) ? [`ws://${host}`] : [];
}
