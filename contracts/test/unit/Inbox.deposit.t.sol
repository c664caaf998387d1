// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Header} from "../../src/Header.sol";
import {IInbox} from "../../src/interfaces/IInbox.sol";
import {Base, vm} from "../Base.sol";
import {BonusToken, FalseToken, FeeToken, ReentrantToken, SilentToken, ThiefToken} from "../Tokens.sol";

contract InboxDepositTest is Base {
    uint256 private constant LIMIT = 1 << 128;
    uint32 private constant ROLLUP_SLOT = 1 << 23;
    uint32 private constant VALIDIUM_SLOT = 1 << 24 | 1 << 23;

    function setUp() public override {
        super.setUp();
        vm.deal(address(this), 10 ether);
    }

    // ---- rejected

    function test_deposit_ownerZero_reverts() public {
        vm.expectRevert(IInbox.Inbox_OwnerZero.selector);
        inbox.deposit{value: 1 + FEES}(address(0), ETH, 1);
    }

    function test_deposit_amountZero_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_AmountOutOfRange.selector, LIMIT, 0));
        inbox.deposit{value: FEES}(alice, ETH, 0);
    }

    function test_deposit_amountTooLarge_reverts() public {
        fundToken(address(this), LIMIT);
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_AmountOutOfRange.selector, LIMIT, LIMIT));
        inbox.deposit{value: FEES}(alice, TOKEN, LIMIT);
    }

    function test_deposit_unlisted_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_AssetUnlisted.selector, 2, 2));
        inbox.deposit{value: FEES}(alice, 2, 1);
    }

    function test_deposit_escrowFull_reverts() public {
        fundToken(address(this), LIMIT);
        inbox.deposit{value: FEES}(alice, TOKEN, LIMIT - 2);
        inbox.deposit{value: FEES}(bob, TOKEN, 1);
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_EscrowFull.selector, LIMIT, LIMIT));
        inbox.deposit{value: FEES}(bob, TOKEN, 1);
    }

    function test_deposit_noAllowance_reverts() public {
        token.mint(address(this), 1);
        vm.expectRevert();
        inbox.deposit{value: FEES}(alice, TOKEN, 1);
    }

    function test_depositTo_unknownLane_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_UnknownLane.selector, 2, 2));
        inbox.depositTo{value: 1 + FEES}(alice, ETH, 1, 2);
    }

    function test_depositTo_laneFull_reverts() public {
        _fillLane(1, 1 << 23);
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_LaneFull.selector, 1 << 23, 1));
        inbox.depositTo{value: 1 + FEES}(alice, ETH, 1, 1);
        inbox.depositTo{value: 1 + FEES}(alice, ETH, 1, 0); // the other lane is not full
    }

    function test_depositTo_laneFull_existingSlotIsServed() public {
        inbox.depositTo{value: 1 + FEES}(alice, ETH, 1, 1);
        _fillLane(1, 1 << 23);
        inbox.depositTo{value: 1 + FEES}(alice, ETH, 1, 1);
        vm.assertEq(inbox.inboxLength(1), 2);
    }

    function test_depositTo_lastSlot_isAssigned() public {
        _fillLane(1, (1 << 23) - 1);
        inbox.depositTo{value: 1 + MIN_ENTRY_FEE + (FIRST_SLOT_FEE << 15)}(alice, ETH, 1, 1);
        vm.assertEq(inbox.slotOf(alice, ETH, 1), (1 << 25) - 1);
    }

    // ---- tokens that lie

    function test_deposit_feeToken_reverts() public {
        _expectReceivedWrong(address(new FeeToken()), 99);
    }

    function test_deposit_bonusToken_reverts() public {
        _expectReceivedWrong(address(new BonusToken()), 101);
    }

    function test_deposit_thiefToken_reverts() public {
        ThiefToken thief = new ThiefToken();
        thief.mint(address(inbox), 5);
        _expectReceivedWrong(address(thief), 0);
    }

    function test_deposit_falseToken_reverts() public {
        address liar = address(new FalseToken());
        uint16 asset = inbox.list{value: 0.01 ether}(liar);
        vm.expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, liar));
        inbox.deposit{value: FEES}(alice, asset, 1);
    }

    function test_deposit_silentToken_isAccepted() public {
        SilentToken silent = new SilentToken();
        uint16 asset = inbox.list{value: 0.01 ether}(address(silent));
        silent.mint(address(this), 7);
        inbox.deposit{value: FEES}(alice, asset, 7);
        vm.assertEq(inbox.escrowOf(asset), 7);
    }

    function test_everyEntryPoint_reentered_reverts() public {
        ReentrantToken reentrant = new ReentrantToken(inbox);
        uint16 asset = inbox.list{value: 0.01 ether}(address(reentrant));
        Header memory genesis;
        bytes[7] memory calls = [
            abi.encodeCall(IInbox.deposit, (alice, asset, 1)),
            abi.encodeCall(IInbox.depositTo, (alice, asset, 1, 0)),
            abi.encodeCall(IInbox.setKey, (1)),
            abi.encodeCall(IInbox.forceWithdraw, (1)),
            abi.encodeCall(IInbox.list, (alice)),
            abi.encodeCall(IInbox.release, (alice, asset, 1)),
            abi.encodeCall(IInbox.collectFees, (genesis))
        ];
        for (uint256 i = 0; i < calls.length; ++i) {
            reentrant.onTransfer(calls[i]);
            vm.expectRevert(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
            inbox.deposit{value: FEES}(alice, asset, 1);
        }
    }

    // ---- entries

    function test_deposit_eth_announcesSlotAndEntry() public {
        registerKey(alice, 77);
        bytes32 hash = keccak256(abi.encode(0, 4, ROLLUP_SLOT, alice, 0, 5, 77));
        vm.expectEmit(address(inbox));
        emit IInbox.SlotAssigned(alice, ETH, ROLLUP_SLOT);
        vm.expectEmit(address(inbox));
        emit IInbox.Entry(0, 0, 4, ROLLUP_SLOT, alice, ETH, 5, 77, hash, address(this));
        inbox.deposit{value: 5 + FEES}(alice, ETH, 5);
        vm.assertEq(inbox.inboxLength(0), 1);
        vm.assertEq(inbox.inboxHashAt(0, 0), bytes32(0));
        vm.assertEq(inbox.inboxHashAt(0, 1), hash);
        vm.assertEq(inbox.escrowOf(ETH), 5);
        vm.assertEq(address(inbox).balance, 5 + MIN_ENTRY_FEE);
        vm.assertEq(inbox.enteredAt(0, 0), START);
    }

    function test_deposit_token_isHeld() public {
        fundToken(bob, 50);
        fundEth(bob, FEES);
        vm.prank(bob);
        inbox.deposit{value: FEES}(alice, TOKEN, 20);
        vm.assertEq(token.balanceOf(address(inbox)), 20);
        vm.assertEq(token.balanceOf(bob), 30);
        vm.assertEq(inbox.escrowOf(TOKEN), 20);
        vm.assertEq(inbox.escrowOf(ETH), 0);
    }

    function test_deposit_followsThePreference() public {
        setMode(alice, 1);
        inbox.deposit{value: 1 + FEES}(alice, ETH, 1);
        vm.assertEq(inbox.slotOf(alice, ETH, 1), VALIDIUM_SLOT);
        vm.assertEq(inbox.slotOf(alice, ETH, 0), 0);
        vm.assertEq(inbox.inboxLength(1), 1);
        vm.assertEq(inbox.inboxLength(0), 0);
    }

    function test_depositTo_namesTheLane() public {
        setMode(alice, 1);
        inbox.depositTo{value: 1 + FEES}(alice, ETH, 1, 0);
        vm.assertEq(inbox.slotOf(alice, ETH, 0), ROLLUP_SLOT);
    }

    /// @dev R3: the entry has the receiver's key, never the depositor's.
    function test_deposit_carriesTheReceiversKey() public {
        registerKey(bob, 66);
        fundEth(bob, 1 + FEES);
        bytes32 hash = keccak256(abi.encode(0, 4, ROLLUP_SLOT, alice, 0, 1, 0));
        vm.prank(bob);
        inbox.deposit{value: 1 + FEES}(alice, ETH, 1);
        vm.assertEq(inbox.inboxHashAt(0, 1), hash);
    }

    function test_deposit_slotsAreAssignedInOrderAndReused() public {
        inbox.deposit{value: 1 + FEES}(alice, ETH, 1);
        inbox.deposit{value: 1 + FEES}(bob, ETH, 1);
        inbox.deposit{value: 1 + FEES}(alice, ETH, 1);
        fundToken(address(this), 1);
        inbox.deposit{value: FEES}(alice, TOKEN, 1);
        vm.assertEq(inbox.slotOf(alice, ETH, 0), ROLLUP_SLOT);
        vm.assertEq(inbox.slotOf(bob, ETH, 0), ROLLUP_SLOT + 1);
        vm.assertEq(inbox.slotOf(alice, TOKEN, 0), ROLLUP_SLOT + 2);
        vm.assertEq(inbox.slotsAssigned(0), 3);
        vm.assertEq(inbox.slotsAssigned(1), 0);
        vm.assertEq(inbox.inboxLength(0), 4);
    }

    function test_enteredAt_eachEntryKeepsItsTime() public {
        for (uint64 i = 0; i < 14; ++i) {
            vm.warp(START + i * i);
            inbox.deposit{value: 1 + FEES}(alice, ETH, 1);
        }
        for (uint64 i = 0; i < 14; ++i) {
            vm.assertEq(inbox.enteredAt(0, i), START + i * i);
        }
    }

    function test_views_beyondTheEnd_revert() public {
        inbox.deposit{value: 1 + FEES}(alice, ETH, 1);
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_EndBeyond.selector, 0, 1, 2));
        inbox.inboxHashAt(0, 2);
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_EndBeyond.selector, 1, 0, 1));
        inbox.inboxHashes([uint64(1), 1]);
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_EndBeyond.selector, 0, 1, 1));
        inbox.enteredAt(0, 1);
    }

    function test_views_unknownLane_revert() public {
        bytes memory refusal = abi.encodeWithSelector(IInbox.Inbox_UnknownLane.selector, 2, 2);
        vm.expectRevert(refusal);
        inbox.inboxHashAt(2, 0);
        vm.expectRevert(refusal);
        inbox.slotFee(2);
        vm.expectRevert(refusal);
        inbox.depositFee(alice, ETH, 2);
        vm.expectRevert(refusal);
        inbox.inboxLength(2);
        vm.expectRevert(refusal);
        inbox.enteredAt(2, 0);
        vm.expectRevert(refusal);
        inbox.slotOf(alice, ETH, 2);
        vm.expectRevert(refusal);
        inbox.slotsAssigned(2);
    }

    function testFuzz_depositTo_updatesEscrow(address owner, uint256 amount, uint8 lane, bool eth, uint256 key) public {
        vm.assume(owner != address(0));
        amount = within(amount, 1, LIMIT - 1);
        lane = uint8(within(lane, 0, 1));
        key = within(key, 1, (1 << 240) - 1);
        registerKey(owner, key);
        fundEth(bob, amount + FEES);
        fundToken(bob, amount);
        uint16 asset = eth ? ETH : TOKEN;
        vm.prank(bob);
        inbox.depositTo{value: FEES + (eth ? amount : 0)}(owner, asset, amount, lane);
        uint32 slot = inbox.slotOf(owner, asset, lane);
        vm.assertEq(slot, uint32(lane) << 24 | 1 << 23);
        vm.assertEq(inbox.escrowOf(asset), amount);
        vm.assertEq(inbox.inboxHashAt(lane, 1), keccak256(abi.encode(0, 4, slot, owner, asset, amount, key)));
    }

    // ---- internal

    function _expectReceivedWrong(address liar, uint256 received) private {
        uint16 asset = inbox.list{value: 0.01 ether}(liar);
        FeeToken(liar).mint(address(this), 100);
        FeeToken(liar).approve(address(inbox), 100);
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_ReceivedWrong.selector, 100, received));
        inbox.deposit{value: FEES}(alice, asset, 100);
    }

    /// @dev Stands for millions of deposits. A queue's first word holds its length, the number of assigned slots, and
    /// its fees.
    function _fillLane(uint8 lane, uint256 assigned) private {
        bytes32 word = keccak256(abi.encode(lane, 4));
        uint256 before = uint256(vm.load(address(inbox), word));
        uint256 mask = uint256(type(uint32).max) << 64;
        vm.store(address(inbox), word, bytes32(before & ~mask | assigned << 64));
        vm.assertEq(inbox.slotsAssigned(lane), assigned);
    }
}
