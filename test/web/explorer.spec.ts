import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BatchJson, VolitionClient, type Wallet } from '#libs/client';
import { waitFor } from '#libs/testing';
import { gatewayAt, getJson, startGatewayWorld, type World, walletAt } from '../integration/gateway-harness.js';
import { ALL, CHROMIUM, openTab, seriousFindings, startBrowser, type Tab } from './browser.js';

const ETHER = 10n ** 18n;
const NARROW = 360;

/** Paths with a heading that each shows. */
const PAGES = [
  ['/', 'What an operation costs now'],
  ['/batches/2', 'Proof'],
  ['/owners/ALICE', 'Activity'],
  ['/accounts/8388608', 'Where is its data'],
  ['/committee', 'Epoch 1'],
  ['/risks', 'Who can freeze your funds'],
  ['/operators', 'Lag'],
] as const;
const MORE_PAGES = [
  ['/batches', 'Batches'],
  ['/search/0x12', ''],
  ['/operations/ENTRY', 'Receipt'],
] as const;

describe.skipIf(!CHROMIUM)('the explorer', () => {
  let world: World;
  let browser: Browser;
  let tab: Tab;
  let page: Page;
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

  async function settle(): Promise<BatchJson> {
    const { number } = await world.operator.settle();
    await gatewayAt(world.url, number);
    return getJson(world.url, `/v1/batches/${number}`);
  }

  /** Waits for text in the page's main part. */
  const shown = (text: string | RegExp) => page.locator('main').getByText(text).first().waitFor();
  const section = (name: string | RegExp) => page.getByRole('region', { name });

  beforeAll(async () => {
    // Members 0 and 1 hold everything, 2 and 3 do not listen.
    const holder = {
      getAvailability: ({ versionedHashes }: { versionedHashes: Uint8Array[] }) => ({
        blobs: versionedHashes.map((versionedHash) => ({
          versionedHash,
          held: true,
          retainUntil: '4000000000',
          cid: '',
        })),
      }),
    };
    world = await startGatewayWorld(() => [holder, holder]);
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
    for (const [secondsAgo, rollup] of [
      [7_200, 30n],
      [60, 40n],
    ] as const) {
      const postedAt = new Date(Date.now() - 1_000 * secondsAgo);
      await world.operator.pipeline.saveFeePrices('[]', { postedAt, rollup, validium: 7n });
    }
    tab = await openTab(browser, world.url);
    page = tab.page;
  });

  afterAll(async () => {
    for (const client of clients) client.close();
    await browser?.close();
    await world?.close();
  });

  it('shows the state of batches on the overview, and the next one without a reload', async () => {
    await page.goto('/');
    await page.getByText('live', { exact: true }).waitFor();
    const sealed = page.locator('.pipeline li', { has: page.getByRole('heading', { name: 'sealed', exact: true }) });
    await sealed.getByRole('link', { name: '#1' }).waitFor();
    await alice.transfer({ to: bob.address, amount: ETHER / 4n, memo: 77n });
    await bob.transfer({ to: alice.address, amount: 3n });
    await settle();
    await sealed.getByRole('link', { name: '#2' }).waitFor();
    await page.getByText('anyone can forge them').waitFor();
    await page.getByRole('img', { name: 'rollup: median 40 wei; validium: median 7 wei' }).locator('canvas').waitFor();
  });

  it('shows who paid whom in a batch, who signed it, and who holds it', async () => {
    await page.goto('/batches/2');
    const paid = section('Operations').getByRole('row').filter({ hasText: '0.25 ETH' });
    await paid.getByTitle(alice.address).waitFor();
    await paid.getByTitle(bob.address).waitFor();
    await paid.getByText('77').waitFor();
    await page.goto('/batches/1');
    await section('Members').getByText('2 blobs').first().waitFor();
    expect(await section('Members').getByText('did not answer').count()).toBe(2);
    await shown('3 members of epoch 1 signed');
    await page.goto('/committee');
    const answers = page.getByRole('img', { name: 'Answers since you opened this page' });
    await answers.locator('canvas').waitFor();
    expect(await answers.getAttribute('aria-label')).toContain('answered 0 of');
  });

  it('shows balances, activity and where the data is', async () => {
    await page.goto(`/owners/${bob.address}`);
    const account = section('Accounts').getByRole('row').filter({ hasText: '1.249999999999999997 ETH' });
    await account.getByText('spendable').waitFor();
    const received = section('Activity').getByRole('row').filter({ hasText: '0.25 ETH' });
    await received.getByText('proved').waitFor();
    await section('What the choice of data saves').getByText('Operations signed').waitFor();
    await account.getByRole('link').first().click();
    // Rollup accounts took part in its last operation, so Ethereum has the data.
    await shown('changed it last');
    await shown('Ethereum has it in block');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the exit proof' }).click(),
    ]);
    const exit = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect([exit.account.owner, exit.proof.siblings.length]).toEqual([bob.address, 12]);
  });

  it('finds a batch by its transaction, an account by its owner, and says what it expects', async () => {
    const { l1, blobs } = await getJson<BatchJson>(world.url, '/v1/batches/2');
    const search = async (text: string) => {
      await page.getByRole('searchbox').fill(text);
      await page.getByRole('searchbox').press('Enter');
    };
    await search(`${l1?.transactionHash}`);
    await page.waitForURL('**/batches/2');
    await search(`${blobs[0]?.cid}`);
    await page.waitForURL(`**/blobs/${blobs[0]?.versionedHash}`);
    await search(alice.address);
    await page.waitForURL(`**/owners/${alice.address}`);
    await search('0x1234');
    await shown('an address has 40');
    await search('999999999');
    await shown('Nothing here is named');
  });

  it('opens an element of a blob, and refuses one that does not exist', async () => {
    const { blobs } = await getJson<BatchJson>(world.url, '/v1/batches/2');
    await page.goto(`/blobs/${blobs[0]?.versionedHash}`);
    await page.getByRole('textbox', { name: 'Element' }).fill('4096');
    await page.getByRole('button', { name: 'Open' }).click();
    await shown('a number from 0 to 4095');
    await page.getByRole('textbox', { name: 'Element' }).fill('0');
    await page.getByRole('button', { name: 'Open' }).click();
    await shown('KZG opening');
  });

  it.each(ALL ? [...PAGES, ...MORE_PAGES] : PAGES)(
    'is accessible and fits a narrow screen at %s',
    async (path, name) => {
      const entry = world.l1.head.entry(0, 0)?.inboxHash;
      await page.setViewportSize({ width: NARROW, height: 800 });
      await page.goto(path.replace('ALICE', alice.address).replace('ENTRY', `${entry}`));
      if (name) await page.getByRole('heading', { name, exact: true }).waitFor();
      await page.getByText('Loading…').first().waitFor({ state: 'detached' });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(NARROW);
      expect(await seriousFindings(page)).toEqual([]);
    },
  );

  it('inserts nothing of the API as HTML', async () => {
    const evil = '<img src=x onerror="document.title=1"><b id="evil">x</b>';
    await page.route('**/v1/committee', async (route) => {
      const json = await (await route.fetch()).json();
      json.members[0].progress = { signed: 1, invalidSignatures: 0, lastError: evil };
      await route.fulfill({ json });
    });
    await page.goto('/operators');
    await shown(evil);
    expect(await page.locator('#evil').count()).toBe(0);
    await page.unrouteAll({ behavior: 'wait' });
  });

  it('raises no errors and breaks no policy', () => {
    expect(tab.errors).toEqual([]);
  });

  it.skipIf(!ALL)('verifies a batch in the browser, and names the check that fails if a blob is altered', async () => {
    await page.goto('/batches/1');
    const verify = async () => {
      await page.getByLabel('Your Ethereum node').fill('node');
      await page.getByRole('button', { name: 'Verify here' }).click();
      await shown('Expected the address of an Ethereum node');
      await page.getByLabel('Your Ethereum node').fill(world.anvil.url);
      await page.getByRole('button', { name: 'Verify here' }).click();
    };
    await verify();
    await shown('Every check passed.');
    const checks = page.getByRole('list', { name: 'Checks' });
    await checks.getByText('members of epoch 1 signed').waitFor();
    await checks.getByText('match their versioned hashes').waitFor();
    await page.context().route('**/v1/blobs/0x*', async (route) => {
      const body = await (await route.fetch()).body();
      body[5] = (body[5] ?? 0) ^ 1;
      await route.fulfill({ body });
    });
    await page.reload();
    await verify();
    await shown('This batch could not be verified.');
    await checks.getByText('members of epoch 1 signed').waitFor();
    expect(await checks.getByText('match their versioned hashes').count()).toBe(0);
  });

  it('says that the gateway does not answer, and recovers', async () => {
    const gateway = await world.startGateway();
    const { page: other } = await openTab(browser, gateway.url);
    await other.goto('/');
    await other.getByText('live', { exact: true }).waitFor();
    await other.locator('.pipeline').getByText('#2').first().waitFor();
    await gateway.close();
    await other.getByText('not live: events were cut').waitFor();
    await other.locator('.notice').getByText('does not answer').waitFor();
    // What was read before stays.
    expect(await other.locator('.pipeline').getByText('#2').count()).toBeGreaterThan(0);
    await world.startGateway({ VOLITION_HTTP_PORT: new URL(gateway.url).port });
    await other.getByText('live', { exact: true }).waitFor();
    await other.locator('.notice').getByText('does not answer').waitFor({ state: 'detached' });
    await other.context().close();
  });
});
