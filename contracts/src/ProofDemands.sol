// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "./Header.sol";
import {IProofDemands} from "./interfaces/IProofDemands.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {Bonds} from "./libraries/Bonds.sol";
import {Hashes} from "./libraries/Hashes.sol";
import {Payments} from "./libraries/Payments.sol";
import {Parameters} from "./Parameters.sol";

/// @title See IProofDemands.
contract ProofDemands is IProofDemands {
    /// @dev Packed into one storage word. The bond is in gwei; the time, of the demand, is kept when it is settled.
    struct Demand {
        address demander;
        uint40 time;
        uint48 bond;
    }

    /// @dev What the proof of a full batch costs (snapshots/Gas.json).
    uint256 private constant PROOF_GAS = 1_250_000;

    /// @inheritdoc IProofDemands
    ISettlement public immutable settlement;

    uint64 private immutable _proveSeconds;
    uint256 private immutable _minBond;

    mapping(bytes32 headerHash => Demand) private _demands;

    /// @param parameters This contract keeps PROVE_DEADLINE and the least bond, which others check.
    /// @param settlement_ Deployed later. Its constructor rejects demands made for another settlement.
    constructor(Parameters memory parameters, ISettlement settlement_) {
        settlement = settlement_;
        _proveSeconds = parameters.proveSeconds;
        _minBond = parameters.minChallengeBond;
    }

    /// @inheritdoc IProofDemands
    function demand(uint64 number) external payable {
        // F3: elsewhere every batch is proved or rolled back.
        if (settlement.finalitySeconds() == 0) revert Demands_NotOptimistic();
        uint64 last = settlement.latestFinal();
        if (number <= last) revert Demands_BatchFinal(last, number);
        bytes32 hash = settlement.headerHash(number);
        if (hash == 0) revert Demands_BatchUnknown(number);
        if (settlement.batchVerifier().isProved(hash)) revert Demands_BatchProved(hash);
        if (_demands[hash].time != 0) revert Demands_DemandedBefore(hash);
        uint256 bond_ = bond();
        if (msg.value < bond_) revert Demands_BondLow(bond_, msg.value);
        // forge-lint: disable-next-line(unsafe-typecast)
        _demands[hash] = Demand({demander: msg.sender, time: uint40(block.timestamp), bond: uint48(bond_ / 1 gwei)});
        emit ProofDemanded(number, hash, msg.sender, bond_, block.timestamp + _proveSeconds);
        uint256 surplus = msg.value - bond_;
        if (surplus == 0) return;
        (bool paid,) = msg.sender.call{value: surplus}("");
        if (!paid) revert Demands_SurplusRefused(msg.sender, surplus);
    }

    /// @inheritdoc IProofDemands
    function settle(Header calldata header) external {
        bytes32 hash = Hashes.ofHeader(header);
        if (!isOpen(hash)) revert Demands_NotOpen(hash);
        Demand memory found = _demands[hash];
        address to = settlement.batchVerifier().proverOf(hash);
        if (to == address(0)) {
            if (settlement.headerHash(header.number) == hash) revert Demands_Waiting(hash);
            to = found.demander;
        }
        _demands[hash].demander = address(0);
        uint256 amount = uint256(found.bond) * 1 gwei;
        emit DemandSettled(header.number, hash, to, amount);
        Payments.tryPay(to, amount);
    }

    /// @inheritdoc IProofDemands
    function isOpen(bytes32 headerHash) public view returns (bool) {
        return _demands[headerHash].demander != address(0);
    }

    /// @inheritdoc IProofDemands
    function expiredAgainst(bytes32 headerHash) external view returns (address) {
        Demand memory found = _demands[headerHash];
        return block.timestamp > uint256(found.time) + _proveSeconds ? found.demander : address(0);
    }

    /// @inheritdoc IProofDemands
    function bond() public view returns (uint256) {
        return Bonds.forAnswer(PROOF_GAS, 0, _minBond);
    }
}
