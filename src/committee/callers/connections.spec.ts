import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, address } from '#libs/protocol';
import type { Incoming } from './caller.js';
import { Connections } from './connections.js';

const sequencer = address(`0x${'01'.repeat(20)}`);
const LIMITS = { strangers: 4, perAddress: 2, perParty: 2, arrivals: { perSecond: 0, burst: 1 } };

interface Connection extends Incoming {
  name: string;
}

function world(limits: Partial<typeof LIMITS> = {}) {
  const ended: string[] = [];
  const partyOf = ({ caller }: Incoming): Address | undefined =>
    caller?.kind === 'bound' && caller.address === sequencer ? sequencer : undefined;
  const connections = new Connections({ ...LIMITS, ...limits }, partyOf);
  const arrive = (name: string, remote: string, of?: Address): Connection => {
    const incoming: Connection = { name, remote, caller: undefined, close: () => ended.push(name) };
    connections.arrived(incoming, 0);
    if (of) {
      incoming.caller = { kind: 'bound', address: of };
      connections.identified(incoming);
    }
    return incoming;
  };
  return { arrive, ended, connections };
}

describe('Connections', () => {
  it('closes strangers’ oldest connection for a new one', () => {
    const { arrive, ended } = world();
    for (const i of [1, 2, 3, 4, 5, 6]) arrive(`${i}`, `address ${i}`);
    expect(ended).toEqual(['1', '2']);
  });

  it('closes an address’s oldest connection for its own new one', () => {
    const { arrive, ended } = world();
    arrive('another', 'b');
    for (const i of [1, 2, 3]) arrive(`${i}`, 'a');
    expect(ended).toEqual(['1']);
  });

  it('frees the place of a closed connection', () => {
    const { arrive, ended, connections } = world();
    const first = arrive('1', 'a');
    arrive('2', 'a');
    connections.left(first);
    arrive('3', 'a');
    expect(ended).toEqual([]);
  });

  it('closes a party’s connection only for its own new one', () => {
    const { arrive, ended } = world();
    for (const i of [1, 2, 3]) arrive(`own ${i}`, 'a', sequencer);
    expect(ended).toEqual(['own 1']);
    for (let i = 0; i < 40; i++) arrive(`stranger ${i}`, `address ${i % 7}`);
    for (let i = 0; i < 40; i++) arrive(`neighbour ${i}`, 'a', address(`0x${'02'.repeat(20)}`));
    expect(ended.filter((name) => name.startsWith('own'))).toEqual(['own 1']);
  });

  it('never exceeds its limits (property)', () => {
    const arrivals = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.boolean()), { maxLength: 60 });
    fc.assert(
      fc.property(arrivals, (list) => {
        const { arrive, ended } = world();
        const open = new Map<string, [string, boolean]>();
        for (const [i, [remote, own]] of list.entries()) {
          arrive(`${i}`, remote, own ? sequencer : undefined);
          open.set(`${i}`, [remote, own]);
          for (const name of ended.splice(0)) open.delete(name);
          const strangers = [...open.values()].filter(([, known]) => !known);
          expect(strangers.length).toBeLessThanOrEqual(LIMITS.strangers);
          for (const at of 'abcdef')
            expect(strangers.filter(([from]) => from === at).length).toBeLessThanOrEqual(LIMITS.perAddress);
          expect(open.size - strangers.length).toBeLessThanOrEqual(LIMITS.perParty);
        }
      }),
    );
  });

  it('limits the rate of new connections from one address', () => {
    const { arrive } = world({ arrivals: { perSecond: 1, burst: 2 } });
    arrive('1', 'a');
    arrive('2', 'a');
    expect(() => arrive('3', 'a')).toThrow(expect.objectContaining({ code: 'RATE_LIMITED' }));
    arrive('4', 'b');
  });
});
