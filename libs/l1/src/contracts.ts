import { Contract, type ContractRunner, FetchRequest, JsonRpcProvider, type Overrides, type Signer } from 'ethers';
import { pause } from '#libs/core';
import {
  type Address,
  type AssetId,
  address,
  CodedError,
  type Header,
  type Hex,
  headerToAbi,
  LANES,
  type Lane,
  type Slot,
  toHex,
  type Withdrawal,
  ZERO_HASH,
} from '#libs/protocol';
import { batchVerifierAbi } from './abi/batch-verifier.js';
import { committeeAbi } from './abi/committee.js';
import { devnetTokenAbi } from './abi/devnet-token.js';
import { inboxAbi } from './abi/inbox.js';
import { keyRegistryAbi } from './abi/key-registry.js';
import { settlementAbi } from './abi/settlement.js';
import { withdrawalsAbi } from './abi/withdrawals.js';
import type { Deployment, DeploymentParameters } from './deployment.js';
import {
  AvailabilityChallengesContract,
  BrakeContract,
  ExitsContract,
  ProofDemandsContract,
  StateChallengesContract,
} from './escape-contracts.js';
import { L1Contract, type Sent } from './l1-contract.js';
import { withL1Errors } from './l1-errors.js';
import { lenientText } from './lenient-text.js';
import {
  type BatchProofData,
  encodeCredit,
  encodeMulticall,
  encodeProveBatch,
  proveBatchArguments,
} from './proof-calls.js';

/** The settlement contract. */
export class SettlementContract extends L1Contract {
  constructor(address: Address, runner: ContractRunner) {
    super(address, settlementAbi, runner);
  }

