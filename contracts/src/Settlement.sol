// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "./Header.sol";
import {IAvailabilityChallenges} from "./interfaces/IAvailabilityChallenges.sol";
import {IBatchVerifier} from "./interfaces/IBatchVerifier.sol";
import {IBrake} from "./interfaces/IBrake.sol";
import {ICommittee} from "./interfaces/ICommittee.sol";
import {IExits} from "./interfaces/IExits.sol";
import {IInbox} from "./interfaces/IInbox.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {IProofDemands} from "./interfaces/IProofDemands.sol";
import {IStateChallenges} from "./interfaces/IStateChallenges.sol";
import {IWithdrawals} from "./interfaces/IWithdrawals.sol";
import {Bounds} from "./libraries/Bounds.sol";
import {Domain} from "./libraries/Domain.sol";
import {Hashes} from "./libraries/Hashes.sol";
import {Payments} from "./libraries/Payments.sol";
import {Times} from "./libraries/Times.sol";
import {Parameters} from "./Parameters.sol";
import {Parts} from "./Parts.sol";
import {LANES, MAX_ENTRIES, ROLLUP, VALIDIUM, VERSIONED_HASH_VERSION, ZERO_BLOB} from "./Protocol.sol";

/// @title See ISettlement.
contract Settlement is ISettlement {
    using Times for Times.List;

    /// @dev What the next batch is checked against, packed into one storage word. `bonded` says whether the bond is
    /// posted. It must be before the first batch, which therefore finds the word in use and does not pay for a new one.
    /// `restricted` says whether _progress restricts the next batch, so that others need not read it.
    struct Tip {
        uint64 number;
        uint48 timestamp;
        uint64 rollupInboxEnd;
        uint64 validiumInboxEnd;
        bool bonded;
        bool restricted;
    }

    /// @dev Packed into one storage word; numbers are the contract's own, one higher each, so 56 bits are enough.
    /// `certified` is the last final batch with a certificate. A base counts once its lane is frozen. `resumable` says that only the tip's
    /// number is right, because the header that the rest follows from has not been shown yet.
    struct Progress {
        uint56 latestFinal;
        uint56 certified;
        uint56 rollupBase;
        uint56 validiumBase;
        bool rollupFrozen;
        bool validiumFrozen;
        bool resumable;
        bool braked;
    }

    /// @dev F6: the count of the lane's entries below `end` began again at `time`.
    struct Restart {
        uint64 end;
        uint40 time;
    }

    uint256 private constant HEADER_BYTES = 13 * 32;

    /// @dev Upper bounds of a deployment's parameters.
    uint256 private constant MAX_SUBMIT_SECONDS = 30 days;
    uint256 private constant MAX_PROVE_SECONDS = 90 days;
    uint256 private constant MAX_INBOX_SECONDS = 90 days;
    uint256 private constant MAX_FINALITY_SECONDS = 90 days;
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
    IExits public immutable exits;
    /// @inheritdoc ISettlement
    IAvailabilityChallenges public immutable availability;
    /// @inheritdoc ISettlement
    IStateChallenges public immutable states;
    /// @inheritdoc ISettlement
    IProofDemands public immutable demands;
    /// @inheritdoc ISettlement
    IBrake public immutable brakeContract;
    /// @inheritdoc ISettlement
    address public immutable sequencer;

    /// @inheritdoc ISettlement
    uint64 public immutable finalitySeconds;

    bool private immutable _fallbackAllowed;
    uint64 private immutable _submitSeconds;
    uint64 private immutable _proveSeconds;
    uint64 private immutable _inboxSeconds;
    uint256 private immutable _bond;

    Tip private _tip;
    Progress private _progress;
    Restart[LANES] private _restarts;

    /// @dev F6: the root that the validium lane keeps once it is frozen.
    bytes32 private _frozenRoot;

    /// @dev Hashes above the tip belong to batches that were rolled back.
    mapping(uint64 number => bytes32) private _headerHashes;
    mapping(bytes32 headerHash => bytes32) private _certificateHashes;

    /// @inheritdoc ISettlement
    mapping(bytes32 headerHash => bool) public rolledBack;

    Times.List private _submissions;
    Times.List private _finalisations;

    /// @param parameters_ This contract keeps SUBMIT, PROVE_DEADLINE, INBOX_DEADLINE, the bond and the fallback policy.
    /// @param parts_ Each deployed for this address.
    /// @param sequencer_ The only account that may submit batches.
    /// @param emptyRoot Root of an empty tree (T1), which both lanes have at genesis.
    constructor(Parameters memory parameters_, Parts memory parts_, address sequencer_, bytes32 emptyRoot) {
        inbox = parts_.inbox;
        committee = parts_.committee;
        batchVerifier = parts_.batchVerifier;
        withdrawals = parts_.withdrawals;
        exits = parts_.exits;
        availability = parts_.availability;
        states = parts_.states;
        demands = parts_.demands;
        brakeContract = parts_.brake;
        sequencer = Bounds.nonZero("sequencer", sequencer_);
        uint64 submitSeconds = parameters_.submitSeconds;
        _fallbackAllowed = parameters_.fallbackAllowed;
        _submitSeconds = Bounds.withinSeconds("submitSeconds", 1, submitSeconds, MAX_SUBMIT_SECONDS);
        _proveSeconds = Bounds.withinSeconds("proveSeconds", 1, parameters_.proveSeconds, MAX_PROVE_SECONDS);
        finalitySeconds = Bounds.withinSeconds("finalitySeconds", 0, parameters_.finalitySeconds, MAX_FINALITY_SECONDS);
        // F6: whoever wants to serve an entry in time can.
        _inboxSeconds =
            Bounds.withinSeconds("inboxSeconds", submitSeconds + 1, parameters_.inboxSeconds, MAX_INBOX_SECONDS);
        _bond = Bounds.within("bond", 1, parameters_.bond, MAX_BOND);
        _requireParts(parts_);
        _requireRetention(parts_.committee);
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
        if (parent.restricted) _requireLanes(header, parent);

        bytes32 hash = _hashAndEmit(header);
        uint64 number = header.number;
        // forge-lint: disable-next-item(unsafe-typecast)
        _tip = Tip({
            number: number,
            timestamp: uint48(header.timestamp), // not later than this block
            rollupInboxEnd: header.inboxEnd[ROLLUP],
            validiumInboxEnd: header.inboxEnd[VALIDIUM],
            bonded: true,
            restricted: parent.restricted
        });
        // F2: a header that was rolled back is never accepted again. Checked only if the number was used before.
        if (_headerHashes[number] != 0 && rolledBack[hash]) revert Settlement_HeaderRolledBack(hash);
        _headerHashes[number] = hash;
        _submissions.record(number);
        _requireData(header, hash, certificate);
    }

    /// @inheritdoc ISettlement
    function finalize(uint64 until) public returns (uint64) {
        uint64 last = _progress.latestFinal;
        uint64 end = until < _tip.number ? until : _tip.number;
        uint64 number = last;
        uint64 certified = 0;
        for (; number < end; ++number) {
            bytes32 hash = _headerHashes[number + 1];
            // F1: a batch whose parent is final is final once it is proved, or by time.
            if (!batchVerifier.isProved(hash) && !_isFinalByTime(number + 1, hash)) break;
            if (_certificateHashes[hash] != 0) certified = number + 1;
            _finalisations.record(number + 1);
            emit BatchFinal(number + 1, hash);
        }
        // forge-lint: disable-next-item(unsafe-typecast)
        if (number != last) {
            _progress.latestFinal = uint56(number);
            if (certified != 0) _progress.certified = uint56(certified);
        }
        return number;
    }

    /// @inheritdoc ISettlement
    function rollBack(uint64 number, Header calldata parent) external {
        uint64 last = _tip.number;
        if (number > last) revert Settlement_BatchUnknown(last, number);
        // F1: finality is irreversible.
        uint64 final_ = _progress.latestFinal;
        if (number <= final_) revert Settlement_BatchFinal(final_, number);
        // F2: only the first unproved batch, so that several late batches cost one bond, whatever the order of calls.
        uint64 first = finalize(number - 1) + 1;
        if (number != first) revert Settlement_NotFirstUnproved(first, number);
        bytes32 hash = _headerHashes[number];
        if (batchVerifier.isProved(hash)) revert Settlement_BatchProved(hash);
        address challenger = _requireFault(number, hash);

        Tip memory tip = _tip;
        _restoreTip(number - 1, parent, tip);
        _restart(ROLLUP, parent.inboxEnd[ROLLUP], tip.rollupInboxEnd);
        _restart(VALIDIUM, parent.inboxEnd[VALIDIUM], tip.validiumInboxEnd);
        _tip.bonded = false;
        _removeFrom(number, last, true, challenger);
    }

    // ---- freeze and brake (F6, F7)

    /// @inheritdoc ISettlement
    function freeze(uint8 lane) external {
        Progress memory progress = _requireLive(lane);
        uint256 deadline = deadlineOf(lane);
        if (block.timestamp <= deadline) revert Settlement_DeadlineAhead(deadline, block.timestamp);
        // F6: what is proved counts; the rest is rolled back.
        uint64 base = finalize(type(uint64).max);
        progress = _progress; // finalised further
        Tip memory tip = _tip;
        (_tip.number, _tip.bonded, _tip.restricted) = (base, false, true);
        progress.resumable = true;
        _close(progress, lane, base);
        emit LaneFrozen(lane, base, msg.sender);
        _removeFrom(base + 1, tip.number, tip.bonded, address(0));
    }

    /// @inheritdoc ISettlement
    function resume(Header calldata last) external {
        Progress memory progress = _progress;
        if (progress.rollupFrozen) revert Settlement_LaneFrozen(ROLLUP);
        if (!progress.resumable) revert Settlement_NothingToResume();
        Tip memory tip = _tip;
        _restoreTip(progress.latestFinal, last, tip);
        _restart(ROLLUP, last.inboxEnd[ROLLUP], tip.rollupInboxEnd);
        _frozenRoot = last.validiumRoot;
        _progress.resumable = false;
        emit Resumed(progress.latestFinal);
    }

    /// @inheritdoc ISettlement
    function brake(uint64 base) external {
        if (msg.sender != address(brakeContract)) revert Settlement_NotBrake(address(brakeContract), msg.sender);
        Progress memory progress = _progress;
        // F7: once. The base's delay was over then, so nothing above it is left to brake.
        if (progress.braked) revert Settlement_Braked(progress.latestFinal);
        uint64 last = progress.latestFinal;
        // F7: within SAFETY_DELAY of a header's finality; to the last header whose delay is over. The genesis needs no
        // proof, so it has no delay.
        _requireDelay(base + 1, true);
        if (base != 0) _requireDelay(base, false);
        (_tip.number, _tip.restricted) = (base, true);
        // forge-lint: disable-next-line(unsafe-typecast)
        (progress.latestFinal, progress.braked) = (uint56(base), true);
        // forge-lint: disable-next-line(unsafe-typecast)
        if (progress.certified > base) progress.certified = uint56(base);
        // A validium lane that was frozen at or below the new base keeps its own: its exits stand.
        if (progress.validiumBase > base) progress.validiumFrozen = false;
        _close(progress, ROLLUP, base);
        emit Braked(base, last, _headerHashes[base]);
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
        uint64 final_ = _progress.latestFinal;
        if (tip.number != final_) revert Settlement_BondLocked(tip.number, final_);
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
    function latestFinal() external view returns (uint64) {
        return _progress.latestFinal;
    }

    /// @inheritdoc ISettlement
    function latestCertified() external view returns (uint64) {
        return _progress.certified;
    }

    /// @inheritdoc ISettlement
    function isFrozen(uint8 lane) external view returns (bool) {
        return _isFrozen(_progress, lane);
    }

    /// @inheritdoc ISettlement
    function baseOf(uint8 lane) external view returns (uint64) {
        Progress memory progress = _progress;
        if (!_isFrozen(progress, lane)) revert Settlement_LaneLive(lane);
        return lane == ROLLUP ? progress.rollupBase : progress.validiumBase;
    }

    /// @inheritdoc ISettlement
    function deadlineOf(uint8 lane) public view returns (uint256) {
        _requireLive(lane);
        uint64 index = lane == ROLLUP ? _tip.rollupInboxEnd : _tip.validiumInboxEnd;
        if (index >= inbox.inboxLength(lane)) revert Settlement_NothingWaits(lane);
        Restart memory restart = _restarts[lane];
        uint256 since = index < restart.end ? restart.time : inbox.enteredAt(lane, index);
        return since + _inboxSeconds;
    }

    /// @inheritdoc ISettlement
    function submittedAt(uint64 number) external view returns (uint64) {
        if (number > _tip.number) revert Settlement_BatchUnknown(_tip.number, number);
        return _submissions.timeOf(number);
    }

    /// @inheritdoc ISettlement
    function finalizedAt(uint64 number) external view returns (uint64) {
        uint64 final_ = _progress.latestFinal;
        if (number > final_) revert Settlement_NotFinal(final_, number);
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
            maxChallenges: availability.maxChallenges(),
            minChallengeBond: availability.minChallengeBond(),
            slashPercent: committee.slashPercent(),
            minStake: committee.minStake(),
            listingFee: inbox.listingFee(),
            proveSeconds: _proveSeconds,
            finalitySeconds: finalitySeconds,
            inboxSeconds: _inboxSeconds,
            safetySeconds: withdrawals.safetySeconds(),
            bond: _bond,
            brakeCost: brakeContract.brakeCost(),
            minEntryFee: inbox.minEntryFee(),
            entryGas: inbox.entryGas(),
            firstSlotFee: inbox.firstSlotFee()
        });
    }

    // ---- internal: deployment

    /// @dev Every part must name this contract, and the inbox and the withdrawals contract must name each other.
    function _requireParts(Parts memory parts) private view {
        _requireSame(address(this), parts.inbox.settlement());
        _requireSame(address(this), parts.committee.settlement());
        _requireSame(address(this), address(parts.batchVerifier.settlement()));
        _requireSame(address(this), address(parts.withdrawals.settlement()));
        _requireSame(address(this), address(parts.exits.settlement()));
        _requireSame(address(this), address(parts.availability.settlement()));
        _requireSame(address(this), address(parts.states.settlement()));
        _requireSame(address(this), address(parts.demands.settlement()));
        _requireSame(address(this), address(parts.brake.settlement()));
        _requireSame(address(parts.withdrawals), parts.inbox.withdrawals());
        _requireSame(address(parts.inbox), address(parts.withdrawals.inbox()));
    }

    function _requireSame(address expected, address actual) private pure {
        if (expected != actual) revert Settlement_PartOfAnother(expected, actual);
    }

    /// @dev P3, F4: anyone with the data may prove, so members must keep it for as long as proving may take and a
    /// challenge that gets the data.
    function _requireRetention(ICommittee committee_) private view {
        uint64 retention = committee_.retentionSeconds();
        uint64 least = finalitySeconds + _proveSeconds + committee_.challengeSeconds();
        if (retention < least) revert Settlement_RetentionShort(least, retention);
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

    /// @dev F6: a frozen rollup lane ends the chain of batches. A frozen validium lane stays as it is.
    function _requireLanes(Header calldata header, Tip memory parent) private view {
        if (_progress.rollupFrozen) revert Settlement_LaneFrozen(ROLLUP);
        if (_progress.resumable) revert Settlement_NotResumed(_progress.latestFinal);
        if (header.validiumBlob != 0) revert Settlement_LaneFrozen(VALIDIUM);
        uint64 end = header.inboxEnd[VALIDIUM];
        if (end != parent.validiumInboxEnd) revert Settlement_FrozenInboxServed(parent.validiumInboxEnd, end);
        if (header.validiumRoot != _frozenRoot) revert Settlement_FrozenRootChanged(_frozenRoot, header.validiumRoot);
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

    // ---- internal: rolling back, freezing

    /// @dev Restores the tip to batch `number`, which must have this header.
    function _restoreTip(uint64 number, Header calldata header, Tip memory tip) private {
        bytes32 hash = Hashes.ofHeader(header);
        if (hash != _headerHashes[number]) revert Settlement_ParentWrong(_headerHashes[number], hash);
        // forge-lint: disable-next-item(unsafe-typecast)
        _tip = Tip({
            number: number,
            timestamp: uint48(header.timestamp), // not later than the block of its submission
            rollupInboxEnd: header.inboxEnd[ROLLUP],
            validiumInboxEnd: header.inboxEnd[VALIDIUM],
            bonded: tip.bonded,
            restricted: tip.restricted
        });
    }

    /// @dev F6: the count of entries from `from` to `to`, served until now, begins again; but only once, so not where
    /// the count of the oldest has begun again before.
    function _restart(uint8 lane, uint64 from, uint64 to) private {
        if (to == from || from < _restarts[lane].end) return;
        _restarts[lane] = Restart({end: to, time: uint40(block.timestamp)});
    }

    /// @dev F1, F3: where the deployment is optimistic, FINALITY_DELAY after its submission, unless somebody asked for
    /// its proof or its data.
    function _isFinalByTime(uint64 number, bytes32 hash) private view returns (bool) {
        if (finalitySeconds == 0) return false;
        if (block.timestamp <= uint256(_submissions.timeOf(number)) + finalitySeconds) return false;
        return !demands.isOpen(hash) && !availability.isOpen(hash) && availability.failedAgainst(hash) == address(0);
    }

    /// @dev F2: (a) PROVE_DEADLINE has passed since its submission, (b) since a demand for its proof, or (c) nobody
    /// showed its data. Reverts if there is no reason to roll the batch back.
    /// @return challenger Whose challenge or demand is the reason; 0 in case (a).
    function _requireFault(uint64 number, bytes32 hash) private view returns (address challenger) {
        challenger = availability.failedAgainst(hash);
        if (challenger != address(0)) return challenger;
        if (finalitySeconds != 0) {
            challenger = demands.expiredAgainst(hash);
            if (challenger == address(0)) revert Settlement_NoFault(hash);
            return challenger;
        }
        uint256 deadline = uint256(_submissions.timeOf(number)) + _proveSeconds;
        if (block.timestamp <= deadline) revert Settlement_DeadlineAhead(deadline, block.timestamp);
    }

    /// @dev Takes batches `first` to `last`, if there are any, out of the chain; and the bond, if it is there: half is
    /// burnt, the rest goes to the challenger, or without one to the caller. Nothing is submitted without a bond, and it
    /// stays until every batch is final (B5).
    function _removeFrom(uint64 first, uint64 last, bool bonded, address challenger) private {
        address to = challenger == address(0) ? msg.sender : challenger;
        uint256 burnt = bonded ? _bond / 2 : 0;
        uint256 reward = bonded ? _bond - burnt : 0;
        if (first <= last) {
            bytes32 hash = _headerHashes[first];
            rolledBack[hash] = true;
            emit BatchesRolledBack(first, hash, last, msg.sender, burnt, reward);
        }
        if (!bonded) return;
        emit BondTaken(to, burnt, reward);
        Payments.burn(burnt);
        // A challenger that accepts no payment must not stop the rollback.
        if (challenger == address(0)) _pay(to, reward);
        else Payments.tryPay(to, reward);
    }

    /// @dev F6: freezes the lane at the base; the rollup lane's end is also the validium lane's, if that lives.
    // forge-lint: disable-next-item(unsafe-typecast)
    function _close(Progress memory progress, uint8 lane, uint64 base) private {
        if (lane == ROLLUP) {
            (progress.rollupFrozen, progress.rollupBase) = (true, uint56(base));
            inbox.close(ROLLUP);
        }
        if (!progress.validiumFrozen) {
            (progress.validiumFrozen, progress.validiumBase) = (true, uint56(base));
            inbox.close(VALIDIUM);
        }
        _progress = progress;
    }

    /// @dev The lane must be neither frozen nor waiting for `resume`.
    function _requireLive(uint8 lane) private view returns (Progress memory progress) {
        progress = _progress;
        if (_isFrozen(progress, lane)) revert Settlement_LaneFrozen(lane);
        if (progress.resumable) revert Settlement_NotResumed(progress.latestFinal);
    }

    function _isFrozen(Progress memory progress, uint8 lane) private pure returns (bool) {
        if (lane >= LANES) revert Settlement_UnknownLane(LANES, lane);
        return lane == ROLLUP ? progress.rollupFrozen : progress.validiumFrozen;
    }

    /// @dev Whether SAFETY_DELAY of a final batch is still running must be as said.
    function _requireDelay(uint64 number, bool running) private view {
        uint256 over = withdrawals.claimableAt(number);
        if (running != (block.timestamp < over)) revert Settlement_DelayWrong(number, over, block.timestamp);
    }

    /// @dev Pays by a plain call. A payment to the zero address burns.
    function _pay(address to, uint256 amount) private {
        (bool paid,) = to.call{value: amount}("");
        if (!paid) revert Settlement_PaymentRefused(to, amount);
    }
}
