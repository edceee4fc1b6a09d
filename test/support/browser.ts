/** One real browser for a test file: pages that note every console error, failed request and request that leaves this machine. */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { provideChromium } from './chromium';

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly locale?: string;
  /** A phone: touch instead of a mouse. */
  readonly touch?: boolean;
  readonly reducedMotion?: boolean;
}

export interface TestPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every address asked for, in order. */
  readonly requests: readonly string[];
  /** Console errors, uncaught errors and failed requests; a test that provokes one takes it out by `forgive`. */
  readonly problems: readonly string[];
  forgive(pattern: RegExp): void;
}

export interface TestBrowser {
  newPage(options?: PageOptions): Promise<TestPage>;
  /** Fails when a page had a problem, or asked anybody but this machine. Call it after each test. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** Updates, field trials and the like would ask servers of others. */
const quietFlags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-features=OptimizationHints,MediaRouter,Translate,InterestFeedContentSuggestions',
  '--no-pings',
  '--no-first-run',
  // Whatever would go out all the same finds no name.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

const isLocal = (address: string): boolean => {
  const url = new URL(address);
  return ['data:', 'blob:', 'about:'].includes(url.protocol) || ['127.0.0.1', 'localhost'].includes(url.hostname);
};

/** Starts the browser; `afterAll(() => browser.close())` ends it. */
export async function launchBrowser(libraries: 'system' | 'packaged' = 'system'): Promise<TestBrowser> {
  const { executablePath, env } = await provideChromium(libraries);
  const browser: Browser = await chromium.launch({
    executablePath,
    args: quietFlags,
    env: { ...definedEnv(), ...env },
  });
  let open: { readonly context: BrowserContext; readonly problems: string[] }[] = [];
  return {
    async newPage(options = {}) {
      const context = await browser.newContext({
        viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
        colorScheme: options.theme ?? 'light',
        locale: options.locale ?? 'sl-SI',
        hasTouch: options.touch ?? false,
        isMobile: options.touch ?? false,
        reducedMotion: options.reducedMotion === false ? 'no-preference' : 'reduce',
      });
      const problems: string[] = [];
      const requests: string[] = [];
      watch(context, problems, requests);
      open.push({ context, problems });
      const page = await context.newPage();
      return {
        page,
        context,
        requests,
        problems,
        forgive(pattern) {
          problems.splice(0, problems.length, ...problems.filter((problem) => !pattern.test(problem)));
        },
      };
    },
    async check() {
      const done = open;
      open = [];
      await Promise.all(done.map(({ context }) => context.close()));
      const found = done.flatMap(({ problems }) => problems);
      if (found.length > 0) throw new Error(`The browser met ${found.length} problem(s):\n${found.join('\n')}`);
    },
    close: () => browser.close(),
  };
}

function watch(context: BrowserContext, problems: string[], requests: string[]): void {
  const leave = (address: string): void => {
    requests.push(address);
    if (!isLocal(address)) problems.push(`request to another host: ${address}`);
  };
  context.on('request', (request) => leave(request.url()));
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console error: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A page that is left takes its running requests with it.
    if (reason !== 'net::ERR_ABORTED') problems.push(`request failed: ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`answered ${response.status()}: ${response.url()}`);
  });
  context.on('page', (page) => page.on('websocket', (socket) => leave(socket.url())));
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
