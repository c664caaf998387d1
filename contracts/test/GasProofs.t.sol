// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../src/Header.sol";
import {InboxEntry} from "../src/InboxEntry.sol";
import {BatchProof, IBatchVerifier} from "../src/interfaces/IBatchVerifier.sol";
import {IProofVerifier} from "../src/interfaces/IProofVerifier.sol";
import {ISettlement} from "../src/interfaces/ISettlement.sol";
import {IWithdrawals} from "../src/interfaces/IWithdrawals.sol";
import {Base, vm} from "./Base.sol";
import {GasBase} from "./GasBase.sol";
import {Batch, Proving} from "./Proving.sol";

/// @dev Costs next to nothing, so the figures show the cost of the batch verifier alone.
contract FreeVerifier {
    fallback() external {
        assembly {
            mstore(0, 1)
            return(0, 0x20)
        }
    }
}

/// @dev Gas of proofs, finality and claims, counted as in GasBase. A proof's figure is its transaction's gas minus that
/// of a transaction that sends the same proof directly to the verifier; test/integration measures the latter with real
/// proofs.
contract GasProofsTest is GasBase, Proving {
    /// @dev Execution gas of the verifiers of fold-4x2 and segment-512, without the transaction and its calldata, and the
    /// proofs' lengths: those of test/bench/verification.ts.
    uint256 private constant FOLD_VERIFICATION = 653_000;
    uint256 private constant FOLD_BYTES = 9_536;
    uint256 private constant SEGMENT_VERIFICATION = 665_000;
    uint256 private constant SEGMENT_BYTES = 9_888;

    /// @dev Geth's and other nodes' limit for a transaction without blobs.
    uint256 private constant MAX_TRANSACTION_BYTES = 131_072;

    function setUp() public override(Base, Proving) {
        super.setUp();
        // One batch first, so that nothing is measured at its first use.
        Batch memory first = nextBatch();
        submitBatch(first);
        prove(first);
        for (uint256 i = 0; i < VERIFIERS; ++i) {
            vm.etch(address(verifiers[i]), address(new FreeVerifier()).code);
        }
    }

    function test_gas_proveBatch() public {
        Batch memory batch = nextBatch();
        uint256 submission = _certified(batch);
        uint256 gas = _proof(batch);
        _record("prove a batch, beyond its verification: both blobs, and finalise it", gas);
        uint256 full = (submission + _verification(batch, FOLD_VERIFICATION, FOLD_BYTES) + gas) / 4096;
        uint256 of512 = (submission + _verification(batch, SEGMENT_VERIFICATION, SEGMENT_BYTES) + gas) / 512;
        _record("submit, prove and finalise: an operation, full batch", full);
        _record("submit, prove and finalise: an operation, batch of 512", of512);
        vm.assertLt(full, 300, "full batch");
        vm.assertLt(of512, 2_400, "batch of 512");
    }

    function test_gas_proveBatch_rollupBlobOnly() public {
        Batch memory batch = nextBatch();
        batch.header.validiumBlob = 0;
        seal(batch);
        submitBatch(batch);
        _record("prove a batch, beyond its verification: rollup blob only, and finalise it", _proof(batch));
    }

    function test_gas_proveBatch_parentNotFinal() public {
        submitBatch(nextBatch());
        Batch memory batch = nextBatch();
        submitBatch(batch);
        _record("prove a batch, beyond its verification: both blobs, parent not final", _proof(batch));
    }

    /// @dev F6: an entry's fee covers its share of the proof and, for a forced withdrawal, its credit.
    function test_gas_proveBatch_fullOfEntriesAndWithdrawals() public {
        Batch memory batch = nextBatch();
        submitBatch(batch);
        uint256 without = _proof(batch);
        _demandMany();
        batch = nextBatch();
        submitBatch(batch);
        uint256 entry = (_proof(batch) - without) / 1024;
        _record("prove a batch: each inbox entry", entry);
        batch = nextBatch(withdrawalList(256));
        submitBatch(batch);
        uint256 withdrawal_ = (_proof(batch) - without) / 256;
        _record("prove a batch: each withdrawal", withdrawal_);
        uint256 credited = _creditOf(batch, type(uint256).max) / 256;
        _record("credit 256 withdrawals of 256 owners: each", credited);
        uint256 served_ = (_verification(batch, SEGMENT_VERIFICATION, SEGMENT_BYTES) + without) / 512 + entry
            + withdrawal_ + credited;
        _record("serve an entry: its share of the proof and a credit, batch of 512", served_);
        vm.assertLt(served_, 55_000, "the least entryGas");
    }

    /// @dev Nodes pass on such a transaction, and it fits EIP-7825's cap even by EIP-7623's floor.
    function test_gas_largestProof_fitsATransaction() public {
        _demandMany();
        Batch memory batch = nextBatch(withdrawalList(256));
        submitBatch(batch);
        bytes memory data = _callOf(batch);
        vm.assertLt(data.length, MAX_TRANSACTION_BYTES - 1024, "bytes");
        (, uint256 floor) = _calldataGas(data);
        uint256 gas = _verification(batch, FOLD_VERIFICATION, FOLD_BYTES) + _proof(batch);
        gas = gas > 21_000 + floor ? gas : 21_000 + floor;
        _record("prove a batch of 1,024 entries and 256 withdrawals, all in", gas);
        vm.assertLt(gas, 1 << 24, "gas");
    }

    function test_gas_finalize() public {
        Batch memory second = nextBatch();
        submitBatch(second);
        Batch memory third = nextBatch();
        submitBatch(third);
        Batch memory fourth = nextBatch();
        submitBatch(fourth);
        prove(third);
        prove(fourth);
        prove(second);
        bytes memory data = abi.encodeCall(ISettlement.finalize, (4));
        _record("finalise two batches", _to(address(settlement), data, 1));
        vm.assertEq(settlement.latestFinal(), 4);
    }

    function test_gas_credit() public {
        Batch memory batch = nextBatch(withdrawalList(16));
        submitBatch(batch);
        _proof(batch);
        _record("credit 16 withdrawals of 16 owners", _creditOf(batch, type(uint256).max));
        batch = nextBatch(bytes.concat(withdrawal(alice, ETH, 1), withdrawal(alice, TOKEN, 1)));
        submitBatch(batch);
        _proof(batch);
        _record("credit 1 withdrawal: first of its batch", _creditOf(batch, 1));
        _record("credit 1 withdrawal: later", _creditOf(batch, 2));
    }

    function test_gas_claim_isUnder90000() public {
        address stranger = address(0x57a8);
        depositEth(alice, alice, 1000);
        depositToken(alice, alice, 1000);
        fundEth(bob, 1);
        fundToken(bob, 1);
        Batch memory batch = nextBatch(
            bytes.concat(
                withdrawal(bob, ETH, 1),
                withdrawal(stranger, ETH, 2),
                withdrawal(bob, TOKEN, 3),
                withdrawal(stranger, TOKEN, 4)
            )
        );
        submitBatch(batch);
        prove(batch);
        withdrawals.credit(batch.header, batch.withdrawals, type(uint256).max);
        vm.warp(block.timestamp + 1 days);
        _claim("claim ETH", bob, ETH, 1);
        _claim("claim ETH: to an empty account", stranger, ETH, 2);
        _claim("claim a token", bob, TOKEN, 3);
        _claim("claim a token: to an account without the token", stranger, TOKEN, 4);
    }

    function test_gas_rollBack() public {
        submitBatch(nextBatch());
        submitBatch(nextBatch());
        vm.warp(block.timestamp + 2 days);
        fundEth(address(0), 1);
        fundEth(alice, 1);
        bytes memory data = abi.encodeCall(ISettlement.rollBack, (2, headers[1]));
        _record("roll two batches back", _to(address(settlement), data, 2));
        vm.assertEq(settlement.latest(), 1);
        data = abi.encodeCall(ISettlement.postBond, ());
        vm.deal(sequencer, BOND);
        _record("post the bond", _transaction(sequencer, address(settlement), BOND, data));
    }

    /// @dev A reused number needs no new storage word, which saves more than the check for a rolled-back header costs.
    function test_gas_batchAfterRollBack_isUnder150000() public {
        submitBatch(nextBatch());
        vm.warp(block.timestamp + 2 days);
        Header memory parent = headers[1];
        vm.prank(alice);
        settlement.rollBack(2, parent);
        postBond();
        uint256 gas = _certified(11);
        _record("submit a batch: certified by 3 members, after a rollback", gas);
        vm.assertLt(gas, 150_000, "batch");
    }

    // ---- internal

    /// @dev 1,024 deposits with hardly a zero byte in owners and keys, as real ones are.
    function _demandMany() private {
        for (uint256 i = 0; i < 1024; ++i) {
            address owner = ownerAt(i % 4);
            // forge-lint: disable-next-item(unsafe-typecast)
            (uint8 lane, uint256 key) = (uint8(i % 2), uint256(keccak256(abi.encode(owner))) >> 16);
            registerKey(owner, key);
            setMode(owner, lane);
            depositEth(owner, owner, 1 ether + i);
            demanded.push(InboxEntry(4, inbox.slotOf(owner, ETH, lane), owner, ETH, 1 ether + i, key));
        }
    }

    /// @dev Submits with a carried rollup blob and a validium blob certified by 4 members.
    function _certified(Batch memory batch) private returns (uint256) {
        carry(batch.header.rollupBlob, 0);
        headers.push(batch.header);
        return _submission(batch.header, certificate(hashOf(batch), 1, uint64(block.timestamp + 21 days), 15));
    }

    function _callOf(Batch memory batch) private view returns (bytes memory) {
        BatchProof memory proof = proofOf(batch);
        proof.proof = _random(SEGMENT_BYTES);
        return abi.encodeCall(IBatchVerifier.proveBatch, (batch.header, batch.parent, proof));
    }

    /// @dev Gas beyond that of a transaction to the verifier.
    function _proof(Batch memory batch) private returns (uint256) {
        bytes memory data = _callOf(batch);
        vm.assertTrue(address(verifiers[0]).code.length != 0 && settlement.latest() != 0); // warms both accounts
        uint256 whole = _withoutFloor(address(batchVerifier), data) + 2 * COLD_ACCOUNT;
        vm.assertTrue(batchVerifier.isProved(hashOf(batch)), "proved");
        data = abi.encodeCall(IProofVerifier.verify, (_random(SEGMENT_BYTES), publicInputs(batch)));
        return whole - _withoutFloor(address(verifiers[0]), data);
    }

    /// @dev Gas of a transaction that sends a proof of this length to its verifier.
    function _verification(Batch memory batch, uint256 execution, uint256 length) private view returns (uint256) {
        bytes memory data = abi.encodeCall(IProofVerifier.verify, (_random(length), publicInputs(batch)));
        (uint256 standard,) = _calldataGas(data);
        return 21_000 + standard + execution;
    }

    /// @dev EIP-7623's floor is far below what a real verification costs.
    function _withoutFloor(address to, bytes memory data) private returns (uint256) {
        (uint256 standard,) = _calldataGas(data);
        return standard + _execution(alice, to, 0, data);
    }

    function _random(uint256 length) private pure returns (bytes memory bytes_) {
        bytes_ = new bytes(length);
        for (uint256 i = 32; i <= length; i += 32) {
            assembly ("memory-safe") {
                mstore(add(bytes_, i), keccak256(add(bytes_, i), 0x20))
            }
        }
    }

    /// @dev Gas of a transaction that calls this many further accounts.
    function _to(address to, bytes memory data, uint256 others) private returns (uint256) {
        return _transaction(alice, to, 0, data) + others * COLD_ACCOUNT;
    }

    function _creditOf(Batch memory batch, uint256 chosen) private returns (uint256) {
        bytes memory data = abi.encodeCall(IWithdrawals.credit, (batch.header, batch.withdrawals, chosen));
        return _to(address(withdrawals), data, 1);
    }

    function _claim(string memory what, address owner, uint16 asset, uint256 amount) private {
        uint64[] memory numbers = new uint64[](1);
        numbers[0] = 2;
        uint256 before = asset == ETH ? owner.balance : token.balanceOf(owner);
        bytes memory data = abi.encodeCall(IWithdrawals.claim, (owner, asset, numbers));
        uint256 gas = _to(address(withdrawals), data, 3);
        _record(what, gas);
        vm.assertLt(gas, 90_000, what);
        vm.assertEq((asset == ETH ? owner.balance : token.balanceOf(owner)) - before, amount);
    }
}
