import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgres, startPostgres } from '#libs/embedded';

const open = new Set<Scope>();

/** Closes everything that benches of this process still have open. */
export async function closeAll(): Promise<void> {
  for (const scope of [...open]) await scope.close();
}

/** Resources of one bench, closed in reverse order in any case. */
export class Scope {
  private readonly steps: { part: unknown; close: () => unknown }[] = [];
  private closing: Promise<void> | undefined;

  /** Runs `work`, then closes everything it opened. */
  static async run<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
    const scope = new Scope();
    open.add(scope);
    try {
      return await work(scope);
    } finally {
      await scope.close();
    }
  }

  /** @throws if the scope is already closing; then the part is closed too */
  add<T>(part: T, close: (part: T) => unknown): T {
    this.steps.push({ part, close: () => close(part) });
    if (!this.closing) return part;
    this.closing = this.closing.then(() => this.closeSteps());
    throw new Error('the bench was stopped');
  }

  /** Closes one part early. */
  async end(part: unknown): Promise<void> {
    const index = this.steps.findIndex((step) => step.part === part);
    if (index >= 0) await this.steps.splice(index, 1)[0]?.close();
  }

  async directory(): Promise<string> {
    const directory = await mkdtemp(join(tmpdir(), 'openvolition-bench-'));
    return this.add(directory, () => rm(directory, { recursive: true, force: true }));
  }

  /** Starts PostgreSQL with production durability settings. @returns its URL */
  async postgres(directory: string): Promise<string> {
    const place = join(directory, 'postgres');
    this.add(place, () => removePostgres(place));
    return (await startPostgres({ directory: place })).url;
  }

  /** Closes everything once, in order. */
  async close(): Promise<void> {
    this.closing ??= this.closeSteps();
    await this.closing;
    open.delete(this);
  }

  private async closeSteps(): Promise<void> {
    for (let step = this.steps.pop(); step; step = this.steps.pop())
      await Promise.resolve()
        .then(step.close)
        .catch((error) => console.error(`closing: ${error.message}`));
  }
}
