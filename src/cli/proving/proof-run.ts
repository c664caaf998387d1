import { readFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import type { BatchToProve, Finality, FinalityState, Paid, ProofVerifier } from '#libs/client';
import type { BatchProofData } from '#libs/l1';
import { entriesByLane, loadCrypto } from '#libs/ledger';
import { CodedError, type Hex, isCoded, signingDomain } from '#libs/protocol';
import type { CircuitName, PlannedPart, Prover, Provers, ReferenceString } from '#libs/proving';
import type { Session } from '../session.js';
import { cacheDirectory, deploymentFolder, replayOptions, type SourceArguments } from './blob-sources.js';
import { ProofFiles } from './proof-files.js';
import { type KeptProof, proveParts } from './prove-parts.js';

/** The prover's library, loaded only by the commands that use it. */
export type Proving = typeof import('#libs/proving');

export interface ProveArguments extends SourceArguments {
  dryRun?: boolean;
  threads: string;
  /** MiB */
  memory: string;
  authorizations?: string;
  referenceString?: string;
  referenceStringSha256?: string;
}

/** A part of the proof that this machine made, now or in an earlier run. */
export interface PartHere extends Pick<PlannedPart, 'part' | 'circuit' | 'first' | 'count'> {
  /** of this machine; null if an earlier run made it */
  seconds: { inputs: number; witness: number; proof: number } | null;
}

export interface ProofOutcome {
  number: number;
  headerHash: Hex;
  /** on L1, at the end */
  state: FinalityState;
  verifiers: readonly ProofVerifier[];
  parts: PartHere[];
  transactions: Paid[];
}

/** L1's errors for a wrong proof; a generated verifier reverts with errors of its own. */
const WRONG_PROOF: readonly string[] = [
  'BatchVerifier_ProofRefused',
  'BatchVerifier_SumTooLarge',
  'BatchVerifier_SumNotZero',
  'BatchVerifier_OpeningRefused',
  'L1_REVERTED',
];

type OpenString = (log2: number, signal: AbortSignal) => Promise<ReferenceString>;
type Seconds = NonNullable<PartHere['seconds']>;

/** One run of `volition prove`: proves a batch part by part on this machine and submits the proof. */
export class ProofRun {
  private readonly parts: PartHere[] = [];
  private readonly transactions: Paid[] = [];

  constructor(
    private readonly session: Session,
    private readonly proving: Proving,
    private readonly options: ProveArguments,
  ) {}

  /**
   * @throws CodedError as VolitionClient.verification.batchToProve; MEMORY_TOO_SMALL; NO_ARTIFACT; VERIFIER_UNKNOWN;
   *   the prover's; BatchVerifier_… if L1 rejects the proof
   */
  async run(number: number): Promise<ProofOutcome> {
    const { client } = this.session;
    const { verifierUses } = this.proving;
    const finality = await client.verification.finality(number, { verifierUses });
    if (finality.state === 'submitted') await this.prove(number, finality);
    if (!this.options.dryRun) this.note((await client.settlement.finalize(number)).paid);
    const headerHash = await client.l1.contracts.settlement.headerHash(number);
    if (headerHash === undefined)
      throw new CodedError('BATCH_NOT_ON_L1', { number }, `L1 no longer has batch ${number}`);
    return {
      ...{ number, headerHash, parts: this.parts, transactions: this.transactions },
      state: (await client.l1.stateOf(number, headerHash)) ?? 'submitted',
      verifiers: finality.verifiers,
    };
  }

  private async prove(number: number, finality: Finality): Promise<void> {
    const { client } = this.session;
    const memory = memoryOf(this.options.memory);
    const open = await this.openString(finality);
    const authorizations = await this.authorizations();
    const options = { ...replayOptions(this.session, this.options), authorizations };
    const batch = await client.verification.batchToProve(number, options);
    const parts = await this.plan(batch, { memory, circuits: await this.circuits(open) });
    const folder = join(deploymentFolder(this.options, client.deployment), 'proofs', batch.headerHash);
    const files = new ProofFiles(folder);
    const root = await this.proveParts(parts, files, open);
    await this.show(batch, root, files);
  }

  private async plan({ state, sealed, headerHash }: BatchToProve, provers: Provers): Promise<PlannedPart[]> {
    const { hash } = await loadCrypto();
    const domain = signingDomain(this.session.client.deployment);
    const { steps } = sealed;
    const parts = await this.proving.planProof(hash, state, { steps, headerHash, domain }, provers);
    this.session.note(`${steps.length} operations: ${parts.map(({ circuit }) => circuit).join(', ')}`);
    return parts;
  }

  /** Those whose files are here, or can be built. */
  private async circuits(open: OpenString): Promise<CircuitName[]> {
    const { costOf, isAvailable, VERIFIED_CIRCUITS } = this.proving;
    const smallest = Math.min(...VERIFIED_CIRCUITS.map((circuit) => costOf(circuit).log2));
    const string = await open(smallest, new AbortController().signal);
    return VERIFIED_CIRCUITS.filter((circuit) => isAvailable(circuit, string));
  }

  private async proveParts(
    parts: readonly PlannedPart[],
    store: ProofFiles,
    referenceString: OpenString,
  ): Promise<PlannedPart & KeptProof> {
    const { provePart, wrongChild } = this.proving;
    const prover: Prover = new this.proving.Prover({ referenceString, threads: threadsOf(this.options.threads) });
    let seconds: Seconds | null = null;
    try {
      return await proveParts(parts, {
        ...{ store, wrongChild },
        prove: async (part) => {
          const made = await provePart(prover, part);
          seconds = made.seconds;
          return made;
        },
        onPart: (part, isKept) => this.tell(part, isKept ? null : seconds, parts.length),
      });
    } finally {
      await prover.close();
    }
  }

  private tell({ part, circuit, first, count }: PlannedPart, seconds: Seconds | null, of: number): void {
    this.parts.push({ part, circuit, first, count, seconds });
    const how = seconds ? `proved in ${(seconds.witness + seconds.proof).toFixed(0)} s` : 'proved by an earlier run';
    this.session.note(`part ${part + 1} of ${of}, ${circuit}: ${how}`);
  }

  /** Submits the proof. A proof that L1 rejects is dropped, so that the next run makes it again. */
  private async show(batch: BatchToProve, root: PlannedPart & KeptProof, files: ProofFiles): Promise<void> {
    const { settlement } = this.session.client;
    const data = await this.proofData(batch, root);
    try {
      if (!(await settlement.checkProof(batch, data))) this.session.note('it has been proved in the meantime');
    } catch (error) {
      if (isCoded(error) && WRONG_PROOF.includes(error.code)) await files.drop(root);
      throw error;
    }
    if (this.options.dryRun) return;
    this.note(await settlement.submitProof(batch, data));
    await files.clear();
  }

  private async proofData(batch: BatchToProve, root: PlannedPart & KeptProof): Promise<BatchProofData> {
    const { header, sealed, blobs } = batch;
    const openings = await this.proving.openingsOf(await this.session.client.kzg(), header, blobs);
    const { steps, withdrawals } = sealed;
    return this.proving.shownProof(root, { entries: entriesByLane(steps), withdrawals, openings });
  }

  /** The reference string of the deployment's verifiers (P4). @throws CodedError VERIFIER_UNKNOWN, USAGE */
  private async openString({ verifiers }: Finality): Promise<OpenString> {
    const directory = join(cacheDirectory(this.options), 'reference-string');
    const unknown = verifiers.find(({ referenceString }) => referenceString === null || referenceString === 'other');
    const kinds = new Set(verifiers.map(({ referenceString }) => referenceString));
    if (unknown || kinds.size !== 1) {
      const { address } = unknown ?? (verifiers[0] as ProofVerifier);
      const message = `the verifier at ${address} has an unknown reference string`;
      throw new CodedError('VERIFIER_UNKNOWN', { address }, message);
    }
    if (!kinds.has('insecure-development')) {
      const opened = await this.publicString(directory);
      return async () => opened;
    }
    this.session.note('INSECURE: this deployment takes proofs of a development reference string (P4)');
    return (log2, signal) => this.proving.developmentReferenceString(directory, log2, signal);
  }

  private publicString(directory: string): Promise<ReferenceString> {
    const { referenceString: where, referenceStringSha256: sha256 } = this.options;
    if (sha256 === undefined)
      throw new CodedError(
        'USAGE',
        { what: 'reference-string-sha256' },
        'give the sha256 of the public reference string',
      );
    const source = where === undefined ? undefined : /^https?:\/\//.test(where) ? { url: where } : { file: where };
    const { costOf, openReferenceString, VERIFIED_CIRCUITS } = this.proving;
    const log2 = Math.max(...VERIFIED_CIRCUITS.map((circuit) => costOf(circuit).log2));
    return openReferenceString({ directory, log2, sha256, source });
  }

  private async authorizations(): Promise<Uint8Array | undefined> {
    const { authorizations: path } = this.options;
    if (path === undefined) return undefined;
    return readFile(path).catch((cause) => {
      throw new CodedError('AUTHORIZATIONS_UNREADABLE', { path }, `cannot read ${path}`, { cause });
    });
  }

  private note(paid: Paid | null): void {
    if (paid) this.transactions.push(paid);
  }
}

/** The machine's or container's memory, in MiB. */
export const machineMemory = (): number =>
  Math.floor(Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY) / 2 ** 20);

/** @throws CodedError USAGE */
function threadsOf(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new CodedError('USAGE', { what: 'threads' }, 'threads: expected a number from 1');
}

/** @throws CodedError USAGE */
function memoryOf(text: string): number {
  if (/^[1-9]\d{0,7}$/.test(text)) return Number(text);
  throw new CodedError('USAGE', { what: 'memory' }, 'memory: expected a number of MiB from 1');
}
