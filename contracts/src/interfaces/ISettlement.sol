// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../Header.sol";
import {Parameters} from "../Parameters.sol";
import {IAvailabilityChallenges} from "./IAvailabilityChallenges.sol";
import {IBatchVerifier} from "./IBatchVerifier.sol";
import {IBrake} from "./IBrake.sol";
import {ICommittee} from "./ICommittee.sol";
import {IExits} from "./IExits.sol";
import {IInbox} from "./IInbox.sol";
import {IProofDemands} from "./IProofDemands.sol";
import {IStateChallenges} from "./IStateChallenges.sol";
import {IWithdrawals} from "./IWithdrawals.sol";

/// @notice Accepts batches in order and checks what L1 can check by itself: their place, time and inbox entries, that
/// the rollup blob is on Ethereum (B1), and that the validium blob is certified by the committee or also on Ethereum
/// (B2). Finalises batches that `batchVerifier` reports as proved (F1). Rolls back batches that are not proved in time,
/// at the expense of the sequencer's bond (F2, B5). This address is the verifyingContract of members' signatures (C1),
/// and signers' domains contain it (R1).
///
/// A batch is submitted, then becomes final or is rolled back. A rollback frees batch numbers for reuse, but never
/// header hashes.
///
/// Warning: a submitted batch is ordered and available, not proved. Its roots may be wrong until it is final, and only
/// final batches pay.
interface ISettlement {
    /// @notice The genesis header, the parent of batch 1.
    event Genesis(bytes32 indexed headerHash, Header header);

    /// @notice Batch `number` was submitted.
    event BatchSubmitted(uint64 indexed number, bytes32 indexed headerHash, Header header);

    /// @notice The members in `bitmap` of `epoch` certified batch `number`'s data and promised to keep it until
    /// `retainUntil`.
    event BatchCertified(
        uint64 indexed number, bytes32 certificateHash, uint64 epoch, uint64 retainUntil, uint256 bitmap
    );

    /// @notice B2's fallback: batch `number` had no certificate, and L1 carried its validium blob.
    event ValidiumBlobCarried(uint64 indexed number, bytes32 indexed versionedHash);

    /// @notice F1: batch `number` is final.
    event BatchFinal(uint64 indexed number, bytes32 indexed headerHash);

    /// @notice F2: batches `number` to `latest` were rolled back, because batch `number`, whose header hash was
    /// `headerHash`, was not proved in time. Of the bond, `burnt` wei were burnt and `reward` wei paid to `caller`.
    event BatchesRolledBack(
        uint64 indexed number,
        bytes32 indexed headerHash,
        uint64 latest,
        address indexed caller,
        uint256 burnt,
        uint256 reward
    );

    /// @notice F6: the lane is frozen. Its accounts exit at batch `base`, the last final one. Freezing the rollup lane
    /// freezes the validium lane too, which keeps its own base if it was frozen before.
    event LaneFrozen(uint8 indexed lane, uint64 indexed base, address indexed caller);

    /// @notice F6: the rollup lane goes on after batch `number`, without the validium lane.
    event Resumed(uint64 indexed number);

    /// @notice F7: both lanes are frozen, and batches `base` + 1 to `last` are final no more. `headerHash` is that of
    /// batch `base`.
    event Braked(uint64 indexed base, uint64 indexed last, bytes32 indexed headerHash);

    /// @notice The bond was taken: `burnt` wei were burnt and `reward` wei paid to `to`.
    event BondTaken(address indexed to, uint256 burnt, uint256 reward);

    /// @notice `from` posted the sequencer's bond of `amount` wei.
    event BondPosted(address indexed from, uint256 amount);

    /// @notice The sequencer withdrew its bond of `amount` wei.
    event BondWithdrawn(address indexed to, uint256 amount);

