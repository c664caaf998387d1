/** A value of a blob's polynomial and its proof: 32-byte words and a 48-byte point. */
export interface Opening {
  y: Uint8Array;
  proof: Uint8Array;
}

/** An {@link Opening} at the point of one element of the blob. */
export interface ElementOpening extends Opening {
  z: Uint8Array;
}

/** A blob's 128 EIP-7594 cells of 2048 bytes, and the 48-byte proof of each. */
export interface CellsAndProofs {
  cells: Uint8Array[];
  proofs: Uint8Array[];
}

/**
 * KZG over BLS12-381 with Ethereum's trusted setup, as in EIP-4844 and EIP-7594. All engines produce the same bytes.
 *
 * Blobs are 131,072 bytes; commitments and proofs are 48-byte compressed points of G1. The point at infinity is valid:
 * it is the commitment of the zero blob and the proof of a constant. Arguments must not change until the promise
 * settles.
 *
 * Functions that compute throw CodedError INVALID_BLOB, INVALID_COMMITMENT, INVALID_POINT or INVALID_INDEX for an
 * invalid argument. Functions that verify return false for malformed arguments and never throw because of them. Both
 * throw KZG_ENGINE_FAILED if the engine itself fails, so that a broken engine is never mistaken for a wrong proof.
 */
export interface Kzg {
  readonly engine: 'native' | 'wasm' | 'javascript';
  commit(blob: Uint8Array): Promise<Uint8Array>;
  /** The KZG proof that `commitment` is the blob's commitment. Does not check that it is. */
  prove(blob: Uint8Array, commitment: Uint8Array): Promise<Uint8Array>;
  verifyBlob(blob: Uint8Array, commitment: Uint8Array, proof: Uint8Array): Promise<boolean>;
  /** Whether all proofs are valid. False for lists of different lengths, true for empty lists. */
  verifyBlobs(
    blobs: readonly Uint8Array[],
    commitments: readonly Uint8Array[],
    proofs: readonly Uint8Array[],
  ): Promise<boolean>;
  /** Opens a blob at any element of the scalar field. @param z canonical: below the field's modulus */
  open(blob: Uint8Array, z: bigint | Uint8Array): Promise<Opening>;
  /** Opens a blob at its element `index`, 0 to 4095; y is the 32 bytes of that element. */
  openElement(blob: Uint8Array, index: number): Promise<ElementOpening>;
  verifyOpening(commitment: Uint8Array, z: Uint8Array, y: Uint8Array, proof: Uint8Array): Promise<boolean>;
  cellsAndProofs(blob: Uint8Array): Promise<CellsAndProofs>;
  /**
   * Whether each cell is the cell at its index (0 to 127) of the blob with its commitment. All lists have one length.
   */
  verifyCells(
    commitments: readonly Uint8Array[],
    indices: readonly number[],
    cells: readonly Uint8Array[],
    proofs: readonly Uint8Array[],
  ): Promise<boolean>;
}
