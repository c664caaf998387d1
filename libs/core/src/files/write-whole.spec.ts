import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryDirectory } from '#libs/testing';
import { writeOnce, writeWhole } from './write-whole.js';

const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

it('creates missing folders and sets the requested permissions', async () => {
  const folder = join(await temporaryDirectory(), 'deep', 'down');
  await writeWhole(join(folder, 'own'), 'a', { folderMode: 0o700 });
  await writeWhole(join(folder, 'public'), [Buffer.from('b'), Buffer.from('c')], { mode: 0o666 });
  expect([await modeOf(folder), await modeOf(join(folder, 'own')), await modeOf(join(folder, 'public'))]).toEqual([
    ...[0o700, 0o600, 0o666],
  ]);
  await writeWhole(join(folder, 'own'), 'new');
  expect([await readFile(join(folder, 'own'), 'utf8'), await readFile(join(folder, 'public'), 'utf8')]).toEqual([
    ...['new', 'bc'],
  ]);
  expect((await readdir(folder)).sort()).toEqual(['own', 'public']);
});

it('keeps the previous file and leaves no temporary one when writing fails', async () => {
  const folder = await temporaryDirectory();
  await writeFile(join(folder, 'file'), 'old');
  const broken = (async function* () {
    yield Buffer.from('half');
    throw new Error('disk full');
  })();
  await expect(writeWhole(join(folder, 'file'), broken)).rejects.toThrow('disk full');
  // The rename fails: a folder has this name.
  await mkdir(join(folder, 'taken'));
  await expect(writeWhole(join(folder, 'taken'), 'x')).rejects.toThrow();
  expect((await readdir(folder)).sort()).toEqual(['file', 'taken']);
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('old');
});

it('lets exactly one of several concurrent writers write', async () => {
  const path = join(await temporaryDirectory(), 'file');
  const outcomes = await Promise.all(['a', 'b', 'c', 'd'].map(async (text) => (await writeOnce(path, text)) && text));
  const [winner] = outcomes.filter((one) => one !== false);
  expect(outcomes.filter((one) => one !== false)).toHaveLength(1);
  expect([await writeOnce(path, 'later'), await readFile(path, 'utf8')]).toEqual([false, winner]);
  expect(await readdir(join(path, '..'))).toEqual(['file']);
});
