// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Reads certificates (C3): epoch(8) ‖ retainUntil(8) ‖ bitmap(32), then 64 bytes per signature.
library Certificates {
    /// @notice Bytes before the signatures.
    uint256 internal constant PREFIX_BYTES = 48;

    /// @notice The fields before the signatures. The certificate must have that many bytes.
    function parse(bytes calldata certificate)
        internal
        pure
        returns (uint64 epoch, uint64 retainUntil, uint256 bitmap)
    {
        epoch = uint64(bytes8(certificate[0:8]));
        retainUntil = uint64(bytes8(certificate[8:16]));
        bitmap = uint256(bytes32(certificate[16:48]));
    }
}
