// `npm test`: builds, then runs the Solidity and the TypeScript tests side by side. It ends with the names of the tests that
// failed, and one line that counts both.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const scratch = mkdtempSync(join(tmpdir(), 'openvolition-test-'));
const report = join(scratch, 'vitest.json');

/** Runs a command and collects its output, which is printed immediately or, if `held`, by the caller. */
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
      // The last line, which counts the tests, may not have arrived yet. A leftover process may keep the pipe open indefinitely.
      child.on('close', end);
      setTimeout(end, 5_000);
    });
  });
}

/**
 * The last line is `Ran 9 test suites in …: 120 tests passed, 0 failed, 0 skipped`. A suite begins with
 * `Ran 3 tests for test/unit/Inbox.t.sol:InboxTest`; a test that failed is `[FAIL: reason] test_name() (gas: …)`, and comes
 * twice: in its suite and in the summary.
 */
function readForge(output) {
  const plain = stripVTControlCharacters(output);
  const count = [...plain.matchAll(/(\d+) tests passed, (\d+) failed/g)].at(-1);
  if (!count) return { passed: 0, failed: 1, names: ['forge did not end with a count'] };
  const names = new Set();
  let suite = '';
  for (const line of plain.split('\n')) {
    suite = /^(?:Ran|Encountered) \d+ .* (?:for|in) (\S+)/.exec(line)?.[1] ?? suite;
    if (line.startsWith('[FAIL')) names.add(`contracts/${suite} > ${line.replace(/ \((?:gas|runs): .*/, '')}`);
  }
  return { passed: Number(count[1]), failed: Number(count[2]), names: [...names] };
}

function readVitest() {
  try {
    const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const names = testResults.flatMap(failuresOf);
    return { passed: numPassedTests, failed: names.length, names };
  } catch {
    return { passed: 0, failed: 1, names: ['vitest left no report'] };
  }
}

/** A file that fails as a whole, in its set-up or while it loads, has no failed test. */
function failuresOf({ name, status, message, assertionResults }) {
  const file = relative(process.cwd(), name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length > 0) return failed.map(({ ancestorTitles, title }) => [file, ...ancestorTitles, title].join(' > '));
  return status === 'failed' ? [`${file}: ${message.split('\n')[0]}`] : [];
}

async function main() {
  const build = await run('npm', ['run', '--silent', 'build']);
  if (build.code !== 0) return [{ passed: 0, failed: 1, names: ['the build'] }, build.code];
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
  const results = [readForge(forge.output), readVitest()];
  const total = {
    passed: results[0].passed + results[1].passed,
    failed: results[0].failed + results[1].failed,
    names: results.flatMap(({ names }) => names),
  };
  const code = forge.code || vitest.code;
  // A runner that fails without a failed test (an unhandled error, no tests) is a failure too.
  if (code !== 0 && total.failed === 0) {
    total.failed = 1;
    total.names.push(`no test, but ${forge.code ? 'forge' : 'vitest'} ended with ${code}`);
  }
  return [total, code];
}

const [{ passed, failed, names }, code] = await main();
rmSync(scratch, { recursive: true, force: true });
for (const name of names) console.log(`failed: ${name}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(code || (failed > 0 ? 1 : 0));
