import type { Signer } from 'ethers';
import { type Logger, pino } from 'pino';
import { createKzg, type Kzg, type KzgChoice } from '#libs/kzg';
import { type Deployment, describeToken, type L1View } from '#libs/l1';
import { type Crypto, loadCrypto } from '#libs/ledger';
import type { Address, Lane } from '#libs/protocol';
import type { AssetJson } from '../api/types.js';
import type { OnTransaction } from '../l1/announcing-signer.js';
import { L1Access } from '../l1/l1-access.js';
import type { BatchBlobSource } from '../sources/blob-source.js';
import type { Snapshots } from '../verify/snapshots.js';
import { type DueExit, dueExits } from './due.js';
import { baseBatch, FrozenLanes } from './frozen-lanes.js';
import { type RebuildLaneDeps, type RebuiltLane, rebuildLaneTo } from './rebuild-lane.js';

export interface EscapeKitOptions {
  /** the caller's own Ethereum node */
  rpcUrl: string;
  settlement: Address;
  /** pays for transactions */
  signer?: Signer;
  /** called for each transaction, before it is sent if the signer allows it */
  onTransaction?: OnTransaction;
  kzg?: KzgChoice;
  logger?: Logger;
}

export interface ExitOptions extends RebuildOptions {
  /** whose accounts; everybody's by default */
  owner?: Address;
}

export interface RebuildOptions extends Pick<RebuildLaneDeps, 'onProgress' | 'signal'> {
  sources: readonly BatchBlobSource[];
  /** where to save the lane; one place for each lane */
  snapshots?: Snapshots;
  /** L1's events, if they were read before */
  view?: L1View;
  /** the batch after which the lane is wanted; the last final one by default */
  to?: number;
}

/**
 * Everything that an owner needs if nobody serves it any more: no gateway, no sequencer and no committee, only an
 * Ethereum node that the owner trusts and copies of blobs from anywhere.
 */
export class EscapeKit {
  private loadedKzg: Promise<Kzg> | undefined;

  private constructor(
    readonly l1: L1Access,
    private readonly kzgChoice: KzgChoice,
    private readonly logger: Logger,
  ) {}

  /** @throws CodedError DEPLOYMENT_NOT_FOUND | L1_UNAVAILABLE */
  static async connect(options: EscapeKitOptions): Promise<EscapeKit> {
    const { rpcUrl, settlement, signer, onTransaction, kzg = 'auto', logger = pino({ level: 'silent' }) } = options;
    const provider = L1Access.connect(rpcUrl);
    try {
      const deployment = await L1Access.load(provider, settlement);
      return new EscapeKit(new L1Access(provider, deployment, signer, onTransaction), kzg, logger);
    } catch (error) {
      provider.destroy();
      throw error;
    }
  }

  get deployment(): Deployment {
    return this.l1.deployment;
  }

  crypto(): Promise<Crypto> {
    return loadCrypto();
  }

  /** The KZG engine. It is loaded on first use, which takes seconds. */
  kzg(): Promise<Kzg> {
    this.loadedKzg ??= createKzg(this.kzgChoice);
    return this.loadedKzg;
  }

  /** What L1's contracts said, from the deployment's first block to the head. */
  view(signal?: AbortSignal): Promise<L1View> {
    return this.l1.view(this.logger, signal);
  }

  /**
   * Rebuilds a lane from blobs, verified against its roots on L1.
   *
   * @throws CodedError as {@link rebuildLaneTo}
   */
  async rebuild(lane: Lane, options: RebuildOptions): Promise<RebuiltLane> {
    const { sources, snapshots, onProgress, signal } = options;
    const [crypto, kzg, view] = await Promise.all([this.crypto(), this.kzg(), options.view ?? this.view(signal)]);
    const deps = { crypto, kzg, view, sources, snapshots, onProgress, signal };
    return rebuildLaneTo(options.to ?? view.latestFinal, lane, deps);
  }

  /** Freezing lanes, and what leaves them. */
  get lanes(): FrozenLanes {
    return new FrozenLanes(this.l1);
  }

  /**
   * The accounts of a frozen lane that can still exit, with their paths. The lane is rebuilt up to its base.
   *
   * @throws CodedError LANE_LIVE, or as {@link rebuildLaneTo}
   */
  async dueExits(lane: Lane, { owner, ...options }: ExitOptions): Promise<DueExit[]> {
    const view = options.view ?? (await this.view(options.signal));
    const base = baseBatch(view, lane);
    const { state } = await this.rebuild(lane, { ...options, view, to: base.number });
    return dueExits(view, lane, state, owner);
  }

  /** An asset as its token describes itself, for display only. */
  async asset(id: number, view: Pick<L1View, 'assets'>): Promise<AssetJson> {
    const token = view.assets[id]?.token ?? null;
    if (id === 0 || token === null)
      return { asset: id, token: null, symbol: id === 0 ? 'ETH' : `asset ${id}`, decimals: id === 0 ? 18 : 0 };
    const plain = `asset ${id}`;
    const described = await describeToken(this.l1.token(token), plain).catch(() => ({ symbol: plain, decimals: 0 }));
    return { asset: id, token, ...described };
  }

  /** Closes connections. */
  close(): void {
    this.l1.close();
  }
}
