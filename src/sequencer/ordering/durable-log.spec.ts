import { describe, expect, it } from 'vitest';
import type { NewBatch, NewBundle } from '#libs/pipeline';
import { DurableLog } from './durable-log.js';

const bundle = (sequence: number) => ({ sequence }) as NewBundle;
const batch = (number: number) => ({ number }) as NewBatch;

/** A slow database that records each statement. */
class SlowDatabase {
  readonly statements: (number[] | string)[] = [];
  underWay = 0;
  failing: Error | undefined;

  async journal(bundles: readonly NewBundle[]): Promise<void> {
    await this.once();
    this.statements.push(bundles.map(({ sequence }) => sequence));
  }
  async seal({ number }: NewBatch): Promise<void> {
    await this.once();
    this.statements.push(`seal ${number}`);
  }
  private async once(): Promise<void> {
    expect(++this.underWay).toBe(1);
    await new Promise((resolve) => setImmediate(resolve));
    this.underWay--;
    if (this.failing) throw this.failing;
  }
}

function open(database = new SlowDatabase()) {
  const sealed: number[] = [];
  const broken: unknown[] = [];
  const log = new DurableLog(database, {
    onSealed: ({ number }) => sealed.push(number),
    onBroken: (error) => broken.push(error),
  });
  return { database, log, sealed, broken };
}

describe('the durable log', () => {
  it('writes bundles of one turn in one statement, and a batch after its bundles', async () => {
    const { database, log, sealed } = open();
    const done = [1, 2, 3].map((sequence) => log.append(bundle(sequence)));
    log.seal(batch(1), []);
    done.push(...[4, 5].map((sequence) => log.append(bundle(sequence))));
    await Promise.all(done);
    expect(database.statements).toEqual([[1, 2, 3], 'seal 1', [4, 5]]);
    expect(sealed).toEqual([1]);
    expect(log.pending).toBe(0);
  });

  it('groups entries that arrive while a statement is running', async () => {
    const { database, log } = open();
    const first = log.append(bundle(1));
    await new Promise((resolve) => setImmediate(resolve));
    const rest = [2, 3].map((sequence) => log.append(bundle(sequence)));
    await Promise.all([first, ...rest]);
    expect(database.statements).toEqual([[1], [2, 3]]);
  });

  it('acknowledges only durable bundles, and writes nothing after a failure', async () => {
    const { database, log, broken } = open();
    const first = log.append(bundle(1));
    await first;
    database.failing = new Error('connection lost');
    const lost = [log.append(bundle(2)), log.append(bundle(3))];
    log.seal(batch(1), []);
    for (const one of lost) await expect(one).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    await expect(log.append(bundle(4))).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    await log.drained();
    expect(broken).toEqual([database.failing]);
    expect(database.statements).toEqual([[1]]);
  });
});
