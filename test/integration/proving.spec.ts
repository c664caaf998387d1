import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKzg } from '#libs/kzg';
import { type Crypto, loadCrypto, State } from '#libs/ledger';
import { type BatchParameters, type Hex, hashHeader, isCoded, versionedHashOf } from '#libs/protocol';
import {
  ChunkProver,
  chunkJobs,
  chunkProofData,
  circuitFor,
  developmentReferenceString,
  openingsOf,
  openReferenceString,
  packChunk,
  type ReferenceString,
  referenceStringOf,
  verifierUses,
} from '#libs/proving';
import { makeTemporaryDirectory, waitFor } from '#libs/testing';
import { type Chunk, publicInputs } from '#libs/witness';
import { ARTIFACTS } from '../../circuits/artifacts.mjs';
import { DOMAIN, World } from '../../libs/ledger/test/world.js';
import { PUBLIC_G2 } from '../../libs/proving/src/settings.js';
import { chunksOf, randomWorld, SMALL } from './circuit-harness.js';
import { type DeployedVerifier, deployVerifier, descendants, isRunning, someChunks } from './proving-harness.js';

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const coded = (code: string) => expect.objectContaining({ code });
const LOG2 = circuitFor(SMALL).log2;
/** A child starts in seconds, and much later where other tests have the processors. */
const PATIENCE = { deadlineMs: 120_000 };

const removals: (() => Promise<void>)[] = [];
async function scratch(): Promise<string> {
  const { directory, remove } = await makeTemporaryDirectory();
  removals.push(remove);
  return directory;
}
afterAll(async () => {
  for (const remove of removals) await remove();
});

let crypto: Crypto;
let directory: string;
let referenceString: ReferenceString;
beforeAll(async () => {
  crypto = await loadCrypto();
  directory = await scratch();
  referenceString = await developmentReferenceString(directory, LOG2);
});

describe('the development reference string', () => {
  it('is made once, and serves smaller circuits too', async () => {
    expect(referenceString).toMatchObject({ kind: 'insecure-development', log2: LOG2 });
    const file = join(referenceString.directory, 'bn254_g1.dat');
    const { mtimeMs } = statSync(file);
    expect(await developmentReferenceString(directory, LOG2)).toEqual(referenceString);
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
    expect(referenceStringOf(readFileSync(join(referenceString.directory, 'bn254_g2.dat')))).toBe(
      'insecure-development',
    );
    const larger = await scratch();
    await developmentReferenceString(larger, LOG2 + 1);
    expect(await developmentReferenceString(larger, LOG2)).toMatchObject({ log2: LOG2 + 1 });
  });

  it('is made by several at once, and nothing else stays behind', async () => {
    const shared = await scratch();
    const made = await Promise.all([1, 2, 3].map(() => developmentReferenceString(shared, LOG2)));
    expect(new Set(made.map((one) => one.directory)).size).toBe(1);
    expect(readdirSync(shared)).toEqual([`insecure-development-${LOG2}`]);
  });

  it('is made anew where what is there was damaged', async () => {
    const damaged = await scratch();
    const { directory: folder } = await developmentReferenceString(damaged, LOG2);
    const file = join(folder, 'bn254_g1.dat');
    const good = readFileSync(file);
    const bad = Buffer.from(good);
    bad[good.length >> 1]! ^= 1;
    writeFileSync(file, bad);
    await developmentReferenceString(damaged, LOG2);
    expect(readFileSync(file).equals(good)).toBe(true);
    truncateSync(file, 64);
    await developmentReferenceString(damaged, LOG2);
    expect(readFileSync(file).equals(good)).toBe(true);
  });

  it('has known sizes only, and stops when asked to', async () => {
    for (const size of [0, 5, 21, 15.5, Number.NaN])
      await expect(developmentReferenceString(directory, size)).rejects.toThrow(coded('REFERENCE_STRING_SIZE'));
    const empty = await scratch();
    await expect(developmentReferenceString(empty, LOG2, AbortSignal.abort())).rejects.toThrow();
    expect(readdirSync(empty)).toEqual([]);
  });
});

