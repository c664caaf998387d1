import * as dagCbor from '@ipld/dag-cbor';
import { CID } from 'multiformats/cid';
import { type BlobStore, type Cid, cid, type GetOptions } from '#libs/storage';

/** Stores a value as a DAG-CBOR block, as cores are (S1). Equal values have equal CIDs, whatever the order of keys. */
export const putCore = (store: BlobStore, core: unknown): Promise<Cid> => store.put(dagCbor.encode(core), 'dag-cbor');

export const getCore = async (store: BlobStore, name: Cid, options?: GetOptions): Promise<unknown> =>
  dagCbor.decode(await store.get(name, options));

/** A link to a block, for a core. */
export const toLink = (name: Cid): CID => CID.parse(name);

/** The CID of a link in a decoded core. @throws CodedError INVALID_CID */
export const fromLink = (value: unknown): Cid => cid(CID.asCID(value)?.toString() ?? '');
