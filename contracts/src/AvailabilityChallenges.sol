// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "./Header.sol";
import {IAvailabilityChallenges} from "./interfaces/IAvailabilityChallenges.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {Bonds} from "./libraries/Bonds.sol";
import {Bounds} from "./libraries/Bounds.sol";
import {Certificates} from "./libraries/Certificates.sol";
import {Hashes} from "./libraries/Hashes.sol";
import {Payments} from "./libraries/Payments.sol";
import {Parameters} from "./Parameters.sol";

/// @title See IAvailabilityChallenges.
contract AvailabilityChallenges is IAvailabilityChallenges {
    enum Status {
        NONE,
        OPEN,
        ANSWERED,
        FAILED
    }

    /// @dev Packed into one storage word. The bond is in gwei.
    struct Challenge {
        address challenger;
        uint40 expiresAt;
        uint48 bond;
        Status status;
    }

    /// @dev What an answer takes beyond its blob (snapshots/Gas.json).
    uint256 private constant ANSWER_GAS = 60_000;

    /// @dev Seconds between blocks. Each has room for one blob more than others need, at its fee.
    uint256 private constant BLOCK_SECONDS = 12;

    uint256 private constant MAX_LEAST_BOND = 10 ether;

    /// @inheritdoc IAvailabilityChallenges
    ISettlement public immutable settlement;
    /// @inheritdoc IAvailabilityChallenges
    uint64 public immutable maxChallenges;
    /// @inheritdoc IAvailabilityChallenges
    uint256 public immutable minChallengeBond;

    uint64 private immutable _challengeSeconds;

    mapping(bytes32 headerHash => Challenge) private _challenges;

    /// @inheritdoc IAvailabilityChallenges
    uint256 public openCount;

    /// @param parameters This contract keeps MAX_CHALLENGES, CHALLENGE and the least bond.
    /// @param settlement_ Deployed later. Its constructor rejects challenges made for another settlement.
    constructor(Parameters memory parameters, ISettlement settlement_) {
        settlement = settlement_;
        _challengeSeconds = parameters.challengeSeconds;
        // F4: all can be answered with the blob space of the time.
        uint256 spare = parameters.challengeSeconds / BLOCK_SECONDS;
        maxChallenges = uint64(Bounds.within("maxChallenges", 1, parameters.maxChallenges, spare));
        minChallengeBond = Bounds.within("minChallengeBond", 1 gwei, parameters.minChallengeBond, MAX_LEAST_BOND);
    }

    /// @inheritdoc IAvailabilityChallenges
    function challenge(Header calldata header, bytes calldata certificate) external payable {
        bytes32 hash = Hashes.ofHeader(header);
        _requireStanding(header.number, hash);
        // F4: the blob was certified, not carried, and the promise lasts longer than the challenge.
        (, uint64 retainUntil,) = _certificateOf(header.number, certificate);
        uint256 expiresAt = block.timestamp + _challengeSeconds;
        if (retainUntil <= expiresAt) revert Availability_RetentionShort(expiresAt + 1, retainUntil);
        if (_challenges[hash].status != Status.NONE) revert Availability_ChallengedBefore(hash);
        if (openCount == maxChallenges) revert Availability_TooMany(maxChallenges);
        uint256 bond_ = bond();
        if (msg.value < bond_) revert Availability_BondLow(bond_, msg.value);
        ++openCount;
        // forge-lint: disable-next-item(unsafe-typecast)
        _challenges[hash] = Challenge({
            challenger: msg.sender,
            expiresAt: uint40(expiresAt),
            bond: uint48(bond_ / 1 gwei), // fits (Bonds)
            status: Status.OPEN
        });
        emit Challenged(hash, header.number, msg.sender, header.validiumBlob, bond_, expiresAt);
        _return(msg.value - bond_);
    }

    /// @inheritdoc IAvailabilityChallenges
    function answer(Header calldata header, uint256 index) external {
        bytes32 hash = Hashes.ofHeader(header);
        bytes32 carried = blobhash(index);
        if (carried == 0 || carried != header.validiumBlob) {
            revert Availability_BlobWrong(header.validiumBlob, carried);
        }
        // Once the batch is rolled back, the bond is the challenger's.
        _requireStanding(header.number, hash);
        Challenge memory found = _challenges[hash];
        bool isOpen_ = found.status == Status.OPEN;
        if (!isOpen_ && found.status != Status.NONE) revert Availability_NotOpen(hash);
        if (isOpen_ && block.timestamp > found.expiresAt) {
            revert Availability_Expired(found.expiresAt, block.timestamp);
        }
        _challenges[hash].status = Status.ANSWERED;
        uint256 bond_ = uint256(found.bond) * 1 gwei;
        emit Answered(hash, header.number, msg.sender, bond_);
        if (!isOpen_) return;
        --openCount;
        _return(bond_);
    }

    /// @inheritdoc IAvailabilityChallenges
    function settle(Header calldata header, bytes calldata certificate) external {
        bytes32 hash = Hashes.ofHeader(header);
        Challenge memory found = _challenges[hash];
        if (found.status != Status.OPEN) revert Availability_NotOpen(hash);
        --openCount;
        uint256 bond_ = uint256(found.bond) * 1 gwei;
        if (settlement.headerHash(header.number) != hash) {
            delete _challenges[hash];
            emit Closed(hash, header.number);
            Payments.tryPay(found.challenger, bond_);
            return;
        }
        if (block.timestamp <= found.expiresAt) revert Availability_NotExpired(found.expiresAt, block.timestamp);
        _challenges[hash].status = Status.FAILED;
        (uint64 epoch,, uint256 bitmap) = _certificateOf(header.number, certificate);
        emit Failed(hash, header.number, epoch, bitmap);
        settlement.committee().slash(epoch, bitmap, found.challenger);
        Payments.tryPay(found.challenger, bond_);
    }

    /// @inheritdoc IAvailabilityChallenges
    function failedAgainst(bytes32 headerHash) external view returns (address) {
        Challenge memory found = _challenges[headerHash];
        return found.status == Status.FAILED ? found.challenger : address(0);
    }

    /// @inheritdoc IAvailabilityChallenges
    function isOpen(bytes32 headerHash) external view returns (bool) {
        return _challenges[headerHash].status == Status.OPEN;
    }

    /// @inheritdoc IAvailabilityChallenges
    function bond() public view returns (uint256) {
        return Bonds.forAnswer(ANSWER_GAS, 1, minChallengeBond);
    }

    function _requireStanding(uint64 number, bytes32 hash) private view {
        bytes32 expected = settlement.headerHash(number);
        if (hash != expected) revert Availability_HeaderUnknown(number, expected, hash);
    }

    /// @dev C2: L1 has each batch's certificate hash.
    function _certificateOf(uint64 number, bytes calldata certificate)
        private
        view
        returns (uint64 epoch, uint64 retainUntil, uint256 bitmap)
    {
        bytes32 expected = settlement.certificateHash(number);
        bytes32 actual = keccak256(certificate);
        if (actual != expected) revert Availability_CertificateWrong(expected, actual);
        return Certificates.parse(certificate);
    }

    /// @dev Pays the caller, if anything is due.
    function _return(uint256 amount) private {
        if (amount == 0) return;
        (bool paid,) = msg.sender.call{value: amount}("");
        if (!paid) revert Availability_SurplusRefused(msg.sender, amount);
    }
}
