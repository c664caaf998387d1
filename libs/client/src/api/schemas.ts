// The API's JSON, declared once: the gateway validates and describes (OpenAPI) by these schemas, and types.ts infers its types from
// them. Loading zod takes a moment, so the SDK imports the types only; whoever wants to validate imports this module.
//
// Amounts are decimal strings in the asset's smallest unit, keys 30 bytes of hex, instants ISO 8601. Times that the protocol signs or
// hashes (`header`, `certificate`) stay seconds since 1970.

import { z } from 'zod';
import {
  type Address,
  type BatchNumber,
  type Hex,
  Kind,
  type KindName,
  MAX_BUNDLE_OPERATIONS,
  type VersionedHash,
} from '#libs/protocol';
import { BATCH_STATES, RECEIPT_STATES, WITHDRAWAL_STATES } from './states.js';

/** Schemas with a name of their own in the API's description. */
export const components = z.registry<{ id: string }>();

function component<T extends z.ZodType>(id: string, schema: T): T {
  components.add(schema, { id });
  return schema;
}

/** Lower-case hex of `bytes` bytes. */
export function hex<T extends Hex = Hex>(bytes: number, description?: string): z.ZodType<T, T> {
  const text = z.string().regex(new RegExp(`^0x[0-9a-f]{${2 * bytes}}$`), `0x and ${bytes} bytes of hex`);
  return (description === undefined ? text : text.describe(description)) as unknown as z.ZodType<T, T>;
}

const hash = hex(32);
const address = hex<Address>(20);
const versionedHash = hex<VersionedHash>(32);
const key = hex(30).nullable().describe('null while none is set');
const bytes = z.string().regex(/^0x([0-9a-f]{2})*$/) as unknown as z.ZodType<Hex, Hex>;
const instant = z.iso.datetime();
const seconds = z.int().nonnegative().describe('seconds since 1970');
const count = z.int().nonnegative();
const decimal = z.string().regex(/^\d+$/, 'a decimal number');
const amount = decimal.describe("in the asset's smallest unit");
const wei = decimal.describe('wei');
const mode = z.enum(['rollup', 'validium']);
const kind = z.enum(Object.keys(Kind) as [KindName, ...KindName[]]);
const next = z.string().nullable().describe('`cursor` of the next page; null at the end');
/** One for each lane: rollup, validium. */
const pair = <T>(item: z.ZodType<T, T>) => z.array(item).length(2) as unknown as z.ZodType<[T, T], [T, T]>;
const byMode = <T extends z.ZodType>(schema: T) => z.strictObject({ rollup: schema, validium: schema });

export const Problem = component(
  'Problem',
  z
    .strictObject({
      type: z.string().describe('names the kind of problem: a URN that ends in `code`'),
      title: z.string().describe('the kind of problem in words'),
      status: z.int().min(400).max(599),
      detail: z.string().describe('what went wrong this time'),
      code: z.string().describe('stable, for programs'),
      fields: z
        .record(z.string(), z.unknown())
        .describe('what was expected and what was found; they depend on the code'),
      instance: z.string().optional().describe('of an internal error: its id in the log, as a URN'),
    })
    .describe('RFC 9457'),
);

export const Operation = component(
  'Operation',
  z
    .strictObject({
      kind,
      a: count.optional(),
      b: count.optional(),
      amount: amount.optional(),
      memo: decimal.optional(),
      owner: address.optional(),
      asset: count.optional(),
      key: hex(30).nullable().optional(),
      done: z.boolean().optional(),
    })
    .describe("an operation's fields, decoded from its element (protocol §3)"),
);

/** Hex in either case, as wallets send it. */
const sentHex = (length: number, description: string) =>
  z
    .string(`0x and ${length} bytes of hex`)
    .length(2 + 2 * length, `0x and ${length} bytes of hex`)
    .regex(/^0x[0-9a-fA-F]*$/, `0x and ${length} bytes of hex`)
    .describe(description);

export const OperationSubmission = z
  .strictObject({
    element: sentHex(31, 'kind(1) ‖ body(30), protocol §3'),
    publicKey: sentHex(64, 'x ‖ y; of signed operations only').optional(),
    signature: sentHex(64, 's ‖ e; of signed operations only').optional(),
  })
  .meta({ dependentRequired: { publicKey: ['signature'], signature: ['publicKey'] } });

