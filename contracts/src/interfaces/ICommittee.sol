// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice The data-availability committee: members' stakes, the members of each epoch, and the validity of
/// certificates (C1–C3, C5).
///
/// Trust: a certificate says that at least `quorum` members signed that they hold a batch's data, have checked it and
/// will keep it. If that many lie, data may be withheld, but nothing can be stolen. The governor chooses members,
/// publicly and only after TIMELOCK; it can touch neither stake nor funds.
///
/// A member loses stake if nobody shows data or state that it certified (F4, F5), and for its votes for the brake (F7).
/// What a slash leaves stays locked; a member may add to it.
interface ICommittee {
    /// @notice `member` staked `stake` wei and serves data at `uri`.
    event MemberJoined(address indexed member, uint256 stake, string uri);

    /// @notice `member` added `amount` wei to its stake.
    event StakeAdded(address indexed member, uint256 amount);

    /// @notice `member` lost `amount` wei of its stake, by a slash (F4, F5) or by its vote for the brake (F7).
    event StakeReduced(address indexed member, uint256 amount);

    /// @notice F4, F5: the members in `bitmap` of `epoch` lost `total` wei of stake together, for data or state that they
    /// certified and nobody showed. Of it, `reward` wei went to `challenger` and the rest was burnt.
    event Slashed(uint64 indexed epoch, uint256 bitmap, address indexed challenger, uint256 total, uint256 reward);

    /// @notice `member` now serves data at `uri`. Emitted only on a change.
    event UriSet(address indexed member, string uri);

    /// @notice `member` resigned and will not be in further proposals.
    event MemberLeaving(address indexed member);

    /// @notice `member` took its stake back and left.
    event StakeWithdrawn(address indexed member, uint256 stake);

    /// @notice The governor proposed `members`, of whom `quorum` must sign, as the epoch after the current one.
    /// It replaces any earlier proposal and can be activated from `activatableAt` on.
    event EpochProposed(uint64 indexed epoch, address[] members, uint256 quorum, uint64 activatableAt);

    /// @notice Epoch `epoch` is now current. The code of `signerTable` lists its members.
    event EpochActivated(uint64 indexed epoch, address signerTable, uint256 size, uint256 quorum);

    error Committee_StakeLow(uint256 expected, uint256 actual);
    error Committee_UriLength(uint256 limit, uint256 actual);
    error Committee_MemberExists(address member);
    error Committee_MemberUnknown(address member);
    error Committee_MemberLeaving(address member);
    error Committee_MemberTwice(address member);
    error Committee_MemberIsContract(address member);
    error Committee_MemberStays(address member);
    error Committee_StakeLocked(uint256 unlockedAt, uint256 time);
    error Committee_WithdrawFailed(address member);
    error Committee_NotBrake(address expected, address actual);
    error Committee_NotChallenges(address actual);
    error Committee_NotInEpoch(uint64 epoch, address member);
    error Committee_NotGovernor(address expected, address actual);
    error Committee_SizeOutOfRange(uint256 limit, uint256 actual);
    error Committee_QuorumOutOfRange(uint256 limit, uint256 actual);
    error Committee_NothingProposed();
    error Committee_ProposalVoid(uint256 until, uint256 time);
    error Committee_NobodyToDismiss();
    error Committee_TimelockRunning(uint64 activatableAt, uint256 time);
    error Committee_EpochUnknown(uint64 current, uint64 epoch);
    error Committee_EpochOver(uint64 current, uint64 epoch);
    error Committee_CertificateLength(uint256 expected, uint256 actual);
    error Committee_RetentionShort(uint256 expected, uint64 retainUntil);
    error Committee_RetentionLong(uint256 expected, uint64 retainUntil);
    error Committee_SignersFew(uint256 quorum, uint256 signers);
    error Committee_SignerUnknown(uint256 size, uint256 bitmap);
    error Committee_SignersMiscounted(uint256 bitmap, uint256 signatures);
    error Committee_SignatureMalformed(address member);
    error Committee_SignerWrong(address expected, address actual);

    // ---- stake

    /// @notice Makes the caller a member that signs with its own address, and stakes the call's value (at least
    /// `minStake`). Its signature counts only in epochs that include it. Contracts cannot sign and are rejected; an
    /// account that delegates to code by EIP-7702 can.
    /// @param uri Where the member serves data: 1 to 256 bytes.
    function join(string calldata uri) external payable;

    /// @notice Adds the call's value to the calling member's stake, which a vote for the brake or a slash may have left
    /// below `minStake`. A member with less is not proposed again.
    function topUp() external payable;

    /// @notice Burns `amount` wei of the stake of a member of the current epoch. Only the brake contract may call, for a
    /// vote of that member (F7).
    function burnStake(address member, uint256 amount) external;

    /// @notice Takes SLASH_SHARE of the stake of each member in `bitmap` of `epoch` (F4, F5). Only the contracts of
    /// availability and state challenges may call. A tenth goes to `challenger`, the rest is burnt.
    function slash(uint64 epoch, uint256 bitmap, address challenger) external;

