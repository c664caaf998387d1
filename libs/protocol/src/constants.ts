/** Bytes of one element (§3): kind and body. */
export const ELEMENT_BYTES = 31;
/** Field elements of a blob; also the most operations of a batch (§1). */
export const BLOB_ELEMENTS = 4096;
/** Most inbox entries that a batch serves, both lanes together (B3). */
export const MAX_ENTRIES = 1024;
/** Most withdrawals of a batch (B3). */
export const MAX_WITHDRAWALS = 256;
/** Bytes of a blob (§1). */
export const BLOB_BYTES = 131_072;
/** Bytes of a KZG commitment or proof, a compressed point of G1. */
export const KZG_POINT_BYTES = 48;
/** Depth of each lane's 4-ary tree (T1). */
export const TREE_DEPTH = 12;
/** Positions of a lane: 4^12 (§1). */
export const LANE_POSITIONS = 2 ** 24;
/** The sequencer opens positions below this; L1 assigns those from here up (§1). */
export const L1_FIRST_POSITION = 2 ** 23;
/** Maximum of amounts and balances (T2). */
export const MAX_AMOUNT = (1n << 128n) - 1n;
/** An account at the maximum nonce can sign no more operations (T2). */
export const MAX_NONCE = 2 ** 32 - 1;
/** Maximum of a key (T4). */
export const MAX_KEY = (1n << 240n) - 1n;
/** Modulus of BN254's scalar field, over which trees and keys are computed (T1). */
export const BN254_R = 21888242871839275222246405745257275088548364400416034343698204186575808495617n;
/** Modulus of BLS12-381's scalar field, the field of blob elements (§1). */
export const BLS_R = 0x73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001n;
/** Most operations of one bundle, so that no bundle fills batches by itself. */
export const MAX_BUNDLE_OPERATIONS = 64;
