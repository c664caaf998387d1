// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {ChunkLeaf, PlacedLeaf} from "./ChunkLeaf.sol";
import {Header} from "./Header.sol";
import {ChunkProof, IBatchVerifier, Opening} from "./interfaces/IBatchVerifier.sol";
import {IChunkVerifier} from "./interfaces/IChunkVerifier.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {BlobField} from "./libraries/BlobField.sol";
import {Bounds} from "./libraries/Bounds.sol";
import {ChunkWords} from "./libraries/ChunkWords.sol";
import {Domain} from "./libraries/Domain.sol";
import {Hashes} from "./libraries/Hashes.sol";
import {VerifierCall} from "./libraries/VerifierCall.sol";
import {Parameters} from "./Parameters.sol";
import {LANES, ROLLUP, VALIDIUM, WITHDRAWAL_BYTES} from "./Protocol.sol";

/// @title See IBatchVerifier.
contract BatchVerifier is IBatchVerifier, Multicall {
    /// @dev Packed into one storage word. `bits` marks which of the first 232 chunks are proved.
    struct Status {
        uint16 chunks;
        bool proved;
        uint232 bits;
    }

    /// @dev How much of one header's batch is proved. `sums` adds up the proved chunks, modulo r, by lane. `further`
    /// marks chunks from 232 up, which exist only where chunks are small: bit `i % 256` of word `i / 256`.
    struct Progress {
        Status status;
        uint256[2] sums;
        mapping(uint256 word => uint256) further;
    }

    /// @dev The state before a chunk.
    struct State {
        bytes32 rollupRoot;
        bytes32 validiumRoot;
        bytes32[2] inboxHash;
        uint256[2] inboxEnd;
    }

    uint256 private constant FIRST_CHUNKS = 232;

    /// @dev Public inputs (docs/circuit.md): 12 fixed words, then I entries of 3 words, then W withdrawals of 2.
    uint256 private constant FIXED_INPUTS = 12;
    uint256 private constant ENTRY_WORDS = 3;
    uint256 private constant WITHDRAWAL_WORDS = 2;

    /// @dev P2: a limb must be below this.
    uint256 private constant SUM_LIMIT = 1 << 129;

    /// @dev EIP-4844.
    address private constant POINT_EVALUATION = address(0x0a);
    uint256 private constant POINT_BYTES = 48;

    /// @inheritdoc IBatchVerifier
    ISettlement public immutable settlement;
    /// @inheritdoc IBatchVerifier
    IChunkVerifier public immutable chunkVerifier;
    /// @inheritdoc IBatchVerifier
    uint32 public immutable chunkOperations;
    /// @inheritdoc IBatchVerifier
    uint32 public immutable maxWithdrawals;
    /// @inheritdoc IBatchVerifier
    uint32 public immutable maxEntries;

    uint256 private immutable _pathLength;

    mapping(bytes32 headerHash => Progress) private _progress;

    /// @param parameters This contract keeps N, W and I.
    /// @param settlement_ Deployed later. Its constructor rejects a batch verifier made for another settlement.
    /// @param chunkVerifier_ Must be for a circuit with the same N, W and I; with any other, nothing can be proved.
    constructor(Parameters memory parameters, ISettlement settlement_, IChunkVerifier chunkVerifier_) {
        if (address(chunkVerifier_).code.length == 0) {
            revert BatchVerifier_VerifierWithoutCode(address(chunkVerifier_));
        }
        settlement = settlement_;
        chunkVerifier = chunkVerifier_;
        chunkOperations = parameters.chunkOperations;
        uint256 n = parameters.chunkOperations;
        Bounds.within("maxWithdrawals", 1, parameters.maxWithdrawals, n);
        Bounds.within("maxEntries", 1, parameters.maxEntries, n);
        maxWithdrawals = parameters.maxWithdrawals;
        maxEntries = parameters.maxEntries;
        _pathLength = Hashes.pathLength(parameters.chunkOperations);
    }

    // ---- chunks

    /// @inheritdoc IBatchVerifier
    function proveFirstChunk(Header calldata header, Header calldata parent, ChunkProof calldata chunkProof) external {
        bytes32 hash = _requireKnown(header);
        bytes32 parentHash = Hashes.ofHeader(parent);
        if (parentHash != header.parentHash) revert BatchVerifier_ParentWrong(header.parentHash, parentHash);
        if (chunkProof.index != 0) revert BatchVerifier_IndexOutOfRange(0, 1, chunkProof.index);
        uint256[2] memory inboxEnd = [uint256(parent.inboxEnd[ROLLUP]), parent.inboxEnd[VALIDIUM]];
        State memory before = State(parent.rollupRoot, parent.validiumRoot, parent.inboxHash, inboxEnd);
        _prove(header, hash, before, chunkProof);
    }

    /// @inheritdoc IBatchVerifier
    function proveChunk(Header calldata header, PlacedLeaf calldata before, ChunkProof calldata chunkProof) external {
        bytes32 hash = _requireKnown(header);
        uint32 index = chunkProof.index;
        if (index == 0 || index >= header.chunkCount) {
            revert BatchVerifier_IndexOutOfRange(1, header.chunkCount, index);
        }
        _requireLeaf(header, before, index - 1);
        _prove(header, hash, _stateAfter(before.leaf), chunkProof);
    }

    /// @inheritdoc IBatchVerifier
    function completeBatch(Header calldata header, Opening calldata rollup, Opening calldata validium) external {
        bytes32 hash = _requireKnown(header);
        Progress storage progress = _progress[hash];
        Status memory status = progress.status;
        if (!status.proved) {
            if (status.chunks != header.chunkCount) {
                revert BatchVerifier_ChunksMissing(header.chunkCount, status.chunks);
            }
            uint256 z = BlobField.pointOf(hash);
            _requireBlob(ROLLUP, header.rollupBlob, z, progress.sums[ROLLUP], rollup);
            _requireBlob(VALIDIUM, header.validiumBlob, z, progress.sums[VALIDIUM], validium);
            progress.status.proved = true;
            emit BatchProved(header.number, hash, msg.sender);
        }
        // F1. If the parent is not final yet, `finalize` is left to a later call, which can be split to fit a block.
        if (settlement.latestFinal() + 1 == header.number) settlement.finalize(header.number);
    }

    // ---- views

    /// @inheritdoc IBatchVerifier
    function isProved(bytes32 headerHash) external view returns (bool) {
        return _progress[headerHash].status.proved;
    }

    /// @inheritdoc IBatchVerifier
    function chunksProved(bytes32 headerHash) external view returns (uint32) {
        return _progress[headerHash].status.chunks;
    }

    /// @inheritdoc IBatchVerifier
    function isChunkProved(bytes32 headerHash, uint32 index) external view returns (bool) {
        Progress storage progress = _progress[headerHash];
        uint256 bits =
            index < FIRST_CHUNKS ? progress.status.bits >> index : progress.further[index >> 8] >> (index & 0xff);
        return bits & 1 == 1;
    }

    // ---- internal: headers and leaves

    /// @dev P3: the header must be one that was submitted to this deployment. The genesis is final without a proof.
    function _requireKnown(Header calldata header) private view returns (bytes32 hash) {
        if (header.number == 0) revert BatchVerifier_Genesis();
        hash = Hashes.ofHeader(header);
        bytes32 expected = settlement.headerHash(header.number);
        if (hash != expected) revert BatchVerifier_HeaderUnknown(header.number, expected, hash);
    }

    /// @dev §5: the leaf must be at `index` under the header's chunksRoot.
    function _requireLeaf(Header calldata header, PlacedLeaf calldata chunk, uint32 index) private view {
        if (chunk.path.length != _pathLength) revert BatchVerifier_PathLength(_pathLength, chunk.path.length);
        bytes32 root = Hashes.rootOf(chunk, index);
        if (root != header.chunksRoot) revert BatchVerifier_LeafWrong(index, header.chunksRoot, root);
    }

    function _stateAfter(ChunkLeaf calldata leaf) private pure returns (State memory) {
        uint256[2] memory inboxEnd = [uint256(leaf.inboxEnd[ROLLUP]), leaf.inboxEnd[VALIDIUM]];
        return State(leaf.rollupRoot, leaf.validiumRoot, leaf.inboxHash, inboxEnd);
    }

    /// @dev §5: the last leaf must agree with the header.
    function _requireLast(Header calldata header, ChunkLeaf calldata leaf) private pure {
        bytes32 expected =
            keccak256(abi.encode(header.rollupRoot, header.validiumRoot, header.inboxHash, header.inboxEnd));
        bytes32 actual = keccak256(abi.encode(_stateAfter(leaf)));
        if (actual != expected) revert BatchVerifier_LastLeafWrong(expected, actual);
    }

    // ---- internal: one chunk

    function _prove(Header calldata header, bytes32 hash, State memory before, ChunkProof calldata chunkProof) private {
        uint32 index = chunkProof.index;
        if (!_markProved(hash, index)) return;
        _requireLeaf(header, chunkProof.chunk, index);
        if (index + 1 == header.chunkCount) _requireLast(header, chunkProof.chunk.leaf);
        _verify(hash, before, chunkProof);
        _addSums(hash, chunkProof.sums);
        emit ChunkProved(header.number, hash, index, msg.sender);
    }

    /// @dev P3: a chunk counts once.
    /// @return False if it was proved before.
    function _markProved(bytes32 hash, uint32 index) private returns (bool) {
        Progress storage progress = _progress[hash];
        Status memory status = progress.status;
        if (index < FIRST_CHUNKS) {
            uint232 bit = uint232(1) << index;
            if (status.bits & bit != 0) return false;
            status.bits |= bit;
        } else {
            uint256 bit = uint256(1) << (index & 0xff);
            uint256 word = progress.further[index >> 8];
            if (word & bit != 0) return false;
            progress.further[index >> 8] = word | bit;
        }
        ++status.chunks;
        progress.status = status;
        return true;
    }

    /// @dev P2: adds to S of each lane, modulo r.
    function _addSums(bytes32 hash, uint256[4] calldata sums) private {
        uint256[2] storage total = _progress[hash].sums;
        total[ROLLUP] = BlobField.add(total[ROLLUP], sums[0], sums[1]);
        total[VALIDIUM] = BlobField.add(total[VALIDIUM], sums[2], sums[3]);
    }

    // ---- internal: public inputs (§6, docs/circuit.md)

    function _verify(bytes32 hash, State memory before, ChunkProof calldata chunkProof) private view {
        uint256 count = FIXED_INPUTS + ENTRY_WORDS * maxEntries + WITHDRAWAL_WORDS * maxWithdrawals;
        (uint256 head, bytes32[] memory inputs) = VerifierCall.begin(chunkProof.proof, count);
        _putInputs(inputs, hash, before, chunkProof);
        // A generated verifier reverts with an error of its own, which is passed on.
        if (!VerifierCall.send(head, inputs, chunkVerifier)) revert BatchVerifier_ProofRefused();
    }

    function _putInputs(bytes32[] memory inputs, bytes32 hash, State memory before, ChunkProof calldata chunkProof)
        private
        view
    {
        ChunkLeaf calldata leaf = chunkProof.chunk.leaf;
        inputs[0] = before.rollupRoot;
        inputs[1] = before.validiumRoot;
        inputs[2] = leaf.rollupRoot;
        inputs[3] = leaf.validiumRoot;
        inputs[4] = leaf.dataHash;
        inputs[5] = bytes32(Domain.forSettlement(address(settlement)));
        uint256 t = BlobField.shift(BlobField.pointOf(hash), uint256(chunkProof.index) * chunkOperations);
        inputs[6] = bytes32(t % BlobField.LIMB);
        inputs[7] = bytes32(t / BlobField.LIMB);
        _putSums(inputs, chunkProof.sums);
        _putEntries(inputs, before, leaf, chunkProof.entries);
        _putWithdrawals(inputs, leaf.withdrawalsHash, chunkProof.withdrawals);
    }

    /// @dev P2: a limb of 2^129 or more could stand for two values, since the circuit computes modulo p and blobs
    /// modulo r.
    function _putSums(bytes32[] memory inputs, uint256[4] calldata sums) private pure {
        (uint256 a, uint256 b, uint256 c, uint256 d) = (sums[0], sums[1], sums[2], sums[3]);
        if (a | b | c | d >= SUM_LIMIT) {
            uint256 i = a >= SUM_LIMIT ? 0 : b >= SUM_LIMIT ? 1 : c >= SUM_LIMIT ? 2 : 3;
            revert BatchVerifier_SumTooLarge(i, sums[i]);
        }
        (inputs[8], inputs[9], inputs[10], inputs[11]) = (bytes32(a), bytes32(b), bytes32(c), bytes32(d));
    }

    /// @dev §5: the entries must extend both inboxes from `before` to what the leaf says. B3: at most I.
    function _putEntries(
        bytes32[] memory inputs,
        State memory before,
        ChunkLeaf calldata leaf,
        uint256[3][] calldata entries
    ) private view {
        if (entries.length > maxEntries) {
            revert BatchVerifier_EntriesTooMany(maxEntries, entries.length);
        }
        ChunkWords.putEntries(inputs, FIXED_INPUTS, entries);
        uint256 malformed = ChunkWords.extend(before.inboxHash, before.inboxEnd, entries);
        if (malformed != 0) revert BatchVerifier_EntryMalformed(malformed - 1, entries[malformed - 1][0]);
        for (uint8 lane = 0; lane < LANES; ++lane) {
            if (before.inboxEnd[lane] != leaf.inboxEnd[lane]) {
                revert BatchVerifier_InboxEndWrong(lane, before.inboxEnd[lane], leaf.inboxEnd[lane]);
            }
            if (before.inboxHash[lane] != leaf.inboxHash[lane]) {
                revert BatchVerifier_InboxHashWrong(lane, before.inboxHash[lane], leaf.inboxHash[lane]);
            }
        }
    }

    /// @dev §5: the list must hash to the leaf's withdrawalsHash. B3: at most W.
    function _putWithdrawals(bytes32[] memory inputs, bytes32 expected, bytes calldata withdrawals) private view {
        uint256 limit = WITHDRAWAL_BYTES * maxWithdrawals;
        if (withdrawals.length > limit || withdrawals.length % WITHDRAWAL_BYTES != 0) {
            revert BatchVerifier_WithdrawalsLength(limit, withdrawals.length);
        }
        bytes32 actual = keccak256(withdrawals);
        if (actual != expected) revert BatchVerifier_WithdrawalsHashWrong(expected, actual);
        ChunkWords.putWithdrawals(inputs, FIXED_INPUTS + ENTRY_WORDS * maxEntries, withdrawals);
    }

    // ---- internal: blobs (P2)

    /// @dev The blob's value at z must be the one that the sum implies. An absent blob is zero everywhere.
    function _requireBlob(uint8 lane, bytes32 versionedHash, uint256 z, uint256 sum, Opening calldata opening)
        private
        view
    {
        if (versionedHash == 0) {
            if (opening.commitment.length != 0 || opening.proof.length != 0) {
                revert BatchVerifier_OpeningSurplus(lane);
            }
            if (sum != 0) revert BatchVerifier_SumNotZero(lane, sum);
            return;
        }
        if (opening.commitment.length != POINT_BYTES || opening.proof.length != POINT_BYTES) {
            revert BatchVerifier_OpeningLength(lane);
        }
        uint256 y = BlobField.valueAt(z, sum);
        bytes memory call = abi.encodePacked(versionedHash, z, y, opening.commitment, opening.proof);
        (bool done, bytes memory result) = POINT_EVALUATION.staticcall(call);
        // On a chain without the precompile the call succeeds and returns nothing.
        if (!done || result.length == 0) revert BatchVerifier_OpeningRefused(lane, z, y);
    }
}
