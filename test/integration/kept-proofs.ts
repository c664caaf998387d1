import { readFileSync, writeFileSync } from 'node:fs';
import type { Crypto } from '#libs/ledger';
import { sha256 } from '#libs/platform';
import { type BatchParameters, concatBytes, fromHex, type Hex, toHex, word } from '#libs/protocol';
import { ChunkProver, circuitFor, developmentReferenceString, type ProvedChunk } from '#libs/proving';
import { type Chunk, chunkWitness, publicInputs } from '#libs/witness';

/** Proofs in base64, keyed by a hash of verification key and public inputs. */
type Proofs = Record<Hex, string>;

/**
 * A prover with a cache of real proofs in a file, keyed by the circuit's verification key and the public inputs. Missing proofs are made.
 * `PROOFS=make` makes all proofs and stores them (`npm run proofs`); `PROOFS=new` makes all without storing them.
 */
export class KeptProofs {
  private prover: Promise<ChunkProver> | undefined;
  /** its verification key */
  private readonly circuit: Uint8Array;
  private readonly made: Proofs = {};

  private constructor(
    private readonly crypto: Crypto,
    private readonly parameters: BatchParameters,
    private readonly directory: string,
    private readonly file: URL,
    private readonly kept: Proofs,
  ) {
    this.circuit = readFileSync(circuitFor(parameters).developmentKey);
  }

  /** @param directory of the development reference string */
  static open(crypto: Crypto, parameters: BatchParameters, directory: string, file: URL): KeptProofs {
    const kept = process.env.PROOFS ? {} : (JSON.parse(readFileSync(file, 'utf8')) as Proofs);
    return new KeptProofs(crypto, parameters, directory, file, kept);
  }

  async prove(chunk: Chunk): Promise<ProvedChunk> {
    const { statement } = chunkWitness(this.crypto.hash, this.parameters, chunk);
    const words = publicInputs(statement, this.parameters).map(word);
    const name = toHex(sha256(concatBytes(this.circuit, ...words.map((each) => fromHex(each)))));
    const kept = this.kept[name];
    const seconds = { inputs: 0, witness: 0, proof: 0 };
    if (kept !== undefined) return { statement, publicInputs: words, proof: Buffer.from(kept, 'base64'), seconds };
    this.prover ??= this.openProver();
    const proved = await (await this.prover).prove(chunk);
    this.made[name] = Buffer.from(proved.proof).toString('base64');
    return proved;
  }

  async close(): Promise<void> {
    await (await this.prover)?.close();
    const made = Object.keys(this.made).length;
    if (made > 0 && !process.env.PROOFS)
      console.warn(`${made} proofs were not in the cache and had to be made: run npm run proofs`);
    if (process.env.PROOFS === 'make') writeFileSync(this.file, `${JSON.stringify(this.made, null, 1)}\n`);
  }

  private async openProver(): Promise<ChunkProver> {
    const { parameters } = this;
    const referenceString = await developmentReferenceString(this.directory, circuitFor(parameters).log2);
    return ChunkProver.open({ parameters, referenceString });
  }
}
