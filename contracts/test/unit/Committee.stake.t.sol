// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Committee} from "../../src/Committee.sol";
import {ICommittee} from "../../src/interfaces/ICommittee.sol";
import {Bounds} from "../../src/libraries/Bounds.sol";
import {Parameters} from "../../src/Parameters.sol";
import {Base, vm} from "../Base.sol";

/// @dev A member that accepts no ether. It joins from its constructor, while it has no code.
contract Refuser {
    constructor(ICommittee committee) payable {
        committee.join{value: msg.value}("x");
        committee.resign();
    }

    function withdraw(ICommittee committee) external {
        committee.withdrawStake();
    }
}

/// @dev A member that withdraws again while it is being paid.
contract Twice {
    ICommittee private immutable _committee;

    receive() external payable {
        _committee.withdrawStake();
    }

    constructor(ICommittee committee) payable {
        _committee = committee;
        committee.join{value: msg.value}("x");
        committee.resign();
    }

    function withdraw() external {
        _committee.withdrawStake();
    }
}

contract CommitteeStakeTest is Base {
    /// @dev MAX_RETENTION + GRACE + CHALLENGE.
    uint256 private constant LOCK = 30 days + 1 hours + 3 days;

    string private constant URI = "https://alice.example";

    function setUp() public override {
        super.setUp();
        vm.deal(alice, 10 ether);
    }

    function test_constructor_parametersOutOfRange_revert() public {
        Parameters memory parameters = standardParameters();
        parameters.retentionSeconds = 31 days;
        _expectOutOfRange(parameters, "retentionSeconds", 1, 30 days, 31 days);
        parameters.retentionSeconds = 0;
        _expectOutOfRange(parameters, "retentionSeconds", 1, 30 days, 0);
        parameters = standardParameters();
        parameters.maxRetentionSeconds = 366 days;
        _expectOutOfRange(parameters, "maxRetentionSeconds", 1, 365 days, 366 days);
        parameters = standardParameters();
        parameters.timelockSeconds = 365 days + 1;
        _expectOutOfRange(parameters, "timelockSeconds", 0, 365 days, 365 days + 1);
        parameters = standardParameters();
        parameters.graceSeconds = type(uint64).max;
        _expectOutOfRange(parameters, "graceSeconds", 0, 365 days, type(uint64).max);
        parameters = standardParameters();
        parameters.challengeSeconds = 0;
        _expectOutOfRange(parameters, "challengeSeconds", 1, 365 days, 0);
        parameters = standardParameters();
        parameters.minStake = 0;
        _expectOutOfRange(parameters, "minStake", 1, 1_000_000 ether, 0);
    }

    function test_constructor_governorZero_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(Bounds.Parameter_Zero.selector, "governor"));
        new Committee(standardParameters(), address(settlement), address(0));
    }

    /// @dev C1: members sign with keys, which contracts lack.
    function test_join_contract_reverts() public {
        vm.etch(alice, hex"00");
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_MemberIsContract.selector, alice));
        vm.prank(alice);
        committee.join{value: 1 ether}(URI);
    }

    /// @dev EIP-7702: an account that delegates to code still has its key. 23 bytes of any other code are a contract.
    function test_join_delegatedAccount_isAccepted() public {
        vm.etch(alice, abi.encodePacked(hex"600000", address(token)));
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_MemberIsContract.selector, alice));
        vm.prank(alice);
        committee.join{value: 1 ether}(URI);
        vm.etch(alice, abi.encodePacked(hex"ef0100", address(token)));
        _join(alice);
        propose(_alone(alice), 1);
        // A contract can join from its constructor, when it has no code yet.
        vm.etch(alice, hex"00");
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_MemberIsContract.selector, alice));
        propose(_alone(alice), 1);
    }

    function test_join_stakeLow_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_StakeLow.selector, 1 ether, 1 ether - 1));
        vm.prank(alice);
        committee.join{value: 1 ether - 1}(URI);
    }

    function test_join_uriEmpty_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_UriLength.selector, 256, 0));
        vm.prank(alice);
        committee.join{value: 1 ether}("");
    }

    function test_join_longestUri_isStored() public {
        string memory longest = string(new bytes(256));
        vm.prank(alice);
        committee.join{value: 1 ether}(longest);
        (,,, string memory uri) = committee.memberOf(alice);
        vm.assertEq(uri, longest);
    }

    function test_join_uriLong_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_UriLength.selector, 256, 257));
        vm.prank(alice);
        committee.join{value: 1 ether}(string(new bytes(257)));
    }

    function test_join_twice_reverts() public {
        _join(alice);
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_MemberExists.selector, alice));
        vm.prank(alice);
        committee.join{value: 1 ether}(URI);
    }

    function test_join_announcesAndStores() public {
        vm.expectEmit(address(committee));
        emit ICommittee.MemberJoined(alice, 2 ether, URI);
        vm.prank(alice);
        committee.join{value: 2 ether}(URI);
        (uint256 stake, uint64 lastEpoch, bool leaving, string memory uri) = committee.memberOf(alice);
        vm.assertEq(stake, 2 ether);
        vm.assertEq(lastEpoch, 0);
        vm.assertEq(leaving, false);
        vm.assertEq(uri, URI);
    }

    function test_setUri_stranger_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_MemberUnknown.selector, alice));
        vm.prank(alice);
        committee.setUri(URI);
    }

    function test_setUri_long_reverts() public {
        _join(alice);
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_UriLength.selector, 256, 257));
        vm.prank(alice);
        committee.setUri(string(new bytes(257)));
    }

    function test_setUri_announcesAndStores() public {
        _join(alice);
        vm.expectEmit(address(committee));
        emit ICommittee.UriSet(alice, "other");
        vm.prank(alice);
        committee.setUri("other");
        (,,, string memory uri) = committee.memberOf(alice);
        vm.assertEq(uri, "other");
    }

    function test_setUri_sameAgain_emitsNothing() public {
        _join(alice);
        vm.recordLogs();
        vm.prank(alice);
        committee.setUri(URI);
        vm.assertEq(vm.getRecordedLogs().length, 0);
    }

    function test_resign_stranger_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_MemberUnknown.selector, alice));
        vm.prank(alice);
        committee.resign();
    }

    function test_resign_twice_reverts() public {
        _join(alice);
        _resign(alice);
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_MemberLeaving.selector, alice));
        vm.prank(alice);
        committee.resign();
    }

    function test_withdrawStake_stranger_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_MemberUnknown.selector, alice));
        vm.prank(alice);
        committee.withdrawStake();
    }

    function test_withdrawStake_notResigned_reverts() public {
        _join(alice);
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_MemberStays.selector, alice));
        vm.prank(alice);
        committee.withdrawStake();
    }

    function test_withdrawStake_inCurrentEpoch_reverts() public {
        _resign(memberAddress(0));
        vm.warp(START + 1000 days);
        _expectLocked(memberAddress(0), type(uint256).max);
    }

    function test_withdrawStake_proposed_reverts() public {
        _join(alice);
        propose(_alone(alice), 1);
        _resign(alice);
        _expectLocked(alice, type(uint256).max);
    }

    function test_withdrawStake_tooEarly_reverts() public {
        address member = memberAddress(0);
        _resign(member);
        uint256 ended = _nextEpochWithout0();
        vm.warp(ended + LOCK - 1);
        _expectLocked(member, ended + LOCK);
    }

    function test_withdrawStake_lastEpochLongAgo_countsFromItsEnd() public {
        address member = memberAddress(0);
        _resign(member);
        uint256 ended = _nextEpochWithout0();
        vm.warp(ended + 8 days);
        _nextEpochWithout0(); // a later epoch change does not restart the lock
        vm.warp(ended + LOCK);
        _expectPaid(member, 1 ether);
    }

    function test_withdrawStake_neverInAnEpoch_isPaidAtOnce() public {
        _join(alice);
        _resign(alice);
        _expectPaid(alice, 1 ether);
    }

    function test_withdrawStake_proposalReplaced_isPaidAtOnce() public {
        _join(alice);
        propose(_alone(alice), 1);
        _resign(alice);
        propose(memberList(MEMBERS), QUORUM);
        _expectPaid(alice, 1 ether);
    }

    function test_withdrawStake_thenJoinAgain() public {
        _join(alice);
        _resign(alice);
        _expectPaid(alice, 1 ether);
        _join(alice);
        propose(_alone(alice), 1);
    }

    function test_withdrawStake_payeeRejects_reverts() public {
        vm.deal(address(this), 1 ether);
        Refuser refuser = new Refuser{value: 1 ether}(committee);
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_WithdrawFailed.selector, address(refuser)));
        refuser.withdraw(committee);
    }

    function test_withdrawStake_reentered_reverts() public {
        vm.deal(address(this), 1 ether);
        Twice twice = new Twice{value: 1 ether}(committee);
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_WithdrawFailed.selector, address(twice)));
        twice.withdraw();
        vm.assertEq(address(committee).balance, MEMBERS * 1 ether + 1 ether);
    }

    // ---- internal

    function _join(address account) private {
        vm.prank(account);
        committee.join{value: 1 ether}(URI);
    }

    function _resign(address account) private {
        vm.expectEmit(address(committee));
        emit ICommittee.MemberLeaving(account);
        vm.prank(account);
        committee.resign();
    }

    function _alone(address account) private pure returns (address[] memory members) {
        members = new address[](1);
        members[0] = account;
    }

    /// @return When member 0's epoch ended.
    function _nextEpochWithout0() private returns (uint256) {
        propose(_alone(memberAddress(1)), 1);
        vm.warp(block.timestamp + 7 days);
        committee.activateEpoch();
        return block.timestamp;
    }

    function _expectLocked(address member, uint256 unlockedAt) private {
        vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_StakeLocked.selector, unlockedAt, block.timestamp));
        vm.prank(member);
        committee.withdrawStake();
    }

    function _expectPaid(address member, uint256 stake) private {
        uint256 before = member.balance;
        vm.expectEmit(address(committee));
        emit ICommittee.StakeWithdrawn(member, stake);
        vm.prank(member);
        committee.withdrawStake();
        vm.assertEq(member.balance - before, stake);
        (uint256 left,,, string memory uri) = committee.memberOf(member);
        vm.assertEq(left, 0);
        vm.assertEq(uri, "");
    }

    function _expectOutOfRange(
        Parameters memory parameters,
        string memory name,
        uint256 least,
        uint256 most,
        uint256 actual
    ) private {
        vm.expectRevert(abi.encodeWithSelector(Bounds.Parameter_OutOfRange.selector, name, least, most, actual));
        new Committee(parameters, address(settlement), governor);
    }
}
