import type { Row } from './table.js';

/** Result of a bench. */
export interface Measured {
  rows: Row[];
  /** details of the measurement and of where time was spent, as JSON */
  details?: Record<string, unknown>;
}

/** A bench. It runs alone in its own process. */
export interface Bench {
  name: string;
  /** arguments of node for its process */
  flags?: string[];
  /** if it misses a target, it runs again under a CPU profile; benches that split their time themselves need none */
  profile?: boolean;
  run(): Promise<Measured>;
}

/** All benches in order. The largest and longest come last. */
export const BENCHES: readonly Bench[] = [
  {
    name: 'ledger',
    flags: ['--expose-gc'],
    profile: true,
    run: async () => (await import('./ledger.js')).benchLedger(),
  },
  {
    name: 'restart',
    flags: ['--expose-gc'],
    run: async () => (await import('./restart.js')).benchRestart(),
  },
  { name: 'proofs', run: async () => (await import('./proofs.js')).benchProofs() },
  { name: 'finality', run: async () => (await import('./finality.js')).benchFinality() },
  { name: 'full-proof', run: async () => (await import('./full-proof.js')).benchFullProof() },
  { name: 'policy', run: async () => (await import('./policy.js')).benchPolicy() },
  { name: 'escape', run: async () => (await import('./escape.js')).benchEscape() },
  { name: 'gas', run: async () => (await import('./gas.js')).benchGas() },
  {
    name: 'gateway',
    profile: true,
    run: async () => ({ rows: await (await import('./gateway.js')).benchGateway() }),
  },
  {
    name: 'hostile',
    flags: ['--expose-gc'],
    run: async () => (await import('./hostile.js')).benchHostile(),
  },
  { name: 'flood', run: async () => (await import('./flood.js')).benchFlood() },
  { name: 'web', run: async () => (await import('./web.js')).benchWeb() },
  { name: 'cli', run: async () => (await import('./cli.js')).benchCli() },
  { name: 'latency', run: async () => (await import('./latency.js')).benchLatency() },
  { name: 'full-batch', run: async () => (await import('./full-batch.js')).benchFullBatch() },
  { name: 'throughput', run: async () => (await import('./throughput.js')).benchThroughput() },
  { name: 'chaos', run: async () => (await import('./chaos.js')).benchChaos() },
  { name: 'quickstart', run: async () => (await import('./quickstart.js')).benchQuickstart() },
  { name: 'developer', run: async () => (await import('./developer.js')).benchDeveloper() },
];
