import { type JsonRpcProvider, Transaction, type TransactionLike } from 'ethers';
import { contractsOf, type Deployment, feeHeadroom, type InboxContract, type L1View, TokenContract } from '#libs/l1';
import { type Address, CodedError, ETH, LANES, type Lane, type Slot } from '#libs/protocol';
import type { Holding } from './funding.js';
import type { StandIn } from './wallets.js';

const FEES = { type: 2, gasLimit: 300_000, maxFeePerGas: 10n ** 12n, maxPriorityFeePerGas: 10n ** 9n };
const SENDING_AT_ONCE = 64;
const RECEIPT_DEADLINE_MS = 120_000;
const RECEIPT_INTERVAL_MS = 250;

/** An owner's remaining L1 transactions, in order. */
export interface Errands {
  owner: StandIn;
  key: bigint | undefined;
  mode: Lane | undefined;
  deposits: { holding: Holding; amount: bigint }[];
}

/** The transactions still to be sent: registrations, preferences, and deposits up to each holding's required amount. */
export async function missing(
  wanted: readonly { owner: StandIn; spends: boolean; mode: Lane; funds: { holding: Holding; amount: bigint }[] }[],
  view: L1View,
  deposited: (holding: Holding) => bigint,
): Promise<Errands[]> {
  const errands = await Promise.all(
    wanted.map(async ({ owner, spends, mode, funds }): Promise<Errands> => {
      const profile = view.profile(owner.address);
      return {
        owner,
        key: spends && profile.key === 0n ? (await owner.key()).key : undefined,
        mode: profile.key === 0n && profile.mode !== mode ? mode : undefined,
        deposits: funds
          .map(({ holding, amount }) => ({ holding, amount: amount - deposited(holding) }))
          .filter(({ amount }) => amount > 0n),
      };
    }),
  );
  return errands.filter(({ key, mode, deposits }) => key !== undefined || mode !== undefined || deposits.length > 0);
}

/** The longest prefix with at most `limit` deposits, but at least one owner. */
export function firstOwners<T extends Pick<Errands, 'deposits'>>(errands: readonly T[], limit: number): T[] {
  let deposits = 0;
  const beyond = errands.findIndex((errand) => {
    deposits += errand.deposits.length;
    return deposits > limit;
  });
  return errands.slice(0, beyond === -1 ? undefined : Math.max(beyond, 1));
}

/** Sends owners' own transactions, many owners concurrently, and waits for all of them. */
export class Funder {
  constructor(
    private readonly provider: JsonRpcProvider,
    private readonly deployment: Deployment,
    private readonly tokenOf: (original: Address | null) => Address | null,
  ) {}

  /** @param onDone called after each owner's transactions were sent */
  async run(errands: readonly Errands[], onDone: () => void): Promise<void> {
    const last: string[] = [];
    for (let i = 0; i < errands.length; i += SENDING_AT_ONCE) {
      const sent = errands.slice(i, i + SENDING_AT_ONCE).map(async (errand) => {
        const hashes = await this.send(errand.owner, await this.transactions(errand));
        onDone();
        return hashes;
      });
      last.push(...(await Promise.all(sent)).flat());
    }
    await this.mined(last);
  }

  /** Sends an owner's transactions one after another, without waiting for blocks. */
  async send(owner: StandIn, transactions: readonly TransactionLike[]): Promise<string[]> {
    const first = await this.provider.getTransactionCount(owner.address, 'pending');
    const hashes: string[] = [];
    for (const [i, fields] of transactions.entries()) {
      const transaction = Transaction.from({ ...FEES, ...fields, chainId: this.deployment.chainId, nonce: first + i });
      const signed = await owner.wallet.signTransaction(transaction);
      hashes.push(await this.provider.send('eth_sendRawTransaction', [signed]));
    }
    return hashes;
  }

  /** Waits until all transactions are in blocks. @throws CodedError L1_REVERTED | WAIT_TIMEOUT */
  async mined(hashes: readonly string[]): Promise<void> {
    const deadline = Date.now() + RECEIPT_DEADLINE_MS;
    let waiting = [...hashes];
    while (waiting.length > 0) {
      const receipts = await Promise.all(
        waiting.map((hash) => this.provider.send('eth_getTransactionReceipt', [hash])),
      );
      const reverted = receipts.find((receipt) => receipt && receipt.status !== '0x1');
      if (reverted) throw new CodedError('L1_REVERTED', { transactionHash: reverted.transactionHash });
      waiting = waiting.filter((_, i) => !receipts[i]);
      if (waiting.length > 0 && Date.now() > deadline)
        throw new CodedError('WAIT_TIMEOUT', { transactions: waiting.length });
      if (waiting.length > 0) await new Promise((resolve) => setTimeout(resolve, RECEIPT_INTERVAL_MS));
    }
  }

  /** An inbox transaction of an owner for its account, with the entry fee. */
  async demand(method: 'setKey' | 'forceWithdraw', slot: Slot): Promise<TransactionLike> {
    const { inbox } = contractsOf(this.deployment, this.provider);
    const data = inbox.contract.interface.encodeFunctionData(method, [slot]);
    return { to: inbox.address, data, value: feeHeadroom(await inbox.entryFee()) };
  }

  private async transactions({ owner, key, mode, deposits }: Errands): Promise<TransactionLike[]> {
    const { keyRegistry, inbox } = contractsOf(this.deployment, this.provider);
    const registry = keyRegistry.contract.interface;
    const to = keyRegistry.address;
    const transactions: TransactionLike[] = [];
    if (key !== undefined) transactions.push({ to, data: registry.encodeFunctionData('register', [key]) });
    if (mode !== undefined) transactions.push({ to, data: registry.encodeFunctionData('setMode', [mode]) });
    for (const { holding, amount } of deposits)
      transactions.push(...(await this.deposit(owner, inbox, holding, amount)));
    return transactions;
  }

  private async deposit(
    owner: StandIn,
    inbox: InboxContract,
    { token }: Holding,
    amount: bigint,
  ): Promise<TransactionLike[]> {
    const devnet = this.tokenOf(token);
    const asset = devnet === null ? ETH : await inbox.assetOf(devnet);
    const data = inbox.contract.interface.encodeFunctionData('deposit', [owner.address, asset, amount]);
    const fee = feeHeadroom(await inbox.depositFee(owner.address, asset));
    if (devnet === null) return [{ to: inbox.address, data, value: amount + fee }];
    const erc20 = new TokenContract(devnet, this.provider).contract.interface;
    return [
      { to: devnet, data: erc20.encodeFunctionData('mint', [owner.address, amount]) },
      { to: devnet, data: erc20.encodeFunctionData('approve', [inbox.address, amount]) },
      { to: inbox.address, data, value: fee },
    ];
  }
}

/** Deposits on L1 to each owner's holdings, by asset. */
export function depositedByEntries(view: L1View): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const lane of LANES)
    for (let i = 0; i < view.inboxLength(lane); i++) {
      const entry = view.entry(lane, i);
      if (entry?.kind !== 'DEPOSIT') continue;
      const key = `${entry.owner}:${entry.asset}`;
      sums.set(key, (sums.get(key) ?? 0n) + entry.amount);
    }
  return sums;
}