export const BundleSubmission = component(
  'BundleSubmission',
  z.strictObject(
    {
      operations: z
        .array(OperationSubmission, 'a list of operations')
        .min(1, 'at least one operation')
        .max(MAX_BUNDLE_OPERATIONS, `at most ${MAX_BUNDLE_OPERATIONS} operations`),
    },
    { error: (issue) => (issue.code === 'invalid_type' ? 'a JSON object {"operations": [...]}' : undefined) },
  ),
);

const placed = {
  element: hex(31),
  operation: Operation,
  mode: mode.describe('the lane whose blob carries it (D1)'),
  versionedHash: versionedHash.nullable().describe("that blob's name; null until the batch is committed"),
};

export const PlacedOperation = component(
  'PlacedOperation',
  z.strictObject({ index: count.nullable().describe('place in the batch; null until sealed'), ...placed }),
);

const batchReference = z.strictObject({ number: count, headerHash: hash.nullable() }).nullable();

export const Receipt = component(
  'Receipt',
  z.strictObject({
    id: hash.describe("the bundle's id, or the inbox hash that the entry produced"),
    state: z.enum(RECEIPT_STATES),
    acceptedAt: instant,
    batch: batchReference.describe('the batch that holds it; its hash is null until it is committed'),
    inbox: z.strictObject({ mode, index: count }).nullable().describe('its place in the inbox, for inbox entries'),
    rejected: z.string().nullable().describe('code of the rule that it no longer meets, where `state` is `rejected`'),
    operations: z.array(PlacedOperation),
  }),
);

export const FreeSlot = component('FreeSlot', z.strictObject({ slot: count, mode }));

export const Account = component(
  'Account',
  z.strictObject({ slot: count, mode, owner: address, asset: count, balance: amount, nonce: count, key }),
);

export const Header = component(
  'Header',
  z.strictObject({
    number: count as unknown as z.ZodType<BatchNumber, BatchNumber>,
    parentHash: hash,
    timestamp: seconds,
    rollupRoot: hash,
    validiumRoot: hash,
    inboxHash: pair(hash),
    inboxEnd: pair(count),
    rollupBlob: versionedHash.nullable(),
    validiumBlob: versionedHash.nullable(),
    dataHash: hash,
    withdrawalsHash: hash,
  }),
);

export const State = component(
  'State',
  z
    .strictObject({
      batch: count,
      headerHash: hash,
      header: Header,
    })
    .describe('the batch after which an answer was read, with the header that its proof leads to'),
);

export const AccountReply = component(
  'AccountReply',
  z.strictObject({
    slot: count,
    account: Account.nullable().describe('null: the slot is empty, which the proof shows too'),
    proof: z.strictObject({
      leaf: hash,
      siblings: z.array(z.array(hash).length(3)).length(12).describe('from the leaf up, in child order'),
      root: hash,
    }),
    at: State,
  }),
);

export const PendingAccount = component(
  'PendingAccount',
  z.strictObject({ slot: count, account: Account.nullable().describe('null: still empty') }),
);

export const Owner = component(
  'Owner',
  z.strictObject({
    owner: address,
    preference: mode,
    key: hex(30).nullable().describe('registered on L1; null where there is none'),
    credit: wei.describe('prepaid for operations (R6), in wei'),
    accounts: z.array(Account),
    next,
    batch: count,
    headerHash: hash,
  }),
);

export const OperationPrice = component(
  'OperationPrice',
  z.strictObject({
    submission: wei.describe('share of submitting the batch'),
    proof: wei.describe('share of proving the batch on L1'),
    data: wei.describe('blob gas of a rollup operation, storage of a validium one'),
    proving: wei.describe('to compute the proof'),
    margin: wei.describe("the operator's"),
    total: wei,
  }),
);

const honouredUntil = instant.nullable().describe('no more is charged until then; null: for ever');

export const Fees = component(
  'Fees',
  z.strictObject({
    owner: address.describe('whose accounts take fees'),
    accounts: z
      .array(z.strictObject({ slot: count, mode }))
      .describe('where to pay: a TRANSFER of ETH to one of these is credit. Empty until the operator has one'),
    operation: byMode(OperationPrice),
    withdrawal: wei.describe('what a WITHDRAW costs in addition: its credit on L1'),
    opening: byMode(wei).describe("what an OPEN costs in addition, by the account's mode; it rises as the lane fills"),
    grant: byMode(wei).describe("credit that a deposit on L1 brings to its account's owner"),
    postedAt: instant,
    honouredUntil,
  }),
);

