import type { BatchJson, BatchState, StatusJson } from '#libs/client/api';

export type { BatchState };

/** The states of a batch in order, with what each means. */
export const STATES: Readonly<Record<BatchState, string>> = {
  sealed: 'ordered and executed',
  committed: 'its header commits to the data',
  stored: 'its data is in the operator’s store',
  certified: 'a quorum of members holds the data',
  submitted: 'on L1',
  proved: 'a proof was verified on L1',
  final: 'L1 can pay its withdrawals',
};

/** What the pipeline shows: the others take seconds. */
export const STAGES = ['sealed', 'certified', 'submitted', 'proved', 'final'] as const satisfies BatchState[];

/** When a batch reached a state; null if it has not, or if that is not known. */
export function reachedAt(batch: BatchJson, state: BatchState): string | null {
  switch (state) {
    case 'sealed':
      return batch.sealedAt;
    case 'committed':
      return batch.committedAt;
    case 'stored':
      return batch.storedAt;
    case 'certified':
      return batch.certifiedAt;
    case 'submitted':
      return batch.submittedAt;
    case 'proved':
      return batch.proof?.provedAt ?? null;
    case 'final':
      return batch.proof?.finalizedAt ?? null;
  }
}

export const sum = (counts: BatchJson['counts'][keyof BatchJson['counts']]): number =>
  Object.values(counts).reduce((total, each) => total + each, 0);

/** The highest of all batches. */
export const newest = ({ batches }: StatusJson): number => batches.sealed;
