import { BLOB_ELEMENTS, CodedError } from '#libs/protocol';
import { type CircuitName, costOf, FOLDS, type FoldCircuit, SEGMENTS, VERIFIED_CIRCUITS } from './circuits.js';

/** A part of a batch's proof: a segment, or a fold of other parts. */
export interface Part {
  /** its place in the plan, from 0; larger than those of the parts that it folds */
  part: number;
  /** the part that folds it; null for the root, whose proof goes to L1 */
  parent: number | null;
  circuit: CircuitName;
  /** its first element, in the batch */
  first: number;
  /** elements that it covers. The last ones may be beyond the batch's operations: NOOPs */
  count: number;
  /** peak of proving it, in MiB */
  memory: number;
}

/**
 * The cheapest tree of parts that proves a batch on machines with so much memory. Segments come first, in order, then
 * folds, then the root: taken in this order, several machines share a batch evenly.
 *
 * @param operations of the batch, 1 to 4096; the last is not a NOOP
 * @param memory of the largest machine, in MiB
 * @param built circuits that provers have
 * @throws CodedError BATCH_SHAPE; MEMORY_TOO_SMALL where no tree of these circuits proves so many operations in
 *   so little memory
 */
export function planParts(
  operations: number,
  memory: number,
  built: readonly CircuitName[] = VERIFIED_CIRCUITS,
): Part[] {
  if (!Number.isInteger(operations) || operations < 1 || operations > BLOB_ELEMENTS)
    throw new CodedError('BATCH_SHAPE', {
      rule: '§1',
      expected: `1 to ${BLOB_ELEMENTS} operations`,
      actual: operations,
    });
  const isUsable = (circuit: CircuitName) => costOf(circuit).memory <= memory && built.includes(circuit);
  const covers = coversBySegments(operations, isUsable, mostSegments(isUsable));
  const cheapest = covers.reduce<Cover | undefined>(
    (best, cover) => (cover && (!best || totalCost(cover) < totalCost(best)) ? cover : best),
    undefined,
  );
  if (!cheapest) throw new CodedError('MEMORY_TOO_SMALL', { operations, actual: memory });
  return partsOf(cheapest);
}

/** How many segments the usable folds make one part of. */
function mostSegments(isUsable: (circuit: FoldCircuit) => boolean): number {
  if (!isUsable('fold-4')) return 1;
  const { places } = FOLDS['fold-4'];
  return isUsable('fold-4x2') ? places * FOLDS['fold-4x2'].places : places;
}

/** Segments that cover a batch from its first element on without gaps. */
interface Cover {
  /** indices of SEGMENTS, in order */
  segments: number[];
  coreSeconds: number;
}

const totalCost = ({ segments, coreSeconds }: Cover): number =>
  foldsFor(segments.length).reduce((sum, circuit) => sum + FOLDS[circuit].coreSeconds, coreSeconds);

/** Folds that make one part of so many segments, the root last. */
function foldsFor(segments: number): FoldCircuit[] {
  const { places } = FOLDS['fold-4'];
  if (segments === 1) return [];
  return segments <= places ? ['fold-4'] : [...new Array(Math.ceil(segments / places)).fill('fold-4'), 'fold-4x2'];
}

/** By count of segments: the cheapest cover of the operations; undefined where there is none. */
function coversBySegments(
  operations: number,
  isUsable: (circuit: CircuitName) => boolean,
  most: number,
): (Cover | undefined)[] {
  const usable = [...SEGMENTS.entries()].filter(([, { circuit }]) => isUsable(circuit));
  const found: (Cover | undefined)[] = [];
  // The cheapest ways to reach each element with so many segments.
  let reached = new Map<number, Cover>([[0, { segments: [], coreSeconds: 0 }]]);
  for (let count = 1; count <= most; count++) {
    const next = new Map<number, Cover>();
    let whole: Cover | undefined;
    for (const [at, cover] of reached)
      for (const [index, { elements, coreSeconds }] of usable) {
        // A segment begins at a multiple of its size: L1 and the circuit know these places alone.
        if (at % elements !== 0) continue;
        const longer = { segments: [...cover.segments, index], coreSeconds: cover.coreSeconds + coreSeconds };
        const end = at + elements;
        if (end < operations) keepCheaper(next, end, longer);
        else if (!whole || longer.coreSeconds < whole.coreSeconds) whole = longer;
      }
    found.push(whole);
    reached = next;
  }
  return found;
}

function keepCheaper(covers: Map<number, Cover>, at: number, cover: Cover): void {
  const known = covers.get(at);
  if (!known || cover.coreSeconds < known.coreSeconds) covers.set(at, cover);
}

function partsOf({ segments }: Cover): Part[] {
  let first = 0;
  const parts = segments.map((index, part): Part => {
    const { circuit, elements: count, memory } = SEGMENTS[index] as (typeof SEGMENTS)[number];
    first += count;
    return { part, parent: null, circuit, first: first - count, count, memory };
  });
  let level = parts;
  for (const circuit of ['fold-4', 'fold-4x2'] as const) {
    if (level.length === 1) break;
    level = foldLevel(level, circuit, parts.length);
    parts.push(...level);
  }
  return parts;
}

/** Folds parts in order, as many as a fold has places for, and names it as their parent. */
function foldLevel(children: readonly Part[], circuit: FoldCircuit, from: number): Part[] {
  const { places, memory } = FOLDS[circuit];
  return Array.from({ length: Math.ceil(children.length / places) }, (_, i) => {
    const folded = children.slice(i * places, (i + 1) * places);
    const part = from + i;
    for (const child of folded) child.parent = part;
    const count = folded.reduce((sum, child) => sum + child.count, 0);
    return { part, parent: null, circuit, first: (folded[0] as Part).first, count, memory };
  });
}
