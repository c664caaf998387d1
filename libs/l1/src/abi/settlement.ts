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
  '0x6101a0604052348015610010575f5ffd5b50604051613c4c380380613c4c83398101604081905261002f9161074b565b6001600160a01b0380871660805285811660a05284811660c052831660e05260408051808201909152600981526839b2b8bab2b731b2b960b91b60208201526100789083610184565b6001600160a01b031661010052865115156101205260408051808201909152600d81526c7375626d69745365636f6e647360981b6020808301919091528801516100c9919060019062278d006101bd565b6001600160401b03166101405260408051808201909152600c81526b70726f76655365636f6e647360a01b602082015261012088015161011091906001906276a7006101bd565b6001600160401b0316610160908152604080518082019091526004815263189bdb9960e21b602082015290880151610156919060019069d3c21bcecceda10000006101dd565b610180526101668686868661021a565b61016f856103c9565b6101788161047e565b50505050505050610ad8565b5f6001600160a01b0382166101b757826040516391654a1560e01b81526004016101ae91906108e6565b60405180910390fd5b50919050565b5f6101d385856001600160401b038616856101dd565b5091949350505050565b5f838310806101eb57508183115b156102115784848385604051634354d32f60e01b81526004016101ae94939291906108ff565b50909392505050565b61028330856001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa15801561025a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061027e919061092d565b61057f565b6102c330846001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa15801561025a573d5f5f3e3d5ffd5b61030330836001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa15801561025a573d5f5f3e3d5ffd5b61034330826001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa15801561025a573d5f5f3e3d5ffd5b61038381856001600160a01b031663ade0e93e6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561025a573d5f5f3e3d5ffd5b6103c384826001600160a01b031663fb0e722b6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561025a573d5f5f3e3d5ffd5b50505050565b5f816001600160a01b03166336efbb4d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610406573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061042a9190610948565b9050610160516001600160401b0316816001600160401b0316101561047a5761016051604051634a21542360e01b81526001600160401b03918216600482015290821660248201526044016101ae565b5050565b5f8190036104bb576040516391654a1560e01b8152602060048201526009602482015268195b5c1d1e549bdbdd60ba1b60448201526064016101ae565b6104c361063d565b60608101829052608081018290526040515f906104e49083906020016109ae565b60408051601f1981840301815291905280516020918201205f80805260029092527fac33ff75c19e70fe83507db0d683fd3465c996598dc972688b7ace676c89077b8190559150610537906005906105c4565b61054260065f6105c4565b807f0ba2823f44a663b8e19e1cfc09dd490da46366acdd605297cf36a8126419d7c08360405161057291906109ae565b60405180910390a2505050565b806001600160a01b0316826001600160a01b03161461047a5760405163359823fb60e11b81526001600160a01b038084166004830152821660248201526044016101ae565b42825f6105d2600685610a68565b6001600160401b0316815260208101919091526040015f206105f5600684610a96565b6001600160401b03166006811061060e5761060e610ac4565b600691828204019190066005026101000a81548164ffffffffff021916908364ffffffffff1602179055505050565b6040518061016001604052805f6001600160401b031681526020015f81526020015f6001600160401b031681526020015f81526020015f81526020016106816106ac565b815260200161068e6106ac565b81526020015f81526020015f81526020015f81526020015f81525090565b60405180604001604052806002906020820280368337509192915050565b6040516101e081016001600160401b03811182821017156106f957634e487b7160e01b5f52604160045260245ffd5b60405290565b8051801515811461070e575f5ffd5b919050565b80516001600160401b038116811461070e575f5ffd5b6001600160a01b038116811461073d575f5ffd5b50565b805161070e81610729565b5f5f5f5f5f5f5f8789036102a0811215610763575f5ffd5b6101e0811215610771575f5ffd5b5061077a6106ca565b610783896106ff565b815261079160208a01610713565b60208201526107a260408a01610713565b60408201526107b360608a01610713565b60608201526107c460808a01610713565b60808201526107d560a08a01610713565b60a08201526107e660c08a01610713565b60c082015260e08981015190820152610100808a01519082015261080d6101208a01610713565b6101208201526108206101408a01610713565b6101408201526101608981015190820152610180808a0151908201526101a0808a0151908201526101c0808a01519082015296506108616101e08901610740565b95506108706102008901610740565b945061087f6102208901610740565b935061088e6102408901610740565b925061089d6102608901610740565b91505f61028089015190508091505092959891949750929550565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f6108f860208301846108b8565b9392505050565b608081525f61091160808301876108b8565b6020830195909552506040810192909252606090910152919050565b5f6020828403121561093d575f5ffd5b81516108f881610729565b5f60208284031215610958575f5ffd5b6108f882610713565b805f5b60028110156103c3578151845260209384019390910190600101610964565b805f5b60028110156103c35781516001600160401b0316845260209384019390910190600101610986565b81516001600160401b031681526101a081016020830151602083015260408301516109e460408401826001600160401b03169052565b50606083015160608301526080830151608083015260a0830151610a0b60a0840182610961565b5060c0830151610a1e60e0840182610983565b5060e083015161012083015261010083015161014083015261012083015161016083015261014083015161018083015292915050565b634e487b7160e01b5f52601260045260245ffd5b5f6001600160401b03831680610a8057610a80610a54565b6001600160401b03929092169190910492915050565b5f6001600160401b03831680610aae57610aae610a54565b6001600160401b03929092169190910692915050565b634e487b7160e01b5f52603260045260245ffd5b60805160a05160c05160e051610100516101205161014051610160516101805161302f610c1d5f395f8181610494015281816107a20152818161093f01528181610a0001528181610a56015281816110a10152818161142a01528181611ae201528181611b3e0152611b9f01525f8181610fd50152611a0e01525f8181610b7501528181611ee60152611f2401525f8181610b4d015261292c01525f818161020e015281816107df01528181610841015281816112ca015261132c01525f818161036c015261100501525f81816102dc01528181610603015261194a01525f81816103d201528181610ba501528181610c4101528181610cdd01528181610d7901528181610e1501528181610eb101526127ed01525f818161044401528181610f43015281816110c701528181611159015281816111eb0152611fcf015261302f5ff3fe608060405260043610610157575f3560e01c806395934bae116100bb578063c9e73d4c11610071578063ef43ef7111610057578063ef43ef71146103f4578063f665c3a114610413578063fb0e722b14610433575f5ffd5b8063c9e73d4c146103a2578063d864e740146103c1575f5ffd5b80639f40f25e116100a15780639f40f25e1461033c578063ade0e93e1461035b578063c2fb26a61461038e575f5ffd5b806395934bae146102fe5780639db99d8f1461031d575f5ffd5b806364c9ec6f116101105780637c1bf31f116100f65780637c1bf31f1461028b57806389035730146102aa5780638e1012d5146102cb575f5ffd5b806364c9ec6f1461025557806366eb9cec14610277575f5ffd5b80634b109301116101405780634b109301146101a257806352bfe789146101e05780635c1bba38146101fd575f5ffd5b806309f8d4a81461015b578063359bc19e14610165575b5f5ffd5b610163610466565b005b348015610170575f5ffd5b5061018461017f366004612a4c565b610595565b60405167ffffffffffffffff90911681526020015b60405180910390f35b3480156101ad575f5ffd5b506101d06101bc366004612a6e565b60046020525f908152604090205460ff1681565b6040519015158152602001610199565b3480156101eb575f5ffd5b505f5467ffffffffffffffff16610184565b348015610208575f5ffd5b506102307f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610199565b348015610260575f5ffd5b5061026961076f565b604051908152602001610199565b348015610282575f5ffd5b506101636107c7565b348015610296575f5ffd5b506102696102a5366004612a4c565b610a7d565b3480156102b5575f5ffd5b506102be610ac7565b6040516101999190612a85565b3480156102d6575f5ffd5b506102307f000000000000000000000000000000000000000000000000000000000000000081565b348015610309575f5ffd5b50610269610318366004612a4c565b61127d565b348015610328575f5ffd5b50610163610337366004612bd7565b6112b2565b348015610347575f5ffd5b50610184610356366004612a4c565b6116e0565b348015610366575f5ffd5b506102307f000000000000000000000000000000000000000000000000000000000000000081565b348015610399575f5ffd5b5061026961174c565b3480156103ad575f5ffd5b506101846103bc366004612a4c565b611756565b3480156103cc575f5ffd5b506102307f000000000000000000000000000000000000000000000000000000000000000081565b3480156103ff575f5ffd5b5061016361040e366004612c58565b6117c5565b34801561041e575f5ffd5b506001546101849067ffffffffffffffff1681565b34801561043e575f5ffd5b506102307f000000000000000000000000000000000000000000000000000000000000000081565b5f80547e01000000000000000000000000000000000000000000000000000000000000900460ff166104b8577f00000000000000000000000000000000000000000000000000000000000000006104ba565b5f5b90508015806104c95750803414155b1561050e576040517f771d62fd000000000000000000000000000000000000000000000000000000008152600481018290523460248201526044015b60405180910390fd5b5f80547fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167e0100000000000000000000000000000000000000000000000000000000000017905560405133907facde08da7a4be3e2266a1741a5ca5262d59cad87cfda42f1753a9fb72c1d15409061058a9034815260200190565b60405180910390a250565b6001545f8054909167ffffffffffffffff908116918391908116908516106105c8575f5467ffffffffffffffff166105ca565b835b9050815b8167ffffffffffffffff168167ffffffffffffffff161080156106b5575073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166368f5424b60025f610636856001612cba565b67ffffffffffffffff1667ffffffffffffffff1681526020019081526020015f20546040518263ffffffff1660e01b815260040161067691815260200190565b602060405180830381865afa158015610691573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106b59190612cda565b15610717576106c381612cf9565b90506106d0600682611bd1565b67ffffffffffffffff81165f818152600260205260408082205490519092917ffe975803dfeaa96a7892c771434f0b8f9e4156bbd06f9365b7d162032bd2145e91a36105ce565b8267ffffffffffffffff168167ffffffffffffffff161461076757600180547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff83161790555b949350505050565b5f80547e01000000000000000000000000000000000000000000000000000000000000900460ff166107a057505f90565b7f00000000000000000000000000000000000000000000000000000000000000005b905090565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614610874576040517f5738d28200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166004820152336024820152604401610505565b6040805160a0810182525f5467ffffffffffffffff808216835268010000000000000000820465ffffffffffff1660208401526e0100000000000000000000000000008204811693830193909352760100000000000000000000000000000000000000000000810490921660608201527e0100000000000000000000000000000000000000000000000000000000000090910460ff16151560808201819052610971576040517f2c3674a10000000000000000000000000000000000000000000000000000000081527f000000000000000000000000000000000000000000000000000000000000000060048201525f6024820152604401610505565b600154815167ffffffffffffffff9081169116146109d45780516001546040517f2537cf9e00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff928316600482015291166024820152604401610505565b5f80547fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1690556040517f0000000000000000000000000000000000000000000000000000000000000000815233907f0d41118e36df44efb77a471fc49fb9c0be0406d802ef95520e9fbf606e65b4559060200160405180910390a2610a7a337f0000000000000000000000000000000000000000000000000000000000000000611c4c565b50565b5f805467ffffffffffffffff90811690831611610abf5767ffffffffffffffff82165f9081526002602090815260408083205483526003909152902054610ac1565b5f5b92915050565b604080516101e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a081018290526101c0810191909152604051806101e001604052807f0000000000000000000000000000000000000000000000000000000000000000151581526020017f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166336efbb4d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610c0c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610c309190612d25565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166365bb2aa36040518163ffffffff1660e01b8152600401602060405180830381865afa158015610ca8573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ccc9190612d25565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663e052b5446040518163ffffffff1660e01b8152600401602060405180830381865afa158015610d44573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d689190612d25565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166365a1f3c36040518163ffffffff1660e01b8152600401602060405180830381865afa158015610de0573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e049190612d25565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663348b733d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610e7c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ea09190612d25565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663375b3c0a6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610f18573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f3c9190612d40565b81526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16636a1b7ecc6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610faa573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610fce9190612d40565b81526020017f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663bf2dcccb6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561106c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906110909190612d25565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000081526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166376e5b8626040518163ffffffff1660e01b8152600401602060405180830381865afa15801561112e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111529190612d40565b81526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16631f9f020d6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156111c0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111e49190612d40565b81526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16638a1c5e6d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611252573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112769190612d40565b9052919050565b5f805467ffffffffffffffff90811690831611610abf5767ffffffffffffffff82165f90815260026020526040902054610ac1565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000161461135f576040517f5738d28200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166004820152336024820152604401610505565b6040805160a0810182525f5467ffffffffffffffff808216835268010000000000000000820465ffffffffffff1660208401526e0100000000000000000000000000008204811693830193909352760100000000000000000000000000000000000000000000810490921660608201527e0100000000000000000000000000000000000000000000000000000000000090910460ff1615156080820181905261145c576040517f2c3674a10000000000000000000000000000000000000000000000000000000081527f000000000000000000000000000000000000000000000000000000000000000060048201525f6024820152604401610505565b6114668482611d06565b6114708482611dff565b61147a8482611f90565b5f611484856120e0565b90505f6114946020870187612a4c565b90506040518060a001604052808267ffffffffffffffff1681526020018760400160208101906114c49190612a4c565b65ffffffffffff1681526020016114e2610100890160e08a01612a4c565b67ffffffffffffffff16815260200161150361012089016101008a01612a4c565b67ffffffffffffffff9081168252600160209283015282515f805485850151604080880151606089015160809099015115157e01000000000000000000000000000000000000000000000000000000000000027fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff998816760100000000000000000000000000000000000000000000027fffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff9289166e01000000000000000000000000000002929092167fffff00000000000000000000000000000000ffffffffffffffffffffffffffff65ffffffffffff90951668010000000000000000027fffffffffffffffffffffffffffffffffffff0000000000000000000000000000909616978916979097179490941792909216949094171795909516949094178455908416835260029091529020541580159061166c57505f8281526004602052604090205460ff165b156116a6576040517fc15a91d600000000000000000000000000000000000000000000000000000000815260048101839052602401610505565b67ffffffffffffffff81165f9081526002602052604090208290556116cc600582611bd1565b6116d88683878761213c565b505050505050565b5f805467ffffffffffffffff9081169083161115611741575f546040517f3ed306a200000000000000000000000000000000000000000000000000000000815267ffffffffffffffff91821660048201529083166024820152604401610505565b610ac16005836122e5565b5f6107c23061235d565b6001545f9067ffffffffffffffff90811690831611156117ba576001546040517f87838a7600000000000000000000000000000000000000000000000000000000815267ffffffffffffffff91821660048201529083166024820152604401610505565b610ac16006836122e5565b5f5467ffffffffffffffff908116908316811015611823576040517f3ed306a200000000000000000000000000000000000000000000000000000000815267ffffffffffffffff808316600483015284166024820152604401610505565b60015467ffffffffffffffff90811690841611611884576001546040517fa87eed0f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff91821660048201529084166024820152604401610505565b5f61189361017f600186612d84565b61189e906001612cba565b90508067ffffffffffffffff168467ffffffffffffffff1614611901576040517f8828206600000000000000000000000000000000000000000000000000000000815267ffffffffffffffff808316600483015285166024820152604401610505565b67ffffffffffffffff84165f90815260026020526040908190205490517f68f5424b000000000000000000000000000000000000000000000000000000008152600481018290527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906368f5424b90602401602060405180830381865afa1580156119a4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119c89190612cda565b15611a02576040517f80f57d5400000000000000000000000000000000000000000000000000000000815260048101829052602401610505565b5f67ffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016611a396005886122e5565b67ffffffffffffffff16611a4d9190612da4565b9050804211611a91576040517f1c0b05d800000000000000000000000000000000000000000000000000000000815260048101829052426024820152604401610505565b611aa5611a9f600188612d84565b86612423565b5f82815260046020526040812080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00166001179055611b0660027f0000000000000000000000000000000000000000000000000000000000000000612de4565b9050338367ffffffffffffffff89167fa1cf85e1f39c3ecf7e9e3501d0de074314c711b6d999c1b4461cc51eba9ece8b8885611b62817f0000000000000000000000000000000000000000000000000000000000000000612df7565b6040805167ffffffffffffffff909416845260208401929092529082015260600160405180910390a4611b955f82611c4c565b611bc833611bc3837f0000000000000000000000000000000000000000000000000000000000000000612df7565b611c4c565b50505050505050565b42825f611bdf600685612e0a565b67ffffffffffffffff16815260208101919091526040015f20611c03600684612e39565b67ffffffffffffffff1660068110611c1d57611c1d612d57565b600691828204019190066005026101000a81548164ffffffffff021916908364ffffffffff1602179055505050565b5f8273ffffffffffffffffffffffffffffffffffffffff16826040515f6040518083038185875af1925050503d805f8114611ca2576040519150601f19603f3d011682016040523d82523d5f602084013e611ca7565b606091505b5050905080611d01576040517f92c3f3a900000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260248101839052604401610505565b505050565b8051611d13906001612cba565b67ffffffffffffffff16611d2a6020840184612a4c565b67ffffffffffffffff1614611d99578051611d46906001612cba565b611d536020840184612a4c565b6040517fce4b6cda00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff928316600482015291166024820152604401610505565b805167ffffffffffffffff165f90815260026020908152604090912054908301358114611d01576040517f0c3bb5520000000000000000000000000000000000000000000000000000000081526004810182905260208401356024820152604401610505565b5f611e106060840160408501612a4c565b9050816020015165ffffffffffff168167ffffffffffffffff161015611e825760208201516040517ff037e6fa00000000000000000000000000000000000000000000000000000000815265ffffffffffff909116600482015267ffffffffffffffff82166024820152604401610505565b428167ffffffffffffffff161115611ed8576040517f6729d49c00000000000000000000000000000000000000000000000000000000815242600482015267ffffffffffffffff82166024820152604401610505565b611f0f67ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000008116908316612da4565b421115611d0157611f4a67ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001642612df7565b6040517f4816add8000000000000000000000000000000000000000000000000000000008152600481019190915267ffffffffffffffff82166024820152604401610505565b6040517fdfb0d3650000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063dfb0d365906120079060e0870190600401612e68565b6040805180830381865afa158015612021573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906120459190612ed9565b90505f612073846001856060015185600160ff166002811061206957612069612d57565b6020020151612657565b60408401516120879086905f908682612069565b6120919190612da4565b90506104008111156120da576040517fa606fef6000000000000000000000000000000000000000000000000000000008152610400600482015260248101829052604401610505565b50505050565b5f7f5479bb82da79f4c6e2d77840fde00f06ed76c2ad3fb940a14645b52a8d4fca8b816121106020850185612a4c565b67ffffffffffffffff1690506040516101a08582376101a0812093508382846101a084a3505050919050565b6101208401357f010657f37554c781402a22917dee2f75def7ab966d7b770905398eba3c444014148061219357506101408401357f010657f37554c781402a22917dee2f75def7ab966d7b770905398eba3c444014145b156121ca576040517fe8f0ec7000000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f61012085013515612227578461012001355f4914612223576040517f934e854500000000000000000000000000000000000000000000000000000000815261012086013560048201525f496024820152604401610505565b5060015b6101408501355f0361227357811561226e576040517fcba2bd5600000000000000000000000000000000000000000000000000000000815260048101839052602401610505565b61229b565b81156122855761226e85858585612799565b61228f858261292a565b61229881612f55565b90505b8049156122de576040517fd28592e90000000000000000000000000000000000000000000000000000000081526004810182905281496024820152604401610505565b5050505050565b5f82816122f3600685612e0a565b67ffffffffffffffff16815260208101919091526040015f20612317600684612e39565b67ffffffffffffffff166006811061233157612331612d57565b600691828204019190066005029054906101000a900464ffffffffff1664ffffffffff16905092915050565b5f46826040516020016123c69291906060808252600f908201527f4f70656e566f6c6974696f6e20763100000000000000000000000000000000006080820152602081019290925273ffffffffffffffffffffffffffffffffffffffff16604082015260a00190565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815291905280516020909101207effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1692915050565b5f61242d82612a22565b67ffffffffffffffff84165f9081526002602052604090205490915081146124a65767ffffffffffffffff83165f90815260026020526040908190205490517f0c3bb552000000000000000000000000000000000000000000000000000000008152600481019190915260248101829052604401610505565b6040518060a001604052808467ffffffffffffffff1681526020018360400160208101906124d49190612a4c565b65ffffffffffff1681526020016124f2610100850160e08601612a4c565b67ffffffffffffffff16815260200161251361012085016101008601612a4c565b67ffffffffffffffff90811682525f60209283018190528351815493850151604086015160608701516080909701519285167fffffffffffffffffffffffffffffffffffff0000000000000000000000000000909616959095176801000000000000000065ffffffffffff90921691909102177fffff00000000000000000000000000000000ffffffffffffffffffffffffffff166e010000000000000000000000000000948416949094027fffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff16939093177601000000000000000000000000000000000000000000009490921693909302177fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167e0100000000000000000000000000000000000000000000000000000000000091151591909102179055505050565b5f5f8560e0018560ff166002811061267157612671612d57565b6020020160208101906126849190612a4c565b90508367ffffffffffffffff168167ffffffffffffffff1610156126f1576040517f26a6fe3100000000000000000000000000000000000000000000000000000000815260ff8616600482015267ffffffffffffffff808616602483015282166044820152606401610505565b828660a0018660ff166002811061270a5761270a612d57565b60200201351461277b5784838760a0018760ff166002811061272e5761272e612d57565b6040517f78dde9fb00000000000000000000000000000000000000000000000000000000815260ff9094166004850152602484019290925260209190910201356044820152606401610505565b6127858482612d84565b67ffffffffffffffff169695505050505050565b61014084013560f81c600181146127e8576040517f6fe07e4c0000000000000000000000000000000000000000000000000000000081526001600482015260ff82166024820152604401610505565b5f5f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663bae32d268888886040518463ffffffff1660e01b815260040161284893929190612f8c565b606060405180830381865afa158015612863573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128879190612fdf565b9250925092505f868660405161289e929190613020565b60408051918290039091205f8a81526003602090815292902081905591506128c8908a018a612a4c565b6040805183815267ffffffffffffffff87811660208301528681168284015260608201869052915192909116917fc4d9d8b7431da372918a9bc5d172c9b8bdbd8923fe3f7a0223ff018c5cc23f109181900360800190a2505050505050505050565b7f0000000000000000000000000000000000000000000000000000000000000000612988576040517fa11af7060000000000000000000000000000000000000000000000000000000081526101408301356004820152602401610505565b8161014001358149146129d5576040517f88a97e0e000000000000000000000000000000000000000000000000000000008152610140830135600482015281496024820152604401610505565b6101408201356129e86020840184612a4c565b67ffffffffffffffff167f7ab5065e7e9b468cb7382b87c7bc1046993232ec2deba6ffb1e46b5d4eb1d43d60405160405180910390a35050565b5f6040516101a08382376101a0902092915050565b67ffffffffffffffff81168114610a7a575f5ffd5b5f60208284031215612a5c575f5ffd5b8135612a6781612a37565b9392505050565b5f60208284031215612a7e575f5ffd5b5035919050565b8151151581526101e081016020830151612aab602084018267ffffffffffffffff169052565b506040830151612ac7604084018267ffffffffffffffff169052565b506060830151612ae3606084018267ffffffffffffffff169052565b506080830151612aff608084018267ffffffffffffffff169052565b5060a0830151612b1b60a084018267ffffffffffffffff169052565b5060c0830151612b3760c084018267ffffffffffffffff169052565b5060e083015160e0830152610100830151610100830152610120830151612b6b61012084018267ffffffffffffffff169052565b50610140830151612b8961014084018267ffffffffffffffff169052565b506101608301516101608301526101808301516101808301526101a08301516101a08301526101c08301516101c083015292915050565b5f6101a08284031215612bd1575f5ffd5b50919050565b5f5f5f6101c08486031215612bea575f5ffd5b612bf48585612bc0565b92506101a084013567ffffffffffffffff811115612c10575f5ffd5b8401601f81018613612c20575f5ffd5b803567ffffffffffffffff811115612c36575f5ffd5b866020828401011115612c47575f5ffd5b939660209190910195509293505050565b5f5f6101c08385031215612c6a575f5ffd5b8235612c7581612a37565b9150612c848460208501612bc0565b90509250929050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b67ffffffffffffffff8181168382160190811115610ac157610ac1612c8d565b5f60208284031215612cea575f5ffd5b81518015158114612a67575f5ffd5b5f67ffffffffffffffff821667ffffffffffffffff8103612d1c57612d1c612c8d565b60010192915050565b5f60208284031215612d35575f5ffd5b8151612a6781612a37565b5f60208284031215612d50575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b67ffffffffffffffff8281168282160390811115610ac157610ac1612c8d565b80820180821115610ac157610ac1612c8d565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f82612df257612df2612db7565b500490565b81810381811115610ac157610ac1612c8d565b5f67ffffffffffffffff831680612e2357612e23612db7565b8067ffffffffffffffff84160491505092915050565b5f67ffffffffffffffff831680612e5257612e52612db7565b8067ffffffffffffffff84160691505092915050565b6040810181835f5b6002811015612ea3578135612e8481612a37565b67ffffffffffffffff1683526020928301929190910190600101612e70565b50505092915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b5f60408284031215612ee9575f5ffd5b82601f830112612ef7575f5ffd5b6040516040810181811067ffffffffffffffff82111715612f1a57612f1a612eac565b8060405250806040840185811115612f30575f5ffd5b845b81811015612f4a578051835260209283019201612f32565b509195945050505050565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203612f8557612f85612c8d565b5060010190565b83815260406020820152816040820152818360608301375f818301606090810191909152601f9092017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016010192915050565b5f5f5f60608486031215612ff1575f5ffd5b8351612ffc81612a37565b602085015190935061300d81612a37565b6040949094015192959394509192915050565b818382375f910190815291905056';
