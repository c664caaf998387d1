import { createHmac } from 'node:crypto';
import { CodedError } from '#libs/protocol';

export interface WebhookOptions {
  url: string;
  /** signs the body; undefined sends it unsigned */
  secret: string | undefined;
  deadlineMs: number;
}

/**
 * The header `volition-signature`: `t=<seconds>,v1=<hex>`, where v1 is the HMAC-SHA256 of `<seconds>.<body>`. Receivers
 * compare it, and refuse old times.
 */
export function signatureOf(secret: string, body: string, now: number): string {
  return `t=${now},v1=${createHmac('sha256', secret).update(`${now}.${body}`).digest('hex')}`;
}

/**
 * Posts one notice. The response's body is not read, and redirects are not followed.
 *
 * @param id the same for every attempt, so that a receiver can drop repetitions
 * @param now seconds since 1970
 * @throws CodedError WEBHOOK_FAILED {status}
 */
export async function postWebhook(
  { url, secret, deadlineMs }: WebhookOptions,
  { id, body }: { id: string; body: string },
  now: number,
  signal: AbortSignal,
): Promise<void> {
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': id,
    ...(secret !== undefined && { 'volition-signature': signatureOf(secret, body, now) }),
  };
  const limit = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]);
  let status: number;
  try {
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal: limit });
    status = response.status;
    await response.body?.cancel();
  } catch (cause) {
    throw new CodedError('WEBHOOK_FAILED', {}, 'the webhook cannot be reached', { cause });
  }
  if (status < 200 || status > 299) throw new CodedError('WEBHOOK_FAILED', { status });
}
