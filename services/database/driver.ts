/** What every client of the driver is given, however short it lives. */
import os from 'node:os';

export const DRIVER_OPTIONS = {
  appName: 'kabelnet-support-bot',
  // Left alone, the driver loads it with import(), which test runners without ES modules refuse.
  runtimeAdapters: { os },
};
