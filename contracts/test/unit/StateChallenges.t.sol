// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../../src/Header.sol";
import {ICommittee} from "../../src/interfaces/ICommittee.sol";
import {IStateChallenges} from "../../src/interfaces/IStateChallenges.sol";
import {vm} from "../Base.sol";
import {Refuser} from "../Callers.sol";
import {Escaping} from "../Escaping.sol";
import {Batch} from "../Proving.sol";
import {Trees} from "../Trees.sol";

contract StateChallengesTest is Escaping {
    uint256 private constant CHALLENGE = 3 days;
    uint256 private constant LEAST = 0.01 ether;

    /// @dev Bob's slot, and the last final batch.
    uint32 private slot;
    Batch private base;
    bytes private signatures;

    function setUp() public override {
        super.setUp();
        slot = accounts[1].slot;
        _finalise();
    }

    // ---- ask (F5)

    function test_ask() public {
        vm.deal(carol, 1 ether);
        vm.expectEmit(address(states));
        emit IStateChallenges.StateAsked(slot, carol, 1, 1, LEAST, START + CHALLENGE);
        vm.prank(carol);
        states.ask{value: 1 ether}(slot, base.header, signatures);
        vm.assertEq(carol.balance, 1 ether - LEAST);
        vm.assertEq(states.openCount(), 1);
        vm.assertTrue(states.isAsked(slot));
        vm.expectRevert(abi.encodeWithSelector(IStateChallenges.State_AskedAlready.selector, slot));
        states.ask{value: 1 ether}(slot, base.header, signatures);
    }

    function test_ask_slotWrong_reverts() public {
        uint32[5] memory wrong = [0, 7, VALIDIUM_SLOTS - 1, VALIDIUM_SLOTS, uint32(1 << 25)];
        for (uint256 i = 0; i < wrong.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IStateChallenges.State_SlotWrong.selector, wrong[i]));
            states.ask{value: 1 ether}(wrong[i], base.header, signatures);
        }
        _ask(VALIDIUM_SLOTS + 1);
        _ask((1 << 25) - 1);
    }

    function test_ask_notTheLastFinalHeader_reverts() public {
        Header memory earlier = base.header;
        _finalise();
        bytes32 expected = hashOf(base);
        vm.expectRevert(
            abi.encodeWithSelector(
                IStateChallenges.State_HeaderUnknown.selector, 2, expected, keccak256(abi.encode(earlier))
            )
        );
        states.ask{value: 1 ether}(slot, earlier, signatures);
    }

    /// @dev The signers of the last final certificate answer, not those of a batch that is not final, and not those
    /// of an older one.
    function test_ask_namesTheLastCertifiedFinalBatch() public {
        Batch memory open = nextState();
        submitBatch(open);
        vm.assertEq(settlement.latestCertified(), 1);
        bytes memory wrong = certificate(hashOf(open), 1, START + 21 days, 11);
        vm.expectRevert(
            abi.encodeWithSelector(
                IStateChallenges.State_CertificateWrong.selector, keccak256(signatures), keccak256(wrong)
            )
        );
        states.ask{value: 1 ether}(slot, base.header, wrong);
        // A batch without validium operations has no certificate; the earlier one still counts.
        prove(open);
        vm.assertEq(settlement.latestCertified(), 2);
        Batch memory plain = nextState();
        plain.header.validiumBlob = 0;
        seal(plain);
        submitBatch(plain);
        prove(plain);
        vm.assertEq(settlement.latestCertified(), 2);
        states.ask{value: 1 ether}(slot, plain.header, wrong);
    }

    function test_ask_nothingCertified_reverts() public {
        deploy(standardParameters());
        _beginHeaders();
        vm.expectPartialRevert(IStateChallenges.State_CertificateWrong.selector);
        states.ask{value: 1 ether}(slot, headers[0], "");
    }

    function test_ask_retentionEnds_reverts() public {
        vm.warp(START + 21 days - CHALLENGE);
        vm.expectRevert(
            abi.encodeWithSelector(IStateChallenges.State_RetentionShort.selector, START + 21 days + 1, START + 21 days)
        );
        states.ask{value: 1 ether}(slot, base.header, signatures);
        vm.warp(START + 21 days - CHALLENGE - 1);
        _ask(slot);
    }

    function test_ask_tooMany_reverts() public {
        for (uint32 i = 1; i < 4; ++i) {
            _ask(VALIDIUM_SLOTS + i);
        }
        vm.expectRevert(abi.encodeWithSelector(IStateChallenges.State_TooMany.selector, 3));
        states.ask{value: 1 ether}(slot, base.header, signatures);
    }

    function test_ask_valueLow_reverts() public {
        vm.fee(100 gwei);
        uint256 bond = 2 * 330_000 * 100 gwei;
        vm.assertEq(states.bond(), bond);
        vm.expectRevert(abi.encodeWithSelector(IStateChallenges.State_BondLow.selector, bond, bond - 1));
        states.ask{value: bond - 1}(slot, base.header, signatures);
        states.ask{value: bond}(slot, base.header, signatures);
    }

    function test_ask_surplusRefused_reverts() public {
        Refuser refuser = new Refuser();
        bytes memory data = abi.encodeCall(IStateChallenges.ask, (slot, base.header, signatures));
        vm.expectRevert(abi.encodeWithSelector(IStateChallenges.State_PaymentRefused.selector, address(refuser), 1));
        refuser.send{value: LEAST + 1}(address(states), LEAST + 1, data);
        refuser.send{value: LEAST}(address(states), LEAST, data);
    }

    // ---- show

    function test_show_paysTheBond() public {
        _ask(slot);
        vm.warp(START + CHALLENGE);
        uint256[36] memory path = pathOf(1);
        vm.expectEmit(address(states));
        emit IStateChallenges.StateShown(slot, 1, alice, _words(1), LEAST);
        uint256 before = alice.balance;
        vm.prank(alice);
        states.show(slot, base.header, _words(1), path);
        vm.assertEq(alice.balance - before, LEAST);
        vm.assertEq(address(states).balance, 0);
        vm.assertEq(states.openCount(), 0);
        vm.assertTrue(!states.isAsked(slot));
        vm.assertEq(states.shownRoot(slot), base.header.validiumRoot);
        // Nobody can ask for what is on L1, until the state changes.
        vm.expectRevert(
            abi.encodeWithSelector(IStateChallenges.State_ShownAlready.selector, slot, base.header.validiumRoot)
        );
        states.ask{value: 1 ether}(slot, base.header, signatures);
        vm.expectRevert(abi.encodeWithSelector(IStateChallenges.State_NotAsked.selector, slot));
        states.show(slot, base.header, _words(1), path);
        accounts[1].leaf.nonce = 1;
        _finalise();
        _ask(slot);
    }

    /// @dev An empty slot is shown to be empty, so that nobody can ask for what nobody can show.
    function test_show_emptySlot() public {
        uint32 empty = VALIDIUM_SLOTS + 5;
        _ask(empty);
        uint256[3] memory none;
        uint256[36] memory path = Trees.path(accounts, empty, poseidon2);
        none[2] = 1 << 160;
        vm.expectPartialRevert(IStateChallenges.State_RootWrong.selector);
        states.show(empty, base.header, none, path);
        none[2] = 0;
        states.show(empty, base.header, none, path);
    }

    /// @dev Members follow the chain; the state moves on while they are asked.
    function test_show_laterFinalBatch() public {
        _ask(slot);
        accounts[1].leaf.nonce = 1;
        _finalise();
        uint256[36] memory path = pathOf(1);
        states.show(slot, base.header, _words(1), path);
        vm.assertEq(states.shownRoot(slot), base.header.validiumRoot);
    }

    function test_show_earlierOrOpenBatch_reverts() public {
        Batch memory first = base;
        _finalise();
        _ask(slot);
        uint256[36] memory path = pathOf(1);
        vm.expectRevert(abi.encodeWithSelector(IStateChallenges.State_Older.selector, 2, 1));
        states.show(slot, first.header, _words(1), path);
        Batch memory open = nextState();
        submitBatch(open);
        vm.expectRevert(abi.encodeWithSelector(IStateChallenges.State_Older.selector, 2, 3));
        states.show(slot, open.header, _words(1), path);
    }

    function test_show_wrong_reverts() public {
        _ask(slot);
        uint256[36] memory path = pathOf(1);
        for (uint256 i = 0; i < 3; ++i) {
            uint256[3] memory words = _words(1);
            words[i] ^= 1;
            vm.expectPartialRevert(IStateChallenges.State_RootWrong.selector);
            states.show(slot, base.header, words, path);
        }
        path[35] ^= 1;
        vm.expectPartialRevert(IStateChallenges.State_RootWrong.selector);
        states.show(slot, base.header, _words(1), path);
        Header memory other = base.header;
        other.validiumRoot = 0;
        vm.expectPartialRevert(IStateChallenges.State_HeaderUnknown.selector);
        states.show(slot, other, _words(1), path);
    }

    function test_show_late_reverts() public {
        _ask(slot);
        uint256[36] memory path = pathOf(1);
        vm.warp(START + CHALLENGE + 1);
        vm.expectRevert(
            abi.encodeWithSelector(IStateChallenges.State_Expired.selector, START + CHALLENGE, START + CHALLENGE + 1)
        );
        states.show(slot, base.header, _words(1), path);
    }

    // ---- nobody shows it

    function test_settle_slashesTheSigners() public {
        _ask(slot);
        vm.warp(START + CHALLENGE);
        vm.expectRevert(
            abi.encodeWithSelector(IStateChallenges.State_NotExpired.selector, START + CHALLENGE, START + CHALLENGE)
        );
        states.settle(slot, signatures);
        vm.warp(START + CHALLENGE + 1);
        vm.expectPartialRevert(IStateChallenges.State_CertificateWrong.selector);
        states.settle(slot, "");
        vm.expectEmit(address(states));
        emit IStateChallenges.StateWithheld(slot, 1, 1, 11);
        vm.expectEmit(address(committee));
        emit ICommittee.Slashed(1, 11, carol, 1.5 ether, 0.15 ether);
        states.settle(slot, signatures);
        vm.assertEq(carol.balance, 0.15 ether + LEAST);
        vm.assertEq(states.openCount(), 0);
        vm.expectRevert(abi.encodeWithSelector(IStateChallenges.State_NotAsked.selector, slot));
        states.settle(slot, signatures);
        // It can be asked for again: withholding goes on costing.
        _ask(slot);
        vm.warp(START + 2 * CHALLENGE + 2);
        states.settle(slot, signatures);
        (uint256 stake,,,) = committee.memberOf(memberAddress(0));
        vm.assertEq(stake, 0.25 ether);
    }

    /// @dev Members of another epoch, who did not sign, are not slashed.
    function test_settle_slashesTheSigningEpoch() public {
        joinMember(4);
        address[] memory others = new address[](1);
        others[0] = memberAddress(4);
        propose(others, 1);
        vm.warp(START + 7 days);
        committee.activateEpoch();
        _ask(slot);
        vm.warp(block.timestamp + CHALLENGE + 1);
        states.settle(slot, signatures);
        (uint256 stake,,,) = committee.memberOf(memberAddress(4));
        vm.assertEq(stake, 1 ether);
        (stake,,,) = committee.memberOf(memberAddress(3));
        vm.assertEq(stake, 0.5 ether);
    }

    // ---- after the brake (F7)

    /// @dev The batch is final no more: the state at the new base answers, and nobody is slashed for the old one.
    function test_brake_meanwhile() public {
        Batch memory kept = base;
        vm.warp(START + SAFETY_DELAY);
        _finalise();
        _ask(slot);
        _ask(VALIDIUM_SLOTS + 5);
        vm.prank(address(brake));
        settlement.brake(1);
        states.show(slot, kept.header, _words(1), pathOf(1));
        vm.warp(block.timestamp + CHALLENGE + 1);
        uint256 before = carol.balance;
        vm.expectEmit(address(states));
        emit IStateChallenges.StateWithheld(VALIDIUM_SLOTS + 5, 2, 0, 0);
        states.settle(VALIDIUM_SLOTS + 5, "");
        vm.assertEq(carol.balance - before, LEAST);
        vm.assertEq(committee.slashPercent(), 50);
        vm.assertEq(address(committee).balance, MEMBERS * 1 ether);
    }

    // ---- internal

    function _finalise() private {
        base = finalState();
        signatures = certificate(hashOf(base), 1, uint64(block.timestamp + 21 days), 11);
    }

    function _ask(uint32 slot_) private {
        vm.deal(carol, carol.balance + LEAST);
        vm.prank(carol);
        states.ask{value: LEAST}(slot_, base.header, signatures);
    }

    function _words(uint256 i) private view returns (uint256[3] memory) {
        uint256 title = uint256(uint160(accounts[i].leaf.owner)) + uint256(accounts[i].leaf.asset) * 2 ** 160;
        uint256 tally = accounts[i].leaf.nonce + uint256(accounts[i].leaf.balance) * 2 ** 32 + 2 ** 160;
        return [title, accounts[i].leaf.key, tally];
    }
}
