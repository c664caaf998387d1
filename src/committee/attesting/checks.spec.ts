import { SigningKey } from 'ethers';
import { describe, expect, it } from 'vitest';
import { type Address, address, attestationDigest, attestationRequestDigest, fromHex, type Hex } from '#libs/protocol';
import { signerOf } from '../identity/load-signer.js';
import { checkEpoch, checkRetention, checkSequencer } from './checks.js';

const me = address(`0x${'11'.repeat(20)}`);
const stranger = address(`0x${'22'.repeat(20)}`);
const hash = (byte: number): Hex => `0x${byte.toString(16).padStart(2, '0').repeat(32)}`;
/** L1 in epoch `epoch`. */
const view = (epoch = 3, members: Record<number, Address[]> = { 1: [me], 2: [me], 3: [me] }) => ({
  epoch,
  members: (asked: number) => members[asked] ?? [],
});

describe('checkSequencer', () => {
  const key = new SigningKey(hash(7));
  const sequencer = signerOf(key);
  const deployment = { chainId: 1, settlement: address(`0x${'33'.repeat(20)}`), sequencer: sequencer.address };
  const terms = { headerHash: hash(5), epoch: 1, retainUntil: 2_000 };

  it('accepts the sequencer’s signature in compact and in full form', () => {
    const digest = attestationRequestDigest(deployment, terms);
    checkSequencer(deployment, terms, sequencer.sign(digest));
    checkSequencer(deployment, terms, fromHex(key.sign(digest).serialized as Hex));
  });

  it('rejects another signer, other terms, and an attestation in place of a request', () => {
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

describe('the terms of an attestation', () => {
  it('must name the current epoch or the one before', () => {
    for (const epoch of [2, 3]) expect(() => checkEpoch(view(), me, epoch)).not.toThrow();
    expect(() => checkEpoch(view(), me, 4)).toThrow(expect.objectContaining({ code: 'EPOCH_AHEAD' }));
    for (const epoch of [0, 1])
      expect(() => checkEpoch(view(), me, epoch)).toThrow(expect.objectContaining({ code: 'EPOCH_OVER' }));
    expect(() => checkEpoch(view(0), me, 0)).toThrow(expect.objectContaining({ code: 'EPOCH_OVER' }));
  });

  it('must name an epoch that this member belongs to', () => {
    const l1 = view(3, { 2: [stranger], 3: [stranger, me] });
    expect(() => checkEpoch(l1, me, 3)).not.toThrow();
    expect(() => checkEpoch(l1, me, 2)).toThrow(expect.objectContaining({ code: 'NOT_MEMBER' }));
  });

  it('must not promise beyond now + MAX_RETENTION', () => {
    expect(() => checkRetention(1_500, 1_000, 500)).not.toThrow();
    expect(() => checkRetention(1_501, 1_000, 500)).toThrow(expect.objectContaining({ code: 'RETENTION_TOO_LONG' }));
  });
});
