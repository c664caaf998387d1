// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice A list of addresses stored as the code of a contract (SSTORE2). Reading all of it costs one cold account
/// access; storage would cost one access per member.
library SignerTable {
    error SignerTable_CreateFailed(uint256 size);

    uint256 private constant ENTRY_BYTES = 20;

    /// @dev The code begins with STOP, so that calling the table does nothing.
    uint256 private constant CODE_OFFSET = 1;

    /// @notice Writes the members in order: at most 256 of them, 5,121 bytes of code, far below the limit.
    function write(address[] memory members) internal returns (address table) {
        bytes memory packed = _pack(members);
        // PUSH2 size, DUP1, PUSH1 10, RETURNDATASIZE (0), CODECOPY, RETURNDATASIZE (0), RETURN; then the code.
        // forge-lint: disable-next-item(unsafe-typecast)
        bytes2 size = bytes2(uint16(packed.length + CODE_OFFSET));
        bytes memory creation = bytes.concat(hex"61", size, hex"80600a3d393df3", hex"00", packed);
        assembly ("memory-safe") {
            table := create(0, add(creation, 0x20), mload(creation))
        }
        if (table == address(0)) revert SignerTable_CreateFailed(packed.length);
    }

    /// @notice The table's first `count` entries as one string of 20-byte addresses.
    function read(address table, uint256 count) internal view returns (bytes memory packed) {
        packed = new bytes(count * ENTRY_BYTES);
        assembly ("memory-safe") {
            extcodecopy(table, add(packed, 0x20), CODE_OFFSET, mload(packed))
        }
    }

    /// @notice Entry `i` of the result of `read`; `i` must be below its count.
    function entry(bytes memory packed, uint256 i) internal pure returns (address member) {
        assembly ("memory-safe") {
            member := shr(96, mload(add(add(packed, 0x20), mul(i, ENTRY_BYTES))))
        }
    }

    function _pack(address[] memory members) private pure returns (bytes memory packed) {
        // Each store writes a whole word, so the last one needs 12 spare bytes, which are cut off below.
        packed = new bytes(members.length * ENTRY_BYTES + 12);
        for (uint256 i = 0; i < members.length; ++i) {
            address member = members[i];
            assembly ("memory-safe") {
                mstore(add(add(packed, 0x20), mul(i, ENTRY_BYTES)), shl(96, member))
            }
        }
        assembly ("memory-safe") {
            mstore(packed, sub(mload(packed), 12))
        }
    }
}
