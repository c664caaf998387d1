import { SigningKey } from 'ethers';
import { describe, expect, it } from 'vitest';
import {
  type Address,
  type AssetId,
  address,
  attestationDigest,
  attestationRequestDigest,
  fromHex,
  genesisHeader,
  type Header,
  type Hex,
  type InboxEntry,
  type Slot,
  ZERO_HASH,
} from '#libs/protocol';
import { signerOf } from '../keystore/load-signer.js';
import type { OwnView } from '../l1/own-view.js';
import { checkEpoch, checkInbox, checkRetention, checkSequencer } from './checks.js';

const PARAMETERS = { chunkSize: 64, maxWithdrawals: 16, maxInboxEntries: 2 };
const me = address(`0x${'11'.repeat(20)}`);
const stranger = address(`0x${'22'.repeat(20)}`);
const hash = (byte: number): Hex => `0x${byte.toString(16).padStart(2, '0').repeat(32)}`;
const entry = (amount: bigint): InboxEntry => ({
  kind: 'DEPOSIT',
  slot: 1 as Slot,
  owner: me,
  asset: 0 as AssetId,
  amount,
  key: 0n,
});

/** L1 with three entries in the rollup lane and epoch `epoch`, of which `members` knows who is in it. */
function view(epoch = 3, members: Record<number, Address[]> = { 1: [me], 2: [me], 3: [me] }): OwnView {
  const entries = [entry(1n), entry(2n), entry(3n)];
  return {
    block: { number: 9, timestamp: 1_000 },
    inboxLength: (lane) => (lane === 0 ? entries.length : 0),
    entry: (lane, index) => (lane === 0 ? entries[index] : undefined),
    inboxHash: (lane, end) => (lane === 0 && end > 0 ? hash(end) : ZERO_HASH),
    epoch,
    members: (asked) => members[asked] ?? [],
    latest: 0,
    latestFinal: 0,
    rolledBack: () => false,
    batch: () => undefined,
  };
}

describe('the request', () => {
  const key = new SigningKey(hash(7));
  const sequencer = signerOf(key);
  const deployment = { chainId: 1, settlement: address(`0x${'33'.repeat(20)}`), sequencer: sequencer.address };
  const terms = { headerHash: hash(5), epoch: 1, retainUntil: 2_000 };

  it('is the sequencer’s, in either form of a signature', () => {
    const digest = attestationRequestDigest(deployment, terms);
    checkSequencer(deployment, terms, sequencer.sign(digest));
    checkSequencer(deployment, terms, fromHex(key.sign(digest).serialized as Hex));
  });

  it('is refused when anybody else signed, other terms were signed, or an attestation stands for it', () => {
    const digest = attestationRequestDigest(deployment, terms);
    const wrong = [
      signerOf(new SigningKey(hash(8))).sign(digest),
      sequencer.sign(attestationRequestDigest(deployment, { ...terms, epoch: 2 })),
      sequencer.sign(attestationDigest(deployment, terms)),
      sequencer.sign(attestationRequestDigest({ ...deployment, chainId: 2 }, terms)),
      new Uint8Array(65),
      new Uint8Array(3),
    ];
    for (const signature of wrong)
      expect(() => checkSequencer(deployment, terms, signature)).toThrow(
        expect.objectContaining({ code: 'NOT_SEQUENCER' }),
      );
  });
});

describe('the terms', () => {
  it('name the current epoch or the one before', () => {
    for (const epoch of [2, 3]) expect(() => checkEpoch(view(), me, epoch)).not.toThrow();
    expect(() => checkEpoch(view(), me, 4)).toThrow(expect.objectContaining({ code: 'EPOCH_AHEAD' }));
    for (const epoch of [0, 1])
      expect(() => checkEpoch(view(), me, epoch)).toThrow(expect.objectContaining({ code: 'EPOCH_OVER' }));
    expect(() => checkEpoch(view(0), me, 0)).toThrow(expect.objectContaining({ code: 'EPOCH_OVER' }));
  });

  it('name an epoch that this member is in', () => {
    const l1 = view(3, { 2: [stranger], 3: [stranger, me] });
    expect(() => checkEpoch(l1, me, 3)).not.toThrow();
    expect(() => checkEpoch(l1, me, 2)).toThrow(expect.objectContaining({ code: 'NOT_MEMBER' }));
  });

  it('promise nothing beyond now + MAX_RETENTION', () => {
    expect(() => checkRetention(1_500, 1_000, 500)).not.toThrow();
    expect(() => checkRetention(1_501, 1_000, 500)).toThrow(expect.objectContaining({ code: 'RETENTION_TOO_LONG' }));
  });
});

describe('the inbox', () => {
  const parent: Header = { ...genesisHeader(ZERO_HASH), inboxEnd: [1, 0], inboxHash: [hash(1), ZERO_HASH] };
  const header = (end: number, inboxHash: Hex, chunkCount = 1): Header => ({
    ...parent,
    chunkCount,
    inboxEnd: [end, 0],
    inboxHash: [inboxHash, ZERO_HASH],
  });
  const check = (candidate: Header) => checkInbox(parent, candidate, view(), PARAMETERS);
  const refused = (code: string) => expect.objectContaining({ code });

  it('gives the entries between parent and header', () => {
    expect(check(header(3, hash(3)))).toEqual([[entry(2n), entry(3n)], []]);
    expect(check(header(1, hash(1)))).toEqual([[], []]);
  });

  it('is not ahead of this member’s own view: not yet, rather than never', () => {
    expect(() => check(header(4, hash(4), 2))).toThrow(refused('INBOX_AHEAD'));
  });

  it('contradicts neither that view nor the parent', () => {
    expect(() => check(header(2, hash(9)))).toThrow(refused('INBOX_MISMATCH'));
    expect(() => check(header(0, ZERO_HASH))).toThrow(refused('INBOX_MISMATCH'));
  });

  it('has no more entries than its chunks may serve, before any is looked up', () => {
    expect(() => check(header(4, hash(4)))).toThrow(refused('TOO_MANY_ENTRIES'));
    expect(() => check(header(Number.MAX_SAFE_INTEGER, hash(4)))).toThrow(refused('TOO_MANY_ENTRIES'));
  });
});
