// A process with a Prover, for a test that kills it. It prints a line when it starts to prove a segment.
import { readFileSync } from 'node:fs';
import { developmentReferenceString, Prover, unpackSegment } from '#libs/proving';

const [directory, segmentPath] = process.argv.slice(2);
const prover = new Prover({
  referenceString: (log2, signal) => developmentReferenceString(directory, log2, signal),
  threads: 1,
  workDirectory: directory,
});
const segment = unpackSegment(readFileSync(segmentPath));
console.log('proving');
for (;;) await prover.prove({ circuit: 'segment-4', segment }, 'l1');
