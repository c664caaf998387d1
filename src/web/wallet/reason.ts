/** What to do about errors that readers meet. Others say themselves what went wrong. */
const ADVICE: Readonly<Record<string, string>> = {
  ACTION_REJECTED: 'The wallet did not sign. Nothing was sent; try again when you are ready.',
  API_UNAVAILABLE: 'The gateway does not answer. Nothing was sent; try again in a moment.',
  INSUFFICIENT_BALANCE: 'No account of yours holds that much. Deposit more, or send less.',
  INSUFFICIENT_CREDIT: 'Your credit for operations is used up. A deposit on L1 grants more.',
  KEY_NOT_DERIVED:
    'This wallet signs the same message differently each time, so it would lose the key. Use another wallet.',
  L1_UNAVAILABLE: 'The Ethereum node does not answer. Try again in a moment.',
  NO_KEY: 'Your account has no key yet. Register your key, then deposit: the deposit sets it.',
};

/** Why an action failed, in a sentence that says what to do. */
export function reason(error: unknown): string {
  const { code = '', message = String(error), cause } = error as { code?: string; message?: string; cause?: unknown };
  // The SDK reports a refusal of the wallet as a failed call.
  const isRefusal = (cause as { code?: unknown } | undefined)?.code === 'ACTION_REJECTED';
  return ADVICE[isRefusal ? 'ACTION_REJECTED' : code] ?? message;
}
