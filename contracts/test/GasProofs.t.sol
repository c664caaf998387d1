// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../src/Header.sol";
import {ChunkProof, IBatchVerifier, Opening} from "../src/interfaces/IBatchVerifier.sol";
import {IChunkVerifier} from "../src/interfaces/IChunkVerifier.sol";
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

/// @dev Gas of proofs, finality and claims, counted as in GasBase. A chunk's figure is its transaction's gas minus that
/// of a transaction that sends the same proof directly to the chunk verifier; test/integration measures the latter with
/// real proofs.
contract GasProofsTest is GasBase, Proving {
    /// @dev Gas of a verification at N = 64, measured on anvil (docs/circuit.md), and the proof's length.
    uint256 private constant VERIFICATION = 814_891;
    uint256 private constant PROOF_BYTES = 276 * 32;

    function setUp() public override(Base, Proving) {
        super.setUp();
        // One batch first, so that nothing is measured at its first use.
        Batch memory first = nextBatch(1);
        submitBatch(first);
        proveAll(first);
        vm.etch(address(chunkVerifier), address(new FreeVerifier()).code);
    }

    function test_gas_proveFirstChunk_isUnder120000() public {
        Batch memory batch = _fullBatch();
        submitBatch(batch);
        uint256 gas = _proof(batch, 0);
        _record("prove a chunk, beyond its verification: 16 entries, 16 withdrawals, first proof of its batch", gas);
        vm.assertLt(gas, 120_000, "chunk");
        vm.assertLt(gas + VERIFICATION, 950_000, "all in");
    }

    function test_gas_proveChunk_firstProved_isUnder120000() public {
        Batch memory batch = _fullBatch();
        submitBatch(batch);
        uint256 gas = _proof(batch, 2);
        _record("prove a chunk, beyond its verification: 16 entries, 16 withdrawals, first proof, not chunk 0", gas);
        vm.assertLt(gas, 120_000, "chunk");
    }

    function test_gas_proveChunk_furtherAndEmpty() public {
        Batch memory batch = _fullBatch();
        submitBatch(batch);
        _proof(batch, 1);
        _record("prove a chunk, beyond its verification: 16 entries, 16 withdrawals, later proof", _proof(batch, 2));
        _record("prove a chunk, beyond its verification: no entries, no withdrawals, later proof", _proof(batch, 5));
    }

    /// @dev F5: an entry's fee covers its share of a chunk's proof and, for a forced withdrawal, of its credit.
    function test_gas_servingAnEntry_isBelowItsFee() public {
        Batch memory batch = _fullBatch();
        submitBatch(batch);
        _proof(batch, 1);
        uint256 proof = VERIFICATION + _proof(batch, 2);
        for (uint256 k = 0; k < 6; ++k) {
            if (k != 1 && k != 2) prove(batch, k);
        }
        complete(batch);
        uint256 gas = (proof + _creditOf(batch, 2)) / ENTRIES;
        _record("serve an entry: its share of a proof and a credit, 16 of each", gas);
        vm.assertLt(gas, inbox.entryGas(), "entry");
    }

    function test_gas_completeBatch() public {
        demand(2);
        Batch memory batch = nextBatch(2);
        submitBatch(batch);
        _proof(batch, 0);
        _proof(batch, 1);
        (Opening memory rollup, Opening memory validium) = openings(batch);
        bytes memory data = abi.encodeCall(IBatchVerifier.completeBatch, (batch.header, rollup, validium));
        _record("complete a batch: both blobs, and finalise it", _to(address(batchVerifier), data, 1));
    }

    function test_gas_finalize() public {
        Batch memory second = nextBatch(1);
        submitBatch(second);
        Batch memory third = nextBatch(1);
        submitBatch(third);
        Batch memory fourth = nextBatch(1);
        submitBatch(fourth);
        proveAll(third);
        proveAll(fourth);
        proveAll(second);
        bytes memory data = abi.encodeCall(ISettlement.finalize, (4));
        _record("finalise two batches", _to(address(settlement), data, 1));
        vm.assertEq(settlement.latestFinal(), 4);
    }

    function test_gas_credit() public {
        Batch memory batch = _fullBatch();
        submitBatch(batch);
        proveAll(batch);
        _record("credit 16 withdrawals of 16 owners", _creditOf(batch, 0));
        bytes[] memory lists_ = lists(2);
        lists_[0] = withdrawal(alice, ETH, 1);
        lists_[1] = withdrawal(alice, TOKEN, 1);
        batch = nextBatch(lists_);
        submitBatch(batch);
        proveAll(batch);
        _record("credit 1 withdrawal: first chunk of its batch", _creditOf(batch, 0));
        _record("credit 1 withdrawal: later chunk", _creditOf(batch, 1));
    }

    function test_gas_claim_isUnder90000() public {
        address stranger = address(0x57a8);
        depositEth(alice, alice, 1000);
        depositToken(alice, alice, 1000);
        fundEth(bob, 1);
        fundToken(bob, 1);
        bytes[] memory lists_ = lists(1);
        lists_[0] = bytes.concat(
            withdrawal(bob, ETH, 1),
            withdrawal(stranger, ETH, 2),
            withdrawal(bob, TOKEN, 3),
            withdrawal(stranger, TOKEN, 4)
        );
        Batch memory batch = nextBatch(lists_);
        submitBatch(batch);
        proveAll(batch);
        withdrawals.credit(batch.header, 0, placed(batch, 0), lists_[0]);
        vm.warp(block.timestamp + 1 days);
        _claim("claim ETH", bob, ETH, 1);
        _claim("claim ETH: to an empty account", stranger, ETH, 2);
        _claim("claim a token", bob, TOKEN, 3);
        _claim("claim a token: to an account without the token", stranger, TOKEN, 4);
    }

    function test_gas_rollBack() public {
        submitBatch(nextBatch(1));
        submitBatch(nextBatch(1));
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
        submitBatch(nextBatch(1));
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

    /// @dev Six chunks; the first three and chunk 4 are full.
    function _fullBatch() private returns (Batch memory) {
        demand(48);
        bytes[] memory lists_ = lists(6);
        for (uint256 k = 0; k < 3; ++k) {
            for (uint160 i = 0; i < WITHDRAWALS; ++i) {
                address owner = address(uint160(uint256(keccak256(abi.encode(i)))));
                lists_[k] = bytes.concat(lists_[k], withdrawal(owner, TOKEN, 1 ether + i));
            }
        }
        return nextBatch(lists_);
    }

    /// @dev Gas beyond that of a transaction to the verifier.
    function _proof(Batch memory batch, uint256 k) private returns (uint256) {
        ChunkProof memory proof = chunkProof(batch, k);
        proof.proof = _random(PROOF_BYTES);
        bytes memory data = k == 0
            ? abi.encodeCall(IBatchVerifier.proveFirstChunk, (batch.header, batch.parent, proof))
            : abi.encodeCall(IBatchVerifier.proveChunk, (batch.header, placed(batch, k - 1), proof));
        vm.assertTrue(address(chunkVerifier).code.length != 0 && settlement.latest() != 0); // warms both accounts
        uint256 whole = _withoutFloor(address(batchVerifier), data) + 2 * COLD_ACCOUNT;
        // forge-lint: disable-next-item(unsafe-typecast)
        vm.assertTrue(batchVerifier.isChunkProved(hashOf(batch), uint32(k)), "proved");
        data = abi.encodeCall(IChunkVerifier.verify, (proof.proof, publicInputs(batch, k)));
        return whole - _withoutFloor(address(chunkVerifier), data);
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

    function _creditOf(Batch memory batch, uint32 k) private returns (uint256) {
        bytes memory data =
            abi.encodeCall(IWithdrawals.credit, (batch.header, k, placed(batch, k), batch.chunks[k].withdrawals));
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
