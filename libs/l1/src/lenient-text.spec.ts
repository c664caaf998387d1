import { Interface } from 'ethers';
import { expect, it } from 'vitest';
import { lenientText, withBytesForText } from './lenient-text.js';

const ABI = ['function name(string of) view returns (string text, uint256 count)'];

it('has outputs of text as bytes, which may be anything, and leaves the call as it is', () => {
  const read = withBytesForText(ABI);
  const [text] = read.decodeFunctionResult(
    'name',
    new Interface(['function name() returns (bytes, uint256)']).encodeFunctionResult('name', ['0x61ff', 1n]),
  );
  expect(lenientText(text)).toBe('a\uFFFD');
  expect(read.encodeFunctionData('name', ['x'])).toBe(new Interface(ABI).encodeFunctionData('name', ['x']));
});

it('parses an ABI once, however many contracts are made with it', () => {
  expect(withBytesForText(ABI)).toBe(withBytesForText(ABI));
});
