import { SigningKey } from 'ethers';
import { loadConfig, silentLogger } from '#libs/platform';
import { SnapshotStore } from '#libs/storage';
import { committeeConfig } from '../../src/committee/config.js';
import { BatchBook } from '../../src/committee/custody/batch-book.js';
import { BlobCustody } from '../../src/committee/custody/blob-custody.js';
import { startCommittee } from '../../src/committee/start.js';

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('a killed process does not get here');
}

/** Where a member dies by SIGKILL, by name. */
const DOOMS = {
  /** at the moment of signing: all that it answers for is durable, and there is no signature yet */
  signing: () => {
    SigningKey.prototype.sign = die;
  },
  /** the blobs of the second batch that it follows are durable, the batch is not */
  'between blobs and batch': () => {
    const { store } = BlobCustody.prototype;
    let calls = 0;
    BlobCustody.prototype.store = async function (this: BlobCustody, ...given) {
      const stored = await store.apply(this, given);
      return ++calls === 2 ? die() : stored;
    };
  },
  /** the second batch that it follows is durable, and its trees are not there yet */
  'after a batch': () => {
    const { record } = BatchBook.prototype;
    let calls = 0;
    BatchBook.prototype.record = async function (this: BatchBook, ...given) {
      await record.apply(this, given);
      if (++calls === 2) die();
    };
  },
  /** a peer's snapshot is in the database and not committed */
  'while a snapshot is taken over': () => {
    const { replace } = SnapshotStore.prototype;
    SnapshotStore.prototype.replace = function (this: SnapshotStore, head, pages, also) {
      return replace.call(this, head, pages, async (manager) => {
        await also(manager);
        die();
      });
    };
  },
  /** a peer's snapshot is committed, and the trees are not there yet */
  'after a snapshot was taken over': () => {
    const { replace } = SnapshotStore.prototype;
    SnapshotStore.prototype.replace = async function (this: SnapshotStore, ...given) {
      await replace.apply(this, given);
      die();
    };
  },
} satisfies Record<string, () => void>;

export type Doom = keyof typeof DOOMS;

/** A member that dies where it is told to. */
export async function runDoomedMember(env: Record<string, string>, doom: Doom = 'signing'): Promise<void> {
  DOOMS[doom]();
  await startCommittee(loadConfig(committeeConfig, env), silentLogger());
}
