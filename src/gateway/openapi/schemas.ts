import type { OpenAPIObject } from '@nestjs/swagger';
import { BATCH_STATES, RECEIPT_STATES, WITHDRAWAL_STATES } from '#libs/client';
import { Kind } from '#libs/protocol';

// The API's JSON, as libs/client/src/api/types.ts declares it; test/integration/gateway.spec.ts holds answers against these.
type AnySchema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];
type Schema = Exclude<AnySchema, { $ref: string }>;
type Fields = Record<string, Schema | { $ref: string }>;

const HEX = (bytes: number, description?: string): Schema => ({
  type: 'string',
  pattern: `^0x[0-9a-f]{${2 * bytes}}$`,
  ...(description ? { description } : {}),
});
const hash = HEX(32);
const address = HEX(20);
const text: Schema = { type: 'string' };
const flag: Schema = { type: 'boolean' };
const instant: Schema = { type: 'string', format: 'date-time' };
const amount: Schema = { type: 'string', pattern: '^\\d+$', description: "in the asset's smallest unit" };
const count: Schema = { type: 'integer', minimum: 0 };
const mode: Schema = { type: 'string', enum: ['rollup', 'validium'] };
const oneOf = (values: readonly string[]): Schema => ({ type: 'string', enum: [...values] });
const list = (items: Schema | { $ref: string }): Schema => ({ type: 'array', items });
const nullable = (schema: Schema | { $ref: string }): Schema =>
  '$ref' in schema ? { allOf: [schema], nullable: true } : { ...(schema as Schema), nullable: true };
const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

/** An object with exactly these fields; those named in `optional` may be absent. */
const object = (properties: Fields, optional: string[] = []): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});
const described = (schema: Schema, description: string): Schema => ({ ...schema, description });

const pair = (items: Schema): Schema => ({ ...list(items), minItems: 2, maxItems: 2 });
const byLane = (schema: Schema): Schema => object({ rollup: schema, validium: schema });
const kinds = Object.keys(Kind);
const wei: Schema = { ...amount, description: 'wei' };
const operationPrice = object({
  submission: described(wei, 'share of the batch on L1'),
  proof: described(wei, "share of its chunk's proof on L1"),
  data: described(wei, 'blob gas of a rollup operation, storage of a validium one'),
  proving: described(wei, 'to compute the proof'),
  margin: wei,
  total: wei,
});

