import { CodedError } from '#libs/protocol';
import type { PostedPrice } from './posted-prices.js';

/** Posted prices as JSON, amounts in decimal. */
export function encodePrices(prices: readonly PostedPrice[]): string {
  return JSON.stringify(prices, (_name, value) => (typeof value === 'bigint' ? `${value}` : value));
}

/** Inverse of {@link encodePrices}. @throws CodedError INVALID_PRICES */
export function decodePrices(json: string): PostedPrice[] {
  try {
    return JSON.parse(json, (_name, value) => (typeof value === 'string' ? BigInt(value) : value));
  } catch (cause) {
    throw new CodedError('INVALID_PRICES', {}, 'the stored prices cannot be read', { cause });
  }
}
