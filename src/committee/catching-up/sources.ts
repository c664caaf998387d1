import { firstValid, type Logger } from '#libs/platform';
import { CodedError, InvalidBytesError } from '#libs/protocol';
import { type Source } from './source.js';

type Kind = 'batch' | 'fetch' | 'snapshot';

/** A source that has a method. */
export type SourceWith<K extends Kind> = Source & Required<Pick<Source, K>>;

/** Consecutive failures that count, so that a source that is back soon regains its place. */
const MAX_FAILURES = 8;
/** Names that are remembered: a member gets a new one with every address that it registers on L1. */
const MAX_NAMES = 1_000;

export interface AskOptions<S extends Source, T> {
  /** names what is asked for, in errors */
  what: string;
  /** for each source */
  deadlineMs: number;
  signal: AbortSignal;
  /** Fetches and checks an answer. @throws InvalidBytesError if it is wrong */
  ask: (source: S, signal: AbortSignal) => Promise<T>;
}

/**
 * Ranks the sources of batches, blobs and snapshots. A source that gave a wrong answer is named in the log and asked
 * last from then on; one that fails or does not answer ranks below those that do.
 */
export class Sources {
  private readonly lies = new Map<string, number>();
  private readonly failures = new Map<string, number>();

  /** @param list sources in their order of preference */
  constructor(
    private readonly list: () => readonly Source[],
    private readonly logger: Logger,
  ) {}

  /** Sources that have `kind`, best first. */
  having<K extends Kind>(kind: K): SourceWith<K>[] {
    const rank = ({ name }: Source): number =>
      (this.lies.get(name) ?? 0) * (MAX_FAILURES + 1) + (this.failures.get(name) ?? 0);
    return this.list()
      .filter((source): source is SourceWith<K> => source[kind] !== undefined)
      .sort((a, b) => rank(a) - rank(b));
  }

  /**
   * The first valid answer.
   *
   * @throws CodedError NOT_FOUND_YET {asked} if no source has it. Wrong answers count as none: others may come to have
   *   it.
   */
  async first<S extends Source, T>(sources: readonly S[], options: AskOptions<S, T>): Promise<{ value: T; source: S }> {
    try {
      const found = await firstValid(sources, {
        ...options,
        fields: { what: options.what },
        onFailure: ({ source, error, isInvalid }) => this.record(source, error, isInvalid),
      });
      this.failures.delete(found.source.name);
      return found;
    } catch (cause) {
      if (!(cause instanceof InvalidBytesError)) throw cause;
      throw new CodedError('NOT_FOUND_YET', cause.fields, `no source has ${options.what}`, { cause });
    }
  }

  /** A source failed, or its stream was wrong. */
  failed(source: Source, error: unknown): void {
    this.record(source, error, error instanceof InvalidBytesError);
  }

  /** A later check showed that a source's answer was wrong. */
  blame(source: Source, what: string, cause: unknown): void {
    this.record(source, new InvalidBytesError(what, {}, cause), true);
  }

  private record(source: Source, err: unknown, isInvalid: boolean): void {
    const { name } = source;
    if (isInvalid && !source.relays) {
      remember(this.lies, name, (this.lies.get(name) ?? 0) + 1);
      this.logger.warn({ source: name, err }, 'a source gave a wrong answer, and is asked last from now on');
      return;
    }
    remember(this.failures, name, Math.min(MAX_FAILURES, (this.failures.get(name) ?? 0) + 1));
    this.logger.debug({ source: name, err }, 'a source did not help');
  }
}

/** Above the limit, the name whose count changed longest ago is forgotten. */
function remember(counts: Map<string, number>, name: string, count: number): void {
  counts.delete(name);
  counts.set(name, count);
  if (counts.size > MAX_NAMES) counts.delete(counts.keys().next().value as string);
}
