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
  '0x6101e0604052348015610010575f5ffd5b50604051613cfb380380613cfb83398101604081905261002f916107b7565b6001600160a01b03808716608090815286821660a05285821660c05284821660e05290831661010052875163ffffffff908116610120526040890151166101405260608801511515610160528701516001600160401b03908116610180908152880151166101a0526101c08088015190526100ac868686866100d6565b6100b887868686610285565b6101c08701516100ca908290156104b6565b50505050505050610b42565b61013f30856001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610116573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061013a919061093b565b610590565b61017f30846001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610116573d5f5f3e3d5ffd5b6101bf30836001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610116573d5f5f3e3d5ffd5b6101ff30826001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610116573d5f5f3e3d5ffd5b61023f81856001600160a01b031663ade0e93e6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610116573d5f5f3e3d5ffd5b61027f84826001600160a01b031663fb0e722b6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610116573d5f5f3e3d5ffd5b50505050565b835163ffffffff811615806102a1575061100063ffffffff8216115b806102be57506102b260018261095d565b811663ffffffff165f14155b156102f157604051631393a14760e21b8152611000600482015263ffffffff821660248201526044015b60405180910390fd5b610367838263ffffffff16856001600160a01b031663996da6776040518163ffffffff1660e01b8152600401602060405180830381865afa158015610338573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061035c919061098b565b63ffffffff166105d9565b6103b283866040015163ffffffff16856001600160a01b031663f23f3ba56040518163ffffffff1660e01b8152600401602060405180830381865afa158015610338573d5f5f3e3d5ffd5b6103f9828263ffffffff16846001600160a01b031663996da6776040518163ffffffff1660e01b8152600401602060405180830381865afa158015610338573d5f5f3e3d5ffd5b5f846001600160a01b03166336efbb4d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610436573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061045a91906109a4565b90508561018001516001600160401b0316816001600160401b031610156104ae57610180860151604051634a21542360e01b81526001600160401b03918216600482015290821660248201526044016102e8565b505050505050565b6104be610690565b60608101839052608081018390526040515f906104df908390602001610a0a565b60408051808303601f1901815291905280516020918201205f80805260029092527fac33ff75c19e70fe83507db0d683fd3465c996598dc972688b7ace676c89077b819055815460ff60f01b1916600160f01b86151502178255915061054790600590610617565b61055260065f610617565b807fd080039be1744f6525ed25a92aec1d71642025eadc06d1c0de931b206153c629836040516105829190610a0a565b60405180910390a250505050565b806001600160a01b0316826001600160a01b0316146105d55760405163359823fb60e11b81526001600160a01b038084166004830152821660248201526044016102e8565b5050565b80821461061257604051633bf01a3560e21b81526001600160a01b038416600482015260248101839052604481018290526064016102e8565b505050565b42825f610625600685610ad2565b6001600160401b0316815260208101919091526040015f20610648600684610b00565b6001600160401b03166006811061066157610661610b2e565b600691828204019190066005026101000a81548164ffffffffff021916908364ffffffffff1602179055505050565b6040518061016001604052805f6001600160401b031681526020015f81526020015f6001600160401b031681526020015f81526020015f81526020016106d4610705565b81526020016106e1610705565b81526020015f81526020015f81526020015f63ffffffff1681526020015f81525090565b60405180604001604052806002906020820280368337509192915050565b6040516101e081016001600160401b038111828210171561075257634e487b7160e01b5f52604160045260245ffd5b60405290565b805163ffffffff8116811461076b575f5ffd5b919050565b8051801515811461076b575f5ffd5b80516001600160401b038116811461076b575f5ffd5b6001600160a01b03811681146107a9575f5ffd5b50565b805161076b81610795565b5f5f5f5f5f5f5f8789036102a08112156107cf575f5ffd5b6101e08112156107dd575f5ffd5b506107e6610723565b6107ef89610758565b81526107fd60208a01610758565b602082015261080e60408a01610758565b604082015261081f60608a01610770565b606082015261083060808a0161077f565b608082015261084160a08a0161077f565b60a082015261085260c08a0161077f565b60c082015261086360e08a0161077f565b60e08201526108756101008a0161077f565b6101008201526108886101208a0161077f565b6101208201526101408981015190820152610160808a0151908201526108b16101808a0161077f565b6101808201526108c46101a08a0161077f565b6101a08201526101c0898101519082015296506108e46101e089016107ac565b95506108f361020089016107ac565b945061090261022089016107ac565b935061091161024089016107ac565b925061092061026089016107ac565b91505f61028089015190508091505092959891949750929550565b5f6020828403121561094b575f5ffd5b815161095681610795565b9392505050565b63ffffffff828116828216039081111561098557634e487b7160e01b5f52601160045260245ffd5b92915050565b5f6020828403121561099b575f5ffd5b61095682610758565b5f602082840312156109b4575f5ffd5b6109568261077f565b805f5b600281101561027f5781518452602093840193909101906001016109c0565b805f5b600281101561027f5781516001600160401b03168452602093840193909101906001016109e2565b81516001600160401b031681526101a08101602083015160208301526040830151610a4060408401826001600160401b03169052565b50606083015160608301526080830151608083015260a0830151610a6760a08401826109bd565b5060c0830151610a7a60e08401826109df565b5060e0830151610120830152610100830151610140830152610120830151610aab61016084018263ffffffff169052565b5061014083015161018083015292915050565b634e487b7160e01b5f52601260045260245ffd5b5f6001600160401b03831680610aea57610aea610abe565b6001600160401b03929092169190910492915050565b5f6001600160401b03831680610b1857610b18610abe565b6001600160401b03929092169190910692915050565b634e487b7160e01b5f52603260045260245ffd5b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c051613060610c9b5f395f8181610494015281816109f201528181610b2701528181610c9801528181610cf201528181610db301528181610e0901528181611544015281816117fd0152611ca601525f818161093b015261147801525f818161101801528181612228015261226601525f8181610ff001526128c601525f8181610fc401526123dd01525f8181610f00015261207801525f818161022d01528181610b6401528181610bc60152818161169d01526116ff01525f818161036c01526114a801525f81816102fb01528181610603015281816108770152610f2c01525f81816103f101528181611048015281816110e4015281816111800152818161121c015281816112b801528181611354015261278701525f8181610444015281816113e6015261231101526130605ff3fe608060405260043610610157575f3560e01c80638e1012d5116100bb578063c9e73d4c11610071578063d864e74011610057578063d864e740146103e0578063f665c3a114610413578063fb0e722b14610433575f5ffd5b8063c9e73d4c146103a2578063cd586d7a146103c1575f5ffd5b80639f40f25e116100a15780639f40f25e1461033c578063ade0e93e1461035b578063c2fb26a61461038e575f5ffd5b80638e1012d5146102ea57806395934bae1461031d575f5ffd5b80635c1bba381161011057806366eb9cec116100f657806366eb9cec146102965780637c1bf31f146102aa57806389035730146102c9575f5ffd5b80635c1bba381461021c57806364c9ec6f14610274575f5ffd5b80634b109301116101405780634b109301146101a257806352bfe789146101e05780635b23c080146101fd575f5ffd5b806309f8d4a81461015b578063359bc19e14610165575b5f5ffd5b610163610466565b005b348015610170575f5ffd5b5061018461017f3660046129d1565b610595565b60405167ffffffffffffffff90911681526020015b60405180910390f35b3480156101ad575f5ffd5b506101d06101bc3660046129f3565b60046020525f908152604090205460ff1681565b6040519015158152602001610199565b3480156101eb575f5ffd5b505f5467ffffffffffffffff16610184565b348015610208575f5ffd5b50610163610217366004612a21565b61076f565b348015610227575f5ffd5b5061024f7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610199565b34801561027f575f5ffd5b50610288610af4565b604051908152602001610199565b3480156102a1575f5ffd5b50610163610b4c565b3480156102b5575f5ffd5b506102886102c43660046129d1565b610e30565b3480156102d4575f5ffd5b506102dd610e7a565b6040516101999190612a56565b3480156102f5575f5ffd5b5061024f7f000000000000000000000000000000000000000000000000000000000000000081565b348015610328575f5ffd5b506102886103373660046129d1565b61156b565b348015610347575f5ffd5b506101846103563660046129d1565b6115a0565b348015610366575f5ffd5b5061024f7f000000000000000000000000000000000000000000000000000000000000000081565b348015610399575f5ffd5b5061028861160c565b3480156103ad575f5ffd5b506101846103bc3660046129d1565b611616565b3480156103cc575f5ffd5b506101636103db366004612bb8565b611685565b3480156103eb575f5ffd5b5061024f7f000000000000000000000000000000000000000000000000000000000000000081565b34801561041e575f5ffd5b506001546101849067ffffffffffffffff1681565b34801561043e575f5ffd5b5061024f7f000000000000000000000000000000000000000000000000000000000000000081565b5f80547e01000000000000000000000000000000000000000000000000000000000000900460ff166104b8577f00000000000000000000000000000000000000000000000000000000000000006104ba565b5f5b90508015806104c95750803414155b1561050e576040517f771d62fd000000000000000000000000000000000000000000000000000000008152600481018290523460248201526044015b60405180910390fd5b5f80547fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167e0100000000000000000000000000000000000000000000000000000000000017905560405133907facde08da7a4be3e2266a1741a5ca5262d59cad87cfda42f1753a9fb72c1d15409061058a9034815260200190565b60405180910390a250565b6001545f8054909167ffffffffffffffff908116918391908116908516106105c8575f5467ffffffffffffffff166105ca565b835b9050815b8167ffffffffffffffff168167ffffffffffffffff161080156106b5575073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166368f5424b60025f610636856001612c66565b67ffffffffffffffff1667ffffffffffffffff1681526020019081526020015f20546040518263ffffffff1660e01b815260040161067691815260200190565b602060405180830381865afa158015610691573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106b59190612c86565b15610717576106c381612ca5565b90506106d0600682611ab3565b67ffffffffffffffff81165f818152600260205260408082205490519092917ffe975803dfeaa96a7892c771434f0b8f9e4156bbd06f9365b7d162032bd2145e91a36105ce565b8267ffffffffffffffff168167ffffffffffffffff161461076757600180547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff83161790555b949350505050565b5f5467ffffffffffffffff9081169083168110156107cd576040517f3ed306a200000000000000000000000000000000000000000000000000000000815267ffffffffffffffff808316600483015284166024820152604401610505565b60015467ffffffffffffffff9081169084161161082e576001546040517fa87eed0f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff91821660048201529084166024820152604401610505565b67ffffffffffffffff83165f90815260026020526040908190205490517f68f5424b000000000000000000000000000000000000000000000000000000008152600481018290527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906368f5424b90602401602060405180830381865afa1580156108d1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108f59190612c86565b1561092f576040517f80f57d5400000000000000000000000000000000000000000000000000000000815260048101829052602401610505565b5f67ffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016610966600587611b2e565b67ffffffffffffffff1661097a9190612cd1565b90508042116109be576040517f1c0b05d800000000000000000000000000000000000000000000000000000000815260048101829052426024820152604401610505565b5f80547e01000000000000000000000000000000000000000000000000000000000000900460ff166109f0575f610a12565b7f00000000000000000000000000000000000000000000000000000000000000005b9050610a28610a22600188612ce4565b86611ba6565b5f83815260046020526040812080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00166001179055610a69600283612d31565b9050338467ffffffffffffffff89167fa1cf85e1f39c3ecf7e9e3501d0de074314c711b6d999c1b4461cc51eba9ece8b8885610aa58189612d44565b6040805167ffffffffffffffff909416845260208401929092529082015260600160405180910390a4610ad85f82611df9565b610aeb33610ae68385612d44565b611df9565b50505050505050565b5f80547e01000000000000000000000000000000000000000000000000000000000000900460ff16610b2557505f90565b7f00000000000000000000000000000000000000000000000000000000000000005b905090565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614610bf9576040517f5738d28200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166004820152336024820152604401610505565b6040805160a0810182525f5467ffffffffffffffff808216835268010000000000000000820465ffffffffffff1660208401526e0100000000000000000000000000008204811693830193909352760100000000000000000000000000000000000000000000810490921660608201527e0100000000000000000000000000000000000000000000000000000000000090910460ff16151560808201527f00000000000000000000000000000000000000000000000000000000000000001580610cc557508060800151155b15610d24576040517f2c3674a10000000000000000000000000000000000000000000000000000000081527f000000000000000000000000000000000000000000000000000000000000000060048201525f6024820152604401610505565b600154815167ffffffffffffffff908116911614610d875780516001546040517f2537cf9e00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff928316600482015291166024820152604401610505565b5f80547fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1690556040517f0000000000000000000000000000000000000000000000000000000000000000815233907f0d41118e36df44efb77a471fc49fb9c0be0406d802ef95520e9fbf606e65b4559060200160405180910390a2610e2d337f0000000000000000000000000000000000000000000000000000000000000000611df9565b50565b5f805467ffffffffffffffff90811690831611610e725767ffffffffffffffff82165f9081526002602090815260408083205483526003909152902054610e74565b5f5b92915050565b604080516101e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a081018290526101c0810191909152604051806101e001604052807f000000000000000000000000000000000000000000000000000000000000000063ffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16638ae117706040518163ffffffff1660e01b8152600401602060405180830381865afa158015610f93573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610fb79190612d68565b63ffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000063ffffffff1681526020017f0000000000000000000000000000000000000000000000000000000000000000151581526020017f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166336efbb4d6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156110af573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906110d39190612d83565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166365bb2aa36040518163ffffffff1660e01b8152600401602060405180830381865afa15801561114b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061116f9190612d83565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663e052b5446040518163ffffffff1660e01b8152600401602060405180830381865afa1580156111e7573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061120b9190612d83565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166365a1f3c36040518163ffffffff1660e01b8152600401602060405180830381865afa158015611283573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112a79190612d83565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663348b733d6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561131f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113439190612d83565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663375b3c0a6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156113bb573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113df9190612d9e565b81526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16636a1b7ecc6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561144d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114719190612d9e565b81526020017f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663bf2dcccb6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561150f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115339190612d83565b67ffffffffffffffff1681526020017f0000000000000000000000000000000000000000000000000000000000000000815250905090565b5f805467ffffffffffffffff90811690831611610e725767ffffffffffffffff82165f90815260026020526040902054610e74565b5f805467ffffffffffffffff9081169083161115611601575f546040517f3ed306a200000000000000000000000000000000000000000000000000000000815267ffffffffffffffff91821660048201529083166024820152604401610505565b610e74600583611b2e565b5f610b4730611eb3565b6001545f9067ffffffffffffffff908116908316111561167a576001546040517f87838a7600000000000000000000000000000000000000000000000000000000815267ffffffffffffffff91821660048201529083166024820152604401610505565b610e74600683611b2e565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614611732576040517f5738d28200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166004820152336024820152604401610505565b6040805160a0810182525f5467ffffffffffffffff808216835268010000000000000000820465ffffffffffff1660208401526e0100000000000000000000000000008204811693830193909352760100000000000000000000000000000000000000000000810490921660608201527e0100000000000000000000000000000000000000000000000000000000000090910460ff1615156080820181905261182f576040517f2c3674a10000000000000000000000000000000000000000000000000000000081527f000000000000000000000000000000000000000000000000000000000000000060048201525f6024820152604401610505565b6118398482611f79565b6118438482612141565b61184d84826122d2565b5f6118578561246c565b90505f61186760208701876129d1565b90506040518060a001604052808267ffffffffffffffff16815260200187604001602081019061189791906129d1565b65ffffffffffff1681526020016118b5610100890160e08a016129d1565b67ffffffffffffffff1681526020016118d661012089016101008a016129d1565b67ffffffffffffffff9081168252600160209283015282515f805485850151604080880151606089015160809099015115157e01000000000000000000000000000000000000000000000000000000000000027fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff998816760100000000000000000000000000000000000000000000027fffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff9289166e01000000000000000000000000000002929092167fffff00000000000000000000000000000000ffffffffffffffffffffffffffff65ffffffffffff90951668010000000000000000027fffffffffffffffffffffffffffffffffffff00000000000000000000000000009096169789169790971794909417929092169490941717959095169490941784559084168352600290915290205415801590611a3f57505f8281526004602052604090205460ff165b15611a79576040517fc15a91d600000000000000000000000000000000000000000000000000000000815260048101839052602401610505565b67ffffffffffffffff81165f908152600260205260409020829055611a9f600582611ab3565b611aab868387876124c8565b505050505050565b42825f611ac1600685612de2565b67ffffffffffffffff16815260208101919091526040015f20611ae5600684612e11565b67ffffffffffffffff1660068110611aff57611aff612db5565b600691828204019190066005026101000a81548164ffffffffff021916908364ffffffffff1602179055505050565b5f8281611b3c600685612de2565b67ffffffffffffffff16815260208101919091526040015f20611b60600684612e11565b67ffffffffffffffff1660068110611b7a57611b7a612db5565b600691828204019190066005029054906101000a900464ffffffffff1664ffffffffff16905092915050565b5f611bb0826125dc565b67ffffffffffffffff84165f908152600260205260409020549091508114611c295767ffffffffffffffff83165f90815260026020526040908190205490517f0c3bb552000000000000000000000000000000000000000000000000000000008152600481019190915260248101829052604401610505565b6040518060a001604052808467ffffffffffffffff168152602001836040016020810190611c5791906129d1565b65ffffffffffff168152602001611c75610100850160e086016129d1565b67ffffffffffffffff168152602001611c96610120850161010086016129d1565b67ffffffffffffffff90811682527f00000000000000000000000000000000000000000000000000000000000000001560209283015282515f8054938501516040860151606087015160809097015115157e01000000000000000000000000000000000000000000000000000000000000027fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff978616760100000000000000000000000000000000000000000000027fffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff9287166e01000000000000000000000000000002929092167fffff00000000000000000000000000000000ffffffffffffffffffffffffffff65ffffffffffff90941668010000000000000000027fffffffffffffffffffffffffffffffffffff000000000000000000000000000090981695909616949094179590951716929092179290921792909216179055505050565b5f8273ffffffffffffffffffffffffffffffffffffffff16826040515f6040518083038185875af1925050503d805f8114611e4f576040519150601f19603f3d011682016040523d82523d5f602084013e611e54565b606091505b5050905080611eae576040517f92c3f3a900000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260248101839052604401610505565b505050565b5f4682604051602001611f1c9291906060808252600f908201527f4f70656e566f6c6974696f6e20763100000000000000000000000000000000006080820152602081019290925273ffffffffffffffffffffffffffffffffffffffff16604082015260a00190565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815291905280516020909101207effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1692915050565b8051611f86906001612c66565b67ffffffffffffffff16611f9d60208401846129d1565b67ffffffffffffffff161461200c578051611fb9906001612c66565b611fc660208401846129d1565b6040517fce4b6cda00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff928316600482015291166024820152604401610505565b805167ffffffffffffffff165f90815260026020908152604090912054908301358114612072576040517f0c3bb5520000000000000000000000000000000000000000000000000000000081526004810182905260208401356024820152604401610505565b5f61209f7f0000000000000000000000000000000000000000000000000000000000000000611000612e40565b90506120b361018085016101608601612e67565b63ffffffff1615806120e1575063ffffffff81166120d961018086016101608701612e67565b63ffffffff16115b1561213b57806120f961018086016101608701612e67565b6040517f10be1e7d00000000000000000000000000000000000000000000000000000000815263ffffffff928316600482015291166024820152604401610505565b50505050565b5f61215260608401604085016129d1565b9050816020015165ffffffffffff168167ffffffffffffffff1610156121c45760208201516040517ff037e6fa00000000000000000000000000000000000000000000000000000000815265ffffffffffff909116600482015267ffffffffffffffff82166024820152604401610505565b428167ffffffffffffffff16111561221a576040517f6729d49c00000000000000000000000000000000000000000000000000000000815242600482015267ffffffffffffffff82166024820152604401610505565b61225167ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000008116908316612cd1565b421115611eae5761228c67ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001642612d44565b6040517f4816add8000000000000000000000000000000000000000000000000000000008152600481019190915267ffffffffffffffff82166024820152604401610505565b6040517fdfb0d3650000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063dfb0d365906123499060e0870190600401612e82565b6040805180830381865afa158015612363573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906123879190612ef3565b90505f6123b5846001856060015185600160ff16600281106123ab576123ab612db5565b60200201516125f1565b60408401516123c99086905f9086826123ab565b6123d39190612cd1565b90505f63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001661240f61018087016101608801612e67565b63ffffffff1661241f9190612f6f565b905080821115612465576040517fa606fef60000000000000000000000000000000000000000000000000000000081526004810182905260248101839052604401610505565b5050505050565b5f7f09964e71438be4276b27f9fb27204bb13db5b5251f7cad7c7fb7ceadb96b83198161249c60208501856129d1565b67ffffffffffffffff1690506040516101a08582376101a0812093508382846101a084a3505050919050565b5f61012085013515612525578461012001355f4914612521576040517f934e854500000000000000000000000000000000000000000000000000000000815261012086013560048201525f496024820152604401610505565b5060015b6101408501355f0361257157811561256c576040517fcba2bd5600000000000000000000000000000000000000000000000000000000815260048101839052602401610505565b612599565b81156125835761256c85858585612733565b61258d85826128c4565b61259681612f86565b90505b804915612465576040517fd28592e90000000000000000000000000000000000000000000000000000000081526004810182905281496024820152604401610505565b5f6040516101a08382376101a0902092915050565b5f5f8560e0018560ff166002811061260b5761260b612db5565b60200201602081019061261e91906129d1565b90508367ffffffffffffffff168167ffffffffffffffff16101561268b576040517f26a6fe3100000000000000000000000000000000000000000000000000000000815260ff8616600482015267ffffffffffffffff808616602483015282166044820152606401610505565b828660a0018660ff16600281106126a4576126a4612db5565b6020020135146127155784838760a0018760ff16600281106126c8576126c8612db5565b6040517f78dde9fb00000000000000000000000000000000000000000000000000000000815260ff9094166004850152602484019290925260209190910201356044820152606401610505565b61271f8482612ce4565b67ffffffffffffffff169695505050505050565b61014084013560f81c60018114612782576040517f6fe07e4c0000000000000000000000000000000000000000000000000000000081526001600482015260ff82166024820152604401610505565b5f5f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663bae32d268888886040518463ffffffff1660e01b81526004016127e293929190612fbd565b606060405180830381865afa1580156127fd573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128219190613010565b9250925092505f8686604051612838929190613051565b60408051918290039091205f8a8152600360209081529290208190559150612862908a018a6129d1565b6040805183815267ffffffffffffffff87811660208301528681168284015260608201869052915192909116917fc4d9d8b7431da372918a9bc5d172c9b8bdbd8923fe3f7a0223ff018c5cc23f109181900360800190a2505050505050505050565b7f0000000000000000000000000000000000000000000000000000000000000000612922576040517fa11af7060000000000000000000000000000000000000000000000000000000081526101408301356004820152602401610505565b81610140013581491461296f576040517f88a97e0e000000000000000000000000000000000000000000000000000000008152610140830135600482015281496024820152604401610505565b61014082013561298260208401846129d1565b67ffffffffffffffff167f7ab5065e7e9b468cb7382b87c7bc1046993232ec2deba6ffb1e46b5d4eb1d43d60405160405180910390a35050565b67ffffffffffffffff81168114610e2d575f5ffd5b5f602082840312156129e1575f5ffd5b81356129ec816129bc565b9392505050565b5f60208284031215612a03575f5ffd5b5035919050565b5f6101a08284031215612a1b575f5ffd5b50919050565b5f5f6101c08385031215612a33575f5ffd5b8235612a3e816129bc565b9150612a4d8460208501612a0a565b90509250929050565b815163ffffffff1681526101e081016020830151612a7c602084018263ffffffff169052565b506040830151612a94604084018263ffffffff169052565b506060830151612aa8606084018215159052565b506080830151612ac4608084018267ffffffffffffffff169052565b5060a0830151612ae060a084018267ffffffffffffffff169052565b5060c0830151612afc60c084018267ffffffffffffffff169052565b5060e0830151612b1860e084018267ffffffffffffffff169052565b50610100830151612b3661010084018267ffffffffffffffff169052565b50610120830151612b5461012084018267ffffffffffffffff169052565b50610140830151610140830152610160830151610160830152610180830151612b8a61018084018267ffffffffffffffff169052565b506101a0830151612ba86101a084018267ffffffffffffffff169052565b506101c092830151919092015290565b5f5f5f6101c08486031215612bcb575f5ffd5b612bd58585612a0a565b92506101a084013567ffffffffffffffff811115612bf1575f5ffd5b8401601f81018613612c01575f5ffd5b803567ffffffffffffffff811115612c17575f5ffd5b866020828401011115612c28575f5ffd5b939660209190910195509293505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b67ffffffffffffffff8181168382160190811115610e7457610e74612c39565b5f60208284031215612c96575f5ffd5b815180151581146129ec575f5ffd5b5f67ffffffffffffffff821667ffffffffffffffff8103612cc857612cc8612c39565b60010192915050565b80820180821115610e7457610e74612c39565b67ffffffffffffffff8281168282160390811115610e7457610e74612c39565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f82612d3f57612d3f612d04565b500490565b81810381811115610e7457610e74612c39565b63ffffffff81168114610e2d575f5ffd5b5f60208284031215612d78575f5ffd5b81516129ec81612d57565b5f60208284031215612d93575f5ffd5b81516129ec816129bc565b5f60208284031215612dae575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f67ffffffffffffffff831680612dfb57612dfb612d04565b8067ffffffffffffffff84160491505092915050565b5f67ffffffffffffffff831680612e2a57612e2a612d04565b8067ffffffffffffffff84160691505092915050565b5f63ffffffff831680612e5557612e55612d04565b8063ffffffff84160491505092915050565b5f60208284031215612e77575f5ffd5b81356129ec81612d57565b6040810181835f5b6002811015612ebd578135612e9e816129bc565b67ffffffffffffffff1683526020928301929190910190600101612e8a565b50505092915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b5f60408284031215612f03575f5ffd5b82601f830112612f11575f5ffd5b6040516040810181811067ffffffffffffffff82111715612f3457612f34612ec6565b8060405250806040840185811115612f4a575f5ffd5b845b81811015612f64578051835260209283019201612f4c565b509195945050505050565b8082028115828204841417610e7457610e74612c39565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203612fb657612fb6612c39565b5060010190565b83815260406020820152816040820152818360608301375f818301606090810191909152601f9092017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016010192915050565b5f5f5f60608486031215613022575f5ffd5b835161302d816129bc565b602085015190935061303e816129bc565b6040949094015192959394509192915050565b818382375f910190815291905056';
