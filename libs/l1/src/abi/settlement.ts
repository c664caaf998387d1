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
        "name": "parts_",
        "type": "tuple",
        "internalType": "struct Parts",
        "components": [
          {
            "name": "inbox",
            "type": "address",
            "internalType": "contract IInbox"
          },
          {
            "name": "committee",
            "type": "address",
            "internalType": "contract ICommittee"
          },
          {
            "name": "batchVerifier",
            "type": "address",
            "internalType": "contract IBatchVerifier"
          },
          {
            "name": "withdrawals",
            "type": "address",
            "internalType": "contract IWithdrawals"
          },
          {
            "name": "exits",
            "type": "address",
            "internalType": "contract IExits"
          },
          {
            "name": "availability",
            "type": "address",
            "internalType": "contract IAvailabilityChallenges"
          },
          {
            "name": "states",
            "type": "address",
            "internalType": "contract IStateChallenges"
          },
          {
            "name": "demands",
            "type": "address",
            "internalType": "contract IProofDemands"
          },
          {
            "name": "brake",
            "type": "address",
            "internalType": "contract IBrake"
          }
        ]
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
    "name": "availability",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IAvailabilityChallenges"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "baseOf",
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
    "name": "brake",
    "inputs": [
      {
        "name": "base",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "brakeContract",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IBrake"
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
    "name": "deadlineOf",
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
    "name": "demands",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IProofDemands"
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
    "name": "exits",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IExits"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "finalitySeconds",
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
    "name": "freeze",
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
    "name": "isFrozen",
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
        "type": "bool",
        "internalType": "bool"
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
    "name": "latestCertified",
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
    "name": "resume",
    "inputs": [
      {
        "name": "last",
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
    "name": "states",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IStateChallenges"
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
    "name": "BondTaken",
    "inputs": [
      {
        "name": "to",
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
    "name": "Braked",
    "inputs": [
      {
        "name": "base",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "last",
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
    "name": "LaneFrozen",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "indexed": true,
        "internalType": "uint8"
      },
      {
        "name": "base",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "caller",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Resumed",
    "inputs": [
      {
        "name": "number",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
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
    "name": "Payments_GasLow",
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
    "name": "Settlement_Braked",
    "inputs": [
      {
        "name": "base",
        "type": "uint64",
        "internalType": "uint64"
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
    "name": "Settlement_DelayWrong",
    "inputs": [
      {
        "name": "number",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "over",
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
    "name": "Settlement_FrozenInboxServed",
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
    "name": "Settlement_FrozenRootChanged",
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
    "name": "Settlement_LaneFrozen",
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
    "name": "Settlement_LaneLive",
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
    "name": "Settlement_NoFault",
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
    "name": "Settlement_NotBrake",
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
    "name": "Settlement_NotResumed",
    "inputs": [
      {
        "name": "latestFinal",
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
    "name": "Settlement_NothingToResume",
    "inputs": []
  },
  {
    "type": "error",
    "name": "Settlement_NothingWaits",
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
    "name": "Settlement_UnknownLane",
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
  '0x610280604052348015610010575f5ffd5b5060405161645738038061645783398101604081905261002f91610b0e565b82516001600160a01b039081166080908152602080860151831660a0908152604080880151851660c09081526060890151861660e09081529489015186166101009081529289015186166101205288015185166101405292870151841661016052860151909216610180528051808201909152600981526839b2b8bab2b731b2b960b91b918101919091526100c49083610277565b6001600160a01b03166101a052602080850151855115156101e05260408051808201909152600d81526c7375626d69745365636f6e647360981b92810192909252906101169060018362278d006102b3565b6001600160401b03166102005260408051808201909152600c81526b70726f76655365636f6e647360a01b602082015261018086015161015d91906001906276a7006102b3565b6001600160401b03166102205260408051808201909152600f81526e66696e616c6974795365636f6e647360881b60208201526101a08601516101a691905f906276a7006102b3565b6001600160401b03166101c05260408051808201909152600c81526b696e626f785365636f6e647360a01b6020820152610203906101e5836001610ca3565b6001600160401b0316876101c001516276a7006102b360201b60201c565b6001600160401b031661024052604080518082019091526004815263189bdb9960e21b6020820152610200860151610249919060019069d3c21bcecceda10000006102d3565b6102605261025684610310565b60208401516102649061062e565b61026d8261075b565b5050505050610ef4565b5f6001600160a01b0382166102aa57826040516391654a1560e01b81526004016102a19190610cfc565b60405180910390fd5b50805b92915050565b5f6102c985856001600160401b038616856102d3565b5091949350505050565b5f838310806102e157508183115b156103075784848385604051634354d32f60e01b81526004016102a19493929190610d15565b50909392505050565b61037c30825f01516001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610353573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103779190610d43565b61085c565b6103c03082602001516001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610353573d5f5f3e3d5ffd5b6104043082604001516001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610353573d5f5f3e3d5ffd5b6104483082606001516001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610353573d5f5f3e3d5ffd5b61048c3082608001516001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610353573d5f5f3e3d5ffd5b6104d0308260a001516001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610353573d5f5f3e3d5ffd5b610514308260c001516001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610353573d5f5f3e3d5ffd5b610558308260e001516001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610353573d5f5f3e3d5ffd5b61059d308261010001516001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610353573d5f5f3e3d5ffd5b6105e48160600151825f01516001600160a01b031663ade0e93e6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610353573d5f5f3e3d5ffd5b61062b815f015182606001516001600160a01b031663fb0e722b6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610353573d5f5f3e3d5ffd5b50565b5f816001600160a01b03166336efbb4d6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561066b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061068f9190610d5e565b90505f826001600160a01b031663348b733d6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156106ce573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106f29190610d5e565b610220516101c0516107049190610ca3565b61070e9190610ca3565b9050806001600160401b0316826001600160401b0316101561075657604051634a21542360e01b81526001600160401b038083166004830152831660248201526044016102a1565b505050565b5f819003610798576040516391654a1560e01b8152602060048201526009602482015268195b5c1d1e549bdbdd60ba1b60448201526064016102a1565b6107a061091e565b60608101829052608081018290526040515f906107c1908390602001610dca565b60408051601f1981840301815291905280516020918201205f80805260059092527f05b8ccbb9d4d8fb16ea74ce3c29a41f1b461fbdaff4714a0d9a8eb05499746bc8190559150610814906008906108a5565b61081f60095f6108a5565b807f0ba2823f44a663b8e19e1cfc09dd490da46366acdd605297cf36a8126419d7c08360405161084f9190610dca565b60405180910390a2505050565b806001600160a01b0316826001600160a01b0316146108a15760405163359823fb60e11b81526001600160a01b038084166004830152821660248201526044016102a1565b5050565b42825f6108b3600685610e84565b6001600160401b0316815260208101919091526040015f206108d6600684610eb2565b6001600160401b0316600681106108ef576108ef610ee0565b600691828204019190066005026101000a81548164ffffffffff021916908364ffffffffff1602179055505050565b6040518061016001604052805f6001600160401b031681526020015f81526020015f6001600160401b031681526020015f81526020015f815260200161096261098d565b815260200161096f61098d565b81526020015f81526020015f81526020015f81526020015f81525090565b60405180604001604052806002906020820280368337509192915050565b60405161012081016001600160401b03811182821017156109da57634e487b7160e01b5f52604160045260245ffd5b60405290565b6040516102a081016001600160401b03811182821017156109da57634e487b7160e01b5f52604160045260245ffd5b80518015158114610a1e575f5ffd5b919050565b80516001600160401b0381168114610a1e575f5ffd5b6001600160a01b038116811461062b575f5ffd5b8051610a1e81610a39565b5f6101208284031215610a69575f5ffd5b610a716109ab565b9050610a7c82610a4d565b8152610a8a60208301610a4d565b6020820152610a9b60408301610a4d565b6040820152610aac60608301610a4d565b6060820152610abd60808301610a4d565b6080820152610ace60a08301610a4d565b60a0820152610adf60c08301610a4d565b60c0820152610af060e08301610a4d565b60e0820152610b026101008301610a4d565b61010082015292915050565b5f5f5f5f848603610400811215610b23575f5ffd5b6102a0811215610b31575f5ffd5b50610b3a6109e0565b610b4386610a0f565b8152610b5160208701610a23565b6020820152610b6260408701610a23565b6040820152610b7360608701610a23565b6060820152610b8460808701610a23565b6080820152610b9560a08701610a23565b60a0820152610ba660c08701610a23565b60c0820152610bb760e08701610a23565b60e08201526101008681015190820152610bd46101208701610a23565b61012082015261014086810151908201526101608087015190820152610bfd6101808701610a23565b610180820152610c106101a08701610a23565b6101a0820152610c236101c08701610a23565b6101c0820152610c366101e08701610a23565b6101e0820152610200868101519082015261022080870151908201526102408087015190820152610260808701519082015261028080870151908201529350610c83866102a08701610a58565b9250610c926103c08601610a4d565b6103e0959095015193969295505050565b6001600160401b0381811683821601908111156102ad57634e487b7160e01b5f52601160045260245ffd5b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f610d0e6020830184610cce565b9392505050565b608081525f610d276080830187610cce565b6020830195909552506040810192909252606090910152919050565b5f60208284031215610d53575f5ffd5b8151610d0e81610a39565b5f60208284031215610d6e575f5ffd5b610d0e82610a23565b805f5b6002811015610d99578151845260209384019390910190600101610d7a565b50505050565b805f5b6002811015610d995781516001600160401b0316845260209384019390910190600101610da2565b81516001600160401b031681526101a08101602083015160208301526040830151610e0060408401826001600160401b03169052565b50606083015160608301526080830151608083015260a0830151610e2760a0840182610d77565b5060c0830151610e3a60e0840182610d9f565b5060e083015161012083015261010083015161014083015261012083015161016083015261014083015161018083015292915050565b634e487b7160e01b5f52601260045260245ffd5b5f6001600160401b03831680610e9c57610e9c610e70565b6001600160401b03929092169190910492915050565b5f6001600160401b03831680610eca57610eca610e70565b6001600160401b03929092169190910692915050565b634e487b7160e01b5f52603260045260245ffd5b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e0516102005161022051610240516102605161534c61110b5f395f818161071b01528181610d0301528181610e7c01528181610f4401528181610f9a015281816117b101528181611e4e01528181613542015261357a01525f81816116f20152612cca01525f818161169201526146bd01525f81816110ea01528181613a600152613a9e01525f81816110c20152614b5b01525f81816104be015281816116c201528181612d0a01528181612d4b01526145a201525f818161034901528181610d3301528181610d8801528181611d050152611d5a01525f8181610264015281816117d701528181611a2b0152611a8001525f818161065801528181612dc601526145f601525f6103f901525f81816105b4015281816113e50152818161147401528181612e6e01528181612f21015261451601525f61021401525f818161052f0152818161172201526137b701525f818161044d01528181610892015261287e01525f81816106250152818161111a015281816111a901528181611238015281816112c701528181611356015281816114f9015281816115880152614a2901525f81816106e60152818161160d0152818161185c015281816118e10152818161196601528181612ae001528181612c3a0152818161321a015281816132cb0152613b3c015261534c5ff3fe6080604052600436106101f5575f3560e01c806396ec274911610117578063c9b53900116100ac578063ee2ab4d91161007c578063f665c3a111610062578063f665c3a114610699578063f8648998146106b6578063fb0e722b146106d5575f5ffd5b8063ee2ab4d914610647578063ef43ef711461067a575f5ffd5b8063c9b53900146105a3578063c9e73d4c146105d6578063d2058a42146105f5578063d864e74014610614575f5ffd5b8063ade0e93e116100e7578063ade0e93e1461051e578063aec9b83c14610551578063c2fb26a614610570578063c7e78dcb14610584575f5ffd5b806396ec27491461048e57806396fecec4146104ad5780639db99d8f146104e05780639f40f25e146104ff575f5ffd5b806360509f671161018d57806382482f7c1161015d57806382482f7c146103e8578063890357301461041b5780638e1012d51461043c57806395934bae1461046f575f5ffd5b806360509f671461036b57806364c9ec6f1461039357806366eb9cec146103b55780637c1bf31f146103c9575f5ffd5b80634b109301116101c85780634b109301146102be57806352bfe789146102fc5780635ba297fc146103195780635c1bba3814610338575f5ffd5b806309f8d4a8146101f95780631fb2a512146102035780631fdc8eff14610253578063359bc19e14610286575b5f5ffd5b610201610708565b005b34801561020e575f5ffd5b506102367f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b34801561025e575f5ffd5b506102367f000000000000000000000000000000000000000000000000000000000000000081565b348015610291575f5ffd5b506102a56102a0366004614c7e565b610801565b60405167ffffffffffffffff909116815260200161024a565b3480156102c9575f5ffd5b506102ec6102d8366004614c99565b60076020525f908152604090205460ff1681565b604051901515815260200161024a565b348015610307575f5ffd5b505f5467ffffffffffffffff166102a5565b348015610324575f5ffd5b50610201610333366004614cb0565b610a70565b348015610343575f5ffd5b506102367f000000000000000000000000000000000000000000000000000000000000000081565b348015610376575f5ffd5b50600154670100000000000000900466ffffffffffffff166102a5565b34801561039e575f5ffd5b506103a7610ceb565b60405190815260200161024a565b3480156103c0575f5ffd5b50610201610d28565b3480156103d4575f5ffd5b506103a76103e3366004614c7e565b610fc2565b3480156103f3575f5ffd5b506102367f000000000000000000000000000000000000000000000000000000000000000081565b348015610426575f5ffd5b5061042f61100c565b60405161024a9190614cd0565b348015610447575f5ffd5b506102367f000000000000000000000000000000000000000000000000000000000000000081565b34801561047a575f5ffd5b506103a7610489366004614c7e565b6119eb565b348015610499575f5ffd5b506102016104a8366004614c7e565b611a20565b3480156104b8575f5ffd5b506102a57f000000000000000000000000000000000000000000000000000000000000000081565b3480156104eb575f5ffd5b506102016104fa366004614eb2565b611cfa565b34801561050a575f5ffd5b506102a5610519366004614c7e565b61213e565b348015610529575f5ffd5b506102367f000000000000000000000000000000000000000000000000000000000000000081565b34801561055c575f5ffd5b506102ec61056b366004614cb0565b6121aa565b34801561057b575f5ffd5b506103a7612296565b34801561058f575f5ffd5b506102a561059e366004614cb0565b6122a0565b3480156105ae575f5ffd5b506102367f000000000000000000000000000000000000000000000000000000000000000081565b3480156105e1575f5ffd5b506102a56105f0366004614c7e565b6123f0565b348015610600575f5ffd5b5061020161060f366004614f33565b612468565b34801561061f575f5ffd5b506102367f000000000000000000000000000000000000000000000000000000000000000081565b348015610652575f5ffd5b506102367f000000000000000000000000000000000000000000000000000000000000000081565b348015610685575f5ffd5b50610201610694366004614f4e565b6126f7565b3480156106a4575f5ffd5b5060015466ffffffffffffff166102a5565b3480156106c1575f5ffd5b506103a76106d0366004614cb0565b612a4d565b3480156106e0575f5ffd5b506102367f000000000000000000000000000000000000000000000000000000000000000081565b5f8054600160f01b900460ff1661073f577f0000000000000000000000000000000000000000000000000000000000000000610741565b5f5b90508015806107505750803414155b15610795576040517f771d62fd000000000000000000000000000000000000000000000000000000008152600481018290523460248201526044015b60405180910390fd5b5f80547fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff16600160f01b17905560405133907facde08da7a4be3e2266a1741a5ca5262d59cad87cfda42f1753a9fb72c1d1540906107f69034815260200190565b60405180910390a250565b6001545f8054909166ffffffffffffff1690829067ffffffffffffffff9081169085161061083a575f5467ffffffffffffffff1661083c565b835b9050815f5b8267ffffffffffffffff168267ffffffffffffffff1610156109cb575f60058161086c856001614fb0565b67ffffffffffffffff1667ffffffffffffffff1681526020019081526020015f205490507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166368f5424b826040518263ffffffff1660e01b81526004016108de91815260200190565b602060405180830381865afa1580156108f9573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061091d9190614fd0565b15801561093b5750610939610933846001614fb0565b82612d07565b155b1561094657506109cb565b5f818152600660205260409020541561096757610964836001614fb0565b91505b61097d610975846001614fb0565b600990612f9b565b80610989846001614fb0565b67ffffffffffffffff167ffe975803dfeaa96a7892c771434f0b8f9e4156bbd06f9365b7d162032bd2145e60405160405180910390a350816001019150610841565b8367ffffffffffffffff168267ffffffffffffffff1614610a6757600180547fffffffffffffffffffffffffffffffffffffffffffffffffff000000000000001666ffffffffffffff841617905567ffffffffffffffff811615610a6757600180547fffffffffffffffffffffffffffffffffffff00000000000000ffffffffffffff1667010000000000000066ffffffffffffff8416021790555b50949350505050565b5f610a7a82613016565b90505f610a8683612a4d565b9050804211610aca576040517f1c0b05d80000000000000000000000000000000000000000000000000000000081526004810182905242602482015260440161078c565b5f610adc67ffffffffffffffff610801565b60408051610100810182526001805466ffffffffffffff8082168452670100000000000000820481166020808601919091526e0100000000000000000000000000008084048316868801527501000000000000000000000000000000000000000000840490921660608087019190915260ff7c01000000000000000000000000000000000000000000000000000000008504811615156080808901919091527d01000000000000000000000000000000000000000000000000000000000086048216151560a0808a0191909152600160f01b8088048416151560c0808c01918252600160f81b998a90048616151560e08d01528c519081018d525f805467ffffffffffffffff808216845265ffffffffffff680100000000000000008304169a84019a909a52998a0489169d82019d909d52760100000000000000000000000000000000000000000000890488169681019690965290870484161515928501929092528686049092161515918301919091529188167dffffffffffffffffffffffffffffffffffffffffffff000000000000000090931692909217909217909455529450909150610c8e8486846131cc565b604051339067ffffffffffffffff84169060ff8816907f3858449f8b26634b4b05008451e57e502e40f9aeccbe26ca991ba211f8dbf274905f90a4610ce4610cd7836001614fb0565b825160808401515f613515565b5050505050565b5f8054600160f01b900460ff16610d0157505f90565b7f00000000000000000000000000000000000000000000000000000000000000005b905090565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614610dbb576040517f5738d2820000000000000000000000000000000000000000000000000000000081526001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016600482015233602482015260440161078c565b6040805160c0810182525f5467ffffffffffffffff808216835265ffffffffffff6801000000000000000083041660208401526e01000000000000000000000000000082048116938301939093527601000000000000000000000000000000000000000000008104909216606082015260ff600160f01b83048116151560808301819052600160f81b90930416151560a082015290610eae576040517f2c3674a10000000000000000000000000000000000000000000000000000000081527f000000000000000000000000000000000000000000000000000000000000000060048201525f602482015260440161078c565b600154815166ffffffffffffff9091169067ffffffffffffffff168114610f185781516040517f2537cf9e00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff9182166004820152908216602482015260440161078c565b5f80547fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1690556040517f0000000000000000000000000000000000000000000000000000000000000000815233907f0d41118e36df44efb77a471fc49fb9c0be0406d802ef95520e9fbf606e65b4559060200160405180910390a2610fbe337f00000000000000000000000000000000000000000000000000000000000000006136dd565b5050565b5f805467ffffffffffffffff908116908316116110045767ffffffffffffffff82165f9081526005602090815260408083205483526006909152902054611006565b5f5b92915050565b604080516102a0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a081018290526101c081018290526101e081018290526102008101829052610220810182905261024081018290526102608101829052610280810191909152604051806102a001604052807f0000000000000000000000000000000000000000000000000000000000000000151581526020017f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff1681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166336efbb4d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611174573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111989190614fef565b67ffffffffffffffff1681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166365bb2aa36040518163ffffffff1660e01b8152600401602060405180830381865afa158015611203573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112279190614fef565b67ffffffffffffffff1681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663e052b5446040518163ffffffff1660e01b8152600401602060405180830381865afa158015611292573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112b69190614fef565b67ffffffffffffffff1681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166365a1f3c36040518163ffffffff1660e01b8152600401602060405180830381865afa158015611321573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113459190614fef565b67ffffffffffffffff1681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663348b733d6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156113b0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113d49190614fef565b67ffffffffffffffff1681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166337a796296040518163ffffffff1660e01b8152600401602060405180830381865afa15801561143f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114639190614fef565b67ffffffffffffffff1681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663b8cfdc646040518163ffffffff1660e01b8152600401602060405180830381865afa1580156114ce573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114f2919061500a565b81526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316636343b15f6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611553573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115779190614fef565b67ffffffffffffffff1681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663375b3c0a6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156115e2573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611606919061500a565b81526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316636a1b7ecc6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611667573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061168b919061500a565b81526020017f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff1681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663bf2dcccb6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561177c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906117a09190614fef565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000081526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166332ee09086040518163ffffffff1660e01b8152600401602060405180830381865afa158015611831573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611855919061500a565b81526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166376e5b8626040518163ffffffff1660e01b8152600401602060405180830381865afa1580156118b6573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906118da919061500a565b81526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316631f9f020d6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561193b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061195f919061500a565b81526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316638a1c5e6d6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156119c0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119e4919061500a565b9052919050565b5f805467ffffffffffffffff908116908316116110045767ffffffffffffffff82165f90815260056020526040902054611006565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611ab3576040517f1fe89b3f0000000000000000000000000000000000000000000000000000000081526001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016600482015233602482015260440161078c565b604080516101008101825260015466ffffffffffffff80821683526701000000000000008204811660208401526e010000000000000000000000000000820481169383019390935275010000000000000000000000000000000000000000008104909216606082015260ff7c010000000000000000000000000000000000000000000000000000000083048116151560808301527d01000000000000000000000000000000000000000000000000000000000083048116151560a0830152600160f01b83048116151560c0830152600160f81b90920490911615801560e0830152611bd85780516040517fc762e7dd00000000000000000000000000000000000000000000000000000000815266ffffffffffffff909116600482015260240161078c565b805166ffffffffffffff16611bf8611bf1846001614fb0565b600161377d565b67ffffffffffffffff831615611c1257611c12835f61377d565b5f805467ffffffffffffffff85167effffffffffffffffffffffffffffffffffffffffffffff00000000000000009091168117600160f81b17909155600160e084015266ffffffffffffff80851684526020840151161115611c7e5766ffffffffffffff831660208301525b8267ffffffffffffffff16826060015166ffffffffffffff161115611ca4575f60a08301525b611caf825f856131cc565b67ffffffffffffffff8084165f818152600560205260408082205490519093851692917fa40a40176643c12b2be85f92b86b1f6bd16870cc77f953aa896a2bc7c0e94a6491a4505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611d8d576040517f5738d2820000000000000000000000000000000000000000000000000000000081526001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016600482015233602482015260440161078c565b6040805160c0810182525f5467ffffffffffffffff808216835265ffffffffffff6801000000000000000083041660208401526e01000000000000000000000000000082048116938301939093527601000000000000000000000000000000000000000000008104909216606082015260ff600160f01b83048116151560808301819052600160f81b90930416151560a082015290611e80576040517f2c3674a10000000000000000000000000000000000000000000000000000000081527f000000000000000000000000000000000000000000000000000000000000000060048201525f602482015260440161078c565b611e8a8482613880565b611e948482613979565b611e9e8482613b0a565b8060a0015115611eb257611eb28482613c47565b5f611ebc85613e06565b90505f611ecc6020870187614c7e565b90506040518060c001604052808267ffffffffffffffff168152602001876040016020810190611efc9190614c7e565b65ffffffffffff168152602001611f1a610100890160e08a01614c7e565b67ffffffffffffffff168152602001611f3b61012089016101008a01614c7e565b67ffffffffffffffff9081168252600160208084019190915260a080880151151560409485015284515f8054878501518888015160608a015160808b01519a909601511515600160f81b027effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9a1515600160f01b029a909a167dffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff968916760100000000000000000000000000000000000000000000027fffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff928a166e01000000000000000000000000000002929092167fffff00000000000000000000000000000000ffffffffffffffffffffffffffff65ffffffffffff90941668010000000000000000027fffffffffffffffffffffffffffffffffffff0000000000000000000000000000909516968a1696909617939093179190911693909317929092179290921617949094178455908416835260059052902054158015906120ca57505f8281526007602052604090205460ff165b15612104576040517fc15a91d60000000000000000000000000000000000000000000000000000000081526004810183905260240161078c565b67ffffffffffffffff81165f90815260056020526040902082905561212a600882612f9b565b61213686838787613e62565b505050505050565b5f805467ffffffffffffffff908116908316111561219f575f546040517f3ed306a200000000000000000000000000000000000000000000000000000000815267ffffffffffffffff9182166004820152908316602482015260440161078c565b611006600883614004565b604080516101008101825260015466ffffffffffffff80821683526701000000000000008204811660208401526e010000000000000000000000000000820481169383019390935275010000000000000000000000000000000000000000008104909216606082015260ff7c010000000000000000000000000000000000000000000000000000000083048116151560808301527d01000000000000000000000000000000000000000000000000000000000083048116151560a0830152600160f01b83048116151560c0830152600160f81b909204909116151560e08201525f90611006908361407c565b5f610d23306140e2565b604080516101008101825260015466ffffffffffffff80821683526701000000000000008204811660208401526e010000000000000000000000000000820481169383019390935275010000000000000000000000000000000000000000008104909216606082015260ff7c010000000000000000000000000000000000000000000000000000000083048116151560808301527d01000000000000000000000000000000000000000000000000000000000083048116151560a0830152600160f01b83048116151560c0830152600160f81b909204909116151560e08201525f9061238c818461407c565b6123c7576040517f4e161f1a00000000000000000000000000000000000000000000000000000000815260ff8416600482015260240161078c565b60ff8316156123da5780606001516123e0565b80604001515b66ffffffffffffff169392505050565b6001545f9066ffffffffffffff1667ffffffffffffffff8316811015612456576040517f87838a7600000000000000000000000000000000000000000000000000000000815267ffffffffffffffff80831660048301528416602482015260440161078c565b612461600984614004565b9392505050565b604080516101008101825260015466ffffffffffffff80821683526701000000000000008204811660208401526e010000000000000000000000000000820481169383019390935275010000000000000000000000000000000000000000008104909216606082015260ff7c01000000000000000000000000000000000000000000000000000000008304811615801560808401527d01000000000000000000000000000000000000000000000000000000000084048216151560a0840152600160f01b84048216151560c0840152600160f81b90930416151560e082015290612580576040517f59f931c40000000000000000000000000000000000000000000000000000000081525f600482015260240161078c565b8060c001516125bb576040517f26762a9700000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6040805160c0810182525f5467ffffffffffffffff808216835265ffffffffffff6801000000000000000083041660208401526e01000000000000000000000000000082048116938301939093527601000000000000000000000000000000000000000000008104909216606082015260ff600160f01b8304811615156080830152600160f81b909204909116151560a082015281516126659066ffffffffffffff16848361419b565b61268c5f60e08501815b6020020160208101906126829190614c7e565b83604001516143fc565b6080830135600455600180547fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff169055815160405166ffffffffffffff909116907ff29fece88d6a28544f56074bac25668db03f9a27e6cd0be653f22cca8bca7580905f90a2505050565b5f5467ffffffffffffffff908116908316811015612755576040517f3ed306a200000000000000000000000000000000000000000000000000000000815267ffffffffffffffff80831660048301528416602482015260440161078c565b60015466ffffffffffffff1667ffffffffffffffff841681106127b8576040517fa87eed0f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff80831660048301528516602482015260440161078c565b5f6127c76102a060018761504e565b6127d2906001614fb0565b90508067ffffffffffffffff168567ffffffffffffffff1614612835576040517f8828206600000000000000000000000000000000000000000000000000000000815267ffffffffffffffff80831660048301528616602482015260440161078c565b67ffffffffffffffff85165f90815260056020526040908190205490517f68f5424b000000000000000000000000000000000000000000000000000000008152600481018290527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906368f5424b90602401602060405180830381865afa1580156128cb573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128ef9190614fd0565b15612929576040517f80f57d540000000000000000000000000000000000000000000000000000000081526004810182905260240161078c565b5f61293487836144e5565b6040805160c0810182525f5467ffffffffffffffff808216835265ffffffffffff6801000000000000000083041660208401526e01000000000000000000000000000082048116938301939093527601000000000000000000000000000000000000000000008104909216606082015260ff600160f01b8304811615156080830152600160f81b909204909116151560a08201529091506129e06129d960018a61504e565b888361419b565b6129ee5f60e089018161266f565b612a0f6001612a056101208a016101008b01614c7e565b83606001516143fc565b5f80547fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff169055612a438887600185613515565b5050505050505050565b5f612a5782613016565b505f60ff831615612a8d575f54760100000000000000000000000000000000000000000000900467ffffffffffffffff16612aac565b5f546e010000000000000000000000000000900467ffffffffffffffff165b6040517fee34418400000000000000000000000000000000000000000000000000000000815260ff851660048201529091507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ee34418490602401602060405180830381865afa158015612b2d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612b519190614fef565b67ffffffffffffffff168167ffffffffffffffff1610612ba2576040517fcd0ab3b100000000000000000000000000000000000000000000000000000000815260ff8416600482015260240161078c565b5f60028460ff1660028110612bb957612bb9615021565b6040805180820190915291015467ffffffffffffffff8082168084526801000000000000000090920464ffffffffff1660208401529192505f91841610612caf576040517edf1df700000000000000000000000000000000000000000000000000000000815260ff8616600482015267ffffffffffffffff841660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169062df1df790604401602060405180830381865afa158015612c86573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612caa9190614fef565b612cbc565b816020015164ffffffffff165b67ffffffffffffffff1690507f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff1681612cfe919061506e565b95945050505050565b5f7f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff165f03612d4057505f611006565b67ffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016612d76600885614004565b67ffffffffffffffff16612d8a919061506e565b4211612d9757505f611006565b6040517f7c35be7a000000000000000000000000000000000000000000000000000000008152600481018390527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690637c35be7a90602401602060405180830381865afa158015612e13573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612e379190614fd0565b158015612ee157506040517f7c35be7a000000000000000000000000000000000000000000000000000000008152600481018390527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690637c35be7a90602401602060405180830381865afa158015612ebb573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612edf9190614fd0565b155b801561246157506040517fea65cfa9000000000000000000000000000000000000000000000000000000008152600481018390525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063ea65cfa990602401602060405180830381865afa158015612f66573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612f8a9190615081565b6001600160a01b0316149392505050565b42825f612fa96006856150d4565b67ffffffffffffffff16815260208101919091526040015f20612fcd600684615103565b67ffffffffffffffff1660068110612fe757612fe7615021565b600691828204019190066005026101000a81548164ffffffffff021916908364ffffffffff1602179055505050565b60408051610100810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e081019190915250604080516101008101825260015466ffffffffffffff80821683526701000000000000008204811660208401526e010000000000000000000000000000820481169383019390935275010000000000000000000000000000000000000000008104909216606082015260ff7c010000000000000000000000000000000000000000000000000000000083048116151560808301527d01000000000000000000000000000000000000000000000000000000000083048116151560a0830152600160f01b83048116151560c0830152600160f81b909204909116151560e0820152613141818361407c565b1561317d576040517f59f931c400000000000000000000000000000000000000000000000000000000815260ff8316600482015260240161078c565b8060c00151156131c75780516040517fccc6314c00000000000000000000000000000000000000000000000000000000815266ffffffffffffff909116600482015260240161078c565b919050565b60ff821661327a5766ffffffffffffff811660408481019190915260016080850152517f350c0e050000000000000000000000000000000000000000000000000000000081525f60048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063350c0e05906024015f604051808303815f87803b158015613263575f5ffd5b505af1158015613275573d5f5f3e3d5ffd5b505050505b8260a0015161332b5766ffffffffffffff81166060840152600160a084018190526040517f350c0e0500000000000000000000000000000000000000000000000000000000815260048101919091527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063350c0e05906024015f604051808303815f87803b158015613314575f5ffd5b505af1158015613326573d5f5f3e3d5ffd5b505050505b5050805160018054602084015160408501516060860151608087015160a088015160c089015160e0909901511515600160f81b027effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff991515600160f01b02999099167dffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9115157d010000000000000000000000000000000000000000000000000000000000027fffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9315157c010000000000000000000000000000000000000000000000000000000002939093167fffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff66ffffffffffffff9586167501000000000000000000000000000000000000000000027fffffffff00000000000000ffffffffffffffffffffffffffffffffffffffffff9787166e01000000000000000000000000000002979097167fffffffff0000000000000000000000000000ffffffffffffffffffffffffffff988716670100000000000000027fffffffffffffffffffffffffffffffffffff0000000000000000000000000000909a1696909b1695909517979097179590951697909717929092171692909217919091179290921691909117919091179055565b5f6001600160a01b0382161561352b578161352d565b335b90505f8361353b575f613566565b61356660027f0000000000000000000000000000000000000000000000000000000000000000615132565b90505f84613574575f61359e565b61359e827f0000000000000000000000000000000000000000000000000000000000000000615145565b90508567ffffffffffffffff168767ffffffffffffffff16116136525767ffffffffffffffff8781165f81815260056020908152604080832054808452600783529281902080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660011790558051948b168552908401869052830184905291339183917fa1cf85e1f39c3ecf7e9e3501d0de074314c711b6d999c1b4461cc51eba9ece8b9060600160405180910390a4505b8461365f575050506136d7565b60408051838152602081018390526001600160a01b038516917ff09a29a819999c65ffec3d97c79456c0ccaf92fc9b86031f56b3d9d704a208b4910160405180910390a26136ac82614747565b6001600160a01b0384166136c9576136c483826136dd565b6136d3565b612a4383826147a6565b5050505b50505050565b5f826001600160a01b0316826040515f6040518083038185875af1925050503d805f8114613726576040519150601f19603f3d011682016040523d82523d5f602084013e61372b565b606091505b5050905080613778576040517f92c3f3a90000000000000000000000000000000000000000000000000000000081526001600160a01b03841660048201526024810183905260440161078c565b505050565b6040517f4dd0f29000000000000000000000000000000000000000000000000000000000815267ffffffffffffffff831660048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690634dd0f29090602401602060405180830381865afa158015613804573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613828919061500a565b905081151542821114613778576040517fe268413f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff841660048201526024810182905242604482015260640161078c565b805161388d906001614fb0565b67ffffffffffffffff166138a46020840184614c7e565b67ffffffffffffffff16146139135780516138c0906001614fb0565b6138cd6020840184614c7e565b6040517fce4b6cda00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff92831660048201529116602482015260440161078c565b805167ffffffffffffffff165f90815260056020908152604090912054908301358114613778576040517f0c3bb552000000000000000000000000000000000000000000000000000000008152600481018290526020840135602482015260440161078c565b5f61398a6060840160408501614c7e565b9050816020015165ffffffffffff168167ffffffffffffffff1610156139fc5760208201516040517ff037e6fa00000000000000000000000000000000000000000000000000000000815265ffffffffffff909116600482015267ffffffffffffffff8216602482015260440161078c565b428167ffffffffffffffff161115613a52576040517f6729d49c00000000000000000000000000000000000000000000000000000000815242600482015267ffffffffffffffff8216602482015260440161078c565b613a8967ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000811690831661506e565b42111561377857613ac467ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001642615145565b6040517f4816add8000000000000000000000000000000000000000000000000000000008152600481019190915267ffffffffffffffff8216602482015260440161078c565b6040517fdfb0d3650000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063dfb0d36590613b749060e0870190600401615158565b6040805180830381865afa158015613b8e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613bb291906151c9565b90505f613be0846001856060015185600160ff1660028110613bd657613bd6615021565b6020020151614893565b6040840151613bf49086905f908682613bd6565b613bfe919061506e565b90506104008111156136d7576040517fa606fef600000000000000000000000000000000000000000000000000000000815261040060048201526024810182905260440161078c565b6001547c0100000000000000000000000000000000000000000000000000000000900460ff1615613ca6576040517f59f931c40000000000000000000000000000000000000000000000000000000081525f600482015260240161078c565b600154600160f01b900460ff1615613cf9576001546040517fccc6314c00000000000000000000000000000000000000000000000000000000815266ffffffffffffff909116600482015260240161078c565b61014082013515613d39576040517f59f931c40000000000000000000000000000000000000000000000000000000081526001600482015260240161078c565b5f613d4c61012084016101008501614c7e565b9050816060015167ffffffffffffffff168167ffffffffffffffff1614613db95760608201516040517f2664a13a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff9182166004820152908216602482015260440161078c565b60045483608001351461377857600480546040517f4f9e4560000000000000000000000000000000000000000000000000000000008152918201526080840135602482015260440161078c565b5f7f5479bb82da79f4c6e2d77840fde00f06ed76c2ad3fb940a14645b52a8d4fca8b81613e366020850185614c7e565b67ffffffffffffffff1690506040516101a08582376101a0812093508382846101a084a3505050919050565b6101208401357f010657f37554c781402a22917dee2f75def7ab966d7b770905398eba3c4440141480613eb957506101408401357f010657f37554c781402a22917dee2f75def7ab966d7b770905398eba3c444014145b15613ef0576040517fe8f0ec7000000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f61012085013515613f4d578461012001355f4914613f49576040517f934e854500000000000000000000000000000000000000000000000000000000815261012086013560048201525f49602482015260440161078c565b5060015b6101408501355f03613f99578115613f94576040517fcba2bd560000000000000000000000000000000000000000000000000000000081526004810183905260240161078c565b613fc1565b8115613fab57613f94858585856149d5565b613fb58582614b59565b613fbe81615245565b90505b804915610ce4576040517fd28592e9000000000000000000000000000000000000000000000000000000008152600481018290528149602482015260440161078c565b5f82816140126006856150d4565b67ffffffffffffffff16815260208101919091526040015f20614036600684615103565b67ffffffffffffffff166006811061405057614050615021565b600691828204019190066005029054906101000a900464ffffffffff1664ffffffffff16905092915050565b5f600260ff8316106140c6576040517f0a0b5aea0000000000000000000000000000000000000000000000000000000081526002600482015260ff8316602482015260440161078c565b60ff8216156140d9578260a00151612461565b50506080015190565b5f468260405160200161413e9291906060808252600f908201527f4f70656e566f6c6974696f6e2076310000000000000000000000000000000000608082015260208101929092526001600160a01b0316604082015260a00190565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815291905280516020909101207effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1692915050565b5f6141a583614c51565b67ffffffffffffffff85165f90815260056020526040902054909150811461421e5767ffffffffffffffff84165f90815260056020526040908190205490517f0c3bb55200000000000000000000000000000000000000000000000000000000815260048101919091526024810182905260440161078c565b6040518060c001604052808567ffffffffffffffff16815260200184604001602081019061424c9190614c7e565b65ffffffffffff16815260200161426a610100860160e08701614c7e565b67ffffffffffffffff16815260200161428b61012086016101008701614c7e565b67ffffffffffffffff9081168252608080860151151560208085019190915260a096870151151560409485015284515f8054928701519587015160608801519488015197909901511515600160f81b027effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff971515600160f01b02979097167dffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff948616760100000000000000000000000000000000000000000000027fffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff9a87166e010000000000000000000000000000029a909a167fffff00000000000000000000000000000000ffffffffffffffffffffffffffff65ffffffffffff90981668010000000000000000027fffffffffffffffffffffffffffffffffffff0000000000000000000000000000909516939096169290921792909217949094169290921795909517949094161717909155505050565b8167ffffffffffffffff168167ffffffffffffffff161480614442575060028360ff166002811061442f5761442f615021565b015467ffffffffffffffff908116908316105b1561444c57505050565b60405180604001604052808267ffffffffffffffff1681526020014264ffffffffff1681525060028460ff166002811061448857614488615021565b82519101805460209093015164ffffffffff1668010000000000000000027fffffffffffffffffffffffffffffffffffffff0000000000000000000000000090931667ffffffffffffffff90921691909117919091179055505050565b6040517fea65cfa9000000000000000000000000000000000000000000000000000000008152600481018290525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea65cfa990602401602060405180830381865afa158015614563573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906145879190615081565b90506001600160a01b0381166110065767ffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016156146b1576040517f75be4118000000000000000000000000000000000000000000000000000000008152600481018390527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906375be411890602401602060405180830381865afa158015614643573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906146679190615081565b90506001600160a01b0381166146ac576040517f458aaca40000000000000000000000000000000000000000000000000000000081526004810183905260240161078c565b611006565b5f67ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166146e8600886614004565b67ffffffffffffffff166146fc919061506e565b9050804211614740576040517f1c0b05d80000000000000000000000000000000000000000000000000000000081526004810182905242602482015260440161078c565b5092915050565b805f036147515750565b6040515f90819083908281818185825af1925050503d805f8114614790576040519150601f19603f3d011682016040523d82523d5f602084013e614795565b606091505b5050905080610fbe57610fbe61527c565b5f6147b5603f620186a0615132565b6147c290620186a061506e565b6147ce90612ee061506e565b5a1015614838576147e3603f620186a0615132565b6147f090620186a061506e565b6147fc90612ee061506e565b5a6040517f51e2baa00000000000000000000000000000000000000000000000000000000081526004810192909252602482015260440161078c565b6040516001600160a01b03841690620186a09084905f818181858888f193505050503d805f8114614884576040519150601f19603f3d011682016040523d82523d5f602084013e614889565b606091505b5090949350505050565b5f5f8560e0018560ff16600281106148ad576148ad615021565b6020020160208101906148c09190614c7e565b90508367ffffffffffffffff168167ffffffffffffffff16101561492d576040517f26a6fe3100000000000000000000000000000000000000000000000000000000815260ff8616600482015267ffffffffffffffff80861660248301528216604482015260640161078c565b828660a0018660ff166002811061494657614946615021565b6020020135146149b75784838760a0018760ff166002811061496a5761496a615021565b6040517f78dde9fb00000000000000000000000000000000000000000000000000000000815260ff909416600485015260248401929092526020919091020135604482015260640161078c565b6149c1848261504e565b67ffffffffffffffff169695505050505050565b61014084013560f81c60018114614a24576040517f6fe07e4c0000000000000000000000000000000000000000000000000000000081526001600482015260ff8216602482015260440161078c565b5f5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663bae32d268888886040518463ffffffff1660e01b8152600401614a77939291906152a9565b606060405180830381865afa158015614a92573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190614ab691906152fc565b9250925092505f8686604051614acd92919061533d565b60408051918290039091205f8a8152600660209081529290208190559150614af7908a018a614c7e565b6040805183815267ffffffffffffffff87811660208301528681168284015260608201869052915192909116917fc4d9d8b7431da372918a9bc5d172c9b8bdbd8923fe3f7a0223ff018c5cc23f109181900360800190a2505050505050505050565b7f0000000000000000000000000000000000000000000000000000000000000000614bb7576040517fa11af706000000000000000000000000000000000000000000000000000000008152610140830135600482015260240161078c565b816101400135814914614c04576040517f88a97e0e00000000000000000000000000000000000000000000000000000000815261014083013560048201528149602482015260440161078c565b610140820135614c176020840184614c7e565b67ffffffffffffffff167f7ab5065e7e9b468cb7382b87c7bc1046993232ec2deba6ffb1e46b5d4eb1d43d60405160405180910390a35050565b5f6040516101a08382376101a0902092915050565b67ffffffffffffffff81168114614c7b575f5ffd5b50565b5f60208284031215614c8e575f5ffd5b813561246181614c66565b5f60208284031215614ca9575f5ffd5b5035919050565b5f60208284031215614cc0575f5ffd5b813560ff81168114612461575f5ffd5b8151151581526102a081016020830151614cf6602084018267ffffffffffffffff169052565b506040830151614d12604084018267ffffffffffffffff169052565b506060830151614d2e606084018267ffffffffffffffff169052565b506080830151614d4a608084018267ffffffffffffffff169052565b5060a0830151614d6660a084018267ffffffffffffffff169052565b5060c0830151614d8260c084018267ffffffffffffffff169052565b5060e0830151614d9e60e084018267ffffffffffffffff169052565b50610100830151610100830152610120830151614dc861012084018267ffffffffffffffff169052565b50610140830151610140830152610160830151610160830152610180830151614dfe61018084018267ffffffffffffffff169052565b506101a0830151614e1c6101a084018267ffffffffffffffff169052565b506101c0830151614e3a6101c084018267ffffffffffffffff169052565b506101e0830151614e586101e084018267ffffffffffffffff169052565b5061020083015161020083015261022083015161022083015261024083015161024083015261026083015161026083015261028083015161028083015292915050565b5f6101a08284031215614eac575f5ffd5b50919050565b5f5f5f6101c08486031215614ec5575f5ffd5b614ecf8585614e9b565b92506101a084013567ffffffffffffffff811115614eeb575f5ffd5b8401601f81018613614efb575f5ffd5b803567ffffffffffffffff811115614f11575f5ffd5b866020828401011115614f22575f5ffd5b939660209190910195509293505050565b5f6101a08284031215614f44575f5ffd5b6124618383614e9b565b5f5f6101c08385031215614f60575f5ffd5b8235614f6b81614c66565b9150614f7a8460208501614e9b565b90509250929050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b67ffffffffffffffff818116838216019081111561100657611006614f83565b5f60208284031215614fe0575f5ffd5b81518015158114612461575f5ffd5b5f60208284031215614fff575f5ffd5b815161246181614c66565b5f6020828403121561501a575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b67ffffffffffffffff828116828216039081111561100657611006614f83565b8082018082111561100657611006614f83565b5f60208284031215615091575f5ffd5b81516001600160a01b0381168114612461575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f67ffffffffffffffff8316806150ed576150ed6150a7565b8067ffffffffffffffff84160491505092915050565b5f67ffffffffffffffff83168061511c5761511c6150a7565b8067ffffffffffffffff84160691505092915050565b5f82615140576151406150a7565b500490565b8181038181111561100657611006614f83565b6040810181835f5b600281101561519357813561517481614c66565b67ffffffffffffffff1683526020928301929190910190600101615160565b50505092915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b5f604082840312156151d9575f5ffd5b82601f8301126151e7575f5ffd5b6040516040810181811067ffffffffffffffff8211171561520a5761520a61519c565b8060405250806040840185811115615220575f5ffd5b845b8181101561523a578051835260209283019201615222565b509195945050505050565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff820361527557615275614f83565b5060010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52600160045260245ffd5b83815260406020820152816040820152818360608301375f818301606090810191909152601f9092017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016010192915050565b5f5f5f6060848603121561530e575f5ffd5b835161531981614c66565b602085015190935061532a81614c66565b6040949094015192959394509192915050565b818382375f910190815291905056';
