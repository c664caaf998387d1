import type { PlannedPart, StoredPart, StoredProof } from '#libs/proving';

/** Proofs of parts that are kept, so that an interrupted run can go on. */
export interface ProofStore {
  load(part: PlannedPart): Promise<KeptProof | undefined>;
  save(part: PlannedPart, proof: KeptProof): Promise<void>;
  drop(part: PlannedPart): Promise<void>;
}

export type KeptProof = Pick<StoredProof, 'proof' | 'sums'>;

export interface ProvePartsDeps {
  store: ProofStore;
  prove(part: StoredPart): Promise<KeptProof>;
  /** libs/proving's */
  wrongChild<T extends StoredProof>(error: unknown, children: readonly T[]): T | undefined;
  /** called when a part is proved, or its kept proof is taken */
  onPart(part: PlannedPart, isKept: boolean): void;
}

type ProvedPart = PlannedPart & KeptProof;

/**
 * Proves what is missing of a batch's parts. A kept proof that turns out to be wrong when it is to be folded is made
 * again.
 *
 * @param parts as planned: the last one is the root
 * @returns the root with its proof
 * @throws CodedError those of provePart
 */
export async function proveParts(parts: readonly PlannedPart[], deps: ProvePartsDeps): Promise<ProvedPart> {
  const { store, prove, wrongChild, onPart } = deps;
  const isFresh = new Set<number>();

  const proved = async (part: PlannedPart): Promise<ProvedPart> => {
    const kept = await store.load(part);
    if (kept) {
      onPart(part, true);
      return { ...part, ...kept };
    }
    for (;;) {
      const children: ProvedPart[] = [];
      for (const child of parts) if (child.parent === part.part) children.push(await proved(child));
      try {
        const { proof, sums } = await prove({ ...part, isRoot: part.parent === null, children });
        await store.save(part, { proof, sums });
        isFresh.add(part.part);
        onPart(part, false);
        return { ...part, proof, sums };
      } catch (error) {
        const wrong = wrongChild(error, children);
        if (!wrong || isFresh.has(wrong.part)) throw error;
        await store.drop(wrong);
      }
    }
  };

  return proved(parts.at(-1) as PlannedPart);
}
