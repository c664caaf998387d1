// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Committee} from "../../src/Committee.sol";
import {ICommittee} from "../../src/interfaces/ICommittee.sol";
import {Parameters} from "../../src/Parameters.sol";
import {Base, vm} from "../Base.sol";

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

    function test_proposeEpoch_again_replacesAndCountsAnew() public {
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
        parameters.timelockSeconds = type(uint32).max;
        deploy(parameters);
        startEpoch(2, 1);
        propose(memberList(1), 1);
        (,, uint64 activatableAt) = committee.proposal();
        vm.assertEq(activatableAt, uint256(START) + type(uint32).max);
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

    function test_activateEpoch_memberResignedMeanwhile_isStillIn() public {
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

    function test_epoch_of256_isReadWhole() public {
        for (uint256 i = MEMBERS; i < 256; ++i) {
            joinMember(i);
        }
        propose(memberList(256), 256);
        vm.warp(START + 7 days);
        committee.activateEpoch();
        vm.assertEq(committee.epochMembers(2), memberList(256));
        vm.assertEq(committee.epochQuorum(2), 256);
    }

    /// @dev The signer table is not called, only read.
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
