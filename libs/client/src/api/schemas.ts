// The API's JSON, declared once: the gateway validates with these schemas and generates OpenAPI from them, and types.ts
// infers its types. Loading zod takes a moment, so the SDK imports the types only. Import this module to validate.
//
// Amounts are decimal strings in the asset's smallest unit, keys 30 bytes of hex, instants ISO 8601. Times that the
// protocol signs or hashes (`header`, `certificate`) stay seconds since 1970.

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

/** Named schemas of the OpenAPI document. */
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
const key = hex(30).nullable().describe('null if there is none');
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
      type: z.string().describe('the kind of problem: a URN that ends in `code`'),
      title: z.string().describe('the kind of problem as text'),
      status: z.int().min(400).max(599),
      detail: z.string().describe('description of this occurrence'),
      code: z.string().describe('stable error code'),
      fields: z.record(z.string(), z.unknown()).describe('fields of the code, such as expected and actual values'),
      instance: z.string().optional().describe('of internal errors: the id in the log, as a URN'),
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
    publicKey: sentHex(64, 'x ‖ y; signed operations only').optional(),
    signature: sentHex(64, 's ‖ e; signed operations only').optional(),
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
  versionedHash: versionedHash.nullable().describe("that blob's versioned hash; null until the batch is committed"),
};

const parties = {
  ownerA: address.nullable().describe('owner of account `a`; null if there is none, or if it is not known yet'),
  ownerB: address.nullable().describe('owner of account `b`; null if there is none, or if it is not known yet'),
  asset: count.nullable(),
};

export const PlacedOperation = component(
  'PlacedOperation',
  z.strictObject({ index: count.nullable().describe('index in the batch; null until sealed'), ...placed }),
);

const batchReference = z.strictObject({ number: count, headerHash: hash.nullable() }).nullable();

