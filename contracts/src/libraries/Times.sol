// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Moments of things numbered 0, 1, 2, …, six to a word: five of six cost the update of a word, not a new one.
library Times {
    struct List {
        mapping(uint64 group => uint40[6]) groups;
    }

    uint64 private constant GROUP = 6;

    /// @notice Notes that thing `number` happened in this block.
    function note(List storage list, uint64 number) internal {
        list.groups[number / GROUP][number % GROUP] = uint40(block.timestamp);
    }

    /// @notice When thing `number` happened, in seconds; 0 where nothing was noted.
    function momentOf(List storage list, uint64 number) internal view returns (uint64) {
        return list.groups[number / GROUP][number % GROUP];
    }
}
