// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Committee} from "../../src/Committee.sol";
import {Base, vm} from "../Base.sol";

/// @dev Stakers and governor, in any order, over months.
contract CommitteePeople {
    uint256 public constant CANDIDATES = 8;

    Committee private immutable _committee;
    address private immutable _governor;

    constructor(Committee committee, address governor) {
        _committee = committee;
        _governor = governor;
    }

    function candidate(uint256 i) public pure returns (address) {
        return vm.addr(uint256(keccak256(abi.encode("member", i % CANDIDATES))));
    }

    function join(uint8 who, uint64 more) external {
        address member = candidate(who);
        (uint256 stake,,,) = _committee.memberOf(member);
        if (stake != 0) return;
        uint256 value = 1 ether + uint256(more);
        vm.deal(member, value);
        vm.prank(member);
        _committee.join{value: value}("uri");
    }

    function resign(uint8 who) external {
        address member = candidate(who);
        (uint256 stake,, bool leaving,) = _committee.memberOf(member);
        if (stake == 0 || leaving) return;
        vm.prank(member);
        _committee.resign();
    }

    /// @dev Tried whether it is due or not.
    function withdraw(uint8 who) external {
        vm.prank(candidate(who));
        try _committee.withdrawStake() {} catch {}
    }

    function propose(uint8 chosen, uint256 quorum) external {
        address[] memory members = new address[](CANDIDATES);
        uint256 count = 0;
        for (uint256 i = 0; i < CANDIDATES; ++i) {
            (uint256 stake,, bool leaving,) = _committee.memberOf(candidate(i));
            if (stake != 0 && !leaving && (chosen >> i) & 1 == 1) members[count++] = candidate(i);
        }
        if (count == 0) return;
        assembly ("memory-safe") {
            mstore(members, count)
        }
        vm.prank(_governor);
        _committee.proposeEpoch(members, 1 + quorum % count);
    }

    function activate() external {
        try _committee.activateEpoch() {} catch {}
    }

    function wait(uint32 time) external {
        vm.warp(block.timestamp + time % 40 days);
    }
}

contract CommitteeInvariant is Base {
    CommitteePeople private people;

    function setUp() public override {
        super.setUp();
        people = new CommitteePeople(committee, governor);
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(people);
    }

    /// @dev The committee holds exactly its members' stakes.
    function invariant_stakes_areHeld() external view {
        uint256 sum = 0;
        for (uint256 i = 0; i < people.CANDIDATES(); ++i) {
            (uint256 stake,,,) = committee.memberOf(people.candidate(i));
            sum += stake;
        }
        vm.assertEq(address(committee).balance, sum);
    }

    /// @dev 0 < q ≤ n ≤ 256 in each epoch, and its members are different.
    function invariant_quorum_isWithinItsEpoch() external view {
        for (uint64 epoch = 1; epoch <= committee.currentEpoch(); ++epoch) {
            address[] memory members = committee.epochMembers(epoch);
            uint256 quorum = committee.epochQuorum(epoch);
            vm.assertTrue(quorum > 0 && quorum <= members.length && members.length <= 256);
            for (uint256 i = 0; i < members.length; ++i) {
                for (uint256 j = 0; j < i; ++j) {
                    vm.assertTrue(members[i] != members[j]);
                }
            }
        }
    }

    /// @dev C5: who may still have to answer has its stake here.
    function invariant_stake_staysWhileItAnswers() external view {
        uint256 current = committee.currentEpoch();
        uint256 lock = 30 days + 1 hours + 3 days;
        for (uint64 epoch = 1; epoch <= current; ++epoch) {
            bool over = epoch < current && block.timestamp >= committee.epochActivatedAt(epoch + 1) + lock;
            if (!over) _assertStaked(committee.epochMembers(epoch));
        }
        (address[] memory proposed,,) = committee.proposal();
        _assertStaked(proposed);
    }

    function _assertStaked(address[] memory members) private view {
        for (uint256 i = 0; i < members.length; ++i) {
            (uint256 stake,,,) = committee.memberOf(members[i]);
            vm.assertGe(stake, 1 ether);
        }
    }
}
