// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../Header.sol";

/// @notice Hashes of §5, taken directly from calldata, which has the form of abi.encode.
library Hashes {
    uint256 private constant HEADER_BYTES = 13 * 32;

    /// @notice keccak256(abi.encode(header)).
    ///
    /// Fields shorter than a word are hashed with their upper bits, which nothing has checked to be zero. So if the
    /// result equals a hash that L1 stored, the calldata is exactly that hash's preimage, and its fields can be read
    /// without a revert.
    function ofHeader(Header calldata header) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let words := mload(0x40)
            calldatacopy(words, header, HEADER_BYTES)
            hash := keccak256(words, HEADER_BYTES)
        }
    }
}
