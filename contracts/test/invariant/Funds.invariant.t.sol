// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Header} from "../../src/Header.sol";
import {InboxEntry} from "../../src/InboxEntry.sol";
import {BatchProof, IBatchVerifier} from "../../src/interfaces/IBatchVerifier.sol";
import {IInbox} from "../../src/interfaces/IInbox.sol";
import {ISettlement} from "../../src/interfaces/ISettlement.sol";
import {IWithdrawals} from "../../src/interfaces/IWithdrawals.sol";
import {DevnetToken} from "../../src/devnet/DevnetToken.sol";
import {Base, vm} from "../Base.sol";
import {Batch, Proving} from "../Proving.sol";
import {MoodyToken} from "../Tokens.sol";

/// @dev An owner that is a contract: it accepts no ether, or claims again while it is paid.
contract HostileOwner {
    IWithdrawals private immutable _withdrawals;
    bytes private _again;

    constructor(IWithdrawals withdrawals) {
        _withdrawals = withdrawals;
    }

    function onPayment(bytes calldata again) external {
        _again = again;
    }

    receive() external payable {
        require(_again.length != 0);
        (bool done,) = address(_withdrawals).call(_again);
        done; // either outcome is fine
    }
}

/// @dev Actions of all parties, in any order: depositors, a sequencer that serves entries in order and never withdraws
/// more than its ledger holds, provers, finalisers, rollbacks, credits and claims. Keeps the ledger's balances: a
/// batch's withdrawals leave them on submission and return on a rollback. A call may revert only with one of the errors
/// that its action names.
contract FundsPeople is Proving {
    uint256 private constant MOST_BATCHES = 12;
    uint16 private constant MOODY = 2;

    MoodyToken private immutable _moody;
    address[4] private _owners;

    mapping(uint64 number => bytes) private _encoded;
    mapping(uint64 number => uint256[3]) private _withdrawn;
    mapping(uint64 number => uint256) private _servedBy;

    /// @dev By asset: the balance of all accounts as of the latest batch plus later deposits; the total paid out.
    uint256[3] public ledger;
    uint256[3] public paid;

    /// @dev Hashes of the headers that became final, genesis first.
    bytes32[] private _final;

    /// @dev The rule that a successful call broke, if any.
    string public broken;

    mapping(bytes4 selector => uint256) public reverts;
    bytes4 public unexpected;

    constructor() {
        super.setUp();
        _moody = new MoodyToken(address(inbox));
        fundEth(address(this), 1 ether);
        inbox.list{value: 0.01 ether}(address(_moody));
        _owners = [
            address(0xacc0),
            address(0xacc1),
            address(new HostileOwner(withdrawals)),
            address(new HostileOwner(withdrawals))
        ];
        _noteFinal();
    }

    /// @dev Not an action of the fuzzer.
    function setUp() public override {}

    // ---- actions

    function deposit(uint8 asset_, uint64 amount, bool validium, uint8 mood) external {
        uint16 asset = asset_ % 3;
        address owner = validium ? bob : alice;
        uint256 value = 1 + uint256(amount);
        if (asset == MOODY) _moody.feel(mood % 6);
        fundEth(owner, 1 ether + value);
        DevnetToken asked = DevnetToken(asset == MOODY ? address(_moody) : address(token));
        asked.mint(owner, value);
        vm.prank(owner);
        asked.approve(address(inbox), value);
        uint256 sent = 1 ether + (asset == ETH ? value : 0);
        vm.prank(owner);
        try inbox.deposit{value: sent}(owner, asset, value) {
            ledger[asset] += value;
            // forge-lint: disable-next-item(unsafe-typecast)
            uint32 slot = inbox.slotOf(owner, asset, validium ? 1 : 0);
            demanded.push(InboxEntry(4, slot, owner, asset, value, registry.keyOf(owner)));
        } catch (bytes memory reason) {
            bool isMoody = asset == MOODY && mood % 6 != 0 && mood % 6 != 5;
            _expect(
                reason,
                isMoody
                    ? [
                        IInbox.Inbox_ReceivedWrong.selector,
                        MoodyToken.MoodyToken_NotNow.selector,
                        SafeERC20.SafeERC20FailedOperation.selector
                    ]
                    : [bytes4(0), 0, 0]
            );
        }
    }

    function demandByOwner(bool force, uint32 slot) external {
        slot = 1 + slot % ((1 << 25) - 1);
        fundEth(alice, 1 ether);
        vm.prank(alice);
        if (force) inbox.forceWithdraw{value: 1 ether}(slot);
        else inbox.setKey{value: 1 ether}(slot);
        demanded.push(InboxEntry(force ? 7 : 5, slot, alice, 0, 0, force ? 0 : registry.keyOf(alice)));
    }

    /// @dev A batch that withdraws part of the ledger's balance to three owners and serves the demanded entries.
    function submit(uint64 eth, uint64 tokens, uint64 moody, uint8 who) external {
        if (settlement.latest() >= settlement.latestFinal() + MOST_BATCHES) return;
        if (settlement.bond() == 0) postBond();
        uint256[3] memory amounts =
            [within(eth, 0, ledger[0]), within(tokens, 0, ledger[1]), within(moody, 0, ledger[2])];
        Batch memory batch = nextBatch(
            bytes.concat(
                withdrawal(_owner(who), ETH, amounts[0] / 2),
                withdrawal(_owner(who), MOODY, amounts[2]),
                withdrawal(_owner(who), TOKEN, amounts[1]),
                withdrawal(_owner(uint256(who) + 1), ETH, amounts[0] - amounts[0] / 2)
            )
        );
        batch.header.validiumBlob = 0;
        seal(batch);
        submitBatch(batch);
        for (uint256 asset = 0; asset < 3; ++asset) {
            ledger[asset] -= amounts[asset];
        }
        uint64 number = batch.header.number;
        (_withdrawn[number], _encoded[number], _servedBy[number]) = (amounts, abi.encode(batch), served);
    }

    /// @dev R4: a batch that serves one entry less than its parent is rejected.
    function unserve(bool validium) external {
        if (settlement.bond() == 0) postBond();
        Header memory header = nextHeader();
        uint8 lane = validium ? 1 : 0;
        uint64 end = headers[header.number - 1].inboxEnd[lane];
        if (end == 0) return;
        header.inboxEnd[lane] = end - 1;
        header.inboxHash[lane] = inbox.inboxHashAt(lane, end - 1);
        header.validiumBlob = 0;
        carry(header.rollupBlob, 0);
        vm.prank(sequencer);
        try settlement.submitBatch(header, "") {
            broken = "R4: served less than before";
        } catch (bytes memory reason) {
            _expect(reason, [ISettlement.Settlement_InboxEndBack.selector, bytes4(0), 0]);
        }
    }

    /// @dev Any batch that is not final, whether proved or not.
    function prove(uint64 which) external {
        uint64 number = _between(settlement.latestFinal() + 1, settlement.latest(), which);
        if (number != 0) prove(_batch(number));
        _noteFinal();
    }

    /// @dev A proof for another verifier, or that shows other withdrawals or entries than the header commits to.
    function forge(uint64 which, uint8 how) external {
        uint64 number = _between(settlement.latestFinal() + 1, settlement.latest(), which);
        if (number == 0 || batchVerifier.isProved(settlement.headerHash(number))) return;
        Batch memory batch = _batch(number);
        BatchProof memory proof = proofOf(batch);
        uint256 lane = how / 3 % 2;
        if (how % 3 == 0) proof.which = 1 + lane;
        if (how % 3 == 1) proof.withdrawals = bytes.concat(proof.withdrawals, withdrawal(carol, ETH, 1));
        if (how % 3 == 2) proof.entries[lane] = new uint256[3][](proof.entries[lane].length + 1);
        try batchVerifier.proveBatch(batch.header, batch.parent, proof) {
            broken = "P5, P6: a forged proof";
        } catch (bytes memory reason) {
            _expect(
                reason,
                [
                    IBatchVerifier.BatchVerifier_ProofRefused.selector,
                    IBatchVerifier.BatchVerifier_WithdrawalsHashWrong.selector,
                    IBatchVerifier.BatchVerifier_EntryCountWrong.selector
                ]
            );
        }
    }

    function finalize(uint64 until) external {
        settlement.finalize(until % (settlement.latest() + 2));
        _noteFinal();
    }

    /// @dev Tried whether overdue or not; often it is.
    function rollBack(uint64 which, bool late) external {
        uint64 last = settlement.latest();
        uint64 number = _between(1, last, which);
        if (number == 0) return;
        if (late) vm.warp(block.timestamp + 1 days + 1);
        bool isFinal = number <= settlement.latestFinal();
        Header memory parent = headers[number - 1];
        vm.prank(carol);
        try settlement.rollBack(number, parent) {
            for (uint64 i = number; i <= last; ++i) {
                for (uint256 asset = 0; asset < 3; ++asset) {
                    ledger[asset] += _withdrawn[i][asset];
                }
            }
            served = _servedBy[number - 1];
            // F2: everything before it is proved, so a rollback costs one bond.
            if (settlement.latestFinal() + 1 != number) broken = "F2: rolled back out of turn";
        } catch (bytes memory reason) {
            _expect(
                reason,
                isFinal
                    ? [ISettlement.Settlement_BatchFinal.selector, bytes4(0), 0]
                    : [
                        ISettlement.Settlement_NotFirstUnproved.selector,
                        ISettlement.Settlement_BatchProved.selector,
                        ISettlement.Settlement_DeadlineAhead.selector
                    ]
            );
        }
        _noteFinal();
    }

    function withdrawBond() external {
        vm.prank(sequencer);
        try settlement.withdrawBond() {}
        catch (bytes memory reason) {
            _expect(
                reason,
                [ISettlement.Settlement_BondLocked.selector, ISettlement.Settlement_BondMissing.selector, bytes4(0)]
            );
        }
    }

    function collectFees(uint64 which) external {
        Header memory header = headers[which % (settlement.latest() + 1)];
        try inbox.collectFees(header) {
            if (block.timestamp < withdrawals.claimableAt(header.number)) broken = "F5: fees before SAFETY_DELAY";
        } catch (bytes memory reason) {
            _expect(reason, [IInbox.Inbox_BatchNotFinal.selector, IInbox.Inbox_CollectEarly.selector, bytes4(0)]);
        }
    }

    /// @dev Tried whether final or not, credited or not.
    function credit(uint64 which, uint256 chosen) external {
        uint64 number = _between(1, settlement.latest(), which);
        if (number == 0) return;
        Batch memory batch = _batch(number);
        uint256 before = withdrawals.credited(number);
        try withdrawals.credit(batch.header, batch.withdrawals, chosen) {
            if (withdrawals.credited(number) != (before | chosen & 15)) broken = "F1: credited what was not chosen";
        } catch (bytes memory reason) {
            _expect(reason, [ISettlement.Settlement_NotFinal.selector, bytes4(0), 0]);
        }
    }

    function claim(uint64 which, uint8 who, uint8 asset_, bool elsewhere, uint8 mood) external {
        uint64 number = _between(1, settlement.latestFinal(), which);
        if (number == 0) return;
        uint16 asset = asset_ % 3;
        address owner = _owner(who);
        _moody.feel(mood % 6);
        uint64[] memory numbers = new uint64[](1);
        numbers[0] = number;
        if (who % 4 == 3) {
            HostileOwner(payable(owner)).onPayment(abi.encodeCall(IWithdrawals.claim, (owner, asset, numbers)));
        }
        uint256 amount = withdrawals.creditOf(owner, asset, number);
        if (elsewhere || who % 3 != 0) vm.prank(owner);
        bytes memory call = elsewhere
            ? abi.encodeCall(IWithdrawals.claimTo, (asset, numbers, carol))
            : abi.encodeCall(IWithdrawals.claim, (owner, asset, numbers));
        (bool done, bytes memory reason) = address(withdrawals).call(call);
        if (done) {
            paid[asset] += amount;
            return;
        }
        bool refusesPay = asset == ETH ? owner.code.length != 0 && !elsewhere : asset == MOODY && mood % 6 == 5;
        bytes4 refusal = asset == ETH ? IInbox.Inbox_PaymentRefused.selector : MoodyToken.MoodyToken_NotNow.selector;
        _expect(
            reason,
            [
                IWithdrawals.Withdrawals_ClaimEarly.selector,
                IWithdrawals.Withdrawals_OwnerIsContract.selector,
                refusesPay ? refusal : bytes4(0)
            ]
        );
    }

    /// @dev Tried by accounts that have no right to.
    function steal(uint8 who, uint128 amount) external {
        address[4] memory thieves = [sequencer, governor, address(settlement), address(batchVerifier)];
        vm.prank(thieves[who % 4]);
        try inbox.release(carol, ETH, amount) {
            paid[0] += 1; // makes the balances disagree
        } catch (bytes memory reason) {
            _expect(reason, [IInbox.Inbox_NotWithdrawals.selector, bytes4(0), 0]);
        }
    }

    function wait(uint24 time) external {
        vm.warp(block.timestamp + time % 20 hours);
        vm.fee(uint256(time) * 1000 % 3 gwei);
    }

    // ---- sums

    /// @dev The total that is credited and not claimed.
    function credited(uint16 asset) external view returns (uint256 sum) {
        for (uint64 number = 1; number <= settlement.latest(); ++number) {
            for (uint256 i = 0; i < 4; ++i) {
                sum += withdrawals.creditOf(_owner(i), asset, number);
            }
        }
    }

    /// @dev The withdrawals of all standing batches, credited or not, less what was paid.
    function outstanding(uint16 asset) external view returns (uint256 sum) {
        for (uint64 number = 1; number <= settlement.latest(); ++number) {
            sum += _withdrawn[number][asset];
        }
        sum -= paid[asset];
    }

    function escrowOf(uint16 asset) external view returns (uint256) {
        return inbox.escrowOf(asset);
    }

    function held(uint16 asset) external view returns (uint256) {
        if (asset == ETH) return address(inbox).balance - feesHeld();
        return DevnetToken(inbox.tokenOf(asset)).balanceOf(address(inbox));
    }

    /// @dev F6: entry fees paid and not yet collected.
    function feesHeld() public view returns (uint256) {
        return inbox.feesTo(0, inbox.inboxLength(0)) + inbox.feesTo(1, inbox.inboxLength(1)) - inbox.feesCollected();
    }

    function bondHeld() external view returns (uint256 held_, uint256 said) {
        return (address(settlement).balance, settlement.bond());
    }

    /// @dev B5: whether the bond is posted if any batch is not final.
    function isBondThere() external view returns (bool) {
        return settlement.latest() == settlement.latestFinal() || settlement.bond() == BOND;
    }

    /// @dev F1: whether every final batch is proved, and none is beyond the latest.
    function isFinalProved() external view returns (bool) {
        if (settlement.latestFinal() > settlement.latest()) return false;
        for (uint64 number = 1; number <= settlement.latestFinal(); ++number) {
            if (!batchVerifier.isProved(settlement.headerHash(number))) return false;
        }
        return true;
    }

    /// @dev F1: whether every batch that became final still is.
    function isFinalForEver() external view returns (bool) {
        if (settlement.latestFinal() + 1 != _final.length) return false;
        for (uint64 number = 0; number < _final.length; ++number) {
            if (settlement.headerHash(number) != _final[number]) return false;
        }
        return true;
    }

    /// @dev Whether inbox ends never decrease along the chain, even after rollbacks.
    function areEndsInOrder() external view returns (bool) {
        for (uint64 number = 1; number <= settlement.latest(); ++number) {
            if (settlement.headerHash(number) != keccak256(abi.encode(headers[number]))) return false;
            for (uint256 lane = 0; lane < 2; ++lane) {
                if (headers[number].inboxEnd[lane] < headers[number - 1].inboxEnd[lane]) return false;
            }
        }
        return true;
    }

    // ---- internal

    address private constant carol = address(0xca401);

    function _noteFinal() private {
        while (_final.length <= settlement.latestFinal()) {
            // forge-lint: disable-next-line(unsafe-typecast)
            _final.push(settlement.headerHash(uint64(_final.length)));
        }
    }

    /// @dev Counts a revert, and records any error other than these.
    function _expect(bytes memory reason, bytes4[3] memory reasons) private {
        // forge-lint: disable-next-line(unsafe-typecast)
        bytes4 selector = bytes4(reason);
        ++reverts[selector];
        for (uint256 i = 0; i < 3; ++i) {
            if (reasons[i] != 0 && reasons[i] == selector) return;
        }
        unexpected = selector == 0 ? bytes4(0xffffffff) : selector;
    }

    function _owner(uint256 who) private view returns (address) {
        return _owners[who % 4];
    }

    function _between(uint64 first, uint64 last, uint64 which) private pure returns (uint64) {
        return last < first ? 0 : first + which % (last - first + 1);
    }

    function _batch(uint64 number) private view returns (Batch memory) {
        return abi.decode(_encoded[number], (Batch));
    }
}

