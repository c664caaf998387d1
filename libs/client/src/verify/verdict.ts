import type { Finality } from '../l1/finality.js';

const time = (seconds: number): string => new Date(seconds * 1_000).toISOString().replace('.000Z', 'Z');

/** What L1 says of a batch's proof, in words: what was checked. */
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

/** What was not checked, or is not so yet. */
export function notCheckedOf({ state, proveUntil, proved }: Finality): string[] {
  if (state === 'submitted')
    return [
      `a proof: there is none yet. Without one it can be rolled back from ${time(proveUntil)} on`,
      'signatures of operations: they are not public; the committee checked them, and the proof will',
    ];
  return [
    ...(state === 'proved' ? ['finality: it is proved, and final as soon as its parent is'] : []),
    ...NOT_WORTH[proved?.verifier.referenceString ?? 'unknown'],
  ];
}

const NOT_WORTH = {
  public: [],
  'insecure-development': [
    'what the proof is worth: the verifier takes INSECURE DEVELOPMENT proofs, whose secret is public, so anybody proves anything (P4)',
  ],
  other: ["what the proof is worth: the verifier's reference string is neither the public one nor the development one"],
  unknown: ['whose reference string the verifier takes proofs of'],
} as const;
