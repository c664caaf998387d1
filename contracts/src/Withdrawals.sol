// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {Header} from "./Header.sol";
import {IInbox} from "./interfaces/IInbox.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {IWithdrawals} from "./interfaces/IWithdrawals.sol";
import {Accounts} from "./libraries/Accounts.sol";
import {Bounds} from "./libraries/Bounds.sol";
import {Hashes} from "./libraries/Hashes.sol";
import {WithdrawalList} from "./libraries/WithdrawalList.sol";
import {Parameters} from "./Parameters.sol";
import {MAX_WITHDRAWALS} from "./Protocol.sol";

/// @title See IWithdrawals.
contract Withdrawals is IWithdrawals, Multicall {
    using WithdrawalList for bytes;

    uint256 private constant MAX_SAFETY_SECONDS = 90 days;

    /// @inheritdoc IWithdrawals
    ISettlement public immutable settlement;
    /// @inheritdoc IWithdrawals
    IInbox public immutable inbox;
    /// @inheritdoc IWithdrawals
    uint64 public immutable safetySeconds;

    /// @inheritdoc IWithdrawals
    mapping(address owner => mapping(uint16 asset => mapping(uint64 number => uint256))) public creditOf;

    /// @inheritdoc IWithdrawals
    /// @dev A final batch's number is never reused.
    mapping(uint64 number => uint256 bits) public credited;

    /// @param parameters This contract keeps SAFETY_DELAY.
    /// @param settlement_ Deployed later. Its constructor rejects a withdrawals contract made for another settlement.
    /// @param inbox_ Holds the funds and pays them out on this contract's request.
    constructor(Parameters memory parameters, ISettlement settlement_, IInbox inbox_) {
        settlement = settlement_;
        inbox = inbox_;
        safetySeconds = Bounds.withinSeconds("safetySeconds", 0, parameters.safetySeconds, MAX_SAFETY_SECONDS);
    }

    /// @inheritdoc IWithdrawals
    function credit(Header calldata header, bytes calldata withdrawals, uint256 chosen) external {
        uint64 number = header.number;
        bytes32 expected = settlement.headerHash(number);
        bytes32 actual = Hashes.ofHeader(header);
        if (actual != expected) revert Withdrawals_HeaderWrong(number, expected, actual);
        // F1: only final batches are credited; this reverts for any other.
        settlement.finalizedAt(number);
        bytes32 list = keccak256(withdrawals);
        if (list != header.withdrawalsHash) revert Withdrawals_ListWrong(header.withdrawalsHash, list);
        uint256 all = type(uint256).max >> (MAX_WITHDRAWALS - withdrawals.count());
        uint256 before = credited[number];
        uint256 fresh = chosen & all & ~before;
        credited[number] = before | fresh;
        for (uint256 i = 0; fresh >> i != 0; ++i) {
            if ((fresh >> i) & 1 == 1) _credit(number, i, withdrawals);
        }
    }

    /// @inheritdoc IWithdrawals
    function creditFor(address owner, uint16 asset, uint256 amount, uint64 number) external {
        address exits = address(settlement.exits());
        // F8: no key moves funds; credits come from final batches and from what a frozen lane's base has.
        if (msg.sender != exits) revert Withdrawals_NotExits(exits, msg.sender);
        if (amount != 0) creditOf[owner][asset][number] += amount;
    }

    /// @inheritdoc IWithdrawals
    function claim(address owner, uint16 asset, uint64[] calldata numbers) external {
        if (msg.sender != owner && Accounts.isContract(owner)) revert Withdrawals_OwnerIsContract(owner);
        _claim(owner, asset, numbers, owner);
    }

    /// @inheritdoc IWithdrawals
    function claimTo(uint16 asset, uint64[] calldata numbers, address to) external {
        if (to == address(0)) revert Withdrawals_ReceiverZero();
        _claim(msg.sender, asset, numbers, to);
    }

    /// @inheritdoc IWithdrawals
    function claimableAt(uint64 number) public view returns (uint256) {
        return uint256(settlement.finalizedAt(number)) + safetySeconds;
    }

    /// @dev Skips an amount of 0, which a forced withdrawal of an empty account produces.
    function _credit(uint64 number, uint256 index, bytes calldata withdrawals) private {
        (address owner, uint16 asset, uint256 amount) = withdrawals.item(index);
        if (amount == 0) return;
        creditOf[owner][asset][number] += amount;
        emit Credited(number, owner, asset, amount, index);
    }

    /// @dev All state is written before the external call.
    function _claim(address owner, uint16 asset, uint64[] calldata numbers, address to) private {
        uint256 total = 0;
        for (uint256 i = 0; i < numbers.length; ++i) {
            uint64 number = numbers[i];
            uint256 amount = creditOf[owner][asset][number];
            if (amount == 0) continue;
            // F1: after SAFETY_DELAY.
            uint256 from = claimableAt(number);
            if (block.timestamp < from) revert Withdrawals_ClaimEarly(number, from, block.timestamp);
            creditOf[owner][asset][number] = 0;
            total += amount;
            emit Claimed(owner, asset, number, amount, to);
        }
        if (total != 0) inbox.release(to, asset, total);
    }
}
