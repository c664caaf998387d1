import { CodedError } from '#libs/protocol';
import type { Caller, CallerRole } from './caller.js';

interface Method {
  /** roles that may call it; absent if anyone may */
  readonly roles?: readonly CallerRole[];
  /** tokens: one per call, and one per 16 KiB of the largest answer or of what is read for it */
  readonly cost: number;
}

const REGISTERED = ['sequencer', 'member'] as const;

/** The service's methods. Any other is refused. */
const METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['Attest', { roles: ['sequencer'], cost: 1 }],
  ['GetStatus', { cost: 1 }],
  ['GetAvailability', { cost: 8 }],
  ['GetBlob', { cost: 8 }],
  ['GetBatch', { roles: REGISTERED, cost: 64 }],
  ['GetSnapshot', { roles: REGISTERED, cost: 2_048 }],
]);

/**
 * Admits a caller to a method.
 *
 * @returns what the call costs
 * @throws CodedError CALLER_UNKNOWN if it must present a certificate | CALLER_NOT_ALLOWED | what its certificate was
 *   refused with
 */
export function admittedMethod(name: string, caller: Caller, role: CallerRole): { cost: number } {
  if (caller.kind === 'refused') throw caller.error;
  const method = METHODS.get(name);
  if (method === undefined) throw new CodedError('CALLER_NOT_ALLOWED', { method: name, role });
  if (method.roles === undefined || method.roles.includes(role)) return method;
  if (caller.kind === 'anonymous')
    throw new CodedError('CALLER_UNKNOWN', { method: name }, `${name} requires a certificate (C6)`);
  throw new CodedError('CALLER_NOT_ALLOWED', { method: name, caller: caller.address, role });
}
