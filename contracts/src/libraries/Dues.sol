// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Stores for entries 0, 1, 2, … when each joined and the sum of all fees up to and including its own. Two
/// entries share a word, so every second one only updates a word instead of using a new one.
library Dues {
    struct List {
        mapping(uint64 pair => uint128[2]) pairs;
    }

    /// @dev The sum takes the low 88 bits (309 million ether), the time the 40 bits above.
    uint256 private constant SUM_BITS = 88;

    /// @notice Records that entry `index` joined in this block.
    /// @param sum The fees of entries 0 to `index`, in wei.
    function record(List storage list, uint64 index, uint88 sum) internal {
        // forge-lint: disable-next-line(unsafe-typecast)
        list.pairs[index / 2][index % 2] = uint128(block.timestamp << SUM_BITS) | sum;
    }

    /// @notice When entry `index` joined, in seconds; 0 if there is none.
    function timeOf(List storage list, uint64 index) internal view returns (uint64) {
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint64(list.pairs[index / 2][index % 2] >> SUM_BITS);
    }

    /// @notice The total fees of the first `end` entries, in wei.
    function sumTo(List storage list, uint64 end) internal view returns (uint88) {
        return end == 0 ? 0 : uint88(list.pairs[(end - 1) / 2][(end - 1) % 2]);
    }
}
