// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {BatchProof, IBatchVerifier} from "../../src/interfaces/IBatchVerifier.sol";
import {vm} from "../Base.sol";
import {Batch, Proving} from "../Proving.sol";

/// @dev Sums and blobs (P2). The real precompile opens the blobs.
contract BatchVerifierBlobsTest is Proving {
    // ---- accepted

    function test_proveBatch_withoutValidiumBlob() public {
        _prove(_batchOf(true, false));
    }

    function test_proveBatch_withoutRollupBlob() public {
        _prove(_batchOf(false, true));
    }

    function test_proveBatch_withoutBlobs() public {
        _prove(_batchOf(false, false));
    }

    /// @dev Words of a sum are read modulo r: any representation will do.
    function test_proveBatch_sumsInOtherWords() public {
        Batch memory batch = nextBatch();
        submitBatch(batch);
        for (uint256 lane = 0; lane < 2; ++lane) {
            // low + high·Y + r, with r = (Y − 1)·Y + 1.
            batch.sums[2 * lane] += 1;
            batch.sums[2 * lane + 1] += Y - 1;
        }
        prove(batch);
        vm.assertEq(settlement.latestFinal(), 1);
    }

    /// @dev The words of an absent blob's sum are r.
    function test_proveBatch_sumZeroInOtherWords() public {
        for (uint256 lane = 0; lane < 2; ++lane) {
            setUp();
            Batch memory batch = _batchOf(lane == 1, lane == 0);
            (batch.sums[2 * lane], batch.sums[2 * lane + 1]) = (R % Y, R / Y);
            _prove(batch);
        }
    }

    /// @dev The largest words that folds can add up to. No blob has such sums by chance, so the precompile's answer to
    /// exactly this call is given here.
    function test_proveBatch_largestSums_areAccepted() public {
        for (uint256 i = 0; i < 4; ++i) {
            setUp();
            Batch memory batch = nextBatch();
            batch.sums[i] = (1 << 142) - 1;
            submitBatch(batch);
            BatchProof memory proof = proofOf(batch);
            uint256 lane = i / 2;
            bytes32 blob = lane == 0 ? batch.header.rollupBlob : batch.header.validiumBlob;
            bytes memory call = abi.encodePacked(blob, pointOf(batch), _valueOf(batch, lane), proof.openings[lane]);
            vm.mockCall(address(0x0a), call, abi.encode(4096, R));
            batchVerifier.proveBatch(batch.header, batch.parent, proof);
            vm.assertTrue(batchVerifier.isProved(hashOf(batch)));
        }
    }

    // ---- sums

    function test_proveBatch_sumTooLarge_reverts() public {
        Batch memory batch = nextBatch();
        submitBatch(batch);
        for (uint256 i = 0; i < 4; ++i) {
            uint256[4] memory wrong = [uint256(1) << 142, batch.sums[i] + R, batch.sums[i] + P, type(uint256).max];
            for (uint256 j = 0; j < wrong.length; ++j) {
                uint256[4] memory sums = [batch.sums[0], batch.sums[1], batch.sums[2], batch.sums[3]];
                sums[i] = wrong[j];
                BatchProof memory proof = proofOf(batch);
                proof.sums = sums;
                bytes memory refusal =
                    abi.encodeWithSelector(IBatchVerifier.BatchVerifier_SumTooLarge.selector, i, wrong[j]);
                _expectRefused(batch, proof, refusal);
                // Also if the other words are 0.
                delete proof.sums;
                proof.sums[i] = wrong[j];
                _expectRefused(batch, proof, refusal);
            }
        }
    }

    /// @dev In either lane a sum that is off by one stands for another polynomial at z.
    function test_proveBatch_sumWrong_reverts() public {
        Batch memory batch = nextBatch();
        submitBatch(batch);
        for (uint8 i = 0; i < 4; ++i) {
            batch.sums[i] ^= 1;
            _expectRefused(batch, proofOf(batch), _openingRefusal(batch, i / 2));
            batch.sums[i] ^= 1;
        }
        prove(batch);
    }

    /// @dev The header says that a blob is absent, but operations of that lane were applied.
    function test_proveBatch_sumOfAbsentBlob_reverts() public {
        for (uint8 lane = 0; lane < 2; ++lane) {
            setUp();
            Batch memory batch = _batchOf(lane == 1, lane == 0);
            submitBatch(batch);
            batch.sums[2 * lane] = 5;
            bytes memory refusal = abi.encodeWithSelector(IBatchVerifier.BatchVerifier_SumNotZero.selector, lane, 5);
            _expectRefused(batch, proofOf(batch), refusal);
            (batch.sums[2 * lane], batch.sums[2 * lane + 1]) = (0, 1);
            refusal = abi.encodeWithSelector(IBatchVerifier.BatchVerifier_SumNotZero.selector, lane, Y);
            _expectRefused(batch, proofOf(batch), refusal);
        }
    }

    // ---- openings

    function test_proveBatch_openingWrong_reverts() public {
        Batch memory batch = nextBatch();
        submitBatch(batch);
        // Wrong proofs; commitments with another hash; points off the curve.
        bytes[4] memory wrong = [
            bytes.concat(ONE, ONE),
            bytes.concat(TAU, ZERO_POINT),
            bytes.concat(ONE, new bytes(48)),
            bytes.concat(new bytes(48), ZERO_POINT)
        ];
        for (uint256 i = 0; i < wrong.length; ++i) {
            for (uint8 lane = 0; lane < 2; ++lane) {
                BatchProof memory proof = proofOf(batch);
                proof.openings[lane] = wrong[i];
                _expectRefused(batch, proof, _openingRefusal(batch, lane));
            }
        }
        BatchProof memory exchanged = proofOf(batch);
        (exchanged.openings[0], exchanged.openings[1]) = (exchanged.openings[1], exchanged.openings[0]);
        _expectRefused(batch, exchanged, _openingRefusal(batch, 0));
        prove(batch);
    }

    /// @dev On a chain without EIP-4844, the precompile's address has no code, and a call of it succeeds.
    function test_proveBatch_precompileMissing_reverts() public {
        Batch memory batch = nextBatch();
        submitBatch(batch);
        vm.mockCall(address(0x0a), "", "");
        _expectRefused(batch, proofOf(batch), _openingRefusal(batch, 0));
    }

    function test_proveBatch_openingLength_reverts() public {
        Batch memory batch = nextBatch();
        submitBatch(batch);
        uint8[4] memory wrong = [0, 95, 97, 192];
        for (uint256 i = 0; i < wrong.length; ++i) {
            for (uint8 lane = 0; lane < 2; ++lane) {
                BatchProof memory proof = proofOf(batch);
                proof.openings[lane] = new bytes(wrong[i]);
                _expectRefused(batch, proof, _lengthRefusal(lane, 96, wrong[i]));
            }
        }
    }

    function test_proveBatch_openingOfAbsentBlob_reverts() public {
        for (uint8 lane = 0; lane < 2; ++lane) {
            setUp();
            Batch memory batch = _batchOf(lane == 1, lane == 0);
            submitBatch(batch);
            BatchProof memory proof = proofOf(batch);
            proof.openings[lane] = bytes.concat(ONE, ZERO_POINT);
            _expectRefused(batch, proof, _lengthRefusal(lane, 0, 96));
        }
    }

    // ---- internal

    function _batchOf(bool rollup, bool validium) private view returns (Batch memory batch) {
        batch = nextBatch();
        if (!rollup) batch.header.rollupBlob = 0;
        if (!validium) batch.header.validiumBlob = 0;
        seal(batch);
    }

    function _prove(Batch memory batch) private {
        submitBatch(batch);
        prove(batch);
        vm.assertEq(settlement.latestFinal(), 1);
    }

    function _expectRefused(Batch memory batch, BatchProof memory proof, bytes memory refusal) private {
        // The precompile consumes all its gas when it rejects.
        vm.expectRevert(refusal);
        batchVerifier.proveBatch{gas: 1_000_000}(batch.header, batch.parent, proof);
    }

    function _lengthRefusal(uint8 lane, uint256 expected, uint256 actual) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IBatchVerifier.BatchVerifier_OpeningLength.selector, lane, expected, actual);
    }

    /// @dev The value that the sum implies at z.
    function _valueOf(Batch memory batch, uint256 lane) private pure returns (uint256) {
        uint256 sum = addmod(batch.sums[2 * lane], mulmod(batch.sums[2 * lane + 1], Y, R), R);
        return mulmod(sum, factorAt(pointOf(batch)), R);
    }

    function _openingRefusal(Batch memory batch, uint8 lane) private pure returns (bytes memory) {
        return abi.encodeWithSelector(
            IBatchVerifier.BatchVerifier_OpeningRefused.selector, lane, pointOf(batch), _valueOf(batch, lane)
        );
    }
}
