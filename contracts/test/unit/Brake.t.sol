// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBrake, ProvedStatement} from "../../src/interfaces/IBrake.sol";
import {ICommittee} from "../../src/interfaces/ICommittee.sol";
import {ISettlement} from "../../src/interfaces/ISettlement.sol";
import {vm} from "../Base.sol";
import {ProofVerifierDouble} from "../ProofVerifierDouble.sol";
import {Batch, Proving} from "../Proving.sol";

contract BrakeTest is Proving {
    uint256 private constant COST = 0.1 ether;
    uint256 private constant SAFETY_DELAY = 1 days;

    // ---- two proofs that contradict each other (F7)

    function test_pullByProofs_rootsDiffer() public {
        for (uint256 word = 8; word < 10; ++word) {
            setUp();
            ProvedStatement memory first = _statement(0);
            ProvedStatement memory second = _statement(1);
            second.words[word] = bytes32(uint256(1));
            second.words[18] = bytes32(uint256(3)); // the sums do not count
            _prove(second);
            vm.expectEmit(address(brake));
            emit IBrake.Pulled(0, 0, bob);
            vm.prank(bob);
            brake.pullByProofs(0, first, second);
            vm.assertTrue(settlement.isFrozen(0));
            vm.assertEq(settlement.latestFinal(), 0);
        }
    }

    /// @dev At one z, equal lists have equal fingerprints.
    function test_pullByProofs_listsDiffer() public {
        for (uint256 word = 11; word < 14; ++word) {
            setUp();
            ProvedStatement memory second = _statement(0);
            second.words[word] = bytes32(uint256(1));
            _prove(second);
            brake.pullByProofs(0, _statement(2), second);
            vm.assertTrue(settlement.isFrozen(1));
        }
    }

    /// @dev Two honest proofs of one list at two points have different fingerprints.
    function test_pullByProofs_twoPoints_reverts() public {
        _final();
        for (uint256 word = 8; word < 14; ++word) {
            ProvedStatement memory second = _statement(0);
            bytes32 point = second.words[17];
            if (word != 10) second.words[word] = bytes32(uint256(1));
            second.words[17] = ~point;
            _prove(second);
            bytes memory refusal = abi.encodeWithSelector(IBrake.Brake_StatementsUnrelated.selector, 17, point, ~point);
            _expectNotPulled(_statement(0), second, refusal);
        }
    }

    /// @dev Words that say nothing of the state: equal statements, other sums, another index.
    function test_pullByProofs_agreeing_reverts() public {
        _final();
        uint256[7] memory words = [uint256(8), 14, 15, 18, 19, 20, 21];
        for (uint256 i = 0; i < words.length; ++i) {
            ProvedStatement memory second = _statement(0);
            if (i != 0) second.words[words[i]] = bytes32(uint256(1));
            _prove(second);
            _expectNotPulled(_statement(0), second, abi.encodeWithSelector(IBrake.Brake_StatementsAgree.selector));
        }
    }

    /// @dev Another state before, other operations or another deployment: both may be true.
    function test_pullByProofs_unrelated_reverts() public {
        _final();
        uint256[10] memory words = [uint256(0), 1, 2, 3, 4, 5, 6, 7, 10, 16];
        for (uint256 i = 0; i < words.length; ++i) {
            ProvedStatement memory second = _statement(0);
            bytes32 before = second.words[words[i]];
            second.words[words[i]] = ~before;
            second.words[8] = 0;
            _prove(second);
            bytes memory refusal =
                abi.encodeWithSelector(IBrake.Brake_StatementsUnrelated.selector, words[i], before, ~before);
            _expectNotPulled(_statement(0), second, refusal);
        }
    }

    function test_pullByProofs_refusedProof_reverts() public {
        _final();
        ProvedStatement memory second = _statement(1);
        second.words[8] = 0; // without a proof of its own
        bytes memory refusal = abi.encodeWithSelector(IBrake.Brake_ProofRefused.selector, 1);
        _expectNotPulled(_statement(0), second, refusal);
        _expectNotPulled(second, _statement(0), refusal);
        second.proof = "revert";
        _expectNotPulled(_statement(0), second, abi.encodeWithSelector(ProofVerifierDouble.Refused.selector));
        second.which = 3;
        _expectNotPulled(_statement(0), second, abi.encodeWithSelector(IBrake.Brake_VerifierUnknown.selector, 3, 3));
    }

    function test_pullByProofs_lengthWrong_reverts() public {
        _final();
        for (uint256 length = 21; length < 24; length += 2) {
            ProvedStatement memory second = _statement(0);
            second.words = new bytes32[](length);
            _prove(second);
            _expectNotPulled(
                _statement(0), second, abi.encodeWithSelector(IBrake.Brake_StatementLength.selector, 22, length)
            );
        }
    }

    function test_pullByProofs_delayOver_reverts() public {
        ProvedStatement memory second = _contradiction();
        vm.warp(START + SAFETY_DELAY);
        _expectNotPulled(
            _statement(0),
            second,
            abi.encodeWithSelector(
                ISettlement.Settlement_DelayWrong.selector, 1, START + SAFETY_DELAY, START + SAFETY_DELAY
            )
        );
    }

    // ---- votes (F7)

    function test_vote_quorum_pulls() public {
        Batch memory batch = _final();
        for (uint256 i = 0; i < QUORUM; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IBrake.Brake_VotesFew.selector, QUORUM, i));
            brake.pullByVotes(1, 0);
            uint256 burnt = address(0).balance;
            vm.expectEmit(address(brake));
            emit IBrake.Voted(1, hashOf(batch), memberAddress(i), 1, i + 1);
            vm.expectEmit(address(committee));
            emit ICommittee.StakeReduced(memberAddress(i), COST);
            _vote(i);
            vm.assertEq(address(0).balance - burnt, COST);
            (uint256 stake,,,) = committee.memberOf(memberAddress(i));
            vm.assertEq(stake, 1 ether - COST);
        }
        vm.assertEq(brake.votes(hashOf(batch), 1), QUORUM);
        vm.expectEmit(address(brake));
        emit IBrake.Pulled(0, hashOf(batch), bob);
        vm.prank(bob);
        brake.pullByVotes(1, 0);
        vm.assertTrue(settlement.isFrozen(0) && settlement.isFrozen(1));
        vm.assertEq(address(committee).balance, MEMBERS * 1 ether - QUORUM * COST);
    }

    function test_vote_twice_reverts() public {
        Batch memory batch = _final();
        _vote(0);
        vm.expectRevert(abi.encodeWithSelector(IBrake.Brake_VotedAlready.selector, memberAddress(0), hashOf(batch)));
        _vote(0);
    }

    /// @dev Each batch and each epoch has votes of its own.
    function test_vote_otherBatchOrEpoch_countsAnew() public {
        Batch memory first = _final();
        Batch memory second = _final();
        _vote(0);
        vm.prank(memberAddress(0));
        brake.vote(2);
        vm.assertEq(brake.votes(hashOf(first), 1), 1);
        vm.assertEq(brake.votes(hashOf(second), 1), 1);
        joinMember(4);
        vm.deal(memberAddress(0), 2 * COST);
        vm.prank(memberAddress(0));
        committee.topUp{value: 2 * COST}();
        propose(memberList(5), QUORUM);
        vm.warp(START + 7 days);
        committee.activateEpoch();
        Batch memory third = _final();
        vm.prank(memberAddress(4));
        brake.vote(3);
        vm.assertEq(brake.votes(hashOf(third), 1), 0);
        vm.assertEq(brake.votes(hashOf(third), 2), 1);
    }

    function test_vote_outsideTheEpoch_reverts() public {
        _final();
        joinMember(4);
        address[2] memory others = [memberAddress(4), alice];
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_NotInEpoch.selector, 1, others[i]));
            vm.prank(others[i]);
            brake.vote(1);
        }
    }

    function test_vote_afterTheDelay_reverts() public {
        _final();
        for (uint256 i = 0; i < QUORUM; ++i) {
            _vote(i);
        }
        vm.warp(START + SAFETY_DELAY);
        bytes memory refusal =
            abi.encodeWithSelector(IBrake.Brake_DelayOver.selector, 1, START + SAFETY_DELAY, START + SAFETY_DELAY);
        vm.expectRevert(refusal);
        _vote(3);
        vm.expectRevert(refusal);
        brake.pullByVotes(1, 0);
    }

    function test_vote_notFinal_reverts() public {
        submitBatch(nextBatch());
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_NotFinal.selector, 0, 1));
        _vote(0);
    }

    /// @dev A member whose stake does not cover its vote has none; it can add to it.
    function test_vote_stakeLow_reverts() public {
        for (uint64 number = 1; number <= 10; ++number) {
            _final();
            vm.prank(memberAddress(0));
            brake.vote(number);
        }
        _final();
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_StakeLow.selector, COST, 0));
        vm.prank(memberAddress(0));
        brake.vote(11);
        // Below MIN_STAKE it is in no further proposal.
        address[] memory members = memberList(MEMBERS);
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_StakeLow.selector, 1 ether, 0));
        propose(members, QUORUM);
        vm.deal(memberAddress(0), 1 ether);
        vm.expectEmit(address(committee));
        emit ICommittee.StakeAdded(memberAddress(0), 1 ether);
        vm.prank(memberAddress(0));
        committee.topUp{value: 1 ether}();
        propose(members, QUORUM);
        vm.prank(memberAddress(0));
        brake.vote(11);
    }

    function test_topUp_byOthers_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_MemberUnknown.selector, alice));
        vm.deal(alice, 1);
        vm.prank(alice);
        committee.topUp{value: 1}();
    }

    function test_burnStake_byOthers_reverts() public {
        address[4] memory callers = [alice, address(settlement), governor, memberAddress(1)];
        for (uint256 i = 0; i < callers.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_NotBrake.selector, address(brake), callers[i]));
            vm.prank(callers[i]);
            committee.burnStake(memberAddress(0), 1);
        }
    }

    // ---- internal

    function _final() private returns (Batch memory batch) {
        batch = nextBatch();
        submitBatch(batch);
        prove(batch);
    }

    function _vote(uint256 member) private {
        vm.prank(memberAddress(member));
        brake.vote(1);
    }

    /// @dev A final batch, and a statement that contradicts `_statement(0)`.
    function _contradiction() private returns (ProvedStatement memory second) {
        _final();
        second = _statement(0);
        second.words[8] = 0;
        _prove(second);
    }

    /// @dev A proved statement of this deployment, the same each time.
    function _statement(uint256 which) private returns (ProvedStatement memory statement) {
        if (settlement.latest() == 0) _final();
        statement.which = which;
        statement.words = new bytes32[](22);
        for (uint256 i = 0; i < 22; ++i) {
            statement.words[i] = keccak256(abi.encode(i));
        }
        statement.words[16] = bytes32(settlement.domain());
        _prove(statement);
    }

    /// @dev A proof that the verifier double accepts.
    function _prove(ProvedStatement memory statement) private pure {
        statement.proof = abi.encodePacked(statement.which, statement.words);
    }

    function _expectNotPulled(ProvedStatement memory first, ProvedStatement memory second, bytes memory refusal)
        private
    {
        vm.expectRevert(refusal);
        brake.pullByProofs(0, first, second);
        vm.assertTrue(!settlement.isFrozen(0));
    }
}
