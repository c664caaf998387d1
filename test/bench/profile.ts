import { type Profiler, Session } from 'node:inspector/promises';

export type Profile = Profiler.Profile;
export type Category = 'signatures' | 'hashing' | 'KZG' | 'garbage collection' | 'idle' | 'native' | 'other';

export interface Profiled<T> {
  result: T;
  profile: Profile;
  /** start, in milliseconds since 1970 */
  started: number;
}

/** Converts a profile's time, in microseconds of its own clock, to milliseconds since 1970. */
export function wallClock({ profile, started }: Omit<Profiled<unknown>, 'result'>): (microseconds: number) => number {
  return (at) => started + (at - profile.startTime) / 1_000;
}

/** Samples this thread's stack while `work` runs. */
export async function profiled<T>(work: () => Promise<T>): Promise<Profiled<T>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  const started = Date.now();
  try {
    const result = await work();
    const { profile } = await session.post('Profiler.stop');
    return { result, profile, started };
  } finally {
    session.disconnect();
  }
}

interface Frame {
  functionName: string;
  url: string;
}

/** A frame's category; undefined if it belongs to its caller's. */
function categoryOf({ functionName, url }: Frame): Category | undefined {
  if (functionName === '(idle)') return 'idle';
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (functionName === '(program)') return 'native';
  if (url.includes('/ledger/src/crypto/load-crypto')) {
    if (/^(verify|sign|publicKey)$/.test(functionName)) return 'signatures';
    if (/^(hash|compress)$/.test(functionName)) return 'hashing';
  }
  if (/secp256k1|@noble\/curves|signing-key/.test(url)) return 'signatures';
  if (/fast-hashes|hash-wasm|@noble\/hashes|node:internal\/crypto\/hash|crypto\/keccak|crypto\/sha2/.test(url))
    return functionName === 'recoverAddress' ? 'signatures' : 'hashing';
  if (/node-eth-kzg|\/libs\/kzg\//.test(url)) return 'KZG';
  return undefined;
}

/** Each node's category, by its nearest frame that has one, callers after callees. */
function categories(profile: Profile): Map<number, Category> {
  const found = new Map<number, Category>();
  const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  for (const { id } of profile.nodes) {
    let category: Category | undefined;
    for (let at: number | undefined = id; at !== undefined && !category; at = parents.get(at)) {
      const frame = nodes.get(at)?.callFrame;
      category = frame && categoryOf(frame);
    }
    found.set(id, category ?? 'other');
  }
  return found;
}

/** Samples as (node, time, length), microseconds. */
function* samplesOf({ samples = [], timeDeltas = [], startTime }: Profile) {
  let at = startTime;
  for (const [i, node] of samples.entries()) {
    at += timeDeltas[i] ?? 0;
    yield { node, at, length: timeDeltas[i + 1] ?? 0 };
  }
}

export interface SplitOptions {
  /** filter of samples; default: all */
  within?: (microseconds: number) => boolean;
  /** category that overrides this thread's, for work of other threads */
  instead?: (microseconds: number) => Category | undefined;
}

/** Milliseconds by category. */
export function split(profile: Profile, { within = () => true, instead = () => undefined }: SplitOptions = {}) {
  const byNode = categories(profile);
  const sums: Partial<Record<Category, number>> = {};
  for (const { node, at, length } of samplesOf(profile)) {
    if (!within(at)) continue;
    const category = instead(at) ?? byNode.get(node) ?? 'other';
    sums[category] = (sums[category] ?? 0) + length / 1_000;
  }
  return Object.fromEntries(Object.entries(sums).map(([name, value]) => [name, Math.round(value * 10) / 10]));
}

const TOP = 15;

/** For the report: milliseconds by category, and the most expensive functions. */
export function summarise(profile: Profile, options: SplitOptions = {}) {
  const { within = () => true, instead = () => undefined } = options;
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const selfs = new Map<string, number>();
  for (const { node, at, length } of samplesOf(profile))
    if (within(at)) selfs.set(names.get(node) ?? '', (selfs.get(names.get(node) ?? '') ?? 0) + length / 1_000);
  const top = [...selfs].sort((a, b) => b[1] - a[1]).slice(0, TOP);
  const others = othersByModule(profile, (at) => within(at) && instead(at) === undefined);
  const functions = top.map(([name, milliseconds]) => ({ name, milliseconds: Math.round(milliseconds) }));
  return { milliseconds: split(profile, options), others, functions };
}

/** Milliseconds outside of all categories, by the nearest file that is not Node's own. */
function othersByModule(profile: Profile, within: (microseconds: number) => boolean): Record<string, number> {
  const byNode = categories(profile);
  const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const moduleOf = (id: number): string => {
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const url = nodes.get(at)?.callFrame.url ?? '';
      const [, own] = /\/dist\/((?:src|libs|test)\/.*)$/.exec(url) ?? [];
      const [, from] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
      if (own ?? from) return own ?? from ?? '';
    }
    return 'node';
  };
  const sums = new Map<string, number>();
  for (const { node, at, length } of samplesOf(profile)) {
    if (byNode.get(node) !== 'other' || !within(at)) continue;
    const name = moduleOf(node);
    sums.set(name, (sums.get(name) ?? 0) + length / 1_000);
  }
  const top = [...sums].sort((a, b) => b[1] - a[1]).slice(0, TOP);
  return Object.fromEntries(top.map(([name, milliseconds]) => [name, Math.round(milliseconds)]));
}

function nameOf({ functionName, url, lineNumber }: Profile['nodes'][number]['callFrame']): string {
  const place = url.replace(/^.*\/(dist|node_modules)\//, '');
  return place ? `${functionName || '(anonymous)'} ${place}:${lineNumber + 1}` : functionName;
}
