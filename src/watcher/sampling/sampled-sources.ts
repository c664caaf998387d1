import { ipfsSource } from '#libs/client';
import type { Address } from '#libs/protocol';
import type { Members } from '#libs/rpc';
import type { Archive } from '../archive/archive.js';
import type { ProbedSource } from './probe.js';

export const memberProbe =
  (members: Pick<Members, 'blob'>) =>
  (address: string): ProbedSource => ({
    name: address,
    needsCid: false,
    fetch: (name, signal) => members.blob(address as Address, name, signal),
  });

/** An IPFS gateway is asked by CID, which the archive knows once it has the blob. */
export function ipfsProbe(url: string, archive: Pick<Archive, 'cid'>): ProbedSource {
  const source = ipfsSource(url, async (name) => (await archive.cid(name)) ?? null);
  return {
    name: url,
    needsCid: true,
    fetch: (versionedHash, signal) => source.fetch({ versionedHash } as never, signal),
  };
}
