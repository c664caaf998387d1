// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {PlacedLeaf} from "../../src/ChunkLeaf.sol";
import {ChunkProof, IBatchVerifier, Opening} from "../../src/interfaces/IBatchVerifier.sol";
import {Parameters} from "../../src/Parameters.sol";
import {ChunkVerifierDouble} from "../ChunkVerifierDouble.sol";
import {vm} from "../Base.sol";
import {Batch, Proving} from "../Proving.sol";

contract BatchVerifierProveTest is Proving {
    // ---- accepted: the verifier double accepts only a proof of exactly the inputs that the fixture derives

    function test_proveChunk_everyIndexOfAFullBatch() public {
        demand(40);
        Batch memory batch = nextBatch(64);
        submitBatch(batch);
        bytes32 hash = hashOf(batch);
        for (uint256 i = 0; i < 64; ++i) {
            uint32 k = uint32((i * 37 + 5) % 64); // P3: in any order
            vm.assertTrue(!batchVerifier.isChunkProved(hash, k));
            vm.expectEmit(address(batchVerifier));
            emit IBatchVerifier.ChunkProved(1, hash, k, alice);
            ChunkProof memory proof = chunkProof(batch, k);
            if (k == 0) {
                vm.prank(alice);
                batchVerifier.proveFirstChunk(batch.header, batch.parent, proof);
            } else {
                PlacedLeaf memory before = placed(batch, k - 1);
                vm.prank(alice);
                batchVerifier.proveChunk(batch.header, before, proof);
            }
            vm.assertTrue(batchVerifier.isChunkProved(hash, k));
            vm.assertEq(batchVerifier.chunksProved(hash), i + 1);
        }
        vm.assertTrue(!batchVerifier.isProved(hash));
        complete(batch);
        vm.assertTrue(batchVerifier.isProved(hash));
    }

    function test_proveChunk_fullOfEntriesAndWithdrawals() public {
        demand(33);
        bytes[] memory lists_ = lists(3);
        for (uint256 i = 0; i < WITHDRAWALS; ++i) {
            lists_[0] = bytes.concat(lists_[0], withdrawal(alice, TOKEN, i));
            lists_[2] = bytes.concat(lists_[2], withdrawal(address(type(uint160).max), type(uint16).max, 2 ** 128 - 1));
        }
        lists_[1] = withdrawal(bob, ETH, 7);
        Batch memory batch = nextBatch(lists_);
        vm.assertEq(batch.chunks[2].entries.length, 1);
        submitBatch(batch);
        proveAll(batch);
        vm.assertTrue(batchVerifier.isProved(hashOf(batch)));
    }

    /// @dev A batch has more of smaller chunks: 256 of 16 operations.
    function test_proveChunk_indicesOfSmallChunks_areDistinct() public {
        Parameters memory parameters = standardParameters();
        parameters.chunkOperations = 16;
        deploy(parameters);
        _beginHeaders();
        chunkSize = 16;
        Batch memory batch = nextBatch(256);
        batch.header.validiumBlob = 0;
        _seal(batch);
        submitBatch(batch);
        bytes32 hash = hashOf(batch);
        // The indices around the boundary and the first of each word: no bit may stand for another.
        uint32[8] memory proved = [uint32(0), 1, 24, 231, 232, 233, 254, 255];
        for (uint32 i = 0; i < proved.length; ++i) {
            this.proveOne(batch, proved[i]);
            this.proveOne(batch, proved[i]); // skipped
            vm.assertEq(batchVerifier.chunksProved(hash), i + 1);
        }
        uint256 next = 0;
        for (uint32 k = 0; k < 256; ++k) {
            bool isProved = next < proved.length && k == proved[next];
            vm.assertTrue(batchVerifier.isChunkProved(hash, k) == isProved);
            if (isProved) ++next;
        }
    }

    /// @dev An external call, so that its memory is freed.
    function proveOne(Batch memory batch, uint256 k) external {
        prove(batch, k);
    }

    /// @dev The first chunk of a later batch starts from the parent's header.
    function test_proveFirstChunk_ofALaterBatch_startsFromItsParent() public {
        demand(3);
        submitBatch(nextBatch(2));
        demand(3);
        Batch memory second = nextBatch(2);
        submitBatch(second);
        // P3: even before its parent is proved.
        proveAll(second);
        vm.assertTrue(batchVerifier.isProved(hashOf(second)));
        vm.assertEq(settlement.latestFinal(), 0);
    }

    /// @dev The public inputs in the order of §6, in full.
    function test_publicInputs_matchTheCircuit() public {
        demand(1);
        bytes[] memory lists_ = lists(2);
        lists_[1] = withdrawal(alice, 3, 9);
        Batch memory batch = nextBatch(lists_);
        submitBatch(batch);
        bytes32[] memory inputs = publicInputs(batch, 1);
        vm.assertEq(inputs.length, 92);
        vm.assertEq(inputs[60], bytes32(2 ** 176 + 3 * 2 ** 160 + uint256(uint160(alice))));
        vm.assertEq(inputs[61], bytes32(uint256(9)));
        inputs = publicInputs(batch, 0);
        vm.assertEq(inputs[12], bytes32(4 * 2 ** 208 + 2 ** 199 + uint256(uint160(alice))));
        vm.assertEq(inputs[13], bytes32(uint256(100)));
        vm.assertEq(inputs[14], bytes32(uint256(5)));
        proveAll(batch);
    }

    /// @dev Every public input matters: a proof of different ones is rejected.
    function test_publicInputs_anyChange_isRejected() public {
        demand(2);
        bytes[] memory lists_ = lists(1);
        lists_[0] = withdrawal(alice, 3, 9);
        Batch memory batch = nextBatch(lists_);
        submitBatch(batch);
        ChunkProof memory proof = chunkProof(batch, 0);
        for (uint256 i = 0; i < 92; ++i) {
            bytes32[] memory inputs = publicInputs(batch, 0);
            inputs[i] = bytes32(uint256(inputs[i]) ^ 1);
            proof.proof = abi.encodePacked(inputs);
            _expectRefused(batch, proof, abi.encodeWithSelector(IBatchVerifier.BatchVerifier_ProofRefused.selector));
        }
        prove(batch, 0);
    }

    function testFuzz_proveChunk_anyChunk(uint8 chunks, uint8 index, uint8 entries) public {
        uint256 count = within(chunks, 1, 64);
        demand(within(entries, 0, 40));
        Batch memory batch = nextBatch(count);
        submitBatch(batch);
        prove(batch, within(index, 0, count - 1));
    }

    // ---- the header

    function test_proveFirstChunk_unsubmitted_reverts() public {
        Batch memory batch = nextBatch(1);
        _expectUnknown(batch, 0);
        submitBatch(batch);
        prove(batch, 0);
    }

    function test_proveChunk_alteredHeader_reverts() public {
        Batch memory batch = nextBatch(2);
        submitBatch(batch);
        bytes32 known = hashOf(batch);
        batch.header.timestamp -= 1;
        _expectUnknown(batch, known);
        batch.header.timestamp += 1;
        batch.header.chunkCount = 1;
        _expectUnknown(batch, known);
    }

    /// @dev The same header, submitted to another deployment.
    function test_proveChunk_headerOfAnotherContract_reverts() public {
        Batch memory batch = nextBatch(1);
        submitBatch(batch);
        deploy(standardParameters());
        _expectUnknown(batch, 0);
    }

    /// @dev The domain contains the chain id, so a proof for one chain is worthless on another.
    function test_proveChunk_proofOfAnotherChain_reverts() public {
        Batch memory batch = nextBatch(1);
        submitBatch(batch);
        ChunkProof memory proof = chunkProof(batch, 0);
        vm.chainId(block.chainid + 1);
        _expectRefused(batch, proof, abi.encodeWithSelector(IBatchVerifier.BatchVerifier_ProofRefused.selector));
    }

    function test_proveChunk_proofOfAnotherBatch_reverts() public {
        Batch memory first = nextBatch(1);
        submitBatch(first);
        Batch memory second = nextBatch(1);
        submitBatch(second);
        ChunkProof memory proof = chunkProof(second, 0);
        proof.proof = chunkProof(first, 0).proof;
        _expectRefused(second, proof, abi.encodeWithSelector(IBatchVerifier.BatchVerifier_ProofRefused.selector));
    }

    function test_proveFirstChunk_otherParent_reverts() public {
        Batch memory batch = nextBatch(1);
        submitBatch(batch);
        bytes32 expected = batch.header.parentHash;
        batch.parent.rollupRoot = ~batch.parent.rollupRoot;
        bytes32 actual = keccak256(abi.encode(batch.parent));
        bytes memory refusal =
            abi.encodeWithSelector(IBatchVerifier.BatchVerifier_ParentWrong.selector, expected, actual);
        _expectRefused(batch, chunkProof(batch, 0), refusal);
    }

    // ---- place

    function test_proveFirstChunk_otherIndex_reverts() public {
        Batch memory batch = nextBatch(2);
        submitBatch(batch);
        ChunkProof memory proof = chunkProof(batch, 1);
        vm.expectRevert(_indexRefusal(0, 1, 1));
        batchVerifier.proveFirstChunk(batch.header, batch.parent, proof);
    }

    function test_proveChunk_indexOutOfRange_reverts() public {
        Batch memory batch = nextBatch(2);
        submitBatch(batch);
        ChunkProof memory proof = chunkProof(batch, 1);
        PlacedLeaf memory before = placed(batch, 0);
        uint32[4] memory wrong = [uint32(0), 2, 64, type(uint32).max];
        for (uint256 i = 0; i < wrong.length; ++i) {
            proof.index = wrong[i];
            vm.expectRevert(_indexRefusal(1, 2, wrong[i]));
            batchVerifier.proveChunk(batch.header, before, proof);
        }
    }

    /// @dev A proof of chunk 2, submitted as chunk 3.
    function test_proveChunk_proofOfAnotherIndex_reverts() public {
        Batch memory batch = nextBatch(4);
        submitBatch(batch);
        ChunkProof memory proof = chunkProof(batch, 2);
        proof.index = 3;
        bytes32 root = _rootAt(batch, 3, 2);
        _expectRefused(batch, proof, _leafRefusal(3, batch.header.chunksRoot, root));
        // The right leaves, but another t.
        proof = chunkProof(batch, 3);
        bytes32[] memory inputs = publicInputs(batch, 3);
        (inputs[6], inputs[7]) = (publicInputs(batch, 2)[6], publicInputs(batch, 2)[7]);
        proof.proof = abi.encodePacked(inputs);
        _expectRefused(batch, proof, abi.encodeWithSelector(IBatchVerifier.BatchVerifier_ProofRefused.selector));
    }

    /// @dev Front-running one call of a prover's multicall does not make the others fail. A chunk counts once (P3).
    function test_proveChunk_provedAlready_isSkipped() public {
        Batch memory batch = nextBatch(3);
        submitBatch(batch);
        bytes[] memory calls = new bytes[](3);
        for (uint32 k = 0; k < 3; ++k) {
            ChunkProof memory proof = chunkProof(batch, k);
            calls[k] = k == 0
                ? abi.encodeCall(IBatchVerifier.proveFirstChunk, (batch.header, batch.parent, proof))
                : abi.encodeCall(IBatchVerifier.proveChunk, (batch.header, placed(batch, k - 1), proof));
        }
        prove(batch, 1);
        batchVerifier.multicall(calls);
        vm.assertEq(batchVerifier.chunksProved(hashOf(batch)), 3);
        vm.recordLogs();
        batchVerifier.multicall(calls);
        vm.assertEq(vm.getRecordedLogs().length, 0);
        vm.assertEq(batchVerifier.chunksProved(hashOf(batch)), 3);
        complete(batch); // so the sums were added once
    }

    function test_proveFirstChunk_genesis_reverts() public {
        Batch memory batch = nextBatch(1);
        ChunkProof memory proof = chunkProof(batch, 0);
        vm.expectRevert(IBatchVerifier.BatchVerifier_Genesis.selector);
        batchVerifier.proveFirstChunk(headers[0], headers[0], proof);
    }

    // ---- leaves

    function test_proveChunk_pathLength_reverts() public {
        Batch memory batch = nextBatch(2);
        submitBatch(batch);
        uint256[3] memory wrong = [uint256(0), 5, 7];
        for (uint256 i = 0; i < wrong.length; ++i) {
            bytes memory refusal = abi.encodeWithSelector(IBatchVerifier.BatchVerifier_PathLength.selector, 6, wrong[i]);
            ChunkProof memory proof = chunkProof(batch, 1);
            PlacedLeaf memory before = placed(batch, 0);
            proof.chunk.path = new bytes32[](wrong[i]);
            vm.expectRevert(refusal);
            batchVerifier.proveChunk(batch.header, before, proof);
            before.path = proof.chunk.path;
            proof = chunkProof(batch, 1);
            vm.expectRevert(refusal);
            batchVerifier.proveChunk(batch.header, before, proof);
        }
    }

    /// @dev Alters each word of both leaves and each node of both paths.
    function test_proveChunk_leafWrong_reverts() public {
        Batch memory batch = nextBatch(3);
        submitBatch(batch);
        bytes memory call =
            abi.encodeCall(IBatchVerifier.proveChunk, (batch.header, placed(batch, 0), chunkProof(batch, 1)));
        uint256 before = 4 + 32 * (13 + 2);
        uint256 own = before + 32 * (8 + 1 + 1 + 6) + 32 * 9;
        for (uint256 word = 0; word < 16; ++word) {
            // The path's offset and length are not hashed.
            if (word == 8 || word == 9) continue;
            _expectLeafWrong(call, before + 32 * word + 31);
            _expectLeafWrong(call, own + 32 * word + 31);
        }
        (bool done,) = address(batchVerifier).call(call);
        vm.assertTrue(done);
    }

    /// @dev §5: the last leaf must equal the header in each of six words.
    function test_proveChunk_lastLeafUnlikeHeader_reverts() public {
        for (uint256 word = 0; word < 6; ++word) {
            setUp();
            Batch memory batch = nextBatch(2);
            if (word == 0) batch.chunks[1].leaf.rollupRoot = ~batch.header.rollupRoot;
            if (word == 1) batch.chunks[1].leaf.validiumRoot = ~batch.header.validiumRoot;
            if (word == 2) batch.chunks[1].leaf.inboxHash[0] = bytes32(uint256(1));
            if (word == 3) batch.chunks[1].leaf.inboxHash[1] = bytes32(uint256(1));
            if (word == 4) batch.chunks[1].leaf.inboxEnd[0] = 1;
            if (word == 5) batch.chunks[1].leaf.inboxEnd[1] = 1;
            _plant(batch);
            submitBatch(batch);
            bytes32 expected = _ends(
                batch.header.rollupRoot, batch.header.validiumRoot, batch.header.inboxHash, batch.header.inboxEnd
            );
            bytes32 actual = _ends(
                batch.chunks[1].leaf.rollupRoot,
                batch.chunks[1].leaf.validiumRoot,
                batch.chunks[1].leaf.inboxHash,
                batch.chunks[1].leaf.inboxEnd
            );
            bytes memory refusal =
                abi.encodeWithSelector(IBatchVerifier.BatchVerifier_LastLeafWrong.selector, expected, actual);
            _expectRefused(batch, chunkProof(batch, 1), refusal);
        }
    }

    // ---- entries

    function test_proveChunk_entriesTooMany_reverts() public {
        demand(17);
        Batch memory batch = nextBatch(2);
        submitBatch(batch);
        ChunkProof memory proof = chunkProof(batch, 0);
        proof.entries = new uint256[3][](17);
        bytes memory refusal = abi.encodeWithSelector(IBatchVerifier.BatchVerifier_EntriesTooMany.selector, 16, 17);
        _expectRefused(batch, proof, refusal);
    }

    function test_proveChunk_entriesOfWrongOrder_reverts() public {
        demand(4);
        Batch memory batch = nextBatch(1);
        submitBatch(batch);
        ChunkProof memory proof = chunkProof(batch, 0);
        (proof.entries[0], proof.entries[2]) = (proof.entries[2], proof.entries[0]);
        bytes32 hash = _chain(proof.entries[0], proof.entries[2]);
        bytes memory refusal = abi.encodeWithSelector(
            IBatchVerifier.BatchVerifier_InboxHashWrong.selector, 0, hash, batch.chunks[0].leaf.inboxHash[0]
        );
        _expectRefused(batch, proof, refusal);
    }

    /// @dev An entry must match L1's inbox in every word.
    function test_proveChunk_entryWrong_reverts() public {
        demand(2);
        Batch memory batch = nextBatch(1);
        submitBatch(batch);
        bytes32 right = batch.chunks[0].leaf.inboxHash[0];
        uint8[5] memory bits = [0, 160, 176, 208, 215]; // owner, asset, slot, kind
        for (uint256 i = 0; i < 7; ++i) {
            ChunkProof memory proof = chunkProof(batch, 0);
            if (i < 5) proof.entries[0][0] ^= uint256(1) << bits[i];
            else proof.entries[0][i - 4] ^= 1;
            bytes32 hash = _extend(0, proof.entries[0]);
            bytes memory refusal =
                abi.encodeWithSelector(IBatchVerifier.BatchVerifier_InboxHashWrong.selector, 0, hash, right);
            _expectRefused(batch, proof, refusal);
        }
    }

    function test_proveChunk_entryMissingOrSurplus_reverts() public {
        demand(3);
        Batch memory batch = nextBatch(1);
        submitBatch(batch);
        ChunkProof memory proof = chunkProof(batch, 0);
        uint256[3][] memory all = proof.entries;
        proof.entries = new uint256[3][](2);
        (proof.entries[0], proof.entries[1]) = (all[0], all[1]);
        _expectRefused(batch, proof, _endRefusal(0, 1, 2));
        proof.entries = new uint256[3][](4);
        (proof.entries[0], proof.entries[1], proof.entries[2], proof.entries[3]) = (all[0], all[1], all[2], all[1]);
        _expectRefused(batch, proof, _endRefusal(1, 2, 1));
    }

    /// @dev A deposit served by two chunks would need two different inbox ends.
    function test_proveChunk_entryOfAnotherChunk_reverts() public {
        demand(1);
        Batch memory batch = nextBatch(2);
        submitBatch(batch);
        ChunkProof memory proof = chunkProof(batch, 1);
        proof.entries = chunkProof(batch, 0).entries;
        _expectRefused(batch, proof, _endRefusal(0, 2, 1));
    }

    function test_proveChunk_entryMalformed_reverts() public {
        demand(1);
        Batch memory batch = nextBatch(1);
        submitBatch(batch);
        // A bit above the kind, and a lane that does not exist.
        uint8[5] memory bits = [216, 217, 255, 201, 207];
        for (uint256 i = 0; i < bits.length; ++i) {
            ChunkProof memory proof = chunkProof(batch, 0);
            proof.entries[0][0] |= uint256(1) << bits[i];
            bytes memory refusal =
                abi.encodeWithSelector(IBatchVerifier.BatchVerifier_EntryMalformed.selector, 0, proof.entries[0][0]);
            _expectRefused(batch, proof, refusal);
        }
    }

    // ---- withdrawals

    function test_proveChunk_withdrawalsLength_reverts() public {
        Batch memory batch = nextBatch(1);
        submitBatch(batch);
        uint16[5] memory wrong = [1, 37, 39, 607, 646];
        for (uint256 i = 0; i < wrong.length; ++i) {
            ChunkProof memory proof = chunkProof(batch, 0);
            proof.withdrawals = new bytes(wrong[i]);
            bytes memory refusal =
                abi.encodeWithSelector(IBatchVerifier.BatchVerifier_WithdrawalsLength.selector, 608, wrong[i]);
            _expectRefused(batch, proof, refusal);
        }
    }

    function test_proveChunk_withdrawalsWrong_reverts() public {
        bytes[] memory lists_ = lists(1);
        lists_[0] = bytes.concat(withdrawal(alice, ETH, 1), withdrawal(bob, ETH, 2));
        Batch memory batch = nextBatch(lists_);
        submitBatch(batch);
        bytes[4] memory wrong = [
            bytes(""),
            withdrawal(alice, ETH, 1),
            bytes.concat(withdrawal(bob, ETH, 2), withdrawal(alice, ETH, 1)),
            bytes.concat(withdrawal(alice, ETH, 2), withdrawal(bob, ETH, 2))
        ];
        for (uint256 i = 0; i < wrong.length; ++i) {
            ChunkProof memory proof = chunkProof(batch, 0);
            proof.withdrawals = wrong[i];
            bytes memory refusal = abi.encodeWithSelector(
                IBatchVerifier.BatchVerifier_WithdrawalsHashWrong.selector, keccak256(lists_[0]), keccak256(wrong[i])
            );
            _expectRefused(batch, proof, refusal);
        }
    }

    // ---- sums

    /// @dev P2.
    function test_proveChunk_sumTooLarge_reverts() public {
        Batch memory batch = nextBatch(1);
        submitBatch(batch);
        for (uint256 i = 0; i < 4; ++i) {
            uint256[3] memory wrong = [uint256(1) << 129, batch.chunks[0].sums[i] + R, type(uint256).max];
            for (uint256 j = 0; j < wrong.length; ++j) {
                ChunkProof memory proof = chunkProof(batch, 0);
                proof.sums[i] = wrong[j];
                bytes memory refusal =
                    abi.encodeWithSelector(IBatchVerifier.BatchVerifier_SumTooLarge.selector, i, wrong[j]);
                _expectRefused(batch, proof, refusal);
                // Also if the other limbs are 0.
                delete proof.sums;
                proof.sums[i] = wrong[j];
                _expectRefused(batch, proof, refusal);
            }
        }
    }

    /// @dev The largest limbs, which the circuit may output even for a small sum.
    function test_proveChunk_largestSums_areAccepted() public {
        Batch memory batch = nextBatch(1);
        for (uint256 i = 0; i < 4; ++i) {
            batch.chunks[0].sums[i] = (1 << 129) - 1;
        }
        submitBatch(batch);
        prove(batch, 0);
    }

    // ---- the verifier

    /// @dev A generated verifier reverts with errors of its own.
    function test_proveChunk_verifierReverts_errorIsPassedOn() public {
        Batch memory batch = nextBatch(1);
        submitBatch(batch);
        ChunkProof memory proof = chunkProof(batch, 0);
        proof.proof = "revert";
        _expectRefused(batch, proof, abi.encodeWithSelector(ChunkVerifierDouble.Refused.selector));
    }

    /// @dev A rejected proof leaves no trace.
    function test_proveChunk_afterARejectedProof_isProved() public {
        Batch memory batch = nextBatch(1);
        submitBatch(batch);
        ChunkProof memory proof = chunkProof(batch, 0);
        proof.proof = "";
        _expectRefused(batch, proof, abi.encodeWithSelector(IBatchVerifier.BatchVerifier_ProofRefused.selector));
        vm.assertEq(batchVerifier.chunksProved(hashOf(batch)), 0);
        proveAll(batch);
    }

    // ---- multicall

    function test_multicall_provesAndCompletes() public {
        Batch memory batch = nextBatch(2);
        submitBatch(batch);
        bytes[] memory calls = new bytes[](3);
        calls[0] = abi.encodeCall(IBatchVerifier.proveFirstChunk, (batch.header, batch.parent, chunkProof(batch, 0)));
        calls[1] = abi.encodeCall(IBatchVerifier.proveChunk, (batch.header, placed(batch, 0), chunkProof(batch, 1)));
        (Opening memory rollup, Opening memory validium) = openings(batch);
        calls[2] = abi.encodeCall(IBatchVerifier.completeBatch, (batch.header, rollup, validium));
        vm.expectEmit(address(batchVerifier));
        emit IBatchVerifier.ChunkProved(1, hashOf(batch), 0, bob);
        vm.prank(bob);
        batchVerifier.multicall(calls);
        vm.assertEq(settlement.latestFinal(), 1);
    }

    // ---- internal

    function _expectRefused(Batch memory batch, ChunkProof memory proof, bytes memory refusal) private {
        PlacedLeaf memory before;
        if (proof.index != 0) before = placed(batch, proof.index - 1);
        vm.expectRevert(refusal);
        if (proof.index == 0) batchVerifier.proveFirstChunk(batch.header, batch.parent, proof);
        else batchVerifier.proveChunk(batch.header, before, proof);
    }

    /// @dev In both proving functions and in `completeBatch`.
    function _expectUnknown(Batch memory batch, bytes32 known) private {
        bytes memory refusal =
            abi.encodeWithSelector(IBatchVerifier.BatchVerifier_HeaderUnknown.selector, 1, known, hashOf(batch));
        ChunkProof memory proof = chunkProof(batch, 0);
        PlacedLeaf memory before = placed(batch, 0);
        (Opening memory rollup, Opening memory validium) = openings(batch);
        vm.expectRevert(refusal);
        batchVerifier.proveFirstChunk(batch.header, batch.parent, proof);
        proof.index = 1;
        vm.expectRevert(refusal);
        batchVerifier.proveChunk(batch.header, before, proof);
        vm.expectRevert(refusal);
        batchVerifier.completeBatch(batch.header, rollup, validium);
    }

    function _expectLeafWrong(bytes memory call, uint256 position) private {
        call[position] ^= 0x01;
        (bool done, bytes memory failure) = address(batchVerifier).call(call);
        call[position] ^= 0x01;
        vm.assertTrue(!done);
        // forge-lint: disable-next-item(unsafe-typecast)
        vm.assertEq(bytes32(bytes4(failure)), bytes32(IBatchVerifier.BatchVerifier_LeafWrong.selector));
    }

    function _indexRefusal(uint32 first, uint32 limit, uint32 actual) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IBatchVerifier.BatchVerifier_IndexOutOfRange.selector, first, limit, actual);
    }

    function _leafRefusal(uint32 index, bytes32 expected, bytes32 actual) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IBatchVerifier.BatchVerifier_LeafWrong.selector, index, expected, actual);
    }

    function _endRefusal(uint8 lane, uint64 expected, uint64 actual) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IBatchVerifier.BatchVerifier_InboxEndWrong.selector, lane, expected, actual);
    }

    /// @dev The root that chunk k's leaf and path imply at another index.
    function _rootAt(Batch memory batch, uint256 index, uint256 k) private view returns (bytes32 node) {
        node = batch.nodes[64 + k];
        bytes32[] memory path = placed(batch, k).path;
        for (uint256 height = 0; height < 6; ++height) {
            bool right = (index >> height) % 2 == 1;
            node = keccak256(right ? abi.encode(path[height], node) : abi.encode(node, path[height]));
        }
    }

    function _ends(bytes32 rollupRoot, bytes32 validiumRoot, bytes32[2] memory hashes, uint64[2] memory ends)
        private
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(rollupRoot, validiumRoot, hashes, ends));
    }

    function _extend(bytes32 hash, uint256[3] memory words) private pure returns (bytes32) {
        return keccak256(
            abi.encode(
                hash,
                words[0] >> 208,
                uint32(words[0] >> 176),
                address(uint160(words[0])),
                uint16(words[0] >> 160),
                words[1],
                words[2]
            )
        );
    }

    function _chain(uint256[3] memory first, uint256[3] memory second) private pure returns (bytes32) {
        return _extend(_extend(0, first), second);
    }
}
