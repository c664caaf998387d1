// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ChunkLeaf, PlacedLeaf} from "../ChunkLeaf.sol";
import {Header} from "../Header.sol";
import {BLOB_ELEMENTS} from "../Protocol.sol";

/// @notice Hashes of §5, taken directly from calldata, which has the form of abi.encode.
///
/// Fields shorter than a word are hashed with their upper bits, which nothing has checked to be zero. So if the result
/// equals a hash that L1 stored or that was proved, the calldata is exactly that hash's preimage, and its fields can be
/// read without a revert.
library Hashes {
    uint256 private constant HEADER_BYTES = 13 * 32;
    uint256 private constant LEAF_BYTES = 8 * 32;

    /// @dev The path length for chunks of one operation.
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

    /// @notice Path length for chunks of `chunkOperations` operations: log2(4096/N).
    function pathLength(uint32 chunkOperations) internal pure returns (uint256 length) {
        while (length < LONGEST_PATH && uint256(chunkOperations) << length < BLOB_ELEMENTS) {
            ++length;
        }
    }

    /// @notice The root of the Merkle tree that has the leaf at `index`, from its path. A leaf is hashed from 256 bytes
    /// and a node from 64, so neither can pass for the other.
    function rootOf(PlacedLeaf calldata chunk, uint256 index) internal pure returns (bytes32 node) {
        node = ofLeaf(chunk.leaf);
        bytes32[] calldata path = chunk.path;
        assembly ("memory-safe") {
            for { let height := 0 } lt(height, path.length) { height := add(height, 1) } {
                // The node is the right child if the index has a 1 at this height.
                let own := shl(5, and(shr(height, index), 1))
                mstore(own, node)
                mstore(xor(own, 0x20), calldataload(add(path.offset, shl(5, height))))
                node := keccak256(0x00, 0x40)
            }
        }
    }
}
