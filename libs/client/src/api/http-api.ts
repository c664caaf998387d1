import { readBounded } from '#libs/core';
import type { DataMode, Slot, VersionedHash } from '#libs/protocol';
import { CodedError, type ErrorFields, foreignError, type Hex } from '#libs/protocol/base';
import { isTransientStatus, retryAfterMs, retrying, TransientFailure } from './retries.js';
import { Semaphore } from './semaphore.js';
import type {
  AccountReply,
  AssetsJson,
  AvailabilityJson,
  BatchJson,
  BatchOperationsJson,
  BatchPageJson,
  BatchWithdrawalsJson,
  BlobMetadataJson,
  BundleSubmission,
  CommitteeJson,
  DeploymentJson,
  ElementJson,
  EventQuery,
  FeeEstimateJson,
  FeeHistoryJson,
  FeesJson,
  FreeSlotJson,
  HistoryJson,
  HistoryQuery,
  OwnerJson,
  OwnerQuery,
  OwnerWithdrawalJson,
  OwnerWithdrawalsJson,
  PageQuery,
  PendingAccountJson,
  ProblemJson,
  QueueJson,
  ReceiptJson,
  ReferenceQuery,
  ReferencesJson,
  StatusJson,
} from './types.js';

const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_RETRY_MS = 30_000;
const DEFAULT_PARALLEL = 16;
/** Maximum size of JSON responses; a full batch's operations are a tenth of it. */
const MAX_JSON_BYTES = 16 * 1_048_576;
/** Keys and signatures of 4096 operations. */
const MAX_AUTHORIZATION_BYTES = 4_096 * 132;
/** A header and three links. */
const MAX_CORE_BYTES = 2_048;
const WITHDRAWALS_A_PAGE = 500;

export interface ApiOptions {
  /** per attempt; default: 30 s */
  timeoutMs?: number;
  /** how long a call is retried after temporary failures; default: 30 s; 0 for a single attempt */
  retryForMs?: number;
  /** maximum number of concurrent calls; default: 16. Others wait, without using up their time */
  parallel?: number;
  fetch?: typeof globalThis.fetch;
}

type Query = Record<string, string | number | undefined>;

/**
 * The gateway's HTTP API without verification; {@link VolitionClient} verifies responses.
 *
 * Failures are CodedErrors: the gateway's own code and fields, API_UNAVAILABLE if it does not answer,
 * INVALID_API_ANSWER if the response is not a gateway's. Every call is idempotent (the same bundle gets the same
 * receipt), so temporary failures are retried with backoff, not before the gateway's `retry-after`, until a deadline.
 * Any number of calls may be made at once: a few run, and the others wait.
 */
export class Api {
  readonly url: string;
  private readonly timeoutMs: number;
  private readonly retryForMs: number;
  private readonly fetch: typeof globalThis.fetch;
  private readonly semaphore: Semaphore;
  /** time of the gateway's last successful response, in milliseconds */
  private answeredAt = 0;

  constructor(url: string, options: ApiOptions = {}) {
    const { timeoutMs = DEFAULT_TIMEOUT_MS, retryForMs = DEFAULT_RETRY_MS, parallel = DEFAULT_PARALLEL } = options;
    const { fetch = globalThis.fetch } = options;
    this.url = url.replace(/\/+$/, '');
    this.semaphore = new Semaphore(parallel);
    this.timeoutMs = timeoutMs;
    this.retryForMs = retryForMs;
    // A browser's fetch refuses to be called as another object's method.
    this.fetch = (input, init) => fetch(input, init);
  }

