// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "./Header.sol";
import {extendInbox, InboxEntry} from "./InboxEntry.sol";
import {BatchProof, IBatchVerifier} from "./interfaces/IBatchVerifier.sol";
import {IProofVerifier} from "./interfaces/IProofVerifier.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {BlobField} from "./libraries/BlobField.sol";
import {Bounds} from "./libraries/Bounds.sol";
import {Domain} from "./libraries/Domain.sol";
import {Fingerprint} from "./libraries/Fingerprint.sol";
import {Hashes} from "./libraries/Hashes.sol";
import {WithdrawalList} from "./libraries/WithdrawalList.sol";
import {MAX_WITHDRAWALS, ROLLUP, VALIDIUM} from "./Protocol.sol";

/// @title See IBatchVerifier.
contract BatchVerifier is IBatchVerifier {
    using Fingerprint for uint256;
    using WithdrawalList for bytes;

    uint256 private constant MAX_VERIFIERS = 8;

    /// @dev Public inputs (§6): two states of 8 words, domain, z, both sums.
    uint256 private constant STATEMENT_WORDS = 22;

    /// @dev P2: a word of a sum must be below this.
    uint256 private constant SUM_LIMIT = 1 << 142;

    /// @dev P5: width of an entry's first word: owner, asset, slot and kind.
    uint256 private constant ENTRY_HEAD_BITS = 216;

    /// @dev P5: set in a withdrawal's first word, so that it is never 0 and a list has one length only.
    uint256 private constant WITHDRAWAL_FLAG = 1 << 176;

    /// @dev EIP-4844.
    address private constant POINT_EVALUATION = address(0x0a);
    uint256 private constant OPENING_BYTES = 96;

    /// @inheritdoc IBatchVerifier
    ISettlement public immutable settlement;

    IProofVerifier[] private _verifiers;

    /// @inheritdoc IBatchVerifier
    mapping(bytes32 headerHash => address) public proverOf;

    /// @param settlement_ Deployed later. Its constructor rejects a batch verifier made for another settlement.
    /// @param verifiers_ 1 to 8 different contracts, each for a circuit of P6. A verifier of anything else could prove
    /// anything.
    constructor(ISettlement settlement_, IProofVerifier[] memory verifiers_) {
        Bounds.within("verifiers", 1, verifiers_.length, MAX_VERIFIERS);
        settlement = settlement_;
        for (uint256 i = 0; i < verifiers_.length; ++i) {
            IProofVerifier verifier = verifiers_[i];
            if (address(verifier).code.length == 0) revert BatchVerifier_VerifierWithoutCode(verifier);
            for (uint256 j = 0; j < i; ++j) {
                if (address(verifiers_[j]) == address(verifier)) revert BatchVerifier_VerifierTwice(verifier);
            }
        }
        _verifiers = verifiers_;
    }

    /// @inheritdoc IBatchVerifier
    function proveBatch(Header calldata header, Header calldata parent, BatchProof calldata proof) external {
        bytes32 hash = _requireKnown(header);
        if (!isProved(hash)) {
            _requireParent(header, parent);
            uint256 z = BlobField.pointOf(hash);
            IProofVerifier verifier = _verify(proof, _statement(header, parent, z, proof));
            _requireBlob(ROLLUP, header.rollupBlob, z, proof);
            _requireBlob(VALIDIUM, header.validiumBlob, z, proof);
            proverOf[hash] = msg.sender;
            emit BatchProved(header.number, hash, msg.sender, verifier);
        }
        // F1. If the parent is not final yet, `finalize` is left to a later call, which can be split to fit a block.
        if (settlement.latestFinal() + 1 == header.number) settlement.finalize(header.number);
    }

    /// @inheritdoc IBatchVerifier
    function isProved(bytes32 headerHash) public view returns (bool) {
        return proverOf[headerHash] != address(0);
    }

    /// @inheritdoc IBatchVerifier
    function verifiers() external view returns (IProofVerifier[] memory) {
        return _verifiers;
    }

    // ---- headers

    /// @dev P3: the header must be one that was submitted to this deployment. The genesis is final without a proof.
    function _requireKnown(Header calldata header) private view returns (bytes32 hash) {
        if (header.number == 0) revert BatchVerifier_Genesis();
        hash = Hashes.ofHeader(header);
        bytes32 expected = settlement.headerHash(header.number);
        if (hash != expected) revert BatchVerifier_HeaderUnknown(header.number, expected, hash);
    }

    function _requireParent(Header calldata header, Header calldata parent) private pure {
        bytes32 hash = Hashes.ofHeader(parent);
        if (hash != header.parentHash) revert BatchVerifier_ParentWrong(header.parentHash, hash);
    }

    // ---- the statement (§6)

    function _verify(BatchProof calldata proof, bytes32[] memory statement) private view returns (IProofVerifier) {
        uint256 count = _verifiers.length;
        if (proof.which >= count) revert BatchVerifier_VerifierUnknown(count, proof.which);
        IProofVerifier verifier = _verifiers[proof.which];
        // A generated verifier reverts with an error of its own, which is passed on.
        if (!verifier.verify(proof.proof, statement)) revert BatchVerifier_ProofRefused();
        return verifier;
    }

    /// @dev From the parent's state to the header's. Digest, fingerprints, pending key and index start at 0, and no key
    /// is pending at the end.
    function _statement(Header calldata header, Header calldata parent, uint256 z, BatchProof calldata proof)
        private
        view
        returns (bytes32[] memory words)
    {
        words = new bytes32[](STATEMENT_WORDS);
        words[0] = parent.rollupRoot;
        words[1] = parent.validiumRoot;
        words[8] = header.rollupRoot;
        words[9] = header.validiumRoot;
        words[10] = header.dataHash;
        words[11] = bytes32(_serve(ROLLUP, header, parent, proof.entries[ROLLUP], z));
        words[12] = bytes32(_serve(VALIDIUM, header, parent, proof.entries[VALIDIUM], z));
        words[13] = bytes32(_withdraw(header.withdrawalsHash, proof.withdrawals, z));
        words[15] = bytes32(uint256(proof.index));
        words[16] = bytes32(Domain.forSettlement(address(settlement)));
        words[17] = bytes32(z);
        for (uint256 i = 0; i < 4; ++i) {
            uint256 sum = proof.sums[i];
            // The circuit computes modulo p and blobs modulo r, so a larger word could stand for two values.
            if (sum >= SUM_LIMIT) revert BatchVerifier_SumTooLarge(i, sum);
            words[18 + i] = bytes32(sum);
        }
    }

    /// @dev P5: the entries must extend the lane's inbox from the parent's end to the header's.
    /// @return fingerprint Of the entries.
    function _serve(
        uint8 lane,
        Header calldata header,
        Header calldata parent,
        uint256[3][] calldata entries,
        uint256 z
    ) private pure returns (uint256 fingerprint) {
        uint256 count = header.inboxEnd[lane] - parent.inboxEnd[lane];
        if (entries.length != count) revert BatchVerifier_EntryCountWrong(lane, count, entries.length);
        bytes32 hash = parent.inboxHash[lane];
        InboxEntry memory entry;
        for (uint256 i = 0; i < count; ++i) {
            uint256[3] calldata words = entries[i];
            uint256 head = words[0];
            // Bits that no hash covers could be chosen to suit z.
            if (head >> ENTRY_HEAD_BITS != 0) revert BatchVerifier_EntryMalformed(lane, i, head);
            // forge-lint: disable-next-item(unsafe-typecast)
            (entry.kind, entry.slot, entry.asset) = (uint8(head >> 208), uint32(head >> 176), uint16(head >> 160));
            // forge-lint: disable-next-item(unsafe-typecast)
            (entry.owner, entry.amount, entry.key) = (address(uint160(head)), words[1], words[2]);
            hash = extendInbox(hash, entry);
            fingerprint = fingerprint.extend(z, head).extend(z, entry.amount).extend(z, entry.key);
        }
        if (hash != header.inboxHash[lane]) {
            revert BatchVerifier_InboxHashWrong(lane, header.inboxHash[lane], hash);
        }
    }

    /// @dev P5: the list must hash to the header's withdrawalsHash. B3: at most MAX_WITHDRAWALS.
    /// @return fingerprint Of the withdrawals.
    function _withdraw(bytes32 expected, bytes calldata list, uint256 z) private pure returns (uint256 fingerprint) {
        uint256 limit = MAX_WITHDRAWALS * WithdrawalList.ITEM_BYTES;
        if (list.length > limit || list.length % WithdrawalList.ITEM_BYTES != 0) {
            revert BatchVerifier_WithdrawalsLength(limit, list.length);
        }
        bytes32 actual = keccak256(list);
        if (actual != expected) revert BatchVerifier_WithdrawalsHashWrong(expected, actual);
        uint256 count = list.count();
        for (uint256 i = 0; i < count; ++i) {
            (address owner, uint16 asset, uint256 amount) = list.item(i);
            uint256 head = WITHDRAWAL_FLAG | uint256(asset) << 160 | uint160(owner);
            fingerprint = fingerprint.extend(z, head).extend(z, amount);
        }
    }

    // ---- blobs (P2)

    /// @dev The blob's value at z must be the one that its sum implies. An absent blob is zero everywhere.
    function _requireBlob(uint8 lane, bytes32 versionedHash, uint256 z, BatchProof calldata proof) private view {
        bytes calldata opening = proof.openings[lane];
        uint256 length = versionedHash == 0 ? 0 : OPENING_BYTES;
        if (opening.length != length) revert BatchVerifier_OpeningLength(lane, length, opening.length);
        uint256 sum = BlobField.join(proof.sums[2 * lane], proof.sums[2 * lane + 1]);
        if (versionedHash == 0) {
            if (sum != 0) revert BatchVerifier_SumNotZero(lane, sum);
            return;
        }
        uint256 y = BlobField.valueAt(z, sum);
        bytes memory call = abi.encodePacked(versionedHash, z, y, opening);
        (bool done, bytes memory result) = POINT_EVALUATION.staticcall(call);
        // On a chain without the precompile the call succeeds and returns nothing.
        if (!done || result.length == 0) revert BatchVerifier_OpeningRefused(lane, z, y);
    }
}
