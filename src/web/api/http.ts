import type { ProblemJson } from '#libs/client';

const TIMEOUT_MS = 15_000;

/** A failed request. `status` is 0 if the gateway did not answer. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  /** Whether a later attempt may succeed. */
  get isTemporary(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** Reads JSON below /v1. @throws ApiError */
export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  let response: Response;
  try {
    response = await fetch(`/v1/${path}`, {
      headers: { accept: 'application/json' },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    if (response.ok) return (await response.json()) as T;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, 'API_UNAVAILABLE', 'The gateway does not answer.');
  }
  const problem = (await response.json().catch(() => undefined)) as Partial<ProblemJson> | undefined;
  const { code = 'INVALID_API_ANSWER', detail = `The gateway answered with status ${response.status}.` } =
    problem ?? {};
  throw new ApiError(response.status, code, detail);
}
