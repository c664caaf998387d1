import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError, type Hex } from '#libs/protocol';
import { DEVELOPMENT_G2, developmentPoints, POINT_BYTES } from './development-points.js';
import { PUBLIC_G2 } from './settings.js';

/** The secret behind a proof system: the public ceremony's, which nobody knows, or ours, which everybody knows. */
export type ReferenceStringKind = 'public' | 'insecure-development';

/** A reference string on disk, as bb's CRS_PATH has it: bn254_g1.dat, bn254_g2.dat. */
export interface ReferenceString {
  directory: string;
  /** it has 2^log2 + 1 points, enough for a circuit of 2^log2 gates and for every smaller one */
  log2: number;
  kind: ReferenceStringKind;
}

/** Where the public reference string's points come from: 64 bytes each, x and y, big-endian, from [1]₁ on. */
export type ReferenceStringSource = { file: string } | { url: string };

/** Most points ever needed. */
const MAX_LOG2 = 22;
/** sha256 of the development string's 2^k + 1 points, by k. */
const DEVELOPMENT_SHA256: Record<number, string> = {
  15: 'e6491f7850f3f16ed6121dba78a3f58e9e0c8964a75c76886a8c8c02725e0570',
  16: 'd7ff49df2791bbda66cd32ead058c807c72955e564417c3dfdfcb9d58121bd3c',
  17: 'b0c323456a020b1332bf2e25356cf2017f247fc3cf77e3f2a620d5ceb487731f',
  18: 'ee63274d1812e14b28d4c962a6e1aa5b8eaf441f77436a5f0360f2eaa3fdd4d7',
  19: '29349efd414c3750e4af8f9332c176a34a2285f0639378838acbb4d2b02a8154',
  20: '77c20bf27bb19caed2e1a8cd87609dd1539ff30b7b15cd5b982552d09cbad115',
  21: '084b6e88a599c18dc68827b49cd63aeed6022eb80329f2250ed0a07879c74bbe',
  22: '17c14aa860d55f64c5c1af4a40f2978c182f8d6bcd910672d5936a4969f4c9cd',
};
const WARNING_FILE = 'INSECURE';
const WARNING = Buffer.from('A development reference string: its secret is public, so anybody can forge proofs.\n');
const G1_FILE = 'bn254_g1.dat';
const G2_FILE = 'bn254_g2.dat';
/** Time limit of a download: a minute, and a second for each 200 kB. */
const patienceMs = (bytes: number): number => 60_000 + bytes / 200;

const bytesOf = (log2: number): number => (2 ** log2 + 1) * POINT_BYTES;

function requireLog2(log2: number, known: (log2: number) => boolean): void {
  if (!Number.isInteger(log2) || log2 < 1 || log2 > MAX_LOG2 || !known(log2))
    throw new CodedError('REFERENCE_STRING_SIZE', { actual: log2 });
}

/** Which reference string [τ]₂, the content of a bn254_g2.dat, belongs to. */
export function referenceStringOf(g2: Uint8Array): ReferenceStringKind | 'other' {
  const text = Buffer.from(g2).toString('hex');
  if (text === PUBLIC_G2.join('')) return 'public';
  return text === DEVELOPMENT_G2.join('') ? 'insecure-development' : 'other';
}

/** Whether [τ]₂ is the development string's (P4). */
export const isDevelopment = (g2: Uint8Array): boolean => referenceStringOf(g2) === 'insecure-development';

/**
 * The reference string of a deployed verifier, from the words of [τ]₂ in its code. This does not show which circuit it
 * verifies, nor whether it is a verifier at all.
 */
export function verifierUses(code: Hex): ReferenceStringKind | 'other' {
  const has = (words: readonly string[]): boolean => words.every((word) => code.toLowerCase().includes(word));
  if (has(DEVELOPMENT_G2)) return 'insecure-development';
  return has(PUBLIC_G2) ? 'public' : 'other';
}

/**
 * INSECURE, for development: the reference string whose secret is public. Anybody can forge proofs with it (P4).
 * Generated if the directory has none of this size or larger: 1 s of one core for 2^17 points, 4 s for 2^19, without
 * blocking the event loop. Its sha256 is checked whenever it is opened. Several processes may share the directory.
 *
 * @param log2 15 to 22
 * @throws CodedError REFERENCE_STRING_SIZE
 */
export async function developmentReferenceString(
  directory: string,
  log2: number,
  signal?: AbortSignal,
): Promise<ReferenceString> {
  requireLog2(log2, (size) => DEVELOPMENT_SHA256[size] !== undefined);
  const kind = 'insecure-development';
  const wanted = (size: number): Wanted => ({
    folder: join(directory, `${kind}-${size}`),
    log2: size,
    sha256: DEVELOPMENT_SHA256[size] as string,
    g2: DEVELOPMENT_G2,
  });
  for (const size of Object.keys(DEVELOPMENT_SHA256).map(Number))
    if (size >= log2 && (await isIntact(wanted(size)))) return { directory: wanted(size).folder, log2: size, kind };
  await settle(directory, wanted(log2), developmentPoints(2 ** log2 + 1), signal);
  return { directory: wanted(log2).folder, log2, kind };
}

/**
 * The public reference string: from `directory`, or if it is missing there, from `source`, of which exactly the first
 * 2^log2 + 1 points are taken (by an HTTP range), checked and stored. [τ]₂ is known, so it is never fetched.
 *
 * @param options.sha256 of those points, 64 hex digits: the only authority on them
 * @throws CodedError INVALID_REFERENCE_STRING for another sha256, INSECURE_REFERENCE_STRING for the development
 *   string's,
 * REFERENCE_STRING_MISSING if there is neither a source nor a stored one, REFERENCE_STRING_UNREACHABLE,
 * REFERENCE_STRING_SIZE
 */
