// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../Header.sol";
import {IKeyRegistry} from "./IKeyRegistry.sol";

/// @notice The ledger's entry point on L1: lists assets, holds deposits, assigns slots, and keeps one queue of entries
/// per lane that the sequencer must serve in order (R4).
///
/// Funds leave only by `release`. Only the withdrawals contract, fixed at deployment, may call it, for credits of final
/// batches (F1). No key, owner or proxy can move or stop funds (F8).
///
/// Warning: rebasing tokens are not supported: what they add belongs to nobody, and what they take is missing for those
/// who withdraw last. Deposits of tokens that take a fee on transfer are rejected. A listed token's issuer keeps its
/// powers (pause, freeze, mint) over the tokens held here.
interface IInbox {
    /// @notice `token` is now asset number `asset`. Asset 0 is ETH, with the zero address as token.
    event AssetListed(uint16 indexed asset, address indexed token);

    /// @notice L1 permanently assigned `slot` to `owner`'s account of `asset` in the slot's lane.
    event SlotAssigned(address indexed owner, uint16 indexed asset, uint32 slot);

    /// @notice Entry number `index` (from 0) joined `lane`'s inbox, whose rolling hash is now `inboxHash`. `kind` is 4
    /// (deposit), 5 (set key) or 7 (forced withdrawal); unused fields are 0. `owner` is the receiver of a deposit, or
    /// the sender of another kind. `payer` is the caller; it is not part of the hash.
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

    /// @notice F6: the entry fees up to the inbox ends of batch `number` are now paid. This call paid `amount` wei to
    /// `to`.
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
    error Inbox_CollectEarly(uint64 number, uint256 collectableAt, uint256 actual);
    error Inbox_LaneFrozen(uint8 lane);
    error Inbox_NotSettlement(address expected, address actual);
    error Inbox_NotExits(address expected, address actual);

    /// @notice Lists an ERC-20 token as the next asset. Anyone may call, with exactly `listingFee` wei, which are
    /// burnt. The fee keeps the 65,535 asset numbers from being used up for free.
    function list(address token) external payable returns (uint16 asset);

    /// @notice Deposits to `owner` in the lane that `owner` prefers (`IKeyRegistry.setMode`; rollup if never set).
    /// See `depositTo`.
    function deposit(address owner, uint16 asset, uint256 amount) external payable;

    /// @notice Deposits `amount` of `asset` to `owner`'s account in `lane`: ETH with the call's value, a token by
    /// allowance to this contract. The value also pays the fees (`depositFee`, in ETH for every asset). Any surplus
    /// goes back to the caller, so send more than a quote: the base fee moves. A contract that takes no plain payments
    /// should ask `depositFee` in the same transaction and send exactly that. The account's slot is assigned at its
    /// first deposit and reused by later ones. The entry carries the *receiver's* registered key, never the depositor's
    /// (R3). Without one the account has no key until its owner registers one and calls `setKey` or receives another
    /// deposit.
    /// @param owner The receiver; not zero.
    /// @param amount In the asset's own units: 1 to 2^128 - 1. The asset's escrow must stay below 2^128 (R4).
    /// @param lane 0 rollup, 1 validium.
    function depositTo(address owner, uint16 asset, uint256 amount, uint8 lane) external payable;

    /// @notice Demands that `slot` take the caller's registered key. Has no effect on the ledger unless the slot is the
    /// caller's (R4: done 0). The call's value pays `entryFee`; the rest goes back to the caller.
    /// @param slot 1 to 2^25 - 1: lane, then 24 bits of position.
    function setKey(uint32 slot) external payable;

    /// @notice Demands that the whole balance of `slot` be withdrawn to its owner. Has no effect on the ledger unless
    /// the slot is the caller's (R4: done 0). The call's value pays `entryFee`; the rest goes back to the caller.
    function forceWithdraw(uint32 slot) external payable;

