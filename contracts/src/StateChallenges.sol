// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "./Header.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {IStateChallenges} from "./interfaces/IStateChallenges.sol";
import {Bonds} from "./libraries/Bonds.sol";
import {Certificates} from "./libraries/Certificates.sol";
import {Hashes} from "./libraries/Hashes.sol";
import {Payments} from "./libraries/Payments.sol";
import {Parameters} from "./Parameters.sol";
import {POSITION_BITS, VALIDIUM} from "./Protocol.sol";

/// @title See IStateChallenges.
contract StateChallenges is IStateChallenges {
    /// @dev Two storage words. The bond is in gwei.
    struct Challenge {
        address challenger;
        uint40 expiresAt;
        uint48 bond;
        uint64 base;
        uint64 certified;
    }

    /// @dev What an answer takes (snapshots/Gas.json).
    uint256 private constant ANSWER_GAS = 330_000;

    /// @inheritdoc IStateChallenges
    ISettlement public immutable settlement;

    uint64 private immutable _challengeSeconds;
    uint64 private immutable _maxChallenges;
    uint256 private immutable _minBond;

    mapping(uint32 slot => Challenge) private _challenges;

    /// @inheritdoc IStateChallenges
    mapping(uint32 slot => bytes32) public shownRoot;

    /// @inheritdoc IStateChallenges
    uint256 public openCount;

    /// @param parameters The availability challenges check those that this contract keeps too.
    /// @param settlement_ Deployed later. Its constructor rejects challenges made for another settlement.
    constructor(Parameters memory parameters, ISettlement settlement_) {
        settlement = settlement_;
        (_challengeSeconds, _maxChallenges) = (parameters.challengeSeconds, parameters.maxChallenges);
        _minBond = parameters.minChallengeBond;
    }

    /// @inheritdoc IStateChallenges
    function ask(uint32 slot, Header calldata last, bytes calldata certificate) external payable {
        if (slot >> POSITION_BITS != VALIDIUM || slot == uint32(VALIDIUM) << POSITION_BITS) {
            revert State_SlotWrong(slot);
        }
        uint64 base = settlement.latestFinal();
        _requireHeader(base, last);
        // F5: none where an answer against the same root is on L1.
        if (shownRoot[slot] == last.validiumRoot) revert State_ShownAlready(slot, last.validiumRoot);
        if (isAsked(slot)) revert State_AskedAlready(slot);
        if (openCount == _maxChallenges) revert State_TooMany(_maxChallenges);
        uint64 certified = settlement.latestCertified();
        uint256 expiresAt = block.timestamp + _challengeSeconds;
        (, uint64 retainUntil,) = _parse(settlement.certificateHash(certified), certificate);
        if (retainUntil <= expiresAt) revert State_RetentionShort(expiresAt + 1, retainUntil);
        uint256 bond_ = bond();
        if (msg.value < bond_) revert State_BondLow(bond_, msg.value);
        ++openCount;
        // forge-lint: disable-next-item(unsafe-typecast)
        _challenges[slot] = Challenge({
            challenger: msg.sender,
            expiresAt: uint40(expiresAt),
            bond: uint48(bond_ / 1 gwei),
            base: base,
            certified: certified
        });
        emit StateAsked(slot, msg.sender, base, certified, bond_, expiresAt);
        _pay(msg.value - bond_);
    }

    /// @inheritdoc IStateChallenges
    function show(uint32 slot, Header calldata header, uint256[3] calldata leaf, uint256[36] calldata siblings)
        external
    {
        Challenge memory found = _challenges[slot];
        if (found.challenger == address(0)) revert State_NotAsked(slot);
        if (block.timestamp > found.expiresAt) revert State_Expired(found.expiresAt, block.timestamp);
        uint64 number = header.number;
        uint64 last = settlement.latestFinal();
        // F7: the brake may have taken the base back.
        uint64 base = found.base < last ? found.base : last;
        if (number < base || number > last) revert State_Older(base, number);
        _requireHeader(number, header);
        bytes32 root = bytes32(settlement.exits().poseidon2().rootOf(leaf, slot, siblings));
        if (root != header.validiumRoot) revert State_RootWrong(header.validiumRoot, root);
        delete _challenges[slot];
        --openCount;
        shownRoot[slot] = root;
        uint256 bond_ = uint256(found.bond) * 1 gwei;
        emit StateShown(slot, number, msg.sender, leaf, bond_);
        _pay(bond_);
    }

    /// @inheritdoc IStateChallenges
    function settle(uint32 slot, bytes calldata certificate) external {
        Challenge memory found = _challenges[slot];
        if (found.challenger == address(0)) revert State_NotAsked(slot);
        if (block.timestamp <= found.expiresAt) revert State_NotExpired(found.expiresAt, block.timestamp);
        delete _challenges[slot];
        --openCount;
        bytes32 expected = settlement.certificateHash(found.certified);
        uint64 epoch;
        uint256 bitmap;
        // F7: without the batch there is nobody to blame.
        if (expected != 0) (epoch,, bitmap) = _parse(expected, certificate);
        emit StateWithheld(slot, found.certified, epoch, bitmap);
        if (bitmap != 0) settlement.committee().slash(epoch, bitmap, found.challenger);
        Payments.tryPay(found.challenger, uint256(found.bond) * 1 gwei);
    }

    /// @inheritdoc IStateChallenges
    function isAsked(uint32 slot) public view returns (bool) {
        return _challenges[slot].challenger != address(0);
    }

    /// @inheritdoc IStateChallenges
    function bond() public view returns (uint256) {
        return Bonds.forAnswer(ANSWER_GAS, 0, _minBond);
    }

    function _requireHeader(uint64 number, Header calldata header) private view {
        bytes32 expected = settlement.headerHash(number);
        bytes32 actual = Hashes.ofHeader(header);
        if (actual != expected) revert State_HeaderUnknown(number, expected, actual);
    }

    /// @dev C2: L1 has each batch's certificate hash; 0, which no certificate has, if it was not certified.
    function _parse(bytes32 expected, bytes calldata certificate)
        private
        pure
        returns (uint64 epoch, uint64 retainUntil, uint256 bitmap)
    {
        bytes32 actual = keccak256(certificate);
        if (actual != expected) revert State_CertificateWrong(expected, actual);
        return Certificates.parse(certificate);
    }

    /// @dev Pays the caller, if anything is due.
    function _pay(uint256 amount) private {
        if (amount == 0) return;
        (bool paid,) = msg.sender.call{value: amount}("");
        if (!paid) revert State_PaymentRefused(msg.sender, amount);
    }
}
