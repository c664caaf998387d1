// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice The parameters of a deployment, fixed for ever (F8). Every constructor receives the whole struct; each
/// contract keeps and exposes only the values that it enforces, and `Settlement.parameters()` collects them from all.
/// @param fallbackAllowed Whether L1 may carry a validium blob that has no certificate (B2). Settlement.
/// @param submitSeconds SUBMIT: maximum time from a header's timestamp to its submission (B3). Settlement.
/// @param retentionSeconds RETENTION: minimum time from submission that data must be kept (C2). Committee.
/// @param maxRetentionSeconds MAX_RETENTION: maximum time that a certificate may promise (C2). Committee.
/// @param graceSeconds GRACE: how long an epoch still certifies after it ended (C2). Committee.
/// @param timelockSeconds TIMELOCK: time from the proposal of an epoch to its activation (C2). Committee.
/// @param challengeSeconds CHALLENGE: maximum duration of a challenge, during which stake stays locked (C5). Committee.
/// @param maxChallenges MAX_CHALLENGES: how many challenges of each kind can be open (F4, F5). AvailabilityChallenges.
/// @param minChallengeBond Minimum bond of a challenge, in wei (F4, F5). AvailabilityChallenges.
/// @param slashPercent SLASH_SHARE: what a failed challenge takes of a signer's stake, in percent (F4, F5). Committee.
/// @param minStake Minimum stake of a member, in wei (C5). Committee.
/// @param listingFee Fee for listing an asset, in wei, burnt. Inbox.
/// @param proveSeconds PROVE_DEADLINE: maximum time from a batch's submission to its proof (F2). Settlement.
/// @param finalitySeconds FINALITY_DELAY: time after which a batch is final whose proof nobody demands (F1, F3); 0 where
/// every batch must be proved. Settlement.
/// @param inboxSeconds INBOX_DEADLINE: maximum time that an entry waits before its lane can be frozen (F6). Settlement.
/// @param safetySeconds SAFETY_DELAY: time from a batch's finality until its withdrawals are paid (F1). Withdrawals.
/// @param bond The sequencer's bond behind batches that are not final, in wei (B5). Settlement.
/// @param brakeCost BRAKE_COST: what a member's vote for the brake costs it, in wei, burnt (F7). Brake.
/// @param minEntryFee Minimum fee of an inbox entry, in wei (F6). Inbox.
/// @param entryGas Assumed gas cost of serving an entry; an entry pays at least this times the base fee (F6). Inbox.
/// @param firstSlotFee Fee of a slot in an empty lane, in wei, burnt (T3). Inbox.
struct Parameters {
    bool fallbackAllowed;
    uint64 submitSeconds;
    uint64 retentionSeconds;
    uint64 maxRetentionSeconds;
    uint64 graceSeconds;
    uint64 timelockSeconds;
    uint64 challengeSeconds;
    uint64 maxChallenges;
    uint256 minChallengeBond;
    uint64 slashPercent;
    uint256 minStake;
    uint256 listingFee;
    uint64 proveSeconds;
    uint64 finalitySeconds;
    uint64 inboxSeconds;
    uint64 safetySeconds;
    uint256 bond;
    uint256 brakeCost;
    uint256 minEntryFee;
    uint256 entryGas;
    uint256 firstSlotFee;
}
