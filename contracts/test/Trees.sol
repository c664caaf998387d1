// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Leaf} from "../src/interfaces/IExits.sol";
import {Poseidon2} from "../src/Poseidon2.sol";

/// @dev An account of a tree.
struct Account {
    uint32 slot;
    Leaf leaf;
}

/// @dev Trees of a few accounts (T1, T2), computed level by level. The hash is the contract's, which has vectors.
library Trees {
    uint256 private constant DEPTH = 12;

    /// @dev The root of the lane's tree with these accounts.
    function root(Account[] memory accounts, uint8 lane, Poseidon2 poseidon2) internal pure returns (bytes32) {
        return bytes32(node(accounts, lane, DEPTH, 0, empties(poseidon2), poseidon2));
    }

    /// @dev The siblings of the account at `slot`, or of the empty slot there.
    function path(Account[] memory accounts, uint32 slot, Poseidon2 poseidon2)
        internal
        pure
        returns (uint256[36] memory siblings)
    {
        uint256 next = 0;
        uint256[13] memory empty = empties(poseidon2);
        uint256 position = slot % 2 ** 24;
        // forge-lint: disable-next-line(unsafe-typecast)
        uint8 lane = uint8(slot >> 24);
        for (uint256 level = 0; level < DEPTH; ++level) {
            uint256 index = position / 4 ** level;
            for (uint256 child = index - index % 4; child < index - index % 4 + 4; ++child) {
                if (child != index) {
                    siblings[next++] = node(accounts, lane, level, child, empty, poseidon2);
                }
            }
        }
    }

    /// @dev Node number `index` of a level; level 0 has the leaves.
    function node(
        Account[] memory accounts,
        uint8 lane,
        uint256 level,
        uint256 index,
        uint256[13] memory empty,
        Poseidon2 poseidon2
    ) private pure returns (uint256) {
        bool isEmpty = true;
        for (uint256 i = 0; i < accounts.length; ++i) {
            bool isBelow = accounts[i].slot >> 24 == lane && accounts[i].slot % 2 ** 24 / 4 ** level == index;
            if (isBelow && level == 0) return leafOf(accounts[i].leaf, poseidon2);
            if (isBelow) isEmpty = false;
        }
        if (isEmpty) return empty[level];
        uint256[4] memory children;
        for (uint256 i = 0; i < 4; ++i) {
            children[i] = node(accounts, lane, level - 1, 4 * index + i, empty, poseidon2);
        }
        return poseidon2.compress(children[0], children[1], children[2], children[3]);
    }

    /// @dev The roots of empty trees of each depth.
    function empties(Poseidon2 poseidon2) private pure returns (uint256[13] memory roots) {
        for (uint256 level = 0; level < DEPTH; ++level) {
            uint256 below = roots[level];
            roots[level + 1] = poseidon2.compress(below, below, below, below);
        }
    }

    function leafOf(Leaf memory leaf, Poseidon2 poseidon2) internal pure returns (uint256) {
        uint256 title = uint256(uint160(leaf.owner)) + uint256(leaf.asset) * 2 ** 160;
        return poseidon2.hash(title, leaf.key, leaf.nonce + uint256(leaf.balance) * 2 ** 32 + 2 ** 160);
    }
}