contract FundsInvariant is Base {
    FundsPeople private people;

    function setUp() public override {
        vm.warp(START);
        people = new FundsPeople();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(people);
    }

    /// @dev The actions reach the states that matter: served entries, a rollback, credits, a payment, fees.
    function test_actions_reachEveryState() public {
        people.deposit(0, 99, false, 0);
        people.demandByOwner(true, 5);
        people.submit(40, 0, 0, 0);
        vm.assertEq(people.ledger(0), 60);
        people.wait(19 hours);
        people.rollBack(0, false);
        vm.assertEq(people.reverts(ISettlement.Settlement_DeadlineAhead.selector), 1);
        people.rollBack(0, true);
        vm.assertEq(people.ledger(0), 100);
        people.submit(40, 0, 0, 0);
        people.unserve(false);
        vm.assertEq(people.reverts(ISettlement.Settlement_InboxEndBack.selector), 1);
        for (uint8 how = 0; how < 6; ++how) {
            people.forge(0, how);
        }
        vm.assertEq(people.reverts(IBatchVerifier.BatchVerifier_ProofRefused.selector), 2);
        vm.assertEq(people.reverts(IBatchVerifier.BatchVerifier_WithdrawalsHashWrong.selector), 2);
        vm.assertEq(people.reverts(IBatchVerifier.BatchVerifier_EntryCountWrong.selector), 2);
        people.prove(0);
        people.prove(0);
        people.collectFees(1);
        vm.assertEq(people.reverts(IInbox.Inbox_CollectEarly.selector), 1);
        people.withdrawBond();
        (uint256 bond,) = people.bondHeld();
        vm.assertEq(bond, 0);
        people.credit(0, 1);
        people.credit(0, 8);
        people.credit(0, type(uint256).max);
        vm.assertEq(people.credited(0), 40);
        people.wait(19 hours);
        people.claim(0, 0, 0, false, 0);
        vm.assertEq(people.paid(0), 0);
        vm.assertEq(people.reverts(IWithdrawals.Withdrawals_ClaimEarly.selector), 1);
        people.wait(19 hours);
        people.claim(0, 0, 0, false, 0);
        people.claim(0, 1, 0, true, 0);
        vm.assertEq(people.paid(0), 40);
        vm.assertEq(people.escrowOf(0), 60);
        people.collectFees(1);
        vm.assertEq(people.feesHeld(), 0);
        for (uint8 mood = 0; mood < 6; ++mood) {
            people.deposit(2, 9, false, mood);
        }
        vm.assertEq(people.escrowOf(2), 20);
        invariant_funds();
    }

    /// @dev The proof of a batch that was rolled back makes nothing final, and the bond stays while batches are not
    /// final.
    function test_actions_proveRolledBackBatch() public {
        people.submit(0, 0, 0, 0);
        people.submit(0, 0, 0, 0);
        people.withdrawBond();
        people.prove(1);
        people.rollBack(1, true);
        people.rollBack(0, false);
        people.submit(0, 0, 0, 0);
        people.prove(0);
        people.finalize(2);
        people.rollBack(0, true);
        vm.assertEq(people.reverts(ISettlement.Settlement_BondLocked.selector), 1);
        vm.assertEq(people.reverts(ISettlement.Settlement_NotFirstUnproved.selector), 1);
        vm.assertEq(people.reverts(ISettlement.Settlement_BatchFinal.selector), 1);
        invariant_funds();
    }

    /// @dev One invariant for everything, because forge runs each invariant separately.
    /// forge-config: default.invariant.runs = 16
    /// forge-config: default.invariant.depth = 50
    function invariant_funds() public view {
        for (uint16 asset = 0; asset < 3; ++asset) {
            // The escrow equals what is owed: balances of accounts and withdrawals, credited or not.
            uint256 escrow = people.escrowOf(asset);
            vm.assertEq(escrow, people.ledger(asset) + people.outstanding(asset), "escrow");
            vm.assertEq(escrow, people.held(asset), "custody");
            // F1: credits come only from withdrawals of standing batches, once.
            vm.assertLe(people.credited(asset), people.outstanding(asset));
        }
        // F1, R4.
        vm.assertTrue(people.isFinalProved(), "final is proved");
        vm.assertTrue(people.areEndsInOrder(), "inbox ends");
        vm.assertTrue(people.isFinalForEver(), "final is for ever");
        // B5.
        (uint256 held, uint256 said) = people.bondHeld();
        vm.assertEq(held, said, "bond");
        vm.assertTrue(people.isBondThere(), "bond of open batches");
        // Every successful call was allowed, and every revert had an error that the rules give.
        vm.assertEq(people.broken(), "");
        vm.assertEq(people.unexpected(), bytes4(0), "reverts");
    }
}
