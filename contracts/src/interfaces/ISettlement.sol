// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../Header.sol";
import {Parameters} from "../Parameters.sol";
import {ICommittee} from "./ICommittee.sol";
import {IInbox} from "./IInbox.sol";

/// @notice Takes batches in order and checks what L1 can check of them by itself: their place, their time, their inbox
/// entries, that the rollup blob is on Ethereum (B1), and that the validium blob is certified by the committee or
/// on Ethereum too (B2). This address is the verifyingContract of what members and owners sign (C1, R1).
///
/// Warning: a submitted batch is ordered and available, not proved. Nothing here says that its roots are right, and
/// nothing is final or paid by it: proofs and finality (protocol §6, §7) come next and are what pays.
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

    error Settlement_ChunkOperationsInvalid(uint32 limit, uint32 actual);
    error Settlement_PartOfAnother(address expected, address actual);
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
    error Settlement_BlobSurplus(uint256 expected, bytes32 surplus);
    error Settlement_CertificateSurplus(uint256 length);
    error Settlement_CertificateMissing(bytes32 validiumBlob);
    error Settlement_BatchUnknown(uint64 latest, uint64 number);

    /// @notice Submits the batch after the latest one. The sequencer's transaction carries the rollup blob first, if
    /// there is one; the validium blob next, only where it is not certified and the deployment allows that; no other.
    /// @param header B3: not before its parent, at most SUBMIT old, 1 to 4096/N chunks, inboxes as L1 has them.
    /// @param certificate C3's bytes. Empty where there is no validium blob or where it is carried.
    function submitBatch(Header calldata header, bytes calldata certificate) external;

    /// @notice Number of the latest batch; 0 is the genesis.
    function latest() external view returns (uint64);

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

    /// @notice Who submits batches. Terms and bonds (B5) come later.
    function sequencer() external view returns (address);

    function inbox() external view returns (IInbox);

    function committee() external view returns (ICommittee);
}
