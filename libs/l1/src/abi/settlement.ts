// Generated from contracts/src by contracts/generate.mjs: do not edit.
export const settlementAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "parameters_",
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
        "name": "inbox_",
        "type": "address",
        "internalType": "contract IInbox"
      },
      {
        "name": "committee_",
        "type": "address",
        "internalType": "contract ICommittee"
      },
      {
        "name": "batchVerifier_",
        "type": "address",
        "internalType": "contract IBatchVerifier"
      },
      {
        "name": "withdrawals_",
        "type": "address",
        "internalType": "contract IWithdrawals"
      },
      {
        "name": "sequencer_",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "emptyRoot",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "batchVerifier",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IBatchVerifier"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "bond",
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
    "name": "certificateHash",
    "inputs": [
      {
        "name": "number",
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
    "name": "committee",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract ICommittee"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "domain",
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
    "name": "finalize",
    "inputs": [
      {
        "name": "until",
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
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "finalizedAt",
    "inputs": [
      {
        "name": "number",
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
    "name": "headerHash",
    "inputs": [
      {
        "name": "number",
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
    "name": "inbox",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IInbox"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "latest",
    "inputs": [],
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
    "name": "latestFinal",
    "inputs": [],
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
    "name": "parameters",
    "inputs": [],
    "outputs": [
      {
        "name": "",
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
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "postBond",
    "inputs": [],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "rollBack",
    "inputs": [
      {
        "name": "number",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "parent",
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
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "rolledBack",
    "inputs": [
      {
        "name": "headerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "sequencer",
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
    "name": "submitBatch",
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
      },
      {
        "name": "certificate",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "submittedAt",
    "inputs": [
      {
        "name": "number",
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
    "name": "withdrawBond",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "withdrawals",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IWithdrawals"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "BatchCertified",
    "inputs": [
      {
        "name": "number",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "certificateHash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "retainUntil",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "bitmap",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "BatchFinal",
    "inputs": [
      {
        "name": "number",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "headerHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "BatchSubmitted",
    "inputs": [
      {
        "name": "number",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "headerHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "header",
        "type": "tuple",
        "indexed": false,
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
    "anonymous": false
  },
  {
    "type": "event",
    "name": "BatchesRolledBack",
    "inputs": [
      {
        "name": "number",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "headerHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "latest",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "caller",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "burnt",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "reward",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "BondPosted",
    "inputs": [
      {
        "name": "from",
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
    "name": "BondWithdrawn",
    "inputs": [
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
    "name": "Genesis",
    "inputs": [
      {
        "name": "headerHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "header",
        "type": "tuple",
        "indexed": false,
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
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ValidiumBlobCarried",
    "inputs": [
      {
        "name": "number",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "versionedHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "Settlement_BatchFinal",
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
    "name": "Settlement_BatchProved",
    "inputs": [
      {
        "name": "headerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_BatchUnknown",
    "inputs": [
      {
        "name": "latest",
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
    "name": "Settlement_BlobSurplus",
    "inputs": [
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "surplus",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_BondLocked",
    "inputs": [
      {
        "name": "latest",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "latestFinal",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_BondMissing",
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
    "name": "Settlement_BondWrong",
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
    "name": "Settlement_CertificateMissing",
    "inputs": [
      {
        "name": "validiumBlob",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_CertificateSurplus",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_ChunkCountOutOfRange",
    "inputs": [
      {
        "name": "limit",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "actual",
        "type": "uint32",
        "internalType": "uint32"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_ChunkOperationsInvalid",
    "inputs": [
      {
        "name": "limit",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "actual",
        "type": "uint32",
        "internalType": "uint32"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_DeadlineAhead",
    "inputs": [
      {
        "name": "deadline",
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
    "name": "Settlement_EntriesTooMany",
    "inputs": [
      {
        "name": "limit",
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
    "name": "Settlement_HeaderRolledBack",
    "inputs": [
      {
        "name": "headerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_InboxEndBack",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "expected",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "actual",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_InboxHashWrong",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
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
    "name": "Settlement_NotFinal",
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
    "name": "Settlement_NotSequencer",
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
    "name": "Settlement_NumberWrong",
    "inputs": [
      {
        "name": "expected",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "actual",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_ParentWrong",
    "inputs": [
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
    "name": "Settlement_PartDiffers",
    "inputs": [
      {
        "name": "part",
        "type": "address",
        "internalType": "address"
      },
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
    "name": "Settlement_PartOfAnother",
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
    "name": "Settlement_PaymentRefused",
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
    "name": "Settlement_RetentionShort",
    "inputs": [
      {
        "name": "expected",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "actual",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_RollupBlobWrong",
    "inputs": [
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
    "name": "Settlement_TimestampAhead",
    "inputs": [
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "actual",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_TimestampBeforeParent",
    "inputs": [
      {
        "name": "expected",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "actual",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_TimestampOld",
    "inputs": [
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "actual",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_ValidiumBlobVersion",
    "inputs": [
      {
        "name": "expected",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "actual",
        "type": "uint8",
        "internalType": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_ValidiumBlobWrong",
    "inputs": [
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
  }
] as const;

export const settlementBytecode =
  '0x6101e0604052348015610010575f5ffd5b50604051613f25380380613f2583398101604081905261002f916107b7565b6001600160a01b03808716608090815286821660a05285821660c05284821660e05290831661010052875163ffffffff908116610120526040890151166101405260608801511515610160528701516001600160401b03908116610180908152880151166101a0526101c08088015190526100ac868686866100d6565b6100b887868686610285565b6101c08701516100ca908290156104b6565b50505050505050610b63565b61013f30856001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610116573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061013a919061095c565b610590565b61017f30846001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610116573d5f5f3e3d5ffd5b6101bf30836001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610116573d5f5f3e3d5ffd5b6101ff30826001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610116573d5f5f3e3d5ffd5b61023f81856001600160a01b031663ade0e93e6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610116573d5f5f3e3d5ffd5b61027f84826001600160a01b031663fb0e722b6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610116573d5f5f3e3d5ffd5b50505050565b835163ffffffff811615806102a1575061100063ffffffff8216115b806102be57506102b260018261097e565b811663ffffffff165f14155b156102f157604051631393a14760e21b8152611000600482015263ffffffff821660248201526044015b60405180910390fd5b610367838263ffffffff16856001600160a01b031663996da6776040518163ffffffff1660e01b8152600401602060405180830381865afa158015610338573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061035c91906109ac565b63ffffffff166105d9565b6103b283866040015163ffffffff16856001600160a01b031663f23f3ba56040518163ffffffff1660e01b8152600401602060405180830381865afa158015610338573d5f5f3e3d5ffd5b6103f9828263ffffffff16846001600160a01b031663996da6776040518163ffffffff1660e01b8152600401602060405180830381865afa158015610338573d5f5f3e3d5ffd5b5f846001600160a01b03166336efbb4d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610436573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061045a91906109c5565b90508561018001516001600160401b0316816001600160401b031610156104ae57610180860151604051634a21542360e01b81526001600160401b03918216600482015290821660248201526044016102e8565b505050505050565b6104be610690565b60608101839052608081018390526040515f906104df908390602001610a2b565b60408051808303601f1901815291905280516020918201205f80805260029092527fac33ff75c19e70fe83507db0d683fd3465c996598dc972688b7ace676c89077b819055815460ff60f01b1916600160f01b86151502178255915061054790600590610617565b61055260065f610617565b807fd080039be1744f6525ed25a92aec1d71642025eadc06d1c0de931b206153c629836040516105829190610a2b565b60405180910390a250505050565b806001600160a01b0316826001600160a01b0316146105d55760405163359823fb60e11b81526001600160a01b038084166004830152821660248201526044016102e8565b5050565b80821461061257604051633bf01a3560e21b81526001600160a01b038416600482015260248101839052604481018290526064016102e8565b505050565b42825f610625600685610af3565b6001600160401b0316815260208101919091526040015f20610648600684610b21565b6001600160401b03166006811061066157610661610b4f565b600691828204019190066005026101000a81548164ffffffffff021916908364ffffffffff1602179055505050565b6040518061016001604052805f6001600160401b031681526020015f81526020015f6001600160401b031681526020015f81526020015f81526020016106d4610705565b81526020016106e1610705565b81526020015f81526020015f81526020015f63ffffffff1681526020015f81525090565b60405180604001604052806002906020820280368337509192915050565b60405161024081016001600160401b038111828210171561075257634e487b7160e01b5f52604160045260245ffd5b60405290565b805163ffffffff8116811461076b575f5ffd5b919050565b8051801515811461076b575f5ffd5b80516001600160401b038116811461076b575f5ffd5b6001600160a01b03811681146107a9575f5ffd5b50565b805161076b81610795565b5f5f5f5f5f5f5f8789036103008112156107cf575f5ffd5b6102408112156107dd575f5ffd5b506107e6610723565b6107ef89610758565b81526107fd60208a01610758565b602082015261080e60408a01610758565b604082015261081f60608a01610770565b606082015261083060808a0161077f565b608082015261084160a08a0161077f565b60a082015261085260c08a0161077f565b60c082015261086360e08a0161077f565b60e08201526108756101008a0161077f565b6101008201526108886101208a0161077f565b6101208201526101408981015190820152610160808a0151908201526108b16101808a0161077f565b6101808201526108c46101a08a0161077f565b6101a08201526101c089810151908201526101e0808a015190820152610200808a015190820152610220808a015190820152965061090561024089016107ac565b955061091461026089016107ac565b945061092361028089016107ac565b93506109326102a089016107ac565b92506109416102c089016107ac565b91505f6102e089015190508091505092959891949750929550565b5f6020828403121561096c575f5ffd5b815161097781610795565b9392505050565b63ffffffff82811682821603908111156109a657634e487b7160e01b5f52601160045260245ffd5b92915050565b5f602082840312156109bc575f5ffd5b61097782610758565b5f602082840312156109d5575f5ffd5b6109778261077f565b805f5b600281101561027f5781518452602093840193909101906001016109e1565b805f5b600281101561027f5781516001600160401b0316845260209384019390910190600101610a03565b81516001600160401b031681526101a08101602083015160208301526040830151610a6160408401826001600160401b03169052565b50606083015160608301526080830151608083015260a0830151610a8860a08401826109de565b5060c0830151610a9b60e0840182610a00565b5060e0830151610120830152610100830151610140830152610120830151610acc61016084018263ffffffff169052565b5061014083015161018083015292915050565b634e487b7160e01b5f52601260045260245ffd5b5f6001600160401b03831680610b0b57610b0b610adf565b6001600160401b03929092169190910492915050565b5f6001600160401b03831680610b3957610b39610adf565b6001600160401b03929092169190910692915050565b634e487b7160e01b5f52603260045260245ffd5b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c051613254610cd15f395f8181610494015281816109f201528181610b2701528181610c9801528181610cf201528181610db301528181610e090152818161155c015281816119ca0152611e7301525f818161093b015261149001525f8181611030015281816123f5015261243301525f81816110080152612a9301525f8181610fdc01526125aa01525f8181610f18015261224501525f818161022d01528181610b6401528181610bc60152818161186a01526118cc01525f818161036c01526114c001525f81816102fb01528181610603015281816108770152610f4401525f81816103f101528181611060015281816110fc0152818161119801528181611234015281816112d00152818161136c015261295401525f8181610444015281816113fe0152818161158201528181611614015281816116a601526124de01526132545ff3fe608060405260043610610157575f3560e01c80638e1012d5116100bb578063c9e73d4c11610071578063d864e74011610057578063d864e740146103e0578063f665c3a114610413578063fb0e722b14610433575f5ffd5b8063c9e73d4c146103a2578063cd586d7a146103c1575f5ffd5b80639f40f25e116100a15780639f40f25e1461033c578063ade0e93e1461035b578063c2fb26a61461038e575f5ffd5b80638e1012d5146102ea57806395934bae1461031d575f5ffd5b80635c1bba381161011057806366eb9cec116100f657806366eb9cec146102965780637c1bf31f146102aa57806389035730146102c9575f5ffd5b80635c1bba381461021c57806364c9ec6f14610274575f5ffd5b80634b109301116101405780634b109301146101a257806352bfe789146101e05780635b23c080146101fd575f5ffd5b806309f8d4a81461015b578063359bc19e14610165575b5f5ffd5b610163610466565b005b348015610170575f5ffd5b5061018461017f366004612b9e565b610595565b60405167ffffffffffffffff90911681526020015b60405180910390f35b3480156101ad575f5ffd5b506101d06101bc366004612bc0565b60046020525f908152604090205460ff1681565b6040519015158152602001610199565b3480156101eb575f5ffd5b505f5467ffffffffffffffff16610184565b348015610208575f5ffd5b50610163610217366004612bee565b61076f565b348015610227575f5ffd5b5061024f7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610199565b34801561027f575f5ffd5b50610288610af4565b604051908152602001610199565b3480156102a1575f5ffd5b50610163610b4c565b3480156102b5575f5ffd5b506102886102c4366004612b9e565b610e30565b3480156102d4575f5ffd5b506102dd610e7a565b6040516101999190612c23565b3480156102f5575f5ffd5b5061024f7f000000000000000000000000000000000000000000000000000000000000000081565b348015610328575f5ffd5b50610288610337366004612b9e565b611738565b348015610347575f5ffd5b50610184610356366004612b9e565b61176d565b348015610366575f5ffd5b5061024f7f000000000000000000000000000000000000000000000000000000000000000081565b348015610399575f5ffd5b506102886117d9565b3480156103ad575f5ffd5b506101846103bc366004612b9e565b6117e3565b3480156103cc575f5ffd5b506101636103db366004612dac565b611852565b3480156103eb575f5ffd5b5061024f7f000000000000000000000000000000000000000000000000000000000000000081565b34801561041e575f5ffd5b506001546101849067ffffffffffffffff1681565b34801561043e575f5ffd5b5061024f7f000000000000000000000000000000000000000000000000000000000000000081565b5f80547e01000000000000000000000000000000000000000000000000000000000000900460ff166104b8577f00000000000000000000000000000000000000000000000000000000000000006104ba565b5f5b90508015806104c95750803414155b1561050e576040517f771d62fd000000000000000000000000000000000000000000000000000000008152600481018290523460248201526044015b60405180910390fd5b5f80547fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167e0100000000000000000000000000000000000000000000000000000000000017905560405133907facde08da7a4be3e2266a1741a5ca5262d59cad87cfda42f1753a9fb72c1d15409061058a9034815260200190565b60405180910390a250565b6001545f8054909167ffffffffffffffff908116918391908116908516106105c8575f5467ffffffffffffffff166105ca565b835b9050815b8167ffffffffffffffff168167ffffffffffffffff161080156106b5575073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166368f5424b60025f610636856001612e5a565b67ffffffffffffffff1667ffffffffffffffff1681526020019081526020015f20546040518263ffffffff1660e01b815260040161067691815260200190565b602060405180830381865afa158015610691573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106b59190612e7a565b15610717576106c381612e99565b90506106d0600682611c80565b67ffffffffffffffff81165f818152600260205260408082205490519092917ffe975803dfeaa96a7892c771434f0b8f9e4156bbd06f9365b7d162032bd2145e91a36105ce565b8267ffffffffffffffff168167ffffffffffffffff161461076757600180547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff83161790555b949350505050565b5f5467ffffffffffffffff9081169083168110156107cd576040517f3ed306a200000000000000000000000000000000000000000000000000000000815267ffffffffffffffff808316600483015284166024820152604401610505565b60015467ffffffffffffffff9081169084161161082e576001546040517fa87eed0f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff91821660048201529084166024820152604401610505565b67ffffffffffffffff83165f90815260026020526040908190205490517f68f5424b000000000000000000000000000000000000000000000000000000008152600481018290527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906368f5424b90602401602060405180830381865afa1580156108d1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108f59190612e7a565b1561092f576040517f80f57d5400000000000000000000000000000000000000000000000000000000815260048101829052602401610505565b5f67ffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016610966600587611cfb565b67ffffffffffffffff1661097a9190612ec5565b90508042116109be576040517f1c0b05d800000000000000000000000000000000000000000000000000000000815260048101829052426024820152604401610505565b5f80547e01000000000000000000000000000000000000000000000000000000000000900460ff166109f0575f610a12565b7f00000000000000000000000000000000000000000000000000000000000000005b9050610a28610a22600188612ed8565b86611d73565b5f83815260046020526040812080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00166001179055610a69600283612f25565b9050338467ffffffffffffffff89167fa1cf85e1f39c3ecf7e9e3501d0de074314c711b6d999c1b4461cc51eba9ece8b8885610aa58189612f38565b6040805167ffffffffffffffff909416845260208401929092529082015260600160405180910390a4610ad85f82611fc6565b610aeb33610ae68385612f38565b611fc6565b50505050505050565b5f80547e01000000000000000000000000000000000000000000000000000000000000900460ff16610b2557505f90565b7f00000000000000000000000000000000000000000000000000000000000000005b905090565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614610bf9576040517f5738d28200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166004820152336024820152604401610505565b6040805160a0810182525f5467ffffffffffffffff808216835268010000000000000000820465ffffffffffff1660208401526e0100000000000000000000000000008204811693830193909352760100000000000000000000000000000000000000000000810490921660608201527e0100000000000000000000000000000000000000000000000000000000000090910460ff16151560808201527f00000000000000000000000000000000000000000000000000000000000000001580610cc557508060800151155b15610d24576040517f2c3674a10000000000000000000000000000000000000000000000000000000081527f000000000000000000000000000000000000000000000000000000000000000060048201525f6024820152604401610505565b600154815167ffffffffffffffff908116911614610d875780516001546040517f2537cf9e00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff928316600482015291166024820152604401610505565b5f80547fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1690556040517f0000000000000000000000000000000000000000000000000000000000000000815233907f0d41118e36df44efb77a471fc49fb9c0be0406d802ef95520e9fbf606e65b4559060200160405180910390a2610e2d337f0000000000000000000000000000000000000000000000000000000000000000611fc6565b50565b5f805467ffffffffffffffff90811690831611610e725767ffffffffffffffff82165f9081526002602090815260408083205483526003909152902054610e74565b5f5b92915050565b60408051610240810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a081018290526101c081018290526101e0810182905261020081018290526102208101919091526040518061024001604052807f000000000000000000000000000000000000000000000000000000000000000063ffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16638ae117706040518163ffffffff1660e01b8152600401602060405180830381865afa158015610fab573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610fcf9190612f5c565b63ffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000063ffffffff1681526020017f0000000000000000000000000000000000000000000000000000000000000000151581526020017f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166336efbb4d6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156110c7573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906110eb9190612f77565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166365bb2aa36040518163ffffffff1660e01b8152600401602060405180830381865afa158015611163573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111879190612f77565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663e052b5446040518163ffffffff1660e01b8152600401602060405180830381865afa1580156111ff573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112239190612f77565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166365a1f3c36040518163ffffffff1660e01b8152600401602060405180830381865afa15801561129b573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112bf9190612f77565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663348b733d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611337573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061135b9190612f77565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663375b3c0a6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156113d3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113f79190612f92565b81526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16636a1b7ecc6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611465573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114899190612f92565b81526020017f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663bf2dcccb6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611527573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061154b9190612f77565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000081526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166376e5b8626040518163ffffffff1660e01b8152600401602060405180830381865afa1580156115e9573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061160d9190612f92565b81526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16631f9f020d6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561167b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061169f9190612f92565b81526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16638a1c5e6d6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561170d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906117319190612f92565b9052919050565b5f805467ffffffffffffffff90811690831611610e725767ffffffffffffffff82165f90815260026020526040902054610e74565b5f805467ffffffffffffffff90811690831611156117ce575f546040517f3ed306a200000000000000000000000000000000000000000000000000000000815267ffffffffffffffff91821660048201529083166024820152604401610505565b610e74600583611cfb565b5f610b4730612080565b6001545f9067ffffffffffffffff9081169083161115611847576001546040517f87838a7600000000000000000000000000000000000000000000000000000000815267ffffffffffffffff91821660048201529083166024820152604401610505565b610e74600683611cfb565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016146118ff576040517f5738d28200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166004820152336024820152604401610505565b6040805160a0810182525f5467ffffffffffffffff808216835268010000000000000000820465ffffffffffff1660208401526e0100000000000000000000000000008204811693830193909352760100000000000000000000000000000000000000000000810490921660608201527e0100000000000000000000000000000000000000000000000000000000000090910460ff161515608082018190526119fc576040517f2c3674a10000000000000000000000000000000000000000000000000000000081527f000000000000000000000000000000000000000000000000000000000000000060048201525f6024820152604401610505565b611a068482612146565b611a10848261230e565b611a1a848261249f565b5f611a2485612639565b90505f611a346020870187612b9e565b90506040518060a001604052808267ffffffffffffffff168152602001876040016020810190611a649190612b9e565b65ffffffffffff168152602001611a82610100890160e08a01612b9e565b67ffffffffffffffff168152602001611aa361012089016101008a01612b9e565b67ffffffffffffffff9081168252600160209283015282515f805485850151604080880151606089015160809099015115157e01000000000000000000000000000000000000000000000000000000000000027fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff998816760100000000000000000000000000000000000000000000027fffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff9289166e01000000000000000000000000000002929092167fffff00000000000000000000000000000000ffffffffffffffffffffffffffff65ffffffffffff90951668010000000000000000027fffffffffffffffffffffffffffffffffffff00000000000000000000000000009096169789169790971794909417929092169490941717959095169490941784559084168352600290915290205415801590611c0c57505f8281526004602052604090205460ff165b15611c46576040517fc15a91d600000000000000000000000000000000000000000000000000000000815260048101839052602401610505565b67ffffffffffffffff81165f908152600260205260409020829055611c6c600582611c80565b611c7886838787612695565b505050505050565b42825f611c8e600685612fd6565b67ffffffffffffffff16815260208101919091526040015f20611cb2600684613005565b67ffffffffffffffff1660068110611ccc57611ccc612fa9565b600691828204019190066005026101000a81548164ffffffffff021916908364ffffffffff1602179055505050565b5f8281611d09600685612fd6565b67ffffffffffffffff16815260208101919091526040015f20611d2d600684613005565b67ffffffffffffffff1660068110611d4757611d47612fa9565b600691828204019190066005029054906101000a900464ffffffffff1664ffffffffff16905092915050565b5f611d7d826127a9565b67ffffffffffffffff84165f908152600260205260409020549091508114611df65767ffffffffffffffff83165f90815260026020526040908190205490517f0c3bb552000000000000000000000000000000000000000000000000000000008152600481019190915260248101829052604401610505565b6040518060a001604052808467ffffffffffffffff168152602001836040016020810190611e249190612b9e565b65ffffffffffff168152602001611e42610100850160e08601612b9e565b67ffffffffffffffff168152602001611e6361012085016101008601612b9e565b67ffffffffffffffff90811682527f00000000000000000000000000000000000000000000000000000000000000001560209283015282515f8054938501516040860151606087015160809097015115157e01000000000000000000000000000000000000000000000000000000000000027fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff978616760100000000000000000000000000000000000000000000027fffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff9287166e01000000000000000000000000000002929092167fffff00000000000000000000000000000000ffffffffffffffffffffffffffff65ffffffffffff90941668010000000000000000027fffffffffffffffffffffffffffffffffffff000000000000000000000000000090981695909616949094179590951716929092179290921792909216179055505050565b5f8273ffffffffffffffffffffffffffffffffffffffff16826040515f6040518083038185875af1925050503d805f811461201c576040519150601f19603f3d011682016040523d82523d5f602084013e612021565b606091505b505090508061207b576040517f92c3f3a900000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260248101839052604401610505565b505050565b5f46826040516020016120e99291906060808252600f908201527f4f70656e566f6c6974696f6e20763100000000000000000000000000000000006080820152602081019290925273ffffffffffffffffffffffffffffffffffffffff16604082015260a00190565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815291905280516020909101207effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1692915050565b8051612153906001612e5a565b67ffffffffffffffff1661216a6020840184612b9e565b67ffffffffffffffff16146121d9578051612186906001612e5a565b6121936020840184612b9e565b6040517fce4b6cda00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff928316600482015291166024820152604401610505565b805167ffffffffffffffff165f9081526002602090815260409091205490830135811461223f576040517f0c3bb5520000000000000000000000000000000000000000000000000000000081526004810182905260208401356024820152604401610505565b5f61226c7f0000000000000000000000000000000000000000000000000000000000000000611000613034565b90506122806101808501610160860161305b565b63ffffffff1615806122ae575063ffffffff81166122a66101808601610160870161305b565b63ffffffff16115b1561230857806122c66101808601610160870161305b565b6040517f10be1e7d00000000000000000000000000000000000000000000000000000000815263ffffffff928316600482015291166024820152604401610505565b50505050565b5f61231f6060840160408501612b9e565b9050816020015165ffffffffffff168167ffffffffffffffff1610156123915760208201516040517ff037e6fa00000000000000000000000000000000000000000000000000000000815265ffffffffffff909116600482015267ffffffffffffffff82166024820152604401610505565b428167ffffffffffffffff1611156123e7576040517f6729d49c00000000000000000000000000000000000000000000000000000000815242600482015267ffffffffffffffff82166024820152604401610505565b61241e67ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000008116908316612ec5565b42111561207b5761245967ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001642612f38565b6040517f4816add8000000000000000000000000000000000000000000000000000000008152600481019190915267ffffffffffffffff82166024820152604401610505565b6040517fdfb0d3650000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063dfb0d365906125169060e0870190600401613076565b6040805180830381865afa158015612530573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061255491906130e7565b90505f612582846001856060015185600160ff166002811061257857612578612fa9565b60200201516127be565b60408401516125969086905f908682612578565b6125a09190612ec5565b90505f63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166125dc6101808701610160880161305b565b63ffffffff166125ec9190613163565b905080821115612632576040517fa606fef60000000000000000000000000000000000000000000000000000000081526004810182905260248101839052604401610505565b5050505050565b5f7f09964e71438be4276b27f9fb27204bb13db5b5251f7cad7c7fb7ceadb96b8319816126696020850185612b9e565b67ffffffffffffffff1690506040516101a08582376101a0812093508382846101a084a3505050919050565b5f610120850135156126f2578461012001355f49146126ee576040517f934e854500000000000000000000000000000000000000000000000000000000815261012086013560048201525f496024820152604401610505565b5060015b6101408501355f0361273e578115612739576040517fcba2bd5600000000000000000000000000000000000000000000000000000000815260048101839052602401610505565b612766565b81156127505761273985858585612900565b61275a8582612a91565b6127638161317a565b90505b804915612632576040517fd28592e90000000000000000000000000000000000000000000000000000000081526004810182905281496024820152604401610505565b5f6040516101a08382376101a0902092915050565b5f5f8560e0018560ff16600281106127d8576127d8612fa9565b6020020160208101906127eb9190612b9e565b90508367ffffffffffffffff168167ffffffffffffffff161015612858576040517f26a6fe3100000000000000000000000000000000000000000000000000000000815260ff8616600482015267ffffffffffffffff808616602483015282166044820152606401610505565b828660a0018660ff166002811061287157612871612fa9565b6020020135146128e25784838760a0018760ff166002811061289557612895612fa9565b6040517f78dde9fb00000000000000000000000000000000000000000000000000000000815260ff9094166004850152602484019290925260209190910201356044820152606401610505565b6128ec8482612ed8565b67ffffffffffffffff169695505050505050565b61014084013560f81c6001811461294f576040517f6fe07e4c0000000000000000000000000000000000000000000000000000000081526001600482015260ff82166024820152604401610505565b5f5f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663bae32d268888886040518463ffffffff1660e01b81526004016129af939291906131b1565b606060405180830381865afa1580156129ca573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906129ee9190613204565b9250925092505f8686604051612a05929190613245565b60408051918290039091205f8a8152600360209081529290208190559150612a2f908a018a612b9e565b6040805183815267ffffffffffffffff87811660208301528681168284015260608201869052915192909116917fc4d9d8b7431da372918a9bc5d172c9b8bdbd8923fe3f7a0223ff018c5cc23f109181900360800190a2505050505050505050565b7f0000000000000000000000000000000000000000000000000000000000000000612aef576040517fa11af7060000000000000000000000000000000000000000000000000000000081526101408301356004820152602401610505565b816101400135814914612b3c576040517f88a97e0e000000000000000000000000000000000000000000000000000000008152610140830135600482015281496024820152604401610505565b610140820135612b4f6020840184612b9e565b67ffffffffffffffff167f7ab5065e7e9b468cb7382b87c7bc1046993232ec2deba6ffb1e46b5d4eb1d43d60405160405180910390a35050565b67ffffffffffffffff81168114610e2d575f5ffd5b5f60208284031215612bae575f5ffd5b8135612bb981612b89565b9392505050565b5f60208284031215612bd0575f5ffd5b5035919050565b5f6101a08284031215612be8575f5ffd5b50919050565b5f5f6101c08385031215612c00575f5ffd5b8235612c0b81612b89565b9150612c1a8460208501612bd7565b90509250929050565b815163ffffffff16815261024081016020830151612c49602084018263ffffffff169052565b506040830151612c61604084018263ffffffff169052565b506060830151612c75606084018215159052565b506080830151612c91608084018267ffffffffffffffff169052565b5060a0830151612cad60a084018267ffffffffffffffff169052565b5060c0830151612cc960c084018267ffffffffffffffff169052565b5060e0830151612ce560e084018267ffffffffffffffff169052565b50610100830151612d0361010084018267ffffffffffffffff169052565b50610120830151612d2161012084018267ffffffffffffffff169052565b50610140830151610140830152610160830151610160830152610180830151612d5761018084018267ffffffffffffffff169052565b506101a0830151612d756101a084018267ffffffffffffffff169052565b506101c08301516101c08301526101e08301516101e083015261020083015161020083015261022083015161022083015292915050565b5f5f5f6101c08486031215612dbf575f5ffd5b612dc98585612bd7565b92506101a084013567ffffffffffffffff811115612de5575f5ffd5b8401601f81018613612df5575f5ffd5b803567ffffffffffffffff811115612e0b575f5ffd5b866020828401011115612e1c575f5ffd5b939660209190910195509293505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b67ffffffffffffffff8181168382160190811115610e7457610e74612e2d565b5f60208284031215612e8a575f5ffd5b81518015158114612bb9575f5ffd5b5f67ffffffffffffffff821667ffffffffffffffff8103612ebc57612ebc612e2d565b60010192915050565b80820180821115610e7457610e74612e2d565b67ffffffffffffffff8281168282160390811115610e7457610e74612e2d565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f82612f3357612f33612ef8565b500490565b81810381811115610e7457610e74612e2d565b63ffffffff81168114610e2d575f5ffd5b5f60208284031215612f6c575f5ffd5b8151612bb981612f4b565b5f60208284031215612f87575f5ffd5b8151612bb981612b89565b5f60208284031215612fa2575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f67ffffffffffffffff831680612fef57612fef612ef8565b8067ffffffffffffffff84160491505092915050565b5f67ffffffffffffffff83168061301e5761301e612ef8565b8067ffffffffffffffff84160691505092915050565b5f63ffffffff83168061304957613049612ef8565b8063ffffffff84160491505092915050565b5f6020828403121561306b575f5ffd5b8135612bb981612f4b565b6040810181835f5b60028110156130b157813561309281612b89565b67ffffffffffffffff168352602092830192919091019060010161307e565b50505092915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b5f604082840312156130f7575f5ffd5b82601f830112613105575f5ffd5b6040516040810181811067ffffffffffffffff82111715613128576131286130ba565b806040525080604084018581111561313e575f5ffd5b845b81811015613158578051835260209283019201613140565b509195945050505050565b8082028115828204841417610e7457610e74612e2d565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82036131aa576131aa612e2d565b5060010190565b83815260406020820152816040820152818360608301375f818301606090810191909152601f9092017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016010192915050565b5f5f5f60608486031215613216575f5ffd5b835161322181612b89565b602085015190935061323281612b89565b6040949094015192959394509192915050565b818382375f910190815291905056';
