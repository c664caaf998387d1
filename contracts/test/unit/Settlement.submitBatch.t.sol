// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../../src/Header.sol";
import {ICommittee} from "../../src/interfaces/ICommittee.sol";
import {IInbox} from "../../src/interfaces/IInbox.sol";
import {ISettlement} from "../../src/interfaces/ISettlement.sol";
import {Parameters} from "../../src/Parameters.sol";
import {ZERO_BLOB} from "../../src/Protocol.sol";
import {Base, vm} from "../Base.sol";

contract SettlementSubmitBatchTest is Base {
    // ---- accepted

    function test_submitBatch_certified_announcesAndStores() public {
        Header memory header = nextHeader();
        bytes32 hash = keccak256(abi.encode(header));
        bytes memory certificate_ = certificateFor(header);
        carry(header.rollupBlob, 0);
        vm.expectEmit(address(settlement));
        emit ISettlement.BatchSubmitted(1, hash, header);
        vm.expectEmit(address(settlement));
        emit ISettlement.BatchCertified(1, keccak256(certificate_), 1, START + 21 days, 11);
        submit(header, certificate_);
        vm.assertEq(settlement.latest(), 1);
        vm.assertEq(settlement.headerHash(1), hash);
        vm.assertEq(settlement.certificateHash(1), keccak256(certificate_));
        vm.assertEq(settlement.submittedAt(1), START);
    }

    /// @dev B2's second case.
    function test_submitBatch_fallback_isAnnounced() public {
        Header memory header = nextHeader();
        carry(header.rollupBlob, header.validiumBlob);
        vm.expectEmit(address(settlement));
        emit ISettlement.BatchSubmitted(1, keccak256(abi.encode(header)), header);
        vm.expectEmit(address(settlement));
        emit ISettlement.ValidiumBlobCarried(1, header.validiumBlob);
        submit(header, "");
        vm.assertEq(settlement.certificateHash(1), bytes32(0));
    }

    function test_submitBatch_fallbackWithoutRollupBlob_carriesItFirst() public {
        Header memory header = nextHeader();
        header.rollupBlob = 0;
        carry(header.validiumBlob, 0);
        submit(header, "");
        vm.assertEq(settlement.latest(), 1);
    }

    function test_submitBatch_certifiedWithoutRollupBlob_carriesNone() public {
        Header memory header = nextHeader();
        header.rollupBlob = 0;
        submit(header, certificateFor(header));
        vm.assertEq(settlement.latest(), 1);
    }

    /// @dev B4: the rollup lane needs no committee, whatever the fallback policy.
    function test_submitBatch_rollupOnly_needsNoCommittee() public {
        _forbidFallback();
        Header memory header = nextHeader();
        header.validiumBlob = 0;
        carry(header.rollupBlob, 0);
        submit(header, "");
        vm.assertEq(settlement.latest(), 1);
        vm.assertEq(settlement.certificateHash(1), bytes32(0));
    }

    function test_submitBatch_noBlobs_isAccepted() public {
        Header memory header = nextHeader();
        (header.rollupBlob, header.validiumBlob) = (0, 0);
        submit(header, "");
        vm.assertEq(settlement.latest(), 1);
    }

    function test_submitBatch_chain_storesEachHeader() public {
        bytes32[8] memory hashes;
        for (uint64 i = 1; i <= 7; ++i) {
            vm.warp(START + i * 60);
            depositEth(alice, alice, 1);
            Header memory header = nextHeader();
            hashes[i] = keccak256(abi.encode(header));
            submitCertified(header);
        }
        for (uint64 i = 1; i <= 7; ++i) {
            vm.assertEq(settlement.headerHash(i), hashes[i]);
            vm.assertEq(settlement.submittedAt(i), START + i * 60);
        }
    }

    // ---- place

    function test_submitBatch_notSequencer_reverts() public {
        Header memory header = nextHeader();
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_NotSequencer.selector, sequencer, alice));
        vm.prank(alice);
        settlement.submitBatch(header, "");
    }

    function test_submitBatch_numberWrong_reverts() public {
        Header memory header = nextHeader();
        uint64[3] memory wrong = [uint64(0), 2, type(uint64).max];
        for (uint256 i = 0; i < wrong.length; ++i) {
            header.number = wrong[i];
            _expectRefused(header, abi.encodeWithSelector(ISettlement.Settlement_NumberWrong.selector, 1, wrong[i]));
        }
    }

    function test_submitBatch_twice_reverts() public {
        Header memory header = nextHeader();
        submitCertified(header);
        _expectRefused(header, abi.encodeWithSelector(ISettlement.Settlement_NumberWrong.selector, 2, 1));
    }

    function test_submitBatch_parentWrong_reverts() public {
        Header memory header = nextHeader();
        bytes32 expected = header.parentHash;
        header.parentHash = ~expected;
        _expectRefused(header, abi.encodeWithSelector(ISettlement.Settlement_ParentWrong.selector, expected, ~expected));
    }

    // ---- time

    function test_submitBatch_timestampAhead_reverts() public {
        Header memory header = nextHeader();
        header.timestamp = START + 1;
        _expectRefused(header, abi.encodeWithSelector(ISettlement.Settlement_TimestampAhead.selector, START, START + 1));
    }

    function test_submitBatch_timestampOld_reverts() public {
        Header memory header = nextHeader();
        vm.warp(START + 1 hours + 1);
        _expectRefused(header, abi.encodeWithSelector(ISettlement.Settlement_TimestampOld.selector, START + 1, START));
    }

    function test_submitBatch_oldestTimestamp_isAccepted() public {
        Header memory header = nextHeader();
        vm.warp(START + 1 hours);
        submitCertified(header);
        vm.assertEq(settlement.submittedAt(1), START + 1 hours);
    }

    function test_submitBatch_timestampBeforeParent_reverts() public {
        submitCertified(nextHeader());
        Header memory header = nextHeader();
        header.timestamp = START - 1;
        _expectRefused(
            header, abi.encodeWithSelector(ISettlement.Settlement_TimestampBeforeParent.selector, START, START - 1)
        );
    }

    // ---- inboxes

    function test_submitBatch_inboxEndBeyond_reverts() public {
        depositEth(alice, alice, 1);
        Header memory header = nextHeader();
        header.inboxEnd[0] = 2;
        _expectRefused(header, abi.encodeWithSelector(IInbox.Inbox_EndBeyond.selector, 0, 1, 2));
    }

    function test_submitBatch_inboxHashWrong_reverts() public {
        setMode(alice, 1);
        depositEth(alice, alice, 1);
        Header memory header = nextHeader();
        bytes32 expected = header.inboxHash[1];
        header.inboxHash[1] = ~expected;
        _expectRefused(
            header, abi.encodeWithSelector(ISettlement.Settlement_InboxHashWrong.selector, 1, expected, ~expected)
        );
    }

    /// @dev B3: the header names a hash from another history of L1.
    function test_submitBatch_inboxReorganised_reverts() public {
        fundEth(alice, 2 + FEES);
        vm.prank(alice);
        inbox.deposit{value: 2 + FEES}(alice, ETH, 2);
        Header memory header = nextHeader();
        header.inboxHash[0] = keccak256(abi.encode(0, 4, 1 << 23, alice, 0, 1, 0));
        _expectRefused(
            header,
            abi.encodeWithSelector(
                ISettlement.Settlement_InboxHashWrong.selector, 0, inbox.inboxHashAt(0, 1), header.inboxHash[0]
            )
        );
    }

    function test_submitBatch_inboxEndBack_reverts() public {
        depositEth(alice, alice, 1);
        submitCertified(nextHeader());
        Header memory header = nextHeader();
        (header.inboxEnd[0], header.inboxHash[0]) = (0, 0);
        _expectRefused(header, abi.encodeWithSelector(ISettlement.Settlement_InboxEndBack.selector, 0, 1, 0));
    }

    /// @dev B3: 1,024 in both lanes together.
    function test_submitBatch_entriesTooMany_reverts() public {
        _demand(1023, 1);
        _demand(2, 1 << 24);
        Header memory header = nextHeader();
        _expectRefused(header, abi.encodeWithSelector(ISettlement.Settlement_EntriesTooMany.selector, 1024, 1025));
        (header.inboxEnd[1], header.inboxHash[1]) = (1, inbox.inboxHashAt(1, 1));
        submitCertified(header);
        vm.assertEq(settlement.latest(), 1);
    }

    /// @dev The limit counts a batch's own entries, not those of its ancestors.
    function test_submitBatch_entriesAtTheLimit_areServed() public {
        _demand(1500, 1);
        for (uint64 end = 1024; end <= 1500; end += 476) {
            Header memory header = nextHeader();
            (header.inboxEnd[0], header.inboxHash[0]) = (end, inbox.inboxHashAt(0, end));
            submitCertified(header);
        }
        vm.assertEq(settlement.latest(), 2);
    }

    function test_submitBatch_someEntries_areServedLater() public {
        for (uint256 i = 0; i < 5; ++i) {
            depositEth(alice, alice, 1);
        }
        Header memory header = nextHeader();
        (header.inboxEnd[0], header.inboxHash[0]) = (2, inbox.inboxHashAt(0, 2));
        submitCertified(header);
        submitCertified(nextHeader());
        vm.assertEq(settlement.latest(), 2);
    }

    // ---- rollup blob (B1)

    function test_submitBatch_rollupBlobMissing_reverts() public {
        Header memory header = nextHeader();
        bytes memory certificate_ = certificateFor(header);
        carry(0, 0);
        _expectRefused(
            header,
            certificate_,
            abi.encodeWithSelector(ISettlement.Settlement_RollupBlobWrong.selector, header.rollupBlob, 0)
        );
    }

    function test_submitBatch_rollupBlobWrong_reverts() public {
        Header memory header = nextHeader();
        bytes memory certificate_ = certificateFor(header);
        carry(versionedHash("other"), header.rollupBlob);
        _expectRefused(
            header,
            certificate_,
            abi.encodeWithSelector(
                ISettlement.Settlement_RollupBlobWrong.selector, header.rollupBlob, versionedHash("other")
            )
        );
    }

    function test_submitBatch_rollupBlobNotInHeader_reverts() public {
        Header memory header = nextHeader();
        (header.rollupBlob, header.validiumBlob) = (0, 0);
        carry(versionedHash("other"), 0);
        _expectRefused(
            header, "", abi.encodeWithSelector(ISettlement.Settlement_BlobSurplus.selector, 0, versionedHash("other"))
        );
    }

    function test_submitBatch_extraBlobWithCertificate_reverts() public {
        Header memory header = nextHeader();
        bytes memory certificate_ = certificateFor(header);
        carry(header.rollupBlob, header.validiumBlob);
        _expectRefused(
            header,
            certificate_,
            abi.encodeWithSelector(ISettlement.Settlement_BlobSurplus.selector, 1, header.validiumBlob)
        );
    }

    function test_submitBatch_extraBlobWithFallback_reverts() public {
        Header memory header = nextHeader();
        bytes32[] memory hashes = new bytes32[](3);
        (hashes[0], hashes[1], hashes[2]) = (header.rollupBlob, header.validiumBlob, versionedHash("other"));
        vm.blobhashes(hashes);
        _expectRefused(
            header, "", abi.encodeWithSelector(ISettlement.Settlement_BlobSurplus.selector, 2, versionedHash("other"))
        );
    }

    // ---- validium blob (B2)

    function test_submitBatch_neitherCertifiedNorCarried_reverts() public {
        Header memory header = nextHeader();
        carry(header.rollupBlob, 0);
        _expectRefused(
            header,
            "",
            abi.encodeWithSelector(ISettlement.Settlement_ValidiumBlobWrong.selector, header.validiumBlob, 0)
        );
    }

    function test_submitBatch_otherValidiumBlobCarried_reverts() public {
        Header memory header = nextHeader();
        carry(header.rollupBlob, versionedHash("other"));
        _expectRefused(
            header,
            "",
            abi.encodeWithSelector(
                ISettlement.Settlement_ValidiumBlobWrong.selector, header.validiumBlob, versionedHash("other")
            )
        );
    }

    function test_submitBatch_fallbackForbidden_reverts() public {
        _forbidFallback();
        Header memory header = nextHeader();
        carry(header.rollupBlob, header.validiumBlob);
        _expectRefused(
            header, "", abi.encodeWithSelector(ISettlement.Settlement_CertificateMissing.selector, header.validiumBlob)
        );
    }

    function test_submitBatch_certificateWithoutBlob_reverts() public {
        Header memory header = nextHeader();
        header.validiumBlob = 0;
        bytes memory certificate_ = certificateFor(header);
        carry(header.rollupBlob, 0);
        _expectRefused(
            header, certificate_, abi.encodeWithSelector(ISettlement.Settlement_CertificateSurplus.selector, 240)
        );
    }

    function test_submitBatch_validiumBlobVersion_reverts() public {
        Header memory header = nextHeader();
        header.validiumBlob = bytes32(uint256(header.validiumBlob) ^ 3 << 248);
        bytes memory certificate_ = certificateFor(header);
        carry(header.rollupBlob, 0);
        _expectRefused(
            header, certificate_, abi.encodeWithSelector(ISettlement.Settlement_ValidiumBlobVersion.selector, 1, 2)
        );
    }

    function test_submitBatch_otherHeadersCertificate_reverts() public {
        Header memory header = nextHeader();
        bytes memory certificate_ = certificateFor(header);
        header.dataHash = ~header.dataHash;
        carry(header.rollupBlob, 0);
        vm.expectRevert();
        submit(header, certificate_);
    }

    function test_submitBatch_quorumMissing_reverts() public {
        Header memory header = nextHeader();
        bytes memory certificate_ = certificate(keccak256(abi.encode(header)), 1, START + 21 days, 3);
        carry(header.rollupBlob, 0);
        _expectRefused(header, certificate_, abi.encodeWithSelector(ICommittee.Committee_SignersFew.selector, 3, 2));
    }

    /// @dev Carrying the validium blob does not make up for missing signers: a certificate that is given must be valid.
    function test_submitBatch_quorumMissingWithBlob_reverts() public {
        Header memory header = nextHeader();
        bytes memory certificate_ = certificate(keccak256(abi.encode(header)), 1, START + 21 days, 3);
        carry(header.rollupBlob, header.validiumBlob);
        _expectRefused(header, certificate_, abi.encodeWithSelector(ICommittee.Committee_SignersFew.selector, 3, 2));
    }

    function test_submittedAt_unknown_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_BatchUnknown.selector, 0, 1));
        settlement.submittedAt(1);
    }

    // ---- any header

    /// @dev The header is hashed and logged directly from calldata, so its words must equal abi.encode's.
    function test_submitBatch_upperBitsOfShortWords_reverts() public {
        Header memory header = nextHeader();
        (header.rollupBlob, header.validiumBlob) = (0, 0);
        bytes memory call = abi.encodeCall(ISettlement.submitBatch, (header, ""));
        uint8[4] memory shortWords = [0, 2, 7, 8]; // number, timestamp, inboxEnd twice
        for (uint256 i = 0; i < shortWords.length; ++i) {
            uint256 position = 4 + uint256(shortWords[i]) * 32;
            call[position] = 0x80;
            vm.assertTrue(!_call(call), "accepted");
            call[position] = 0;
        }
        vm.assertTrue(_call(call), "refused as it should be accepted");
    }

    /// @dev If any header is accepted, exactly its hash is stored.
    function testFuzz_submitBatch_storesTheHeadersHash(Header memory header, uint256 age) public {
        vm.assume(header.rollupBlob != ZERO_BLOB && header.validiumBlob != ZERO_BLOB);
        Header memory next = nextHeader();
        (header.number, header.parentHash) = (next.number, next.parentHash);
        header.timestamp = START + uint64(within(header.timestamp, 0, 1 days));
        vm.warp(header.timestamp + within(age, 0, 1 hours));
        (header.inboxHash, header.inboxEnd) = (next.inboxHash, next.inboxEnd);
        carry(header.rollupBlob, header.validiumBlob);
        submit(header, "");
        vm.assertEq(settlement.headerHash(1), keccak256(abi.encode(header)));
    }

    function testFuzz_submitBatch_wrongPlace_reverts(uint64 number, bytes32 parentHash) public {
        Header memory header = nextHeader();
        vm.assume(number != 1 || parentHash != header.parentHash);
        (header.number, header.parentHash) = (number, parentHash);
        bytes memory certificate_ = certificateFor(header);
        carry(header.rollupBlob, 0);
        vm.expectRevert();
        submit(header, certificate_);
    }

    /// @dev D3: readers accept only 0 as the name of an all-zero blob, so L1 rejects its versioned hash.
    function test_submitBatch_zeroBlob_reverts() public {
        bytes memory infinity = bytes.concat(hex"c0", new bytes(47));
        bytes32 zero = bytes32(uint256(1) << 248 | uint256(sha256(infinity)) & ((1 << 248) - 1));
        for (uint256 i = 0; i < 2; ++i) {
            Header memory header = nextHeader();
            if (i == 0) header.rollupBlob = zero;
            else header.validiumBlob = zero;
            bytes memory certificate_ = certificateFor(header);
            carry(header.rollupBlob, 0);
            vm.expectRevert(ISettlement.Settlement_BlobZero.selector);
            submit(header, certificate_);
            carry(header.rollupBlob, header.validiumBlob);
            vm.expectRevert(ISettlement.Settlement_BlobZero.selector);
            submit(header, "");
        }
    }

    // ---- internal

    /// @dev Forced withdrawals, the cheapest entries.
    function _demand(uint256 count, uint32 slot) private {
        fundEth(alice, count * MIN_ENTRY_FEE);
        for (uint256 i = 0; i < count; ++i) {
            vm.prank(alice);
            inbox.forceWithdraw{value: MIN_ENTRY_FEE}(slot);
        }
    }

    function _call(bytes memory data) private returns (bool done) {
        vm.prank(sequencer);
        (done,) = address(settlement).call(data);
    }

    function _expectRefused(Header memory header, bytes memory refusal) private {
        bytes memory certificate_ = certificateFor(header);
        carry(header.rollupBlob, 0);
        _expectRefused(header, certificate_, refusal);
    }

    function _expectRefused(Header memory header, bytes memory certificate_, bytes memory refusal) private {
        vm.expectRevert(refusal);
        submit(header, certificate_);
    }

    function _forbidFallback() private {
        Parameters memory parameters = standardParameters();
        parameters.fallbackAllowed = false;
        deploy(parameters);
        for (uint256 i = 0; i < MEMBERS; ++i) {
            joinMember(i);
        }
        propose(memberList(MEMBERS), QUORUM);
        committee.activateEpoch();
    }
}
