// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IInbox} from "../../src/interfaces/IInbox.sol";
import {Base, vm} from "../Base.sol";

contract InboxDemandTest is Base {
    uint32 private constant SLOT_LIMIT = 1 << 25;

    function setUp() public override {
        super.setUp();
        fundEth(address(this), 1 ether);
        fundEth(alice, 1 ether);
    }

    function test_setKey_unregistered_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_KeyUnregistered.selector, alice));
        vm.prank(alice);
        inbox.setKey{value: FEES}(1);
    }

    function test_setKey_slotZero_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_SlotOutOfRange.selector, SLOT_LIMIT, 0));
        inbox.setKey{value: FEES}(0);
    }

    function test_setKey_slotTooLarge_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_SlotOutOfRange.selector, SLOT_LIMIT, SLOT_LIMIT));
        inbox.setKey{value: FEES}(SLOT_LIMIT);
    }

    function test_forceWithdraw_slotZero_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_SlotOutOfRange.selector, SLOT_LIMIT, 0));
        inbox.forceWithdraw{value: FEES}(0);
    }

    function test_forceWithdraw_slotTooLarge_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_SlotOutOfRange.selector, SLOT_LIMIT, type(uint32).max));
        inbox.forceWithdraw{value: FEES}(type(uint32).max);
    }

    function test_setKey_announcesTheSendersKey() public {
        registerKey(alice, 9);
        bytes32 hash = keccak256(abi.encode(0, 5, 1, alice, 0, 0, 9));
        vm.expectEmit(address(inbox));
        emit IInbox.Entry(0, 0, 5, 1, alice, 0, 0, 9, hash, alice);
        vm.prank(alice);
        inbox.setKey{value: FEES}(1);
        vm.assertEq(inbox.inboxHashAt(0, 1), hash);
    }

    function test_forceWithdraw_announcesTheSender() public {
        registerKey(alice, 9); // but a forced withdrawal has no key
        bytes32 hash = keccak256(abi.encode(0, 7, SLOT_LIMIT - 1, alice, 0, 0, 0));
        vm.expectEmit(address(inbox));
        emit IInbox.Entry(1, 0, 7, SLOT_LIMIT - 1, alice, 0, 0, 0, hash, alice);
        vm.prank(alice);
        inbox.forceWithdraw{value: FEES}(SLOT_LIMIT - 1);
        vm.assertEq(inbox.inboxHashAt(1, 1), hash);
        vm.assertEq(inbox.enteredAt(1, 0), START);
    }

    /// @dev R4: an entry joins the inbox of its slot's lane. §5: it extends the hash before it.
    function testFuzz_entries_chainInTheirSlotsLane(uint32[12] memory slots) public {
        registerKey(alice, 9);
        bytes32[2] memory hashes;
        uint64[2] memory lengths;
        for (uint256 i = 0; i < slots.length; ++i) {
            uint32 slot = uint32(within(slots[i], 1, SLOT_LIMIT - 1));
            // forge-lint: disable-next-line(unsafe-typecast)
            uint8 lane = uint8(slot >> 24);
            bool force = i % 2 == 0;
            vm.prank(alice);
            if (force) inbox.forceWithdraw{value: FEES}(slot);
            else inbox.setKey{value: FEES}(slot);
            hashes[lane] = keccak256(abi.encode(hashes[lane], force ? 7 : 5, slot, alice, 0, 0, force ? 0 : 9));
            vm.assertEq(inbox.inboxHashAt(lane, ++lengths[lane]), hashes[lane]);
        }
        vm.assertEq(inbox.inboxLength(0), lengths[0]);
        vm.assertEq(inbox.inboxLength(1), lengths[1]);
        bytes32[2] memory both = inbox.inboxHashes(lengths);
        vm.assertEq(both[0], hashes[0]);
        vm.assertEq(both[1], hashes[1]);
    }
}
