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
            "name": "chunkOperations",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "maxWithdrawals",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "maxEntries",
            "type": "uint32",
            "internalType": "uint32"
          },
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
            "name": "chunkCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "chunksRoot",
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
  '0x610160604052348015610010575f5ffd5b5060405161331638038061331683398101604081905261002f916104a9565b6001600160a01b0380851660805283811660a052821660c05260408051808201909152600a8152696c697374696e6746656560b01b60208201526101608601516100889190633b9aca0090670de0b6b3a76400006101d8565b60e05260408051808201909152600b81526a6d696e456e74727946656560a81b60208201526101e08601516100cc9190633b9aca0090670de0b6b3a76400006101d8565b61010052604080518082019091526008815267656e74727947617360c01b6020820152610200860151610107919061d6d890620f42406101d8565b6101205260408051808201909152600c81526b6669727374536c6f7446656560a01b602082015261022086015161014d9190633b9aca0090670de0b6b3a76400006101d8565b610140525f80546001810182558180525f5160206132f65f395f51905f520180546001600160a01b031916905560405181905f5160206132d65f395f51905f52908290a35f5b81518110156101cd576101c48282815181106101b1576101b1610648565b602002602001015161021e60201b60201c565b50600101610193565b5050505050506106a6565b5f838310806101e657508183115b156102155784848385604051634354d32f60e01b815260040161020c949392919061065c565b60405180910390fd5b50909392505050565b5f805461ffff190161024857604051634e47a4f360e11b815262010000600482015260240161020c565b816001600160a01b03163b5f0361027d57604051635a509a5b60e01b81526001600160a01b038316600482015260240161020c565b6001600160a01b0382165f9081526001602052604090205461ffff16156102df576001600160a01b0382165f8181526001602052604090819020549051633d0763fd60e11b815261ffff9091166004820152602481019190915260440161020c565b505f80546001600160a01b038316808352600160208190526040808520805461ffff191661ffff8616908117909155855492830186558580525f5160206132f65f395f51905f5290920180546001600160a01b03191684179055519293919290915f5160206132d65f395f51905f5291a3919050565b634e487b7160e01b5f52604160045260245ffd5b60405161024081016001600160401b038111828210171561038c5761038c610355565b60405290565b604051601f8201601f191681016001600160401b03811182821017156103ba576103ba610355565b604052919050565b805163ffffffff811681146103d5575f5ffd5b919050565b805180151581146103d5575f5ffd5b80516001600160401b03811681146103d5575f5ffd5b6001600160a01b0381168114610413575f5ffd5b50565b80516103d5816103ff565b5f82601f830112610430575f5ffd5b81516001600160401b0381111561044957610449610355565b8060051b61045960208201610392565b91825260208185018101929081019086841115610474575f5ffd5b6020860192505b8383101561049f57825161048e816103ff565b82526020928301929091019061047b565b9695505050505050565b5f5f5f5f5f8587036102c08112156104bf575f5ffd5b6102408112156104cd575f5ffd5b506104d6610369565b6104df876103c2565b81526104ed602088016103c2565b60208201526104fe604088016103c2565b604082015261050f606088016103da565b6060820152610520608088016103e9565b608082015261053160a088016103e9565b60a082015261054260c088016103e9565b60c082015261055360e088016103e9565b60e082015261056561010088016103e9565b61010082015261057861012088016103e9565b610120820152610140878101519082015261016080880151908201526105a161018088016103e9565b6101808201526105b46101a088016103e9565b6101a08201526101c087810151908201526101e080880151908201526102008088015190820152610220808801519082015294506105f56102408701610416565b93506106046102608701610416565b92506106136102808701610416565b6102a08701519092506001600160401b0381111561062f575f5ffd5b61063b88828901610421565b9150509295509295909350565b634e487b7160e01b5f52603260045260245ffd5b608081525f8551806080840152806020880160a085015e5f60a0828501015260a0601f19601f83011684010191505084602083015283604083015282606083015295945050505050565b60805160a05160c05160e051610100516101205161014051612b8b61074b5f395f81816104a8015261176c01525f81816102b1015261109a01525f818161040f015281816110c201526110e901525f818161037b01528181611135015261118201525f818161023801528181610da201528181610f68015261124101525f81816105380152818161070b015261076d01525f818161032201526108700152612b8b5ff3fe6080604052600436106101c4575f3560e01c80637be661bc116100f2578063bb032a6611610092578063dfb0d36511610062578063dfb0d365146105ca578063eafe7a74146105f6578063ee34418414610609578063f071db5a14610628575f5ffd5b8063bb032a661461055a578063c47eca911461056d578063cb0393db14610598578063df5eb56c146105b7575f5ffd5b806398b5268c116100cd57806398b5268c146104ca5780639d99c626146104e95780639f1c704414610508578063ade0e93e14610527575f5ffd5b80637be661bc146104505780637efa686b146104635780638a1c5e6d14610497575f5ffd5b8063511606301161016857806371f962111161013857806371f962111461039d5780637479a613146103df57806376e5b862146103fe57806378a882d214610431575f5ffd5b8063511606301461031157806353e7ec7a1461034457806355209860146103575780636a1b7ecc1461036a575f5ffd5b806313219e9b116101a357806313219e9b1461027f5780631f9f020d146102a05780632682f49a146102d35780634b7e9512146102f2575f5ffd5b8062df1df7146101c8578063072ea61c14610205578063086b519814610227575b5f5ffd5b3480156101d3575f5ffd5b506101e76101e23660046126ea565b61063d565b60405167ffffffffffffffff90911681526020015b60405180910390f35b348015610210575f5ffd5b506102196106dc565b6040519081526020016101fc565b348015610232575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101fc565b34801561028a575f5ffd5b5061029e610299366004612753565b6106eb565b005b3480156102ab575f5ffd5b506102197f000000000000000000000000000000000000000000000000000000000000000081565b3480156102de575f5ffd5b506102196102ed36600461278f565b610864565b3480156102fd575f5ffd5b5061021961030c3660046127a9565b610c66565b34801561031c575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b61029e6103523660046127ef565b610d2d565b61029e610365366004612812565b610d88565b348015610375575f5ffd5b506102197f000000000000000000000000000000000000000000000000000000000000000081565b3480156103a8575f5ffd5b506103cc6103b7366004612860565b60016020525f908152604090205461ffff1681565b60405161ffff90911681526020016101fc565b3480156103ea575f5ffd5b506102196103f93660046126ea565b610e67565b348015610409575f5ffd5b506102197f000000000000000000000000000000000000000000000000000000000000000081565b34801561043c575f5ffd5b5061025a61044b36600461287b565b610f0d565b61029e61045e366004612753565b610f17565b34801561046e575f5ffd5b5061048261047d366004612894565b610feb565b60405163ffffffff90911681526020016101fc565b3480156104a2575f5ffd5b506102197f000000000000000000000000000000000000000000000000000000000000000081565b3480156104d5575f5ffd5b506104826104e43660046127a9565b61101c565b3480156104f4575f5ffd5b506102196105033660046128af565b611092565b348015610513575f5ffd5b506102196105223660046126ea565b611116565b348015610532575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b6103cc610568366004612860565b61112a565b348015610578575f5ffd5b5061021961058736600461287b565b60026020525f908152604090205481565b3480156105a3575f5ffd5b506102196105b2366004612894565b6111c9565b61029e6105c53660046127ef565b611200565b3480156105d5575f5ffd5b506105e96105e43660046128c6565b611344565b6040516101fc91906128eb565b348015610601575f5ffd5b505f54610219565b348015610614575f5ffd5b506101e7610623366004612894565b61138f565b348015610633575f5ffd5b5061021960055481565b5f610647836113b8565b60ff83165f908152600460205260409020805467ffffffffffffffff908116908416106106c55780546040517fd6ed482000000000000000000000000000000000000000000000000000000000815260ff8616600482015267ffffffffffffffff918216602482015290841660448201526064015b60405180910390fd5b6106d26002820184611401565b9150505b92915050565b5f6106e648611092565b905090565b6106f3611481565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016146107a0576040517fa31799e300000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660048201523360248201526044016106bc565b61ffff82165f90815260026020526040902054808211156107f7576040517fd336a78700000000000000000000000000000000000000000000000000000000815260048101829052602481018390526044016106bc565b6108018282612948565b61ffff84165f818152600260205260409020919091551561084c57610847848361082a866114b8565b73ffffffffffffffffffffffffffffffffffffffff169190611544565b610856565b610856848361159f565b5061085f611654565b505050565b5f61086d611481565b5f7f000000000000000000000000000000000000000000000000000000000000000090505f8173ffffffffffffffffffffffffffffffffffffffff1663f665c3a16040518163ffffffff1660e01b8152600401602060405180830381865afa1580156108db573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108ff919061295b565b905067ffffffffffffffff81166109196020860186612976565b67ffffffffffffffff16111561097d57806109376020860186612976565b6040517f01c3d21600000000000000000000000000000000000000000000000000000000815267ffffffffffffffff9283166004820152911660248201526044016106bc565b5f73ffffffffffffffffffffffffffffffffffffffff83166395934bae6109a76020880188612976565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815267ffffffffffffffff9091166004820152602401602060405180830381865afa158015610a02573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610a269190612991565b90505f610a328661167e565b9050818114610a9557610a486020870187612976565b6040517f86e8975800000000000000000000000000000000000000000000000000000000815267ffffffffffffffff909116600482015260248101839052604481018290526064016106bc565b5f610adb610aab61012089016101008a01612976565b60015f5260046020527fabd6e7cb50984ff9c2f3e18a2660c3353dadf4e3291deeb275dae2cd1e44fe0790611693565b6affffffffffffffffffffff16610b2b610afc6101008a0160e08b01612976565b5f805260046020527f17ef568e3e12ab5b9c7254a8d58478811de00f9e6eb34345acd53bf8fd09d3ee90611693565b6affffffffffffffffffffff16610b4291906129d5565b600554909150808211610b5d575f9650505050505050610c59565b610b678183612948565b9650816005819055505f8673ffffffffffffffffffffffffffffffffffffffff16635c1bba386040518163ffffffff1660e01b8152600401602060405180830381865afa158015610bba573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610bde91906129e8565b905073ffffffffffffffffffffffffffffffffffffffff8116610c0460208b018b612976565b67ffffffffffffffff167f088b8d966145aaa8419b341ca17f0c34cc6840211055b6a1879b8bdc273e75028a604051610c3f91815260200190565b60405180910390a3610c51818961159f565b505050505050505b610c61611654565b919050565b5f610c70826113b8565b73ffffffffffffffffffffffffffffffffffffffff84165f90815260036020908152604080832061ffff87168452909152812060ff841660028110610cb757610cb76129a8565b60088104919091015460079091166004026101000a900463ffffffff161515905080610d0f5760ff83165f90815260046020526040902054610d0a9068010000000000000000900463ffffffff1661173c565b610d11565b5f5b610d1a48611092565b610d2491906129d5565b95945050505050565b610d35611481565b610d3e81611794565b6040805160c0810182526007815263ffffffff8316602082015233918101919091525f606082018190526080820181905260a0820152610d7d906117fa565b610d85611654565b50565b610d90611481565b610d99816113b8565b610e59848484847f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663fa073d768a6040518263ffffffff1660e01b8152600401610e15919073ffffffffffffffffffffffffffffffffffffffff91909116815260200190565b602060405180830381865afa158015610e30573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e549190612991565b61181b565b610e61611654565b50505050565b5f610e71836113b8565b60ff83165f908152600460205260409020805467ffffffffffffffff9081169084161115610eeb5780546040517fd6ed482000000000000000000000000000000000000000000000000000000000815260ff8616600482015267ffffffffffffffff918216602482015290841660448201526064016106bc565b610ef86002820184611693565b6affffffffffffffffffffff16949350505050565b5f6106d6826114b8565b610f1f611481565b6040517f2f8eb9cb00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff84811660048301525f9182917f00000000000000000000000000000000000000000000000000000000000000001690632f8eb9cb906024016040805180830381865afa158015610fac573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610fd09190612a03565b91509150610fe1858585848661181b565b505061085f611654565b5f610ff5826113b8565b5060ff165f9081526004602052604090205468010000000000000000900463ffffffff1690565b5f611026826113b8565b73ffffffffffffffffffffffffffffffffffffffff84165f90815260036020908152604080832061ffff87168452909152902060ff83166002811061106d5761106d6129a8565b600891828204019190066004029054906101000a900463ffffffff1690509392505050565b5f806110be837f0000000000000000000000000000000000000000000000000000000000000000612a27565b90507f0000000000000000000000000000000000000000000000000000000000000000811161110d577f000000000000000000000000000000000000000000000000000000000000000061110f565b805b9392505050565b5f611120836113b8565b61110f8383611a45565b5f611133611481565b7f000000000000000000000000000000000000000000000000000000000000000034146111b4576040517fc60475410000000000000000000000000000000000000000000000000000000081527f000000000000000000000000000000000000000000000000000000000000000060048201523460248201526044016106bc565b6111bd82611aed565b9050610c595f3461159f565b5f6111d3826113b8565b60ff82165f908152600460205260409020546106d69068010000000000000000900463ffffffff1661173c565b611208611481565b61121181611794565b6040517ffa073d760000000000000000000000000000000000000000000000000000000081523360048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063fa073d7690602401602060405180830381865afa15801561129b573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112bf9190612991565b9050805f036112fc576040517f9147b0640000000000000000000000000000000000000000000000000000000081523360048201526024016106bc565b6040805160c0810182526005815263ffffffff8416602082015233918101919091525f60608201819052608082015260a0810182905261133b906117fa565b50610d85611654565b61134c6126a9565b60408051808201909152806113765f85815b6020020160208101906113719190612976565b611a45565b81526020016113876001858161135e565b905292915050565b5f611399826113b8565b5060ff165f9081526004602052604090205467ffffffffffffffff1690565b600260ff821610610d85576040517f0da65bb70000000000000000000000000000000000000000000000000000000081526002600482015260ff821660248201526044016106bc565b5f60588382611411600286612a6b565b67ffffffffffffffff16815260208101919091526040015f20611435600285612a9a565b67ffffffffffffffff166002811061144f5761144f6129a8565b60028104919091015460019091166010026101000a90046fffffffffffffffffffffffffffffffff16901c9392505050565b611489611d28565b6114b660017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90611d81565b565b5f805461ffff831610611507575f546040517fe3a5fa50000000000000000000000000000000000000000000000000000000008152600481019190915261ffff831660248201526044016106bc565b5f8261ffff168154811061151d5761151d6129a8565b5f9182526020909120015473ffffffffffffffffffffffffffffffffffffffff1692915050565b6115518383836001611d88565b61085f576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff841660048201526024016106bc565b5f8273ffffffffffffffffffffffffffffffffffffffff16826040515f6040518083038185875af1925050503d805f81146115f5576040519150601f19603f3d011682016040523d82523d5f602084013e6115fa565b606091505b505090508061085f576040517fe0ccb26200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff84166004820152602481018390526044016106bc565b6114b65f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f006114b0565b5f6040516101a08382376101a0902092915050565b5f67ffffffffffffffff82161561173457825f60026116b3600186612ac9565b6116bd9190612a6b565b67ffffffffffffffff16815260208101919091526040015f2060026116e3600185612ac9565b6116ed9190612a9a565b67ffffffffffffffff1660028110611707576117076129a8565b600291828204019190066010029054906101000a90046fffffffffffffffffffffffffffffffff1661110f565b505f92915050565b5f6010611750628000006301000000612ae9565b61175a9190612b05565b6117649083612b05565b63ffffffff167f0000000000000000000000000000000000000000000000000000000000000000901b9050919050565b63ffffffff811615806117b15750630200000063ffffffff821610155b15610d85576040517f936e77610000000000000000000000000000000000000000000000000000000081526302000000600482015263ffffffff821660248201526044016106bc565b5f611805825f611e10565b9050801561181757611817338261159f565b5050565b73ffffffffffffffffffffffffffffffffffffffff8516611868576040517fff6058e800000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f611872856114b8565b905083158061189257507001000000000000000000000000000000008410155b156118e3576040517fe8cbc9330000000000000000000000000000000000000000000000000000000081527001000000000000000000000000000000006004820152602481018590526044016106bc565b61ffff85165f908152600260205260408120546119019086906129d5565b90507001000000000000000000000000000000008110611967576040517f420537fc0000000000000000000000000000000000000000000000000000000081527001000000000000000000000000000000006004820152602481018290526044016106bc565b61ffff86165f90815260026020526040812082905580611988898988611fb2565b915091505f611a036040518060c00160405280600460ff1681526020018563ffffffff1681526020018c73ffffffffffffffffffffffffffffffffffffffff1681526020018b61ffff1681526020018a8152602001888152508a61ffff165f146119f2575f6119f4565b895b6119fe90856129d5565b611e10565b905061ffff891615611a1957611a198589612205565b8115611a2957611a295f8361159f565b8015611a3957611a39338261159f565b50505050505050505050565b60ff82165f90815260046020908152604080832067ffffffffffffffff8516845260010190915290205480158015611a86575067ffffffffffffffff821615155b156106d65760ff83165f818152600460208190526040918290205491517fd6ed48200000000000000000000000000000000000000000000000000000000081529081019290925267ffffffffffffffff9081166024830152831660448201526064016106bc565b5f80547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff000001611b4d576040517f9c8f49e60000000000000000000000000000000000000000000000000000000081526201000060048201526024016106bc565b8173ffffffffffffffffffffffffffffffffffffffff163b5f03611bb5576040517f5a509a5b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff831660048201526024016106bc565b73ffffffffffffffffffffffffffffffffffffffff82165f9081526001602052604090205461ffff1615611c4a5773ffffffffffffffffffffffffffffffffffffffff82165f81815260016020526040908190205490517f7a0ec7fa00000000000000000000000000000000000000000000000000000000815261ffff909116600482015260248101919091526044016106bc565b505f805473ffffffffffffffffffffffffffffffffffffffff831680835260016020819052604080852080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00001661ffff8616908117909155855492830186558580527f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e56390920180547fffffffffffffffffffffffff00000000000000000000000000000000000000001684179055519293919290917f185daf74096f8d9f11c0138a42809e8aaafe35f929168713f1af1b670a9416a191a3919050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c156114b6576040517f3ee5aeb500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b80825d5050565b6040517fa9059cbb000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8616600452602485905291602083604481808b5af1925060015f51148316611e04578383151615611df8573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f5f611e1b48611092565b9050611e2781846129d5565b341015611e7457611e3881846129d5565b6040517f5bab165d00000000000000000000000000000000000000000000000000000000815260048101919091523460248201526044016106bc565b80611e7f8434612948565b611e899190612948565b60208581015160181c60ff165f818152600483526040808220805467ffffffffffffffff1680845260018201909552908220549496509193919291611ece90896123ab565b83549091505f90611efd9087906c0100000000000000000000000090046affffffffffffffffffffff16612b2c565b9050611f0a836001612b4f565b845467ffffffffffffffff919091167fffffffffffffffffff0000000000000000000000ffffffff0000000000000000909116176c010000000000000000000000006affffffffffffffffffffff831602178455816001808601905f90611f72908790612b4f565b67ffffffffffffffff16815260208101919091526040015f2055611f9a60028501848361244c565b611fa685848b856124f0565b50505050505092915050565b73ffffffffffffffffffffffffffffffffffffffff83165f90815260036020908152604080832061ffff861684529091528120819060ff841660028110611ffb57611ffb6129a8565b60088104919091015460079091166004026101000a900463ffffffff169150811561202757505f6121fd565b60ff83165f9081526004602052604081205468010000000000000000900463ffffffff16906120598262800000612b6f565b9050630100000063ffffffff8216106120c15761207d628000006301000000612ae9565b6040517f0488a63f00000000000000000000000000000000000000000000000000000000815263ffffffff909116600482015260ff861660248201526044016106bc565b63ff000000601886901b16811793506120d98261173c565b73ffffffffffffffffffffffffffffffffffffffff88165f90815260036020908152604080832061ffff8b1684529091529020909350849060ff871660028110612125576121256129a8565b600891828204019190066004026101000a81548163ffffffff021916908363ffffffff16021790555081600161215b9190612b6f565b60ff86165f9081526004602090815260409182902080547fffffffffffffffffffffffffffffffffffffffff00000000ffffffffffffffff166801000000000000000063ffffffff958616021790559051918616825261ffff88169173ffffffffffffffffffffffffffffffffffffffff8a16917f02954a63d841de4e1bb44fb75206a41d54e3843aaeab89817b83437872b20727910160405180910390a350505b935093915050565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8416906370a0823190602401602060405180830381865afa15801561226f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122939190612991565b90506122b773ffffffffffffffffffffffffffffffffffffffff84163330856125ba565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8516906370a0823190602401602060405180830381865afa158015612321573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906123459190612991565b90505f828211612355575f61235f565b61235f8383612948565b90508381146123a4576040517ffc87ca6600000000000000000000000000000000000000000000000000000000815260048101859052602481018290526044016106bc565b5050505050565b5f82825f015183602001518460400151856060015186608001518760a0015160405160200161242e979695949392919096875260ff95909516602087015263ffffffff93909316604086015273ffffffffffffffffffffffffffffffffffffffff91909116606085015261ffff16608084015260a083015260c082015260e00190565b60405160208183030381529060405280519060200120905092915050565b4260581b6affffffffffffffffffffff821617835f61246c600286612a6b565b67ffffffffffffffff16815260208101919091526040015f20612490600285612a9a565b67ffffffffffffffff16600281106124aa576124aa6129a8565b600291828204019190066010026101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550505050565b8267ffffffffffffffff168460ff167f9b80a71c2e0846ccf4ab16c2e831b938471ba85bc5f187c77e3b37989538254e845f015185602001518660400151876060015188608001518960a0015189336040516125ac98979695949392919060ff98909816885263ffffffff96909616602088015273ffffffffffffffffffffffffffffffffffffffff948516604088015261ffff939093166060870152608086019190915260a085015260c08401521660e08201526101000190565b60405180910390a350505050565b6125c8848484846001612616565b610e61576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff851660048201526024016106bc565b6040517f23b872dd000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8781166004528616602452604485905291602083606481808c5af1925060015f5114831661269857838315161561268c573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b60405180604001604052806002906020820280368337509192915050565b60ff81168114610d85575f5ffd5b67ffffffffffffffff81168114610d85575f5ffd5b5f5f604083850312156126fb575f5ffd5b8235612706816126c7565b91506020830135612716816126d5565b809150509250929050565b73ffffffffffffffffffffffffffffffffffffffff81168114610d85575f5ffd5b803561ffff81168114610c61575f5ffd5b5f5f5f60608486031215612765575f5ffd5b833561277081612721565b925061277e60208501612742565b929592945050506040919091013590565b5f6101a08284031280156127a1575f5ffd5b509092915050565b5f5f5f606084860312156127bb575f5ffd5b83356127c681612721565b92506127d460208501612742565b915060408401356127e4816126c7565b809150509250925092565b5f602082840312156127ff575f5ffd5b813563ffffffff8116811461110f575f5ffd5b5f5f5f5f60808587031215612825575f5ffd5b843561283081612721565b935061283e60208601612742565b9250604085013591506060850135612855816126c7565b939692955090935050565b5f60208284031215612870575f5ffd5b813561110f81612721565b5f6020828403121561288b575f5ffd5b61110f82612742565b5f602082840312156128a4575f5ffd5b813561110f816126c7565b5f602082840312156128bf575f5ffd5b5035919050565b5f604082840312156128d6575f5ffd5b826040830111156128e5575f5ffd5b50919050565b6040810181835f5b60028110156129125781518352602092830192909101906001016128f3565b50505092915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b818103818111156106d6576106d661291b565b5f6020828403121561296b575f5ffd5b815161110f816126d5565b5f60208284031215612986575f5ffd5b813561110f816126d5565b5f602082840312156129a1575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b808201808211156106d6576106d661291b565b5f602082840312156129f8575f5ffd5b815161110f81612721565b5f5f60408385031215612a14575f5ffd5b82516020840151909250612716816126c7565b80820281158282048414176106d6576106d661291b565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f67ffffffffffffffff831680612a8457612a84612a3e565b8067ffffffffffffffff84160491505092915050565b5f67ffffffffffffffff831680612ab357612ab3612a3e565b8067ffffffffffffffff84160691505092915050565b67ffffffffffffffff82811682821603908111156106d6576106d661291b565b63ffffffff82811682821603908111156106d6576106d661291b565b5f63ffffffff831680612b1a57612b1a612a3e565b8063ffffffff84160491505092915050565b6affffffffffffffffffffff81811683821601908111156106d6576106d661291b565b67ffffffffffffffff81811683821601908111156106d6576106d661291b565b63ffffffff81811683821601908111156106d6576106d661291b56185daf74096f8d9f11c0138a42809e8aaafe35f929168713f1af1b670a9416a1290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563';
