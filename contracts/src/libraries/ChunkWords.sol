// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {WITHDRAWAL_BYTES} from "../Protocol.sol";

/// @notice Reads a chunk's inbox entries and withdrawals from calldata and writes them as the circuit's public inputs
/// (docs/circuit.md). In assembly, because a chunk has up to 32 of them and checked array accesses would cost 20,000
/// gas.
library ChunkWords {
    /// @dev Size of an entry: a word with kind(1) slot(4) asset(2) owner(20) in its low 27 bytes, amount, key.
    uint256 private constant ENTRY_BYTES = 0x60;

    /// @dev Offset of the amount in a withdrawal, owner(20) asset(2) amount(16).
    uint256 private constant AMOUNT_OFFSET = 22;

    /// @dev The byte above a withdrawal's asset is 1, so a used public slot is never zero.
    uint256 private constant USED = 1 << 176;

    /// @notice Extends the rolling hashes of both inboxes by the entries, each in its slot's lane, and counts them.
    /// @param hashes By lane; changed in place, as are `ends`.
    /// @return malformed 0 on success. Otherwise one more than the index of the first entry whose first word has bits
    /// above its kind, or whose slot is in no lane.
    function extend(bytes32[2] memory hashes, uint256[2] memory ends, uint256[3][] calldata entries)
        internal
        pure
        returns (uint256 malformed)
    {
        assembly ("memory-safe") {
            let buffer := mload(0x40)
            for { let i := 0 } lt(i, entries.length) { i := add(i, 1) } {
                let entry := add(entries.offset, mul(i, ENTRY_BYTES))
                let word := calldataload(entry)
                let lane := and(shr(200, word), 0xff)
                if or(shr(216, word), gt(lane, 1)) {
                    malformed := add(i, 1)
                    break
                }
                lane := shl(5, lane)
                // §5: keccak256(abi.encode(inboxHash, kind, slot, owner, asset, amount, key)).
                mstore(buffer, mload(add(hashes, lane)))
                mstore(add(buffer, 0x20), shr(208, word))
                mstore(add(buffer, 0x40), and(shr(176, word), 0xffffffff))
                mstore(add(buffer, 0x60), shr(96, shl(96, word)))
                mstore(add(buffer, 0x80), and(shr(160, word), 0xffff))
                calldatacopy(add(buffer, 0xa0), add(entry, 0x20), 0x40)
                mstore(add(hashes, lane), keccak256(buffer, 0xe0))
                mstore(add(ends, lane), add(mload(add(ends, lane)), 1))
            }
        }
    }

    /// @notice Writes the entries' words to `inputs` from `place` on. The caller must ensure that they fit.
    function putEntries(bytes32[] memory inputs, uint256 place, uint256[3][] calldata entries) internal pure {
        assembly ("memory-safe") {
            calldatacopy(add(add(inputs, 0x20), shl(5, place)), entries.offset, mul(entries.length, ENTRY_BYTES))
        }
    }

    /// @notice The withdrawal at byte `from` of a list.
    function withdrawalAt(bytes calldata withdrawals, uint256 from)
        internal
        pure
        returns (address owner, uint16 asset, uint256 amount)
    {
        assembly ("memory-safe") {
            let item := add(withdrawals.offset, from)
            let word := calldataload(item)
            owner := shr(96, word)
            asset := and(shr(80, word), 0xffff)
            amount := shr(128, calldataload(add(item, AMOUNT_OFFSET)))
        }
    }

    /// @notice Writes two words for each withdrawal, like `putEntries`: `owner + 2^160·asset + 2^176`, amount.
    /// @param withdrawals A whole number of withdrawals.
    function putWithdrawals(bytes32[] memory inputs, uint256 place, bytes calldata withdrawals) internal pure {
        assembly ("memory-safe") {
            let slot := add(add(inputs, 0x20), shl(5, place))
            let end := add(withdrawals.offset, withdrawals.length)
            for { let item := withdrawals.offset } lt(item, end) { item := add(item, WITHDRAWAL_BYTES) } {
                let word := calldataload(item)
                mstore(slot, or(USED, or(shl(160, and(shr(80, word), 0xffff)), shr(96, word))))
                mstore(add(slot, 0x20), shr(128, calldataload(add(item, AMOUNT_OFFSET))))
                slot := add(slot, 0x40)
            }
        }
    }
}
