// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Stores a time for each number 0, 1, 2, …. Six share a word, so five of six only update a word instead of
/// using a new one.
library Times {
    struct List {
        mapping(uint64 group => uint40[6]) groups;
    }

    uint64 private constant GROUP = 6;

    /// @notice Records this block's time for `number`.
    function record(List storage list, uint64 number) internal {
        list.groups[number / GROUP][number % GROUP] = uint40(block.timestamp);
    }

    /// @notice The time recorded for `number`, in seconds; 0 if there is none.
    function timeOf(List storage list, uint64 number) internal view returns (uint64) {
        return list.groups[number / GROUP][number % GROUP];
    }
}
