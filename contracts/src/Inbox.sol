// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Header} from "./Header.sol";
import {InboxEntry, extendInbox} from "./InboxEntry.sol";
import {IInbox} from "./interfaces/IInbox.sol";
import {IKeyRegistry} from "./interfaces/IKeyRegistry.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {IWithdrawals} from "./interfaces/IWithdrawals.sol";
import {Bounds} from "./libraries/Bounds.sol";
import {Dues} from "./libraries/Dues.sol";
import {Hashes} from "./libraries/Hashes.sol";
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
    SLOT_FEE_STEP,
    SLOT_LIMIT,
    VALIDIUM
} from "./Protocol.sol";

/// @title See IInbox.
contract Inbox is IInbox, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;
    using Dues for Dues.List;

    /// @dev One lane's inbox. `fees` is the sum of the fees of all its entries so far. A closed one takes no more.
    struct Queue {
        uint64 length;
        uint32 assigned;
        uint88 fees;
        bool closed;
        mapping(uint64 end => bytes32) hashAt;
        Dues.List dues;
    }

    uint256 private constant ASSET_LIMIT = 1 << 16;

    /// @dev Bounds of a deployment's parameters. Serving an entry, with the credit of a forced withdrawal, costs 31,000
    /// gas in a batch of 512 operations, and more in smaller ones (contracts/README.md).
    uint256 private constant MIN_FEE = 1 gwei;
    uint256 private constant MAX_FEE = 1 ether;
    uint256 private constant MIN_ENTRY_GAS = 55_000;
    uint256 private constant MAX_ENTRY_GAS = 1_000_000;

    /// @inheritdoc IInbox
    address public immutable settlement;
    /// @inheritdoc IInbox
    address public immutable withdrawals;
    /// @inheritdoc IInbox
    IKeyRegistry public immutable keyRegistry;
    /// @inheritdoc IInbox
    uint256 public immutable listingFee;
    /// @inheritdoc IInbox
    uint256 public immutable minEntryFee;
    /// @inheritdoc IInbox
    uint256 public immutable entryGas;
    /// @inheritdoc IInbox
    uint256 public immutable firstSlotFee;

    /// @dev The token of each asset. Asset 0 is ETH, with the zero address.
    address[] private _tokens;

    /// @inheritdoc IInbox
    mapping(address token => uint16) public assetOf;
    /// @inheritdoc IInbox
    mapping(uint16 asset => uint256) public escrowOf;

    mapping(address owner => mapping(uint16 asset => uint32[LANES])) private _slots;
    mapping(uint8 lane => Queue) private _queues;

    /// @inheritdoc IInbox
    uint256 public feesCollected;

    /// @dev One bit an entry: whether its fee has joined the escrow.
    mapping(uint8 lane => mapping(uint64 group => uint256 bits)) private _returned;

    /// @param parameters This contract keeps the fees.
    /// @param settlement_ Deployed later. Its constructor rejects an inbox made for another settlement.
    /// @param withdrawals_ Deployed later. The only contract that can pay out of this one.
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
        listingFee = Bounds.within("listingFee", MIN_FEE, parameters.listingFee, MAX_FEE);
        minEntryFee = Bounds.within("minEntryFee", MIN_FEE, parameters.minEntryFee, MAX_FEE);
        entryGas = Bounds.within("entryGas", MIN_ENTRY_GAS, parameters.entryGas, MAX_ENTRY_GAS);
        firstSlotFee = Bounds.within("firstSlotFee", MIN_FEE, parameters.firstSlotFee, MAX_FEE);
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
        _pay(address(0), msg.value);
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
    function setKey(uint32 slot) external payable nonReentrant {
        _requireSlot(slot);
        uint256 key = keyRegistry.keyOf(msg.sender);
        // T4: 0 means no key yet; an entry can never remove a key.
        if (key == 0) revert Inbox_KeyUnregistered(msg.sender);
        _demand(InboxEntry({kind: KIND_SET_KEY, slot: slot, owner: msg.sender, asset: 0, amount: 0, key: key}));
    }

    /// @inheritdoc IInbox
    function forceWithdraw(uint32 slot) external payable nonReentrant {
        _requireSlot(slot);
        _demand(InboxEntry({kind: KIND_FORCED_WITHDRAW, slot: slot, owner: msg.sender, asset: 0, amount: 0, key: 0}));
    }

    /// @inheritdoc IInbox
    function collectFees(Header calldata header) external nonReentrant returns (uint256 paid) {
        ISettlement settlement_ = ISettlement(settlement);
        uint64 last = settlement_.latestFinal();
        if (header.number > last) revert Inbox_BatchNotFinal(last, header.number);
        bytes32 expected = settlement_.headerHash(header.number);
        bytes32 actual = Hashes.ofHeader(header);
        if (actual != expected) revert Inbox_HeaderWrong(header.number, expected, actual);
        // F7: the brake can take back finality until SAFETY_DELAY is over, and the entries' fees are then refunded.
        uint256 from = IWithdrawals(withdrawals).claimableAt(header.number);
        if (block.timestamp < from) revert Inbox_CollectEarly(header.number, from, block.timestamp);
        // F6: inboxEnd never decreases along final batches, and so neither do the fees earned.
        uint256 earned = uint256(_queues[ROLLUP].dues.sumTo(header.inboxEnd[ROLLUP]))
            + _queues[VALIDIUM].dues.sumTo(header.inboxEnd[VALIDIUM]);
        uint256 collected = feesCollected;
        if (earned <= collected) return 0;
        paid = earned - collected;
        feesCollected = earned;
        address sequencer = settlement_.sequencer();
        emit FeesCollected(header.number, sequencer, paid);
        _pay(sequencer, paid);
    }

    /// @inheritdoc IInbox
    function release(address to, uint16 asset, uint256 amount) external nonReentrant {
        // F8: no key can move funds; they leave only for credits of final batches.
        if (msg.sender != withdrawals) revert Inbox_NotWithdrawals(withdrawals, msg.sender);
        uint256 escrow = escrowOf[asset];
        if (amount > escrow) revert Inbox_EscrowShort(escrow, amount);
        escrowOf[asset] = escrow - amount;
        if (asset != 0) {
            IERC20(_token(asset)).safeTransfer(to, amount);
        } else {
            _pay(to, amount);
        }
    }

    /// @inheritdoc IInbox
    function close(uint8 lane) external {
        if (msg.sender != settlement) revert Inbox_NotSettlement(settlement, msg.sender);
        _queues[lane].closed = true;
    }

    /// @inheritdoc IInbox
    function returnFee(uint8 lane, uint64 index) external returns (uint256 fee) {
        address exits = address(ISettlement(settlement).exits());
        if (msg.sender != exits) revert Inbox_NotExits(exits, msg.sender);
        Queue storage queue = _queues[lane];
        fee = queue.dues.sumTo(index + 1) - queue.dues.sumTo(index);
        uint256 before = _returned[lane][index / 256];
        uint256 bit = uint256(1) << (index % 256);
        // F7: the same entry may be refunded at one base and, if the brake makes that void, at another.
        if (before & bit != 0) return fee;
        _returned[lane][index / 256] = before | bit;
        escrowOf[0] += fee;
    }

    /// @inheritdoc IInbox
    function entryFee() external view returns (uint256) {
        return entryFeeAt(block.basefee);
    }

    /// @inheritdoc IInbox
    function entryFeeAt(uint256 baseFee) public view returns (uint256) {
        uint256 fee = entryGas * baseFee;
        return fee > minEntryFee ? fee : minEntryFee;
    }

    /// @inheritdoc IInbox
    function slotFee(uint8 lane) external view returns (uint256) {
        _requireLane(lane);
        return _slotFeeAfter(_queues[lane].assigned);
    }

    /// @inheritdoc IInbox
    function depositFee(address owner, uint16 asset, uint8 lane) external view returns (uint256) {
        _requireLane(lane);
        bool assigned = _slots[owner][asset][lane] != 0;
        return entryFeeAt(block.basefee) + (assigned ? 0 : _slotFeeAfter(_queues[lane].assigned));
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
        return queue.dues.timeOf(index);
    }

    /// @inheritdoc IInbox
    function feesTo(uint8 lane, uint64 end) external view returns (uint256) {
        _requireLane(lane);
        Queue storage queue = _queues[lane];
        if (end > queue.length) revert Inbox_EndBeyond(lane, queue.length, end);
        return queue.dues.sumTo(end);
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

    /// @dev All state is written before the token is called. The caller holds the reentrancy lock, so nothing else
    /// moves funds between the two balance reads in `_pull`.
    function _deposit(address owner, uint16 asset, uint256 amount, uint8 lane, uint256 key) private {
        if (owner == address(0)) revert Inbox_OwnerZero();
        address token = _token(asset);
        // R4: the escrow of an asset must stay below 2^128.
        if (amount == 0 || amount >= AMOUNT_LIMIT) revert Inbox_AmountOutOfRange(AMOUNT_LIMIT, amount);
        uint256 escrow = escrowOf[asset] + amount;
        if (escrow >= AMOUNT_LIMIT) revert Inbox_EscrowFull(AMOUNT_LIMIT, escrow);

        escrowOf[asset] = escrow;
        (uint32 slot, uint256 burnt) = _assignSlot(owner, asset, lane);
        uint256 surplus = _append(
            InboxEntry({kind: KIND_DEPOSIT, slot: slot, owner: owner, asset: asset, amount: amount, key: key}),
            burnt + (asset == 0 ? amount : 0)
        );
        if (asset != 0) _pull(IERC20(token), amount);
        if (burnt != 0) _pay(address(0), burnt);
        if (surplus != 0) _pay(msg.sender, surplus);
    }

    function _demand(InboxEntry memory entry) private {
        uint256 surplus = _append(entry, 0);
        if (surplus != 0) _pay(msg.sender, surplus);
    }

    /// @dev Rejects a token that moves more or less than it was asked to.
    function _pull(IERC20 token, uint256 amount) private {
        uint256 before = token.balanceOf(address(this));
        token.safeTransferFrom(msg.sender, address(this), amount);
        uint256 current = token.balanceOf(address(this));
        uint256 received = current > before ? current - before : 0;
        if (received != amount) revert Inbox_ReceivedWrong(amount, received);
    }

    /// @dev §1: assigns one slot per (owner, asset, lane), in order, at its first deposit, until the lane is full. T3:
    /// a new slot costs `fee`.
    function _assignSlot(address owner, uint16 asset, uint8 lane) private returns (uint32 slot, uint256 fee) {
        slot = _slots[owner][asset][lane];
        if (slot != 0) return (slot, 0);
        uint32 assigned = _queues[lane].assigned;
        uint32 position = FIRST_L1_POSITION + assigned;
        if (position >= POSITION_LIMIT) revert Inbox_LaneFull(POSITION_LIMIT - FIRST_L1_POSITION, lane);
        slot = (uint32(lane) << POSITION_BITS) | position;
        fee = _slotFeeAfter(assigned);
        _slots[owner][asset][lane] = slot;
        _queues[lane].assigned = assigned + 1;
        emit SlotAssigned(owner, asset, slot);
    }

    /// @dev §5: appends an entry to the inbox of its slot's lane. F6: takes its fee.
    /// @param due What the call's value must cover in addition to the fee.
    /// @return surplus The rest of the call's value.
    function _append(InboxEntry memory entry, uint256 due) private returns (uint256 surplus) {
        uint256 fee = entryFeeAt(block.basefee);
        if (msg.value < due + fee) revert Inbox_ValueLow(due + fee, msg.value);
        surplus = msg.value - due - fee;
        // forge-lint: disable-next-line(unsafe-typecast)
        uint8 lane = uint8(entry.slot >> POSITION_BITS); // 0 or 1: slots are below 2^25
        Queue storage queue = _queues[lane];
        // F6: what joined a frozen lane would never be served.
        if (queue.closed) revert Inbox_LaneFrozen(lane);
        uint64 index = queue.length;
        bytes32 inboxHash = extendInbox(queue.hashAt[index], entry);
        // forge-lint: disable-next-line(unsafe-typecast)
        uint88 fees = queue.fees + uint88(fee); // already paid, and the supply of ether fits
        queue.length = index + 1;
        queue.fees = fees;
        queue.hashAt[index + 1] = inboxHash;
        queue.dues.record(index, fees);
        _emitEntry(lane, index, entry, inboxHash);
    }

    function _emitEntry(uint8 lane, uint64 index, InboxEntry memory entry, bytes32 inboxHash) private {
        emit Entry(
            lane,
            index,
            entry.kind,
            entry.slot,
            entry.owner,
            entry.asset,
            entry.amount,
            entry.key,
            inboxHash,
            msg.sender
        );
    }

    /// @dev T3: the fee of the next slot in a lane where L1 has assigned this many.
    function _slotFeeAfter(uint32 assigned) private view returns (uint256) {
        return firstSlotFee << (assigned / SLOT_FEE_STEP);
    }

    /// @dev Pays by a plain call. A payment to the zero address burns.
    function _pay(address to, uint256 amount) private {
        (bool paid,) = to.call{value: amount}("");
        if (!paid) revert Inbox_PaymentRefused(to, amount);
    }

    function _token(uint16 asset) private view returns (address) {
        if (asset >= _tokens.length) revert Inbox_AssetUnlisted(_tokens.length, asset);
        return _tokens[asset];
    }

    /// @dev A rolling hash is never 0, so an empty word means that the inbox has not reached this end.
    function _hashAt(uint8 lane, uint64 end) private view returns (bytes32 inboxHash) {
        inboxHash = _queues[lane].hashAt[end];
        if (inboxHash == 0 && end != 0) revert Inbox_EndBeyond(lane, _queues[lane].length, end);
    }

    function _requireLane(uint8 lane) private pure {
        if (lane >= LANES) revert Inbox_UnknownLane(LANES, lane);
    }

    /// @dev §1: 0 means no slot. R4: L1 rejects slots of 2^25 or more.
    function _requireSlot(uint32 slot) private pure {
        if (slot == 0 || slot >= SLOT_LIMIT) revert Inbox_SlotOutOfRange(SLOT_LIMIT, slot);
    }
}
