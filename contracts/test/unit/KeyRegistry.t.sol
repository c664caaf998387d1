// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IKeyRegistry} from "../../src/interfaces/IKeyRegistry.sol";
import {Base, vm} from "../Base.sol";

contract KeyRegistryTest is Base {
    uint256 private constant LIMIT = 1 << 240;

    function test_register_zero_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IKeyRegistry.KeyRegistry_KeyOutOfRange.selector, LIMIT, 0));
        registry.register(0);
    }

    function test_register_keyTooLarge_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IKeyRegistry.KeyRegistry_KeyOutOfRange.selector, LIMIT, LIMIT));
        registry.register(LIMIT);
    }

    function test_register_announcesAndStores() public {
        vm.expectEmit(address(registry));
        emit IKeyRegistry.KeyRegistered(alice, LIMIT - 1);
        registerKey(alice, LIMIT - 1);
        vm.assertEq(registry.keyOf(alice), LIMIT - 1);
        vm.assertEq(registry.keyOf(bob), 0);
    }

    function test_register_again_replaces() public {
        registerKey(alice, 5);
        registerKey(alice, 6);
        vm.assertEq(registry.keyOf(alice), 6);
    }

    function test_setMode_unknownLane_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IKeyRegistry.KeyRegistry_UnknownLane.selector, 2, 2));
        registry.setMode(2);
    }

    function test_setMode_announcesAndStores() public {
        vm.assertEq(registry.modeOf(alice), 0);
        vm.expectEmit(address(registry));
        emit IKeyRegistry.ModeSet(alice, 1);
        setMode(alice, 1);
        vm.assertEq(registry.modeOf(alice), 1);
        setMode(alice, 0);
        vm.assertEq(registry.modeOf(alice), 0);
    }

    /// @dev A call that changes nothing must not make event followers store anything.
    function test_sameAgain_emitsNothing() public {
        registerKey(alice, 5);
        setMode(alice, 1);
        vm.recordLogs();
        registerKey(alice, 5);
        setMode(alice, 1);
        setMode(bob, 0);
        vm.assertEq(vm.getRecordedLogs().length, 0);
        registerKey(alice, 6);
        setMode(alice, 0);
        vm.assertEq(vm.getRecordedLogs().length, 2);
    }

    function testFuzz_keyAndMode_areIndependent(uint256 key, uint8 lane) public {
        key = within(key, 1, LIMIT - 1);
        lane = uint8(within(lane, 0, 1));
        setMode(alice, lane);
        registerKey(alice, key);
        (uint256 storedKey, uint8 storedLane) = registry.profileOf(alice);
        vm.assertEq(storedKey, key);
        vm.assertEq(storedLane, lane);
    }
}
