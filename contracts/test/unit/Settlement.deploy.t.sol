// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AvailabilityChallenges} from "../../src/AvailabilityChallenges.sol";
import {BatchVerifier} from "../../src/BatchVerifier.sol";
import {Brake} from "../../src/Brake.sol";
import {Committee} from "../../src/Committee.sol";
import {Exits} from "../../src/Exits.sol";
import {Header} from "../../src/Header.sol";
import {Inbox} from "../../src/Inbox.sol";
import {IBatchVerifier} from "../../src/interfaces/IBatchVerifier.sol";
import {IExits} from "../../src/interfaces/IExits.sol";
import {IPoseidon2} from "../../src/interfaces/IPoseidon2.sol";
import {IProofVerifier} from "../../src/interfaces/IProofVerifier.sol";
import {ISettlement} from "../../src/interfaces/ISettlement.sol";
import {Bounds} from "../../src/libraries/Bounds.sol";
import {Parameters} from "../../src/Parameters.sol";
import {Parts} from "../../src/Parts.sol";
import {ProofDemands} from "../../src/ProofDemands.sol";
import {Settlement} from "../../src/Settlement.sol";
import {StateChallenges} from "../../src/StateChallenges.sol";
import {Withdrawals} from "../../src/Withdrawals.sol";
import {Base, vm} from "../Base.sol";
import {ProofVerifierDouble} from "../ProofVerifierDouble.sol";

