// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../../src/Header.sol";
import {InboxEntry} from "../../src/InboxEntry.sol";
import {Leaf} from "../../src/interfaces/IExits.sol";
import {Base, vm} from "../Base.sol";
import {Escaping} from "../Escaping.sol";
import {Batch} from "../Proving.sol";
import {Account, Trees} from "../Trees.sol";

/// @dev Everything that can happen around freezes, in any order: deposits, batches, rollbacks, freezes of either lane,
/// the brake, exits, refunds, credits and claims; a committee that pulls the brake for no reason; and a proof system
/// that accepts a batch which steals. The only honest party is whoever pulls the brake before a stolen batch's
/// SAFETY_DELAY is over. At the end everybody leaves.
contract EscapePeople is Escaping {
    uint64 private constant MOST_BATCHES = 8;
    uint256 private constant MOST_ENTRIES = 24;

    address public constant THIEF = address(0x7e1f);

    InboxEntry[][2] private _entries;

    /// @dev By batch: its encoding and the accounts of its state.
    mapping(uint64 number => bytes) private _encoded;
    mapping(uint64 number => bytes) private _states;

    /// @dev The first batch that steals; 0 if there is none.
    uint64 private _stolenFrom;

    uint256 public freezes;
    uint256 public brakes;
    uint256 public exits_;
    uint256 public refunds;

    /// @dev The rule that a successful call broke, if any.
    string public broken;

    constructor() {
        super.setUp();
    }

    /// @dev Not an action of the fuzzer.
    function setUp() public override {}

    /// @dev Accounts appear when their first deposits are served.
    function _fund() internal override {
        _states[0] = abi.encode(new Account[](0));
    }

    // ---- actions

    function deposit(uint8 who, uint32 amount) external {
        if (_entries[0].length + _entries[1].length >= MOST_ENTRIES) return;
        (address owner, uint16 asset, uint8 lane) = _party(who);
        uint256 value = 1 + uint256(amount);
        if (settlement.isFrozen(lane)) return;
        if (asset == TOKEN) fundToken(owner, value);
        fundEth(owner, 1 ether + value);
        vm.prank(owner);
        inbox.depositTo{value: 1 ether + (asset == ETH ? value : 0)}(owner, asset, value, lane);
        _entries[lane].push(InboxEntry(4, inbox.slotOf(owner, asset, lane), owner, asset, value, registry.keyOf(owner)));
    }

    function demand(bool validium) external {
        _demand(validium ? 1 : 0);
    }

    /// @dev A batch that serves all entries, moves money in the rollup lane and pays withdrawals.
    function submit(uint32 moved, uint32 withdrawn) external {
        if (!_canSubmit()) return;
        (Account[] memory next, Batch memory batch) = _served();
        bytes memory list;
        if (next.length != 0) {
            Account memory from = next[moved % next.length];
            bool isFrozen = from.slot >> 24 == 1 && settlement.isFrozen(1);
            uint128 amount = isFrozen ? 0 : uint128(withdrawn % (uint256(from.leaf.balance) + 1));
            from.leaf.balance -= amount;
            if (amount != 0) list = withdrawal(from.leaf.owner, from.leaf.asset, amount);
        }
        _submit(batch, next, list);
    }

    /// @dev A batch that gives half of everything in the rollup lane to a thief, partly as a withdrawal.
    function steal() external {
        if (!_canSubmit()) return;
        (Account[] memory honest, Batch memory batch) = _served();
        Account[] memory next = new Account[](honest.length + 1);
        uint128 loot = 0;
        for (uint256 i = 0; i < honest.length; ++i) {
            next[i] = honest[i];
            if (honest[i].slot >> 24 != 0 || honest[i].leaf.asset != ETH) continue;
            loot += honest[i].leaf.balance / 2;
            next[i].leaf.balance -= honest[i].leaf.balance / 2;
        }
        next[honest.length] = Account(9, Leaf(THIEF, ETH, 0, 0, loot - loot / 2));
        if (_stolenFrom == 0) _stolenFrom = batch.header.number;
        _submit(batch, next, withdrawal(THIEF, ETH, loot / 2));
    }

    function prove(uint64 which) external {
        uint64 number = _between(settlement.latestFinal() + 1, settlement.latest(), which);
        if (number != 0) prove(_batch(number));
    }

    function rollBack(bool late) external {
        uint64 number = settlement.latestFinal() + 1;
        if (number > settlement.latest()) return;
        if (late) _advance(1 days + 1);
        if (number > settlement.latest() || settlement.isFrozen(0)) return;
        Header memory parent = headers[number - 1];
        try settlement.rollBack(number, parent) {
            _forget();
        } catch {}
    }

    function freeze(bool validium, bool late) external {
        uint8 lane = validium ? 1 : 0;
        if (late) _advance(INBOX_DEADLINE + 1);
        uint64 final_ = settlement.latestFinal();
        try settlement.freeze(lane) {
            ++freezes;
            if (settlement.latestFinal() < final_) broken = "F1: a freeze took finality back";
            _forget();
        } catch {}
    }

    function resume() external {
        Header memory last = headers[settlement.latestFinal()];
        try settlement.resume(last) {} catch {}
    }

    /// @dev By votes of a committee that lies, now and then.
    function brakeForNothing(uint8 often) external {
        if (often % 8 == 0) _brake();
    }

    /// @dev Shows an account of any state against any base, often the wrong one.
    function exit(uint64 which, uint64 state, uint8 who) external {
        uint64 last = settlement.latest();
        Account[] memory known = _stateOf(state % (last + 1));
        if (known.length == 0) return;
        Account memory account = known[who % known.length];
        Header memory base = headers[which % (last + 1)];
        uint256[36] memory path = Trees.path(known, account.slot, poseidon2);
        uint64 number = base.number;
        bool before = exits.hasExited(number, account.slot);
        try exits.exit(base, account.slot, account.leaf, path) {
            ++exits_;
            if (number != settlement.baseOf(uint8(account.slot >> 24))) broken = "F6: exit at another base";
            if (!before && !_isIn(_stateOf(number), account)) broken = "F6: exit of an account of another state";
        } catch {}
    }

    function refund(uint64 which, bool validium, uint64 index) external {
        uint8 lane = validium ? 1 : 0;
        if (_entries[lane].length == 0) return;
        index %= uint64(_entries[lane].length);
        Header memory base = headers[which % (settlement.latest() + 1)];
        InboxEntry memory entry = _entries[lane][index];
        try exits.refund(base, lane, index, entry) {
            ++refunds;
            if (index < headers[settlement.baseOf(lane)].inboxEnd[lane]) broken = "F6: refund of a served entry";
        } catch {}
    }

    function credit(uint64 which) external {
        uint64 number = _between(1, settlement.latest(), which);
        if (number != 0) _credit(number);
    }

    function claim(uint64 which, uint8 who) external {
        _claim(which % (settlement.latest() + 1), _owner(who), who % 2 == 0 ? ETH : TOKEN);
    }

    function collectFees(uint64 which) external {
        Header memory header = headers[which % (settlement.latest() + 1)];
        try inbox.collectFees(header) {} catch {}
    }

    function wait(uint24 time) external {
        _advance(time % 30 hours);
        vm.fee(uint256(time) % 2 gwei);
    }

    // ---- the end

    /// @dev Everybody leaves by L1 alone.
    function evacuate() external {
        if (!settlement.isFrozen(0)) _freezeAtLast();
        if (_isStolen()) _brake();
        for (uint8 lane = 0; lane < 2; ++lane) {
            uint64 base = settlement.baseOf(lane);
            Account[] memory left = _stateOf(base);
            for (uint256 i = 0; i < left.length; ++i) {
                if (left[i].slot >> 24 != lane) continue;
                exits.exit(headers[base], left[i].slot, left[i].leaf, Trees.path(left, left[i].slot, poseidon2));
            }
            for (uint64 i = headers[base].inboxEnd[lane]; i < _entries[lane].length; ++i) {
                exits.refund(headers[base], lane, i, _entries[lane][i]);
            }
        }
        uint64 last = settlement.latestFinal();
        vm.warp(block.timestamp + SAFETY_DELAY);
        for (uint64 number = 0; number <= last; ++number) {
            if (number != 0) withdrawals.credit(headers[number], _batch(number).withdrawals, 1);
            for (uint8 who = 0; who < 4; ++who) {
                withdrawals.claim(_owner(who), ETH, numbers(number));
                withdrawals.claim(_owner(who), TOKEN, numbers(number));
            }
        }
        inbox.collectFees(headers[last]);
    }

    function held() external view returns (uint256 eth, uint256 tokens, uint256 ethEscrow, uint256 tokenEscrow) {
        return (address(inbox).balance, token.balanceOf(address(inbox)), inbox.escrowOf(ETH), inbox.escrowOf(TOKEN));
    }

    // ---- internal

    function _canSubmit() private returns (bool) {
        if (settlement.isFrozen(0) || settlement.latest() >= settlement.latestFinal() + MOST_BATCHES) return false;
        if (settlement.isFrozen(1)) {
            Header memory last = headers[settlement.latestFinal()];
            try settlement.resume(last) {} catch {}
        }
        if (settlement.bond() == 0) postBond();
        return true;
    }

    /// @dev The next batch without roots, and its accounts after the entries that it serves.
    function _served() private view returns (Account[] memory next, Batch memory batch) {
        batch.header = nextHeader();
        batch.parent = headers[batch.header.number - 1];
        batch.index = 4096;
        next = _stateOf(batch.parent.number);
        for (uint8 lane = 0; lane < 2; ++lane) {
            if (lane == 1 && settlement.isFrozen(1)) {
                batch.header.inboxEnd[1] = batch.parent.inboxEnd[1];
                batch.header.inboxHash[1] = batch.parent.inboxHash[1];
            }
            uint64 first = batch.parent.inboxEnd[lane];
            batch.entries[lane] = new InboxEntry[](batch.header.inboxEnd[lane] - first);
            for (uint64 i = 0; i < batch.entries[lane].length; ++i) {
                batch.entries[lane][i] = _entries[lane][first + i];
                next = _credited(next, _entries[lane][first + i]);
            }
        }
        if (settlement.isFrozen(1)) batch.header.validiumBlob = 0;
    }

    function _credited(Account[] memory state, InboxEntry memory entry) private pure returns (Account[] memory) {
        if (entry.kind != 4) return state;
        for (uint256 i = 0; i < state.length; ++i) {
            if (state[i].slot != entry.slot) continue;
            state[i].leaf.balance += uint128(entry.amount);
            return state;
        }
        Account[] memory longer = new Account[](state.length + 1);
        for (uint256 i = 0; i < state.length; ++i) {
            longer[i] = state[i];
        }
        longer[state.length] =
            Account(entry.slot, Leaf(entry.owner, entry.asset, uint240(entry.key), 0, uint128(entry.amount)));
        return longer;
    }

    function _submit(Batch memory batch, Account[] memory state, bytes memory list) private {
        batch.header.rollupRoot = _rootOf(state, 0);
        batch.header.validiumRoot = _rootOf(state, 1);
        batch.withdrawals = list;
        seal(batch);
        submitBatch(batch);
        (_encoded[batch.header.number], _states[batch.header.number]) = (abi.encode(batch), abi.encode(state));
    }

    /// @dev The genesis has a name in place of an empty tree's root.
    function _rootOf(Account[] memory state, uint8 lane) private view returns (bytes32) {
        for (uint256 i = 0; i < state.length; ++i) {
            if (state[i].slot >> 24 == lane) return Trees.root(state, lane, poseidon2);
        }
        return EMPTY_ROOT;
    }

    function _demand(uint8 lane) private {
        if (_entries[0].length + _entries[1].length >= MOST_ENTRIES || settlement.isFrozen(lane)) return;
        uint32 slot = lane == 0 ? 7 : VALIDIUM_SLOTS + 7;
        fundEth(alice, 1 ether);
        vm.prank(alice);
        inbox.forceWithdraw{value: 1 ether}(slot);
        _entries[lane].push(InboxEntry(7, slot, alice, 0, 0, 0));
    }

    function _freezeAtLast() private {
        Header memory last = headers[settlement.latestFinal()];
        try settlement.resume(last) {} catch {}
        // One more entry that nobody serves, whether others wait or not.
        fundEth(alice, 1 ether);
        vm.prank(alice);
        inbox.forceWithdraw{value: 1 ether}(7);
        _entries[0].push(InboxEntry(7, 7, alice, 0, 0, 0));
        uint256 deadline = settlement.deadlineOf(0);
        if (deadline >= block.timestamp) _advance(deadline + 1 - block.timestamp);
        if (!settlement.isFrozen(0)) settlement.freeze(0);
        _forget();
    }

    /// @dev Time passes; but nobody waits until a stolen batch pays.
    function _advance(uint256 time) private {
        if (_isStolen() && block.timestamp + time >= withdrawals.claimableAt(_stolenFrom)) _brake();
        vm.warp(block.timestamp + time);
    }

    function _isStolen() private view returns (bool) {
        return _stolenFrom != 0 && _stolenFrom <= settlement.latestFinal();
    }

    function _brake() private {
        uint64 base = settlement.latestFinal();
        while (base != 0 && block.timestamp < withdrawals.claimableAt(base)) --base;
        vm.prank(address(brake));
        try settlement.brake(base) {
            ++brakes;
            if (_stolenFrom != 0 && _stolenFrom <= base) broken = "F7: the brake came late";
            _forget();
        } catch {}
    }

    /// @dev After batches were taken out of the chain.
    function _forget() private {
        if (_stolenFrom > settlement.latest()) _stolenFrom = 0;
    }

    function _credit(uint64 number) private {
        try withdrawals.credit(headers[number], _batch(number).withdrawals, 1) {} catch {}
    }

    function _claim(uint64 number, address owner, uint16 asset) private {
        try withdrawals.claim(owner, asset, numbers(number)) {} catch {}
    }

    function _party(uint8 who) private view returns (address owner, uint16 asset, uint8 lane) {
        if (who % 4 == 0) return (alice, ETH, 0);
        if (who % 4 == 1) return (bob, ETH, 1);
        if (who % 4 == 2) return (alice, TOKEN, 0);
        return (carol, TOKEN, 1);
    }

    function _owner(uint8 who) private view returns (address) {
        return [alice, bob, carol, THIEF][who % 4];
    }

    function _isIn(Account[] memory state, Account memory account) private pure returns (bool) {
        for (uint256 i = 0; i < state.length; ++i) {
            if (keccak256(abi.encode(state[i])) == keccak256(abi.encode(account))) return true;
        }
        return false;
    }

    function _stateOf(uint64 number) private view returns (Account[] memory) {
        return abi.decode(_states[number], (Account[]));
    }

    function _batch(uint64 number) private view returns (Batch memory) {
        return abi.decode(_encoded[number], (Batch));
    }

    function _between(uint64 first, uint64 last, uint64 which) private pure returns (uint64) {
        return last < first ? 0 : first + which % (last - first + 1);
    }
}

