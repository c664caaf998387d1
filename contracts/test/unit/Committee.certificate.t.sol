// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICommittee} from "../../src/interfaces/ICommittee.sol";
import {Base, vm} from "../Base.sol";

contract CommitteeCertificateTest is Base {
    bytes32 private constant HASH = keccak256("header");
    uint256 private constant CURVE_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;

    uint64 private retainUntil;

    function setUp() public override {
        super.setUp();
        retainUntil = START + 21 days;
    }

    function test_digest_isEip712() public view {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("OpenVolition"),
                keccak256("1"),
                block.chainid,
                address(settlement)
            )
        );
        bytes32 attestation = keccak256(
            abi.encode(
                keccak256("Attestation(bytes32 headerHash,uint64 epoch,uint64 retainUntil)"), HASH, 1, retainUntil
            )
        );
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", domain, attestation));
        vm.assertEq(committee.attestationDigest(HASH, 1, retainUntil), digest);
    }

    function test_verifyAttestation_quorum_isValid() public view {
        _expectValid(certificate(HASH, 1, retainUntil, 7), 7);
        _expectValid(certificate(HASH, 1, retainUntil, 13), 13);
        _expectValid(certificate(HASH, 1, retainUntil, 15), 15);
    }

    function test_verifyBlobAttestation_quorum_isValid() public view {
        bytes32 digest = committee.blobAttestationDigest(HASH, 1, retainUntil);
        (uint64 epoch, uint64 until, uint256 bitmap) =
            committee.verifyBlobAttestation(HASH, signed(digest, 1, retainUntil, 14));
        vm.assertEq(epoch, 1);
        vm.assertEq(until, retainUntil);
        vm.assertEq(bitmap, 14);
    }

    function test_verifyBlobAttestation_batchCertificate_reverts() public {
        bytes memory bytes_ = certificate(HASH, 1, retainUntil, 7);
        vm.expectRevert(); // another digest, so other signers are recovered
        committee.verifyBlobAttestation(HASH, bytes_);
    }

    function test_verifyAttestation_belowQuorum_reverts() public {
        _expectRefused(
            certificate(HASH, 1, retainUntil, 3), abi.encodeWithSelector(ICommittee.Committee_SignersFew.selector, 3, 2)
        );
    }

    function test_verifyAttestation_empty_reverts() public {
        _expectRefused("", abi.encodeWithSelector(ICommittee.Committee_CertificateLength.selector, 48, 0));
    }

    function test_verifyAttestation_noSignatures_reverts() public {
        _expectRefused(
            abi.encodePacked(uint64(1), retainUntil, uint256(0)),
            abi.encodeWithSelector(ICommittee.Committee_SignersFew.selector, 3, 0)
        );
    }

    function test_verifyAttestation_extraByte_reverts() public {
        _expectRefused(
            bytes.concat(certificate(HASH, 1, retainUntil, 7), hex"00"),
            abi.encodeWithSelector(ICommittee.Committee_CertificateLength.selector, 240, 241)
        );
    }

    function test_verifyAttestation_extraSignature_reverts() public {
        bytes32 digest = committee.attestationDigest(HASH, 1, retainUntil);
        _expectRefused(
            bytes.concat(certificate(HASH, 1, retainUntil, 7), signature(3, digest)),
            abi.encodeWithSelector(ICommittee.Committee_SignersMiscounted.selector, 7, 4)
        );
    }

    function test_verifyAttestation_extraBit_reverts() public {
        bytes memory bytes_ = certificate(HASH, 1, retainUntil, 7);
        bytes_[47] = 0x0f;
        _expectRefused(bytes_, abi.encodeWithSelector(ICommittee.Committee_SignersMiscounted.selector, 15, 3));
    }

    function test_verifyAttestation_bitBeyondMembers_reverts() public {
        uint256 bitmap = 7 | 1 << 4;
        bytes32 digest = committee.attestationDigest(HASH, 1, retainUntil);
        bytes memory bytes_ = signed(digest, 1, retainUntil, bitmap);
        _expectRefused(bytes_, abi.encodeWithSelector(ICommittee.Committee_SignerUnknown.selector, 4, bitmap));
    }

    function test_verifyAttestation_highestBit_reverts() public {
        bytes memory bytes_ = certificate(HASH, 1, retainUntil, 7);
        bytes_[16] = 0x80;
        _expectRefused(bytes_, abi.encodeWithSelector(ICommittee.Committee_SignerUnknown.selector, 4, 1 << 255 | 7));
    }

    function test_verifyAttestation_sameMemberTwice_reverts() public {
        bytes32 digest = committee.attestationDigest(HASH, 1, retainUntil);
        bytes memory bytes_ = abi.encodePacked(uint64(1), retainUntil, uint256(7));
        bytes_ = bytes.concat(bytes_, signature(0, digest), signature(0, digest), signature(2, digest));
        _expectRefused(
            bytes_,
            abi.encodeWithSelector(ICommittee.Committee_SignerWrong.selector, memberAddress(1), memberAddress(0))
        );
    }

    function test_verifyAttestation_orderChanged_reverts() public {
        bytes32 digest = committee.attestationDigest(HASH, 1, retainUntil);
        bytes memory bytes_ = abi.encodePacked(uint64(1), retainUntil, uint256(7));
        bytes_ = bytes.concat(bytes_, signature(1, digest), signature(0, digest), signature(2, digest));
        _expectRefused(
            bytes_,
            abi.encodeWithSelector(ICommittee.Committee_SignerWrong.selector, memberAddress(0), memberAddress(1))
        );
    }

    function test_verifyAttestation_stranger_reverts() public {
        bytes32 digest = committee.attestationDigest(HASH, 1, retainUntil);
        bytes memory bytes_ = abi.encodePacked(uint64(1), retainUntil, uint256(7));
        bytes_ = bytes.concat(bytes_, signature(0, digest), signature(1, digest), signature(77, digest));
        _expectRefused(
            bytes_,
            abi.encodeWithSelector(ICommittee.Committee_SignerWrong.selector, memberAddress(2), memberAddress(77))
        );
    }

    /// @dev A compact s has 255 bits, and half the curve order is just below 2^255.
    function test_verifyAttestation_highS_reverts() public {
        bytes32 digest = committee.attestationDigest(HASH, 1, retainUntil);
        (bytes32 r,) = vm.signCompact(memberKey(0), digest);
        uint256[2] memory high = [CURVE_ORDER / 2 + 1, type(uint256).max >> 1];
        for (uint256 i = 0; i < high.length; ++i) {
            bytes memory bytes_ = abi.encodePacked(uint64(1), retainUntil, uint256(7), r, high[i]);
            bytes_ = bytes.concat(bytes_, signature(1, digest), signature(2, digest));
            _expectRefused(
                bytes_, abi.encodeWithSelector(ICommittee.Committee_SignatureMalformed.selector, memberAddress(0))
            );
        }
    }

    /// @dev Nobody can sign with a chosen s, so the recovered signer is a stranger.
    function test_verifyAttestation_largestLowS_isRecovered() public {
        bytes32 digest = committee.attestationDigest(HASH, 1, retainUntil);
        (bytes32 r,) = vm.signCompact(memberKey(0), digest);
        bytes32 s = bytes32(CURVE_ORDER / 2);
        bytes memory bytes_ = abi.encodePacked(uint64(1), retainUntil, uint256(7), r, s);
        bytes_ = bytes.concat(bytes_, signature(1, digest), signature(2, digest));
        address stranger = ecrecover(digest, 27, r, s);
        vm.assertTrue(stranger != address(0));
        _expectRefused(
            bytes_, abi.encodeWithSelector(ICommittee.Committee_SignerWrong.selector, memberAddress(0), stranger)
        );
    }

    function test_verifyAttestation_unrecoverable_reverts() public {
        bytes32 digest = committee.attestationDigest(HASH, 1, retainUntil);
        bytes memory bytes_ = abi.encodePacked(uint64(1), retainUntil, uint256(7));
        bytes_ = bytes.concat(bytes_, signature(0, digest), new bytes(64), signature(2, digest));
        _expectRefused(
            bytes_, abi.encodeWithSelector(ICommittee.Committee_SignerWrong.selector, memberAddress(1), address(0))
        );
    }

    // ---- epochs

    function test_verifyAttestation_epochZero_reverts() public {
        _expectRefused(
            certificate(HASH, 0, retainUntil, 7),
            abi.encodeWithSelector(ICommittee.Committee_EpochUnknown.selector, 1, 0)
        );
    }

    function test_verifyAttestation_epochAhead_reverts() public {
        _expectRefused(
            certificate(HASH, 2, retainUntil, 7),
            abi.encodeWithSelector(ICommittee.Committee_EpochUnknown.selector, 1, 2)
        );
    }

    function test_verifyAttestation_previousEpoch_isValidWithinGrace() public {
        _nextEpoch();
        vm.warp(block.timestamp + 1 hours);
        retainUntil = uint64(block.timestamp + 21 days);
        _expectValid(certificate(HASH, 1, retainUntil, 7), 7);
        vm.warp(block.timestamp + 1);
        _expectRefused(
            certificate(HASH, 1, retainUntil, 7), abi.encodeWithSelector(ICommittee.Committee_EpochOver.selector, 2, 1)
        );
    }

    function test_verifyAttestation_epochBeforePrevious_reverts() public {
        _nextEpoch();
        _nextEpoch();
        retainUntil = uint64(block.timestamp + 21 days);
        _expectRefused(
            certificate(HASH, 1, retainUntil, 7), abi.encodeWithSelector(ICommittee.Committee_EpochOver.selector, 3, 1)
        );
    }

    /// @dev Even if a stranger starts two epochs in one block, certificates of the epoch before them keep their grace
    /// time.
    function test_verifyAttestation_twoEpochsBeginAtOnce_isValidWithinGrace() public {
        vm.prank(memberAddress(2));
        committee.resign();
        propose(memberList(2), 1);
        vm.warp(block.timestamp + 7 days);
        committee.dismissResigned();
        committee.activateEpoch();
        vm.warp(block.timestamp + 1 hours);
        retainUntil = uint64(block.timestamp + 21 days);
        _expectValid(certificate(HASH, 1, retainUntil, 7), 7);
        vm.warp(block.timestamp + 1);
        _expectRefused(
            certificate(HASH, 1, retainUntil, 7), abi.encodeWithSelector(ICommittee.Committee_EpochOver.selector, 3, 1)
        );
    }

    function test_verifyAttestation_otherEpochsMember_reverts() public {
        _nextEpoch(); // members 0 and 1 only
        retainUntil = uint64(block.timestamp + 21 days);
        _expectRefused(
            certificate(HASH, 2, retainUntil, 6),
            abi.encodeWithSelector(ICommittee.Committee_SignerUnknown.selector, 2, 6)
        );
    }

    // ---- retention

    function test_verifyAttestation_retentionBounds() public {
        _expectValid(certificate(HASH, 1, START + 14 days, 7), 7);
        _expectValid(certificate(HASH, 1, START + 30 days, 7), 7);
        _expectRefused(
            certificate(HASH, 1, START + 14 days - 1, 7),
            abi.encodeWithSelector(ICommittee.Committee_RetentionShort.selector, START + 14 days, START + 14 days - 1)
        );
        _expectRefused(
            certificate(HASH, 1, START + 30 days + 1, 7),
            abi.encodeWithSelector(ICommittee.Committee_RetentionLong.selector, START + 30 days, START + 30 days + 1)
        );
        _expectRefused(
            certificate(HASH, 1, type(uint64).max, 7),
            abi.encodeWithSelector(ICommittee.Committee_RetentionLong.selector, START + 30 days, type(uint64).max)
        );
    }

    // ---- what a signature binds

    function test_verifyAttestation_otherChain_reverts() public {
        bytes memory bytes_ = certificate(HASH, 1, retainUntil, 7);
        vm.chainId(block.chainid + 1);
        vm.expectRevert();
        committee.verifyAttestation(HASH, bytes_);
    }

    function testFuzz_verifyAttestation_otherHeader_reverts(bytes32 other) public {
        vm.assume(other != HASH);
        bytes memory bytes_ = certificate(HASH, 1, retainUntil, 7);
        vm.expectRevert();
        committee.verifyAttestation(other, bytes_);
    }

    function testFuzz_verifyAttestation_anyBitFlipped_reverts(uint256 position) public {
        bytes memory bytes_ = certificate(HASH, 1, retainUntil, 13);
        position = within(position, 0, bytes_.length * 8 - 1);
        // forge-lint: disable-next-line(incorrect-shift)
        bytes_[position / 8] ^= bytes1(uint8(1 << (position % 8)));
        vm.expectRevert();
        committee.verifyAttestation(HASH, bytes_);
    }

    function testFuzz_verifyAttestation_truncated_reverts(uint256 length) public {
        bytes memory bytes_ = certificate(HASH, 1, retainUntil, 15);
        length = within(length, 0, bytes_.length - 1);
        assembly ("memory-safe") {
            mstore(bytes_, length)
        }
        vm.expectRevert();
        committee.verifyAttestation(HASH, bytes_);
    }

    /// @dev Valid exactly if at least a quorum of members signed, whichever they are.
    function testFuzz_verifyAttestation_isValidFromQuorum(uint256 bitmap) public {
        bitmap = within(bitmap, 0, 15);
        uint256 signers = 0;
        for (uint256 i = 0; i < MEMBERS; ++i) {
            signers += (bitmap >> i) & 1;
        }
        bytes memory bytes_ = certificate(HASH, 1, retainUntil, bitmap);
        if (signers >= QUORUM) {
            _expectValid(bytes_, bitmap);
        } else {
            _expectRefused(bytes_, abi.encodeWithSelector(ICommittee.Committee_SignersFew.selector, QUORUM, signers));
        }
    }

    // ---- internal

    function _expectValid(bytes memory bytes_, uint256 expectedBitmap) private view {
        (uint64 epoch, uint64 until, uint256 bitmap) = committee.verifyAttestation(HASH, bytes_);
        vm.assertEq(epoch, 1);
        vm.assertEq(until, uint64(bytes8(_slice8(bytes_))));
        vm.assertEq(bitmap, expectedBitmap);
    }

    function _slice8(bytes memory bytes_) private pure returns (bytes8 part) {
        assembly ("memory-safe") {
            part := mload(add(bytes_, 0x28))
        }
    }

    function _expectRefused(bytes memory bytes_, bytes memory refusal) private {
        vm.expectRevert(refusal);
        committee.verifyAttestation(HASH, bytes_);
    }

    function _nextEpoch() private {
        propose(memberList(2), 2);
        vm.warp(block.timestamp + 7 days);
        committee.activateEpoch();
    }
}
