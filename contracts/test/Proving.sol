// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../src/Header.sol";
import {InboxEntry} from "../src/InboxEntry.sol";
import {BatchProof} from "../src/interfaces/IBatchVerifier.sol";
import {Base, vm} from "./Base.sol";

/// @dev A batch with everything that a proof of it needs; entries by lane.
struct Batch {
    Header parent;
    Header header;
    InboxEntry[][2] entries;
    bytes withdrawals;
    uint256[4] sums;
    uint16 index;
}

/// @dev Builds, submits and proves batches. Public inputs are derived here independently of the contracts, in the
/// plainest way.
///
/// The rollup blob is the polynomial 1 and the validium blob the polynomial X. Their commitments are the first two
/// points of Ethereum's setup, and the proofs of their openings are known without a library.
abstract contract Proving is Base {
    uint256 internal constant P = 21888242871839275222246405745257275088548364400416034343698204186575808495617;
    uint256 internal constant R = 0x73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001;
    uint256 internal constant Y = uint256(0xd201000000010000) ** 2;

    bytes internal constant ONE = hex"97f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac58"
        hex"6c55e83ff97a1aeffb3af00adb22c6bb";
    bytes internal constant TAU = hex"ad3eb50121139aa34db1d545093ac9374ab7bca2c0f3bf28e27c8dcd8fc7cb42"
        hex"d25926fc0c97b336e9f0fb35e5a04c81";
    bytes internal constant ZERO_POINT = hex"c000000000000000000000000000000000000000000000000000000000000000"
        hex"00000000000000000000000000000000";

    /// @dev The entries made by `demand`, in order, and how many of them are served.
    InboxEntry[] internal demanded;
    uint256 internal served;

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

    /// @dev Deposits in turn by alice to the rollup lane and by bob to the validium lane. The next batch serves them.
    function demand(uint256 count) internal {
        for (uint256 i = 0; i < count; ++i) {
            address owner = i % 2 == 0 ? alice : bob;
            depositEth(owner, owner, 100 + i);
            // forge-lint: disable-next-item(unsafe-typecast)
            uint32 slot = inbox.slotOf(owner, ETH, uint8(i % 2));
            demanded.push(InboxEntry(4, slot, owner, ETH, 100 + i, registry.keyOf(owner)));
        }
    }

    /// @dev A forced withdrawal or a new key, demanded by alice.
    function demandFor(uint32 slot, bool force) internal {
        uint256 fee = inbox.entryFee();
        fundEth(alice, fee);
        vm.prank(alice);
        if (force) inbox.forceWithdraw{value: fee}(slot);
        else inbox.setKey{value: fee}(slot);
        demanded.push(InboxEntry(force ? 7 : 5, slot, alice, 0, 0, force ? 0 : registry.keyOf(alice)));
    }

    // ---- batches

    function withdrawal(address owner, uint16 asset, uint256 amount) internal pure returns (bytes memory) {
        // forge-lint: disable-next-item(unsafe-typecast)
        return abi.encodePacked(owner, asset, uint128(amount));
    }

    /// @dev Withdrawals by `count` different owners.
    function withdrawalList(uint256 count) internal pure returns (bytes memory list) {
        for (uint256 i = 0; i < count; ++i) {
            list = bytes.concat(list, withdrawal(ownerAt(i), TOKEN, 1 ether + i));
        }
    }

    function ownerAt(uint256 i) internal pure returns (address) {
        return address(uint160(uint256(keccak256(abi.encode(i)))));
    }

    /// @dev The next batch, with these withdrawals. It serves all demanded entries.
    function nextBatch(bytes memory withdrawals_) internal view returns (Batch memory batch) {
        batch.header = nextHeader();
        batch.parent = headers[batch.header.number - 1];
        for (uint8 lane = 0; lane < 2; ++lane) {
            batch.entries[lane] = _unserved(lane);
            uint64 end = batch.parent.inboxEnd[lane] + uint64(batch.entries[lane].length);
            (batch.header.inboxEnd[lane], batch.header.inboxHash[lane]) = (end, inbox.inboxHashAt(lane, end));
        }
        batch.withdrawals = withdrawals_;
        batch.index = 4096;
        seal(batch);
    }

    function _unserved(uint8 lane) private view returns (InboxEntry[] memory entries) {
        entries = new InboxEntry[](demanded.length - served);
        uint256 count = 0;
        for (uint256 i = served; i < demanded.length; ++i) {
            if (demanded[i].slot >> 24 == lane) entries[count++] = demanded[i];
        }
        assembly ("memory-safe") {
            mstore(entries, count)
        }
    }

    function nextBatch() internal view returns (Batch memory) {
        return nextBatch("");
    }

    /// @dev Completes the header and computes the sums. Call it again after changing a batch.
    function seal(Batch memory batch) internal pure {
        Header memory header = batch.header;
        if (header.rollupBlob != 0) header.rollupBlob = versionedHashOf(ONE);
        if (header.validiumBlob != 0) header.validiumBlob = versionedHashOf(TAU);
        header.withdrawalsHash = keccak256(batch.withdrawals);
        setSums(batch);
    }

    function versionedHashOf(bytes memory commitment) internal pure returns (bytes32) {
        return bytes32(uint256(1) << 248 | uint256(sha256(commitment)) & ((1 << 248) - 1));
    }

    function hashOf(Batch memory batch) internal pure returns (bytes32) {
        return keccak256(abi.encode(batch.header));
    }

    function pointOf(Batch memory batch) internal pure returns (uint256) {
        return uint256(hashOf(batch)) % (1 << 248);
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
        served += batch.entries[0].length + batch.entries[1].length;
    }

    // ---- sums (P2)

    /// @dev Sums that give both blobs' values at z.
    function setSums(Batch memory batch) internal pure {
        uint256 z = pointOf(batch);
        uint256 rollup = batch.header.rollupBlob == 0 ? 0 : inverse(factorAt(z));
        uint256 validium = batch.header.validiumBlob == 0 ? 0 : mulmod(z, inverse(factorAt(z)), R);
        batch.sums = [rollup % Y, rollup / Y, validium % Y, validium / Y];
    }

    /// @dev What a sum is multiplied by to give the blob's value at z.
    function factorAt(uint256 z) internal pure returns (uint256) {
        return mulmod(power(z, 4096, R) + R - 1, inverse(4096), R);
    }

    function power(uint256 base, uint256 exponent, uint256 modulus) internal pure returns (uint256 result) {
        result = 1;
        for (; exponent != 0; exponent >>= 1) {
            if (exponent & 1 == 1) result = mulmod(result, base, modulus);
            base = mulmod(base, base, modulus);
        }
    }

    /// @dev Modulo r.
    function inverse(uint256 value) internal pure returns (uint256) {
        return power(value, R - 2, R);
    }

    // ---- proofs

    /// @dev §6: the words of a statement.
    function publicInputs(Batch memory batch) internal view returns (bytes32[] memory inputs) {
        inputs = new bytes32[](22);
        (inputs[0], inputs[1]) = (batch.parent.rollupRoot, batch.parent.validiumRoot);
        (inputs[8], inputs[9], inputs[10]) = (batch.header.rollupRoot, batch.header.validiumRoot, batch.header.dataHash);
        uint256 z = pointOf(batch);
        inputs[11] = bytes32(fingerprint(entryWords(batch.entries[0]), z));
        inputs[12] = bytes32(fingerprint(entryWords(batch.entries[1]), z));
        inputs[13] = bytes32(fingerprint(withdrawalWords(batch.withdrawals), z));
        inputs[15] = bytes32(uint256(batch.index));
        inputs[16] = bytes32(settlement.domain());
        inputs[17] = bytes32(z);
        for (uint256 i = 0; i < 4; ++i) {
            inputs[18 + i] = bytes32(batch.sums[i]);
        }
    }

    /// @dev P5: the polynomial with these coefficients, the highest first, at z.
    function fingerprint(uint256[] memory words, uint256 z) internal pure returns (uint256 sum) {
        uint256 factor = 1;
        for (uint256 i = words.length; i > 0; --i) {
            sum = (sum + mulmod(words[i - 1], factor, P)) % P;
            factor = mulmod(factor, z, P);
        }
    }

    function wordsOf(InboxEntry memory entry) internal pure returns (uint256[3] memory) {
        bytes memory title = abi.encodePacked(uint40(0), entry.kind, entry.slot, entry.asset, entry.owner);
        // forge-lint: disable-next-item(unsafe-typecast)
        return [uint256(bytes32(title)), entry.amount, entry.key];
    }

    function entryWords(InboxEntry[] memory entries) internal pure returns (uint256[] memory words) {
        words = new uint256[](3 * entries.length);
        for (uint256 i = 0; i < entries.length; ++i) {
            uint256[3] memory three = wordsOf(entries[i]);
            (words[3 * i], words[3 * i + 1], words[3 * i + 2]) = (three[0], three[1], three[2]);
        }
    }

    function withdrawalWords(bytes memory list) internal pure returns (uint256[] memory words) {
        words = new uint256[](list.length / 38 * 2);
        for (uint256 i = 0; i < list.length / 38; ++i) {
            uint256[3] memory parts; // owner, asset, amount
            for (uint256 j = 0; j < 38; ++j) {
                uint256 part = j < 20 ? 0 : j < 22 ? 1 : 2;
                parts[part] = parts[part] << 8 | uint8(list[38 * i + j]);
            }
            words[2 * i] = parts[0] + parts[1] * 2 ** 160 + 2 ** 176;
            words[2 * i + 1] = parts[2];
        }
    }

    /// @dev A proof for verifier number `which`.
    function proofOf(Batch memory batch, uint256 which) internal view returns (BatchProof memory proof) {
        proof.which = which;
        proof.index = batch.index;
        proof.sums = [batch.sums[0], batch.sums[1], batch.sums[2], batch.sums[3]];
        for (uint256 lane = 0; lane < 2; ++lane) {
            proof.entries[lane] = new uint256[3][](batch.entries[lane].length);
            for (uint256 i = 0; i < batch.entries[lane].length; ++i) {
                proof.entries[lane][i] = wordsOf(batch.entries[lane][i]);
            }
        }
        proof.withdrawals = batch.withdrawals;
        // 1 − 1 = 0·(X − z), and X − z = 1·(X − z).
        if (batch.header.rollupBlob != 0) proof.openings[0] = bytes.concat(ONE, ZERO_POINT);
        if (batch.header.validiumBlob != 0) proof.openings[1] = bytes.concat(TAU, ONE);
        proof.proof = abi.encodePacked(which, publicInputs(batch));
    }

    function proofOf(Batch memory batch) internal view returns (BatchProof memory) {
        return proofOf(batch, 0);
    }

    function prove(Batch memory batch) internal {
        batchVerifier.proveBatch(batch.header, batch.parent, proofOf(batch));
    }
}
