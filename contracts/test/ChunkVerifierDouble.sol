// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IChunkVerifier} from "../src/interfaces/IChunkVerifier.sol";

/// @dev Accepts a proof if it is the public inputs themselves, packed: so a test says exactly which inputs L1 must derive.
/// A proof that begins with "revert" makes it revert, as a generated verifier does.
contract ChunkVerifierDouble is IChunkVerifier {
    error Refused();

    function verify(bytes calldata proof, bytes32[] calldata publicInputs) external pure returns (bool) {
        // forge-lint: disable-next-item(unsafe-typecast)
        if (bytes6(proof) == "revert") revert Refused();
        return keccak256(proof) == keccak256(abi.encodePacked(publicInputs));
    }
}
