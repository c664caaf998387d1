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

/** The TypeScript blocks of a document, or of a part of it. */
function blocksOf(text: string): string[] {
  return [...text.matchAll(/```ts\n(.*?)```/gs)].map(([, block]) => block ?? '');
}

const documentAt = (name: string): string => readFileSync(join(root, name), 'utf8');
const [forNode = '', forPages = ''] = documentAt('docs/how-to/connect.md').split('## In a page');

/** Complete programs of documents: each makes one deposit and one transfer. */
const PROGRAMS = {
  'libs/client/README.md': blocksOf(documentAt('libs/client/README.md'))[0] ?? '',
  'docs/how-to/connect.md': blocksOf(forNode).join(''),
};

function typeCheck(file: string, ...options: string[]): void {
  const common = '--module nodenext --target es2023 --strict --skipLibCheck false'.split(' ');
  run(process.execPath, [join(root, 'node_modules/typescript-native/bin/tsc'), ...common, ...options, file]);
}

it('depends on the versions that this repository uses', () => {
  const ours = manifestOf(root).dependencies;
  const { dependencies } = manifestOf(join(project.directory, 'node_modules/@openvolition/client'));
  for (const [name, version] of Object.entries(dependencies)) expect([name, version]).toEqual([name, ours[name]]);
});

it.each([
  ['libs/client/README.md', 0, /^0x[0-9a-f]{64}\n$/],
  ['docs/how-to/connect.md', 1, /^slot \d+: 10{18} of ETH, header from l1\n.*checked: commitments of \d+ blobs match/s],
] as const)(
  'type-checks and runs the program of %s in a separate project',
  async (name, lane, expected) => {
    writeFileSync(join(project.directory, 'program.ts'), PROGRAMS[name]);
    typeCheck('program.ts', '--types', 'node');
    const environment = {
      ...{ API: world.url, RPC: world.anvil.url, RECEIVER: walletAt(12 + lane).address },
      PRIVATE_KEY: walletAt(10 + lane).privateKey,
    };
    const program = spawn(process.execPath, ['program.js'], {
      ...{ cwd: project.directory, stdio: ['ignore', 'pipe', 'inherit'] },
      env: { ...process.env, ...environment },
    });
    const [output, [code]] = await Promise.all([outputOf(program), once(program, 'exit'), operate(lane)]);
    expect([code, output]).toEqual([0, expect.stringMatching(expected)]);
  },
  240_000,
);

it("type-checks the document's page, and bundles it for browsers without a module of Node", async () => {
  const entry = join(project.directory, 'page.ts');
  writeFileSync(entry, blocksOf(forPages).join(''));
  typeCheck('page.ts', '--types', '', '--lib', 'dom,es2023', '--customConditions', 'browser', '--noEmit');
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

/** Plays the operator: serves the deposit to a lane, and settles it and then the transfer. */
async function operate(lane: 0 | 1): Promise<void> {
  await waitFor(() => world.l1.head.inboxLength(lane) === 1, PATIENT);
  await world.operator.serveInbox();
  await world.operator.settle();
  // There is nothing to seal before the transfer arrives.
  await waitFor(() => world.operator.settle(), PATIENT);
}
