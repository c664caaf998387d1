import type { L1View } from '#libs/l1';
import { LANES, modeOf } from '#libs/protocol';
import type { Problem, ProblemCode, ProblemFields, Severity } from '../alerting/problem.js';
import type { PromisedBlob } from '../l1/promises.js';
import type { InvalidBatch } from '../rebuilding/rebuilder.js';
import type { Sample, SourceRecord } from '../sampling/sample.js';
import type { Verdict } from '../sampling/verdict.js';

/** When something counts as wrong, in seconds. */
export interface Limits {
  /** an inbox entry unserved for longer is late */
  entrySeconds: number;
  /** a batch unproved for longer is late */
  proofSeconds: number;
  /** no batch for longer while entries wait */
  idleSeconds: number;
  /** a member that has not answered for longer is silent, and a blob that it has not returned for longer is missing */
  memberSeconds: number;
  /** before the end of a promise whose batch is not final or not archived */
  retentionSeconds: number;
  /** L1 unreadable, or its head older, for longer */
  l1Seconds: number;
  /** for how long a rollback is reported */
  rollbackSeconds: number;
}

/** Everything that is judged. Times in seconds since 1970. */
export interface Facts {
  now: number;
  /** L1's head */
  view: Pick<
    L1View,
    'block' | 'latest' | 'latestFinal' | 'batch' | 'isProved' | 'inboxLength' | 'entry' | 'bond' | 'rollbacks'
  >;
  /** since when L1 cannot be read; undefined if it can */
  l1FailingSince: number | undefined;
  /** B5: in wei */
  bond: bigint;
  promises: readonly PromisedBlob[];
  /** verdicts of the promises' batches, by number */
  verdicts: ReadonlyMap<number, Verdict>;
  /** signers of these promises */
  members: readonly SourceRecord[];
  /** the oldest failing sample of each member */
  failing: ReadonlyMap<string, Sample>;
  /** blobs that no source returned for the archive */
  unarchived: number;
  /** the first batch whose header does not follow from its data */
  invalid: InvalidBatch | undefined;
}

/** Judges the facts. Problems of many batches are one problem, so that their number is bounded by the members'. */
export function findProblems(facts: Facts, limits: Limits): Problem[] {
  return [
    ...l1Problems(facts, limits),
    ...bondProblems(facts),
    ...queueProblems(facts, limits),
    ...proofProblems(facts, limits),
    ...invalidProblems(facts),
    ...rollbackProblems(facts, limits),
    ...dataProblems(facts, limits),
    ...facts.members.flatMap((member) => memberProblems(facts, limits, member)),
  ];
}

function l1Problems({ now, view, l1FailingSince }: Facts, { l1Seconds }: Limits): Problem[] {
  const since = Math.min(l1FailingSince ?? now, view.block.timestamp);
  if (now - since <= l1Seconds) return [];
  const fields = { seconds: now - since, block: view.block.number };
  return [{ code: 'L1_UNREADABLE', subject: '', severity: 'critical', fields }];
}

function bondProblems({ view, bond }: Facts): Problem[] {
  if (view.bond >= bond) return [];
  return [problem('BOND_SHORT', 'warning', { expected: `${bond}`, actual: `${view.bond}` })];
}

/** Times of the oldest entry of a lane that no batch has served; undefined if all are. */
export function oldestUnserved(
  view: Pick<L1View, 'latest' | 'batch' | 'inboxLength' | 'entry'>,
  lane: 0 | 1,
): { index: number; enteredAt: number } | undefined {
  const index = view.batch(view.latest)?.header.inboxEnd[lane] ?? 0;
  const entry = view.entry(lane, index);
  return entry && { index, enteredAt: entry.enteredAt };
}

function queueProblems({ now, view }: Facts, { entrySeconds, idleSeconds }: Limits): Problem[] {
  const problems: Problem[] = [];
  let oldest = now;
  for (const lane of LANES) {
    const waiting = oldestUnserved(view, lane);
    if (!waiting) continue;
    oldest = Math.min(oldest, waiting.enteredAt);
    const seconds = now - waiting.enteredAt;
    if (seconds > entrySeconds)
      problems.push({
        code: 'ENTRY_LATE',
        subject: modeOf(lane),
        severity: 'critical',
        fields: { index: waiting.index, seconds, waiting: view.inboxLength(lane) - waiting.index },
      });
  }
  const idleFrom = Math.max(view.batch(view.latest)?.blockTimestamp ?? 0, oldest);
  if (now - idleFrom > idleSeconds)
    problems.push(problem('BATCHES_STALLED', 'critical', { latest: view.latest, seconds: now - idleFrom }));
  return problems;
}

