import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BatchToProve, type Finality, type FinalityState, type Paid, type Settlement } from '#libs/client';
import type { ChunkProofData } from '#libs/l1';
import { CodedError, type Hex, signingDomain } from '#libs/protocol';
import type { Session } from '../session.js';
import { cacheDirectory, replayOptions, type SourceArguments } from './blob-sources.js';

/** The prover's library, loaded only by the commands that use it. */
export type Proving = typeof import('#libs/proving');

export interface ProveArguments extends SourceArguments {
  chunk: number[];
  dryRun?: boolean;
  threads: string;
  authorizations?: string;
  referenceString?: string;
  referenceStringSha256?: string;
}

/** A chunk proved here. */
export interface ProvedHere {
  index: number;
  /** time taken on this machine */
  seconds: { inputs: number; witness: number; proof: number };
}

export interface ProofOutcome {
  number: number;
  headerHash: Hex;
  /** on L1, at the end */
  state: FinalityState;
  verifier: Finality['verifier'];
  proved: ProvedHere[];
  /** number of the batch's chunks that are proved on L1 */
  chunksOnL1: number;
  chunkCount: number;
  transactions: Paid[];
}

/** Proofs are sent in groups, so that a late failure does not lose all work. */
const SENT_AT_ONCE = 8;

/** One run of `volition prove`: proves a batch's unproved chunks on this machine and submits the proofs. */
export class ProofRun {
  private readonly proved: ProvedHere[] = [];
  private readonly transactions: Paid[] = [];
  private readonly actions: Settlement;

  constructor(
    private readonly session: Session,
    private readonly proving: Proving,
    private readonly options: ProveArguments,
  ) {
    this.actions = session.client.settlement;
  }

  /** @throws CodedError as VolitionClient.batchToProve; VERIFIER_UNKNOWN; the prover's; BatchVerifier_… if L1 rejects a proof */
  async run(number: number): Promise<ProofOutcome> {
    const { client } = this.session;
    const { contracts } = client.l1;
    const finality = await client.verification.finality(number, this.proving);
    if (finality.state === 'submitted') await this.prove(number, finality);
    if (!this.options.dryRun) this.note((await this.actions.finalize(number)).paid);
    const headerHash = await contracts.settlement.headerHash(number);
    if (headerHash === undefined)
      throw new CodedError('BATCH_NOT_ON_L1', { number }, `L1 no longer has batch ${number}`);
    return {
      ...{ number, headerHash, proved: this.proved, transactions: this.transactions },
      state: (await client.l1.stateOf(number, headerHash)) ?? 'submitted',
      verifier: finality.verifier,
      chunksOnL1: await contracts.batchVerifier.chunksProved(headerHash),
      chunkCount: finality.chunkCount,
    };
  }

  private async prove(number: number, finality: Finality): Promise<void> {
    const { client } = this.session;
    const wanted = chunksWanted(finality, this.options.chunk);
    const batch = await client.verification.batchToProve(number, {
      ...replayOptions(this.session, this.options),
      authorizations: await this.authorizations(),
    });
    if (wanted.size > 0) await this.proveChunks(batch, wanted, finality);
    const { batchVerifier } = client.l1.contracts;
    if (this.options.dryRun || (await batchVerifier.chunksProved(batch.headerHash)) < finality.chunkCount) return;
    const openings = await this.proving.openingsOf(await client.kzg(), batch.header, batch.blobs);
    this.note(await this.actions.completeBatch(batch.header, openings));
  }

  private async proveChunks(batch: BatchToProve, wanted: ReadonlySet<number>, finality: Finality): Promise<void> {
    const { deployment } = this.session.client;
    const { headerHash, sealed, state } = batch;
    const prover = await this.openProver(finality);
    const waiting: ChunkProofData[] = [];
    try {
      const job = { steps: sealed.steps, headerHash, domain: signingDomain(deployment) };
      let index = -1;
      for (const chunk of this.proving.chunkJobs(state, deployment.parameters, job)) {
        if (!wanted.has(++index)) continue;
        const result = await prover.prove(chunk);
        const proof = this.proving.chunkProofData(sealed.leaves, index, deployment.parameters, result);
        if (!(await this.isTaken(batch, proof))) continue;
        this.proved.push({ index, seconds: result.seconds });
        this.tell(`chunk ${index}: proved in ${result.seconds.proof.toFixed(1)} s; L1 would accept it`);
        waiting.push(proof);
        if (waiting.length >= SENT_AT_ONCE) await this.send(batch, waiting.splice(0));
      }
      await this.send(batch, waiting);
    } finally {
      await prover.close();
    }
  }

  /** Whether L1 would accept the proof; false if the chunk has been proved in the meantime. */
  private async isTaken(batch: BatchToProve, proof: ChunkProofData): Promise<boolean> {
    const isTaken = await this.actions.checkProof(batch, proof);
    if (!isTaken) this.tell(`chunk ${proof.index}: already proved by somebody else`);
    return isTaken;
  }

  private async send(batch: BatchToProve, proofs: readonly ChunkProofData[]): Promise<void> {
    if (!this.options.dryRun && proofs.length > 0)
      this.transactions.push(...(await this.actions.submitProofs(batch, proofs)));
  }

  private async openProver({ verifier }: Finality) {
    const { proving, options, session } = this;
    const { parameters } = session.client.deployment;
    const { log2 } = proving.circuitFor(parameters);
    const directory = join(cacheDirectory(options), 'reference-string');
    const referenceString =
      verifier.referenceString === 'insecure-development'
        ? await proving.developmentReferenceString(directory, log2)
        : await this.publicReferenceString(verifier, directory, log2);
    if (referenceString.kind === 'insecure-development')
      this.tell('INSECURE: this deployment accepts proofs with the development reference string (P4)');
    return proving.ChunkProver.open({ parameters, referenceString, threads: threadsOf(options.threads) });
  }

  private publicReferenceString({ address, referenceString }: Finality['verifier'], directory: string, log2: number) {
    if (referenceString !== 'public')
      throw new CodedError(
        'VERIFIER_UNKNOWN',
        { address },
        `the verifier at ${address} has an unknown reference string`,
      );
    const { referenceString: where, referenceStringSha256: sha256 } = this.options;
    if (sha256 === undefined)
      throw new CodedError(
        'USAGE',
        { what: 'reference-string-sha256' },
        'the sha256 of the public reference string is required',
      );
    const source = where === undefined ? undefined : /^https?:\/\//.test(where) ? { url: where } : { file: where };
    return this.proving.openReferenceString({ directory, log2, sha256, source });
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

  private tell(text: string): void {
    const { io, json } = this.session;
    if (io.isTerminal && !json) io.err(text);
  }
}

/** The unproved chunks of a batch, or those of `named` that are unproved. @throws CodedError USAGE for a chunk beyond the batch */
function chunksWanted({ chunks, chunkCount }: Finality, named: readonly number[]): Set<number> {
  const surplus = named.find((index) => index >= chunkCount);
  if (surplus !== undefined)
    throw new CodedError('USAGE', { what: 'chunk' }, `chunk ${surplus}: the batch has ${chunkCount}, from 0`);
  const proved = new Set(chunks.map(({ index }) => index));
  const all = Array.from({ length: chunkCount }, (_, index) => index);
  return new Set((named.length > 0 ? named : all).filter((index) => !proved.has(index)));
}

/** @throws CodedError USAGE */
function threadsOf(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new CodedError('USAGE', { what: 'threads' }, 'threads: expected a number from 1');
}
