// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../src/Header.sol";
import {InboxEntry} from "../src/InboxEntry.sol";
import {IAvailabilityChallenges} from "../src/interfaces/IAvailabilityChallenges.sol";
import {IExits} from "../src/interfaces/IExits.sol";
import {ISettlement} from "../src/interfaces/ISettlement.sol";
import {IProofDemands} from "../src/interfaces/IProofDemands.sol";
import {IStateChallenges} from "../src/interfaces/IStateChallenges.sol";
import {Parameters} from "../src/Parameters.sol";
import {Base, vm} from "./Base.sol";
import {Escaping} from "./Escaping.sol";
import {GasBase} from "./GasBase.sol";
import {Batch} from "./Proving.sol";

/// @dev Gas of what an owner does when nobody serves it, counted as in GasBase. Trees of a million accounts have paths
/// of random nodes, which cost what these do: a node is a word without zeros in either.
contract GasEscapeTest is GasBase, Escaping {
    function setUp() public override(Base, Escaping) {
        super.setUp();
        finalState();
        // A payment to an account that never had any costs more.
        fundEth(address(0), 1);
        fundEth(alice, 1 ether);
        fundEth(carol, 1 ether);
    }

    function test_gas_freeze_rollup() public {
        ignored(0);
        vm.warp(settlement.deadlineOf(0) + 1);
        vm.prank(sequencer);
        settlement.withdrawBond();
        uint256 gas = _freeze(0, 1);
        _record("freeze the rollup lane", gas);
        vm.assertLt(gas, 70_000, "freeze");
    }

    function test_gas_freeze_validium() public {
        Batch memory base = nextState();
        submitBatch(base);
        prove(base);
        ignored(1);
        vm.warp(settlement.deadlineOf(1) + 1);
        vm.prank(sequencer);
        settlement.withdrawBond();
        uint256 gas = _freeze(1, 1);
        _record("freeze the validium lane", gas);
        vm.assertLt(gas, 70_000, "freeze");
        bytes memory data = abi.encodeCall(ISettlement.resume, (base.header));
        _record("resume the rollup lane", _transaction(alice, address(settlement), 0, data));
    }

    function test_gas_freeze_takingTheBond() public {
        ignored(0);
        vm.warp(settlement.deadlineOf(0) + 1);
        _record("freeze the rollup lane: and take the bond", _freeze(0, 2));
    }

    function test_gas_freeze_rollingBack() public {
        submitBatch(nextState());
        ignored(0);
        vm.warp(settlement.deadlineOf(0) + 1);
        _record("freeze the rollup lane: roll back a batch and take the bond", _freeze(0, 3));
    }

    function test_gas_exit() public {
        Batch memory base = nextState();
        submitBatch(base);
        prove(base);
        InboxEntry memory entry = ignored(0);
        vm.warp(settlement.deadlineOf(0) + 1);
        settlement.freeze(0);
        uint256 first = _exit(base, 0);
        _record("exit: first of 256 slots", first);
        _record("exit: later", _exit(base, 2));
        vm.assertLt(first, 330_000, "exit");
        bytes memory data = abi.encodeCall(IExits.refund, (base.header, 0, base.header.inboxEnd[0], entry));
        _record("refund an entry", _transaction(alice, address(exits), 0, data) + 5 * COLD_ACCOUNT);
    }

    function test_gas_permutation() public {
        uint256 before = gasleft();
        poseidon2.compress(1, 2, 3, 4);
        uint256 used = before - gasleft();
        before = gasleft();
        poseidon2.compress(1, 2, 3, 4);
        used = before - gasleft();
        _record("hash a node of a tree", used);
    }

    function test_gas_availability() public {
        Batch memory batch = nextState();
        submitBatch(batch);
        bytes memory certificate_ = certificate(hashOf(batch), 1, uint64(block.timestamp + 21 days), 11);
        Batch memory other = nextState();
        submitBatch(other);
        _challenge(other.header, certificate(hashOf(other), 1, uint64(block.timestamp + 21 days), 11));
        uint256 gas = _challenge(batch.header, certificate_);
        _record("challenge a batch's availability: certified by 3 members", gas);
        vm.assertLt(gas, 110_000, "challenge");
        carry(batch.header.validiumBlob, 0);
        bytes memory data = abi.encodeCall(IAvailabilityChallenges.answer, (batch.header, 0));
        gas = _transaction(alice, address(availability), 0, data);
        _record("answer an availability challenge, beyond its blob", gas);
        vm.assertLt(gas, 60_000, "answer");
        vm.warp(block.timestamp + 3 days + 1);
        bytes memory signatures = certificate(hashOf(other), 1, other.header.timestamp + 21 days, 11);
        data = abi.encodeCall(IAvailabilityChallenges.settle, (other.header, signatures));
        gas = _transaction(alice, address(availability), 0, data) + 4 * COLD_ACCOUNT;
        _record("settle an availability challenge: slash 3 members", gas);
    }

    function test_gas_demand() public {
        Parameters memory parameters = standardParameters();
        parameters.finalitySeconds = 2 days;
        deploy(parameters);
        startEpoch(MEMBERS, QUORUM);
        _beginHeaders();
        delete demanded;
        served = 0;
        Batch memory batch = nextBatch();
        submitBatch(batch);
        uint256 bond = demands.bond();
        bytes memory data = abi.encodeCall(IProofDemands.demand, (1));
        uint256 gas = _transaction(carol, address(demands), bond, data) + 2 * COLD_ACCOUNT;
        _record("demand a batch's proof", gas);
        vm.assertLt(gas, 80_000, "demand");
    }

    function test_gas_state() public {
        Batch memory base = nextState();
        submitBatch(base);
        prove(base);
        bytes memory signatures = certificate(hashOf(base), 1, base.header.timestamp + 21 days, 11);
        _ask(VALIDIUM_SLOTS + 9, base.header, signatures);
        uint256 gas = _ask(accounts[1].slot, base.header, signatures);
        _record("challenge a slot's state", gas);
        vm.assertLt(gas, 110_000, "challenge");
        uint256[3] memory words = [uint256(uint160(bob)), uint256(0), uint256(1000) * 2 ** 32 + 2 ** 160];
        bytes memory data = abi.encodeCall(IStateChallenges.show, (accounts[1].slot, base.header, words, pathOf(1)));
        gas = _transaction(alice, address(states), 0, data) + 3 * COLD_ACCOUNT;
        _record("answer a state challenge", gas);
        vm.assertLt(gas, 330_000, "answer");
    }

    function _challenge(Header memory header, bytes memory certificate_) private returns (uint256) {
        uint256 bond = availability.bond();
        fundEth(carol, bond);
        bytes memory data = abi.encodeCall(IAvailabilityChallenges.challenge, (header, certificate_));
        return _transaction(carol, address(availability), bond, data) + COLD_ACCOUNT;
    }

    function _ask(uint32 slot, Header memory header, bytes memory certificate_) private returns (uint256) {
        uint256 bond = states.bond();
        fundEth(carol, bond);
        bytes memory data = abi.encodeCall(IStateChallenges.ask, (slot, header, certificate_));
        return _transaction(carol, address(states), bond, data) + COLD_ACCOUNT;
    }

    /// @param others Accounts that are called beyond the settlement contract: the inbox, the batch verifier, the zero
    /// address for what is burnt.
    function _freeze(uint8 lane, uint256 others) private returns (uint256) {
        bytes memory data = abi.encodeCall(ISettlement.freeze, (lane));
        return _transaction(carol, address(settlement), 0, data) + others * COLD_ACCOUNT;
    }

    /// @dev Beyond the exits contract: settlement, hash and withdrawals.
    function _exit(Batch memory base, uint256 i) private returns (uint256) {
        bytes memory data = abi.encodeCall(IExits.exit, (base.header, accounts[i].slot, accounts[i].leaf, pathOf(i)));
        return _transaction(carol, address(exits), 0, data) + 3 * COLD_ACCOUNT;
    }
}
