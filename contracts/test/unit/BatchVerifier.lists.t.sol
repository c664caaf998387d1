// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {InboxEntry} from "../../src/InboxEntry.sol";
import {BatchProof, IBatchVerifier} from "../../src/interfaces/IBatchVerifier.sol";
import {Fingerprint} from "../../src/libraries/Fingerprint.sol";
import {WithdrawalList} from "../../src/libraries/WithdrawalList.sol";
import {vm} from "../Base.sol";
import {Batch, Proving} from "../Proving.sol";

/// @dev Reads a list from calldata, as the contracts do.
contract ListReader {
    function item(bytes calldata list, uint256 i) external pure returns (address owner, uint16 asset, uint256 amount) {
        return WithdrawalList.item(list, i);
    }
}

/// @dev The inbox entries and withdrawals that a prover shows, and their fingerprints.
contract BatchVerifierListsTest is Proving {
    using Fingerprint for uint256;

    ListReader private reader;

    function setUp() public override {
        super.setUp();
        reader = new ListReader();
    }

    // ---- accepted

    /// @dev Every kind of entry, in both lanes; the longest list of withdrawals, with the extremes of each field.
    function test_proveBatch_fullOfEntriesAndWithdrawals() public {
        demand(37);
        demandFor(7, true);
        demandFor(1 << 24, true);
        demandFor((1 << 25) - 1, false);
        demandFor(1, false);
        bytes memory list = bytes.concat(
            withdrawal(address(0), 0, 0), withdrawal(address(type(uint160).max), type(uint16).max, 2 ** 128 - 1)
        );
        Batch memory batch = nextBatch(bytes.concat(withdrawalList(254), list));
        vm.assertEq(batch.entries[0].length, 21);
        vm.assertEq(batch.entries[1].length, 20);
        submitBatch(batch);
        prove(batch);
        vm.assertTrue(batchVerifier.isProved(hashOf(batch)));
    }

    function testFuzz_proveBatch_anyLists(uint8 entries, uint8 withdrawals_) public {
        demand(within(entries, 0, 30));
        Batch memory batch = nextBatch(withdrawalList(within(withdrawals_, 0, 30)));
        submitBatch(batch);
        prove(batch);
    }

    /// @dev A naive model: the polynomial with the words as coefficients.
    function testFuzz_fingerprint_isThePolynomial(uint256[] memory words, uint248 z) public pure {
        uint256 actual = 0;
        uint256 expected = 0;
        for (uint256 i = 0; i < words.length; ++i) {
            actual = actual.extend(z, words[i]);
            expected = addmod(expected, mulmod(words[i], power(z, words.length - 1 - i, P), P), P);
        }
        vm.assertEq(actual, expected);
    }

    function testFuzz_withdrawalList_item(address[4] memory owners, uint16[4] memory assets, uint128[4] memory amounts)
        public
        view
    {
        bytes memory list;
        for (uint256 i = 0; i < 4; ++i) {
            list = bytes.concat(list, withdrawal(owners[i], assets[i], amounts[i]));
        }
        for (uint256 i = 0; i < 4; ++i) {
            (address owner, uint16 asset, uint256 amount) = reader.item(list, i);
            vm.assertEq(owner, owners[i]);
            vm.assertEq(asset, assets[i]);
            vm.assertEq(amount, amounts[i]);
        }
    }

    // ---- entries

    /// @dev An entry must match L1's inbox in every field.
    function test_proveBatch_entryWrong_reverts() public {
        demand(4);
        Batch memory batch = nextBatch();
        submitBatch(batch);
        uint8[10] memory bits = [0, 159, 160, 175, 176, 200, 207, 208, 211, 215]; // owner, asset, slot, kind
        for (uint256 lane = 0; lane < 2; ++lane) {
            for (uint256 i = 0; i < 12; ++i) {
                BatchProof memory proof = proofOf(batch);
                if (i < 10) proof.entries[lane][1][0] ^= uint256(1) << bits[i];
                else proof.entries[lane][1][i - 9] ^= 1;
                _expectHashWrong(batch, proof, lane);
            }
        }
        prove(batch);
    }

    function test_proveBatch_entriesOfWrongOrder_reverts() public {
        demand(4);
        Batch memory batch = nextBatch();
        submitBatch(batch);
        for (uint256 lane = 0; lane < 2; ++lane) {
            BatchProof memory proof = proofOf(batch);
            (proof.entries[lane][0], proof.entries[lane][1]) = (proof.entries[lane][1], proof.entries[lane][0]);
            _expectHashWrong(batch, proof, lane);
        }
    }

    function test_proveBatch_entryRepeated_reverts() public {
        demand(4);
        Batch memory batch = nextBatch();
        submitBatch(batch);
        BatchProof memory proof = proofOf(batch);
        proof.entries[0][1] = proof.entries[0][0];
        _expectHashWrong(batch, proof, 0);
    }

    /// @dev Entries of the parent batch were served by it.
    function test_proveBatch_entriesOfTheParent_reverts() public {
        demand(2);
        Batch memory first = nextBatch();
        submitBatch(first);
        demandFor(7, true);
        Batch memory second = nextBatch();
        submitBatch(second);
        BatchProof memory proof = proofOf(second);
        proof.entries[0] = proofOf(first).entries[0];
        _expectHashWrong(second, proof, 0);
        prove(second);
    }

    function test_proveBatch_entryMissingOrSurplus_reverts() public {
        demand(5);
        Batch memory batch = nextBatch();
        submitBatch(batch);
        uint256[3][] memory two = proofOf(batch).entries[1];
        uint256[3][] memory three = proofOf(batch).entries[0];
        BatchProof memory proof = proofOf(batch);
        proof.entries[0] = two;
        _expectRefused(batch, proof, _countRefusal(0, 3, 2));
        proof = proofOf(batch);
        proof.entries[1] = three;
        _expectRefused(batch, proof, _countRefusal(1, 2, 3));
        proof.entries[1] = new uint256[3][](0);
        _expectRefused(batch, proof, _countRefusal(1, 2, 0));
    }

    /// @dev The lists of both lanes, exchanged.
    function test_proveBatch_entriesOfTheOtherLane_reverts() public {
        demand(4);
        Batch memory batch = nextBatch();
        submitBatch(batch);
        BatchProof memory proof = proofOf(batch);
        (proof.entries[0], proof.entries[1]) = (proof.entries[1], proof.entries[0]);
        _expectHashWrong(batch, proof, 0);
    }

    /// @dev No hash covers the bits above an entry's kind, so they must be zero.
    function test_proveBatch_entryMalformed_reverts() public {
        demand(4);
        Batch memory batch = nextBatch();
        submitBatch(batch);
        for (uint8 lane = 0; lane < 2; ++lane) {
            for (uint256 bit = 216; bit < 256; ++bit) {
                BatchProof memory proof = proofOf(batch);
                proof.entries[lane][1][0] |= uint256(1) << bit;
                bytes memory refusal = abi.encodeWithSelector(
                    IBatchVerifier.BatchVerifier_EntryMalformed.selector, lane, 1, proof.entries[lane][1][0]
                );
                _expectRefused(batch, proof, refusal);
            }
        }
    }

    // ---- withdrawals

    function test_proveBatch_withdrawalsLength_reverts() public {
        Batch memory batch = nextBatch();
        submitBatch(batch);
        uint16[5] memory wrong = [1, 37, 39, 9727, 9729];
        for (uint256 i = 0; i < wrong.length; ++i) {
            BatchProof memory proof = proofOf(batch);
            proof.withdrawals = new bytes(wrong[i]);
            _expectRefused(batch, proof, _lengthRefusal(wrong[i]));
        }
    }

    /// @dev B3: a batch with more withdrawals cannot be proved, even if its header commits to them.
    function test_proveBatch_withdrawalsTooMany_reverts() public {
        Batch memory batch = nextBatch(withdrawalList(257));
        submitBatch(batch);
        _expectRefused(batch, proofOf(batch), _lengthRefusal(257 * 38));
    }

    /// @dev Nor can a batch whose header commits to a part of a withdrawal.
    function test_proveBatch_withdrawalCutOff_reverts() public {
        Batch memory batch = nextBatch(new bytes(37));
        submitBatch(batch);
        _expectRefused(batch, proofOf(batch), _lengthRefusal(37));
    }

    function test_proveBatch_withdrawalsWrong_reverts() public {
        bytes memory list = bytes.concat(withdrawal(alice, ETH, 1), withdrawal(bob, ETH, 2));
        Batch memory batch = nextBatch(list);
        submitBatch(batch);
        bytes[8] memory wrong = [
            bytes(""),
            withdrawal(alice, ETH, 1),
            bytes.concat(list, withdrawal(bob, ETH, 2)),
            bytes.concat(withdrawal(bob, ETH, 2), withdrawal(alice, ETH, 1)),
            bytes.concat(withdrawal(alice, ETH, 2), withdrawal(bob, ETH, 2)),
            bytes.concat(withdrawal(alice, TOKEN, 1), withdrawal(bob, ETH, 2)),
            bytes.concat(withdrawal(alice, ETH, 1), withdrawal(alice, ETH, 2)),
            bytes.concat(withdrawal(alice, ETH, 1), withdrawal(alice, ETH, 1))
        ];
        for (uint256 i = 0; i < wrong.length; ++i) {
            BatchProof memory proof = proofOf(batch);
            proof.withdrawals = wrong[i];
            bytes memory refusal = abi.encodeWithSelector(
                IBatchVerifier.BatchVerifier_WithdrawalsHashWrong.selector, keccak256(list), keccak256(wrong[i])
            );
            _expectRefused(batch, proof, refusal);
        }
    }

    /// @dev The proof is of other withdrawals than the header's: owner, asset, amount, order, count.
    function test_proveBatch_proofOfOtherWithdrawals_reverts() public {
        Batch memory batch = nextBatch(bytes.concat(withdrawal(alice, ETH, 1), withdrawal(bob, TOKEN, 2)));
        submitBatch(batch);
        bytes[5] memory others = [
            bytes.concat(withdrawal(bob, ETH, 1), withdrawal(bob, TOKEN, 2)),
            bytes.concat(withdrawal(alice, TOKEN, 1), withdrawal(bob, TOKEN, 2)),
            bytes.concat(withdrawal(alice, ETH, 1), withdrawal(bob, TOKEN, 3)),
            bytes.concat(withdrawal(bob, TOKEN, 2), withdrawal(alice, ETH, 1)),
            withdrawal(alice, ETH, 1)
        ];
        for (uint256 i = 0; i < others.length; ++i) {
            BatchProof memory proof = proofOf(batch);
            bytes32[] memory inputs = publicInputs(batch);
            inputs[13] = bytes32(fingerprint(withdrawalWords(others[i]), pointOf(batch)));
            proof.proof = abi.encodePacked(proof.which, inputs);
            _expectRefused(batch, proof, abi.encodeWithSelector(IBatchVerifier.BatchVerifier_ProofRefused.selector));
        }
    }

    /// @dev The proof is of other entries than the inbox's.
    function test_proveBatch_proofOfOtherEntries_reverts() public {
        demand(4);
        Batch memory batch = nextBatch();
        submitBatch(batch);
        for (uint256 i = 0; i < 9; ++i) {
            InboxEntry[] memory entries = abi.decode(abi.encode(batch.entries[i % 2]), (InboxEntry[]));
            if (i == 0) entries[0].owner = bob;
            if (i == 1) entries[1].asset = TOKEN;
            if (i == 2) entries[0].amount += 1;
            if (i == 3) entries[0].key += 1;
            if (i == 4) entries[1].slot += 1;
            if (i == 5) entries[1].kind = 5;
            if (i == 6) (entries[0], entries[1]) = (entries[1], entries[0]);
            if (i == 7) entries = new InboxEntry[](0);
            if (i == 8) entries = batch.entries[1];
            BatchProof memory proof = proofOf(batch);
            bytes32[] memory inputs = publicInputs(batch);
            inputs[11 + i % 2] = bytes32(fingerprint(entryWords(entries), pointOf(batch)));
            proof.proof = abi.encodePacked(proof.which, inputs);
            _expectRefused(batch, proof, abi.encodeWithSelector(IBatchVerifier.BatchVerifier_ProofRefused.selector));
        }
        prove(batch);
    }

    // ---- internal

    function _expectRefused(Batch memory batch, BatchProof memory proof, bytes memory refusal) private {
        vm.expectRevert(refusal);
        batchVerifier.proveBatch(batch.header, batch.parent, proof);
    }

    function _expectHashWrong(Batch memory batch, BatchProof memory proof, uint256 lane) private {
        _expectRefused(batch, proof, _hashRefusal(batch, lane, proof.entries[lane]));
    }

    /// @dev §5: keccak256(abi.encode(inboxHash, kind, slot, owner, asset, amount, key)) for each entry.
    function _hashRefusal(Batch memory batch, uint256 lane, uint256[3][] memory entries)
        private
        pure
        returns (bytes memory)
    {
        bytes32 hash = batch.parent.inboxHash[lane];
        for (uint256 i = 0; i < entries.length; ++i) {
            uint256 head = entries[i][0];
            uint256[7] memory words = [
                uint256(hash),
                head / 2 ** 208,
                head / 2 ** 176 % 2 ** 32,
                head % 2 ** 160,
                head / 2 ** 160 % 2 ** 16,
                entries[i][1],
                entries[i][2]
            ];
            hash = keccak256(abi.encode(words));
        }
        return abi.encodeWithSelector(
            IBatchVerifier.BatchVerifier_InboxHashWrong.selector, lane, batch.header.inboxHash[lane], hash
        );
    }

    function _countRefusal(uint8 lane, uint256 expected, uint256 actual) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IBatchVerifier.BatchVerifier_EntryCountWrong.selector, lane, expected, actual);
    }

    function _lengthRefusal(uint256 actual) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IBatchVerifier.BatchVerifier_WithdrawalsLength.selector, 256 * 38, actual);
    }
}
