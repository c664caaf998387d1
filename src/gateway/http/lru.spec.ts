import { expect, it } from 'vitest';
import { Lru } from './lru.js';

it('forgets what was used least recently, by weight', () => {
  const lru = new Lru<string, number>(10);
  lru.set('a', 1, 4);
  lru.set('b', 2, 4);
  expect(lru.get('a')).toBe(1);
  lru.set('c', 3, 4);
  expect([lru.get('a'), lru.get('b'), lru.get('c')]).toEqual([1, undefined, 3]);
  expect(lru.weight).toBe(8);
});

it('replaces, deletes, and never keeps what is heavier than itself', () => {
  const lru = new Lru<string, number>(10);
  lru.set('a', 1, 4);
  lru.set('a', 2, 6);
  expect([lru.get('a'), lru.weight]).toEqual([2, 6]);
  lru.set('b', 3, 11);
  expect([lru.get('a'), lru.get('b'), lru.weight]).toEqual([undefined, undefined, 0]);
  lru.delete('nothing');
  expect(lru.weight).toBe(0);
});
