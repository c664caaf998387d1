import type { Crypto } from './crypto.js';
import { poseidon2 } from './poseidon2.js';
import { grumpkinSchnorr } from './schnorr.js';

/** Hash and signatures in JavaScript alone. */
export const portableCrypto: Crypto = { hash: poseidon2, scheme: grumpkinSchnorr(poseidon2) };
