// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Constants of the protocol (docs/protocol.md), the same in every deployment.

/// @dev §1: the two halves of the state. An account's lane is its data mode.
uint8 constant ROLLUP = 0;
uint8 constant VALIDIUM = 1;
uint8 constant LANES = 2;

/// @dev §1: a slot is the lane, then 24 bits of position. L1 assigns positions from 2^23 up; the sequencer, those
/// below.
uint32 constant POSITION_BITS = 24;
uint32 constant FIRST_L1_POSITION = 1 << 23;
uint32 constant POSITION_LIMIT = 1 << 24;
uint32 constant SLOT_LIMIT = 1 << 25;

/// @dev T3: the slot fee doubles each time L1 has assigned another sixteenth of its positions in a lane.
uint32 constant SLOT_FEE_STEP = (POSITION_LIMIT - FIRST_L1_POSITION) / 16;

/// @dev T4, R4: keys are below 2^240; amounts and each asset's escrow are below 2^128.
uint256 constant KEY_LIMIT = 1 << 240;
uint256 constant AMOUNT_LIMIT = 1 << 128;

/// @dev §3: the kinds of operation that come from an inbox.
uint8 constant KIND_DEPOSIT = 4;
uint8 constant KIND_SET_KEY = 5;
uint8 constant KIND_FORCED_WITHDRAW = 7;

/// @dev §1: first byte of the versioned hash of a KZG commitment.
uint8 constant VERSIONED_HASH_VERSION = 0x01;

/// @dev D3: versioned hash of the all-zero blob, whose commitment is the point at infinity.
bytes32 constant ZERO_BLOB = 0x010657f37554c781402a22917dee2f75def7ab966d7b770905398eba3c444014;

/// @dev B3: the most inbox entries, both lanes together, and withdrawals of a batch.
uint256 constant MAX_ENTRIES = 1024;
uint256 constant MAX_WITHDRAWALS = 256;
