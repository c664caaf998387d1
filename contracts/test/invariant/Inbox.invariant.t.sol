// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DevnetToken} from "../../src/devnet/DevnetToken.sol";
import {Inbox} from "../../src/Inbox.sol";
import {KeyRegistry} from "../../src/KeyRegistry.sol";
import {Base, vm} from "../Base.sol";

/// @dev Everyone who uses an inbox, in any order, keeping books of their own.
contract InboxUsers {
    uint256 private constant LIMIT = 1 << 128;

    /// @dev More than any entry costs here; the rest comes back.
    uint256 private constant FEES = 1 ether;

    Inbox private immutable _inbox;
    KeyRegistry private immutable _registry;

    uint256[2] public entries;
    bytes32[2] public hashes;
    uint256[2] public slots;
    uint256 public assets = 2;

    mapping(uint16 asset => uint256) public booked;
    mapping(address owner => mapping(uint16 asset => uint32[2])) public slotOf;

    constructor(Inbox inbox, KeyRegistry registry) {
        _inbox = inbox;
        _registry = registry;
    }

    function register(uint8 who, uint256 key) external {
        vm.prank(_owner(who));
        _registry.register(1 + key % ((1 << 240) - 1));
    }

    function setMode(uint8 who, bool validium) external {
        vm.prank(_owner(who));
        _registry.setMode(validium ? 1 : 0);
    }

    function list() external {
        if (assets == 6) return;
        vm.deal(address(this), 0.01 ether);
        _inbox.list{value: 0.01 ether}(address(new DevnetToken("More", "MORE", 18)));
        ++assets;
    }

    function deposit(uint8 from, uint8 to, uint16 asset, uint128 amount) external {
        uint8 lane = _registry.modeOf(_owner(to));
        (uint16 asset_, uint256 amount_, uint256 value) = _prepare(from, asset, amount);
        if (amount_ == 0) return;
        vm.prank(_owner(from));
        _inbox.deposit{value: value}(_owner(to), asset_, amount_);
        _book(to, asset_, amount_, lane);
    }

    function depositTo(uint8 from, uint8 to, uint16 asset, uint128 amount, bool validium) external {
        uint8 lane = validium ? 1 : 0;
        (uint16 asset_, uint256 amount_, uint256 value) = _prepare(from, asset, amount);
        if (amount_ == 0) return;
        vm.prank(_owner(from));
        _inbox.depositTo{value: value}(_owner(to), asset_, amount_, lane);
        _book(to, asset_, amount_, lane);
    }

    function setKey(uint8 who, uint32 slot) external {
        slot = 1 + slot % ((1 << 25) - 1);
        uint256 key = _registry.keyOf(_owner(who));
        if (key == 0) return;
        vm.deal(_owner(who), FEES);
        vm.prank(_owner(who));
        _inbox.setKey{value: FEES}(slot);
        _extend(5, slot, _owner(who), 0, 0, key);
    }

    function forceWithdraw(uint8 who, uint32 slot) external {
        slot = 1 + slot % ((1 << 25) - 1);
        vm.deal(_owner(who), FEES);
        vm.prank(_owner(who));
        _inbox.forceWithdraw{value: FEES}(slot);
        _extend(7, slot, _owner(who), 0, 0, 0);
    }

    /// @dev What nobody asked for: it belongs to nobody and moves nothing.
    function donate(uint16 asset, uint64 amount) external {
        // forge-lint: disable-next-line(unsafe-typecast)
        asset = uint16(asset % assets);
        if (asset != 0) DevnetToken(_inbox.tokenOf(asset)).mint(address(_inbox), amount);
        else vm.deal(address(_inbox), address(_inbox).balance + amount);
    }

    function _owner(uint8 who) private pure returns (address) {
        return address(uint160(0xacc0) + who % 5);
    }

    function _prepare(uint8 from, uint16 asset, uint128 amount)
        private
        returns (uint16 asset_, uint256 amount_, uint256 value)
    {
        // forge-lint: disable-next-line(unsafe-typecast)
        asset_ = uint16(asset % assets);
        uint256 room = LIMIT - 1 - booked[asset_];
        if (room == 0) return (asset_, 0, 0);
        amount_ = 1 + amount % room;
        if (asset_ == 0) {
            vm.deal(_owner(from), amount_ + FEES);
            return (asset_, amount_, amount_ + FEES);
        }
        value = FEES;
        vm.deal(_owner(from), value);
        DevnetToken token = DevnetToken(_inbox.tokenOf(asset_));
        token.mint(_owner(from), amount_);
        vm.prank(_owner(from));
        token.approve(address(_inbox), amount_);
    }

    function _book(uint8 to, uint16 asset, uint256 amount, uint8 lane) private {
        booked[asset] += amount;
        address owner = _owner(to);
        if (slotOf[owner][asset][lane] == 0) {
            slotOf[owner][asset][lane] = uint32(lane) << 24 | uint32((1 << 23) + slots[lane]++);
        }
        _extend(4, slotOf[owner][asset][lane], owner, asset, amount, _registry.keyOf(owner));
    }

    function _extend(uint8 kind, uint32 slot, address owner, uint16 asset, uint256 amount, uint256 key) private {
        uint256 lane = slot >> 24;
        hashes[lane] = keccak256(abi.encode(hashes[lane], kind, slot, owner, asset, amount, key));
        ++entries[lane];
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

    /// @dev What is owed is what was deposited, below 2^128 (R4), and it is here.
    function invariant_escrow_isHeld() external view {
        vm.assertEq(inbox.assetCount(), users.assets());
        for (uint16 asset = 0; asset < users.assets(); ++asset) {
            uint256 escrow = inbox.escrowOf(asset);
            vm.assertEq(escrow, users.booked(asset));
            vm.assertLe(escrow, (1 << 128) - 1);
            uint256 held =
                asset == 0 ? address(inbox).balance : DevnetToken(inbox.tokenOf(asset)).balanceOf(address(inbox));
            vm.assertGe(held, escrow);
        }
    }

    /// @dev Each lane's inbox is the chain of what was asked of its slots, and no more.
    function invariant_inboxes_areWhatWasAsked() external view {
        for (uint8 lane = 0; lane < 2; ++lane) {
            uint64 length = inbox.inboxLength(lane);
            vm.assertEq(length, users.entries(lane));
            vm.assertEq(inbox.inboxHashAt(lane, length), users.hashes(lane));
            vm.assertEq(inbox.slotsAssigned(lane), users.slots(lane));
        }
    }

    /// @dev Slots stay whose they are.
    function invariant_slots_areAssignedInOrderForEver() external view {
        for (uint160 i = 0; i < 5; ++i) {
            address owner = address(uint160(0xacc0) + i);
            for (uint16 asset = 0; asset < users.assets(); ++asset) {
                for (uint8 lane = 0; lane < 2; ++lane) {
                    vm.assertEq(inbox.slotOf(owner, asset, lane), users.slotOf(owner, asset, lane));
                }
            }
        }
    }
}
