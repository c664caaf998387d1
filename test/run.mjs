// `npm test`: builds, then runs the Solidity and the TypeScript tests side by side, and ends with one line that counts both.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const scratch = mkdtempSync(join(tmpdir(), 'openvolition-test-'));
const report = join(scratch, 'vitest.json');

/** Runs a command and keeps its output, which is shown as it comes or, when `held`, by the caller. */
function run(command, args, { held = false } = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', held ? 'pipe' : 'inherit'] });
  let output = '';
  const keep = (chunk) => {
    output += chunk;
    if (!held) process.stdout.write(chunk);
  };
  child.stdout.on('data', keep);
  child.stderr?.on('data', keep);
  if (held && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('exit', (code) => {
      const end = () => resolve({ code: code ?? 1, output });
      // The last line, which counts the tests, may still be on its way; a process left behind may hold the pipe for ever.
      child.on('close', end);
      setTimeout(end, 5_000);
    });
  });
}

/** forge's last line: `Ran 9 test suites in …: 120 tests passed, 0 failed, 0 skipped`. */
function countForge(output) {
  const plain = stripVTControlCharacters(output);
  const found = [...plain.matchAll(/(\d+) tests passed, (\d+) failed/g)].at(-1);
  return found ? { passed: Number(found[1]), failed: Number(found[2]) } : { passed: 0, failed: 1 };
}

function countVitest() {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests || (numFailedTestSuites > 0 ? numFailedTestSuites : 0) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function main() {
  const build = await run('npm', ['run', '--silent', 'build']);
  if (build.code !== 0) return [{ passed: 0, failed: 1 }, build.code];
  // forge computes while vitest's tests wait. Its low priority keeps it from delaying them.
  const solidity = run('node', ['contracts/forge.mjs', 'test'], { held: true });
  const vitest = await run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ]);
  const forge = await solidity;
  process.stdout.write(forge.output);
  const counts = [countForge(forge.output), countVitest()];
  const total = { passed: counts[0].passed + counts[1].passed, failed: counts[0].failed + counts[1].failed };
  const code = forge.code || vitest.code;
  // A runner that fails without a failed test (an unhandled error, no tests) is a failure too.
  if (code !== 0 && total.failed === 0) total.failed = 1;
  return [total, code];
}

const [{ passed, failed }, code] = await main();
rmSync(scratch, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(code || (failed > 0 ? 1 : 0));
