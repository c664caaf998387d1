// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../../src/Header.sol";
import {BatchProof, IBatchVerifier} from "../../src/interfaces/IBatchVerifier.sol";
import {ISettlement} from "../../src/interfaces/ISettlement.sol";
import {vm} from "../Base.sol";
import {ProofVerifierDouble} from "../ProofVerifierDouble.sol";
import {Batch, Proving} from "../Proving.sol";

/// @dev Which batch is proved, by which verifier, and what follows. The double accepts only a proof of exactly the
/// inputs that the fixture derives.
contract BatchVerifierProveTest is Proving {
    // ---- accepted

    function test_proveBatch_provesAndFinalises() public {
        demand(20);
        Batch memory batch = nextBatch(withdrawalList(3));
        submitBatch(batch);
        BatchProof memory proof = proofOf(batch);
        vm.expectEmit(address(batchVerifier));
        emit IBatchVerifier.BatchProved(1, hashOf(batch), alice, verifiers[0]);
        vm.expectEmit(address(settlement));
        emit ISettlement.BatchFinal(1, hashOf(batch));
        vm.prank(alice);
        batchVerifier.proveBatch(batch.header, batch.parent, proof);
        vm.assertTrue(batchVerifier.isProved(hashOf(batch)));
        vm.assertEq(settlement.latestFinal(), 1);
    }

    function test_proveBatch_byEachVerifier() public {
        for (uint256 which = 0; which < VERIFIERS; ++which) {
            Batch memory batch = nextBatch();
            submitBatch(batch);
            BatchProof memory proof = proofOf(batch, which);
            vm.expectEmit(address(batchVerifier));
            emit IBatchVerifier.BatchProved(batch.header.number, hashOf(batch), address(this), verifiers[which]);
            batchVerifier.proveBatch(batch.header, batch.parent, proof);
        }
        vm.assertEq(settlement.latestFinal(), VERIFIERS);
    }

    /// @dev P3: a batch can be proved before its parent. It is then not final.
    function test_proveBatch_beforeItsParent_isNotFinal() public {
        demand(3);
        Batch memory first = nextBatch();
        submitBatch(first);
        demand(3);
        Batch memory second = nextBatch();
        submitBatch(second);
        prove(second);
        vm.assertTrue(batchVerifier.isProved(hashOf(second)));
        vm.assertTrue(!batchVerifier.isProved(hashOf(first)));
        vm.assertEq(settlement.latestFinal(), 0);
        prove(first);
        vm.assertEq(settlement.latestFinal(), 1);
        vm.assertEq(settlement.finalize(2), 2);
    }

    /// @dev Finalising all the batches that wait could take more than a block, so that is left to `finalize`.
    function test_proveBatch_belowProvedBatches_leavesThemToFinalize() public {
        Batch[3] memory batches;
        for (uint256 i = 0; i < 3; ++i) {
            batches[i] = nextBatch();
            submitBatch(batches[i]);
        }
        prove(batches[1]);
        prove(batches[0]);
        prove(batches[2]);
        vm.assertEq(settlement.latestFinal(), 1);
        vm.assertEq(settlement.finalize(3), 3);
    }

    /// @dev Being faster does not make another prover's transaction fail, whatever it shows.
    function test_proveBatch_provedAlready_isSkipped() public {
        Batch memory batch = nextBatch();
        submitBatch(batch);
        prove(batch);
        Header memory none;
        BatchProof memory nothing;
        vm.recordLogs();
        prove(batch);
        batchVerifier.proveBatch(batch.header, none, nothing);
        vm.assertEq(vm.getRecordedLogs().length, 0);
        vm.assertTrue(batchVerifier.isProved(hashOf(batch)));
    }

    /// @dev F1: a second proof finalises a batch whose parent has become final meanwhile.
    function test_proveBatch_provedAlready_isFinalised() public {
        Batch memory first = nextBatch();
        submitBatch(first);
        Batch memory second = nextBatch();
        submitBatch(second);
        prove(second);
        prove(first);
        prove(second);
        vm.assertEq(settlement.latestFinal(), 2);
    }

    /// @dev A proof that covers only the first elements, in any number.
    function testFuzz_proveBatch_anyIndex(uint16 index) public {
        Batch memory batch = nextBatch();
        batch.index = index;
        submitBatch(batch);
        prove(batch);
        vm.assertTrue(batchVerifier.isProved(hashOf(batch)));
    }

    // ---- public inputs

    /// @dev The public inputs in the order of §6, in full.
    function test_publicInputs_matchTheCircuit() public {
        demand(2);
        Batch memory batch = nextBatch(withdrawal(alice, 3, 9));
        submitBatch(batch);
        uint256 z = pointOf(batch);
        bytes32[22] memory words;
        (words[0], words[1]) = (EMPTY_ROOT, EMPTY_ROOT);
        (words[8], words[9], words[10]) = (batch.header.rollupRoot, batch.header.validiumRoot, batch.header.dataHash);
        uint256 head = 4 * 2 ** 208 + 2 ** 199 + uint256(uint160(alice));
        words[11] = bytes32(addmod(mulmod(addmod(mulmod(head, z, P), 100, P), z, P), 5, P));
        head = 4 * 2 ** 208 + 3 * 2 ** 199 + uint256(uint160(bob));
        words[12] = bytes32(addmod(mulmod(addmod(mulmod(head, z, P), 101, P), z, P), 0, P));
        head = 2 ** 176 + 3 * 2 ** 160 + uint256(uint160(alice));
        words[13] = bytes32(addmod(mulmod(head, z, P), 9, P));
        words[15] = bytes32(uint256(4096));
        (words[16], words[17]) = (bytes32(settlement.domain()), bytes32(z));
        for (uint256 i = 0; i < 4; ++i) {
            words[18 + i] = bytes32(batch.sums[i]);
        }
        bytes32[] memory inputs = publicInputs(batch);
        vm.assertEq(inputs.length, 22);
        vm.assertEq(abi.encodePacked(inputs), abi.encodePacked(words));
        prove(batch);
    }

    /// @dev Every public input matters: a proof of different ones is rejected.
    function test_publicInputs_anyChange_isRejected() public {
        demand(2);
        Batch memory batch = nextBatch(withdrawal(alice, 3, 9));
        submitBatch(batch);
        BatchProof memory proof = proofOf(batch);
        for (uint256 i = 0; i < 22; ++i) {
            bytes32[] memory inputs = publicInputs(batch);
            inputs[i] = bytes32(uint256(inputs[i]) ^ 1);
            proof.proof = abi.encodePacked(proof.which, inputs);
            _expectRefused(batch, proof, _proofRefusal());
        }
        prove(batch);
    }

    /// @dev Flips a bit at both ends of every word of the calldata, offsets and lengths included. Nothing is padded
    /// here, so every byte counts.
    function test_proveBatch_anyChangeOfCalldata_isRejected() public {
        demand(4);
        Batch memory batch = nextBatch(withdrawalList(16));
        submitBatch(batch);
        bytes memory call = abi.encodeCall(IBatchVerifier.proveBatch, (batch.header, batch.parent, proofOf(batch)));
        vm.assertEq(call.length % 32, 4);
        for (uint256 i = 4; i < call.length; i += i % 32 == 4 ? 31 : 1) {
            call[i] ^= 0x01;
            vm.assertTrue(!_call(call), "accepted");
            call[i] ^= 0x01;
        }
        vm.assertTrue(_call(call), "refused");
    }

    // ---- the header

    function test_proveBatch_unsubmitted_reverts() public {
        Batch memory batch = nextBatch();
        _expectUnknown(batch, 0);
        submitBatch(batch);
        prove(batch);
    }

    /// @dev The same header, submitted to another deployment.
    function test_proveBatch_headerOfAnotherContract_reverts() public {
        Batch memory batch = nextBatch();
        submitBatch(batch);
        deploy(standardParameters());
        _expectUnknown(batch, 0);
    }

    function test_proveBatch_alteredHeader_reverts() public {
        Batch memory batch = nextBatch();
        submitBatch(batch);
        bytes32 known = hashOf(batch);
        batch.header.timestamp -= 1;
        _expectUnknown(batch, known);
        batch.header.timestamp += 1;
        batch.header.dataHash = ~batch.header.dataHash;
        _expectUnknown(batch, known);
    }

    function test_proveBatch_otherParent_reverts() public {
        Batch memory batch = nextBatch();
        submitBatch(batch);
        bytes32 expected = batch.header.parentHash;
        batch.parent.rollupRoot = ~batch.parent.rollupRoot;
        bytes32 actual = keccak256(abi.encode(batch.parent));
        bytes memory refusal =
            abi.encodeWithSelector(IBatchVerifier.BatchVerifier_ParentWrong.selector, expected, actual);
        _expectRefused(batch, proofOf(batch), refusal);
    }

    /// @dev The genesis is final without a proof.
    function test_proveBatch_genesis_reverts() public {
        BatchProof memory proof = proofOf(nextBatch());
        vm.expectRevert(IBatchVerifier.BatchVerifier_Genesis.selector);
        batchVerifier.proveBatch(headers[0], headers[0], proof);
    }

    // ---- the proof

    /// @dev The domain contains the chain id, so a proof for one chain is worthless on another.
    function test_proveBatch_proofOfAnotherChain_reverts() public {
        Batch memory batch = nextBatch();
        submitBatch(batch);
        BatchProof memory proof = proofOf(batch);
        vm.chainId(block.chainid + 1);
        _expectRefused(batch, proof, _proofRefusal());
    }

    /// @dev Nor is it worth anything to another deployment, even of the same header.
    function test_proveBatch_proofOfAnotherDeployment_reverts() public {
        Batch memory batch = nextBatch();
        batch.header.validiumBlob = 0;
        seal(batch);
        BatchProof memory proof = proofOf(batch);
        deploy(standardParameters());
        submitBatch(batch);
        _expectRefused(batch, proof, _proofRefusal());
        prove(batch);
    }

    function test_proveBatch_proofOfAnotherBatch_reverts() public {
        Batch memory first = nextBatch();
        submitBatch(first);
        Batch memory second = nextBatch();
        submitBatch(second);
        BatchProof memory proof = proofOf(second);
        proof.proof = proofOf(first).proof;
        _expectRefused(second, proof, _proofRefusal());
        _expectRefused(second, proofOf(first), _proofRefusal());
    }

    function test_proveBatch_proofForAnotherVerifier_reverts() public {
        Batch memory batch = nextBatch();
        submitBatch(batch);
        for (uint256 i = 1; i < VERIFIERS; ++i) {
            BatchProof memory proof = proofOf(batch, i);
            proof.which = i - 1;
            _expectRefused(batch, proof, _proofRefusal());
        }
    }

    function test_proveBatch_verifierUnknown_reverts() public {
        Batch memory batch = nextBatch();
        submitBatch(batch);
        uint256[3] memory wrong = [VERIFIERS, 255, type(uint256).max];
        for (uint256 i = 0; i < wrong.length; ++i) {
            BatchProof memory proof = proofOf(batch, wrong[i]);
            bytes memory refusal =
                abi.encodeWithSelector(IBatchVerifier.BatchVerifier_VerifierUnknown.selector, VERIFIERS, wrong[i]);
            _expectRefused(batch, proof, refusal);
        }
    }

    /// @dev A generated verifier reverts with errors of its own.
    function test_proveBatch_verifierReverts_errorIsPassedOn() public {
        Batch memory batch = nextBatch();
        submitBatch(batch);
        BatchProof memory proof = proofOf(batch);
        proof.proof = "revert";
        _expectRefused(batch, proof, abi.encodeWithSelector(ProofVerifierDouble.Refused.selector));
    }

    /// @dev A verifier that answers anything but true.
    function test_proveBatch_verifierAnswersOtherwise_reverts() public {
        Batch memory batch = nextBatch();
        submitBatch(batch);
        bytes[4] memory answers = [bytes(""), abi.encode(2), abi.encode(1 << 255), hex"01"];
        for (uint256 i = 0; i < answers.length; ++i) {
            vm.mockCall(address(verifiers[0]), "", answers[i]);
            _expectRefused(batch, proofOf(batch), "");
        }
    }

    /// @dev A rejected proof leaves no trace.
    function test_proveBatch_afterARejectedProof_isProved() public {
        Batch memory batch = nextBatch();
        submitBatch(batch);
        BatchProof memory proof = proofOf(batch);
        proof.proof = "";
        _expectRefused(batch, proof, _proofRefusal());
        vm.assertTrue(!batchVerifier.isProved(hashOf(batch)));
        vm.assertEq(settlement.latestFinal(), 0);
        prove(batch);
    }

    // ---- internal

    function _call(bytes memory call) private returns (bool done) {
        // The precompile consumes all its gas when it rejects.
        (done,) = address(batchVerifier).call{gas: 1_000_000}(call);
    }

    function _expectRefused(Batch memory batch, BatchProof memory proof, bytes memory refusal) private {
        vm.expectRevert(refusal);
        batchVerifier.proveBatch(batch.header, batch.parent, proof);
    }

    function _expectUnknown(Batch memory batch, bytes32 known) private {
        bytes memory refusal =
            abi.encodeWithSelector(IBatchVerifier.BatchVerifier_HeaderUnknown.selector, 1, known, hashOf(batch));
        _expectRefused(batch, proofOf(batch), refusal);
    }

    function _proofRefusal() private pure returns (bytes memory) {
        return abi.encodeWithSelector(IBatchVerifier.BatchVerifier_ProofRefused.selector);
    }
}
