// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice The domain that separates one deployment's signatures and proofs from another's (R1).
library Domain {
    /// @notice The low 248 bits of keccak256(abi.encode("OpenVolition v1", chainId, settlement)). Not stored: if the
    /// chain forks, the domains differ.
    function forSettlement(address settlement) internal view returns (uint256) {
        return uint256(keccak256(abi.encode("OpenVolition v1", block.chainid, settlement))) & ((1 << 248) - 1);
    }
}
