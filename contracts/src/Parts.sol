// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAvailabilityChallenges} from "./interfaces/IAvailabilityChallenges.sol";
import {IBatchVerifier} from "./interfaces/IBatchVerifier.sol";
import {IBrake} from "./interfaces/IBrake.sol";
import {ICommittee} from "./interfaces/ICommittee.sol";
import {IExits} from "./interfaces/IExits.sol";
import {IInbox} from "./interfaces/IInbox.sol";
import {IProofDemands} from "./interfaces/IProofDemands.sol";
import {IStateChallenges} from "./interfaces/IStateChallenges.sol";
import {IWithdrawals} from "./interfaces/IWithdrawals.sol";

/// @notice The contracts of a deployment that its settlement contract knows. The others find each other through it.
struct Parts {
    IInbox inbox;
    ICommittee committee;
    IBatchVerifier batchVerifier;
    IWithdrawals withdrawals;
    IExits exits;
    IAvailabilityChallenges availability;
    IStateChallenges states;
    IProofDemands demands;
    IBrake brake;
}
