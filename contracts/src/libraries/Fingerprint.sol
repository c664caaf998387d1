// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Fingerprints of the inbox entries that a batch serves and of its withdrawals (P5), which a proof has in place
/// of the lists. A fingerprint is a polynomial's value at z. The lists are fixed before z is known, so different lists
/// have different fingerprints.
library Fingerprint {
    /// @dev p, the modulus of BN254's scalar field.
    uint256 private constant P = 0x30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001;

    /// @notice The fingerprint after one more word, F·z + word modulo p. The fingerprint of nothing is 0.
    function extend(uint256 fingerprint, uint256 z, uint256 word) internal pure returns (uint256) {
        return addmod(mulmod(fingerprint, z, P), word, P);
    }
}
