// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ChunkLeaf, PlacedLeaf} from "../ChunkLeaf.sol";
import {Header} from "../Header.sol";
import {BLOB_ELEMENTS} from "../Protocol.sol";

/// @notice Hashes of §5 as they stand in calldata, which is abi.encode's form.
///
/// Words of less than 32 bytes are hashed with their upper bits, which nothing has checked to be zero. What is compared
/// with a hash that L1 made or was proved against is therefore exactly what that hash is of, and reads without revert.
library Hashes {
    uint256 private constant HEADER_BYTES = 13 * 32;
    uint256 private constant LEAF_BYTES = 8 * 32;

    /// @dev Chunks of one operation.
    uint256 private constant LONGEST_PATH = 12;

    /// @notice keccak256(abi.encode(header)).
    function ofHeader(Header calldata header) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let words := mload(0x40)
            calldatacopy(words, header, HEADER_BYTES)
            hash := keccak256(words, HEADER_BYTES)
        }
    }

    /// @notice keccak256(abi.encode(leaf)).
    function ofLeaf(ChunkLeaf calldata leaf) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let words := mload(0x40)
            calldatacopy(words, leaf, LEAF_BYTES)
            hash := keccak256(words, LEAF_BYTES)
        }
    }

    /// @notice How many siblings a path has where chunks have `chunkOperations` operations: log2(4096/N).
    function pathLength(uint32 chunkOperations) internal pure returns (uint256 length) {
        while (length < LONGEST_PATH && uint256(chunkOperations) << length < BLOB_ELEMENTS) {
            ++length;
        }
    }

    /// @notice The root of the tree that has the leaf at place `index`, by its path. A leaf is hashed from 256 bytes and a node
    /// from 64, so that one is not taken for the other.
    function rootOf(PlacedLeaf calldata chunk, uint256 index) internal pure returns (bytes32 node) {
        node = ofLeaf(chunk.leaf);
        bytes32[] calldata path = chunk.path;
        assembly ("memory-safe") {
            for { let height := 0 } lt(height, path.length) { height := add(height, 1) } {
                // The node's own place among the two: right where the index has a 1.
                let own := shl(5, and(shr(height, index), 1))
                mstore(own, node)
                mstore(xor(own, 0x20), calldataload(add(path.offset, shl(5, height))))
                node := keccak256(0x00, 0x40)
            }
        }
    }
}
