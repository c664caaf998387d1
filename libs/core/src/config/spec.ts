import type { Parser } from './parsers.js';
import type { Secret } from './secret.js';

/** One environment variable: its name, parser and description. */
export interface Field<T> {
  readonly env: string;
  readonly parser: Parser<T>;
  readonly description: string;
  /** Used when the variable is absent. Without a default and without `optional`, absence is an error. */
  readonly default?: T;
  /** The default is for devnets only. On a public network the variable must be set. */
  readonly devnet?: boolean;
  /** The variable may be absent; it then loads as `undefined`. */
  readonly optional?: boolean;
  /** Wrapped in `Secret`, printed as `[redacted]`, and may be read from the file that `<env>_FILE` names. */
  readonly secret?: boolean;
}

/** A choice between alternatives, each with its own fields; loads as a union tagged by `kind`. */
export interface Choice<O extends Record<string, ConfigSpec>> {
  readonly env: string;
  readonly description: string;
  readonly default?: keyof O & string;
  readonly devnet?: boolean;
  /** Alternatives for devnets only. A public network refuses them. */
  readonly devnetOptions?: readonly (keyof O & string)[];
  readonly options: O;
}

/** The configuration of a module or service: fields, choices, and nested specs of other modules. */
export interface ConfigSpec {
  readonly [name: string]: AnyField | AnyChoice | ConfigSpec;
}

// The value type is erased here and recovered by ConfigOf. Safe, because parsers only produce values.
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

/** Declares a spec and keeps its exact types. Performs no checks. */
export function defineConfig<const S extends ConfigSpec>(spec: S): S {
  return spec;
}

/** Every variable of a spec in declaration order, including those of each choice's alternatives. */
export function* entriesOf(spec: ConfigSpec, when = ''): Generator<{ entry: AnyField | AnyChoice; when: string }> {
  for (const entry of Object.values(spec)) {
    if (isField(entry)) yield { entry, when };
    else if (isChoice(entry)) {
      yield { entry, when };
      for (const [kind, nested] of Object.entries(entry.options)) yield* entriesOf(nested, `${entry.env}=${kind}`);
    } else yield* entriesOf(entry, when);
  }
}
