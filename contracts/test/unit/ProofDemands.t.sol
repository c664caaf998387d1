// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IProofDemands} from "../../src/interfaces/IProofDemands.sol";
import {ISettlement} from "../../src/interfaces/ISettlement.sol";
import {Parameters} from "../../src/Parameters.sol";
import {vm} from "../Base.sol";
import {Refuser} from "../Callers.sol";
import {Batch, Proving} from "../Proving.sol";

contract ProofDemandsTest is Proving {
    uint64 private constant FINALITY_DELAY = 2 days;
    uint256 private constant PROVE_DEADLINE = 1 days;
    uint256 private constant LEAST = 0.01 ether;

    address private immutable carol = address(0xca401);

    /// @dev An optimistic deployment.
    function setUp() public override {
        super.setUp();
        Parameters memory parameters = standardParameters();
        parameters.finalitySeconds = FINALITY_DELAY;
        deploy(parameters);
        startEpoch(MEMBERS, QUORUM);
        registerKey(alice, 5);
        setMode(bob, 1);
        _beginHeaders();
        vm.deal(carol, 1 ether);
    }

    // ---- finality by time (F1)

    function test_finalize_afterTheDelay() public {
        _submitted();
        vm.warp(START + 1 hours);
        _submitted();
        vm.warp(START + FINALITY_DELAY);
        vm.assertEq(settlement.finalize(2), 0);
        vm.warp(START + FINALITY_DELAY + 1);
        vm.assertEq(settlement.finalize(2), 1);
        vm.warp(START + FINALITY_DELAY + 1 hours + 1);
        vm.assertEq(settlement.finalize(1), 1);
        vm.assertEq(settlement.finalize(2), 2);
        vm.assertEq(settlement.latestCertified(), 2);
    }

    /// @dev A proof makes a batch final at once, here too.
    function test_finalize_proved_atOnce() public {
        Batch memory batch = _submitted();
        prove(batch);
        vm.assertEq(settlement.latestFinal(), 1);
    }

    /// @dev Without a demand, time alone is no reason to roll a batch back.
    function test_rollBack_withoutADemand_reverts() public {
        Batch memory batch = _submitted();
        vm.warp(START + FINALITY_DELAY);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_NoFault.selector, hashOf(batch)));
        settlement.rollBack(1, headers[0]);
    }

    function test_finalize_challengedForItsData_waits() public {
        Batch memory batch = _submitted();
        bytes memory certificate_ = certificate(hashOf(batch), 1, START + 21 days, 11);
        vm.prank(carol);
        availability.challenge{value: LEAST}(batch.header, certificate_);
        vm.warp(START + FINALITY_DELAY + 1);
        vm.assertEq(settlement.finalize(1), 0);
        vm.warp(START + 3 days + 1);
        availability.settle(batch.header, certificate_);
        vm.assertEq(settlement.finalize(1), 0);
        settlement.rollBack(1, headers[0]);
        vm.assertEq(settlement.latest(), 0);
    }

    function test_finalize_answered_goesOn() public {
        Batch memory batch = _submitted();
        bytes memory certificate_ = certificate(hashOf(batch), 1, START + 21 days, 11);
        vm.prank(carol);
        availability.challenge{value: LEAST}(batch.header, certificate_);
        vm.warp(START + FINALITY_DELAY + 1);
        carry(batch.header.validiumBlob, 0);
        availability.answer(batch.header, 0);
        vm.assertEq(settlement.finalize(1), 1);
    }

    // ---- demand (F3)

    function test_demand_keepsABatchFromFinality() public {
        Batch memory batch = _submitted();
        vm.warp(START + FINALITY_DELAY);
        vm.expectEmit(address(demands));
        emit IProofDemands.ProofDemanded(1, hashOf(batch), carol, LEAST, START + FINALITY_DELAY + PROVE_DEADLINE);
        vm.prank(carol);
        demands.demand{value: 0.5 ether}(1);
        vm.assertEq(carol.balance, 1 ether - LEAST);
        vm.assertTrue(demands.isOpen(hashOf(batch)));
        vm.warp(START + FINALITY_DELAY + PROVE_DEADLINE);
        vm.assertEq(settlement.finalize(1), 0);
        vm.assertEq(demands.expiredAgainst(hashOf(batch)), address(0));
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_NoFault.selector, hashOf(batch)));
        settlement.rollBack(1, headers[0]);
        vm.expectRevert(abi.encodeWithSelector(IProofDemands.Demands_Waiting.selector, hashOf(batch)));
        demands.settle(batch.header);
    }

    /// @dev A false batch is demanded, not proved and rolled back; the demander gets half of the bond, and its own.
    function test_demand_unanswered_rollsBack() public {
        Batch memory batch = _submitted();
        _submitted();
        _demand(1);
        vm.warp(START + PROVE_DEADLINE + 1);
        vm.assertEq(demands.expiredAgainst(hashOf(batch)), carol);
        vm.expectEmit(address(settlement));
        emit ISettlement.BondTaken(carol, BOND / 2, BOND / 2);
        vm.prank(alice);
        settlement.rollBack(1, headers[0]);
        vm.assertEq(settlement.latest(), 0);
        vm.expectEmit(address(demands));
        emit IProofDemands.DemandSettled(1, hashOf(batch), carol, LEAST);
        demands.settle(batch.header);
        vm.assertEq(carol.balance, 1 ether + BOND / 2);
        vm.assertEq(address(demands).balance, 0);
        vm.expectRevert(abi.encodeWithSelector(IProofDemands.Demands_NotOpen.selector, hashOf(batch)));
        demands.settle(batch.header);
    }

    /// @dev A true batch is demanded and proved; the demander pays whoever proved it, late or not.
    function test_demand_proved_paysTheProver() public {
        Batch memory batch = _submitted();
        _demand(1);
        vm.warp(START + PROVE_DEADLINE + 1);
        address prover = address(0x9909);
        _proveAs(batch, prover);
        vm.assertEq(settlement.latestFinal(), 1);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_BatchFinal.selector, 1, 1));
        settlement.rollBack(1, headers[0]);
        vm.expectEmit(address(demands));
        emit IProofDemands.DemandSettled(1, hashOf(batch), prover, LEAST);
        demands.settle(batch.header);
        vm.assertEq(prover.balance, LEAST);
        vm.assertEq(batchVerifier.proverOf(hashOf(batch)), prover);
    }

    function test_demand_twice_reverts() public {
        Batch memory batch = _submitted();
        _demand(1);
        bytes memory refusal = abi.encodeWithSelector(IProofDemands.Demands_DemandedBefore.selector, hashOf(batch));
        vm.expectRevert(refusal);
        demands.demand{value: LEAST}(1);
        // Nor again after it was settled, should the same header stand once more.
        vm.warp(START + PROVE_DEADLINE + 1);
        settlement.rollBack(1, headers[0]);
        demands.settle(batch.header);
        vm.assertTrue(!demands.isOpen(hashOf(batch)));
        vm.assertEq(demands.expiredAgainst(hashOf(batch)), address(0));
    }

    function test_demand_final_reverts() public {
        _submitted();
        vm.warp(START + FINALITY_DELAY + 1);
        settlement.finalize(1);
        vm.expectRevert(abi.encodeWithSelector(IProofDemands.Demands_BatchFinal.selector, 1, 1));
        demands.demand{value: LEAST}(1);
    }

    function test_demand_unknown_reverts() public {
        _submitted();
        vm.expectRevert(abi.encodeWithSelector(IProofDemands.Demands_BatchUnknown.selector, 2));
        demands.demand{value: LEAST}(2);
    }

    function test_demand_proved_reverts() public {
        _submitted();
        Batch memory batch = _submitted();
        prove(batch);
        vm.expectRevert(abi.encodeWithSelector(IProofDemands.Demands_BatchProved.selector, hashOf(batch)));
        demands.demand{value: LEAST}(2);
    }

    function test_demand_valueLow_reverts() public {
        _submitted();
        vm.fee(10 gwei);
        uint256 bond = 2 * 1_250_000 * 10 gwei;
        vm.assertEq(demands.bond(), bond);
        vm.deal(address(this), 1 ether);
        vm.expectRevert(abi.encodeWithSelector(IProofDemands.Demands_BondLow.selector, bond, bond - 1));
        demands.demand{value: bond - 1}(1);
        demands.demand{value: bond}(1);
    }

    function test_demand_surplusRefused_reverts() public {
        _submitted();
        Refuser refuser = new Refuser();
        vm.deal(address(this), 1 ether);
        vm.expectRevert(abi.encodeWithSelector(IProofDemands.Demands_SurplusRefused.selector, address(refuser), 1));
        refuser.send{value: LEAST + 1}(address(demands), LEAST + 1, abi.encodeCall(IProofDemands.demand, (1)));
        refuser.send{value: LEAST}(address(demands), LEAST, abi.encodeCall(IProofDemands.demand, (1)));
    }

    /// @dev Where every batch must be proved there is nothing to demand.
    function test_demand_notOptimistic_reverts() public {
        deploy(standardParameters());
        startEpoch(MEMBERS, QUORUM);
        _beginHeaders();
        submitBatch(nextBatch());
        vm.expectRevert(abi.encodeWithSelector(IProofDemands.Demands_NotOptimistic.selector));
        demands.demand{value: LEAST}(1);
    }

    // ---- internal

    function _submitted() private returns (Batch memory batch) {
        batch = nextBatch();
        submitBatch(batch);
    }

    function _demand(uint64 number) private {
        vm.prank(carol);
        demands.demand{value: LEAST}(number);
    }

    function _proveAs(Batch memory batch, address prover) private {
        bytes memory data = abi.encodeCall(batchVerifier.proveBatch, (batch.header, batch.parent, proofOf(batch)));
        vm.prank(prover);
        (bool done,) = address(batchVerifier).call(data);
        vm.assertTrue(done);
    }
}
