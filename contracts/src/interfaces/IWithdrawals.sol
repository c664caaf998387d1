// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../Header.sol";
import {IInbox} from "./IInbox.sol";
import {ISettlement} from "./ISettlement.sol";

/// @notice Pays withdrawals (F1). A final batch's withdrawals are credited once each, any of them in any order, by
/// showing the list that the header commits to. A credit can be claimed from SAFETY_DELAY after its batch became final.
/// Everything is permissionless and pays only the owner. Calls can be combined by `multicall`: what is already credited
/// or paid, by anyone's call, is skipped.
interface IWithdrawals {
    /// @notice `owner` is owed another `amount` of `asset`, by withdrawal `index` (from 0) of batch `number`.
    event Credited(uint64 indexed number, address indexed owner, uint16 indexed asset, uint256 amount, uint256 index);

    /// @notice The credit of `owner` from batch `number` was paid to `to`.
    event Claimed(address indexed owner, uint16 indexed asset, uint64 indexed number, uint256 amount, address to);

    error Withdrawals_HeaderWrong(uint64 number, bytes32 expected, bytes32 actual);
    error Withdrawals_ListWrong(bytes32 expected, bytes32 actual);
    error Withdrawals_OwnerIsContract(address owner);
    error Withdrawals_ClaimEarly(uint64 number, uint256 claimableAt, uint256 actual);
    error Withdrawals_ReceiverZero();
    error Withdrawals_NotExits(address expected, address actual);

    /// @notice Credits withdrawals of a final batch. Skips those that are credited already. An amount of 0 gives no
    /// credit.
    /// @param withdrawals The batch's whole list: `owner(20) asset(2) amount(16)` each, in order.
    /// @param chosen Bit i chooses withdrawal i; bits beyond the list's end choose nothing.
    function credit(Header calldata header, bytes calldata withdrawals, uint256 chosen) external;

    /// @notice Credits what left a frozen lane at batch `number` (F6). Only the exits contract may call.
    function creditFor(address owner, uint16 asset, uint256 amount, uint64 number) external;

    /// @notice Pays `owner` its credits of `asset` from the batches `numbers`. Anyone may call; but if `owner` is a
    /// contract, only `owner` itself, since it may want `claimTo` instead.
    function claim(address owner, uint16 asset, uint64[] calldata numbers) external;

    /// @notice Pays the caller's credits to another address, for owners that cannot take a plain transfer.
    function claimTo(uint16 asset, uint64[] calldata numbers, address to) external;

    /// @notice The unclaimed credit of `owner` in `asset` from batch `number`.
    function creditOf(address owner, uint16 asset, uint64 number) external view returns (uint256);

    /// @notice Bit i says whether withdrawal i of the batch is credited.
    function credited(uint64 number) external view returns (uint256 bits);

    /// @notice The time from which credits of the batch can be claimed, in seconds. Reverts if it is not final.
    function claimableAt(uint64 number) external view returns (uint256);

    /// @notice SAFETY_DELAY, in seconds.
    function safetySeconds() external view returns (uint64);

    function settlement() external view returns (ISettlement);

    function inbox() external view returns (IInbox);
}
