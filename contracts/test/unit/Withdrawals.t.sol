// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IInbox} from "../../src/interfaces/IInbox.sol";
import {ISettlement} from "../../src/interfaces/ISettlement.sol";
import {IWithdrawals} from "../../src/interfaces/IWithdrawals.sol";
import {vm} from "../Base.sol";
import {Batch, Proving} from "../Proving.sol";

/// @dev Claims again while it is being paid.
contract Greedy {
    IWithdrawals private immutable _withdrawals;
    bytes private _again;

    constructor(IWithdrawals withdrawals) {
        _withdrawals = withdrawals;
    }

    function onPayment(bytes calldata again) external {
        _again = again;
    }

    receive() external payable {
        (bool done, bytes memory failure) = address(_withdrawals).call(_again);
        if (!done) {
            assembly ("memory-safe") {
                revert(add(failure, 0x20), mload(failure))
            }
        }
    }
}

contract WithdrawalsTest is Proving {
    address private immutable carol = address(0xca401);

    /// @dev The inbox holds 1,000 of each asset.
    function setUp() public override {
        super.setUp();
        depositEth(alice, alice, 1000);
        depositToken(alice, alice, 1000);
    }

    // ---- credit

    function test_credit_eachOwnerOfTheList() public {
        bytes memory list = bytes.concat(
            withdrawal(alice, ETH, 5),
            withdrawal(bob, TOKEN, 6),
            withdrawal(alice, ETH, 7),
            withdrawal(bob, ETH, 0),
            withdrawal(alice, TOKEN, 8)
        );
        Batch memory batch = _final(list);
        vm.expectEmit(address(withdrawals));
        emit IWithdrawals.Credited(1, alice, ETH, 5, 0);
        vm.expectEmit(address(withdrawals));
        emit IWithdrawals.Credited(1, bob, TOKEN, 6, 1);
        vm.expectEmit(address(withdrawals));
        emit IWithdrawals.Credited(1, alice, ETH, 7, 2);
        vm.expectEmit(address(withdrawals));
        emit IWithdrawals.Credited(1, alice, TOKEN, 8, 4);
        vm.recordLogs();
        _credit(batch);
        vm.assertEq(vm.getRecordedLogs().length, 4); // none for the amount of 0
        vm.assertEq(withdrawals.creditOf(alice, ETH, 1), 12);
        vm.assertEq(withdrawals.creditOf(bob, TOKEN, 1), 6);
        vm.assertEq(withdrawals.creditOf(alice, TOKEN, 1), 8);
        vm.assertEq(withdrawals.creditOf(bob, ETH, 1), 0);
        vm.assertEq(withdrawals.creditOf(alice, ETH, 2), 0);
        vm.assertEq(withdrawals.credited(1), 31);
        vm.assertEq(withdrawals.credited(2), 0);
    }

    /// @dev Each bit chooses one withdrawal. Bits of earlier calls and beyond the list's end change nothing.
    function test_credit_onlyWhatIsChosen() public {
        Batch memory batch = _final(withdrawalList(3));
        _credit(batch, 2);
        vm.assertEq(_creditsOf(batch), 2);
        _credit(batch, 1 << 3);
        vm.assertEq(_creditsOf(batch), 2);
        _credit(batch, 2 | 4 | 8 | 1 << 255);
        vm.assertEq(_creditsOf(batch), 6);
        vm.assertEq(withdrawals.credited(1), 6);
        _credit(batch);
        vm.assertEq(_creditsOf(batch), 7);
        vm.assertEq(withdrawals.credited(1), 7);
    }

    /// @dev The first and the last of a list of the greatest length have bits of their own.
    function test_credit_ofTheLongestList() public {
        Batch memory batch = _final(withdrawalList(256));
        _credit(batch, 1 << 255);
        vm.assertEq(withdrawals.credited(1), 1 << 255);
        vm.assertEq(_creditsOf(batch), 1 << 255);
        _credit(batch, 1);
        vm.assertEq(_creditsOf(batch), 1 << 255 | 1);
        _credit(batch);
        vm.assertEq(_creditsOf(batch), type(uint256).max);
    }

    function test_credit_ofAnEmptyList_doesNothing() public {
        Batch memory batch = _final("");
        vm.recordLogs();
        _credit(batch);
        vm.assertEq(vm.getRecordedLogs().length, 0);
        vm.assertEq(withdrawals.credited(1), 0);
    }

    /// @dev Front-running one credit does not make a multicall fail. A withdrawal is credited once (F1).
    function test_credit_creditedAlready_isSkipped() public {
        Batch memory batch = _final(withdrawal(alice, ETH, 400));
        _credit(batch);
        vm.recordLogs();
        _credit(batch);
        vm.assertEq(vm.getRecordedLogs().length, 0);
        vm.assertEq(withdrawals.creditOf(alice, ETH, 1), 400);
    }

    /// @dev A batch's bits are its own.
    function test_credit_ofAnotherBatch() public {
        _credit(_final(withdrawal(alice, ETH, 1)));
        _credit(_final(withdrawal(alice, ETH, 2)));
        vm.assertEq(withdrawals.creditOf(alice, ETH, 1), 1);
        vm.assertEq(withdrawals.creditOf(alice, ETH, 2), 2);
    }

    function test_credit_notFinal_reverts() public {
        Batch memory batch = nextBatch(withdrawal(alice, ETH, 1));
        bytes memory refusal =
            abi.encodeWithSelector(IWithdrawals.Withdrawals_HeaderWrong.selector, 1, bytes32(0), hashOf(batch));
        _expectNotCredited(batch, refusal);
        submitBatch(batch);
        _expectNotCredited(batch, abi.encodeWithSelector(ISettlement.Settlement_NotFinal.selector, 0, 1));
        // Proved, but its parent is not.
        Batch memory second = nextBatch(withdrawal(alice, ETH, 2));
        submitBatch(second);
        prove(second);
        _expectNotCredited(second, abi.encodeWithSelector(ISettlement.Settlement_NotFinal.selector, 0, 2));
        prove(batch);
        _credit(batch);
    }

    function test_credit_headerWrong_reverts() public {
        Batch memory batch = _final(withdrawal(alice, ETH, 1));
        bytes32 known = hashOf(batch);
        batch.withdrawals = withdrawal(alice, ETH, 1000);
        batch.header.withdrawalsHash = keccak256(batch.withdrawals);
        bytes memory refusal =
            abi.encodeWithSelector(IWithdrawals.Withdrawals_HeaderWrong.selector, 1, known, hashOf(batch));
        _expectNotCredited(batch, refusal);
    }

    function test_credit_listWrong_reverts() public {
        bytes memory list = bytes.concat(withdrawal(alice, ETH, 1), withdrawal(bob, ETH, 2));
        Batch memory batch = _final(list);
        bytes[4] memory wrong = [
            bytes(""),
            withdrawal(alice, ETH, 1),
            bytes.concat(withdrawal(bob, ETH, 2), withdrawal(alice, ETH, 1)),
            bytes.concat(list, hex"00")
        ];
        for (uint256 i = 0; i < wrong.length; ++i) {
            batch.withdrawals = wrong[i];
            bytes memory refusal = abi.encodeWithSelector(
                IWithdrawals.Withdrawals_ListWrong.selector, keccak256(list), keccak256(wrong[i])
            );
            _expectNotCredited(batch, refusal);
        }
    }

    // ---- claim

    function test_claim_afterSafetyDelay_byAnyone() public {
        Batch memory batch = _final(withdrawal(alice, ETH, 400));
        _credit(batch);
        uint256 from = uint256(START) + 1 days;
        vm.assertEq(withdrawals.claimableAt(1), from);
        vm.warp(from - 1);
        vm.expectRevert(abi.encodeWithSelector(IWithdrawals.Withdrawals_ClaimEarly.selector, 1, from, from - 1));
        withdrawals.claim(alice, ETH, _numbers(1));
        vm.warp(from);
        uint256 before = alice.balance;
        vm.expectEmit(address(withdrawals));
        emit IWithdrawals.Claimed(alice, ETH, 1, 400, alice);
        vm.prank(carol);
        withdrawals.claim(alice, ETH, _numbers(1));
        vm.assertEq(alice.balance - before, 400);
        vm.assertEq(inbox.escrowOf(ETH), 600);
        vm.assertEq(address(inbox).balance, 600 + inbox.feesTo(0, inbox.inboxLength(0)));
        vm.assertEq(withdrawals.creditOf(alice, ETH, 1), 0);
    }

    /// @dev Each batch's delay counts from its finality, not from its credit.
    function test_claim_delayCountsFromFinality() public {
        Batch memory first = _final(withdrawal(alice, ETH, 1));
        vm.warp(START + 1 hours);
        Batch memory second = _final(withdrawal(alice, ETH, 2));
        vm.warp(START + 1 days);
        _credit(first);
        _credit(second);
        vm.expectRevert(
            abi.encodeWithSelector(
                IWithdrawals.Withdrawals_ClaimEarly.selector, 2, START + 1 days + 1 hours, START + 1 days
            )
        );
        withdrawals.claim(alice, ETH, _numbers(1, 2));
        withdrawals.claim(alice, ETH, _numbers(1));
        vm.warp(START + 1 days + 1 hours);
        withdrawals.claim(alice, ETH, _numbers(2));
        vm.assertEq(alice.balance, 3);
    }

    function test_claim_token_ofSeveralBatches() public {
        Batch memory first = _final(withdrawal(bob, TOKEN, 100));
        Batch memory second = _final(bytes.concat(withdrawal(bob, TOKEN, 200), withdrawal(bob, TOKEN, 30)));
        _credit(first);
        _credit(second);
        vm.warp(START + 1 days);
        withdrawals.claim(bob, TOKEN, _numbers(2, 1));
        vm.assertEq(token.balanceOf(bob), 330);
        vm.assertEq(inbox.escrowOf(TOKEN), 670);
        vm.assertEq(token.balanceOf(address(inbox)), 670);
    }

    function test_claim_twice_paysOnce() public {
        Batch memory batch = _final(withdrawal(alice, ETH, 400));
        _credit(batch);
        vm.warp(START + 1 days);
        uint256 before = alice.balance;
        withdrawals.claim(alice, ETH, _numbers(1, 1));
        withdrawals.claim(alice, ETH, _numbers(1));
        vm.assertEq(alice.balance, before + 400);
        vm.assertEq(inbox.escrowOf(ETH), 600);
    }

    /// @dev Claiming one batch's credit for an owner does not make the owner's claim of several fail.
    function test_claim_paidAlready_isSkipped() public {
        Batch memory first = _final(withdrawal(alice, ETH, 400));
        Batch memory second = _final(withdrawal(alice, ETH, 5));
        _credit(first);
        _credit(second);
        vm.warp(START + 1 days);
        uint256 before = alice.balance;
        vm.prank(carol);
        withdrawals.claim(alice, ETH, _numbers(1));
        withdrawals.claim(alice, ETH, _numbers(1, 2));
        vm.assertEq(alice.balance, before + 405);
    }

    function test_claim_nothing_doesNothing() public {
        Batch memory batch = _final(withdrawal(alice, ETH, 400));
        vm.warp(START + 1 days);
        withdrawals.claim(alice, ETH, _numbers(1)); // not credited yet
        _credit(batch);
        vm.recordLogs();
        withdrawals.claim(alice, TOKEN, _numbers(1));
        withdrawals.claim(bob, ETH, _numbers(1));
        withdrawals.claim(alice, ETH, new uint64[](0));
        vm.assertEq(vm.getRecordedLogs().length, 0);
        vm.assertEq(withdrawals.creditOf(alice, ETH, 1), 400);
    }

    /// @dev Nobody can push a payment into a contract, which might not accept a plain transfer.
    function test_claim_forAContract_byOthers_reverts() public {
        address owner = address(verifiers[0]);
        Batch memory batch = _final(withdrawal(owner, TOKEN, 4));
        _credit(batch);
        vm.warp(START + 1 days);
        vm.expectRevert(abi.encodeWithSelector(IWithdrawals.Withdrawals_OwnerIsContract.selector, owner));
        withdrawals.claim(owner, TOKEN, _numbers(1));
        vm.prank(owner);
        withdrawals.claim(owner, TOKEN, _numbers(1));
        vm.assertEq(token.balanceOf(owner), 4);
    }

    /// @dev EIP-7702: an account that delegates to code still has its key, and is paid like any other.
    function test_claim_forADelegatedAccount_byAnyone() public {
        Batch memory batch = _final(withdrawal(carol, TOKEN, 4));
        _credit(batch);
        vm.warp(START + 1 days);
        vm.etch(carol, abi.encodePacked(hex"ef0100", address(token)));
        withdrawals.claim(carol, TOKEN, _numbers(1));
        vm.assertEq(token.balanceOf(carol), 4);
    }

    function test_claimableAt_notFinal_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_NotFinal.selector, 0, 1));
        withdrawals.claimableAt(1);
    }

    // ---- claimTo

    function test_claimTo_paysTheGivenAddress() public {
        Batch memory batch = _final(bytes.concat(withdrawal(alice, ETH, 4), withdrawal(alice, TOKEN, 5)));
        _credit(batch);
        vm.warp(START + 1 days);
        vm.expectEmit(address(withdrawals));
        emit IWithdrawals.Claimed(alice, ETH, 1, 4, carol);
        vm.prank(alice);
        withdrawals.claimTo(ETH, _numbers(1), carol);
        vm.prank(alice);
        withdrawals.claimTo(TOKEN, _numbers(1), carol);
        vm.assertEq(carol.balance, 4);
        vm.assertEq(token.balanceOf(carol), 5);
    }

    function test_claimTo_byOthers_paysNothing() public {
        Batch memory batch = _final(withdrawal(alice, ETH, 4));
        _credit(batch);
        vm.warp(START + 1 days);
        vm.prank(carol);
        withdrawals.claimTo(ETH, _numbers(1), carol);
        vm.assertEq(carol.balance, 0);
        vm.assertEq(withdrawals.creditOf(alice, ETH, 1), 4);
    }

    function test_claimTo_zero_reverts() public {
        Batch memory batch = _final(withdrawal(alice, ETH, 4));
        _credit(batch);
        vm.warp(START + 1 days);
        vm.expectRevert(abi.encodeWithSelector(IWithdrawals.Withdrawals_ReceiverZero.selector));
        vm.prank(alice);
        withdrawals.claimTo(ETH, _numbers(1), address(0));
    }

    /// @dev An owner that accepts no ether keeps its credit and can have it paid to another address.
    function test_claim_receiverRejects_thenClaimTo() public {
        address owner = address(settlement); // any contract that accepts no ether
        Batch memory batch = _final(withdrawal(owner, ETH, 4));
        _credit(batch);
        vm.warp(START + 1 days);
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_PaymentRefused.selector, owner, 4));
        vm.prank(owner);
        withdrawals.claim(owner, ETH, _numbers(1));
        vm.assertEq(withdrawals.creditOf(owner, ETH, 1), 4);
        vm.assertEq(inbox.escrowOf(ETH), 1000);
        vm.prank(owner);
        withdrawals.claimTo(ETH, _numbers(1), carol);
        vm.assertEq(carol.balance, 4);
    }

    /// @dev A claim from within a payment gets nothing more.
    function test_claim_reentered_paysOnce() public {
        Greedy greedy = new Greedy(withdrawals);
        Batch memory first = _final(withdrawal(address(greedy), ETH, 4));
        Batch memory second = _final(withdrawal(address(greedy), ETH, 5));
        _credit(first);
        _credit(second);
        vm.warp(START + 1 days);
        bytes memory refusal = abi.encodeWithSelector(IInbox.Inbox_PaymentRefused.selector, address(greedy), 4);
        greedy.onPayment(abi.encodeCall(IWithdrawals.claim, (address(greedy), ETH, _numbers(2))));
        vm.expectRevert(refusal);
        vm.prank(address(greedy));
        withdrawals.claim(address(greedy), ETH, _numbers(1));
        greedy.onPayment(abi.encodeCall(IWithdrawals.claim, (address(greedy), ETH, _numbers(1))));
        vm.prank(address(greedy));
        withdrawals.claim(address(greedy), ETH, _numbers(1));
        vm.assertEq(address(greedy).balance, 4);
        vm.assertEq(inbox.escrowOf(ETH), 996);
    }

    function test_multicall_creditsAndClaims() public {
        Batch memory batch = _final(bytes.concat(withdrawal(alice, ETH, 4), withdrawal(alice, TOKEN, 5)));
        vm.warp(START + 1 days);
        bytes[] memory calls = new bytes[](3);
        calls[0] = abi.encodeCall(IWithdrawals.credit, (batch.header, batch.withdrawals, 3));
        calls[1] = abi.encodeCall(IWithdrawals.claim, (alice, ETH, _numbers(1)));
        calls[2] = abi.encodeCall(IWithdrawals.claim, (alice, TOKEN, _numbers(1)));
        withdrawals.multicall(calls);
        vm.assertEq(alice.balance, 4);
        vm.assertEq(token.balanceOf(alice), 5);
    }

    function testFuzz_credit_anyList(address[6] memory owners, uint16[6] memory assets, uint128[6] memory amounts)
        public
    {
        bytes memory list;
        for (uint256 i = 0; i < 6; ++i) {
            list = bytes.concat(list, withdrawal(owners[i], assets[i], amounts[i]));
        }
        _credit(_final(list));
        for (uint256 i = 0; i < 6; ++i) {
            uint256 expected = 0;
            for (uint256 j = 0; j < 6; ++j) {
                if (owners[j] == owners[i] && assets[j] == assets[i]) expected += amounts[j];
            }
            vm.assertEq(withdrawals.creditOf(owners[i], assets[i], 1), expected);
        }
    }

    /// @dev Any calls by anyone credit exactly what one of them chose, once.
    function testFuzz_credit_anyChoices(uint8 count, uint256[4] memory chosen) public {
        Batch memory batch = _final(withdrawalList(within(count, 0, 40)));
        uint256 expected = 0;
        for (uint256 i = 0; i < 4; ++i) {
            _credit(batch, chosen[i]);
            expected |= chosen[i] & ((uint256(1) << within(count, 0, 40)) - 1);
            vm.assertEq(_creditsOf(batch), expected);
            vm.assertEq(withdrawals.credited(1), expected);
        }
    }

    // ---- Inbox.release (F8)

    function test_release_byOthers_reverts() public {
        address[4] memory callers = [carol, address(settlement), sequencer, governor];
        for (uint256 i = 0; i < callers.length; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(IInbox.Inbox_NotWithdrawals.selector, address(withdrawals), callers[i])
            );
            vm.prank(callers[i]);
            inbox.release(carol, ETH, 1);
        }
    }

    /// @dev Withdrawing more than the escrow cannot be proved. If it were, it would not be paid.
    function test_release_moreThanEscrow_reverts() public {
        Batch memory batch = _final(withdrawal(alice, ETH, 1001));
        _credit(batch);
        vm.warp(START + 1 days);
        vm.deal(address(inbox), 5000); // ether that nobody deposited belongs to nobody
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_EscrowShort.selector, 1000, 1001));
        withdrawals.claim(alice, ETH, _numbers(1));
    }

    function test_release_allOfTheEscrow_pays() public {
        Batch memory batch = _final(withdrawal(alice, ETH, 1000));
        _credit(batch);
        vm.warp(START + 1 days);
        uint256 balance = alice.balance;
        withdrawals.claim(alice, ETH, _numbers(1));
        vm.assertEq(alice.balance, balance + 1000);
        vm.assertEq(inbox.escrowOf(ETH), 0);
    }

    function test_release_unlistedAsset_reverts() public {
        Batch memory batch = _final(withdrawal(alice, 7, 1));
        _credit(batch);
        vm.warp(START + 1 days);
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_EscrowShort.selector, 0, 1));
        withdrawals.claim(alice, 7, _numbers(1));
    }

    // ---- internal

    /// @dev A final batch with these withdrawals.
    function _final(bytes memory list) private returns (Batch memory batch) {
        batch = nextBatch(list);
        submitBatch(batch);
        prove(batch);
    }

    function _credit(Batch memory batch) private {
        _credit(batch, type(uint256).max);
    }

    function _credit(Batch memory batch, uint256 chosen) private {
        withdrawals.credit(batch.header, batch.withdrawals, chosen);
    }

    function _expectNotCredited(Batch memory batch, bytes memory refusal) private {
        vm.expectRevert(refusal);
        withdrawals.credit(batch.header, batch.withdrawals, type(uint256).max);
    }

    /// @dev Which of the withdrawals of a `withdrawalList` have given their owner its credit.
    function _creditsOf(Batch memory batch) private view returns (uint256 bits) {
        for (uint256 i = 0; i < batch.withdrawals.length / 38; ++i) {
            uint256 owed = withdrawals.creditOf(ownerAt(i), TOKEN, batch.header.number);
            vm.assertTrue(owed == 0 || owed == 1 ether + i);
            if (owed != 0) bits |= uint256(1) << i;
        }
    }

    function _numbers(uint64 first) private pure returns (uint64[] memory numbers) {
        numbers = new uint64[](1);
        numbers[0] = first;
    }

    function _numbers(uint64 first, uint64 second) private pure returns (uint64[] memory numbers) {
        numbers = new uint64[](2);
        (numbers[0], numbers[1]) = (first, second);
    }
}