export const OwnerFee = component(
  'OwnerFee',
  z.strictObject({
    owner: address,
    charged: wei,
    added: wei.describe("by the bundle's own transfers to the fee account"),
    credit: wei.describe('before the bundle'),
    shortfall: wei.describe('what is missing; 0 where the bundle would be accepted'),
  }),
);

export const FeeEstimate = component(
  'FeeEstimate',
  z.strictObject({ total: wei, owners: z.array(OwnerFee), honouredUntil }),
);

export const BlobReference = component(
  'BlobReference',
  z.strictObject({ mode, versionedHash, cid: z.string().nullable() }),
);

export const Certificate = component(
  'Certificate',
  z.strictObject({
    epoch: count,
    retainUntil: seconds,
    members: z.array(count).describe('who signed, by index in the epoch'),
    bytes: bytes.describe("C3's bytes"),
  }),
);

export const Verifier = component(
  'Verifier',
  z.strictObject({
    address,
    referenceString: z
      .enum(['public', 'insecure-development', 'other'])
      .describe('that proofs rest on: anyone can forge proofs under the development one (P4)'),
  }),
);

export const ProofPart = component(
  'ProofPart',
  z
    .strictObject({
      part: count,
      parent: count.nullable().describe('the part that folds it; null for the last one, which L1 is shown'),
      circuit: z.string().describe('such as `segment-512` or `fold-4`'),
      first: count.describe('its first element, in the batch'),
      count: count.describe('elements that it covers'),
      provedAt: instant.nullable(),
      provingSeconds: z.number().nonnegative().nullable(),
    })
    .describe("a unit of the operator's provers' work: they say so themselves"),
);

export const BatchProof = component(
  'BatchProof',
  z
    .strictObject({
      parts: z
        .array(ProofPart)
        .max(32)
        .describe('segments in order, then folds; empty where strangers proved the batch, and in a page of batches'),
      provedAt: instant.nullable(),
      prover: address.nullable().describe('who sent the proof to L1'),
      verifier: Verifier.nullable().describe('the contract that accepted the proof'),
      transactionHash: hash.nullable(),
      gasUsed: count.nullable().describe("the transaction's share of this batch; null where a stranger sent it"),
      finalizedAt: instant.nullable(),
      finalTransactionHash: hash.nullable(),
      proveUntil: instant.nullable().describe('F2: a batch not proved by then may be rolled back by anyone'),
    })
    .describe('how far L1 has taken a batch, at the depth that the gateway waits for'),
);

export const Batch = component(
  'Batch',
  z.strictObject({
    number: count,
    state: z.enum(BATCH_STATES),
    header: Header.nullable().describe('null until committed, as its hash'),
    headerHash: hash.nullable(),
    timestamp: instant,
    operationCount: count,
    counts: byMode(z.partialRecord(kind, count)).describe('operations by kind, without NOOP; empty once pruned'),
    blobs: z.array(BlobReference),
    coreCid: z.string().nullable().describe('S1: what `/core` hashes to'),
    certificate: Certificate.nullable(),
    carried: z.boolean().describe('B2: without a quorum the validium blob goes on-chain too'),
    l1: z.strictObject({ transactionHash: hash, blockNumber: count, gasUsed: count }).nullable(),
    proof: BatchProof.nullable().describe('null until the batch is on L1'),
    rolledBack: z
      .strictObject({ transactionHash: hash, at: instant })
      .nullable()
      .describe('F2: L1 took the batch back; null once the sequencer has replaced it'),
    sealedAt: instant,
    committedAt: instant.nullable(),
    storedAt: instant.nullable(),
    certifiedAt: instant.nullable(),
    submittedAt: instant.nullable(),
    prunedAt: instant.nullable().describe('when its operations and receipts left the database; its blobs have them'),
  }),
);

export const BatchPage = component('BatchPage', z.strictObject({ batches: z.array(Batch), next }));

