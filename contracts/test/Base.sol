// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AvailabilityChallenges} from "../src/AvailabilityChallenges.sol";
import {BatchVerifier} from "../src/BatchVerifier.sol";
import {Brake} from "../src/Brake.sol";
import {Committee} from "../src/Committee.sol";
import {DevnetToken} from "../src/devnet/DevnetToken.sol";
import {Exits} from "../src/Exits.sol";
import {Header} from "../src/Header.sol";
import {Inbox} from "../src/Inbox.sol";
import {IProofVerifier} from "../src/interfaces/IProofVerifier.sol";
import {ISettlement} from "../src/interfaces/ISettlement.sol";
import {KeyRegistry} from "../src/KeyRegistry.sol";
import {Parameters} from "../src/Parameters.sol";
import {Parts} from "../src/Parts.sol";
import {ProofDemands} from "../src/ProofDemands.sol";
import {Poseidon2} from "../src/Poseidon2.sol";
import {Settlement} from "../src/Settlement.sol";
import {StateChallenges} from "../src/StateChallenges.sol";
import {Withdrawals} from "../src/Withdrawals.sol";
import {ProofVerifierDouble} from "./ProofVerifierDouble.sol";
import {Vm} from "./Vm.sol";

Vm constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

/// @dev A complete deployment with one listed token and four staked members, three of whom must sign.
abstract contract Base {
    uint256 internal constant MEMBERS = 4;
    uint256 internal constant QUORUM = 3;
    uint256 internal constant VERIFIERS = 3;
    uint64 internal constant START = 1_800_000_000;
    uint256 internal constant BOND = 10 ether;
    uint256 internal constant MIN_ENTRY_FEE = 20_000 gwei;
    uint256 internal constant FIRST_SLOT_FEE = 50_000 gwei;
    /// @dev Covers the fees of any entry at a base fee of 0, the default here. The surplus comes back.
    uint256 internal constant FEES = MIN_ENTRY_FEE + FIRST_SLOT_FEE;
    uint16 internal constant ETH = 0;
    uint16 internal constant TOKEN = 1;
    bytes32 internal constant EMPTY_ROOT = keccak256("root of an empty tree");

    address internal immutable governor = address(0x60);
    address internal immutable sequencer = address(0x5e);
    address internal immutable alice = address(0xa11ce);
    address internal immutable bob = address(0xb0b);

    KeyRegistry internal registry;
    Inbox internal inbox;
    Committee internal committee;
    Settlement internal settlement;
    BatchVerifier internal batchVerifier;
    Withdrawals internal withdrawals;
    Poseidon2 internal poseidon2;
    Exits internal exits;
    AvailabilityChallenges internal availability;
    StateChallenges internal states;
    ProofDemands internal demands;
    Brake internal brake;
    IProofVerifier[] internal verifiers;
    DevnetToken internal token;

    /// @dev Receives surplus payments.
    receive() external payable {}

    function setUp() public virtual {
        vm.warp(START);
        token = new DevnetToken("Test", "TEST", 18);
        deploy(standardParameters());
        startEpoch(MEMBERS, QUORUM);
    }

    function standardParameters() internal pure returns (Parameters memory) {
        return Parameters({
            fallbackAllowed: true,
            submitSeconds: 1 hours,
            retentionSeconds: 14 days,
            maxRetentionSeconds: 30 days,
            graceSeconds: 1 hours,
            timelockSeconds: 7 days,
            challengeSeconds: 3 days,
            maxChallenges: 3,
            minChallengeBond: 0.01 ether,
            slashPercent: 50,
            minStake: 1 ether,
            listingFee: 0.01 ether,
            proveSeconds: 1 days,
            finalitySeconds: 0,
            inboxSeconds: 2 days,
            safetySeconds: 1 days,
            bond: BOND,
            brakeCost: 0.1 ether,
            minEntryFee: MIN_ENTRY_FEE,
            entryGas: 100_000,
            firstSlotFee: FIRST_SLOT_FEE
        });
    }

    /// @dev The other contracts get the predicted address of the settlement contract, which is deployed last. Posts the
    /// bond.
    function deploy(Parameters memory parameters) internal {
        address[] memory tokens = new address[](1);
        tokens[0] = address(token);
        delete verifiers;
        for (uint256 tag = 0; tag < VERIFIERS; ++tag) {
            verifiers.push(new ProofVerifierDouble(tag));
        }
        poseidon2 = new Poseidon2();
        ISettlement predicted = ISettlement(ahead(10));
        address payer = ahead(4);
        registry = new KeyRegistry();
        inbox = new Inbox(parameters, address(predicted), payer, registry, tokens);
        committee = new Committee(parameters, address(predicted), governor);
        batchVerifier = new BatchVerifier(predicted, verifiers);
        withdrawals = new Withdrawals(parameters, predicted, inbox);
        exits = new Exits(predicted, poseidon2);
        availability = new AvailabilityChallenges(parameters, predicted);
        states = new StateChallenges(parameters, predicted);
        demands = new ProofDemands(parameters, predicted);
        brake = new Brake(parameters, predicted);
        settlement = new Settlement(parameters, deployedParts(), sequencer, EMPTY_ROOT);
        if (parameters.bond != 0) postBond(parameters.bond);
    }

    function deployedParts() internal view returns (Parts memory) {
        return Parts({
            inbox: inbox,
            committee: committee,
            batchVerifier: batchVerifier,
            withdrawals: withdrawals,
            exits: exits,
            availability: availability,
            states: states,
            demands: demands,
            brake: brake
        });
    }

    /// @dev Address of the contract that this one creates after `others` more.
    function ahead(uint64 others) internal view returns (address) {
        return vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + others);
    }

    function postBond(uint256 amount) internal {
        fundEth(address(this), amount);
        settlement.postBond{value: amount}();
    }

    function postBond() internal {
        postBond(BOND);
    }

    // ---- committee

    function memberKey(uint256 i) internal pure returns (uint256) {
        return uint256(keccak256(abi.encode("member", i)));
    }

    function memberAddress(uint256 i) internal pure returns (address) {
        return vm.addr(memberKey(i));
    }

    function joinMember(uint256 i) internal {
        vm.deal(memberAddress(i), 1 ether);
        vm.prank(memberAddress(i));
        committee.join{value: 1 ether}("https://member.example");
    }

    /// @dev Members 0 to count - 1.
    function memberList(uint256 count) internal pure returns (address[] memory members) {
        members = new address[](count);
        for (uint256 i = 0; i < count; ++i) {
            members[i] = memberAddress(i);
        }
    }

    function propose(address[] memory members, uint256 quorum) internal {
        vm.prank(governor);
        committee.proposeEpoch(members, quorum);
    }

    function startEpoch(uint256 count, uint256 quorum) internal {
        for (uint256 i = 0; i < count; ++i) {
            joinMember(i);
        }
        propose(memberList(count), quorum);
        committee.activateEpoch();
    }

    /// @dev Signed by the members in `bitmap`, each with its own key.
    function certificate(bytes32 headerHash, uint64 epoch, uint64 retainUntil, uint256 bitmap)
        internal
        view
        returns (bytes memory bytes_)
    {
        bytes32 digest = committee.attestationDigest(headerHash, epoch, retainUntil);
        return signed(digest, epoch, retainUntil, bitmap);
    }

    function signed(bytes32 digest, uint64 epoch, uint64 retainUntil, uint256 bitmap)
        internal
        pure
        returns (bytes memory bytes_)
    {
        bytes_ = abi.encodePacked(epoch, retainUntil, bitmap);
        for (uint256 i = 0; bitmap >> i != 0; ++i) {
            if ((bitmap >> i) & 1 == 1) bytes_ = bytes.concat(bytes_, signature(i, digest));
        }
    }

    function signature(uint256 member, bytes32 digest) internal pure returns (bytes memory) {
        (bytes32 r, bytes32 vs) = vm.signCompact(memberKey(member), digest);
        return abi.encodePacked(r, vs);
    }

    /// @dev Signed by members 0, 1 and 3, for three weeks.
    function certificateFor(Header memory header) internal view returns (bytes memory) {
        return certificate(keccak256(abi.encode(header)), 1, uint64(block.timestamp + 21 days), 11);
    }

    // ---- batches

    function versionedHash(string memory seed) internal pure returns (bytes32) {
        return bytes32(uint256(keccak256(bytes(seed))) >> 8 | uint256(1) << 248);
    }

    /// @dev The next batch's header, with both blobs and all inbox entries.
    function nextHeader() internal view returns (Header memory header) {
        uint64 parent = settlement.latest();
        header.number = parent + 1;
        header.parentHash = settlement.headerHash(parent);
        header.timestamp = uint64(block.timestamp);
        header.rollupRoot = keccak256(abi.encode("rollup root", header.number));
        header.validiumRoot = keccak256(abi.encode("validium root", header.number));
        for (uint8 lane = 0; lane < 2; ++lane) {
            header.inboxEnd[lane] = inbox.inboxLength(lane);
            header.inboxHash[lane] = inbox.inboxHashAt(lane, header.inboxEnd[lane]);
        }
        header.rollupBlob = versionedHash("rollup");
        header.validiumBlob = versionedHash("validium");
        header.dataHash = keccak256(abi.encode("data", header.number));
        header.withdrawalsHash = keccak256("");
    }

    /// @dev Sets the blobs that the submitting transaction carries.
    function carry(bytes32 first, bytes32 second) internal {
        bytes32[] memory hashes = new bytes32[]((first == 0 ? 0 : 1) + (second == 0 ? 0 : 1));
        if (first != 0) hashes[0] = first;
        if (second != 0) hashes[hashes.length - 1] = second;
        vm.blobhashes(hashes);
    }

    function submit(Header memory header, bytes memory certificate_) internal {
        vm.prank(sequencer);
        settlement.submitBatch(header, certificate_);
    }

    /// @dev Submits with a carried rollup blob and a validium blob certified by three.
    function submitCertified(Header memory header) internal {
        carry(header.rollupBlob, 0);
        submit(header, certificateFor(header));
    }

    // ---- helpers

    function within(uint256 value, uint256 least, uint256 most) internal pure returns (uint256) {
        return least + value % (most - least + 1);
    }

    function fundEth(address account, uint256 amount) internal {
        vm.deal(account, account.balance + amount);
    }

    /// @dev Mints and approves, so that `account` can deposit.
    function fundToken(address account, uint256 amount) internal {
        token.mint(account, amount);
        vm.prank(account);
        token.approve(address(inbox), type(uint256).max);
    }

    function depositEth(address from, address owner, uint256 amount) internal {
        uint256 value = amount + inbox.depositFee(owner, ETH, registry.modeOf(owner));
        fundEth(from, value);
        vm.prank(from);
        inbox.deposit{value: value}(owner, ETH, amount);
    }

    function depositToken(address from, address owner, uint256 amount) internal {
        fundToken(from, amount);
        uint256 value = inbox.depositFee(owner, TOKEN, registry.modeOf(owner));
        fundEth(from, value);
        vm.prank(from);
        inbox.deposit{value: value}(owner, TOKEN, amount);
    }

    function registerKey(address owner, uint256 key) internal {
        vm.prank(owner);
        registry.register(key);
    }

    function setMode(address owner, uint8 lane) internal {
        vm.prank(owner);
        registry.setMode(lane);
    }
}
