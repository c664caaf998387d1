const DECIMALS = 18;
const EXPECTED = `Expected an amount of ETH above 0, such as 0.5, with at most ${DECIMALS} digits after the point.`;

/** Ether in decimals as wei. @returns a sentence that says what was expected if it is not */
export function parseEther(given: string): bigint | string {
  const [, whole = '', fraction = ''] = /^(\d{1,12})(?:\.(\d{1,18}))?$/.exec(given.trim()) ?? [];
  if (whole === '') return EXPECTED;
  const wei = BigInt(whole + fraction.padEnd(DECIMALS, '0'));
  return wei > 0n ? wei : EXPECTED;
}
