// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../../src/Header.sol";
import {DevnetToken} from "../../src/devnet/DevnetToken.sol";
import {Base, vm} from "../Base.sol";
import {Batch, Proving} from "../Proving.sol";

/// @dev Everyone at once, in any order: who deposits, a sequencer that never withdraws more than its ledger has, provers,
/// finalisers, who rolls back, creditors and claimers. Keeps the ledger's books: what a batch withdraws leaves them when it
/// is submitted and comes back when it is rolled back.
contract FundsPeople is Proving {
    uint256 private constant MOST_BATCHES = 12;

    mapping(uint64 number => bytes) private _encoded;
    mapping(uint64 number => uint256[2]) private _withdrawn;

    /// @dev By asset: what the ledger's accounts have by the latest batch and what was deposited since; what was paid out.
    uint256[2] public ledger;
    uint256[2] public paid;

    constructor() {
        super.setUp();
    }

    /// @dev Nobody sets this up again.
    function setUp() public override {}

    // ---- what people do

    function deposit(bool ofToken, uint64 amount) external {
        uint16 asset = ofToken ? TOKEN : ETH;
        uint256 value = 1 + uint256(amount);
        if (asset == ETH) {
            depositEth(alice, alice, value);
        } else {
            depositToken(alice, alice, value);
        }
        ledger[asset] += value;
    }

    /// @dev A batch that withdraws some of what the ledger has, to three owners.
    function submit(uint64 eth, uint64 tokens, uint8 who) external {
        if (settlement.latest() >= settlement.latestFinal() + MOST_BATCHES) return;
        if (settlement.bond() == 0) postBond();
        uint256[2] memory amounts = [within(eth, 0, ledger[0]), within(tokens, 0, ledger[1])];
        bytes[] memory lists_ = lists(2);
        lists_[0] = withdrawal(_owner(who), ETH, amounts[0] / 2);
        lists_[1] = bytes.concat(
            withdrawal(_owner(who), TOKEN, amounts[1]),
            withdrawal(_owner(uint256(who) + 1), ETH, amounts[0] - amounts[0] / 2)
        );
        Batch memory batch = nextBatch(lists_);
        batch.header.validiumBlob = 0;
        _seal(batch);
        submitBatch(batch);
        (ledger[0], ledger[1]) = (ledger[0] - amounts[0], ledger[1] - amounts[1]);
        _withdrawn[batch.header.number] = amounts;
        _encoded[batch.header.number] = abi.encode(batch);
    }

    /// @dev Any batch that is not proved yet.
    function prove(uint64 which) external {
        uint64 number = _between(settlement.latestFinal() + 1, settlement.latest(), which);
        if (number == 0 || batchVerifier.isProved(settlement.headerHash(number))) return;
        proveAll(_batch(number));
    }

    function finalize(uint64 until) external {
        settlement.finalize(until % (settlement.latest() + 2));
    }

    /// @dev Tried whether it is due or not.
    function rollBack(uint64 which) external {
        uint64 number = _between(settlement.latestFinal() + 1, settlement.latest(), which);
        if (number == 0) return;
        uint64 last = settlement.latest();
        Header memory parent = headers[number - 1];
        vm.prank(bob);
        try settlement.rollBack(number, parent) {
            for (uint64 i = number; i <= last; ++i) {
                ledger[0] += _withdrawn[i][0];
                ledger[1] += _withdrawn[i][1];
            }
        } catch {}
    }

    /// @dev Tried whether it is final or not, credited or not.
    function credit(uint64 which, bool second) external {
        uint64 number = _between(1, settlement.latest(), which);
        if (number == 0) return;
        Batch memory batch = _batch(number);
        uint32 k = second ? 1 : 0;
        try withdrawals.credit(batch.header, k, placed(batch, k), batch.chunks[k].withdrawals) {} catch {}
    }

    function claim(uint64 which, uint8 who, bool ofToken) external {
        uint64 number = _between(1, settlement.latestFinal(), which);
        if (number == 0) return;
        uint16 asset = ofToken ? TOKEN : ETH;
        uint256 amount = withdrawals.creditOf(_owner(who), asset, number);
        uint64[] memory numbers = new uint64[](1);
        numbers[0] = number;
        try withdrawals.claim(_owner(who), asset, numbers) {
            paid[asset] += amount;
        } catch {}
    }

    /// @dev Tried by everyone who has no business there.
    function steal(uint8 who, uint128 amount) external {
        address[4] memory thieves = [sequencer, governor, address(settlement), address(batchVerifier)];
        vm.prank(thieves[who % 4]);
        try inbox.release(bob, ETH, amount) {
            paid[0] += 1; // and the books do not agree any more
        } catch {}
    }

    function wait(uint24 time) external {
        vm.warp(block.timestamp + time % 20 hours);
    }

    // ---- sums

    /// @dev Everything that is credited and not claimed.
    function credited(uint16 asset) external view returns (uint256 sum) {
        for (uint64 number = 1; number <= settlement.latest(); ++number) {
            for (uint256 i = 0; i < 4; ++i) {
                sum += withdrawals.creditOf(_owner(i), asset, number);
            }
        }
    }

    /// @dev What batches withdraw that stand, credited or not, less what was paid.
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
        return asset == ETH ? address(inbox).balance - feesHeld() : token.balanceOf(address(inbox));
    }

    /// @dev L5: what entries paid and nobody has collected.
    function feesHeld() public view returns (uint256) {
        return inbox.feesTo(0, inbox.inboxLength(0)) + inbox.feesTo(1, inbox.inboxLength(1)) - inbox.feesCollected();
    }

    function bondHeld() external view returns (uint256 held_, uint256 said) {
        return (address(settlement).balance, settlement.bond());
    }

    // ---- inside

    function _owner(uint256 who) private pure returns (address) {
        // forge-lint: disable-next-item(unsafe-typecast)
        return address(uint160(0xacc0) + uint160(who % 4));
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

    /// @dev The people reach what the invariants are about: a rollback, credits, a payment.
    function test_people_reachEverything() public {
        people.deposit(false, 99);
        people.submit(40, 0, 1);
        vm.assertEq(people.ledger(0), 60);
        people.wait(19 hours);
        people.wait(19 hours);
        people.rollBack(0);
        vm.assertEq(people.ledger(0), 100);
        people.submit(40, 0, 1);
        people.prove(0);
        people.credit(0, false);
        people.credit(0, true);
        vm.assertEq(people.credited(0), 40);
        people.wait(19 hours);
        people.claim(0, 1, false);
        vm.assertEq(people.paid(0), 0);
        people.wait(19 hours);
        people.claim(0, 1, false);
        vm.assertEq(people.paid(0), 20);
        vm.assertEq(people.escrowOf(0), 80);
    }

    /// @dev What is owed is here: the ledger's accounts and what is withdrawn, credited or not, are the escrow.
    function invariant_escrow_isWhatIsOwed() external view {
        for (uint16 asset = 0; asset < 2; ++asset) {
            uint256 escrow = people.escrowOf(asset);
            vm.assertEq(escrow, people.ledger(asset) + people.outstanding(asset));
            vm.assertEq(escrow, people.held(asset));
        }
    }

    /// @dev L1: credits are of what batches withdraw that stand, once.
    function invariant_credits_areWithdrawn() external view {
        for (uint16 asset = 0; asset < 2; ++asset) {
            vm.assertLe(people.credited(asset), people.outstanding(asset));
        }
    }

    /// @dev B5.
    function invariant_bond_isHeld() external view {
        (uint256 held, uint256 said) = people.bondHeld();
        vm.assertEq(held, said);
    }
}
