import { readFile, statfs } from 'node:fs/promises';
import { type Address, CodedError } from '#libs/protocol';
import { accountOfKeystore, type OwnDeployment } from './own-l1.js';
import { type Registration, readRegistration } from './registration.js';
import type { MemberSettings } from './settings.js';

const HTTP_MS = 5_000;
const MAX_ANSWER_BYTES = 65_536;

/** What a member's HTTP says of itself, as far as it is used here. */
export interface ServiceStatus {
  signer: string;
  tip: { number: number; hash: string };
  lastSigned: { number: number; epoch: number; at: string } | null;
  /** C4: it signs nothing until L1 is later than this, seconds */
  signingHeldUntil: number | null;
  signingHeldFor: string | null;
  epoch: number;
  l1Block: number;
  blobsHeld: number;
  version: string;
  /** absent where the member is of a version that does not catch up by itself */
  catchingUp?: { to: number } | null;
  catchUpFailure?: string | null;
}

export interface OwnStatus {
  registration: Registration;
  /** undefined where the member does not answer */
  service: ServiceStatus | undefined;
  l1: { block: number; latestBatch: number; latestFinal: number };
  /** bytes of the disk that the data is on; undefined where there is no such folder on this machine */
  disk: Disk | undefined;
}

export interface Disk {
  free: number;
  total: number;
}

/** A member as its operator sees it. @throws CodedError L1_UNAVAILABLE */
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

/** Whose keystore it is; the password is not needed to know that. @throws CodedError KEYSTORE_UNREADABLE */
export async function ownAccount({ keystore }: MemberSettings): Promise<Address> {
  if (keystore === undefined) throw new CodedError('KEYSTORE_NEEDED', {}, 'which member? Its keystore is not named');
  try {
    return accountOfKeystore(await readFile(keystore, 'utf8'));
  } catch (cause) {
    throw new CodedError('KEYSTORE_UNREADABLE', { path: keystore }, `cannot read the keystore ${keystore}`, { cause });
  }
}

/** What the member itself says. Where it is not what a member says, that is no answer. */
export async function serviceStatus(http: string): Promise<ServiceStatus> {
  const answer = await fetch(new URL('/v1/status', http), { signal: AbortSignal.timeout(HTTP_MS) });
  const text = await boundedText(answer);
  const status = JSON.parse(text) as ServiceStatus;
  if (typeof status.signer !== 'string' || !Number.isSafeInteger(status.tip?.number))
    throw new Error('not what a member answers');
  const { lastSigned = null, signingHeldUntil = null, signingHeldFor = null } = status;
  return { ...status, lastSigned, signingHeldUntil, signingHeldFor };
}

/** A body of bounded size: what answers may be anything. */
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
