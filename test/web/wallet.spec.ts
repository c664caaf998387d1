import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '#libs/testing';
import { gatewayAt, getJson, startGatewayWorld, type World, walletAt } from '../integration/gateway-harness.js';
import { ALL, CHROMIUM, openTab, seriousFindings, startBrowser, type Tab } from './browser.js';

describe.skipIf(!CHROMIUM || !ALL)('the burner wallet', () => {
  let world: World;
  let browser: Browser;
  let tab: Tab;
  let page: Page;

  beforeAll(async () => {
    world = await startGatewayWorld();
    const { url } = await world.startGateway({ VOLITION_PAGE_RPC_URL: world.anvil.url });
    browser = await startBrowser();
    tab = await openTab(browser, url);
    page = tab.page;
  });

  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  const form = (name: string) => page.getByRole('form', { name });
  const press = (name: string) => form(name).getByRole('button').click();
  /** Waits until L1 has so many entries in an inbox, and serves them. */
  async function serve(lane: 0 | 1, entries: number): Promise<void> {
    await waitFor(() => world.l1.head.inboxLength(lane) === entries);
    await world.operator.serveInbox();
    await gatewayAt(world.url, (await world.operator.settle()).number);
  }

  it('chooses a mode, deposits, pays, and loses nothing by a reload', async () => {
    await page.goto('/wallet');
    await press('Create a burner wallet');
    await press('Register your key');
    await page.getByText('Registered:').waitFor();
    await press('Choose validium');
    await form('Choose rollup').waitFor();
    await form('Deposit').getByLabel('Amount in ETH').fill('1,5');
    await press('Deposit');
    await form('Deposit').getByText('Expected an amount of ETH').waitFor();
    await form('Deposit').getByLabel('Amount in ETH').fill('2');
    await press('Deposit');
    await serve(1, 1);
    await page.getByRole('region', { name: 'Your accounts' }).getByText('2 ETH').waitFor();
    await page.reload();
    await press('Continue with the burner wallet');
    await page.getByRole('region', { name: 'Your accounts' }).getByText('2 ETH').waitFor();
    const receiver = walletAt(11).address;
    await form('Transfer').getByLabel('To').fill('0x12');
    await press('Transfer');
    await form('Transfer').getByText('Expected the address').waitFor();
    await form('Transfer').getByLabel('To').fill(receiver);
    await form('Transfer').getByLabel('Amount in ETH').fill('0.5');
    await press('Transfer');
    await form('Transfer').getByText('Sent.').waitFor();
    await gatewayAt(world.url, (await world.operator.settle()).number);
    await page.getByRole('region', { name: 'Your accounts' }).getByText('1.5 ETH').waitFor();
    const { accounts } = await getJson<{ accounts: { balance: string }[] }>(world.url, `/v1/owners/${receiver}`);
    expect(accounts.map(({ balance }) => balance)).toEqual([`${10n ** 18n / 2n}`]);
    await page.getByRole('region', { name: 'What you did' }).getByText('submitted').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(tab.errors).toEqual([]);
  });
});
