import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VolitionClient, type Wallet } from '#libs/client';
import { waitFor } from '#libs/testing';
import { gatewayAt, startGatewayWorld, type World, walletAt } from '../integration/gateway-harness.js';
import { CHROMIUM, openTab, seriousFindings, startBrowser, type Tab } from './browser.js';

if (!CHROMIUM) console.log('the explorer in a browser: NOT RUN, there is no chromium on the PATH');

const ETHER = 10n ** 18n;

describe.skipIf(!CHROMIUM)('the explorer', () => {
  let world: World;
  let browser: Browser;
  let tab: Tab;
  let alice: Wallet;
  let bob: Wallet;
  const clients: VolitionClient[] = [];

  async function connect(index: number): Promise<Wallet> {
    const client = await VolitionClient.connect({
      ...{ api: world.url, rpcUrl: world.anvil.url, signer: walletAt(index), kzg: 'native' },
    });
    clients.push(client);
    return client.wallet();
  }

  async function settle(): Promise<number> {
    const { number } = await world.operator.settle();
    await gatewayAt(world.url, number);
    return number;
  }

  beforeAll(async () => {
    world = await startGatewayWorld();
    browser = await startBrowser();
    alice = await connect(10);
    bob = await connect(11);
    for (const wallet of [alice, bob]) await wallet.register();
    await bob.setPreference('validium');
    await alice.deposit({ amount: 5n * ETHER });
    await bob.deposit({ amount: ETHER });
    await waitFor(() => world.l1.head.inboxLength(0) === 1 && world.l1.head.inboxLength(1) === 1);
    await world.operator.serveInbox();
    await settle();
    tab = await openTab(browser, world.url);
  });

  afterAll(async () => {
    for (const client of clients) client.close();
    await browser?.close();
    await world?.close();
  });

  it('shows the state of batches on the overview, and the next one without a reload', async () => {
    const { page, errors } = tab;
    await page.goto('/');
    await page.getByText('live', { exact: true }).waitFor();
    const sealed = page.locator('.pipeline li', { has: page.getByRole('heading', { name: 'sealed', exact: true }) });
    await sealed.getByRole('link', { name: '#1' }).waitFor();
    await alice.transfer({ to: bob.address, amount: 7n });
    await settle();
    await sealed.getByRole('link', { name: '#2' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});
