/** A value of a blob's polynomial, with its proof: 32-byte words and a 48-byte point. */
export interface Opening {
  y: Uint8Array;
  proof: Uint8Array;
}

/** An {@link Opening} at the point of one element of the blob. */
export interface ElementOpening extends Opening {
  z: Uint8Array;
}

/** A blob's 128 cells of EIP-7594, 2048 bytes each, and the 48-byte proof of each. */
export interface CellsAndProofs {
  cells: Uint8Array[];
  proofs: Uint8Array[];
}

/**
 * KZG over BLS12-381 with Ethereum's trusted setup, as EIP-4844 and EIP-7594 have it. Both engines give the same bytes.
 *
 * Blobs are 131,072 bytes, commitments and proofs 48-byte compressed points of G1, of which the point at infinity is one
 * like any other: it commits to the zero blob, and proves constants. Arguments must not change until the call is done.
 *
 * What computes throws CodedError BAD_BLOB, BAD_COMMITMENT, BAD_POINT or BAD_INDEX for an argument that is none.
 * What verifies never throws for an argument: the malformed is false. Both throw KZG_ENGINE_FAILED when the engine
 * itself fails, so a broken engine is never taken for a wrong proof.
 */
export interface Kzg {
  readonly engine: 'native' | 'wasm';
  commit(blob: Uint8Array): Promise<Uint8Array>;
  /** The blob's KZG proof, which shows that `commitment` is the blob's. Whether it is one is not checked here. */
  prove(blob: Uint8Array, commitment: Uint8Array): Promise<Uint8Array>;
  verifyBlob(blob: Uint8Array, commitment: Uint8Array, proof: Uint8Array): Promise<boolean>;
  /** Whether all are valid; lists of different length are not, and empty ones hold nothing that is not. */
  verifyBlobs(
    blobs: readonly Uint8Array[],
    commitments: readonly Uint8Array[],
    proofs: readonly Uint8Array[],
  ): Promise<boolean>;
  /** Opens a blob at any element of the scalar field. @param z canonical: below the field's modulus */
  open(blob: Uint8Array, z: bigint | Uint8Array): Promise<Opening>;
  /** Opens a blob at its element `index`, from 0 to 4095: y is those 32 bytes of the blob. */
  openElement(blob: Uint8Array, index: number): Promise<ElementOpening>;
  verifyOpening(commitment: Uint8Array, z: Uint8Array, y: Uint8Array, proof: Uint8Array): Promise<boolean>;
  cellsAndProofs(blob: Uint8Array): Promise<CellsAndProofs>;
  /** Whether each cell is the one at its index, 0 to 127, of the blob with its commitment. Lists are of one length. */
  verifyCells(
    commitments: readonly Uint8Array[],
    indices: readonly number[],
    cells: readonly Uint8Array[],
    proofs: readonly Uint8Array[],
  ): Promise<boolean>;
}
