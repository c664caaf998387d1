// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Verifies proofs of the chunk circuit. The proof system's tool generates one such contract per circuit (with
/// its N, W and I) and reference string. docs/circuit.md lists the public inputs.
interface IChunkVerifier {
    /// @notice Whether `proof` is valid for these public inputs. A generated verifier reverts if it is not.
    /// @param proof The bytes that the prover's backend returns.
    /// @param publicInputs 12 + 3·I + 2·W words, each below BN254's scalar modulus.
    function verify(bytes calldata proof, bytes32[] calldata publicInputs) external view returns (bool);
}