/** The first batch that is neither proved nor final: the one that can be rolled back (F2). */
export function firstUnproved(
  view: Pick<L1View, 'latest' | 'latestFinal' | 'batch' | 'isProved'>,
): { number: number; submittedAt: number } | undefined {
  for (let number = view.latestFinal + 1; number <= view.latest; number++)
    if (!view.isProved(number)) return { number, submittedAt: view.batch(number)?.blockTimestamp ?? 0 };
  return undefined;
}

function proofProblems({ now, view }: Facts, { proofSeconds }: Limits): Problem[] {
  const late = firstUnproved(view);
  if (!late || now - late.submittedAt <= proofSeconds) return [];
  return [problem('PROOF_LATE', 'critical', { batch: late.number, seconds: now - late.submittedAt })];
}

function invalidProblems({ view, invalid }: Facts): Problem[] {
  if (!invalid) return [];
  const { number: batch, code } = invalid;
  // Proved all the same: the proof system is broken (F7).
  const state = batch <= view.latestFinal ? 'final' : view.isProved(batch) ? 'proved' : 'submitted';
  return [problem('BATCH_INVALID', 'critical', { batch, code, state })];
}

function rollbackProblems({ now, view }: Facts, { rollbackSeconds }: Limits): Problem[] {
  const last = view.rollbacks.at(-1);
  if (!last || now - last.blockTimestamp > rollbackSeconds) return [];
  return [problem('BATCH_ROLLED_BACK', 'critical', { first: last.number, last: last.latest, caller: last.caller })];
}

function dataProblems({ now, view, promises, verdicts, unarchived }: Facts, { retentionSeconds }: Limits): Problem[] {
  const problems: Problem[] = [];
  const withheld = promises.filter(({ number }) => verdicts.get(number) === 'withheld');
  if (withheld.length > 0) problems.push(problem('DATA_WITHHELD', 'critical', spanOf(withheld)));
  const ending = promises.filter(
    ({ number, retainUntil }) => number > view.latestFinal && retainUntil - now < retentionSeconds,
  );
  if (ending.length > 0) problems.push(problem('RETENTION_ENDING', 'critical', spanOf(ending)));
  if (unarchived > 0) problems.push(problem('DATA_UNARCHIVED', 'warning', { blobs: unarchived }));
  return problems;
}

function spanOf(promises: readonly PromisedBlob[]): ProblemFields {
  const numbers = promises.map(({ number }) => number);
  return { batches: promises.length, first: Math.min(...numbers), last: Math.max(...numbers) };
}

function memberProblems({ now, failing }: Facts, { memberSeconds }: Limits, member: SourceRecord): Problem[] {
  const { source: subject, outcomes, silentSince, lastCode: code } = member;
  const problems: Problem[] = [];
  if (silentSince !== null && now - silentSince > memberSeconds)
    problems.push({
      code: 'MEMBER_SILENT',
      subject,
      severity: 'warning',
      fields: { seconds: now - silentSince, code },
    });
  const failed = failing.get(subject);
  const since = failed?.failingSince ?? now;
  if (failed?.outcome === 'missing' && now - since > memberSeconds)
    problems.push({
      ...{ code: 'MEMBER_MISSING_DATA', subject, severity: 'warning' },
      fields: { seconds: now - since, versionedHash: failed.versionedHash, code: failed.code },
    });
  // Never by accident, so once is enough, and for as long as the member is watched.
  if (outcomes.invalid > 0)
    problems.push({ code: 'MEMBER_INVALID_DATA', subject, severity: 'warning', fields: { answers: outcomes.invalid } });
  return problems;
}

const problem = (code: ProblemCode, severity: Severity, fields: ProblemFields): Problem => ({
  code,
  subject: '',
  severity,
  fields,
});
