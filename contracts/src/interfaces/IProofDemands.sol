// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../Header.sol";
import {ISettlement} from "./ISettlement.sol";

/// @notice Demands for proofs (F3), where a deployment is optimistic: batches become final by time, unless somebody
/// demands the proof. It is an optimistic rollup whose fraud proof is the validity proof that the batch lacks. A demand
/// needs no data, so it protects validium accounts too.
///
/// What a demander gains: a false batch cannot become final; once it is rolled back, half of its submitter's bond. What
/// it risks: `bond()`, which pays whoever proves the batch. It comes back if the batch is rolled back.
interface IProofDemands {
    /// @notice The proof of a batch was demanded: it can be rolled back if it is not proved until `deadline`.
    event ProofDemanded(
        uint64 indexed number, bytes32 indexed headerHash, address indexed demander, uint256 bond, uint256 deadline
    );

    /// @notice The demand is over: `to`, who proved the batch or demanded the proof of one that was rolled back, got the
    /// bond of `amount` wei.
    event DemandSettled(uint64 indexed number, bytes32 indexed headerHash, address indexed to, uint256 amount);

    error Demands_NotOptimistic();
    error Demands_BatchFinal(uint64 latestFinal, uint64 number);
    error Demands_BatchUnknown(uint64 number);
    error Demands_BatchProved(bytes32 headerHash);
    error Demands_DemandedBefore(bytes32 headerHash);
    error Demands_NotOpen(bytes32 headerHash);
    error Demands_Waiting(bytes32 headerHash);
    error Demands_BondLow(uint256 expected, uint256 actual);
    error Demands_SurplusRefused(address to, uint256 amount);

    /// @notice Demands the proof of a batch that is neither final nor proved, once. The call's value pays `bond()`; the
    /// rest goes back to the caller.
    function demand(uint64 number) external payable;

    /// @notice Pays the bond of a demand to whoever proved the batch; or back, if the batch was rolled back. Anyone may
    /// call.
    function settle(Header calldata header) external;

    /// @notice Whether the proof of this batch was demanded and the demand is not settled.
    function isOpen(bytes32 headerHash) external view returns (bool);

    /// @notice The demander of a proof whose deadline has passed: F2 (b) pays it. 0 for any other batch.
    function expiredAgainst(bytes32 headerHash) external view returns (address demander);

    /// @notice The bond of a demand in this block, in wei.
    function bond() external view returns (uint256);

    function settlement() external view returns (ISettlement);
}