const SCHEMAS = {
  Error: {
    type: 'object',
    properties: {
      error: {
        type: 'object',
        properties: {
          code: described(text, 'stable, for machines'),
          message: text,
          errorId: described(text, 'names a failure of ours in the log'),
        },
        required: ['code', 'message'],
        additionalProperties: true,
        description: 'further fields say what was expected and what was found',
      },
    },
    required: ['error'],
  },
  Operation: object(
    {
      kind: oneOf(kinds),
      a: count,
      b: count,
      amount,
      memo: amount,
      owner: address,
      asset: count,
      key: nullable(HEX(30)),
      done: flag,
    },
    ['a', 'b', 'amount', 'memo', 'owner', 'asset', 'key', 'done'],
  ),
  BundleSubmission: object({
    operations: {
      ...list(
        object(
          {
            element: HEX(31, 'kind(1) ‖ body(30), protocol §3'),
            publicKey: HEX(64, 'x ‖ y; only of signed operations'),
            signature: HEX(64, 's ‖ e; only of signed operations'),
          },
          ['publicKey', 'signature'],
        ),
      ),
      minItems: 1,
    },
  }),
  PlacedOperation: object({
    index: nullable(count),
    element: HEX(31),
    operation: ref('Operation'),
    lane: described(mode, 'the blob that carries it (D1)'),
    versionedHash: nullable(hash),
  }),
  Receipt: object({
    id: hash,
    state: oneOf(RECEIPT_STATES),
    acceptedAt: instant,
    batch: nullable(object({ number: count, headerHash: nullable(hash) })),
    inbox: nullable(object({ lane: mode, index: count })),
    rejected: nullable(text),
    operations: list(ref('PlacedOperation')),
  }),
  FreeSlot: object({ slot: count, mode }),
  Account: object({
    slot: count,
    mode,
    owner: address,
    asset: count,
    balance: amount,
    nonce: count,
    key: nullable(HEX(30)),
  }),
  Header: object({
    number: count,
    parentHash: hash,
    timestamp: described(count, 'seconds since 1970'),
    rollupRoot: hash,
    validiumRoot: hash,
    inboxHash: pair(hash),
    inboxEnd: pair(count),
    rollupBlob: nullable(hash),
    validiumBlob: nullable(hash),
    chunkCount: count,
    chunksRoot: hash,
  }),
  ChunkLeaf: object({
    rollupRoot: hash,
    validiumRoot: hash,
    dataHash: hash,
    inboxHash: pair(hash),
    inboxEnd: pair(count),
    withdrawalsHash: hash,
  }),
  State: object({
    batch: count,
    headerHash: hash,
    header: ref('Header'),
    chunk: nullable(object({ index: count, leaf: ref('ChunkLeaf'), path: list(hash) })),
  }),
  AccountReply: object({
    slot: count,
    account: nullable(ref('Account')),
    proof: object({
      leaf: hash,
      siblings: described({ ...list(pairOfThree()), minItems: 12, maxItems: 12 }, 'from the leaf up, in child order'),
      root: hash,
    }),
    at: ref('State'),
  }),
  PendingAccount: object({ slot: count, account: nullable(ref('Account')) }),
  Fees: object({
    owner: described(address, 'whose accounts take fees'),
    accounts: described(list(object({ slot: count, mode })), 'where to pay'),
    operation: byLane(operationPrice),
    withdrawal: described(wei, 'what a WITHDRAW costs besides'),
    opening: described(byLane(wei), 'what an OPEN costs besides'),
    grant: described(byLane(wei), 'credit that a deposit on L1 brings'),
    postedAt: instant,
    honouredUntil: nullable(described(instant, 'until when no more is charged; null: for ever')),
  }),
  FeeEstimate: object({
    total: wei,
    owners: list(
      object({
        owner: address,
        charged: wei,
        added: described(wei, "by the bundle's own transfers to the fee account"),
        credit: described(wei, 'before the bundle'),
        shortfall: described(wei, 'what is missing; 0 where the bundle would be accepted'),
      }),
    ),
    honouredUntil: nullable(instant),
  }),
  Owner: object({
    owner: address,
    preference: mode,
    key: nullable(HEX(30)),
    credit: described(wei, 'prepaid for operations (R6)'),
    accounts: list(ref('Account')),
    next: nullable(text),
    batch: count,
    headerHash: hash,
  }),
  BlobReference: object({ mode, versionedHash: hash, cid: nullable(text) }),
  Certificate: object({
    epoch: count,
    retainUntil: count,
    members: list(count),
    bytes: { type: 'string', pattern: '^0x' },
  }),
  Verifier: object({
    address,
    referenceString: described(
      oneOf(['public', 'insecure-development', 'other']),
      'of proofs: with the development one anybody can forge them (P4)',
    ),
  }),
  BatchProof: object({
    chunkCount: count,
    chunksProved: count,
    chunks: {
      ...list(
        object({
          index: count,
          state: described(
            oneOf(['waiting', 'proved-locally', 'proved']),
            "`proved` is L1's word, `proved-locally` the operator's",
          ),
          prover: nullable(address),
          transactionHash: nullable(hash),
          gasUsed: nullable(count),
          provingSeconds: nullable({ type: 'number', minimum: 0 }),
        }),
      ),
      maxItems: 256,
    },
    provedAt: nullable(instant),
    transactionHash: nullable(hash),
    finalizedAt: nullable(instant),
    finalTransactionHash: nullable(hash),
    proveUntil: nullable(described(instant, 'F2: if it is not proved until then, anyone may roll it back')),
    verifier: ref('Verifier'),
  }),
  Batch: object({
    number: count,
    state: oneOf(BATCH_STATES),
    header: nullable(ref('Header')),
    headerHash: nullable(hash),
    timestamp: count,
    operationCount: count,
    counts: byLane({ type: 'object', additionalProperties: count, description: 'operations by kind' }),
    blobs: list(ref('BlobReference')),
    coreCid: nullable(text),
    certificate: nullable(ref('Certificate')),
    carried: described(flag, 'B2: the validium blob goes on-chain too, for want of a quorum'),
    l1: nullable(object({ transactionHash: hash, blockNumber: count, gasUsed: count })),
    proof: nullable(ref('BatchProof')),
    rolledBack: nullable(object({ transactionHash: hash, at: instant })),
    sealedAt: instant,
    committedAt: nullable(instant),
    storedAt: nullable(instant),
    certifiedAt: nullable(instant),
    submittedAt: nullable(instant),
    prunedAt: nullable(described(instant, 'when its operations and receipts left the database; its blobs have them')),
  }),
  BatchPage: object({ batches: list(ref('Batch')), next: nullable(count) }),
  BatchOperations: object({
    number: count,
    headerHash: nullable(hash),
    operations: list(ref('PlacedOperation')),
    next: nullable(count),
  }),
  BatchChunks: object({
    number: count,
    headerHash: hash,
    chunks: list(
      object({
        index: count,
        leaf: ref('ChunkLeaf'),
        entries: list(
          object({
            kind: oneOf(['DEPOSIT', 'SET_KEY', 'FORCED_WITHDRAW']),
            lane: mode,
            index: count,
            slot: count,
            owner: address,
            asset: count,
            amount,
            key: nullable(HEX(30)),
          }),
        ),
        withdrawals: list(object({ owner: address, asset: count, amount })),
      }),
    ),
  }),
  OwnerWithdrawals: object({
    owner: address,
    withdrawals: list(
      object({
        number: count,
        chunk: count,
        index: described(count, 'of its operation in the batch'),
        lane: mode,
        kind: oneOf(['WITHDRAW', 'FORCED_WITHDRAW']),
        asset: count,
        amount,
        state: oneOf(WITHDRAWAL_STATES),
        claimableAt: nullable(described(count, 'seconds since 1970')),
        credited: nullable(hash),
        claimed: nullable(hash),
      }),
    ),
    next: nullable(text),
  }),
  HistoryEntry: object({
    state: oneOf(RECEIPT_STATES),
    bundle: described(hash, "the bundle's id, or the inbox hash that the entry makes"),
    batch: nullable(object({ number: count, headerHash: nullable(hash) })),
    index: nullable(described(count, 'of the operation in the batch')),
    operation: ref('Operation'),
    ownerA: nullable(described(address, 'of account `a`')),
    ownerB: nullable(described(address, 'of account `b`')),
    asset: nullable(count),
    acceptedAt: instant,
    sealedAt: nullable(instant),
  }),
  History: object({
    pending: list(ref('HistoryEntry')),
    operations: list(ref('HistoryEntry')),
    next: nullable(text),
  }),
  Availability: object({
    number: count,
    headerHash: hash,
    epoch: count,
    quorum: count,
    blobs: list(ref('BlobReference')),
    members: list(
      object({
        member: count,
        address,
        endpoint: text,
        signed: described(flag, "it signed this batch's header, which anyone can check"),
        answered: described(flag, 'false: it is silent, and not known to hold anything'),
        failure: nullable(text),
        blobs: list(object({ versionedHash: hash, held: flag, retainUntil: nullable(count), cid: nullable(text) })),
      }),
    ),
  }),
  BlobMetadata: object({
    versionedHash: hash,
    mode,
    batch: count,
    bytes: count,
    commitment: HEX(48),
    proof: HEX(48, 'blob KZG proof (EIP-4844)'),
    cid: nullable(text),
  }),
  Element: object({
    versionedHash: hash,
    index: count,
    element: HEX(31),
    operation: ref('Operation'),
    commitment: HEX(48),
    z: HEX(32, 'the point: ω^brp(index)'),
    y: HEX(32, 'the value: a zero byte and the element'),
    proof: HEX(48),
  }),
  Committee: object({
    epoch: count,
    quorum: count,
    activatedAt: count,
    members: list(
      object({
        index: count,
        address,
        stake: amount,
        endpoint: text,
        progress: nullable(object({ signed: count, lastError: nullable(text), badSignatures: count })),
      }),
    ),
  }),
  Asset: object({ asset: count, token: nullable(address), symbol: text, decimals: count }),
  Assets: list(ref('Asset')),
  Deployment: object({
    chainId: count,
    block: count,
    settlement: address,
    inbox: address,
    keyRegistry: address,
    committee: address,
    batchVerifier: address,
    withdrawals: address,
    chunkVerifier: address,
    sequencer: address,
    verifier: ref('Verifier'),
    parameters: { type: 'object', additionalProperties: true },
    assets: list(ref('Asset')),
  }),
  Queue: object({
    latestFinal: count,
    chunksPerHour: nullable({ type: 'number', minimum: 0 }),
    batches: list(object({ batch: count, chunksWaiting: count })),
  }),
  Status: object({
    batches: object(Object.fromEntries(BATCH_STATES.map((state) => [state, count]))),
    bond: { ...amount, description: 'wei that the sequencer has at stake (B5)' },
    pendingOperations: nullable(count),
    state: object({ batch: count, headerHash: hash }),
    accounts: byLane(count),
    l1Block: count,
  }),
} as const satisfies Record<string, Schema>;

function pairOfThree(): Schema {
  return { ...list(hash), minItems: 3, maxItems: 3 };
}

export type SchemaName = keyof typeof SCHEMAS;
export const schemas: Record<string, Schema> = SCHEMAS;
export const reference = (name: SchemaName): { $ref: string } => ref(name);
