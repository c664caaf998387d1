import type { Parser } from './parsers.js';
import type { Secret } from './secret.js';

/** One environment variable: where it comes from, how it is read, what it means. */
export interface Field<T> {
  readonly env: string;
  readonly parser: Parser<T>;
  readonly description: string;
  /** Used when the variable is absent. Without a default and without `optional`, absence is an error. */
  readonly default?: T;
  /** The default serves a devnet only: on a public network the variable must be set. */
  readonly devnet?: boolean;
  /** Absence is a valid answer (`undefined`). */
  readonly optional?: boolean;
  /** Wrapped in `Secret`, printed as `[redacted]`, and may come from the file that `<env>_FILE` names. */
  readonly secret?: boolean;
}

/** A choice between alternatives, each with its own fields; loads as a union tagged by `kind`. */
export interface Choice<O extends Record<string, ConfigSpec>> {
  readonly env: string;
  readonly description: string;
  readonly default?: keyof O & string;
  readonly devnet?: boolean;
  /** Alternatives that serve a devnet only: on a public network they are refused. */
  readonly devnetOptions?: readonly (keyof O & string)[];
  readonly options: O;
}

/** What a module or service wants configured: fields, choices, and specs of other modules by name. */
export interface ConfigSpec {
  readonly [name: string]: AnyField | AnyChoice | ConfigSpec;
}

// The value type is erased here and recovered by ConfigOf; a parser is only ever asked to produce.
export type AnyField = Field<unknown>;
export type AnyChoice = Choice<Record<string, ConfigSpec>>;

type FieldValue<F> = F extends { parser: Parser<infer T> }
  ? F extends { secret: true }
    ? F extends { optional: true }
      ? Secret<T> | undefined
      : Secret<T>
    : F extends { optional: true }
      ? T | undefined
      : T
  : never;

type ChoiceValue<O> = { [K in keyof O & string]: { kind: K } & ConfigOf<O[K]> }[keyof O & string];

/** The loaded shape of a spec. */
export type ConfigOf<S> = {
  -readonly [K in keyof S]: S[K] extends { parser: unknown }
    ? FieldValue<S[K]>
    : S[K] extends { env: string; options: infer O }
      ? ChoiceValue<O>
      : ConfigOf<S[K]>;
};

export function isField(entry: AnyField | AnyChoice | ConfigSpec): entry is AnyField {
  return 'parser' in entry && typeof entry.env === 'string';
}

export function isChoice(entry: AnyField | AnyChoice | ConfigSpec): entry is AnyChoice {
  return 'options' in entry && typeof entry.env === 'string';
}

/** Declares a spec with its exact types kept; checks nothing by itself. */
export function defineConfig<const S extends ConfigSpec>(spec: S): S {
  return spec;
}

/** Every variable of a spec, in order of declaration, alternatives of choices included. */
export function* entriesOf(spec: ConfigSpec, when = ''): Generator<{ entry: AnyField | AnyChoice; when: string }> {
  for (const entry of Object.values(spec)) {
    if (isField(entry)) yield { entry, when };
    else if (isChoice(entry)) {
      yield { entry, when };
      for (const [kind, nested] of Object.entries(entry.options)) yield* entriesOf(nested, `${entry.env}=${kind}`);
    } else yield* entriesOf(entry, when);
  }
}
