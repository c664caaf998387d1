import type { BarretenbergSync } from '@aztec/bb.js';
import {
  bigintToBytes,
  CodedError,
  type FieldHash,
  type PublicKey,
  type Signature,
  type SignatureScheme,
  sameBytes,
} from '#libs/protocol';
import type { Crypto } from './crypto.js';
import { addWords, isCanonical, isOnCurve, isScalar, requireCanonical, requireSecret, WORD_BYTES } from './field.js';
import { type Backend, RecordedCall, RecordingBackend, WordCall } from './recorded-call.js';

let loaded: Promise<Crypto> | undefined;

/**
 * Poseidon2 and Grumpkin Schnorr of bb.js in WASM, loaded once per thread (0.3 s, 20 MiB). Calls are synchronous: a
 * hash 0.04 ms, a verification 0.5 ms.
 */
export function loadCrypto(): Promise<Crypto> {
  loaded ??= load().catch((cause) => {
    loaded = undefined;
    throw new CodedError('CRYPTO_FAILED', { expected: 'bb.js to load' }, undefined, { cause });
  });
  return loaded;
}

async function load(): Promise<Crypto> {
  const { BarretenbergSync, BackendType } = await import('@aztec/bb.js');
  // Without CRS: neither hashing nor Schnorr needs one, and nothing is downloaded.
  const own = await BarretenbergSync.new({ backend: BackendType.Wasm });
  // biome-ignore lint/complexity/useLiteralKeys: bb.js has it protected, and offers no other way to call it directly.
  const backend: Backend = own['backend'];
  const recorder = new RecordingBackend(backend);
  const recording = new BarretenbergSync(recorder);
  return {
    hash: new Poseidon2(backend, recording, recorder),
    scheme: new GrumpkinSchnorr(backend, own, recording, recorder),
  };
}

/** Distinct canonical words for a recording. */
const samples = (count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, i) =>
    new Uint8Array(WORD_BYTES)
      .fill(0x11)
      .fill(i >> 8, 1, 2)
      .fill(i, 2, 3),
  );

class Poseidon2 implements FieldHash {
  private readonly permutation: WordCall;
  private readonly sponges = new Map<number, WordCall>();

  constructor(
    private readonly backend: Backend,
    private readonly api: BarretenbergSync,
    private readonly recorder: RecordingBackend,
  ) {
    const inputs = samples(4);
    const { outputs } = api.poseidon2Permutation({ inputs });
    this.permutation = new WordCall(backend, recorder.take(), inputs, outputs[0] as Uint8Array);
  }

  hash(inputs: readonly Uint8Array[]): Uint8Array {
    requireCanonical(inputs);
    return this.sponge(inputs.length).run(inputs);
  }

  compress(c0: Uint8Array, c1: Uint8Array, c2: Uint8Array, c3: Uint8Array): Uint8Array {
    const children = [c0, c1, c2, c3];
    requireCanonical(children);
    // T1: the feed-forward; the bare permutation could be inverted.
    return addWords(this.permutation.run(children), c0);
  }

  private sponge(count: number): WordCall {
    const known = this.sponges.get(count);
    if (known) return known;
    const inputs = samples(count);
    const { hash } = this.api.poseidon2Hash({ inputs });
    const call = new WordCall(this.backend, this.recorder.take(), inputs, hash);
    this.sponges.set(count, call);
    return call;
  }
}

class GrumpkinSchnorr implements SignatureScheme {
  private readonly verification: RecordedCall;
  private readonly yes: Uint8Array;

  constructor(
    backend: Backend,
    private readonly api: BarretenbergSync,
    recording: BarretenbergSync,
    recorder: RecordingBackend,
  ) {
    const messageField = bigintToBytes(1n, WORD_BYTES);
    const privateKey = bigintToBytes(2n, WORD_BYTES);
    const { publicKey } = api.schnorrComputePublicKey({ privateKey });
    const { s, e } = api.schnorrConstructSignature({ messageField, privateKey });
    const { verified } = recording.schnorrVerifySignature({ messageField, publicKey, s, e });
    if (!verified) throw new CodedError('CRYPTO_FAILED', { expected: 'a valid signature' });
    this.verification = new RecordedCall(backend, recorder.take(), [messageField, publicKey.x, publicKey.y, s, e]);
    this.yes = recorder.take().response;
  }

  publicKey(secret: Uint8Array): PublicKey {
    requireSecret(secret);
    return this.api.schnorrComputePublicKey({ privateKey: secret }).publicKey;
  }

  sign(message: Uint8Array, secret: Uint8Array): Signature {
    requireSecret(secret);
    requireCanonical([message]);
    const { s, e } = this.api.schnorrConstructSignature({ messageField: message, privateKey: secret });
    return { s, e };
  }

  verify(message: Uint8Array, { x, y }: PublicKey, { s, e }: Signature): boolean {
    // bb.js throws on some of these, and a throw through WASM may not unwind its stack: refuse them first.
    if (!isCanonical(message) || !isOnCurve(x, y) || !isScalar(s) || !isCanonical(e)) return false;
    try {
      const response = this.verification.call([message, x, y, s, e]);
      return sameBytes(response, this.yes);
    } catch {
      return false;
    }
  }
}
