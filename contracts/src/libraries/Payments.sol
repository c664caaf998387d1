// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Payments in ether that nobody can block.
library Payments {
    error Payments_GasLow(uint256 expected, uint256 actual);

    /// @dev Enough for a contract that forwards what it gets or notes it.
    uint256 private constant GAS = 100_000;

    /// @dev With less, the call would get less than GAS (EIP-150): whoever pays for the transaction could make the
    /// payment fail.
    uint256 private constant LEAST_GAS = GAS + GAS / 63 + 12_000;

    /// @notice Burns `amount` wei.
    function burn(uint256 amount) internal {
        if (amount == 0) return;
        (bool burnt,) = address(0).call{value: amount}("");
        assert(burnt);
    }

    /// @notice Pays `to` by a call with limited gas. What it refuses stays in the calling contract for ever: a party
    /// that others wait for must not be able to stop them.
    function tryPay(address to, uint256 amount) internal returns (bool paid) {
        if (gasleft() < LEAST_GAS) revert Payments_GasLow(LEAST_GAS, gasleft());
        (paid,) = to.call{value: amount, gas: GAS}("");
    }
}
