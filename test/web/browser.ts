import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, findChromium } from '../programs/chromium.js';

export const CHROMIUM = findChromium();

/** Whether the tests that take long run too: `npm run test:web`. */
export const ALL = process.env.TEST_WEB === 'all';

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM as string, args: CHROMIUM_ARGUMENTS });

export interface Tab {
  page: Page;
  /** errors of scripts, and what the Content-Security-Policy refused */
  errors: string[];
}

/** A tab of `width` pixels that keeps its errors. */
export async function openTab(browser: Browser, baseURL: string, width = 1_280): Promise<Tab> {
  const context = await browser.newContext({ baseURL, viewport: { width, height: 800 } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // Failed requests are the page's own business.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      errors.push(message.text());
  });
  return { page, errors };
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds serious or critical, as rule and element. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // Evaluated through the debugger, which the page's policy does not concern.
  await page.evaluate(await readFile(AXE, 'utf8'));
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: Axe }).axe.run());
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

interface Axe {
  run(): Promise<AxeResults>;
}