    error Settlement_PartOfAnother(address expected, address actual);
    error Settlement_RetentionShort(uint64 expected, uint64 actual);
    error Settlement_NotSequencer(address expected, address actual);
    error Settlement_NumberWrong(uint64 expected, uint64 actual);
    error Settlement_ParentWrong(bytes32 expected, bytes32 actual);
    error Settlement_TimestampBeforeParent(uint64 expected, uint64 actual);
    error Settlement_TimestampAhead(uint256 expected, uint64 actual);
    error Settlement_TimestampOld(uint256 expected, uint64 actual);
    error Settlement_InboxEndBack(uint8 lane, uint64 expected, uint64 actual);
    error Settlement_EntriesTooMany(uint256 limit, uint256 actual);
    error Settlement_InboxHashWrong(uint8 lane, bytes32 expected, bytes32 actual);
    error Settlement_RollupBlobWrong(bytes32 expected, bytes32 actual);
    error Settlement_ValidiumBlobWrong(bytes32 expected, bytes32 actual);
    error Settlement_ValidiumBlobVersion(uint8 expected, uint8 actual);
    error Settlement_BlobZero();
    error Settlement_BlobSurplus(uint256 expected, bytes32 surplus);
    error Settlement_CertificateSurplus(uint256 length);
    error Settlement_CertificateMissing(bytes32 validiumBlob);
    error Settlement_BatchUnknown(uint64 latest, uint64 number);
    error Settlement_BondMissing(uint256 expected, uint256 actual);
    error Settlement_BondWrong(uint256 expected, uint256 actual);
    error Settlement_BondLocked(uint64 latest, uint64 latestFinal);
    error Settlement_PaymentRefused(address to, uint256 amount);
    error Settlement_NotFinal(uint64 latestFinal, uint64 number);
    error Settlement_BatchFinal(uint64 latestFinal, uint64 number);
    error Settlement_NotFirstUnproved(uint64 expected, uint64 actual);
    error Settlement_BatchProved(bytes32 headerHash);
    error Settlement_DeadlineAhead(uint256 deadline, uint256 actual);
    error Settlement_HeaderRolledBack(bytes32 headerHash);
    error Settlement_UnknownLane(uint8 lanes, uint8 lane);
    error Settlement_LaneFrozen(uint8 lane);
    error Settlement_LaneLive(uint8 lane);
    error Settlement_NothingWaits(uint8 lane);
    error Settlement_NotResumed(uint64 latestFinal);
    error Settlement_NothingToResume();
    error Settlement_FrozenInboxServed(uint64 expected, uint64 actual);
    error Settlement_FrozenRootChanged(bytes32 expected, bytes32 actual);
    error Settlement_NoFault(bytes32 headerHash);
    error Settlement_NotBrake(address expected, address actual);
    error Settlement_Braked(uint64 base);
    error Settlement_DelayWrong(uint64 number, uint256 over, uint256 actual);

    /// @notice Submits the batch after the latest one. Only the sequencer may call. The transaction carries the rollup
    /// blob first, if there is one; then the validium blob, if it is not certified and the deployment allows that; and
    /// no other.
    /// @param header B3: not before its parent, at most SUBMIT old, inbox hashes equal to L1's, at most 1,024 entries.
    /// B5: the bond must be posted. F2: a header that was rolled back is not accepted again.
    /// @param certificate C3's bytes. Empty if there is no validium blob or the transaction carries it.
    function submitBatch(Header calldata header, bytes calldata certificate) external;

    /// @notice Posts the sequencer's bond, in full. Anyone may call. Warning: only the sequencer can withdraw it, no
    /// matter who posted it.
    function postBond() external payable;

    /// @notice Returns the bond to the sequencer, which must be the caller. Every batch must be final (B5).
    function withdrawBond() external;

    /// @notice Finalises proved batches in order, up to `until` or to the first that is not proved; in an optimistic
    /// deployment also those that nobody questioned for FINALITY_DELAY. Anyone may call (F1).
    /// @return The number of the last final batch.
    function finalize(uint64 until) external returns (uint64);

    /// @notice F2: rolls back batch `number`, the first that is not proved, and all after it, once its deadline has
    /// passed or an availability challenge against it failed; in an optimistic deployment, once a demand for its proof
    /// is past its deadline. Proved batches before it become final first; if they are many, call `finalize` beforehand. Anyone may
    /// call. Half of the bond is burnt. The rest is paid to the challenger, or where there is none to the caller, by a
    /// plain call that must succeed.
    /// @param parent Header of batch `number − 1`, the parent of the next batch.
    function rollBack(uint64 number, Header calldata parent) external;

