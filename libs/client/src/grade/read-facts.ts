import { mapInChunks } from '#libs/core';
import type { Hex } from '#libs/protocol';
import type { ReferenceString } from '../l1/finality.js';
import type { L1Access } from '../l1/l1-access.js';
import type { GradeFacts } from './grade.js';

/** Calls of a node at the same time. */
const AT_ONCE = 8;

/**
 * Reads what {@link GradeFacts} needs from L1.
 *
 * @param verifierUses the reference string of a verifier, from its code
 * @throws CodedError L1_UNAVAILABLE
 */
export async function readGradeFacts(l1: L1Access, verifierUses: (code: Hex) => ReferenceString): Promise<GradeFacts> {
  const { contracts, deployment } = l1;
  const { committee, settlement } = contracts;
  const epoch = await committee.currentEpoch();
  const [addresses, quorum] =
    epoch === 0 ? [[], 0] : await Promise.all([committee.epochMembers(epoch), committee.epochQuorum(epoch)]);
  const [governor, bond] = await Promise.all([committee.governor(), settlement.bond()]);
  const members = await mapInChunks(addresses, AT_ONCE, async (address) => {
    const { stake } = await committee.memberOf(address);
    return { address, stake };
  });
  const verifiers = await mapInChunks(deployment.verifiers, AT_ONCE, async (address) => {
    return { address, referenceString: verifierUses(await l1.code(address)) };
  });
  const { parameters, sequencer } = deployment;
  return { parameters, verifiers, committee: { epoch, quorum, members, governor }, sequencer, bond };
}
