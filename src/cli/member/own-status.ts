import { readFile, statfs } from 'node:fs/promises';
import { type Address, CodedError } from '#libs/protocol';
import { accountOfKeystore, type OwnDeployment } from './own-l1.js';
import { type Registration, readRegistration } from './registration.js';
import type { MemberSettings } from './settings.js';

const HTTP_MS = 5_000;
const MAX_ANSWER_BYTES = 65_536;

/** The part of a member's HTTP status that is used here. */
export interface ServiceStatus {
  signer: string;
  tip: { number: number; hash: string };
  lastSigned: { number: number; epoch: number; at: string } | null;
  /** C4: signing is suspended until L1 is later than this, seconds */
  signingHeldUntil: number | null;
  signingHeldFor: string | null;
  epoch: number;
  l1Block: number;
  blobsHeld: number;
  version: string;
  catchingUp?: { to: number } | null;
  catchUpFailure?: string | null;
}

export interface OwnStatus {
  registration: Registration;
  /** undefined if the member does not answer */
  service: ServiceStatus | undefined;
  l1: { block: number; latestBatch: number; latestFinal: number };
  /** bytes of the data's disk; undefined if this machine has no such folder */
  disk: Disk | undefined;
}

export interface Disk {
  free: number;
  total: number;
}

/** A member's status for its operator. @throws CodedError L1_UNAVAILABLE */
export async function ownStatus(own: OwnDeployment, account: Address, http: string, data?: string): Promise<OwnStatus> {
  const [registration, service, block, latestBatch, latestFinal, disk] = await Promise.all([
    readRegistration(own, account),
    serviceStatus(http).catch(() => undefined),
    own.provider.getBlockNumber(),
    own.settlement.latest(),
    own.settlement.latestFinal(),
    data === undefined ? undefined : diskOf(data).catch(() => undefined),
  ]);
  return { registration, service, l1: { block, latestBatch, latestFinal }, disk };
}

/** The keystore's account, which can be read without the password. @throws CodedError KEYSTORE_UNREADABLE */
export async function ownAccount({ keystore }: MemberSettings): Promise<Address> {
  if (keystore === undefined) throw new CodedError('KEYSTORE_NEEDED', {}, 'no keystore is configured');
  try {
    return accountOfKeystore(await readFile(keystore, 'utf8'));
  } catch (cause) {
    throw new CodedError('KEYSTORE_UNREADABLE', { path: keystore }, `cannot read the keystore ${keystore}`, { cause });
  }
}

/** The member's own status. Anything else than a member's answer is an error. */
export async function serviceStatus(http: string): Promise<ServiceStatus> {
  const answer = await fetch(new URL('/v1/status', http), { signal: AbortSignal.timeout(HTTP_MS) });
  const text = await boundedText(answer);
  const status = JSON.parse(text) as ServiceStatus;
  if (typeof status.signer !== 'string' || !Number.isSafeInteger(status.tip?.number))
    throw new Error('the answer is not a member’s');
  const { lastSigned = null, signingHeldUntil = null, signingHeldFor = null } = status;
  return { ...status, lastSigned, signingHeldUntil, signingHeldFor };
}

/** Reads a body of bounded size, since anything may answer. */
export async function boundedText(answer: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > MAX_ANSWER_BYTES) throw new Error('the answer is too large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

export async function diskOf(folder: string): Promise<Disk> {
  const { bavail, bsize, blocks } = await statfs(folder);
  return { free: bavail * bsize, total: blocks * bsize };
}
