/**
 * What a refusal of L1 means for a batch:
 * - `recertify`: its certificate no longer holds, or it has none: a new round of signatures mends it;
 * - `reseal`: L1 can never accept this header;
 * - `unsettled`: what it rests on is not on L1; should that last, it is never accepted either;
 * - `wait`: nothing is wrong with it, L1 is not there yet;
 * - `node`: the contract was not asked: the node is down or behind, or the account cannot pay;
 * - `fault`: this deployment or the settler itself is wrong; people have to look.
 */
export type Refusal = 'recertify' | 'reseal' | 'unsettled' | 'wait' | 'node' | 'fault';

const REFUSALS: Readonly<Record<string, Refusal>> = {
  Committee_EpochUnknown: 'recertify',
  Committee_EpochOver: 'recertify',
  Committee_RetentionShort: 'recertify',
  Committee_RetentionLong: 'recertify',
  Committee_CertificateLength: 'recertify',
  Committee_SignersFew: 'recertify',
  Committee_SignerUnknown: 'recertify',
  Committee_SignersMiscounted: 'recertify',
  Committee_SignatureMalformed: 'recertify',
  Committee_SignerWrong: 'recertify',
  Settlement_CertificateMissing: 'recertify',
  Settlement_TimestampOld: 'reseal',
  Settlement_TimestampBeforeParent: 'reseal',
  Settlement_ChunkCountOutOfRange: 'reseal',
  Settlement_EntriesTooMany: 'reseal',
  Settlement_InboxEndBack: 'reseal',
  Settlement_ValidiumBlobVersion: 'reseal',
  // A reorg that took inbox entries away; they may come back as they were.
  Settlement_InboxHashWrong: 'unsettled',
  Inbox_EndBeyond: 'unsettled',
  Settlement_ParentWrong: 'unsettled',
  // B5, F2: looked at before anything is sent, so these come only where L1 changed meanwhile; the next round sees it.
  Settlement_BondMissing: 'wait',
  Settlement_HeaderRolledBack: 'wait',
  // Another block than the one that was asked about is the head by now, or time has to pass.
  Settlement_NumberWrong: 'wait',
  Settlement_TimestampAhead: 'wait',
  // A call that reverted for no reason of the contracts' is a fault; every other answer of a node is the node's.
  L1_REVERTED: 'fault',
  DEADLINE_EXCEEDED: 'node',
};

/** What to do about a batch that L1 refused with this code. */
export const refusalOf = (code: string): Refusal => REFUSALS[code] ?? (code.startsWith('L1_') ? 'node' : 'fault');

/** What to ask of the sequencer, if anything. @param milliseconds how long L1 has refused this batch already */
export function requestFor(
  refusal: Refusal,
  milliseconds: number,
  graceMs: number,
): 'recertify' | 'reseal' | undefined {
  if (refusal === 'recertify' || refusal === 'reseal') return refusal;
  return refusal === 'unsettled' && milliseconds >= graceMs ? 'reseal' : undefined;
}
