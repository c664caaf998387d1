// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice What a chunk leaves behind (§5): a leaf of its batch's chunksRoot is `keccak256(abi.encode(leaf))`, 8 words.
/// @param rollupRoot Root of the rollup lane's tree after the chunk.
/// @param validiumRoot Root of the validium lane's tree after the chunk.
/// @param dataHash Poseidon2 hash of the chunk's N elements.
/// @param inboxHash Per lane: rolling hash of the inbox at inboxEnd.
/// @param inboxEnd Per lane: how many inbox entries are served after the chunk.
/// @param withdrawalsHash keccak256 of the chunk's withdrawals, `owner(20) asset(2) amount(16)` each.
struct ChunkLeaf {
    bytes32 rollupRoot;
    bytes32 validiumRoot;
    bytes32 dataHash;
    bytes32[2] inboxHash;
    uint64[2] inboxEnd;
    bytes32 withdrawalsHash;
}

/// @notice A chunk's leaf with its path in the tree of chunk leaves.
/// @param leaf The leaf.
/// @param path Siblings from the leaf up to chunksRoot: log2(4096/N) of them.
struct PlacedLeaf {
    ChunkLeaf leaf;
    bytes32[] path;
}
