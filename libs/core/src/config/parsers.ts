import { getAddress } from 'ethers/address';

/** Parses one value. Throws an Error that says what was expected, never what was found: the text may be a secret. */
export interface Parser<T> {
  /** The type shown in the documentation. */
  readonly kind: string;
  parse(text: string): T;
}

function parser<T>(kind: string, parse: (text: string) => T): Parser<T> {
  return { kind, parse };
}

function expected(what: string): never {
  throw new Error(`expected ${what}`);
}

/** Non-empty text. */
export function text(): Parser<string> {
  return parser('text', (value) => (value.length > 0 ? value : expected('text')));
}

/** A decimal safe integer from `min` to `max` (inclusive). */
export function integer({ min = 0, max = Number.MAX_SAFE_INTEGER } = {}): Parser<number> {
  const kind = max === Number.MAX_SAFE_INTEGER ? `integer ≥ ${min}` : `integer ${min}–${max}`;
  return parser(kind, (value) => {
    const number = Number(value);
    if (!/^-?\d+$/.test(value) || !Number.isSafeInteger(number) || number < min || number > max) expected(kind);
    return number;
  });
}

/** A decimal number from `min` to `max` (inclusive). */
export function decimal({ min = 0, max = Number.MAX_VALUE } = {}): Parser<number> {
  return parser('decimal number', (value) => {
    const number = Number(value);
    if (!/^-?\d+(\.\d+)?$/.test(value) || number < min || number > max) expected(`a number from ${min} to ${max}`);
    return number;
  });
}

/** A non-negative decimal integer of up to 78 digits, such as an amount in wei. */
export function bigInteger(): Parser<bigint> {
  return parser('integer', (value) => (/^\d{1,78}$/.test(value) ? BigInt(value) : expected('a decimal integer')));
}

/** A TCP port; 0 lets the system choose one. */
export function port(): Parser<number> {
  return { ...integer({ min: 0, max: 65_535 }), kind: 'port' };
}

/** Exactly `true` or `false`. */
export function flag(): Parser<boolean> {
  return parser('true|false', (value) =>
    value === 'true' ? true : value === 'false' ? false : expected('true or false'),
  );
}

/** One of `words`. */
export function oneOf<const W extends readonly string[]>(...words: W): Parser<W[number]> {
  return parser(words.join('|'), (value) => (words.includes(value) ? value : expected(`one of ${words.join(', ')}`)));
}

/** An absolute URL with one of `schemes` (without colon). Returned as text, which is what clients accept. */
export function url(...schemes: string[]): Parser<string> {
  return parser('URL', (value) => {
    if (!URL.canParse(value)) expected('an absolute URL');
    const scheme = new URL(value).protocol.slice(0, -1);
    return schemes.length === 0 || schemes.includes(scheme)
      ? value
      : expected(`a URL of scheme ${schemes.join(' or ')}`);
  });
}

/** An Ethereum address, returned in checksum form. Mixed-case input must have a valid checksum. */
export function address(): Parser<string> {
  return parser('address', (value) => {
    try {
      return getAddress(value);
    } catch {
      return expected('an Ethereum address');
    }
  });
}

/** `0x` and exactly `bytes` bytes of hex, returned in lower case. */
export function hex(bytes: number): Parser<string> {
  return parser(`0x + ${bytes} bytes hex`, (value) =>
    new RegExp(`^0x[0-9a-fA-F]{${2 * bytes}}$`).test(value)
      ? value.toLowerCase()
      : expected(`0x and ${bytes} bytes of hex`),
  );
}

/** A comma-separated list; empty text is the empty list. */
export function list<T>(of: Parser<T>): Parser<T[]> {
  return parser(`list of ${of.kind}`, (value) =>
    value.trim() === '' ? [] : value.split(',').map((item) => of.parse(item.trim())),
  );
}
