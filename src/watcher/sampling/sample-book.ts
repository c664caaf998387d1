import type { VersionedHash } from '#libs/protocol';
import type { PromisedBlob } from '../l1/promises.js';
import type { Sample, SourceRecord } from './sample.js';
import type { SampleRepository } from './sample-repository.js';

/** What a probe found. */
export type Probe = Pick<Sample, 'outcome' | 'code' | 'milliseconds'>;

/**
 * The last sample of each source and blob, in memory and in the database: some hundred bytes for each promise that is
 * owed. Samples of blobs that nobody owes any more are forgotten.
 */
export class SampleBook {
  private readonly samples = new Map<VersionedHash, Map<string, Sample>>();
  private readonly records = new Map<string, SourceRecord>();

  constructor(private readonly repository: Pick<SampleRepository, 'load' | 'save' | 'forget'>) {}

  /** @throws CodedError DATABASE_UNAVAILABLE */
  async load(): Promise<void> {
    const { samples, records } = await this.repository.load();
    for (const sample of samples) this.keep(sample);
    for (const record of records) this.records.set(record.source, record);
  }

  last(source: string, name: VersionedHash): Sample | undefined {
    return this.samples.get(name)?.get(source);
  }

  ofBlob(name: VersionedHash): Sample[] {
    return [...(this.samples.get(name)?.values() ?? [])];
  }

  record(source: string): SourceRecord | undefined {
    return this.records.get(source);
  }

  get sources(): readonly SourceRecord[] {
    return [...this.records.values()];
  }

  /** Adds a sample, durably. */
  async add(source: string, versionedHash: VersionedHash, probe: Probe, at: number): Promise<void> {
    const sample = nextSample({ versionedHash, source, at, ...probe }, this.last(source, versionedHash));
    const record = nextRecord(this.records.get(source) ?? emptyRecord(source), sample);
    await this.repository.save(sample, record);
    this.keep(sample);
    this.records.set(source, record);
  }

  /** Forgets samples of all blobs but these. */
  async keepOnly(owed: readonly PromisedBlob[]): Promise<void> {
    const names = new Set(owed.map(({ versionedHash }) => versionedHash));
    const over = [...this.samples.keys()].filter((name) => !names.has(name));
    if (over.length === 0) return;
    await this.repository.forget(over);
    for (const name of over) this.samples.delete(name);
  }

  private keep(sample: Sample): void {
    const ofBlob = this.samples.get(sample.versionedHash);
    if (ofBlob) ofBlob.set(sample.source, sample);
    else this.samples.set(sample.versionedHash, new Map([[sample.source, sample]]));
  }
}

export const emptyRecord = (source: string): SourceRecord => ({
  source,
  outcomes: { held: 0, missing: 0, invalid: 0, silent: 0 },
  lastAnswerAt: null,
  lastMilliseconds: null,
  silentSince: null,
  lastCode: null,
});

export function nextSample(sample: Omit<Sample, 'failingSince'>, before: Sample | undefined): Sample {
  const failingSince = sample.outcome === 'held' ? null : (before?.failingSince ?? sample.at);
  return { ...sample, failingSince };
}

export function nextRecord(record: SourceRecord, { outcome, code, at, milliseconds }: Sample): SourceRecord {
  const outcomes = { ...record.outcomes, [outcome]: record.outcomes[outcome] + 1 };
  const lastCode = code ?? record.lastCode;
  if (outcome === 'silent') return { ...record, outcomes, lastCode, silentSince: record.silentSince ?? at };
  const { source } = record;
  return { source, outcomes, lastAnswerAt: at, lastMilliseconds: milliseconds, silentSince: null, lastCode };
}
