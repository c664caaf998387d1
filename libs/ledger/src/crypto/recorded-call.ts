import { CodedError, sameBytes } from '#libs/protocol';

/** The part of bb.js's backend in use: one msgpack request, one msgpack response. */
export interface Backend {
  call(request: Uint8Array): Uint8Array;
}

/** A request and its response, as bb.js itself encoded them once. */
export interface Recording {
  request: Uint8Array;
  response: Uint8Array;
}

/** Records what passes through a backend, so that bb.js itself writes the messages that serve as patterns. */
export class RecordingBackend implements Backend {
  private last: Recording | undefined;
  constructor(private readonly backend: Backend) {}

  call(request: Uint8Array): Uint8Array {
    const response = this.backend.call(request);
    this.last = { request: request.slice(), response: response.slice() };
    return response;
  }

  destroy(): void {}

  take(): Recording {
    if (!this.last) throw new CodedError('CRYPTO_FAILED', { expected: 'a call of the backend' });
    return this.last;
  }
}

/**
 * One call of bb.js with fixed-size words, made by copying them into a recorded request: bb.js builds an encoder and a
 * decoder for every call, which costs a fifth of a hash. No knowledge of its encoding is needed: the words' offsets are
 * found in the recording, and a response of another shape is an error.
 */
export class RecordedCall {
  private readonly request: Uint8Array;
  private readonly places: number[];

  /** @param inputs the words of the recording, all different */
  constructor(
    private readonly backend: Backend,
    recording: Recording,
    inputs: readonly Uint8Array[],
  ) {
    this.request = recording.request;
    this.places = inputs.map((word) => placeOf(word, recording.request));
  }

  /** The raw response for these words, in the order of the recording's inputs. */
  call(words: readonly Uint8Array[]): Uint8Array {
    for (let i = 0; i < this.places.length; i++) this.request.set(words[i] as Uint8Array, this.places[i]);
    return this.backend.call(this.request);
  }
}

/** A recorded call whose response contains one word of interest. */
export class WordCall {
  private readonly call: RecordedCall;
  private readonly place: number;
  private readonly head: Uint8Array;
  private readonly length: number;

  constructor(backend: Backend, recording: Recording, inputs: readonly Uint8Array[], output: Uint8Array) {
    this.call = new RecordedCall(backend, recording, inputs);
    this.place = placeOf(output, recording.response);
    this.head = recording.response.slice(0, this.place);
    this.length = recording.response.length;
  }

  /** @throws CodedError CRYPTO_FAILED when bb.js answers with an error */
  run(words: readonly Uint8Array[]): Uint8Array {
    const response = this.call.call(words);
    if (response.length !== this.length || !sameBytes(response.subarray(0, this.place), this.head))
      throw new CodedError('CRYPTO_FAILED', { expected: 'a word' });
    return response.slice(this.place, this.place + 32);
  }
}

function placeOf(word: Uint8Array, message: Uint8Array): number {
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  const place = bytes.indexOf(word);
  if (place < 0 || bytes.indexOf(word, place + 1) >= 0)
    throw new CodedError('CRYPTO_FAILED', { expected: 'each word once in a recorded message' });
  return place;
}
