// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {DevnetToken} from "../../src/devnet/DevnetToken.sol";
import {Inbox} from "../../src/Inbox.sol";
import {IInbox} from "../../src/interfaces/IInbox.sol";
import {IKeyRegistry} from "../../src/interfaces/IKeyRegistry.sol";
import {KeyRegistry} from "../../src/KeyRegistry.sol";
import {Base, vm} from "../Base.sol";
import {MoodyToken} from "../Tokens.sol";

/// @dev Actions of an inbox's users, in any order, with friendly and hostile tokens, at any base fee. Compares the
/// inbox with a model of its rules: every call must revert with exactly the error that the model predicts, or succeed
/// if it predicts none. FundsInvariant covers serving entries and paying out.
contract InboxUsers {
    struct Deposit {
        address from;
        address to;
        uint16 asset;
        uint256 amount;
        uint8 lane;
        uint256 value;
        uint256 entryFee;
        uint256 slotFee;
    }

    uint256 private constant LIMIT = 1 << 128;
    uint256 private constant MOST_ASSETS = 6;
    uint256 private constant LISTING_FEE = 0.01 ether;
    uint256 private constant MIN_ENTRY_FEE = 20_000 gwei;
    uint256 private constant ENTRY_GAS = 100_000;
    /// @dev No lane reaches its second sixteenth here.
    uint256 private constant SLOT_FEE = 50_000 gwei;
    uint16 private constant MOODY = 2;

    Inbox private immutable _inbox;
    KeyRegistry private immutable _registry;
    MoodyToken private immutable _moody;

    bytes32[2] public hashes;
    uint256[2] public slots;
    uint256 public assets = 2;
    uint256 public burnt;
    uint256 public donated;

    /// @dev By lane and entry: the total fees up to it, and when it joined.
    uint256[][2] private _fees;
    uint256[][2] private _times;

    mapping(uint16 asset => uint256) public booked;
    mapping(address owner => mapping(uint16 asset => uint32[2])) public slotOf;
    mapping(address owner => uint256) private _keys;
    mapping(address owner => uint8) private _modes;

    mapping(bytes4 reason => uint256) public reverts;

    constructor(Inbox inbox, KeyRegistry registry) {
        _inbox = inbox;
        _registry = registry;
        _moody = new MoodyToken(address(inbox));
        vm.deal(address(this), LISTING_FEE);
        inbox.list{value: LISTING_FEE}(address(_moody));
        assets = 3;
        burnt = address(0).balance;
        // One of them accepts no ether.
        vm.etch(_owner(4), hex"5f5ffd");
    }

    // ---- actions

    function register(uint8 who, uint256 key) external {
        key = key % 5 == 0 ? key : key % (1 << 240);
        bytes4 expected;
        if (key == 0 || key >= 1 << 240) expected = IKeyRegistry.KeyRegistry_KeyOutOfRange.selector;
        if (_call(_owner(who), address(_registry), 0, abi.encodeCall(IKeyRegistry.register, (key)), expected)) {
            _keys[_owner(who)] = key;
        }
    }

    function setMode(uint8 who, uint8 lane) external {
        lane %= 3;
        bytes4 expected;
        if (lane == 2) expected = IKeyRegistry.KeyRegistry_UnknownLane.selector;
        if (_call(_owner(who), address(_registry), 0, abi.encodeCall(IKeyRegistry.setMode, (lane)), expected)) {
            _modes[_owner(who)] = lane;
        }
    }

    function list(uint8 which, uint256 value) external {
        address asked = which % 4 == 0 ? address(_moody) : which % 4 == 1 ? address(0xdead) : address(0);
        if (asked == address(0)) {
            if (assets == MOST_ASSETS) return;
            asked = address(new DevnetToken("More", "MORE", 18));
        }
        value = value % 4 == 0 ? value % 1 ether : LISTING_FEE;
        bytes4 expected;
        if (value != LISTING_FEE) expected = IInbox.Inbox_FeeWrong.selector;
        else if (asked.code.length == 0) expected = IInbox.Inbox_TokenWithoutCode.selector;
        else if (asked == address(_moody)) expected = IInbox.Inbox_TokenListed.selector;
        if (!_call(_owner(0), address(_inbox), value, abi.encodeCall(IInbox.list, (asked)), expected)) return;
        burnt += value;
        ++assets;
    }

    function deposit(uint8 from, uint8 to, uint8 asset, uint128 amount, uint8 how, uint8 mood) external {
        Deposit memory wanted;
        bool named = how & 1 == 1;
        wanted.from = _owner(from);
        wanted.to = to % 16 == 15 ? address(0) : _owner(to);
        wanted.asset = uint16(asset % (assets + (how % 8 == 7 ? 1 : 0)));
        wanted.amount = how % 32 == 30 ? 0 : how % 32 == 29 ? LIMIT : amount;
        // forge-lint: disable-next-line(unsafe-typecast)
        wanted.lane = named ? uint8((how >> 1) % (how % 64 == 63 ? 3 : 2)) : _modes[wanted.to];
        _price(wanted);
        // Exactly the amount due, or more, or less.
        wanted.value += from % 4 == 1 ? uint256(how) + 1 : 0;
        if (from % 8 == 2) wanted.value -= 1;
        _moody.feel(mood % 6);
        if (wanted.asset != 0 && wanted.asset < assets) _fund(wanted);
        bytes memory call = named
            ? abi.encodeCall(IInbox.depositTo, (wanted.to, wanted.asset, wanted.amount, wanted.lane))
            : abi.encodeCall(IInbox.deposit, (wanted.to, wanted.asset, wanted.amount));
        if (_call(wanted.from, address(_inbox), wanted.value, call, _whyNot(wanted, mood % 6))) _book(wanted);
    }

    function setKey(uint8 who, uint32 slot, uint8 how) external {
        _demand(who, slot, how, 5);
    }

    function forceWithdraw(uint8 who, uint32 slot, uint8 how) external {
        _demand(who, slot, how, 7);
    }

    /// @dev Unsolicited transfers, which belong to nobody and change nothing.
    function donate(uint8 asset, uint64 amount) external {
        // forge-lint: disable-next-line(unsafe-typecast)
        uint16 asset_ = uint16(asset % assets); // few
        if (asset_ != 0) {
            DevnetToken(_inbox.tokenOf(asset_)).mint(address(_inbox), amount);
        } else {
            vm.deal(address(_inbox), address(_inbox).balance + amount);
            donated += amount;
        }
    }

    function wait(uint24 time) external {
        vm.warp(block.timestamp + time);
        vm.fee(uint256(time) * 1000 % 3 gwei);
    }

    // ---- the model

    function entries(uint8 lane) external view returns (uint256) {
        return _fees[lane].length;
    }

    function feesTo(uint8 lane, uint256 end) public view returns (uint256) {
        return end == 0 ? 0 : _fees[lane][end - 1];
    }

    function enteredAt(uint8 lane, uint256 index) external view returns (uint256) {
        return _times[lane][index];
    }

    // ---- internal

    function _call(address caller, address to, uint256 value, bytes memory call, bytes4 expected)
        private
        returns (bool done)
    {
        bytes memory result;
        vm.deal(caller, value);
        vm.prank(caller);
        (done, result) = to.call{value: value}(call);
        // forge-lint: disable-next-line(unsafe-typecast)
        bytes4 reason = done ? bytes4(0) : bytes4(result);
        vm.assertEq(bytes32(reason), bytes32(expected), "reason of a revert");
        vm.assertTrue(done == (expected == 0), "revert without a reason");
        ++reverts[reason];
    }

    function _demand(uint8 who, uint32 slot, uint8 how, uint8 kind) private {
        slot = how % 8 == 7 ? slot : 1 + slot % ((1 << 25) - 1);
        address owner = _owner(who);
        uint256 fee = _entryFee();
        uint256 value = how % 4 == 1 ? fee - 1 : how % 4 == 2 ? fee + 1 + how : fee;
        uint256 key = kind == 5 ? _keys[owner] : 0;
        bytes4 expected;
        if (slot == 0 || slot >= 1 << 25) expected = IInbox.Inbox_SlotOutOfRange.selector;
        else if (kind == 5 && key == 0) expected = IInbox.Inbox_KeyUnregistered.selector;
        else if (value < fee) expected = IInbox.Inbox_ValueLow.selector;
        else if (value > fee && owner == _owner(4)) expected = IInbox.Inbox_PaymentRefused.selector;
        bytes memory call =
            kind == 5 ? abi.encodeCall(IInbox.setKey, (slot)) : abi.encodeCall(IInbox.forceWithdraw, (slot));
        if (!_call(owner, address(_inbox), value, call, expected)) return;
        vm.assertEq(owner.balance, value - fee, "surplus");
        _extend(kind, slot, owner, 0, 0, key);
    }

    /// @dev F6, T3.
    function _price(Deposit memory wanted) private view {
        wanted.entryFee = _entryFee();
        if (wanted.lane < 2 && slotOf[wanted.to][wanted.asset][wanted.lane] == 0) wanted.slotFee = SLOT_FEE;
        wanted.value = wanted.entryFee + wanted.slotFee + (wanted.asset == 0 ? wanted.amount : 0);
    }

    function _entryFee() private view returns (uint256) {
        uint256 fee = ENTRY_GAS * block.basefee;
        return fee > MIN_ENTRY_FEE ? fee : MIN_ENTRY_FEE;
    }

    /// @dev The error for a deposit; 0 if it is accepted.
    function _whyNot(Deposit memory wanted, uint256 mood) private view returns (bytes4) {
        if (wanted.lane == 2) return IInbox.Inbox_UnknownLane.selector;
        if (wanted.to == address(0)) return IInbox.Inbox_OwnerZero.selector;
        if (wanted.asset >= assets) return IInbox.Inbox_AssetUnlisted.selector;
        if (wanted.amount == 0 || wanted.amount >= LIMIT) return IInbox.Inbox_AmountOutOfRange.selector;
        if (booked[wanted.asset] + wanted.amount >= LIMIT) return IInbox.Inbox_EscrowFull.selector;
        uint256 due = wanted.entryFee + wanted.slotFee + (wanted.asset == 0 ? wanted.amount : 0);
        if (wanted.value < due) return IInbox.Inbox_ValueLow.selector;
        if (wanted.asset == MOODY) {
            if (mood == 1) return IInbox.Inbox_ReceivedWrong.selector;
            if (mood == 2 || mood == 4) return MoodyToken.MoodyToken_NotNow.selector;
            if (mood == 3) return SafeERC20.SafeERC20FailedOperation.selector;
        }
        if (wanted.value > due && wanted.from == _owner(4)) return IInbox.Inbox_PaymentRefused.selector;
        return 0;
    }

    function _fund(Deposit memory wanted) private {
        DevnetToken token = DevnetToken(_inbox.tokenOf(wanted.asset));
        token.mint(wanted.from, wanted.amount);
        vm.prank(wanted.from);
        token.approve(address(_inbox), wanted.amount);
    }

    function _book(Deposit memory wanted) private {
        uint256 cost = wanted.entryFee + wanted.slotFee + (wanted.asset == 0 ? wanted.amount : 0);
        vm.assertEq(wanted.from.balance, wanted.value - cost, "surplus");
        booked[wanted.asset] += wanted.amount;
        burnt += wanted.slotFee;
        uint32 slot = slotOf[wanted.to][wanted.asset][wanted.lane];
        if (slot == 0) {
            slot = uint32(wanted.lane) << 24 | uint32((1 << 23) + slots[wanted.lane]++);
            slotOf[wanted.to][wanted.asset][wanted.lane] = slot;
        }
        _extend(4, slot, wanted.to, wanted.asset, wanted.amount, _keys[wanted.to]);
    }

    function _extend(uint8 kind, uint32 slot, address owner, uint16 asset, uint256 amount, uint256 key) private {
        // forge-lint: disable-next-line(unsafe-typecast)
        uint8 lane = uint8(slot >> 24);
        hashes[lane] = keccak256(abi.encode(hashes[lane], kind, slot, owner, asset, amount, key));
        _fees[lane].push(feesTo(lane, _fees[lane].length) + _entryFee());
        _times[lane].push(block.timestamp);
    }

    function _owner(uint8 who) private pure returns (address) {
        return address(uint160(0xacc0) + who % 5);
    }
}

