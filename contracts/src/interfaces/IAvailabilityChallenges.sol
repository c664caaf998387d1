// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../Header.sol";
import {ISettlement} from "./ISettlement.sol";

/// @notice Availability challenges (F4): force the validium data of a certified batch onto Ethereum, or make those who
/// certified it pay. The blob is named by its versioned hash, so that any transaction that carries it answers, for the
/// price of one blob.
///
/// What a challenger gains: the data, in a blob that any node serves for 18 days; or a tenth of what its certifiers
/// lose, and half of the submitter's bond where the batch is not final. What it risks: `bond()`, which pays for the
/// answer. It comes back if nobody answers, or if the batch is rolled back.
///
/// What an answerer risks: nothing beyond the transaction, which the bond pays twice at the fees of the challenge's
/// block. Anyone who has the blob may answer, also before a challenge; once answered, the batch cannot be challenged.
interface IAvailabilityChallenges {
    /// @notice The batch was challenged. Its certifiers lose stake unless its blob is carried until `expiresAt`.
    event Challenged(
        bytes32 indexed headerHash,
        uint64 indexed number,
        address indexed challenger,
        bytes32 versionedHash,
        uint256 bond,
        uint256 expiresAt
    );

    /// @notice A transaction carried the batch's validium blob. `bond` wei were paid to `answerer`; 0 if the batch was
    /// not challenged.
    event Answered(bytes32 indexed headerHash, uint64 indexed number, address indexed answerer, uint256 bond);

    /// @notice Nobody answered in time: the members in `bitmap` of `epoch` were slashed.
    event Failed(bytes32 indexed headerHash, uint64 indexed number, uint64 epoch, uint256 bitmap);

    /// @notice The batch was rolled back, so there is nothing to answer. The bond went back.
    event Closed(bytes32 indexed headerHash, uint64 indexed number);

    error Availability_HeaderUnknown(uint64 number, bytes32 expected, bytes32 actual);
    error Availability_CertificateWrong(bytes32 expected, bytes32 actual);
    error Availability_RetentionShort(uint256 expected, uint64 retainUntil);
    error Availability_NotOpen(bytes32 headerHash);
    error Availability_ChallengedBefore(bytes32 headerHash);
    error Availability_TooMany(uint256 limit);
    error Availability_BondLow(uint256 expected, uint256 actual);
    error Availability_SurplusRefused(address to, uint256 amount);
    error Availability_BlobWrong(bytes32 expected, bytes32 actual);
    error Availability_Expired(uint256 expiresAt, uint256 actual);
    error Availability_NotExpired(uint256 expiresAt, uint256 actual);

    /// @notice Challenges a batch whose validium blob was certified, final or not, once, while its certifiers' promise
    /// lasts longer than CHALLENGE. The call's value pays `bond()`; the rest goes back to the caller.
    /// @param certificate The bytes that the batch was submitted with.
    function challenge(Header calldata header, bytes calldata certificate) external payable;

    /// @notice Answers for a standing batch: this transaction carries its validium blob. Pays the bond to the caller.
    /// @param index The blob's place in the transaction, from 0.
    function answer(Header calldata header, uint256 index) external;

    /// @notice Ends a challenge that nobody answered in time, or whose batch was rolled back. Anyone may call.
    /// @param certificate As in `challenge`; not read if the batch was rolled back.
    function settle(Header calldata header, bytes calldata certificate) external;

    /// @notice The challenger of a batch whose challenge failed: F2 (c) pays it. 0 for any other batch.
    function failedAgainst(bytes32 headerHash) external view returns (address challenger);

    /// @notice Whether the batch's challenge waits for an answer.
    function isOpen(bytes32 headerHash) external view returns (bool);

    /// @notice Number of challenges that wait for an answer: at most MAX_CHALLENGES.
    function openCount() external view returns (uint256);

    /// @notice The bond of a challenge in this block, in wei.
    function bond() external view returns (uint256);

    /// @notice MAX_CHALLENGES.
    function maxChallenges() external view returns (uint64);

    /// @notice The least bond, in wei.
    function minChallengeBond() external view returns (uint256);

    function settlement() external view returns (ISettlement);
}
