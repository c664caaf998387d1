import { type AnyChoice, type AnyField, type ConfigSpec, entriesOf, isField } from './spec.js';

interface Row {
  name: string;
  kind: string;
  value: string;
  description: string;
}

/** Documents a spec: `text` for `--help`, `markdown` for the generated reference. */
export function describeConfig(spec: ConfigSpec, format: 'text' | 'markdown' = 'text'): string {
  const rows = uniqueRows(spec);
  return format === 'markdown' ? asMarkdown(rows) : asText(rows);
}

function uniqueRows(spec: ConfigSpec): Row[] {
  const rows = new Map<string, Row>();
  for (const { entry, when } of entriesOf(spec)) rows.set(entry.env, asRow(entry, when));
  return [...rows.values()];
}

function asRow(entry: AnyField | AnyChoice, when: string): Row {
  const kind = isField(entry) ? entry.parser.kind : Object.keys(entry.options).join('|');
  const notes = [entry.description];
  if (when !== '') notes.push(`only with ${when}`);
  if (isField(entry) && entry.secret === true) notes.push(`secret; or a path in ${entry.env}_FILE`);
  return { name: entry.env, kind, value: defaultText(entry), description: notes.join('; ') };
}

function defaultText(entry: AnyField | AnyChoice): string {
  if (entry.default === undefined) return isField(entry) && entry.optional === true ? 'none' : 'required';
  const shown = isField(entry) && entry.secret === true ? '[redacted]' : String(entry.default);
  return entry.devnet === true ? `${shown} (devnet only)` : shown;
}

function asText(rows: Row[]): string {
  return rows
    .map(({ name, kind, value, description }) => `  ${name}  <${kind}>  default: ${value}\n      ${description}`)
    .join('\n');
}

function asMarkdown(rows: Row[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const lines = rows.map(
    (row) => `| \`${row.name}\` | ${cell(row.kind)} | ${cell(row.value)} | ${cell(row.description)} |`,
  );
  return ['| variable | type | default | meaning |', '|---|---|---|---|', ...lines].join('\n');
}