  latest(): Promise<number> {
    return this.count('latest');
  }
  /** Undefined if there is no such batch. */
  async headerHash(number: number): Promise<Hex | undefined> {
    const hash = await this.read<Hex>('headerHash', number);
    return hash === ZERO_HASH ? undefined : hash;
  }
  /** Undefined if the batch has no certificate. */
  async certificateHash(number: number): Promise<Hex | undefined> {
    const hash = await this.read<Hex>('certificateHash', number);
    return hash === ZERO_HASH ? undefined : hash;
  }
  /** Seconds. @throws CodedError Settlement_BatchUnknown */
  submittedAt(number: number): Promise<number> {
    return this.count('submittedAt', number);
  }
  domain(): Promise<bigint> {
    return this.read('domain');
  }
  async sequencer(): Promise<Address> {
    return address(await this.read<string>('sequencer'));
  }
  async inbox(): Promise<Address> {
    return address(await this.read<string>('inbox'));
  }
  async committee(): Promise<Address> {
    return address(await this.read<string>('committee'));
  }
  async parameters(): Promise<DeploymentParameters> {
    return parametersFromAbi(await this.read<ParametersAbi>('parameters'));
  }
  /**
   * Posts the full bond for the sequencer (B5).
   *
   * @throws CodedError Settlement_… unless exactly the bond is missing
   */
  postBond(amount: bigint, overrides: Overrides = {}): Sent {
    return this.send('postBond', [], { ...overrides, value: amount });
  }
  /** Returns the bond to the sequencer. @throws CodedError Settlement_… unless every batch is final */
  withdrawBond(overrides?: Overrides): Sent {
    return this.send('withdrawBond', [], overrides);
  }
  /** The sequencer's bond, in wei. */
  bond(): Promise<bigint> {
    return this.read('bond');
  }
  /** F1: finalises proved batches in order, up to `until`; stops silently at the first that is not proved. */
  finalize(until: number, overrides?: Overrides): Sent {
    return this.send('finalize', [until], overrides);
  }
  encodeFinalize(until: number): Hex {
    return this.encode('finalize', until);
  }
  latestFinal(): Promise<number> {
    return this.count('latestFinal');
  }
  /** Seconds. @throws CodedError Settlement_… if the batch is not final */
  finalizedAt(number: number): Promise<number> {
    return this.count('finalizedAt', number);
  }
  /** F2: rolls back batch `number` and all later ones. @param parent the header of batch `number` − 1 */
  rollBack(number: number, parent: Header, overrides?: Overrides): Sent {
    return this.send('rollBack', [number, headerToAbi(parent)], overrides);
  }
  encodeRollBack(number: number, parent: Header): Hex {
    return this.encode('rollBack', number, headerToAbi(parent));
  }
  /** F2: whether a header was the first that a rollback took back. Those after it can never have their parent again. */
  rolledBack(headerHash: Hex): Promise<boolean> {
    return this.read('rolledBack', headerHash);
  }
  /** F6: freezes a lane whose oldest unserved entry is past its deadline. @throws CodedError Settlement_… if it is not */
  freeze(lane: Lane, overrides?: Overrides): Sent {
    return this.send('freeze', [lane], overrides);
  }
  encodeFreeze(lane: Lane): Hex {
    return this.encode('freeze', lane);
  }
  /** F6: lets the rollup lane continue after a freeze of the validium lane. @param last header of the last final batch */
  resume(last: Header, overrides?: Overrides): Sent {
    return this.send('resume', [headerToAbi(last)], overrides);
  }
  isFrozen(lane: Lane): Promise<boolean> {
    return this.read('isFrozen', lane);
  }
  /** F6: the batch in whose state a frozen lane's accounts exit. @throws CodedError Settlement_LaneLive */
  baseOf(lane: Lane): Promise<number> {
    return this.count('baseOf', lane);
  }
  /** F6: when the lane can be frozen, in seconds. @throws CodedError Settlement_… if nothing waits, or it is frozen */
  deadlineOf(lane: Lane): Promise<number> {
    return this.count('deadlineOf', lane);
  }
  /** The last final batch with a certificate; 0 if there is none. */
  latestCertified(): Promise<number> {
    return this.count('latestCertified');
  }
  async batchVerifier(): Promise<Address> {
    return address(await this.read<string>('batchVerifier'));
  }
  async withdrawals(): Promise<Address> {
    return address(await this.read<string>('withdrawals'));
  }
  async exits(): Promise<Address> {
    return address(await this.read<string>('exits'));
  }
  /** The contract of availability challenges (F4). */
  async availability(): Promise<Address> {
    return address(await this.read<string>('availability'));
  }
  /** The contract of state challenges (F5). */
  async states(): Promise<Address> {
    return address(await this.read<string>('states'));
  }
  /** The contract of demands for proofs (F3). */
  async demands(): Promise<Address> {
    return address(await this.read<string>('demands'));
  }
  /** The contract that may pull the brake (F7). */
  async brake(): Promise<Address> {
    return address(await this.read<string>('brakeContract'));
  }
  /** The calldata of submitBatch; the certificate is empty if there is none. */
  encodeSubmitBatch(header: Header, certificate: Uint8Array | null): Hex {
    return encodeSubmitBatch(header, certificate);
  }
}

/** The calldata of `Settlement.submitBatch`. */
export function encodeSubmitBatch(header: Header, certificate: Uint8Array | null): Hex {
  const args = [headerToAbi(header), certificate ? toHex(certificate) : '0x'];
  return settlementInterface.encodeFunctionData('submitBatch', args) as Hex;
}
const settlementInterface = new Contract(ZERO_HASH.slice(0, 42), settlementAbi).interface;

/** L1's fees at its head, in wei: for an inbox entry (F6), and for the next slot of each lane (T3). */
export interface InboxFees {
  entry: bigint;
  slots: Record<Lane, bigint>;
}

/** F6: the fee of an entry at this base fee, both in wei. */
export function entryFeeAt(terms: { minEntryFee: bigint; entryGas: number }, baseFee: bigint): bigint {
  const fee = BigInt(terms.entryGas) * baseFee;
  return fee > terms.minEntryFee ? fee : terms.minEntryFee;
}

