// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../../src/Header.sol";
import {IAvailabilityChallenges} from "../../src/interfaces/IAvailabilityChallenges.sol";
import {ICommittee} from "../../src/interfaces/ICommittee.sol";
import {ISettlement} from "../../src/interfaces/ISettlement.sol";
import {Payments} from "../../src/libraries/Payments.sol";
import {Parameters} from "../../src/Parameters.sol";
import {vm} from "../Base.sol";
import {Reenterer, Refuser} from "../Callers.sol";
import {Batch, Proving} from "../Proving.sol";

contract AvailabilityChallengesTest is Proving {
    uint256 private constant CHALLENGE = 3 days;
    uint256 private constant LEAST = 0.01 ether;

    address private immutable carol = address(0xca401);

    // ---- challenge (F4)

    function test_challenge_certified() public {
        Batch memory batch = _submitted();
        bytes32 hash = hashOf(batch);
        bytes memory certificate_ = _certificate(batch);
        vm.deal(carol, 1 ether);
        vm.expectEmit(address(availability));
        emit IAvailabilityChallenges.Challenged(hash, 1, carol, batch.header.validiumBlob, LEAST, START + CHALLENGE);
        vm.prank(carol);
        availability.challenge{value: 0.3 ether}(batch.header, certificate_);
        vm.assertEq(carol.balance, 1 ether - LEAST);
        vm.assertEq(address(availability).balance, LEAST);
        vm.assertTrue(availability.isOpen(hash));
        vm.assertEq(availability.openCount(), 1);
        vm.assertEq(availability.failedAgainst(hash), address(0));
    }

    /// @dev Final batches too: their data is what exits need.
    function test_challenge_final() public {
        Batch memory batch = _submitted();
        prove(batch);
        _challenge(batch);
        vm.assertEq(availability.openCount(), 1);
    }

    function test_challenge_twice_reverts() public {
        Batch memory batch = _submitted();
        bytes memory refusal =
            abi.encodeWithSelector(IAvailabilityChallenges.Availability_ChallengedBefore.selector, hashOf(batch));
        _challenge(batch);
        _expectNotChallenged(batch, refusal);
        vm.warp(START + CHALLENGE + 1);
        availability.settle(batch.header, _certificate(batch));
        _expectNotChallenged(batch, refusal);
    }

    function test_challenge_otherCertificate_reverts() public {
        Batch memory batch = _submitted();
        bytes32 expected = settlement.certificateHash(1);
        bytes memory wrong = certificate(hashOf(batch), 1, uint64(START + 21 days), 7);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAvailabilityChallenges.Availability_CertificateWrong.selector, expected, keccak256(wrong)
            )
        );
        availability.challenge{value: 1 ether}(batch.header, wrong);
    }

    /// @dev A blob that L1 carried needs no answer.
    function test_challenge_carried_reverts() public {
        Header memory header = nextHeader();
        carry(header.rollupBlob, header.validiumBlob);
        submit(header, "");
        vm.expectRevert(
            abi.encodeWithSelector(
                IAvailabilityChallenges.Availability_CertificateWrong.selector, bytes32(0), keccak256("")
            )
        );
        availability.challenge{value: 1 ether}(header, "");
    }

    function test_challenge_unknownHeader_reverts() public {
        Batch memory batch = _submitted();
        bytes32 expected = hashOf(batch);
        bytes memory certificate_ = _certificate(batch);
        batch.header.validiumBlob = versionedHash("another");
        vm.expectRevert(
            abi.encodeWithSelector(
                IAvailabilityChallenges.Availability_HeaderUnknown.selector, 1, expected, hashOf(batch)
            )
        );
        availability.challenge{value: 1 ether}(batch.header, certificate_);
    }

    /// @dev The promise must last longer than the challenge.
    function test_challenge_retentionEnds_reverts() public {
        Batch memory batch = _submitted();
        uint256 last = START + 21 days - CHALLENGE;
        vm.warp(last);
        _expectNotChallenged(
            batch,
            abi.encodeWithSelector(
                IAvailabilityChallenges.Availability_RetentionShort.selector, START + 21 days + 1, START + 21 days
            )
        );
        vm.warp(last - 1);
        _challenge(batch);
    }

    function test_challenge_tooMany_reverts() public {
        Batch[4] memory batches;
        for (uint256 i = 0; i < 4; ++i) {
            batches[i] = _submitted();
        }
        for (uint256 i = 0; i < 3; ++i) {
            _challenge(batches[i]);
        }
        bytes memory refusal = abi.encodeWithSelector(IAvailabilityChallenges.Availability_TooMany.selector, 3);
        _expectNotChallenged(batches[3], refusal);
        _answer(batches[1]);
        _challenge(batches[3]);
    }

    function test_challenge_valueLow_reverts() public {
        Batch memory batch = _submitted();
        bytes memory certificate_ = _certificate(batch);
        vm.expectRevert(abi.encodeWithSelector(IAvailabilityChallenges.Availability_BondLow.selector, LEAST, LEAST - 1));
        availability.challenge{value: LEAST - 1}(batch.header, certificate_);
        availability.challenge{value: LEAST}(batch.header, certificate_);
    }

    function test_challenge_surplusRefused_reverts() public {
        Batch memory batch = _submitted();
        Refuser refuser = new Refuser();
        bytes memory data = abi.encodeCall(IAvailabilityChallenges.challenge, (batch.header, _certificate(batch)));
        vm.expectRevert(
            abi.encodeWithSelector(IAvailabilityChallenges.Availability_SurplusRefused.selector, address(refuser), 1)
        );
        refuser.send{value: LEAST + 1}(address(availability), LEAST + 1, data);
        refuser.send{value: LEAST}(address(availability), LEAST, data);
    }

    /// @dev Twice the answer's price; the blob's fee is at least a sixteenth of the base fee (EIP-7918).
    function test_bond_followsFees() public {
        vm.assertEq(availability.bond(), LEAST);
        vm.fee(100 gwei);
        vm.assertEq(availability.bond(), 2 * (60_000 * 100 gwei + 131_072 * 6.25 gwei));
        vm.blobBaseFee(120_000_000); // forge takes it for the excess blob gas
        uint256 blobFee = block.blobbasefee;
        vm.assertLt(6.25 gwei, blobFee, "above the floor");
        uint256 price = 2 * (60_000 * 100 gwei + 131_072 * blobFee);
        vm.assertLe(price, availability.bond());
        vm.assertLt(availability.bond(), price + 1 gwei, "rounded up to gwei");
        vm.assertEq(availability.bond() % 1 gwei, 0);
        // It fits its place in storage, whatever the fees.
        vm.fee(type(uint64).max);
        vm.assertEq(availability.bond(), uint256(type(uint48).max) * 1 gwei);
    }

    // ---- answer

    function test_answer_paysTheBond_forEver() public {
        Batch memory batch = _submitted();
        bytes32 hash = hashOf(batch);
        _challenge(batch);
        vm.warp(START + CHALLENGE);
        vm.expectEmit(address(availability));
        emit IAvailabilityChallenges.Answered(hash, 1, carol, LEAST);
        _answer(batch);
        vm.assertEq(carol.balance, LEAST);
        vm.assertEq(address(availability).balance, 0);
        vm.assertEq(availability.openCount(), 0);
        vm.assertTrue(!availability.isOpen(hash));
        vm.warp(START + 30 days);
        vm.expectRevert(abi.encodeWithSelector(IAvailabilityChallenges.Availability_NotOpen.selector, hash));
        availability.settle(batch.header, "");
        vm.expectRevert(abi.encodeWithSelector(IAvailabilityChallenges.Availability_NotOpen.selector, hash));
        availability.answer(batch.header, 0);
    }

    /// @dev Nobody can ask for what is on Ethereum already.
    function test_answer_beforeAChallenge() public {
        Batch memory batch = _submitted();
        vm.expectEmit(address(availability));
        emit IAvailabilityChallenges.Answered(hashOf(batch), 1, carol, 0);
        _answer(batch);
        vm.assertEq(availability.openCount(), 0);
        _expectNotChallenged(
            batch, abi.encodeWithSelector(IAvailabilityChallenges.Availability_ChallengedBefore.selector, hashOf(batch))
        );
    }

    function test_answer_blobAtAnyPlace() public {
        Batch memory batch = _submitted();
        _challenge(batch);
        carry(versionedHash("another"), batch.header.validiumBlob);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAvailabilityChallenges.Availability_BlobWrong.selector,
                batch.header.validiumBlob,
                versionedHash("another")
            )
        );
        availability.answer(batch.header, 0);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAvailabilityChallenges.Availability_BlobWrong.selector, batch.header.validiumBlob, bytes32(0)
            )
        );
        availability.answer(batch.header, 2);
        availability.answer(batch.header, 1);
    }

    /// @dev A header without a validium blob is not answered by a transaction without blobs.
    function test_answer_withoutABlob_reverts() public {
        Header memory header = nextHeader();
        header.validiumBlob = 0;
        carry(header.rollupBlob, 0);
        submit(header, "");
        vm.expectRevert(
            abi.encodeWithSelector(IAvailabilityChallenges.Availability_BlobWrong.selector, bytes32(0), bytes32(0))
        );
        availability.answer(header, 1);
    }

    function test_answer_unknownHeader_reverts() public {
        Header memory header = nextHeader();
        carry(header.validiumBlob, 0);
        vm.expectPartialRevert(IAvailabilityChallenges.Availability_HeaderUnknown.selector);
        availability.answer(header, 0);
    }

    function test_answer_late_reverts() public {
        Batch memory batch = _submitted();
        _challenge(batch);
        uint256 late = START + CHALLENGE + 1;
        vm.warp(late);
        carry(batch.header.validiumBlob, 0);
        vm.expectRevert(abi.encodeWithSelector(IAvailabilityChallenges.Availability_Expired.selector, late - 1, late));
        availability.answer(batch.header, 0);
    }

    function test_answer_reentered_paysOnce() public {
        Batch memory batch = _submitted();
        _challenge(batch);
        vm.deal(address(availability), 1 ether);
        Reenterer reenterer = new Reenterer();
        bytes memory data = abi.encodeCall(IAvailabilityChallenges.answer, (batch.header, 0));
        reenterer.onPayment(address(availability), data);
        carry(batch.header.validiumBlob, 0);
        reenterer.send(address(availability), 0, data);
        vm.assertEq(address(reenterer).balance, LEAST);
        vm.assertTrue(!reenterer.succeeded());
    }

    // ---- nobody answers

    function test_settle_unanswered_slashesTheSigners() public {
        Batch memory batch = _submitted();
        bytes32 hash = hashOf(batch);
        bytes memory certificate_ = _certificate(batch);
        _challenge(batch);
        uint256 late = START + CHALLENGE + 1;
        vm.warp(late - 1);
        vm.expectRevert(
            abi.encodeWithSelector(IAvailabilityChallenges.Availability_NotExpired.selector, late - 1, late - 1)
        );
        availability.settle(batch.header, certificate_);
        vm.warp(late);
        bytes memory wrong = certificate(hash, 1, uint64(START + 21 days), 7);
        vm.expectPartialRevert(IAvailabilityChallenges.Availability_CertificateWrong.selector);
        availability.settle(batch.header, wrong);
        uint256 burnt = address(0).balance;
        vm.expectEmit(address(availability));
        emit IAvailabilityChallenges.Failed(hash, 1, 1, 11);
        vm.expectEmit(address(committee));
        emit ICommittee.StakeReduced(memberAddress(0), 0.5 ether);
        vm.expectEmit(address(committee));
        emit ICommittee.Slashed(1, 11, carol, 1.5 ether, 0.15 ether);
        vm.prank(alice);
        availability.settle(batch.header, certificate_);
        // Members 0, 1 and 3 lose half; a tenth of it is the challenger's, whose bond is back.
        vm.assertEq(_stakeOf(0) + _stakeOf(1) + _stakeOf(3), 1.5 ether);
        vm.assertEq(_stakeOf(1), 0.5 ether);
        vm.assertEq(_stakeOf(2), 1 ether);
        vm.assertEq(carol.balance, 0.15 ether + LEAST);
        vm.assertEq(address(0).balance - burnt, 1.35 ether);
        vm.assertEq(address(committee).balance, 2.5 ether);
        vm.assertEq(availability.failedAgainst(hash), carol);
        vm.assertEq(availability.openCount(), 0);
        vm.expectRevert(abi.encodeWithSelector(IAvailabilityChallenges.Availability_NotOpen.selector, hash));
        availability.settle(batch.header, certificate_);
    }

    /// @dev A signer that has no stake left loses nothing, and nothing is said of it.
    function test_settle_signerWithoutStake() public {
        Batch memory batch = _submitted();
        bytes memory certificate_ = _certificate(batch);
        _challenge(batch);
        vm.prank(address(brake));
        committee.burnStake(memberAddress(0), 1 ether);
        vm.warp(START + CHALLENGE + 1);
        vm.recordLogs();
        availability.settle(batch.header, certificate_);
        // Failed, StakeReduced of members 1 and 3, Slashed.
        vm.assertEq(vm.getRecordedLogs().length, 4);
        vm.assertEq(_stakeOf(1) + _stakeOf(3), 1 ether);
    }

    /// @dev F2 (c): what nobody shows is rolled back, at once, and the challenger gets the submitter's half bond.
    function test_rollBack_afterAFailedChallenge() public {
        _proveLater();
        Batch memory first = _submitted();
        Batch memory second = _submitted();
        prove(first);
        _challenge(second);
        vm.warp(START + CHALLENGE + 1);
        vm.expectPartialRevert(ISettlement.Settlement_DeadlineAhead.selector);
        settlement.rollBack(2, first.header);
        availability.settle(second.header, _certificate(second));
        uint256 before = carol.balance;
        vm.prank(alice);
        settlement.rollBack(2, first.header);
        vm.assertEq(carol.balance - before, BOND / 2);
        vm.assertEq(settlement.latest(), 1);
    }

    /// @dev A final batch stays; its certifiers pay all the same.
    function test_settle_final_isNotRolledBack() public {
        Batch memory batch = _submitted();
        _challenge(batch);
        prove(batch);
        vm.warp(START + CHALLENGE + 1);
        availability.settle(batch.header, _certificate(batch));
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_BatchFinal.selector, 1, 1));
        settlement.rollBack(1, headers[0]);
    }

    /// @dev A challenger that accepts no ether stops nobody.
    function test_settle_challengerRefuses() public {
        _proveLater();
        Batch memory batch = _submitted();
        bytes memory certificate_ = _certificate(batch);
        Refuser refuser = new Refuser();
        refuser.send{value: LEAST}(
            address(availability),
            LEAST,
            abi.encodeCall(IAvailabilityChallenges.challenge, (batch.header, certificate_))
        );
        vm.warp(START + CHALLENGE + 1);
        availability.settle(batch.header, certificate_);
        vm.assertEq(address(refuser).balance, 0);
        settlement.rollBack(1, headers[0]);
        vm.assertEq(settlement.latest(), 0);
        vm.assertEq(address(refuser).balance, 0);
    }

    // ---- rolled back meanwhile

    function test_settle_rolledBack_returnsTheBond() public {
        Batch memory batch = _submitted();
        bytes32 hash = hashOf(batch);
        _challenge(batch);
        vm.warp(START + 1 days + 1);
        settlement.rollBack(1, headers[0]);
        vm.expectEmit(address(availability));
        emit IAvailabilityChallenges.Closed(hash, 1);
        availability.settle(batch.header, "");
        vm.assertEq(carol.balance, LEAST);
        vm.assertEq(availability.openCount(), 0);
        vm.expectRevert(abi.encodeWithSelector(IAvailabilityChallenges.Availability_NotOpen.selector, hash));
        availability.settle(batch.header, "");
        for (uint256 i = 0; i < MEMBERS; ++i) {
            vm.assertEq(_stakeOf(i), 1 ether);
        }
    }

    /// @dev The bond is the challenger's then, and nobody can take it with an answer.
    function test_answer_rolledBack_reverts() public {
        Batch memory batch = _submitted();
        _challenge(batch);
        vm.warp(START + 1 days + 1);
        settlement.rollBack(1, headers[0]);
        carry(batch.header.validiumBlob, 0);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAvailabilityChallenges.Availability_HeaderUnknown.selector, 1, bytes32(0), hashOf(batch)
            )
        );
        availability.answer(batch.header, 0);
    }

    /// @dev Whoever settles cannot make the challenger's payment fail by too little gas.
    function test_settle_gasLow_reverts() public {
        Batch memory batch = _submitted();
        bytes memory certificate_ = _certificate(batch);
        _challenge(batch);
        vm.warp(START + 1 days + 1);
        settlement.rollBack(1, headers[0]);
        bytes memory data = abi.encodeCall(IAvailabilityChallenges.settle, (batch.header, certificate_));
        (bool done, bytes memory reason) = address(availability).call{gas: 110_000}(data);
        vm.assertTrue(!done);
        // forge-lint: disable-next-line(unsafe-typecast)
        vm.assertEq(bytes32(bytes4(reason)), bytes32(Payments.Payments_GasLow.selector));
        (done,) = address(availability).call{gas: 300_000}(data);
        vm.assertTrue(done);
        vm.assertEq(carol.balance, LEAST);
    }

    function test_slash_byOthers_reverts() public {
        address[5] memory callers = [carol, address(settlement), governor, address(brake), memberAddress(0)];
        for (uint256 i = 0; i < callers.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ICommittee.Committee_NotChallenges.selector, callers[i]));
            vm.prank(callers[i]);
            committee.slash(1, 1, carol);
        }
    }

    // ---- internal

    /// @dev A deployment whose batches may be proved later than a challenge takes.
    function _proveLater() private {
        Parameters memory parameters = standardParameters();
        parameters.proveSeconds = 10 days;
        deploy(parameters);
        startEpoch(MEMBERS, QUORUM);
        _beginHeaders();
    }

    function _submitted() private returns (Batch memory batch) {
        batch = nextBatch();
        submitBatch(batch);
    }

    /// @dev As `certificateFor` made it at START.
    function _certificate(Batch memory batch) private view returns (bytes memory) {
        return certificate(hashOf(batch), 1, START + 21 days, 11);
    }

    function _challenge(Batch memory batch) private {
        bytes memory certificate_ = _certificate(batch);
        vm.deal(carol, carol.balance + LEAST);
        vm.prank(carol);
        availability.challenge{value: LEAST}(batch.header, certificate_);
    }

    function _expectNotChallenged(Batch memory batch, bytes memory refusal) private {
        bytes memory certificate_ = _certificate(batch);
        vm.deal(address(this), 1 ether);
        vm.expectRevert(refusal);
        availability.challenge{value: 1 ether}(batch.header, certificate_);
    }

    function _answer(Batch memory batch) private {
        carry(batch.header.validiumBlob, 0);
        vm.prank(carol);
        availability.answer(batch.header, 0);
    }

    function _stakeOf(uint256 member) private view returns (uint256 stake) {
        (stake,,,) = committee.memberOf(memberAddress(member));
    }
}
