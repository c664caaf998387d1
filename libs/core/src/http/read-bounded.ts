import { concatBytes } from '#libs/protocol/base';

/**
 * Reads a response's body. It is cancelled at the first part that exceeds `maxBytes`.
 *
 * @throws what `tooLong` returns, and the stream's own errors
 */
export async function readBounded(response: Response, maxBytes: number, tooLong: () => Error): Promise<Uint8Array> {
  // Not `for await`: some browsers' streams are not iterable.
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concatBytes(...parts);
    length += value.length;
    if (length > maxBytes) {
      // Whether the sender notices does not matter.
      reader.cancel().catch(() => undefined);
      throw tooLong();
    }
    parts.push(value);
  }
}
