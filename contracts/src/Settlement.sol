// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "./Header.sol";
import {ICommittee} from "./interfaces/ICommittee.sol";
import {IInbox} from "./interfaces/IInbox.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {Times} from "./libraries/Times.sol";
import {Parameters} from "./Parameters.sol";
import {BLOB_ELEMENTS, ROLLUP, VALIDIUM, VERSIONED_HASH_VERSION} from "./Protocol.sol";

/// @title See ISettlement.
contract Settlement is ISettlement {
    using Times for Times.List;

    /// @dev What the next batch is checked against, in one word. `begun` is true from genesis on, so that the first batch
    /// does not pay for a new word either.
    struct Tip {
        uint64 number;
        uint48 timestamp;
        uint64 rollupInboxEnd;
        uint64 validiumInboxEnd;
        bool begun;
    }

    uint256 private constant HEADER_BYTES = 13 * 32;

    /// @inheritdoc ISettlement
    IInbox public immutable inbox;
    /// @inheritdoc ISettlement
    ICommittee public immutable committee;
    /// @inheritdoc ISettlement
    address public immutable sequencer;

    uint32 private immutable _chunkOperations;
    uint32 private immutable _maxWithdrawals;
    uint32 private immutable _maxEntries;
    bool private immutable _fallbackAllowed;
    uint64 private immutable _submitSeconds;

    Tip private _tip;

    /// @inheritdoc ISettlement
    mapping(uint64 number => bytes32) public headerHash;
    /// @inheritdoc ISettlement
    mapping(uint64 number => bytes32) public certificateHash;

    Times.List private _times;

    /// @param parameters_ Of which N, W, I, SUBMIT and the fallback's policy are kept here.
    /// @param inbox_ Deployed for this address.
    /// @param committee_ Deployed for this address.
    /// @param sequencer_ Who submits.
    /// @param emptyRoot Root of an empty tree (T1): both lanes' at genesis.
    constructor(
        Parameters memory parameters_,
        IInbox inbox_,
        ICommittee committee_,
        address sequencer_,
        bytes32 emptyRoot
    ) {
        uint32 n = parameters_.chunkOperations;
        if (n == 0 || n > BLOB_ELEMENTS || n & (n - 1) != 0) {
            revert Settlement_ChunkOperationsInvalid(BLOB_ELEMENTS, n);
        }
        if (inbox_.settlement() != address(this)) revert Settlement_PartOfAnother(address(this), inbox_.settlement());
        if (committee_.settlement() != address(this)) {
            revert Settlement_PartOfAnother(address(this), committee_.settlement());
        }
        inbox = inbox_;
        committee = committee_;
        sequencer = sequencer_;
        _chunkOperations = n;
        _maxWithdrawals = parameters_.maxWithdrawals;
        _maxEntries = parameters_.maxEntries;
        _fallbackAllowed = parameters_.fallbackAllowed;
        _submitSeconds = parameters_.submitSeconds;

        // §5: number 0, empty trees' roots, all else 0.
        Header memory genesis;
        genesis.rollupRoot = emptyRoot;
        genesis.validiumRoot = emptyRoot;
        bytes32 genesisHash = keccak256(abi.encode(genesis));
        headerHash[0] = genesisHash;
        _tip.begun = true;
        _times.note(0);
        emit Genesis(genesisHash, genesis);
    }

    /// @inheritdoc ISettlement
    function submitBatch(Header calldata header, bytes calldata certificate) external {
        if (msg.sender != sequencer) revert Settlement_NotSequencer(sequencer, msg.sender);
        Tip memory parent = _tip;
        _requirePlace(header, parent);
        _requireTime(header, parent);
        _requireInboxes(header, parent);

        bytes32 hash = _announce(header);
        uint64 number = header.number;
        // forge-lint: disable-next-item(unsafe-typecast)
        _tip = Tip({
            number: number,
            timestamp: uint48(header.timestamp), // not after this block
            rollupInboxEnd: header.inboxEnd[ROLLUP],
            validiumInboxEnd: header.inboxEnd[VALIDIUM],
            begun: true
        });
        headerHash[number] = hash;
        _times.note(number);
        _requireData(header, hash, certificate);
    }

    /// @inheritdoc ISettlement
    function latest() external view returns (uint64) {
        return _tip.number;
    }

    /// @inheritdoc ISettlement
    function submittedAt(uint64 number) external view returns (uint64) {
        if (number > _tip.number) revert Settlement_BatchUnknown(_tip.number, number);
        return _times.momentOf(number);
    }

    /// @inheritdoc ISettlement
    function domain() external view returns (uint256) {
        return uint256(keccak256(abi.encode("OpenVolition v1", block.chainid, address(this)))) & ((1 << 248) - 1);
    }

    /// @inheritdoc ISettlement
    function parameters() external view returns (Parameters memory) {
        return Parameters({
            chunkOperations: _chunkOperations,
            maxWithdrawals: _maxWithdrawals,
            maxEntries: _maxEntries,
            fallbackAllowed: _fallbackAllowed,
            submitSeconds: _submitSeconds,
            retentionSeconds: committee.retentionSeconds(),
            maxRetentionSeconds: committee.maxRetentionSeconds(),
            graceSeconds: committee.graceSeconds(),
            timelockSeconds: committee.timelockSeconds(),
            challengeSeconds: committee.challengeSeconds(),
            minStake: committee.minStake(),
            listingFee: inbox.listingFee()
        });
    }

    /// @dev Hashes the header and emits BatchSubmitted, both from one copy of its 13 words as they stand in calldata. These
    /// are abi.encode(header): those shorter than a word (number, timestamp, inboxEnd, chunkCount) have been read by the
    /// checks before, and reading them reverts where their upper bits are not zero. Encoding twice would cost 5,000 gas.
    function _announce(Header calldata header) private returns (bytes32 hash) {
        bytes32 topic = BatchSubmitted.selector;
        uint256 batch = header.number;
        assembly ("memory-safe") {
            let words := mload(0x40)
            calldatacopy(words, header, HEADER_BYTES)
            hash := keccak256(words, HEADER_BYTES)
            log3(words, HEADER_BYTES, topic, batch, hash)
        }
    }

    /// @dev §5: number is the parent's plus one. B3: 1 ≤ chunkCount ≤ 4096/N.
    function _requirePlace(Header calldata header, Tip memory parent) private view {
        if (header.number != parent.number + 1) revert Settlement_NumberWrong(parent.number + 1, header.number);
        bytes32 parentHash = headerHash[parent.number];
        if (header.parentHash != parentHash) revert Settlement_ParentWrong(parentHash, header.parentHash);
        uint32 limit = BLOB_ELEMENTS / _chunkOperations;
        if (header.chunkCount == 0 || header.chunkCount > limit) {
            revert Settlement_ChunkCountOutOfRange(limit, header.chunkCount);
        }
    }

    /// @dev B3: timestamp ≤ block time ≤ timestamp + SUBMIT; and time does not run backwards.
    function _requireTime(Header calldata header, Tip memory parent) private view {
        uint64 timestamp = header.timestamp;
        if (timestamp < parent.timestamp) revert Settlement_TimestampBeforeParent(parent.timestamp, timestamp);
        if (timestamp > block.timestamp) revert Settlement_TimestampAhead(block.timestamp, timestamp);
        if (block.timestamp > uint256(timestamp) + _submitSeconds) {
            revert Settlement_TimestampOld(block.timestamp - _submitSeconds, timestamp);
        }
    }

    /// @dev B3: inboxHash is L1's rolling hash at inboxEnd. R4: what was served stays served. A batch serves at most I
    /// entries a chunk; that each single chunk keeps to it is for its proof to show.
    function _requireInboxes(Header calldata header, Tip memory parent) private view {
        bytes32[2] memory hashes = inbox.inboxHashes(header.inboxEnd);
        uint256 entries = _entries(header, ROLLUP, parent.rollupInboxEnd, hashes[ROLLUP])
            + _entries(header, VALIDIUM, parent.validiumInboxEnd, hashes[VALIDIUM]);
        uint256 limit = uint256(header.chunkCount) * _maxEntries;
        if (entries > limit) revert Settlement_EntriesTooMany(limit, entries);
    }

    /// @dev How many entries of a lane's inbox the batch serves, from the parent's end to its own.
    function _entries(Header calldata header, uint8 lane, uint64 from, bytes32 hash) private pure returns (uint256) {
        uint64 to = header.inboxEnd[lane];
        if (to < from) revert Settlement_InboxEndBack(lane, from, to);
        if (header.inboxHash[lane] != hash) revert Settlement_InboxHashWrong(lane, hash, header.inboxHash[lane]);
        return to - from;
    }

    /// @dev B1 and B2, and that the transaction carries no blob which the header does not name.
    function _requireData(Header calldata header, bytes32 hash, bytes calldata certificate) private {
        uint256 carried = 0;
        // B1: the rollup blob is carried by the submitting transaction. D3: an absent one has hash 0.
        if (header.rollupBlob != 0) {
            if (blobhash(0) != header.rollupBlob) revert Settlement_RollupBlobWrong(header.rollupBlob, blobhash(0));
            carried = 1;
        }
        if (header.validiumBlob == 0) {
            // B4: no validium operations, no committee.
            if (certificate.length != 0) revert Settlement_CertificateSurplus(certificate.length);
        } else if (certificate.length != 0) {
            _certify(header, hash, certificate);
        } else {
            _requireValidiumBlob(header, carried);
            ++carried;
        }
        if (blobhash(carried) != 0) revert Settlement_BlobSurplus(carried, blobhash(carried));
    }

    /// @dev B2, certified. C2: L1 stores the certificate's hash per batch.
    function _certify(Header calldata header, bytes32 hash, bytes calldata certificate) private {
        // A carried blob has that version by EIP-4844; one that is only certified must be one that can be carried.
        uint8 version = uint8(bytes1(header.validiumBlob));
        if (version != VERSIONED_HASH_VERSION) revert Settlement_ValidiumBlobVersion(VERSIONED_HASH_VERSION, version);
        (uint64 epoch, uint64 retainUntil, uint256 bitmap) = committee.verifyAttestation(hash, certificate);
        bytes32 certificateHash_ = keccak256(certificate);
        certificateHash[header.number] = certificateHash_;
        emit BatchCertified(header.number, certificateHash_, epoch, retainUntil, bitmap);
    }

    /// @dev B2, the fallback: allowed by policy, announced by an event.
    function _requireValidiumBlob(Header calldata header, uint256 index) private {
        if (!_fallbackAllowed) revert Settlement_CertificateMissing(header.validiumBlob);
        if (blobhash(index) != header.validiumBlob) {
            revert Settlement_ValidiumBlobWrong(header.validiumBlob, blobhash(index));
        }
        emit ValidiumBlobCarried(header.number, header.validiumBlob);
    }
}
