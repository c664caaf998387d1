// Builds the circuits: artifacts, verification keys, verifiers.
//   node circuits/build.mjs --missing [CIRCUIT…]  the artifacts that are too large to be committed, where they are missing
//   node circuits/build.mjs [CIRCUIT…]            writes what is committed: artifacts, hashes, development keys
//   node circuits/build.mjs --check [CIRCUIT…]    compares it with the sources: 80 s of one core for all circuits.
//                                                 Keys of large circuits only with --keys: three minutes more
//   node circuits/build.mjs --for DIRECTORY       for the reference string there: keys, folds and Solidity verifiers,
//                                                 in DIRECTORY/circuits
// Set DEVELOPMENT_STRING to a folder that has the development reference string with enough points, to save making it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { DEVELOPMENT_G2, developmentPoints } from '../libs/proving/src/development-points.ts';
import { artifactPath, BUILT, CIRCUITS, FOLDS, hashesPath, keyPath, LOG2, SEGMENTS } from './artifacts.mjs';
import { compileFold, compileSegment } from './compile.mjs';
import { keyHashOf, keyOf, readG2, solidityVerifierOf, startBackend } from './verifier.mjs';

/** Keys up to this size are always checked. */
const SMALL_LOG2 = 19;

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const readJson = (path) => gunzipSync(readFileSync(path)).toString();
const readHashes = () => (existsSync(hashesPath) ? JSON.parse(readFileSync(hashesPath, 'utf8')) : {});
const packed = (json) => gzipSync(json, { level: 9 });

/** Writes a file whole or not at all: several processes may build at a time. */
function place(path, bytes) {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, path);
}

/** The compiled circuit as JSON. @param directory has the keys of the circuits that a fold takes */
async function compiled(api, circuit, directory) {
  const fold = FOLDS[circuit];
  if (!fold) return JSON.stringify(await compileSegment(SEGMENTS[circuit]));
  const keyHashes = await Promise.all(fold.of.map((child) => keyHashOf(api, readFileSync(keyPath(child, directory)))));
  return JSON.stringify(await compileFold({ places: fold.places, keyHashes }));
}

async function buildMissing(circuits) {
  const hashes = readHashes();
  for (const circuit of circuits) {
    if (!BUILT.includes(circuit) || existsSync(artifactPath(circuit))) continue;
    const json = await compiled(undefined, circuit);
    if (sha256(json) !== hashes[circuit])
      throw new Error(`${circuit} is not what its sources gave when they were committed`);
    place(artifactPath(circuit), packed(json));
  }
}

async function writeCommitted(api, circuits) {
  for (const circuit of circuits) {
    const json = await compiled(api, circuit);
    place(artifactPath(circuit), packed(json));
    place(hashesPath, `${JSON.stringify({ ...readHashes(), [circuit]: sha256(json) }, null, 2)}\n`);
    place(keyPath(circuit), await keyOf(api, circuit, JSON.parse(json)));
    console.log(`${circuit}: written`);
  }
}

/** @param withKey whether to compute a circuit's key too */
async function check(api, circuits, withKey) {
  for (const circuit of circuits) {
    const json = await compiled(api, circuit);
    const path = artifactPath(circuit);
    // The JSON, because gzip's output depends on zlib's version. Of what is not committed, the hash.
    if ((!BUILT.includes(circuit) || existsSync(path)) && readJson(path) !== json)
      throw new Error(`${path} does not match its source`);
    if (readHashes()[circuit] !== sha256(json))
      throw new Error(`${hashesPath} does not match the source of ${circuit}`);
    if (withKey(circuit) && !readFileSync(keyPath(circuit)).equals(await keyOf(api, circuit, JSON.parse(json))))
      throw new Error(`${keyPath(circuit)} does not match its circuit`);
    console.log(`${circuit}: as committed`);
  }
}

/** Runs `work` with a backend that has 2^log2 points of the development reference string. */
async function withDevelopmentString(log2, work) {
  const known = process.env.DEVELOPMENT_STRING;
  const directory = known ?? mkdtempSync(join(tmpdir(), 'volition-development-reference-string-'));
  try {
    if (!known) {
      const file = join(directory, 'bn254_g1.dat');
      for (const part of developmentPoints(2 ** log2 + 1)) writeFileSync(file, part, { flag: 'a' });
      writeFileSync(join(directory, 'bn254_g2.dat'), Buffer.from(DEVELOPMENT_G2.join(''), 'hex'));
    }
    if (readG2(directory) !== DEVELOPMENT_G2.join('')) throw new Error(`${directory} has another reference string`);
    await withBackend(directory, work);
  } finally {
    if (!known) rmSync(directory, { recursive: true, force: true });
  }
}

async function withBackend(directory, work) {
  const api = await startBackend(directory, availableParallelism());
  try {
    await work(api);
  } finally {
    await api.destroy();
  }
}

async function buildFor(directory) {
  const target = join(directory, 'circuits');
  mkdirSync(target, { recursive: true });
  await buildMissing(CIRCUITS);
  await withBackend(directory, async (api) => {
    for (const circuit of CIRCUITS) {
      const json = FOLDS[circuit] ? await compiled(api, circuit, target) : readJson(artifactPath(circuit));
      if (FOLDS[circuit]) place(artifactPath(circuit, target), packed(json));
      const key = await keyOf(api, circuit, JSON.parse(json));
      place(keyPath(circuit, target), key);
      place(join(target, `${circuit}.sol`), await solidityVerifierOf(api, key, readG2(directory)));
      console.log(`${circuit}: written to ${basename(directory)}/circuits`);
    }
  });
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    missing: { type: 'boolean' },
    check: { type: 'boolean' },
    keys: { type: 'boolean' },
    for: { type: 'string' },
  },
});
const unknown = positionals.find((name) => !CIRCUITS.includes(name));
if (unknown) throw new Error(`${unknown} is none of ${CIRCUITS.join(', ')}`);
const circuits = CIRCUITS.filter((circuit) => positionals.length === 0 || positionals.includes(circuit));
const withKey = (circuit) => !values.check || values.keys || LOG2[circuit] <= SMALL_LOG2;
const log2 = Math.max(1, ...circuits.filter(withKey).map((circuit) => LOG2[circuit]));
if (values.missing) await buildMissing(circuits);
else if (values.for) await buildFor(values.for);
else if (values.check) await withDevelopmentString(log2, (api) => check(api, circuits, withKey));
else await withDevelopmentString(log2, (api) => writeCommitted(api, circuits));
