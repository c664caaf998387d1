// A WebAssembly module of straight-line code on 64-bit integers, as bytes: as much of the format as wasm-poseidon2.ts needs.

/** Instructions, encoded. */
export type Code = readonly number[];

/** A function of addresses, without a result; its 64-bit locals come after its parameters. */
export interface WasmFunction {
  parameters: number;
  locals: number;
  body: Code;
}

const I32 = 0x7f;
const I64 = 0x7e;
const VERSION = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

/** LEB128 of an unsigned integer. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return [...bytes, rest];
    bytes.push((rest & 0x7f) | 0x80);
  }
}

/** LEB128 of an integer in two's complement. */
function signed(value: bigint): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>= 7n) {
    const low = Number(rest & 0x7fn);
    if (rest >= -64n && rest < 64n) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)];
export const constant = (value: bigint): Code => [0x42, ...signed(value)];
export const address = (value: number): Code => [0x41, ...signed(BigInt(value))];
export const load = (base: Code, offset: number): Code => [...base, 0x29, 3, ...unsigned(offset)];
export const store = (base: Code, offset: number, value: Code): Code => [
  ...base,
  ...value,
  0x37,
  3,
  ...unsigned(offset),
];
export const add = (...terms: readonly Code[]): Code => terms.flatMap((term, i) => (i === 0 ? term : [...term, 0x7c]));
export const subtract = (a: Code, b: Code): Code => [...a, ...b, 0x7d];
export const multiply = (a: Code, b: Code): Code => [...a, ...b, 0x7e];
export const and = (a: Code, b: Code): Code => [...a, ...b, 0x83];
export const shiftLeft = (a: Code, bits: bigint): Code => [...a, ...constant(bits), 0x86];
/** Keeps the sign. */
export const shiftRight = (a: Code, bits: bigint): Code => [...a, ...constant(bits), 0x87];
export const shiftRightUnsigned = (a: Code, bits: bigint): Code => [...a, ...constant(bits), 0x88];
export const call = (index: number, ...addresses: readonly Code[]): Code => [
  ...addresses.flat(),
  0x10,
  ...unsigned(index),
];

const vector = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content];
const sized = (content: Code): Code => [...unsigned(content.length), ...content];
const name = (text: string): Code => sized([...new TextEncoder().encode(text)]);

/** A module of these functions, exported by their names, and one page of memory, exported as `memory`. Calls name functions by their order. */
export function wasmModule(functions: Readonly<Record<string, WasmFunction>>): Uint8Array<ArrayBuffer> {
  const all = Object.entries(functions);
  const types = all.map(([, { parameters }]): Code => [0x60, ...vector(Array(parameters).fill([I32])), 0]);
  const bodies = all.map(([, { locals, body }]): Code => sized([1, ...unsigned(locals), I64, ...body, 0x0b]));
  return Uint8Array.from([
    ...VERSION,
    ...section(1, vector(types)),
    ...section(3, vector(all.map((_, i) => unsigned(i)))),
    ...section(5, [1, 0, 1]),
    ...section(
      7,
      vector([[...name('memory'), 2, 0], ...all.map(([own], i): Code => [...name(own), 0, ...unsigned(i)])]),
    ),
    ...section(10, vector(bodies)),
  ]);
}
