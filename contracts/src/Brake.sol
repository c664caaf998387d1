// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBrake, ProvedStatement} from "./interfaces/IBrake.sol";
import {ICommittee} from "./interfaces/ICommittee.sol";
import {IProofVerifier} from "./interfaces/IProofVerifier.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {Bounds} from "./libraries/Bounds.sol";
import {Parameters} from "./Parameters.sol";

/// @title See IBrake.
contract Brake is IBrake {
    /// @dev §6: two states of 8 words, domain, z, both sums.
    uint256 private constant STATEMENT_WORDS = 22;

    /// @dev §6: places in a statement.
    uint256 private constant STATE_WORDS = 8;
    uint256 private constant ROLLUP_ROOT_AFTER = 8;
    uint256 private constant VALIDIUM_ROOT_AFTER = 9;
    uint256 private constant DIGEST_AFTER = 10;
    uint256 private constant ENTRIES_AFTER = 11;
    uint256 private constant WITHDRAWALS_AFTER = 13;
    uint256 private constant DOMAIN = 16;
    uint256 private constant POINT = 17;

    /// @inheritdoc IBrake
    ISettlement public immutable settlement;
    /// @inheritdoc IBrake
    uint256 public immutable brakeCost;

    /// @inheritdoc IBrake
    mapping(bytes32 headerHash => mapping(uint64 epoch => uint256)) public votes;

    mapping(bytes32 headerHash => mapping(uint64 epoch => mapping(address member => bool))) private _hasVoted;

    /// @param parameters This contract keeps BRAKE_COST.
    /// @param settlement_ Deployed later. Its constructor rejects a brake made for another settlement.
    constructor(Parameters memory parameters, ISettlement settlement_) {
        settlement = settlement_;
        // F7: not free, and no member is too poor for its vote until it was slashed.
        brakeCost = Bounds.within("brakeCost", 1, parameters.brakeCost, parameters.minStake);
    }

    /// @inheritdoc IBrake
    function pullByProofs(uint64 base, ProvedStatement calldata first, ProvedStatement calldata second) external {
        _requireProved(first);
        _requireProved(second);
        _requireContradiction(first.words, second.words);
        emit Pulled(base, 0, msg.sender);
        settlement.brake(base);
    }

    /// @inheritdoc IBrake
    function vote(uint64 number) external {
        bytes32 hash = _requireDelay(number);
        ICommittee committee = settlement.committee();
        uint64 epoch = committee.currentEpoch();
        if (_hasVoted[hash][epoch][msg.sender]) revert Brake_VotedAlready(msg.sender, hash);
        _hasVoted[hash][epoch][msg.sender] = true;
        uint256 count = ++votes[hash][epoch];
        emit Voted(number, hash, msg.sender, epoch, count);
        committee.burnStake(msg.sender, brakeCost);
    }

    /// @inheritdoc IBrake
    function pullByVotes(uint64 number, uint64 base) external {
        bytes32 hash = _requireDelay(number);
        ICommittee committee = settlement.committee();
        uint64 epoch = committee.currentEpoch();
        uint256 quorum = committee.epochQuorum(epoch);
        uint256 count = votes[hash][epoch];
        if (count < quorum) revert Brake_VotesFew(quorum, count);
        emit Pulled(base, hash, msg.sender);
        settlement.brake(base);
    }

    /// @dev F7: only while SAFETY_DELAY of the batch is running. Reverts if it is not final.
    function _requireDelay(uint64 number) private view returns (bytes32 hash) {
        uint256 over = settlement.withdrawals().claimableAt(number);
        if (block.timestamp >= over) revert Brake_DelayOver(number, over, block.timestamp);
        return settlement.headerHash(number);
    }

    function _requireProved(ProvedStatement calldata statement) private view {
        uint256 length = statement.words.length;
        if (length != STATEMENT_WORDS) revert Brake_StatementLength(STATEMENT_WORDS, length);
        IProofVerifier[] memory verifiers = settlement.batchVerifier().verifiers();
        if (statement.which >= verifiers.length) revert Brake_VerifierUnknown(verifiers.length, statement.which);
        if (!verifiers[statement.which].verify(statement.proof, statement.words)) {
            revert Brake_ProofRefused(statement.which);
        }
    }

    /// @dev The digest binds every operation with its entry and withdrawal, so with the state before it determines the
    /// roots after, and with z the fingerprints of the lists. Without an equal z, two true statements about different
    /// points could pass for a contradiction.
    function _requireContradiction(bytes32[] calldata first, bytes32[] calldata second) private pure {
        for (uint256 i = 0; i < STATE_WORDS; ++i) {
            _requireSame(i, first, second);
        }
        _requireSame(DIGEST_AFTER, first, second);
        _requireSame(DOMAIN, first, second);
        _requireSame(POINT, first, second);
        if (first[ROLLUP_ROOT_AFTER] != second[ROLLUP_ROOT_AFTER]) return;
        if (first[VALIDIUM_ROOT_AFTER] != second[VALIDIUM_ROOT_AFTER]) return;
        for (uint256 i = ENTRIES_AFTER; i <= WITHDRAWALS_AFTER; ++i) {
            if (first[i] != second[i]) return;
        }
        revert Brake_StatementsAgree();
    }

    function _requireSame(uint256 word, bytes32[] calldata first, bytes32[] calldata second) private pure {
        if (first[word] != second[word]) revert Brake_StatementsUnrelated(word, first[word], second[word]);
    }
}
