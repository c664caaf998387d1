// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IChunkVerifier} from "../src/interfaces/IChunkVerifier.sol";

/// @dev Accepts a proof only if it equals the packed public inputs, so a test states exactly which inputs L1 must
/// derive. Reverts, like a generated verifier, if the proof begins with "revert".
contract ChunkVerifierDouble is IChunkVerifier {
    error Refused();

    function verify(bytes calldata proof, bytes32[] calldata publicInputs) external pure returns (bool) {
        // forge-lint: disable-next-item(unsafe-typecast)
        if (bytes6(proof) == "revert") revert Refused();
        return keccak256(proof) == keccak256(abi.encodePacked(publicInputs));
    }
}
