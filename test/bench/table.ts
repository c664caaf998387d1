/** A measured figure with its target. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  /** such as `>= 500` or `< 150000` */
  target: string;
}

const TARGET = /^(>=|<=|<|>) ?([\d.]+)$/;

/** Whether a figure reaches its target. @throws on a malformed target */
export function meetsTarget({ value, target }: Row): boolean {
  const [, sign, bound] = TARGET.exec(target) ?? [];
  if (!sign || bound === undefined) throw new Error(`bad target ${target}`);
  const limit = Number(bound);
  if (sign === '>=') return value >= limit;
  if (sign === '<=') return value <= limit;
  return sign === '<' ? value < limit : value > limit;
}

const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** Formats the rows as a table. */
export function formatTable(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.name,
    `${round(row.value)} ${row.unit}`,
    row.target,
    meetsTarget(row) ? 'yes' : 'NO',
  ]);
  const head = ['figure', 'measured', 'at least', 'reached'];
  const widths = head.map((title, i) => Math.max(title.length, ...cells.map((line) => line[i]?.length ?? 0)));
  return [head, ...cells]
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
