// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Verifies proofs of one circuit, a segment or a fold. The proof system's tool generates one such contract per
/// circuit and reference string. All circuits have the same public inputs, the 22 words of a statement (§6).
interface IProofVerifier {
    /// @notice Whether `proof` is valid for these public inputs. A generated verifier reverts if it is not.
    /// @param proof The bytes that the prover's backend returns.
    /// @param publicInputs 22 words. A generated verifier reverts if one is not below BN254's scalar modulus.
    function verify(bytes calldata proof, bytes32[] calldata publicInputs) external view returns (bool);
}
