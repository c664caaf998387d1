import { isError } from 'ethers';
import { isCoded } from '#libs/protocol';

/**
 * What is known about the number of blocks per eth_getLogs request that a node accepts. Nodes and providers limit it by
 * blocks, results or time, each with its own messages, so it is learned from successes and refusals.
 */
export interface LogLimit {
  /** number of blocks to request next */
  readonly size: number;
  /** largest request that succeeded since a smaller one was refused */
  readonly worked: number;
  /** smallest request that was refused */
  readonly refused: number;
  /** successful requests since the limit was known well enough */
  readonly kept: number;
  /** successes until the refused size is retried: limits change, and limits by results depend on the blocks */
  readonly patience: number;
}

const MAX_BLOCKS = 2_000;
const FIRST_PATIENCE = 64;
const MAX_PATIENCE = 4_096;

export const UNKNOWN_LIMIT: LogLimit = {
  size: MAX_BLOCKS,
  worked: 0,
  refused: Number.POSITIVE_INFINITY,
  kept: 0,
  patience: FIRST_PATIENCE,
};

/** An eighth below the refused size is precise enough. */
const isKnown = ({ worked, refused }: LogLimit): boolean => refused - worked <= Math.max(1, worked >> 3);

/** The limit after a request of `asked` blocks succeeded. */
export function afterAnswer(limit: LogLimit, asked: number): LogLimit {
  // A shorter request at the end of a range reveals nothing about the limit.
  if (asked < limit.size) return limit;
  if (asked >= limit.refused) return { ...UNKNOWN_LIMIT, worked: asked, size: Math.min(MAX_BLOCKS, 2 * asked) };
  const next = { ...limit, worked: Math.max(asked, limit.worked) };
  if (!isKnown(next)) return { ...next, size: between(next) };
  if (next.kept + 1 < next.patience) return { ...next, size: next.worked, kept: next.kept + 1 };
  return { ...next, size: next.refused, kept: 0, patience: Math.min(MAX_PATIENCE, 2 * next.patience) };
}

function between({ worked, refused }: LogLimit): number {
  return refused === Number.POSITIVE_INFINITY ? Math.min(MAX_BLOCKS, 2 * worked) : (worked + refused) >> 1;
}

/** The limit after a request of `asked` blocks, two or more, was refused. */
export function afterRefusal(limit: LogLimit, asked: number): LogLimit {
  const worked = limit.worked < asked ? limit.worked : 0;
  return { ...limit, worked, refused: asked, size: worked || asked >> 1 };
}

/** The limit after a timeout: request fewer blocks for now, since size need not be the reason. */
export const afterTimeout = (limit: LogLimit): LogLimit => ({ ...limit, size: Math.max(1, limit.size >> 1) });

/** Whether a failure to get logs means that fewer blocks should be requested. */
export type LogFailure = 'refused' | 'timeout' | 'other';

const TIMEOUT_STATUS = [408, 504, 524];
const RATE_WORDS = /rate.?limit|too many requests|compute units|capacity|quota|daily request/i;
const RATE_CODES = [429, -32029, -32097];

/** @param error of an eth_getLogs request, converted by `withL1Errors` */
export function logFailure(error: unknown): LogFailure {
  if (isCoded(error, 'DEADLINE_EXCEEDED')) return 'timeout';
  const cause = error instanceof Error ? error.cause : undefined;
  if (isError(cause, 'TIMEOUT')) return 'timeout';
  if (isError(cause, 'SERVER_ERROR')) return ofStatus(cause.response?.statusCode);
  const { error: refusal } = (cause ?? {}) as { error?: { code?: unknown; message?: unknown } };
  if (typeof refusal?.code !== 'number') return 'other';
  return RATE_CODES.includes(refusal.code) || RATE_WORDS.test(String(refusal.message)) ? 'other' : 'refused';
}

function ofStatus(status: number | undefined): LogFailure {
  if (status === undefined || status === 429 || status === 401) return 'other';
  if (TIMEOUT_STATUS.includes(status)) return 'timeout';
  return status >= 400 && status < 500 ? 'refused' : 'other';
}
