// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AvailabilityChallenges} from "../src/AvailabilityChallenges.sol";
import {BatchVerifier} from "../src/BatchVerifier.sol";
import {Brake} from "../src/Brake.sol";
import {Committee} from "../src/Committee.sol";
import {Exits} from "../src/Exits.sol";
import {Header} from "../src/Header.sol";
import {Inbox} from "../src/Inbox.sol";
import {InboxEntry, extendInbox} from "../src/InboxEntry.sol";
import {IInbox} from "../src/interfaces/IInbox.sol";
import {Fingerprint} from "../src/libraries/Fingerprint.sol";
import {Hashes} from "../src/libraries/Hashes.sol";
import {Parameters} from "../src/Parameters.sol";
import {Poseidon2} from "../src/Poseidon2.sol";
import {Settlement} from "../src/Settlement.sol";
import {StateChallenges} from "../src/StateChallenges.sol";
import {Withdrawals} from "../src/Withdrawals.sol";
import {Base, vm} from "./Base.sol";
import {ProofDemands} from "../src/ProofDemands.sol";
import {ProofVerifierDouble} from "./ProofVerifierDouble.sol";

/// @dev Takes the place of the vectors' inbox and knows the rolling hashes that a header names.
contract KnownInbox {
    address public immutable settlement;
    address public immutable withdrawals;
    bytes32[2] private _hashes;

    constructor(address settlement_, address withdrawals_) {
        settlement = settlement_;
        withdrawals = withdrawals_;
    }

    function know(bytes32[2] calldata hashes) external {
        _hashes = hashes;
    }

    function inboxHashes(uint64[2] calldata) external view returns (bytes32[2] memory) {
        return _hashes;
    }
}

/// @dev Reads headers from calldata, as the contracts do.
contract HeaderReader {
    function hashOf(Header calldata header) external pure returns (bytes32) {
        return Hashes.ofHeader(header);
    }
}

