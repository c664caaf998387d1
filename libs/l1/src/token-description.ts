import type { TokenContract } from './contracts.js';

/** How amounts of a token are shown. For display only: the token's issuer chooses both. */
export interface TokenDescription {
  symbol: string;
  decimals: number;
}

const MAX_SYMBOL_CHARACTERS = 24;
const MAX_DECIMALS = 36;

/** A token's own description, safe to display. `fallback` replaces an empty symbol. @throws CodedError of the call */
export async function describeToken(
  token: Pick<TokenContract, 'symbol' | 'decimals'>,
  fallback: string,
): Promise<TokenDescription> {
  const [symbol, decimals] = await Promise.all([token.symbol(), token.decimals()]);
  return { symbol: displayable(symbol) || fallback, decimals: Math.min(decimals, MAX_DECIMALS) };
}

/** Keeps only letters, digits and a few other characters. */
export function displayable(symbol: string): string {
  return symbol.replaceAll(/[^\p{L}\p{N} .$+_-]/gu, '').slice(0, MAX_SYMBOL_CHARACTERS);
}