/**
 * The value to send for a quoted fee, in wei: double. The base fee takes six blocks to double, and the next sixteenth
 * of a lane doubles the slot fee. L1 returns the excess.
 */
export const feeHeadroom = (fee: bigint): bigint => 2n * fee;

/**
 * Deposits, demands, assets and fees. Calls include the entry fee with headroom as value, unless `overrides` has a
 * value.
 */
export class InboxContract extends L1Contract {
  private entryTerms: { minEntryFee: bigint; entryGas: number } | undefined;

  constructor(address: Address, runner: ContractRunner) {
    super(address, inboxAbi, runner);
  }

  /**
   * Deposits to `lane`, by default that of the owner's preferred mode. ETH is included in the call's value.
   */
  async deposit(owner: Address, asset: AssetId, amount: bigint, lane?: Lane, overrides?: Overrides): Sent {
    const fee = feeHeadroom(await this.depositFee(owner, asset, lane));
    const paid = { value: asset === 0 ? amount + fee : fee, ...overrides };
    return lane === undefined
      ? this.send('deposit', [owner, asset, amount], paid)
      : this.send('depositTo', [owner, asset, amount, lane], paid);
  }
  async setKey(slot: Slot, overrides?: Overrides): Sent {
    return this.send('setKey', [slot], { value: feeHeadroom(await this.entryFee()), ...overrides });
  }
  async forceWithdraw(slot: Slot, overrides?: Overrides): Sent {
    return this.send('forceWithdraw', [slot], { value: feeHeadroom(await this.entryFee()), ...overrides });
  }
  /**
   * The fee of an entry at the head's base fee, in wei. Not from the contract's `entryFee`, because nodes execute calls
   * with a base fee of 0.
   */
  async entryFee(): Promise<bigint> {
    const [terms, baseFee] = await Promise.all([this.entryTerms ?? this.readEntryTerms(), this.baseFee()]);
    this.entryTerms = terms;
    return entryFeeAt(terms, baseFee);
  }
  /** The fee of the lane's next slot, in wei. */
  slotFee(lane: Lane): Promise<bigint> {
    return this.read('slotFee', lane);
  }
  async fees(): Promise<InboxFees> {
    const [entry, rollup, validium] = await Promise.all([this.entryFee(), this.slotFee(0), this.slotFee(1)]);
    return { entry, slots: { 0: rollup, 1: validium } };
  }
  /** The fee of a deposit beyond its amount, in wei; without `lane`, that of the more expensive lane. */
  async depositFee(owner: Address, asset: AssetId, lane?: Lane): Promise<bigint> {
    const lanes: readonly Lane[] = lane === undefined ? LANES : [lane];
    const slotFees = lanes.map(async (each) =>
      (await this.slotOf(owner, asset, each)) === undefined ? this.slotFee(each) : 0n,
    );
    const [entry, ...slots] = await Promise.all([this.entryFee(), ...slotFees]);
    return entry + slots.reduce((most, fee) => (fee > most ? fee : most), 0n);
  }
  /** F6: pays the sequencer the fees of entries served by batches up to this final one. */
  collectFees(header: Header, overrides?: Overrides): Sent {
    return this.send('collectFees', [headerToAbi(header)], overrides);
  }
  encodeCollectFees(header: Header): Hex {
    return this.encode('collectFees', headerToAbi(header));
  }
  /** F6: the amount that `collectFees` pays for a final batch, in wei. @throws CodedError Inbox_EndBeyond */
  async feesDue({ inboxEnd }: Header): Promise<bigint> {
    const [rollup, validium, collected] = await Promise.all([
      this.feesTo(0, inboxEnd[0]),
      this.feesTo(1, inboxEnd[1]),
      this.feesCollected(),
    ]);
    const due = rollup + validium - collected;
    return due > 0n ? due : 0n;
  }
  /** The sum of the fees of a lane's first `end` entries, in wei. @throws CodedError Inbox_EndBeyond */
  feesTo(lane: Lane, end: number): Promise<bigint> {
    return this.read('feesTo', lane, end);
  }
  /** The sum of the fees paid out, in wei. */
  feesCollected(): Promise<bigint> {
    return this.read('feesCollected');
  }
  private async readEntryTerms(): Promise<{ minEntryFee: bigint; entryGas: number }> {
    const [minEntryFee, entryGas] = await Promise.all([this.read<bigint>('minEntryFee'), this.count('entryGas')]);
    return { minEntryFee, entryGas };
  }
  private async baseFee(): Promise<bigint> {
    const head = await withL1Errors(async () => this.contract.runner?.provider?.getBlock('latest'));
    if (!head) throw new CodedError('L1_UNAVAILABLE', { expected: "L1's head" });
    return head.baseFeePerGas ?? 0n;
  }
  /** Lists a token, for the listing fee. */
  list(token: Address, fee: bigint, overrides?: Overrides): Sent {
    return this.send('list', [token], { ...overrides, value: fee });
  }
  /** The only contract that may pay out of this one. */
  async withdrawals(): Promise<Address> {
    return address(await this.read<string>('withdrawals'));
  }
  async keyRegistry(): Promise<Address> {
    return address(await this.read<string>('keyRegistry'));
  }
  assetCount(): Promise<number> {
    return this.count('assetCount');
  }
  async tokenOf(asset: AssetId): Promise<Address> {
    return address(await this.read<string>('tokenOf', asset));
  }
  async assetOf(token: Address): Promise<AssetId> {
    return (await this.count('assetOf', token)) as AssetId;
  }
  escrowOf(asset: AssetId): Promise<bigint> {
    return this.read('escrowOf', asset);
  }
  /** Undefined before the first deposit. */
  async slotOf(owner: Address, asset: AssetId, lane: Lane): Promise<Slot | undefined> {
    const slot = await this.count('slotOf', owner, asset, lane);
    return slot === 0 ? undefined : (slot as Slot);
  }
  inboxLength(lane: Lane): Promise<number> {
    return this.count('inboxLength', lane);
  }
  /** @throws CodedError Inbox_EndBeyond */
  inboxHashAt(lane: Lane, end: number): Promise<Hex> {
    return this.read('inboxHashAt', lane, end);
  }
  /** Seconds. @throws CodedError Inbox_EndBeyond */
  enteredAt(lane: Lane, index: number): Promise<number> {
    return this.count('enteredAt', lane, index);
  }
}