contract SettlementDeployTest is Base {
    /// @dev The parts of a settlement contract, made for `own` unless a test replaces one of them.
    struct Made {
        ISettlement own;
        Inbox inbox;
        Committee committee;
        BatchVerifier batchVerifier;
        Withdrawals withdrawals;
        Exits exits;
        AvailabilityChallenges availability;
        StateChallenges states;
        ProofDemands demands;
        Brake brake;
    }

    // ---- parts made for another settlement

    function test_constructor_partsOfAnotherSettlement_reverts() public {
        for (uint256 which = 0; which < 9; ++which) {
            Made memory parts = _make(standardParameters(), 0);
            if (which == 0) parts.inbox = inbox;
            if (which == 1) parts.committee = committee;
            if (which == 2) parts.batchVerifier = batchVerifier;
            if (which == 3) parts.withdrawals = withdrawals;
            if (which == 4) parts.exits = exits;
            if (which == 5) parts.brake = brake;
            if (which == 6) parts.availability = availability;
            if (which == 7) parts.states = states;
            if (which == 8) parts.demands = demands;
            _expectRefused(parts, standardParameters(), _another(address(parts.own), address(settlement)));
        }
    }

    /// @dev Both belong to this settlement, but the inbox names another withdrawals contract.
    function test_constructor_inboxOfOtherWithdrawals_reverts() public {
        Made memory parts = _make(standardParameters(), 1);
        address named = address(parts.withdrawals);
        parts.withdrawals = new Withdrawals(standardParameters(), parts.own, parts.inbox);
        _expectRefused(parts, standardParameters(), _another(address(parts.withdrawals), named));
    }

    function test_constructor_withdrawalsOfOtherInbox_reverts() public {
        Made memory parts = _make(standardParameters(), 1);
        address named = address(parts.inbox);
        parts.inbox =
            new Inbox(standardParameters(), address(parts.own), address(parts.withdrawals), registry, new address[](0));
        _expectRefused(parts, standardParameters(), _another(address(parts.inbox), named));
    }

    // ---- parameters

    /// @dev P3, F4: data must be available to provers until the deadline, and to a challenge of the last moment.
    function test_constructor_retentionUnderDeadline_reverts() public {
        Parameters memory parameters = standardParameters();
        parameters.proveSeconds = 11 days + 1;
        bytes memory refusal =
            abi.encodeWithSelector(ISettlement.Settlement_RetentionShort.selector, 14 days + 1, 14 days);
        _expectRefused(_make(parameters, 0), parameters, refusal);
        parameters.proveSeconds = 11 days;
        // F3: in an optimistic deployment the demand for a proof may come at the end of FINALITY_DELAY.
        parameters.finalitySeconds = 1;
        _expectRefused(_make(parameters, 0), parameters, refusal);
        parameters.finalitySeconds = 0;
        Made memory parts = _make(parameters, 0);
        _create(parts, parameters);
    }

    function test_constructor_parametersOutOfRange_revert() public {
        Parameters memory parameters = standardParameters();
        parameters.submitSeconds = 0;
        _expectRefused(_make(parameters, 0), parameters, _outOfRange("submitSeconds", 1, 30 days, 0));
        parameters.submitSeconds = 30 days + 1;
        _expectRefused(_make(parameters, 0), parameters, _outOfRange("submitSeconds", 1, 30 days, 30 days + 1));
        parameters = standardParameters();
        parameters.proveSeconds = 0;
        _expectRefused(_make(parameters, 0), parameters, _outOfRange("proveSeconds", 1, 90 days, 0));
        parameters.proveSeconds = type(uint64).max;
        bytes memory refusal = _outOfRange("proveSeconds", 1, 90 days, type(uint64).max);
        _expectRefused(_make(parameters, 0), parameters, refusal);
        parameters = standardParameters();
        parameters.finalitySeconds = 90 days + 1;
        refusal = _outOfRange("finalitySeconds", 0, 90 days, 90 days + 1);
        _expectRefused(_make(parameters, 0), parameters, refusal);
        parameters.finalitySeconds = 0;
        parameters.inboxSeconds = 1 hours;
        _expectRefused(_make(parameters, 0), parameters, _outOfRange("inboxSeconds", 1 hours + 1, 90 days, 1 hours));
        parameters.inboxSeconds = 90 days + 1;
        refusal = _outOfRange("inboxSeconds", 1 hours + 1, 90 days, 90 days + 1);
        _expectRefused(_make(parameters, 0), parameters, refusal);
        parameters = standardParameters();
        parameters.bond = 0;
        _expectRefused(_make(parameters, 0), parameters, _outOfRange("bond", 1, 1_000_000 ether, 0));
    }

    function test_constructor_zeroes_revert() public {
        Made memory parts = _make(standardParameters(), 0);
        Parameters memory parameters = standardParameters();
        vm.expectRevert(abi.encodeWithSelector(Bounds.Parameter_Zero.selector, "sequencer"));
        _create(parts, parameters, address(0), EMPTY_ROOT);
        parts = _make(standardParameters(), 0);
        vm.expectRevert(abi.encodeWithSelector(Bounds.Parameter_Zero.selector, "emptyRoot"));
        _create(parts, parameters, sequencer, 0);
    }

    function test_parts_parametersOutOfRange_revert() public {
        Parameters memory parameters = standardParameters();
        parameters.safetySeconds = 90 days + 1;
        vm.expectRevert(_outOfRange("safetySeconds", 0, 90 days, 90 days + 1));
        new Withdrawals(parameters, settlement, inbox);
        uint256[2] memory wrong = [uint256(0), 1 ether + 1];
        for (uint256 i = 0; i < wrong.length; ++i) {
            parameters.brakeCost = wrong[i];
            vm.expectRevert(_outOfRange("brakeCost", 1, 1 ether, wrong[i]));
            new Brake(parameters, settlement);
        }
        _expectChallengesRefused(0, 0.01 ether, _outOfRange("maxChallenges", 1, 21_600, 0));
        _expectChallengesRefused(21_601, 0.01 ether, _outOfRange("maxChallenges", 1, 21_600, 21_601));
        _expectChallengesRefused(1, 1 gwei - 1, _outOfRange("minChallengeBond", 1 gwei, 10 ether, 1 gwei - 1));
        _expectChallengesRefused(1, 10 ether + 1, _outOfRange("minChallengeBond", 1 gwei, 10 ether, 10 ether + 1));
        parameters = standardParameters();
        for (uint64 percent = 0; percent < 102; percent += 101) {
            parameters.slashPercent = percent;
            vm.expectRevert(_outOfRange("slashPercent", 1, 100, percent));
            new Committee(parameters, address(settlement), governor);
        }
        vm.expectRevert(abi.encodeWithSelector(IExits.Exits_HashWithoutCode.selector, alice));
        new Exits(settlement, IPoseidon2(alice));
    }

    // ---- verifiers

    function test_batchVerifier_listsItsVerifiers() public {
        for (uint256 count = 1; count <= 8; ++count) {
            IProofVerifier[] memory listed = _doubles(count);
            IProofVerifier[] memory shown = new BatchVerifier(settlement, listed).verifiers();
            vm.assertEq(abi.encode(shown), abi.encode(listed));
        }
    }

    function test_batchVerifier_noneOrTooManyVerifiers_reverts() public {
        vm.expectRevert(_outOfRange("verifiers", 1, 8, 0));
        new BatchVerifier(settlement, _doubles(0));
        IProofVerifier[] memory nine = _doubles(9);
        vm.expectRevert(_outOfRange("verifiers", 1, 8, 9));
        new BatchVerifier(settlement, nine);
    }

    function test_batchVerifier_verifierTwice_reverts() public {
        for (uint256 i = 1; i < 4; ++i) {
            for (uint256 j = 0; j < i; ++j) {
                IProofVerifier[] memory listed = _doubles(4);
                listed[i] = listed[j];
                vm.expectRevert(abi.encodeWithSelector(IBatchVerifier.BatchVerifier_VerifierTwice.selector, listed[j]));
                new BatchVerifier(settlement, listed);
            }
        }
    }

    function test_batchVerifier_verifierWithoutCode_reverts() public {
        for (uint256 i = 0; i < 3; ++i) {
            IProofVerifier[] memory listed = _doubles(3);
            listed[i] = IProofVerifier(alice);
            vm.expectRevert(abi.encodeWithSelector(IBatchVerifier.BatchVerifier_VerifierWithoutCode.selector, alice));
            new BatchVerifier(settlement, listed);
        }
    }

    // ---- deployed

    /// @dev §5: number 0, roots of empty trees, otherwise 0.
    function test_constructor_genesis() public {
        Header memory genesis;
        (genesis.rollupRoot, genesis.validiumRoot) = (EMPTY_ROOT, EMPTY_ROOT);
        bytes32 hash = keccak256(abi.encode(genesis));
        Made memory parts = _make(standardParameters(), 0);
        vm.expectEmit(address(parts.own));
        emit ISettlement.Genesis(hash, genesis);
        Settlement fresh = _create(parts, standardParameters());
        vm.assertEq(fresh.latest(), 0);
        vm.assertEq(fresh.headerHash(0), hash);
        vm.assertEq(fresh.certificateHash(0), bytes32(0));
        vm.assertEq(fresh.submittedAt(0), START);
        vm.assertEq(fresh.latestFinal(), 0);
        vm.assertEq(fresh.finalizedAt(0), START);
        vm.assertEq(fresh.bond(), 0);
        vm.assertEq(fresh.sequencer(), sequencer);
        _assertParts(fresh, parts);
    }

    function test_parameters_matchTheDeployment() public view {
        vm.assertEq(keccak256(abi.encode(settlement.parameters())), keccak256(abi.encode(standardParameters())));
    }

    /// @dev R1.
    function test_domain_isTheLow248Bits() public view {
        uint256 whole = uint256(keccak256(abi.encode("OpenVolition v1", block.chainid, address(settlement))));
        vm.assertEq(settlement.domain(), whole % (1 << 248));
    }

    /// @dev F8: the contracts reject unknown calls and plain transfers.
    function test_contracts_unknownCalls_revert() public {
        vm.deal(address(this), 1 ether);
        address[12] memory contracts = [
            address(settlement),
            address(inbox),
            address(committee),
            address(registry),
            address(batchVerifier),
            address(withdrawals),
            address(exits),
            address(availability),
            address(states),
            address(demands),
            address(brake),
            address(poseidon2)
        ];
        for (uint256 i = 0; i < contracts.length; ++i) {
            (bool paid,) = contracts[i].call{value: 1}("");
            (bool called,) = contracts[i].call(abi.encodeWithSignature("upgradeTo(address)", alice));
            vm.assertTrue(!paid && !called);
        }
    }

    // ---- internal

    function _doubles(uint256 count) private returns (IProofVerifier[] memory made) {
        made = new IProofVerifier[](count);
        for (uint256 i = 0; i < count; ++i) {
            made[i] = new ProofVerifierDouble(i);
        }
    }

    /// @dev Made for a settlement contract that is created after `further` more contracts.
    function _make(Parameters memory parameters, uint64 further) private returns (Made memory parts) {
        (parts.own, parts.withdrawals) = (ISettlement(ahead(9 + further)), Withdrawals(ahead(3)));
        parts.inbox = new Inbox(parameters, address(parts.own), address(parts.withdrawals), registry, new address[](0));
        parts.committee = new Committee(parameters, address(parts.own), governor);
        parts.batchVerifier = new BatchVerifier(parts.own, verifiers);
        parts.withdrawals = new Withdrawals(parameters, parts.own, parts.inbox);
        parts.exits = new Exits(parts.own, poseidon2);
        parts.availability = new AvailabilityChallenges(parameters, parts.own);
        parts.states = new StateChallenges(parameters, parts.own);
        parts.demands = new ProofDemands(parameters, parts.own);
        parts.brake = new Brake(parameters, parts.own);
    }

    function _create(Made memory parts, Parameters memory parameters) private returns (Settlement) {
        return _create(parts, parameters, sequencer, EMPTY_ROOT);
    }

    function _create(Made memory parts, Parameters memory parameters, address submitter, bytes32 root)
        private
        returns (Settlement)
    {
        return new Settlement(
            parameters,
            Parts({
                inbox: parts.inbox,
                committee: parts.committee,
                batchVerifier: parts.batchVerifier,
                withdrawals: parts.withdrawals,
                exits: parts.exits,
                availability: parts.availability,
                states: parts.states,
                demands: parts.demands,
                brake: parts.brake
            }),
            submitter,
            root
        );
    }

    function _outOfRange(string memory name, uint256 least, uint256 most, uint256 actual)
        private
        pure
        returns (bytes memory)
    {
        return abi.encodeWithSelector(Bounds.Parameter_OutOfRange.selector, name, least, most, actual);
    }

    function _expectRefused(Made memory parts, Parameters memory parameters, bytes memory refusal) private {
        vm.expectRevert(refusal);
        _create(parts, parameters);
    }

    function _expectChallengesRefused(uint64 most, uint256 least, bytes memory refusal) private {
        Parameters memory parameters = standardParameters();
        (parameters.maxChallenges, parameters.minChallengeBond) = (most, least);
        vm.expectRevert(refusal);
        new AvailabilityChallenges(parameters, settlement);
    }

    function _another(address expected, address actual) private pure returns (bytes memory) {
        return abi.encodeWithSelector(ISettlement.Settlement_PartOfAnother.selector, expected, actual);
    }

    function _assertParts(Settlement fresh, Made memory parts) private view {
        vm.assertEq(address(fresh.inbox()), address(parts.inbox));
        vm.assertEq(address(fresh.committee()), address(parts.committee));
        vm.assertEq(address(fresh.batchVerifier()), address(parts.batchVerifier));
        vm.assertEq(address(fresh.withdrawals()), address(parts.withdrawals));
        vm.assertEq(address(fresh.exits()), address(parts.exits));
        vm.assertEq(address(fresh.availability()), address(parts.availability));
        vm.assertEq(address(fresh.states()), address(parts.states));
        vm.assertEq(address(fresh.demands()), address(parts.demands));
        vm.assertEq(address(fresh.brakeContract()), address(parts.brake));
        vm.assertEq(abi.encode(parts.batchVerifier.verifiers()), abi.encode(verifiers));
    }
}
