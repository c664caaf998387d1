import { AbiCoder, type EventFragment, hexlify, Interface, type ParamType, zeroPadValue } from 'ethers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hex, isCoded } from '#libs/protocol';
import { SIMULATED } from '#libs/testing';
import { availabilityChallengesAbi } from './abi/availability-challenges.js';
import { batchVerifierAbi } from './abi/batch-verifier.js';
import { brakeAbi } from './abi/brake.js';
import { committeeAbi } from './abi/committee.js';
import { exitsAbi } from './abi/exits.js';
import { inboxAbi } from './abi/inbox.js';
import { keyRegistryAbi } from './abi/key-registry.js';
import { proofDemandsAbi } from './abi/proof-demands.js';
import { settlementAbi } from './abi/settlement.js';
import { stateChallengesAbi } from './abi/state-challenges.js';
import { withdrawalsAbi } from './abi/withdrawals.js';
import { decodeLog, type L1Event } from './events.js';
import type { L1Log } from './l1-store.js';
import { L1View } from './view.js';

const abis = {
  settlement: settlementAbi,
  inbox: inboxAbi,
  keyRegistry: keyRegistryAbi,
  committee: committeeAbi,
  batchVerifier: batchVerifierAbi,
  withdrawals: withdrawalsAbi,
  exits: exitsAbi,
  availability: availabilityChallengesAbi,
  states: stateChallengesAbi,
  demands: proofDemandsAbi,
  brake: brakeAbi,
};
type Contract = keyof typeof abis;

const events = (Object.keys(abis) as Contract[]).flatMap((contract) => {
  const found: [string, Contract, EventFragment][] = [];
  new Interface(abis[contract]).forEachEvent(
    (event) => void found.push([`${contract}.${event.name}`, contract, event]),
  );
  return found;
});

const bytes = (length: { minLength?: number; maxLength: number }) =>
  fc.uint8Array(length).map((value) => hexlify(value));

const fixedLength = (type: string): { minLength?: number; maxLength?: number } => {
  const length = Number(type.match(/\[(\d+)\]$/)?.[1]);
  return length ? { minLength: length, maxLength: length } : {};
};

/** Any value of a Solidity type; arbitrary bytes for strings. */
function values({ type, baseType, components, arrayChildren }: ParamType): fc.Arbitrary<unknown> {
  if (baseType === 'tuple') return fc.tuple(...(components ?? []).map(values));
  if (baseType === 'array')
    return fc.array(values(arrayChildren as ParamType), {
      maxLength: 4,
      ...fixedLength(type),
    });
  if (type === 'address') return bytes({ minLength: 20, maxLength: 20 });
  if (type === 'bool') return fc.boolean();
  if (type === 'bytes32') return bytes({ minLength: 32, maxLength: 32 });
  if (type === 'string') return bytes({ maxLength: 300 });
  const bits = BigInt(type.replace('uint', '') || '256');
  return fc.oneof(fc.bigInt(0n, 5n), fc.bigInt(0n, 2n ** bits - 1n));
}

const asBytes = (param: ParamType): string => param.format('sighash').replaceAll('string', 'bytes');

const logOf = (contract: Contract, topics: string[], data: string): L1Log => ({
  blockNumber: 2,
  blockHash: `0x${'22'.repeat(32)}`,
  logIndex: 0,
  transactionHash: `0x${'33'.repeat(32)}`,
  address: SIMULATED[contract],
  topics: topics as Hex[],
  data: data as Hex,
});

function emitted(contract: Contract, event: EventFragment, args: readonly unknown[]): L1Log {
  const coder = AbiCoder.defaultAbiCoder();
  const [indexed, plain] = [true, false].map((isIndexed) =>
    event.inputs.map((param, i) => ({ param, value: args[i] })).filter(({ param }) => param.indexed === isIndexed),
  ) as [{ param: ParamType; value: unknown }[], { param: ParamType; value: unknown }[]];
  const topics = indexed.map(({ param, value }) => coder.encode([asBytes(param)], [value]));
  const data = coder.encode(
    plain.map(({ param }) => asBytes(param)),
    plain.map(({ value }) => value),
  );
  return logOf(contract, [event.topicHash, ...topics], data);
}

describe('events', () => {
  it.each(events)('%s is decoded or skipped for any values', (_name, contract, event) => {
    fc.assert(
      fc.property(fc.tuple(...event.inputs.map(values)), (args) => {
        let complaints = 0;
        const read = decodeLog(SIMULATED, emitted(contract, event, args), () => complaints++);
        expect(read?.type ?? 'skipped').toBe(complaints === 0 ? event.name : 'skipped');
        if (read && 'uri' in read) expect(read.uri).not.toMatch(/\p{C}/u);
      }),
      { numRuns: 50 },
    );
  });

  it.each(events)('%s is rejected if its contract cannot have emitted it', (_name, contract, event) => {
    const topics = fc.array(bytes({ minLength: 32, maxLength: 32 }), { maxLength: 3 });
    fc.assert(
      fc.property(topics, bytes({ maxLength: 600 }), (rest, data) => {
        try {
          decodeLog(SIMULATED, logOf(contract, [event.topicHash, ...rest], data));
        } catch (error) {
          if (!isCoded(error, 'INVALID_L1_LOG')) throw error;
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the URI of a member', () => {
  const uriOf = (uri: string): string => {
    const joined = new Interface(committeeAbi).getEvent('MemberJoined') as EventFragment;
    const log = emitted('committee', joined, [zeroPadValue('0x05', 20), 7n, uri]);
    const view = new L1View({ number: 1, hash: log.blockHash, parentHash: log.blockHash, timestamp: 1 });
    view.apply({ ...view.block, number: 2 }, [decodeLog(SIMULATED, log) as L1Event]);
    return view.memberUri(zeroPadValue('0x05', 20) as never) as string;
  };

  it('is decoded leniently', () => {
    expect(uriOf(hexlify(new TextEncoder().encode('mü.example:1')))).toBe('mü.example:1');
    expect(uriOf('0xff')).toBe('\uFFFD');
    expect(uriOf('0x611b5b324a000062')).toBe('a\uFFFD[2J\uFFFD\uFFFDb');
  });
});
