// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice The state after a chunk (§5). `keccak256(abi.encode(leaf))`, over 8 words, is a leaf of the batch's
/// chunksRoot.
/// @param rollupRoot Root of the rollup lane's tree after the chunk.
/// @param validiumRoot Root of the validium lane's tree after the chunk.
/// @param dataHash Poseidon2 hash of the chunk's N elements.
/// @param inboxHash Per lane: rolling hash of the inbox at inboxEnd.
/// @param inboxEnd Per lane: number of inbox entries served up to and including the chunk.
/// @param withdrawalsHash keccak256 of the chunk's withdrawals, `owner(20) asset(2) amount(16)` each.
struct ChunkLeaf {
    bytes32 rollupRoot;
    bytes32 validiumRoot;
    bytes32 dataHash;
    bytes32[2] inboxHash;
    uint64[2] inboxEnd;
    bytes32 withdrawalsHash;
}

/// @notice A chunk's leaf and its Merkle path.
/// @param leaf The leaf.
/// @param path The log2(4096/N) siblings from the leaf up to chunksRoot.
struct PlacedLeaf {
    ChunkLeaf leaf;
    bytes32[] path;
}
