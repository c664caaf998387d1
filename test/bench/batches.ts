import type { Api, BatchJson } from '#libs/client';
import type { BenchDevnet } from './devnet.js';

/** Batches from `first` on, in order, with the times of their states. */
export async function batchesFrom(api: Api, first: number): Promise<BatchJson[]> {
  const found: BatchJson[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await api.batches({ cursor });
    found.push(...page.batches.filter(({ number }) => number >= first));
    cursor = page.batches.some(({ number }) => number < first) ? null : page.next;
  }
  return found.reverse();
}

/** Milliseconds from sealed to certified. */
export function certificationMs({ number, sealedAt, certifiedAt }: BatchJson): number {
  if (!certifiedAt) throw new Error(`batch ${number} is not certified`);
  return Date.parse(certifiedAt) - Date.parse(sealedAt);
}

/** Whether the batches from `first` on contain this many operations and are all certified. */
export async function areCertified(api: Api, first: number, operations: number): Promise<boolean> {
  const { batches } = await api.status();
  if (batches.certified < first || batches.certified !== batches.sealed) return false;
  const found = await batchesFrom(api, first);
  const certified = found.filter(({ certifiedAt }) => certifiedAt !== null);
  return certified.reduce((sum, { operationCount }) => sum + operationCount, 0) >= operations;
}

/** Whether no operations are pending and every batch is submitted. */
export async function isIdle(api: Api): Promise<boolean> {
  const { pendingOperations, batches } = await api.status();
  return pendingOperations === 0 && batches.submitted === batches.sealed;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Sums of a Prometheus histogram in seconds, by the value of one label. */
export function histogramSums(
  text: string,
  name: string,
  label: string,
): Record<string, { count: number; seconds: number }> {
  const found: Record<string, { count: number; seconds: number }> = {};
  for (const line of text.split('\n')) {
    const match = new RegExp(`^\\w*${name}_(sum|count)\\{.*?${label}="([^"]*)".*\\} (\\S+)$`).exec(line);
    if (!match) continue;
    const [, what, value = '', number] = match;
    found[value] ??= { count: 0, seconds: 0 };
    found[value][what === 'sum' ? 'seconds' : 'count'] = Math.round(1_000 * Number(number)) / 1_000;
  }
  return found;
}

/** Time spent per stage, from the metrics of the sequencer and each member. */
export async function stageTimesOf({ ports }: BenchDevnet) {
  const read = async (port: number) => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const members = await Promise.all(ports.memberHttp.map(read));
  return {
    sealedUntil: histogramSums(await read(ports.sequencerHttp), 'stage_duration_seconds', 'stage'),
    membersSteps: members.map((text) => histogramSums(text, 'attest_duration_seconds', 'step')),
  };
}
