import { chmod, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryDirectory } from '#libs/testing';
import { type Pending, PendingStore } from './pending-store.js';

const intent = { what: 'transfer', to: '5', amount: '1', memo: undefined };
const pending = { intent, at: '2026-11-30T00:00:00.000Z', id: '0x01', bundle: { operations: [] } } satisfies Pending;

it('finds a pending entry by its intent until it is removed', async () => {
  const directory = join(await temporaryDirectory(), 'deep', 'folder');
  await new PendingStore(directory).keep(pending);
  const store = new PendingStore(directory);
  expect(await store.find({ amount: '1', to: '5', what: 'transfer' })).toMatchObject({ id: '0x01' });
  expect(await store.find({ ...intent, amount: '2' })).toBeUndefined();
  await store.removeId('0x02');
  expect(await store.find(intent)).toBeDefined();
  await store.removeId('0x01');
  expect(await store.find(intent)).toBeUndefined();
  expect(await readdir(directory)).toEqual([]);
});

it('throws before anything is sent if it cannot write', async () => {
  const file = join(await temporaryDirectory(), 'file');
  await writeFile(file, '');
  await chmod(file, 0o600);
  await expect(new PendingStore(file).keep(pending)).rejects.toMatchObject({ code: 'STATE_UNWRITABLE' });
});
