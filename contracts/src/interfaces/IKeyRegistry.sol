// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Each owner's ledger key and preferred data mode, set by the owner's own transaction, wallet or contract (R3).
/// A registered key reaches an account by a deposit that opens it or by `IInbox.setKey`; registering alone changes
/// nothing on the ledger.
interface IKeyRegistry {
    /// @notice `owner` registered `key`, replacing any other that it had. Not emitted where nothing changes.
    event KeyRegistered(address indexed owner, uint256 key);

    /// @notice `owner` prefers `lane` from now on for deposits that name none. Not emitted where nothing changes.
    event ModeSet(address indexed owner, uint8 lane);

    /// @notice T4: a key is below 2^240, and 0 means none.
    error KeyRegistry_KeyOutOfRange(uint256 limit, uint256 key);

    error KeyRegistry_UnknownLane(uint8 lanes, uint8 lane);

    /// @notice Registers the caller's key: the low 240 bits of h2(x, y) of a Grumpkin public key (T4).
    /// Warning: L1 cannot see that a number is the hash of a point. Whoever registers another one locks signed
    /// operations out of the accounts that take it, until another key is set.
    /// @param key 1 to 2^240 - 1.
    function register(uint256 key) external;

    /// @notice Sets the caller's preferred data mode: 0 rollup (what holds where nothing was set), 1 validium.
    function setMode(uint8 lane) external;

    /// @notice The registered key; 0 if there is none.
    function keyOf(address owner) external view returns (uint256 key);

    /// @notice The preferred lane: 0 rollup, 1 validium.
    function modeOf(address owner) external view returns (uint8 lane);

    /// @notice Both at once, by one read of storage.
    function profileOf(address owner) external view returns (uint256 key, uint8 lane);
}
