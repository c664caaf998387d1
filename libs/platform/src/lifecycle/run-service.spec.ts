import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defineConfig, integer } from '#libs/core';
import { CodedError } from '#libs/protocol';
import { describeFailure, runService } from './run-service.js';

const spec = defineConfig({
  size: { env: 'VOLITION_PROBE_SIZE', parser: integer(), default: 3, description: 'size of the probe' },
});

/** Thrown in place of `process.exit`. */
class Exit extends Error {
  constructor(readonly code: unknown) {
    super(`exit ${code}`);
  }
}

describe('runService', () => {
  let exits: unknown[];
  let printed: string[];
  const signals = ['SIGINT', 'SIGTERM', 'disconnect'] as const;
  const before = new Map(signals.map((signal) => [signal, process.listeners(signal as 'SIGINT')]));

  beforeEach(() => {
    exits = [];
    printed = [];
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      exits.push(code);
      throw new Exit(code);
    });
    vi.spyOn(console, 'error').mockImplementation((line) => void printed.push(String(line)));
    vi.spyOn(console, 'log').mockImplementation((line) => void printed.push(String(line)));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    for (const signal of signals) {
      for (const listener of process.listeners(signal as 'SIGINT')) {
        if (!before.get(signal)?.includes(listener)) process.off(signal, listener);
      }
    }
  });

  const run = (start: (config: { size: number }) => Promise<{ close(): Promise<void> }>) =>
    runService({ name: 'probe', spec, logging: () => ({ level: 'silent' }), start });
  /** The listener that the service added. */
  const added = (signal: (typeof signals)[number]) =>
    process.listeners(signal as 'SIGINT').find((listener) => !before.get(signal)?.includes(listener)) as () => void;

  it.each(signals)('closes on %s and exits with 0', async (signal) => {
    let closed = 0;
    await run(async ({ size }) => {
      expect(size).toBe(3);
      return { close: async () => void closed++ };
    });
    vi.mocked(process.exit).mockImplementation((code) => exits.push(code) as never);
    added(signal)();
    await vi.waitFor(() => expect(exits).toEqual([0]));
    expect(closed).toBe(1);
  });

  it('exits with 1 if closing fails', async () => {
    await run(async () => ({ close: () => Promise.reject(new CodedError('DEADLINE_EXCEEDED')) }));
    vi.mocked(process.exit).mockImplementation((code) => exits.push(code) as never);
    added('SIGTERM')();
    await vi.waitFor(() => expect(exits).toEqual([1]));
  });

  it('exits with 1 and prints the reason if it cannot start', async () => {
    const cause = new Error('connection refused');
    const start = () => Promise.reject(new CodedError('DATABASE_UNAVAILABLE', {}, 'no database', { cause }));
    await expect(run(start)).rejects.toMatchObject({ code: 1 });
    expect(printed[0]).toMatch(
      /probe could not start: DATABASE_UNAVAILABLE: no database\n {2}caused by Error: connection refused/,
    );
    vi.stubEnv('VOLITION_PROBE_SIZE', 'large');
    await expect(run(() => expect.unreachable())).rejects.toMatchObject({ code: 1 });
    expect(printed[1]).toContain('VOLITION_PROBE_SIZE: expected integer');
  });

  it('prints its configuration and does not start with --help', async () => {
    process.argv.push('--help');
    try {
      await run(() => expect.unreachable());
    } finally {
      process.argv.pop();
    }
    expect(printed[0]).toContain('VOLITION_PROBE_SIZE  <integer ≥ 0>  default: 3');
    expect(exits).toEqual([]);
  });

  it('describes failures that are not Error objects', () => {
    expect(describeFailure('text')).toBe('text');
  });
});
