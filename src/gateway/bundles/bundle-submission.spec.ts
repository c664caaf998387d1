import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BundleSubmission as Submission } from '#libs/client';
import { BundleSubmission } from '#libs/client/schemas';
import { encodeElement, isCoded, type Operation, type Slot, toHex } from '#libs/protocol';
import { SchemaPipe } from '../http/schema-pipe.js';
import { parseSubmission } from './bundle-submission.js';

const transfer: Operation = { kind: 'TRANSFER', a: 5 as Slot, b: 6 as Slot, amount: 7n, memo: 0n };
const element = toHex(encodeElement(transfer));
const publicKey = `0x${'11'.repeat(64)}`;
const signature = `0x${'22'.repeat(64)}`;

const pipe = new SchemaPipe();
/** Parses like the controller: the shape with the schema, then the elements. */
const read = (body: unknown) =>
  parseSubmission(pipe.transform(body, { type: 'body', schema: BundleSubmission }) as Submission);

describe('a submission', () => {
  it('may contain signed and unsigned operations', () => {
    const [signed, open] = read({ operations: [{ element, publicKey, signature }, { element }] });
    const half = (byte: number) => new Uint8Array(32).fill(byte);
    expect(signed).toEqual({
      operation: transfer,
      element: encodeElement(transfer),
      authorization: {
        publicKey: { x: half(0x11), y: half(0x11) },
        signature: { s: half(0x22), e: half(0x22) },
      },
    });
    expect(open).toEqual({ operation: transfer, element: encodeElement(transfer) });
  });

  it.each([
    ['a list instead of an object', [], 'body'],
    ['nothing', undefined, 'body'],
    ['an unknown field', { operations: [{ element }], nonce: 1 }, 'body'],
    ['no operations', { operations: [] }, 'operations'],
    ['too many operations', { operations: new Array(65).fill({ element }) }, 'operations'],
    ['a number as an operation', { operations: [7] }, 'operations[0]'],
    ['an unknown field of an operation', { operations: [{ element, key: '0x' }] }, 'operations[0]'],
    ['a short element', { operations: [{ element: '0x01' }] }, 'operations[0].element'],
    ['an element of no kind', { operations: [{ element: `0x09${'00'.repeat(30)}` }] }, 'operations[0].element'],
    ['a key without a signature', { operations: [{ element, publicKey }] }, 'operations[0]'],
    ['a short signature', { operations: [{ element, publicKey, signature: '0x22' }] }, 'operations[0].signature'],
  ])('is rejected with %s, naming the field', (_what, body, field) => {
    expect(() => read(body)).toThrow(
      expect.objectContaining({ code: 'INVALID_PARAMETER', fields: expect.objectContaining({ field }) }),
    );
  });

  it('is rejected with a code for any malformed body', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        try {
          read(body);
        } catch (error) {
          expect(isCoded(error)).toBe(true);
        }
      }),
    );
  });
});
