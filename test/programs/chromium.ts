import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of Chromium or Chrome: in the variable CHROMIUM_BIN, or on the PATH; undefined if there is none. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.CHROMIUM_BIN ?? '', ...candidates].find((path) => path !== '' && existsSync(path));
}

/** For Debian's Chromium as root, without a display and in containers. */
export const CHROMIUM_ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage'];
