// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice What challenges and demands cost (F3–F5): twice the price of their answer at this block's fees, so that the
/// answer pays for itself while fees double, and at least a minimum. In whole gwei and below 2^48 gwei (281,474 ether),
/// so that a bond fits 48 bits.
library Bonds {
    uint256 private constant MOST = type(uint48).max;

    /// @dev EIP-4844: gas of a blob.
    uint256 private constant BLOB_GAS = 1 << 17;

    /// @dev EIP-7918: a unit of blob gas costs at least a sixteenth of the base fee.
    uint256 private constant BLOB_FEE_FLOOR = 16;

    uint256 private constant FACTOR = 2;

    /// @notice The bond, in wei, for an answer that takes this much gas and this many blobs.
    function forAnswer(uint256 gas_, uint256 blobs, uint256 least) internal view returns (uint256) {
        uint256 floor = block.basefee / BLOB_FEE_FLOOR;
        uint256 blobFee = block.blobbasefee > floor ? block.blobbasefee : floor;
        uint256 price = FACTOR * (gas_ * block.basefee + blobs * BLOB_GAS * blobFee);
        if (price < least) price = least;
        uint256 inGwei = (price + 1 gwei - 1) / 1 gwei;
        return (inGwei < MOST ? inGwei : MOST) * 1 gwei;
    }
}
