import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTemporaryDirectory, waitFor } from '#libs/testing';
import { startGatewayWorld, type World, walletAt } from './gateway-harness.js';

const root = join(import.meta.dirname, '../..');
const PATIENT = { deadlineMs: 120_000 };

interface Manifest {
  dependencies: Record<string, string>;
}

let project: { directory: string; remove(): Promise<void> };
let world: World;

const manifestOf = (directory: string): Manifest => JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));

/** A project with only the package and its dependencies, as after `npm install`, but without a registry. */
beforeAll(async () => {
  project = await makeTemporaryDirectory();
  const installed = join(project.directory, 'node_modules/@openvolition/client');
  mkdirSync(installed, { recursive: true });
  run(process.execPath, [join(root, 'libs/client/package/pack.mjs'), project.directory]);
  const tarball = readdirSync(project.directory).find((name) => name.endsWith('.tgz')) ?? '';
  run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  for (const name of [...Object.keys(manifestOf(installed).dependencies), '@types/node']) {
    const target = join(project.directory, 'node_modules', name);
    mkdirSync(dirname(target), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), target);
  }
  writeFileSync(join(project.directory, 'package.json'), '{"type": "module"}');
  world = await startGatewayWorld();
}, 240_000);

afterAll(async () => {
  await world?.close();
  await project?.remove();
});

function run(command: string, args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: project.directory, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

/** The first program of the README. */
function readmeProgram(): string {
  const [, program] = /```ts\n(.*?)```/s.exec(readFileSync(join(root, 'libs/client/README.md'), 'utf8')) ?? [];
  return program ?? '';
}

it('depends on the versions that this repository uses', () => {
  const ours = manifestOf(root).dependencies;
  const { dependencies } = manifestOf(join(project.directory, 'node_modules/@openvolition/client'));
  for (const [name, version] of Object.entries(dependencies)) expect([name, version]).toEqual([name, ours[name]]);
});

it("type-checks and runs the README's program in a separate project", async () => {
  writeFileSync(join(project.directory, 'program.ts'), readmeProgram());
  const options = '--module nodenext --target es2023 --strict --types node --skipLibCheck false'.split(' ');
  run(process.execPath, [join(root, 'node_modules/typescript-native/bin/tsc'), ...options, 'program.ts']);
  const environment = {
    ...{ API: world.url, RPC: world.anvil.url, RECEIVER: walletAt(11).address },
    PRIVATE_KEY: walletAt(10).privateKey,
  };
  const program = spawn(process.execPath, ['program.js'], {
    ...{ cwd: project.directory, stdio: ['ignore', 'pipe', 'inherit'] },
    env: { ...process.env, ...environment },
  });
  const [output, [code]] = await Promise.all([outputOf(program), once(program, 'exit'), operate()]);
  expect([code, output]).toEqual([0, expect.stringMatching(/^0x[0-9a-f]{64}\n$/)]);
}, 240_000);

it('bundles for browsers without a module of Node', async () => {
  const entry = join(project.directory, 'page.js');
  writeFileSync(
    entry,
    "export { Api } from '@openvolition/client/api'; export const sdk = () => import('@openvolition/client');",
  );
  const ofNode: string[] = [];
  const result = await build({
    ...{ root: project.directory, configFile: false, publicDir: false, logLevel: 'error' },
    worker: { format: 'es' },
    plugins: [
      {
        name: 'of-node',
        resolveId: { order: 'pre', handler: (id) => void (id.startsWith('node:') && ofNode.push(id)) },
      },
    ],
    build: { write: false, target: 'es2022', rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' } },
  });
  const names = (result as Rolldown.RolldownOutput).output.map(({ fileName }) => fileName);
  expect(ofNode).toEqual([]);
  expect(names.some((name) => name.includes('javascript-worker'))).toBe(true);
}, 120_000);

async function outputOf({ stdout }: ChildProcess): Promise<string> {
  let text = '';
  for await (const part of stdout ?? []) text += part;
  return text;
}

/** Plays the operator: serves the deposit, and settles it and then the transfer. */
async function operate(): Promise<void> {
  await waitFor(() => world.l1.head.inboxLength(0) === 1, PATIENT);
  await world.operator.serveInbox();
  await world.operator.settle();
  // There is nothing to seal before the transfer arrives.
  await waitFor(() => world.operator.settle(), PATIENT);
}
