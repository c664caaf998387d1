import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, decodeCertificate } from '#libs/protocol';
import {
  lacks,
  openQuorum,
  type QuorumAction,
  type QuorumEffect,
  type QuorumState,
  reduceQuorum,
} from './quorum.reducer.js';

const members = Array.from({ length: 5 }, (_, i) => `0x${`0${i}`.repeat(20)}` as Address);
const at = (i: number): Address => members[i] as Address;
const signature = (i: number): Uint8Array => new Uint8Array(64).fill(i + 1);
const open = (quorum = 3): QuorumState => openQuorum({ round: { epoch: 7, retainUntil: 99 }, members, quorum }).state;

const signs = (i: number): QuorumAction => ({
  type: 'answered',
  member: at(i),
  signature: signature(i),
  signer: at(i),
});
const lies = (i: number, signer: string | null = null): QuorumAction => ({
  type: 'answered',
  member: at(i),
  signature: signature(i),
  signer,
});
const gaveUp: QuorumAction = { type: 'gaveUp' };

function play(actions: readonly QuorumAction[], from = open()): { state: QuorumState; effects: QuorumEffect[] } {
  return actions.reduce(
    ({ state, effects }, action) => {
      const next = reduceQuorum(state, action);
      return { state: next.state, effects: [...effects, ...next.effects] };
    },
    { state: from, effects: [] as QuorumEffect[] },
  );
}
const types = (effects: readonly QuorumEffect[]): string[] => effects.map(({ type }) => type);

describe('a round', () => {
  it('certifies at the quorum, with exactly q signatures, in order of members', () => {
    const { state, effects } = play([signs(4), signs(0), signs(2)]);
    expect(types(effects)).toEqual(['record', 'record', 'record', 'certify']);
    const certificate = effects.flatMap((effect) =>
      effect.type === 'certify' ? [decodeCertificate(effect.certificate)] : [],
    )[0];
    expect(certificate).toMatchObject({ epoch: 7, retainUntil: 99 });
    expect(certificate?.signatures).toEqual([0, 2, 4].map((member) => ({ member, signature: signature(member) })));
    expect(state.outcome).toBe('certified');
  });

  it('records later signatures, but certifies once', () => {
    expect(types(play([signs(0), signs(1), signs(2), signs(3), signs(4)]).effects)).toEqual([
      'record',
      'record',
      'record',
      'certify',
      'record',
      'record',
    ]);
  });

  it('records a signature that is not the member’s own, and does not count it', () => {
    const { state, effects } = play([lies(0), lies(1, at(2)), lies(2, `0x${'ff'.repeat(20)}`)]);
    expect(effects).toEqual(
      [0, 1, 2].map((i) => ({ type: 'record invalid signature', signer: at(i), signature: signature(i) })),
    );
    expect(state.signatures.size).toBe(0);
  });

  it('reaches the quorum despite liars', () => {
    expect(types(play([lies(0), signs(1), lies(2), signs(3), signs(4)]).effects)).toEqual([
      'record invalid signature',
      'record',
      'record invalid signature',
      'record',
      'record',
      'certify',
    ]);
  });

  it('takes one signature per member, and none of others', () => {
    const stranger = `0x${'aa'.repeat(20)}` as Address;
    const { effects } = play([
      signs(0),
      signs(0),
      lies(0),
      { type: 'answered', member: stranger, signature: signature(9), signer: stranger },
    ]);
    expect(types(effects)).toEqual(['record']);
  });

  it('gives up once, never after certification, and still records signatures', () => {
    expect(types(play([signs(0), gaveUp, gaveUp, signs(1), signs(2)]).effects)).toEqual([
      'record',
      'carry',
      'record',
      'record',
    ]);
    expect(types(play([signs(0), signs(1), signs(2), gaveUp]).effects)).not.toContain('carry');
  });

  it('resumes from recorded signatures, and certifies at once if they are a quorum', () => {
    const recorded = new Map([4, 1, 0, 3].map((i) => [i, signature(i)]));
    const { state, effects } = openQuorum({ round: { epoch: 7, retainUntil: 99 }, members, quorum: 3 }, recorded);
    expect(state.outcome).toBe('certified');
    const [certify] = effects;
    expect(
      certify?.type === 'certify' && decodeCertificate(certify.certificate).signatures.map(({ member }) => member),
    ).toEqual([0, 1, 3]);
    expect([0, 2].map((i) => lacks(state, at(i)))).toEqual([false, true]);
  });

  it('certifies nothing for an epoch without members', () => {
    const { state, effects } = openQuorum({ round: { epoch: 0, retainUntil: 9 }, members: [], quorum: 0 });
    expect([state.outcome, effects]).toEqual(['open', []]);
  });

  it('certifies if and only if q members signed, in any order and despite other answers', () => {
    const action = fc.oneof(
      fc.nat({ max: 4 }).map(signs),
      fc.nat({ max: 4 }).map((i) => lies(i)),
      fc
        .tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }))
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => lies(a, at(b))),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), fc.integer({ min: 1, max: 5 }), (actions, quorum) => {
        const { effects } = play(actions, open(quorum));
        const honest = new Set(
          actions.flatMap((one) => (one.type === 'answered' && one.signer === one.member ? [one.member] : [])),
        );
        expect(types(effects).filter((type) => type === 'certify')).toHaveLength(honest.size >= quorum ? 1 : 0);
        expect(types(effects).filter((type) => type === 'record')).toHaveLength(honest.size);
      }),
    );
  });
});
