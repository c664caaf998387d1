// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IProofVerifier} from "../src/interfaces/IProofVerifier.sol";

/// @dev Accepts a proof only if it is this verifier's tag and then the public inputs, so a test states exactly which
/// verifier gets which inputs. Reverts, like a generated verifier, if the proof begins with "revert".
contract ProofVerifierDouble is IProofVerifier {
    error Refused();

    uint256 private immutable _tag;

    constructor(uint256 tag) {
        _tag = tag;
    }

    function verify(bytes calldata proof, bytes32[] calldata publicInputs) external view returns (bool) {
        // forge-lint: disable-next-item(unsafe-typecast)
        if (bytes6(proof) == "revert") revert Refused();
        return keccak256(proof) == keccak256(abi.encodePacked(_tag, publicInputs));
    }
}