  deployment(): Promise<DeploymentJson> {
    return this.get('deployment');
  }
  assets(): Promise<AssetsJson> {
    return this.get('assets');
  }
  status(): Promise<StatusJson> {
    return this.get('status');
  }
  committee(): Promise<CommitteeJson> {
    return this.get('committee');
  }
  /** An owner's profile and a page of its accounts, best first. */
  owner(owner: string, query: OwnerQuery = {}): Promise<OwnerJson> {
    return this.get(`owners/${owner}`, { ...query });
  }
  /** All withdrawals of an owner, oldest first, page by page. */
  async withdrawals(owner: string): Promise<OwnerWithdrawalJson[]> {
    const all: OwnerWithdrawalJson[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: OwnerWithdrawalsJson = await this.withdrawalPage(owner, { cursor });
      all.push(...page.withdrawals);
      // Terminates for any server: a page without progress is the last.
      cursor = page.withdrawals.length > 0 && page.next !== cursor ? page.next : null;
    }
    return all;
  }
  withdrawalPage(owner: string, page: PageQuery = {}): Promise<OwnerWithdrawalsJson> {
    return this.get(`owners/${owner}/withdrawals`, { limit: WITHDRAWALS_A_PAGE, ...page });
  }
  /** Operations that touched an owner's accounts, or one account, newest first. */
  history(of: string | Slot, query: HistoryQuery = {}): Promise<HistoryJson> {
    return this.get(`${typeof of === 'string' ? 'owners' : 'accounts'}/${of}/operations`, { ...query });
  }
  account(slot: Slot): Promise<AccountReply> {
    return this.get(`accounts/${slot}`);
  }
  pending(slot: Slot): Promise<PendingAccountJson> {
    return this.get(`accounts/${slot}/pending`);
  }
  submit(bundle: BundleSubmission): Promise<ReceiptJson> {
    return this.post('bundles', bundle);
  }
  receipt(id: Hex): Promise<ReceiptJson> {
    return this.get(`receipts/${id}`);
  }
  fees(): Promise<FeesJson> {
    return this.get('fees');
  }
  /** Prices of an operation in the last `hours`, at most 720; default: 24. */
  feeHistory(hours?: number): Promise<FeeHistoryJson> {
    return this.get('fees/history', { hours });
  }
  /** What a bundle would cost; signatures are not needed. */
  estimate({ operations }: BundleSubmission): Promise<FeeEstimateJson> {
    return this.post('fees/estimate', { operations: operations.map(({ element }) => ({ element })) });
  }
  /** A free slot for an OPEN. */
  freeSlot(mode: DataMode): Promise<FreeSlotJson> {
    return this.get(`free-slots/${mode}`);
  }
  batches(page: PageQuery = {}): Promise<BatchPageJson> {
    return this.get('batches', { ...page });
  }
  /** Batches and blobs that a transaction on L1 or a CID belongs to. */
  references(query: ReferenceQuery): Promise<ReferencesJson> {
    return this.get('references', { ...query });
  }
  /** Operations to prove until batches are final; default: the next batch to be sealed. */
  queue(batches: readonly number[] = []): Promise<QueueJson> {
    return this.get('queue', { batch: listed(batches) });
  }
  batch(id: string | number): Promise<BatchJson> {
    return this.get(`batches/${id}`);
  }
  /** The DAG-CBOR block that a batch's `coreCid` names (S1). @throws CodedError NOT_FOUND_YET | BATCH_PRUNED */
  core(id: string | number, signal?: AbortSignal): Promise<Uint8Array> {
    return this.bytes(`batches/${id}/core`, MAX_CORE_BYTES, signal);
  }
  operations(id: string | number, page: PageQuery = {}): Promise<BatchOperationsJson> {
    return this.get(`batches/${id}/operations`, { ...page });
  }
  /** A batch's withdrawals, as L1 needs them to credit any of them. */
  batchWithdrawals(id: string | number): Promise<BatchWithdrawalsJson> {
    return this.get(`batches/${id}/withdrawals`);
  }
  /**
   * A batch's keys and signatures, in the format of packAuthorizations (P3).
   * @throws CodedError AUTHORIZATIONS_GONE once it is final
   */
  async authorizations(id: string | number, signal?: AbortSignal): Promise<Uint8Array> {
    return this.bytes(`batches/${id}/authorizations`, MAX_AUTHORIZATION_BYTES, signal);
  }
  availability(id: string | number): Promise<AvailabilityJson> {
    return this.get(`batches/${id}/availability`);
  }
  metadata(name: VersionedHash): Promise<BlobMetadataJson> {
    return this.get(`blobs/${name}/metadata`);
  }
  element(name: VersionedHash, index: number): Promise<ElementJson> {
    return this.get(`blobs/${name}/elements/${index}`);
  }
  /** A blob's bytes, at most `maxBytes`. */
  async blob(name: VersionedHash, maxBytes: number, signal?: AbortSignal): Promise<Uint8Array> {
    return this.bytes(`blobs/${name}`, maxBytes, signal);
  }
  /** Opens the event stream. @param lastId continues after that event */
  events(
    { receipts = [], owners = [], slots = [] }: EventQuery,
    lastId: string | undefined,
    signal: AbortSignal,
  ): Promise<Response> {
    const headers: Record<string, string> = { accept: 'text/event-stream' };
    if (lastId !== undefined) headers['last-event-id'] = lastId;
    const query = { receipt: listed(receipts), owner: listed(owners), slot: listed(slots) };
    const attempt = () => this.send('events', query, { headers, signal });
    return retrying(attempt, { retryForMs: this.retryForMs, signal });
  }

  private get<T>(path: string, query: Query = {}): Promise<T> {
    return this.json(path, query, {});
  }

