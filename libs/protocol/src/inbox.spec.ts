import { AbiCoder, keccak256 } from 'ethers';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inboxEntries, word } from '../../../test/vectors/arbitraries.js';
import { BN254_R } from './constants.js';
import { extendInboxHash, type InboxEntry, inboxEntryWords } from './inbox.js';
import { Kind } from './operation.js';

const TYPES = ['bytes32', 'uint8', 'uint32', 'address', 'uint16', 'uint128', 'uint240'];

it('extends the inbox hash by the ABI encoding of an entry (§5)', () => {
  fc.assert(
    fc.property(word, inboxEntries, (before, entry) => {
      const { kind, slot, owner, asset, amount, key } = entry;
      const encoded = AbiCoder.defaultAbiCoder().encode(TYPES, [before, Kind[kind], slot, owner, asset, amount, key]);
      expect(extendInboxHash(before, entry)).toBe(keccak256(encoded));
    }),
  );
});

it('makes the hash depend on the order of entries', () => {
  fc.assert(
    fc.property(fc.uniqueArray(inboxEntries, { minLength: 2, maxLength: 2, selector: (e) => e.owner }), (entries) => {
      const [a, b] = entries as [InboxEntry, InboxEntry];
      const after = (list: InboxEntry[]) => list.reduce(extendInboxHash, `0x${'00'.repeat(32)}` as const);
      expect(after([a, b])).not.toBe(after([b, a]));
    }),
  );
});

it('encodes an entry for proofs in three field elements that determine it (§6)', () => {
  fc.assert(
    fc.property(inboxEntries, (entry) => {
      const words = inboxEntryWords(entry);
      const [title, amount, key] = words;
      const field = (from: bigint, bits: bigint): bigint => (title >> from) % 2n ** bits;
      const owner = `0x${field(0n, 160n).toString(16).padStart(40, '0')}`;
      const read = { owner, asset: Number(field(160n, 16n)), slot: Number(field(176n, 32n)), amount, key };
      const { kind, ...rest } = entry;
      expect(read).toEqual(rest);
      expect(title >> 208n).toBe(BigInt(Kind[kind]));
      expect(words.every((each) => each < BN254_R)).toBe(true);
    }),
  );
});
