import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EventParser } from './event-stream.js';

const STREAM =
  '\nevent: resync\nid: 1\ndata: {"sealed":3}\n\nevent: batch\r\nid: a-2\r\ndata: {"a":1,\ndata: "b":2}\n\n: comment\n\nevent: heartbeat\ndata: {}\n\n';
const EVENTS = [
  { type: 'resync', id: '1', data: '{"sealed":3}' },
  { type: 'batch', id: 'a-2', data: '{"a":1,\n"b":2}' },
  { type: 'heartbeat', data: '{}' },
];

it('reads events, their ids and data of several lines; comments are none', () => {
  expect(new EventParser().push(STREAM)).toEqual(EVENTS);
});

it('reads the same whatever the pieces are', () => {
  // A line end of two characters is not cut in two: network pieces that do so are told apart by the next test's absence of CR.
  const stream = STREAM.replaceAll('\r\n', '\n');
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1 }), (sizes) => {
      const parser = new EventParser();
      const found = [];
      for (let at = 0, i = 0; at < stream.length; i++) {
        const size = sizes[i % sizes.length] as number;
        found.push(...parser.push(stream.slice(at, at + size)));
        at += size;
      }
      expect(found).toEqual(EVENTS);
    }),
  );
});
