import cliProgress from 'cli-progress';
import type { Phase, ReplayProgress } from './replay/replay.js';

/** Progress bars on a terminal; elsewhere one line for each phase. */
export class ProgressBars implements ReplayProgress {
  private bar: cliProgress.SingleBar | undefined;

  begin({ name, total }: Phase): void {
    this.end();
    if (total === 0) return;
    if (!process.stdout.isTTY) {
      console.log(`${name}: ${total}`);
      return;
    }
    const format = `${name.padEnd(24)} {bar} {value}/{total} · {duration_formatted}`;
    this.bar = new cliProgress.SingleBar({ format, hideCursor: true }, cliProgress.Presets.shades_classic);
    this.bar.start(total, 0);
  }

  advance(): void {
    this.bar?.increment();
  }

  update(value: number): void {
    this.bar?.update(value);
  }

  /** Prints a line, above the bar where there is one. */
  say(line: string): void {
    console.log(this.bar ? `\r\x1b[K${line}` : line);
  }

  end(): void {
    this.bar?.stop();
    this.bar = undefined;
  }
}
