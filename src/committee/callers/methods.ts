import { CodedError } from '#libs/protocol';
import type { Caller, Standing } from './caller.js';

interface Method {
  /** who may call it; anyone, where nobody is named */
  readonly who?: readonly Standing[];
  /** tokens: one for a call, and one for each 16 KiB that it may be answered with or read for it */
  readonly cost: number;
}

const PARTIES = ['sequencer', 'member'] as const;

/** The service's methods. What is not here is nobody's to call. */
const METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['Attest', { who: ['sequencer'], cost: 1 }],
  ['GetStatus', { cost: 1 }],
  ['GetAvailability', { cost: 8 }],
  ['GetBlob', { cost: 8 }],
  ['GetBatch', { who: PARTIES, cost: 64 }],
  ['GetSnapshot', { who: PARTIES, cost: 2_048 }],
]);

/**
 * Whether this caller may call this method, and what that costs it.
 *
 * @throws CodedError CALLER_UNKNOWN where it has to say who it is | CALLER_NOT_ALLOWED | what its certificate is refused with
 */
export function admittedMethod(name: string, caller: Caller, standing: Standing): { cost: number } {
  if (caller.kind === 'refused') throw caller.error;
  const method = METHODS.get(name);
  if (method === undefined) throw new CodedError('CALLER_NOT_ALLOWED', { method: name, standing });
  if (method.who === undefined || method.who.includes(standing)) return method;
  if (caller.kind === 'anonymous')
    throw new CodedError('CALLER_UNKNOWN', { method: name }, `${name} is for callers with a certificate (C6)`);
  throw new CodedError('CALLER_NOT_ALLOWED', { method: name, caller: caller.address, standing });
}
