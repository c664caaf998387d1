// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../Header.sol";
import {ISettlement} from "./ISettlement.sol";

/// @notice State challenges (F5): force the leaf and path of a validium account onto Ethereum, which is what its owner
/// needs to exit from a frozen lane (`IExits.exit`), or make the committee pay.
///
/// What a challenger gains: the path, in the answer's calldata; or a tenth of what the committee loses. What it risks:
/// `bond()`, which pays for the answer, and comes back if nobody answers. Anyone who has the state may answer.
interface IStateChallenges {
    /// @notice The state of `slot` was asked for. The members who certified batch `certified` lose stake unless somebody
    /// shows it until `expiresAt`, in batch `base` or a later final one.
    event StateAsked(
        uint32 indexed slot, address indexed challenger, uint64 base, uint64 certified, uint256 bond, uint256 expiresAt
    );

    /// @notice The transaction's calldata has the leaf and path of `slot` in final batch `number`. `bond` wei were paid
    /// to `answerer`.
    event StateShown(
        uint32 indexed slot, uint64 indexed number, address indexed answerer, uint256[3] leaf, uint256 bond
    );

    /// @notice Nobody answered in time: the members in `bitmap` of `epoch` were slashed. The bitmap is 0 if batch
    /// `certified` is final no more (F7).
    event StateWithheld(uint32 indexed slot, uint64 certified, uint64 epoch, uint256 bitmap);

    error State_SlotWrong(uint32 slot);
    error State_HeaderUnknown(uint64 number, bytes32 expected, bytes32 actual);
    error State_CertificateWrong(bytes32 expected, bytes32 actual);
    error State_RetentionShort(uint256 expected, uint64 retainUntil);
    error State_AskedAlready(uint32 slot);
    error State_ShownAlready(uint32 slot, bytes32 root);
    error State_NotAsked(uint32 slot);
    error State_TooMany(uint256 limit);
    error State_BondLow(uint256 expected, uint256 actual);
    error State_PaymentRefused(address to, uint256 amount);
    error State_Older(uint64 base, uint64 number);
    error State_RootWrong(bytes32 expected, bytes32 actual);
    error State_Expired(uint256 expiresAt, uint256 actual);
    error State_NotExpired(uint256 expiresAt, uint256 actual);

    /// @notice Asks for the state of a validium slot, empty or not, while the last certifiers' promise lasts longer than
    /// CHALLENGE. The call's value pays `bond()`; the rest goes back to the caller.
    /// @param slot In the validium lane, from 2^24 + 1.
    /// @param last Header of the last final batch. Refused if an answer against its validium root is on L1 already.
    /// @param certificate That of batch `settlement.latestCertified()`.
    function ask(uint32 slot, Header calldata last, bytes calldata certificate) external payable;

    /// @notice Shows the state of a slot that was asked for. Pays the bond to the caller.
    /// @param header Of a final batch, not before the one that was last when the state was asked for.
    /// @param leaf The three words that T2 hashes; zeros if the slot is empty.
    /// @param siblings The path (`IPoseidon2.rootOf`).
    function show(uint32 slot, Header calldata header, uint256[3] calldata leaf, uint256[36] calldata siblings) external;

    /// @notice Ends a challenge that nobody answered in time. Anyone may call.
    /// @param certificate That of the batch that the challenge names; not read if that is final no more.
    function settle(uint32 slot, bytes calldata certificate) external;

    /// @notice Whether the state of the slot was asked for and waits for an answer.
    function isAsked(uint32 slot) external view returns (bool);

    /// @notice The validium root that the slot's state was last shown against; 0 if never.
    function shownRoot(uint32 slot) external view returns (bytes32);

    /// @notice Number of challenges that wait for an answer: at most MAX_CHALLENGES.
    function openCount() external view returns (uint256);

    /// @notice The bond of a challenge in this block, in wei.
    function bond() external view returns (uint256);

    function settlement() external view returns (ISettlement);
}
