import { type Address, encodeCertificate } from '#libs/protocol';

/** Signatures of one round for one batch. */
export interface QuorumState {
  round: { epoch: number; retainUntil: number };
  /** the epoch's, in order: bit i of a certificate's bitmap is the i-th */
  members: readonly Address[];
  quorum: number;
  /** EIP-2098, by index in the epoch */
  signatures: ReadonlyMap<number, Uint8Array>;
  outcome: 'open' | 'certified' | 'carried';
}

export type QuorumAction =
  /** a member answered; `signer` is the address that its signature recovers to, or null */
  | { type: 'answered'; member: Address; signature: Uint8Array; signer: string | null }
  /** no quorum within the configured time, and B2's fallback is allowed */
  | { type: 'gaveUp' };

export type QuorumEffect =
  /** record this signature: it enters the certificate, or proves later that this member has the data too */
  | { type: 'record'; index: number; signer: Address; signature: Uint8Array }
  /** not the signature of the member that was asked */
  | { type: 'record invalid signature'; signer: Address; signature: Uint8Array }
  | { type: 'certify'; certificate: Uint8Array }
  | { type: 'carry' };

export interface Reduced {
  state: QuorumState;
  effects: QuorumEffect[];
}

/** A round with the signatures recorded so far; with a certificate at once if they are a quorum. */
export function openQuorum(
  open: Pick<QuorumState, 'round' | 'members' | 'quorum'>,
  recorded: ReadonlyMap<number, Uint8Array> = new Map(),
): Reduced {
  return certifyAtQuorum({ ...open, signatures: recorded, outcome: 'open' }, []);
}

/** Whether a member may still sign: it is in the epoch and has not signed. */
export function lacks({ members, signatures }: QuorumState, member: Address): boolean {
  const index = members.indexOf(member);
  return index >= 0 && !signatures.has(index);
}

/** One step of a round. No member can stop the others: a wrong signature counts against its member only. */
export function reduceQuorum(state: QuorumState, action: QuorumAction): Reduced {
  if (action.type === 'gaveUp') {
    if (state.outcome !== 'open') return { state, effects: [] };
    return { state: { ...state, outcome: 'carried' }, effects: [{ type: 'carry' }] };
  }
  const { member, signature, signer } = action;
  const index = state.members.indexOf(member);
  if (index < 0 || state.signatures.has(index)) return { state, effects: [] };
  if (signer !== member) return { state, effects: [{ type: 'record invalid signature', signer: member, signature }] };
  const signatures = new Map(state.signatures).set(index, signature);
  return certifyAtQuorum({ ...state, signatures }, [{ type: 'record', index, signer: member, signature }]);
}

// C2 requires q signatures and each costs gas (C3), so exactly q go in: the first q; after a restart, when more may be
// there, those with the lowest indexes. They all cost the same.
function certifyAtQuorum(state: QuorumState, effects: QuorumEffect[]): Reduced {
  if (state.outcome !== 'open' || state.signatures.size < state.quorum || state.quorum < 1) return { state, effects };
  const signatures = [...state.signatures]
    .map(([member, signature]) => ({ member, signature }))
    .sort((a, b) => a.member - b.member)
    .slice(0, state.quorum);
  const certificate = encodeCertificate({ ...state.round, signatures });
  return { state: { ...state, outcome: 'certified' }, effects: [...effects, { type: 'certify', certificate }] };
}