/// @dev Reads test/vectors/protocol.json, written by the TypeScript library. The contracts must read and produce the
/// same bytes.
contract VectorsTest is Base {
    using Fingerprint for uint256;

    string private json;
    KnownInbox private known;
    HeaderReader private reader;

    function setUp() public override {
        json = vm.readFile("../test/vectors/protocol.json");
        vm.chainId(_uints(".deployments.chainId")[0]);
        vm.warp(_uints(".headers.timestamp")[1]);
        settlement = Settlement(vm.parseJsonAddressArray(json, ".deployments.settlement")[0]);
        reader = new HeaderReader();
        known = new KnownInbox(address(settlement), ahead(1));
        Parameters memory parameters = standardParameters();
        withdrawals = new Withdrawals(parameters, settlement, IInbox(address(known)));
        verifiers.push(new ProofVerifierDouble(0));
        batchVerifier = new BatchVerifier(settlement, verifiers);
        parameters.timelockSeconds = 0;
        committee = new Committee(parameters, address(settlement), governor);
        exits = new Exits(settlement, new Poseidon2());
        availability = new AvailabilityChallenges(parameters, settlement);
        states = new StateChallenges(parameters, settlement);
        demands = new ProofDemands(parameters, settlement);
        brake = new Brake(parameters, settlement);
        inbox = Inbox(address(known));
        _deploySettlement(parameters);
        postBond();
        _join();
    }

    // ---- domain (R1)

    function test_vectors_domain() public {
        bytes32[] memory domains = _words(".deployments.signingDomain");
        address[] memory settlements = vm.parseJsonAddressArray(json, ".deployments.settlement");
        uint256[] memory chainIds = _uints(".deployments.chainId");
        vm.assertTrue(domains.length > 1);
        for (uint256 i = 0; i < domains.length; ++i) {
            vm.chainId(chainIds[i]);
            vm.etch(settlements[i], address(settlement).code);
            vm.assertEq(bytes32(Settlement(settlements[i]).domain()), domains[i]);
        }
    }

    // ---- inbox (§5)

    function test_vectors_inbox() public view {
        bytes32[] memory expected = _words(".inbox.hash");
        bytes32[] memory before = _words(".inbox.hashBefore");
        uint256[] memory lanes = _uints(".inbox.lane");
        bytes32[2] memory hashes;
        vm.assertTrue(expected.length > 5);
        for (uint256 i = 0; i < expected.length; ++i) {
            vm.assertEq(before[i], hashes[lanes[i]]);
            hashes[lanes[i]] = extendInbox(hashes[lanes[i]], _entry(i));
            vm.assertEq(hashes[lanes[i]], expected[i]);
        }
    }

    // ---- headers (§5)

    function test_vectors_headers() public view {
        bytes32[] memory hashes = _words(".headers.hash");
        bytes[] memory encoded = vm.parseJsonBytesArray(json, ".headers.encoded");
        vm.assertTrue(hashes.length > 3);
        for (uint256 i = 0; i < hashes.length; ++i) {
            vm.assertEq(abi.encode(_header(i)), encoded[i]);
            vm.assertEq(keccak256(encoded[i]), hashes[i]);
            vm.assertEq(reader.hashOf(_header(i)), hashes[i]);
        }
        vm.assertEq(settlement.headerHash(0), hashes[0]);
    }

    /// @dev Submits the vectors' batches and certificates to the contracts.
    function test_vectors_batches_areAccepted() public {
        bytes32[] memory hashes = _words(".headers.hash");
        bytes[] memory certificates = vm.parseJsonBytesArray(json, ".certificates.cases.certificate");
        _startEpoch(3);
        _submit(1, certificates[0]);
        vm.assertEq(settlement.headerHash(1), hashes[1]);
        vm.assertEq(settlement.certificateHash(1), keccak256(certificates[0]));
        _startEpoch(4);
        _submit(2, certificates[1]);
        vm.assertEq(settlement.headerHash(2), hashes[2]);
    }

    function test_vectors_batchWithoutValidium_isAccepted() public {
        bytes[] memory certificates = vm.parseJsonBytesArray(json, ".certificates.cases.certificate");
        _startEpoch(3);
        _submit(1, certificates[0]);
        _submit(3, "");
        vm.assertEq(settlement.headerHash(2), _words(".headers.hash")[3]);
    }

    // ---- certificates (C1, C3)

    function test_vectors_certificates() public {
        bytes32[] memory digests = _words(".certificates.cases.digest");
        vm.assertTrue(digests.length > 2);
        for (uint256 i = 0; i < digests.length; ++i) {
            uint256 bitmap = _uints(".certificates.cases.bitmap")[i];
            _startEpoch(_count(bitmap));
            _assertCertificate(i, digests[i], bitmap);
        }
    }

    function test_vectors_blobAttestations() public view {
        bytes32[] memory hashes = _words(".certificates.blobAttestations.versionedHash");
        bytes32[] memory digests = _words(".certificates.blobAttestations.digest");
        uint256[] memory epochs = _uints(".certificates.blobAttestations.epoch");
        uint256[] memory untils = _uints(".certificates.blobAttestations.retainUntil");
        vm.assertTrue(digests.length > 0);
        for (uint256 i = 0; i < digests.length; ++i) {
            vm.assertEq(committee.blobAttestationDigest(hashes[i], uint64(epochs[i]), uint64(untils[i])), digests[i]);
        }
    }

    // ---- data that proofs are checked against (§5, B3)

    function test_vectors_withdrawals() public view {
        bytes[] memory encoded = vm.parseJsonBytesArray(json, ".withdrawals.lists.encoded");
        bytes32[] memory hashes = _words(".withdrawals.lists.hash");
        uint256[] memory counts = _uints(".withdrawals.lists.count");
        vm.assertTrue(counts.length > 2);
        for (uint256 i = 0; i < counts.length; ++i) {
            vm.assertEq(_withdrawals(counts[i]), encoded[i]);
            vm.assertEq(keccak256(encoded[i]), hashes[i]);
        }
    }

    // ---- fingerprints (P5)

    function test_vectors_entryWords() public view {
        bytes32[] memory first = _words(".fingerprints.entries.first");
        bytes32[] memory amounts = _words(".fingerprints.entries.amount");
        bytes32[] memory keys = _words(".fingerprints.entries.key");
        vm.assertTrue(first.length > 5);
        for (uint256 i = 0; i < first.length; ++i) {
            InboxEntry memory entry = _entry(i);
            uint256 party = uint256(entry.asset) * 2 ** 160 + uint160(entry.owner);
            vm.assertEq(uint256(first[i]), uint256(entry.kind) * 2 ** 208 + uint256(entry.slot) * 2 ** 176 + party);
            vm.assertEq(uint256(amounts[i]), entry.amount);
            vm.assertEq(uint256(keys[i]), entry.key);
        }
    }

    function test_vectors_fingerprints() public view {
        bytes32[] memory points = _words(".fingerprints.lists.z");
        uint256[] memory counts = _uints(".fingerprints.lists.count");
        vm.assertTrue(counts.length > 2);
        for (uint256 i = 0; i < counts.length; ++i) {
            uint256 z = uint256(points[i]);
            (uint256 entries, uint256 withdrawals_) = (0, 0);
            for (uint256 j = 0; j < counts[i]; ++j) {
                entries = entries.extend(z, uint256(_words(".fingerprints.entries.first")[j]));
                entries = entries.extend(z, uint256(_words(".fingerprints.entries.amount")[j]));
                entries = entries.extend(z, uint256(_words(".fingerprints.entries.key")[j]));
                withdrawals_ = withdrawals_.extend(z, uint256(_words(".fingerprints.withdrawals.first")[j]));
                withdrawals_ = withdrawals_.extend(z, uint256(_words(".fingerprints.withdrawals.amount")[j]));
            }
            vm.assertEq(bytes32(entries), _words(".fingerprints.lists.entries")[i]);
            vm.assertEq(bytes32(withdrawals_), _words(".fingerprints.lists.withdrawals")[i]);
        }
    }

    function test_vectors_versionedHashes() public view {
        bytes[] memory commitments = vm.parseJsonBytesArray(json, ".versionedHashes.commitment");
        bytes32[] memory hashes = _words(".versionedHashes.versionedHash");
        vm.assertTrue(hashes.length > 2);
        for (uint256 i = 0; i < hashes.length; ++i) {
            uint256 low = uint256(sha256(commitments[i])) & type(uint256).max >> 8;
            vm.assertEq(bytes32(uint256(1) << 248 | low), hashes[i]);
        }
    }

    // ---- internal

    /// @dev Deploys at the vectors' address: puts the creation code there, runs it, and replaces it by the result.
    function _deploySettlement(Parameters memory parameters) private {
        bytes32 emptyRoot = _words(".headers.rollupRoot")[0];
        bytes memory arguments = abi.encode(parameters, deployedParts(), sequencer, emptyRoot);
        vm.etch(address(settlement), bytes.concat(type(Settlement).creationCode, arguments));
        (bool done, bytes memory code) = address(settlement).call("");
        vm.assertTrue(done, "deployment");
        vm.etch(address(settlement), code);
    }

    function _join() private {
        address[] memory members = vm.parseJsonAddressArray(json, ".certificates.members.address");
        uint256[] memory keys = _uints(".certificates.members.privateKey");
        for (uint256 i = 0; i < members.length; ++i) {
            vm.assertEq(vm.addr(keys[i]), members[i]);
            vm.deal(members[i], 1 ether);
            vm.prank(members[i]);
            committee.join{value: 1 ether}("uri");
        }
    }

    function _startEpoch(uint256 quorum) private {
        propose(vm.parseJsonAddressArray(json, ".certificates.members.address"), quorum);
        committee.activateEpoch();
    }

    function _submit(uint256 i, bytes memory certificate_) private {
        Header memory header = _header(i);
        known.know(header.inboxHash);
        vm.warp(header.timestamp);
        carry(header.rollupBlob, 0);
        submit(header, certificate_);
    }

    function _assertCertificate(uint256 i, bytes32 digest, uint256 expectedBitmap) private view {
        bytes32 hash = _words(".certificates.cases.headerHash")[i];
        uint256 expectedEpoch = _uints(".certificates.cases.epoch")[i];
        uint256 expectedUntil = _uints(".certificates.cases.retainUntil")[i];
        // forge-lint: disable-next-line(unsafe-typecast)
        vm.assertEq(committee.attestationDigest(hash, uint64(expectedEpoch), uint64(expectedUntil)), digest);
        bytes memory certificate_ = vm.parseJsonBytesArray(json, ".certificates.cases.certificate")[i];
        (uint64 epoch, uint64 until, uint256 bitmap) = committee.verifyAttestation(hash, certificate_);
        vm.assertEq(epoch, expectedEpoch);
        vm.assertEq(until, expectedUntil);
        vm.assertEq(bitmap, expectedBitmap);
    }

    function _entry(uint256 i) private view returns (InboxEntry memory entry) {
        entry.kind = uint8(_uints(".inbox.kind")[i]);
        entry.slot = uint32(_uints(".inbox.slot")[i]);
        entry.owner = vm.parseJsonAddressArray(json, ".inbox.owner")[i];
        entry.asset = uint16(_uints(".inbox.asset")[i]);
        entry.amount = _uints(".inbox.amount")[i];
        entry.key = _uints(".inbox.key")[i];
    }

    function _header(uint256 i) private view returns (Header memory header) {
        header.number = uint64(_uints(".headers.number")[i]);
        header.parentHash = _words(".headers.parentHash")[i];
        header.timestamp = uint64(_uints(".headers.timestamp")[i]);
        header.rollupRoot = _words(".headers.rollupRoot")[i];
        header.validiumRoot = _words(".headers.validiumRoot")[i];
        header.inboxHash = [_words(".headers.inboxHash0")[i], _words(".headers.inboxHash1")[i]];
        header.inboxEnd = [uint64(_uints(".headers.inboxEnd0")[i]), uint64(_uints(".headers.inboxEnd1")[i])];
        header.rollupBlob = _words(".headers.rollupBlob")[i];
        header.validiumBlob = _words(".headers.validiumBlob")[i];
        header.dataHash = _words(".headers.dataHash")[i];
        header.withdrawalsHash = _words(".headers.withdrawalsHash")[i];
    }

    function _withdrawals(uint256 count) private view returns (bytes memory encoded) {
        address[] memory owners = vm.parseJsonAddressArray(json, ".withdrawals.items.owner");
        uint256[] memory assets = _uints(".withdrawals.items.asset");
        uint256[] memory amounts = _uints(".withdrawals.items.amount");
        for (uint256 i = 0; i < count; ++i) {
            encoded = abi.encodePacked(encoded, owners[i], uint16(assets[i]), uint128(amounts[i]));
        }
    }

    function _count(uint256 bitmap) private pure returns (uint256 count) {
        for (; bitmap != 0; bitmap >>= 1) {
            count += bitmap & 1;
        }
    }

    function _uints(string memory key) private view returns (uint256[] memory) {
        return vm.parseJsonUintArray(json, key);
    }

    function _words(string memory key) private view returns (bytes32[] memory) {
        return vm.parseJsonBytes32Array(json, key);
    }
}
