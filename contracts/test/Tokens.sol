// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DevnetToken} from "../src/devnet/DevnetToken.sol";
import {IInbox} from "../src/interfaces/IInbox.sol";

/// @dev Keeps one unit of each transfer.
contract FeeToken is DevnetToken("Fee", "FEE", 18) {
    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        super.transferFrom(from, to, amount);
        _burn(to, 1);
        return true;
    }
}

/// @dev Gives one unit more than it was told.
contract BonusToken is DevnetToken("Bonus", "BONUS", 18) {
    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        super.transferFrom(from, to, amount);
        _mint(to, 1);
        return true;
    }
}

/// @dev Takes instead of giving.
contract ThiefToken is DevnetToken("Thief", "THIEF", 18) {
    function transferFrom(address, address to, uint256) public override returns (bool) {
        _burn(to, 1);
        return true;
    }
}

/// @dev Says no instead of reverting.
contract FalseToken is DevnetToken("False", "FALSE", 18) {
    function transferFrom(address, address, uint256) public pure override returns (bool) {
        return false;
    }
}

/// @dev Returns nothing at all, like some of the most used tokens.
contract SilentToken {
    mapping(address account => uint256) public balanceOf;

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function transferFrom(address from, address to, uint256 amount) external {
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
    }
}

/// @dev Calls the inbox while it is being deposited.
contract ReentrantToken is DevnetToken("Reentrant", "RE", 18) {
    IInbox private immutable _inbox;
    bytes private _call;

    constructor(IInbox inbox) {
        _inbox = inbox;
    }

    function onTransfer(bytes calldata call) external {
        _call = call;
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        (bool done, bytes memory failure) = address(_inbox).call(_call);
        if (!done) {
            assembly ("memory-safe") {
                revert(add(failure, 0x20), mload(failure))
            }
        }
        return super.transferFrom(from, to, amount);
    }
}
