import { BN254_R, bigintToBytes } from '#libs/protocol';

/** `value` as an element of BN254's scalar field, in which the circuit computes. */
export const field = (value: bigint): bigint => ((value % BN254_R) + BN254_R) % BN254_R;

/** The canonical 32-byte word of an element. */
export const fieldWord = (value: bigint): Uint8Array => bigintToBytes(field(value), 32);

/** An integer in Noir's form: its element in hex. */
export const noirField = (value: bigint): string => `0x${field(value).toString(16)}`;
