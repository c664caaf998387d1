// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DevnetToken} from "../src/devnet/DevnetToken.sol";
import {IInbox} from "../src/interfaces/IInbox.sol";

/// @dev Keeps one unit of each transfer as a fee.
contract FeeToken is DevnetToken("Fee", "FEE", 18) {
    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        super.transferFrom(from, to, amount);
        _burn(to, 1);
        return true;
    }
}

/// @dev Credits one unit more than was transferred.
contract BonusToken is DevnetToken("Bonus", "BONUS", 18) {
    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        super.transferFrom(from, to, amount);
        _mint(to, 1);
        return true;
    }
}

/// @dev Takes a unit from the receiver instead of crediting it.
contract ThiefToken is DevnetToken("Thief", "THIEF", 18) {
    function transferFrom(address, address to, uint256) public override returns (bool) {
        _burn(to, 1);
        return true;
    }
}

/// @dev Returns false instead of reverting.
contract FalseToken is DevnetToken("False", "FALSE", 18) {
    function transferFrom(address, address, uint256) public pure override returns (bool) {
        return false;
    }
}

/// @dev Returns nothing, like some of the most used tokens.
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

/// @dev Calls the inbox during a deposit.
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

/// @dev A token with a mood: 1 keeps a unit of each deposit, 2 reverts, 3 returns false, 4 calls the inbox, 5 refuses
/// to pay out.
contract MoodyToken is DevnetToken("Moody", "MOODY", 18) {
    error MoodyToken_NotNow();

    address private immutable _inbox;
    uint256 private _mood;

    constructor(address inbox) {
        _inbox = inbox;
    }

    function feel(uint256 mood) external {
        _mood = mood;
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        if (_mood == 2) revert MoodyToken_NotNow();
        if (_mood == 3) return false;
        if (_mood == 4) {
            (bool done,) = _inbox.call(abi.encodeCall(IInbox.depositTo, (from, 2, amount, 0)));
            if (!done) revert MoodyToken_NotNow();
        }
        super.transferFrom(from, to, amount);
        if (_mood == 1) _burn(to, 1);
        return true;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        if (_mood == 5) revert MoodyToken_NotNow();
        return super.transfer(to, amount);
    }
}
