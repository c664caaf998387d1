// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice An entry of an inbox (§5). Fields that its kind does not use are 0.
/// @param kind 4 deposit, 5 set key, 7 forced withdrawal (§3).
/// @param slot What it is about.
/// @param owner The receiver of a deposit, the sender of the others.
/// @param asset Of a deposit.
/// @param amount Of a deposit.
/// @param key The receiver's registered key at a deposit, the sender's at a set key.
struct InboxEntry {
    uint8 kind;
    uint32 slot;
    address owner;
    uint16 asset;
    uint256 amount;
    uint256 key;
}

/// @notice An inbox's rolling hash after one more entry; it starts from 0.
function extendInbox(bytes32 inboxHash, InboxEntry memory entry) pure returns (bytes32) {
    return keccak256(abi.encode(inboxHash, entry.kind, entry.slot, entry.owner, entry.asset, entry.amount, entry.key));
}

/// @notice The same for an entry as the circuit's three words (docs/circuit.md): `owner + 2^160·asset + 2^176·slot +
/// 2^208·kind`, amount, key.
function extendInboxByWords(bytes32 inboxHash, uint256[3] calldata words) pure returns (bytes32 extended) {
    assembly ("memory-safe") {
        let buffer := mload(0x40)
        let title := calldataload(words)
        mstore(buffer, inboxHash)
        mstore(add(buffer, 0x20), shr(208, title))
        mstore(add(buffer, 0x40), and(shr(176, title), 0xffffffff))
        mstore(add(buffer, 0x60), and(title, 0xffffffffffffffffffffffffffffffffffffffff))
        mstore(add(buffer, 0x80), and(shr(160, title), 0xffff))
        calldatacopy(add(buffer, 0xa0), add(words, 0x20), 0x40)
        extended := keccak256(buffer, 0xe0)
    }
}
