// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DevnetToken} from "../../src/devnet/DevnetToken.sol";
import {IInbox} from "../../src/interfaces/IInbox.sol";
import {Inbox} from "../../src/Inbox.sol";
import {Base, vm} from "../Base.sol";
import {Vm} from "../Vm.sol";

contract InboxListTest is Base {
    uint256 private constant FEE = 0.01 ether;

    DevnetToken private other;

    function setUp() public override {
        super.setUp();
        other = new DevnetToken("Other", "OTHER", 6);
        vm.deal(address(this), 10 ether);
    }

    function test_constructor_listsEthAndTokens() public {
        address[] memory tokens = new address[](2);
        (tokens[0], tokens[1]) = (address(other), address(token));
        vm.recordLogs();
        Inbox fresh = new Inbox(standardParameters(), address(settlement), address(withdrawals), registry, tokens);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        vm.assertEq(logs.length, 3);
        for (uint256 asset = 0; asset < 3; ++asset) {
            vm.assertEq(logs[asset].topics[0], IInbox.AssetListed.selector);
            vm.assertEq(logs[asset].topics[1], bytes32(asset));
            // forge-lint: disable-next-line(unsafe-typecast)
            vm.assertEq(logs[asset].topics[2], bytes32(uint256(uint160(fresh.tokenOf(uint16(asset))))));
        }
        vm.assertEq(fresh.assetCount(), 3);
        vm.assertEq(fresh.tokenOf(0), address(0));
        vm.assertEq(fresh.tokenOf(1), address(other));
        vm.assertEq(fresh.tokenOf(2), address(token));
        vm.assertEq(fresh.assetOf(address(token)), 2);
        vm.assertEq(fresh.listingFee(), FEE);
        vm.assertEq(address(fresh.keyRegistry()), address(registry));
        vm.assertEq(fresh.settlement(), address(settlement));
        vm.assertEq(fresh.withdrawals(), address(withdrawals));
    }

    function test_constructor_tokenTwice_reverts() public {
        address[] memory tokens = new address[](2);
        (tokens[0], tokens[1]) = (address(token), address(token));
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_TokenListed.selector, 1, address(token)));
        new Inbox(standardParameters(), address(settlement), address(withdrawals), registry, tokens);
    }

    function test_list_feeLow_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_FeeWrong.selector, FEE, FEE - 1));
        inbox.list{value: FEE - 1}(address(other));
    }

    function test_list_feeHigh_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_FeeWrong.selector, FEE, FEE + 1));
        inbox.list{value: FEE + 1}(address(other));
    }

    function test_list_listed_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_TokenListed.selector, TOKEN, address(token)));
        inbox.list{value: FEE}(address(token));
    }

    function test_list_noCode_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_TokenWithoutCode.selector, alice));
        inbox.list{value: FEE}(alice);
    }

    function test_list_zeroAddress_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_TokenWithoutCode.selector, address(0)));
        inbox.list{value: FEE}(address(0));
    }

    function test_list_exhausted_reverts() public {
        // Storage word 0 is the length of the list of tokens.
        vm.assertEq(uint256(vm.load(address(inbox), 0)), inbox.assetCount());
        vm.store(address(inbox), 0, bytes32(uint256(65_536)));
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_AssetsExhausted.selector, 65_536));
        inbox.list{value: FEE}(address(other));
    }

    function test_list_lastNumber_isListed() public {
        vm.store(address(inbox), 0, bytes32(uint256(65_535)));
        vm.assertEq(inbox.list{value: FEE}(address(other)), 65_535);
        vm.assertEq(inbox.tokenOf(65_535), address(other));
    }

    function test_list_burnsFeeAndAnnounces() public {
        uint256 burnt = address(0).balance;
        vm.expectEmit(address(inbox));
        emit IInbox.AssetListed(2, address(other));
        vm.assertEq(inbox.list{value: FEE}(address(other)), 2);
        vm.assertEq(inbox.assetOf(address(other)), 2);
        vm.assertEq(address(0).balance - burnt, FEE);
        vm.assertEq(address(inbox).balance, 0);
    }

    function test_tokenOf_unlisted_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IInbox.Inbox_AssetUnlisted.selector, 2, 2));
        inbox.tokenOf(2);
    }
}
