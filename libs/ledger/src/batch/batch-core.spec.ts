import * as dagCbor from '@ipld/dag-cbor';
import { expect, it } from 'vitest';
import { type BatchCore, batchCoreCid, decodeBatchCore, encodeBatchCore } from './batch-core.js';

const CID = batchCoreCid(new Uint8Array(1));
const core: BatchCore = {
  header: new Uint8Array(416).fill(1),
  blobs: [{ cid: CID, commitment: new Uint8Array(48).fill(3) }, null],
  parent: CID,
};

it('decodes what it encodes', () => {
  expect(decodeBatchCore(encodeBatchCore(core))).toEqual(core);
  expect(decodeBatchCore(encodeBatchCore({ ...core, parent: null }))).toEqual({ ...core, parent: null });
});

it.each([
  ['no CBOR', new Uint8Array([0xff])],
  ['another version', changed({ version: 2 })],
  ['a field too many', changed({ more: 1 })],
  ['a link that is text', changed({ parent: CID })],
  ['one blob', changed({ blobs: [null] })],
  ['trailing bytes', new Uint8Array([...encodeBatchCore(core), 0])],
])('refuses %s', (_what, block) => {
  expect(() => decodeBatchCore(block)).toThrow(expect.objectContaining({ code: 'MALFORMED_CORE' }));
});

function changed(fields: object): Uint8Array {
  return dagCbor.encode({ ...dagCbor.decode<object>(encodeBatchCore(core)), ...fields });
}