export const Receipt = component(
  'Receipt',
  z.strictObject({
    id: hash.describe("the bundle's id, or the inbox hash that the entry produced"),
    state: z.enum(RECEIPT_STATES),
    acceptedAt: instant,
    batch: batchReference.describe('its batch; the hash is null until the batch is committed'),
    inbox: z.strictObject({ mode, index: count }).nullable().describe('position in the inbox, for inbox entries'),
    rejected: z.string().nullable().describe('code of the violated rule if `state` is `rejected`'),
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
    .describe('the batch whose state was read, with the header that commits to it'),
);

export const AccountReply = component(
  'AccountReply',
  z.strictObject({
    slot: count,
    account: Account.nullable().describe('null if the slot is empty, which the proof shows'),
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
  z.strictObject({ slot: count, account: Account.nullable().describe('null if empty') }),
);

export const Owner = component(
  'Owner',
  z.strictObject({
    owner: address,
    preference: mode,
    key: hex(30).nullable().describe('registered on L1; null if there is none'),
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
    proof: wei.describe("share of verifying the batch's proof on L1"),
    data: wei.describe('blob gas of a rollup operation, or storage of a validium operation'),
    proving: wei.describe('computing the proof'),
    margin: wei.describe("the operator's margin"),
    total: wei,
  }),
);

const honouredUntil = instant.nullable().describe('no higher price is charged until then; null: indefinitely');

export const Fees = component(
  'Fees',
  z.strictObject({
    owner: address.describe('owner of the fee accounts'),
    accounts: z
      .array(z.strictObject({ slot: count, mode }))
      .describe('fee accounts: a TRANSFER of ETH to one of them adds credit. Empty until the operator has one'),
    operation: byMode(OperationPrice),
    withdrawal: wei.describe('additional price of a WITHDRAW, for its credit on L1'),
    opening: byMode(wei).describe("additional price of an OPEN, by the account's mode; rises as the lane fills"),
    grant: byMode(wei).describe("credit that a deposit on L1 grants to the account's owner"),
    postedAt: instant,
    honouredUntil,
    onL1: z
      .strictObject({
        gasPrice: wei.describe('of one gas: base fee and usual tip'),
        ether: wei.describe('a transfer of ETH on L1'),
        erc20: wei.describe('a transfer of an ERC-20 token on L1'),
        calldata: wei.describe("an operation's data, if it were calldata (EIP-7623)"),
      })
      .nullable()
      .describe('for comparison: prices on L1 now; null if its node does not answer'),
  }),
);

export const FeeHistory = component(
  'FeeHistory',
  z.strictObject({
    prices: z
      .array(z.strictObject({ postedAt: instant, operation: byMode(wei) }))
      .describe('oldest first, at most about 240: the latest of each interval'),
  }),
);

export const OwnerFee = component(
  'OwnerFee',
  z.strictObject({
    owner: address,
    charged: wei,
    added: wei.describe("credit added by the bundle's own transfers to a fee account"),
    credit: wei.describe('credit before the bundle'),
    shortfall: wei.describe('missing credit; 0 if the bundle would be accepted'),
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
    members: z.array(count).describe('signers by index in the epoch'),
    bytes: bytes.describe('encoded certificate (C3)'),
  }),
);

export const Verifier = component(
  'Verifier',
  z.strictObject({
    address,
    referenceString: z
      .enum(['public', 'insecure-development', 'other'])
      .describe('reference string of the proofs; with the development one anyone can forge proofs (P4)'),
  }),
);

export const ProofPart = component(
  'ProofPart',
  z
    .strictObject({
      part: count,
      parent: count.nullable().describe('the part that folds it; null for the last one, which L1 verifies'),
      circuit: z.string().describe('such as `segment-512` or `fold-4`'),
      first: count.describe('its first element, counted within the batch'),
      count: count.describe('the number of elements that it covers'),
      provedAt: instant.nullable(),
      provingSeconds: z.number().nonnegative().nullable(),
    })
    .describe("one step of computing a batch's proof, as reported by the operator"),
);

export const BatchProof = component(
  'BatchProof',
  z
    .strictObject({
      parts: z
        .array(ProofPart)
        .max(32)
        .describe(
          'as the operator planned them: segments in order, then folds; empty in lists of batches, and without a plan. A stranger may have proved the batch in other parts',
        ),
      provedAt: instant.nullable(),
      prover: address.nullable().describe('sender of the proof on L1'),
      verifier: Verifier.nullable().describe('the contract that accepted the proof'),
      transactionHash: hash.nullable(),
      gasUsed: count.nullable().describe("this batch's share of the transaction; null if a stranger sent it"),
      finalizedAt: instant.nullable(),
      finalTransactionHash: hash.nullable(),
      proveUntil: instant.nullable().describe('F2: a batch not proved by then may be rolled back by anyone'),
    })
    .describe('progress of the proof on L1, at the depth of the gateway'),
);

export const Batch = component(
  'Batch',
  z.strictObject({
    number: count,
    state: z.enum(BATCH_STATES),
    header: Header.nullable().describe('null until committed'),
    headerHash: hash.nullable(),
    timestamp: instant,
    operationCount: count,
    counts: byMode(z.partialRecord(kind, count)).describe('operations by kind, without NOOP; empty once pruned'),
    blobs: z.array(BlobReference),
    coreCid: z.string().nullable().describe('S1: CID of `/core`'),
    certificate: Certificate.nullable(),
    carried: z.boolean().describe('B2: without a quorum the validium blob is carried on L1 too'),
    l1: z.strictObject({ transactionHash: hash, blockNumber: count, gasUsed: count }).nullable(),
    proof: BatchProof.nullable().describe('null until the batch is on L1'),
    rolledBack: z
      .strictObject({ transactionHash: hash, at: instant })
      .nullable()
      .describe('F2: the rollback on L1; null once the sequencer has replaced the batch'),
    sealedAt: instant,
    committedAt: instant.nullable(),
    storedAt: instant.nullable(),
    certifiedAt: instant.nullable(),
    submittedAt: instant.nullable(),
    prunedAt: instant
      .nullable()
      .describe('when its operations and receipts were deleted from the database; its blobs still have them'),
  }),
);

export const BatchPage = component('BatchPage', z.strictObject({ batches: z.array(Batch), next }));

export const BatchOperations = component(
  'BatchOperations',
  z.strictObject({
    number: count,
    headerHash: hash.nullable(),
    operations: z.array(z.strictObject({ index: count, ...placed, ...parties })).describe('without NOOPs'),
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

export const References = component(
  'References',
  z.strictObject({
    batches: z
      .array(count)
      .describe('by number: submitted, proved or made final by the transaction, or with the CID as core'),
    blobs: z.array(versionedHash).describe('with the CID'),
  }),
);

export const BatchWithdrawals = component(
  'BatchWithdrawals',
  z.strictObject({
    number: count,
    headerHash: hash,
    withdrawals: z.array(Withdrawal).max(256).describe('all of them, in order of operations'),
  }),
);

export const OwnerWithdrawal = component(
  'OwnerWithdrawal',
  z.strictObject({
    number: count.describe('its batch'),
    place: count.describe("index in its batch's list of withdrawals"),
    index: count.describe('index of its operation in the batch'),
    mode: mode.describe('mode of the withdrawing account'),
    kind: z.enum(['WITHDRAW', 'FORCED_WITHDRAW']),
    asset: count,
    amount: amount.describe('a forced withdrawal may have amount 0, which is never credited'),
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
    bundle: hash.describe("the bundle's id, or the inbox hash that the entry produced; see its receipt"),
    batch: batchReference.describe('null until sealed'),
    index: count.nullable().describe('index in the batch'),
    operation: Operation,
    ...parties,
    acceptedAt: instant,
    sealedAt: instant.nullable().describe('null until its batch is indexed'),
  }),
);

export const History = component(
  'History',
  z.strictObject({
    pending: z
      .array(HistoryEntry)
      .describe('accepted but in no indexed batch yet: newest first, only in the first page'),
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
    signed: z.boolean().describe("whether it signed this batch's header, which anyone can verify"),
    answered: z.boolean().describe('false if it did not answer, so its holdings are unknown'),
    failure: z.string().nullable().describe('error code if it did not answer'),
    milliseconds: count.describe('until its answer or failure'),
    blobs: z
      .array(
        z.strictObject({
          versionedHash,
          held: z.boolean(),
          retainUntil: instant.nullable(),
          cid: z.string().nullable(),
        }),
      )
      .describe('blobs that it reports to hold'),
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
    cid: z.string().nullable().describe('null until stored'),
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
      .strictObject({ signed: count, lastError: z.string().nullable(), invalidSignatures: count })
      .nullable()
      .describe('as seen by the sequencer; null if it has seen nothing'),
  }),
);

export const Committee = component(
  'Committee',
  z.strictObject({
    epoch: count,
    quorum: count,
    activatedAt: instant,
    members: z.array(Member),
    earlier: z
      .array(z.strictObject({ epoch: count, quorum: count, activatedAt: instant, members: z.array(address) }))
      .describe('epochs before the current one, newest first, at most 20'),
    proposal: z
      .strictObject({ epoch: count, quorum: count, activatableAt: instant, members: z.array(address) })
      .nullable()
      .describe('C2: the proposed next epoch; null if there is none'),
  }),
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
    exits: address,
    availability: address,
    states: address,
    demands: address,
    brake: address,
    poseidon2: address,
    sequencer: address,
    verifiers: z.array(Verifier).describe('P6: the contracts that verify proofs, one per circuit'),
    parameters: z.record(z.string(), z.union([z.number(), z.boolean(), z.string()])),
    assets: z.array(Asset),
    links: z
      .strictObject({ l1Explorer: z.url().nullable(), ipfsGateway: z.url().nullable(), l1Rpc: z.url().nullable() })
      .describe(
        "websites that the operator's pages link to, and a node of L1 that they suggest; null if there is none",
      ),
  }),
);

export const Queue = component(
  'Queue',
  z.strictObject({
    latestFinal: count.describe('the last final batch'),
    operationsPerHour: z
      .number()
      .nonnegative()
      .nullable()
      .describe('measured on recently proved batches; null if there are too few'),
    batches: z
      .array(z.strictObject({ batch: count, operationsWaiting: count }))
      .describe('the requested batches, with the unproved operations of each and of all earlier ones'),
  }),
);

const Tips = z.strictObject(Object.fromEntries(BATCH_STATES.map((state) => [state, count])) as TipShape);
type TipShape = Record<(typeof BATCH_STATES)[number], typeof count>;

export const Status = component(
  'Status',
  z.strictObject({
    batches: Tips.describe('highest batch that has reached each state'),
    bond: wei.describe('B5: the posted bond; nothing can be submitted unless it is complete'),
    pendingOperations: count.nullable().describe('accepted but in no batch; null if the sequencer does not answer'),
    state: z.strictObject({ batch: count, headerHash: hash }).describe('the state that accounts are read from'),
    accounts: byMode(count),
    inbox: byMode(
      z.strictObject({
        entries: count.describe('on L1'),
        waiting: count.describe('not served by a batch yet'),
        oldestAt: instant.nullable().describe('when the first waiting entry was made; null if none waits'),
      }),
    ).describe('R4: deposits and demands made on L1, by lane'),
    l1Block: count.describe('the L1 block that the gateway has reached'),
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
      back: z.boolean().describe('true if the previous state was a later one'),
    })
    .describe(
      'a state change of a batch. `abandoned`: the sequencer seals its operations again. `rolled-back`: rolled back on L1 (F2). An L1 reorg that undoes a proof or finality repeats `submitted` or `proved`',
    ),
);

export const PartEvent = component(
  'PartEvent',
  z.strictObject({ number: count, part: count }).describe("the operator proved a part of a batch's proof"),
);

export const ResyncEvent = component(
  'ResyncEvent',
  Tips.describe('events may have been missed; has the highest batch of each state'),
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
    .describe('the fields of one event of the stream, with `data` parsed'),
);
