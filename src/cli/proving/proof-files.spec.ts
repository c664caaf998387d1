import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type PlannedPart, planParts } from '#libs/proving';
import { temporaryDirectory } from '#libs/testing';
import { ProofFiles } from './proof-files.js';

const KEPT = { sums: Buffer.alloc(128, 1), proof: Buffer.from('proof') };
const part = (statement: string, isRoot = false): PlannedPart => ({
  ...planParts(16, 8_192)[0]!,
  ...{ parent: isRoot ? null : 8, statement: Buffer.from(statement), job: null },
});

it('keeps a proof by what it states and for whom, until it is dropped', async () => {
  const folder = join(await temporaryDirectory(), 'batch');
  const files = new ProofFiles(folder);
  expect(await files.load(part('a'))).toBeUndefined();
  await files.save(part('a'), KEPT);
  expect(await new ProofFiles(folder).load(part('a'))).toEqual(KEPT);
  expect(await files.load(part('b'))).toBeUndefined();
  expect(await files.load(part('a', true))).toBeUndefined();
  await files.save(part('b'), KEPT);
  await files.drop(part('a'));
  expect(await files.load(part('a'))).toBeUndefined();
  await files.clear();
  expect(await files.load(part('b'))).toBeUndefined();
});

it('takes no file that is too short for a proof', async () => {
  const folder = await temporaryDirectory();
  const files = new ProofFiles(folder);
  await mkdir(folder, { recursive: true });
  await files.save(part('a'), { sums: Buffer.alloc(128), proof: Buffer.alloc(0) });
  expect(await files.load(part('a'))).toBeUndefined();
  await writeFile(join(folder, 'other'), '');
});
