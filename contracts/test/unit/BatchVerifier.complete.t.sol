// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBatchVerifier, Opening} from "../../src/interfaces/IBatchVerifier.sol";
import {ISettlement} from "../../src/interfaces/ISettlement.sol";
import {vm} from "../Base.sol";
import {Batch, Proving} from "../Proving.sol";

/// @dev The real precompile opens the blobs.
contract BatchVerifierCompleteTest is Proving {
    // ---- accepted

    function test_completeBatch_provesAndFinalises() public {
        demand(20);
        Batch memory batch = nextBatch(3);
        submitBatch(batch);
        _proveChunks(batch);
        vm.expectEmit(address(batchVerifier));
        emit IBatchVerifier.BatchProved(1, hashOf(batch), alice);
        vm.expectEmit(address(settlement));
        emit ISettlement.BatchFinal(1, hashOf(batch));
        _complete(batch, alice);
        vm.assertTrue(batchVerifier.isProved(hashOf(batch)));
        vm.assertEq(settlement.latestFinal(), 1);
    }

    function test_completeBatch_withoutValidiumBlob() public {
        Batch memory batch = _batchOf(true, false);
        submitBatch(batch);
        proveAll(batch);
        vm.assertEq(settlement.latestFinal(), 1);
    }

    function test_completeBatch_withoutRollupBlob() public {
        Batch memory batch = _batchOf(false, true);
        submitBatch(batch);
        proveAll(batch);
        vm.assertEq(settlement.latestFinal(), 1);
    }

    function test_completeBatch_withoutBlobs() public {
        Batch memory batch = _batchOf(false, false);
        submitBatch(batch);
        proveAll(batch);
        vm.assertEq(settlement.latestFinal(), 1);
    }

    /// @dev A batch can be proved before its parent is final.
    function test_completeBatch_beforeItsParent_isNotFinal() public {
        Batch memory first = nextBatch(1);
        submitBatch(first);
        Batch memory second = nextBatch(1);
        submitBatch(second);
        proveAll(second);
        vm.assertTrue(batchVerifier.isProved(hashOf(second)));
        vm.assertEq(settlement.latestFinal(), 0);
        proveAll(first);
        vm.assertEq(settlement.latestFinal(), 1);
        vm.assertEq(settlement.finalize(2), 2);
    }

    /// @dev Finalising all the batches that wait could take more than a block, so that is left to `finalize`.
    function test_completeBatch_aboveProvedBatches_leavesThemToFinalize() public {
        Batch[] memory batches = new Batch[](3);
        for (uint256 i = 0; i < 3; ++i) {
            batches[i] = nextBatch(1);
            submitBatch(batches[i]);
        }
        proveAll(batches[1]);
        proveAll(batches[0]);
        proveAll(batches[2]);
        vm.assertEq(settlement.latestFinal(), 1);
        vm.assertEq(settlement.finalize(3), 3);
    }

    // ---- rejected

    function test_completeBatch_chunksMissing_reverts() public {
        Batch memory batch = nextBatch(3);
        submitBatch(batch);
        for (uint32 k = 0; k < 3; ++k) {
            bytes memory refusal = abi.encodeWithSelector(IBatchVerifier.BatchVerifier_ChunksMissing.selector, 3, k);
            _expectRefused(batch, refusal);
            prove(batch, 2 - k);
        }
        complete(batch);
    }

    function test_completeBatch_provedAlready_isSkipped() public {
        Batch memory batch = nextBatch(1);
        submitBatch(batch);
        proveAll(batch);
        vm.recordLogs();
        complete(batch);
        vm.assertEq(vm.getRecordedLogs().length, 0);
    }

    /// @dev The genesis has no chunks, so all of its chunks are proved.
    function test_completeBatch_genesis_reverts() public {
        Opening memory none;
        vm.expectRevert(IBatchVerifier.BatchVerifier_Genesis.selector);
        batchVerifier.completeBatch(headers[0], none, none);
    }

    /// @dev The header says that a blob is absent, but operations of that lane were applied.
    function test_completeBatch_sumOfAbsentBlob_reverts() public {
        for (uint8 lane = 0; lane < 2; ++lane) {
            setUp();
            Batch memory batch = _batchOf(lane == 1, lane == 0);
            for (uint256 k = 0; k < 2; ++k) {
                (batch.chunks[k].sums[2 * lane], batch.chunks[k].sums[2 * lane + 1]) = (2 + k, 0);
            }
            submitBatch(batch);
            _proveChunks(batch);
            _expectRefused(batch, abi.encodeWithSelector(IBatchVerifier.BatchVerifier_SumNotZero.selector, lane, 5));
        }
    }

    /// @dev The chunks' sums are not 0, but their total is 0 modulo r.
    function test_completeBatch_sumsThatCancel_areZero() public {
        Batch memory batch = nextBatch(2);
        batch.header.validiumBlob = 0;
        _seal(batch);
        uint256 sum = 12345;
        (batch.chunks[0].sums[2], batch.chunks[0].sums[3]) = (sum, 0);
        (batch.chunks[1].sums[2], batch.chunks[1].sums[3]) = ((R - sum) % Y, (R - sum) / Y);
        submitBatch(batch);
        proveAll(batch);
        vm.assertEq(settlement.latestFinal(), 1);
    }

    /// @dev In either lane a sum that is off by one stands for another polynomial at z.
    function test_completeBatch_sumWrong_reverts() public {
        for (uint8 lane = 0; lane < 2; ++lane) {
            setUp();
            Batch memory batch = nextBatch(2);
            batch.chunks[1].sums[2 * lane] ^= 1;
            submitBatch(batch);
            _proveChunks(batch);
            _expectRefused(batch, _openingRefusal(batch, lane));
        }
    }

    function test_completeBatch_openingWrong_reverts() public {
        Batch memory batch = nextBatch(1);
        submitBatch(batch);
        _proveChunks(batch);
        (Opening memory rollup, Opening memory validium) = openings(batch);
        // Wrong proofs; a commitment with another hash; points off the curve.
        _expectRefused(batch, Opening(ONE, ONE), validium, _openingRefusal(batch, 0));
        _expectRefused(batch, rollup, Opening(TAU, TAU), _openingRefusal(batch, 1));
        _expectRefused(batch, Opening(TAU, ONE), validium, _openingRefusal(batch, 0));
        _expectRefused(batch, validium, rollup, _openingRefusal(batch, 0));
        _expectRefused(batch, rollup, Opening(TAU, new bytes(48)), _openingRefusal(batch, 1));
        complete(batch);
    }

    /// @dev On a chain without EIP-4844, the precompile's address has no code, and a call of it succeeds.
    function test_completeBatch_precompileMissing_reverts() public {
        Batch memory batch = nextBatch(1);
        submitBatch(batch);
        _proveChunks(batch);
        vm.mockCall(address(0x0a), "", "");
        _expectRefused(batch, _openingRefusal(batch, 0));
    }

    function test_completeBatch_openingLength_reverts() public {
        Batch memory batch = nextBatch(1);
        submitBatch(batch);
        _proveChunks(batch);
        (Opening memory rollup, Opening memory validium) = openings(batch);
        uint8[3] memory wrong = [0, 47, 49];
        for (uint256 i = 0; i < wrong.length; ++i) {
            bytes memory other = new bytes(wrong[i]);
            _expectRefused(batch, Opening(other, ZERO_POINT), validium, _lengthRefusal(0));
            _expectRefused(batch, Opening(ONE, other), validium, _lengthRefusal(0));
            _expectRefused(batch, rollup, Opening(other, ONE), _lengthRefusal(1));
            _expectRefused(batch, rollup, Opening(TAU, other), _lengthRefusal(1));
        }
    }

    function test_completeBatch_openingSurplus_reverts() public {
        for (uint8 lane = 0; lane < 2; ++lane) {
            setUp();
            Batch memory batch = _batchOf(lane == 1, lane == 0);
            submitBatch(batch);
            _proveChunks(batch);
            bytes memory refusal = abi.encodeWithSelector(IBatchVerifier.BatchVerifier_OpeningSurplus.selector, lane);
            for (uint256 part = 0; part < 2; ++part) {
                (Opening memory rollup, Opening memory validium) = openings(batch);
                Opening memory surplus = lane == 0 ? rollup : validium;
                if (part == 0) surplus.commitment = ONE;
                else surplus.proof = ONE;
                _expectRefused(batch, rollup, validium, refusal);
            }
        }
    }

    // ---- internal

    function _batchOf(bool rollup, bool validium) private view returns (Batch memory batch) {
        batch = nextBatch(2);
        if (!rollup) batch.header.rollupBlob = 0;
        if (!validium) batch.header.validiumBlob = 0;
        _seal(batch);
    }

    function _proveChunks(Batch memory batch) private {
        for (uint256 k = 0; k < batch.chunks.length; ++k) {
            prove(batch, k);
        }
    }

    function _complete(Batch memory batch, address caller) private {
        (Opening memory rollup, Opening memory validium) = openings(batch);
        vm.prank(caller);
        batchVerifier.completeBatch(batch.header, rollup, validium);
    }

    function _expectRefused(Batch memory batch, bytes memory refusal) private {
        (Opening memory rollup, Opening memory validium) = openings(batch);
        _expectRefused(batch, rollup, validium, refusal);
    }

    function _expectRefused(Batch memory batch, Opening memory rollup, Opening memory validium, bytes memory refusal)
        private
    {
        // The precompile consumes all its gas when it rejects.
        vm.expectRevert(refusal);
        batchVerifier.completeBatch{gas: 1_000_000}(batch.header, rollup, validium);
    }

    function _lengthRefusal(uint8 lane) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IBatchVerifier.BatchVerifier_OpeningLength.selector, lane);
    }

    /// @dev The error names the value that the sums imply at z.
    function _openingRefusal(Batch memory batch, uint8 lane) private pure returns (bytes memory) {
        uint256 z = uint256(hashOf(batch)) % (1 << 248);
        uint256 sum = 0;
        for (uint256 k = 0; k < batch.chunks.length; ++k) {
            uint256[4] memory sums = batch.chunks[k].sums;
            sum = addmod(sum, addmod(sums[2 * lane], mulmod(sums[2 * lane + 1], Y, R), R), R);
        }
        uint256 y = mulmod(sum, mulmod(power(z, 4096) + R - 1, inverse(4096), R), R);
        return abi.encodeWithSelector(IBatchVerifier.BatchVerifier_OpeningRefused.selector, lane, z, y);
    }
}
