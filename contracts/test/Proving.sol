// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ChunkLeaf, PlacedLeaf} from "../src/ChunkLeaf.sol";
import {Header} from "../src/Header.sol";
import {InboxEntry, extendInbox} from "../src/InboxEntry.sol";
import {ChunkProof, Opening} from "../src/interfaces/IBatchVerifier.sol";
import {Base, vm} from "./Base.sol";

/// @dev A chunk with everything that a proof of it needs.
struct Chunk {
    ChunkLeaf leaf;
    InboxEntry[] entries;
    bytes withdrawals;
    uint256[4] sums;
}

/// @dev A batch with everything that a proof of it needs. `nodes` is the tree of its chunks: 1 is the root, 2i and 2i +
/// 1 are i's children.
struct Batch {
    Header parent;
    Header header;
    Chunk[] chunks;
    bytes32[] nodes;
}

/// @dev Builds, submits and proves batches. Public inputs are derived here independently of the contracts, in the
/// plainest way.
///
/// The rollup blob is the polynomial 1 and the validium blob the polynomial X. Their commitments are the first two
/// points of Ethereum's setup, and the proofs of their openings are known without a library.
abstract contract Proving is Base {
    uint256 internal constant R = 0x73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001;
    uint256 internal constant Y = uint256(0xd201000000010000) ** 2;

    uint256 internal constant ENTRIES = 16;
    uint256 internal constant WITHDRAWALS = 16;

    bytes internal constant ONE = hex"97f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac58"
        hex"6c55e83ff97a1aeffb3af00adb22c6bb";
    bytes internal constant TAU = hex"ad3eb50121139aa34db1d545093ac9374ab7bca2c0f3bf28e27c8dcd8fc7cb42"
        hex"d25926fc0c97b336e9f0fb35e5a04c81";
    bytes internal constant ZERO_POINT = hex"c000000000000000000000000000000000000000000000000000000000000000"
        hex"00000000000000000000000000000000";

    /// @dev The entries made by `demand`, in order, and how many of them are served.
    InboxEntry[] internal demanded;
    uint256 internal served;

    /// @dev N of the deployment.
    uint256 internal chunkSize = 64;

    /// @dev Header of each batch submitted by `submitBatch`, genesis first.
    Header[] internal headers;

    function setUp() public virtual override {
        super.setUp();
        registerKey(alice, 5);
        setMode(bob, 1);
        _beginHeaders();
    }

    function _beginHeaders() internal {
        delete headers;
        headers.push();
        (headers[0].rollupRoot, headers[0].validiumRoot) = (EMPTY_ROOT, EMPTY_ROOT);
    }

    // ---- entries

    /// @dev Deposits in turn by alice to the rollup lane and by bob to the validium lane. The next batches serve them.
    function demand(uint256 count) internal {
        for (uint256 i = 0; i < count; ++i) {
            address owner = i % 2 == 0 ? alice : bob;
            depositEth(owner, owner, 100 + i);
            // forge-lint: disable-next-item(unsafe-typecast)
            uint32 slot = inbox.slotOf(owner, ETH, uint8(i % 2));
            demanded.push(InboxEntry(4, slot, owner, ETH, 100 + i, registry.keyOf(owner)));
        }
    }

    // ---- batches

    function withdrawal(address owner, uint16 asset, uint256 amount) internal pure returns (bytes memory) {
        // forge-lint: disable-next-item(unsafe-typecast)
        return abi.encodePacked(owner, asset, uint128(amount));
    }

    function lists(uint256 count) internal pure returns (bytes[] memory) {
        return new bytes[](count);
    }

    /// @dev The next batch, with a chunk for each list of withdrawals. It serves all demanded entries that fit.
    function nextBatch(bytes[] memory lists_) internal view returns (Batch memory batch) {
        batch.header = nextHeader();
        batch.parent = headers[batch.header.number - 1];
        batch.chunks = new Chunk[](lists_.length);
        uint256 next = served;
        ChunkLeaf memory before;
        (before.inboxHash, before.inboxEnd) = (batch.parent.inboxHash, batch.parent.inboxEnd);
        for (uint256 k = 0; k < lists_.length; ++k) {
            uint256 count = demanded.length - next;
            if (count > ENTRIES) count = ENTRIES;
            batch.chunks[k] = _chunk(before, next, count, lists_[k]);
            before = batch.chunks[k].leaf;
            next += count;
        }
        _seal(batch);
    }

    function nextBatch(uint256 chunkCount) internal view returns (Batch memory) {
        return nextBatch(lists(chunkCount));
    }

    function _chunk(ChunkLeaf memory before, uint256 from, uint256 count, bytes memory withdrawals_)
        private
        view
        returns (Chunk memory chunk)
    {
        chunk.leaf.rollupRoot = keccak256(abi.encode("rollup", before, from));
        chunk.leaf.validiumRoot = keccak256(abi.encode("validium", before, from));
        chunk.leaf.dataHash = keccak256(abi.encode("data", before, from));
        (bytes32[2] memory hashes, uint64[2] memory ends) = (before.inboxHash, before.inboxEnd);
        (chunk.leaf.inboxHash, chunk.leaf.inboxEnd) = ([hashes[0], hashes[1]], [ends[0], ends[1]]);
        chunk.entries = new InboxEntry[](count);
        for (uint256 i = 0; i < count; ++i) {
            InboxEntry memory entry = demanded[from + i];
            uint256 lane = entry.slot >> 24;
            chunk.leaf.inboxHash[lane] = extendInbox(chunk.leaf.inboxHash[lane], entry);
            ++chunk.leaf.inboxEnd[lane];
            chunk.entries[i] = entry;
        }
        chunk.withdrawals = withdrawals_;
        chunk.leaf.withdrawalsHash = keccak256(withdrawals_);
    }

    /// @dev Computes header and tree from the chunks. Call it again after changing a chunk.
    function _seal(Batch memory batch) internal view {
        Header memory header = batch.header;
        ChunkLeaf memory last = batch.chunks[batch.chunks.length - 1].leaf;
        (header.rollupRoot, header.validiumRoot) = (last.rollupRoot, last.validiumRoot);
        header.inboxHash = [last.inboxHash[0], last.inboxHash[1]];
        header.inboxEnd = [last.inboxEnd[0], last.inboxEnd[1]];
        header.chunkCount = uint32(batch.chunks.length);
        if (header.rollupBlob != 0) header.rollupBlob = versionedHashOf(ONE);
        if (header.validiumBlob != 0) header.validiumBlob = versionedHashOf(TAU);
        _plant(batch);
    }

    function _plant(Batch memory batch) internal view {
        uint256 capacity = 4096 / chunkSize;
        batch.nodes = new bytes32[](2 * capacity);
        for (uint256 k = 0; k < batch.chunks.length; ++k) {
            batch.nodes[capacity + k] = keccak256(abi.encode(batch.chunks[k].leaf));
        }
        for (uint256 i = capacity - 1; i > 0; --i) {
            batch.nodes[i] = keccak256(abi.encode(batch.nodes[2 * i], batch.nodes[2 * i + 1]));
        }
        batch.header.chunksRoot = batch.nodes[1];
        setSums(batch);
    }

    function versionedHashOf(bytes memory commitment) internal pure returns (bytes32) {
        return bytes32(uint256(1) << 248 | uint256(sha256(commitment)) & ((1 << 248) - 1));
    }

    function hashOf(Batch memory batch) internal pure returns (bytes32) {
        return keccak256(abi.encode(batch.header));
    }

    /// @dev Submits with a carried rollup blob and a certified validium blob. The next batch extends it.
    function submitBatch(Batch memory batch) internal {
        bool validium = batch.header.validiumBlob != 0;
        carry(batch.header.rollupBlob, 0);
        submit(batch.header, validium ? certificateFor(batch.header) : bytes(""));
        while (headers.length > batch.header.number) {
            headers.pop();
        }
        headers.push(batch.header);
        for (uint256 k = 0; k < batch.chunks.length; ++k) {
            served += batch.chunks[k].entries.length;
        }
    }

    // ---- sums (P2)

    /// @dev Sums that give both blobs' values at z: arbitrary for the later chunks, the remainder for the first.
    function setSums(Batch memory batch) internal pure {
        uint256 z = uint256(hashOf(batch)) % (1 << 248);
        uint256 factor = mulmod(power(z, 4096) + R - 1, inverse(4096), R);
        uint256[2] memory missing = [inverse(factor), mulmod(z, inverse(factor), R)];
        if (batch.header.rollupBlob == 0) missing[0] = 0;
        if (batch.header.validiumBlob == 0) missing[1] = 0;
        for (uint256 left = batch.chunks.length; left > 0; --left) {
            uint256 k = left - 1;
            for (uint256 lane = 0; lane < 2; ++lane) {
                uint256 sum = k == 0 ? missing[lane] : uint256(keccak256(abi.encode(k, lane))) % R;
                missing[lane] = addmod(missing[lane], R - sum, R);
                (batch.chunks[k].sums[2 * lane], batch.chunks[k].sums[2 * lane + 1]) = (sum % Y, sum / Y);
            }
        }
    }

    function power(uint256 base, uint256 exponent) internal pure returns (uint256 result) {
        result = 1;
        for (; exponent != 0; exponent >>= 1) {
            if (exponent & 1 == 1) result = mulmod(result, base, R);
            base = mulmod(base, base, R);
        }
    }

    function inverse(uint256 value) internal pure returns (uint256) {
        return power(value, R - 2);
    }

    // ---- proofs

    function placed(Batch memory batch, uint256 k) internal view returns (PlacedLeaf memory leaf) {
        uint256 node = 4096 / chunkSize + k;
        uint256 length = 0;
        while (node >> length > 1) {
            ++length;
        }
        leaf.leaf = batch.chunks[k].leaf;
        leaf.path = new bytes32[](length);
        for (uint256 height = 0; height < length; ++height) {
            leaf.path[height] = batch.nodes[(node >> height) ^ 1];
        }
    }

    /// @dev docs/circuit.md, "Public inputs".
    function publicInputs(Batch memory batch, uint256 k) internal view returns (bytes32[] memory inputs) {
        inputs = new bytes32[](12 + 3 * ENTRIES + 2 * WITHDRAWALS);
        Chunk memory chunk = batch.chunks[k];
        inputs[0] = k == 0 ? batch.parent.rollupRoot : batch.chunks[k - 1].leaf.rollupRoot;
        inputs[1] = k == 0 ? batch.parent.validiumRoot : batch.chunks[k - 1].leaf.validiumRoot;
        (inputs[2], inputs[3], inputs[4]) = (chunk.leaf.rollupRoot, chunk.leaf.validiumRoot, chunk.leaf.dataHash);
        inputs[5] = bytes32(settlement.domain());
        uint256 t = shifted(uint256(hashOf(batch)) % (1 << 248), k * chunkSize);
        (inputs[6], inputs[7]) = (bytes32(t % Y), bytes32(t / Y));
        for (uint256 i = 0; i < 4; ++i) {
            inputs[8 + i] = bytes32(chunk.sums[i]);
        }
        for (uint256 i = 0; i < chunk.entries.length; ++i) {
            uint256[3] memory words = wordsOf(chunk.entries[i]);
            for (uint256 j = 0; j < 3; ++j) {
                inputs[12 + 3 * i + j] = bytes32(words[j]);
            }
        }
        _putWithdrawals(inputs, chunk.withdrawals);
    }

    /// @dev z/ω^brp(first), computed by inversion.
    function shifted(uint256 z, uint256 first) internal pure returns (uint256) {
        uint256 reversed = 0;
        for (uint256 bit = 0; bit < 12; ++bit) {
            reversed = 2 * reversed + (first >> bit) % 2;
        }
        uint256 omega = power(7, (R - 1) / 4096);
        return mulmod(z, inverse(power(omega, reversed)), R);
    }

    function wordsOf(InboxEntry memory entry) internal pure returns (uint256[3] memory) {
        bytes memory title = abi.encodePacked(uint40(0), entry.kind, entry.slot, entry.asset, entry.owner);
        // forge-lint: disable-next-item(unsafe-typecast)
        return [uint256(bytes32(title)), entry.amount, entry.key];
    }

    function _putWithdrawals(bytes32[] memory inputs, bytes memory list) private pure {
        for (uint256 i = 0; i < list.length / 38; ++i) {
            uint256[3] memory parts; // owner, asset, amount
            for (uint256 j = 0; j < 38; ++j) {
                uint256 part = j < 20 ? 0 : j < 22 ? 1 : 2;
                parts[part] = parts[part] << 8 | uint8(list[38 * i + j]);
            }
            inputs[12 + 3 * ENTRIES + 2 * i] = bytes32(parts[0] + parts[1] * 2 ** 160 + 2 ** 176);
            inputs[12 + 3 * ENTRIES + 2 * i + 1] = bytes32(parts[2]);
        }
    }

    function chunkProof(Batch memory batch, uint256 k) internal view returns (ChunkProof memory proof) {
        Chunk memory chunk = batch.chunks[k];
        // forge-lint: disable-next-item(unsafe-typecast)
        proof.index = uint32(k);
        proof.chunk = placed(batch, k);
        proof.entries = new uint256[3][](chunk.entries.length);
        for (uint256 i = 0; i < chunk.entries.length; ++i) {
            proof.entries[i] = wordsOf(chunk.entries[i]);
        }
        proof.withdrawals = chunk.withdrawals;
        proof.sums = [chunk.sums[0], chunk.sums[1], chunk.sums[2], chunk.sums[3]];
        proof.proof = abi.encodePacked(publicInputs(batch, k));
    }

    function prove(Batch memory batch, uint256 k) internal {
        give(batch, chunkProof(batch, k));
    }

    /// @dev Submits this proof as a proof of the batch.
    function give(Batch memory batch, ChunkProof memory proof) internal {
        if (proof.index == 0) {
            batchVerifier.proveFirstChunk(batch.header, batch.parent, proof);
        } else {
            batchVerifier.proveChunk(batch.header, placed(batch, proof.index - 1), proof);
        }
    }

    function openings(Batch memory batch) internal pure returns (Opening memory rollup, Opening memory validium) {
        // 1 − 1 = 0·(X − z), and X − z = 1·(X − z).
        if (batch.header.rollupBlob != 0) rollup = Opening(ONE, ZERO_POINT);
        if (batch.header.validiumBlob != 0) validium = Opening(TAU, ONE);
    }

    function complete(Batch memory batch) internal {
        (Opening memory rollup, Opening memory validium) = openings(batch);
        batchVerifier.completeBatch(batch.header, rollup, validium);
    }

    function proveAll(Batch memory batch) internal {
        for (uint256 k = 0; k < batch.chunks.length; ++k) {
            prove(batch, k);
        }
        complete(batch);
    }
}
