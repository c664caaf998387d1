import { beforeAll, describe, expect, it } from 'vitest';
import { type Crypto, loadCrypto } from '#libs/ledger';
import type { ChunkArtifact } from '#libs/witness';
import { artifactFor, ledgerVerdict, refusalOf, SMALL, takenOf, witnessOf } from './circuit-harness.js';
import { ALLOWED, BREAKAGES, padded, Stage } from './circuit-rules.js';

let crypto: Crypto;
let circuit: ChunkArtifact;
let stage: Stage;
beforeAll(async () => {
  crypto = await loadCrypto();
  circuit = artifactFor(SMALL);
  stage = new Stage(crypto);
});

describe('ledger and circuit both reject what breaks a rule (R5)', () => {
  it.each(BREAKAGES)('$code: $name', async ({ code, circuit: reason, steps }) => {
    const chunk = padded(steps(stage), SMALL.chunkSize);
    expect(ledgerVerdict(crypto, stage.state, chunk, SMALL)).toEqual({ code });
    const { inputs } = witnessOf(crypto, stage.state, chunk, SMALL);
    expect(await refusalOf(circuit, inputs)).toEqual(
      typeof reason === 'string' ? expect.stringContaining(reason) : expect.stringMatching(reason),
    );
  });
});

describe('ledger and circuit agree on the roots of what §3 allows', () => {
  it.each(ALLOWED)('$name', async ({ steps }) => {
    const chunk = padded(steps(stage), SMALL.chunkSize);
    const { statement, inputs } = witnessOf(crypto, stage.state, chunk, SMALL);
    expect(ledgerVerdict(crypto, stage.state, chunk, SMALL)).toEqual(takenOf(statement));
    expect(await refusalOf(circuit, inputs)).toBeUndefined();
  });
});
