// A process with a ChunkProver, for a test that kills it. It prints a line when it starts proving a chunk.
import { readFileSync } from 'node:fs';
import { ChunkProver, circuitFor, developmentReferenceString, unpackChunk } from '#libs/proving';

const [directory, chunkPath] = process.argv.slice(2);
const parameters = { chunkSize: 4, maxWithdrawals: 2, maxInboxEntries: 2 };
const referenceString = await developmentReferenceString(directory, circuitFor(parameters).log2);
const prover = await ChunkProver.open({ parameters, referenceString, threads: 1, workDirectory: directory });
const chunk = unpackChunk(readFileSync(chunkPath));
console.log('proving');
for (;;) await prover.prove(chunk);