export const BatchOperations = component(
  'BatchOperations',
  z.strictObject({
    number: count,
    headerHash: hash.nullable(),
    operations: z.array(z.strictObject({ index: count, ...placed })).describe('without NOOPs'),
    next,
  }),
);

export const BatchCore = component(
  'BatchCore',
  z
    .strictObject({
      version: z.literal(1),
      header: bytes.describe('abi.encode of the header (§5)'),
      blobs: z
        .array(z.strictObject({ cid: z.string(), commitment: hex(48) }).nullable())
        .length(2)
        .describe('rollup, validium'),
      parent: z.string().nullable().describe("CID of the parent's core; null for batch 1"),
    })
    .describe('S1, as JSON: links are CIDs and bytes are hex'),
);

export const Withdrawal = component(
  'Withdrawal',
  z
    .strictObject({ owner: address, asset: count, amount })
    .describe("a withdrawal as its batch's header commits to it (§5)"),
);

export const BatchWithdrawals = component(
  'BatchWithdrawals',
  z.strictObject({
    number: count,
    headerHash: hash,
    withdrawals: z.array(Withdrawal).max(256).describe('all of them, in the order of operations'),
  }),
);

export const OwnerWithdrawal = component(
  'OwnerWithdrawal',
  z.strictObject({
    number: count.describe('its batch'),
    place: count.describe("in its batch's list of withdrawals"),
    index: count.describe("its operation's place in the batch"),
    mode: mode.describe('of the account that it left'),
    kind: z.enum(['WITHDRAW', 'FORCED_WITHDRAW']),
    asset: count,
    amount: amount.describe('0, which a forced withdrawal may have, is listed and never credited'),
    state: z.enum(WITHDRAWAL_STATES),
    claimableAt: instant.nullable().describe('null until its batch is final'),
    credited: hash.nullable().describe('the transaction that credited it'),
    claimed: hash.nullable().describe('the transaction that paid it'),
  }),
);

export const OwnerWithdrawals = component(
  'OwnerWithdrawals',
  z.strictObject({ owner: address, withdrawals: z.array(OwnerWithdrawal).describe('oldest first'), next }),
);

export const HistoryEntry = component(
  'HistoryEntry',
  z.strictObject({
    state: z.enum(RECEIPT_STATES),
    bundle: hash.describe("the bundle's id, or the inbox hash that the entry produced: its receipt says more"),
    batch: batchReference.describe('null until sealed'),
    index: count.nullable().describe('of the operation in the batch'),
    operation: Operation,
    ownerA: address.nullable().describe('of account `a`; null where there is none'),
    ownerB: address.nullable().describe('of account `b`; null where there is none'),
    asset: count.nullable(),
    acceptedAt: instant,
    sealedAt: instant.nullable().describe('null until it is indexed from its batch'),
  }),
);

export const History = component(
  'History',
  z.strictObject({
    pending: z
      .array(HistoryEntry)
      .describe('accepted, and in no batch indexed so far: newest first, in the first page only'),
    operations: z.array(HistoryEntry).describe('from batches, newest first'),
    next,
  }),
);

export const MemberAvailability = component(
  'MemberAvailability',
  z.strictObject({
    member: count.describe('index in the epoch'),
    address,
    endpoint: z.string(),
    signed: z.boolean().describe("it signed this batch's header, which anyone can check"),
    answered: z.boolean().describe('false: it is silent, and not known to hold anything'),
    failure: z.string().nullable().describe('why it did not answer, as a code'),
    blobs: z
      .array(
        z.strictObject({
          versionedHash,
          held: z.boolean(),
          retainUntil: instant.nullable(),
          cid: z.string().nullable(),
        }),
      )
      .describe('what it says it holds'),
  }),
);

export const Availability = component(
  'Availability',
  z.strictObject({
    number: count,
    headerHash: hash,
    epoch: count,
    quorum: count,
    blobs: z.array(BlobReference),
    members: z.array(MemberAvailability),
  }),
);

export const BlobMetadata = component(
  'BlobMetadata',
  z.strictObject({
    versionedHash,
    mode,
    batch: count,
    bytes: count,
    commitment: hex(48),
    proof: hex(48, 'blob KZG proof (EIP-4844)'),
    cid: z.string().nullable().describe('null until it is stored'),
  }),
);

