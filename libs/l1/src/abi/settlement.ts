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
  '0x6101e0604052348015610010575f5ffd5b50604051613e1d380380613e1d83398101604081905261002f916107c8565b6001600160a01b03808716608090815286821660a05285821660c05284821660e05290831661010052875163ffffffff908116610120526040890151166101405260608801511515610160528701516001600160401b03908116610180908152880151166101a0526101c08088015190526100ac868686866100d6565b6100b887868686610285565b6101c08701516100ca908290156104b6565b50505050505050610b53565b61013f30856001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610116573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061013a919061094c565b6105a1565b61017f30846001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610116573d5f5f3e3d5ffd5b6101bf30836001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610116573d5f5f3e3d5ffd5b6101ff30826001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610116573d5f5f3e3d5ffd5b61023f81856001600160a01b031663ade0e93e6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610116573d5f5f3e3d5ffd5b61027f84826001600160a01b031663fb0e722b6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610116573d5f5f3e3d5ffd5b50505050565b835163ffffffff811615806102a1575061100063ffffffff8216115b806102be57506102b260018261096e565b811663ffffffff165f14155b156102f157604051631393a14760e21b8152611000600482015263ffffffff821660248201526044015b60405180910390fd5b610367838263ffffffff16856001600160a01b031663996da6776040518163ffffffff1660e01b8152600401602060405180830381865afa158015610338573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061035c919061099c565b63ffffffff166105ea565b6103b283866040015163ffffffff16856001600160a01b031663f23f3ba56040518163ffffffff1660e01b8152600401602060405180830381865afa158015610338573d5f5f3e3d5ffd5b6103f9828263ffffffff16846001600160a01b031663996da6776040518163ffffffff1660e01b8152600401602060405180830381865afa158015610338573d5f5f3e3d5ffd5b5f846001600160a01b03166336efbb4d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610436573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061045a91906109b5565b90508561018001516001600160401b0316816001600160401b031610156104ae57610180860151604051634a21542360e01b81526001600160401b03918216600482015290821660248201526044016102e8565b505050505050565b6104be6106a1565b60608101839052608081018390526040515f906104df908390602001610a1b565b60408051601f1981840301815291905280516020918201205f80805260029092527fac33ff75c19e70fe83507db0d683fd3465c996598dc972688b7ace676c89077b819055815460ff60f01b19861515600160f81b02166001600160f01b0390911617600160f01b178255915061055890600590610628565b61056360065f610628565b807fd080039be1744f6525ed25a92aec1d71642025eadc06d1c0de931b206153c629836040516105939190610a1b565b60405180910390a250505050565b806001600160a01b0316826001600160a01b0316146105e65760405163359823fb60e11b81526001600160a01b038084166004830152821660248201526044016102e8565b5050565b80821461062357604051633bf01a3560e21b81526001600160a01b038416600482015260248101839052604481018290526064016102e8565b505050565b42825f610636600685610ae3565b6001600160401b0316815260208101919091526040015f20610659600684610b11565b6001600160401b03166006811061067257610672610b3f565b600691828204019190066005026101000a81548164ffffffffff021916908364ffffffffff1602179055505050565b6040518061016001604052805f6001600160401b031681526020015f81526020015f6001600160401b031681526020015f81526020015f81526020016106e5610716565b81526020016106f2610716565b81526020015f81526020015f81526020015f63ffffffff1681526020015f81525090565b60405180604001604052806002906020820280368337509192915050565b6040516101e081016001600160401b038111828210171561076357634e487b7160e01b5f52604160045260245ffd5b60405290565b805163ffffffff8116811461077c575f5ffd5b919050565b8051801515811461077c575f5ffd5b80516001600160401b038116811461077c575f5ffd5b6001600160a01b03811681146107ba575f5ffd5b50565b805161077c816107a6565b5f5f5f5f5f5f5f8789036102a08112156107e0575f5ffd5b6101e08112156107ee575f5ffd5b506107f7610734565b61080089610769565b815261080e60208a01610769565b602082015261081f60408a01610769565b604082015261083060608a01610781565b606082015261084160808a01610790565b608082015261085260a08a01610790565b60a082015261086360c08a01610790565b60c082015261087460e08a01610790565b60e08201526108866101008a01610790565b6101008201526108996101208a01610790565b6101208201526101408981015190820152610160808a0151908201526108c26101808a01610790565b6101808201526108d56101a08a01610790565b6101a08201526101c0898101519082015296506108f56101e089016107bd565b955061090461020089016107bd565b945061091361022089016107bd565b935061092261024089016107bd565b925061093161026089016107bd565b91505f61028089015190508091505092959891949750929550565b5f6020828403121561095c575f5ffd5b8151610967816107a6565b9392505050565b63ffffffff828116828216039081111561099657634e487b7160e01b5f52601160045260245ffd5b92915050565b5f602082840312156109ac575f5ffd5b61096782610769565b5f602082840312156109c5575f5ffd5b61096782610790565b805f5b600281101561027f5781518452602093840193909101906001016109d1565b805f5b600281101561027f5781516001600160401b03168452602093840193909101906001016109f3565b81516001600160401b031681526101a08101602083015160208301526040830151610a5160408401826001600160401b03169052565b50606083015160608301526080830151608083015260a0830151610a7860a08401826109ce565b5060c0830151610a8b60e08401826109f0565b5060e0830151610120830152610100830151610140830152610120830151610abc61016084018263ffffffff169052565b5061014083015161018083015292915050565b634e487b7160e01b5f52601260045260245ffd5b5f6001600160401b03831680610afb57610afb610acf565b6001600160401b03929092169190910492915050565b5f6001600160401b03831680610b2957610b29610acf565b6001600160401b03929092169190910692915050565b634e487b7160e01b5f52603260045260245ffd5b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c051613171610cac5f395f8181610495015281816109f401528181610b2a01528181610cc901528181610d2301528181610de301528181610e39015281816115740152818161185b0152611d6501525f818161093c01526114a801525f818161104801528181612339015261237701525f818161102001526129d701525f8181610ff401526124ee01525f8181610f30015261218901525f818161022d01528181610b6701528181610bc9015281816116cd015261172f01525f818161036c01526114d801525f81816102fb01528181610604015281816108780152610f5c01525f81816103f10152818161107801528181611114015281816111b00152818161124c015281816112e801528181611384015261289801525f818161044401528181611416015261242201526131715ff3fe608060405260043610610157575f3560e01c80638e1012d5116100bb578063c9e73d4c11610071578063d864e74011610057578063d864e740146103e0578063f665c3a114610413578063fb0e722b14610433575f5ffd5b8063c9e73d4c146103a2578063cd586d7a146103c1575f5ffd5b80639f40f25e116100a15780639f40f25e1461033c578063ade0e93e1461035b578063c2fb26a61461038e575f5ffd5b80638e1012d5146102ea57806395934bae1461031d575f5ffd5b80635c1bba381161011057806366eb9cec116100f657806366eb9cec146102965780637c1bf31f146102aa57806389035730146102c9575f5ffd5b80635c1bba381461021c57806364c9ec6f14610274575f5ffd5b80634b109301116101405780634b109301146101a257806352bfe789146101e05780635b23c080146101fd575f5ffd5b806309f8d4a81461015b578063359bc19e14610165575b5f5ffd5b610163610466565b005b348015610170575f5ffd5b5061018461017f366004612ae2565b610596565b60405167ffffffffffffffff90911681526020015b60405180910390f35b3480156101ad575f5ffd5b506101d06101bc366004612b04565b60046020525f908152604090205460ff1681565b6040519015158152602001610199565b3480156101eb575f5ffd5b505f5467ffffffffffffffff16610184565b348015610208575f5ffd5b50610163610217366004612b32565b610770565b348015610227575f5ffd5b5061024f7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610199565b34801561027f575f5ffd5b50610288610af6565b604051908152602001610199565b3480156102a1575f5ffd5b50610163610b4f565b3480156102b5575f5ffd5b506102886102c4366004612ae2565b610e60565b3480156102d4575f5ffd5b506102dd610eaa565b6040516101999190612b67565b3480156102f5575f5ffd5b5061024f7f000000000000000000000000000000000000000000000000000000000000000081565b348015610328575f5ffd5b50610288610337366004612ae2565b61159b565b348015610347575f5ffd5b50610184610356366004612ae2565b6115d0565b348015610366575f5ffd5b5061024f7f000000000000000000000000000000000000000000000000000000000000000081565b348015610399575f5ffd5b5061028861163c565b3480156103ad575f5ffd5b506101846103bc366004612ae2565b611646565b3480156103cc575f5ffd5b506101636103db366004612cc9565b6116b5565b3480156103eb575f5ffd5b5061024f7f000000000000000000000000000000000000000000000000000000000000000081565b34801561041e575f5ffd5b506001546101849067ffffffffffffffff1681565b34801561043e575f5ffd5b5061024f7f000000000000000000000000000000000000000000000000000000000000000081565b5f80547f0100000000000000000000000000000000000000000000000000000000000000900460ff166104b9577f00000000000000000000000000000000000000000000000000000000000000006104bb565b5f5b90508015806104ca5750803414155b1561050f576040517f771d62fd000000000000000000000000000000000000000000000000000000008152600481018290523460248201526044015b60405180910390fd5b5f80547effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f010000000000000000000000000000000000000000000000000000000000000017905560405133907facde08da7a4be3e2266a1741a5ca5262d59cad87cfda42f1753a9fb72c1d15409061058b9034815260200190565b60405180910390a250565b6001545f8054909167ffffffffffffffff908116918391908116908516106105c9575f5467ffffffffffffffff166105cb565b835b9050815b8167ffffffffffffffff168167ffffffffffffffff161080156106b6575073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166368f5424b60025f610637856001612d77565b67ffffffffffffffff1667ffffffffffffffff1681526020019081526020015f20546040518263ffffffff1660e01b815260040161067791815260200190565b602060405180830381865afa158015610692573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106b69190612d97565b15610718576106c481612db6565b90506106d1600682611b67565b67ffffffffffffffff81165f818152600260205260408082205490519092917ffe975803dfeaa96a7892c771434f0b8f9e4156bbd06f9365b7d162032bd2145e91a36105cf565b8267ffffffffffffffff168167ffffffffffffffff161461076857600180547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff83161790555b949350505050565b5f5467ffffffffffffffff9081169083168110156107ce576040517f3ed306a200000000000000000000000000000000000000000000000000000000815267ffffffffffffffff808316600483015284166024820152604401610506565b60015467ffffffffffffffff9081169084161161082f576001546040517fa87eed0f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff91821660048201529084166024820152604401610506565b67ffffffffffffffff83165f90815260026020526040908190205490517f68f5424b000000000000000000000000000000000000000000000000000000008152600481018290527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906368f5424b90602401602060405180830381865afa1580156108d2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108f69190612d97565b15610930576040517f80f57d5400000000000000000000000000000000000000000000000000000000815260048101829052602401610506565b5f67ffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016610967600587611be2565b67ffffffffffffffff1661097b9190612de2565b90508042116109bf576040517f1c0b05d800000000000000000000000000000000000000000000000000000000815260048101829052426024820152604401610506565b5f80547f0100000000000000000000000000000000000000000000000000000000000000900460ff166109f2575f610a14565b7f00000000000000000000000000000000000000000000000000000000000000005b9050610a2a610a24600188612df5565b86611c5a565b5f83815260046020526040812080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00166001179055610a6b600283612e42565b9050338467ffffffffffffffff89167fa1cf85e1f39c3ecf7e9e3501d0de074314c711b6d999c1b4461cc51eba9ece8b8885610aa78189612e55565b6040805167ffffffffffffffff909416845260208401929092529082015260600160405180910390a4610ada5f82611f0a565b610aed33610ae88385612e55565b611f0a565b50505050505050565b5f80547f0100000000000000000000000000000000000000000000000000000000000000900460ff16610b2857505f90565b7f00000000000000000000000000000000000000000000000000000000000000005b905090565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614610bfc576040517f5738d28200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166004820152336024820152604401610506565b6040805160c0810182525f5467ffffffffffffffff808216835265ffffffffffff6801000000000000000083041660208401526e01000000000000000000000000000082048116938301939093527601000000000000000000000000000000000000000000008104909216606082015260ff7e0100000000000000000000000000000000000000000000000000000000000083048116151560808301527f0100000000000000000000000000000000000000000000000000000000000000909204909116151560a08201527f00000000000000000000000000000000000000000000000000000000000000001580610cf657508060a00151155b15610d55576040517f2c3674a10000000000000000000000000000000000000000000000000000000081527f000000000000000000000000000000000000000000000000000000000000000060048201525f6024820152604401610506565b600154815167ffffffffffffffff908116911614610db85780516001546040517f2537cf9e00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff928316600482015291166024820152604401610506565b5f80547effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1690556040517f0000000000000000000000000000000000000000000000000000000000000000815233907f0d41118e36df44efb77a471fc49fb9c0be0406d802ef95520e9fbf606e65b4559060200160405180910390a2610e5d337f0000000000000000000000000000000000000000000000000000000000000000611f0a565b50565b5f805467ffffffffffffffff90811690831611610ea25767ffffffffffffffff82165f9081526002602090815260408083205483526003909152902054610ea4565b5f5b92915050565b604080516101e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a081018290526101c0810191909152604051806101e001604052807f000000000000000000000000000000000000000000000000000000000000000063ffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16638ae117706040518163ffffffff1660e01b8152600401602060405180830381865afa158015610fc3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610fe79190612e79565b63ffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000063ffffffff1681526020017f0000000000000000000000000000000000000000000000000000000000000000151581526020017f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166336efbb4d6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156110df573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111039190612e94565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166365bb2aa36040518163ffffffff1660e01b8152600401602060405180830381865afa15801561117b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061119f9190612e94565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663e052b5446040518163ffffffff1660e01b8152600401602060405180830381865afa158015611217573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061123b9190612e94565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166365a1f3c36040518163ffffffff1660e01b8152600401602060405180830381865afa1580156112b3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112d79190612e94565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663348b733d6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561134f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113739190612e94565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663375b3c0a6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156113eb573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061140f9190612eaf565b81526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16636a1b7ecc6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561147d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114a19190612eaf565b81526020017f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663bf2dcccb6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561153f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115639190612e94565b67ffffffffffffffff1681526020017f0000000000000000000000000000000000000000000000000000000000000000815250905090565b5f805467ffffffffffffffff90811690831611610ea25767ffffffffffffffff82165f90815260026020526040902054610ea4565b5f805467ffffffffffffffff9081169083161115611631575f546040517f3ed306a200000000000000000000000000000000000000000000000000000000815267ffffffffffffffff91821660048201529083166024820152604401610506565b610ea4600583611be2565b5f610b4a30611fc4565b6001545f9067ffffffffffffffff90811690831611156116aa576001546040517f87838a7600000000000000000000000000000000000000000000000000000000815267ffffffffffffffff91821660048201529083166024820152604401610506565b610ea4600683611be2565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614611762576040517f5738d28200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166004820152336024820152604401610506565b6040805160c0810182525f5467ffffffffffffffff808216835265ffffffffffff6801000000000000000083041660208401526e01000000000000000000000000000082048116938301939093527601000000000000000000000000000000000000000000008104909216606082015260ff7e0100000000000000000000000000000000000000000000000000000000000083048116151560808301527f0100000000000000000000000000000000000000000000000000000000000000909204909116151560a0820181905261188d576040517f2c3674a10000000000000000000000000000000000000000000000000000000081527f000000000000000000000000000000000000000000000000000000000000000060048201525f6024820152604401610506565b611897848261208a565b6118a18482612252565b6118ab84826123e3565b5f6118b58561257d565b90505f6118c56020870187612ae2565b90506040518060c001604052808267ffffffffffffffff1681526020018760400160208101906118f59190612ae2565b65ffffffffffff168152602001611913610100890160e08a01612ae2565b67ffffffffffffffff16815260200161193461012089016101008a01612ae2565b67ffffffffffffffff90811682526001602080840182905260409384019190915283515f80548684015187870151606089015160808a015160a0909a01519588167fffffffffffffffffffffffffffffffffffff0000000000000000000000000000909416939093176801000000000000000065ffffffffffff90931692909202919091177fffff00000000000000000000000000000000ffffffffffffffffffffffffffff166e010000000000000000000000000000918716919091027fffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff161776010000000000000000000000000000000000000000000091861691909102177dffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167e01000000000000000000000000000000000000000000000000000000000000961515969096027effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff16959095177f01000000000000000000000000000000000000000000000000000000000000009115159190910217845590841683526002905290205415801590611af357505f8281526004602052604090205460ff165b15611b2d576040517fc15a91d600000000000000000000000000000000000000000000000000000000815260048101839052602401610506565b67ffffffffffffffff81165f908152600260205260409020829055611b53600582611b67565b611b5f868387876125d9565b505050505050565b42825f611b75600685612ef3565b67ffffffffffffffff16815260208101919091526040015f20611b99600684612f22565b67ffffffffffffffff1660068110611bb357611bb3612ec6565b600691828204019190066005026101000a81548164ffffffffff021916908364ffffffffff1602179055505050565b5f8281611bf0600685612ef3565b67ffffffffffffffff16815260208101919091526040015f20611c14600684612f22565b67ffffffffffffffff1660068110611c2e57611c2e612ec6565b600691828204019190066005029054906101000a900464ffffffffff1664ffffffffff16905092915050565b5f611c64826126ed565b67ffffffffffffffff84165f908152600260205260409020549091508114611cdd5767ffffffffffffffff83165f90815260026020526040908190205490517f0c3bb552000000000000000000000000000000000000000000000000000000008152600481019190915260248101829052604401610506565b6040518060c001604052808467ffffffffffffffff168152602001836040016020810190611d0b9190612ae2565b65ffffffffffff168152602001611d29610100850160e08601612ae2565b67ffffffffffffffff168152602001611d4a61012085016101008601612ae2565b67ffffffffffffffff908116825260016020808401919091527f00000000000000000000000000000000000000000000000000000000000000001560409384015283515f805492860151948601516060870151608088015160a09098015115157f0100000000000000000000000000000000000000000000000000000000000000027effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9815157e0100000000000000000000000000000000000000000000000000000000000002989098167dffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff918716760100000000000000000000000000000000000000000000027fffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff9388166e01000000000000000000000000000002939093167fffff00000000000000000000000000000000ffffffffffffffffffffffffffff65ffffffffffff90991668010000000000000000027fffffffffffffffffffffffffffffffffffff00000000000000000000000000009097169590971694909417949094179590951693909317939093171691909117919091179055505050565b5f8273ffffffffffffffffffffffffffffffffffffffff16826040515f6040518083038185875af1925050503d805f8114611f60576040519150601f19603f3d011682016040523d82523d5f602084013e611f65565b606091505b5050905080611fbf576040517f92c3f3a900000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260248101839052604401610506565b505050565b5f468260405160200161202d9291906060808252600f908201527f4f70656e566f6c6974696f6e20763100000000000000000000000000000000006080820152602081019290925273ffffffffffffffffffffffffffffffffffffffff16604082015260a00190565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815291905280516020909101207effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1692915050565b8051612097906001612d77565b67ffffffffffffffff166120ae6020840184612ae2565b67ffffffffffffffff161461211d5780516120ca906001612d77565b6120d76020840184612ae2565b6040517fce4b6cda00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff928316600482015291166024820152604401610506565b805167ffffffffffffffff165f90815260026020908152604090912054908301358114612183576040517f0c3bb5520000000000000000000000000000000000000000000000000000000081526004810182905260208401356024820152604401610506565b5f6121b07f0000000000000000000000000000000000000000000000000000000000000000611000612f51565b90506121c461018085016101608601612f78565b63ffffffff1615806121f2575063ffffffff81166121ea61018086016101608701612f78565b63ffffffff16115b1561224c578061220a61018086016101608701612f78565b6040517f10be1e7d00000000000000000000000000000000000000000000000000000000815263ffffffff928316600482015291166024820152604401610506565b50505050565b5f6122636060840160408501612ae2565b9050816020015165ffffffffffff168167ffffffffffffffff1610156122d55760208201516040517ff037e6fa00000000000000000000000000000000000000000000000000000000815265ffffffffffff909116600482015267ffffffffffffffff82166024820152604401610506565b428167ffffffffffffffff16111561232b576040517f6729d49c00000000000000000000000000000000000000000000000000000000815242600482015267ffffffffffffffff82166024820152604401610506565b61236267ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000008116908316612de2565b421115611fbf5761239d67ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001642612e55565b6040517f4816add8000000000000000000000000000000000000000000000000000000008152600481019190915267ffffffffffffffff82166024820152604401610506565b6040517fdfb0d3650000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063dfb0d3659061245a9060e0870190600401612f93565b6040805180830381865afa158015612474573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906124989190613004565b90505f6124c6846001856060015185600160ff16600281106124bc576124bc612ec6565b6020020151612702565b60408401516124da9086905f9086826124bc565b6124e49190612de2565b90505f63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001661252061018087016101608801612f78565b63ffffffff166125309190613080565b905080821115612576576040517fa606fef60000000000000000000000000000000000000000000000000000000081526004810182905260248101839052604401610506565b5050505050565b5f7f09964e71438be4276b27f9fb27204bb13db5b5251f7cad7c7fb7ceadb96b8319816125ad6020850185612ae2565b67ffffffffffffffff1690506040516101a08582376101a0812093508382846101a084a3505050919050565b5f61012085013515612636578461012001355f4914612632576040517f934e854500000000000000000000000000000000000000000000000000000000815261012086013560048201525f496024820152604401610506565b5060015b6101408501355f0361268257811561267d576040517fcba2bd5600000000000000000000000000000000000000000000000000000000815260048101839052602401610506565b6126aa565b81156126945761267d85858585612844565b61269e85826129d5565b6126a781613097565b90505b804915612576576040517fd28592e90000000000000000000000000000000000000000000000000000000081526004810182905281496024820152604401610506565b5f6040516101a08382376101a0902092915050565b5f5f8560e0018560ff166002811061271c5761271c612ec6565b60200201602081019061272f9190612ae2565b90508367ffffffffffffffff168167ffffffffffffffff16101561279c576040517f26a6fe3100000000000000000000000000000000000000000000000000000000815260ff8616600482015267ffffffffffffffff808616602483015282166044820152606401610506565b828660a0018660ff16600281106127b5576127b5612ec6565b6020020135146128265784838760a0018760ff16600281106127d9576127d9612ec6565b6040517f78dde9fb00000000000000000000000000000000000000000000000000000000815260ff9094166004850152602484019290925260209190910201356044820152606401610506565b6128308482612df5565b67ffffffffffffffff169695505050505050565b61014084013560f81c60018114612893576040517f6fe07e4c0000000000000000000000000000000000000000000000000000000081526001600482015260ff82166024820152604401610506565b5f5f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663bae32d268888886040518463ffffffff1660e01b81526004016128f3939291906130ce565b606060405180830381865afa15801561290e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906129329190613121565b9250925092505f8686604051612949929190613162565b60408051918290039091205f8a8152600360209081529290208190559150612973908a018a612ae2565b6040805183815267ffffffffffffffff87811660208301528681168284015260608201869052915192909116917fc4d9d8b7431da372918a9bc5d172c9b8bdbd8923fe3f7a0223ff018c5cc23f109181900360800190a2505050505050505050565b7f0000000000000000000000000000000000000000000000000000000000000000612a33576040517fa11af7060000000000000000000000000000000000000000000000000000000081526101408301356004820152602401610506565b816101400135814914612a80576040517f88a97e0e000000000000000000000000000000000000000000000000000000008152610140830135600482015281496024820152604401610506565b610140820135612a936020840184612ae2565b67ffffffffffffffff167f7ab5065e7e9b468cb7382b87c7bc1046993232ec2deba6ffb1e46b5d4eb1d43d60405160405180910390a35050565b67ffffffffffffffff81168114610e5d575f5ffd5b5f60208284031215612af2575f5ffd5b8135612afd81612acd565b9392505050565b5f60208284031215612b14575f5ffd5b5035919050565b5f6101a08284031215612b2c575f5ffd5b50919050565b5f5f6101c08385031215612b44575f5ffd5b8235612b4f81612acd565b9150612b5e8460208501612b1b565b90509250929050565b815163ffffffff1681526101e081016020830151612b8d602084018263ffffffff169052565b506040830151612ba5604084018263ffffffff169052565b506060830151612bb9606084018215159052565b506080830151612bd5608084018267ffffffffffffffff169052565b5060a0830151612bf160a084018267ffffffffffffffff169052565b5060c0830151612c0d60c084018267ffffffffffffffff169052565b5060e0830151612c2960e084018267ffffffffffffffff169052565b50610100830151612c4761010084018267ffffffffffffffff169052565b50610120830151612c6561012084018267ffffffffffffffff169052565b50610140830151610140830152610160830151610160830152610180830151612c9b61018084018267ffffffffffffffff169052565b506101a0830151612cb96101a084018267ffffffffffffffff169052565b506101c092830151919092015290565b5f5f5f6101c08486031215612cdc575f5ffd5b612ce68585612b1b565b92506101a084013567ffffffffffffffff811115612d02575f5ffd5b8401601f81018613612d12575f5ffd5b803567ffffffffffffffff811115612d28575f5ffd5b866020828401011115612d39575f5ffd5b939660209190910195509293505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b67ffffffffffffffff8181168382160190811115610ea457610ea4612d4a565b5f60208284031215612da7575f5ffd5b81518015158114612afd575f5ffd5b5f67ffffffffffffffff821667ffffffffffffffff8103612dd957612dd9612d4a565b60010192915050565b80820180821115610ea457610ea4612d4a565b67ffffffffffffffff8281168282160390811115610ea457610ea4612d4a565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f82612e5057612e50612e15565b500490565b81810381811115610ea457610ea4612d4a565b63ffffffff81168114610e5d575f5ffd5b5f60208284031215612e89575f5ffd5b8151612afd81612e68565b5f60208284031215612ea4575f5ffd5b8151612afd81612acd565b5f60208284031215612ebf575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f67ffffffffffffffff831680612f0c57612f0c612e15565b8067ffffffffffffffff84160491505092915050565b5f67ffffffffffffffff831680612f3b57612f3b612e15565b8067ffffffffffffffff84160691505092915050565b5f63ffffffff831680612f6657612f66612e15565b8063ffffffff84160491505092915050565b5f60208284031215612f88575f5ffd5b8135612afd81612e68565b6040810181835f5b6002811015612fce578135612faf81612acd565b67ffffffffffffffff1683526020928301929190910190600101612f9b565b50505092915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b5f60408284031215613014575f5ffd5b82601f830112613022575f5ffd5b6040516040810181811067ffffffffffffffff8211171561304557613045612fd7565b806040525080604084018581111561305b575f5ffd5b845b8181101561307557805183526020928301920161305d565b509195945050505050565b8082028115828204841417610ea457610ea4612d4a565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82036130c7576130c7612d4a565b5060010190565b83815260406020820152816040820152818360608301375f818301606090810191909152601f9092017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016010192915050565b5f5f5f60608486031215613133575f5ffd5b835161313e81612acd565b602085015190935061314f81612acd565b6040949094015192959394509192915050565b818382375f910190815291905056';
