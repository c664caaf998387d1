import { address, type Hex } from '#libs/protocol';

const SLOTS = 2 ** 25;

/** What a text may name, without asking anybody. */
export type Meaning =
  | { kind: 'owner'; address: string }
  /** a batch or, if it is a slot, an account */
  | { kind: 'number'; number: number; isSlot: boolean }
  /** of a header, a blob, an operation, or a transaction */
  | { kind: 'hash'; hash: Hex; isVersionedHash: boolean }
  | { kind: 'cid'; cid: string };

export const EXPECTED =
  'an address (0x and 40 hex digits), a batch number or slot, a hash (0x and 64 hex digits) of a header, blob, operation or L1 transaction, or a CID';

/** @returns a sentence that says what was expected if the text can name nothing */
export function meaningOf(given: string): Meaning | string {
  const text = given.trim();
  if (/^0x[0-9a-f]{40}$/i.test(text)) {
    try {
      return { kind: 'owner', address: address(text) };
    } catch {
      return 'This address has a wrong checksum (EIP-55): a letter of it is mistyped.';
    }
  }
  if (/^0x[0-9a-f]{64}$/i.test(text)) {
    const hash = text.toLowerCase() as Hex;
    return { kind: 'hash', hash, isVersionedHash: hash.startsWith('0x01') };
  }
  const digits = /^#?(\d{1,15})$/.exec(text.replaceAll(',', ''))?.[1];
  if (digits !== undefined && Number(digits) > 0) {
    const number = Number(digits);
    return { kind: 'number', number, isSlot: number < SLOTS };
  }
  if (/^b[a-z2-7]{50,64}$/.test(text)) return { kind: 'cid', cid: text };
  if (/^0x[0-9a-f]*$/i.test(text))
    return `This has ${text.length - 2} hex digits; an address has 40 and a hash has 64.`;
  return `Expected ${EXPECTED}.`;
}