/** Owners' keys and preferences. */
export class KeyRegistryContract extends L1Contract {
  constructor(address: Address, runner: ContractRunner) {
    super(address, keyRegistryAbi, runner);
  }

  register(key: bigint, overrides?: Overrides): Sent {
    return this.send('register', [key], overrides);
  }
  setMode(lane: Lane, overrides?: Overrides): Sent {
    return this.send('setMode', [lane], overrides);
  }
  keyOf(owner: Address): Promise<bigint> {
    return this.read('keyOf', owner);
  }
  async modeOf(owner: Address): Promise<Lane> {
    return (await this.count('modeOf', owner)) as Lane;
  }
}

/** Members, epochs, certificates. */
export class CommitteeContract extends L1Contract {
  constructor(address: Address, runner: ContractRunner) {
    super(address, committeeAbi, runner);
  }

  join(uri: string, stake: bigint, overrides?: Overrides): Sent {
    return this.send('join', [uri], { ...overrides, value: stake });
  }
  setUri(uri: string, overrides?: Overrides): Sent {
    return this.send('setUri', [uri], overrides);
  }
  resign(overrides?: Overrides): Sent {
    return this.send('resign', [], overrides);
  }
  /** C5: adds to the sender's stake. */
  topUp(stake: bigint, overrides?: Overrides): Sent {
    return this.send('topUp', [], { ...overrides, value: stake });
  }
  withdrawStake(overrides?: Overrides): Sent {
    return this.send('withdrawStake', [], overrides);
  }
  proposeEpoch(members: readonly Address[], quorum: number, overrides?: Overrides): Sent {
    return this.send('proposeEpoch', [[...members], quorum], overrides);
  }
  activateEpoch(overrides?: Overrides): Sent {
    return this.send('activateEpoch', [], overrides);
  }
  currentEpoch(): Promise<number> {
    return this.count('currentEpoch');
  }
  async epochMembers(epoch: number): Promise<Address[]> {
    return [...(await this.read<string[]>('epochMembers', epoch))].map(address);
  }
  epochQuorum(epoch: number): Promise<number> {
    return this.count('epochQuorum', epoch);
  }
  epochActivatedAt(epoch: number): Promise<number> {
    return this.count('epochActivatedAt', epoch);
  }
  async governor(): Promise<Address> {
    return address(await this.read<string>('governor'));
  }
  /** The proposal for the next epoch; undefined if there is none. `activatableAt` in seconds. */
  async proposal(): Promise<{ members: Address[]; quorum: number; activatableAt: number } | undefined> {
    const [members, quorum, activatableAt] = await this.read<[string[], bigint, bigint]>('proposal');
    if (activatableAt === 0n) return undefined;
    return { members: [...members].map(address), quorum: Number(quorum), activatableAt: Number(activatableAt) };
  }
  async memberOf(member: Address): Promise<{ stake: bigint; lastEpoch: number; leaving: boolean; uri: string }> {
    const found = await this.read<{ stake: bigint; lastEpoch: bigint; leaving: boolean; uri: string }>(
      'memberOf',
      member,
    );
    return {
      stake: found.stake,
      lastEpoch: Number(found.lastEpoch),
      leaving: found.leaving,
      uri: lenientText(found.uri),
    };
  }
  /** Checks that L1 would accept this certificate now. @throws CodedError Committee_… with the reason if not */
  async verifyAttestation(
    headerHash: Hex,
    certificate: Uint8Array,
  ): Promise<{ epoch: number; retainUntil: number; bitmap: bigint }> {
    const found = await this.read<[bigint, bigint, bigint]>('verifyAttestation', headerHash, toHex(certificate));
    return { epoch: Number(found[0]), retainUntil: Number(found[1]), bitmap: found[2] };
  }
}

