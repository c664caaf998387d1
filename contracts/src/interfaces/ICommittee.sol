// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice The data-availability committee: who stakes to keep data, who is a member in which epoch, and whether a
/// certificate holds (C1–C3, C5).
///
/// Trust: a certificate says that at least `quorum` members signed that they hold a batch's data, checked it and keep
/// it. Should so many of them lie, data may be withheld; nothing can be stolen by it. The governor chooses members, and
/// only after TIMELOCK, in sight of everyone; it touches no stake and no funds.
///
/// Stake can be taken by nobody yet: slashing (F3, F4) comes with challenges, through the settlement contract that is
/// fixed here. Until then stake is only locked.
interface ICommittee {
    /// @notice `member` staked `stake` wei and serves data at `uri`.
    event MemberJoined(address indexed member, uint256 stake, string uri);

    /// @notice `member` serves data at `uri` from now on. Not emitted where nothing changes.
    event UriSet(address indexed member, string uri);

    /// @notice `member` asks not to be in further epochs.
    event MemberLeaving(address indexed member);

    /// @notice `member` took its stake back and is no member any more.
    event StakeWithdrawn(address indexed member, uint256 stake);

    /// @notice The governor proposed `members`, of whom `quorum` must sign, as the epoch after the current one.
    /// It replaces any proposal before it and can be activated from `activatableAt` on.
    event EpochProposed(uint64 indexed epoch, address[] members, uint256 quorum, uint64 activatableAt);

    /// @notice Epoch `epoch` is current from now on. Its members are the code of `signerTable`.
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

    /// @notice The caller becomes a member with its own address as signer, staking the call's value (at least
    /// `minStake`). It signs for nothing until an epoch has it. Contracts cannot sign and are refused; an account that
    /// delegates to code by EIP-7702 can.
    /// @param uri Where it serves data; 1 to 256 bytes.
    function join(string calldata uri) external payable;

    /// @notice Changes where the calling member serves data.
    function setUri(string calldata uri) external;

    /// @notice The calling member will not be proposed again. It stays in the epochs that have it or that are proposed
    /// with it, and its stake stays with them, until the governor replaces it or, TIMELOCK later, `dismissResigned` does.
    function resign() external;

    /// @notice Returns the calling member's stake. It must have resigned, and MAX_RETENTION + GRACE + CHALLENGE must have
    /// gone by since its last epoch ended, so that it can still answer for everything it signed (C5).
    function withdrawStake() external;

    // ---- epochs

    /// @notice The governor proposes the epoch after the current one; bit i of a certificate's bitmap is `members[i]`.
    /// Replaces a proposal that is not activated yet, and the timelock counts anew.
    /// The very first epoch has no predecessor whose users it could surprise and may be activated at once: deposit only
    /// once it is there.
    /// @param members 1 to 256 different stakers who are not leaving.
    /// @param quorum How many of them must sign: 1 to their number.
    function proposeEpoch(address[] calldata members, uint256 quorum) external;

    /// @notice Makes the proposed epoch the current one, TIMELOCK after its proposal and at most 30 days after that. Anyone may
    /// (C2).
    function activateEpoch() external;

    /// @notice Makes an epoch of the current one's members without those who resigned TIMELOCK ago or longer. Anyone may, so that
    /// no member depends on the governor to leave (C5). The quorum stays: where fewer are left, nothing can be certified
    /// until the governor names others. A proposal that is pending stays so, for the epoch after.
    function dismissResigned() external;

    // ---- certificates

    /// @notice Reverts unless `certificate` is valid now for the batch with this header (C1–C3).
    /// @param headerHash keccak256(abi.encode(header)).
    /// @param certificate `epoch(8) ‖ retainUntil(8) ‖ bitmap(32, bit i is member i) ‖ EIP-2098 signatures in ascending i`
    /// @return epoch Whose members signed: the current one, or one that ended within GRACE.
    /// @return retainUntil Until when they keep the data, in seconds.
    /// @return bitmap Who signed.
    function verifyAttestation(bytes32 headerHash, bytes calldata certificate)
        external
        view
        returns (uint64 epoch, uint64 retainUntil, uint256 bitmap);

    /// @notice The same for one blob of another layer 2's data, by its versioned hash (C1).
    function verifyBlobAttestation(bytes32 versionedHash, bytes calldata certificate)
        external
        view
        returns (uint64 epoch, uint64 retainUntil, uint256 bitmap);

    /// @notice What a member signs for a batch: the EIP-712 digest of
    /// `Attestation(bytes32 headerHash,uint64 epoch,uint64 retainUntil)` (C1).
    function attestationDigest(bytes32 headerHash, uint64 epoch, uint64 retainUntil) external view returns (bytes32);

    /// @notice The same for `BlobAttestation(bytes32 versionedHash,uint64 epoch,uint64 retainUntil)`.
    function blobAttestationDigest(bytes32 versionedHash, uint64 epoch, uint64 retainUntil)
        external
        view
        returns (bytes32);

    // ---- views

    /// @notice A member as staked; all zero for a stranger.
    /// @return stake In wei.
    /// @return lastEpoch The last epoch it was or is in; 0 for none.
    /// @return leaving Whether it asked to leave.
    /// @return uri Where it serves data.
    function memberOf(address member)
        external
        view
        returns (uint256 stake, uint64 lastEpoch, bool leaving, string memory uri);

    /// @notice The current epoch; 0 before the first, when nothing can be certified.
    function currentEpoch() external view returns (uint64);

    /// @notice An epoch's members in order, for ever (C2). Reverts where there was no such epoch, as do the next two.
    function epochMembers(uint64 epoch) external view returns (address[] memory);

    /// @notice How many of an epoch's members must sign.
    function epochQuorum(uint64 epoch) external view returns (uint256);

    /// @notice When an epoch became current, in seconds.
    function epochActivatedAt(uint64 epoch) external view returns (uint64);

    /// @notice What is proposed for the epoch after the current one; `activatableAt` is 0 where nothing is that could still be
    /// activated.
    function proposal() external view returns (address[] memory members, uint256 quorum, uint64 activatableAt);

    /// @notice The settlement contract: the verifyingContract of what members sign (C1).
    function settlement() external view returns (address);

    /// @notice Who proposes epochs.
    function governor() external view returns (address);

    /// @notice See `Parameters`.
    function minStake() external view returns (uint256);
    function retentionSeconds() external view returns (uint64);
    function maxRetentionSeconds() external view returns (uint64);
    function graceSeconds() external view returns (uint64);
    function timelockSeconds() external view returns (uint64);
    function challengeSeconds() external view returns (uint64);
}
