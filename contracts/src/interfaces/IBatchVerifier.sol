// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {PlacedLeaf} from "../ChunkLeaf.sol";
import {Header} from "../Header.sol";
import {IChunkVerifier} from "./IChunkVerifier.sol";
import {ISettlement} from "./ISettlement.sol";

/// @notice A proof of one chunk, and the data that its public inputs are derived from.
/// @param index The chunk's place in its batch, from 0.
/// @param chunk Its leaf.
/// @param entries The inbox entries that it serves, both lanes together, in order, as the public inputs have them:
/// three words each, `owner + 2^160·asset + 2^176·slot + 2^208·kind`, amount, key. At most I.
/// @param withdrawals Its withdrawals, in order, `owner(20) asset(2) amount(16)` each. At most W.
/// @param sums S_r low, high, S_v low, high (P2), each below 2^129.
/// @param proof The verifier's bytes.
struct ChunkProof {
    uint32 index;
    PlacedLeaf chunk;
    uint256[3][] entries;
    bytes withdrawals;
    uint256[4] sums;
    bytes proof;
}

/// @notice Opens a blob at the batch's point, for EIP-4844's precompile. Both fields are empty if the blob is absent.
/// @param commitment KZG commitment, 48 bytes.
/// @param proof KZG proof, 48 bytes.
struct Opening {
    bytes commitment;
    bytes proof;
}

/// @notice Proves batches (protocol §6): accepts a proof of each chunk, in any order, from anyone, and then checks the
/// sum over all chunks against both blobs. State is keyed by header hash, so a proof counts for one header of one
/// deployment on one chain. Calls can be combined by `multicall`: what is already proved, by anyone, is skipped.
///
/// Warning: a proof is only as good as the verifier and its reference string. With a development string, whose secret
/// is public, anyone can prove anything.
interface IBatchVerifier {
    /// @notice Chunk `index` of batch `number` was proved by `prover`.
    event ChunkProved(uint64 indexed number, bytes32 indexed headerHash, uint32 index, address indexed prover);

    /// @notice All chunks of the batch are proved, and both blobs hold the elements that they applied.
    event BatchProved(uint64 indexed number, bytes32 indexed headerHash, address indexed prover);

    error BatchVerifier_VerifierWithoutCode(address chunkVerifier);
    error BatchVerifier_HeaderUnknown(uint64 number, bytes32 expected, bytes32 actual);
    error BatchVerifier_ParentWrong(bytes32 expected, bytes32 actual);
    error BatchVerifier_IndexOutOfRange(uint32 first, uint32 limit, uint32 actual);
    error BatchVerifier_Genesis();
    error BatchVerifier_PathLength(uint256 expected, uint256 actual);
    error BatchVerifier_LeafWrong(uint32 index, bytes32 expected, bytes32 actual);
    error BatchVerifier_LastLeafWrong(bytes32 expected, bytes32 actual);
    error BatchVerifier_EntriesTooMany(uint256 limit, uint256 actual);
    error BatchVerifier_EntryMalformed(uint256 index, uint256 word);
    error BatchVerifier_InboxEndWrong(uint8 lane, uint256 expected, uint256 actual);
    error BatchVerifier_InboxHashWrong(uint8 lane, bytes32 expected, bytes32 actual);
    error BatchVerifier_WithdrawalsLength(uint256 limit, uint256 actual);
    error BatchVerifier_WithdrawalsHashWrong(bytes32 expected, bytes32 actual);
    error BatchVerifier_SumTooLarge(uint256 index, uint256 actual);
    error BatchVerifier_ProofRefused();
    error BatchVerifier_ChunksMissing(uint32 expected, uint32 actual);
    error BatchVerifier_SumNotZero(uint8 lane, uint256 actual);
    error BatchVerifier_OpeningSurplus(uint8 lane);
    error BatchVerifier_OpeningLength(uint8 lane);
    error BatchVerifier_OpeningRefused(uint8 lane, uint256 z, uint256 y);

    /// @notice Proves chunk 0, which starts from the parent batch's state.
    /// @param header The settlement contract must have its hash at its number.
    /// @param parent Must hash to `header.parentHash`.
    function proveFirstChunk(Header calldata header, Header calldata parent, ChunkProof calldata chunkProof) external;

    /// @notice Proves a later chunk.
    /// @param before The leaf of chunk `index − 1`.
    function proveChunk(Header calldata header, PlacedLeaf calldata before, ChunkProof calldata chunkProof) external;

    /// @notice P2: once all chunks are proved, checks both sums against the blobs. The batch is then proved, and also
    /// final if its parent is.
    function completeBatch(Header calldata header, Opening calldata rollup, Opening calldata validium) external;

    /// @notice Whether the batch with this header is proved.
    function isProved(bytes32 headerHash) external view returns (bool);

    /// @notice How many chunks of the batch are proved.
    function chunksProved(bytes32 headerHash) external view returns (uint32);

    function isChunkProved(bytes32 headerHash, uint32 index) external view returns (bool);

    /// @notice See `Parameters`.
    function chunkOperations() external view returns (uint32);
    function maxWithdrawals() external view returns (uint32);
    function maxEntries() external view returns (uint32);

    function settlement() external view returns (ISettlement);

    function chunkVerifier() external view returns (IChunkVerifier);
}
