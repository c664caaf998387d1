// Appendix A of docs/protocol.md from its text alone: nothing of the project's code is used.
import { readFileSync } from 'node:fs';

export const document = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8');

/** BN254's scalar field, over which trees, hashes and keys are computed. */
export const P = 21888242871839275222246405745257275088548364400416034343698204186575808495617n;
export const modulo = (value: bigint, modulus = P): bigint => ((value % modulus) + modulus) % modulus;

/** Constants of appendix A: a Grain LFSR's bits. */
function roundConstants(): bigint[] {
  const bits = (value: number, length: number) => value.toString(2).padStart(length, '0');
  const first = `01${bits(0, 4)}${bits(254, 12)}${bits(4, 12)}${bits(8, 10)}${bits(56, 10)}${'1'.repeat(30)}`;
  const state = [...first].map(Number);
  const step = (): number => {
    const bit = [62, 51, 38, 23, 13, 0].reduce((sum, i) => sum ^ (state[i] as number), 0);
    state.push(bit);
    state.shift();
    return bit;
  };
  const random = (): number => {
    for (;;) {
      const [kept, bit] = [step(), step()];
      if (kept) return bit;
    }
  };
  const constant = (): bigint => {
    const value = BigInt(`0b${Array.from({ length: 254 }, random).join('')}`);
    return value < P ? value : constant();
  };
  for (let i = 0; i < 160; i++) step();
  return Array.from({ length: 88 }, constant);
}

export const CONSTANTS = roundConstants();
export const D = [...document.matchAll(/^D[₀₁₂₃] = (0x[0-9a-f]{64})$/gm)].map(([, hex]) => BigInt(hex as string));
export const M_E = [...document.matchAll(/^(?:M_E = )? +(\d) (\d) (\d) (\d) /gm)].map((row) =>
  row.slice(1, 5).map(BigInt),
);

export function permute(input: readonly bigint[]): bigint[] {
  const external = (s: bigint[]) => M_E.map((row) => modulo(row.reduce((sum, m, i) => sum + m * (s[i] as bigint), 0n)));
  const internal = (s: bigint[]) => {
    const sum = s.reduce((a, b) => a + b);
    return s.map((value, i) => modulo(sum + (D[i] as bigint) * value));
  };
  const fifth = (x: bigint) => modulo(x ** 5n);
  let at = 0;
  const full = (s: bigint[]) => external(s.map((value) => fifth(modulo(value + (CONSTANTS[at++] as bigint)))));
  const partial = ([a, ...rest]: bigint[]) =>
    internal([fifth(modulo((a as bigint) + (CONSTANTS[at++] as bigint))), ...rest]);
  let state = external([...input]);
  for (let round = 0; round < 4; round++) state = full(state);
  for (let round = 0; round < 56; round++) state = partial(state);
  for (let round = 0; round < 4; round++) state = full(state);
  return state;
}

export function sponge(values: readonly bigint[]): bigint {
  let state = [0n, 0n, 0n, BigInt(values.length) << 64n];
  for (let at = 0; at < values.length; at += 3)
    state = permute(state.map((value, i) => (i < 3 ? modulo(value + (values[at + i] ?? 0n)) : value)));
  return state[0] as bigint;
}

type Point = [bigint, bigint] | null;
export const G: Point = [1n, 17631683881184975370165255887551781615748388533673675138860n];

function inverse(value: bigint): bigint {
  let [a, b, x, y] = [modulo(value), P, 1n, 0n];
  while (a > 1n) [a, b, x, y] = [b % a, a, y - (b / a) * x, x];
  return modulo(x);
}

function add(p: Point, q: Point): Point {
  if (!p || !q) return p ?? q;
  if (p[0] === q[0] && modulo(p[1] + q[1]) === 0n) return null;
  const slope = modulo(
    p[0] === q[0] ? 3n * p[0] ** 2n * inverse(2n * p[1]) : (q[1] - p[1]) * inverse(modulo(q[0] - p[0])),
  );
  const x = modulo(slope ** 2n - p[0] - q[0]);
  return [x, modulo(slope * (p[0] - x) - p[1])];
}

export function scalarMultiply(scalar: bigint, point: Point): Point {
  if (scalar === 0n) return null;
  const half = scalarMultiply(scalar >> 1n, add(point, point));
  return scalar & 1n ? add(half, point) : half;
}

const TAG = BigInt(document.match(/^tag = (0x[0-9a-f]{64})$/m)?.[1] ?? 0);

export function verifies(message: bigint, pk: [bigint, bigint], s: bigint, e: bigint): boolean {
  const commitment = add(scalarMultiply(s, G), scalarMultiply(e, pk));
  return commitment !== null && sponge([TAG, commitment[0], ...pk, message]) === e;
}
