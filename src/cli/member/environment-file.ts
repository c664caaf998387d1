import type { Environment } from '#libs/core';
import { CodedError } from '#libs/protocol';

const FILE = '_FILE';

/**
 * Parses lines of `NAME=value`, as compose does: no quotes, no expansion; `#` begins a comment line.
 *
 * @throws CodedError INVALID_ENVIRONMENT_FILE {line}, the line's number; its content is never shown
 */
export function parseEnvironment(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined)
      throw new CodedError('INVALID_ENVIRONMENT_FILE', { line: i + 1 }, `line ${i + 1}: expected NAME=value`);
    found[name] = value;
  }
  return found;
}

/**
 * Inverse of {@link parseEnvironment}.
 * @throws CodedError INVALID_ENVIRONMENT_FILE if a value has more than one line
 */
export function formatEnvironment(variables: Readonly<Record<string, string>>, comment = ''): string {
  for (const [name, value] of Object.entries(variables))
    if (/[\r\n]/.test(value)) throw new CodedError('INVALID_ENVIRONMENT_FILE', { name }, `${name}: expected one line`);
  const head = comment === '' ? [] : comment.split('\n').map((line) => `# ${line}`.trimEnd());
  return [...head, ...Object.entries(variables).map(([name, value]) => `${name}=${value}`), ''].join('\n');
}

/**
 * Merges layers of variables: later ones win, and empty ones are ignored. A secret given as a file overrides the same
 * secret given directly in a lower layer, and vice versa.
 */
export function layered(...layers: Environment[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const layer of layers)
    for (const [name, value] of Object.entries(layer)) {
      if (value === undefined || value === '') continue;
      delete found[name.endsWith(FILE) ? name.slice(0, -FILE.length) : `${name}${FILE}`];
      found[name] = value;
    }
  return found;
}
