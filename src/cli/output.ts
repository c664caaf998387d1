import { formatUnits, parseUnits } from 'ethers/utils';
import type { AssetJson } from '#libs/client';
import { CodedError } from '#libs/protocol';

/** Where a command writes; tests pass their own. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** raw bytes to standard output */
  bytes(data: Uint8Array): void;
  /** whether standard output is a terminal */
  readonly isTerminal: boolean;
  /** prompts for a secret without echo; undefined without a terminal */
  askSecret?: (question: string) => Promise<string>;
  /** asks for a line of text; undefined where there is no terminal */
  ask?: (question: string) => Promise<string>;
}

/** A table's row: its cells by heading. */
export type TableRow = Readonly<Record<string, string | number | null | undefined>>;

/** Aligned columns: text to the left, numbers to the right. Columns that are empty in every row are left out. */
export function table(rows: readonly TableRow[]): string {
  const cellsOf = (heading: string): string[] => rows.map((row) => String(row[heading] ?? ''));
  const columns = Object.keys(rows[0] ?? {})
    .map((heading) => ({ heading, cells: cellsOf(heading) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ heading, cells }) => {
      const width = Math.max(...[heading, ...cells].map((text) => text.length));
      const isNumeric = cells.every((cell) => /^[\d.,-]*$/.test(cell));
      return [heading, ...cells].map((text) => (isNumeric ? text.padStart(width) : text.padEnd(width)));
    });
  const lines = columns[0]?.map((_, line) =>
    columns
      .map((column) => column[line])
      .join('  ')
      .trimEnd(),
  );
  return (lines ?? []).join('\n');
}

/** Names and values in two columns; multi-line values are indented. */
export function fields(pairs: readonly (readonly [string, unknown])[]): string {
  const shown = pairs.filter(([, value]) => value !== undefined && value !== null && value !== '');
  const width = Math.max(0, ...shown.map(([name]) => name.length));
  return shown
    .map(([name, value]) => `${name.padEnd(width)}  ${String(value).replaceAll('\n', `\n${' '.repeat(width + 2)}`)}`)
    .join('\n');
}

const decimal = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);

/** JSON output, with big integers as decimal strings. */
export const json = (value: unknown): string => JSON.stringify(value, decimal, 2);

/** The same in one line. */
export const jsonLine = (value: unknown): string => JSON.stringify(value, decimal);

/** The asset of fees, stakes and bonds. */
export const ETHER: AssetJson = { asset: 0, token: null, symbol: 'ETH', decimals: 18 };

/** An amount in the asset's units, such as `1.5 ETH`. */
export function showAmount(amount: bigint | string, { symbol, decimals }: AssetJson): string {
  return `${formatUnits(amount, decimals).replace(/\.0$/, '')} ${symbol}`;
}

export const showEther = (wei: bigint | string): string => showAmount(wei, ETHER);

/** @throws CodedError INVALID_AMOUNT */
export function readAmount(text: string, { symbol, decimals }: AssetJson): bigint {
  const amount = /^\d{1,60}(\.\d+)?$/.test(text) ? tryUnits(text, decimals) : undefined;
  if (amount !== undefined && amount > 0n) return amount;
  throw new CodedError(
    'INVALID_AMOUNT',
    { expected: `a positive amount of ${symbol} with at most ${decimals} decimals`, actual: text.slice(0, 80) },
    `${text.slice(0, 80)}: expected a positive amount of ${symbol} with at most ${decimals} decimals`,
  );
}

function tryUnits(text: string, decimals: number): bigint | undefined {
  try {
    return parseUnits(text, decimals);
  } catch {
    return undefined;
  }
}

/** Formats seconds since 1970. */
export const showTime = (seconds: number): string => new Date(seconds * 1_000).toISOString().replace('.000Z', 'Z');

/** Formats a duration, such as `3 min`. */
export function showDuration(seconds: number): string {
  if (seconds < 90) return `${Math.max(0, Math.round(seconds))} s`;
  if (seconds < 5_400) return `${Math.round(seconds / 60)} min`;
  return seconds < 172_800 ? `${Math.round(seconds / 3_600)} h` : `${Math.round(seconds / 86_400)} d`;
}

/** Formats an API time without fractions of a second. */
export const showInstant = (instant: string): string => instant.replace(/\.\d+Z$/, 'Z');
