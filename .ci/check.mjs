// Checks of the sources that run no test, side by side, as many as there are processors:
//   node .ci/check.mjs         types, format, imports (`npm run check`)
//   node .ci/check.mjs all     and contracts, circuits, generated files (`npm run lint`)
// Each step's output comes when it ends. The exit code is 1 if any of them failed.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

const node = process.execPath;
const QUICK = [
  ['types', node, 'node_modules/typescript-native/bin/tsc', '-p', 'tsconfig.json', '--noEmit'],
  ['types of the page', node, 'node_modules/typescript-native/bin/tsc', '-p', 'src/web/tsconfig.json'],
  ['imports', 'depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'libs'],
  ['format', 'biome', 'check', '--error-on-warnings', '.'],
];
/** The longest first. */
const SLOW = [
  ['circuits', node, 'circuits/build.mjs', '--check'],
  ['solidity lint', node, 'contracts/forge.mjs', 'lint', '--deny', 'warnings'],
  ['generated ABI', node, 'contracts/generate.mjs', '--check'],
  ['solidity format', node, 'contracts/forge.mjs', 'fmt', '--check'],
  ['circuit constants', node, 'circuits/generate.mjs', '--check'],
  ['contract constants', node, 'contracts/poseidon2.mjs', '--check'],
  ['API by Spectral', 'spectral', 'lint', '--fail-severity=warn', 'docs/reference/openapi.json'],
  ['API by Redocly', 'redocly', 'lint', 'docs/reference/openapi.json'],
];

function run([name, command, ...args]) {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    const end = (code) => {
      const seconds = ((performance.now() - started) / 1_000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}, ${seconds} s`);
      if (code !== 0) process.stdout.write(output);
      resolve(code === 0);
    };
    child.once('error', (error) => {
      output += `${error.message}\n`;
      end(1);
    });
    child.once('close', end);
  });
}

const waiting = process.argv[2] === 'all' ? [...SLOW, ...QUICK] : QUICK;
const verdicts = [];
const work = async () => {
  for (let step = waiting.shift(); step; step = waiting.shift()) verdicts.push(await run(step));
};
await Promise.all(Array.from({ length: availableParallelism() }, work));
process.exitCode = verdicts.every(Boolean) ? 0 : 1;
