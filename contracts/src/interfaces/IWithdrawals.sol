// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {PlacedLeaf} from "../ChunkLeaf.sol";
import {Header} from "../Header.sol";
import {IInbox} from "./IInbox.sol";
import {ISettlement} from "./ISettlement.sol";

/// @notice Pays withdrawals (F1). A final batch's withdrawals are credited once per chunk, by showing the list that the
/// chunk's leaf commits to. A credit can be claimed from SAFETY_DELAY after its batch became final. Everything is
/// permissionless and pays only the owner. Calls can be combined by `multicall`: what is already credited or paid, by
/// anyone's call, is skipped.
interface IWithdrawals {
    /// @notice `owner` is owed another `amount` of `asset`, from batch `number`.
    event Credited(uint64 indexed number, address indexed owner, uint16 indexed asset, uint256 amount, uint32 index);

    /// @notice All withdrawals of chunk `index` of batch `number` are credited.
    event ChunkCredited(uint64 indexed number, uint32 indexed index);

    /// @notice The credit of `owner` from batch `number` was paid to `to`.
    event Claimed(address indexed owner, uint16 indexed asset, uint64 indexed number, uint256 amount, address to);

    error Withdrawals_HeaderWrong(uint64 number, bytes32 expected, bytes32 actual);
    error Withdrawals_IndexOutOfRange(uint32 limit, uint32 actual);
    error Withdrawals_PathLength(uint256 expected, uint256 actual);
    error Withdrawals_LeafWrong(uint32 index, bytes32 expected, bytes32 actual);
    error Withdrawals_ListWrong(bytes32 expected, bytes32 actual);
    error Withdrawals_OwnerIsContract(address owner);
    error Withdrawals_ClaimEarly(uint64 number, uint256 claimableAt, uint256 actual);
    error Withdrawals_ReceiverZero();

    /// @notice Credits the withdrawals of one chunk of a final batch.
    /// @param withdrawals The preimage of withdrawalsHash: `owner(20) asset(2) amount(16)` each, in order.
    function credit(Header calldata header, uint32 index, PlacedLeaf calldata chunk, bytes calldata withdrawals)
        external;

    /// @notice Pays `owner` its credits of `asset` from the batches `numbers`. Anyone may call; but if `owner` is a
    /// contract, only `owner` itself, since it may want `claimTo` instead.
    function claim(address owner, uint16 asset, uint64[] calldata numbers) external;

    /// @notice Pays the caller's credits to another address, for owners that cannot take a plain transfer.
    function claimTo(uint16 asset, uint64[] calldata numbers, address to) external;

    /// @notice The unclaimed credit of `owner` in `asset` from batch `number`.
    function creditOf(address owner, uint16 asset, uint64 number) external view returns (uint256);

    function isCredited(uint64 number, uint32 index) external view returns (bool);

    /// @notice The time from which credits of the batch can be claimed, in seconds. Reverts if it is not final.
    function claimableAt(uint64 number) external view returns (uint256);

    /// @notice See `Parameters`.
    function chunkOperations() external view returns (uint32);

    /// @notice SAFETY_DELAY, in seconds.
    function safetySeconds() external view returns (uint64);

    function settlement() external view returns (ISettlement);

    function inbox() external view returns (IInbox);
}
