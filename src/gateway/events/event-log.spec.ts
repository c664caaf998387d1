import { expect, it } from 'vitest';
import { EventLog } from './event-log.js';

it('returns the events after a known id', () => {
  const log = new EventLog<string>('a', 2);
  const ids = ['x', 'y', 'z'].map((data) => log.append(data).id);
  expect(ids).toEqual(['a-1', 'a-2', 'a-3']);
  expect(log.since('a-2')?.map(({ data }) => data)).toEqual(['z']);
  expect(log.since('a-1')?.map(({ data }) => data)).toEqual(['y', 'z']);
  expect(log.since('a-3')).toEqual([]);
});

it.each(['a-0', 'b-2', 'a-9', 'a', '', 'a--1'])('returns undefined for the unknown id %j', (id) => {
  const log = new EventLog<string>('a', 2);
  for (const data of ['x', 'y', 'z']) log.append(data);
  expect(log.since(id)).toBeUndefined();
});
