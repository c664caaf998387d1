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
