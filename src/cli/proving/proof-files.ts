import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '#libs/core';
import type { PlannedPart } from '#libs/proving';
import type { KeptProof, ProofStore } from './prove-parts.js';

const SUMS_BYTES = 128;

/** Proofs of one batch's parts, a file each, named after what it states and for whom: the same after another plan. */
export class ProofFiles implements ProofStore {
  constructor(private readonly folder: string) {}

  async load(part: PlannedPart): Promise<KeptProof | undefined> {
    const bytes = await readFile(this.path(part)).catch(() => undefined);
    if (!bytes || bytes.length <= SUMS_BYTES) return undefined;
    return { sums: bytes.subarray(0, SUMS_BYTES), proof: bytes.subarray(SUMS_BYTES) };
  }

  async save(part: PlannedPart, { sums, proof }: KeptProof): Promise<void> {
    await writeWhole(this.path(part), [Buffer.from(sums), Buffer.from(proof)]);
  }

  async drop(part: PlannedPart): Promise<void> {
    await rm(this.path(part), { force: true });
  }

  /** Drops all of them: L1 has the batch's proof. */
  async clear(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  private path({ circuit, parent, statement }: PlannedPart): string {
    const digest = createHash('sha256').update(statement).digest('hex').slice(0, 32);
    return join(this.folder, `${circuit}-${parent === null ? 'l1' : 'fold'}-${digest}`);
  }
}
