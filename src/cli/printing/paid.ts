import type { Paid } from '#libs/client';

/** Transactions, one per line. */
export const describePaid = (transactions: readonly Paid[]): string =>
  transactions.map(({ transactionHash, gasUsed }) => `${transactionHash}, ${gasUsed} gas`).join('\n');
