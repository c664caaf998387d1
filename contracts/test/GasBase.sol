// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Header} from "../src/Header.sol";
import {ISettlement} from "../src/interfaces/ISettlement.sol";
import {Base, vm} from "./Base.sol";

/// @dev Gas of whole transactions with everything cold: 21,000, calldata by EIP-2028 (at least EIP-7623's floor) and
/// execution, without blob gas. The figures are kept in snapshots/Gas.json.
abstract contract GasBase is Base {
    string internal constant FILE = "Gas";

    /// @dev EIP-2929. vm.cool makes storage cold again, but not accounts, so this is added for each of ours that is called.
    uint256 internal constant COLD_ACCOUNT = 2_500;

    function _record(string memory what, uint256 gas) internal {
        vm.snapshotValue(FILE, what, gas);
    }

    function _certified(uint256 bitmap) internal returns (uint256) {
        Header memory header = nextHeader();
        uint64 epoch = committee.currentEpoch();
        uint64 until = uint64(block.timestamp + 21 days);
        bytes memory certificate_ = certificate(keccak256(abi.encode(header)), epoch, until, bitmap);
        carry(header.rollupBlob, 0);
        return _submission(header, certificate_);
    }

    function _submission(Header memory header, bytes memory certificate_) internal returns (uint256) {
        bytes memory data = abi.encodeCall(ISettlement.submitBatch, (header, certificate_));
        return _transaction(sequencer, address(settlement), 0, data) + COLD_ACCOUNT * (certificate_.length == 0 ? 1 : 2);
    }

    /// @dev Members 0 to size - 1; one signature is enough.
    function _epoch(uint256 size) internal {
        propose(memberList(size), 1);
        vm.warp(block.timestamp + 7 days);
        committee.activateEpoch();
    }

    function _transaction(address from, address to, uint256 value, bytes memory data) internal returns (uint256) {
        uint256 used = _execution(from, to, value, data);
        (uint256 standard, uint256 floor) = _calldataGas(data);
        return 21_000 + (standard + used > floor ? standard + used : floor);
    }

    function _execution(address from, address to, uint256 value, bytes memory data) internal returns (uint256) {
        _cool();
        vm.prank(from);
        (bool done,) = to.call{value: value}(data);
        vm.assertTrue(done, "call");
        return vm.lastCallGas().gasTotalUsed;
    }

    /// @dev EIP-2028: 16 for each byte that is not zero, otherwise 4. EIP-7623's floor: 40 and 10.
    function _calldataGas(bytes memory data) internal pure returns (uint256 standard, uint256 floor) {
        for (uint256 i = 0; i < data.length; ++i) {
            standard += data[i] == 0 ? 4 : 16;
            floor += data[i] == 0 ? 10 : 40;
        }
    }

    function _cool() internal {
        vm.cool(address(settlement));
        vm.cool(address(inbox));
        vm.cool(address(committee));
        vm.cool(address(registry));
        vm.cool(address(token));
        vm.cool(address(batchVerifier));
        vm.cool(address(withdrawals));
        vm.cool(address(exits));
        vm.cool(address(brake));
        vm.cool(address(availability));
        vm.cool(address(states));
        vm.cool(address(demands));
        vm.cool(address(poseidon2));
        for (uint64 nonce = 1; nonce <= committee.currentEpoch(); ++nonce) {
            vm.cool(vm.computeCreateAddress(address(committee), nonce));
        }
        vm.cool(address(committee)); // asked just now
    }
}