    /// @notice F6: pays the sequencer the fees of all entries served up to a final batch, less what was paid before.
    /// Anyone may call. Does nothing if nothing is due.
    /// @param header Header of a final batch whose SAFETY_DELAY is over, preferably the last one.
    /// @return paid In wei.
    function collectFees(Header calldata header) external returns (uint256 paid);

    /// @notice Pays `amount` of `asset` out of escrow to `to`. Only the withdrawals contract may call (F8). ETH is sent
    /// by a plain call with all gas; the payment reverts if the receiver rejects it.
    function release(address to, uint16 asset, uint256 amount) external;

    /// @notice F6: the lane is frozen: its inbox takes no more entries. Only the settlement contract may call.
    function close(uint8 lane) external;

    /// @notice F6: adds an entry's fee to the escrow, unless it is there already, so that it can be paid out as a
    /// refund. Only the exits contract may call.
    /// @return fee In wei.
    function returnFee(uint8 lane, uint64 index) external returns (uint256 fee);

    /// @notice The settlement contract of this deployment.
    function settlement() external view returns (address);

    /// @notice The only contract that may call `release`.
    function withdrawals() external view returns (address);

    function keyRegistry() external view returns (IKeyRegistry);

    /// @notice The fee of `list`, in wei.
    function listingFee() external view returns (uint256);

    /// @notice The fee of an entry in this block, in wei: the larger of `minEntryFee` and `entryGas` times the base
    /// fee. Warning: nodes may run calls with a base fee of 0. Outside of transactions use `entryFeeAt`.
    function entryFee() external view returns (uint256);

    /// @notice The same at another base fee, in wei.
    function entryFeeAt(uint256 baseFee) external view returns (uint256);

    /// @notice The fee of the lane's next slot, in wei, which is burnt: `firstSlotFee`, doubled for each sixteenth of
    /// L1's positions in the lane that is assigned (T3).
    function slotFee(uint8 lane) external view returns (uint256);

    /// @notice The fees of a deposit in this block, in wei: `entryFee`, plus `slotFee` if `owner` has no slot yet.
    /// `entryFee`'s warning applies.
    function depositFee(address owner, uint16 asset, uint8 lane) external view returns (uint256);

    /// @notice The total fees of the lane's first `end` entries, in wei. Reverts beyond the inbox's end.
    function feesTo(uint8 lane, uint64 end) external view returns (uint256);

    /// @notice The total of fees paid to the sequencer, in wei.
    function feesCollected() external view returns (uint256);

    /// @notice See `Parameters`.
    function minEntryFee() external view returns (uint256);
    function entryGas() external view returns (uint256);
    function firstSlotFee() external view returns (uint256);

    /// @notice Number of assets, including ETH. Assets are numbered from 0.
    function assetCount() external view returns (uint256);

    /// @notice The asset's token; zero for ETH. Reverts if the asset is not listed.
    function tokenOf(uint16 asset) external view returns (address);

    /// @notice The token's asset number; 0 if it is not listed.
    function assetOf(address token) external view returns (uint16);

    /// @notice How much of the asset is owed to accounts and unpaid withdrawals, in its own units.
    function escrowOf(uint16 asset) external view returns (uint256);

    /// @notice The slot that L1 assigned; 0 before the first deposit.
    function slotOf(address owner, uint16 asset, uint8 lane) external view returns (uint32);

    /// @notice Number of slots that L1 has assigned in the lane.
    function slotsAssigned(uint8 lane) external view returns (uint32);

    /// @notice Number of entries in the lane's inbox.
    function inboxLength(uint8 lane) external view returns (uint64);

    /// @notice The lane's rolling hash over its first `end` entries; 0 for none. Reverts beyond the inbox's end.
    function inboxHashAt(uint8 lane, uint64 end) external view returns (bytes32);

    /// @notice Both lanes' rolling hashes, in a header's form.
    function inboxHashes(uint64[2] calldata ends) external view returns (bytes32[2] memory);

    /// @notice When the entry joined, in seconds: deadlines (F6) count from it. Reverts beyond the inbox's end.
    function enteredAt(uint8 lane, uint64 index) external view returns (uint64);
}
