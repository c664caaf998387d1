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
  '0x610160604052348015610010575f5ffd5b5060405161324b38038061324b83398101604081905261002f91610496565b6001600160a01b0380851660805283811660a052821660c05260408051808201909152600a8152696c697374696e6746656560b01b60208201526101008601516100889190633b9aca0090670de0b6b3a76400006101d8565b60e05260408051808201909152600b81526a6d696e456e74727946656560a81b60208201526101808601516100cc9190633b9aca0090670de0b6b3a76400006101d8565b61010052604080518082019091526008815267656e74727947617360c01b60208201526101a0860151610107919061d6d890620f42406101d8565b6101205260408051808201909152600c81526b6669727374536c6f7446656560a01b60208201526101c086015161014d9190633b9aca0090670de0b6b3a76400006101d8565b610140525f80546001810182558180525f51602061322b5f395f51905f520180546001600160a01b031916905560405181905f51602061320b5f395f51905f52908290a35f5b81518110156101cd576101c48282815181106101b1576101b16105fd565b602002602001015161021e60201b60201c565b50600101610193565b50505050505061065b565b5f838310806101e657508183115b156102155784848385604051634354d32f60e01b815260040161020c9493929190610611565b60405180910390fd5b50909392505050565b5f805461ffff190161024857604051634e47a4f360e11b815262010000600482015260240161020c565b816001600160a01b03163b5f0361027d57604051635a509a5b60e01b81526001600160a01b038316600482015260240161020c565b6001600160a01b0382165f9081526001602052604090205461ffff16156102df576001600160a01b0382165f8181526001602052604090819020549051633d0763fd60e11b815261ffff9091166004820152602481019190915260440161020c565b505f80546001600160a01b038316808352600160208190526040808520805461ffff191661ffff8616908117909155855492830186558580525f51602061322b5f395f51905f5290920180546001600160a01b03191684179055519293919290915f51602061320b5f395f51905f5291a3919050565b634e487b7160e01b5f52604160045260245ffd5b6040516101e081016001600160401b038111828210171561038c5761038c610355565b60405290565b604051601f8201601f191681016001600160401b03811182821017156103ba576103ba610355565b604052919050565b805180151581146103d1575f5ffd5b919050565b80516001600160401b03811681146103d1575f5ffd5b6001600160a01b0381168114610400575f5ffd5b50565b80516103d1816103ec565b5f82601f83011261041d575f5ffd5b81516001600160401b0381111561043657610436610355565b8060051b61044660208201610392565b91825260208185018101929081019086841115610461575f5ffd5b6020860192505b8383101561048c57825161047b816103ec565b825260209283019290910190610468565b9695505050505050565b5f5f5f5f5f8587036102608112156104ac575f5ffd5b6101e08112156104ba575f5ffd5b506104c3610369565b6104cc876103c2565b81526104da602088016103d6565b60208201526104eb604088016103d6565b60408201526104fc606088016103d6565b606082015261050d608088016103d6565b608082015261051e60a088016103d6565b60a082015261052f60c088016103d6565b60c082015260e08781015190820152610100808801519082015261055661012088016103d6565b61012082015261056961014088016103d6565b610140820152610160878101519082015261018080880151908201526101a080880151908201526101c0808801519082015294506105aa6101e08701610403565b93506105b96102008701610403565b92506105c86102208701610403565b6102408701519092506001600160401b038111156105e4575f5ffd5b6105f08882890161040e565b9150509295509295909350565b634e487b7160e01b5f52603260045260245ffd5b608081525f8551806080840152806020880160a085015e5f60a0828501015260a0601f19601f83011684010191505084602083015283604083015282606083015295945050505050565b60805160a05160c05160e051610100516101205161014051612b0b6107005f395f818161048901526116b501525f81816102b10152610c9801525f81816103f001528181610cc00152610ce701525f818161035c01528181610d330152610d8001525f8181610238015281816109a001528181610b66015261124801525f81816105190152818161070b015261076d01525f81816103030152610de00152612b0b5ff3fe6080604052600436106101c4575f3560e01c80637efa686b116100f2578063c18e17c911610092578063dfb0d36511610062578063dfb0d365146105ca578063eafe7a74146105f6578063ee34418414610609578063f071db5a14610628575f5ffd5b8063c18e17c91461054e578063c47eca911461056d578063cb0393db14610598578063df5eb56c146105b7575f5ffd5b80639d99c626116100cd5780639d99c626146104ca5780639f1c7044146104e9578063ade0e93e14610508578063bb032a661461053b575f5ffd5b80637efa686b146104445780638a1c5e6d1461047857806398b5268c146104ab575f5ffd5b806353e7ec7a116101685780637479a613116101385780637479a613146103c057806376e5b862146103df57806378a882d2146104125780637be661bc14610431575f5ffd5b806353e7ec7a1461032557806355209860146103385780636a1b7ecc1461034b57806371f962111461037e575f5ffd5b806313219e9b116101a357806313219e9b1461027f5780631f9f020d146102a05780634b7e9512146102d357806351160630146102f2575f5ffd5b8062df1df7146101c8578063072ea61c14610205578063086b519814610227575b5f5ffd5b3480156101d3575f5ffd5b506101e76101e236600461266a565b61063d565b60405167ffffffffffffffff90911681526020015b60405180910390f35b348015610210575f5ffd5b506102196106dc565b6040519081526020016101fc565b348015610232575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101fc565b34801561028a575f5ffd5b5061029e6102993660046126d3565b6106eb565b005b3480156102ab575f5ffd5b506102197f000000000000000000000000000000000000000000000000000000000000000081565b3480156102de575f5ffd5b506102196102ed36600461270f565b610864565b3480156102fd575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b61029e610333366004612755565b61092b565b61029e610346366004612778565b610986565b348015610356575f5ffd5b506102197f000000000000000000000000000000000000000000000000000000000000000081565b348015610389575f5ffd5b506103ad6103983660046127c6565b60016020525f908152604090205461ffff1681565b60405161ffff90911681526020016101fc565b3480156103cb575f5ffd5b506102196103da36600461266a565b610a65565b3480156103ea575f5ffd5b506102197f000000000000000000000000000000000000000000000000000000000000000081565b34801561041d575f5ffd5b5061025a61042c3660046127e1565b610b0b565b61029e61043f3660046126d3565b610b15565b34801561044f575f5ffd5b5061046361045e3660046127fa565b610be9565b60405163ffffffff90911681526020016101fc565b348015610483575f5ffd5b506102197f000000000000000000000000000000000000000000000000000000000000000081565b3480156104b6575f5ffd5b506104636104c536600461270f565b610c1a565b3480156104d5575f5ffd5b506102196104e4366004612815565b610c90565b3480156104f4575f5ffd5b5061021961050336600461266a565b610d14565b348015610513575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b6103ad6105493660046127c6565b610d28565b348015610559575f5ffd5b5061021961056836600461282c565b610dd4565b348015610578575f5ffd5b506102196105873660046127e1565b60026020525f908152604090205481565b3480156105a3575f5ffd5b506102196105b23660046127fa565b6111d0565b61029e6105c5366004612755565b611207565b3480156105d5575f5ffd5b506105e96105e4366004612846565b61134b565b6040516101fc919061286b565b348015610601575f5ffd5b505f54610219565b348015610614575f5ffd5b506101e76106233660046127fa565b611396565b348015610633575f5ffd5b5061021960055481565b5f610647836113bf565b60ff83165f908152600460205260409020805467ffffffffffffffff908116908416106106c55780546040517fd6ed482000000000000000000000000000000000000000000000000000000000815260ff8616600482015267ffffffffffffffff918216602482015290841660448201526064015b60405180910390fd5b6106d26002820184611408565b9150505b92915050565b5f6106e648610c90565b905090565b6106f3611488565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016146107a0576040517fa31799e300000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660048201523360248201526044016106bc565b61ffff82165f90815260026020526040902054808211156107f7576040517fd336a78700000000000000000000000000000000000000000000000000000000815260048101829052602481018390526044016106bc565b61080182826128c8565b61ffff84165f818152600260205260409020919091551561084c57610847848361082a866114bf565b73ffffffffffffffffffffffffffffffffffffffff16919061154b565b610856565b61085684836115a6565b5061085f61165b565b505050565b5f61086e826113bf565b73ffffffffffffffffffffffffffffffffffffffff84165f90815260036020908152604080832061ffff87168452909152812060ff8416600281106108b5576108b56128db565b60088104919091015460079091166004026101000a900463ffffffff16151590508061090d5760ff83165f908152600460205260409020546109089068010000000000000000900463ffffffff16611685565b61090f565b5f5b61091848610c90565b6109229190612908565b95945050505050565b610933611488565b61093c816116dd565b6040805160c0810182526007815263ffffffff8316602082015233918101919091525f606082018190526080820181905260a082015261097b90611743565b61098361165b565b50565b61098e611488565b610997816113bf565b610a57848484847f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663fa073d768a6040518263ffffffff1660e01b8152600401610a13919073ffffffffffffffffffffffffffffffffffffffff91909116815260200190565b602060405180830381865afa158015610a2e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610a52919061291b565b611764565b610a5f61165b565b50505050565b5f610a6f836113bf565b60ff83165f908152600460205260409020805467ffffffffffffffff9081169084161115610ae95780546040517fd6ed482000000000000000000000000000000000000000000000000000000000815260ff8616600482015267ffffffffffffffff918216602482015290841660448201526064016106bc565b610af6600282018461198e565b6affffffffffffffffffffff16949350505050565b5f6106d6826114bf565b610b1d611488565b6040517f2f8eb9cb00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff84811660048301525f9182917f00000000000000000000000000000000000000000000000000000000000000001690632f8eb9cb906024016040805180830381865afa158015610baa573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610bce9190612932565b91509150610bdf8585858486611764565b505061085f61165b565b5f610bf3826113bf565b5060ff165f9081526004602052604090205468010000000000000000900463ffffffff1690565b5f610c24826113bf565b73ffffffffffffffffffffffffffffffffffffffff84165f90815260036020908152604080832061ffff87168452909152902060ff831660028110610c6b57610c6b6128db565b600891828204019190066004029054906101000a900463ffffffff1690509392505050565b5f80610cbc837f0000000000000000000000000000000000000000000000000000000000000000612956565b90507f00000000000000000000000000000000000000000000000000000000000000008111610d0b577f0000000000000000000000000000000000000000000000000000000000000000610d0d565b805b9392505050565b5f610d1e836113bf565b610d0d8383611a37565b5f610d31611488565b7f00000000000000000000000000000000000000000000000000000000000000003414610db2576040517fc60475410000000000000000000000000000000000000000000000000000000081527f000000000000000000000000000000000000000000000000000000000000000060048201523460248201526044016106bc565b610dbb82611adf565b9050610dc75f346115a6565b610dcf61165b565b919050565b5f610ddd611488565b5f7f000000000000000000000000000000000000000000000000000000000000000090505f8173ffffffffffffffffffffffffffffffffffffffff1663f665c3a16040518163ffffffff1660e01b8152600401602060405180830381865afa158015610e4b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e6f919061296d565b905067ffffffffffffffff8116610e896020860186612988565b67ffffffffffffffff161115610eed5780610ea76020860186612988565b6040517f01c3d21600000000000000000000000000000000000000000000000000000000815267ffffffffffffffff9283166004820152911660248201526044016106bc565b5f73ffffffffffffffffffffffffffffffffffffffff83166395934bae610f176020880188612988565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815267ffffffffffffffff9091166004820152602401602060405180830381865afa158015610f72573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f96919061291b565b90505f610fa286611d1a565b905081811461100557610fb86020870187612988565b6040517f86e8975800000000000000000000000000000000000000000000000000000000815267ffffffffffffffff909116600482015260248101839052604481018290526064016106bc565b5f61104b61101b61012089016101008a01612988565b60015f5260046020527fabd6e7cb50984ff9c2f3e18a2660c3353dadf4e3291deeb275dae2cd1e44fe079061198e565b6affffffffffffffffffffff1661109b61106c6101008a0160e08b01612988565b5f805260046020527f17ef568e3e12ab5b9c7254a8d58478811de00f9e6eb34345acd53bf8fd09d3ee9061198e565b6affffffffffffffffffffff166110b29190612908565b6005549091508082116110cd575f9650505050505050610dc7565b6110d781836128c8565b9650816005819055505f8673ffffffffffffffffffffffffffffffffffffffff16635c1bba386040518163ffffffff1660e01b8152600401602060405180830381865afa15801561112a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061114e91906129a3565b905073ffffffffffffffffffffffffffffffffffffffff811661117460208b018b612988565b67ffffffffffffffff167f088b8d966145aaa8419b341ca17f0c34cc6840211055b6a1879b8bdc273e75028a6040516111af91815260200190565b60405180910390a36111c181896115a6565b50505050505050610dcf61165b565b5f6111da826113bf565b60ff82165f908152600460205260409020546106d69068010000000000000000900463ffffffff16611685565b61120f611488565b611218816116dd565b6040517ffa073d760000000000000000000000000000000000000000000000000000000081523360048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063fa073d7690602401602060405180830381865afa1580156112a2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112c6919061291b565b9050805f03611303576040517f9147b0640000000000000000000000000000000000000000000000000000000081523360048201526024016106bc565b6040805160c0810182526005815263ffffffff8416602082015233918101919091525f60608201819052608082015260a0810182905261134290611743565b5061098361165b565b611353612629565b604080518082019091528061137d5f85815b6020020160208101906113789190612988565b611a37565b815260200161138e60018581611365565b905292915050565b5f6113a0826113bf565b5060ff165f9081526004602052604090205467ffffffffffffffff1690565b600260ff821610610983576040517f0da65bb70000000000000000000000000000000000000000000000000000000081526002600482015260ff821660248201526044016106bc565b5f605883826114186002866129eb565b67ffffffffffffffff16815260208101919091526040015f2061143c600285612a1a565b67ffffffffffffffff1660028110611456576114566128db565b60028104919091015460019091166010026101000a90046fffffffffffffffffffffffffffffffff16901c9392505050565b611490611d2f565b6114bd60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90611d88565b565b5f805461ffff83161061150e575f546040517fe3a5fa50000000000000000000000000000000000000000000000000000000008152600481019190915261ffff831660248201526044016106bc565b5f8261ffff1681548110611524576115246128db565b5f9182526020909120015473ffffffffffffffffffffffffffffffffffffffff1692915050565b6115588383836001611d8f565b61085f576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff841660048201526024016106bc565b5f8273ffffffffffffffffffffffffffffffffffffffff16826040515f6040518083038185875af1925050503d805f81146115fc576040519150601f19603f3d011682016040523d82523d5f602084013e611601565b606091505b505090508061085f576040517fe0ccb26200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff84166004820152602481018390526044016106bc565b6114bd5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f006114b7565b5f6010611699628000006301000000612a49565b6116a39190612a65565b6116ad9083612a65565b63ffffffff167f0000000000000000000000000000000000000000000000000000000000000000901b9050919050565b63ffffffff811615806116fa5750630200000063ffffffff821610155b15610983576040517f936e77610000000000000000000000000000000000000000000000000000000081526302000000600482015263ffffffff821660248201526044016106bc565b5f61174e825f611e17565b905080156117605761176033826115a6565b5050565b73ffffffffffffffffffffffffffffffffffffffff85166117b1576040517fff6058e800000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f6117bb856114bf565b90508315806117db57507001000000000000000000000000000000008410155b1561182c576040517fe8cbc9330000000000000000000000000000000000000000000000000000000081527001000000000000000000000000000000006004820152602481018590526044016106bc565b61ffff85165f9081526002602052604081205461184a908690612908565b905070010000000000000000000000000000000081106118b0576040517f420537fc0000000000000000000000000000000000000000000000000000000081527001000000000000000000000000000000006004820152602481018290526044016106bc565b61ffff86165f908152600260205260408120829055806118d1898988611fb9565b915091505f61194c6040518060c00160405280600460ff1681526020018563ffffffff1681526020018c73ffffffffffffffffffffffffffffffffffffffff1681526020018b61ffff1681526020018a8152602001888152508a61ffff165f1461193b575f61193d565b895b6119479085612908565b611e17565b905061ffff89161561196257611962858961220c565b8115611972576119725f836115a6565b80156119825761198233826115a6565b50505050505050505050565b5f67ffffffffffffffff821615611a2f57825f60026119ae600186612a8c565b6119b891906129eb565b67ffffffffffffffff16815260208101919091526040015f2060026119de600185612a8c565b6119e89190612a1a565b67ffffffffffffffff1660028110611a0257611a026128db565b600291828204019190066010029054906101000a90046fffffffffffffffffffffffffffffffff16610d0d565b505f92915050565b60ff82165f90815260046020908152604080832067ffffffffffffffff8516845260010190915290205480158015611a78575067ffffffffffffffff821615155b156106d65760ff83165f818152600460208190526040918290205491517fd6ed48200000000000000000000000000000000000000000000000000000000081529081019290925267ffffffffffffffff9081166024830152831660448201526064016106bc565b5f80547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff000001611b3f576040517f9c8f49e60000000000000000000000000000000000000000000000000000000081526201000060048201526024016106bc565b8173ffffffffffffffffffffffffffffffffffffffff163b5f03611ba7576040517f5a509a5b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff831660048201526024016106bc565b73ffffffffffffffffffffffffffffffffffffffff82165f9081526001602052604090205461ffff1615611c3c5773ffffffffffffffffffffffffffffffffffffffff82165f81815260016020526040908190205490517f7a0ec7fa00000000000000000000000000000000000000000000000000000000815261ffff909116600482015260248101919091526044016106bc565b505f805473ffffffffffffffffffffffffffffffffffffffff831680835260016020819052604080852080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00001661ffff8616908117909155855492830186558580527f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e56390920180547fffffffffffffffffffffffff00000000000000000000000000000000000000001684179055519293919290917f185daf74096f8d9f11c0138a42809e8aaafe35f929168713f1af1b670a9416a191a3919050565b5f6040516101a08382376101a0902092915050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c156114bd576040517f3ee5aeb500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b80825d5050565b6040517fa9059cbb000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8616600452602485905291602083604481808b5af1925060015f51148316611e0b578383151615611dff573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f5f611e2248610c90565b9050611e2e8184612908565b341015611e7b57611e3f8184612908565b6040517f5bab165d00000000000000000000000000000000000000000000000000000000815260048101919091523460248201526044016106bc565b80611e8684346128c8565b611e9091906128c8565b60208581015160181c60ff165f818152600483526040808220805467ffffffffffffffff1680845260018201909552908220549496509193919291611ed590896123b2565b83549091505f90611f049087906c0100000000000000000000000090046affffffffffffffffffffff16612aac565b9050611f11836001612acf565b845467ffffffffffffffff919091167fffffffffffffffffff0000000000000000000000ffffffff0000000000000000909116176c010000000000000000000000006affffffffffffffffffffff831602178455816001808601905f90611f79908790612acf565b67ffffffffffffffff16815260208101919091526040015f2055611fa16002850184836123cc565b611fad85848b85612470565b50505050505092915050565b73ffffffffffffffffffffffffffffffffffffffff83165f90815260036020908152604080832061ffff861684529091528120819060ff841660028110612002576120026128db565b60088104919091015460079091166004026101000a900463ffffffff169150811561202e57505f612204565b60ff83165f9081526004602052604081205468010000000000000000900463ffffffff16906120608262800000612aef565b9050630100000063ffffffff8216106120c857612084628000006301000000612a49565b6040517f0488a63f00000000000000000000000000000000000000000000000000000000815263ffffffff909116600482015260ff861660248201526044016106bc565b63ff000000601886901b16811793506120e082611685565b73ffffffffffffffffffffffffffffffffffffffff88165f90815260036020908152604080832061ffff8b1684529091529020909350849060ff87166002811061212c5761212c6128db565b600891828204019190066004026101000a81548163ffffffff021916908363ffffffff1602179055508160016121629190612aef565b60ff86165f9081526004602090815260409182902080547fffffffffffffffffffffffffffffffffffffffff00000000ffffffffffffffff166801000000000000000063ffffffff958616021790559051918616825261ffff88169173ffffffffffffffffffffffffffffffffffffffff8a16917f02954a63d841de4e1bb44fb75206a41d54e3843aaeab89817b83437872b20727910160405180910390a350505b935093915050565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8416906370a0823190602401602060405180830381865afa158015612276573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061229a919061291b565b90506122be73ffffffffffffffffffffffffffffffffffffffff841633308561253a565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8516906370a0823190602401602060405180830381865afa158015612328573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061234c919061291b565b90505f82821161235c575f612366565b61236683836128c8565b90508381146123ab576040517ffc87ca6600000000000000000000000000000000000000000000000000000000815260048101859052602481018290526044016106bc565b5050505050565b5f60405183815260c083602083015e60e090209392505050565b4260581b6affffffffffffffffffffff821617835f6123ec6002866129eb565b67ffffffffffffffff16815260208101919091526040015f20612410600285612a1a565b67ffffffffffffffff166002811061242a5761242a6128db565b600291828204019190066010026101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550505050565b8267ffffffffffffffff168460ff167f9b80a71c2e0846ccf4ab16c2e831b938471ba85bc5f187c77e3b37989538254e845f015185602001518660400151876060015188608001518960a00151893360405161252c98979695949392919060ff98909816885263ffffffff96909616602088015273ffffffffffffffffffffffffffffffffffffffff948516604088015261ffff939093166060870152608086019190915260a085015260c08401521660e08201526101000190565b60405180910390a350505050565b612548848484846001612596565b610a5f576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff851660048201526024016106bc565b6040517f23b872dd000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8781166004528616602452604485905291602083606481808c5af1925060015f5114831661261857838315161561260c573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b60405180604001604052806002906020820280368337509192915050565b60ff81168114610983575f5ffd5b67ffffffffffffffff81168114610983575f5ffd5b5f5f6040838503121561267b575f5ffd5b823561268681612647565b9150602083013561269681612655565b809150509250929050565b73ffffffffffffffffffffffffffffffffffffffff81168114610983575f5ffd5b803561ffff81168114610dcf575f5ffd5b5f5f5f606084860312156126e5575f5ffd5b83356126f0816126a1565b92506126fe602085016126c2565b929592945050506040919091013590565b5f5f5f60608486031215612721575f5ffd5b833561272c816126a1565b925061273a602085016126c2565b9150604084013561274a81612647565b809150509250925092565b5f60208284031215612765575f5ffd5b813563ffffffff81168114610d0d575f5ffd5b5f5f5f5f6080858703121561278b575f5ffd5b8435612796816126a1565b93506127a4602086016126c2565b92506040850135915060608501356127bb81612647565b939692955090935050565b5f602082840312156127d6575f5ffd5b8135610d0d816126a1565b5f602082840312156127f1575f5ffd5b610d0d826126c2565b5f6020828403121561280a575f5ffd5b8135610d0d81612647565b5f60208284031215612825575f5ffd5b5035919050565b5f6101a082840312801561283e575f5ffd5b509092915050565b5f60408284031215612856575f5ffd5b82604083011115612865575f5ffd5b50919050565b6040810181835f5b6002811015612892578151835260209283019290910190600101612873565b50505092915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b818103818111156106d6576106d661289b565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b808201808211156106d6576106d661289b565b5f6020828403121561292b575f5ffd5b5051919050565b5f5f60408385031215612943575f5ffd5b8251602084015190925061269681612647565b80820281158282048414176106d6576106d661289b565b5f6020828403121561297d575f5ffd5b8151610d0d81612655565b5f60208284031215612998575f5ffd5b8135610d0d81612655565b5f602082840312156129b3575f5ffd5b8151610d0d816126a1565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f67ffffffffffffffff831680612a0457612a046129be565b8067ffffffffffffffff84160491505092915050565b5f67ffffffffffffffff831680612a3357612a336129be565b8067ffffffffffffffff84160691505092915050565b63ffffffff82811682821603908111156106d6576106d661289b565b5f63ffffffff831680612a7a57612a7a6129be565b8063ffffffff84160491505092915050565b67ffffffffffffffff82811682821603908111156106d6576106d661289b565b6affffffffffffffffffffff81811683821601908111156106d6576106d661289b565b67ffffffffffffffff81811683821601908111156106d6576106d661289b565b63ffffffff81811683821601908111156106d6576106d661289b56185daf74096f8d9f11c0138a42809e8aaafe35f929168713f1af1b670a9416a1290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563';
