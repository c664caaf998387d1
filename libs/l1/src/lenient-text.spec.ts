import { Interface } from 'ethers';
import { expect, it } from 'vitest';
import { lenientText, withBytesForText } from './lenient-text.js';

const ABI = ['function name(string of) view returns (string text, uint256 count)'];

it('decodes text outputs as arbitrary bytes and leaves the call encoding unchanged', () => {
  const read = withBytesForText(ABI);
  const [text] = read.decodeFunctionResult(
    'name',
    new Interface(['function name() returns (bytes, uint256)']).encodeFunctionResult('name', ['0x61ff', 1n]),
  );
  expect(lenientText(text)).toBe('a\uFFFD');
  expect(read.encodeFunctionData('name', ['x'])).toBe(new Interface(ABI).encodeFunctionData('name', ['x']));
});

it('parses an ABI once for all contracts', () => {
  expect(withBytesForText(ABI)).toBe(withBytesForText(ABI));
});
