// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {PlacedLeaf} from "./ChunkLeaf.sol";
import {Header} from "./Header.sol";
import {IInbox} from "./interfaces/IInbox.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {IWithdrawals} from "./interfaces/IWithdrawals.sol";
import {Accounts} from "./libraries/Accounts.sol";
import {Bounds} from "./libraries/Bounds.sol";
import {ChunkWords} from "./libraries/ChunkWords.sol";
import {Hashes} from "./libraries/Hashes.sol";
import {Parameters} from "./Parameters.sol";
import {WITHDRAWAL_BYTES} from "./Protocol.sol";

/// @title See IWithdrawals.
contract Withdrawals is IWithdrawals, Multicall {
    uint256 private constant MAX_SAFETY_SECONDS = 90 days;

    /// @inheritdoc IWithdrawals
    ISettlement public immutable settlement;
    /// @inheritdoc IWithdrawals
    IInbox public immutable inbox;
    /// @inheritdoc IWithdrawals
    uint32 public immutable chunkOperations;
    /// @inheritdoc IWithdrawals
    uint64 public immutable safetySeconds;

    uint256 private immutable _pathLength;

    /// @inheritdoc IWithdrawals
    mapping(address owner => mapping(uint16 asset => mapping(uint64 number => uint256))) public creditOf;

    /// @dev Marks the credited chunks of a batch: bit `index % 256` of word `index / 256`. A final batch's number is
    /// never reused.
    mapping(uint64 number => mapping(uint256 word => uint256)) private _credited;

    /// @param parameters This contract keeps SAFETY_DELAY and N.
    /// @param settlement_ Deployed later. Its constructor rejects a withdrawals contract made for another settlement.
    /// @param inbox_ Holds the funds and pays them out on this contract's request.
    constructor(Parameters memory parameters, ISettlement settlement_, IInbox inbox_) {
        settlement = settlement_;
        inbox = inbox_;
        chunkOperations = parameters.chunkOperations;
        safetySeconds = Bounds.withinSeconds("safetySeconds", 0, parameters.safetySeconds, MAX_SAFETY_SECONDS);
        _pathLength = Hashes.pathLength(parameters.chunkOperations);
    }

    /// @inheritdoc IWithdrawals
    function credit(Header calldata header, uint32 index, PlacedLeaf calldata chunk, bytes calldata withdrawals)
        external
    {
        uint64 number = header.number;
        bytes32 expected = settlement.headerHash(number);
        bytes32 actual = Hashes.ofHeader(header);
        if (actual != expected) revert Withdrawals_HeaderWrong(number, expected, actual);
        // F1: only final batches are credited; this reverts for any other.
        settlement.finalizedAt(number);
        _requireLeaf(header, index, chunk);
        bytes32 list = keccak256(withdrawals);
        if (list != chunk.leaf.withdrawalsHash) revert Withdrawals_ListWrong(chunk.leaf.withdrawalsHash, list);
        if (!_markCredited(number, index)) return;
        _credit(number, index, withdrawals);
        emit ChunkCredited(number, index);
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
    function isCredited(uint64 number, uint32 index) external view returns (bool) {
        return (_credited[number][index >> 8] >> (index & 0xff)) & 1 == 1;
    }

    /// @inheritdoc IWithdrawals
    function claimableAt(uint64 number) public view returns (uint256) {
        return uint256(settlement.finalizedAt(number)) + safetySeconds;
    }

    /// @dev §5: the leaf must be at `index` under the header's chunksRoot.
    function _requireLeaf(Header calldata header, uint32 index, PlacedLeaf calldata chunk) private view {
        if (index >= header.chunkCount) revert Withdrawals_IndexOutOfRange(header.chunkCount, index);
        if (chunk.path.length != _pathLength) revert Withdrawals_PathLength(_pathLength, chunk.path.length);
        bytes32 root = Hashes.rootOf(chunk, index);
        if (root != header.chunksRoot) revert Withdrawals_LeafWrong(index, header.chunksRoot, root);
    }

    /// @dev F1: a chunk is credited once.
    /// @return False if it was credited before.
    function _markCredited(uint64 number, uint32 index) private returns (bool) {
        uint256 bit = uint256(1) << (index & 0xff);
        uint256 word = _credited[number][index >> 8];
        if (word & bit != 0) return false;
        _credited[number][index >> 8] = word | bit;
        return true;
    }

    /// @dev Skips amounts of 0, which a forced withdrawal of an empty account produces.
    function _credit(uint64 number, uint32 index, bytes calldata withdrawals) private {
        for (uint256 from = 0; from < withdrawals.length; from += WITHDRAWAL_BYTES) {
            (address owner, uint16 asset, uint256 amount) = ChunkWords.withdrawalAt(withdrawals, from);
            if (amount == 0) continue;
            creditOf[owner][asset][number] += amount;
            emit Credited(number, owner, asset, amount, index);
        }
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
