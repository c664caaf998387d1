import { sha256 } from 'ethers/crypto';
import { type FieldHash, fromHex, type Hex, type Lane, sameBytes } from '#libs/protocol';
import { leafOfRecord, RECORD_BYTES } from '../account.js';
import { isCanonical } from '../crypto/field.js';
import { refusal } from '../errors.js';
import { PAGE_HEIGHT, PAGE_LEAVES, Page } from './page.js';

const VERSION = 1;
const WORD = 32;
const HEAD_BYTES = 1 + 1 + 4 + PAGE_LEAVES / 8;
const INNER_BYTES = (64 + 16 + 4 + 1) * WORD;
const CHECKSUM_BYTES = 32;

/**
 * A page as bytes: `version(1) lane(1) page(4) present(32)`, then record(72) and leaf(32) of each present leaf in
 * order, the nodes of heights 1, 2, 3 and the page's root, and the sha256 of all before.
 */
export function encodePage(lane: Lane, index: number, page: Page, root: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(sizeOf(page.count));
  bytes[0] = VERSION;
  bytes[1] = lane;
  new DataView(bytes.buffer).setUint32(2, index);
  bytes.set(page.present, 6);
  let at = HEAD_BYTES;
  const put = (part: Uint8Array): void => {
    bytes.set(part, at);
    at += part.length;
  };
  for (const leaf of presentLeaves(page)) {
    put(page.record(leaf));
    put(leafNode(page, leaf));
  }
  for (let height = 1; height < PAGE_HEIGHT; height++) put(page.nodes[height] as Uint8Array);
  put(root);
  put(checksum(bytes));
  return bytes;
}

/**
 * Inverse of {@link encodePage}. The checksum detects damage, not lies: call `verifyPage` too for bytes from another
 * party.
 *
 * @param empty the nodes of empty subtrees by height
 * @throws CodedError INVALID_PAGE
 */
export function decodePage(
  lane: Lane,
  index: number,
  bytes: Uint8Array,
  empty: readonly Uint8Array[],
): { page: Page; root: Uint8Array } {
  check(bytes.length >= sizeOf(0) && bytes.length <= sizeOf(PAGE_LEAVES), 'a page', bytes.length);
  check(bytes[0] === VERSION, `version ${VERSION}`, bytes[0]);
  const number = new DataView(bytes.buffer, bytes.byteOffset).getUint32(2);
  check(bytes[1] === lane && number === index, `page ${index} of lane ${lane}`, `page ${number} of lane ${bytes[1]}`);
  check(sameBytes(checksum(bytes), bytes.subarray(-CHECKSUM_BYTES)), 'the sha256 of the page', 'another');
  const page = new Page(empty);
  const leaves = leavesOf(bytes.subarray(6, HEAD_BYTES));
  check(bytes.length === sizeOf(leaves.length), `${sizeOf(leaves.length)} bytes`, bytes.length);
  let at = HEAD_BYTES;
  const take = (length: number): Uint8Array => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  for (const leaf of leaves) {
    page.put(leaf, take(RECORD_BYTES));
    leafNode(page, leaf).set(word(take(WORD)));
  }
  for (const nodes of page.nodes.slice(1)) for (let i = 0; i < nodes.length; i += WORD) nodes.set(word(take(WORD)), i);
  return { page, root: word(take(WORD)).slice() };
}

/** Recomputes a whole page from its accounts. @throws CodedError INVALID_PAGE if anything differs */
export function verifyPage(hash: FieldHash, page: Page, root: Uint8Array): void {
  for (const leaf of presentLeaves(page))
    check(sameBytes(leafOfRecord(hash, page.record(leaf)), leafNode(page, leaf)), 'the leaf of its account', leaf);
  for (let height = 1; height <= PAGE_HEIGHT; height++)
    for (let i = 0; i < PAGE_LEAVES >> (2 * height); i++) {
      const children = page.nodes[height - 1] as Uint8Array;
      const child = (c: number): Uint8Array => children.subarray((4 * i + c) * WORD, (4 * i + c + 1) * WORD);
      const node =
        height === PAGE_HEIGHT ? root : (page.nodes[height] as Uint8Array).subarray(i * WORD, (i + 1) * WORD);
      check(sameBytes(hash.compress(child(0), child(1), child(2), child(3)), node), 'the node of its children', i);
    }
}

const sizeOf = (leaves: number): number => HEAD_BYTES + leaves * (RECORD_BYTES + WORD) + INNER_BYTES + CHECKSUM_BYTES;

function presentLeaves(page: Page): number[] {
  return leavesOf(page.present);
}

function leavesOf(present: Uint8Array): number[] {
  const leaves: number[] = [];
  for (let i = 0; i < PAGE_LEAVES; i++) if (((present[i >> 3] as number) >> (i & 7)) & 1) leaves.push(i);
  return leaves;
}

function leafNode(page: Page, leaf: number): Uint8Array {
  return (page.nodes[0] as Uint8Array).subarray(leaf * WORD, (leaf + 1) * WORD);
}

function checksum(page: Uint8Array): Uint8Array {
  return fromHex(sha256(page.subarray(0, -CHECKSUM_BYTES)) as Hex, CHECKSUM_BYTES);
}

function word(bytes: Uint8Array): Uint8Array {
  check(isCanonical(bytes), 'a field element', 'a word at or above the modulus');
  return bytes;
}

function check(condition: boolean, expected: string, actual: string | number | undefined): asserts condition {
  if (!condition) throw refusal('INVALID_PAGE', 'T1', { expected, actual });
}
