import { expect, it } from 'vitest';
import { CallSlots } from './call-slots.js';

const BUSY = expect.objectContaining({ code: 'BUSY' });

it('bounds calls per caller and in total, and releases each slot once', () => {
  const slots = new CallSlots({ total: 3, perCaller: 2 });
  const release = slots.take('a');
  slots.take('a');
  expect(() => slots.take('a')).toThrow(BUSY);
  slots.take('b');
  expect(() => slots.take('c')).toThrow(BUSY);
  release();
  release();
  slots.take('c');
  expect(() => slots.take('a')).toThrow(BUSY);
});
