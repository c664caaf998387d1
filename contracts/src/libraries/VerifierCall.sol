// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IChunkVerifier} from "../interfaces/IChunkVerifier.sol";

/// @notice Builds a call of `IChunkVerifier.verify` in place: the public inputs are written directly into its calldata.
/// Encoding them a second time would cost 10,000 gas per chunk.
///
/// Layout: the selector at the end of a word, two offsets, the proof with its length, the public inputs with theirs.
library VerifierCall {
    uint256 private constant SELECTOR_OFFSET = 28;

    /// @notice Begins a call.
    /// @param proof The bytes for the verifier.
    /// @param count Number of public inputs.
    /// @return head The call's address in memory, for `send`.
    /// @return inputs The call's public inputs, all zero, to be filled in by the caller.
    function begin(bytes calldata proof, uint256 count) internal pure returns (uint256 head, bytes32[] memory inputs) {
        uint256 selector = uint32(IChunkVerifier.verify.selector);
        assembly ("memory-safe") {
            head := mload(0x40)
            let padded := and(add(proof.length, 0x1f), not(0x1f))
            mstore(head, selector)
            mstore(add(head, 0x20), 0x40)
            mstore(add(head, 0x40), add(0x60, padded))
            inputs := add(add(head, 0x80), padded)
            mstore(sub(inputs, 0x20), 0) // clears the padding of the proof's last word
            mstore(add(head, 0x60), proof.length)
            calldatacopy(add(head, 0x80), proof.offset, proof.length)
            mstore(inputs, count)
            // Reading past the end of calldata gives zeros.
            calldatacopy(add(inputs, 0x20), calldatasize(), shl(5, count))
            mstore(0x40, add(add(inputs, 0x20), shl(5, count)))
        }
    }

    /// @notice Makes the call. If the verifier reverts, reverts with its error.
    /// @return Whether the verifier returned true.
    function send(uint256 head, bytes32[] memory inputs, IChunkVerifier verifier) internal view returns (bool) {
        uint256 answer;
        assembly ("memory-safe") {
            let start := add(head, SELECTOR_OFFSET)
            let end := add(add(inputs, 0x20), shl(5, mload(inputs)))
            if iszero(staticcall(gas(), verifier, start, sub(end, start), 0x00, 0x20)) {
                let free := mload(0x40)
                returndatacopy(free, 0, returndatasize())
                revert(free, returndatasize())
            }
            if eq(returndatasize(), 0x20) { answer := mload(0x00) }
        }
        return answer == 1;
    }
}
