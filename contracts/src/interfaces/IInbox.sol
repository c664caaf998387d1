// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../Header.sol";
import {IKeyRegistry} from "./IKeyRegistry.sol";

/// @notice The ledger's door on L1: lists assets, holds what is deposited, assigns slots, and keeps one queue of entries
/// per lane that the sequencer must serve in order (R4).
///
/// Funds leave by `release` alone, which the withdrawals contract that is fixed here at deployment calls for credits of
/// final batches (F1). No key, owner or proxy can move or stop funds (F7).
///
/// Warning: rebasing tokens are not supported: what they add belongs to nobody, and what they take is missing to the
/// last who withdraw. Tokens that take a fee on transfer are refused at each deposit. Whatever a listed token's issuer
/// may do (pause, freeze, mint) it can do to what is held here.
interface IInbox {
    /// @notice `token` is asset number `asset` from now on; asset 0 is ETH, its token the zero address.
    event AssetListed(uint16 indexed asset, address indexed token);

    /// @notice L1 assigned `slot` to `owner`'s account of `asset` in the slot's lane, for ever.
    event SlotAssigned(address indexed owner, uint16 indexed asset, uint32 slot);

    /// @notice Entry number `index` (from 0) joined `lane`'s inbox, whose rolling hash after it is `inboxHash`.
    /// `kind` is 4 (deposit), 5 (set key) or 7 (forced withdrawal); unused fields are 0. `owner` is the receiver of a
    /// deposit and the sender of the others. `payer` called: the depositor, or the sender of the others. It is not hashed.
    event Entry(
        uint8 indexed lane,
        uint64 indexed index,
        uint8 kind,
        uint32 slot,
        address owner,
        uint16 asset,
        uint256 amount,
        uint256 key,
        bytes32 inboxHash,
        address payer
    );

    /// @notice F5: all entry fees up to the inbox ends of batch `number` are paid: `amount` wei more to `to`.
    event FeesCollected(uint64 indexed number, address indexed to, uint256 amount);

    error Inbox_FeeWrong(uint256 expected, uint256 actual);
    error Inbox_TokenWithoutCode(address token);
    error Inbox_TokenListed(uint16 asset, address token);
    error Inbox_AssetsExhausted(uint256 limit);
    error Inbox_AssetUnlisted(uint256 listed, uint16 asset);
    error Inbox_UnknownLane(uint8 lanes, uint8 lane);
    error Inbox_OwnerZero();
    error Inbox_AmountOutOfRange(uint256 limit, uint256 amount);
    error Inbox_EscrowFull(uint256 limit, uint256 escrow);
    error Inbox_ValueLow(uint256 expected, uint256 actual);
    error Inbox_ReceivedWrong(uint256 expected, uint256 actual);
    error Inbox_LaneFull(uint32 positions, uint8 lane);
    error Inbox_SlotOutOfRange(uint32 limit, uint32 slot);
    error Inbox_KeyUnregistered(address owner);
    error Inbox_EndBeyond(uint8 lane, uint64 length, uint64 end);
    error Inbox_NotWithdrawals(address expected, address actual);
    error Inbox_EscrowShort(uint256 escrow, uint256 amount);
    error Inbox_PaymentRefused(address to, uint256 amount);
    error Inbox_BatchNotFinal(uint64 latestFinal, uint64 number);
    error Inbox_HeaderWrong(uint64 number, bytes32 expected, bytes32 actual);

    /// @notice Lists an ERC-20 token as the next asset. Anyone may, for `listingFee` wei exactly, which are burnt: the
    /// fee only keeps the 65,535 numbers from being taken for nothing.
    function list(address token) external payable returns (uint16 asset);

    /// @notice Deposits to `owner` in the lane that `owner` prefers (`IKeyRegistry.setMode`; rollup if never set).
    /// See `depositTo`.
    function deposit(address owner, uint16 asset, uint256 amount) external payable;

    /// @notice Deposits `amount` of `asset` to `owner`'s account in `lane`: ETH with the call's value, a token by
    /// allowance to this contract. The value pays the fees, too (`depositFee`, in ETH for every asset); what it has beyond them
    /// goes back to the caller, so send more than a quote: the base fee moves. A contract that takes no plain payment asks
    /// `depositFee` in the same transaction and sends exactly that. The account's slot is assigned at its first deposit and reused by later ones. The
    /// entry carries the *receiver's* registered key, never the depositor's (R3); without one the account has no key
    /// until its owner registers one and calls `setKey` or is deposited to again.
    /// @param owner The receiver, not zero.
    /// @param amount In the asset's own units: 1 to 2^128 - 1, and so that the asset's escrow stays below 2^128 (R4).
    /// @param lane 0 rollup, 1 validium.
    function depositTo(address owner, uint16 asset, uint256 amount, uint8 lane) external payable;

