import { expect, it } from 'vitest';
import { meaningOf } from './find.js';

const HASH = `0x${'ab'.repeat(32)}`;

it.each([
  [
    '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
    { kind: 'owner', address: '0x70997970c51812dc3a010c7d01b50e0d17dc79c8' },
  ],
  [' 12 ', { kind: 'number', number: 12, isSlot: true }],
  ['#1,234', { kind: 'number', number: 1_234, isSlot: true }],
  ['33554432', { kind: 'number', number: 33_554_432, isSlot: false }],
  [HASH.toUpperCase().replace('0X', '0x'), { kind: 'hash', hash: HASH, isVersionedHash: false }],
  [`0x01${'00'.repeat(31)}`, { kind: 'hash', hash: `0x01${'00'.repeat(31)}`, isVersionedHash: true }],
  [`bafkrei${'a'.repeat(52)}`, { kind: 'cid', cid: `bafkrei${'a'.repeat(52)}` }],
])('understands %j', (text, meaning) => {
  expect(meaningOf(text)).toEqual(meaning);
});

it.each([
  ['0x70997970C51812dc3A010C7d01b50e0d17dc79c8', 'checksum'],
  ['0x1234', '4 hex digits'],
  ['0', 'Expected'],
  ['<script>', 'Expected'],
])('says what was expected instead of %j', (text, part) => {
  expect(meaningOf(text)).toContain(part);
});