/** Verifies proofs of batches (§6). */
export class BatchVerifierContract extends L1Contract {
  constructor(address: Address, runner: ContractRunner) {
    super(address, batchVerifierAbi, runner);
  }

  isProved(headerHash: Hex): Promise<boolean> {
    return this.read('isProved', headerHash);
  }
  /** Who proved the batch; undefined if it is not proved. */
  async proverOf(headerHash: Hex): Promise<Address | undefined> {
    const prover = await this.read<string>('proverOf', headerHash);
    return BigInt(prover) === 0n ? undefined : address(prover);
  }
  /** P6: the verifiers whose proofs count. */
  async verifiers(): Promise<Address[]> {
    return [...(await this.read<string[]>('verifiers'))].map(address);
  }
  encodeProveBatch(header: Header, parent: Header, proof: BatchProofData): Hex {
    return encodeProveBatch(header, parent, proof);
  }
  /** @throws CodedError BatchVerifier_… saying why L1 refuses it */
  proveBatch(header: Header, parent: Header, proof: BatchProofData, overrides?: Overrides): Sent {
    return this.send('proveBatch', proveBatchArguments(header, parent, proof), overrides);
  }
}

/** Credits and pays withdrawals of final batches (F1). */
export class WithdrawalsContract extends L1Contract {
  constructor(address: Address, runner: ContractRunner) {
    super(address, withdrawalsAbi, runner);
  }

