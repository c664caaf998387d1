// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {InboxEntry, extendInbox} from "./InboxEntry.sol";
import {IInbox} from "./interfaces/IInbox.sol";
import {IKeyRegistry} from "./interfaces/IKeyRegistry.sol";
import {Times} from "./libraries/Times.sol";
import {Parameters} from "./Parameters.sol";
import {
    AMOUNT_LIMIT,
    FIRST_L1_POSITION,
    KIND_DEPOSIT,
    KIND_FORCED_WITHDRAW,
    KIND_SET_KEY,
    LANES,
    POSITION_BITS,
    POSITION_LIMIT,
    ROLLUP,
    SLOT_LIMIT,
    VALIDIUM
} from "./Protocol.sol";

/// @title See IInbox.
contract Inbox is IInbox, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;
    using Times for Times.List;

    /// @dev One lane's inbox.
    struct Queue {
        uint64 length;
        uint32 assigned;
        mapping(uint64 end => bytes32) hashAt;
        Times.List times;
    }

    uint256 private constant ASSET_LIMIT = 1 << 16;

    /// @inheritdoc IInbox
    address public immutable settlement;
    /// @inheritdoc IInbox
    address public immutable withdrawals;
    /// @inheritdoc IInbox
    IKeyRegistry public immutable keyRegistry;
    /// @inheritdoc IInbox
    uint256 public immutable listingFee;

    /// @dev Token of each asset; the first is ETH's zero.
    address[] private _tokens;

    /// @inheritdoc IInbox
    mapping(address token => uint16) public assetOf;
    /// @inheritdoc IInbox
    mapping(uint16 asset => uint256) public escrowOf;

    mapping(address owner => mapping(uint16 asset => uint32[LANES])) private _slots;
    mapping(uint8 lane => Queue) private _queues;

    /// @param parameters Of which `listingFee` is kept here.
    /// @param settlement_ Address of the settlement contract, which is deployed later and refuses another's inbox.
    /// @param withdrawals_ Address of the withdrawals contract, deployed later too: who pays out of this one.
    /// @param keyRegistry_ Where owners register keys and preferences.
    /// @param tokens Listed from the start, as assets 1, 2, ….
    constructor(
        Parameters memory parameters,
        address settlement_,
        address withdrawals_,
        IKeyRegistry keyRegistry_,
        address[] memory tokens
    ) {
        settlement = settlement_;
        withdrawals = withdrawals_;
        keyRegistry = keyRegistry_;
        listingFee = parameters.listingFee;
        _tokens.push(address(0));
        emit AssetListed(0, address(0));
        for (uint256 i = 0; i < tokens.length; ++i) {
            _list(tokens[i]);
        }
    }

    /// @inheritdoc IInbox
    function list(address token) external payable nonReentrant returns (uint16 asset) {
        if (msg.value != listingFee) revert Inbox_FeeWrong(listingFee, msg.value);
        asset = _list(token);
        (bool burnt,) = address(0).call{value: msg.value}("");
        if (!burnt) revert Inbox_FeeNotBurnt(msg.value);
    }

    /// @inheritdoc IInbox
    function deposit(address owner, uint16 asset, uint256 amount) external payable nonReentrant {
        (uint256 key, uint8 lane) = keyRegistry.profileOf(owner);
        _deposit(owner, asset, amount, lane, key);
    }

    /// @inheritdoc IInbox
    function depositTo(address owner, uint16 asset, uint256 amount, uint8 lane) external payable nonReentrant {
        _requireLane(lane);
        _deposit(owner, asset, amount, lane, keyRegistry.keyOf(owner));
    }

    /// @inheritdoc IInbox
    function setKey(uint32 slot) external nonReentrant {
        _requireSlot(slot);
        uint256 key = keyRegistry.keyOf(msg.sender);
        // T4: 0 means no key yet, so no entry takes a key away.
        if (key == 0) revert Inbox_KeyUnregistered(msg.sender);
        _append(InboxEntry({kind: KIND_SET_KEY, slot: slot, owner: msg.sender, asset: 0, amount: 0, key: key}));
    }

    /// @inheritdoc IInbox
    function forceWithdraw(uint32 slot) external nonReentrant {
        _requireSlot(slot);
        _append(InboxEntry({kind: KIND_FORCED_WITHDRAW, slot: slot, owner: msg.sender, asset: 0, amount: 0, key: 0}));
    }

    /// @inheritdoc IInbox
    function release(address to, uint16 asset, uint256 amount) external nonReentrant {
        // L7: no key can move funds; only what final batches owe does.
        if (msg.sender != withdrawals) revert Inbox_NotWithdrawals(withdrawals, msg.sender);
        uint256 escrow = escrowOf[asset];
        if (amount > escrow) revert Inbox_EscrowShort(escrow, amount);
        escrowOf[asset] = escrow - amount;
        if (asset != 0) {
            IERC20(_token(asset)).safeTransfer(to, amount);
        } else {
            (bool paid,) = to.call{value: amount}("");
            if (!paid) revert Inbox_PaymentRefused(to, amount);
        }
    }

    /// @inheritdoc IInbox
    function assetCount() external view returns (uint256) {
        return _tokens.length;
    }

    /// @inheritdoc IInbox
    function tokenOf(uint16 asset) external view returns (address) {
        return _token(asset);
    }

    /// @inheritdoc IInbox
    function slotOf(address owner, uint16 asset, uint8 lane) external view returns (uint32) {
        _requireLane(lane);
        return _slots[owner][asset][lane];
    }

    /// @inheritdoc IInbox
    function slotsAssigned(uint8 lane) external view returns (uint32) {
        _requireLane(lane);
        return _queues[lane].assigned;
    }

    /// @inheritdoc IInbox
    function inboxLength(uint8 lane) external view returns (uint64) {
        _requireLane(lane);
        return _queues[lane].length;
    }

    /// @inheritdoc IInbox
    function inboxHashAt(uint8 lane, uint64 end) external view returns (bytes32) {
        _requireLane(lane);
        return _hashAt(lane, end);
    }

    /// @inheritdoc IInbox
    function inboxHashes(uint64[2] calldata ends) external view returns (bytes32[2] memory) {
        return [_hashAt(ROLLUP, ends[ROLLUP]), _hashAt(VALIDIUM, ends[VALIDIUM])];
    }

    /// @inheritdoc IInbox
    function enteredAt(uint8 lane, uint64 index) external view returns (uint64) {
        _requireLane(lane);
        Queue storage queue = _queues[lane];
        if (index >= queue.length) revert Inbox_EndBeyond(lane, queue.length, index);
        return queue.times.momentOf(index);
    }

    function _list(address token) private returns (uint16 asset) {
        if (_tokens.length == ASSET_LIMIT) revert Inbox_AssetsExhausted(ASSET_LIMIT);
        if (token.code.length == 0) revert Inbox_TokenWithoutCode(token);
        if (assetOf[token] != 0) revert Inbox_TokenListed(assetOf[token], token);
        // forge-lint: disable-next-line(unsafe-typecast)
        asset = uint16(_tokens.length); // below ASSET_LIMIT
        assetOf[token] = asset;
        _tokens.push(token);
        emit AssetListed(asset, token);
    }

    /// @dev Everything is booked before the token is called; the caller holds the reentrancy lock, so that between the
    /// two reads of the balance nothing else is booked.
    function _deposit(address owner, uint16 asset, uint256 amount, uint8 lane, uint256 key) private {
        if (owner == address(0)) revert Inbox_OwnerZero();
        address token = _token(asset);
        // R4: amounts that would bring escrow to 2^128 are refused.
        if (amount == 0 || amount >= AMOUNT_LIMIT) revert Inbox_AmountOutOfRange(AMOUNT_LIMIT, amount);
        uint256 escrow = escrowOf[asset] + amount;
        if (escrow >= AMOUNT_LIMIT) revert Inbox_EscrowFull(AMOUNT_LIMIT, escrow);
        uint256 value = asset == 0 ? amount : 0;
        if (msg.value != value) revert Inbox_ValueWrong(value, msg.value);

        escrowOf[asset] = escrow;
        uint32 slot = _assignSlot(owner, asset, lane);
        _append(InboxEntry({kind: KIND_DEPOSIT, slot: slot, owner: owner, asset: asset, amount: amount, key: key}));
        if (asset != 0) _pull(IERC20(token), amount);
    }

    /// @dev Refuses a token that moves more or less than it was told to.
    function _pull(IERC20 token, uint256 amount) private {
        uint256 before = token.balanceOf(address(this));
        token.safeTransferFrom(msg.sender, address(this), amount);
        uint256 current = token.balanceOf(address(this));
        uint256 received = current > before ? current - before : 0;
        if (received != amount) revert Inbox_ReceivedWrong(amount, received);
    }

    /// @dev §1, slot: one per (owner, asset, lane) at its first deposit, in order; a full lane refuses.
    function _assignSlot(address owner, uint16 asset, uint8 lane) private returns (uint32 slot) {
        slot = _slots[owner][asset][lane];
        if (slot != 0) return slot;
        uint32 position = FIRST_L1_POSITION + _queues[lane].assigned;
        if (position >= POSITION_LIMIT) revert Inbox_LaneFull(POSITION_LIMIT - FIRST_L1_POSITION, lane);
        slot = (uint32(lane) << POSITION_BITS) | position;
        _slots[owner][asset][lane] = slot;
        ++_queues[lane].assigned;
        emit SlotAssigned(owner, asset, slot);
    }

    /// @dev §5: an entry extends the inbox of its slot's lane.
    function _append(InboxEntry memory entry) private {
        // forge-lint: disable-next-line(unsafe-typecast)
        uint8 lane = uint8(entry.slot >> POSITION_BITS); // 0 or 1: slots are below 2^25
        Queue storage queue = _queues[lane];
        uint64 index = queue.length;
        bytes32 inboxHash = extendInbox(queue.hashAt[index], entry);
        queue.length = index + 1;
        queue.hashAt[index + 1] = inboxHash;
        queue.times.note(index);
        emit Entry(lane, index, entry.kind, entry.slot, entry.owner, entry.asset, entry.amount, entry.key, inboxHash);
    }

    function _token(uint16 asset) private view returns (address) {
        if (asset >= _tokens.length) revert Inbox_AssetUnlisted(_tokens.length, asset);
        return _tokens[asset];
    }

    /// @dev A rolling hash is never 0, so that an empty word is an end that was not reached.
    function _hashAt(uint8 lane, uint64 end) private view returns (bytes32 inboxHash) {
        inboxHash = _queues[lane].hashAt[end];
        if (inboxHash == 0 && end != 0) revert Inbox_EndBeyond(lane, _queues[lane].length, end);
    }

    function _requireLane(uint8 lane) private pure {
        if (lane >= LANES) revert Inbox_UnknownLane(LANES, lane);
    }

    /// @dev §1: slot 0 is no slot. R4: L1 refuses slots from 2^25.
    function _requireSlot(uint32 slot) private pure {
        if (slot == 0 || slot >= SLOT_LIMIT) revert Inbox_SlotOutOfRange(SLOT_LIMIT, slot);
    }
}
