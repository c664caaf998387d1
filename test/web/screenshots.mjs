// Makes the pictures of README from a devnet of its own, in docs/images:
//   npm run screenshots
// It takes as long as a first `npm start` and a proof: some minutes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, findChromium } from '../programs/chromium.ts';

const root = join(import.meta.dirname, '../..');
const images = join(root, 'docs/images');
const PORT = 18_080;
const URL_OF_PAGE = `http://127.0.0.1:${PORT}`;
const ROWS = 200;
const PATIENT_MS = 10 * 60_000;

const executablePath = findChromium();
if (executablePath === undefined) throw new Error('there is no Chromium on the PATH');

const home = mkdtempSync(join(tmpdir(), 'openvolition-screenshots-'));
const devnet = spawn(
  process.execPath,
  [join(root, 'dist/src/devnet/main.js'), '--home', home, '--port', `${PORT}`, '--limit', `${ROWS}`],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
try {
  await says(devnet, 'in a second shell');
  await takePictures();
} finally {
  if (devnet.exitCode === null) {
    devnet.kill('SIGTERM');
    await once(devnet, 'exit');
  }
  rmSync(home, { recursive: true, force: true });
}

async function says(child, text) {
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    process.stdout.write(chunk);
    said += chunk;
    if (said.includes(text)) {
      child.stdout?.on('data', () => {});
      return;
    }
  }
  throw new Error('the devnet ended');
}

async function takePictures() {
  mkdirSync(images, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  try {
    const context = await browser.newContext({ baseURL: URL_OF_PAGE, viewport: { width: 1_100, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENT_MS);
    await overview(page);
    await wallet(page);
    await verification(page);
  } finally {
    await browser.close();
  }
}

const picture = (page, name) => page.screenshot({ path: join(images, `${name}.png`) });

async function overview(page) {
  await page.goto('/');
  await page.getByText('live', { exact: true }).waitFor();
  await page.locator('.pipeline li').last().getByRole('link').waitFor();
  await page.locator('.chart canvas').first().waitFor();
  await picture(page, 'overview');
}

/** A new wallet that has chosen validium, so that both choices are shown. */
async function wallet(page) {
  const press = (name) => page.getByRole('form', { name }).getByRole('button').click();
  await page.goto('/wallet');
  await press('Create a burner wallet');
  await press('Register your key');
  await page.getByText('Registered:').waitFor();
  await press('Choose validium');
  await page.getByRole('form', { name: 'Choose rollup' }).waitFor();
  await page.getByRole('region', { name: '2. Where your data lives' }).scrollIntoViewIfNeeded();
  await picture(page, 'wallet');
}

/** "Verify here" on the first batch, once every check has passed. */
async function verification(page) {
  await page.goto('/batches/1');
  const section = page.getByRole('region', { name: 'Verify here' });
  await section.getByLabel('Your Ethereum node').fill(readFileSync(join(home, 'rpc-url'), 'utf8').trim());
  await section.getByRole('button', { name: 'Verify here' }).click();
  await section.getByText('Every check passed.').waitFor();
  await section.scrollIntoViewIfNeeded();
  await picture(page, 'verify');
}
