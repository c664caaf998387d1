import { isNodeFailure } from '#libs/l1';

/**
 * What L1's refusal means for a batch:
 * - `recertify`: its certificate is no longer valid, or missing: a new round of signatures fixes it;
 * - `reseal`: L1 can never accept this header;
 * - `unsettled`: what it depends on is not on L1; if that lasts, it is never accepted either;
 * - `wait`: the batch is right, but L1 is not that far yet;
 * - `node`: the contract was not called: the node is down or behind, or the account cannot pay;
 * - `fault`: the deployment or the settler itself is wrong; an operator has to intervene.
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
  Settlement_EntriesTooMany: 'reseal',
  Settlement_InboxEndBack: 'reseal',
  Settlement_ValidiumBlobVersion: 'reseal',
  // A reorg removed inbox entries; they may return unchanged.
  Settlement_InboxHashWrong: 'unsettled',
  Inbox_EndBeyond: 'unsettled',
  Settlement_ParentWrong: 'unsettled',
  // B5, F2: checked before anything is sent, so these mean that L1 changed meanwhile; the next round sees it.
  Settlement_BondMissing: 'wait',
  Settlement_HeaderRolledBack: 'wait',
  // The head is another block by now, or time has to pass.
  Settlement_NumberWrong: 'wait',
  Settlement_TimestampAhead: 'wait',
  // A call that reverted without one of the contracts' errors is a fault; any other answer is the node's.
  L1_REVERTED: 'fault',
};

/** The meaning of L1's refusal with this code. */
export const refusalOf = (code: string): Refusal => REFUSALS[code] ?? (isNodeFailure(code) ? 'node' : 'fault');

/** The change to request from the sequencer, if any. @param milliseconds how long L1 has refused this batch already */
export function requestFor(
  refusal: Refusal,
  milliseconds: number,
  graceMs: number,
): 'recertify' | 'reseal' | undefined {
  if (refusal === 'recertify' || refusal === 'reseal') return refusal;
  return refusal === 'unsettled' && milliseconds >= graceMs ? 'reseal' : undefined;
}