describe('the public reference string', () => {
  // Whatever its points are: a digest is the only authority, and these are no ceremony's.
  const log2 = 10;
  const bytes = Buffer.alloc((2 ** log2 + 1) * 64, 7);
  const more = Buffer.concat([bytes, Buffer.alloc(1000, 9)]);
  const sha256 = digestOf(bytes);

  it('comes from a file, of which the prefix is taken, and is kept', async () => {
    const [kept, from] = [await scratch(), await scratch()];
    const file = join(from, 'g1.dat');
    writeFileSync(file, more);
    const opened = await openReferenceString({ directory: kept, log2, sha256, source: { file } });
    expect(opened).toMatchObject({ kind: 'public', log2 });
    expect(readFileSync(join(opened.directory, 'bn254_g1.dat')).equals(bytes)).toBe(true);
    expect(referenceStringOf(readFileSync(join(opened.directory, 'bn254_g2.dat')))).toBe('public');
    expect(await openReferenceString({ directory: kept, log2, sha256 })).toEqual(opened);
  });

  it('is refused with another digest, and where there is too little of it', async () => {
    const kept = await scratch();
    const file = join(kept, 'g1.dat');
    const open = (more: object) => openReferenceString({ directory: join(kept, 'kept'), log2, sha256, ...more });
    await expect(open({})).rejects.toThrow(coded('REFERENCE_STRING_MISSING'));
    await expect(open({ source: { file } })).rejects.toThrow(coded('REFERENCE_STRING_UNREACHABLE'));
    writeFileSync(file, bytes.subarray(0, -1));
    await expect(open({ source: { file } })).rejects.toThrow(coded('REFERENCE_STRING_UNREACHABLE'));
    writeFileSync(file, Buffer.alloc(bytes.length, 8));
    await expect(open({ source: { file } })).rejects.toThrow(coded('REFERENCE_STRING_WRONG'));
    await expect(open({ sha256: 'f00' })).rejects.toThrow(coded('REFERENCE_STRING_WRONG'));
    expect(readdirSync(join(kept, 'kept'))).toEqual([]);
  });

  it('is not the development one (P4)', async () => {
    const file = join(referenceString.directory, 'bn254_g1.dat');
    const digest = digestOf(readFileSync(file));
    const options = { directory: await scratch(), log2: LOG2, sha256: digest, source: { file } };
    await expect(openReferenceString(options)).rejects.toThrow(coded('REFERENCE_STRING_INSECURE'));
  });

  it.each([true, false])('is fetched, from a server that knows ranges: %s', async (knows) => {
    const ranges: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      ranges.push(request.headers.range);
      if (knows) response.writeHead(206).end(bytes);
      else response.writeHead(200).end(more);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address() as { port: number };
    try {
      const source = { url: `http://127.0.0.1:${address.port}/g1.dat` };
      const kept = await scratch();
      const opened = await openReferenceString({ directory: kept, log2, sha256, source });
      expect(readFileSync(join(opened.directory, 'bn254_g1.dat')).equals(bytes)).toBe(true);
      expect(ranges).toEqual([`bytes=0-${bytes.length - 1}`]);
    } finally {
      server.close();
    }
  });

  it('that cannot be fetched is an error', async () => {
    const server = createServer((_request, response) => response.writeHead(404).end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const options = { directory: await scratch(), log2, sha256 };
    const source = { url: `http://127.0.0.1:${port}/g1.dat` };
    await expect(openReferenceString({ ...options, source })).rejects.toThrow(coded('REFERENCE_STRING_UNREACHABLE'));
    server.close();
  });
});

describe('circuits', () => {
  it('are the committed ones, for exactly their parameters', () => {
    for (const parameters of ARTIFACTS) {
      const files = circuitFor(parameters);
      expect(existsSync(files.artifact) && existsSync(files.developmentKey)).toBe(true);
      for (const field of ['chunkSize', 'maxWithdrawals', 'maxInboxEntries'] as const)
        expect(() => circuitFor({ ...parameters, [field]: parameters[field] + 1 })).toThrow(coded('NO_ARTIFACT'));
    }
  });
});

describe('ChunkProver', () => {
  let chunks: Chunk[];
  let prover: ChunkProver;
  let verifier: DeployedVerifier;
  let work: string;

  const open = (more = {}) =>
    ChunkProver.open({ parameters: SMALL, referenceString, threads: 2, workDirectory: work, ...more });

  beforeAll(async () => {
    chunks = someChunks(crypto, SMALL, 8);
    work = await scratch();
    [verifier, prover] = await Promise.all([deployVerifier(SMALL), open({ niceness: 5 })]);
  }, 240_000);
  afterAll(async () => {
    await prover?.close();
    await verifier?.stop();
  });

  it('proves chunks that the committed verifier takes on L1', async () => {
    const proved = await Promise.all(chunks.slice(0, 3).map((chunk) => prover.prove(chunk)));
    for (const { publicInputs: words, proof, statement, seconds } of proved) {
      expect(words.map(BigInt)).toEqual(publicInputs(statement, SMALL));
      expect(await verifier.verify(proof, words)).toBe(true);
      expect(seconds.proof).toBeGreaterThan(0);
    }
    expect(proved.map(({ statement }) => statement.rootsBefore)).toEqual(chunks.slice(0, 3).map(({ roots }) => roots));
    // one chunk's proof says nothing of another
    await expect(verifier.verify(proved[0]!.proof, proved[1]!.publicInputs)).rejects.toThrow();
  }, 240_000);

  it('uses one child, which others go before', async () => {
    const before = descendants(process.pid).filter(({ name }) => name === 'bb');
    expect(before).toHaveLength(1);
    expect(before[0]!.niceness).toBe(5);
    await prover.prove(chunks[0]!);
    expect(descendants(process.pid).filter(({ name }) => name === 'bb')).toEqual(before);
  }, 240_000);

  it('says why a chunk has no witness, and goes on', async () => {
    const chunk = chunks.find(({ steps }) => steps.some((step) => step.authorization))!;
    const broken: Chunk = { ...chunk, domain: chunk.domain + 1n };
    const [refused, next] = await Promise.allSettled([prover.prove(broken), prover.prove(chunk)]);
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'NO_WITNESS' } });
    expect(refused.status === 'rejected' && isCoded(refused.reason) && refused.reason.fields.reason).toMatch(/R1/);
    expect(next.status).toBe('fulfilled');
  }, 240_000);

  it('stops a proof at once, and proves the next', async () => {
    const abort = new AbortController();
    const running = prover.prove(chunks[0]!, abort.signal);
    const waiting = prover.prove(chunks[1]!);
    const below = descendants(process.pid).filter(({ name }) => name === 'bb');
    await new Promise(setImmediate);
    abort.abort(new Error('enough'));
    await expect(running).rejects.toThrow('enough');
    await waitFor(() => below.every(({ pid }) => !isRunning(pid)), PATIENCE);
    expect((await waiting).proof.length).toBeGreaterThan(1000);
    await expect(prover.prove(chunks[0]!, AbortSignal.abort(new Error('never')))).rejects.toThrow('never');
  }, 240_000);

  it('starts anew when its processes were killed', async () => {
    const backend = descendants(process.pid).find(({ name }) => name === 'bb')!;
    process.kill(backend.parent, 'SIGKILL');
    await waitFor(() => !isRunning(backend.pid) && !isRunning(backend.parent), PATIENCE);
    await prover.prove(chunks[0]!);
    const next = descendants(process.pid).find(({ name }) => name === 'bb')!;
    process.kill(next.pid, 'SIGKILL');
    await waitFor(() => !isRunning(next.pid), PATIENCE);
    await expect(prover.prove(chunks[0]!)).rejects.toThrow(coded('PROVER_FAILED'));
    await prover.prove(chunks[0]!);
  }, 240_000);

  it('replaces a child that has grown', async () => {
    const bounded = await open({ maxChildBytes: 1 });
    const backends = () => descendants(process.pid).filter(({ name }) => name === 'bb').length;
    expect(backends()).toBe(2);
    await bounded.prove(chunks[0]!);
    expect(backends()).toBe(1);
    await bounded.prove(chunks[1]!);
    await bounded.close();
  }, 240_000);

  it('leaves nothing behind when it is closed', async () => {
    const own = await scratch();
    const other = await open({ workDirectory: own });
    const running = other.prove(chunks[0]!);
    expect(readdirSync(own)).toHaveLength(1);
    await Promise.all([expect(running).rejects.toThrow(coded('PROVER_CLOSED')), other.close()]);
    expect(readdirSync(own)).toEqual([]);
    await expect(other.prove(chunks[0]!)).rejects.toThrow(coded('PROVER_CLOSED'));
  }, 240_000);

  it('takes its key from the circuit where the string is another', async () => {
    // The same points under the name that the public ones have.
    const computed = await open({ referenceString: { ...referenceString, kind: 'public' } });
    const { proof, publicInputs: words } = await computed.prove(chunks[1]!);
    await computed.close();
    expect(await verifier.verify(proof, words)).toBe(true);
  }, 240_000);

  it('refuses what cannot serve it', async () => {
    const small = { ...referenceString, log2: LOG2 - 1 };
    await expect(open({ referenceString: small })).rejects.toThrow(coded('REFERENCE_STRING_SIZE'));
    await expect(open({ parameters: { ...SMALL, maxWithdrawals: 3 } })).rejects.toThrow(coded('NO_ARTIFACT'));
    const deep = join(directory, 'x'.repeat(100));
    await expect(open({ workDirectory: deep })).rejects.toThrow(coded('BAD_WORK_DIRECTORY'));
  });

  it('says whose reference string a verifier uses', async () => {
    expect(verifierUses(verifier.code)).toBe('insecure-development');
    expect(verifierUses(`0x60${PUBLIC_G2.join('7f')}`)).toBe('public');
    expect(verifierUses(`0x60${PUBLIC_G2.slice(1).join('7f')}`)).toBe('other');
    expect(verifierUses('0x')).toBe('other');
  });

  it('ends with its process, also by SIGKILL', async () => {
    const own = await scratch();
    copyFileSync(join(referenceString.directory, 'bn254_g1.dat'), join(own, 'unused'));
    writeFileSync(join(own, 'chunk'), packChunk(chunks[0]!));
    const child = startChild(own, join(own, 'chunk'));
    try {
      const [said] = await once(child.stdout!, 'data');
      expect(String(said)).toBe('proving\n');
      const below = await waitFor(() => {
        const found = descendants(child.pid!);
        return found.some(({ name }) => name === 'bb') && found;
      }, PATIENCE);
      expect(below.length).toBeGreaterThan(1);
      process.kill(child.pid!, 'SIGKILL');
      await waitFor(() => below.every(({ pid }) => !isRunning(pid)), PATIENCE);
      await waitFor(() => !readdirSync(own).some((name) => name.startsWith('prove-')), PATIENCE);
    } finally {
      child.kill('SIGKILL');
    }
  }, 240_000);
});

