import { BN254_R, bigintToBytes, type FieldHash } from '#libs/protocol';
import { addWords, requireCanonical, WORD_BYTES } from './field.js';
import { capacityOf, constants, DIAGONAL, HALF_FULL_ROUNDS, PARTIAL_ROUNDS, RATE, WIDTH } from './poseidon2.js';
import {
  add,
  address,
  and,
  type Code,
  call,
  constant,
  get,
  load,
  multiply,
  set,
  shiftLeft,
  shiftRight,
  shiftRightUnsigned,
  store,
  subtract,
  type WasmFunction,
  wasmModule,
} from './wasm-code.js';

// Poseidon2 in WebAssembly, for browsers: ten times as fast as by BigInt.
//
// A number is nine limbs of 29 bits, each in 64 bits, and stands for itself times 2^261 modulo p (Montgomery). Products of limbs have 58 bits,
// so a column of eighteen is added up without a carry. Numbers may exceed p. `multiply` of numbers below x·p and y·p gives one below
// (1 + x·y/169)·p, so the permutation stays below 64·p, in which the top limb has less than 29 bits, if:
//   - factors have limbs below 2^30, and squares limbs below 2^29: others are carried first;
//   - the sum of the four words, which each partial round adds to each of them, is reduced below 4·p.

const LIMBS = 9;
const LIMB_BITS = 29n;
const LIMB = 1n << LIMB_BITS;
const MASK = constant(LIMB - 1n);
const NUMBER_BYTES = LIMBS * 8;
const MONTGOMERY = 1n << (LIMB_BITS * BigInt(LIMBS));

const limbsOf = (value: bigint): bigint[] =>
  Array.from({ length: LIMBS }, (_, i) => (value >> (LIMB_BITS * BigInt(i))) & (LIMB - 1n));

function inverse(value: bigint, modulus: bigint): bigint {
  // Newton: each step doubles the correct low bits, of a power of two.
  let result = 1n;
  for (let bits = 1n; bits < LIMB_BITS; bits *= 2n) result = (result * (2n - value * result)) % modulus;
  return (result + modulus) % modulus;
}

const P = limbsOf(BN254_R).map(constant);
const NEGATIVE_INVERSE = constant(LIMB - inverse(BN254_R % LIMB, LIMB));

// -- places of numbers in memory

const place = (index: number): number => index * NUMBER_BYTES;
const STATE = 0;
const SCRATCH = WIDTH;
const SUM = SCRATCH + 1;
/** 1: a product with it is the number that a number stands for */
const ONE = SUM + 1;
/** 2^261: a product with it is below 2·p */
const UNIT = ONE + 1;
/** 2^522: a product with it stands for the other factor */
const SQUARE = UNIT + 1;
const MATRIX = SQUARE + 1;
const CONSTANTS = MATRIX + WIDTH;

const word = (i: number): Code => address(place(STATE + i));
const limb = (base: Code, i: number): Code => load(base, 8 * i);
const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** `result ← a·b / 2^261`, with limbs below 2^29. */
function montgomery(): WasmFunction {
  const [result, a, b] = [get(0), get(1), get(2)];
  const [factor, carry] = [3 + LIMBS, 4 + LIMBS];
  const first = (i: number): number => 3 + i;
  const column = (i: number): number => 5 + LIMBS + i;
  const into = (i: number, term: Code): Code => set(column(i), add(get(column(i)), term));
  const steps = range(LIMBS).flatMap((i) => [
    ...set(factor, limb(b, i)),
    ...range(LIMBS).flatMap((j) => into(i + j, multiply(get(first(j)), get(factor)))),
    ...set(factor, and(multiply(get(column(i)), NEGATIVE_INVERSE), MASK)),
    ...range(LIMBS).flatMap((j) => into(i + j, multiply(P[j] as Code, get(factor)))),
    ...into(i + 1, shiftRightUnsigned(get(column(i)), LIMB_BITS)),
  ]);
  const carried = storeCarried(result, carry, (i) => get(column(LIMBS + i)));
  const body = [...range(LIMBS).flatMap((j) => set(first(j), limb(a, j))), ...steps, ...carried];
  return { parameters: 3, locals: 2 + LIMBS + 2 * LIMBS, body };
}

/** Writes limbs, carried; the top one keeps what is above 29 bits. @param carry a local */
function storeCarried(result: Code, carry: number, limbAt: (i: number) => Code): Code {
  return range(LIMBS).flatMap((i) => {
    const total = i === 0 ? limbAt(i) : add(limbAt(i), get(carry));
    if (i === LIMBS - 1) return store(result, 8 * i, total);
    return [
      ...set(carry, total),
      ...store(result, 8 * i, and(get(carry), MASK)),
      ...set(carry, shiftRight(get(carry), LIMB_BITS)),
    ];
  });
}

