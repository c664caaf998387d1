import { Interface, type JsonRpcProvider, toQuantity } from 'ethers';
import { deadline } from '#libs/core';
import { CodedError, fromHex, type Hex, LANES } from '#libs/protocol';
import { inboxAbi } from './abi/inbox.js';
import { settlementAbi } from './abi/settlement.js';
import { contractAddresses, type Deployment } from './deployment.js';
import { withL1Errors } from './l1-errors.js';
import type { L1Block, L1Log } from './l1-store.js';
import { LogReader } from './log-reader.js';

/** The numbers of entries, batches and so on in the contracts' state. */
export interface L1Counts {
  /** entries by lane */
  entries: number[];
  latestBatch: number;
  latestFinal: number;
  /** wei */
  bond: bigint;
}

/** The follower's source of L1 data. Not trusted to be complete or consistent. */
export interface L1Source {
  head(): Promise<L1Block>;
  /** Blocks in the order of the request; null for a block that does not exist. */
  blocks(numbers: readonly number[]): Promise<(L1Block | null)[]>;
  /**
   * Logs of the deployment's contracts in blocks `from` to `to`, inclusive, in as many requests as the node requires.
   */
  logs(from: number, to: number): Promise<L1Log[]>;
  /** Counts from the state after the block with this hash. */
  counts(blockHash: Hex): Promise<L1Counts>;
}

const CALL_MS = 15_000;
const settlement = new Interface(settlementAbi);
const inbox = new Interface(inboxAbi);

/**
 * An {@link L1Source} over JSON-RPC. Each call has a deadline; malformed answers are refused with INVALID_L1_ANSWER.
 */
export class RpcL1Source implements L1Source {
  private readonly addresses: Hex[];
  private readonly reader = new LogReader((filter) => this.askLogs(filter));

  constructor(
    private readonly provider: Pick<JsonRpcProvider, 'send'>,
    private readonly deployment: Deployment,
    private readonly signal?: AbortSignal,
  ) {
    this.addresses = contractAddresses(deployment);
  }

  async head(): Promise<L1Block> {
    return asBlock(await this.ask('eth_getBlockByNumber', ['latest', false]));
  }

  blocks(numbers: readonly number[]): Promise<(L1Block | null)[]> {
    return Promise.all(numbers.map((number) => this.block(number)));
  }

  logs(from: number, to: number): Promise<L1Log[]> {
    return this.reader.logs({ address: this.addresses }, from, to);
  }

  private async askLogs(filter: object): Promise<L1Log[]> {
    const found = await this.ask('eth_getLogs', [filter]);
    if (!Array.isArray(found)) throw badAnswer('a list of logs');
    return found.map(asLog);
  }

  async counts(blockHash: Hex): Promise<L1Counts> {
    const word = async (to: Hex, data: string): Promise<Hex> =>
      hexOf(await this.ask('eth_call', [{ to, data }, { blockHash }]), 32);
    const ofSettlement = (method: string) =>
      word(this.deployment.settlement, settlement.encodeFunctionData(method as 'latest'));
    const [latestBatch, latestFinal, bond, ...entries] = await Promise.all([
      ofSettlement('latest'),
      ofSettlement('latestFinal'),
      ofSettlement('bond'),
      ...LANES.map((lane) => word(this.deployment.inbox, inbox.encodeFunctionData('inboxLength', [lane]))),
    ]);
    return {
      latestBatch: quantity(latestBatch),
      latestFinal: quantity(latestFinal),
      bond: BigInt(bond),
      entries: entries.map(quantity),
    };
  }

  private async block(number: number): Promise<L1Block | null> {
    const found = await this.ask('eth_getBlockByNumber', [toQuantity(number), false]);
    return found === null ? null : asBlock(found);
  }

  private ask(method: string, parameters: unknown[]): Promise<unknown> {
    return withL1Errors(() => deadline(this.provider.send(method, parameters), CALL_MS, this.signal, method));
  }
}

const badAnswer = (expected: string): CodedError =>
  new CodedError('INVALID_L1_ANSWER', { expected }, `the L1 node did not return ${expected}`);

function record(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw badAnswer('an object');
  return value as Record<string, unknown>;
}

function quantity(value: unknown): number {
  if (typeof value !== 'string' || !/^0x[0-9a-f]{1,64}$/i.test(value)) throw badAnswer('a quantity');
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw badAnswer('a safe integer');
  return number;
}

function hexOf(value: unknown, length?: number): Hex {
  if (typeof value !== 'string') throw badAnswer('hex');
  fromHex(value, length);
  return value.toLowerCase() as Hex;
}

function asBlock(value: unknown): L1Block {
  const { number, hash, parentHash, timestamp } = record(value);
  return {
    number: quantity(number),
    hash: hexOf(hash, 32),
    parentHash: hexOf(parentHash, 32),
    timestamp: quantity(timestamp),
  };
}

function asLog(value: unknown): L1Log {
  const log = record(value);
  if (!Array.isArray(log.topics)) throw badAnswer('topics');
  if (log.removed === true) throw badAnswer('logs that stand');
  return {
    blockNumber: quantity(log.blockNumber),
    blockHash: hexOf(log.blockHash, 32),
    logIndex: quantity(log.logIndex),
    transactionHash: hexOf(log.transactionHash, 32),
    address: hexOf(log.address, 20),
    topics: log.topics.map((topic) => hexOf(topic, 32)),
    data: hexOf(log.data),
  };
}
