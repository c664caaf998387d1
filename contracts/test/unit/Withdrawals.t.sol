// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {PlacedLeaf} from "../../src/ChunkLeaf.sol";
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
        Batch memory batch = _final(2, 1, list);
        vm.expectEmit(address(withdrawals));
        emit IWithdrawals.Credited(1, alice, ETH, 5, 1);
        vm.expectEmit(address(withdrawals));
        emit IWithdrawals.Credited(1, bob, TOKEN, 6, 1);
        vm.expectEmit(address(withdrawals));
        emit IWithdrawals.Credited(1, alice, ETH, 7, 1);
        vm.expectEmit(address(withdrawals));
        emit IWithdrawals.Credited(1, alice, TOKEN, 8, 1);
        vm.expectEmit(address(withdrawals));
        emit IWithdrawals.ChunkCredited(1, 1);
        vm.recordLogs();
        _credit(batch, 1);
        vm.assertEq(vm.getRecordedLogs().length, 5); // none for the amount of 0
        vm.assertEq(withdrawals.creditOf(alice, ETH, 1), 12);
        vm.assertEq(withdrawals.creditOf(bob, TOKEN, 1), 6);
        vm.assertEq(withdrawals.creditOf(alice, TOKEN, 1), 8);
        vm.assertEq(withdrawals.creditOf(bob, ETH, 1), 0);
        vm.assertEq(withdrawals.creditOf(alice, ETH, 2), 0);
        vm.assertTrue(withdrawals.isCredited(1, 1));
        vm.assertTrue(!withdrawals.isCredited(1, 0));
    }

    function test_credit_everyChunkOnce() public {
        Batch memory batch = nextBatch(64);
        submitBatch(batch);
        proveAll(batch);
        for (uint32 k = 0; k < 64; ++k) {
            _credit(batch, k);
            vm.assertTrue(withdrawals.isCredited(1, k));
            vm.assertTrue(!withdrawals.isCredited(1, k + 1));
        }
        vm.recordLogs();
        for (uint32 k = 0; k < 64; ++k) {
            _credit(batch, k);
        }
        vm.assertEq(vm.getRecordedLogs().length, 0);
    }

    /// @dev Front-running one credit does not make a multicall fail. A chunk is credited once (F1).
    function test_credit_creditedAlready_isSkipped() public {
        Batch memory batch = _final(1, 0, withdrawal(alice, ETH, 400));
        _credit(batch, 0);
        vm.recordLogs();
        _credit(batch, 0);
        vm.assertEq(vm.getRecordedLogs().length, 0);
        vm.assertEq(withdrawals.creditOf(alice, ETH, 1), 400);
    }

    function test_credit_notFinal_reverts() public {
        bytes[] memory lists_ = lists(1);
        lists_[0] = withdrawal(alice, ETH, 1);
        Batch memory batch = nextBatch(lists_);
        bytes memory refusal =
            abi.encodeWithSelector(IWithdrawals.Withdrawals_HeaderWrong.selector, 1, bytes32(0), hashOf(batch));
        _expectNotCredited(batch, 0, refusal);
        submitBatch(batch);
        refusal = abi.encodeWithSelector(ISettlement.Settlement_NotFinal.selector, 0, 1);
        _expectNotCredited(batch, 0, refusal);
        prove(batch, 0);
        _expectNotCredited(batch, 0, refusal);
        complete(batch);
        _credit(batch, 0);
    }

    function test_credit_headerWrong_reverts() public {
        Batch memory batch = _final(1, 0, withdrawal(alice, ETH, 1));
        bytes32 known = hashOf(batch);
        batch.header.chunkCount = 2;
        bytes memory refusal =
            abi.encodeWithSelector(IWithdrawals.Withdrawals_HeaderWrong.selector, 1, known, hashOf(batch));
        _expectNotCredited(batch, 0, refusal);
    }

    function test_credit_indexOutOfRange_reverts() public {
        Batch memory batch = _final(2, 1, withdrawal(alice, ETH, 1));
        PlacedLeaf memory leaf = placed(batch, 1);
        uint32[3] memory wrong = [uint32(2), 65, type(uint32).max];
        for (uint256 i = 0; i < wrong.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IWithdrawals.Withdrawals_IndexOutOfRange.selector, 2, wrong[i]));
            withdrawals.credit(batch.header, wrong[i], leaf, batch.chunks[1].withdrawals);
        }
    }

    function test_credit_pathLength_reverts() public {
        Batch memory batch = _final(1, 0, withdrawal(alice, ETH, 1));
        PlacedLeaf memory leaf = placed(batch, 0);
        leaf.path = new bytes32[](5);
        vm.expectRevert(abi.encodeWithSelector(IWithdrawals.Withdrawals_PathLength.selector, 6, 5));
        withdrawals.credit(batch.header, 0, leaf, batch.chunks[0].withdrawals);
    }

    /// @dev A wrong leaf, and the right one at another index.
    function test_credit_leafWrong_reverts() public {
        Batch memory batch = _final(2, 0, withdrawal(alice, ETH, 1));
        PlacedLeaf memory leaf = placed(batch, 0);
        bytes memory list = withdrawal(alice, ETH, 1000);
        leaf.leaf.withdrawalsHash = keccak256(list);
        bytes32 root = _rootOf(leaf, 0);
        bytes32 right = batch.header.chunksRoot;
        vm.expectRevert(abi.encodeWithSelector(IWithdrawals.Withdrawals_LeafWrong.selector, 0, right, root));
        withdrawals.credit(batch.header, 0, leaf, list);
        leaf = placed(batch, 0);
        leaf.leaf.withdrawalsHash = keccak256(batch.chunks[0].withdrawals);
        root = _rootOf(leaf, 1);
        vm.expectRevert(abi.encodeWithSelector(IWithdrawals.Withdrawals_LeafWrong.selector, 1, right, root));
        withdrawals.credit(batch.header, 1, leaf, batch.chunks[0].withdrawals);
    }

    function test_credit_listWrong_reverts() public {
        bytes memory list = bytes.concat(withdrawal(alice, ETH, 1), withdrawal(bob, ETH, 2));
        Batch memory batch = _final(1, 0, list);
        bytes[3] memory wrong =
            [bytes(""), withdrawal(alice, ETH, 1), bytes.concat(withdrawal(bob, ETH, 2), withdrawal(alice, ETH, 1))];
        for (uint256 i = 0; i < wrong.length; ++i) {
            batch.chunks[0].withdrawals = wrong[i];
            bytes memory refusal = abi.encodeWithSelector(
                IWithdrawals.Withdrawals_ListWrong.selector, keccak256(list), keccak256(wrong[i])
            );
            _expectNotCredited(batch, 0, refusal);
        }
    }

    // ---- claim

    function test_claim_afterSafetyDelay_byAnyone() public {
        Batch memory batch = _final(1, 0, withdrawal(alice, ETH, 400));
        _credit(batch, 0);
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
        Batch memory first = _final(1, 0, withdrawal(alice, ETH, 1));
        vm.warp(START + 1 hours);
        Batch memory second = _final(1, 0, withdrawal(alice, ETH, 2));
        vm.warp(START + 1 days);
        _credit(first, 0);
        _credit(second, 0);
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
        Batch memory first = _final(1, 0, withdrawal(bob, TOKEN, 100));
        Batch memory second = _final(1, 0, bytes.concat(withdrawal(bob, TOKEN, 200), withdrawal(bob, TOKEN, 30)));
        _credit(first, 0);
        _credit(second, 0);
        vm.warp(START + 1 days);
        withdrawals.claim(bob, TOKEN, _numbers(2, 1));
        vm.assertEq(token.balanceOf(bob), 330);
        vm.assertEq(inbox.escrowOf(TOKEN), 670);
        vm.assertEq(token.balanceOf(address(inbox)), 670);
    }

    function test_claim_twice_paysOnce() public {
        Batch memory batch = _final(1, 0, withdrawal(alice, ETH, 400));
        _credit(batch, 0);
        vm.warp(START + 1 days);
        uint256 before = alice.balance;
        withdrawals.claim(alice, ETH, _numbers(1, 1));
        withdrawals.claim(alice, ETH, _numbers(1));
        vm.assertEq(alice.balance, before + 400);
        vm.assertEq(inbox.escrowOf(ETH), 600);
    }

    /// @dev Claiming one batch's credit for an owner does not make the owner's claim of several fail.
    function test_claim_paidAlready_isSkipped() public {
        Batch memory first = _final(1, 0, withdrawal(alice, ETH, 400));
        Batch memory second = _final(1, 0, withdrawal(alice, ETH, 5));
        _credit(first, 0);
        _credit(second, 0);
        vm.warp(START + 1 days);
        uint256 before = alice.balance;
        vm.prank(carol);
        withdrawals.claim(alice, ETH, _numbers(1));
        withdrawals.claim(alice, ETH, _numbers(1, 2));
        vm.assertEq(alice.balance, before + 405);
    }

    function test_claim_nothing_doesNothing() public {
        Batch memory batch = _final(1, 0, withdrawal(alice, ETH, 400));
        vm.warp(START + 1 days);
        withdrawals.claim(alice, ETH, _numbers(1)); // not credited yet
        _credit(batch, 0);
        vm.recordLogs();
        withdrawals.claim(alice, TOKEN, _numbers(1));
        withdrawals.claim(bob, ETH, _numbers(1));
        withdrawals.claim(alice, ETH, new uint64[](0));
        vm.assertEq(vm.getRecordedLogs().length, 0);
        vm.assertEq(withdrawals.creditOf(alice, ETH, 1), 400);
    }

    /// @dev Nobody can push a payment into a contract, which might not accept a plain transfer.
    function test_claim_forAContract_byOthers_reverts() public {
        address owner = address(chunkVerifier);
        Batch memory batch = _final(1, 0, withdrawal(owner, TOKEN, 4));
        _credit(batch, 0);
        vm.warp(START + 1 days);
        vm.expectRevert(abi.encodeWithSelector(IWithdrawals.Withdrawals_OwnerIsContract.selector, owner));
        withdrawals.claim(owner, TOKEN, _numbers(1));
        vm.prank(owner);
        withdrawals.claim(owner, TOKEN, _numbers(1));
        vm.assertEq(token.balanceOf(owner), 4);
    }

    /// @dev EIP-7702: an account that delegates to code still has its key, and is paid like any other.
    function test_claim_forADelegatedAccount_byAnyone() public {
        Batch memory batch = _final(1, 0, withdrawal(carol, TOKEN, 4));
        _credit(batch, 0);
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
        Batch memory batch = _final(1, 0, bytes.concat(withdrawal(alice, ETH, 4), withdrawal(alice, TOKEN, 5)));
        _credit(batch, 0);
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
        Batch memory batch = _final(1, 0, withdrawal(alice, ETH, 4));
        _credit(batch, 0);
        vm.warp(START + 1 days);
        vm.prank(carol);
        withdrawals.claimTo(ETH, _numbers(1), carol);
        vm.assertEq(carol.balance, 0);
        vm.assertEq(withdrawals.creditOf(alice, ETH, 1), 4);
    }

    function test_claimTo_zero_reverts() public {
        Batch memory batch = _final(1, 0, withdrawal(alice, ETH, 4));
        _credit(batch, 0);
        vm.warp(START + 1 days);
        vm.expectRevert(abi.encodeWithSelector(IWithdrawals.Withdrawals_ReceiverZero.selector));
        vm.prank(alice);
        withdrawals.claimTo(ETH, _numbers(1), address(0));
    }

    /// @dev An owner that accepts no ether keeps its credit and can have it paid to another address.
    function test_claim_receiverRejects_thenClaimTo() public {
        address owner = address(settlement); // any contract that accepts no ether
        Batch memory batch = _final(1, 0, withdrawal(owner, ETH, 4));
        _credit(batch, 0);
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
        Batch memory first = _final(1, 0, withdrawal(address(greedy), ETH, 4));
        Batch memory second = _final(1, 0, withdrawal(address(greedy), ETH, 5));
        _credit(first, 0);
        _credit(second, 0);
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
        Batch memory batch = _final(1, 0, bytes.concat(withdrawal(alice, ETH, 4), withdrawal(alice, TOKEN, 5)));
        vm.warp(START + 1 days);
        bytes[] memory calls = new bytes[](3);
        calls[0] = abi.encodeCall(IWithdrawals.credit, (batch.header, 0, placed(batch, 0), batch.chunks[0].withdrawals));
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
        _credit(_final(1, 0, list), 0);
        for (uint256 i = 0; i < 6; ++i) {
            uint256 expected = 0;
            for (uint256 j = 0; j < 6; ++j) {
                if (owners[j] == owners[i] && assets[j] == assets[i]) expected += amounts[j];
            }
            vm.assertEq(withdrawals.creditOf(owners[i], assets[i], 1), expected);
        }
    }

    // ---- Inbox.release (F7)

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
        Batch memory batch = _final(1, 0, withdrawal(alice, ETH, 1001));
        _credit(batch, 0);
        vm.warp(START + 1 days);
        vm.deal(address(inbox), 5000); // ether that nobody deposited belongs to nobody
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_EscrowShort.selector, 1000, 1001));
        withdrawals.claim(alice, ETH, _numbers(1));
    }

    function test_release_allOfTheEscrow_pays() public {
        Batch memory batch = _final(1, 0, withdrawal(alice, ETH, 1000));
        _credit(batch, 0);
        vm.warp(START + 1 days);
        uint256 balance = alice.balance;
        withdrawals.claim(alice, ETH, _numbers(1));
        vm.assertEq(alice.balance, balance + 1000);
        vm.assertEq(inbox.escrowOf(ETH), 0);
    }

    function test_release_unlistedAsset_reverts() public {
        Batch memory batch = _final(1, 0, withdrawal(alice, 7, 1));
        _credit(batch, 0);
        vm.warp(START + 1 days);
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_EscrowShort.selector, 0, 1));
        withdrawals.claim(alice, 7, _numbers(1));
    }

    // ---- internal

    /// @dev A final batch of `count` chunks. The chunk at `index` withdraws `list`.
    function _final(uint256 count, uint256 index, bytes memory list) private returns (Batch memory batch) {
        bytes[] memory lists_ = lists(count);
        lists_[index] = list;
        batch = nextBatch(lists_);
        submitBatch(batch);
        proveAll(batch);
    }

    function _credit(Batch memory batch, uint32 index) private {
        withdrawals.credit(batch.header, index, placed(batch, index), batch.chunks[index].withdrawals);
    }

    function _expectNotCredited(Batch memory batch, uint32 index, bytes memory refusal) private {
        PlacedLeaf memory leaf = placed(batch, index);
        vm.expectRevert(refusal);
        withdrawals.credit(batch.header, index, leaf, batch.chunks[index].withdrawals);
    }

    function _rootOf(PlacedLeaf memory leaf, uint256 index) private pure returns (bytes32 node) {
        node = keccak256(abi.encode(leaf.leaf));
        for (uint256 height = 0; height < 6; ++height) {
            bytes32 other = leaf.path[height];
            node = keccak256((index >> height) % 2 == 1 ? abi.encode(other, node) : abi.encode(node, other));
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
