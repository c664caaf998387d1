// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPoseidon2} from "../../src/interfaces/IPoseidon2.sol";
import {Poseidon2} from "../../src/Poseidon2.sol";
import {vm} from "../Base.sol";

/// @dev Reads test/vectors/ledger.json, written by the TypeScript library from Barretenberg's hash.
contract Poseidon2Test {
    uint256 private constant P = 21888242871839275222246405745257275088548364400416034343698204186575808495617;
    uint256 private constant DEPTH = 12;

    string private json;
    Poseidon2 private poseidon2;

    function setUp() public {
        json = vm.readFile("../test/vectors/ledger.json");
        poseidon2 = new Poseidon2();
    }

    /// @dev Also with the largest words, for which sums that are not reduced are the largest.
    function test_compress_vectors() public view {
        uint256[] memory expected = _uints(".nodes.node");
        vm.assertTrue(expected.length > 15);
        for (uint256 i = 0; i < expected.length; ++i) {
            uint256 node = poseidon2.compress(
                _uints(".nodes.c0")[i], _uints(".nodes.c1")[i], _uints(".nodes.c2")[i], _uints(".nodes.c3")[i]
            );
            vm.assertEq(node, expected[i]);
        }
    }

    function test_hash_vectors() public view {
        uint256[] memory expected = _uints(".leaves.leaf");
        vm.assertTrue(expected.length > 5);
        for (uint256 i = 0; i < expected.length; ++i) {
            uint256[3] memory leaf = _leaf(i);
            vm.assertEq(poseidon2.hash(leaf[0], leaf[1], leaf[2]), expected[i]);
        }
    }

    /// @dev Every account of the vectors and two empty slots, in both lanes.
    function test_rootOf_vectors() public view {
        uint256[] memory slots = _uints(".paths.slot");
        uint256[] memory siblings = _uints(".siblings");
        uint256[] memory roots = _uints(".roots");
        uint256 leaves = _uints(".leaves.slot").length;
        vm.assertTrue(slots.length == leaves + 2);
        for (uint256 i = 0; i < slots.length; ++i) {
            uint256[36] memory path;
            for (uint256 j = 0; j < 36; ++j) {
                path[j] = siblings[36 * i + j];
            }
            uint256[3] memory leaf;
            if (i < leaves) leaf = _leaf(i);
            vm.assertEq(poseidon2.rootOf(leaf, slots[i], path), roots[slots[i] >> 24]);
        }
    }

    function test_rootOf_emptyTree() public view {
        uint256[36] memory path;
        uint256 node = 0;
        for (uint256 level = 0; level < DEPTH; ++level) {
            (path[3 * level], path[3 * level + 1], path[3 * level + 2]) = (node, node, node);
            node = poseidon2.compress(node, node, node, node);
        }
        uint256[3] memory none;
        vm.assertEq(node, vm.parseJsonUint(json, ".emptyRoot"));
        vm.assertEq(poseidon2.rootOf(none, 0, path), node);
        vm.assertEq(poseidon2.rootOf(none, type(uint256).max, path), node);
    }

    /// @dev No word has two readings.
    function test_words_fromTheModulusUp_revert() public {
        uint256[2] memory wrong = [P, type(uint256).max];
        for (uint256 i = 0; i < wrong.length; ++i) {
            bytes memory refusal = abi.encodeWithSelector(IPoseidon2.Poseidon2_NotAnElement.selector, P, wrong[i]);
            for (uint256 j = 0; j < 4; ++j) {
                uint256[4] memory words;
                words[j] = wrong[i];
                vm.expectRevert(refusal);
                poseidon2.compress(words[0], words[1], words[2], words[3]);
                if (j == 3) continue;
                vm.expectRevert(refusal);
                poseidon2.hash(words[0], words[1], words[2]);
            }
            uint256[3] memory none;
            for (uint256 j = 0; j < 36; ++j) {
                uint256[36] memory path;
                path[j] = wrong[i];
                vm.expectRevert(refusal);
                poseidon2.rootOf(none, 0, path);
            }
        }
    }

    /// @dev T2.
    function _leaf(uint256 i) private view returns (uint256[3] memory) {
        address owner = vm.parseJsonAddressArray(json, ".leaves.owner")[i];
        uint256 title = uint256(uint160(owner)) + (_uints(".leaves.asset")[i] << 160);
        uint256 tally = _uints(".leaves.nonce")[i] + (_uints(".leaves.balance")[i] << 32) + (1 << 160);
        return [title, _uints(".leaves.key")[i], tally];
    }

    function _uints(string memory key) private view returns (uint256[] memory) {
        return vm.parseJsonUintArray(json, key);
    }
}
