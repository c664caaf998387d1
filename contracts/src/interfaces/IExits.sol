// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../Header.sol";
import {InboxEntry} from "../InboxEntry.sol";
import {IPoseidon2} from "./IPoseidon2.sol";
import {ISettlement} from "./ISettlement.sol";

/// @notice An account as its leaf has it (T2).
struct Leaf {
    address owner;
    uint16 asset;
    uint240 key;
    uint32 nonce;
    uint128 balance;
}

/// @notice The way out of a frozen lane (F6), which needs nobody's help. Each account exits once, by its path in the
/// state of the lane's base, and each entry that the base has not served is refunded once. Both become credits of
/// `Withdrawals` in the base's batch: `claim(owner, asset, [base])` pays them once the base's SAFETY_DELAY is over.
///
/// What an owner gains: its whole balance, with the operator, the committee and everybody else gone. What it needs: its
/// leaf and path in the base's state, which anyone with the lane's data can compute (`volition exit`). What it risks:
/// for a validium account, that nobody keeps the state. Anyone may pay the gas for an owner; the credit is the owner's.
///
/// Warning: until the SAFETY_DELAY of the base is over, the brake (F7) may replace it by an earlier one. Credits are
/// then void; the same accounts and entries exit again, at the new base.
interface IExits {
    /// @notice `slot` has left the ledger: `amount` of `asset` is owed to `owner` in batch `base`.
    event Exited(uint32 indexed slot, address indexed owner, uint16 indexed asset, uint256 amount, uint64 base);

    /// @notice Entry `index` of `lane` will not be served: `amount` of `asset` and its fee of `fee` wei are owed to
    /// `owner` in batch `base`. The amount is 0 unless the entry is a deposit.
    event Refunded(
        uint8 indexed lane,
        uint64 indexed index,
        address indexed owner,
        uint16 asset,
        uint256 amount,
        uint256 fee,
        uint64 base
    );

    error Exits_HashWithoutCode(IPoseidon2 hash);
    error Exits_SlotOutOfRange(uint32 limit, uint32 slot);
    error Exits_BaseWrong(uint64 base, bytes32 expected, bytes32 actual);
    error Exits_RootWrong(uint8 lane, bytes32 expected, bytes32 actual);
    error Exits_EntryServed(uint8 lane, uint64 served, uint64 index);
    error Exits_EntryWrong(bytes32 expected, bytes32 actual);

    /// @notice Credits the account at `slot` of a frozen lane to its owner, in full, once. Does nothing if it has left.
    /// @param base Header of batch `settlement.baseOf(lane)`.
    /// @param leaf The account in that batch's state.
    /// @param siblings The leaf's path (`IPoseidon2.rootOf`).
    function exit(Header calldata base, uint32 slot, Leaf calldata leaf, uint256[36] calldata siblings) external;

    /// @notice Credits an entry that the base of its frozen lane has not served to the entry's owner, once: its fee and
    /// a deposit's amount. (Slot fees were burnt.) Does nothing if it was refunded.
    /// @param base Header of batch `settlement.baseOf(lane)`.
    /// @param entry The entry's fields, as in `IInbox.Entry`.
    function refund(Header calldata base, uint8 lane, uint64 index, InboxEntry calldata entry) external;

    /// @notice Whether the account at `slot` has left in the state of batch `base`.
    function hasExited(uint64 base, uint32 slot) external view returns (bool);

    /// @notice Whether the entry was refunded against batch `base`.
    function isRefunded(uint64 base, uint8 lane, uint64 index) external view returns (bool);

    function settlement() external view returns (ISettlement);

    function poseidon2() external view returns (IPoseidon2);
}
