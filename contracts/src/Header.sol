// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice A batch's header (§5). Its hash is `keccak256(abi.encode(header))`, over 13 words.
/// @param number The parent's number plus one; the genesis has 0.
/// @param parentHash Hash of the parent's header.
/// @param timestamp In seconds; not later than the submission's block (B3).
/// @param rollupRoot Root of the rollup lane's tree after the batch (T1).
/// @param validiumRoot Root of the validium lane's tree after the batch.
/// @param inboxHash Per lane: rolling hash of the inbox at inboxEnd.
/// @param inboxEnd Per lane: number of inbox entries served up to and including the batch.
/// @param rollupBlob Versioned hash of the rollup blob; 0 if all its elements are zero (D3).
/// @param validiumBlob Versioned hash of the validium blob; 0 if all its elements are zero (D3).
/// @param dataHash Digest of the batch's operations, each with its place, and of the entries and withdrawals they make.
/// @param withdrawalsHash keccak256 of the batch's withdrawals, `owner(20) asset(2) amount(16)` each, in order.
struct Header {
    uint64 number;
    bytes32 parentHash;
    uint64 timestamp;
    bytes32 rollupRoot;
    bytes32 validiumRoot;
    bytes32[2] inboxHash;
    uint64[2] inboxEnd;
    bytes32 rollupBlob;
    bytes32 validiumBlob;
    bytes32 dataHash;
    bytes32 withdrawalsHash;
}