contract InboxInvariant is Base {
    InboxUsers private users;

    function setUp() public override {
        super.setUp();
        users = new InboxUsers(inbox, registry);
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(users);
    }

    /// @dev The actions reach the states that matter: each asset, each mood, a surplus, and most errors.
    function test_actions_reachEveryState() public {
        users.register(0, (1 << 240) - 1);
        users.wait(1_000_000);
        for (uint8 mood = 0; mood < 6; ++mood) {
            users.deposit(0, 1, 2, 100, 0, mood);
        }
        vm.assertEq(inbox.escrowOf(2), 200);
        users.deposit(1, 2, 0, 7, 4, 0); // with a surplus
        users.deposit(2, 2, 0, 7, 4, 0); // one wei short
        users.deposit(9, 4, 0, 7, 4, 0); // with a surplus that the payer rejects
        users.setKey(0, 77, 2);
        users.forceWithdraw(3, 77, 1);
        users.list(0, 1);
        users.donate(0, 5);
        vm.assertEq(users.entries(0), 4);
        vm.assertEq(users.reverts(MoodyToken.MoodyToken_NotNow.selector), 2);
        vm.assertEq(users.reverts(SafeERC20.SafeERC20FailedOperation.selector), 1);
        vm.assertEq(users.reverts(IInbox.Inbox_ReceivedWrong.selector), 1);
        vm.assertEq(users.reverts(IInbox.Inbox_ValueLow.selector), 2);
        vm.assertEq(users.reverts(IInbox.Inbox_PaymentRefused.selector), 1);
        vm.assertEq(users.reverts(IInbox.Inbox_TokenListed.selector), 1);
        invariant_inbox();
    }

    /// @dev One invariant for everything, because forge runs each invariant separately.
    function invariant_inbox() public view {
        vm.assertEq(inbox.assetCount(), users.assets());
        for (uint16 asset = 0; asset < users.assets(); ++asset) {
            // Escrow equals deposits, below 2^128 (R4).
            uint256 escrow = inbox.escrowOf(asset);
            vm.assertEq(escrow, users.booked(asset));
            vm.assertLe(escrow, (1 << 128) - 1);
            if (asset != 0) vm.assertGe(DevnetToken(inbox.tokenOf(asset)).balanceOf(address(inbox)), escrow);
            // Slots never change their owner.
            for (uint160 i = 0; i < 5; ++i) {
                address owner = address(uint160(0xacc0) + i);
                for (uint8 lane = 0; lane < 2; ++lane) {
                    vm.assertEq(inbox.slotOf(owner, asset, lane), users.slotOf(owner, asset, lane));
                }
            }
        }
        // Each lane's inbox is exactly the chain of its slots' entries, with their fees (F6) and times.
        uint256 fees = 0;
        for (uint8 lane = 0; lane < 2; ++lane) {
            uint64 length = inbox.inboxLength(lane);
            vm.assertEq(length, users.entries(lane));
            vm.assertEq(inbox.inboxHashAt(lane, length), users.hashes(lane));
            vm.assertEq(inbox.slotsAssigned(lane), users.slots(lane));
            for (uint64 i = 0; i < length; ++i) {
                vm.assertEq(inbox.enteredAt(lane, i), users.enteredAt(lane, i));
                vm.assertEq(inbox.feesTo(lane, i + 1), users.feesTo(lane, i + 1));
            }
            fees += users.feesTo(lane, length);
        }
        // All ether held is owed, or a fee, or a gift; slot and listing fees are burnt (T3).
        vm.assertEq(address(inbox).balance, inbox.escrowOf(0) + fees + users.donated());
        vm.assertEq(address(0).balance, users.burnt());
    }
}
