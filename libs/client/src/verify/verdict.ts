import type { Finality } from '../l1/finality.js';

const time = (seconds: number): string => new Date(seconds * 1_000).toISOString().replace('.000Z', 'Z');

/** The checked facts about a batch's proof, as text. */
export function describeFinality({ state, proved, finalizedAt }: Finality): string[] {
  if (state === 'submitted') return [];
  return [
    `L1 verified a proof of it and opened both blobs against it${proved ? `, at ${time(proved.at)}` : ''}`,
    ...(proved?.verifier.referenceString === 'public' ? ["the verifier's reference string is the public one"] : []),
    ...(state === 'final'
      ? [`final${finalizedAt === null ? '' : ` since ${time(finalizedAt)}`}: its parent is final too`]
      : []),
  ];
}

/** The facts that were not checked or do not hold yet, as text. */
export function notCheckedOf({ state, proveUntil, proved }: Finality): string[] {
  if (state === 'submitted')
    return [
      `a proof: there is none yet. Without one the batch can be rolled back after ${time(proveUntil)}`,
      'signatures of operations: they are not public; the committee verified them, and the proof will',
    ];
  return [
    ...(state === 'proved' ? ['finality: it becomes final with its parent'] : []),
    ...SECURITY[proved?.verifier.referenceString ?? 'unknown'],
  ];
}

const SECURITY = {
  public: [],
  'insecure-development': [
    'security of the proof: the verifier has the INSECURE DEVELOPMENT reference string, whose secret is public, so anybody can forge proofs (P4)',
  ],
  other: ["security of the proof: the verifier's reference string is neither the public one nor the development one"],
  unknown: ["security of the proof: the verifier's reference string was not checked"],
} as const;