export async function openReferenceString(options: {
  directory: string;
  log2: number;
  sha256: string;
  source?: ReferenceStringSource;
  signal?: AbortSignal;
}): Promise<ReferenceString> {
  const { directory, log2, source, signal } = options;
  requireLog2(log2, () => true);
  const sha256 = options.sha256.toLowerCase().replace(/^0x/, '');
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new CodedError('INVALID_REFERENCE_STRING', { expected: 'a sha256' });
  if (Object.values(DEVELOPMENT_SHA256).includes(sha256))
    throw new CodedError('INSECURE_REFERENCE_STRING', { rule: 'P4' });
  const folder = join(directory, `public-${log2}-${sha256.slice(0, 16)}`);
  const wanted: Wanted = { folder, log2, sha256, g2: PUBLIC_G2 };
  if (!(await isIntact(wanted))) {
    if (!source) throw new CodedError('REFERENCE_STRING_MISSING', { expected: 'a file or a URL' });
    await settle(directory, wanted, sourceOf(source, bytesOf(log2), signal), signal);
  }
  return { directory: folder, log2, kind: 'public' };
}

const g2File = (words: readonly string[]): Buffer => Buffer.from(words.join(''), 'hex');

/** Whether exactly these points are stored. */
async function isIntact({ folder, log2, sha256, g2 }: Wanted): Promise<boolean> {
  const points = join(folder, G1_FILE);
  const [bytes, second] = await Promise.all([
    stat(points).then(
      (stats) => stats.size,
      () => 0,
    ),
    readFile(join(folder, G2_FILE)).catch(() => Buffer.alloc(0)),
  ]);
  if (bytes !== bytesOf(log2) || !second.equals(g2File(g2))) return false;
  const hash = createHash('sha256');
  for await (const part of createReadStream(points, { highWaterMark: 1 << 20 })) hash.update(part as Buffer);
  return hash.digest('hex') === sha256;
}

/** Creates a folder with exactly these points. */
interface Wanted {
  folder: string;
  log2: number;
  sha256: string;
  g2: readonly string[];
}

/**
 * Creates a folder atomically: writes its files under another name, synced, then renames it. Several processes may do
 * so at a time, because all write the same bytes.
 *
 * @param points of bn254_g1.dat
 * @throws CodedError INVALID_REFERENCE_STRING if they have another sha256
 */
async function settle(
  directory: string,
  { folder, sha256, g2 }: Wanted,
  points: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<void> {
  await mkdir(directory, { recursive: true });
  await removeAbandoned(directory);
  const unfinished = await mkdtemp(join(directory, `${UNFINISHED}${process.pid}-`));
  try {
    const files = isDevelopment(g2File(g2)) ? [WARNING_FILE, G2_FILE, G1_FILE] : [G2_FILE, G1_FILE];
    if (files.includes(WARNING_FILE)) await writeNew(join(unfinished, WARNING_FILE), [WARNING]);
    await writeNew(join(unfinished, G2_FILE), [g2File(g2)]);
    const actual = await writeNew(join(unfinished, G1_FILE), points, signal);
    if (actual !== sha256) throw new CodedError('INVALID_REFERENCE_STRING', { expected: sha256, actual });
    await mkdir(folder, { recursive: true });
    for (const file of files) await rename(join(unfinished, file), join(folder, file));
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

const UNFINISHED = 'unfinished-';

/** Removes what a killed process left behind. */
async function removeAbandoned(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const pid = name.startsWith(UNFINISHED) ? Number(name.slice(UNFINISHED.length).split('-')[0]) : 0;
    if (pid > 0 && !isAlive(pid)) await rm(join(directory, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Writes parts as they arrive, synced. @returns their sha256 */
async function writeNew(
  path: string,
  parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<string> {
  const hash = createHash('sha256');
  const file: FileHandle = await open(path, 'wx');
  try {
    for await (const part of parts) {
      signal?.throwIfAborted();
      hash.update(part);
      await file.write(part);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

/** The first `size` bytes of a source. @throws CodedError REFERENCE_STRING_UNREACHABLE, also if it has fewer */
async function* sourceOf(source: ReferenceStringSource, size: number, signal?: AbortSignal): AsyncIterable<Uint8Array> {
  let left = size;
  try {
    const parts =
      'file' in source ? createReadStream(source.file, { end: size - 1 }) : await fetchRange(source.url, size, signal);
    for await (const part of parts as AsyncIterable<Uint8Array>) {
      // A server may ignore the range and send everything.
      yield part.subarray(0, left);
      left -= Math.min(left, part.length);
      if (left === 0) return;
    }
  } catch (cause) {
    signal?.throwIfAborted();
    throw new CodedError('REFERENCE_STRING_UNREACHABLE', {}, undefined, { cause });
  }
  throw new CodedError('REFERENCE_STRING_UNREACHABLE', { expected: size, actual: size - left });
}

async function fetchRange(url: string, size: number, signal?: AbortSignal): Promise<AsyncIterable<Uint8Array>> {
  const limit = AbortSignal.timeout(patienceMs(size));
  const response = await fetch(url, {
    headers: { range: `bytes=0-${size - 1}` },
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
  });
  if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
  return response.body as unknown as AsyncIterable<Uint8Array>;
}
