import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

// Files, folders and headings named in documents must exist.

const root = join(import.meta.dirname, '../..');
const pattern = [
  '*.md',
  'docs/**/*.md',
  'src/*/README.md',
  'libs/*/README.md',
  'contracts/README.md',
  'docker/README.md',
];
const documents = pattern.flatMap((glob) => globSync(glob, { cwd: root })).sort();

/** Text without code blocks, whose brackets and paths are not links. */
const prose = (text: string): string => text.replace(/^ *```[\s\S]*?^ *```$/gm, '');

/** Headings as GitHub names them in links. */
function anchors(path: string): string[] {
  const headings = prose(readFileSync(path, 'utf8')).match(/^#+ .*$/gm) ?? [];
  return headings.map((heading) =>
    heading
      .replace(/^#+ /, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function brokenLinks(path: string): string[] {
  const links = prose(readFileSync(path, 'utf8')).matchAll(/\]\(([^)\s]+)\)/g);
  return [...links].flatMap(([, link]) => {
    const [file = '', anchor] = (link as string).split('#');
    if (/^[a-z]+:/.test(file)) return [];
    const target = file === '' ? path : join(dirname(path), file);
    const found = existsSync(target) && (anchor === undefined || anchors(target).includes(anchor));
    return found ? [] : [link as string];
  });
}

/** Paths in backticks that do not exist in the repository. */
function missingPaths(path: string): string[] {
  const named = prose(readFileSync(path, 'utf8')).matchAll(
    /`((?:src|libs|test|contracts|circuits|docker|docs)\/[\w./-]+)`/g,
  );
  return [...named].map(([, name]) => name as string).filter((name) => !existsSync(join(root, name)));
}

describe('documents', () => {
  it.each(documents)('%s links only to existing files and headings', (name) => {
    expect(brokenLinks(join(root, name))).toEqual([]);
  });

  it.each(documents.filter((name) => name.startsWith('docs/') || !name.includes('/')))(
    '%s names only existing files',
    (name) => {
      expect(missingPaths(join(root, name))).toEqual([]);
    },
  );
});
