// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IKeyRegistry} from "./interfaces/IKeyRegistry.sol";
import {KEY_LIMIT, LANES} from "./Protocol.sol";

/// @title See IKeyRegistry.
contract KeyRegistry is IKeyRegistry {
    struct Profile {
        uint240 key;
        uint8 lane;
    }

    mapping(address owner => Profile) private _profiles;

    /// @inheritdoc IKeyRegistry
    function register(uint256 key) external {
        // T4: a key has 240 bits, and 0 means none. R4: L1 rejects keys of 2^240 or more.
        if (key == 0 || key >= KEY_LIMIT) revert KeyRegistry_KeyOutOfRange(KEY_LIMIT, key);
        if (_profiles[msg.sender].key == key) return;
        // forge-lint: disable-next-line(unsafe-typecast)
        _profiles[msg.sender].key = uint240(key);
        emit KeyRegistered(msg.sender, key);
    }

    /// @inheritdoc IKeyRegistry
    function setMode(uint8 lane) external {
        if (lane >= LANES) revert KeyRegistry_UnknownLane(LANES, lane);
        if (_profiles[msg.sender].lane == lane) return;
        _profiles[msg.sender].lane = lane;
        emit ModeSet(msg.sender, lane);
    }

    /// @inheritdoc IKeyRegistry
    function keyOf(address owner) external view returns (uint256 key) {
        return _profiles[owner].key;
    }

    /// @inheritdoc IKeyRegistry
    function modeOf(address owner) external view returns (uint8 lane) {
        return _profiles[owner].lane;
    }

    /// @inheritdoc IKeyRegistry
    function profileOf(address owner) external view returns (uint256 key, uint8 lane) {
        Profile memory profile = _profiles[owner];
        return (profile.key, profile.lane);
    }
}
