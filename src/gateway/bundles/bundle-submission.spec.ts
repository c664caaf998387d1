import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeElement, isCoded, type Operation, type Slot, toHex } from '#libs/protocol';
import { parseSubmission } from './bundle-submission.js';

const transfer: Operation = { kind: 'TRANSFER', a: 5 as Slot, b: 6 as Slot, amount: 7n, memo: 0n };
const element = toHex(encodeElement(transfer));
const publicKey = `0x${'11'.repeat(64)}`;
const signature = `0x${'22'.repeat(64)}`;

describe('the body of a submission', () => {
  it('is read: signed and unsigned operations', () => {
    const [signed, open] = parseSubmission({ operations: [{ element, publicKey, signature }, { element }] }, 8);
    expect(signed).toMatchObject({ element: encodeElement(transfer), publicKey: new Uint8Array(64).fill(0x11) });
    expect([open?.publicKey.length, open?.signature.length]).toEqual([0, 0]);
  });

  it.each([
    ['no object', [], 'body'],
    ['nothing', undefined, 'body'],
    ['a field too many', { operations: [{ element }], nonce: 1 }, 'body'],
    ['no operations', { operations: [] }, 'operations'],
    ['too many operations', { operations: new Array(9).fill({ element }) }, 'operations'],
    ['operations that are none', { operations: [7] }, 'operations[0]'],
    ['an unknown field', { operations: [{ element, key: '0x' }] }, 'operations[0]'],
    ['a short element', { operations: [{ element: '0x01' }] }, 'operations[0].element'],
    ['an element that says nothing', { operations: [{ element: `0x09${'00'.repeat(30)}` }] }, 'operations[0].element'],
    ['a key without signature', { operations: [{ element, publicKey }] }, 'operations[0]'],
    ['a short signature', { operations: [{ element, publicKey, signature: '0x22' }] }, 'operations[0].signature'],
  ])('is refused with %s, naming the field', (_what, body, field) => {
    expect(() => parseSubmission(body, 8)).toThrow(
      expect.objectContaining({ code: 'BAD_PARAMETER', fields: expect.objectContaining({ field }) }),
    );
  });

  it('is refused in a code, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        try {
          parseSubmission(body, 8);
        } catch (error) {
          expect(isCoded(error)).toBe(true);
        }
      }),
    );
  });
});
