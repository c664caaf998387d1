// INSECURE, for development: a reference string whose secret is public, below. Anybody can forge proofs with it, so no public
// chain may use it (P4). It is the same everywhere, so what depends on it, verification keys and verifiers, is too.
//   node circuits/development-reference-string.mjs LOG2_POINTS DIRECTORY
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** BN254's base field and the order of its groups. */
const Q = 21888242871839275222246405745257275088696311157297823662689037894645226208583n;
const R = 21888242871839275222246405745257275088548364400416034343698204186575808495617n;
const G1 = [1n, 2n];
const G2 = {
  x: [
    0x1800deef121f1e76426a00665e5c4479674322d4f75edadd46debd5cd992f6edn,
    0x198e9393920d483a7260bfb731fb5d25f1aa493335a9e71297e485b7aef312c2n,
  ],
  y: [
    0x12c85ea5db8c6deb4aab71808dcb408fe3d1e7690c43d37b4ce6cc0166fa7daan,
    0x090689d0585ff075ec9e99ad690c3395bc4b313370b38ef355acdadcd122975bn,
  ],
};
/** What would be a secret, and destroyed, if this were a ceremony. */
const PUBLIC_SECRET = 'OpenVolition development reference string: insecure, its secret is these words';
const POINT_BYTES = 64;
const WINDOW_BITS = 12;
const WINDOWS = Math.ceil(254 / WINDOW_BITS);
/** Points that are made at once: one inversion serves a window of all of them. */
const BLOCK = 8192;

const reduce = (a) => {
  const r = a % Q;
  return r < 0n ? r + Q : r;
};

function invert(value) {
  let [a, b, u, v] = [Q, reduce(value), 0n, 1n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b, u, v] = [b, a - quotient * b, v, u - quotient * v];
  }
  return reduce(u);
}

function power(base, exponent) {
  let result = 1n;
  for (let square = base, left = exponent; left > 0n; left >>= 1n, square = (square * square) % R)
    if (left & 1n) result = (result * square) % R;
  return result;
}

function double([x, y]) {
  const slope = reduce(3n * x * x * invert(2n * y));
  const x3 = reduce(slope * slope - 2n * x);
  return [x3, reduce(slope * (x - x3) - y)];
}

/** Adds `addends[i]` to `sums[i]`, points or null for the identity, no two of one x. */
function addAll(sums, addends) {
  const before = new Array(sums.length);
  let product = 1n;
  const both = [];
  for (let i = 0; i < sums.length; i++) {
    if (!addends[i]) continue;
    if (!sums[i]) {
      sums[i] = addends[i];
      continue;
    }
    before[i] = product;
    product = (product * (addends[i][0] - sums[i][0] + Q)) % Q;
    both.push(i);
  }
  if (product === 0n) throw new Error('two points of one x');
  let rest = invert(product);
  for (const i of both.reverse()) {
    const [[x1, y1], [x2, y2]] = [sums[i], addends[i]];
    const slope = ((y2 - y1 + Q) * ((rest * before[i]) % Q)) % Q;
    rest = (rest * (x2 - x1 + Q)) % Q;
    const x3 = reduce(slope * slope - x1 - x2);
    sums[i] = [x3, reduce(slope * (x1 - x3) - y1)];
  }
}

/** For each window, its multiples of the generator: entry d of window w is d·2^(12w)·G. */
function windowTables() {
  let base = G1;
  return Array.from({ length: WINDOWS }, () => {
    const table = [null, base];
    for (let size = 2; size < 1 << WINDOW_BITS; size *= 2) {
      base = double(base);
      const upper = table.slice(1);
      addAll(upper, new Array(upper.length).fill(base));
      table.push(base, ...upper);
    }
    base = double(base);
    return table;
  });
}

/** Writes τ^i·G for i from `from` up to `to` into `buffer`. */
function writePowers({ tau, from, to, buffer }) {
  const bytes = Buffer.from(buffer);
  const tables = windowTables();
  let scalar = power(tau, BigInt(from));
  for (let start = from; start < to; start += BLOCK) {
    const scalars = Array.from({ length: Math.min(BLOCK, to - start) }, () => {
      const own = scalar;
      scalar = (scalar * tau) % R;
      return own;
    });
    const sums = new Array(scalars.length).fill(null);
    tables.forEach((table, w) => {
      const shift = BigInt(w * WINDOW_BITS);
      addAll(
        sums,
        scalars.map((own) => table[Number((own >> shift) & BigInt((1 << WINDOW_BITS) - 1))]),
      );
    });
    sums.forEach(([x, y], i) => {
      bytes.write(word(x) + word(y), (start + i) * POINT_BYTES, 'hex');
    });
  }
}

const word = (value) => value.toString(16).padStart(64, '0');
const bytesOf = (value) => new Uint8Array(Buffer.from(word(value), 'hex'));

/** τ·G2, four words in the order of bn254_g2.dat. */
async function g2(tau) {
  const { BarretenbergSync, BackendType } = await import('@aztec/bb.js');
  const api = await BarretenbergSync.new({ backend: BackendType.Wasm });
  const point = { x: G2.x.map(bytesOf), y: G2.y.map(bytesOf) };
  const { x, y } = api.bn254G2Mul({ point, scalar: bytesOf(tau) }).point;
  return Buffer.concat([...x, ...y]);
}

/**
 * Makes `2^log + 1` points: enough for a circuit of 2^log gates.
 *
 * @param directory as bb's CRS_PATH has it: bn254_g1.dat, bn254_g2.dat
 */
export async function makeReferenceString(log, directory, threads = availableParallelism()) {
  const count = 2 ** log + 1;
  const tau = BigInt(`0x${createHash('sha256').update(PUBLIC_SECRET).digest('hex')}`) % R;
  const buffer = new SharedArrayBuffer(count * POINT_BYTES);
  const share = Math.ceil(count / threads);
  await Promise.all(
    Array.from({ length: threads }, (_, i) => {
      const [from, to] = [i * share, Math.min(count, (i + 1) * share)];
      const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { tau, from, to, buffer } });
      return new Promise((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
      });
    }),
  );
  mkdirSync(directory, { recursive: true });
  writeFileSync(
    join(directory, 'INSECURE'),
    'A development reference string: its secret is public, so anybody can forge proofs with it.\n',
  );
  writeFileSync(join(directory, 'bn254_g1.dat'), Buffer.from(buffer));
  writeFileSync(join(directory, 'bn254_g2.dat'), await g2(tau));
}

if (!isMainThread) {
  writePowers(workerData);
  parentPort.postMessage('done');
} else if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [log, directory] = process.argv.slice(2);
  if (!Number.isInteger(Number(log)) || !directory) throw new Error('LOG2_POINTS DIRECTORY');
  await makeReferenceString(Number(log), directory);
}
