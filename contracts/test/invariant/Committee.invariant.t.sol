// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Committee} from "../../src/Committee.sol";
import {ICommittee} from "../../src/interfaces/ICommittee.sol";
import {Base, vm} from "../Base.sol";

/// @dev Actions of stakers, governor and strangers, in any order, over months. Compares the committee with a model of
/// its rules: every call must revert with exactly the error that the model predicts, or succeed if it predicts none.
contract CommitteePeople {
    struct Person {
        uint256 stake;
        uint256 resignedAt;
    }

    struct Epoch {
        address[] members;
        uint256 quorum;
        uint256 startsAt;
    }

    uint256 public constant CANDIDATES = 8;
    uint256 private constant MIN_STAKE = 1 ether;
    uint256 private constant TIMELOCK = 7 days;
    uint256 private constant GRACE = 1 hours;
    uint256 private constant PROPOSAL = 30 days;
    /// @dev MAX_RETENTION + GRACE + CHALLENGE.
    uint256 private constant LOCK = 30 days + GRACE + 3 days;
    uint256 private constant NEVER = type(uint256).max;
    bytes32 private constant HEADER_HASH = keccak256("header");

    Committee private immutable _committee;
    address private immutable _governor;

    mapping(address candidate => Person) private _people;

    /// @dev Index 0 is unused: epochs start at 1.
    Epoch[] private _epochs;
    Epoch private _proposed;

    mapping(bytes4 reason => uint256) public reverts;
    uint256 public dismissals;

    constructor(Committee committee, address governor) {
        _committee = committee;
        _governor = governor;
        _epochs.push();
        // The initial epoch.
        Epoch memory first = Epoch(committee.epochMembers(1), committee.epochQuorum(1), committee.epochActivatedAt(1));
        _epochs.push(first);
        for (uint256 i = 0; i < first.members.length; ++i) {
            (_people[first.members[i]].stake,,,) = committee.memberOf(first.members[i]);
        }
    }

    function candidate(uint256 i) public pure returns (address) {
        return vm.addr(_key(i));
    }

    // ---- actions

    function join(uint8 who, uint64 value) external {
        address member = candidate(who);
        bytes4 expected;
        if (_people[member].stake != 0) expected = ICommittee.Committee_MemberExists.selector;
        else if (_isContract(member)) expected = ICommittee.Committee_MemberIsContract.selector;
        else if (value < MIN_STAKE) expected = ICommittee.Committee_StakeLow.selector;
        vm.deal(member, value);
        if (_call(member, value, abi.encodeCall(ICommittee.join, ("uri")), expected)) _people[member].stake = value;
    }

    function resign(uint8 who) external {
        address member = candidate(who);
        bytes4 expected;
        if (_people[member].stake == 0) expected = ICommittee.Committee_MemberUnknown.selector;
        else if (_people[member].resignedAt != 0) expected = ICommittee.Committee_MemberLeaving.selector;
        if (_call(member, 0, abi.encodeCall(ICommittee.resign, ()), expected)) {
            _people[member].resignedAt = block.timestamp;
        }
    }

    function withdraw(uint8 who) external {
        address member = candidate(who);
        bytes4 expected;
        if (_people[member].stake == 0) expected = ICommittee.Committee_MemberUnknown.selector;
        else if (_people[member].resignedAt == 0) expected = ICommittee.Committee_MemberStays.selector;
        else if (block.timestamp < unlockedAt(member)) expected = ICommittee.Committee_StakeLocked.selector;
        if (_call(member, 0, abi.encodeCall(ICommittee.withdrawStake, ()), expected)) delete _people[member];
    }

    /// @dev Proposes any candidates, staked or not, as the governor or, now and then, as the first candidate.
    function propose(uint8 chosen, uint256 quorum, uint8 by) external {
        address[] memory members = new address[](CANDIDATES);
        uint256 count = 0;
        for (uint256 i = 0; i < CANDIDATES; ++i) {
            // Candidates that are not eligible are often left out; otherwise few proposals would succeed.
            bool mayBe = _whyNot(candidate(i)) == 0 || by % 4 == 0;
            if (mayBe && (chosen >> i) & 1 == 1) members[count++] = candidate(i);
        }
        assembly ("memory-safe") {
            mstore(members, count)
        }
        quorum %= count + 2;
        address caller = by % 8 == 7 ? candidate(0) : _governor;
        bytes4 expected;
        if (caller != _governor) expected = ICommittee.Committee_NotGovernor.selector;
        else if (count == 0) expected = ICommittee.Committee_SizeOutOfRange.selector;
        else if (quorum == 0 || quorum > count) expected = ICommittee.Committee_QuorumOutOfRange.selector;
        for (uint256 i = 0; expected == 0 && i < count; ++i) {
            expected = _whyNot(members[i]);
        }
        if (_call(caller, 0, abi.encodeCall(ICommittee.proposeEpoch, (members, quorum)), expected)) {
            _proposed = Epoch(members, quorum, block.timestamp + TIMELOCK);
        }
    }

    function activate() external {
        bytes4 expected;
        if (_proposed.members.length == 0) expected = ICommittee.Committee_NothingProposed.selector;
        else if (block.timestamp < _proposed.startsAt) expected = ICommittee.Committee_TimelockRunning.selector;
        else if (_isVoid()) expected = ICommittee.Committee_ProposalVoid.selector;
        if (!_call(address(this), 0, abi.encodeCall(ICommittee.activateEpoch, ()), expected)) return;
        _begin(_proposed.members, _proposed.quorum);
        delete _proposed;
    }

    /// @dev C5: members that resigned a TIMELOCK ago leave the epoch without the governor.
    function dismiss() external {
        Epoch memory current = _epochs[_epochs.length - 1];
        uint256 staying = 0;
        for (uint256 i = 0; i < current.members.length; ++i) {
            uint256 resignedAt = _people[current.members[i]].resignedAt;
            bool leaves = resignedAt != 0 && block.timestamp >= resignedAt + TIMELOCK;
            if (!leaves) current.members[staying++] = current.members[i];
        }
        bytes4 expected;
        if (staying == current.members.length) expected = ICommittee.Committee_NobodyToDismiss.selector;
        if (!_call(address(this), 0, abi.encodeCall(ICommittee.dismissResigned, ()), expected)) return;
        address[] memory members = current.members;
        assembly ("memory-safe") {
            mstore(members, staying)
        }
        _begin(members, current.quorum);
        ++dismissals;
    }

    /// @dev C2, C3: a certificate of any epoch, signed by its members in the bitmap, each with its own key.
    function certify(uint64 back, uint8 bitmap) external {
        uint256 current = _epochs.length - 1;
        uint256 number = current - back % (current + 1);
        Epoch memory epoch = _epochs[number];
        // forge-lint: disable-next-item(unsafe-typecast)
        (uint64 epochNumber, uint64 until) = (uint64(number), uint64(block.timestamp + 21 days));
        bytes32 digest = _committee.attestationDigest(HEADER_HASH, epochNumber, until);
        bytes memory signatures;
        uint256 count = 0;
        for (uint256 i = 0; i < CANDIDATES; ++i) {
            if ((bitmap >> i) & 1 == 0) continue;
            // Somebody signs for bits beyond the epoch's members too.
            (bytes32 r, bytes32 vs) =
                vm.signCompact(i < epoch.members.length ? _keyOf(epoch.members[i]) : _key(i), digest);
            signatures = bytes.concat(signatures, r, vs);
            ++count;
        }
        bytes4 expected;
        if (number == 0) {
            expected = ICommittee.Committee_EpochUnknown.selector;
        } else if (number != current && block.timestamp > _epochs[number + 1].startsAt + GRACE) {
            expected = ICommittee.Committee_EpochOver.selector;
        } else if (count < epoch.quorum) {
            expected = ICommittee.Committee_SignersFew.selector;
        } else if (uint256(bitmap) >> epoch.members.length != 0) {
            expected = ICommittee.Committee_SignerUnknown.selector;
        }
        bytes memory certificate = bytes.concat(abi.encodePacked(epochNumber, until, uint256(bitmap)), signatures);
        _call(address(this), 0, abi.encodeCall(ICommittee.verifyAttestation, (HEADER_HASH, certificate)), expected);
    }

    /// @dev An account without code, a contract, or one that delegates to code (EIP-7702).
    function change(uint8 who, uint8 code) external {
        bytes memory delegation = abi.encodePacked(hex"ef0100", address(0xde1e));
        vm.etch(candidate(who), code % 4 == 0 ? bytes(hex"00") : code % 4 == 1 ? delegation : bytes(""));
    }

    function wait(uint32 time) external {
        vm.warp(block.timestamp + time % 20 days);
    }

    // ---- the model

    function epochs() external view returns (uint256) {
        return _epochs.length - 1;
    }

    function epochOf(uint256 number) external view returns (Epoch memory) {
        return _epochs[number];
    }

    /// @dev The expected result of `proposal`.
    function pending() external view returns (Epoch memory none) {
        if (!_isVoid()) return _proposed;
    }

    function personOf(address member) external view returns (Person memory) {
        return _people[member];
    }

    /// @dev C5: NEVER while the member is in the current or a pending epoch; otherwise LOCK after the end of its last
    /// epoch.
    function unlockedAt(address member) public view returns (uint256 moment) {
        if (!_isVoid() && _isIn(_proposed.members, member)) return NEVER;
        for (uint256 number = 1; number < _epochs.length; ++number) {
            if (!_isIn(_epochs[number].members, member)) continue;
            moment = number + 1 == _epochs.length ? NEVER : _epochs[number + 1].startsAt + LOCK;
        }
    }

    // ---- internal

    function _call(address caller, uint256 value, bytes memory call, bytes4 expected) private returns (bool done) {
        bytes memory result;
        vm.prank(caller);
        (done, result) = address(_committee).call{value: value}(call);
        // forge-lint: disable-next-line(unsafe-typecast)
        bytes4 reason = done ? bytes4(0) : bytes4(result);
        vm.assertEq(bytes32(reason), bytes32(expected), "reason of a revert");
        vm.assertTrue(done == (expected == 0), "revert without a reason");
        ++reverts[reason];
    }

    function _begin(address[] memory members, uint256 quorum) private {
        _epochs.push(Epoch(members, quorum, block.timestamp));
    }

    /// @dev The error for proposing a candidate; 0 if it may be proposed.
    function _whyNot(address member) private view returns (bytes4) {
        if (_people[member].stake == 0) return ICommittee.Committee_MemberUnknown.selector;
        if (_people[member].resignedAt != 0) return ICommittee.Committee_MemberLeaving.selector;
        if (_isContract(member)) return ICommittee.Committee_MemberIsContract.selector;
        return 0;
    }

    function _isVoid() private view returns (bool) {
        return _proposed.members.length == 0 || block.timestamp > _proposed.startsAt + PROPOSAL;
    }

    function _isContract(address member) private view returns (bool) {
        return member.code.length == 1;
    }

    function _isIn(address[] memory members, address member) private pure returns (bool) {
        for (uint256 i = 0; i < members.length; ++i) {
            if (members[i] == member) return true;
        }
        return false;
    }

    function _key(uint256 i) private pure returns (uint256) {
        return uint256(keccak256(abi.encode("member", i % CANDIDATES)));
    }

    function _keyOf(address member) private pure returns (uint256) {
        for (uint256 i = 0; i < CANDIDATES; ++i) {
            if (candidate(i) == member) return _key(i);
        }
        revert("not a candidate");
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

    /// @dev The actions reach the states that matter: members leave with their stakes although the governor is lost.
    function test_actions_reachEveryState() public {
        people.certify(0, 7);
        people.propose(15, 3, 1);
        for (uint8 i = 0; i < 4; ++i) {
            people.resign(i);
        }
        people.dismiss();
        people.wait(10 days);
        people.dismiss();
        vm.assertEq(people.dismissals(), 1);
        vm.assertEq(people.epochOf(2).members.length, 0);
        people.withdraw(0);
        vm.assertEq(people.reverts(bytes4(0)), 7);
        people.certify(1, 7);
        people.wait(1 hours + 1);
        people.certify(1, 7);
        vm.assertEq(people.reverts(ICommittee.Committee_EpochOver.selector), 1);
        for (uint8 i = 0; i < 3; ++i) {
            people.wait(15 days);
        }
        people.withdraw(0);
        vm.assertEq(people.personOf(people.candidate(0)).stake, 0);
        people.activate();
        vm.assertEq(people.reverts(ICommittee.Committee_ProposalVoid.selector), 1);
        // A proposed member's stake is locked although it was never in an epoch.
        people.join(5, 1 ether);
        people.propose(1 << 5, 1, 1);
        people.resign(5);
        people.withdraw(5);
        vm.assertEq(people.reverts(ICommittee.Committee_StakeLocked.selector), 2);
        invariant_committee();
    }

    /// @dev One invariant for everything, because forge runs each invariant separately.
    function invariant_committee() public view {
        // C2: every epoch and the proposal match the model, and past epochs stay readable.
        vm.assertEq(committee.currentEpoch(), people.epochs());
        for (uint64 number = 1; number <= people.epochs(); ++number) {
            CommitteePeople.Epoch memory epoch = people.epochOf(number);
            vm.assertEq(committee.epochMembers(number), epoch.members);
            vm.assertEq(committee.epochQuorum(number), epoch.quorum);
            vm.assertEq(committee.epochActivatedAt(number), epoch.startsAt);
        }
        CommitteePeople.Epoch memory pending = people.pending();
        (address[] memory members, uint256 quorum, uint64 activatableAt) = committee.proposal();
        vm.assertEq(members, pending.members);
        vm.assertEq(quorum, pending.quorum);
        vm.assertEq(activatableAt, pending.startsAt);
        // C5: the contract holds exactly the stakes, and every member that can still be slashed has one.
        uint256 sum = 0;
        for (uint256 i = 0; i < people.CANDIDATES(); ++i) {
            address member = people.candidate(i);
            (uint256 stake,, bool leaving,) = committee.memberOf(member);
            vm.assertEq(stake, people.personOf(member).stake);
            vm.assertTrue(leaving == (people.personOf(member).resignedAt != 0));
            vm.assertTrue(stake >= 1 ether || block.timestamp >= people.unlockedAt(member));
            sum += stake;
        }
        vm.assertEq(address(committee).balance, sum);
    }
}
