// Builds the package @openvolition/client in dist/client-package: the SDK with what it uses of the other libraries, as
// JavaScript and declarations.
//   node libs/client/package/pack.mjs [DIRECTORY]    writes the tarball to DIRECTORY; here without one
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const sources = import.meta.dirname;
const root = join(sources, '../../..');
const built = join(root, 'dist/client-package');

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}

rmSync(built, { recursive: true, force: true });
mkdirSync(built, { recursive: true });
run(process.execPath, ['node_modules/typescript-native/bin/tsc', '-p', join(sources, 'tsconfig.json')]);
copyFileSync(join(sources, 'package.json'), join(built, 'package.json'));
copyFileSync(join(sources, '../README.md'), join(built, 'README.md'));
copyFileSync(join(root, 'LICENSE'), join(built, 'LICENSE'));
run('npm', ['pack', '--silent', built, '--pack-destination', resolve(process.argv[2] ?? '.')]);
