/** For a test file at the website: the built pages, the real service and a real browser, whose problems fail the test. */
import path from 'node:path';
import buildWeb from '../../web/build';
import { launchBrowser, type TestBrowser } from './browser';
import { startService, type TestService } from './service';

/** A browser on a busy machine takes its time. */
const patienceMs = 60_000;

/**
 * To be called at the top of the file; both are there in its tests.
 *
 * @param environment settings beside the demo's
 */
export function onWebsite(environment: Readonly<Record<string, string>> = {}): {
  readonly service: TestService;
  readonly browser: TestBrowser;
} {
  jest.setTimeout(patienceMs);
  let parts: { readonly service: TestService; readonly browser: TestBrowser } | undefined;
  beforeAll(async () => {
    await buildWeb(path.resolve('dist/web'));
    parts = { service: await startService(environment), browser: await launchBrowser() };
  }, patienceMs);
  afterEach(() => parts?.browser.check());
  afterAll(async () => {
    await parts?.browser.close();
    await parts?.service.close();
  });
  const started = (): NonNullable<typeof parts> => {
    if (parts === undefined) throw new Error('The service and the browser are there in tests and hooks only');
    return parts;
  };
  return {
    get service() {
      return started().service;
    },
    get browser() {
      return started().browser;
    },
  };
}
