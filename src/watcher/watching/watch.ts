import type { Deployment, L1Follower } from '#libs/l1';
import { BackgroundLoop, type Logger, LoopService } from '#libs/platform';
import { type Address, LANES, modeOf } from '#libs/protocol';
import type { AlertRepository } from '../alerting/alert-repository.js';
import { type AlertLimits, type Alerts, type Notice, nextAlerts } from '../alerting/alerts.reducer.js';
import { noticeBody } from '../alerting/notice.js';
import type { Archiver } from '../archive/archiver.js';
import { promiseOf } from '../l1/promises.js';
import type { WatcherMetrics } from '../metrics.js';
import type { Rebuilder } from '../rebuilding/rebuilder.js';
import type { Sample } from '../sampling/sample.js';
import { emptyRecord, type SampleBook } from '../sampling/sample-book.js';
import type { Sampler } from '../sampling/sampler.js';
import { type Availability, judgeBatch, type Verdict } from '../sampling/verdict.js';
import { type Facts, findProblems, firstUnproved, type Limits, oldestUnserved } from './find-problems.js';

export interface WatchDeps {
  l1: Pick<L1Follower, 'head' | 'failure'>;
  deployment: Deployment;
  book: Pick<SampleBook, 'ofBlob' | 'record'>;
  sampler: Pick<Sampler, 'promises'>;
  archiver: Pick<Archiver, 'unavailable'>;
  rebuilder: Pick<Rebuilder, 'invalid'>;
  alerts: Pick<AlertRepository, 'load' | 'save'>;
  /** whether notices are queued for a webhook */
  hasWebhook: boolean;
  limits: Limits;
  alertLimits: AlertLimits;
  intervalMs: number;
  /** seconds since 1970 */
  now: () => number;
  metrics: WatcherMetrics;
  logger: Logger;
  signal: AbortSignal;
}

/** Judges everything that the watcher knows, and turns problems into alerts. */
export class Watch extends LoopService {
  protected readonly loop: BackgroundLoop;
  private alerts: Alerts | undefined;
  private l1FailingSince: number | undefined;

  constructor(private readonly deps: WatchDeps) {
    super();
    const { logger, intervalMs, signal } = deps;
    this.loop = new BackgroundLoop({ name: 'watch', logger, intervalMs, signal }, () => this.round());
  }

  /** The alerts that are active. */
  get active(): Alerts {
    return this.alerts ?? new Map();
  }

  /** A batch's availability by the last samples; undefined if L1's head has no such batch. */
  availability(number: number): { availability: Availability; samples: Sample[] } | undefined {
    const { l1, book, now } = this.deps;
    const batch = number > 0 ? l1.head.batch(number) : undefined;
    if (!batch) return undefined;
    const promise = promiseOf(l1.head, batch);
    const samples = promise ? book.ofBlob(promise.versionedHash) : [];
    return { availability: judgeBatch(batch, promise, samples, now()), samples };
  }

  private async round(): Promise<void> {
    const { alerts: repository, deployment, hasWebhook, limits, alertLimits, now } = this.deps;
    this.alerts ??= await repository.load();
    const facts = this.facts(now());
    this.measure(facts);
    const { alerts, notices } = nextAlerts(this.alerts, findProblems(facts, limits), facts.now, alertLimits);
    for (const notice of notices) this.log(notice);
    const bodies = hasWebhook ? notices.map((notice) => noticeBody(notice, deployment)) : [];
    await repository.save(alerts, bodies, facts.now);
    this.alerts = alerts;
    this.deps.metrics.alerts.reset();
    for (const { problem } of alerts.values()) {
      const { code, subject, severity } = problem;
      this.deps.metrics.alerts.set({ code, subject, severity }, 1);
    }
  }

  /** Nothing is awaited here: the view of L1 changes in place. */
  private facts(now: number): Facts {
    const { l1, deployment, book, sampler, archiver, rebuilder } = this.deps;
    this.l1FailingSince = l1.failure === undefined ? undefined : (this.l1FailingSince ?? now);
    const { promises } = sampler;
    const verdicts = new Map<number, Verdict>();
    const failing = new Map<string, Sample>();
    const owing = new Set<Address>();
    for (const promise of promises) {
      const found = this.availability(promise.number);
      if (found) verdicts.set(promise.number, found.availability.verdict);
      for (const signer of promise.signers) owing.add(signer);
      for (const sample of found?.samples ?? []) keepOldest(failing, sample);
    }
    return {
      now,
      view: l1.head,
      l1FailingSince: this.l1FailingSince,
      bond: deployment.parameters.bond,
      promises,
      verdicts,
      members: [...owing].map((member) => book.record(member) ?? emptyRecord(member)),
      failing,
      unarchived: archiver.unavailable,
      invalid: rebuilder.invalid,
    };
  }

  private measure(facts: Facts): void {
    const { metrics, deployment, book } = this.deps;
    const { now, view, promises, verdicts, members } = facts;
    const { proveSeconds, maxRetentionSeconds } = deployment.parameters;
    metrics.l1Age.set(now - view.block.timestamp);
    metrics.latest.set(view.latest);
    metrics.final.set(view.latestFinal);
    for (const lane of LANES)
      metrics.entryAge.set({ lane: modeOf(lane) }, now - (oldestUnserved(view, lane)?.enteredAt ?? now));
    const age = now - (firstUnproved(view)?.submittedAt ?? now);
    metrics.proofAge.set(age);
    metrics.proofLeft.set(proveSeconds - age);
    const left = promises.filter(({ number }) => number > view.latestFinal).map(({ retainUntil }) => retainUntil - now);
    metrics.retentionLeft.set(left.reduce((a, b) => Math.min(a, b), maxRetentionSeconds));
    for (const verdict of ['unknown', 'available', 'degraded', 'withheld'] as const)
      metrics.verdicts.set({ verdict }, [...verdicts.values()].filter((each) => each === verdict).length);
    metrics.lastAnswer.reset();
    metrics.misses.reset();
    for (const { source, lastAnswerAt } of members) {
      if (lastAnswerAt !== null) metrics.lastAnswer.set({ source }, now - lastAnswerAt);
      const missed = promises.filter(({ versionedHash, signers }) => {
        if (!signers.includes(source as Address)) return false;
        const sample = book.ofBlob(versionedHash).find((each) => each.source === source);
        return sample !== undefined && sample.outcome !== 'held';
      });
      metrics.misses.set({ source }, missed.length);
    }
  }

  private log({ state, alert }: Notice): void {
    const { code, subject, severity, fields } = alert.problem;
    const level = state === 'resolved' ? 'info' : severity === 'critical' ? 'error' : 'warn';
    this.deps.logger[level]({ alert: code, subject, state, ...fields }, 'alert');
  }
}

function keepOldest(failing: Map<string, Sample>, sample: Sample): void {
  if (sample.failingSince === null) return;
  const before = failing.get(sample.source)?.failingSince ?? Number.POSITIVE_INFINITY;
  if (sample.failingSince < before) failing.set(sample.source, sample);
}
