// Generated from contracts/src by contracts/generate.mjs: do not edit.
export const committeeAbi = [
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
        "name": "governor_",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "activateEpoch",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "attestationDigest",
    "inputs": [
      {
        "name": "headerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "retainUntil",
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
    "name": "blobAttestationDigest",
    "inputs": [
      {
        "name": "versionedHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "retainUntil",
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
    "name": "burnStake",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
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
    "name": "challengeSeconds",
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
    "name": "currentEpoch",
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
    "name": "dismissResigned",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "epochActivatedAt",
    "inputs": [
      {
        "name": "epoch",
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
    "name": "epochMembers",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "address[]",
        "internalType": "address[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "epochQuorum",
    "inputs": [
      {
        "name": "epoch",
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
    "name": "governor",
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
    "name": "graceSeconds",
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
    "name": "join",
    "inputs": [
      {
        "name": "uri",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "maxRetentionSeconds",
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
    "name": "memberOf",
    "inputs": [
      {
        "name": "member",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "stake",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "lastEpoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "leaving",
        "type": "bool",
        "internalType": "bool"
      },
      {
        "name": "uri",
        "type": "string",
        "internalType": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "minStake",
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
    "name": "proposal",
    "inputs": [],
    "outputs": [
      {
        "name": "members",
        "type": "address[]",
        "internalType": "address[]"
      },
      {
        "name": "quorum",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "activatableAt",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "proposeEpoch",
    "inputs": [
      {
        "name": "members",
        "type": "address[]",
        "internalType": "address[]"
      },
      {
        "name": "quorum",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "resign",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "retentionSeconds",
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
    "name": "setUri",
    "inputs": [
      {
        "name": "uri",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
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
    "name": "slash",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "bitmap",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "challenger",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "slashPercent",
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
    "name": "timelockSeconds",
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
    "name": "topUp",
    "inputs": [],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "verifyAttestation",
    "inputs": [
      {
        "name": "headerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "certificate",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "retainUntil",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "bitmap",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "verifyBlobAttestation",
    "inputs": [
      {
        "name": "versionedHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "certificate",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "retainUntil",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "bitmap",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "withdrawStake",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "EpochActivated",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "signerTable",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "size",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "quorum",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "EpochProposed",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "members",
        "type": "address[]",
        "indexed": false,
        "internalType": "address[]"
      },
      {
        "name": "quorum",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "activatableAt",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "MemberJoined",
    "inputs": [
      {
        "name": "member",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "stake",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "uri",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "MemberLeaving",
    "inputs": [
      {
        "name": "member",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Slashed",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "bitmap",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "challenger",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "total",
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
    "name": "StakeAdded",
    "inputs": [
      {
        "name": "member",
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
    "name": "StakeReduced",
    "inputs": [
      {
        "name": "member",
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
    "name": "StakeWithdrawn",
    "inputs": [
      {
        "name": "member",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "stake",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "UriSet",
    "inputs": [
      {
        "name": "member",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "uri",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "Committee_CertificateLength",
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
    "name": "Committee_EpochOver",
    "inputs": [
      {
        "name": "current",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "Committee_EpochUnknown",
    "inputs": [
      {
        "name": "current",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "Committee_MemberExists",
    "inputs": [
      {
        "name": "member",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "Committee_MemberIsContract",
    "inputs": [
      {
        "name": "member",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "Committee_MemberLeaving",
    "inputs": [
      {
        "name": "member",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "Committee_MemberStays",
    "inputs": [
      {
        "name": "member",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "Committee_MemberTwice",
    "inputs": [
      {
        "name": "member",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "Committee_MemberUnknown",
    "inputs": [
      {
        "name": "member",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "Committee_NobodyToDismiss",
    "inputs": []
  },
  {
    "type": "error",
    "name": "Committee_NotBrake",
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
    "name": "Committee_NotChallenges",
    "inputs": [
      {
        "name": "actual",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "Committee_NotGovernor",
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
    "name": "Committee_NotInEpoch",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "member",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "Committee_NothingProposed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "Committee_ProposalVoid",
    "inputs": [
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "time",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "Committee_QuorumOutOfRange",
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
    "name": "Committee_RetentionLong",
    "inputs": [
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "retainUntil",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "Committee_RetentionShort",
    "inputs": [
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "retainUntil",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "Committee_SignatureMalformed",
    "inputs": [
      {
        "name": "member",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "Committee_SignerUnknown",
    "inputs": [
      {
        "name": "size",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "bitmap",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "Committee_SignerWrong",
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
    "name": "Committee_SignersFew",
    "inputs": [
      {
        "name": "quorum",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "signers",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "Committee_SignersMiscounted",
    "inputs": [
      {
        "name": "bitmap",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "signatures",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "Committee_SizeOutOfRange",
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
    "name": "Committee_StakeLocked",
    "inputs": [
      {
        "name": "unlockedAt",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "time",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "Committee_StakeLow",
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
    "name": "Committee_TimelockRunning",
    "inputs": [
      {
        "name": "activatableAt",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "time",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "Committee_UriLength",
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
    "name": "Committee_WithdrawFailed",
    "inputs": [
      {
        "name": "member",
        "type": "address",
        "internalType": "address"
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
    "name": "SignerTable_CreateFailed",
    "inputs": [
      {
        "name": "size",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const;

export const committeeBytecode =
  '0x6101a0604052348015610010575f5ffd5b5060405161492e38038061492e83398101604081905261002f91610383565b60608301516001600160a01b03831660805260408051808201909152600881526733b7bb32b93737b960c11b602082015261006a9083610278565b6001600160a01b031660a0526040805180820190915260088152676d696e5374616b6560c01b60208201526101408501516100b3919060019069d3c21bcecceda10000006102b1565b60c05260408051808201909152601381527f6d6178526574656e74696f6e5365636f6e64730000000000000000000000000060208201526100fb906001836301e133806102ee565b6001600160401b0390811661010052604080518082018252601081526f726574656e74696f6e5365636f6e647360801b602082015290860151610143926001919085166102ee565b6001600160401b031660e05260408051808201909152600c81526b67726163655365636f6e647360a01b6020820152608085015161018891905f906301e133806102ee565b6001600160401b03166101205260408051808201909152600f81526e74696d656c6f636b5365636f6e647360881b602082015260a08501516101d191905f906301e133806102ee565b6001600160401b03166101405260408051808201909152601081526f6368616c6c656e67655365636f6e647360801b602082015260c085015161021c91906001906301e133806102ee565b6001600160401b03166101605260408051808201909152600c81526b1cdb185cda14195c98d95b9d60a21b6020820152610120850151610261919060019060646102ee565b6001600160401b0316610180525061058392505050565b5f6001600160a01b0382166102ab57826040516391654a1560e01b81526004016102a2919061053c565b60405180910390fd5b50919050565b5f838310806102bf57508183115b156102e55784848385604051634354d32f60e01b81526004016102a29493929190610555565b50909392505050565b5f61030485856001600160401b038616856102b1565b5091949350505050565b6040516102a081016001600160401b038111828210171561033d57634e487b7160e01b5f52604160045260245ffd5b60405290565b80518015158114610352575f5ffd5b919050565b80516001600160401b0381168114610352575f5ffd5b80516001600160a01b0381168114610352575f5ffd5b5f5f5f8385036102e0811215610397575f5ffd5b6102a08112156103a5575f5ffd5b506103ae61030e565b6103b785610343565b81526103c560208601610357565b60208201526103d660408601610357565b60408201526103e760608601610357565b60608201526103f860808601610357565b608082015261040960a08601610357565b60a082015261041a60c08601610357565b60c082015261042b60e08601610357565b60e082015261010085810151908201526104486101208601610357565b610120820152610140858101519082015261016080860151908201526104716101808601610357565b6101808201526104846101a08601610357565b6101a08201526104976101c08601610357565b6101c08201526104aa6101e08601610357565b6101e08201526102008581015190820152610220808601519082015261024080860151908201526102608086015190820152610280808601519082015292506104f66102a0850161036d565b91506105056102c0850161036d565b90509250925092565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f61054e602083018461050e565b9392505050565b608081525f610567608083018761050e565b6020830195909552506040810192909252606090910152919050565b60805160a05160c05160e05161010051610120516101405161016051610180516142c86106665f395f81816104070152612db701525f81816102910152612c8c01525f818161043a01528181610b6c015261126e01525f81816105d401528181612cb001526132b801525f818161046d01528181612cd8015261302801525f81816102dd0152612ff101525f818161031001528181610f3301528181610f810152818161265701526126bc01525f8181610246015281816109a901526109fe01525f8181610396015281816115e401528181611bcb01526129b801526142c85ff3fe6080604052600436106101ba575f3560e01c806369652fcf116100f25780639c70287c11610092578063dc29f1de11610062578063dc29f1de146105bb578063e052b544146105c3578063f1865309146105f6578063f800a1b414610615575f5ffd5b80639c70287c1461054a578063bae32d2614610569578063bed9d86114610588578063c19db9dd1461059c575f5ffd5b806376671808116100cd57806376671808146104d957806380a5f6af146104f8578063874ff2c01461050c5780639b642de11461052b575f5ffd5b806369652fcf1461048f5780636a786b07146104a3578063753ec103146104b6575f5ffd5b8063442bed051161015d578063629e851111610138578063629e8511146103d75780636343b15f146103f657806365a1f3c31461042957806365bb2aa31461045c575f5ffd5b8063442bed051461036f578063511606301461038557806355670906146103b8575f5ffd5b8063348b733d11610198578063348b733d1461028057806336efbb4d146102cc578063375b3c0a146102ff5780633b4c989114610340575f5ffd5b806304e154e9146101be57806308a7e937146102095780630c340a2414610235575b5f5ffd5b3480156101c9575f5ffd5b506101dd6101d836600461391e565b610634565b6040805167ffffffffffffffff9485168152939092166020840152908201526060015b60405180910390f35b348015610214575f5ffd5b50610228610223366004613982565b610672565b60405161020091906139e5565b348015610240575f5ffd5b506102687f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610200565b34801561028b575f5ffd5b506102b37f000000000000000000000000000000000000000000000000000000000000000081565b60405167ffffffffffffffff9091168152602001610200565b3480156102d7575f5ffd5b506102b37f000000000000000000000000000000000000000000000000000000000000000081565b34801561030a575f5ffd5b506103327f000000000000000000000000000000000000000000000000000000000000000081565b604051908152602001610200565b34801561034b575f5ffd5b5061035f61035a366004613a0b565b61068b565b6040516102009493929190613a26565b34801561037a575f5ffd5b506103836107eb565b005b348015610390575f5ffd5b506102687f000000000000000000000000000000000000000000000000000000000000000081565b3480156103c3575f5ffd5b506103836103d2366004613a9a565b61099e565b3480156103e2575f5ffd5b506102b36103f1366004613982565b610d9b565b348015610401575f5ffd5b506102b37f000000000000000000000000000000000000000000000000000000000000000081565b348015610434575f5ffd5b506102b37f000000000000000000000000000000000000000000000000000000000000000081565b348015610467575f5ffd5b506102b37f000000000000000000000000000000000000000000000000000000000000000081565b34801561049a575f5ffd5b50610383610db6565b6103836104b1366004613b0f565b610ee6565b3480156104c1575f5ffd5b506104ca611064565b60405161020093929190613b4e565b3480156104e4575f5ffd5b505f54600160c01b900462ffffff166102b3565b348015610503575f5ffd5b50610383611145565b348015610517575f5ffd5b50610332610526366004613b80565b6114c7565b348015610536575f5ffd5b50610383610545366004613b0f565b6114fc565b348015610555575f5ffd5b50610383610564366004613bb9565b6115e1565b348015610574575f5ffd5b506101dd61058336600461391e565b6118f4565b348015610593575f5ffd5b50610383611923565b3480156105a7575f5ffd5b506103836105b6366004613be3565b611bc8565b610383611e1c565b3480156105ce575f5ffd5b506102b37f000000000000000000000000000000000000000000000000000000000000000081565b348015610601575f5ffd5b50610332610610366004613982565b611f08565b348015610620575f5ffd5b5061033261062f366004613b80565b611f20565b5f5f5f6106637fbb76a63875e3849e8399376a2a05f55ea903e12fefea56881824b45faecafb56878787611f4d565b92509250925093509350939050565b606061068561068083611fe4565b61214c565b92915050565b6001600160a01b0381165f818152600460209081526040808320815160808101835290546fffffffffffffffffffffffffffffffff8116808352700100000000000000000000000000000000820462ffffff16838601819052730100000000000000000000000000000000000000830466ffffffffffffff16848601527a01000000000000000000000000000000000000000000000000000090920464ffffffffff16606080850182905297875260059095529285208054959687968796919593929115159190819061075d90613c20565b80601f016020809104026020016040519081016040528092919081815260200182805461078990613c20565b80156107d45780601f106107ab576101008083540402835291602001916107d4565b820191905f5260205f20905b8154815290600101906020018083116107b757829003601f168201915b505050505090509450945094509450509193509193565b6040805160a0810182526002546001600160a01b038116825261ffff74010000000000000000000000000000000000000000820481166020840181905276010000000000000000000000000000000000000000000083049091169383019390935262ffffff600160c01b820416606083015264ffffffffff7b01000000000000000000000000000000000000000000000000000000909104166080820152905f036108c2576040517f7b3b456e00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b806080015164ffffffffff164210156109215760808101516040517f404ea7bf00000000000000000000000000000000000000000000000000000000815264ffffffffff90911660048201524260248201526044015b60405180910390fd5b61092a81612204565b156109855762278d00816080015164ffffffffff166109499190613c98565b6040517f48c624f40000000000000000000000000000000000000000000000000000000081526004810191909152426024820152604401610918565b5f60025561099b816109968161214c565b612227565b50565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614610a31576040517fcf93510d0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166004820152336024820152604401610918565b811580610a3f575061010082115b15610a81576040517f96510014000000000000000000000000000000000000000000000000000000008152610100600482015260248101839052604401610918565b801580610a8d57508181115b15610ace576040517fc4cb8c780000000000000000000000000000000000000000000000000000000081526004810183905260248101829052604401610918565b600180545f91908290610ae99066ffffffffffffff16613cab565b91906101000a81548166ffffffffffffff021916908366ffffffffffffff160217905590505f5f90505b83811015610b5357610b4b858583818110610b3057610b30613cd5565b9050602002016020810190610b459190613a0b565b83612512565b600101610b13565b505f8054600160c01b900462ffffff16908115610b90577f0000000000000000000000000000000000000000000000000000000000000000610b92565b5f5b610b9c9042613d02565b90506040518060a00160405280610be48888808060200260200160405190810160405280939291908181526020018383602002808284375f920191909152506127cc92505050565b6001600160a01b03908116825261ffff8089166020808501919091528882166040808601919091525f60608087019190915264ffffffffff808916608097880152875160028054958a0151948a0151938a015199909801519091167b01000000000000000000000000000000000000000000000000000000027affffffffffffffffffffffffffffffffffffffffffffffffffffff62ffffff99909916600160c01b027fffffffffff000000ffffffffffffffffffffffffffffffffffffffffffffffff93871676010000000000000000000000000000000000000000000002939093167fffffffffff0000000000ffffffffffffffffffffffffffffffffffffffffffff9490961674010000000000000000000000000000000000000000027fffffffffffffffffffff0000000000000000000000000000000000000000000090951691909616179290921716919091171792909216919091179055610d4c826001613d02565b67ffffffffffffffff167faefe4b1a2f83a7a9a3ee1e49b9815da7444c369eb2eb3c40d61bbffb878eb4c787878785604051610d8b9493929190613d22565b60405180910390a2505050505050565b5f610da582611fe4565b6080015164ffffffffff1692915050565b610dbf33612869565b610df7576040517f958628d8000000000000000000000000000000000000000000000000000000008152336004820152602401610918565b335f908152600460205260409020547a010000000000000000000000000000000000000000000000000000900464ffffffffff1615610e64576040517f9dc43a32000000000000000000000000000000000000000000000000000000008152336004820152602401610918565b335f8181526004602052604080822080547fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff167a0100000000000000000000000000000000000000000000000000004264ffffffffff1602179055517fa5900de09bdf6ec8ef95d12f8f27648ff0f5f03bf640bae24cf3529c07a1d3b89190a2565b610eef33612869565b15610f28576040517fc6892db4000000000000000000000000000000000000000000000000000000008152336004820152602401610918565b610f3133612894565b7f0000000000000000000000000000000000000000000000000000000000000000341015610fb3576040517f90452a2f0000000000000000000000000000000000000000000000000000000081527f00000000000000000000000000000000000000000000000000000000000000006004820152346024820152604401610918565b610fbd82826128df565b335f90815260046020908152604080832080547fffffffffffffffffffffffffffffffff0000000000000000000000000000000016346fffffffffffffffffffffffffffffffff161790556005909152902061101a828483613e0b565b50336001600160a01b03167f067f43f671a4cbf0288765fdf37129831f90e1a2823a94a40f8b685c78f44cd034848460405161105893929190613f2a565b60405180910390a25050565b6040805160a0810182526002546001600160a01b038116825274010000000000000000000000000000000000000000810461ffff908116602084015276010000000000000000000000000000000000000000000082041692820192909252600160c01b820462ffffff166060808301919091527b0100000000000000000000000000000000000000000000000000000090920464ffffffffff1660808201525f90819061111081612204565b61113f5761111d8161214c565b6040820151608090920151909561ffff909216945064ffffffffff1692509050565b50909192565b6040805160a0810182525f80546001600160a01b038116835274010000000000000000000000000000000000000000810461ffff908116602085015276010000000000000000000000000000000000000000000082041693830193909352600160c01b830462ffffff1660608301527b0100000000000000000000000000000000000000000000000000000090920464ffffffffff166080820152906111ea8261214c565b90505f805b82518110156112fe575f60045f85848151811061120e5761120e613cd5565b6020908102919091018101516001600160a01b031682528101919091526040015f20547a010000000000000000000000000000000000000000000000000000900464ffffffffff169050801580611297575061129467ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001682613c98565b42105b156112f5578382815181106112ae576112ae613cd5565b60200260200101518484806112c290613f43565b9550815181106112d4576112d4613cd5565b60200260200101906001600160a01b031690816001600160a01b0316815250505b506001016111ef565b5081518103611339576040517fbb974b1b00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b808252611345826127cc565b6001600160a01b0316835261ffff81166020840152606083015161136a906001613f5b565b62ffffff167faefe4b1a2f83a7a9a3ee1e49b9815da7444c369eb2eb3c40d61bbffb878eb4c7838560400151426040516113a693929190613f76565b60405180910390a26113b88383612227565b6040805160a0810182526002546001600160a01b038116825274010000000000000000000000000000000000000000810461ffff908116602084015276010000000000000000000000000000000000000000000082041692820192909252600160c01b820462ffffff1660608201527b0100000000000000000000000000000000000000000000000000000090910464ffffffffff16608082015261145c81612204565b6114c1576060840151611470906001613f5b565b62ffffff167faefe4b1a2f83a7a9a3ee1e49b9815da7444c369eb2eb3c40d61bbffb878eb4c761149f8361214c565b836040015184608001516040516114b893929190613fac565b60405180910390a25b50505050565b5f6114f47fbb76a63875e3849e8399376a2a05f55ea903e12fefea56881824b45faecafb56858585612930565b949350505050565b61150533612869565b61153d576040517f958628d8000000000000000000000000000000000000000000000000000000008152336004820152602401610918565b61154782826128df565b335f908152600560205260409081902090516115639190613fdf565b6040518091039020828260405161157b92919061406e565b60405180910390200361158c575050565b335f9081526005602052604090206115a5828483613e0b565b50336001600160a01b03167feb9f609ab69970260220b64475c4fc1429501c3f9592ad011891ef36987155a0838360405161105892919061407d565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316631fdc8eff6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561163e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906116629190614090565b9050336001600160a01b038216146116b7576040517fbfc51aba0000000000000000000000000000000000000000000000000000000081526001600160a01b0382166004820152336024820152604401610918565b6001600160a01b0383165f908152600460209081526040808320815160808101835290546fffffffffffffffffffffffffffffffff81168252700100000000000000000000000000000000810462ffffff90811694830194909452730100000000000000000000000000000000000000810466ffffffffffffff16928201929092527a01000000000000000000000000000000000000000000000000000090910464ffffffffff1660608201529154600160c01b90041680158061178e57508067ffffffffffffffff16826020015162ffffff1614155b156117e0576040517fac39b56100000000000000000000000000000000000000000000000000000000815267ffffffffffffffff821660048201526001600160a01b0386166024820152604401610918565b81516fffffffffffffffffffffffffffffffff1684111561184b5781516040517f90452a2f000000000000000000000000000000000000000000000000000000008152600481018690526fffffffffffffffffffffffffffffffff9091166024820152604401610918565b81516118589085906140ab565b6001600160a01b0386165f8181526004602090815260409182902080547fffffffffffffffffffffffffffffffff00000000000000000000000000000000166fffffffffffffffffffffffffffffffff95909516949094179093555186815290917fcf1f5b48f2ccf213a2166b2f763bc19791969acfa1a7356f1f2b6dd615072cf3910160405180910390a26118ed84612aa7565b5050505050565b5f5f5f6106637fecb05334989516759b5c985c973f2e9ed1836d92cf24d7dd3d38a71c5222a982878787611f4d565b335f81815260046020908152604091829020825160808101845290546fffffffffffffffffffffffffffffffff81168252700100000000000000000000000000000000810462ffffff1692820192909252730100000000000000000000000000000000000000820466ffffffffffffff16928101929092527a010000000000000000000000000000000000000000000000000000900464ffffffffff166060820152906119cf90612869565b611a07576040517f958628d8000000000000000000000000000000000000000000000000000000008152336004820152602401610918565b806060015164ffffffffff165f03611a4d576040517f5e0a6579000000000000000000000000000000000000000000000000000000008152336004820152602401610918565b5f611a5782612b0a565b905080421015611a9c576040517fa15abef500000000000000000000000000000000000000000000000000000000815260048101829052426024820152604401610918565b335f90815260046020908152604080832080547fff0000000000000000000000000000000000000000000000000000000000000016905560059091528120611ae39161388c565b81516040516fffffffffffffffffffffffffffffffff909116815233907f8108595eb6bad3acefa9da467d90cc2217686d5c5ac85460f8b7849c840645fc9060200160405180910390a281516040515f9133916fffffffffffffffffffffffffffffffff909116908381818185875af1925050503d805f8114611b81576040519150601f19603f3d011682016040523d82523d5f602084013e611b86565b606091505b5050905080611bc3576040517fee2aebba000000000000000000000000000000000000000000000000000000008152336004820152602401610918565b505050565b5f7f000000000000000000000000000000000000000000000000000000000000000090505f816001600160a01b031663c9b539006040518163ffffffff1660e01b8152600401602060405180830381865afa158015611c29573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611c4d9190614090565b6001600160a01b0316336001600160a01b03161480611cdc5750816001600160a01b03166382482f7c6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611ca3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611cc79190614090565b6001600160a01b0316336001600160a01b0316145b905080611d17576040517fef81fcb0000000000000000000000000000000000000000000000000000000008152336004820152602401610918565b5f611d2186611fe4565b90505f611d39825f0151836020015161ffff16612d1b565b90505f805b87811c15611d8c578088901c600116600103611d7c57611d6f611d6a8483601402016020015160601c90565b612d7d565b611d799083613c98565b91505b611d8581613f43565b9050611d3e565b505f611d99600a836140d3565b604080518a8152602081018590529081018290529091506001600160a01b0388169067ffffffffffffffff8b16907fe5dcd88500a1f6442a40eacfc529d3f17e8efeb966b042cfd1b3cf489225c02b9060600160405180910390a3611e06611e01828461410b565b612aa7565b611e108782612e99565b50505050505050505050565b611e2533612869565b611e5d576040517f958628d8000000000000000000000000000000000000000000000000000000008152336004820152602401610918565b335f9081526004602052604081208054349290611e8d9084906fffffffffffffffffffffffffffffffff1661411e565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550336001600160a01b03167f7c717985ac273e663b7f3050f5b15a4388ff6ed952338954f650e2093e13937f34604051611efe91815260200190565b60405180910390a2565b5f611f1282611fe4565b6040015161ffff1692915050565b5f6114f47fecb05334989516759b5c985c973f2e9ed1836d92cf24d7dd3d38a71c5222a982858585612930565b5f80806030841015611f95576040517f0bc0a6410000000000000000000000000000000000000000000000000000000081526030600482015260248101859052604401610918565b611f9f8585612f86565b91945092509050611faf82612fe2565b611fda611fbb846130fe565b611fc789898787612930565b83611fd5886030818c614146565b6133f0565b9450945094915050565b6040805160a0810182525f8082526020820181905291810182905260608101829052608081019190915267ffffffffffffffff8216158061203b57505f54600160c01b900462ffffff1667ffffffffffffffff8316115b15612092575f546040517fb7a019fe000000000000000000000000000000000000000000000000000000008152600160c01b90910462ffffff16600482015267ffffffffffffffff83166024820152604401610918565b5067ffffffffffffffff165f90815260036020908152604091829020825160a08101845290546001600160a01b038116825261ffff74010000000000000000000000000000000000000000820481169383019390935276010000000000000000000000000000000000000000000081049092169281019290925262ffffff600160c01b820416606083015264ffffffffff7b0100000000000000000000000000000000000000000000000000000090910416608082015290565b6060816020015161ffff1667ffffffffffffffff81111561216f5761216f613d88565b604051908082528060200260200182016040528015612198578160200160208202803683370190505b5090505f6121b1835f0151846020015161ffff16612d1b565b90505f5b82518110156121fd576020601482028301015160601c8382815181106121dd576121dd613cd5565b6001600160a01b03909216602092830291909101909101526001016121b5565b5050919050565b5f62278d00826080015164ffffffffff1661221f9190613c98565b421192915050565b5f5461224090600160c01b900462ffffff166001613f5b565b826060019062ffffff16908162ffffff168152505042826080019064ffffffffff16908164ffffffffff1681525050815f5f820151815f015f6101000a8154816001600160a01b0302191690836001600160a01b031602179055506020820151815f0160146101000a81548161ffff021916908361ffff1602179055506040820151815f0160166101000a81548161ffff021916908361ffff1602179055506060820151815f0160186101000a81548162ffffff021916908362ffffff1602179055506080820151815f01601b6101000a81548164ffffffffff021916908364ffffffffff1602179055509050508160035f846060015162ffffff1667ffffffffffffffff1681526020019081526020015f205f820151815f015f6101000a8154816001600160a01b0302191690836001600160a01b031602179055506020820151815f0160146101000a81548161ffff021916908361ffff1602179055506040820151815f0160166101000a81548161ffff021916908361ffff1602179055506060820151815f0160186101000a81548162ffffff021916908362ffffff1602179055506080820151815f01601b6101000a81548164ffffffffff021916908364ffffffffff1602179055509050505f5f90505b81518110156124a957826060015160045f84848151811061243857612438613cd5565b6020908102919091018101516001600160a01b031682528101919091526040015f20805462ffffff92909216700100000000000000000000000000000000027fffffffffffffffffffffffffff000000ffffffffffffffffffffffffffffffff909216919091179055600101612415565b50816060015162ffffff167f24c9e3129498bb93cbf7d9d495c5046b975aa52a5f597159db29b7e558d471ed835f015184602001518560400151604051611058939291906001600160a01b0393909316835261ffff918216602084015216604082015260600190565b6001600160a01b0382165f90815260046020908152604091829020825160808101845290546fffffffffffffffffffffffffffffffff81168252700100000000000000000000000000000000810462ffffff1692820192909252730100000000000000000000000000000000000000820466ffffffffffffff16928101929092527a010000000000000000000000000000000000000000000000000000900464ffffffffff1660608201526125c683612869565b612607576040517f958628d80000000000000000000000000000000000000000000000000000000081526001600160a01b0384166004820152602401610918565b606081015164ffffffffff1615612655576040517f9dc43a320000000000000000000000000000000000000000000000000000000081526001600160a01b0384166004820152602401610918565b7f0000000000000000000000000000000000000000000000000000000000000000815f01516fffffffffffffffffffffffffffffffff1610156127015780516040517f90452a2f0000000000000000000000000000000000000000000000000000000081527f000000000000000000000000000000000000000000000000000000000000000060048201526fffffffffffffffffffffffffffffffff9091166024820152604401610918565b61270a83612894565b8166ffffffffffffff16816040015166ffffffffffffff1603612764576040517f4acbcb4b0000000000000000000000000000000000000000000000000000000081526001600160a01b0384166004820152602401610918565b506001600160a01b039091165f908152600460205260409020805466ffffffffffffff909216730100000000000000000000000000000000000000027fffffffffffff00000000000000ffffffffffffffffffffffffffffffffffffff909216919091179055565b5f5f6127d783613602565b90505f600182516127e89190613c98565b60f01b90505f818360405160200161280192919061416d565b60405160208183030381529060405290508051602082015ff093506001600160a01b0384166128615782516040517fb4a0358800000000000000000000000000000000000000000000000000000000815260040161091891815260200190565b505050919050565b6001600160a01b0381165f908152600560205260408120805461288b90613c20565b15159392505050565b61289d816136b1565b1561099b576040517f95a755b10000000000000000000000000000000000000000000000000000000081526001600160a01b0382166004820152602401610918565b808015806128ee575061010081115b15611bc3576040517f4159cbac000000000000000000000000000000000000000000000000000000008152610100600482015260248101829052604401610918565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fecf85099955cfe2427e791ce4c5c27122678b7800e81fa153f62440ba7f262ca918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001660a08201525f90819060c001604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152828252805160209182012090830189905290820187905267ffffffffffffffff80871660608401528516608083015291505f9060a001604051602081830303815290604052805190602001209050612a9c82826040517f19010000000000000000000000000000000000000000000000000000000000008152600281019290925260228201526042902090565b979650505050505050565b805f03612ab15750565b6040515f90819083908281818185825af1925050503d805f8114612af0576040519150601f19603f3d011682016040523d82523d5f602084013e612af5565b606091505b5050905080612b0657612b06614201565b5050565b6040805160a0810182526002546001600160a01b038116825261ffff74010000000000000000000000000000000000000000820481166020840181905276010000000000000000000000000000000000000000000083049091169383019390935262ffffff600160c01b820416606083015264ffffffffff7b010000000000000000000000000000000000000000000000000000009091041660808201525f91829015801590612bcc5750600154604085015166ffffffffffffff9081169116145b9050808015612be15750612bdf82612204565b155b15612bf057505f199392505050565b836020015162ffffff165f03612c0957505f9392505050565b5f54602085015162ffffff600160c01b9092048216911603612c2f57505f199392505050565b5f60035f86602001516001612c449190613f5b565b62ffffff16815260208101919091526040015f20547b01000000000000000000000000000000000000000000000000000000900464ffffffffff16905067ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000008116907f0000000000000000000000000000000000000000000000000000000000000000811690612cfe907f00000000000000000000000000000000000000000000000000000000000000001684613c98565b612d089190613c98565b612d129190613c98565b95945050505050565b6060612d2860148361422e565b67ffffffffffffffff811115612d4057612d40613d88565b6040519080825280601f01601f191660200182016040528015612d6a576020820181803683370190505b5090508051600160208301853c92915050565b6001600160a01b0381165f908152600460205260408120546fffffffffffffffffffffffffffffffff166064612ddd67ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168361422e565b612de791906140d3565b9150612df382826140ab565b6001600160a01b0384165f90815260046020526040902080547fffffffffffffffffffffffffffffffff00000000000000000000000000000000166fffffffffffffffffffffffffffffffff929092169190911790558115612e9357826001600160a01b03167fcf1f5b48f2ccf213a2166b2f763bc19791969acfa1a7356f1f2b6dd615072cf383604051612e8a91815260200190565b60405180910390a25b50919050565b5f612ea8603f620186a06140d3565b612eb590620186a0613c98565b612ec190612ee0613c98565b5a1015612f2b57612ed6603f620186a06140d3565b612ee390620186a0613c98565b612eef90612ee0613c98565b5a6040517f51e2baa000000000000000000000000000000000000000000000000000000000815260048101929092526024820152604401610918565b6040516001600160a01b03841690620186a09084905f818181858888f193505050503d805f8114612f77576040519150601f19603f3d011682016040523d82523d5f602084013e612f7c565b606091505b5090949350505050565b5f8080612f966008828688614146565b612f9f91614245565b60c01c9250612fb2601060088688614146565b612fbb91614245565b60c01c9150612fce603060108688614146565b612fd7916142ab565b5f1c90509250925092565b5f61301767ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001642613c98565b90505f61304e67ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001642613c98565b9050818367ffffffffffffffff1610156130a7576040517fbec286fa0000000000000000000000000000000000000000000000000000000081526004810183905267ffffffffffffffff84166024820152604401610918565b808367ffffffffffffffff161115611bc3576040517f4743e2490000000000000000000000000000000000000000000000000000000081526004810182905267ffffffffffffffff84166024820152604401610918565b6040805160a0810182525f808252602082018190529181018290526060810182905260808101919091526040805160a0810182525f546001600160a01b038116825274010000000000000000000000000000000000000000810461ffff908116602084015276010000000000000000000000000000000000000000000082041692820192909252600160c01b820462ffffff1660608201527b0100000000000000000000000000000000000000000000000000000090910464ffffffffff16608082015267ffffffffffffffff831615806131eb5750806060015162ffffff168367ffffffffffffffff16115b1561323f5760608101516040517fb7a019fe00000000000000000000000000000000000000000000000000000000815262ffffff909116600482015267ffffffffffffffff84166024820152604401610918565b806060015162ffffff168367ffffffffffffffff160361325f5792915050565b5f60038161326e866001613d02565b67ffffffffffffffff908116825260208201929092526040015f20547b01000000000000000000000000000000000000000000000000000000900464ffffffffff1691506132de907f00000000000000000000000000000000000000000000000000000000000000001682613c98565b4211156133345760608201516040517f0c80a25d00000000000000000000000000000000000000000000000000000000815262ffffff909116600482015267ffffffffffffffff85166024820152604401610918565b50505067ffffffffffffffff165f90815260036020908152604091829020825160a08101845290546001600160a01b038116825261ffff74010000000000000000000000000000000000000000820481169383019390935276010000000000000000000000000000000000000000000081049092169281019290925262ffffff600160c01b820416606083015264ffffffffff7b0100000000000000000000000000000000000000000000000000000090910416608082015290565b5f6133fc6040836140d3565b905061340960408261422e565b821461346b5761341a60408261422e565b613425906030613c98565b613430836030613c98565b6040517f0bc0a64100000000000000000000000000000000000000000000000000000000815260048101929092526024820152604401610918565b856040015161ffff168110156134c05760408087015190517fe748dd4800000000000000000000000000000000000000000000000000000000815261ffff909116600482015260248101829052604401610918565b602086015161ffff1684901c156135165760208601516040517f627c0e9100000000000000000000000000000000000000000000000000000000815261ffff909116600482015260248101859052604401610918565b5f61352c875f0151886020015161ffff16612d1b565b90505f805b86811c156135b457600187821c16156135ac57838203613587576040517ffe9a797e0000000000000000000000000000000000000000000000000000000081526004810188905260248101859052604401610918565b6135ac888787858060010196506135a78887601402016020015160601c90565b613723565b600101613531565b508281146135f8576040517ffe9a797e0000000000000000000000000000000000000000000000000000000081526004810187905260248101849052604401610918565b5050505050505050565b606060148251613612919061422e565b61361d90600c613c98565b67ffffffffffffffff81111561363557613635613d88565b6040519080825280601f01601f19166020018201604052801561365f576020820181803683370190505b5090505f5b82518110156136a4575f83828151811061368057613680613cd5565b602002602001015190508060601b6014830260208501015250806001019050613664565b50600c8151038152919050565b5f6001600160a01b0382163b601781146136cd57151592915050565b5f60205f5f863c50505f517fffffff0000000000000000000000000000000000000000000000000000000000167fef01000000000000000000000000000000000000000000000000000000000000141592915050565b604082028401803590602001357f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81167f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08111156137b8576040517f4e1e61100000000000000000000000000000000000000000000000000000000081526001600160a01b0385166004820152602401610918565b5f6001896137cb60ff86901c601b613c98565b604080515f8152602081018083529390935260ff90911690820152606081018690526080810184905260a0016020604051602081039080840390855afa158015613817573d5f5f3e3d5ffd5b505050602060405103519050846001600160a01b0316816001600160a01b031614613881576040517fab4612d90000000000000000000000000000000000000000000000000000000081526001600160a01b03808716600483015282166024820152604401610918565b505050505050505050565b50805461389890613c20565b5f825580601f106138a7575050565b601f0160209004905f5260205f20906138c091906138c2565b565b5f5b80821115611bc3575f818401556001016138c4565b5f5f83601f8401126138e9575f5ffd5b50813567ffffffffffffffff811115613900575f5ffd5b602083019150836020828501011115613917575f5ffd5b9250929050565b5f5f5f60408486031215613930575f5ffd5b83359250602084013567ffffffffffffffff81111561394d575f5ffd5b613959868287016138d9565b9497909650939450505050565b803567ffffffffffffffff8116811461397d575f5ffd5b919050565b5f60208284031215613992575f5ffd5b61399b82613966565b9392505050565b5f8151808452602084019350602083015f5b828110156139db5781516001600160a01b03168652602095860195909101906001016139b4565b5093949350505050565b602081525f61399b60208301846139a2565b6001600160a01b038116811461099b575f5ffd5b5f60208284031215613a1b575f5ffd5b813561399b816139f7565b84815267ffffffffffffffff841660208201528215156040820152608060608201525f8251806080840152806020850160a085015e5f60a0828501015260a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011684010191505095945050505050565b5f5f5f60408486031215613aac575f5ffd5b833567ffffffffffffffff811115613ac2575f5ffd5b8401601f81018613613ad2575f5ffd5b803567ffffffffffffffff811115613ae8575f5ffd5b8660208260051b8401011115613afc575f5ffd5b6020918201979096509401359392505050565b5f5f60208385031215613b20575f5ffd5b823567ffffffffffffffff811115613b36575f5ffd5b613b42858286016138d9565b90969095509350505050565b606081525f613b6060608301866139a2565b905083602083015267ffffffffffffffff83166040830152949350505050565b5f5f5f60608486031215613b92575f5ffd5b83359250613ba260208501613966565b9150613bb060408501613966565b90509250925092565b5f5f60408385031215613bca575f5ffd5b8235613bd5816139f7565b946020939093013593505050565b5f5f5f60608486031215613bf5575f5ffd5b613bfe84613966565b9250602084013591506040840135613c15816139f7565b809150509250925092565b600181811c90821680613c3457607f821691505b602082108103612e93577f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8082018082111561068557610685613c6b565b5f66ffffffffffffff821666ffffffffffffff8103613ccc57613ccc613c6b565b60010192915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b67ffffffffffffffff818116838216019081111561068557610685613c6b565b606080825281018490525f8560808301825b87811015613d64578235613d47816139f7565b6001600160a01b0316825260209283019290910190600101613d34565b506020840195909552505067ffffffffffffffff9190911660409091015292915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b601f821115611bc35782821115611bc357805f5260205f20601f840160051c6020851015613de057505f5b90810190601f840160051c035f5b81811015613e03575f83820155600101613dee565b505050505050565b67ffffffffffffffff831115613e2357613e23613d88565b613e3783613e318354613c20565b83613db5565b5f601f841160018114613e68575f8515613e515750838201355b5f19600387901b1c1916600186901b1783556118ed565b5f838152602081207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08716915b82811015613eb55786850135825560209485019460019092019101613e95565b5086821015613ed1575f1960f88860031b161c19848701351681555b505060018560011b0183555050505050565b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b838152604060208201525f612d12604083018486613ee3565b5f5f198203613f5457613f54613c6b565b5060010190565b62ffffff818116838216019081111561068557610685613c6b565b606081525f613f8860608301866139a2565b905061ffff8416602083015267ffffffffffffffff83166040830152949350505050565b606081525f613fbe60608301866139a2565b905061ffff8416602083015264ffffffffff83166040830152949350505050565b5f5f8354613fec81613c20565b600182168015614003576001811461403657614063565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0083168652811515820286019350614063565b865f5260205f205f5b8381101561405b5781548882015260019091019060200161403f565b505081860193505b509195945050505050565b818382375f9101908152919050565b602081525f6114f4602083018486613ee3565b5f602082840312156140a0575f5ffd5b815161399b816139f7565b6fffffffffffffffffffffffffffffffff828116828216039081111561068557610685613c6b565b5f82614106577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b8181038181111561068557610685613c6b565b6fffffffffffffffffffffffffffffffff818116838216019081111561068557610685613c6b565b5f5f85851115614154575f5ffd5b83861115614160575f5ffd5b5050820193919092039150565b7f610000000000000000000000000000000000000000000000000000000000000081527fffff000000000000000000000000000000000000000000000000000000000000831660018201527f80600a3d393df30000000000000000000000000000000000000000000000000060038201525f600a8201525f82518060208501600b85015e5f9201600b019182525092915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52600160045260245ffd5b808202811582820484141761068557610685613c6b565b80357fffffffffffffffff00000000000000000000000000000000000000000000000081169060088410156142a4577fffffffffffffffff000000000000000000000000000000000000000000000000808560080360031b1b82161691505b5092915050565b80356020831015610685575f19602084900360031b1b169291505056';