    /// @notice F6: freezes a lane whose oldest unserved entry is past its deadline (`deadlineOf`). Anyone may call, with
    /// the lane's number alone. Proved batches become final; if they are many, call `finalize` beforehand. All others
    /// are rolled back. The bond, if it is posted, is taken as in `rollBack`.
    ///
    /// What an owner gains: every account of the lane can leave by `IExits.exit`, and every waiting entry is refunded.
    /// What it costs: the lane never comes back. Freezing the validium lane (1) leaves the rollup lane alive, after
    /// `resume`; freezing the rollup lane (0) freezes both and ends the chain.
    function freeze(uint8 lane) external;

    /// @notice F6: lets the rollup lane go on after the validium lane was frozen. Anyone may call.
    /// @param last Header of the last final batch.
    function resume(Header calldata last) external;

    /// @notice F7: freezes both lanes and makes `base` the last final batch. Only the brake contract may call.
    /// @param base The last batch whose SAFETY_DELAY is over; the genesis if there is none.
    function brake(uint64 base) external;

    /// @notice Whether the lane is frozen.
    function isFrozen(uint8 lane) external view returns (bool);

    /// @notice The number of the batch in whose state a frozen lane's accounts exit. Reverts while the lane lives.
    function baseOf(uint8 lane) external view returns (uint64);

    /// @notice F6: the time after which the lane can be frozen, in seconds: INBOX_DEADLINE after its oldest unserved
    /// entry joined, or after a rollback unserved that entry for the first time. Reverts if no entry waits.
    function deadlineOf(uint8 lane) external view returns (uint256);

    /// @notice Number of the latest batch; 0 for the genesis.
    function latest() external view returns (uint64);

    /// @notice Number of the last final batch; the genesis is final.
    function latestFinal() external view returns (uint64);

    /// @notice Number of the last final batch with a certificate; 0 if there is none.
    function latestCertified() external view returns (uint64);

    /// @notice When a batch became final, in seconds. Reverts if it is not final.
    function finalizedAt(uint64 number) external view returns (uint64);

    /// @notice Whether a header with this hash was the first batch of a rollback. The batches after it have it as an
    /// ancestor, so they cannot be submitted again either.
    function rolledBack(bytes32 headerHash) external view returns (bool);

    /// @notice The sequencer's posted bond, in wei: `parameters().bond` or 0.
    function bond() external view returns (uint256);

    /// @notice Hash of a batch's header; 0 if there is no such batch.
    function headerHash(uint64 number) external view returns (bytes32);

    /// @notice keccak256 of a batch's certificate; 0 if it had none.
    function certificateHash(uint64 number) external view returns (bytes32);

    /// @notice When a batch was submitted, in seconds. Reverts if there is no such batch.
    function submittedAt(uint64 number) external view returns (uint64);

    /// @notice The domain of owners' signatures (R1): the low 248 bits of
    /// keccak256(abi.encode("OpenVolition v1", chainId, this contract)).
    function domain() external view returns (uint256);

    /// @notice All parameters of this deployment, each read from the contract that enforces it.
    function parameters() external view returns (Parameters memory);

    /// @notice The account that submits batches. Terms (B5) come later.
    function sequencer() external view returns (address);

    function inbox() external view returns (IInbox);

    function committee() external view returns (ICommittee);

    /// @notice Knows which batches are proved.
    function batchVerifier() external view returns (IBatchVerifier);

    /// @notice Pays the withdrawals of final batches.
    function withdrawals() external view returns (IWithdrawals);

    /// @notice Lets the accounts of frozen lanes out.
    function exits() external view returns (IExits);

    /// @notice Where validium data is forced onto Ethereum (F4).
    function availability() external view returns (IAvailabilityChallenges);

    /// @notice Where validium state is forced onto Ethereum (F5).
    function states() external view returns (IStateChallenges);

    /// @notice Where proofs are demanded, if the deployment is optimistic (F3).
    function demands() external view returns (IProofDemands);

    /// @notice FINALITY_DELAY, in seconds; 0 if batches become final by proof alone.
    function finalitySeconds() external view returns (uint64);

    /// @notice The only contract that may call `brake`.
    function brakeContract() external view returns (IBrake);
}