    /// @notice Changes where the calling member serves data.
    function setUri(string calldata uri) external;

    /// @notice Excludes the calling member from further proposals. It stays in the current and the proposed epoch that
    /// include it, and its stake stays locked, until the governor replaces it or, TIMELOCK later, `dismissResigned`
    /// does.
    function resign() external;

    /// @notice Returns the calling member's stake. The member must have resigned, and MAX_RETENTION + GRACE + CHALLENGE
    /// must have passed since its last epoch ended, so that its stake answers for everything it signed (C5).
    function withdrawStake() external;

    // ---- epochs

    /// @notice Proposes the epoch after the current one; only the governor may. Bit i of a certificate's bitmap stands
    /// for `members[i]`. Replaces a pending proposal and restarts the timelock. The very first epoch replaces nobody
    /// and can be activated at once, so deposit only once it is active.
    /// @param members 1 to 256 distinct members that have not resigned.
    /// @param quorum How many of them must sign: 1 to their number.
    function proposeEpoch(address[] calldata members, uint256 quorum) external;

    /// @notice Activates the proposed epoch, from TIMELOCK after its proposal and for 30 days. Anyone may call (C2).
    function activateEpoch() external;

    /// @notice Starts an epoch with the current members, except those that resigned at least TIMELOCK ago. Anyone may
    /// call, so that no member depends on the governor to leave (C5). The quorum stays: if fewer members are left,
    /// nothing can be certified until the governor names others. A pending proposal stays, for the epoch after.
    function dismissResigned() external;

    // ---- certificates

    /// @notice Reverts unless `certificate` is currently valid for the batch with this header (C1–C3).
    /// @param headerHash keccak256(abi.encode(header)).
    /// @param certificate `epoch(8) ‖ retainUntil(8) ‖ bitmap(32, bit i is member i) ‖ EIP-2098 signatures in ascending
    /// i`
    /// @return epoch The epoch whose members signed: the current one, or one that ended at most GRACE ago.
    /// @return retainUntil When their promise to keep the data ends, in seconds.
    /// @return bitmap The members that signed.
    function verifyAttestation(bytes32 headerHash, bytes calldata certificate)
        external
        view
        returns (uint64 epoch, uint64 retainUntil, uint256 bitmap);

    /// @notice The same for one blob of another L2's data, by its versioned hash (C1).
    function verifyBlobAttestation(bytes32 versionedHash, bytes calldata certificate)
        external
        view
        returns (uint64 epoch, uint64 retainUntil, uint256 bitmap);

    /// @notice The digest that a member signs for a batch: EIP-712 of
    /// `Attestation(bytes32 headerHash,uint64 epoch,uint64 retainUntil)` (C1).
    function attestationDigest(bytes32 headerHash, uint64 epoch, uint64 retainUntil) external view returns (bytes32);

    /// @notice The same for `BlobAttestation(bytes32 versionedHash,uint64 epoch,uint64 retainUntil)`.
    function blobAttestationDigest(bytes32 versionedHash, uint64 epoch, uint64 retainUntil)
        external
        view
        returns (bytes32);

    // ---- views

    /// @notice A member's record; all zero for an address that is not a member.
    /// @return stake In wei.
    /// @return lastEpoch The latest epoch that includes it; 0 for none.
    /// @return leaving Whether it has resigned.
    /// @return uri Where it serves data.
    function memberOf(address member)
        external
        view
        returns (uint256 stake, uint64 lastEpoch, bool leaving, string memory uri);

    /// @notice The current epoch; 0 before the first one, when nothing can be certified.
    function currentEpoch() external view returns (uint64);

    /// @notice An epoch's members in order, readable for ever (C2). Reverts if there was no such epoch, as do the next
    /// two.
    function epochMembers(uint64 epoch) external view returns (address[] memory);

    /// @notice How many of an epoch's members must sign.
    function epochQuorum(uint64 epoch) external view returns (uint256);

    /// @notice When an epoch became current, in seconds.
    function epochActivatedAt(uint64 epoch) external view returns (uint64);

    /// @notice The pending proposal for the next epoch; `activatableAt` is 0 if there is none or it has expired.
    function proposal() external view returns (address[] memory members, uint256 quorum, uint64 activatableAt);

    /// @notice The settlement contract, which is the EIP-712 verifyingContract of members' signatures (C1).
    function settlement() external view returns (address);

    /// @notice The account that proposes epochs.
    function governor() external view returns (address);

    /// @notice See `Parameters`.
    function minStake() external view returns (uint256);
    function retentionSeconds() external view returns (uint64);
    function maxRetentionSeconds() external view returns (uint64);
    function graceSeconds() external view returns (uint64);
    function timelockSeconds() external view returns (uint64);
    function challengeSeconds() external view returns (uint64);

    /// @notice SLASH_SHARE, in percent.
    function slashPercent() external view returns (uint64);
}