/** `result ← a + b`, carried. */
const sum = (): WasmFunction => ({
  parameters: 3,
  locals: 1,
  body: storeCarried(get(0), 3, (i) => add(limb(get(1), i), limb(get(2), i))),
});

/** `result ← a + b`, limb by limb. */
const plainSum = (): WasmFunction => ({
  parameters: 3,
  locals: 1,
  body: range(LIMBS).flatMap((i) => store(get(0), 8 * i, add(limb(get(1), i), limb(get(2), i)))),
});

/** SUM ← the sum of the four words, less a multiple of p: below 4·p. */
function reducedSum(): WasmFunction {
  const [carry, quotient] = [0, 1];
  const column = (i: number): number => 2 + i;
  const totals = range(LIMBS).flatMap((i) => set(column(i), add(...range(WIDTH).map((j) => limb(word(j), i)))));
  // p is 48.4·2^248, and 2^16/49 is 1337.5: the quotient is never too large.
  const top = add(get(column(LIMBS - 1)), shiftRightUnsigned(get(column(LIMBS - 2)), LIMB_BITS));
  const estimate = shiftRightUnsigned(multiply(shiftRightUnsigned(top, 16n), constant(1_337n)), 16n);
  const rest = (i: number): Code => subtract(get(column(i)), multiply(get(quotient), P[i] as Code));
  const body = [...totals, ...set(quotient, estimate), ...storeCarried(address(place(SUM)), carry, rest)];
  return { parameters: 0, locals: 2 + LIMBS, body };
}

/** The external matrix, on the four words; carried. */
function mix(): WasmFunction {
  const [a, b, c, d, e, f, g, h] = range(8) as [number, number, number, number, number, number, number, number];
  const carry = (i: number): number => 8 + i;
  const body = range(LIMBS).flatMap((i) => {
    const twice = (local: number): Code => shiftLeft(get(local), 1n);
    const mixed = [
      ...range(WIDTH).flatMap((j) => set(j, limb(word(j), i))),
      ...set(e, add(get(a), get(b))),
      ...set(f, add(get(c), get(d))),
      ...set(g, add(twice(b), get(f))),
      ...set(h, add(twice(d), get(e))),
      // The second and the fourth word, then the first and the third.
      ...set(b, add(shiftLeft(get(e), 2n), get(g))),
      ...set(d, add(shiftLeft(get(f), 2n), get(h))),
      ...set(a, add(get(h), get(b))),
      ...set(c, add(get(g), get(d))),
    ];
    const written = range(WIDTH).flatMap((j) => {
      if (i === LIMBS - 1) return store(word(j), 8 * i, add(get(j), get(carry(j))));
      return [
        ...set(carry(j), add(get(j), get(carry(j)))),
        ...store(word(j), 8 * i, and(get(carry(j)), MASK)),
        ...set(carry(j), shiftRightUnsigned(get(carry(j)), LIMB_BITS)),
      ];
    });
    return [...mixed, ...written];
  });
  return { parameters: 0, locals: 8 + WIDTH, body };
}

const ORDER = ['montgomery', 'sum', 'plainSum', 'reducedSum', 'mix', 'permute'] as const;
const invoke = (name: (typeof ORDER)[number], ...addresses: readonly Code[]): Code =>
  call(ORDER.indexOf(name), ...addresses);

/** The permutation of the four words. */
function permute(): WasmFunction {
  let next = CONSTANTS;
  const scratch = address(place(SCRATCH));
  const substitute = (own: Code): Code => [
    ...invoke('sum', own, own, address(place(next++))),
    ...invoke('montgomery', scratch, own, own),
    ...invoke('montgomery', scratch, scratch, scratch),
    ...invoke('montgomery', own, own, scratch),
  ];
  const full = (): Code =>
    range(HALF_FULL_ROUNDS).flatMap(() => [...range(WIDTH).flatMap((i) => substitute(word(i))), ...invoke('mix')]);
  const partial = (): Code => [
    ...substitute(word(0)),
    ...invoke('reducedSum'),
    ...range(WIDTH).flatMap((i) => [
      ...invoke('montgomery', word(i), word(i), address(place(MATRIX + i))),
      ...invoke('plainSum', word(i), word(i), address(place(SUM))),
    ]),
  ];
  const rounds = [...full(), ...range(PARTIAL_ROUNDS).flatMap(partial), ...full()];
  return { parameters: 0, locals: 0, body: [...invoke('mix'), ...rounds] };
}

