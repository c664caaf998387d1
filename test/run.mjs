// `npm test`: builds, then runs the Solidity and the TypeScript tests side by side. It ends with each test that failed and why,
// and one line that counts both. With RERUN_FAILED=1 the files of failed TypeScript tests run once more, alone. A test that passes
// then is reported as flaky, with its first failure.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const scratch = mkdtempSync(join(tmpdir(), 'openvolition-test-'));

/** More failed files than this are a broken change, and not a busy machine. */
const RERUN_FILES = 4;
const REASON_LINES = 30;
const REASON_CHARACTERS = 1_500;

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
  if (!count)
    return {
      passed: 0,
      failures: [{ name: 'forge did not end with a count', reason: plain.slice(-REASON_CHARACTERS) }],
    };
  const names = new Set();
  let suite = '';
  for (const line of plain.split('\n')) {
    suite = /^(?:Ran|Encountered) \d+ .* (?:for|in) (\S+)/.exec(line)?.[1] ?? suite;
    if (line.startsWith('[FAIL')) names.add(`contracts/${suite} > ${line.replace(/ \((?:gas|runs): .*/, '')}`);
  }
  return { passed: Number(count[1]), failures: [...names].map((name) => ({ name, reason: '' })) };
}

/** Runs vitest and reads its report. */
async function runVitest(args) {
  const report = join(scratch, 'vitest.json');
  rmSync(report, { force: true });
  const { code } = await run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ]);
  try {
    const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    return { code, passed: numPassedTests, failures: testResults.flatMap(failuresOf) };
  } catch {
    return { code: code || 1, passed: 0, failures: [{ name: 'vitest left no report', reason: '' }] };
  }
}

/** A file that fails as a whole, in its set-up or while it loads, has no failed test. */
function failuresOf({ name, status, message, assertionResults }) {
  const file = relative(process.cwd(), name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [{ file, name: file, reason: shorten(message) }] : [];
  return failed.map(({ ancestorTitles, title, failureMessages }) => ({
    file,
    name: [file, ...ancestorTitles, title].join(' > '),
    reason: shorten(failureMessages.join('\n')),
  }));
}

function shorten(message) {
  const lines = stripVTControlCharacters(message).split('\n').slice(0, REASON_LINES);
  return lines.join('\n').slice(0, REASON_CHARACTERS);
}

/** Runs the files of failed tests once more. Their tests that pass now are flaky. */
async function rerun({ code, passed, failures }) {
  const files = [...new Set(failures.map(({ file }) => file))];
  if (files.includes(undefined) || files.length > RERUN_FILES) return { code, passed, failures, flaky: [] };
  console.log(`\nrunning again: ${files.join(', ')}`);
  const again = await runVitest(files);
  const remaining = new Set(again.failures.map(({ name }) => name));
  const flaky = failures.filter(({ name }) => !remaining.has(name));
  return { code: again.code, passed: passed + flaky.length, failures: again.failures, flaky };
}

async function main() {
  const build = await run('npm', ['run', '--silent', 'build']);
  if (build.code !== 0) return { passed: 0, failures: [{ name: 'the build', reason: '' }], flaky: [] };
  // forge computes while vitest's tests wait. Its low priority keeps it from delaying them.
  const solidity = run('node', ['contracts/forge.mjs', 'test'], { held: true });
  const first = await runVitest(process.argv.slice(2));
  const forge = await solidity;
  process.stdout.write(forge.output);
  const again = process.env.RERUN_FAILED === '1' && first.failures.length > 0;
  const vitest = again ? await rerun(first) : { ...first, flaky: [] };
  const contracts = readForge(forge.output);
  const failures = [...contracts.failures, ...vitest.failures];
  // A runner that fails without a failed test (an unhandled error, no tests) is a failure too.
  const ended = (name, code) => ({ name: `no test, but ${name} ended with ${code}`, reason: '' });
  if (forge.code !== 0 && contracts.failures.length === 0) failures.push(ended('forge', forge.code));
  if (vitest.code !== 0 && vitest.failures.length === 0) failures.push(ended('vitest', vitest.code));
  return { passed: contracts.passed + vitest.passed, failures, flaky: vitest.flaky };
}

const { passed, failures, flaky } = await main();
rmSync(scratch, { recursive: true, force: true });
const print =
  (kind) =>
  ({ name, reason }) => {
    console.log(`${kind}: ${name}`);
    if (reason !== '') console.log(reason.replace(/^/gm, '    '));
  };
flaky.forEach(print('flaky'));
failures.forEach(print('failed'));
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length > 0 ? 1 : 0);