contract EscapeInvariant is Base {
    EscapePeople private people;

    function setUp() public override {
        vm.warp(START);
        people = new EscapePeople();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(people);
    }

    /// @dev A thief's proof is accepted; the lane is frozen on top of it; somebody exits there; the brake makes it void.
    function test_actions_reachEveryState() public {
        people.deposit(0, 999);
        people.deposit(1, 499);
        people.submit(0, 100);
        people.prove(0);
        people.wait(30 hours - 1);
        people.demand(false);
        people.steal();
        people.prove(0);
        people.demand(false);
        people.freeze(false, false);
        vm.assertEq(people.freezes(), 0);
        people.wait(20 hours);
        people.exit(2, 2, 0);
        people.freeze(false, true);
        vm.assertEq(people.brakes(), 1);
        people.exit(1, 1, 0);
        people.exit(1, 1, 1);
        people.exit(2, 2, 0);
        vm.assertEq(people.exits_(), 2);
        people.refund(1, false, 1);
        people.refund(1, false, 0);
        vm.assertEq(people.refunds(), 1);
        invariant_custody();
        _leave();
    }

    /// @dev F6: the validium lane is frozen, the rollup lane goes on and is frozen later.
    function test_actions_freezeOneLaneAfterTheOther() public {
        people.deposit(1, 499);
        people.deposit(3, 77);
        people.submit(0, 0);
        people.prove(0);
        people.demand(true);
        people.freeze(true, true);
        vm.assertEq(people.freezes(), 1);
        people.exit(1, 1, 0);
        vm.assertEq(people.exits_(), 1);
        people.deposit(0, 99);
        people.submit(2, 50);
        people.prove(0);
        people.demand(false);
        people.freeze(false, true);
        vm.assertEq(people.freezes(), 2);
        _leave();
    }

    /// @dev F7, F8: what is owed is there, and a thief gets nothing, whatever the proof system accepts.
    function invariant_custody() public view {
        (uint256 eth, uint256 tokens, uint256 ethEscrow, uint256 tokenEscrow) = people.held();
        vm.assertLe(ethEscrow, eth);
        vm.assertEq(tokens, tokenEscrow);
        vm.assertEq(people.THIEF().balance, 0);
        vm.assertEq(people.broken(), "");
    }

    /// @dev From every state everybody gets out, once: custody ends at zero, to the last wei.
    function afterInvariant() public {
        _leave();
    }

    function _leave() private {
        people.evacuate();
        (uint256 eth, uint256 tokens, uint256 ethEscrow, uint256 tokenEscrow) = people.held();
        vm.assertEq(ethEscrow, 0, "ETH is owed");
        vm.assertEq(tokenEscrow, 0, "tokens are owed");
        vm.assertEq(eth, 0, "ETH is left");
        vm.assertEq(tokens, 0, "tokens are left");
        invariant_custody();
    }
}
