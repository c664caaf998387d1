import { readFileSync } from 'node:fs';
import { CodedError } from '#libs/protocol';
import { oneOf } from './parsers.js';
import { Secret } from './secret.js';
import {
  type AnyChoice,
  type AnyField,
  type ConfigOf,
  type ConfigSpec,
  defineConfig,
  entriesOf,
  isChoice,
  isField,
} from './spec.js';

const PREFIX = 'VOLITION_';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The kind of network that a process runs on. Every service's spec includes it. */
export const networkConfig = defineConfig({
  network: {
    env: 'VOLITION_NETWORK',
    parser: oneOf('devnet', 'public'),
    default: 'devnet',
    description: 'kind of network; public refuses defaults that are for a devnet only',
  },
});

interface Loading {
  env: Environment;
  isPublic: boolean;
  problems: string[];
  readFile: (path: string) => string;
}

/**
 * Loads the variables that `spec` declares from `env`.
 *
 * @throws CodedError INVALID_CONFIG with every problem at once: missing or malformed values, unknown `VOLITION_*`
 *   names, a name declared twice, a secret given both directly and as a file, a devnet-only setting on a public
 *   network. Problems name variables, never values.
 */
export function loadConfig<const S extends ConfigSpec>(
  spec: S,
  env: Environment,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): ConfigOf<S> {
  const isPublic = env.VOLITION_NETWORK === 'public';
  const loading: Loading = { env, isPublic, problems: declarationProblems(spec, env), readFile };
  const loaded = loadSpec(spec, loading);
  if (loading.problems.length > 0) {
    throw new CodedError(
      'INVALID_CONFIG',
      { problems: loading.problems.join('; ') },
      `configuration is invalid:\n${loading.problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
  }
  return loaded as ConfigOf<S>;
}

/** `loadConfig` on this process's environment. Nothing else reads `process.env`. */
export function loadProcessConfig<const S extends ConfigSpec>(spec: S): ConfigOf<S> {
  return loadConfig(spec, process.env);
}

function declarationProblems(spec: ConfigSpec, env: Environment): string[] {
  const problems: string[] = [];
  const known = new Map<string, AnyField | AnyChoice>([[networkConfig.network.env, networkConfig.network]]);
  for (const { entry } of entriesOf(spec)) {
    // Two modules may share one declaration object. Two different declarations of one name are an error.
    if ((known.get(entry.env) ?? entry) !== entry) problems.push(`${entry.env} is declared twice`);
    known.set(entry.env, entry);
  }
  for (const name of Object.keys(env)) {
    if (name.startsWith(PREFIX) && env[name] !== undefined && !known.has(name) && !isFileOfSecret(name, known)) {
      problems.push(`${name} is unknown`);
    }
  }
  return problems;
}

function isFileOfSecret(name: string, known: ReadonlyMap<string, AnyField | AnyChoice>): boolean {
  const entry = name.endsWith('_FILE') ? known.get(name.slice(0, -'_FILE'.length)) : undefined;
  return entry !== undefined && isField(entry) && entry.secret === true;
}

function loadSpec(spec: ConfigSpec, loading: Loading): Record<string, unknown> {
  const loaded: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(spec)) {
    if (isField(entry)) loaded[name] = loadField(entry, loading);
    else if (isChoice(entry)) loaded[name] = loadChoice(entry, loading);
    else loaded[name] = loadSpec(entry, loading);
  }
  return loaded;
}

function loadChoice(choice: AnyChoice, loading: Loading): unknown {
  const kind = loadField({ ...choice, parser: oneOf(...Object.keys(choice.options)) }, loading);
  if (loading.isPublic && choice.devnetOptions?.some((option) => option === kind))
    loading.problems.push(`${choice.env}: ${kind} is for a devnet only`);
  const options = typeof kind === 'string' ? choice.options[kind] : undefined;
  return options === undefined ? undefined : { kind, ...loadSpec(options, loading) };
}

function loadField(field: AnyField, loading: Loading): unknown {
  try {
    const value = fieldValue(field, loading);
    return field.secret === true && value !== undefined ? new Secret(value) : value;
  } catch (error) {
    loading.problems.push(`${field.env}: ${(error as Error).message}`);
    return undefined;
  }
}

function fieldValue(field: AnyField, loading: Loading): unknown {
  const given = givenText(field, loading);
  if (given !== undefined) return field.parser.parse(given);
  if (field.default !== undefined) {
    if (field.devnet === true && loading.isPublic) throw new Error('must be set: its default is for a devnet only');
    return field.default;
  }
  if (field.optional === true) return undefined;
  throw new Error(`must be set (${field.description})`);
}

// An empty variable counts as absent: compose files and shells often cannot unset one.
function givenText(field: AnyField, { env, readFile }: Loading): string | undefined {
  const direct = env[field.env] === '' ? undefined : env[field.env];
  const path = field.secret === true ? env[`${field.env}_FILE`] || undefined : undefined;
  if (path === undefined) return direct;
  if (direct !== undefined) throw new Error(`set it or ${field.env}_FILE, not both`);
  try {
    return readFile(path).trimEnd();
  } catch (error) {
    throw new Error(`cannot read the file that ${field.env}_FILE names (${(error as NodeJS.ErrnoException).code})`);
  }
}
