// Generated from contracts/src by contracts/generate.mjs: do not edit.
export const inboxAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "parameters",
        "type": "tuple",
        "internalType": "struct Parameters",
        "components": [
          {
            "name": "fallbackAllowed",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "submitSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "retentionSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "maxRetentionSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "graceSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "timelockSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "challengeSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "maxChallenges",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "minChallengeBond",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "slashPercent",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "minStake",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "listingFee",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "proveSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "finalitySeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "inboxSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "safetySeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "bond",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "brakeCost",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "minEntryFee",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "entryGas",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "firstSlotFee",
            "type": "uint256",
            "internalType": "uint256"
          }
        ]
      },
      {
        "name": "settlement_",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "withdrawals_",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "keyRegistry_",
        "type": "address",
        "internalType": "contract IKeyRegistry"
      },
      {
        "name": "tokens",
        "type": "address[]",
        "internalType": "address[]"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "assetCount",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "assetOf",
    "inputs": [
      {
        "name": "token",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint16",
        "internalType": "uint16"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "close",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "collectFees",
    "inputs": [
      {
        "name": "header",
        "type": "tuple",
        "internalType": "struct Header",
        "components": [
          {
            "name": "number",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "parentHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "timestamp",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "rollupRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "validiumRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "inboxHash",
            "type": "bytes32[2]",
            "internalType": "bytes32[2]"
          },
          {
            "name": "inboxEnd",
            "type": "uint64[2]",
            "internalType": "uint64[2]"
          },
          {
            "name": "rollupBlob",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "validiumBlob",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "dataHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "withdrawalsHash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "paid",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "deposit",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "uint16",
        "internalType": "uint16"
      },
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "depositFee",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "uint16",
        "internalType": "uint16"
      },
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "depositTo",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "uint16",
        "internalType": "uint16"
      },
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "enteredAt",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "index",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "entryFee",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "entryFeeAt",
    "inputs": [
      {
        "name": "baseFee",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "entryGas",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "escrowOf",
    "inputs": [
      {
        "name": "asset",
        "type": "uint16",
        "internalType": "uint16"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "feesCollected",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "feesTo",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "end",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "firstSlotFee",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "forceWithdraw",
    "inputs": [
      {
        "name": "slot",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "inboxHashAt",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "end",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "inboxHashes",
    "inputs": [
      {
        "name": "ends",
        "type": "uint64[2]",
        "internalType": "uint64[2]"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32[2]",
        "internalType": "bytes32[2]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "inboxLength",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "keyRegistry",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IKeyRegistry"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "list",
    "inputs": [
      {
        "name": "token",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "asset",
        "type": "uint16",
        "internalType": "uint16"
      }
    ],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "listingFee",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "minEntryFee",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "release",
    "inputs": [
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "uint16",
        "internalType": "uint16"
      },
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "returnFee",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "index",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "fee",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setKey",
    "inputs": [
      {
        "name": "slot",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "settlement",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "slotFee",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "slotOf",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "uint16",
        "internalType": "uint16"
      },
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "slotsAssigned",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "tokenOf",
    "inputs": [
      {
        "name": "asset",
        "type": "uint16",
        "internalType": "uint16"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "withdrawals",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "AssetListed",
    "inputs": [
      {
        "name": "asset",
        "type": "uint16",
        "indexed": true,
        "internalType": "uint16"
      },
      {
        "name": "token",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Entry",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "indexed": true,
        "internalType": "uint8"
      },
      {
        "name": "index",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "kind",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "slot",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      },
      {
        "name": "owner",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "key",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "inboxHash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "payer",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "FeesCollected",
    "inputs": [
      {
        "name": "number",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SlotAssigned",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "uint16",
        "indexed": true,
        "internalType": "uint16"
      },
      {
        "name": "slot",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "Inbox_AmountOutOfRange",
    "inputs": [
      {
        "name": "limit",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_AssetUnlisted",
    "inputs": [
      {
        "name": "listed",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "asset",
        "type": "uint16",
        "internalType": "uint16"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_AssetsExhausted",
    "inputs": [
      {
        "name": "limit",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_BatchNotFinal",
    "inputs": [
      {
        "name": "latestFinal",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "number",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_CollectEarly",
    "inputs": [
      {
        "name": "number",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "collectableAt",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "actual",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_EndBeyond",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "length",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "end",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_EscrowFull",
    "inputs": [
      {
        "name": "limit",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "escrow",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_EscrowShort",
    "inputs": [
      {
        "name": "escrow",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_FeeWrong",
    "inputs": [
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "actual",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_HeaderWrong",
    "inputs": [
      {
        "name": "number",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "expected",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "actual",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_KeyUnregistered",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_LaneFrozen",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_LaneFull",
    "inputs": [
      {
        "name": "positions",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_NotExits",
    "inputs": [
      {
        "name": "expected",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "actual",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_NotSettlement",
    "inputs": [
      {
        "name": "expected",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "actual",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_NotWithdrawals",
    "inputs": [
      {
        "name": "expected",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "actual",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_OwnerZero",
    "inputs": []
  },
  {
    "type": "error",
    "name": "Inbox_PaymentRefused",
    "inputs": [
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_ReceivedWrong",
    "inputs": [
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "actual",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_SlotOutOfRange",
    "inputs": [
      {
        "name": "limit",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "slot",
        "type": "uint32",
        "internalType": "uint32"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_TokenListed",
    "inputs": [
      {
        "name": "asset",
        "type": "uint16",
        "internalType": "uint16"
      },
      {
        "name": "token",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_TokenWithoutCode",
    "inputs": [
      {
        "name": "token",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_UnknownLane",
    "inputs": [
      {
        "name": "lanes",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_ValueLow",
    "inputs": [
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "actual",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "Parameter_OutOfRange",
    "inputs": [
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "least",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "most",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "actual",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReentrancyGuardReentrantCall",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SafeERC20FailedOperation",
    "inputs": [
      {
        "name": "token",
        "type": "address",
        "internalType": "address"
      }
    ]
  }
] as const;

export const inboxBytecode =
  '0x610160604052348015610010575f5ffd5b5060405161380b38038061380b83398101604081905261002f91610496565b6001600160a01b0380851660805283811660a052821660c05260408051808201909152600a8152696c697374696e6746656560b01b60208201526101608601516100889190633b9aca0090670de0b6b3a76400006101d8565b60e05260408051808201909152600b81526a6d696e456e74727946656560a81b60208201526102408601516100cc9190633b9aca0090670de0b6b3a76400006101d8565b61010052604080518082019091526008815267656e74727947617360c01b6020820152610260860151610107919061d6d890620f42406101d8565b6101205260408051808201909152600c81526b6669727374536c6f7446656560a01b602082015261028086015161014d9190633b9aca0090670de0b6b3a76400006101d8565b610140525f80546001810182558180525f5160206137eb5f395f51905f520180546001600160a01b031916905560405181905f5160206137cb5f395f51905f52908290a35f5b81518110156101cd576101c48282815181106101b1576101b161065e565b602002602001015161021e60201b60201c565b50600101610193565b5050505050506106bc565b5f838310806101e657508183115b156102155784848385604051634354d32f60e01b815260040161020c9493929190610672565b60405180910390fd5b50909392505050565b5f805461ffff190161024857604051634e47a4f360e11b815262010000600482015260240161020c565b816001600160a01b03163b5f0361027d57604051635a509a5b60e01b81526001600160a01b038316600482015260240161020c565b6001600160a01b0382165f9081526001602052604090205461ffff16156102df576001600160a01b0382165f8181526001602052604090819020549051633d0763fd60e11b815261ffff9091166004820152602481019190915260440161020c565b505f80546001600160a01b038316808352600160208190526040808520805461ffff191661ffff8616908117909155855492830186558580525f5160206137eb5f395f51905f5290920180546001600160a01b03191684179055519293919290915f5160206137cb5f395f51905f5291a3919050565b634e487b7160e01b5f52604160045260245ffd5b6040516102a081016001600160401b038111828210171561038c5761038c610355565b60405290565b604051601f8201601f191681016001600160401b03811182821017156103ba576103ba610355565b604052919050565b805180151581146103d1575f5ffd5b919050565b80516001600160401b03811681146103d1575f5ffd5b6001600160a01b0381168114610400575f5ffd5b50565b80516103d1816103ec565b5f82601f83011261041d575f5ffd5b81516001600160401b0381111561043657610436610355565b8060051b61044660208201610392565b91825260208185018101929081019086841115610461575f5ffd5b6020860192505b8383101561048c57825161047b816103ec565b825260209283019290910190610468565b9695505050505050565b5f5f5f5f5f8587036103208112156104ac575f5ffd5b6102a08112156104ba575f5ffd5b506104c3610369565b6104cc876103c2565b81526104da602088016103d6565b60208201526104eb604088016103d6565b60408201526104fc606088016103d6565b606082015261050d608088016103d6565b608082015261051e60a088016103d6565b60a082015261052f60c088016103d6565b60c082015261054060e088016103d6565b60e0820152610100878101519082015261055d61012088016103d6565b6101208201526101408781015190820152610160808801519082015261058661018088016103d6565b6101808201526105996101a088016103d6565b6101a08201526105ac6101c088016103d6565b6101c08201526105bf6101e088016103d6565b6101e082015261020087810151908201526102208088015190820152610240808801519082015261026080880151908201526102808088015190820152945061060b6102a08701610403565b935061061a6102c08701610403565b92506106296102e08701610403565b6103008701519092506001600160401b03811115610645575f5ffd5b6106518882890161040e565b9150509295509295909350565b634e487b7160e01b5f52603260045260245ffd5b608081525f8551806080840152806020880160a085015e5f60a0828501015260a0601f19601f83011684010191505084602083015283604083015282606083015295945050505050565b60805160a05160c05160e05161010051610120516101405161304e61077d5f395f81816104be0152611b7901525f81816102c70152610deb01525f818161042501528181610e130152610e3a01525f818161039101528181610e860152610ed301525f818161024e01528181610af301528181610cb901526114c901525f818161054e0152818161075f015281816107c1015261117001525f8181610338015281816108d00152818161093201528181610f330152611644015261304e5ff3fe6080604052600436106101da575f3560e01c80637efa686b116100fd578063c47eca9111610092578063eafe7a7411610062578063eafe7a741461062b578063ee3441841461063e578063f071db5a1461065d578063f3a3459914610672575f5ffd5b8063c47eca91146105a2578063cb0393db146105cd578063df5eb56c146105ec578063dfb0d365146105ff575f5ffd5b80639f1c7044116100cd5780639f1c70441461051e578063ade0e93e1461053d578063bb032a6614610570578063c18e17c914610583575f5ffd5b80637efa686b146104795780638a1c5e6d146104ad57806398b5268c146104e05780639d99c626146104ff575f5ffd5b806353e7ec7a116101735780637479a613116101435780637479a613146103f557806376e5b8621461041457806378a882d2146104475780637be661bc14610466575f5ffd5b806353e7ec7a1461035a578063552098601461036d5780636a1b7ecc1461038057806371f96211146103b3575f5ffd5b80631f9f020d116101ae5780631f9f020d146102b6578063350c0e05146102e95780634b7e9512146103085780635116063014610327575f5ffd5b8062df1df7146101de578063072ea61c1461021b578063086b51981461023d57806313219e9b14610295575b5f5ffd5b3480156101e9575f5ffd5b506101fd6101f8366004612b8a565b610691565b60405167ffffffffffffffff90911681526020015b60405180910390f35b348015610226575f5ffd5b5061022f610730565b604051908152602001610212565b348015610248575f5ffd5b506102707f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610212565b3480156102a0575f5ffd5b506102b46102af366004612bf3565b61073f565b005b3480156102c1575f5ffd5b5061022f7f000000000000000000000000000000000000000000000000000000000000000081565b3480156102f4575f5ffd5b506102b4610303366004612c2f565b6108b8565b348015610313575f5ffd5b5061022f610322366004612c4a565b6109b7565b348015610332575f5ffd5b506102707f000000000000000000000000000000000000000000000000000000000000000081565b6102b4610368366004612c90565b610a7e565b6102b461037b366004612cb3565b610ad9565b34801561038b575f5ffd5b5061022f7f000000000000000000000000000000000000000000000000000000000000000081565b3480156103be575f5ffd5b506103e26103cd366004612d01565b60016020525f908152604090205461ffff1681565b60405161ffff9091168152602001610212565b348015610400575f5ffd5b5061022f61040f366004612b8a565b610bb8565b34801561041f575f5ffd5b5061022f7f000000000000000000000000000000000000000000000000000000000000000081565b348015610452575f5ffd5b50610270610461366004612d1c565b610c5e565b6102b4610474366004612bf3565b610c68565b348015610484575f5ffd5b50610498610493366004612c2f565b610d3c565b60405163ffffffff9091168152602001610212565b3480156104b8575f5ffd5b5061022f7f000000000000000000000000000000000000000000000000000000000000000081565b3480156104eb575f5ffd5b506104986104fa366004612c4a565b610d6d565b34801561050a575f5ffd5b5061022f610519366004612d35565b610de3565b348015610529575f5ffd5b5061022f610538366004612b8a565b610e67565b348015610548575f5ffd5b506102707f000000000000000000000000000000000000000000000000000000000000000081565b6103e261057e366004612d01565b610e7b565b34801561058e575f5ffd5b5061022f61059d366004612d4c565b610f27565b3480156105ad575f5ffd5b5061022f6105bc366004612d1c565b60026020525f908152604090205481565b3480156105d8575f5ffd5b5061022f6105e7366004612c2f565b611451565b6102b46105fa366004612c90565b611488565b34801561060a575f5ffd5b5061061e610619366004612d66565b6115cc565b6040516102129190612d8b565b348015610636575f5ffd5b505f5461022f565b348015610649575f5ffd5b506101fd610658366004612c2f565b611617565b348015610668575f5ffd5b5061022f60055481565b34801561067d575f5ffd5b5061022f61068c366004612b8a565b611640565b5f61069b83611883565b60ff83165f908152600460205260409020805467ffffffffffffffff908116908416106107195780546040517fd6ed482000000000000000000000000000000000000000000000000000000000815260ff8616600482015267ffffffffffffffff918216602482015290841660448201526064015b60405180910390fd5b61072660028201846118cc565b9150505b92915050565b5f61073a48610de3565b905090565b61074761194c565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016146107f4576040517fa31799e300000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166004820152336024820152604401610710565b61ffff82165f908152600260205260409020548082111561084b576040517fd336a7870000000000000000000000000000000000000000000000000000000081526004810182905260248101839052604401610710565b6108558282612de8565b61ffff84165f81815260026020526040902091909155156108a05761089b848361087e86611983565b73ffffffffffffffffffffffffffffffffffffffff169190611a0f565b6108aa565b6108aa8483611a6a565b506108b3611b1f565b505050565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614610965576040517f517138ca00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166004820152336024820152604401610710565b60ff165f90815260046020526040902080547fffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffff1677010000000000000000000000000000000000000000000000179055565b5f6109c182611883565b73ffffffffffffffffffffffffffffffffffffffff84165f90815260036020908152604080832061ffff87168452909152812060ff841660028110610a0857610a08612dfb565b60088104919091015460079091166004026101000a900463ffffffff161515905080610a605760ff83165f90815260046020526040902054610a5b9068010000000000000000900463ffffffff16611b49565b610a62565b5f5b610a6b48610de3565b610a759190612e28565b95945050505050565b610a8661194c565b610a8f81611ba1565b6040805160c0810182526007815263ffffffff8316602082015233918101919091525f606082018190526080820181905260a0820152610ace90611c07565b610ad6611b1f565b50565b610ae161194c565b610aea81611883565b610baa848484847f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663fa073d768a6040518263ffffffff1660e01b8152600401610b66919073ffffffffffffffffffffffffffffffffffffffff91909116815260200190565b602060405180830381865afa158015610b81573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ba59190612e3b565b611c28565b610bb2611b1f565b50505050565b5f610bc283611883565b60ff83165f908152600460205260409020805467ffffffffffffffff9081169084161115610c3c5780546040517fd6ed482000000000000000000000000000000000000000000000000000000000815260ff8616600482015267ffffffffffffffff91821660248201529084166044820152606401610710565b610c496002820184611e52565b6affffffffffffffffffffff16949350505050565b5f61072a82611983565b610c7061194c565b6040517f2f8eb9cb00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff84811660048301525f9182917f00000000000000000000000000000000000000000000000000000000000000001690632f8eb9cb906024016040805180830381865afa158015610cfd573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d219190612e52565b91509150610d328585858486611c28565b50506108b3611b1f565b5f610d4682611883565b5060ff165f9081526004602052604090205468010000000000000000900463ffffffff1690565b5f610d7782611883565b73ffffffffffffffffffffffffffffffffffffffff84165f90815260036020908152604080832061ffff87168452909152902060ff831660028110610dbe57610dbe612dfb565b600891828204019190066004029054906101000a900463ffffffff1690509392505050565b5f80610e0f837f0000000000000000000000000000000000000000000000000000000000000000612e76565b90507f00000000000000000000000000000000000000000000000000000000000000008111610e5e577f0000000000000000000000000000000000000000000000000000000000000000610e60565b805b9392505050565b5f610e7183611883565b610e608383611efb565b5f610e8461194c565b7f00000000000000000000000000000000000000000000000000000000000000003414610f05576040517fc60475410000000000000000000000000000000000000000000000000000000081527f00000000000000000000000000000000000000000000000000000000000000006004820152346024820152604401610710565b610f0e82611fa3565b9050610f1a5f34611a6a565b610f22611b1f565b919050565b5f610f3061194c565b5f7f000000000000000000000000000000000000000000000000000000000000000090505f8173ffffffffffffffffffffffffffffffffffffffff1663f665c3a16040518163ffffffff1660e01b8152600401602060405180830381865afa158015610f9e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610fc29190612e8d565b905067ffffffffffffffff8116610fdc6020860186612ea8565b67ffffffffffffffff1611156110405780610ffa6020860186612ea8565b6040517f01c3d21600000000000000000000000000000000000000000000000000000000815267ffffffffffffffff928316600482015291166024820152604401610710565b5f73ffffffffffffffffffffffffffffffffffffffff83166395934bae61106a6020880188612ea8565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815267ffffffffffffffff9091166004820152602401602060405180830381865afa1580156110c5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906110e99190612e3b565b90505f6110f5866121de565b90508181146111585761110b6020870187612ea8565b6040517f86e8975800000000000000000000000000000000000000000000000000000000815267ffffffffffffffff90911660048201526024810183905260448101829052606401610710565b5f73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016634dd0f2906111a260208a018a612ea8565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815267ffffffffffffffff9091166004820152602401602060405180830381865afa1580156111fd573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112219190612e3b565b905080421015611284576112386020880188612ea8565b6040517f867b726e00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff909116600482015260248101829052426044820152606401610710565b5f6112ca61129a6101208a016101008b01612ea8565b60015f5260046020527fabd6e7cb50984ff9c2f3e18a2660c3353dadf4e3291deeb275dae2cd1e44fe0790611e52565b6affffffffffffffffffffff1661131a6112eb6101008b0160e08c01612ea8565b5f805260046020527f17ef568e3e12ab5b9c7254a8d58478811de00f9e6eb34345acd53bf8fd09d3ee90611e52565b6affffffffffffffffffffff166113319190612e28565b60055490915080821161134d575f975050505050505050610f1a565b6113578183612de8565b9750816005819055505f8773ffffffffffffffffffffffffffffffffffffffff16635c1bba386040518163ffffffff1660e01b8152600401602060405180830381865afa1580156113aa573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113ce9190612ec3565b905073ffffffffffffffffffffffffffffffffffffffff81166113f460208c018c612ea8565b67ffffffffffffffff167f088b8d966145aaa8419b341ca17f0c34cc6840211055b6a1879b8bdc273e75028b60405161142f91815260200190565b60405180910390a3611441818a611a6a565b5050505050505050610f22611b1f565b5f61145b82611883565b60ff82165f9081526004602052604090205461072a9068010000000000000000900463ffffffff16611b49565b61149061194c565b61149981611ba1565b6040517ffa073d760000000000000000000000000000000000000000000000000000000081523360048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063fa073d7690602401602060405180830381865afa158015611523573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115479190612e3b565b9050805f03611584576040517f9147b064000000000000000000000000000000000000000000000000000000008152336004820152602401610710565b6040805160c0810182526005815263ffffffff8416602082015233918101919091525f60608201819052608082015260a081018290526115c390611c07565b50610ad6611b1f565b6115d4612b49565b60408051808201909152806115fe5f85815b6020020160208101906115f99190612ea8565b611efb565b815260200161160f600185816115e6565b905292915050565b5f61162182611883565b5060ff165f9081526004602052604090205467ffffffffffffffff1690565b5f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16631fb2a5126040518163ffffffff1660e01b8152600401602060405180830381865afa1580156116ab573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906116cf9190612ec3565b90503373ffffffffffffffffffffffffffffffffffffffff82161461173e576040517f2f7f5c8500000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff82166004820152336024820152604401610710565b60ff84165f90815260046020526040902061175c6002820185611e52565b61177461176a866001612ede565b6002840190611e52565b61177e9190612efe565b60ff86165f9081526006602052604081206affffffffffffffffffffff92909216945090816117af61010088612f4e565b67ffffffffffffffff16815260208101919091526040015f9081205491506117d961010087612f7d565b67ffffffffffffffff166001901b90508082165f146117fb575050505061072a565b60ff87165f9081526006602052604081208383179161181c6101008a612f4e565b67ffffffffffffffff1681526020808201929092526040015f90812092909255818052600290527fac33ff75c19e70fe83507db0d683fd3465c996598dc972688b7ace676c89077b8054879290611874908490612e28565b90915550505050505092915050565b600260ff821610610ad6576040517f0da65bb70000000000000000000000000000000000000000000000000000000081526002600482015260ff82166024820152604401610710565b5f605883826118dc600286612f4e565b67ffffffffffffffff16815260208101919091526040015f20611900600285612f7d565b67ffffffffffffffff166002811061191a5761191a612dfb565b60028104919091015460019091166010026101000a90046fffffffffffffffffffffffffffffffff16901c9392505050565b6119546121f3565b61198160017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b9061224c565b565b5f805461ffff8316106119d2575f546040517fe3a5fa50000000000000000000000000000000000000000000000000000000008152600481019190915261ffff83166024820152604401610710565b5f8261ffff16815481106119e8576119e8612dfb565b5f9182526020909120015473ffffffffffffffffffffffffffffffffffffffff1692915050565b611a1c8383836001612253565b6108b3576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff84166004820152602401610710565b5f8273ffffffffffffffffffffffffffffffffffffffff16826040515f6040518083038185875af1925050503d805f8114611ac0576040519150601f19603f3d011682016040523d82523d5f602084013e611ac5565b606091505b50509050806108b3576040517fe0ccb26200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260248101839052604401610710565b6119815f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f0061197b565b5f6010611b5d628000006301000000612fac565b611b679190612fc8565b611b719083612fc8565b63ffffffff167f0000000000000000000000000000000000000000000000000000000000000000901b9050919050565b63ffffffff81161580611bbe5750630200000063ffffffff821610155b15610ad6576040517f936e77610000000000000000000000000000000000000000000000000000000081526302000000600482015263ffffffff82166024820152604401610710565b5f611c12825f6122db565b90508015611c2457611c243382611a6a565b5050565b73ffffffffffffffffffffffffffffffffffffffff8516611c75576040517fff6058e800000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f611c7f85611983565b9050831580611c9f57507001000000000000000000000000000000008410155b15611cf0576040517fe8cbc933000000000000000000000000000000000000000000000000000000008152700100000000000000000000000000000000600482015260248101859052604401610710565b61ffff85165f90815260026020526040812054611d0e908690612e28565b90507001000000000000000000000000000000008110611d74576040517f420537fc000000000000000000000000000000000000000000000000000000008152700100000000000000000000000000000000600482015260248101829052604401610710565b61ffff86165f90815260026020526040812082905580611d958989886124d9565b915091505f611e106040518060c00160405280600460ff1681526020018563ffffffff1681526020018c73ffffffffffffffffffffffffffffffffffffffff1681526020018b61ffff1681526020018a8152602001888152508a61ffff165f14611dff575f611e01565b895b611e0b9085612e28565b6122db565b905061ffff891615611e2657611e26858961272c565b8115611e3657611e365f83611a6a565b8015611e4657611e463382611a6a565b50505050505050505050565b5f67ffffffffffffffff821615611ef357825f6002611e72600186612fef565b611e7c9190612f4e565b67ffffffffffffffff16815260208101919091526040015f206002611ea2600185612fef565b611eac9190612f7d565b67ffffffffffffffff1660028110611ec657611ec6612dfb565b600291828204019190066010029054906101000a90046fffffffffffffffffffffffffffffffff16610e60565b505f92915050565b60ff82165f90815260046020908152604080832067ffffffffffffffff8516845260010190915290205480158015611f3c575067ffffffffffffffff821615155b1561072a5760ff83165f818152600460208190526040918290205491517fd6ed48200000000000000000000000000000000000000000000000000000000081529081019290925267ffffffffffffffff908116602483015283166044820152606401610710565b5f80547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff000001612003576040517f9c8f49e6000000000000000000000000000000000000000000000000000000008152620100006004820152602401610710565b8173ffffffffffffffffffffffffffffffffffffffff163b5f0361206b576040517f5a509a5b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff83166004820152602401610710565b73ffffffffffffffffffffffffffffffffffffffff82165f9081526001602052604090205461ffff16156121005773ffffffffffffffffffffffffffffffffffffffff82165f81815260016020526040908190205490517f7a0ec7fa00000000000000000000000000000000000000000000000000000000815261ffff90911660048201526024810191909152604401610710565b505f805473ffffffffffffffffffffffffffffffffffffffff831680835260016020819052604080852080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00001661ffff8616908117909155855492830186558580527f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e56390920180547fffffffffffffffffffffffff00000000000000000000000000000000000000001684179055519293919290917f185daf74096f8d9f11c0138a42809e8aaafe35f929168713f1af1b670a9416a191a3919050565b5f6040516101a08382376101a0902092915050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15611981576040517f3ee5aeb500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b80825d5050565b6040517fa9059cbb000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8616600452602485905291602083604481808b5af1925060015f511483166122cf5783831516156122c3573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f5f6122e648610de3565b90506122f28184612e28565b34101561233f576123038184612e28565b6040517f5bab165d0000000000000000000000000000000000000000000000000000000081526004810191909152346024820152604401610710565b8061234a8434612de8565b6123549190612de8565b60208581015160181c60ff9081165f818152600490935260409092208054939550919277010000000000000000000000000000000000000000000000900416156123cf576040517fddabaf6700000000000000000000000000000000000000000000000000000000815260ff83166004820152602401610710565b805467ffffffffffffffff165f8181526001830160205260408120546123f590896128d2565b83549091505f906124249087906c0100000000000000000000000090046affffffffffffffffffffff1661300f565b9050612431836001612ede565b845467ffffffffffffffff919091167fffffffffffffffffff0000000000000000000000ffffffff0000000000000000909116176c010000000000000000000000006affffffffffffffffffffff831602178455816001808601905f90612499908790612ede565b67ffffffffffffffff16815260208101919091526040015f20556124c16002850184836128ec565b6124cd85848b85612990565b50505050505092915050565b73ffffffffffffffffffffffffffffffffffffffff83165f90815260036020908152604080832061ffff861684529091528120819060ff84166002811061252257612522612dfb565b60088104919091015460079091166004026101000a900463ffffffff169150811561254e57505f612724565b60ff83165f9081526004602052604081205468010000000000000000900463ffffffff16906125808262800000613032565b9050630100000063ffffffff8216106125e8576125a4628000006301000000612fac565b6040517f0488a63f00000000000000000000000000000000000000000000000000000000815263ffffffff909116600482015260ff86166024820152604401610710565b63ff000000601886901b168117935061260082611b49565b73ffffffffffffffffffffffffffffffffffffffff88165f90815260036020908152604080832061ffff8b1684529091529020909350849060ff87166002811061264c5761264c612dfb565b600891828204019190066004026101000a81548163ffffffff021916908363ffffffff1602179055508160016126829190613032565b60ff86165f9081526004602090815260409182902080547fffffffffffffffffffffffffffffffffffffffff00000000ffffffffffffffff166801000000000000000063ffffffff958616021790559051918616825261ffff88169173ffffffffffffffffffffffffffffffffffffffff8a16917f02954a63d841de4e1bb44fb75206a41d54e3843aaeab89817b83437872b20727910160405180910390a350505b935093915050565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8416906370a0823190602401602060405180830381865afa158015612796573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906127ba9190612e3b565b90506127de73ffffffffffffffffffffffffffffffffffffffff8416333085612a5a565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8516906370a0823190602401602060405180830381865afa158015612848573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061286c9190612e3b565b90505f82821161287c575f612886565b6128868383612de8565b90508381146128cb576040517ffc87ca660000000000000000000000000000000000000000000000000000000081526004810185905260248101829052604401610710565b5050505050565b5f60405183815260c083602083015e60e090209392505050565b4260581b6affffffffffffffffffffff821617835f61290c600286612f4e565b67ffffffffffffffff16815260208101919091526040015f20612930600285612f7d565b67ffffffffffffffff166002811061294a5761294a612dfb565b600291828204019190066010026101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550505050565b8267ffffffffffffffff168460ff167f9b80a71c2e0846ccf4ab16c2e831b938471ba85bc5f187c77e3b37989538254e845f015185602001518660400151876060015188608001518960a001518933604051612a4c98979695949392919060ff98909816885263ffffffff96909616602088015273ffffffffffffffffffffffffffffffffffffffff948516604088015261ffff939093166060870152608086019190915260a085015260c08401521660e08201526101000190565b60405180910390a350505050565b612a68848484846001612ab6565b610bb2576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff85166004820152602401610710565b6040517f23b872dd000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8781166004528616602452604485905291602083606481808c5af1925060015f51148316612b38578383151615612b2c573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b60405180604001604052806002906020820280368337509192915050565b60ff81168114610ad6575f5ffd5b67ffffffffffffffff81168114610ad6575f5ffd5b5f5f60408385031215612b9b575f5ffd5b8235612ba681612b67565b91506020830135612bb681612b75565b809150509250929050565b73ffffffffffffffffffffffffffffffffffffffff81168114610ad6575f5ffd5b803561ffff81168114610f22575f5ffd5b5f5f5f60608486031215612c05575f5ffd5b8335612c1081612bc1565b9250612c1e60208501612be2565b929592945050506040919091013590565b5f60208284031215612c3f575f5ffd5b8135610e6081612b67565b5f5f5f60608486031215612c5c575f5ffd5b8335612c6781612bc1565b9250612c7560208501612be2565b91506040840135612c8581612b67565b809150509250925092565b5f60208284031215612ca0575f5ffd5b813563ffffffff81168114610e60575f5ffd5b5f5f5f5f60808587031215612cc6575f5ffd5b8435612cd181612bc1565b9350612cdf60208601612be2565b9250604085013591506060850135612cf681612b67565b939692955090935050565b5f60208284031215612d11575f5ffd5b8135610e6081612bc1565b5f60208284031215612d2c575f5ffd5b610e6082612be2565b5f60208284031215612d45575f5ffd5b5035919050565b5f6101a0828403128015612d5e575f5ffd5b509092915050565b5f60408284031215612d76575f5ffd5b82604083011115612d85575f5ffd5b50919050565b6040810181835f5b6002811015612db2578151835260209283019290910190600101612d93565b50505092915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8181038181111561072a5761072a612dbb565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b8082018082111561072a5761072a612dbb565b5f60208284031215612e4b575f5ffd5b5051919050565b5f5f60408385031215612e63575f5ffd5b82516020840151909250612bb681612b67565b808202811582820484141761072a5761072a612dbb565b5f60208284031215612e9d575f5ffd5b8151610e6081612b75565b5f60208284031215612eb8575f5ffd5b8135610e6081612b75565b5f60208284031215612ed3575f5ffd5b8151610e6081612bc1565b67ffffffffffffffff818116838216019081111561072a5761072a612dbb565b6affffffffffffffffffffff828116828216039081111561072a5761072a612dbb565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f67ffffffffffffffff831680612f6757612f67612f21565b8067ffffffffffffffff84160491505092915050565b5f67ffffffffffffffff831680612f9657612f96612f21565b8067ffffffffffffffff84160691505092915050565b63ffffffff828116828216039081111561072a5761072a612dbb565b5f63ffffffff831680612fdd57612fdd612f21565b8063ffffffff84160491505092915050565b67ffffffffffffffff828116828216039081111561072a5761072a612dbb565b6affffffffffffffffffffff818116838216019081111561072a5761072a612dbb565b63ffffffff818116838216019081111561072a5761072a612dbb56185daf74096f8d9f11c0138a42809e8aaafe35f929168713f1af1b670a9416a1290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563';
