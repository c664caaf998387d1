// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {ICommittee} from "./interfaces/ICommittee.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {Accounts} from "./libraries/Accounts.sol";
import {Bounds} from "./libraries/Bounds.sol";
import {Certificates} from "./libraries/Certificates.sol";
import {Payments} from "./libraries/Payments.sol";
import {SignerTable} from "./libraries/SignerTable.sol";
import {Parameters} from "./Parameters.sol";

/// @title See ICommittee.
contract Committee is ICommittee {
    /// @dev Packed into one storage word. `proposedIn` is the serial number of the last proposal that named the member;
    /// `resignedAt` is when it resigned, or 0.
    struct Member {
        uint128 stake;
        uint24 lastEpoch;
        uint56 proposedIn;
        uint40 resignedAt;
    }

    /// @dev Packed into one storage word. `time` is when the epoch became current; for a proposal, the earliest such
    /// time.
    struct Epoch {
        address signerTable;
        uint16 size;
        uint16 quorum;
        uint24 number;
        uint40 time;
    }

    uint256 private constant MAX_MEMBERS = 256;
    uint256 private constant MAX_URI_BYTES = 256;

    /// @dev How long a proposal can be activated before it is void.
    uint256 private constant PROPOSAL_SECONDS = 30 days;

    /// @dev Upper bounds of a deployment's parameters.
    uint256 private constant MAX_STAKE = 1_000_000 ether;
    uint256 private constant MAX_SECONDS = 365 days;

    uint256 private constant REWARD_DIVISOR = 10;

    /// @dev C3: the fields that Certificates reads, then 64 bytes per signature.
    uint256 private constant PREFIX_BYTES = Certificates.PREFIX_BYTES;
    uint256 private constant SIGNATURE_BYTES = 64;

    /// @dev Half the order of secp256k1, rounded down (EIP-2).
    uint256 private constant HALF_CURVE_ORDER = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0;

    bytes32 private constant DOMAIN_TYPEHASH =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
    bytes32 private constant ATTESTATION_TYPEHASH =
        keccak256("Attestation(bytes32 headerHash,uint64 epoch,uint64 retainUntil)");
    bytes32 private constant BLOB_ATTESTATION_TYPEHASH =
        keccak256("BlobAttestation(bytes32 versionedHash,uint64 epoch,uint64 retainUntil)");
    bytes32 private constant NAME_HASH = keccak256("OpenVolition");
    bytes32 private constant VERSION_HASH = keccak256("1");

    /// @inheritdoc ICommittee
    address public immutable settlement;
    /// @inheritdoc ICommittee
    address public immutable governor;
    /// @inheritdoc ICommittee
    uint256 public immutable minStake;
    /// @inheritdoc ICommittee
    uint64 public immutable retentionSeconds;
    /// @inheritdoc ICommittee
    uint64 public immutable maxRetentionSeconds;
    /// @inheritdoc ICommittee
    uint64 public immutable graceSeconds;
    /// @inheritdoc ICommittee
    uint64 public immutable timelockSeconds;
    /// @inheritdoc ICommittee
    uint64 public immutable challengeSeconds;
    /// @inheritdoc ICommittee
    uint64 public immutable slashPercent;

    /// @dev A copy of the last of _epochs, so that checking a certificate of the current epoch reads one word.
    Epoch private _current;

    /// @dev Serial number of the last proposal. It tells its members from those of earlier proposals, which are never
    /// cleared.
    uint56 private _proposals;

    Epoch private _proposal;
    mapping(uint64 epoch => Epoch) private _epochs;
    mapping(address member => Member) private _members;
    mapping(address member => string) private _uris;

    /// @param parameters This contract keeps stake, retention, grace, timelock, challenge time and SLASH_SHARE.
    /// @param settlement_ Deployed later. Its constructor rejects a committee made for another settlement.
    /// @param governor_ Proposes epochs; should be a multi-signature wallet.
    constructor(Parameters memory parameters, address settlement_, address governor_) {
        uint64 maxRetention = parameters.maxRetentionSeconds;
        settlement = settlement_;
        governor = Bounds.nonZero("governor", governor_);
        minStake = Bounds.within("minStake", 1, parameters.minStake, MAX_STAKE);
        maxRetentionSeconds = Bounds.withinSeconds("maxRetentionSeconds", 1, maxRetention, MAX_SECONDS);
        retentionSeconds = Bounds.withinSeconds("retentionSeconds", 1, parameters.retentionSeconds, maxRetention);
        graceSeconds = Bounds.withinSeconds("graceSeconds", 0, parameters.graceSeconds, MAX_SECONDS);
        timelockSeconds = Bounds.withinSeconds("timelockSeconds", 0, parameters.timelockSeconds, MAX_SECONDS);
        challengeSeconds = Bounds.withinSeconds("challengeSeconds", 1, parameters.challengeSeconds, MAX_SECONDS);
        slashPercent = Bounds.withinSeconds("slashPercent", 1, parameters.slashPercent, 100);
    }

    // ---- stake

    /// @inheritdoc ICommittee
    function join(string calldata uri) external payable {
        if (_joined(msg.sender)) revert Committee_MemberExists(msg.sender);
        _requireKey(msg.sender);
        if (msg.value < minStake) revert Committee_StakeLow(minStake, msg.value);
        _requireUri(uri);
        // forge-lint: disable-next-line(unsafe-typecast)
        _members[msg.sender].stake = uint128(msg.value); // the supply of ether fits
        _uris[msg.sender] = uri;
        emit MemberJoined(msg.sender, msg.value, uri);
    }

    /// @inheritdoc ICommittee
    function topUp() external payable {
        if (!_joined(msg.sender)) revert Committee_MemberUnknown(msg.sender);
        // forge-lint: disable-next-line(unsafe-typecast)
        _members[msg.sender].stake += uint128(msg.value); // the supply of ether fits
        emit StakeAdded(msg.sender, msg.value);
    }

    /// @inheritdoc ICommittee
    function setUri(string calldata uri) external {
        if (!_joined(msg.sender)) revert Committee_MemberUnknown(msg.sender);
        _requireUri(uri);
        if (keccak256(bytes(uri)) == keccak256(bytes(_uris[msg.sender]))) return;
        _uris[msg.sender] = uri;
        emit UriSet(msg.sender, uri);
    }

    /// @inheritdoc ICommittee
    function resign() external {
        if (!_joined(msg.sender)) revert Committee_MemberUnknown(msg.sender);
        if (_members[msg.sender].resignedAt != 0) revert Committee_MemberLeaving(msg.sender);
        _members[msg.sender].resignedAt = uint40(block.timestamp);
        emit MemberLeaving(msg.sender);
    }

    /// @inheritdoc ICommittee
    function withdrawStake() external {
        Member memory member = _members[msg.sender];
        if (!_joined(msg.sender)) revert Committee_MemberUnknown(msg.sender);
        if (member.resignedAt == 0) revert Committee_MemberStays(msg.sender);
        // C5: stake stays locked until MAX_RETENTION + GRACE + CHALLENGE after the member's last epoch.
        uint256 unlockedAt = _unlockedAt(member);
        if (block.timestamp < unlockedAt) revert Committee_StakeLocked(unlockedAt, block.timestamp);
        delete _members[msg.sender];
        delete _uris[msg.sender];
        emit StakeWithdrawn(msg.sender, member.stake);
        (bool paid,) = msg.sender.call{value: member.stake}("");
        if (!paid) revert Committee_WithdrawFailed(msg.sender);
    }

    // ---- epochs

    /// @inheritdoc ICommittee
    function proposeEpoch(address[] calldata members, uint256 quorum) external {
        if (msg.sender != governor) revert Committee_NotGovernor(governor, msg.sender);
        if (members.length == 0 || members.length > MAX_MEMBERS) {
            revert Committee_SizeOutOfRange(MAX_MEMBERS, members.length);
        }
        if (quorum == 0 || quorum > members.length) revert Committee_QuorumOutOfRange(members.length, quorum);
        uint56 serial = ++_proposals;
        for (uint256 i = 0; i < members.length; ++i) {
            _nominate(members[i], serial);
        }
        // C2: membership changes only after a timelock. The first epoch replaces nobody.
        uint64 current = _current.number;
        uint64 activatableAt = uint64(block.timestamp) + (current == 0 ? 0 : timelockSeconds);
        // forge-lint: disable-next-item(unsafe-typecast)
        _proposal = Epoch({
            signerTable: SignerTable.write(members),
            size: uint16(members.length),
            quorum: uint16(quorum),
            number: 0, // set on activation
            time: uint40(activatableAt)
        });
        emit EpochProposed(current + 1, members, quorum, activatableAt);
    }

    /// @inheritdoc ICommittee
    function activateEpoch() external {
        Epoch memory next = _proposal;
        if (next.size == 0) revert Committee_NothingProposed();
        if (block.timestamp < next.time) revert Committee_TimelockRunning(next.time, block.timestamp);
        if (_isVoid(next)) revert Committee_ProposalVoid(next.time + PROPOSAL_SECONDS, block.timestamp);
        delete _proposal;
        _begin(next, _list(next));
    }

    /// @inheritdoc ICommittee
    function dismissResigned() external {
        Epoch memory next = _current;
        address[] memory members = _list(next);
        uint256 staying = 0;
        for (uint256 i = 0; i < members.length; ++i) {
            uint256 resignedAt = _members[members[i]].resignedAt;
            // C2: membership changes only after a timelock.
            if (resignedAt == 0 || block.timestamp < resignedAt + timelockSeconds) members[staying++] = members[i];
        }
        if (staying == members.length) revert Committee_NobodyToDismiss();
        assembly ("memory-safe") {
            mstore(members, staying)
        }
        next.signerTable = SignerTable.write(members);
        // forge-lint: disable-next-line(unsafe-typecast)
        next.size = uint16(staying);
        emit EpochProposed(next.number + 1, members, next.quorum, uint64(block.timestamp));
        _begin(next, members);
        // The governor's pending proposal stays, now for the epoch after this one.
        Epoch memory pending = _proposal;
        if (!_isVoid(pending)) emit EpochProposed(next.number + 1, _list(pending), pending.quorum, pending.time);
    }

    // ---- what members lose

    /// @inheritdoc ICommittee
    function burnStake(address account, uint256 amount) external {
        address brake = address(ISettlement(settlement).brakeContract());
        if (msg.sender != brake) revert Committee_NotBrake(brake, msg.sender);
        Member memory member = _members[account];
        uint64 current = _current.number;
        if (current == 0 || member.lastEpoch != current) revert Committee_NotInEpoch(current, account);
        if (member.stake < amount) revert Committee_StakeLow(amount, member.stake);
        // forge-lint: disable-next-line(unsafe-typecast)
        _members[account].stake = member.stake - uint128(amount);
        emit StakeReduced(account, amount);
        Payments.burn(amount);
    }

    /// @inheritdoc ICommittee
    function slash(uint64 epoch, uint256 bitmap, address challenger) external {
        ISettlement settlement_ = ISettlement(settlement);
        bool isAllowed =
            msg.sender == address(settlement_.availability()) || msg.sender == address(settlement_.states());
        if (!isAllowed) revert Committee_NotChallenges(msg.sender);
        Epoch memory signing = _epoch(epoch);
        bytes memory table = SignerTable.read(signing.signerTable, signing.size);
        uint256 total = 0;
        for (uint256 i = 0; bitmap >> i != 0; ++i) {
            if ((bitmap >> i) & 1 == 1) total += _slash(SignerTable.entry(table, i));
        }
        // F4: a tenth is enough for a reward, and too little for members to challenge themselves.
        uint256 reward = total / REWARD_DIVISOR;
        emit Slashed(epoch, bitmap, challenger, total, reward);
        Payments.burn(total - reward);
        Payments.tryPay(challenger, reward);
    }

    // ---- certificates

    /// @inheritdoc ICommittee
    function verifyAttestation(bytes32 headerHash, bytes calldata certificate)
        external
        view
        returns (uint64 epoch, uint64 retainUntil, uint256 bitmap)
    {
        return _verify(ATTESTATION_TYPEHASH, headerHash, certificate);
    }

    /// @inheritdoc ICommittee
    function verifyBlobAttestation(bytes32 versionedHash, bytes calldata certificate)
        external
        view
        returns (uint64 epoch, uint64 retainUntil, uint256 bitmap)
    {
        return _verify(BLOB_ATTESTATION_TYPEHASH, versionedHash, certificate);
    }

    /// @inheritdoc ICommittee
    function attestationDigest(bytes32 headerHash, uint64 epoch, uint64 retainUntil) external view returns (bytes32) {
        return _digest(ATTESTATION_TYPEHASH, headerHash, epoch, retainUntil);
    }

    /// @inheritdoc ICommittee
    function blobAttestationDigest(bytes32 versionedHash, uint64 epoch, uint64 retainUntil)
        external
        view
        returns (bytes32)
    {
        return _digest(BLOB_ATTESTATION_TYPEHASH, versionedHash, epoch, retainUntil);
    }

    // ---- views

    /// @inheritdoc ICommittee
    function memberOf(address member)
        external
        view
        returns (uint256 stake, uint64 lastEpoch, bool leaving, string memory uri)
    {
        Member memory found = _members[member];
        return (found.stake, found.lastEpoch, found.resignedAt != 0, _uris[member]);
    }

    /// @inheritdoc ICommittee
    function currentEpoch() external view returns (uint64) {
        return _current.number;
    }

    /// @inheritdoc ICommittee
    function epochMembers(uint64 epoch) external view returns (address[] memory) {
        return _list(_epoch(epoch));
    }

    /// @inheritdoc ICommittee
    function epochQuorum(uint64 epoch) external view returns (uint256) {
        return _epoch(epoch).quorum;
    }

    /// @inheritdoc ICommittee
    function epochActivatedAt(uint64 epoch) external view returns (uint64) {
        return _epoch(epoch).time;
    }

    /// @inheritdoc ICommittee
    function proposal() external view returns (address[] memory members, uint256 quorum, uint64 activatableAt) {
        Epoch memory next = _proposal;
        if (!_isVoid(next)) return (_list(next), next.quorum, next.time);
    }

    // ---- internal

    /// @dev Takes SLASH_SHARE of the member's stake.
    function _slash(address account) private returns (uint256 taken) {
        uint128 stake = _members[account].stake;
        taken = uint256(stake) * slashPercent / 100;
        // forge-lint: disable-next-line(unsafe-typecast)
        _members[account].stake = stake - uint128(taken); // at most all
        if (taken != 0) emit StakeReduced(account, taken);
    }

    /// @dev Makes `next` the epoch after the current one.
    function _begin(Epoch memory next, address[] memory members) private {
        next.number = _current.number + 1;
        next.time = uint40(block.timestamp);
        _current = next;
        _epochs[next.number] = next;
        for (uint256 i = 0; i < members.length; ++i) {
            _members[members[i]].lastEpoch = next.number;
        }
        emit EpochActivated(next.number, next.signerTable, next.size, next.quorum);
    }

    /// @dev Whether a proposal has expired. An empty one counts as expired.
    function _isVoid(Epoch memory next) private view returns (bool) {
        return block.timestamp > next.time + PROPOSAL_SECONDS;
    }

    /// @dev C1: members sign with Ethereum keys, which contracts lack.
    function _requireKey(address account) private view {
        if (Accounts.isContract(account)) revert Committee_MemberIsContract(account);
    }

    /// @dev Marks a member as named by the proposal. The mark also reveals duplicates.
    function _nominate(address account, uint56 serial) private {
        Member memory member = _members[account];
        if (!_joined(account)) revert Committee_MemberUnknown(account);
        if (member.resignedAt != 0) revert Committee_MemberLeaving(account);
        if (member.stake < minStake) revert Committee_StakeLow(minStake, member.stake);
        _requireKey(account);
        if (member.proposedIn == serial) revert Committee_MemberTwice(account);
        _members[account].proposedIn = serial;
    }

    function _verify(bytes32 typehash, bytes32 subject, bytes calldata certificate)
        private
        view
        returns (uint64 epoch, uint64 retainUntil, uint256 bitmap)
    {
        if (certificate.length < PREFIX_BYTES) {
            revert Committee_CertificateLength(PREFIX_BYTES, certificate.length);
        }
        (epoch, retainUntil, bitmap) = Certificates.parse(certificate);
        _requireRetention(retainUntil);
        _verifySigners(
            _certifyingEpoch(epoch), _digest(typehash, subject, epoch, retainUntil), bitmap, certificate[PREFIX_BYTES:]
        );
    }

    /// @dev C2: at least q signers of the epoch. C3: signatures in ascending i, and nothing after them.
    function _verifySigners(Epoch memory epoch, bytes32 digest, uint256 bitmap, bytes calldata signatures)
        private
        view
    {
        uint256 count = signatures.length / SIGNATURE_BYTES;
        if (signatures.length != count * SIGNATURE_BYTES) {
            revert Committee_CertificateLength(PREFIX_BYTES + count * SIGNATURE_BYTES, PREFIX_BYTES + signatures.length);
        }
        if (count < epoch.quorum) revert Committee_SignersFew(epoch.quorum, count);
        if (bitmap >> epoch.size != 0) revert Committee_SignerUnknown(epoch.size, bitmap);
        bytes memory table = SignerTable.read(epoch.signerTable, epoch.size);
        uint256 done = 0;
        unchecked {
            // No overflow: i is at most 255, done at most count.
            for (uint256 i = 0; bitmap >> i != 0; ++i) {
                if ((bitmap >> i) & 1 == 0) continue;
                if (done == count) revert Committee_SignersMiscounted(bitmap, count);
                _verifySignature(digest, signatures, done++, SignerTable.entry(table, i));
            }
        }
        if (done != count) revert Committee_SignersMiscounted(bitmap, count);
    }

    /// @dev EIP-2098. Assumes i < the number of signatures. OpenZeppelin's ECDSA costs 180 gas more, which would leave
    /// 50 of C3's budget of 5,000.
    function _verifySignature(bytes32 digest, bytes calldata signatures, uint256 i, address member) private pure {
        bytes32 r;
        uint256 vs;
        assembly ("memory-safe") {
            let offset := add(signatures.offset, mul(i, SIGNATURE_BYTES))
            r := calldataload(offset)
            vs := calldataload(add(offset, 0x20))
        }
        uint256 s = vs & type(uint256).max >> 1;
        // Signatures are malleable: with s, n − s is valid too. Only the lower is accepted (EIP-2).
        if (s > HALF_CURVE_ORDER) revert Committee_SignatureMalformed(member);
        address signer = ecrecover(digest, uint8(27 + (vs >> 255)), r, bytes32(s));
        // A failed recovery gives the zero address, which is never a member.
        if (signer != member) revert Committee_SignerWrong(member, signer);
    }

    /// @dev C2: the current epoch, or one that ended at most GRACE ago. That can be more than one: anyone can start two
    /// epochs in one block (dismiss, then activate), and certificates in flight must stay valid.
    function _certifyingEpoch(uint64 number) private view returns (Epoch memory) {
        Epoch memory current = _current;
        if (number == 0 || number > current.number) revert Committee_EpochUnknown(current.number, number);
        if (number == current.number) return current;
        uint256 ended = _epochs[number + 1].time;
        if (block.timestamp > ended + graceSeconds) revert Committee_EpochOver(current.number, number);
        return _epochs[number];
    }

    /// @dev C2: block time + RETENTION ≤ retainUntil ≤ block time + MAX_RETENTION.
    function _requireRetention(uint64 retainUntil) private view {
        uint256 least = block.timestamp + retentionSeconds;
        uint256 most = block.timestamp + maxRetentionSeconds;
        if (retainUntil < least) revert Committee_RetentionShort(least, retainUntil);
        if (retainUntil > most) revert Committee_RetentionLong(most, retainUntil);
    }

    function _digest(bytes32 typehash, bytes32 subject, uint64 epoch, uint64 retainUntil)
        private
        view
        returns (bytes32)
    {
        // Computed on every call: if the chain forks, the new chain id voids the other side's certificates.
        bytes32 domainSeparator =
            keccak256(abi.encode(DOMAIN_TYPEHASH, NAME_HASH, VERSION_HASH, block.chainid, settlement));
        bytes32 structHash = keccak256(abi.encode(typehash, subject, epoch, retainUntil));
        return MessageHashUtils.toTypedDataHash(domainSeparator, structHash);
    }

    /// @dev From when on the stake may leave: never (the highest number) while its member is in the current epoch or
    /// in a proposed one that can still be activated.
    function _unlockedAt(Member memory member) private view returns (uint256) {
        Epoch memory next = _proposal;
        bool proposed = next.size != 0 && member.proposedIn == _proposals;
        if (proposed && !_isVoid(next)) return type(uint256).max;
        if (member.lastEpoch == 0) return 0;
        if (member.lastEpoch == _current.number) return type(uint256).max;
        uint256 ended = _epochs[member.lastEpoch + 1].time;
        return ended + maxRetentionSeconds + graceSeconds + challengeSeconds;
    }

    function _joined(address account) private view returns (bool) {
        // A URI is never empty, while a stake may have been burnt or slashed.
        return bytes(_uris[account]).length != 0;
    }

    function _epoch(uint64 number) private view returns (Epoch memory) {
        if (number == 0 || number > _current.number) revert Committee_EpochUnknown(_current.number, number);
        return _epochs[number];
    }

    function _list(Epoch memory epoch) private view returns (address[] memory members) {
        members = new address[](epoch.size);
        bytes memory table = SignerTable.read(epoch.signerTable, epoch.size);
        for (uint256 i = 0; i < members.length; ++i) {
            members[i] = SignerTable.entry(table, i);
        }
    }

    function _requireUri(string calldata uri) private pure {
        uint256 length = bytes(uri).length;
        if (length == 0 || length > MAX_URI_BYTES) revert Committee_UriLength(MAX_URI_BYTES, length);
    }
}