  /** The amount of `asset` that batch `number` credited to `owner` and that is not claimed. */
  creditOf(owner: Address, asset: AssetId, number: number): Promise<bigint> {
    return this.read('creditOf', owner, asset, number);
  }
  /** Bit i: whether withdrawal i of the batch is credited. */
  credited(number: number): Promise<bigint> {
    return this.read('credited', number);
  }
  /** Seconds; time from which a batch's credits can be claimed. @throws CodedError Settlement_… if it is not final */
  claimableAt(number: number): Promise<number> {
    return this.count('claimableAt', number);
  }
  /** The calldata that credits chosen withdrawals of a batch. @param list all of the batch's, in order */
  encodeCredit(header: Header, list: readonly Withdrawal[], chosen: readonly number[]): Hex {
    return encodeCredit(header, list, chosen);
  }
  encodeClaim(owner: Address, asset: AssetId, numbers: readonly number[]): Hex {
    return this.encode('claim', owner, asset, [...numbers]);
  }
  encodeClaimTo(asset: AssetId, numbers: readonly number[], to: Address): Hex {
    return this.encode('claimTo', asset, [...numbers], to);
  }
  encodeMulticall(calls: readonly Hex[]): Hex {
    return encodeMulticall(calls);
  }
  /** Pays `owner` its credits of `asset` from these batches. Anyone may call it. */
  claim(owner: Address, asset: AssetId, numbers: readonly number[], overrides?: Overrides): Sent {
    return this.send('claim', [owner, asset, [...numbers]], overrides);
  }
  /** Pays the sender's own credits to another address. */
  claimTo(asset: AssetId, numbers: readonly number[], to: Address, overrides?: Overrides): Sent {
    return this.send('claimTo', [asset, [...numbers], to], overrides);
  }
  /** Sends several calls encoded as above, all or nothing. */
  multicall(calls: readonly Hex[], overrides?: Overrides): Sent {
    return this.send('multicall', [[...calls]], overrides);
  }
}

/** An ERC-20 token. Only the devnet's has `mint`. */
export class TokenContract extends L1Contract {
  constructor(address: Address, runner: ContractRunner) {
    super(address, devnetTokenAbi, runner);
  }

  approve(spender: Address, amount: bigint, overrides?: Overrides): Sent {
    return this.send('approve', [spender, amount], overrides);
  }
  mint(to: Address, amount: bigint, overrides?: Overrides): Sent {
    return this.send('mint', [to, amount], overrides);
  }
  balanceOf(owner: Address): Promise<bigint> {
    return this.read('balanceOf', owner);
  }
  allowance(owner: Address, spender: Address): Promise<bigint> {
    return this.read('allowance', owner, spender);
  }
  async symbol(): Promise<string> {
    return lenientText(await this.read<string>('symbol'));
  }
  decimals(): Promise<number> {
    return this.count('decimals');
  }
}

/** All contracts of a deployment, with one provider or signer. */
export interface L1Contracts {
  settlement: SettlementContract;
  inbox: InboxContract;
  keyRegistry: KeyRegistryContract;
  committee: CommitteeContract;
  batchVerifier: BatchVerifierContract;
  withdrawals: WithdrawalsContract;
  exits: ExitsContract;
  availability: AvailabilityChallengesContract;
  states: StateChallengesContract;
  demands: ProofDemandsContract;
  brake: BrakeContract;
}

export interface L1Connection extends L1Contracts {
  provider: JsonRpcProvider;
}

