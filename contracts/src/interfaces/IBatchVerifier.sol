// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../Header.sol";
import {IProofVerifier} from "./IProofVerifier.sol";
import {ISettlement} from "./ISettlement.sol";

/// @notice A proof of one batch, and the data that its public inputs are derived from.
/// @param which Index of the verifier in `verifiers()`.
/// @param index How many elements of the blobs the proof covers, from the first. L1 takes it from the prover: elements
/// beyond it count as zero in the sums, so the openings show that they are zero (P2).
/// @param sums S_r low, high, S_v low, high (P2), each below 2^142.
/// @param entries Per lane: the inbox entries that the batch serves, in order, three words each (P5):
/// `owner + 2^160·asset + 2^176·slot + 2^208·kind`, amount, key.
/// @param withdrawals The batch's withdrawals, in order, `owner(20) asset(2) amount(16)` each.
/// @param openings Per lane: opens the blob at the batch's point, KZG commitment (48 bytes) and KZG proof (48 bytes);
/// empty if the blob is absent.
/// @param proof The verifier's bytes.
struct BatchProof {
    uint256 which;
    uint16 index;
    uint256[4] sums;
    uint256[3][][2] entries;
    bytes withdrawals;
    bytes[2] openings;
    bytes proof;
}

/// @notice Proves batches (§6), in any order, by anyone. A proof for any listed verifier will do: how a batch is cut
/// into segments, and how they are folded, is the prover's choice (P6). State is keyed by header hash, so a proof counts
/// for one header of one deployment on one chain.
///
/// Warning: a proof is only as good as the verifier and its reference string. With a development string, whose secret
/// is public, anyone can prove anything.
interface IBatchVerifier {
    /// @notice `prover` proved the batch, by a proof that `verifier` accepted.
    event BatchProved(
        uint64 indexed number, bytes32 indexed headerHash, address indexed prover, IProofVerifier verifier
    );

    error BatchVerifier_VerifierWithoutCode(IProofVerifier verifier);
    error BatchVerifier_VerifierTwice(IProofVerifier verifier);
    error BatchVerifier_VerifierUnknown(uint256 count, uint256 which);
    error BatchVerifier_Genesis();
    error BatchVerifier_HeaderUnknown(uint64 number, bytes32 expected, bytes32 actual);
    error BatchVerifier_ParentWrong(bytes32 expected, bytes32 actual);
    error BatchVerifier_EntryCountWrong(uint8 lane, uint256 expected, uint256 actual);
    error BatchVerifier_EntryMalformed(uint8 lane, uint256 index, uint256 word);
    error BatchVerifier_InboxHashWrong(uint8 lane, bytes32 expected, bytes32 actual);
    error BatchVerifier_WithdrawalsLength(uint256 limit, uint256 actual);
    error BatchVerifier_WithdrawalsHashWrong(bytes32 expected, bytes32 actual);
    error BatchVerifier_SumTooLarge(uint256 index, uint256 actual);
    error BatchVerifier_ProofRefused();
    error BatchVerifier_SumNotZero(uint8 lane, uint256 actual);
    error BatchVerifier_OpeningLength(uint8 lane, uint256 expected, uint256 actual);
    error BatchVerifier_OpeningRefused(uint8 lane, uint256 z, uint256 y);

    /// @notice Proves a batch, and finalises it if its parent is final. If it is proved already, by anyone, the proof
    /// is skipped.
    /// @param header The settlement contract must have its hash at its number.
    /// @param parent Must hash to `header.parentHash`.
    function proveBatch(Header calldata header, Header calldata parent, BatchProof calldata proof) external;

    /// @notice Whether the batch with this header is proved.
    function isProved(bytes32 headerHash) external view returns (bool);

    /// @notice Who proved the batch with this header; 0 if nobody has.
    function proverOf(bytes32 headerHash) external view returns (address);

    /// @notice The verifiers whose proofs count, fixed at deployment (P6, F8).
    function verifiers() external view returns (IProofVerifier[] memory);

    function settlement() external view returns (ISettlement);
}
