// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../src/Header.sol";
import {InboxEntry} from "../src/InboxEntry.sol";
import {Leaf} from "../src/interfaces/IExits.sol";
import {Poseidon2} from "../src/Poseidon2.sol";
import {vm} from "./Base.sol";
import {Batch, Proving} from "./Proving.sol";
import {Account, Trees} from "./Trees.sol";

/// @dev Batches whose roots are those of real trees, frozen lanes, and exits from them.
abstract contract Escaping is Proving {
    uint32 internal constant VALIDIUM_SLOTS = 1 << 24;
    uint256 internal constant INBOX_DEADLINE = 2 days;
    uint256 internal constant SAFETY_DELAY = 1 days;

    address internal immutable carol = address(0xca401);

    /// @dev The accounts of the next batch's state.
    Account[] internal accounts;

    function setUp() public virtual override {
        super.setUp();
        _fund();
    }

    /// @dev 1,000 wei for each of three accounts, and a token's balance. Deposited and served by batch 1.
    function _fund() internal virtual {
        depositEth(alice, alice, 1000);
        depositEth(bob, bob, 1000);
        depositToken(alice, alice, 500);
        demanded.push(InboxEntry(4, inbox.slotOf(alice, ETH, 0), alice, ETH, 1000, registry.keyOf(alice)));
        demanded.push(InboxEntry(4, inbox.slotOf(bob, ETH, 1), bob, ETH, 1000, 0));
        demanded.push(InboxEntry(4, inbox.slotOf(alice, TOKEN, 0), alice, TOKEN, 500, registry.keyOf(alice)));
        accounts.push(Account(inbox.slotOf(alice, ETH, 0), Leaf(alice, ETH, 5, 0, 900)));
        accounts.push(Account(inbox.slotOf(bob, ETH, 1), Leaf(bob, ETH, 0, 0, 1000)));
        accounts.push(Account(inbox.slotOf(alice, TOKEN, 0), Leaf(alice, TOKEN, 5, 0, 500)));
        accounts.push(Account(7, Leaf(carol, ETH, 77, 3, 100)));
    }

    /// @dev A batch with the state of `accounts`.
    function nextState(bytes memory withdrawals_) internal view returns (Batch memory batch) {
        batch = nextBatch(withdrawals_);
        batch.header.rollupRoot = Trees.root(accounts, 0, poseidon2);
        batch.header.validiumRoot = Trees.root(accounts, 1, poseidon2);
        seal(batch);
    }

    function nextState() internal view returns (Batch memory) {
        return nextState("");
    }

    /// @dev A final batch with the state of `accounts`.
    function finalState(bytes memory withdrawals_) internal returns (Batch memory batch) {
        batch = nextState(withdrawals_);
        submitBatch(batch);
        prove(batch);
    }

    function finalState() internal returns (Batch memory) {
        return finalState("");
    }

    /// @dev An entry that nobody serves: a forced withdrawal by alice, in the lane of its slot.
    function ignored(uint8 lane) internal returns (InboxEntry memory) {
        demandFor(lane == 0 ? 7 : VALIDIUM_SLOTS + 7, true);
        return demanded[demanded.length - 1];
    }

    function freeze(uint8 lane) internal {
        ignored(lane);
        vm.warp(settlement.deadlineOf(lane) + 1);
        settlement.freeze(lane);
    }

    function takeOut(Header memory base, uint256 i) internal {
        exits.exit(base, accounts[i].slot, accounts[i].leaf, pathOf(i));
    }

    function pathOf(uint256 i) internal view returns (uint256[36] memory) {
        return Trees.path(accounts, accounts[i].slot, poseidon2);
    }

    function numbers(uint64 number) internal pure returns (uint64[] memory list) {
        list = new uint64[](1);
        list[0] = number;
    }
}