/** The contracts of `deployment`, called through `runner`. */
export function contractsOf(deployment: Deployment, runner: ContractRunner): L1Contracts {
  return {
    settlement: new SettlementContract(deployment.settlement, runner),
    inbox: new InboxContract(deployment.inbox, runner),
    keyRegistry: new KeyRegistryContract(deployment.keyRegistry, runner),
    committee: new CommitteeContract(deployment.committee, runner),
    batchVerifier: new BatchVerifierContract(deployment.batchVerifier, runner),
    withdrawals: new WithdrawalsContract(deployment.withdrawals, runner),
    exits: new ExitsContract(deployment.exits, runner),
    availability: new AvailabilityChallengesContract(deployment.availability, runner),
    states: new StateChallengesContract(deployment.states, runner),
    demands: new ProofDemandsContract(deployment.demands, runner),
    brake: new BrakeContract(deployment.brake, runner),
  };
}

/** Timeout of a request. Callers have shorter deadlines; this ends requests that they gave up on. */
const REQUEST_MS = 60_000;
const THROTTLED_ATTEMPTS = 2;
const THROTTLED_MS = 500;

/**
 * A provider for services. It does not cache responses and requests the chain id only once. Call `destroy()` when done.
 */
export function connectProvider(rpcUrl: string, pollingMs = 250): JsonRpcProvider {
  const request = new FetchRequest(rpcUrl);
  request.timeout = REQUEST_MS;
  // By default ethers retries for minutes after 429, and reads Retry-After as milliseconds.
  request.retryFunc = async (_request, _response, attempt) => {
    if (attempt >= THROTTLED_ATTEMPTS) return false;
    await pause(THROTTLED_MS * (attempt + Math.random()));
    return true;
  };
  return new JsonRpcProvider(request, undefined, {
    staticNetwork: true,
    cacheTimeout: -1,
    batchStallTime: 0,
    pollingInterval: pollingMs,
  });
}

/**
 * Connects to L1.
 *
 * @param signer sends transactions and is connected to the new provider; without it, contracts are read-only
 */
export function connectL1(rpcUrl: string, deployment: Deployment, signer?: Signer): L1Connection {
  const provider = connectProvider(rpcUrl);
  return { provider, ...contractsOf(deployment, signer ? signer.connect(provider) : provider) };
}

/** The struct of Parameters.sol as ethers returns it. */
interface ParametersAbi {
  fallbackAllowed: boolean;
  submitSeconds: bigint;
  retentionSeconds: bigint;
  maxRetentionSeconds: bigint;
  graceSeconds: bigint;
  timelockSeconds: bigint;
  challengeSeconds: bigint;
  maxChallenges: bigint;
  minChallengeBond: bigint;
  slashPercent: bigint;
  minStake: bigint;
  listingFee: bigint;
  proveSeconds: bigint;
  finalitySeconds: bigint;
  inboxSeconds: bigint;
  safetySeconds: bigint;
  bond: bigint;
  brakeCost: bigint;
  minEntryFee: bigint;
  entryGas: bigint;
  firstSlotFee: bigint;
}

function parametersFromAbi(abi: ParametersAbi): DeploymentParameters {
  return {
    fallbackAllowed: abi.fallbackAllowed,
    submitSeconds: Number(abi.submitSeconds),
    retentionSeconds: Number(abi.retentionSeconds),
    maxRetentionSeconds: Number(abi.maxRetentionSeconds),
    graceSeconds: Number(abi.graceSeconds),
    timelockSeconds: Number(abi.timelockSeconds),
    challengeSeconds: Number(abi.challengeSeconds),
    maxChallenges: Number(abi.maxChallenges),
    minChallengeBond: abi.minChallengeBond,
    slashPercent: Number(abi.slashPercent),
    minStake: abi.minStake,
    listingFee: abi.listingFee,
    proveSeconds: Number(abi.proveSeconds),
    finalitySeconds: Number(abi.finalitySeconds),
    inboxSeconds: Number(abi.inboxSeconds),
    safetySeconds: Number(abi.safetySeconds),
    bond: abi.bond,
    brakeCost: abi.brakeCost,
    minEntryFee: abi.minEntryFee,
    entryGas: Number(abi.entryGas),
    firstSlotFee: abi.firstSlotFee,
  };
}
