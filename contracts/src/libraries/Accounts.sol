// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Tells contracts from accounts with a key.
library Accounts {
    uint256 private constant DELEGATION_BYTES = 23;
    bytes3 private constant DELEGATION_PREFIX = 0xef0100;

    /// @notice Whether the address currently is a contract. An account that delegates to code by EIP-7702 is not: it
    /// has its own key.
    function isContract(address account) internal view returns (bool) {
        uint256 length = account.code.length;
        if (length != DELEGATION_BYTES) return length != 0;
        bytes32 head;
        assembly ("memory-safe") {
            extcodecopy(account, 0x00, 0x00, 0x20)
            head := mload(0x00)
        }
        // forge-lint: disable-next-line(unsafe-typecast)
        return bytes3(head) != DELEGATION_PREFIX;
    }
}
