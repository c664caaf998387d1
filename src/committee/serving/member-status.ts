import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Address, Hex } from '#libs/protocol';
import type { CatchUpStatus } from '../catching-up/catch-up.js';
import type { BatchBook } from '../custody/batch-book.js';
import type { OwnL1 } from '../l1/own-view.js';
import type { HoldReason } from '../signing-hold/judge-start.js';
import type { SigningHold } from '../signing-hold/signing-hold.js';

/** How a member stands, for anyone who asks. */
export interface MemberStatus {
  signer: Address;
  tip: { number: number; hash: Hex };
  /** the last batch of its chain that it signed for, and when (ISO 8601); null where it never did */
  lastSigned: { number: number; epoch: number; at: string } | null;
  /** C4: it signs nothing until confirmed L1 blocks are later than this, seconds; null where it signs */
  signingHeldUntil: number | null;
  signingHeldFor: HoldReason | null;
  /** current epoch, by its own view of L1 */
  epoch: number;
  /** the block as of which it judges */
  l1Block: number;
  blobsHeld: number;
  version: string;
  /** the batch that it is on its way to by itself; null where it has what L1 has, or the sequencer may still send it */
  catchingUp: { to: number } | null;
  /** the code of what last failed of that; null since it succeeded */
  catchUpFailure: string | null;
  /** where its IPFS node can be dialled; empty where that is not this process's to know */
  multiaddrs: string[];
}

export interface StatusDeps {
  signer: Address;
  book: BatchBook;
  hold: Pick<SigningHold, 'current'>;
  l1: OwnL1;
  catchUp: () => CatchUpStatus;
  multiaddrs: () => string[];
}

const VERSION = packageVersion();

/** @throws CodedError DATABASE_UNAVAILABLE */
export async function memberStatus(deps: StatusDeps): Promise<MemberStatus> {
  const { signer, book, hold, l1, catchUp, multiaddrs } = deps;
  const [tip, blobsHeld, signed, held] = await Promise.all([
    book.tip(),
    book.countBlobs(),
    book.lastSigned(),
    hold.current(),
  ]);
  const { epoch, block } = l1.confirmed;
  return {
    signer,
    tip: { number: tip.header.number, hash: tip.hash },
    lastSigned: signed ? { ...signed, at: signed.at.toISOString() } : null,
    signingHeldUntil: held?.until ?? null,
    signingHeldFor: held?.reason ?? null,
    epoch,
    l1Block: block.number,
    blobsHeld,
    version: VERSION,
    ...catchUp(),
    multiaddrs: multiaddrs(),
  };
}

// The nearest package.json is this project's, from the sources and from what they are compiled to.
function packageVersion(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    try {
      return String(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version);
    } catch {}
  }
  return 'unknown';
}
