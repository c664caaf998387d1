// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../../src/Header.sol";
import {InboxEntry} from "../../src/InboxEntry.sol";
import {IExits, Leaf} from "../../src/interfaces/IExits.sol";
import {IInbox} from "../../src/interfaces/IInbox.sol";
import {ISettlement} from "../../src/interfaces/ISettlement.sol";
import {IWithdrawals} from "../../src/interfaces/IWithdrawals.sol";
import {vm} from "../Base.sol";
import {Escaping} from "../Escaping.sol";
import {Batch} from "../Proving.sol";

contract ExitsTest is Escaping {
    // ---- exit (F6)

    /// @dev The operator is gone: every account of both lanes leaves with its exact balance, and custody ends at zero.
    function test_exit_everybody_custodyEndsAtZero() public {
        Batch memory base = finalState();
        demand(2);
        InboxEntry memory last = ignored(0);
        vm.warp(START + INBOX_DEADLINE + 1);
        settlement.freeze(0);
        for (uint256 i = 0; i < accounts.length; ++i) {
            vm.prank(ownerAt(i));
            takeOut(base.header, i);
        }
        exits.refund(base.header, 0, base.header.inboxEnd[0], demanded[3]);
        exits.refund(base.header, 1, base.header.inboxEnd[1], demanded[4]);
        exits.refund(base.header, 0, base.header.inboxEnd[0] + 1, last);
        vm.warp(START + INBOX_DEADLINE + SAFETY_DELAY);
        (uint256 before, uint256 bobs) = (alice.balance, bob.balance);
        withdrawals.claim(alice, ETH, numbers(1));
        withdrawals.claim(alice, TOKEN, numbers(1));
        withdrawals.claim(bob, ETH, numbers(1));
        withdrawals.claim(carol, ETH, numbers(1));
        vm.assertEq(alice.balance - before, 900 + 100 + 2 * MIN_ENTRY_FEE);
        vm.assertEq(bob.balance - bobs, 1000 + 101 + MIN_ENTRY_FEE);
        vm.assertEq(carol.balance, 100);
        vm.assertEq(token.balanceOf(alice), 500);
        vm.assertEq(inbox.escrowOf(ETH), 0);
        vm.assertEq(inbox.escrowOf(TOKEN), 0);
        vm.assertEq(token.balanceOf(address(inbox)), 0);
        // The fees of the entries that were served are the sequencer's.
        inbox.collectFees(base.header);
        vm.assertEq(address(inbox).balance, 0);
    }

    function test_exit_credits() public {
        Batch memory base = _frozen();
        vm.assertTrue(!exits.hasExited(1, 7));
        vm.expectEmit(address(exits));
        emit IExits.Exited(7, carol, ETH, 100, 1);
        takeOut(base.header, 3);
        vm.assertTrue(exits.hasExited(1, 7));
        vm.assertEq(withdrawals.creditOf(carol, ETH, 1), 100);
    }

    function test_exit_twice_creditsOnce() public {
        Batch memory base = _frozen();
        takeOut(base.header, 3);
        vm.recordLogs();
        takeOut(base.header, 3);
        vm.assertEq(vm.getRecordedLogs().length, 0);
        vm.assertEq(withdrawals.creditOf(carol, ETH, 1), 100);
    }

    /// @dev Slots share words of the bitmap; each has its own bit.
    function test_exit_neighbours_areIndependent() public {
        uint32[5] memory slots = [uint32(1), 2, 255, 256, VALIDIUM_SLOTS + 1];
        for (uint256 i = 0; i < slots.length; ++i) {
            accounts.push();
            (accounts[4 + i].slot, accounts[4 + i].leaf) = (slots[i], Leaf(carol, ETH, 0, 0, 1));
        }
        Batch memory base = _frozen();
        for (uint256 i = 0; i < slots.length; ++i) {
            vm.assertTrue(!exits.hasExited(1, slots[i]));
            takeOut(base.header, 4 + i);
            vm.assertTrue(exits.hasExited(1, slots[i]));
            vm.assertEq(withdrawals.creditOf(carol, ETH, 1), i + 1);
        }
        for (uint256 i = 0; i < slots.length; ++i) {
            takeOut(base.header, 4 + i);
        }
        vm.assertEq(withdrawals.creditOf(carol, ETH, 1), slots.length);
    }

    function test_exit_live_reverts() public {
        Batch memory base = finalState();
        uint256[36] memory path = pathOf(3);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_LaneLive.selector, 0));
        exits.exit(base.header, 7, accounts[3].leaf, path);
    }

    /// @dev Only the frozen lane.
    function test_exit_otherLaneLive_reverts() public {
        Batch memory base = finalState();
        freeze(1);
        takeOut(base.header, 1);
        uint256[36] memory path = pathOf(3);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_LaneLive.selector, 0));
        exits.exit(base.header, 7, accounts[3].leaf, path);
    }

    function test_exit_slotOutOfRange_reverts() public {
        Batch memory base = _frozen();
        uint256[36] memory path = pathOf(3);
        uint32[3] memory wrong = [0, uint32(1 << 25), uint32(1 << 25) + 7];
        for (uint256 i = 0; i < wrong.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IExits.Exits_SlotOutOfRange.selector, 1 << 25, wrong[i]));
            exits.exit(base.header, wrong[i], accounts[3].leaf, path);
        }
    }

    /// @dev An earlier header, a rolled back one, and a made-up one.
    function test_exit_anotherBase_reverts() public {
        Batch memory earlier = finalState();
        Batch memory base = finalState();
        submitBatch(nextState());
        Header memory open = headers[3];
        freeze(0);
        uint256[36] memory path = pathOf(3);
        Header[3] memory wrong = [earlier.header, open, base.header];
        wrong[2].withdrawalsHash = 0;
        for (uint256 i = 0; i < wrong.length; ++i) {
            bytes32 actual = keccak256(abi.encode(wrong[i]));
            bytes32 expected = settlement.headerHash(2);
            vm.expectRevert(abi.encodeWithSelector(IExits.Exits_BaseWrong.selector, 2, expected, actual));
            exits.exit(wrong[i], 7, accounts[3].leaf, path);
        }
    }

    /// @dev Each field of the leaf, the slot and each sibling count.
    function test_exit_anotherAccount_reverts() public {
        Batch memory base = _frozen();
        uint256[36] memory path = pathOf(3);
        for (uint256 i = 0; i < 5; ++i) {
            Leaf memory leaf = accounts[3].leaf;
            if (i == 0) leaf.owner = alice;
            if (i == 1) leaf.asset = TOKEN;
            if (i == 2) leaf.key += 1;
            if (i == 3) leaf.nonce += 1;
            if (i == 4) leaf.balance += 1;
            vm.expectPartialRevert(IExits.Exits_RootWrong.selector);
            exits.exit(base.header, 7, leaf, path);
        }
        uint32[3] memory slots = [uint32(6), 7 + 4, VALIDIUM_SLOTS + 7];
        for (uint256 i = 0; i < slots.length; ++i) {
            vm.expectPartialRevert(IExits.Exits_RootWrong.selector);
            exits.exit(base.header, slots[i], accounts[3].leaf, path);
        }
        for (uint256 i = 0; i < 36; ++i) {
            path[i] ^= 1;
            vm.expectPartialRevert(IExits.Exits_RootWrong.selector);
            exits.exit(base.header, 7, accounts[3].leaf, path);
            path[i] ^= 1;
        }
        exits.exit(base.header, 7, accounts[3].leaf, path);
    }

    /// @dev An empty slot has no owner: its leaf is not the hash of an account of zeros.
    function test_exit_emptySlot_reverts() public {
        Batch memory base = _frozen();
        accounts.push();
        accounts[4].slot = 9;
        uint256[36] memory path = pathOf(4);
        vm.expectPartialRevert(IExits.Exits_RootWrong.selector);
        exits.exit(base.header, 9, accounts[4].leaf, path);
    }

    function test_exit_multicall() public {
        Batch memory base = _frozen();
        bytes[] memory calls = new bytes[](4);
        for (uint256 i = 0; i < 4; ++i) {
            calls[i] = abi.encodeCall(IExits.exit, (base.header, accounts[i].slot, accounts[i].leaf, pathOf(i)));
        }
        exits.multicall(calls);
        vm.assertEq(withdrawals.creditOf(alice, ETH, 1), 900);
        vm.assertEq(withdrawals.creditOf(alice, TOKEN, 1), 500);
        vm.assertEq(withdrawals.creditOf(bob, ETH, 1), 1000);
        vm.assertEq(withdrawals.creditOf(carol, ETH, 1), 100);
    }

    /// @dev F6: claimable when the base's SAFETY_DELAY is over, like a withdrawal of the base.
    function test_claim_afterTheBasesDelay() public {
        finalState();
        InboxEntry memory entry = ignored(0);
        demanded.pop();
        uint256 time = START + INBOX_DEADLINE + 1;
        vm.warp(time);
        Batch memory base = finalState(withdrawal(carol, ETH, 40));
        settlement.freeze(0);
        takeOut(base.header, 3);
        exits.refund(base.header, 0, 2, entry);
        withdrawals.credit(base.header, withdrawal(carol, ETH, 40), 1);
        time += SAFETY_DELAY;
        vm.warp(time - 1);
        vm.expectRevert(abi.encodeWithSelector(IWithdrawals.Withdrawals_ClaimEarly.selector, 2, time, time - 1));
        withdrawals.claim(carol, ETH, numbers(2));
        vm.expectRevert(abi.encodeWithSelector(IWithdrawals.Withdrawals_ClaimEarly.selector, 2, time, time - 1));
        withdrawals.claim(alice, ETH, numbers(2));
        vm.warp(time);
        withdrawals.claim(carol, ETH, numbers(2));
        vm.assertEq(carol.balance, 140);
    }

    // ---- refund (F6)

    function test_refund_depositAndFee() public {
        Batch memory base = finalState();
        vm.fee(1 gwei);
        depositToken(bob, alice, 70);
        InboxEntry memory entry = InboxEntry(4, inbox.slotOf(alice, TOKEN, 0), alice, TOKEN, 70, registry.keyOf(alice));
        vm.warp(settlement.deadlineOf(0) + 1);
        settlement.freeze(0);
        uint64 index = base.header.inboxEnd[0];
        vm.assertTrue(!exits.isRefunded(1, 0, index));
        vm.expectEmit(address(exits));
        emit IExits.Refunded(0, index, alice, TOKEN, 70, 100_000 gwei, 1);
        exits.refund(base.header, 0, index, entry);
        vm.assertTrue(exits.isRefunded(1, 0, index));
        vm.assertTrue(!exits.isRefunded(1, 1, index));
        vm.assertEq(withdrawals.creditOf(alice, TOKEN, 1), 70);
        vm.assertEq(withdrawals.creditOf(alice, ETH, 1), 100_000 gwei);
        vm.assertEq(inbox.escrowOf(ETH), 2000 + 100_000 gwei);
        vm.recordLogs();
        exits.refund(base.header, 0, index, entry);
        vm.assertEq(vm.getRecordedLogs().length, 0);
        vm.assertEq(withdrawals.creditOf(alice, ETH, 1), 100_000 gwei);
        vm.assertEq(inbox.escrowOf(ETH), 2000 + 100_000 gwei);
    }

    /// @dev Entries share words of the bitmaps; each has its own bit.
    function test_refund_neighbours_areIndependent() public {
        Batch memory base = finalState();
        InboxEntry memory entry = ignored(0);
        ignored(0);
        freeze(0);
        uint64 first = base.header.inboxEnd[0];
        for (uint64 i = 0; i < 6; ++i) {
            exits.refund(base.header, 0, first + i % 3, entry);
            uint256 refunded = i < 3 ? i + 1 : 3;
            vm.assertEq(withdrawals.creditOf(alice, ETH, 1), refunded * MIN_ENTRY_FEE);
            vm.assertEq(inbox.escrowOf(ETH), 2000 + refunded * MIN_ENTRY_FEE);
        }
    }

    /// @dev Only the fee of an entry that deposits nothing.
    function test_refund_forcedWithdrawal_feeOnly() public {
        Batch memory base = finalState();
        InboxEntry memory entry = ignored(1);
        vm.warp(settlement.deadlineOf(1) + 1);
        settlement.freeze(1);
        exits.refund(base.header, 1, base.header.inboxEnd[1], entry);
        vm.assertEq(withdrawals.creditOf(alice, ETH, 1), MIN_ENTRY_FEE);
    }

    function test_refund_served_reverts() public {
        Batch memory base = _frozen();
        vm.expectRevert(abi.encodeWithSelector(IExits.Exits_EntryServed.selector, 0, 2, 1));
        exits.refund(base.header, 0, 1, demanded[2]);
    }

    function test_refund_anotherEntry_reverts() public {
        Batch memory base = finalState();
        demand(1);
        InboxEntry memory entry = demanded[3];
        vm.warp(settlement.deadlineOf(0) + 1);
        settlement.freeze(0);
        uint64 index = base.header.inboxEnd[0];
        for (uint256 i = 0; i < 6; ++i) {
            InboxEntry memory wrong = abi.decode(abi.encode(entry), (InboxEntry));
            if (i == 0) wrong.kind = 7;
            if (i == 1) wrong.slot += 1;
            if (i == 2) wrong.owner = carol;
            if (i == 3) wrong.asset = TOKEN;
            if (i == 4) wrong.amount += 1;
            if (i == 5) wrong.key += 1;
            vm.expectPartialRevert(IExits.Exits_EntryWrong.selector);
            exits.refund(base.header, 0, index, wrong);
        }
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_EndBeyond.selector, 0, index + 1, index + 2));
        exits.refund(base.header, 0, index + 1, entry);
        exits.refund(base.header, 0, index, entry);
    }

    function test_refund_live_reverts() public {
        Batch memory base = finalState();
        InboxEntry memory entry = ignored(0);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_LaneLive.selector, 0));
        exits.refund(base.header, 0, 2, entry);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_UnknownLane.selector, 2, 2));
        exits.refund(base.header, 2, 2, entry);
    }

    // ---- after the brake (F7)

    /// @dev Exits and refunds of a braked base are void; what they covered leaves again at the new base, and the fees
    /// of entries that the void batch had served are still there. Custody ends at zero.
    function test_brake_voidsExitsAndRefunds_madeAgain() public {
        Batch memory base = finalState();
        vm.warp(START + 100);
        demand(2);
        InboxEntry memory last = ignored(0);
        accounts[0].leaf.balance = 1000;
        accounts[1].leaf.balance = 1101;
        vm.warp(START + INBOX_DEADLINE);
        // A false batch: what it gives to carol was never alice's to give.
        bytes memory list = withdrawal(carol, ETH, 60);
        Batch memory falsely = nextState(list);
        uint64[2] memory ends = [base.header.inboxEnd[0] + 1, base.header.inboxEnd[1] + 1];
        falsely.header.inboxEnd = ends;
        falsely.header.inboxHash = inbox.inboxHashes(ends);
        falsely.entries[0] = _one(demanded[3]);
        falsely.entries[1] = _one(demanded[4]);
        seal(falsely);
        submitBatch(falsely);
        prove(falsely);
        withdrawals.credit(falsely.header, list, 1);
        vm.warp(settlement.deadlineOf(0) + 1);
        settlement.freeze(0);
        takeOut(falsely.header, 0);
        takeOut(falsely.header, 1);
        exits.refund(falsely.header, 0, ends[0], last);
        vm.assertEq(withdrawals.creditOf(alice, ETH, 2), 1000 + MIN_ENTRY_FEE);
        vm.prank(address(brake));
        settlement.brake(1);

        vm.warp(START + 30 days);
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_NotFinal.selector, 1, 2));
            withdrawals.claim([alice, bob, carol][i], ETH, numbers(2));
        }
        uint256[36] memory path = pathOf(0);
        vm.expectPartialRevert(IExits.Exits_BaseWrong.selector);
        exits.exit(falsely.header, accounts[0].slot, accounts[0].leaf, path);
        vm.expectPartialRevert(IExits.Exits_BaseWrong.selector);
        exits.refund(falsely.header, 0, ends[0], last);
        vm.expectRevert();
        withdrawals.credit(falsely.header, list, 1);

        accounts[0].leaf.balance = 900;
        accounts[1].leaf.balance = 1000;
        for (uint256 i = 0; i < 4; ++i) {
            takeOut(base.header, i);
        }
        exits.refund(base.header, 0, base.header.inboxEnd[0], demanded[3]);
        exits.refund(base.header, 1, base.header.inboxEnd[1], demanded[4]);
        exits.refund(base.header, 0, ends[0], last);
        inbox.collectFees(base.header);
        (uint256 before, uint256 bobs) = (alice.balance, bob.balance);
        withdrawals.claim(alice, ETH, numbers(1));
        withdrawals.claim(alice, TOKEN, numbers(1));
        withdrawals.claim(bob, ETH, numbers(1));
        withdrawals.claim(carol, ETH, numbers(1));
        vm.assertEq(alice.balance - before, 900 + 100 + 2 * MIN_ENTRY_FEE);
        vm.assertEq(bob.balance - bobs, 1000 + 101 + MIN_ENTRY_FEE);
        vm.assertEq(address(inbox).balance, 0);
        vm.assertEq(token.balanceOf(address(inbox)), 0);
        vm.assertEq(inbox.escrowOf(ETH), 0);
    }

    /// @dev Accounts that left a frozen validium lane before the brake stay out: its base was safe.
    function test_brake_afterValidiumExits_keepsThem() public {
        Batch memory base = finalState();
        freeze(1);
        takeOut(base.header, 1);
        vm.warp(block.timestamp + SAFETY_DELAY);
        withdrawals.claim(bob, ETH, numbers(1));
        settlement.resume(base.header);
        postBond();
        Batch memory falsely = nextState();
        falsely.header.validiumBlob = 0;
        falsely.header.inboxEnd[1] = base.header.inboxEnd[1];
        falsely.header.inboxHash[1] = base.header.inboxHash[1];
        delete falsely.entries[1];
        seal(falsely);
        submitBatch(falsely);
        prove(falsely);
        vm.prank(address(brake));
        settlement.brake(1);
        vm.assertEq(settlement.baseOf(0), 1);
        vm.assertEq(settlement.baseOf(1), 1);
        vm.recordLogs();
        takeOut(base.header, 1);
        vm.assertEq(vm.getRecordedLogs().length, 0);
        takeOut(base.header, 0);
    }

    // ---- who may credit

    function test_creditFor_byOthers_reverts() public {
        address[4] memory callers = [carol, address(settlement), sequencer, governor];
        for (uint256 i = 0; i < callers.length; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(IWithdrawals.Withdrawals_NotExits.selector, address(exits), callers[i])
            );
            vm.prank(callers[i]);
            withdrawals.creditFor(carol, ETH, 1, 0);
            vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_NotExits.selector, address(exits), callers[i]));
            vm.prank(callers[i]);
            inbox.returnFee(0, 0);
        }
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_NotSettlement.selector, address(settlement), carol));
        vm.prank(carol);
        inbox.close(0);
    }

    // ---- internal

    /// @dev A frozen deployment and its base.
    function _frozen() private returns (Batch memory base) {
        base = finalState();
        freeze(0);
    }

    function _one(InboxEntry memory entry) private pure returns (InboxEntry[] memory list) {
        list = new InboxEntry[](1);
        list[0] = entry;
    }
}
