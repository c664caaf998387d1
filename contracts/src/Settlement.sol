// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "./Header.sol";
import {IBatchVerifier} from "./interfaces/IBatchVerifier.sol";
import {ICommittee} from "./interfaces/ICommittee.sol";
import {IInbox} from "./interfaces/IInbox.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {IWithdrawals} from "./interfaces/IWithdrawals.sol";
import {Bounds} from "./libraries/Bounds.sol";
import {Domain} from "./libraries/Domain.sol";
import {Hashes} from "./libraries/Hashes.sol";
import {Times} from "./libraries/Times.sol";
import {Parameters} from "./Parameters.sol";
import {MAX_ENTRIES, ROLLUP, VALIDIUM, VERSIONED_HASH_VERSION, ZERO_BLOB} from "./Protocol.sol";

/// @title See ISettlement.
contract Settlement is ISettlement {
    using Times for Times.List;

    /// @dev What the next batch is checked against, packed into one storage word. `bonded` says whether the bond is
    /// posted. It must be before the first batch, which therefore finds the word in use and does not pay for a new one.
    struct Tip {
        uint64 number;
        uint48 timestamp;
        uint64 rollupInboxEnd;
        uint64 validiumInboxEnd;
        bool bonded;
    }

    uint256 private constant HEADER_BYTES = 13 * 32;

    /// @dev Upper bounds of a deployment's parameters.
    uint256 private constant MAX_SUBMIT_SECONDS = 30 days;
    uint256 private constant MAX_PROVE_SECONDS = 90 days;
    uint256 private constant MAX_BOND = 1_000_000 ether;

    /// @inheritdoc ISettlement
    IInbox public immutable inbox;
    /// @inheritdoc ISettlement
    ICommittee public immutable committee;
    /// @inheritdoc ISettlement
    IBatchVerifier public immutable batchVerifier;
    /// @inheritdoc ISettlement
    IWithdrawals public immutable withdrawals;
    /// @inheritdoc ISettlement
    address public immutable sequencer;

    bool private immutable _fallbackAllowed;
    uint64 private immutable _submitSeconds;
    uint64 private immutable _proveSeconds;
    uint256 private immutable _bond;

    Tip private _tip;

    /// @inheritdoc ISettlement
    uint64 public latestFinal;

    /// @dev Hashes above the tip belong to batches that were rolled back.
    mapping(uint64 number => bytes32) private _headerHashes;
    mapping(bytes32 headerHash => bytes32) private _certificateHashes;

    /// @inheritdoc ISettlement
    mapping(bytes32 headerHash => bool) public rolledBack;

    Times.List private _submissions;
    Times.List private _finalisations;

    /// @param parameters_ This contract keeps SUBMIT, PROVE_DEADLINE, the bond and the fallback policy.
    /// @param inbox_ Deployed for this address and `withdrawals_`.
    /// @param committee_ Deployed for this address.
    /// @param batchVerifier_ Deployed for this address.
    /// @param withdrawals_ Deployed for this address and `inbox_`.
    /// @param sequencer_ The only account that may submit batches.
    /// @param emptyRoot Root of an empty tree (T1), which both lanes have at genesis.
    constructor(
        Parameters memory parameters_,
        IInbox inbox_,
        ICommittee committee_,
        IBatchVerifier batchVerifier_,
        IWithdrawals withdrawals_,
        address sequencer_,
        bytes32 emptyRoot
    ) {
        inbox = inbox_;
        committee = committee_;
        batchVerifier = batchVerifier_;
        withdrawals = withdrawals_;
        sequencer = Bounds.nonZero("sequencer", sequencer_);
        _fallbackAllowed = parameters_.fallbackAllowed;
        _submitSeconds = Bounds.withinSeconds("submitSeconds", 1, parameters_.submitSeconds, MAX_SUBMIT_SECONDS);
        _proveSeconds = Bounds.withinSeconds("proveSeconds", 1, parameters_.proveSeconds, MAX_PROVE_SECONDS);
        _bond = Bounds.within("bond", 1, parameters_.bond, MAX_BOND);
        _requireParts(inbox_, committee_, batchVerifier_, withdrawals_);
        _requireRetention(committee_);
        _begin(emptyRoot);
    }

    // ---- batches

    /// @inheritdoc ISettlement
    function submitBatch(Header calldata header, bytes calldata certificate) external {
        if (msg.sender != sequencer) revert Settlement_NotSequencer(sequencer, msg.sender);
        Tip memory parent = _tip;
        // B5: no submission without a bond.
        if (!parent.bonded) revert Settlement_BondMissing(_bond, 0);
        _requirePlace(header, parent);
        _requireTime(header, parent);
        _requireInboxes(header, parent);

        bytes32 hash = _hashAndEmit(header);
        uint64 number = header.number;
        // forge-lint: disable-next-item(unsafe-typecast)
        _tip = Tip({
            number: number,
            timestamp: uint48(header.timestamp), // not later than this block
            rollupInboxEnd: header.inboxEnd[ROLLUP],
            validiumInboxEnd: header.inboxEnd[VALIDIUM],
            bonded: true
        });
        // F2: a header that was rolled back is never accepted again. Checked only if the number was used before.
        if (_headerHashes[number] != 0 && rolledBack[hash]) revert Settlement_HeaderRolledBack(hash);
        _headerHashes[number] = hash;
        _submissions.record(number);
        _requireData(header, hash, certificate);
    }

    /// @inheritdoc ISettlement
    function finalize(uint64 until) public returns (uint64) {
        uint64 last = latestFinal;
        uint64 end = until < _tip.number ? until : _tip.number;
        uint64 number = last;
        // F1: a batch is final once it is proved and its parent is final.
        while (number < end && batchVerifier.isProved(_headerHashes[number + 1])) {
            ++number;
            _finalisations.record(number);
            emit BatchFinal(number, _headerHashes[number]);
        }
        if (number != last) latestFinal = number;
        return number;
    }

    /// @inheritdoc ISettlement
    function rollBack(uint64 number, Header calldata parent) external {
        uint64 last = _tip.number;
        if (number > last) revert Settlement_BatchUnknown(last, number);
        // F1: finality is irreversible.
        if (number <= latestFinal) revert Settlement_BatchFinal(latestFinal, number);
        // F2: only the first unproved batch, so that several late batches cost one bond, whatever the order of calls.
        uint64 first = finalize(number - 1) + 1;
        if (number != first) revert Settlement_NotFirstUnproved(first, number);
        // F2: only after PROVE_DEADLINE.
        bytes32 hash = _headerHashes[number];
        if (batchVerifier.isProved(hash)) revert Settlement_BatchProved(hash);
        uint256 deadline = uint256(_submissions.timeOf(number)) + _proveSeconds;
        if (block.timestamp <= deadline) revert Settlement_DeadlineAhead(deadline, block.timestamp);

        _restoreTip(number - 1, parent);
        rolledBack[hash] = true;
        // B5: the bond is there: nothing is submitted without it, and it stays until every batch is final.
        uint256 burnt = _bond / 2;
        emit BatchesRolledBack(number, hash, last, msg.sender, burnt, _bond - burnt);
        _pay(address(0), burnt);
        _pay(msg.sender, _bond - burnt);
    }

    // ---- bond (B5)

    /// @inheritdoc ISettlement
    function postBond() external payable {
        uint256 missing = _tip.bonded ? 0 : _bond;
        if (missing == 0 || msg.value != missing) revert Settlement_BondWrong(missing, msg.value);
        _tip.bonded = true;
        emit BondPosted(msg.sender, msg.value);
    }

    /// @inheritdoc ISettlement
    function withdrawBond() external {
        if (msg.sender != sequencer) revert Settlement_NotSequencer(sequencer, msg.sender);
        Tip memory tip = _tip;
        if (!tip.bonded) revert Settlement_BondMissing(_bond, 0);
        // B5: locked until every batch is final.
        if (tip.number != latestFinal) revert Settlement_BondLocked(tip.number, latestFinal);
        _tip.bonded = false;
        emit BondWithdrawn(msg.sender, _bond);
        _pay(msg.sender, _bond);
    }

    /// @inheritdoc ISettlement
    function bond() external view returns (uint256) {
        return _tip.bonded ? _bond : 0;
    }

    // ---- views

    /// @inheritdoc ISettlement
    function latest() external view returns (uint64) {
        return _tip.number;
    }

    /// @inheritdoc ISettlement
    function submittedAt(uint64 number) external view returns (uint64) {
        if (number > _tip.number) revert Settlement_BatchUnknown(_tip.number, number);
        return _submissions.timeOf(number);
    }

    /// @inheritdoc ISettlement
    function finalizedAt(uint64 number) external view returns (uint64) {
        if (number > latestFinal) revert Settlement_NotFinal(latestFinal, number);
        return _finalisations.timeOf(number);
    }

    /// @inheritdoc ISettlement
    function headerHash(uint64 number) external view returns (bytes32) {
        return number > _tip.number ? bytes32(0) : _headerHashes[number];
    }

    /// @inheritdoc ISettlement
    function certificateHash(uint64 number) external view returns (bytes32) {
        return number > _tip.number ? bytes32(0) : _certificateHashes[_headerHashes[number]];
    }

    /// @inheritdoc ISettlement
    function domain() external view returns (uint256) {
        return Domain.forSettlement(address(this));
    }

    /// @inheritdoc ISettlement
    function parameters() external view returns (Parameters memory) {
        return Parameters({
            fallbackAllowed: _fallbackAllowed,
            submitSeconds: _submitSeconds,
            retentionSeconds: committee.retentionSeconds(),
            maxRetentionSeconds: committee.maxRetentionSeconds(),
            graceSeconds: committee.graceSeconds(),
            timelockSeconds: committee.timelockSeconds(),
            challengeSeconds: committee.challengeSeconds(),
            minStake: committee.minStake(),
            listingFee: inbox.listingFee(),
            proveSeconds: _proveSeconds,
            safetySeconds: withdrawals.safetySeconds(),
            bond: _bond,
            minEntryFee: inbox.minEntryFee(),
            entryGas: inbox.entryGas(),
            firstSlotFee: inbox.firstSlotFee()
        });
    }

    // ---- internal: deployment

    /// @dev Every part must name this contract, and the inbox and the withdrawals contract must name each other.
    function _requireParts(
        IInbox inbox_,
        ICommittee committee_,
        IBatchVerifier batchVerifier_,
        IWithdrawals withdrawals_
    ) private view {
        _requireSame(address(this), inbox_.settlement());
        _requireSame(address(this), committee_.settlement());
        _requireSame(address(this), address(batchVerifier_.settlement()));
        _requireSame(address(this), address(withdrawals_.settlement()));
        _requireSame(address(withdrawals_), inbox_.withdrawals());
        _requireSame(address(inbox_), address(withdrawals_.inbox()));
    }

    function _requireSame(address expected, address actual) private pure {
        if (expected != actual) revert Settlement_PartOfAnother(expected, actual);
    }

    /// @dev P3: anyone with the data may prove, so members must keep it for as long as proving may take.
    function _requireRetention(ICommittee committee_) private view {
        uint64 retention = committee_.retentionSeconds();
        if (retention < _proveSeconds) revert Settlement_RetentionShort(_proveSeconds, retention);
    }

    /// @dev §5: the genesis has number 0, the root of an empty tree in both lanes, and is otherwise 0. It is final.
    function _begin(bytes32 emptyRoot) private {
        if (emptyRoot == 0) revert Bounds.Parameter_Zero("emptyRoot");
        Header memory genesis;
        genesis.rollupRoot = emptyRoot;
        genesis.validiumRoot = emptyRoot;
        bytes32 genesisHash = keccak256(abi.encode(genesis));
        _headerHashes[0] = genesisHash;
        _submissions.record(0);
        _finalisations.record(0);
        emit Genesis(genesisHash, genesis);
    }

    // ---- internal: batches

    /// @dev Hashes the header and emits BatchSubmitted, both from one copy of its 13 words of calldata. Encoding twice
    /// would cost 5,000 gas. The words equal abi.encode(header): the earlier checks have read every field shorter than
    /// a word (number, timestamp, inboxEnd), and such a read reverts if the upper bits are not zero.
    function _hashAndEmit(Header calldata header) private returns (bytes32 hash) {
        bytes32 topic = BatchSubmitted.selector;
        uint256 batch = header.number;
        assembly ("memory-safe") {
            let words := mload(0x40)
            calldatacopy(words, header, HEADER_BYTES)
            hash := keccak256(words, HEADER_BYTES)
            log3(words, HEADER_BYTES, topic, batch, hash)
        }
    }

    /// @dev §5: the header must extend the latest one.
    function _requirePlace(Header calldata header, Tip memory parent) private view {
        if (header.number != parent.number + 1) revert Settlement_NumberWrong(parent.number + 1, header.number);
        bytes32 parentHash = _headerHashes[parent.number];
        if (header.parentHash != parentHash) revert Settlement_ParentWrong(parentHash, header.parentHash);
    }

    /// @dev B3: timestamp ≤ block time ≤ timestamp + SUBMIT, and not before the parent's timestamp.
    function _requireTime(Header calldata header, Tip memory parent) private view {
        uint64 timestamp = header.timestamp;
        if (timestamp < parent.timestamp) revert Settlement_TimestampBeforeParent(parent.timestamp, timestamp);
        if (timestamp > block.timestamp) revert Settlement_TimestampAhead(block.timestamp, timestamp);
        if (block.timestamp > uint256(timestamp) + _submitSeconds) {
            revert Settlement_TimestampOld(block.timestamp - _submitSeconds, timestamp);
        }
    }

    /// @dev B3: inboxHash must be L1's rolling hash at inboxEnd, and a batch serves at most MAX_ENTRIES. R4: inboxEnd
    /// never goes back.
    function _requireInboxes(Header calldata header, Tip memory parent) private view {
        bytes32[2] memory hashes = inbox.inboxHashes(header.inboxEnd);
        uint256 entries = _entries(header, ROLLUP, parent.rollupInboxEnd, hashes[ROLLUP])
            + _entries(header, VALIDIUM, parent.validiumInboxEnd, hashes[VALIDIUM]);
        if (entries > MAX_ENTRIES) revert Settlement_EntriesTooMany(MAX_ENTRIES, entries);
    }

    /// @dev The number of a lane's inbox entries that the batch serves, from the parent's end to its own.
    function _entries(Header calldata header, uint8 lane, uint64 from, bytes32 hash) private pure returns (uint256) {
        uint64 to = header.inboxEnd[lane];
        if (to < from) revert Settlement_InboxEndBack(lane, from, to);
        if (header.inboxHash[lane] != hash) revert Settlement_InboxHashWrong(lane, hash, header.inboxHash[lane]);
        return to - from;
    }

    /// @dev B1 and B2; and the transaction must carry no blob that the header does not name.
    function _requireData(Header calldata header, bytes32 hash, bytes calldata certificate) private {
        // D3: an all-zero blob has hash 0 in a header; readers reject any other name for it.
        if (header.rollupBlob == ZERO_BLOB || header.validiumBlob == ZERO_BLOB) revert Settlement_BlobZero();
        uint256 carried = 0;
        // B1: the submitting transaction carries the rollup blob. D3: an absent one has hash 0.
        if (header.rollupBlob != 0) {
            if (blobhash(0) != header.rollupBlob) revert Settlement_RollupBlobWrong(header.rollupBlob, blobhash(0));
            carried = 1;
        }
        if (header.validiumBlob == 0) {
            // B4: without validium operations there is nothing to certify.
            if (certificate.length != 0) revert Settlement_CertificateSurplus(certificate.length);
        } else if (certificate.length != 0) {
            _certify(header, hash, certificate);
        } else {
            _requireValidiumBlob(header, carried);
            ++carried;
        }
        if (blobhash(carried) != 0) revert Settlement_BlobSurplus(carried, blobhash(carried));
    }

    /// @dev B2: the blob is certified. C2: L1 stores each batch's certificate hash.
    function _certify(Header calldata header, bytes32 hash, bytes calldata certificate) private {
        // EIP-4844 ensures this version for a carried blob; a certified one must be of the same kind.
        uint8 version = uint8(bytes1(header.validiumBlob));
        if (version != VERSIONED_HASH_VERSION) revert Settlement_ValidiumBlobVersion(VERSIONED_HASH_VERSION, version);
        (uint64 epoch, uint64 retainUntil, uint256 bitmap) = committee.verifyAttestation(hash, certificate);
        bytes32 certificateHash_ = keccak256(certificate);
        _certificateHashes[hash] = certificateHash_;
        emit BatchCertified(header.number, certificateHash_, epoch, retainUntil, bitmap);
    }

    /// @dev B2, the fallback: allowed by the deployment's policy, and announced by an event.
    function _requireValidiumBlob(Header calldata header, uint256 index) private {
        if (!_fallbackAllowed) revert Settlement_CertificateMissing(header.validiumBlob);
        if (blobhash(index) != header.validiumBlob) {
            revert Settlement_ValidiumBlobWrong(header.validiumBlob, blobhash(index));
        }
        emit ValidiumBlobCarried(header.number, header.validiumBlob);
    }

    // ---- internal: rolling back

    /// @dev Restores the tip to batch `number`, which must have this header, without a bond.
    function _restoreTip(uint64 number, Header calldata header) private {
        bytes32 hash = Hashes.ofHeader(header);
        if (hash != _headerHashes[number]) revert Settlement_ParentWrong(_headerHashes[number], hash);
        // forge-lint: disable-next-item(unsafe-typecast)
        _tip = Tip({
            number: number,
            timestamp: uint48(header.timestamp), // not later than the block of its submission
            rollupInboxEnd: header.inboxEnd[ROLLUP],
            validiumInboxEnd: header.inboxEnd[VALIDIUM],
            bonded: false
        });
    }

    /// @dev Pays by a plain call. A payment to the zero address burns.
    function _pay(address to, uint256 amount) private {
        (bool paid,) = to.call{value: amount}("");
        if (!paid) revert Settlement_PaymentRefused(to, amount);
    }
}
