import { inspect } from 'node:util';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { describeConfig } from './describe-config.js';
import { loadConfig, networkConfig } from './load-config.js';
import { address, bigInteger, decimal, flag, hex, integer, list, oneOf, port, text, url } from './parsers.js';
import type { Secret } from './secret.js';
import { type ConfigOf, defineConfig } from './spec.js';

const moduleA = defineConfig({
  port: { env: 'VOLITION_A_PORT', parser: port(), default: 8080, description: 'where A listens' },
  key: {
    env: 'VOLITION_A_KEY',
    parser: text(),
    secret: true,
    default: 'dev-key',
    devnet: true,
    description: 'key of A',
  },
  note: { env: 'VOLITION_A_NOTE', parser: text(), optional: true, description: 'a note' },
});
const spec = defineConfig({
  ...networkConfig,
  a: moduleA,
  store: {
    env: 'VOLITION_STORE',
    description: 'where blobs go',
    default: 'memory',
    options: {
      memory: {},
      kubo: { url: { env: 'IPFS_RPC_URL', parser: url('http', 'https'), description: 'RPC of Kubo' } },
    },
  },
});

const problemsOf = (env: Record<string, string>, of = spec): string => {
  try {
    loadConfig(of, env);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('loadConfig', () => {
  it('infers the type of the loaded configuration', () => {
    type Loaded = ConfigOf<typeof spec>;
    expectTypeOf<Loaded['network']>().toEqualTypeOf<'devnet' | 'public'>();
    expectTypeOf<Loaded['a']['port']>().toEqualTypeOf<number>();
    expectTypeOf<Loaded['a']['key']>().toEqualTypeOf<Secret<string>>();
    expectTypeOf<Loaded['a']['note']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Loaded['store']['kind']>().toEqualTypeOf<'memory' | 'kubo'>();
    expectTypeOf<Extract<Loaded['store'], { kind: 'kubo' }>['url']>().toEqualTypeOf<string>();
  });

  it('uses defaults where variables are unset', () => {
    const defaults = loadConfig(spec, {});
    expect(defaults).toMatchObject({
      network: 'devnet',
      a: { port: 8080, note: undefined },
      store: { kind: 'memory' },
    });
    expect(defaults.a.key.reveal()).toBe('dev-key');
    const env = { VOLITION_A_PORT: '1', VOLITION_STORE: 'kubo', IPFS_RPC_URL: 'http://ipfs:5001', VOLITION_A_NOTE: '' };
    expect(loadConfig(spec, env)).toMatchObject({
      a: { port: 1, note: undefined },
      store: { kind: 'kubo', url: 'http://ipfs:5001' },
    });
  });

  it('reports every problem at once without values', () => {
    const env = { VOLITION_A_PORT: '70000', VOLITION_STORE: 'kubo', VOLITION_TYPO: 'x', IPFS_RPC_URL: 'ftp://hidden' };
    const problems = problemsOf(env);
    for (const expected of [
      'VOLITION_TYPO is unknown',
      'VOLITION_A_PORT: expected',
      'IPFS_RPC_URL: expected a URL of scheme',
    ]) {
      expect(problems).toContain(expected);
    }
    expect(problems).not.toMatch(/70000|hidden/);
    expect(() => loadConfig(spec, env)).toThrow(expect.objectContaining({ code: 'INVALID_CONFIG' }));
    expect(problemsOf({ VOLITION_STORE: 'tape' })).toContain('VOLITION_STORE: expected one of memory, kubo');
  });

  it('refuses a devnet default on a public network', () => {
    expect(problemsOf({ VOLITION_NETWORK: 'public' })).toContain('VOLITION_A_KEY: must be set');
    const { a } = loadConfig(spec, { VOLITION_NETWORK: 'public', VOLITION_A_KEY: 'real' });
    expect(a.key.reveal()).toBe('real');
  });

  it('refuses a devnet-only alternative on a public network', () => {
    const fees = {
      env: 'VOLITION_FEES',
      description: 'what is paid',
      default: 'free',
      devnet: true,
      devnetOptions: ['free'],
      options: { free: {}, posted: {} },
    } as const;
    const paid = defineConfig({ ...networkConfig, fees }) as never;
    expect(problemsOf({ VOLITION_FEES: 'free' }, paid)).toBe('');
    expect(problemsOf({ VOLITION_NETWORK: 'public' }, paid)).toContain('VOLITION_FEES: must be set');
    expect(problemsOf({ VOLITION_NETWORK: 'public', VOLITION_FEES: 'free' }, paid)).toContain(
      'VOLITION_FEES: free is for a devnet only',
    );
    expect(problemsOf({ VOLITION_NETWORK: 'public', VOLITION_FEES: 'posted' }, paid)).toBe('');
  });

  it('reads a secret from its variable or a file, not both, and never prints it', () => {
    const read = (path: string) => {
      if (path !== '/run/key') throw Object.assign(new Error('none'), { code: 'ENOENT' });
      return 'from file\n';
    };
    const { a } = loadConfig(spec, { VOLITION_A_KEY_FILE: '/run/key' }, read);
    expect(a.key.reveal()).toBe('from file');
    for (const shown of [String(a.key), JSON.stringify(a), inspect(a), `${a.key}`])
      expect(shown).not.toContain('from file');
    expect(() => loadConfig(spec, { VOLITION_A_KEY_FILE: '/run/key', VOLITION_A_KEY: 'x' }, read)).toThrow(/not both/);
    expect(() => loadConfig(spec, { VOLITION_A_KEY_FILE: '/other' }, read)).toThrow(/ENOENT/);
    expect(problemsOf({ VOLITION_A_PORT_FILE: '/run/port' })).toContain('VOLITION_A_PORT_FILE is unknown');
  });

  it('lets modules share a declaration but not a name', () => {
    expect(problemsOf({}, defineConfig({ one: moduleA, two: moduleA }) as never)).toBe('');
    const twice = { env: 'VOLITION_A_PORT', parser: port(), default: 1, description: 'another' };
    expect(problemsOf({}, defineConfig({ one: moduleA, twice }) as never)).toContain(
      'VOLITION_A_PORT is declared twice',
    );
  });
});

describe('parsers', () => {
  const accepts = [
    [integer({ min: 1, max: 9 }), '7', 7],
    [decimal({ max: 2 }), '1.5', 1.5],
    [bigInteger(), '340282366920938463463374607431768211456', 2n ** 128n],
    [flag(), 'false', false],
    [oneOf('a', 'b'), 'b', 'b'],
    [hex(2), '0xABcd', '0xabcd'],
    [list(integer()), '1, 2,3', [1, 2, 3]],
    [list(text()), ' ', []],
    [address(), `0x${'ab'.repeat(20)}`, '0xABaBaBaBABabABabAbAbABAbABabababaBaBABaB'],
  ] as const;
  it.each(accepts)('%o parses %s', (parser, given, expected) => {
    expect(parser.parse(given)).toEqual(expected);
  });

  const refuses = [
    [integer({ min: 1, max: 9 }), ['0', '10', '1.0', '', ' 1', '1e0', '0x1', '9007199254740993']],
    [decimal({ max: 2 }), ['3', '-1', 'NaN', '1e9', '.5']],
    [bigInteger(), ['-1', '', '1n', '9'.repeat(79)]],
    [flag(), ['1', 'TRUE', 'yes', '']],
    [oneOf('a', 'b'), ['c', '', 'a ']],
    [hex(2), ['0xabc', 'abcd', '0xabcg', '0x']],
    [url('http'), ['not a url', 'ftp://x', '']],
    [address(), ['0x12', `0x${'aB'.repeat(20)}`]],
    [port(), ['65536', '-1']],
    [text(), ['']],
  ] as const;
  it.each(refuses)('%o rejects %j', (parser, given) => {
    for (const value of given) expect(() => parser.parse(value)).toThrow(/expected/);
  });
});

describe('describeConfig', () => {
  it('documents every variable with its default and marks secrets', () => {
    const table = describeConfig(spec, 'markdown');
    expect(table).toContain(
      '| `VOLITION_A_KEY` | text | [redacted] (devnet only) | key of A; secret; or a path in VOLITION_A_KEY_FILE |',
    );
    expect(table).toContain('| `IPFS_RPC_URL` | URL | required | RPC of Kubo; only with VOLITION_STORE=kubo |');
    expect(table).toContain('memory\\|kubo');
    expect(describeConfig(spec)).toContain('VOLITION_A_NOTE  <text>  default: none');
    expect(table).not.toContain('dev-key');
  });
});
