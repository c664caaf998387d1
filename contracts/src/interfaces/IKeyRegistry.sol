// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Each owner's account key and preferred data mode, set by the owner's own transaction, from a wallet or a
/// contract (R3). A registered key reaches an account by a deposit that opens it or by `IInbox.setKey`. Registering
/// alone changes nothing on the ledger.
interface IKeyRegistry {
    /// @notice `owner` registered `key`, replacing any earlier one. Emitted only on a change.
    event KeyRegistered(address indexed owner, uint256 key);

    /// @notice `owner` now prefers `lane` for deposits that name none. Emitted only on a change.
    event ModeSet(address indexed owner, uint8 lane);

    /// @notice T4: a key is below 2^240, and 0 means none.
    error KeyRegistry_KeyOutOfRange(uint256 limit, uint256 key);

    error KeyRegistry_UnknownLane(uint8 lanes, uint8 lane);

    /// @notice Registers the caller's key: the low 240 bits of h2(x, y) of a Grumpkin public key (T4). Warning: L1
    /// cannot see whether a number is the hash of a point. Accounts that take one that is not accept no signed
    /// operations until another key is set.
    /// @param key 1 to 2^240 - 1.
    function register(uint256 key) external;

    /// @notice Sets the caller's preferred data mode: 0 rollup (the default), 1 validium.
    function setMode(uint8 lane) external;

    /// @notice The registered key; 0 if there is none.
    function keyOf(address owner) external view returns (uint256 key);

    /// @notice The preferred lane: 0 rollup, 1 validium.
    function modeOf(address owner) external view returns (uint8 lane);

    /// @notice Both with one read of storage.
    function profileOf(address owner) external view returns (uint256 key, uint8 lane);
}
