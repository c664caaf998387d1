import { deadline, deadlineSignal, type Logger } from '#libs/platform';
import { CodedError, isCoded } from '#libs/protocol';
import { type Source, untrue } from './source.js';

type Kind = 'batch' | 'blob' | 'snapshot';

/** A source that has a method. */
export type SourceOf<K extends Kind> = Source & Required<Pick<Source, K>>;

/** Failures in a row that count: so that one that is back soon takes its old place. */
const MAX_FAILURES = 8;
/** Names that are remembered: a member has another one wherever it says on L1 that it is. */
const MAX_NAMES = 1_000;

/**
 * Where batches may be had, asked one after another until one gives what is right. Who gave what is wrong is named in the log and
 * asked last from then on; who fails or is silent goes behind those who answer.
 */
export class Sources {
  private readonly lies = new Map<string, number>();
  private readonly failures = new Map<string, number>();

  /** @param list in the order in which they are asked while all is well */
  constructor(
    private readonly list: () => readonly Source[],
    private readonly logger: Logger,
  ) {}

  /** Those that have `kind`, in the order in which they are asked now. */
  having<K extends Kind>(kind: K): SourceOf<K>[] {
    const rank = ({ name }: Source): number =>
      (this.lies.get(name) ?? 0) * (MAX_FAILURES + 1) + (this.failures.get(name) ?? 0);
    return this.list()
      .filter((source): source is SourceOf<K> => source[kind] !== undefined)
      .sort((a, b) => rank(a) - rank(b));
  }

  /**
   * The first good answer.
   *
   * @param ask asks one source and checks what it gives; throws `untrue` where that is wrong
   * @throws CodedError NOT_FOUND_YET {what, asked} where nobody gave it, with what each said as its cause
   */
  async first<S extends Source, T>(
    what: string,
    sources: readonly S[],
    limits: { deadlineMs: number; signal: AbortSignal },
    ask: (source: S, signal: AbortSignal) => Promise<T>,
  ): Promise<{ value: T; source: S }> {
    const errors: unknown[] = [];
    for (const source of sources) {
      const signal = deadlineSignal(limits.deadlineMs, limits.signal);
      try {
        const value = await deadline(ask(source, signal), limits.deadlineMs, limits.signal, what);
        this.failures.delete(source.name);
        return { value, source };
      } catch (error) {
        limits.signal.throwIfAborted();
        this.failed(source, error);
        errors.push(error);
      }
    }
    const asked = sources.map(({ name }) => name).join(', ');
    throw new CodedError('NOT_FOUND_YET', { what, asked }, `nobody who was asked has ${what}`, {
      cause: new AggregateError(errors),
    });
  }

  /** What a source said was wrong, or it said nothing. */
  failed(source: Source, err: unknown): void {
    const { name } = source;
    if (isCoded(err, 'UNTRUE')) {
      remember(this.lies, name, (this.lies.get(name) ?? 0) + 1);
      this.logger.warn({ source: name, err }, 'a source gave what is wrong: it is asked last from now on');
      return;
    }
    remember(this.failures, name, Math.min(MAX_FAILURES, (this.failures.get(name) ?? 0) + 1));
    this.logger.debug({ source: name, err }, 'a source did not help');
  }

  /** The same, where only later checks showed it. */
  blame(source: Source, what: string, cause: unknown): void {
    this.failed(source, untrue(what, {}, cause));
  }
}

/** Where there are too many, the one that did something wrong longest ago is forgotten. */
function remember(counts: Map<string, number>, name: string, count: number): void {
  counts.delete(name);
  counts.set(name, count);
  if (counts.size > MAX_NAMES) counts.delete(counts.keys().next().value as string);
}
