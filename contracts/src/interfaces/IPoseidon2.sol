// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice The ledger's hash, Poseidon2 over BN254 (docs/protocol.md, appendix A), and paths in its trees (T1, T2).
interface IPoseidon2 {
    error Poseidon2_NotAnElement(uint256 modulus, uint256 actual);

    /// @notice h3(a, b, c). Words must be below p, here and below.
    function hash(uint256 a, uint256 b, uint256 c) external pure returns (uint256);

    /// @notice A node of a tree, P(a, b, c, d)[0] + a (T1).
    function compress(uint256 a, uint256 b, uint256 c, uint256 d) external pure returns (uint256);

    /// @notice The root of the lane's tree in which `leaf` is at `position`.
    /// @param leaf The three words that T2 hashes; zeros for an empty slot.
    /// @param position The slot's low 24 bits; higher bits are not read.
    /// @param siblings The path, three nodes a level, leaf level first; a level's in order of position.
    function rootOf(uint256[3] calldata leaf, uint256 position, uint256[36] calldata siblings)
        external
        pure
        returns (uint256);
}
