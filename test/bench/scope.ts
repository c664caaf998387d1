import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgres, startPostgres } from '#libs/embedded';

const open = new Set<Scope>();

/** Closes what any bench of this process still has open. */
export async function closeAll(): Promise<void> {
  for (const scope of [...open]) await scope.close();
}

/** What one bench starts, ended in the reverse order, whatever happens. */
export class Scope {
  private readonly steps: { part: unknown; close: () => unknown }[] = [];
  private closing: Promise<void> | undefined;

  /** Runs `work`, then ends all that it opened. */
  static async run<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
    const scope = new Scope();
    open.add(scope);
    try {
      return await work(scope);
    } finally {
      await scope.close();
    }
  }

  /** @throws where everything is being ended already; then so is this part */
  add<T>(part: T, close: (part: T) => unknown): T {
    this.steps.push({ part, close: () => close(part) });
    if (!this.closing) return part;
    this.closing = this.closing.then(() => this.closeSteps());
    throw new Error('the bench was stopped');
  }

  /** Ends a part before its turn. */
  async end(part: unknown): Promise<void> {
    const index = this.steps.findIndex((step) => step.part === part);
    if (index >= 0) await this.steps.splice(index, 1)[0]?.close();
  }

  async directory(): Promise<string> {
    const directory = await mkdtemp(join(tmpdir(), 'openvolition-bench-'));
    return this.add(directory, () => rm(directory, { recursive: true, force: true }));
  }

  /** A server with the settings that it has in use: what is durable is on disk. @returns its URL */
  async postgres(directory: string): Promise<string> {
    const place = join(directory, 'postgres');
    this.add(place, () => removePostgres(place));
    return (await startPostgres({ directory: place })).url;
  }

  /** Ends everything, once, one after another. */
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
