// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISettlement} from "./ISettlement.sol";

/// @notice A statement (§6) with a proof of it.
/// @param which The verifier's place in `IBatchVerifier.verifiers()`.
/// @param words The statement's 22 public inputs.
struct ProvedStatement {
    uint256 which;
    bytes32[] words;
    bytes proof;
}

/// @notice The brake against a broken proof system (F7). It freezes both lanes at the last batch whose SAFETY_DELAY is
/// over, so that whatever was proved falsely since then is never paid. It moves no funds and can be used once. Two ways
/// lead to it: two accepted proofs that contradict each other, from anyone; or the votes of a quorum of the current
/// epoch, each of which costs its member BRAKE_COST.
///
/// What an owner gains: a false batch that a broken verifier accepted cannot pay anybody with the owner's deposit, if
/// somebody notices within SAFETY_DELAY. What it risks: a quorum that lies ends the chain, at quorum × BRAKE_COST; every
/// account then exits, with what it had at the base.
interface IBrake {
    /// @notice `member` of `epoch` says that final batch `number` is false. It is vote number `count` in that epoch.
    event Voted(uint64 indexed number, bytes32 indexed headerHash, address indexed member, uint64 epoch, uint256 count);

    /// @notice The brake was pulled: the batch's voters were enough, or, where `headerHash` is 0, two proofs contradict
    /// each other.
    event Pulled(uint64 indexed base, bytes32 indexed headerHash, address indexed caller);

    error Brake_StatementLength(uint256 expected, uint256 actual);
    error Brake_VerifierUnknown(uint256 count, uint256 which);
    error Brake_ProofRefused(uint256 which);
    error Brake_StatementsUnrelated(uint256 word, bytes32 first, bytes32 second);
    error Brake_StatementsAgree();
    error Brake_DelayOver(uint64 number, uint256 over, uint256 actual);
    error Brake_VotedAlready(address member, bytes32 headerHash);
    error Brake_VotesFew(uint256 expected, uint256 actual);

    /// @notice Pulls the brake with two proofs that cannot both be of true statements: equal domain, z, state before and
    /// digest, but different roots or fingerprints after. Anyone may call. Reverts with a verifier's own error where that
    /// refuses a proof.
    /// @param base See `ISettlement.brake`.
    function pullByProofs(uint64 base, ProvedStatement calldata first, ProvedStatement calldata second) external;

    /// @notice Says that final batch `number` is false. Only members of the current epoch may call, once each, while the
    /// batch's SAFETY_DELAY is running. Burns BRAKE_COST of the caller's stake, whether the brake is pulled or not.
    function vote(uint64 number) external;

    /// @notice Pulls the brake with the votes of a quorum of the current epoch. Anyone may call, while the batch's
    /// SAFETY_DELAY is running.
    /// @param number The batch that they voted against.
    /// @param base See `ISettlement.brake`.
    function pullByVotes(uint64 number, uint64 base) external;

    /// @notice How many members of the epoch have voted against the header.
    function votes(bytes32 headerHash, uint64 epoch) external view returns (uint256);

    /// @notice BRAKE_COST, in wei.
    function brakeCost() external view returns (uint256);

    function settlement() external view returns (ISettlement);
}
