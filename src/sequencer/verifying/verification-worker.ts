import { parentPort, workerData } from 'node:worker_threads';
import { loadCrypto, type SignatureClaim, verifyClaim } from '#libs/ledger';
import { type ErrorFields, isCoded } from '#libs/protocol';

/** The signatures of one bundle, in order. */
export interface VerificationRequest {
  id: number;
  claims: readonly SignatureClaim[];
}

/** Their messages (R1), or the first bad one; id 0 means that the worker has loaded. */
export type VerificationReply =
  | { id: number; messages: Uint8Array[] }
  | { id: number; refused: { index: number; code: string; fields: ErrorFields } };

/** A worker's start data. */
export interface VerificationData {
  /** of signatures (R1) */
  domain: bigint;
}

const { domain } = workerData as VerificationData;
const crypto = await loadCrypto();

function verify({ id, claims }: VerificationRequest): VerificationReply {
  const messages: Uint8Array[] = [];
  for (const [index, claim] of claims.entries()) {
    try {
      messages.push(verifyClaim(crypto, domain, claim));
    } catch (error) {
      // Any other error is a defect of this thread: it ends and is replaced.
      if (!isCoded(error)) throw error;
      return { id, refused: { index, code: error.code, fields: error.fields } };
    }
  }
  return { id, messages };
}

parentPort?.on('message', (request: VerificationRequest) => parentPort?.postMessage(verify(request)));
parentPort?.postMessage({ id: 0, messages: [] } satisfies VerificationReply);
