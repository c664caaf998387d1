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
    "name": "Parameter_Zero",
    "inputs": [
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      }
    ]
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
    "name": "Settlement_BlobZero",
    "inputs": []
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
    "name": "Settlement_NotFirstUnproved",
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
  '0x6101e0604052348015610010575f5ffd5b506040516141db3803806141db83398101604081905261002f9161093d565b6001600160a01b0380871660805285811660a05284811660c052831660e05260408051808201909152600981526839b2b8bab2b731b2b960b91b602082015261007890836101a1565b6001600160a01b031661010052865163ffffffff908116610120526040808901519091166101405260608801511515610160528051808201909152600d81526c7375626d69745365636f6e647360981b602082015260808801516100e3919060019062278d006101dd565b6001600160401b031661018090815260408051808201909152600c81526b70726f76655365636f6e647360a01b60208201529088015161012a91906001906276a7006101dd565b6001600160401b03166101a052604080518082019091526004815263189bdb9960e21b60208201526101c0880151610170919060019069d3c21bcecceda10000006101fd565b6101c0526101808686868661023a565b61018c878686866103e9565b61019581610615565b50505050505050610d51565b5f6001600160a01b0382166101d457826040516391654a1560e01b81526004016101cb9190610b10565b60405180910390fd5b50805b92915050565b5f6101f385856001600160401b038616856101fd565b5091949350505050565b5f8383108061020b57508183115b156102315784848385604051634354d32f60e01b81526004016101cb9493929190610b29565b50909392505050565b6102a330856001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa15801561027a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061029e9190610b57565b610716565b6102e330846001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa15801561027a573d5f5f3e3d5ffd5b61032330836001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa15801561027a573d5f5f3e3d5ffd5b61036330826001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa15801561027a573d5f5f3e3d5ffd5b6103a381856001600160a01b031663ade0e93e6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561027a573d5f5f3e3d5ffd5b6103e384826001600160a01b031663fb0e722b6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561027a573d5f5f3e3d5ffd5b50505050565b835163ffffffff81161580610405575061100063ffffffff8216115b806104225750610416600182610b72565b811663ffffffff165f14155b1561045057604051631393a14760e21b8152611000600482015263ffffffff821660248201526044016101cb565b6104c6838263ffffffff16856001600160a01b031663996da6776040518163ffffffff1660e01b8152600401602060405180830381865afa158015610497573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104bb9190610b9a565b63ffffffff1661075f565b61051183866040015163ffffffff16856001600160a01b031663f23f3ba56040518163ffffffff1660e01b8152600401602060405180830381865afa158015610497573d5f5f3e3d5ffd5b610558828263ffffffff16846001600160a01b031663996da6776040518163ffffffff1660e01b8152600401602060405180830381865afa158015610497573d5f5f3e3d5ffd5b5f846001600160a01b03166336efbb4d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610595573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105b99190610bb3565b90508561018001516001600160401b0316816001600160401b0316101561060d57610180860151604051634a21542360e01b81526001600160401b03918216600482015290821660248201526044016101cb565b505050505050565b5f819003610652576040516391654a1560e01b8152602060048201526009602482015268195b5c1d1e549bdbdd60ba1b60448201526064016101cb565b61065a610816565b60608101829052608081018290526040515f9061067b908390602001610c19565b60408051601f1981840301815291905280516020918201205f80805260029092527fac33ff75c19e70fe83507db0d683fd3465c996598dc972688b7ace676c89077b81905591506106ce9060059061079d565b6106d960065f61079d565b807fd080039be1744f6525ed25a92aec1d71642025eadc06d1c0de931b206153c629836040516107099190610c19565b60405180910390a2505050565b806001600160a01b0316826001600160a01b03161461075b5760405163359823fb60e11b81526001600160a01b038084166004830152821660248201526044016101cb565b5050565b80821461079857604051633bf01a3560e21b81526001600160a01b038416600482015260248101839052604481018290526064016101cb565b505050565b42825f6107ab600685610ce1565b6001600160401b0316815260208101919091526040015f206107ce600684610d0f565b6001600160401b0316600681106107e7576107e7610d3d565b600691828204019190066005026101000a81548164ffffffffff021916908364ffffffffff1602179055505050565b6040518061016001604052805f6001600160401b031681526020015f81526020015f6001600160401b031681526020015f81526020015f815260200161085a61088b565b815260200161086761088b565b81526020015f81526020015f81526020015f63ffffffff1681526020015f81525090565b60405180604001604052806002906020820280368337509192915050565b60405161024081016001600160401b03811182821017156108d857634e487b7160e01b5f52604160045260245ffd5b60405290565b805163ffffffff811681146108f1575f5ffd5b919050565b805180151581146108f1575f5ffd5b80516001600160401b03811681146108f1575f5ffd5b6001600160a01b038116811461092f575f5ffd5b50565b80516108f18161091b565b5f5f5f5f5f5f5f878903610300811215610955575f5ffd5b610240811215610963575f5ffd5b5061096c6108a9565b610975896108de565b815261098360208a016108de565b602082015261099460408a016108de565b60408201526109a560608a016108f6565b60608201526109b660808a01610905565b60808201526109c760a08a01610905565b60a08201526109d860c08a01610905565b60c08201526109e960e08a01610905565b60e08201526109fb6101008a01610905565b610100820152610a0e6101208a01610905565b6101208201526101408981015190820152610160808a015190820152610a376101808a01610905565b610180820152610a4a6101a08a01610905565b6101a08201526101c089810151908201526101e0808a015190820152610200808a015190820152610220808a0151908201529650610a8b6102408901610932565b9550610a9a6102608901610932565b9450610aa96102808901610932565b9350610ab86102a08901610932565b9250610ac76102c08901610932565b91505f6102e089015190508091505092959891949750929550565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f610b226020830184610ae2565b9392505050565b608081525f610b3b6080830187610ae2565b6020830195909552506040810192909252606090910152919050565b5f60208284031215610b67575f5ffd5b8151610b228161091b565b63ffffffff82811682821603908111156101d757634e487b7160e01b5f52601160045260245ffd5b5f60208284031215610baa575f5ffd5b610b22826108de565b5f60208284031215610bc3575f5ffd5b610b2282610905565b805f5b60028110156103e3578151845260209384019390910190600101610bcf565b805f5b60028110156103e35781516001600160401b0316845260209384019390910190600101610bf1565b81516001600160401b031681526101a08101602083015160208301526040830151610c4f60408401826001600160401b03169052565b50606083015160608301526080830151608083015260a0830151610c7660a0840182610bcc565b5060c0830151610c8960e0840182610bee565b5060e0830151610120830152610100830151610140830152610120830151610cba61016084018263ffffffff169052565b5061014083015161018083015292915050565b634e487b7160e01b5f52601260045260245ffd5b5f6001600160401b03831680610cf957610cf9610ccd565b6001600160401b03929092169190910492915050565b5f6001600160401b03831680610d2757610d27610ccd565b6001600160401b03929092169190910692915050565b634e487b7160e01b5f52603260045260245ffd5b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c05161331c610ebf5f395f818161049401528181610a8c01528181610ae801528181610b4901528181610bae01528181610d4b01528181610e0c01528181610e62015281816115b50152611a2301525f81816109b801526114e901525f81816110890152818161242f015261246d01525f81816110610152612b5b01525f818161103501526125e401525f8181610f71015261227f01525f818161022d01528181610beb01528181610c4d015281816118c3015261192501525f818161036c015261151901525f81816102fb01528181610603015281816108f40152610f9d01525f81816103f1015281816110b901528181611155015281816111f10152818161128d01528181611329015281816113c50152612a1c01525f818161044401528181611457015281816115db0152818161166d015281816116ff0152612518015261331c5ff3fe608060405260043610610157575f3560e01c80638e1012d5116100bb578063c9e73d4c11610071578063d864e74011610057578063d864e740146103e0578063f665c3a114610413578063fb0e722b14610433575f5ffd5b8063c9e73d4c146103a2578063cd586d7a146103c1575f5ffd5b80639f40f25e116100a15780639f40f25e1461033c578063ade0e93e1461035b578063c2fb26a61461038e575f5ffd5b80638e1012d5146102ea57806395934bae1461031d575f5ffd5b80635c1bba381161011057806366eb9cec116100f657806366eb9cec146102965780637c1bf31f146102aa57806389035730146102c9575f5ffd5b80635c1bba381461021c57806364c9ec6f14610274575f5ffd5b80634b109301116101405780634b109301146101a257806352bfe789146101e05780635b23c080146101fd575f5ffd5b806309f8d4a81461015b578063359bc19e14610165575b5f5ffd5b610163610466565b005b348015610170575f5ffd5b5061018461017f366004612c66565b610595565b60405167ffffffffffffffff90911681526020015b60405180910390f35b3480156101ad575f5ffd5b506101d06101bc366004612c88565b60046020525f908152604090205460ff1681565b6040519015158152602001610199565b3480156101eb575f5ffd5b505f5467ffffffffffffffff16610184565b348015610208575f5ffd5b50610163610217366004612cb6565b61076f565b348015610227575f5ffd5b5061024f7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610199565b34801561027f575f5ffd5b50610288610b7b565b604051908152602001610199565b3480156102a1575f5ffd5b50610163610bd3565b3480156102b5575f5ffd5b506102886102c4366004612c66565b610e89565b3480156102d4575f5ffd5b506102dd610ed3565b6040516101999190612ceb565b3480156102f5575f5ffd5b5061024f7f000000000000000000000000000000000000000000000000000000000000000081565b348015610328575f5ffd5b50610288610337366004612c66565b611791565b348015610347575f5ffd5b50610184610356366004612c66565b6117c6565b348015610366575f5ffd5b5061024f7f000000000000000000000000000000000000000000000000000000000000000081565b348015610399575f5ffd5b50610288611832565b3480156103ad575f5ffd5b506101846103bc366004612c66565b61183c565b3480156103cc575f5ffd5b506101636103db366004612e74565b6118ab565b3480156103eb575f5ffd5b5061024f7f000000000000000000000000000000000000000000000000000000000000000081565b34801561041e575f5ffd5b506001546101849067ffffffffffffffff1681565b34801561043e575f5ffd5b5061024f7f000000000000000000000000000000000000000000000000000000000000000081565b5f80547e01000000000000000000000000000000000000000000000000000000000000900460ff166104b8577f00000000000000000000000000000000000000000000000000000000000000006104ba565b5f5b90508015806104c95750803414155b1561050e576040517f771d62fd000000000000000000000000000000000000000000000000000000008152600481018290523460248201526044015b60405180910390fd5b5f80547fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167e0100000000000000000000000000000000000000000000000000000000000017905560405133907facde08da7a4be3e2266a1741a5ca5262d59cad87cfda42f1753a9fb72c1d15409061058a9034815260200190565b60405180910390a250565b6001545f8054909167ffffffffffffffff908116918391908116908516106105c8575f5467ffffffffffffffff166105ca565b835b9050815b8167ffffffffffffffff168167ffffffffffffffff161080156106b5575073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166368f5424b60025f610636856001612f22565b67ffffffffffffffff1667ffffffffffffffff1681526020019081526020015f20546040518263ffffffff1660e01b815260040161067691815260200190565b602060405180830381865afa158015610691573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106b59190612f42565b15610717576106c381612f61565b90506106d0600682611cd9565b67ffffffffffffffff81165f818152600260205260408082205490519092917ffe975803dfeaa96a7892c771434f0b8f9e4156bbd06f9365b7d162032bd2145e91a36105ce565b8267ffffffffffffffff168167ffffffffffffffff161461076757600180547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff83161790555b949350505050565b5f5467ffffffffffffffff9081169083168110156107cd576040517f3ed306a200000000000000000000000000000000000000000000000000000000815267ffffffffffffffff808316600483015284166024820152604401610505565b60015467ffffffffffffffff9081169084161161082e576001546040517fa87eed0f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff91821660048201529084166024820152604401610505565b5f61083d61017f600186612f8d565b610848906001612f22565b90508067ffffffffffffffff168467ffffffffffffffff16146108ab576040517f8828206600000000000000000000000000000000000000000000000000000000815267ffffffffffffffff808316600483015285166024820152604401610505565b67ffffffffffffffff84165f90815260026020526040908190205490517f68f5424b000000000000000000000000000000000000000000000000000000008152600481018290527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906368f5424b90602401602060405180830381865afa15801561094e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109729190612f42565b156109ac576040517f80f57d5400000000000000000000000000000000000000000000000000000000815260048101829052602401610505565b5f67ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166109e3600588611d54565b67ffffffffffffffff166109f79190612fad565b9050804211610a3b576040517f1c0b05d800000000000000000000000000000000000000000000000000000000815260048101829052426024820152604401610505565b610a4f610a49600188612f8d565b86611dcc565b5f82815260046020526040812080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00166001179055610ab060027f0000000000000000000000000000000000000000000000000000000000000000612fed565b9050338367ffffffffffffffff89167fa1cf85e1f39c3ecf7e9e3501d0de074314c711b6d999c1b4461cc51eba9ece8b8885610b0c817f0000000000000000000000000000000000000000000000000000000000000000613000565b6040805167ffffffffffffffff909416845260208401929092529082015260600160405180910390a4610b3f5f82612000565b610b7233610b6d837f0000000000000000000000000000000000000000000000000000000000000000613000565b612000565b50505050505050565b5f80547e01000000000000000000000000000000000000000000000000000000000000900460ff16610bac57505f90565b7f00000000000000000000000000000000000000000000000000000000000000005b905090565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614610c80576040517f5738d28200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166004820152336024820152604401610505565b6040805160a0810182525f5467ffffffffffffffff808216835268010000000000000000820465ffffffffffff1660208401526e0100000000000000000000000000008204811693830193909352760100000000000000000000000000000000000000000000810490921660608201527e0100000000000000000000000000000000000000000000000000000000000090910460ff16151560808201819052610d7d576040517f2c3674a10000000000000000000000000000000000000000000000000000000081527f000000000000000000000000000000000000000000000000000000000000000060048201525f6024820152604401610505565b600154815167ffffffffffffffff908116911614610de05780516001546040517f2537cf9e00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff928316600482015291166024820152604401610505565b5f80547fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1690556040517f0000000000000000000000000000000000000000000000000000000000000000815233907f0d41118e36df44efb77a471fc49fb9c0be0406d802ef95520e9fbf606e65b4559060200160405180910390a2610e86337f0000000000000000000000000000000000000000000000000000000000000000612000565b50565b5f805467ffffffffffffffff90811690831611610ecb5767ffffffffffffffff82165f9081526002602090815260408083205483526003909152902054610ecd565b5f5b92915050565b60408051610240810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a081018290526101c081018290526101e0810182905261020081018290526102208101919091526040518061024001604052807f000000000000000000000000000000000000000000000000000000000000000063ffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16638ae117706040518163ffffffff1660e01b8152600401602060405180830381865afa158015611004573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906110289190613024565b63ffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000063ffffffff1681526020017f0000000000000000000000000000000000000000000000000000000000000000151581526020017f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166336efbb4d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611120573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611144919061303f565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166365bb2aa36040518163ffffffff1660e01b8152600401602060405180830381865afa1580156111bc573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111e0919061303f565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663e052b5446040518163ffffffff1660e01b8152600401602060405180830381865afa158015611258573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061127c919061303f565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166365a1f3c36040518163ffffffff1660e01b8152600401602060405180830381865afa1580156112f4573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611318919061303f565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663348b733d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611390573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113b4919061303f565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663375b3c0a6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561142c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611450919061305a565b81526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16636a1b7ecc6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156114be573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114e2919061305a565b81526020017f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663bf2dcccb6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611580573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115a4919061303f565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000081526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166376e5b8626040518163ffffffff1660e01b8152600401602060405180830381865afa158015611642573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611666919061305a565b81526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16631f9f020d6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156116d4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906116f8919061305a565b81526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16638a1c5e6d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611766573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061178a919061305a565b9052919050565b5f805467ffffffffffffffff90811690831611610ecb5767ffffffffffffffff82165f90815260026020526040902054610ecd565b5f805467ffffffffffffffff9081169083161115611827575f546040517f3ed306a200000000000000000000000000000000000000000000000000000000815267ffffffffffffffff91821660048201529083166024820152604401610505565b610ecd600583611d54565b5f610bce306120ba565b6001545f9067ffffffffffffffff90811690831611156118a0576001546040517f87838a7600000000000000000000000000000000000000000000000000000000815267ffffffffffffffff91821660048201529083166024820152604401610505565b610ecd600683611d54565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614611958576040517f5738d28200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166004820152336024820152604401610505565b6040805160a0810182525f5467ffffffffffffffff808216835268010000000000000000820465ffffffffffff1660208401526e0100000000000000000000000000008204811693830193909352760100000000000000000000000000000000000000000000810490921660608201527e0100000000000000000000000000000000000000000000000000000000000090910460ff16151560808201819052611a55576040517f2c3674a10000000000000000000000000000000000000000000000000000000081527f000000000000000000000000000000000000000000000000000000000000000060048201525f6024820152604401610505565b611a5f8482612180565b611a698482612348565b611a7384826124d9565b5f611a7d85612673565b90505f611a8d6020870187612c66565b90506040518060a001604052808267ffffffffffffffff168152602001876040016020810190611abd9190612c66565b65ffffffffffff168152602001611adb610100890160e08a01612c66565b67ffffffffffffffff168152602001611afc61012089016101008a01612c66565b67ffffffffffffffff9081168252600160209283015282515f805485850151604080880151606089015160809099015115157e01000000000000000000000000000000000000000000000000000000000000027fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff998816760100000000000000000000000000000000000000000000027fffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff9289166e01000000000000000000000000000002929092167fffff00000000000000000000000000000000ffffffffffffffffffffffffffff65ffffffffffff90951668010000000000000000027fffffffffffffffffffffffffffffffffffff00000000000000000000000000009096169789169790971794909417929092169490941717959095169490941784559084168352600290915290205415801590611c6557505f8281526004602052604090205460ff165b15611c9f576040517fc15a91d600000000000000000000000000000000000000000000000000000000815260048101839052602401610505565b67ffffffffffffffff81165f908152600260205260409020829055611cc5600582611cd9565b611cd1868387876126cf565b505050505050565b42825f611ce760068561309e565b67ffffffffffffffff16815260208101919091526040015f20611d0b6006846130cd565b67ffffffffffffffff1660068110611d2557611d25613071565b600691828204019190066005026101000a81548164ffffffffff021916908364ffffffffff1602179055505050565b5f8281611d6260068561309e565b67ffffffffffffffff16815260208101919091526040015f20611d866006846130cd565b67ffffffffffffffff1660068110611da057611da0613071565b600691828204019190066005029054906101000a900464ffffffffff1664ffffffffff16905092915050565b5f611dd682612871565b67ffffffffffffffff84165f908152600260205260409020549091508114611e4f5767ffffffffffffffff83165f90815260026020526040908190205490517f0c3bb552000000000000000000000000000000000000000000000000000000008152600481019190915260248101829052604401610505565b6040518060a001604052808467ffffffffffffffff168152602001836040016020810190611e7d9190612c66565b65ffffffffffff168152602001611e9b610100850160e08601612c66565b67ffffffffffffffff168152602001611ebc61012085016101008601612c66565b67ffffffffffffffff90811682525f60209283018190528351815493850151604086015160608701516080909701519285167fffffffffffffffffffffffffffffffffffff0000000000000000000000000000909616959095176801000000000000000065ffffffffffff90921691909102177fffff00000000000000000000000000000000ffffffffffffffffffffffffffff166e010000000000000000000000000000948416949094027fffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff16939093177601000000000000000000000000000000000000000000009490921693909302177fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167e0100000000000000000000000000000000000000000000000000000000000091151591909102179055505050565b5f8273ffffffffffffffffffffffffffffffffffffffff16826040515f6040518083038185875af1925050503d805f8114612056576040519150601f19603f3d011682016040523d82523d5f602084013e61205b565b606091505b50509050806120b5576040517f92c3f3a900000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260248101839052604401610505565b505050565b5f46826040516020016121239291906060808252600f908201527f4f70656e566f6c6974696f6e20763100000000000000000000000000000000006080820152602081019290925273ffffffffffffffffffffffffffffffffffffffff16604082015260a00190565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815291905280516020909101207effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1692915050565b805161218d906001612f22565b67ffffffffffffffff166121a46020840184612c66565b67ffffffffffffffff16146122135780516121c0906001612f22565b6121cd6020840184612c66565b6040517fce4b6cda00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff928316600482015291166024820152604401610505565b805167ffffffffffffffff165f90815260026020908152604090912054908301358114612279576040517f0c3bb5520000000000000000000000000000000000000000000000000000000081526004810182905260208401356024820152604401610505565b5f6122a67f00000000000000000000000000000000000000000000000000000000000000006110006130fc565b90506122ba61018085016101608601613123565b63ffffffff1615806122e8575063ffffffff81166122e061018086016101608701613123565b63ffffffff16115b15612342578061230061018086016101608701613123565b6040517f10be1e7d00000000000000000000000000000000000000000000000000000000815263ffffffff928316600482015291166024820152604401610505565b50505050565b5f6123596060840160408501612c66565b9050816020015165ffffffffffff168167ffffffffffffffff1610156123cb5760208201516040517ff037e6fa00000000000000000000000000000000000000000000000000000000815265ffffffffffff909116600482015267ffffffffffffffff82166024820152604401610505565b428167ffffffffffffffff161115612421576040517f6729d49c00000000000000000000000000000000000000000000000000000000815242600482015267ffffffffffffffff82166024820152604401610505565b61245867ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000008116908316612fad565b4211156120b55761249367ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001642613000565b6040517f4816add8000000000000000000000000000000000000000000000000000000008152600481019190915267ffffffffffffffff82166024820152604401610505565b6040517fdfb0d3650000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063dfb0d365906125509060e087019060040161313e565b6040805180830381865afa15801561256a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061258e91906131af565b90505f6125bc846001856060015185600160ff16600281106125b2576125b2613071565b6020020151612886565b60408401516125d09086905f9086826125b2565b6125da9190612fad565b90505f63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001661261661018087016101608801613123565b63ffffffff16612626919061322b565b90508082111561266c576040517fa606fef60000000000000000000000000000000000000000000000000000000081526004810182905260248101839052604401610505565b5050505050565b5f7f09964e71438be4276b27f9fb27204bb13db5b5251f7cad7c7fb7ceadb96b8319816126a36020850185612c66565b67ffffffffffffffff1690506040516101a08582376101a0812093508382846101a084a3505050919050565b6101208401357f010657f37554c781402a22917dee2f75def7ab966d7b770905398eba3c444014148061272657506101408401357f010657f37554c781402a22917dee2f75def7ab966d7b770905398eba3c444014145b1561275d576040517fe8f0ec7000000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f610120850135156127ba578461012001355f49146127b6576040517f934e854500000000000000000000000000000000000000000000000000000000815261012086013560048201525f496024820152604401610505565b5060015b6101408501355f03612806578115612801576040517fcba2bd5600000000000000000000000000000000000000000000000000000000815260048101839052602401610505565b61282e565b811561281857612801858585856129c8565b6128228582612b59565b61282b81613242565b90505b80491561266c576040517fd28592e90000000000000000000000000000000000000000000000000000000081526004810182905281496024820152604401610505565b5f6040516101a08382376101a0902092915050565b5f5f8560e0018560ff16600281106128a0576128a0613071565b6020020160208101906128b39190612c66565b90508367ffffffffffffffff168167ffffffffffffffff161015612920576040517f26a6fe3100000000000000000000000000000000000000000000000000000000815260ff8616600482015267ffffffffffffffff808616602483015282166044820152606401610505565b828660a0018660ff166002811061293957612939613071565b6020020135146129aa5784838760a0018760ff166002811061295d5761295d613071565b6040517f78dde9fb00000000000000000000000000000000000000000000000000000000815260ff9094166004850152602484019290925260209190910201356044820152606401610505565b6129b48482612f8d565b67ffffffffffffffff169695505050505050565b61014084013560f81c60018114612a17576040517f6fe07e4c0000000000000000000000000000000000000000000000000000000081526001600482015260ff82166024820152604401610505565b5f5f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663bae32d268888886040518463ffffffff1660e01b8152600401612a7793929190613279565b606060405180830381865afa158015612a92573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612ab691906132cc565b9250925092505f8686604051612acd92919061330d565b60408051918290039091205f8a8152600360209081529290208190559150612af7908a018a612c66565b6040805183815267ffffffffffffffff87811660208301528681168284015260608201869052915192909116917fc4d9d8b7431da372918a9bc5d172c9b8bdbd8923fe3f7a0223ff018c5cc23f109181900360800190a2505050505050505050565b7f0000000000000000000000000000000000000000000000000000000000000000612bb7576040517fa11af7060000000000000000000000000000000000000000000000000000000081526101408301356004820152602401610505565b816101400135814914612c04576040517f88a97e0e000000000000000000000000000000000000000000000000000000008152610140830135600482015281496024820152604401610505565b610140820135612c176020840184612c66565b67ffffffffffffffff167f7ab5065e7e9b468cb7382b87c7bc1046993232ec2deba6ffb1e46b5d4eb1d43d60405160405180910390a35050565b67ffffffffffffffff81168114610e86575f5ffd5b5f60208284031215612c76575f5ffd5b8135612c8181612c51565b9392505050565b5f60208284031215612c98575f5ffd5b5035919050565b5f6101a08284031215612cb0575f5ffd5b50919050565b5f5f6101c08385031215612cc8575f5ffd5b8235612cd381612c51565b9150612ce28460208501612c9f565b90509250929050565b815163ffffffff16815261024081016020830151612d11602084018263ffffffff169052565b506040830151612d29604084018263ffffffff169052565b506060830151612d3d606084018215159052565b506080830151612d59608084018267ffffffffffffffff169052565b5060a0830151612d7560a084018267ffffffffffffffff169052565b5060c0830151612d9160c084018267ffffffffffffffff169052565b5060e0830151612dad60e084018267ffffffffffffffff169052565b50610100830151612dcb61010084018267ffffffffffffffff169052565b50610120830151612de961012084018267ffffffffffffffff169052565b50610140830151610140830152610160830151610160830152610180830151612e1f61018084018267ffffffffffffffff169052565b506101a0830151612e3d6101a084018267ffffffffffffffff169052565b506101c08301516101c08301526101e08301516101e083015261020083015161020083015261022083015161022083015292915050565b5f5f5f6101c08486031215612e87575f5ffd5b612e918585612c9f565b92506101a084013567ffffffffffffffff811115612ead575f5ffd5b8401601f81018613612ebd575f5ffd5b803567ffffffffffffffff811115612ed3575f5ffd5b866020828401011115612ee4575f5ffd5b939660209190910195509293505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b67ffffffffffffffff8181168382160190811115610ecd57610ecd612ef5565b5f60208284031215612f52575f5ffd5b81518015158114612c81575f5ffd5b5f67ffffffffffffffff821667ffffffffffffffff8103612f8457612f84612ef5565b60010192915050565b67ffffffffffffffff8281168282160390811115610ecd57610ecd612ef5565b80820180821115610ecd57610ecd612ef5565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f82612ffb57612ffb612fc0565b500490565b81810381811115610ecd57610ecd612ef5565b63ffffffff81168114610e86575f5ffd5b5f60208284031215613034575f5ffd5b8151612c8181613013565b5f6020828403121561304f575f5ffd5b8151612c8181612c51565b5f6020828403121561306a575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f67ffffffffffffffff8316806130b7576130b7612fc0565b8067ffffffffffffffff84160491505092915050565b5f67ffffffffffffffff8316806130e6576130e6612fc0565b8067ffffffffffffffff84160691505092915050565b5f63ffffffff83168061311157613111612fc0565b8063ffffffff84160491505092915050565b5f60208284031215613133575f5ffd5b8135612c8181613013565b6040810181835f5b600281101561317957813561315a81612c51565b67ffffffffffffffff1683526020928301929190910190600101613146565b50505092915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b5f604082840312156131bf575f5ffd5b82601f8301126131cd575f5ffd5b6040516040810181811067ffffffffffffffff821117156131f0576131f0613182565b8060405250806040840185811115613206575f5ffd5b845b81811015613220578051835260209283019201613208565b509195945050505050565b8082028115828204841417610ecd57610ecd612ef5565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff820361327257613272612ef5565b5060010190565b83815260406020820152816040820152818360608301375f818301606090810191909152601f9092017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016010192915050565b5f5f5f606084860312156132de575f5ffd5b83516132e981612c51565b60208501519093506132fa81612c51565b6040949094015192959394509192915050565b818382375f910190815291905056';
