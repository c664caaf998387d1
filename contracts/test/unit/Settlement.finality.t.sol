// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../../src/Header.sol";
import {BatchProof, IBatchVerifier} from "../../src/interfaces/IBatchVerifier.sol";
import {ISettlement} from "../../src/interfaces/ISettlement.sol";
import {Parameters} from "../../src/Parameters.sol";
import {vm} from "../Base.sol";
import {Batch, Proving} from "../Proving.sol";

/// @dev Accepts no ether.
contract Refuser {
    function rollBack(ISettlement settlement, uint64 number, Header calldata parent) external {
        settlement.rollBack(number, parent);
    }
}

/// @dev Posts the bond again while it receives its reward for a rollback.
contract Reposter {
    ISettlement private immutable _settlement;

    constructor(ISettlement settlement) payable {
        _settlement = settlement;
    }

    function rollBack(uint64 number, Header calldata parent) external {
        _settlement.rollBack(number, parent);
    }

    receive() external payable {
        _settlement.postBond{value: 10 ether}();
    }
}

contract SettlementFinalityTest is Proving {
    address private immutable carol = address(0xca401);

    // ---- finalize (F1)

    function test_finalize_inOrder_byAnyone() public {
        Batch[4] memory batches = _submitted();
        prove(batches[1]);
        prove(batches[2]);
        vm.assertEq(_finalize(carol, 3), 0);
        vm.warp(START + 100);
        prove(batches[0]);
        // Proving the first batch finalises only that one.
        vm.assertEq(settlement.latestFinal(), 1);
        vm.assertEq(settlement.finalizedAt(1), START + 100);
        vm.warp(START + 200);
        vm.expectEmit(address(settlement));
        emit ISettlement.BatchFinal(2, hashOf(batches[1]));
        vm.expectEmit(address(settlement));
        emit ISettlement.BatchFinal(3, hashOf(batches[2]));
        vm.assertEq(_finalize(carol, type(uint64).max), 3);
        vm.assertEq(settlement.latestFinal(), 3);
        vm.assertEq(settlement.finalizedAt(2), START + 200);
        vm.assertEq(settlement.finalizedAt(3), START + 200);
    }

    function test_finalize_upToUntil() public {
        Batch[4] memory batches = _submitted();
        prove(batches[1]);
        prove(batches[2]);
        prove(batches[0]);
        vm.assertEq(settlement.finalize(0), 1);
        vm.assertEq(settlement.finalize(1), 1);
        vm.assertEq(settlement.finalize(2), 2);
        vm.assertEq(settlement.latestFinal(), 2);
        vm.assertEq(settlement.finalize(4), 3);
    }

    function test_finalizedAt_notFinal_reverts() public {
        submitBatch(nextBatch());
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_NotFinal.selector, 0, 1));
        settlement.finalizedAt(1);
    }

    function test_finalize_manyBatches_keepEachTime() public {
        for (uint64 i = 1; i <= 13; ++i) {
            vm.warp(START + 60 * i);
            Batch memory batch = nextBatch();
            submitBatch(batch);
            prove(batch);
        }
        for (uint64 i = 1; i <= 13; ++i) {
            vm.assertEq(settlement.finalizedAt(i), START + 60 * i);
        }
    }

    // ---- rollBack (F2)

    function test_rollBack_removesAllLaterBatches() public {
        demand(3);
        Batch[4] memory batches = _submitted();
        prove(batches[0]);
        prove(batches[2]);
        _pastDeadline(2);
        uint256 burnt = address(0).balance;
        vm.expectEmit(address(settlement));
        emit ISettlement.BatchesRolledBack(2, hashOf(batches[1]), 4, carol, BOND / 2, BOND / 2);
        _rollBack(carol, 2);
        vm.assertEq(carol.balance, BOND / 2);
        vm.assertEq(address(0).balance - burnt, BOND / 2);
        vm.assertEq(address(settlement).balance, 0);
        vm.assertEq(settlement.bond(), 0);
        vm.assertEq(settlement.latest(), 1);
        vm.assertEq(settlement.latestFinal(), 1);
        vm.assertTrue(settlement.rolledBack(hashOf(batches[1])));
        vm.assertTrue(!settlement.rolledBack(hashOf(batches[0])));
    }

    /// @dev An odd bond's last wei goes to the caller.
    function test_rollBack_oddBond() public {
        _deployAnew(3, 1 days);
        submitBatch(nextBatch());
        _pastDeadline(1);
        bytes32 hash = settlement.headerHash(1);
        vm.expectEmit(address(settlement));
        emit ISettlement.BatchesRolledBack(1, hash, 1, carol, 1, 2);
        _rollBack(carol, 1);
        vm.assertEq(carol.balance, 2);
    }

    function test_rollBack_viewsForgetTheBatches() public {
        Batch[4] memory batches = _submitted();
        prove(batches[0]);
        vm.assertTrue(settlement.certificateHash(2) != 0);
        _pastDeadline(2);
        _rollBack(carol, 2);
        vm.assertEq(settlement.headerHash(1), hashOf(batches[0]));
        vm.assertTrue(settlement.certificateHash(1) != 0);
        for (uint64 number = 2; number <= 4; ++number) {
            vm.assertEq(settlement.headerHash(number), bytes32(0));
            vm.assertEq(settlement.certificateHash(number), bytes32(0));
            vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_BatchUnknown.selector, 1, number));
            settlement.submittedAt(number);
        }
        // A batch without a certificate does not inherit the one of an earlier batch with its number.
        postBond();
        Batch memory batch = nextBatch();
        batch.header.validiumBlob = 0;
        seal(batch);
        submitBatch(batch);
        vm.assertEq(settlement.certificateHash(2), bytes32(0));
        vm.assertEq(settlement.headerHash(3), bytes32(0));
        vm.assertEq(settlement.submittedAt(2), block.timestamp);
    }

    /// @dev The tip becomes the parent's: number, timestamp and inbox ends.
    function test_rollBack_restoresTheTip() public {
        demand(2);
        Batch memory first = nextBatch();
        submitBatch(first);
        prove(first);
        vm.warp(START + 600);
        demand(4);
        Batch memory second = nextBatch();
        submitBatch(second);
        _pastDeadline(2);
        _rollBack(carol, 2);
        postBond();
        // The second batch's entries must be served again.
        served = 2;
        Batch memory again = nextBatch();
        vm.assertEq(again.entries[0].length + again.entries[1].length, 4);
        submitBatch(again);
        vm.assertEq(settlement.latest(), 2);
        Header memory header = nextHeader();
        (header.inboxEnd[0], header.inboxHash[0]) = (0, 0);
        _expectRefused(header, abi.encodeWithSelector(ISettlement.Settlement_InboxEndBack.selector, 0, 3, 0));
    }

    function test_rollBack_restoresTheTimestamp() public {
        vm.warp(START + 600);
        Batch memory first = nextBatch();
        submitBatch(first);
        prove(first);
        vm.warp(START + 700);
        submitBatch(nextBatch());
        _pastDeadline(2);
        vm.warp(block.timestamp + 700);
        _rollBack(carol, 2);
        postBond();
        Header memory header = nextHeader();
        header.timestamp = START + 599;
        bytes memory refusal =
            abi.encodeWithSelector(ISettlement.Settlement_TimestampBeforeParent.selector, START + 600, START + 599);
        _expectRefused(header, refusal);
    }

    function test_rollBack_toGenesis() public {
        demand(1);
        _submitted();
        _pastDeadline(1);
        _rollBack(carol, 1);
        vm.assertEq(settlement.latest(), 0);
        postBond();
        served = 0;
        Batch memory batch = nextBatch();
        submitBatch(batch);
        prove(batch);
        vm.assertEq(settlement.latestFinal(), 1);
    }

    // ---- no resubmission

    /// @dev With PROVE_DEADLINE below SUBMIT, a header could still be submitted after its proof deadline.
    function test_rollBack_header_cannotBeResubmitted() public {
        _deployAnew(BOND, 60);
        Batch[3] memory batches;
        for (uint256 i = 0; i < 3; ++i) {
            batches[i] = _rollupBatch(i);
            for (uint256 j = 0; j < i; ++j) {
                carry(batches[j].header.rollupBlob, 0);
                bytes memory refusal =
                    abi.encodeWithSelector(ISettlement.Settlement_HeaderRolledBack.selector, hashOf(batches[j]));
                vm.expectRevert(refusal);
                submit(batches[j].header, "");
            }
            submitBatch(batches[i]);
            if (i == 2) break;
            _pastDeadline(1);
            _rollBack(carol, 1);
            postBond();
        }
        vm.assertEq(settlement.headerHash(1), hashOf(batches[2]));
    }

    /// @dev The other batches of the rollback have the first one as an ancestor.
    function test_rollBack_descendants_cannotBeResubmitted() public {
        _deployAnew(BOND, 60);
        submitBatch(_rollupBatch(0));
        Batch memory descendant = _rollupBatch(1);
        submitBatch(descendant);
        _pastDeadline(1);
        _rollBack(carol, 1);
        postBond();
        Batch memory other = _rollupBatch(2);
        submitBatch(other);
        vm.assertTrue(!settlement.rolledBack(hashOf(descendant)));
        bytes memory refusal = abi.encodeWithSelector(
            ISettlement.Settlement_ParentWrong.selector, hashOf(other), descendant.header.parentHash
        );
        _expectRefused(descendant.header, refusal);
    }

    /// @dev A proof of a batch that was rolled back is rejected.
    function test_rollBack_itsProof_isRejected() public {
        Batch memory batch = nextBatch();
        submitBatch(batch);
        _pastDeadline(1);
        _rollBack(carol, 1);
        _expectUnknown(batch, 0);
        postBond();
        Batch memory other = nextBatch();
        submitBatch(other);
        _expectUnknown(batch, hashOf(other));
        vm.assertTrue(!batchVerifier.isProved(hashOf(batch)));
        vm.assertTrue(!batchVerifier.isProved(hashOf(other)));
    }

    // ---- rejected rollbacks

    function test_rollBack_inTime_reverts() public {
        _submitted();
        uint256 deadline = uint256(START) + 1 days;
        vm.warp(deadline);
        _expectNotRolledBack(
            1, abi.encodeWithSelector(ISettlement.Settlement_DeadlineAhead.selector, deadline, deadline)
        );
        vm.warp(deadline + 1);
        _rollBack(carol, 1);
    }

    function test_rollBack_proved_reverts() public {
        Batch[4] memory batches = _submitted();
        prove(batches[1]);
        _pastDeadline(4);
        // Until its parent is final, it can be rolled back with its parent.
        _expectNotRolledBack(2, _notFirst(1, 2));
        _rollBack(carol, 1);
        vm.assertEq(settlement.latest(), 0);
    }

    /// @dev A proved batch becomes final on the way, so it is not rolled back merely because nobody called `finalize`.
    function test_rollBack_provedNotFinal_reverts() public {
        Batch[4] memory batches = _submitted();
        prove(batches[1]);
        prove(batches[0]);
        vm.assertEq(settlement.latestFinal(), 1);
        _pastDeadline(4);
        _expectNotRolledBack(2, abi.encodeWithSelector(ISettlement.Settlement_BatchProved.selector, hashOf(batches[1])));
        _rollBack(carol, 3);
        vm.assertEq(settlement.latestFinal(), 2);
        vm.assertEq(settlement.latest(), 2);
    }

    /// @dev Several late batches cost one bond: they cannot be rolled back one by one from the last, with the bond
    /// reposted in between.
    function test_rollBack_fromTheTop_reverts() public {
        _submitted();
        _pastDeadline(4);
        for (uint64 number = 4; number > 1; --number) {
            _expectNotRolledBack(number, _notFirst(1, number));
        }
        _rollBack(carol, 1);
        vm.assertEq(settlement.latest(), 0);
        vm.assertEq(carol.balance, BOND / 2);
    }

    /// @dev Batch 2 is proved, batch 1 is not: both are rolled back. Once a new batch 1 is final, the old batch 2 does
    /// not follow it.
    function test_finalize_afterRollBack_stopsAtTheTip() public {
        Batch memory one = nextBatch();
        submitBatch(one);
        Batch memory two = nextBatch();
        submitBatch(two);
        prove(two);
        _pastDeadline(1);
        _rollBack(carol, 1);
        postBond();
        Batch memory again = nextBatch();
        submitBatch(again);
        prove(again);
        settlement.finalize(type(uint64).max);
        vm.assertEq(settlement.latestFinal(), 1);
        vm.assertEq(settlement.latest(), 1);
    }

    /// @dev A late proof counts as long as nobody rolled the batch back.
    function test_proveBatch_afterDeadline_isFinal() public {
        Batch memory batch = nextBatch();
        submitBatch(batch);
        _pastDeadline(1);
        prove(batch);
        vm.assertEq(settlement.latestFinal(), 1);
    }

    function test_rollBack_final_reverts() public {
        Batch[4] memory batches = _submitted();
        prove(batches[0]);
        prove(batches[1]);
        settlement.finalize(2);
        _pastDeadline(4);
        bytes memory refusal = abi.encodeWithSelector(ISettlement.Settlement_BatchFinal.selector, 2, 1);
        _expectNotRolledBack(1, refusal);
        refusal = abi.encodeWithSelector(ISettlement.Settlement_BatchFinal.selector, 2, 2);
        _expectNotRolledBack(2, refusal);
        Header memory none;
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_BatchFinal.selector, 2, 0));
        settlement.rollBack(0, none);
    }

    function test_rollBack_unknown_reverts() public {
        _submitted();
        _pastDeadline(4);
        Header memory none;
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_BatchUnknown.selector, 4, 5));
        settlement.rollBack(5, none);
    }

    function test_rollBack_parentWrong_reverts() public {
        Batch[4] memory batches = _submitted();
        prove(batches[0]);
        _pastDeadline(2);
        Header memory other = headers[0];
        bytes32 genesis = settlement.headerHash(0);
        vm.expectRevert(
            abi.encodeWithSelector(ISettlement.Settlement_ParentWrong.selector, hashOf(batches[0]), genesis)
        );
        settlement.rollBack(2, other);
    }

    // ---- bond (B5)

    function test_submitBatch_bondMissing_reverts() public {
        Batch[4] memory batches = _submitted();
        _pastDeadline(4);
        for (uint256 i = 0; i < 3; ++i) {
            prove(batches[i]);
        }
        _rollBack(carol, 4);
        Header memory header = nextHeader();
        _expectRefused(header, abi.encodeWithSelector(ISettlement.Settlement_BondMissing.selector, BOND, 0));
        postBond();
        submitBatch(nextBatch());
        vm.assertEq(settlement.latest(), 4);
    }

    function test_postBond_byAnyone_exactly() public {
        submitBatch(nextBatch());
        _pastDeadline(1);
        _rollBack(carol, 1);
        vm.deal(carol, 3 * BOND);
        uint256[3] memory wrong = [uint256(0), BOND - 1, BOND + 1];
        for (uint256 i = 0; i < wrong.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_BondWrong.selector, BOND, wrong[i]));
            vm.prank(carol);
            settlement.postBond{value: wrong[i]}();
        }
        vm.expectEmit(address(settlement));
        emit ISettlement.BondPosted(carol, BOND);
        vm.prank(carol);
        settlement.postBond{value: BOND}();
        vm.assertEq(settlement.bond(), BOND);
        for (uint256 value = 0; value <= BOND; value += BOND) {
            vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_BondWrong.selector, 0, value));
            vm.prank(carol);
            settlement.postBond{value: value}();
        }
    }

    function test_withdrawBond_onlyWhenAllIsFinal() public {
        Batch memory batch = nextBatch();
        submitBatch(batch);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_BondLocked.selector, 1, 0));
        vm.prank(sequencer);
        settlement.withdrawBond();
        prove(batch);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_NotSequencer.selector, sequencer, carol));
        vm.prank(carol);
        settlement.withdrawBond();
        vm.expectEmit(address(settlement));
        emit ISettlement.BondWithdrawn(sequencer, BOND);
        vm.prank(sequencer);
        settlement.withdrawBond();
        vm.assertEq(sequencer.balance, BOND);
        vm.assertEq(settlement.bond(), 0);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_BondMissing.selector, BOND, 0));
        vm.prank(sequencer);
        settlement.withdrawBond();
        Header memory header = nextHeader();
        _expectRefused(header, abi.encodeWithSelector(ISettlement.Settlement_BondMissing.selector, BOND, 0));
    }

    function test_rollBack_callerTakesNoEther_reverts() public {
        submitBatch(nextBatch());
        _pastDeadline(1);
        Refuser refuser = new Refuser();
        Header memory parent = headers[0];
        vm.expectRevert(
            abi.encodeWithSelector(ISettlement.Settlement_PaymentRefused.selector, address(refuser), BOND / 2)
        );
        refuser.rollBack(settlement, 1, parent);
        vm.assertEq(settlement.latest(), 1);
        vm.assertEq(settlement.bond(), BOND);
    }

    function test_withdrawBond_sequencerTakesNoEther_reverts() public {
        vm.etch(sequencer, address(new Refuser()).code);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_PaymentRefused.selector, sequencer, BOND));
        vm.prank(sequencer);
        settlement.withdrawBond();
    }

    /// @dev All state is written before anybody is paid.
    function test_rollBack_reentered_keepsTheNewBond() public {
        Batch[4] memory batches = _submitted();
        prove(batches[0]);
        prove(batches[1]);
        _pastDeadline(4);
        vm.deal(address(this), BOND);
        Reposter reposter = new Reposter{value: BOND}(settlement);
        Header memory parent = headers[2];
        reposter.rollBack(3, parent);
        vm.assertEq(settlement.latest(), 2);
        vm.assertEq(settlement.bond(), BOND);
        vm.assertEq(address(settlement).balance, BOND);
        vm.assertEq(address(reposter).balance, BOND / 2);
    }

    // ---- internal

    function _expectUnknown(Batch memory batch, bytes32 known) private {
        BatchProof memory proof = proofOf(batch);
        vm.expectRevert(
            abi.encodeWithSelector(IBatchVerifier.BatchVerifier_HeaderUnknown.selector, 1, known, hashOf(batch))
        );
        batchVerifier.proveBatch(batch.header, batch.parent, proof);
    }

    function _notFirst(uint64 expected, uint64 actual) private pure returns (bytes memory) {
        return abi.encodeWithSelector(ISettlement.Settlement_NotFirstUnproved.selector, expected, actual);
    }

    /// @dev Batches 1 to 4, a second apart.
    function _submitted() private returns (Batch[4] memory batches) {
        for (uint64 i = 0; i < 4; ++i) {
            vm.warp(START + i);
            batches[i] = nextBatch();
            submitBatch(batches[i]);
        }
    }

    function _deployAnew(uint256 bond, uint64 proveSeconds) private {
        Parameters memory parameters = standardParameters();
        (parameters.bond, parameters.proveSeconds) = (bond, proveSeconds);
        deploy(parameters);
        for (uint256 i = 0; i < MEMBERS; ++i) {
            joinMember(i);
        }
        propose(memberList(MEMBERS), QUORUM);
        committee.activateEpoch();
        _beginHeaders();
    }

    /// @dev A batch without validium operations. The seed tells it from others.
    function _rollupBatch(uint256 seed) private view returns (Batch memory batch) {
        batch = nextBatch();
        batch.header.validiumBlob = 0;
        batch.header.rollupRoot = bytes32(seed);
        seal(batch);
    }

    function _pastDeadline(uint64 number) private {
        vm.warp(settlement.submittedAt(number) + settlement.parameters().proveSeconds + 1);
    }

    function _rollBack(address caller, uint64 number) private {
        Header memory parent = headers[number - 1];
        vm.prank(caller);
        settlement.rollBack(number, parent);
    }

    function _expectNotRolledBack(uint64 number, bytes memory refusal) private {
        Header memory parent = headers[number - 1];
        vm.expectRevert(refusal);
        settlement.rollBack(number, parent);
    }

    function _finalize(address caller, uint64 until) private returns (uint64) {
        vm.prank(caller);
        return settlement.finalize(until);
    }

    function _expectRefused(Header memory header, bytes memory refusal) private {
        bytes memory certificate_ = header.validiumBlob == 0 ? bytes("") : certificateFor(header);
        carry(header.rollupBlob, 0);
        vm.expectRevert(refusal);
        submit(header, certificate_);
    }
}
