import { beforeAll, describe, expect, it } from 'vitest';
import { type AuthorizedOperation, type Crypto, loadCrypto, type SegmentState, type State } from '#libs/ledger';
import { NOOP } from '#libs/protocol';
import type { CircuitArtifact, CircuitInputs } from '#libs/witness';
import { advance, artifactFor, ledgerVerdict, padded, refusalOf, SMALL_SEGMENT, witnessOf } from './circuit-harness.js';
import { RULE_VIOLATIONS, RulesFixture, SLOTS, VALID_SEGMENTS } from './circuit-rules.js';

let crypto: Crypto;
let circuit: CircuitArtifact;
let stage: RulesFixture;
beforeAll(async () => {
  crypto = await loadCrypto();
  circuit = artifactFor(SMALL_SEGMENT);
  stage = new RulesFixture(crypto);
});

describe('ledger and circuit both reject what breaks a rule (R5)', () => {
  it.each(RULE_VIOLATIONS)('$code: $name', async ({ code, circuit: reason, steps }) => {
    const segment = padded(steps(stage), SMALL_SEGMENT.operations);
    expect(ledgerVerdict(crypto, stage.state, segment)).toEqual({ code });
    const { inputs } = witnessOf(crypto, stage.state, segment, SMALL_SEGMENT);
    expect(await refusalOf(circuit, inputs)).toEqual(
      typeof reason === 'string' ? expect.stringContaining(reason) : expect.stringMatching(reason),
    );
  });
});

describe('ledger and circuit agree on the state after what §3 allows', () => {
  it.each(VALID_SEGMENTS)('$name', async ({ steps }) => {
    const segment = padded(steps(stage), SMALL_SEGMENT.operations);
    const { statement, inputs } = witnessOf(crypto, stage.state, segment, SMALL_SEGMENT);
    expect(ledgerVerdict(crypto, stage.state, segment)).toEqual(statement.after);
    expect(await refusalOf(circuit, inputs)).toBeUndefined();
  });
});

describe('an OPEN at the end of a segment (§3)', () => {
  const open = (lane: 'rollup' | 'validium'): AuthorizedOperation[] => {
    const slots = lane === 'rollup' ? {} : { a: SLOTS.aliceValidium, b: SLOTS.emptyValidium };
    return [...padded([], SMALL_SEGMENT.operations - 1), stage.signed(stage.open(slots))];
  };

  /** The state and where the batch stands after a segment that ends with an OPEN. */
  async function opened(lane: 'rollup' | 'validium'): Promise<{ state: State; before: SegmentState }> {
    const world = new RulesFixture(crypto);
    const { statement, inputs } = witnessOf(crypto, world.state, open(lane), SMALL_SEGMENT);
    expect(await refusalOf(circuit, inputs)).toBeUndefined();
    expect(statement.after.pending).toBe(stage.alice.key + (lane === 'rollup' ? 1n << 240n : 0n));
    expect(advance(crypto.hash, world.state, statement.before, open(lane))).toEqual(statement.after);
    return { state: world.state, before: statement.after };
  }

  it.each(['rollup', 'validium'] as const)('has its KEY first in the next one, in its blob: %s', async (lane) => {
    const { state, before } = await opened(lane);
    const { statement, inputs } = witnessOf(crypto, state, [stage.key()], SMALL_SEGMENT, { before });
    expect(await refusalOf(circuit, inputs)).toBeUndefined();
    expect(statement.after.pending).toBe(0n);
    const [other, own] = lane === 'rollup' ? [statement.sums[1], statement.sums[0]] : statement.sums;
    expect(other).toEqual([0n, 0n]);
    expect(own).not.toEqual([0n, 0n]);
  });

  it('has nothing else after it, nor another key', async () => {
    const { state, before } = await opened('rollup');
    const refusal = (...steps: AuthorizedOperation[]) =>
      refusalOf(circuit, witnessOf(crypto, state, steps, SMALL_SEGMENT, { before }).inputs);
    expect(await refusal({ operation: NOOP })).toContain('S3: KEY follows');
    expect(await refusal({ operation: NOOP }, stage.key())).toContain('S3: KEY follows');
    expect(await refusal(stage.key(), stage.key())).toContain('S3: KEY follows');
    expect(await refusal(stage.key(stage.bob.key))).toContain('S5: digest');
  });

  it('has its KEY in no other blob, whatever the prover claims', async () => {
    const { state, before } = await opened('rollup');
    const { inputs } = witnessOf(crypto, state, [stage.key()], SMALL_SEGMENT, { before });
    const { key } = inputs.pending as { key: string };
    const claims: CircuitInputs[] = [
      { ...inputs, pending: { key, rollup: false } },
      // key + 2^240 in one limb
      { ...inputs, pending: { key: `0x${before.pending.toString(16)}`, rollup: false } },
    ];
    for (const claim of claims) expect(await refusalOf(circuit, claim)).toBeDefined();
  });

  it('needs a KEY only where one is pending', async () => {
    const { inputs } = witnessOf(crypto, stage.state, [stage.key()], SMALL_SEGMENT);
    expect(await refusalOf(circuit, inputs)).toContain('S3: KEY follows');
  });
});
