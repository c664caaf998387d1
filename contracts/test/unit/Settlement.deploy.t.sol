// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../../src/Header.sol";
import {ICommittee} from "../../src/interfaces/ICommittee.sol";
import {IInbox} from "../../src/interfaces/IInbox.sol";
import {ISettlement} from "../../src/interfaces/ISettlement.sol";
import {Committee} from "../../src/Committee.sol";
import {Inbox} from "../../src/Inbox.sol";
import {Parameters} from "../../src/Parameters.sol";
import {Settlement} from "../../src/Settlement.sol";
import {Base, vm} from "../Base.sol";

contract SettlementDeployTest is Base {
    function test_constructor_othersInbox_reverts() public {
        address next = vm.computeCreateAddress(address(this), vm.getNonce(address(this)));
        vm.expectRevert(
            abi.encodeWithSelector(ISettlement.Settlement_PartOfAnother.selector, next, address(settlement))
        );
        new Settlement(standardParameters(), inbox, committee, sequencer, EMPTY_ROOT);
    }

    function test_constructor_othersCommittee_reverts() public {
        address next = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 1);
        Inbox own = new Inbox(standardParameters(), next, registry, new address[](0));
        vm.expectRevert(
            abi.encodeWithSelector(ISettlement.Settlement_PartOfAnother.selector, next, address(settlement))
        );
        new Settlement(standardParameters(), own, committee, sequencer, EMPTY_ROOT);
    }

    function test_constructor_chunkOperations_reverts() public {
        uint32[4] memory wrong = [uint32(0), 63, 4097, 8192];
        for (uint256 i = 0; i < wrong.length; ++i) {
            Parameters memory parameters = standardParameters();
            parameters.chunkOperations = wrong[i];
            vm.expectRevert(
                abi.encodeWithSelector(ISettlement.Settlement_ChunkOperationsInvalid.selector, 4096, wrong[i])
            );
            new Settlement(parameters, inbox, committee, sequencer, EMPTY_ROOT);
        }
    }

    /// @dev §5: number 0, empty trees' roots, all else 0.
    function test_constructor_genesis() public {
        Header memory genesis;
        (genesis.rollupRoot, genesis.validiumRoot) = (EMPTY_ROOT, EMPTY_ROOT);
        bytes32 hash = keccak256(abi.encode(genesis));
        address predicted = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 2);
        Inbox own = new Inbox(standardParameters(), predicted, registry, new address[](0));
        Committee ownCommittee = new Committee(standardParameters(), predicted, governor);
        vm.expectEmit(predicted);
        emit ISettlement.Genesis(hash, genesis);
        Settlement fresh = new Settlement(standardParameters(), own, ownCommittee, sequencer, EMPTY_ROOT);
        vm.assertEq(fresh.latest(), 0);
        vm.assertEq(fresh.headerHash(0), hash);
        vm.assertEq(fresh.certificateHash(0), bytes32(0));
        vm.assertEq(fresh.submittedAt(0), START);
        vm.assertEq(fresh.sequencer(), sequencer);
        vm.assertEq(address(fresh.inbox()), address(own));
        vm.assertEq(address(fresh.committee()), address(ownCommittee));
    }

    function test_parameters_areThoseDeployed() public view {
        vm.assertEq(keccak256(abi.encode(settlement.parameters())), keccak256(abi.encode(standardParameters())));
    }

    /// @dev R1.
    function test_domain_isTheLow248Bits() public view {
        uint256 whole = uint256(keccak256(abi.encode("OpenVolition v1", block.chainid, address(settlement))));
        vm.assertEq(settlement.domain(), whole % (1 << 248));
    }

    /// @dev L7: none of these takes a call that it does not know, nor ether without a purpose.
    function test_contracts_refuseWhatTheyDoNotKnow() public {
        vm.deal(address(this), 1 ether);
        address[4] memory contracts = [address(settlement), address(inbox), address(committee), address(registry)];
        for (uint256 i = 0; i < contracts.length; ++i) {
            (bool paid,) = contracts[i].call{value: 1}("");
            (bool called,) = contracts[i].call(abi.encodeWithSignature("upgradeTo(address)", alice));
            vm.assertTrue(!paid && !called);
        }
    }
}
