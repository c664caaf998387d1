import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

// Every volition command in the documents must exist with its options, according to the generated reference.

const root = join(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

/** Options of each command by its path, such as `account transfer`; the program's own are at the empty path. */
const known = new Map(
  [...read('docs/reference/cli.md').matchAll(/^## volition ?(.*)\n\n```\n([\s\S]*?)```/gm)].map(([, path, help]) => [
    path as string,
    new Set((help as string).match(/^ +(?:-h, )?(--[a-z-]+)/gm)?.map((option) => option.replace(/^.*--/, '--'))),
  ]),
);
const everywhere = known.get('') ?? new Set();

/** The problem of a shell line; undefined if it is valid or not a volition command. */
function problem(line: string): string | undefined {
  const [, rest] = /(?:^|\s|\$\()volition(?: --)? ((?:--[a-z-]+ \S+ )*[a-z].*)$/.exec(line) ?? [];
  if (rest === undefined) return undefined;
  const given = rest.replace(/\s#.*$/, '').split(/\s+[|>)]/)[0] as string;
  const [first = '', second = ''] = given.replace(/^(?:--[a-z-]+ \S+ )*/, '').split(/\s+/);
  const isGroup = [...known.keys()].some((path) => path.startsWith(`${first} `));
  const path = isGroup && /^[a-z]/.test(second) ? `${first} ${second}` : first;
  const options = known.get(path);
  if (!options) return `volition ${path}`;
  const wrong = given.match(/(?<=\s)--[a-z-]+/g)?.find((option) => !options.has(option) && !everywhere.has(option));
  return wrong && `volition ${path} ${wrong}`;
}

const documents = ['README.md', ...globSync('docs/**/*.md', { cwd: root })].filter(
  (name) => !name.includes('reference/'),
);

describe('commands in documents', () => {
  it('are compared with the reference', () => {
    expect(known.size).toBeGreaterThan(40);
    expect(problem('volition claim --wait # waits')).toBeUndefined();
    expect(problem('volition pay 5')).toBe('volition pay');
    expect(problem('volition account pay 5')).toBe('volition account pay');
    expect(problem('volition --rpc URL account transfer 0x 5 --soon')).toBe('volition account transfer --soon');
  });

  it.each(documents)('%s shows only commands that exist', (name) => {
    const text = read(name);
    const shells = [...text.matchAll(/^ *```sh[^\n]*\n([\s\S]*?)^ *```$/gm)].flatMap(
      ([, block]) => block?.split('\n') ?? [],
    );
    const inline = [...text.replace(/^ *```[\s\S]*?^ *```$/gm, '').matchAll(/`(volition [^`]*)`/g)].map(
      ([, code]) => code as string,
    );
    expect([...shells, ...inline].flatMap((line) => problem(line) ?? [])).toEqual([]);
  });
});