  private post<T>(path: string, body: unknown): Promise<T> {
    const headers = { 'content-type': 'application/json' };
    return this.json(path, {}, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  private async json<T>(path: string, query: Query, init: RequestInit): Promise<T> {
    return parseJson(await this.read(path, query, init, MAX_JSON_BYTES)) as T;
  }

  private bytes(path: string, maxBytes: number, signal?: AbortSignal): Promise<Uint8Array> {
    return this.read(path, {}, signal ? { signal } : {}, maxBytes);
  }

  /** Reads a whole response: an attempt that breaks off in the middle has failed. */
  private read(path: string, query: Query, init: RequestInit, maxBytes: number): Promise<Uint8Array> {
    const attempt = async (): Promise<Uint8Array> => {
      const limit = AbortSignal.timeout(this.timeoutMs);
      const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit;
      return bodyBytes(await this.send(path, query, { ...init, signal }), maxBytes);
    };
    const madeAt = Date.now();
    // Time spent waiting for a place does not count if the gateway answered others meanwhile; otherwise it does.
    const call = () => {
      const since = Math.max(madeAt, this.answeredAt);
      return retrying(attempt, { retryForMs: this.retryForMs, since, signal: init.signal ?? undefined });
    };
    return this.semaphore.run(call);
  }

  private async send(path: string, query: Query, init: RequestInit): Promise<Response> {
    const url = new URL(`${this.url}/v1/${path}`);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, String(value));
    let response: Response;
    try {
      response = await this.fetch(url, { ...init, redirect: 'error' });
    } catch (cause) {
      throw unavailable(this.url, cause);
    }
    if (!response.ok) throw await failure(response);
    this.answeredAt = Date.now();
    return response;
  }
}

const listed = (values: readonly unknown[]) => (values.length > 0 ? values.join(',') : undefined);

/** Failures to connect: nothing was sent. */
const NOT_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

function unavailable(api: string, cause: unknown): TransientFailure {
  const error = new CodedError('API_UNAVAILABLE', { api }, `the gateway at ${api} does not answer`, { cause });
  const { code } = ((cause as Error).cause ?? {}) as { code?: string };
  const isAbsent = NOT_SENT.includes(code ?? '');
  return new TransientFailure(error, { isAbsent, isLost: !isAbsent });
}

/** Statuses of a gateway or proxy that cannot tell the outcome of a call. */
const LOST_STATUSES = [502, 504];
const LOST_CODES = ['UNAVAILABLE', 'API_UNAVAILABLE'];

async function bodyBytes(response: Response, maxBytes: number): Promise<Uint8Array> {
  const tooLong = () => new CodedError('INVALID_API_ANSWER', { expected: `at most ${maxBytes} bytes` });
  try {
    return await readBounded(response, maxBytes, tooLong);
  } catch (cause) {
    if (cause instanceof CodedError) throw cause;
    throw unavailable(response.url, cause);
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new CodedError('INVALID_API_ANSWER', { expected: 'JSON' }, 'the server is not a gateway', { cause });
  }
}

/**
 * Maps a failure to the gateway's error, or INVALID_API_ANSWER for other servers; wrapped in TransientFailure if it may
 * pass.
 */
async function failure(response: Response): Promise<CodedError | TransientFailure> {
  const { status, url } = response;
  const error = named(await bodyOf(response)) ?? strange(status, url);
  if (!isTransientStatus(status)) return error;
  const isLost = LOST_STATUSES.includes(status) || LOST_CODES.includes(error.code);
  return new TransientFailure(error, { isLost, afterMs: retryAfterMs(response.headers.get('retry-after')) });
}

const bodyOf = (response: Response): Promise<unknown> =>
  bodyBytes(response, MAX_JSON_BYTES)
    .then(parseJson)
    .catch(() => undefined);

function named(body: unknown): CodedError | undefined {
  const { code, detail, fields } = (body ?? {}) as Partial<Record<keyof ProblemJson, unknown>>;
  if (typeof code !== 'string' || !/^[A-Za-z][A-Za-z0-9_]{1,63}$/.test(code)) return undefined;
  return foreignError(code, primitives(fields), typeof detail === 'string' ? detail : undefined);
}

/** The error for a response that is not a gateway's, such as a proxy's. */
function strange(status: number, url: string): CodedError {
  const fields = { status, url };
  if (isTransientStatus(status))
    return new CodedError('API_UNAVAILABLE', fields, `the gateway is unreachable: status ${status}`);
  return new CodedError('INVALID_API_ANSWER', fields, `the server at ${url} is not a gateway: status ${status}`);
}

function primitives(fields: unknown): ErrorFields {
  const kept = Object.entries(fields ?? {}).filter(([, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value),
  );
  return Object.fromEntries(kept) as ErrorFields;
}
