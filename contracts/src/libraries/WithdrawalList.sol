// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Reads a batch's list of withdrawals (§5): `owner(20) asset(2) amount(16)` each, in order.
library WithdrawalList {
    /// @notice Size of a withdrawal.
    uint256 internal constant ITEM_BYTES = 38;

    /// @dev Offset of the amount in a withdrawal.
    uint256 private constant AMOUNT_OFFSET = 22;

    /// @notice Number of withdrawals in the list.
    function count(bytes calldata list) internal pure returns (uint256) {
        return list.length / ITEM_BYTES;
    }

    /// @notice Withdrawal number `i` of the list, which must be below its count. In assembly, because slices of
    /// calldata cost 600 gas a withdrawal.
    function item(bytes calldata list, uint256 i) internal pure returns (address owner, uint16 asset, uint256 amount) {
        assembly ("memory-safe") {
            let start := add(list.offset, mul(i, ITEM_BYTES))
            let word := calldataload(start)
            owner := shr(96, word)
            asset := and(shr(80, word), 0xffff)
            amount := shr(128, calldataload(add(start, AMOUNT_OFFSET)))
        }
    }
}
