// Numbers, amounts and times as text.

const WHOLE = new Intl.NumberFormat('en');

export const count = (value: number | bigint): string => WHOLE.format(value);

/** `1 batch`, `2 batches` */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

/** An amount in the asset's smallest unit as a decimal number, exact. */
export function units(amount: string | bigint, decimals: number): string {
  const digits = `${amount}`.padStart(decimals + 1, '0');
  const whole = WHOLE.format(BigInt(digits.slice(0, digits.length - decimals)));
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

const WEI_UNITS = [
  ['ETH', 18],
  ['gwei', 9],
  ['wei', 0],
] as const;

/** The largest unit in which an amount of wei is at least a thousandth, and its decimals. */
export const weiUnit = (wei: bigint): (typeof WEI_UNITS)[number] =>
  WEI_UNITS.find(([, decimals]) => wei >= 10n ** BigInt(Math.max(decimals - 3, 0))) ?? ['wei', 0];

/** Wei in the largest unit in which it is at least a thousandth, with four significant digits. */
export function ether(wei: string | bigint): string {
  const value = BigInt(wei);
  const [name, decimals] = weiUnit(value);
  if (decimals === 0) return `${count(value)} wei`;
  const number = Number(value) / 10 ** decimals;
  return `${number.toLocaleString('en', { maximumSignificantDigits: 4 })} ${name}`;
}

export function bytes(value: number): string {
  if (value < 1_024) return `${count(value)} bytes`;
  const [size, unit] = value < 1_048_576 ? [value / 1_024, 'KiB'] : [value / 1_048_576, 'MiB'];
  return `${size.toLocaleString('en', { maximumFractionDigits: 1 })} ${unit}`;
}

/** The start and end of a hash. */
export const shortened = (text: string): string => (text.length <= 16 ? text : `${text.slice(0, 8)}…${text.slice(-6)}`);

const SPANS = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
] as const;

/** `3 min`, `2 h 5 min`: a duration in its largest unit, and hours and days with the next one. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const at = SPANS.findIndex(([, size]) => whole >= size);
  if (at < 0) return '0 s';
  const [unit, size] = SPANS[at] as (typeof SPANS)[number];
  const [smaller, smallerSize] = SPANS[at + 1] ?? ['', 1];
  const rest = Math.floor((whole % size) / smallerSize);
  const first = `${Math.floor(whole / size)} ${unit}`;
  return rest > 0 && size >= 3_600 ? `${first} ${rest} ${smaller}` : first;
}

/** `3 min ago`, `in 2 h` */
export function relative(at: number, now: number): string {
  const seconds = (now - at) / 1_000;
  if (Math.abs(seconds) < 1) return 'now';
  return seconds > 0 ? `${duration(seconds)} ago` : `in ${duration(-seconds)}`;
}

/** The median and other quantiles of numbers; undefined if there are none. */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
