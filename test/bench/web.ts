import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Measured } from './bench.js';
import { project } from './newcomer.js';

const BYTES_PER_KB = 1_000;

/** What a browser loads before the first page is drawn: the scripts and styles that the HTML names, as the gateway sends them. */
export async function benchWeb(): Promise<Measured> {
  const folder = join(project, 'dist/web');
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const names = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, name]) => name as string);
  if (names.length < 2) throw new Error('dist/web/index.html names no script and style: run npm run build');
  const sizes = await Promise.all(
    names.map(async (name) => [name, gzipSync(await readFile(join(folder, name)), { level: 9 }).length] as const),
  );
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  const row = { name: 'web: script and style of the first page, gzip', value: total / BYTES_PER_KB, unit: 'kB' };
  return { rows: [{ ...row, target: '< 200' }], details: Object.fromEntries(sizes) };
}
