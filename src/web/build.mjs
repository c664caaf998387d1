// Builds the page into dist/web, unless nothing that it is built from has changed.
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const project = fileURLToPath(new URL('../..', import.meta.url));
const stamp = join(project, 'dist/web/.inputs');

/** Hash of the sources and of the versions of the packages. */
function inputs() {
  const hash = createHash('sha256');
  const files = globSync(['src/web/**/*', 'libs/*/src/**/*.ts', 'package.json', 'package-lock.json'], {
    cwd: project,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile() && !/\.(spec\.ts|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(`${file.slice(project.length)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

function built() {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return undefined;
  }
}

/** Beside each asset, for gateways to send. */
function compress() {
  for (const file of globSync('dist/web/assets/*', { cwd: project })) {
    const path = join(project, file);
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
  }
}

const wanted = inputs();
if (built() !== wanted) {
  await build({ configFile: join(project, 'src/web/vite.config.ts') });
  compress();
  writeFileSync(stamp, wanted);
}
