// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice An entry of an inbox (§5). Fields that a kind does not use are 0.
/// @param kind 4 deposit, 5 set key, 7 forced withdrawal (§3).
/// @param slot The slot that the entry acts on.
/// @param owner The receiver of a deposit; otherwise the sender.
/// @param asset The asset of a deposit.
/// @param amount The amount of a deposit.
/// @param key For a deposit, the receiver's registered key; for a set key, the sender's.
struct InboxEntry {
    uint8 kind;
    uint32 slot;
    address owner;
    uint16 asset;
    uint256 amount;
    uint256 key;
}

/// @notice An inbox's rolling hash after one more entry, keccak256(abi.encode(inboxHash, entry)). The hash of an empty
/// inbox is 0. In assembly so that no memory is allocated: a batch serves up to 1,024 entries.
function extendInbox(bytes32 inboxHash, InboxEntry memory entry) pure returns (bytes32 extended) {
    assembly ("memory-safe") {
        let words := mload(0x40)
        mstore(words, inboxHash)
        mcopy(add(words, 0x20), entry, 0xc0)
        extended := keccak256(words, 0xe0)
    }
}
