// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../../src/Header.sol";
import {BatchProof, IBatchVerifier} from "../../src/interfaces/IBatchVerifier.sol";
import {IInbox} from "../../src/interfaces/IInbox.sol";
import {ISettlement} from "../../src/interfaces/ISettlement.sol";
import {vm} from "../Base.sol";
import {Escaping} from "../Escaping.sol";
import {Batch} from "../Proving.sol";

contract SettlementFreezeTest is Escaping {
    // ---- deadlines (F6)

    function test_freeze_nothingWaits_reverts() public {
        finalState();
        for (uint8 lane = 0; lane < 2; ++lane) {
            vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_NothingWaits.selector, lane));
            settlement.freeze(lane);
        }
    }

    function test_freeze_unknownLane_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_UnknownLane.selector, 2, 2));
        settlement.freeze(2);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_UnknownLane.selector, 2, 2));
        settlement.isFrozen(2);
    }

    /// @dev The oldest unserved entry of the lane counts, and no entry of the other lane.
    function test_freeze_beforeTheDeadline_reverts() public {
        finalState();
        vm.warp(START + 100);
        ignored(0);
        vm.warp(START + 200);
        ignored(0);
        ignored(1);
        uint256 deadline = START + 100 + INBOX_DEADLINE;
        vm.assertEq(settlement.deadlineOf(0), deadline);
        vm.assertEq(settlement.deadlineOf(1), deadline + 100);
        vm.warp(deadline);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_DeadlineAhead.selector, deadline, deadline));
        settlement.freeze(0);
        vm.warp(deadline + 1);
        vm.expectRevert(
            abi.encodeWithSelector(ISettlement.Settlement_DeadlineAhead.selector, deadline + 100, deadline + 1)
        );
        settlement.freeze(1);
        settlement.freeze(0);
    }

    /// @dev Served in time by a batch that stands, an entry has no deadline.
    function test_freeze_served_reverts() public {
        ignored(0);
        vm.warp(START + INBOX_DEADLINE + 1);
        submitBatch(nextState());
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_NothingWaits.selector, 0));
        settlement.freeze(0);
    }

    /// @dev A rollback that unserves an entry starts its count again, once.
    function test_deadlineOf_afterRollbacks_beginsAgainOnce() public {
        uint256 time = _rolledBack(START + 1 days);
        vm.assertEq(settlement.deadlineOf(0), time + INBOX_DEADLINE);
        vm.assertEq(settlement.deadlineOf(1), time + INBOX_DEADLINE);
        postBond();
        _rolledBack(time + 1 days);
        vm.assertEq(settlement.deadlineOf(0), time + INBOX_DEADLINE);
        vm.assertEq(settlement.deadlineOf(1), time + INBOX_DEADLINE);
        settlement.freeze(0);
    }

    /// @dev An entry that joined after the rolled back batch keeps its own time.
    function test_deadlineOf_entriesAfterTheRollback_keepTheirs() public {
        uint256 time = _rolledBack(START + 1 days);
        uint64 served = settlement.parameters().inboxSeconds; // two days
        vm.warp(time + served);
        postBond();
        submitBatch(nextState());
        ignored(0);
        vm.assertEq(settlement.deadlineOf(0), time + served + INBOX_DEADLINE);
    }

    /// @dev Once entries whose count began again are served, the next ones have a new start of their own.
    function test_deadlineOf_laterEntries_beginAgainToo() public {
        _rolledBack(START + 1 days);
        postBond();
        finalState();
        ignored(0);
        uint256 time = _rolledBack(block.timestamp + 1 hours);
        vm.assertEq(settlement.deadlineOf(0), time + INBOX_DEADLINE);
    }

    // ---- freeze

    function test_freeze_rollup_freezesBoth() public {
        Batch memory base = finalState();
        ignored(0);
        vm.warp(START + INBOX_DEADLINE + 1);
        vm.expectEmit(address(settlement));
        emit ISettlement.LaneFrozen(0, 1, carol);
        vm.prank(carol);
        settlement.freeze(0);
        for (uint8 lane = 0; lane < 2; ++lane) {
            vm.assertTrue(settlement.isFrozen(lane));
            vm.assertEq(settlement.baseOf(lane), 1);
            vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_LaneFrozen.selector, lane));
            settlement.freeze(lane);
            vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_LaneFrozen.selector, lane));
            settlement.deadlineOf(lane);
        }
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_LaneFrozen.selector, 0));
        settlement.resume(base.header);
        _expectClosed(0);
        _expectClosed(1);
        postBond();
        Batch memory next = nextState();
        carry(next.header.rollupBlob, 0);
        bytes memory certificate_ = certificateFor(next.header);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_LaneFrozen.selector, 0));
        submit(next.header, certificate_);
        // B5: the bond is not lost.
        vm.prank(sequencer);
        settlement.withdrawBond();
    }

    /// @dev What is proved becomes final; the rest is rolled back and never comes back.
    function test_freeze_finalisesAndRollsBack() public {
        Batch memory first = finalState();
        Batch memory second = nextState();
        submitBatch(second);
        Batch memory third = nextState();
        submitBatch(third);
        Batch memory fourth = nextState();
        submitBatch(fourth);
        prove(third);
        ignored(0);
        vm.warp(START + INBOX_DEADLINE + 1);
        prove(second);
        vm.assertEq(settlement.latestFinal(), 2);
        uint256 burnt = address(0).balance;
        vm.expectEmit(address(settlement));
        emit ISettlement.LaneFrozen(0, 3, carol);
        vm.expectEmit(address(settlement));
        emit ISettlement.BatchesRolledBack(4, hashOf(fourth), 4, carol, BOND / 2, BOND / 2);
        vm.expectEmit(address(settlement));
        emit ISettlement.BondTaken(carol, BOND / 2, BOND / 2);
        vm.prank(carol);
        settlement.freeze(0);
        vm.assertEq(carol.balance, BOND / 2);
        vm.assertEq(address(0).balance - burnt, BOND / 2);
        vm.assertEq(settlement.bond(), 0);
        vm.assertEq(settlement.latest(), 3);
        vm.assertEq(settlement.latestFinal(), 3);
        vm.assertTrue(settlement.rolledBack(hashOf(fourth)));
        vm.assertEq(settlement.headerHash(4), bytes32(0));
        BatchProof memory proof = proofOf(fourth);
        vm.expectRevert(
            abi.encodeWithSelector(IBatchVerifier.BatchVerifier_HeaderUnknown.selector, 4, bytes32(0), hashOf(fourth))
        );
        batchVerifier.proveBatch(fourth.header, fourth.parent, proof);
        vm.assertEq(settlement.finalize(9), 3);
        vm.assertEq(settlement.headerHash(1), hashOf(first));
    }

    /// @dev Without open batches nothing is rolled back; without a bond nothing is taken.
    function test_freeze_withoutABond() public {
        finalState();
        vm.prank(sequencer);
        settlement.withdrawBond();
        ignored(0);
        vm.warp(START + INBOX_DEADLINE + 1);
        vm.recordLogs();
        vm.prank(carol);
        settlement.freeze(0);
        vm.assertEq(vm.getRecordedLogs().length, 1);
        vm.assertEq(carol.balance, 0);
    }

    // ---- the rollup lane without the validium lane

    function test_freeze_validium_rollupLaneLives() public {
        Batch memory base = finalState();
        freeze(1);
        vm.assertTrue(!settlement.isFrozen(0));
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_LaneLive.selector, 0));
        settlement.baseOf(0);
        vm.assertEq(settlement.baseOf(1), 1);
        _expectClosed(1);
        depositEth(alice, alice, 5);
        postBond();
        // Not before somebody has shown the header that the next batch extends.
        Header memory header = _frozenHeader(base);
        carry(header.rollupBlob, 0);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_NotResumed.selector, 1));
        submit(header, "");
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_NotResumed.selector, 1));
        settlement.deadlineOf(0);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_NotResumed.selector, 1));
        settlement.freeze(0);
        _resume(base);
        vm.assertEq(settlement.deadlineOf(0), block.timestamp + INBOX_DEADLINE);
        submit(header, "");
        vm.assertEq(settlement.latest(), 2);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_NothingToResume.selector));
        settlement.resume(base.header);
    }

    function test_resume_anotherHeader_reverts() public {
        Batch memory base = finalState();
        bytes32 expected = hashOf(base);
        freeze(1);
        base.header.validiumRoot = 0;
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_ParentWrong.selector, expected, hashOf(base)));
        settlement.resume(base.header);
    }

    function test_resume_live_reverts() public {
        Batch memory base = finalState();
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_NothingToResume.selector));
        settlement.resume(base.header);
    }

    function test_submitBatch_changingTheFrozenLane_reverts() public {
        Batch memory base = finalState();
        ignored(1);
        freeze(1);
        _resume(base);
        postBond();
        Header memory header = _frozenHeader(base);
        header.validiumRoot = bytes32(uint256(header.validiumRoot) + 1);
        _expectRefused(
            header,
            abi.encodeWithSelector(
                ISettlement.Settlement_FrozenRootChanged.selector, base.header.validiumRoot, header.validiumRoot
            )
        );
        header = _frozenHeader(base);
        header.validiumBlob = versionedHash("validium");
        _expectRefused(header, abi.encodeWithSelector(ISettlement.Settlement_LaneFrozen.selector, 1));
        header = _frozenHeader(base);
        header.inboxEnd[1] = base.header.inboxEnd[1] + 1;
        header.inboxHash[1] = inbox.inboxHashAt(1, header.inboxEnd[1]);
        _expectRefused(
            header,
            abi.encodeWithSelector(
                ISettlement.Settlement_FrozenInboxServed.selector, base.header.inboxEnd[1], header.inboxEnd[1]
            )
        );
        header = _frozenHeader(base);
        carry(header.rollupBlob, 0);
        submit(header, "");
    }

    /// @dev What a freeze of the validium lane unserved in the rollup lane counts from `resume`.
    function test_resume_restartsTheRollupLane() public {
        Batch memory base = finalState();
        ignored(0);
        submitBatch(nextState());
        freeze(1);
        vm.warp(block.timestamp + 1 hours);
        _resume(base);
        vm.assertEq(settlement.deadlineOf(0), block.timestamp + INBOX_DEADLINE);
        vm.assertEq(settlement.latest(), 1);
    }

    /// @dev The rollup lane can be rolled back, and frozen, later; the validium lane keeps its base.
    function test_freeze_rollupAfterValidium_keepsTheValidiumBase() public {
        Batch memory base = finalState();
        freeze(1);
        _resume(base);
        postBond();
        accounts[3].leaf.balance = 50;
        Batch memory second = _frozenBatch(base, withdrawal(carol, ETH, 50));
        submitBatch(second);
        prove(second);
        Batch memory third = _frozenBatch(second, "");
        submitBatch(third);
        vm.warp(block.timestamp + 1 days + 1);
        settlement.rollBack(3, second.header);
        postBond();
        third = _frozenBatch(second, "");
        _expectRefusedIfChanged(third.header, base.header.validiumRoot);
        freeze(0);
        vm.assertEq(settlement.baseOf(0), 2);
        vm.assertEq(settlement.baseOf(1), 1);
        takeOut(base.header, 1);
        takeOut(second.header, 3);
        vm.assertEq(withdrawals.creditOf(bob, ETH, 1), 1000);
        vm.assertEq(withdrawals.creditOf(carol, ETH, 2), 50);
    }

    // ---- brake, the part of the settlement contract (F7)

    function test_brake_byOthers_reverts() public {
        finalState();
        address[3] memory callers = [carol, sequencer, governor];
        for (uint256 i = 0; i < callers.length; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(ISettlement.Settlement_NotBrake.selector, address(brake), callers[i])
            );
            vm.prank(callers[i]);
            settlement.brake(0);
        }
    }

    function test_brake_onlyTheLastBatchWhoseDelayIsOver() public {
        finalState();
        vm.warp(START + 100);
        finalState();
        finalState();
        vm.warp(START + SAFETY_DELAY);
        _expectNoBrake(
            0,
            abi.encodeWithSelector(
                ISettlement.Settlement_DelayWrong.selector, 1, START + SAFETY_DELAY, START + SAFETY_DELAY
            )
        );
        _expectNoBrake(
            2,
            abi.encodeWithSelector(
                ISettlement.Settlement_DelayWrong.selector, 2, START + 100 + SAFETY_DELAY, START + SAFETY_DELAY
            )
        );
        _expectNoBrake(3, abi.encodeWithSelector(ISettlement.Settlement_NotFinal.selector, 3, 4));
        bytes32 hash = settlement.headerHash(1);
        vm.expectEmit(address(settlement));
        emit ISettlement.Braked(1, 3, hash);
        _brake(1);
        vm.assertEq(settlement.latestFinal(), 1);
        vm.assertEq(settlement.latest(), 1);
        vm.assertEq(settlement.baseOf(0), 1);
        vm.assertEq(settlement.baseOf(1), 1);
        _expectClosed(0);
        _expectClosed(1);
        _expectNoBrake(0, abi.encodeWithSelector(ISettlement.Settlement_Braked.selector, 1));
    }

    /// @dev A chain younger than SAFETY_DELAY goes back to its genesis.
    function test_brake_toTheGenesis() public {
        finalState();
        _brake(0);
        vm.assertEq(settlement.baseOf(0), 0);
    }

    /// @dev The last certified batch is not above the base; where it is below, it stays.
    function test_brake_lowersTheLastCertifiedBatch() public {
        finalState();
        Batch memory plain = nextState();
        plain.header.validiumBlob = 0;
        seal(plain);
        submitBatch(plain);
        prove(plain);
        vm.warp(START + SAFETY_DELAY);
        finalState();
        vm.assertEq(settlement.latestCertified(), 3);
        _brake(2);
        vm.assertEq(settlement.latestCertified(), 2);
    }

    function test_brake_keepsACertifiedBatchBelow() public {
        finalState();
        Batch memory plain;
        for (uint256 i = 0; i < 2; ++i) {
            plain = nextState();
            plain.header.validiumBlob = 0;
            seal(plain);
            submitBatch(plain);
            prove(plain);
            vm.warp(START + SAFETY_DELAY);
        }
        _brake(2);
        vm.assertEq(settlement.latestCertified(), 1);
    }

    /// @dev A validium lane that was frozen below the new base keeps its own.
    function test_brake_keepsALowerValidiumBase() public {
        Batch memory base = finalState();
        freeze(1);
        _resume(base);
        postBond();
        Batch memory second = _frozenBatch(base, "");
        submitBatch(second);
        prove(second);
        vm.warp(block.timestamp + SAFETY_DELAY);
        Batch memory third = _frozenBatch(second, "");
        submitBatch(third);
        prove(third);
        _brake(2);
        vm.assertEq(settlement.baseOf(0), 2);
        vm.assertEq(settlement.baseOf(1), 1);
    }

    function test_brake_afterTheDelay_reverts() public {
        finalState();
        vm.warp(START + SAFETY_DELAY);
        _expectNoBrake(
            0,
            abi.encodeWithSelector(
                ISettlement.Settlement_DelayWrong.selector, 1, START + SAFETY_DELAY, START + SAFETY_DELAY
            )
        );
        _expectNoBrake(1, abi.encodeWithSelector(ISettlement.Settlement_NotFinal.selector, 1, 2));
    }

    // ---- internal

    /// @dev Submits a batch that serves everything, at this time, and rolls it back; returns when.
    function _rolledBack(uint256 time) private returns (uint256) {
        uint64 before = settlement.latest();
        vm.warp(time);
        uint256 was = served;
        submitBatch(nextState());
        served = was;
        vm.warp(time + 1 days + 1);
        settlement.rollBack(before + 1, headers[before]);
        return time + 1 days + 1;
    }

    function _resume(Batch memory base) private {
        vm.expectEmit(address(settlement));
        emit ISettlement.Resumed(base.header.number);
        vm.prank(carol);
        settlement.resume(base.header);
    }

    /// @dev The next header after `parent` that leaves the validium lane alone.
    function _frozenHeader(Batch memory parent) private view returns (Header memory header) {
        header = nextHeader();
        header.validiumBlob = 0;
        header.validiumRoot = parent.header.validiumRoot;
        header.inboxEnd[1] = parent.header.inboxEnd[1];
        header.inboxHash[1] = parent.header.inboxHash[1];
    }

    function _frozenBatch(Batch memory parent, bytes memory withdrawals_) private view returns (Batch memory batch) {
        batch = nextState(withdrawals_);
        batch.header.validiumBlob = 0;
        batch.header.validiumRoot = parent.header.validiumRoot;
        batch.header.inboxEnd[1] = parent.header.inboxEnd[1];
        batch.header.inboxHash[1] = parent.header.inboxHash[1];
        delete batch.entries[1];
        seal(batch);
    }

    function _expectRefused(Header memory header, bytes memory refusal) private {
        carry(header.rollupBlob, 0);
        vm.expectRevert(refusal);
        submit(header, "");
    }

    function _expectRefusedIfChanged(Header memory header, bytes32 root) private {
        header.validiumRoot = 0;
        _expectRefused(
            header, abi.encodeWithSelector(ISettlement.Settlement_FrozenRootChanged.selector, root, bytes32(0))
        );
    }

    function _expectClosed(uint8 lane) private {
        fundEth(alice, 1 ether);
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_LaneFrozen.selector, lane));
        vm.prank(alice);
        inbox.depositTo{value: 1 ether}(alice, ETH, 1, lane);
    }

    function _brake(uint64 base) private {
        vm.prank(address(brake));
        settlement.brake(base);
    }

    function _expectNoBrake(uint64 base, bytes memory refusal) private {
        vm.expectRevert(refusal);
        _brake(base);
    }
}
