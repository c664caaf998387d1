// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @dev Makes any call with any value, and takes no ether.
contract Refuser {
    function send(address to, uint256 value, bytes calldata data) external payable {
        (bool done, bytes memory result) = to.call{value: value}(data);
        if (done) return;
        assembly ("memory-safe") {
            revert(add(result, 0x20), mload(result))
        }
    }
}

/// @dev Makes any call with any value, and on a payment the call that it was told.
contract Reenterer {
    address private _to;
    bytes private _data;
    bool public succeeded;

    function onPayment(address to, bytes calldata data) external {
        (_to, _data) = (to, data);
    }

    function send(address to, uint256 value, bytes calldata data) external payable {
        (bool done,) = to.call{value: value}(data);
        require(done);
    }

    receive() external payable {
        if (_to != address(0)) (succeeded,) = _to.call(_data);
    }
}