function startChild(directory: string, chunkPath: string): ChildProcess {
  const root = new URL('../../', import.meta.url);
  const asSource = ['--conditions=source', '--experimental-transform-types', '--disable-warning=ExperimentalWarning'];
  const hooks = `--import=${new URL('libs/proving/src/child/run-source.mjs', root).href}`;
  const script = new URL('test/integration/proving-child.mjs', root).pathname;
  return spawn(process.execPath, [...asSource, hooks, script, directory, chunkPath], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

describe('a batch', () => {
  it('becomes chunks, and what L1 is shown of them', async () => {
    const world = randomWorld(new World(crypto, SMALL), 5, 2, 60);
    const state = new State(crypto.hash);
    const expected = [...chunksOf(world, SMALL)];
    const kzg = await createKzg('auto');
    for (const [batch, { header: unnamed, leaves, blobs }] of world.batches.entries()) {
      const nameOf = async (blob: Uint8Array | null) => blob && versionedHashOf(await kzg.commit(blob));
      const names = { rollupBlob: await nameOf(blobs.rollup), validiumBlob: await nameOf(blobs.validium) };
      const header = { ...unnamed, ...names };
      const steps = expected.filter((chunk) => chunk.batch === batch).flatMap((chunk) => chunk.steps);
      const jobs = [...chunkJobs(state, SMALL, { steps, headerHash: hashHeader(header), domain: DOMAIN })];
      expect(jobs).toHaveLength(leaves.length);
      expect(jobs.slice(1).map(({ roots }) => roots)).toEqual(
        leaves.slice(0, -1).map(({ rollupRoot, validiumRoot }) => [rollupRoot, validiumRoot]),
      );
      expect([state.root(0), state.root(1)]).toEqual([header.rollupRoot, header.validiumRoot]);
      const statement = { entries: [], withdrawals: [], sums: [5n, 1n << 200n] as [bigint, bigint] };
      const shown = chunkProofData(leaves, 1, SMALL, { statement, proof: Uint8Array.of(1) });
      expect(shown).toMatchObject({ index: 1, leaf: leaves[1] });
      expect(shown.sums.every((limb) => limb < 1n << 129n)).toBe(true);
      const openings = await openingsOf(kzg, header, blobs);
      expect(openings.map(Boolean)).toEqual([header.rollupBlob !== null, header.validiumBlob !== null]);
      await expect(openingsOf(kzg, header, { ...blobs, rollup: blobs.validium })).rejects.toThrow(coded('WRONG_BLOB'));
      await expect(openingsOf(kzg, header, { ...blobs, rollup: null })).rejects.toThrow(coded('WRONG_BLOB'));
    }
    const odd: BatchParameters = { ...SMALL, chunkSize: 64 };
    const headerHash: Hex = `0x${'00'.repeat(32)}`;
    expect(() => chunkJobs(state, odd, { steps: [], headerHash, domain: 0n }).next()).toThrow(coded('BATCH_SHAPE'));
  }, 240_000);
});
