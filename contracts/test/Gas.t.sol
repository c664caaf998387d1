// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../src/Header.sol";
import {IInbox} from "../src/interfaces/IInbox.sol";
import {IKeyRegistry} from "../src/interfaces/IKeyRegistry.sol";
import {vm} from "./Base.sol";
import {GasBase} from "./GasBase.sol";

contract GasTest is GasBase {
    function setUp() public override {
        super.setUp();
        // Use everything once before measuring: the first use of a storage word costs more than a change.
        setMode(bob, 1);
        depositEth(alice, alice, 1);
        depositEth(bob, bob, 1);
        submitCertified(nextHeader());
        depositEth(alice, alice, 1);
        depositEth(bob, bob, 1);
        fundToken(alice, 10);
        registerKey(alice, 5);
        vm.deal(alice, 10 ether);
    }

    function test_gas_batchCertifiedBy3_isUnder150000() public {
        uint256 gas = _certified(11);
        _record("submit a batch: rollup blob, validium blob certified by 3 members", gas);
        vm.assertLt(gas, 150_000, "batch");
    }

    function test_gas_batchCertifiedBy4() public {
        _record("submit a batch: rollup blob, validium blob certified by 4 members", _certified(15));
    }

    function test_gas_firstBatch_isUnder150000() public {
        deploy(standardParameters());
        startEpoch(MEMBERS, QUORUM);
        uint256 gas = _certified(11);
        _record("submit a batch: certified by 3 members, the first batch", gas);
        vm.assertLt(gas, 150_000, "batch");
    }

    function test_gas_batchWithoutValidium() public {
        Header memory header = nextHeader();
        header.validiumBlob = 0;
        carry(header.rollupBlob, 0);
        _record("submit a batch: rollup blob only", _submission(header, ""));
    }

    function test_gas_batchFallback() public {
        Header memory header = nextHeader();
        carry(header.rollupBlob, header.validiumBlob);
        _record("submit a batch: both blobs carried", _submission(header, ""));
    }

    function test_gas_furtherSignature_isUnder5000() public {
        for (uint256 i = MEMBERS; i < 256; ++i) {
            joinMember(i);
        }
        _epoch(20);
        uint256 of10 = _certified((1 << 10) - 1);
        uint256 of20 = _certified((1 << 20) - 1);
        _record("each further signature of a certificate, 10 to 20 of 20", (of20 - of10) / 10);
        vm.assertLt(of20 - of10, 10 * 5_000, "10 to 20 of 20");
        _epoch(256);
        uint256 first = _certified((1 << 128) - 1);
        uint256 all = _certified(type(uint256).max);
        _record("each further signature of a certificate, 128 to 256 of 256", (all - first) / 128);
        vm.assertLt(all - first, 128 * 5_000, "128 to 256 of 256");
    }

    function test_gas_deposits() public {
        bytes memory eth = abi.encodeCall(IInbox.deposit, (alice, ETH, 1));
        uint256 way = COLD_ACCOUNT;
        uint256 fee = MIN_ENTRY_FEE;
        _record("deposit ETH: to an existing slot", _transaction(alice, address(inbox), 1 + fee, eth) + way);
        _record(
            "deposit ETH: to an existing slot, with a surplus returned",
            _transaction(alice, address(inbox), 2 + fee, eth) + way
        );
        bytes memory first = abi.encodeCall(IInbox.depositTo, (alice, ETH, 1, 1));
        // The zero address, which receives the burnt fee, is cold too.
        _record("deposit ETH: to a new slot", _transaction(alice, address(inbox), 1 + FEES, first) + 2 * way);
        bytes memory firstToken = abi.encodeCall(IInbox.deposit, (alice, TOKEN, 1));
        way = 2 * COLD_ACCOUNT;
        uint256 assigned = _transaction(alice, address(inbox), FEES, firstToken) + way + COLD_ACCOUNT;
        _record("deposit a token: to a new slot", assigned);
        _record("deposit a token: to an existing slot", _transaction(alice, address(inbox), fee, firstToken) + way);
    }

    function test_gas_owners() public {
        bytes memory key = abi.encodeCall(IKeyRegistry.register, (7));
        _record("register a key: first key", _transaction(bob, address(registry), 0, key));
        bytes memory set = abi.encodeCall(IInbox.setKey, (1));
        _record("set a key", _transaction(alice, address(inbox), MIN_ENTRY_FEE, set) + COLD_ACCOUNT);
        bytes memory force = abi.encodeCall(IInbox.forceWithdraw, (1));
        _record(
            "force a withdrawal: entry that shares a storage word",
            _transaction(alice, address(inbox), MIN_ENTRY_FEE, force)
        );
        // Every second entry starts a new word of fees and times.
        _record(
            "force a withdrawal: entry that starts a storage word",
            _transaction(alice, address(inbox), MIN_ENTRY_FEE, force)
        );
    }
}

/// @dev Every sixth batch starts a new word of submission times.
contract GasSixthTest is GasBase {
    function setUp() public override {
        super.setUp();
        for (uint256 i = 0; i < 5; ++i) {
            depositEth(alice, alice, 1);
            submitCertified(nextHeader());
        }
        depositEth(alice, alice, 1);
    }

    function test_gas_sixthBatch_isUnder150000() public {
        uint256 gas = _certified(11);
        _record("submit a batch: certified by 3 members, every sixth batch", gas);
        vm.assertLt(gas, 150_000, "batch");
    }
}