interface Exports {
  memory: { buffer: ArrayBuffer };
  montgomery(result: number, a: number, b: number): void;
  sum(result: number, a: number, b: number): void;
  permute(): void;
}

// Of what this project's types leave out.
declare const WebAssembly: { instantiate(code: Uint8Array): Promise<{ instance: { exports: unknown } }> };

class WasmPoseidon2 implements FieldHash {
  /** two for each limb, of which the upper one is 0 */
  private readonly memory: Uint32Array;
  private readonly bits = new Uint32Array(WORD_BYTES / 4 + 1);

  constructor(private readonly wasm: Exports) {
    this.memory = new Uint32Array(wasm.memory.buffer);
    const standing = (value: bigint): bigint => (value * MONTGOMERY) % BN254_R;
    const numbers = [1n, standing(1n), standing(MONTGOMERY), ...DIAGONAL.map(standing), ...constants.map(standing)];
    for (const [i, value] of numbers.entries()) this.write(ONE + i, bigintToBytes(value, WORD_BYTES));
  }

  hash(inputs: readonly Uint8Array[]): Uint8Array {
    requireCanonical(inputs);
    this.memory.fill(0, 0, (WIDTH * NUMBER_BYTES) / 4);
    this.enter(STATE + RATE, bigintToBytes(capacityOf(inputs.length), WORD_BYTES));
    for (let at = 0; at < inputs.length; at += RATE) {
      if (at > 0) for (let i = 0; i < WIDTH; i++) this.wasm.montgomery(place(STATE + i), place(STATE + i), place(UNIT));
      for (let i = 0; i < RATE && at + i < inputs.length; i++) {
        this.enter(SCRATCH, inputs[at + i] as Uint8Array);
        this.wasm.sum(place(STATE + i), place(STATE + i), place(SCRATCH));
      }
      this.wasm.permute();
    }
    return addWords(this.first(), new Uint8Array(WORD_BYTES));
  }

  compress(c0: Uint8Array, c1: Uint8Array, c2: Uint8Array, c3: Uint8Array): Uint8Array {
    const children = [c0, c1, c2, c3];
    requireCanonical(children);
    for (const [i, child] of children.entries()) this.enter(STATE + i, child);
    this.wasm.permute();
    // T1: the feed-forward; the bare permutation could be inverted.
    return addWords(this.first(), c0);
  }

  /** Writes a word as the number that stands for it. */
  private enter(index: number, bytes: Uint8Array): void {
    this.write(index, bytes);
    this.wasm.montgomery(place(index), place(index), place(SQUARE));
  }

  private write(index: number, bytes: Uint8Array): void {
    const { bits, memory } = this;
    for (let i = 0, at = bytes.length - 4; at >= 0; i++, at -= 4)
      bits[i] =
        ((bytes[at] as number) << 24) |
        ((bytes[at + 1] as number) << 16) |
        ((bytes[at + 2] as number) << 8) |
        (bytes[at + 3] as number);
    for (let i = 0; i < LIMBS; i++) {
      const [at, shift] = [(29 * i) >> 5, (29 * i) & 31];
      const high = shift === 0 ? 0 : (bits[at + 1] as number) << (32 - shift);
      memory[(index * NUMBER_BYTES) / 4 + 2 * i] = (((bits[at] as number) >>> shift) | high) & (2 ** 29 - 1);
    }
  }

  /** The first word, from 0 to p. */
  private first(): Uint8Array {
    this.wasm.montgomery(place(SCRATCH), place(STATE), place(ONE));
    const bytes = new Uint8Array(WORD_BYTES);
    const { memory } = this;
    let [held, heldBits, next] = [0, 0, 0];
    for (let at = WORD_BYTES - 1; at >= 0; at--) {
      if (heldBits < 8 && next < LIMBS) {
        held += (memory[(SCRATCH * NUMBER_BYTES) / 4 + 2 * next++] as number) * 2 ** heldBits;
        heldBits += 29;
      }
      bytes[at] = held % 256;
      held = Math.floor(held / 256);
      heldBits -= 8;
    }
    return bytes;
  }
}

/** Poseidon2 in WebAssembly. @throws WebAssembly.CompileError where the Content-Security-Policy refuses it */
export async function loadWasmPoseidon2(): Promise<FieldHash> {
  const code = wasmModule({
    montgomery: montgomery(),
    sum: sum(),
    plainSum: plainSum(),
    reducedSum: reducedSum(),
    mix: mix(),
    permute: permute(),
  });
  const { instance } = await WebAssembly.instantiate(code);
  return new WasmPoseidon2(instance.exports as Exports);
}
