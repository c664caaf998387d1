// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Checks of deployment parameters, for constructors.
library Bounds {
    error Parameter_OutOfRange(string name, uint256 least, uint256 most, uint256 actual);
    error Parameter_Zero(string name);

    /// @notice Returns `value`, which must be from `least` to `most`.
    function within(string memory name, uint256 least, uint256 value, uint256 most) internal pure returns (uint256) {
        if (value < least || value > most) revert Parameter_OutOfRange(name, least, most, value);
        return value;
    }

    /// @notice The same for seconds.
    function withinSeconds(string memory name, uint256 least, uint64 value, uint256 most)
        internal
        pure
        returns (uint64)
    {
        within(name, least, value, most);
        return value;
    }

    /// @notice Returns `account`, which must not be zero.
    function nonZero(string memory name, address account) internal pure returns (address) {
        if (account == address(0)) revert Parameter_Zero(name);
        return account;
    }
}