export const Element = component(
  'Element',
  z.strictObject({
    versionedHash,
    index: count,
    element: hex(31),
    operation: Operation,
    commitment: hex(48),
    z: hex(32, 'the point: ω^brp(index)'),
    y: hex(32, 'the value: a zero byte and the element'),
    proof: hex(48),
  }),
);

export const Member = component(
  'Member',
  z.strictObject({
    index: count,
    address,
    stake: wei,
    endpoint: z.string(),
    progress: z
      .strictObject({ signed: count, lastError: z.string().nullable(), badSignatures: count })
      .nullable()
      .describe('what the sequencer has seen of it; null where that is nothing'),
  }),
);

export const Committee = component(
  'Committee',
  z.strictObject({ epoch: count, quorum: count, activatedAt: instant, members: z.array(Member) }),
);

export const Asset = component(
  'Asset',
  z.strictObject({
    asset: count,
    token: address.nullable().describe('null for ETH'),
    symbol: z.string(),
    decimals: count,
  }),
);

export const Assets = component('Assets', z.strictObject({ assets: z.array(Asset) }));

export const Deployment = component(
  'Deployment',
  z.strictObject({
    chainId: count,
    block: count,
    settlement: address,
    inbox: address,
    keyRegistry: address,
    committee: address,
    batchVerifier: address,
    withdrawals: address,
    sequencer: address,
    verifiers: z.array(Verifier).describe('P6: the contracts whose acceptance of a proof counts'),
    parameters: z.record(z.string(), z.union([z.number(), z.boolean(), z.string()])),
    assets: z.array(Asset),
  }),
);

export const Queue = component(
  'Queue',
  z.strictObject({
    latestFinal: count.describe('the last batch that is final'),
    operationsPerHour: z
      .number()
      .nonnegative()
      .nullable()
      .describe('as measured on the batches proved last; null where there are too few'),
    batches: z
      .array(z.strictObject({ batch: count, operationsWaiting: count }))
      .describe('those asked for: operations without a proof, of each and of all before it'),
  }),
);

const Tips = z.strictObject(Object.fromEntries(BATCH_STATES.map((state) => [state, count])) as TipShape);
type TipShape = Record<(typeof BATCH_STATES)[number], typeof count>;

export const Status = component(
  'Status',
  z.strictObject({
    batches: Tips.describe('highest batch that has reached each state'),
    bond: wei.describe('B5: what the sequencer has at stake; nothing can be submitted with less than all of it'),
    pendingOperations: count.nullable().describe('accepted and in no batch; null where the sequencer does not answer'),
    state: z.strictObject({ batch: count, headerHash: hash }).describe('what accounts are read from'),
    accounts: byMode(count),
    l1Block: count.describe('the L1 block up to which the gateway follows'),
  }),
);

export const Index = component(
  'Index',
  z.strictObject({ name: z.string(), documentation: z.string(), openapi: z.string(), status: z.string() }),
);

export const BatchEvent = component(
  'BatchEvent',
  z
    .strictObject({
      number: count,
      state: z.enum([...BATCH_STATES, 'abandoned', 'rolled-back']),
      headerHash: hash.nullable(),
      back: z.boolean().describe('the state before was a later one'),
    })
    .describe(
      'a step of a batch. `abandoned`: the sequencer rebuilds it. `rolled-back`: L1 took it back (F2). A reorg of L1 that takes a proof or finality back repeats `submitted` or `proved`',
    ),
);

export const PartEvent = component(
  'PartEvent',
  z.strictObject({ number: count, part: count }).describe("the operator's provers proved a part of a batch"),
);

export const ResyncEvent = component(
  'ResyncEvent',
  Tips.describe('something may have been missed: the highest batch of each state now'),
);

export const ServerEvent = component(
  'ServerEvent',
  z
    .discriminatedUnion('event', [
      z.strictObject({ event: z.literal('batch'), id: z.string(), data: BatchEvent }),
      z.strictObject({ event: z.literal('part'), id: z.string(), data: PartEvent }),
      z.strictObject({ event: z.literal('receipt'), data: Receipt }),
      z.strictObject({ event: z.literal('resync'), data: ResyncEvent }),
      z.strictObject({ event: z.literal('heartbeat'), data: z.strictObject({}) }),
    ])
    .describe('the fields of one event of the stream, `data` parsed'),
);
