import type { Statement } from '#libs/ledger';
import { pendingParts, type SegmentState } from '#libs/ledger';
import { type ByLane, bytesToBigint, type Hex, Kind, Lane } from '#libs/protocol';
import type { AuthorizationHints } from './authorization.js';
import type { EvaluationHints, SumHints } from './evaluation.js';
import { noirField } from './field.js';
import type { OperationTrace } from './operation.js';
import type { Path } from './partial-tree.js';
import type { SlotRecord } from './slot-record.js';

/** An input of the circuit: numbers as hex. Plain JSON. */
export type CircuitInput = string | boolean | CircuitInput[] | { [name: string]: CircuitInput };
/** All inputs of the circuit, by its main function's parameters. */
export type CircuitInputs = Record<string, CircuitInput>;

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
    entry: {
      owner: noirField(BigInt(entry?.owner ?? 0)),
      asset: noirField(BigInt(entry?.asset ?? 0)),
      key: noirField(entry?.key ?? 0n),
    },
    authorization: authorizationInput(authorization),
  };
}

const sumInput = ({ limbs, carries }: SumHints): CircuitInput => ({ limbs: fields(limbs), carries: fields(carries) });

const evaluationInput = ({ point, terms, sums }: EvaluationHints): CircuitInput => ({
  point: { z: fields(point.z), t: fields(point.t), quotients: fields(point.quotients) },
  terms: terms.map(({ weight, quotients, high }) => ({
    weight: fields(weight),
    quotients: fields(quotients),
    high: noirField(high),
  })),
  rollup: sumInput(sums[0]),
  validium: sumInput(sums[1]),
});

const stateInput = ({ roots, digest, entries, withdrawals, pending, index }: SegmentState): CircuitInput => ({
  roots: fields(roots.map(BigInt)),
  digest: noirField(BigInt(digest)),
  entries: fields(entries),
  withdrawals: noirField(withdrawals),
  pending: noirField(pending),
  index: noirField(BigInt(index)),
});

/** The circuit's inputs for a segment. @param tops the nodes of both lanes that the circuit holds in memory */
export function segmentInputs(
  { before, after, domain, z, sums }: Statement,
  tops: ByLane<readonly Hex[]>,
  traces: readonly OperationTrace[],
  authorizations: readonly AuthorizationHints[],
  evaluation: EvaluationHints,
): CircuitInputs {
  const { key, lane } = pendingParts(before.pending);
  return {
    before: stateInput(before),
    after: stateInput(after),
    domain: noirField(domain),
    z: noirField(z),
    sum_rollup: fields(sums[0]),
    sum_validium: fields(sums[1]),
    nodes: fields(tops.flat().map(BigInt)),
    pending: { key: noirField(key), rollup: lane === Lane.rollup },
    operations: traces.map((trace, i) => operationInput(trace, authorizations[i] as AuthorizationHints)),
    evaluation: evaluationInput(evaluation),
  };
}
