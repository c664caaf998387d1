// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Committee} from "../../src/Committee.sol";
import {ICommittee} from "../../src/interfaces/ICommittee.sol";
import {SignerTable} from "../../src/libraries/SignerTable.sol";
import {Parameters} from "../../src/Parameters.sol";
import {Base, vm} from "../Base.sol";
import {Vm} from "../Vm.sol";

contract CommitteeEpochTest is Base {
    function test_proposeEpoch_notGovernor_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_NotGovernor.selector, governor, alice));
        vm.prank(alice);
        committee.proposeEpoch(memberList(1), 1);
    }

    function test_proposeEpoch_empty_reverts() public {
        _expectRefused(
            new address[](0), 0, abi.encodeWithSelector(ICommittee.Committee_SizeOutOfRange.selector, 256, 0)
        );
    }

    function test_proposeEpoch_257Members_reverts() public {
        _expectRefused(
            new address[](257), 1, abi.encodeWithSelector(ICommittee.Committee_SizeOutOfRange.selector, 256, 257)
        );
    }

    function test_proposeEpoch_quorumZero_reverts() public {
        _expectRefused(memberList(4), 0, abi.encodeWithSelector(ICommittee.Committee_QuorumOutOfRange.selector, 4, 0));
    }

    function test_proposeEpoch_quorumAboveSize_reverts() public {
        _expectRefused(memberList(4), 5, abi.encodeWithSelector(ICommittee.Committee_QuorumOutOfRange.selector, 4, 5));
    }

    function test_proposeEpoch_unstaked_reverts() public {
        _expectRefused(
            memberList(5), 1, abi.encodeWithSelector(ICommittee.Committee_MemberUnknown.selector, memberAddress(4))
        );
    }

    function test_proposeEpoch_leaving_reverts() public {
        vm.prank(memberAddress(2));
        committee.resign();
        _expectRefused(
            memberList(4), 1, abi.encodeWithSelector(ICommittee.Committee_MemberLeaving.selector, memberAddress(2))
        );
    }

    function test_proposeEpoch_twice_reverts() public {
        address[] memory members = memberList(3);
        members[2] = members[0];
        _expectRefused(members, 1, abi.encodeWithSelector(ICommittee.Committee_MemberTwice.selector, memberAddress(0)));
    }

    function test_proposeEpoch_announcesAndShows() public {
        vm.expectEmit(address(committee));
        emit ICommittee.EpochProposed(2, memberList(2), 1, START + 7 days);
        propose(memberList(2), 1);
        (address[] memory members, uint256 quorum, uint64 activatableAt) = committee.proposal();
        vm.assertEq(members, memberList(2));
        vm.assertEq(quorum, 1);
        vm.assertEq(activatableAt, START + 7 days);
        vm.assertEq(committee.currentEpoch(), 1);
    }

    function test_proposeEpoch_again_restartsTheTimelock() public {
        propose(memberList(2), 1);
        vm.warp(START + 7 days);
        propose(memberList(3), 2);
        vm.expectRevert(
            abi.encodeWithSelector(ICommittee.Committee_TimelockRunning.selector, START + 14 days, START + 7 days)
        );
        committee.activateEpoch();
        vm.warp(START + 14 days);
        committee.activateEpoch();
        vm.assertEq(committee.epochMembers(2), memberList(3));
    }

    function test_proposeEpoch_first_isActivatableAtOnce() public {
        committee = new Committee(standardParameters(), address(settlement), governor);
        joinMember(9);
        address[] memory members = new address[](1);
        members[0] = memberAddress(9);
        propose(members, 1);
        committee.activateEpoch();
        vm.assertEq(committee.currentEpoch(), 1);
    }

    function test_activateEpoch_nothing_reverts() public {
        vm.expectRevert(ICommittee.Committee_NothingProposed.selector);
        committee.activateEpoch();
    }

    function test_activateEpoch_twice_reverts() public {
        propose(memberList(2), 1);
        vm.warp(START + 7 days);
        committee.activateEpoch();
        vm.expectRevert(ICommittee.Committee_NothingProposed.selector);
        committee.activateEpoch();
    }

    function test_activateEpoch_early_reverts() public {
        propose(memberList(2), 1);
        vm.warp(START + 7 days - 1);
        vm.expectRevert(
            abi.encodeWithSelector(ICommittee.Committee_TimelockRunning.selector, START + 7 days, START + 7 days - 1)
        );
        committee.activateEpoch();
    }

    function test_activateEpoch_longestTimelock_holds() public {
        Parameters memory parameters = standardParameters();
        parameters.timelockSeconds = 365 days;
        deploy(parameters);
        startEpoch(2, 1);
        propose(memberList(1), 1);
        (,, uint64 activatableAt) = committee.proposal();
        vm.assertEq(activatableAt, uint256(START) + 365 days);
    }

    /// @dev A proposal that nobody activates expires, so it cannot take effect much later or lock stakes.
    function test_activateEpoch_proposalExpired_reverts() public {
        propose(memberList(2), 1);
        uint256 until = START + 7 days + 30 days;
        vm.warp(until);
        (address[] memory members,,) = committee.proposal();
        vm.assertEq(members.length, 2);
        vm.warp(until + 1);
        uint64 activatableAt;
        (members,, activatableAt) = committee.proposal();
        vm.assertEq(members.length, 0);
        vm.assertEq(activatableAt, 0);
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_ProposalVoid.selector, until, until + 1));
        committee.activateEpoch();
        propose(memberList(2), 1);
        vm.warp(block.timestamp + 7 days);
        committee.activateEpoch();
        vm.assertEq(committee.currentEpoch(), 2);
    }

    function test_withdrawStake_proposalExpired_isPaid() public {
        joinMember(9);
        address[] memory members = new address[](1);
        members[0] = memberAddress(9);
        propose(members, 1);
        vm.warp(START + 37 days);
        vm.prank(members[0]);
        committee.resign();
        vm.expectRevert(
            abi.encodeWithSelector(ICommittee.Committee_StakeLocked.selector, type(uint256).max, START + 37 days)
        );
        vm.prank(members[0]);
        committee.withdrawStake();
        vm.warp(START + 37 days + 1);
        vm.prank(members[0]);
        committee.withdrawStake();
        vm.assertEq(members[0].balance, 1 ether);
    }

    // ---- leaving without the governor

    function test_dismissResigned_nobody_reverts() public {
        vm.expectRevert(ICommittee.Committee_NobodyToDismiss.selector);
        committee.dismissResigned();
        vm.prank(memberAddress(1));
        committee.resign();
        vm.warp(START + 7 days - 1);
        vm.expectRevert(ICommittee.Committee_NobodyToDismiss.selector);
        committee.dismissResigned();
    }

    /// @dev C5: members can leave without the governor. The quorum stays.
    function test_dismissResigned_byAnyone_afterTheTimelock() public {
        vm.prank(memberAddress(1));
        committee.resign();
        vm.warp(START + 7 days);
        address[] memory left = new address[](3);
        (left[0], left[1], left[2]) = (memberAddress(0), memberAddress(2), memberAddress(3));
        vm.expectEmit(address(committee));
        emit ICommittee.EpochProposed(2, left, QUORUM, START + 7 days);
        vm.prank(bob);
        committee.dismissResigned();
        vm.assertEq(committee.currentEpoch(), 2);
        vm.assertEq(committee.epochMembers(2), left);
        vm.assertEq(committee.epochMembers(1).length, 4);
        vm.assertEq(committee.epochQuorum(2), QUORUM);
        uint256 until = START + 7 days + 30 days + 1 hours + 3 days;
        vm.warp(until - 1);
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_StakeLocked.selector, until, until - 1));
        vm.prank(memberAddress(1));
        committee.withdrawStake();
        vm.warp(until);
        vm.prank(memberAddress(1));
        committee.withdrawStake();
        vm.assertEq(memberAddress(1).balance, 1 ether);
    }

    /// @dev Fewer remaining members never lower the quorum, even if none is left.
    function test_dismissResigned_belowTheQuorum_certifiesNothing() public {
        for (uint256 i = 0; i < MEMBERS; ++i) {
            vm.prank(memberAddress(i));
            committee.resign();
        }
        vm.warp(START + 7 days);
        committee.dismissResigned();
        vm.assertEq(committee.epochMembers(2).length, 0);
        vm.assertEq(committee.epochQuorum(2), QUORUM);
        bytes memory none = abi.encodePacked(uint64(2), uint64(block.timestamp + 21 days), uint256(0));
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_SignersFew.selector, QUORUM, 0));
        committee.verifyAttestation(bytes32(0), none);
        vm.expectRevert(ICommittee.Committee_NobodyToDismiss.selector);
        committee.dismissResigned();
    }

    /// @dev A dismissal does not delay the governor's proposal.
    function test_dismissResigned_keepsTheProposal() public {
        vm.prank(memberAddress(0));
        committee.resign();
        vm.warp(START + 1 days);
        address[] memory next = new address[](1);
        next[0] = memberAddress(2);
        propose(next, 1);
        vm.warp(START + 7 days);
        vm.expectEmit(address(committee));
        emit ICommittee.EpochProposed(3, next, 1, START + 8 days);
        committee.dismissResigned();
        vm.warp(START + 8 days);
        committee.activateEpoch();
        vm.assertEq(committee.currentEpoch(), 3);
        vm.assertEq(committee.epochMembers(3), next);
        (, uint64 lastEpoch,,) = committee.memberOf(memberAddress(2));
        vm.assertEq(lastEpoch, 3);
    }

    /// @dev An expired proposal is not announced again.
    function test_dismissResigned_proposalExpired_isNotAnnounced() public {
        propose(memberList(2), 1);
        vm.prank(memberAddress(0));
        committee.resign();
        vm.warp(START + 7 days + 30 days + 1);
        vm.recordLogs();
        committee.dismissResigned();
        Vm.Log[] memory logs = vm.getRecordedLogs();
        vm.assertEq(logs.length, 2);
        vm.assertEq(logs[0].topics[0], ICommittee.EpochProposed.selector);
        vm.assertEq(logs[1].topics[0], ICommittee.EpochActivated.selector);
    }

    function test_activateEpoch_byAnyone_pastStaysReadable() public {
        propose(memberList(2), 1);
        vm.warp(START + 8 days);
        vm.prank(bob);
        committee.activateEpoch();
        vm.assertEq(committee.currentEpoch(), 2);
        vm.assertEq(committee.epochMembers(1), memberList(MEMBERS));
        vm.assertEq(committee.epochQuorum(1), QUORUM);
        vm.assertEq(committee.epochActivatedAt(1), START);
        vm.assertEq(committee.epochMembers(2), memberList(2));
        vm.assertEq(committee.epochQuorum(2), 1);
        vm.assertEq(committee.epochActivatedAt(2), START + 8 days);
        (, uint64 lastOf0,,) = committee.memberOf(memberAddress(0));
        (, uint64 lastOf3,,) = committee.memberOf(memberAddress(3));
        vm.assertEq(lastOf0, 2);
        vm.assertEq(lastOf3, 1);
        (,, uint64 activatableAt) = committee.proposal();
        vm.assertEq(activatableAt, 0);
    }

    function test_activateEpoch_memberResignedMeanwhile_isIncluded() public {
        propose(memberList(2), 1);
        vm.prank(memberAddress(1));
        committee.resign();
        vm.warp(START + 7 days);
        committee.activateEpoch();
        vm.assertEq(committee.epochMembers(2), memberList(2));
    }

    function test_epochViews_unknown_revert() public {
        bytes memory beyond = abi.encodeWithSelector(ICommittee.Committee_EpochUnknown.selector, 1, 2);
        vm.expectRevert(beyond);
        committee.epochMembers(2);
        vm.expectRevert(beyond);
        committee.epochQuorum(2);
        vm.expectRevert(beyond);
        committee.epochActivatedAt(2);
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_EpochUnknown.selector, 1, 0));
        committee.epochMembers(0);
    }

    function test_epochMembers_256_areReadCompletely() public {
        for (uint256 i = MEMBERS; i < 256; ++i) {
            joinMember(i);
        }
        propose(memberList(256), 256);
        vm.warp(START + 7 days);
        committee.activateEpoch();
        vm.assertEq(committee.epochMembers(2), memberList(256));
        vm.assertEq(committee.epochQuorum(2), 256);
    }

    /// @dev The address is taken, so the creation fails.
    function test_proposeEpoch_signerTableNotCreated_reverts() public {
        vm.etch(vm.computeCreateAddress(address(committee), vm.getNonce(address(committee))), hex"00");
        _expectRefused(memberList(2), 1, abi.encodeWithSelector(SignerTable.SignerTable_CreateFailed.selector, 40));
    }

    /// @dev The signer table is only read; a call of it does nothing.
    function test_signerTable_called_doesNothing() public {
        propose(memberList(2), 1);
        address table = vm.computeCreateAddress(address(committee), 2);
        vm.assertEq(table.code.length, 41);
        (bool done, bytes memory answer) = table.call("");
        vm.assertTrue(done && answer.length == 0);
    }

    function _expectRefused(address[] memory members, uint256 quorum, bytes memory refusal) private {
        vm.expectRevert(refusal);
        propose(members, quorum);
    }
}
