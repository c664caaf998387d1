// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Arithmetic of BLS12-381's scalar field, modulus r, in which blobs are polynomials (P1, P2).
///
/// r = Y² − Y + 1 with Y = x², x = 0xd201000000010000. The circuit shows values as two limbs to the base Y.
library BlobField {
    uint256 private constant R = 0x73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001;

    /// @dev Y.
    uint256 private constant LIMB = 0xac45a4010001a4020000000100000000;

    /// @dev 1/4096.
    uint256 private constant ELEMENTS_INVERSE = 0x73e66878b46ae3705eb6a46a89213de7d3686828bfce5c19400fffff00100001;

    /// @dev log2 of the number of elements in a blob.
    uint256 private constant ELEMENTS_LOG = 12;

    /// @notice P1: a batch's evaluation point, the low 248 bits of its header's hash.
    function pointOf(bytes32 headerHash) internal pure returns (uint256 z) {
        return uint256(headerHash) & ((1 << 248) - 1);
    }

    /// @notice low + high·Y modulo r.
    function join(uint256 low, uint256 high) internal pure returns (uint256) {
        return addmod(low, mulmod(high, LIMB, R), R);
    }

    /// @notice P2: the blob polynomial's value at z, sum·(z⁴⁰⁹⁶ − 1)/4096 (barycentric formula).
    function valueAt(uint256 z, uint256 sum) internal pure returns (uint256 y) {
        uint256 power = z;
        for (uint256 i = 0; i < ELEMENTS_LOG; ++i) {
            power = mulmod(power, power, R);
        }
        return mulmod(sum, mulmod(addmod(power, R - 1, R), ELEMENTS_INVERSE, R), R);
    }
}