    /// @notice Demands that `slot` take the caller's registered key. Nothing happens on the ledger where the slot is
    /// not the caller's (R4: done 0). The call's value pays `entryFee`; the rest goes back to the caller.
    /// @param slot 1 to 2^25 - 1: lane, then 24 bits of position.
    function setKey(uint32 slot) external payable;

    /// @notice Demands that the whole balance of `slot` be withdrawn to its owner. Nothing happens on the ledger where
    /// the slot is not the caller's (R4: done 0). The call's value pays `entryFee`; the rest goes back to the caller.
    function forceWithdraw(uint32 slot) external payable;

    /// @notice F5: pays the sequencer the fees of all entries that batches up to a final one have served, less what was paid
    /// before. Anyone may; does nothing where nothing is left.
    /// @param header Of a final batch: best the last one.
    /// @return paid In wei.
    function collectFees(Header calldata header) external returns (uint256 paid);

    /// @notice Pays `amount` of `asset` out of escrow to `to`. Only the withdrawals contract may (F7). ETH goes with all
    /// gas and by a plain call; a receiver that does not take it fails the payment.
    function release(address to, uint16 asset, uint256 amount) external;

    /// @notice The settlement contract of this deployment.
    function settlement() external view returns (address);

    /// @notice The one contract that can make this one pay.
    function withdrawals() external view returns (address);

    function keyRegistry() external view returns (IKeyRegistry);

    /// @notice What `list` costs, in wei.
    function listingFee() external view returns (uint256);

    /// @notice What an entry costs in this block, in wei: `minEntryFee`, or `entryGas` times the base fee where that is more.
    /// Warning: nodes may answer calls as if the base fee were 0. Outside of transactions ask `entryFeeAt`.
    function entryFee() external view returns (uint256);

    /// @notice The same at another base fee, in wei.
    function entryFeeAt(uint256 baseFee) external view returns (uint256);

    /// @notice What the lane's next slot costs, in wei, and is burnt: `firstSlotFee`, doubled with each sixteenth of the lane's
    /// positions that L1 has assigned (T3).
    function slotFee(uint8 lane) external view returns (uint256);

    /// @notice What a deposit in this block costs beyond its amount, in wei: `entryFee`, and `slotFee` where `owner` has no
    /// slot yet. `entryFee`'s warning holds.
    function depositFee(address owner, uint16 asset, uint8 lane) external view returns (uint256);

    /// @notice The fees of the lane's first `end` entries together, in wei. Reverts beyond the inbox's end.
    function feesTo(uint8 lane, uint64 end) external view returns (uint256);

    /// @notice How much of all fees was paid out, in wei.
    function feesCollected() external view returns (uint256);

    /// @notice See `Parameters`.
    function minEntryFee() external view returns (uint256);
    function entryGas() external view returns (uint256);
    function firstSlotFee() external view returns (uint256);

    /// @notice How many assets there are, ETH included; their numbers are those below.
    function assetCount() external view returns (uint256);

    /// @notice The asset's token; zero for ETH. Reverts where the asset is not listed.
    function tokenOf(uint16 asset) external view returns (address);

    /// @notice The token's asset number; 0 where it is not listed.
    function assetOf(address token) external view returns (uint16);

    /// @notice How much of the asset is owed to the ledger's accounts and to who withdrew from them, in its own units.
    function escrowOf(uint16 asset) external view returns (uint256);

    /// @notice The slot that L1 assigned; 0 where there was no deposit yet.
    function slotOf(address owner, uint16 asset, uint8 lane) external view returns (uint32);

    /// @notice How many slots L1 has assigned in the lane.
    function slotsAssigned(uint8 lane) external view returns (uint32);

    /// @notice How many entries the lane's inbox has.
    function inboxLength(uint8 lane) external view returns (uint64);

    /// @notice The lane's rolling hash over its first `end` entries; 0 for none. Reverts beyond the inbox's end.
    function inboxHashAt(uint8 lane, uint64 end) external view returns (bytes32);

    /// @notice Both lanes' rolling hashes, as a header has them.
    function inboxHashes(uint64[2] calldata ends) external view returns (bytes32[2] memory);

    /// @notice When the entry joined, in seconds: deadlines (F5) count from it. Reverts beyond the inbox's end.
    function enteredAt(uint8 lane, uint64 index) external view returns (uint64);
}
