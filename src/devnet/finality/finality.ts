import type { JsonRpcProvider, Wallet } from 'ethers';
import { contractsOf, type Deployment, L1Follower, type L1View, MemoryL1Store, RpcL1Source } from '#libs/l1';
import { BackgroundLoop, type Logger } from '#libs/platform';
import type { Address } from '#libs/protocol';
import { type Credit, dueClaims } from './due-claims.js';

export interface FinalityOptions {
  provider: JsonRpcProvider;
  deployment: Deployment;
  /** owners whose withdrawals are claimed */
  owners: () => readonly Address[];
  /** pays for claims, which pay the owners */
  claimer: Wallet;
  /** called once, with the first final batch */
  onFirstFinal: (number: number) => void;
  signal: AbortSignal;
  logger: Logger;
}

/** L1's progress with proofs and payments. */
export interface FinalityCounts {
  batches: { final: number; submitted: number };
  /** withdrawals of the replay's owners that are credited on L1, and how many of them are paid */
  withdrawals: { credited: number; claimed: number };
}

const POLL_MS = 250;
const CLAIM_MS = 1_000;
/** 75,000 gas each. */
const CLAIMS_AT_ONCE = 50;

/** Watches L1 for final batches and claims their withdrawals. Anybody could do the same, since it uses L1 only. */
export class Finality {
  private readonly follower: L1Follower;
  private readonly claims: BackgroundLoop;
  private hasFinal = false;

  constructor(private readonly options: FinalityOptions) {
    const { provider, deployment, signal, logger } = options;
    const source = new RpcL1Source(provider, deployment, signal);
    this.follower = new L1Follower({
      source,
      deployment,
      store: new MemoryL1Store(),
      confirmations: 0,
      pollMs: POLL_MS,
      logger,
    });
    this.claims = new BackgroundLoop({ name: 'claims', logger, intervalMs: CLAIM_MS, signal }, () => this.claimDue());
  }

  async start(): Promise<void> {
    await this.follower.start(this.options.signal);
    this.noteFirstFinal(this.follower.confirmed);
    this.follower.onAdvance((view) => this.noteFirstFinal(view));
    this.claims.start();
  }

  async stop(): Promise<void> {
    await this.claims.stop();
    await this.follower.stop();
  }

  counts(): FinalityCounts {
    const view = this.follower.confirmed;
    const credits = this.credits(view);
    return {
      batches: { final: view.latestFinal, submitted: view.latest },
      withdrawals: { credited: credits.length, claimed: this.paid(view) },
    };
  }

  /** Waits for the first final batch. @throws CodedError ABORTED */
  async firstFinal(): Promise<void> {
    await this.follower.waitFor((view) => view.latestFinal > 0, this.options.signal);
  }

  /**
   * Waits until every batch is final and every withdrawal is paid.
   *
   * @param withdrawals total number of the owners' withdrawals
   * @throws CodedError ABORTED
   */
  async allFinal(withdrawals: number): Promise<void> {
    await this.follower.waitFor(
      (view) => view.latestFinal === view.latest && this.paid(view) >= withdrawals,
      this.options.signal,
    );
  }

  private noteFirstFinal({ latestFinal }: L1View): void {
    if (this.hasFinal || latestFinal === 0) return;
    this.hasFinal = true;
    this.options.onFirstFinal(latestFinal);
  }

  private async claimDue(): Promise<void> {
    const view = this.follower.confirmed;
    const due = dueClaims(this.credits(view), (number) => this.claimableAt(view, number), view.block.timestamp);
    if (due.length === 0) return;
    const { deployment, claimer, provider } = this.options;
    const { withdrawals } = contractsOf(deployment, claimer.connect(provider));
    const calls = due
      .slice(0, CLAIMS_AT_ONCE)
      .map((claim) => withdrawals.encodeClaim(claim.owner, claim.asset, claim.numbers));
    const receipt = await (await withdrawals.multicall(calls)).wait();
    // The next round must not claim the same again.
    await this.follower.waitFor(({ block }) => block.number >= (receipt?.blockNumber ?? 0), this.options.signal);
  }

  private paid(view: L1View): number {
    return this.credits(view).filter(isPaid).length;
  }

  private credits(view: L1View): Credit[] {
    return this.options.owners().flatMap((owner) => view.credits(owner).map((credit) => ({ ...credit, owner })));
  }

  private claimableAt(view: L1View, number: number): number | undefined {
    const finalizedAt = view.finalizedAt(number);
    return finalizedAt === undefined ? undefined : finalizedAt + this.options.deployment.parameters.safetySeconds;
  }
}

const isPaid = ({ claimed }: Credit): boolean => claimed !== undefined;
