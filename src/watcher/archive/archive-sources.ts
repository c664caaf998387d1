import { type BatchBlobSource, beaconSource, memberSource } from '#libs/client';
import { type L1Batch, type L1View, slotOfBlock } from '#libs/l1';
import type { Members } from '#libs/rpc';
import type { WatcherConfig } from '../config.js';
import { promiseOf } from '../l1/promises.js';

/**
 * Who may have a batch's blobs: mirrors and the consensus node, then those who signed for the batch, or the current
 * members where nobody did.
 */
export function archiveSources(
  { archive, l1 }: Pick<WatcherConfig, 'archive' | 'l1'>,
  { members, view }: { members: Members; view: () => Pick<L1View, 'members'> },
): (batch: L1Batch) => BatchBlobSource[] {
  const { beaconUrl, beaconGenesisSeconds: genesisSeconds, beaconSlotSeconds: secondsPerSlot } = l1;
  const slotOf = (batch: L1Batch): number => slotOfBlock({ genesisSeconds, secondsPerSlot }, batch);
  const beacon = beaconUrl === undefined ? [] : [beaconSource(beaconUrl, slotOf)];
  const fixed = [...beacon, ...archive.mirrors.map(memberSource)];
  return (batch) => {
    const keepers = promiseOf(view(), batch)?.signers ?? members.current();
    const asked = keepers.map(
      (member): BatchBlobSource => ({
        name: `member ${member}`,
        fetch: ({ versionedHash }, signal) => members.blob(member, versionedHash, signal),
      }),
    );
    return [...fixed, ...asked];
  };
}
