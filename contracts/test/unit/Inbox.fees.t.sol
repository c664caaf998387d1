// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../../src/Header.sol";
import {IInbox} from "../../src/interfaces/IInbox.sol";
import {Inbox} from "../../src/Inbox.sol";
import {Bounds} from "../../src/libraries/Bounds.sol";
import {Parameters} from "../../src/Parameters.sol";
import {vm} from "../Base.sol";
import {Batch, Proving} from "../Proving.sol";

/// @dev A payer that accepts no ether back.
contract Refuser {
    function deposit(IInbox inbox, uint256 value) external {
        inbox.depositTo{value: value}(address(this), 0, 1, 0);
    }

    /// @dev A contract that takes no plain payment must ask for the fee and send exactly that.
    function depositExactly(IInbox inbox) external {
        uint256 value = 1 + inbox.depositFee(address(this), 0, 0);
        inbox.depositTo{value: value}(address(this), 0, 1, 0);
    }

    function forceWithdrawExactly(IInbox inbox) external {
        inbox.forceWithdraw{value: inbox.entryFee()}(1);
    }
}

contract InboxFeesTest is Proving {
    uint32 private constant STEP = 1 << 19;

    function setUp() public override {
        super.setUp();
        vm.deal(address(this), 1000 ether);
        vm.deal(alice, 1 ether);
    }

    // ---- entry fee

    function test_entryFee_isAtLeastTheMinimum() public {
        vm.fee(MIN_ENTRY_FEE / 100_000);
        vm.assertEq(inbox.entryFee(), MIN_ENTRY_FEE);
        vm.fee(MIN_ENTRY_FEE / 100_000 + 1);
        vm.assertEq(inbox.entryFee(), MIN_ENTRY_FEE + 100_000);
    }

    function testFuzz_entryFeeAt_coversTheGas(uint64 baseFee) public view {
        uint256 fee = inbox.entryFeeAt(baseFee);
        uint256 gas = uint256(baseFee) * 100_000;
        vm.assertEq(fee, gas > MIN_ENTRY_FEE ? gas : MIN_ENTRY_FEE);
    }

    function test_deposit_belowAmountAndFees_reverts() public {
        uint256 due = 5 + FEES;
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_ValueLow.selector, due, due - 1));
        inbox.deposit{value: due - 1}(alice, ETH, 5);
        inbox.deposit{value: due}(alice, ETH, 5);
        // The slot exists now, so the next deposit pays only for its entry.
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_ValueLow.selector, 5 + MIN_ENTRY_FEE, 5));
        inbox.deposit{value: 5}(alice, ETH, 5);
        inbox.deposit{value: 5 + MIN_ENTRY_FEE}(alice, ETH, 5);
    }

    function test_depositToken_paysFeesInEth() public {
        fundToken(address(this), 7);
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_ValueLow.selector, FEES, FEES - 1));
        inbox.deposit{value: FEES - 1}(alice, TOKEN, 7);
        inbox.deposit{value: FEES}(alice, TOKEN, 7);
        vm.assertEq(address(inbox).balance, MIN_ENTRY_FEE);
        vm.assertEq(inbox.escrowOf(ETH), 0);
    }

    function test_demands_belowTheFee_revert() public {
        bytes memory low = abi.encodeWithSelector(IInbox.Inbox_ValueLow.selector, MIN_ENTRY_FEE, MIN_ENTRY_FEE - 1);
        vm.expectRevert(low);
        vm.prank(alice);
        inbox.setKey{value: MIN_ENTRY_FEE - 1}(1);
        vm.expectRevert(low);
        inbox.forceWithdraw{value: MIN_ENTRY_FEE - 1}(1);
    }

    function test_everyEntry_returnsTheSurplus() public {
        vm.fee(1 gwei);
        uint256 fee = 100_000 gwei;
        uint256 balance = address(this).balance;
        registerKey(address(this), 9);
        inbox.deposit{value: 1 ether}(alice, ETH, 5);
        vm.assertEq(address(this).balance, balance -= 5 + fee + FIRST_SLOT_FEE);
        inbox.depositTo{value: 1 ether}(alice, ETH, 5, 0);
        vm.assertEq(address(this).balance, balance -= 5 + fee);
        inbox.setKey{value: 1 ether}(1);
        vm.assertEq(address(this).balance, balance -= fee);
        inbox.forceWithdraw{value: 1 ether}(1);
        vm.assertEq(address(this).balance, balance -= fee);
        vm.assertEq(address(inbox).balance, 10 + 4 * fee);
    }

    function test_payerThatRejectsEther_canSendTheExactFee() public {
        Refuser refuser = new Refuser();
        vm.deal(address(refuser), 1 ether);
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_PaymentRefused.selector, address(refuser), 1));
        refuser.deposit(inbox, FEES + 2);
        vm.fee(3 gwei);
        refuser.depositExactly(inbox);
        refuser.depositExactly(inbox);
        refuser.forceWithdrawExactly(inbox);
        vm.assertEq(inbox.inboxLength(0), 3);
    }

    // ---- slot fee (T3)

    function test_slotFee_doublesWithEachSixteenth() public {
        for (uint32 i = 0; i < 16; ++i) {
            _fillLane(0, i * STEP);
            vm.assertEq(inbox.slotFee(0), FIRST_SLOT_FEE << i);
            _fillLane(0, (i + 1) * STEP - 1);
            vm.assertEq(inbox.slotFee(0), FIRST_SLOT_FEE << i);
        }
        vm.assertEq(inbox.slotFee(1), FIRST_SLOT_FEE);
    }

    function test_slotFee_isBurnt() public {
        _fillLane(1, 3 * STEP);
        uint256 burnt = address(0).balance;
        uint256 fee = inbox.depositFee(bob, ETH, 1);
        vm.assertEq(fee, MIN_ENTRY_FEE + 8 * FIRST_SLOT_FEE);
        inbox.depositTo{value: 1 + fee}(bob, ETH, 1, 1);
        vm.assertEq(address(0).balance, burnt + 8 * FIRST_SLOT_FEE);
        vm.assertEq(inbox.depositFee(bob, ETH, 1), MIN_ENTRY_FEE);
        vm.assertEq(inbox.depositFee(bob, ETH, 0), FEES);
        vm.assertEq(address(inbox).balance, 1 + MIN_ENTRY_FEE);
    }

    /// @dev docs/threat-model.md states the cost of filling a lane: at 50,000 gwei, 1.7 million ether.
    function test_slotFees_ofAWholeLane() public pure {
        uint256 sum = 0;
        for (uint256 i = 0; i < 16; ++i) {
            sum += uint256(STEP) * (FIRST_SLOT_FEE << i);
        }
        vm.assertEq(sum / 1 ether, 1_717_960);
    }

    // ---- collecting fees (F6)

    function test_collectFees_paysForServedEntries() public {
        demand(3);
        Batch memory batch = nextBatch();
        demand(2); // not served by it
        submitBatch(batch);
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_BatchNotFinal.selector, 0, 1));
        inbox.collectFees(batch.header);
        prove(batch);
        // F7: until SAFETY_DELAY is over the brake could have the entries refunded.
        vm.warp(START + 1 days - 1);
        vm.expectRevert(
            abi.encodeWithSelector(IInbox.Inbox_CollectEarly.selector, 1, START + 1 days, START + 1 days - 1)
        );
        inbox.collectFees(batch.header);
        vm.warp(START + 1 days);
        uint256 balance = sequencer.balance;
        vm.expectEmit(address(inbox));
        emit IInbox.FeesCollected(1, sequencer, 3 * MIN_ENTRY_FEE);
        vm.prank(bob);
        vm.assertEq(inbox.collectFees(batch.header), 3 * MIN_ENTRY_FEE);
        vm.assertEq(sequencer.balance, balance + 3 * MIN_ENTRY_FEE);
        vm.recordLogs();
        vm.assertEq(inbox.collectFees(batch.header), 0);
        vm.assertEq(vm.getRecordedLogs().length, 0);
        vm.assertEq(inbox.feesCollected(), 3 * MIN_ENTRY_FEE);
        vm.assertEq(address(inbox).balance, inbox.escrowOf(ETH) + 2 * MIN_ENTRY_FEE);
    }

    function test_collectFees_ofEarlierBatches_paysNothingTwice() public {
        Header[] memory served_ = new Header[](3);
        for (uint256 i = 0; i < 3; ++i) {
            vm.fee(i * 1 gwei);
            demand(2);
            Batch memory batch = nextBatch();
            submitBatch(batch);
            prove(batch);
            served_[i] = batch.header;
        }
        vm.warp(START + 1 days);
        vm.assertEq(inbox.collectFees(served_[1]), 2 * MIN_ENTRY_FEE + 2 * 100_000 gwei);
        vm.assertEq(inbox.collectFees(served_[0]), 0);
        vm.assertEq(inbox.collectFees(served_[2]), 2 * 200_000 gwei);
        vm.assertEq(address(inbox).balance, inbox.escrowOf(ETH));
    }

    function test_collectFees_genesis_paysNothing() public {
        demand(1);
        vm.warp(START + 1 days);
        vm.assertEq(inbox.collectFees(headers[0]), 0);
    }

    function test_collectFees_anotherHeader_reverts() public {
        demand(2);
        Batch memory batch = nextBatch();
        submitBatch(batch);
        prove(batch);
        bytes32 expected = hashOf(batch);
        batch.header.inboxEnd[0] = 0;
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_HeaderWrong.selector, 1, expected, hashOf(batch)));
        inbox.collectFees(batch.header);
    }

    function test_feesTo_sumsTheEntries() public {
        uint256 sum = 0;
        for (uint64 i = 0; i < 5; ++i) {
            vm.assertEq(inbox.feesTo(0, i), sum);
            vm.fee(uint256(i) * 1 gwei);
            sum += inbox.entryFee();
            inbox.forceWithdraw{value: 1 ether}(1);
        }
        vm.assertEq(inbox.feesTo(0, 5), sum);
        vm.assertEq(inbox.feesTo(1, 0), 0);
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_EndBeyond.selector, 0, 5, 6));
        inbox.feesTo(0, 6);
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_UnknownLane.selector, 2, 2));
        inbox.feesTo(2, 0);
    }

    // ---- deployment

    function test_deploy_feesOutOfRange_reverts() public {
        Parameters memory parameters = standardParameters();
        parameters.listingFee = 0;
        _expectOutOfRange(parameters, "listingFee", 1 gwei, 1 ether, 0);
        parameters = standardParameters();
        parameters.minEntryFee = 1 gwei - 1;
        _expectOutOfRange(parameters, "minEntryFee", 1 gwei, 1 ether, 1 gwei - 1);
        parameters = standardParameters();
        parameters.entryGas = 54_999;
        _expectOutOfRange(parameters, "entryGas", 55_000, 1_000_000, 54_999);
        parameters.entryGas = 1_000_001;
        _expectOutOfRange(parameters, "entryGas", 55_000, 1_000_000, 1_000_001);
        parameters = standardParameters();
        parameters.firstSlotFee = 1 ether + 1;
        _expectOutOfRange(parameters, "firstSlotFee", 1 gwei, 1 ether, 1 ether + 1);
    }

    // ---- internal

    function _expectOutOfRange(
        Parameters memory parameters,
        string memory name,
        uint256 least,
        uint256 most,
        uint256 actual
    ) private {
        vm.expectRevert(abi.encodeWithSelector(Bounds.Parameter_OutOfRange.selector, name, least, most, actual));
        new Inbox(parameters, address(settlement), address(withdrawals), registry, new address[](0));
    }

    /// @dev A queue's first word holds its length, the number of assigned slots, and its fees.
    function _fillLane(uint8 lane, uint256 assigned) private {
        bytes32 word = keccak256(abi.encode(lane, 4));
        uint256 before = uint256(vm.load(address(inbox), word));
        uint256 mask = uint256(type(uint32).max) << 64;
        vm.store(address(inbox), word, bytes32(before & ~mask | assigned << 64));
        vm.assertEq(inbox.slotsAssigned(lane), assigned);
    }
}
