// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../Header.sol";
import {Parameters} from "../Parameters.sol";
import {IBatchVerifier} from "./IBatchVerifier.sol";
import {ICommittee} from "./ICommittee.sol";
import {IInbox} from "./IInbox.sol";
import {IWithdrawals} from "./IWithdrawals.sol";

/// @notice Takes batches in order and checks what L1 can check of them by itself: their place, their time, their inbox
/// entries, that the rollup blob is on Ethereum (B1), and that the validium blob is certified by the committee or
/// on Ethereum too (B2). Finalises what `batchVerifier` says is proved (F1), and rolls back what is not proved in time, at
/// the expense of the sequencer's bond (F2, B5). This address is the verifyingContract of what members and owners sign
/// (C1, R1).
///
/// A batch is submitted, then final; the latest ones may be rolled back instead. Numbers are given anew after that,
/// header hashes never.
///
/// Warning: a submitted batch is ordered and available, not proved. Nothing says that its roots are right until it is
/// final, and only final batches pay.
interface ISettlement {
    /// @notice The header that batch 1 extends.
    event Genesis(bytes32 indexed headerHash, Header header);

    /// @notice Batch `number` was submitted.
    event BatchSubmitted(uint64 indexed number, bytes32 indexed headerHash, Header header);

    /// @notice The members in `bitmap` of `epoch` certified batch `number`'s data and keep it until `retainUntil`.
    event BatchCertified(
        uint64 indexed number, bytes32 certificateHash, uint64 epoch, uint64 retainUntil, uint256 bitmap
    );

    /// @notice B2's fallback: there was no certificate for batch `number` and its validium blob was carried on L1.
    event ValidiumBlobCarried(uint64 indexed number, bytes32 indexed versionedHash);

    /// @notice F1: batch `number` is final, for ever.
    event BatchFinal(uint64 indexed number, bytes32 indexed headerHash);

    /// @notice F2: batches `number` to `latest` are not there any more, since `number`, whose header hashed to
    /// `headerHash`, was not proved in time. Of the bond, `burnt` wei were burnt and `reward` paid to `caller`.
    event BatchesRolledBack(
        uint64 indexed number,
        bytes32 indexed headerHash,
        uint64 latest,
        address indexed caller,
        uint256 burnt,
        uint256 reward
    );

    /// @notice The bond is whole: `from` posted `amount` wei for the sequencer.
    event BondPosted(address indexed from, uint256 amount);

    /// @notice The sequencer took its bond of `amount` wei back.
    event BondWithdrawn(address indexed to, uint256 amount);

    error Settlement_ChunkOperationsInvalid(uint32 limit, uint32 actual);
    error Settlement_PartOfAnother(address expected, address actual);
    error Settlement_PartDiffers(address part, uint256 expected, uint256 actual);
    error Settlement_RetentionShort(uint64 expected, uint64 actual);
    error Settlement_NotSequencer(address expected, address actual);
    error Settlement_NumberWrong(uint64 expected, uint64 actual);
    error Settlement_ParentWrong(bytes32 expected, bytes32 actual);
    error Settlement_TimestampBeforeParent(uint64 expected, uint64 actual);
    error Settlement_TimestampAhead(uint256 expected, uint64 actual);
    error Settlement_TimestampOld(uint256 expected, uint64 actual);
    error Settlement_ChunkCountOutOfRange(uint32 limit, uint32 actual);
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

    /// @notice Submits the batch after the latest one. The sequencer's transaction carries the rollup blob first, if
    /// there is one; the validium blob next, only where it is not certified and the deployment allows that; no other.
    /// @param header B3: not before its parent, at most SUBMIT old, 1 to 4096/N chunks, inboxes as L1 has them.
    /// B5: the bond must be whole. F2: a header that was rolled back is not accepted again.
    /// @param certificate C3's bytes. Empty where there is no validium blob or where it is carried.
    function submitBatch(Header calldata header, bytes calldata certificate) external;

    /// @notice Posts the sequencer's bond: exactly what is missing, which is all of it or nothing. Anyone may.
    /// Warning: the bond is the sequencer's to withdraw, whoever posted it.
    function postBond() external payable;

    /// @notice Returns the bond to the sequencer, who calls; only while every batch is final (B5).
    function withdrawBond() external;

    /// @notice Makes proved batches final, in order from the last final one on, up to `until`; stops at the first that is
    /// not proved. Anyone may (F1).
    /// @return The number of the last final batch then.
    function finalize(uint64 until) external returns (uint64);

    /// @notice F2: takes batch `number`, the first that is not proved, after its deadline out of the chain, with all after it.
    /// Proved batches before it become final first (call `finalize` beforehand where they are many). Anyone may. Half of the bond
    /// is burnt and the rest is paid to the caller, by a plain call that must not fail.
    /// @param parent Header of batch `number − 1`, which the next batch will extend.
    function rollBack(uint64 number, Header calldata parent) external;

    /// @notice Number of the latest batch; 0 is the genesis.
    function latest() external view returns (uint64);

    /// @notice Number of the last final batch; the genesis is final.
    function latestFinal() external view returns (uint64);

    /// @notice When a batch became final, in seconds. Reverts where it is not.
    function finalizedAt(uint64 number) external view returns (uint64);

    /// @notice Whether a header with this hash was the first of those rolled back together. Those after it name it as an
    /// ancestor, so that none of them can be submitted again either.
    function rolledBack(bytes32 headerHash) external view returns (bool);

    /// @notice The sequencer's bond as it stands, in wei: `parameters().bond` or 0.
    function bond() external view returns (uint256);

    /// @notice Hash of a batch's header; 0 for the number of none.
    function headerHash(uint64 number) external view returns (bytes32);

    /// @notice keccak256 of a batch's certificate; 0 where it had none.
    function certificateHash(uint64 number) external view returns (bytes32);

    /// @notice When a batch was submitted, in seconds. Reverts for the number of none.
    function submittedAt(uint64 number) external view returns (uint64);

    /// @notice The domain that owners' signatures are made for (R1): the low 248 bits of
    /// keccak256(abi.encode("OpenVolition v1", chainId, this contract)).
    function domain() external view returns (uint256);

    /// @notice All parameters of this deployment, each as the contract that enforces it has it.
    function parameters() external view returns (Parameters memory);

    /// @notice Who submits batches. Terms (B5) come later.
    function sequencer() external view returns (address);

    function inbox() external view returns (IInbox);

    function committee() external view returns (ICommittee);

    /// @notice Says which batches are proved.
    function batchVerifier() external view returns (IBatchVerifier);

    /// @notice Pays what final batches withdraw.
    function withdrawals() external view returns (IWithdrawals);
}
