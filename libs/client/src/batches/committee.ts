import type { CommitteeJson } from '../api/types.js';
import type { Connection } from '../connection.js';
import { untrue } from '../errors.js';

/** The committee; with L1, its epoch, members and quorum are checked there. @throws CodedError INVALID_COMMITTEE */
export async function readCommittee({ api, node }: Pick<Connection, 'api' | 'node'>): Promise<CommitteeJson> {
  const said = await api.committee();
  if (!node) return said;
  const { members, quorum } = await node.epoch(said.epoch);
  if (quorum !== said.quorum || String(members) !== String(said.members.map((member) => member.address)))
    throw untrue('INVALID_COMMITTEE', `L1's epoch ${said.epoch} has other members or another quorum`, {
      epoch: said.epoch,
    });
  return said;
}
