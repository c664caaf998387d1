import type { Finality } from '../l1/finality.js';

const time = (seconds: number): string => new Date(seconds * 1_000).toISOString().replace('.000Z', 'Z');

/** What L1 says of a batch's proof, in words: what was checked. */
export function describeFinality({ state, chunks, chunkCount, proved, finalizedAt, verifier }: Finality): string[] {
  if (state === 'submitted')
    return chunks.length === 0 ? [] : [`L1 verified proofs of ${chunks.length} of ${chunkCount} chunks`];
  return [
    `L1 verified proofs of all ${chunkCount} chunks and both blobs against them${proved ? `, at ${time(proved.at)}` : ''}`,
    ...(verifier.referenceString === 'public' ? ["the verifier's reference string is the public one"] : []),
    ...(state === 'final'
      ? [`final${finalizedAt === null ? '' : ` since ${time(finalizedAt)}`}: its parent is final too`]
      : []),
  ];
}

/** What was not checked, or is not so yet. */
export function notCheckedOf({ state, proveUntil, verifier }: Finality): string[] {
  if (state === 'submitted')
    return [
      `a proof: there is none yet. Without one it can be rolled back from ${time(proveUntil)} on`,
      'signatures of operations: they are not public; the committee checked them, and the proof will',
    ];
  return [
    ...(state === 'proved' ? ['finality: it is proved, and final as soon as its parent is'] : []),
    ...NOT_WORTH[verifier.referenceString ?? 'unknown'],
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
