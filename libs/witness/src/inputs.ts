import { type BatchParameters, bytesToBigint, inboxEntryWords, Kind, withdrawalWords } from '#libs/protocol';
import type { AuthorizationHints } from './authorization.js';
import type { EvaluationHints, SumHints } from './evaluation.js';
import { noirField } from './field.js';
import type { OperationTrace } from './operation.js';
import type { Path } from './partial-tree.js';
import { wordsOf } from './points.js';
import type { SlotRecord } from './slot-record.js';
import { type ChunkStatement, slotWords } from './statement.js';

/** An input of the circuit: numbers as hex. Plain JSON. */
export type CircuitInput = string | boolean | CircuitInput[] | { [name: string]: CircuitInput };
/** All inputs of the circuit, by its main function's parameters. */
export type ChunkInputs = Record<string, CircuitInput>;

const KINDS = Object.keys(Kind) as (keyof typeof Kind)[];
const fields = (values: readonly bigint[]): string[] => values.map(noirField);
const pathInput = (path: Path): CircuitInput =>
  path.map((level) => level.map((node) => noirField(bytesToBigint(node))));

const accountInput = (account: SlotRecord): CircuitInput => ({
  present: account.present,
  owner: noirField(account.owner),
  asset: noirField(account.asset),
  key: noirField(account.key),
  nonce: noirField(account.nonce),
  balance: noirField(account.balance),
});

const authorizationInput = ({ x, y, s, e, key, borrows }: AuthorizationHints): CircuitInput => ({
  x: noirField(x),
  y: noirField(y),
  s: fields(s),
  e: fields(e),
  key: fields(key),
  borrows,
});

function operationInput(trace: OperationTrace, authorization: AuthorizationHints): CircuitInput {
  const { operation, entry } = trace.step;
  return {
    kind: KINDS.map((kind) => kind === operation.kind),
    a: noirField(BigInt(trace.a)),
    b: noirField(BigInt(trace.b)),
    amount: noirField(trace.amount),
    memo: noirField(trace.memo),
    account_a: accountInput(trace.accountA),
    account_b: accountInput(trace.accountB),
    path_a: pathInput(trace.pathA),
    path_b: pathInput(trace.pathB),
    entry_owner: noirField(BigInt(entry?.owner ?? 0)),
    entry_asset: noirField(BigInt(entry?.asset ?? 0)),
    authorization: authorizationInput(authorization),
  };
}

const sumInput = ({ limbs, carries }: SumHints): CircuitInput => ({ limbs: fields(limbs), carries: fields(carries) });

const evaluationInput = ({ t, terms, sums }: EvaluationHints): CircuitInput => ({
  t: fields(t),
  terms: terms.map(({ weight, quotients, high }) => ({
    weight: fields(weight),
    quotients: fields(quotients),
    high: noirField(high),
  })),
  rollup: sumInput(sums[0]),
  validium: sumInput(sums[1]),
});

/** The circuit's inputs. @throws CodedError CHUNK_TOO_FULL */
export function circuitInputs(
  statement: ChunkStatement,
  parameters: BatchParameters,
  traces: readonly OperationTrace[],
  authorizations: readonly AuthorizationHints[],
  evaluation: EvaluationHints,
): ChunkInputs {
  const { maxInboxEntries, maxWithdrawals } = parameters;
  return {
    roots_before: fields(statement.rootsBefore.map(BigInt)),
    roots_after: fields(statement.rootsAfter.map(BigInt)),
    data_hash: noirField(BigInt(statement.dataHash)),
    domain: noirField(statement.domain),
    t: fields(wordsOf(statement.t)),
    sum_rollup: fields(wordsOf(statement.sums[0])),
    sum_validium: fields(wordsOf(statement.sums[1])),
    entries: slotWords(statement.entries.map(inboxEntryWords), maxInboxEntries, 3).map(fields),
    withdrawals: slotWords(statement.withdrawals.map(withdrawalWords), maxWithdrawals, 2).map(fields),
    operations: traces.map((trace, i) => operationInput(trace, authorizations[i] as AuthorizationHints)),
    evaluation: evaluationInput(evaluation),
  };
}
