// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {Header} from "./Header.sol";
import {extendInbox, InboxEntry} from "./InboxEntry.sol";
import {IExits, Leaf} from "./interfaces/IExits.sol";
import {IInbox} from "./interfaces/IInbox.sol";
import {IPoseidon2} from "./interfaces/IPoseidon2.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {Accounts} from "./libraries/Accounts.sol";
import {Hashes} from "./libraries/Hashes.sol";
import {KIND_DEPOSIT, POSITION_BITS, ROLLUP, SLOT_LIMIT} from "./Protocol.sol";

/// @title See IExits.
contract Exits is IExits, Multicall {
    /// @inheritdoc IExits
    ISettlement public immutable settlement;
    /// @inheritdoc IExits
    IPoseidon2 public immutable poseidon2;

    /// @dev One bit a slot and one an entry. By base: what rests on a base that the brake replaced counts no more.
    mapping(uint64 base => mapping(uint32 group => uint256 bits)) private _exited;
    mapping(uint64 base => mapping(uint8 lane => mapping(uint64 group => uint256 bits))) private _refunded;

    /// @param settlement_ Deployed later. Its constructor rejects an exits contract made for another settlement.
    /// @param poseidon2_ The ledger's hash. Another one would let nobody out, or anybody.
    constructor(ISettlement settlement_, IPoseidon2 poseidon2_) {
        if (!Accounts.isContract(address(poseidon2_))) revert Exits_HashWithoutCode(poseidon2_);
        settlement = settlement_;
        poseidon2 = poseidon2_;
    }

    /// @inheritdoc IExits
    function exit(Header calldata base, uint32 slot, Leaf calldata leaf, uint256[36] calldata siblings) external {
        // §1: slot 0 is no account.
        if (slot == 0 || slot >= SLOT_LIMIT) revert Exits_SlotOutOfRange(SLOT_LIMIT, slot);
        // forge-lint: disable-next-line(unsafe-typecast)
        uint8 lane = uint8(slot >> POSITION_BITS);
        uint64 number = _requireBase(lane, base);
        // F6: each account exits once.
        if (hasExited(number, slot)) return;
        bytes32 expected = lane == ROLLUP ? base.rollupRoot : base.validiumRoot;
        bytes32 actual = bytes32(poseidon2.rootOf(_words(leaf), slot, siblings));
        if (actual != expected) revert Exits_RootWrong(lane, expected, actual);
        _exited[number][slot / 256] |= uint256(1) << (slot % 256);
        emit Exited(slot, leaf.owner, leaf.asset, leaf.balance, number);
        settlement.withdrawals().creditFor(leaf.owner, leaf.asset, leaf.balance, number);
    }

    /// @inheritdoc IExits
    function refund(Header calldata base, uint8 lane, uint64 index, InboxEntry calldata entry) external {
        uint64 number = _requireBase(lane, base);
        // F6: the base's state has what it served.
        uint64 served = base.inboxEnd[lane];
        if (index < served) revert Exits_EntryServed(lane, served, index);
        IInbox inbox = settlement.inbox();
        _requireEntry(inbox, lane, index, entry);
        // F6: each entry is refunded once.
        if (isRefunded(number, lane, index)) return;
        _refunded[number][lane][index / 256] |= uint256(1) << (index % 256);
        uint256 fee = inbox.returnFee(lane, index);
        uint256 amount = entry.kind == KIND_DEPOSIT ? entry.amount : 0;
        emit Refunded(lane, index, entry.owner, entry.asset, amount, fee, number);
        settlement.withdrawals().creditFor(entry.owner, entry.asset, amount, number);
        settlement.withdrawals().creditFor(entry.owner, 0, fee, number);
    }

    /// @inheritdoc IExits
    function hasExited(uint64 base, uint32 slot) public view returns (bool) {
        return (_exited[base][slot / 256] >> (slot % 256)) & 1 == 1;
    }

    /// @inheritdoc IExits
    function isRefunded(uint64 base, uint8 lane, uint64 index) public view returns (bool) {
        return (_refunded[base][lane][index / 256] >> (index % 256)) & 1 == 1;
    }

    /// @dev F6: the header that the exits and refunds of a frozen lane rest on.
    function _requireBase(uint8 lane, Header calldata base) private view returns (uint64 number) {
        number = settlement.baseOf(lane);
        bytes32 expected = settlement.headerHash(number);
        bytes32 actual = Hashes.ofHeader(base);
        if (actual != expected) revert Exits_BaseWrong(number, expected, actual);
    }

    /// @dev §5: the entry takes the lane's rolling hash from its index to the next.
    function _requireEntry(IInbox inbox, uint8 lane, uint64 index, InboxEntry memory entry) private view {
        bytes32 expected = inbox.inboxHashAt(lane, index + 1);
        bytes32 actual = extendInbox(inbox.inboxHashAt(lane, index), entry);
        if (actual != expected) revert Exits_EntryWrong(expected, actual);
    }

    /// @dev T2. Each field has its own bits, so a leaf has one reading.
    function _words(Leaf calldata leaf) private pure returns (uint256[3] memory words) {
        words[0] = uint256(leaf.asset) << 160 | uint160(leaf.owner);
        words[1] = leaf.key;
        words[2] = uint256(1) << 160 | uint256(leaf.balance) << 32 | leaf.nonce;
    }
}
