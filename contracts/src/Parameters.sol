// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice What a deployment fixes for ever (F7). One struct is handed to every constructor; each contract keeps and
/// shows only the values that it enforces, and `Settlement.parameters()` collects them, so that none exists twice.
/// @param chunkOperations N: operations per chunk, a power of two up to 4096. Kept by Settlement, whose parts have the same.
/// @param maxWithdrawals W: withdrawals that a chunk makes at most (B3). Kept by BatchVerifier.
/// @param maxEntries I: inbox entries that a chunk serves at most, both lanes together (B3). Kept by Settlement,
/// whose BatchVerifier has the same.
/// @param fallbackAllowed Whether a validium blob may be carried on L1 where there is no certificate (B2). Settlement.
/// @param submitSeconds SUBMIT: how long after its timestamp a header may be submitted (B3). Kept by Settlement.
/// @param retentionSeconds RETENTION: how long from submission on data must be kept at least (C2). Kept by Committee.
/// @param maxRetentionSeconds MAX_RETENTION: how long at most (C2). Kept by Committee.
/// @param graceSeconds GRACE: how long the epoch before the current one still certifies (C2). Kept by Committee.
/// @param timelockSeconds TIMELOCK: from the proposal of an epoch to its activation (C2). Kept by Committee.
/// @param challengeSeconds CHALLENGE: how long a challenge may take, for which stake stays (C5). Kept by Committee.
/// @param minStake What a member stakes at least, in wei (C5). Kept by Committee.
/// @param listingFee What listing an asset costs, in wei; it is burnt. Kept by Inbox.
/// @param proveSeconds PROVE_DEADLINE: how long after its submission a batch must be proved (F2). Kept by Settlement.
/// @param safetySeconds SAFETY_DELAY: from a batch's finality to the payment of its withdrawals (F1). By Withdrawals.
/// @param bond What stands behind the batches that are not final, in wei (B5). Kept by Settlement.
/// @param minEntryFee What an inbox entry costs at least, in wei (F5). Kept by Inbox.
/// @param entryGas Gas that serving an entry is taken to cost: an entry costs at least this times the base fee (F5). Inbox.
/// @param firstSlotFee What a slot costs in an empty lane, in wei (T3); it is burnt. Kept by Inbox.
struct Parameters {
    uint32 chunkOperations;
    uint32 maxWithdrawals;
    uint32 maxEntries;
    bool fallbackAllowed;
    uint64 submitSeconds;
    uint64 retentionSeconds;
    uint64 maxRetentionSeconds;
    uint64 graceSeconds;
    uint64 timelockSeconds;
    uint64 challengeSeconds;
    uint256 minStake;
    uint256 listingFee;
    uint64 proveSeconds;
    uint64 safetySeconds;
    uint256 bond;
    uint256 minEntryFee;
    uint256 entryGas;
    uint256 firstSlotFee;
}
