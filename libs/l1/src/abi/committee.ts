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
    "name": "Committee_NothingProposed",
    "inputs": []
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
    "name": "Committee_RetentionOutOfRange",
    "inputs": [
      {
        "name": "maxRetention",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "retention",
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
    "name": "Committee_TimelockOutOfRange",
    "inputs": [
      {
        "name": "limit",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "timelock",
        "type": "uint64",
        "internalType": "uint64"
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
  '0x610180604052348015610010575f5ffd5b506040516136f83803806136f883398101604081905261002f916101c7565b8260c001516001600160401b03168360a001516001600160401b0316111561008c5760c083015160a08401516040516314a6f70d60e11b81526001600160401b039283166004820152911660248201526044015b60405180910390fd5b61010083015163ffffffff6001600160401b0390911611156100dd5761010083015160405163b7a1b0c360e01b815263ffffffff60048201526001600160401b039091166024820152604401610083565b6001600160a01b039182166080521660a09081526101408083015160c0908152918301516001600160401b0390811660e09081529284015181166101009081529284015181166101209081529284015181169091529101511661016052610329565b60405161024081016001600160401b038111828210171561016e57634e487b7160e01b5f52604160045260245ffd5b60405290565b805163ffffffff81168114610187575f5ffd5b919050565b80518015158114610187575f5ffd5b80516001600160401b0381168114610187575f5ffd5b80516001600160a01b0381168114610187575f5ffd5b5f5f5f8385036102808112156101db575f5ffd5b6102408112156101e9575f5ffd5b506101f261013f565b6101fb85610174565b815261020960208601610174565b602082015261021a60408601610174565b604082015261022b6060860161018c565b606082015261023c6080860161019b565b608082015261024d60a0860161019b565b60a082015261025e60c0860161019b565b60c082015261026f60e0860161019b565b60e0820152610281610100860161019b565b610100820152610294610120860161019b565b610120820152610140858101519082015261016080860151908201526102bd610180860161019b565b6101808201526102d06101a0860161019b565b6101a08201526101c085810151908201526101e0808601519082015261020080860151908201526102208086015190820152925061031161024085016101b1565b915061032061026085016101b1565b90509250925092565b60805160a05160c05160e051610100516101205161014051610160516133206103d85f395f8181610267015261216201525f81816103dd0152610e1201525f818161051d01528181612186015261249d01525f8181610410015281816121ae015261222e01525f81816102b301526121f701525f81816102e601528181611225015261127c01525f818161020f01528181610c420152610ca401525f818161036c0152611f7901526133205ff3fe608060405260043610610183575f3560e01c806365bb2aa3116100d15780639b642de11161007c578063e052b54411610057578063e052b5441461050c578063f18653091461053f578063f800a1b41461055e575f5ffd5b80639b642de1146104ba578063bae32d26146104d9578063bed9d861146104f8575f5ffd5b8063753ec103116100ac578063753ec10314610459578063766718081461047c578063874ff2c01461049b575f5ffd5b806365bb2aa3146103ff57806369652fcf146104325780636a786b0714610446575f5ffd5b80633b4c989111610131578063556709061161010c578063556709061461038e578063629e8511146103ad57806365a1f3c3146103cc575f5ffd5b80633b4c989114610316578063442bed0514610345578063511606301461035b575f5ffd5b8063348b733d11610161578063348b733d1461025657806336efbb4d146102a2578063375b3c0a146102d5575f5ffd5b806304e154e91461018757806308a7e937146101d25780630c340a24146101fe575b5f5ffd5b348015610192575f5ffd5b506101a66101a1366004612aef565b61057d565b6040805167ffffffffffffffff9485168152939092166020840152908201526060015b60405180910390f35b3480156101dd575f5ffd5b506101f16101ec366004612b53565b6105bb565b6040516101c99190612bc3565b348015610209575f5ffd5b506102317f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101c9565b348015610261575f5ffd5b506102897f000000000000000000000000000000000000000000000000000000000000000081565b60405167ffffffffffffffff90911681526020016101c9565b3480156102ad575f5ffd5b506102897f000000000000000000000000000000000000000000000000000000000000000081565b3480156102e0575f5ffd5b506103087f000000000000000000000000000000000000000000000000000000000000000081565b6040519081526020016101c9565b348015610321575f5ffd5b50610335610330366004612bf8565b6105d4565b6040516101c99493929190612c11565b348015610350575f5ffd5b50610359610735565b005b348015610366575f5ffd5b506102317f000000000000000000000000000000000000000000000000000000000000000081565b348015610399575f5ffd5b506103596103a8366004612c85565b610c2a565b3480156103b8575f5ffd5b506102896103c7366004612b53565b61106a565b3480156103d7575f5ffd5b506102897f000000000000000000000000000000000000000000000000000000000000000081565b34801561040a575f5ffd5b506102897f000000000000000000000000000000000000000000000000000000000000000081565b34801561043d575f5ffd5b50610359611085565b610359610454366004612cfa565b6111c9565b348015610464575f5ffd5b5061046d611360565b6040516101c993929190612d39565b348015610487575f5ffd5b505f54600160c01b900462ffffff16610289565b3480156104a6575f5ffd5b506103086104b5366004612d6b565b61143b565b3480156104c5575f5ffd5b506103596104d4366004612cfa565b611470565b3480156104e4575f5ffd5b506101a66104f3366004612aef565b61157a565b348015610503575f5ffd5b506103596115a9565b348015610517575f5ffd5b506102897f000000000000000000000000000000000000000000000000000000000000000081565b34801561054a575f5ffd5b50610308610559366004612b53565b611812565b348015610569575f5ffd5b50610308610578366004612d6b565b61182a565b5f5f5f6105ac7fbb76a63875e3849e8399376a2a05f55ea903e12fefea56881824b45faecafb56878787611857565b92509250925093509350939050565b60606105ce6105c98361192d565b611aa2565b92915050565b73ffffffffffffffffffffffffffffffffffffffff81165f818152600460209081526040808320815160808101835290546fffffffffffffffffffffffffffffffff8116808352700100000000000000000000000000000000820467ffffffffffffffff16838601819052600160c01b830466ffffffffffffff16848601527f010000000000000000000000000000000000000000000000000000000000000090920460ff161515606080850182905297875260059095529285208054959687968796919593929081906106a790612da4565b80601f01602080910402602001604051908101604052809291908181526020018280546106d390612da4565b801561071e5780601f106106f55761010080835404028352916020019161071e565b820191905f5260205f20905b81548152906001019060200180831161070157829003601f168201915b505050505090509450945094509450509193509193565b6040805160a08101825260025473ffffffffffffffffffffffffffffffffffffffff8116825261ffff74010000000000000000000000000000000000000000820481166020840181905276010000000000000000000000000000000000000000000083049091169383019390935262ffffff600160c01b820416606083015264ffffffffff7b01000000000000000000000000000000000000000000000000000000909104166080820152905f03610819576040517f7b3b456e00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b806080015164ffffffffff164210156108785760808101516040517f404ea7bf00000000000000000000000000000000000000000000000000000000815264ffffffffff90911660048201524260248201526044015b60405180910390fd5b42816080019064ffffffffff16908164ffffffffff1681525050805f5f820151815f015f6101000a81548173ffffffffffffffffffffffffffffffffffffffff021916908373ffffffffffffffffffffffffffffffffffffffff1602179055506020820151815f0160146101000a81548161ffff021916908361ffff1602179055506040820151815f0160166101000a81548161ffff021916908361ffff1602179055506060820151815f0160186101000a81548162ffffff021916908362ffffff1602179055506080820151815f01601b6101000a81548164ffffffffff021916908364ffffffffff1602179055509050508060035f836060015162ffffff1667ffffffffffffffff1681526020019081526020015f205f820151815f015f6101000a81548173ffffffffffffffffffffffffffffffffffffffff021916908373ffffffffffffffffffffffffffffffffffffffff1602179055506020820151815f0160146101000a81548161ffff021916908361ffff1602179055506040820151815f0160166101000a81548161ffff021916908361ffff1602179055506060820151815f0160186101000a81548162ffffff021916908362ffffff1602179055506080820151815f01601b6101000a81548164ffffffffff021916908364ffffffffff16021790555090505060025f5f82015f6101000a81549073ffffffffffffffffffffffffffffffffffffffff02191690555f820160146101000a81549061ffff02191690555f820160166101000a81549061ffff02191690555f820160186101000a81549062ffffff02191690555f8201601b6101000a81549064ffffffffff021916905550505f610afb825f0151836020015161ffff16611b67565b90505f5b826020015161ffff16811015610ba857826060015162ffffff1660045f610b2f8585601402016020015160601c90565b73ffffffffffffffffffffffffffffffffffffffff16815260208101919091526040015f20805467ffffffffffffffff92909216700100000000000000000000000000000000027fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff909216919091179055600101610aff565b50816060015162ffffff167f24c9e3129498bb93cbf7d9d495c5046b975aa52a5f597159db29b7e558d471ed835f015184602001518560400151604051610c1e9392919073ffffffffffffffffffffffffffffffffffffffff93909316835261ffff918216602084015216604082015260600190565b60405180910390a25050565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614610cd7576040517fcf93510d00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016600482015233602482015260440161086f565b811580610ce5575061010082115b15610d27576040517f9651001400000000000000000000000000000000000000000000000000000000815261010060048201526024810183905260440161086f565b801580610d3357508181115b15610d74576040517fc4cb8c78000000000000000000000000000000000000000000000000000000008152600481018390526024810182905260440161086f565b600180545f91908290610d8f9066ffffffffffffff16612e22565b91906101000a81548166ffffffffffffff021916908366ffffffffffffff160217905590505f5f90505b83811015610df957610df1858583818110610dd657610dd6612e4c565b9050602002016020810190610deb9190612bf8565b83611bc9565b600101610db9565b505f8054600160c01b900462ffffff16908115610e36577f0000000000000000000000000000000000000000000000000000000000000000610e38565b5f5b610e429042612e79565b90506040518060a00160405280610e8a8888808060200260200160405190810160405280939291908181526020018383602002808284375f92019190915250611de992505050565b73ffffffffffffffffffffffffffffffffffffffff16815261ffff808816602083015286166040820152606001610ec2846001612e79565b62ffffff908116825264ffffffffff848116602093840152835160028054948601516040870151606088015160809098015173ffffffffffffffffffffffffffffffffffffffff9094167fffffffffffffffffffff00000000000000000000000000000000000000000000909716969096177401000000000000000000000000000000000000000061ffff92831602177fffffffffff0000000000ffffffffffffffffffffffffffffffffffffffffffff1676010000000000000000000000000000000000000000000091909616027fffffffffff000000ffffffffffffffffffffffffffffffffffffffffffffffff1694909417600160c01b9590931694909402919091177affffffffffffffffffffffffffffffffffffffffffffffffffffff167b01000000000000000000000000000000000000000000000000000000939091169290920291909117905561101b826001612e79565b67ffffffffffffffff167faefe4b1a2f83a7a9a3ee1e49b9815da7444c369eb2eb3c40d61bbffb878eb4c78787878560405161105a9493929190612e99565b60405180910390a2505050505050565b5f6110748261192d565b6080015164ffffffffff1692915050565b335f908152600460205260409020546fffffffffffffffffffffffffffffffff166110de576040517f958628d800000000000000000000000000000000000000000000000000000000815233600482015260240161086f565b335f908152600460205260409020547f0100000000000000000000000000000000000000000000000000000000000000900460ff161561114c576040517f9dc43a3200000000000000000000000000000000000000000000000000000000815233600482015260240161086f565b335f8181526004602052604080822080547effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f0100000000000000000000000000000000000000000000000000000000000000179055517fa5900de09bdf6ec8ef95d12f8f27648ff0f5f03bf640bae24cf3529c07a1d3b89190a2565b335f908152600460205260409020546fffffffffffffffffffffffffffffffff1615611223576040517fc6892db400000000000000000000000000000000000000000000000000000000815233600482015260240161086f565b7f000000000000000000000000000000000000000000000000000000000000000034108061124f575034155b156112ae576040517f90452a2f0000000000000000000000000000000000000000000000000000000081527f0000000000000000000000000000000000000000000000000000000000000000600482015234602482015260440161086f565b6112b88282611e93565b335f90815260046020908152604080832080547fffffffffffffffffffffffffffffffff0000000000000000000000000000000016346fffffffffffffffffffffffffffffffff1617905560059091529020611315828483612f8d565b503373ffffffffffffffffffffffffffffffffffffffff167f067f43f671a4cbf0288765fdf37129831f90e1a2823a94a40f8b685c78f44cd0348484604051610c1e939291906130ad565b6040805160a08101825260025473ffffffffffffffffffffffffffffffffffffffff8116825274010000000000000000000000000000000000000000810461ffff908116602084015276010000000000000000000000000000000000000000000082041692820192909252600160c01b820462ffffff166060808301919091527b0100000000000000000000000000000000000000000000000000000090920464ffffffffff1660808201525f90819061141981611aa2565b6040820151608090920151909561ffff909216945064ffffffffff1692509050565b5f6114687fbb76a63875e3849e8399376a2a05f55ea903e12fefea56881824b45faecafb56858585611ee4565b949350505050565b335f908152600460205260409020546fffffffffffffffffffffffffffffffff166114c9576040517f958628d800000000000000000000000000000000000000000000000000000000815233600482015260240161086f565b6114d38282611e93565b335f908152600560205260409081902090516114ef91906130cf565b6040518091039020828260405161150792919061315e565b604051809103902003611518575050565b335f908152600560205260409020611531828483612f8d565b503373ffffffffffffffffffffffffffffffffffffffff167feb9f609ab69970260220b64475c4fc1429501c3f9592ad011891ef36987155a08383604051610c1e92919061316d565b5f5f5f6105ac7fecb05334989516759b5c985c973f2e9ed1836d92cf24d7dd3d38a71c5222a982878787611857565b335f818152600460208181526040808420815160808101835290546fffffffffffffffffffffffffffffffff8116808352700100000000000000000000000000000000820467ffffffffffffffff1683860152600160c01b820466ffffffffffffff16938301939093527f0100000000000000000000000000000000000000000000000000000000000000900460ff1615156060820152949093525261167d576040517f958628d800000000000000000000000000000000000000000000000000000000815233600482015260240161086f565b80606001516116ba576040517f5e0a657900000000000000000000000000000000000000000000000000000000815233600482015260240161086f565b5f6116c482612068565b905080421015611709576040517fa15abef50000000000000000000000000000000000000000000000000000000081526004810182905242602482015260440161086f565b335f9081526004602090815260408083208390556005909152812061172d91612a5d565b81516040516fffffffffffffffffffffffffffffffff909116815233907f8108595eb6bad3acefa9da467d90cc2217686d5c5ac85460f8b7849c840645fc9060200160405180910390a281516040515f9133916fffffffffffffffffffffffffffffffff909116908381818185875af1925050503d805f81146117cb576040519150601f19603f3d011682016040523d82523d5f602084013e6117d0565b606091505b505090508061180d576040517fee2aebba00000000000000000000000000000000000000000000000000000000815233600482015260240161086f565b505050565b5f61181c8261192d565b6040015161ffff1692915050565b5f6114687fecb05334989516759b5c985c973f2e9ed1836d92cf24d7dd3d38a71c5222a982858585611ee4565b5f8080603084101561189f576040517f0bc0a641000000000000000000000000000000000000000000000000000000008152603060048201526024810185905260440161086f565b6118ac60085f8688613180565b6118b5916131a7565b60c01c92506118c8601060088688613180565b6118d1916131a7565b60c01c91506118e4603060108688613180565b6118ed9161320d565b90506118f8826121e8565b61192361190484612304565b61191089898787611ee4565b8361191e886030818c613180565b6125ff565b9450945094915050565b6040805160a0810182525f8082526020820181905291810182905260608101829052608081019190915267ffffffffffffffff8216158061198457505f54600160c01b900462ffffff1667ffffffffffffffff8316115b156119db575f546040517fb7a019fe000000000000000000000000000000000000000000000000000000008152600160c01b90910462ffffff16600482015267ffffffffffffffff8316602482015260440161086f565b5067ffffffffffffffff165f90815260036020908152604091829020825160a081018452905473ffffffffffffffffffffffffffffffffffffffff8116825261ffff74010000000000000000000000000000000000000000820481169383019390935276010000000000000000000000000000000000000000000081049092169281019290925262ffffff600160c01b820416606083015264ffffffffff7b0100000000000000000000000000000000000000000000000000000090910416608082015290565b6060816020015161ffff1667ffffffffffffffff811115611ac557611ac5612f0a565b604051908082528060200260200182016040528015611aee578160200160208202803683370190505b5090505f611b07835f0151846020015161ffff16611b67565b90505f5b8251811015611b60576020601482028301015160601c838281518110611b3357611b33612e4c565b73ffffffffffffffffffffffffffffffffffffffff90921660209283029190910190910152600101611b0b565b5050919050565b6060611b7460148361322a565b67ffffffffffffffff811115611b8c57611b8c612f0a565b6040519080825280601f01601f191660200182016040528015611bb6576020820181803683370190505b5090508051600160208301853c92915050565b73ffffffffffffffffffffffffffffffffffffffff82165f818152600460208181526040808420815160808101835290546fffffffffffffffffffffffffffffffff8116808352700100000000000000000000000000000000820467ffffffffffffffff1683860152600160c01b820466ffffffffffffff16938301939093527f0100000000000000000000000000000000000000000000000000000000000000900460ff16151560608201529490935252611cc9576040517f958628d800000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260240161086f565b806060015115611d1d576040517f9dc43a3200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260240161086f565b8166ffffffffffffff16816040015166ffffffffffffff1603611d84576040517f4acbcb4b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260240161086f565b5073ffffffffffffffffffffffffffffffffffffffff9091165f908152600460205260409020805466ffffffffffffff909216600160c01b027fff00000000000000ffffffffffffffffffffffffffffffffffffffffffffffff909216919091179055565b5f5f611df483612811565b90505f60018251611e059190613241565b60f01b90505f8183604051602001611e1e929190613254565b60405160208183030381529060405290508051602082015ff0935073ffffffffffffffffffffffffffffffffffffffff8416611e8b5782516040517fb4a0358800000000000000000000000000000000000000000000000000000000815260040161086f91815260200190565b505050919050565b80801580611ea2575061010081115b1561180d576040517f4159cbac00000000000000000000000000000000000000000000000000000000815261010060048201526024810182905260440161086f565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fecf85099955cfe2427e791ce4c5c27122678b7800e81fa153f62440ba7f262ca918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660a08201525f90819060c001604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152828252805160209182012090830189905290820187905267ffffffffffffffff80871660608401528516608083015291505f9060a00160405160208183030381529060405280519060200120905061205d82826040517f19010000000000000000000000000000000000000000000000000000000000008152600281019290925260228201526042902090565b979650505050505050565b6002545f90819074010000000000000000000000000000000000000000900461ffff16158015906120ab5750600154604084015166ffffffffffffff9081169116145b905080156120bc57505f1992915050565b826020015167ffffffffffffffff165f036120d957505f92915050565b5f546020840151600160c01b90910462ffffff1667ffffffffffffffff9091160361210757505f1992915050565b5f60035f8560200151600161211c9190612e79565b67ffffffffffffffff908116825260208201929092526040015f20547b01000000000000000000000000000000000000000000000000000000900464ffffffffff1691507f00000000000000000000000000000000000000000000000000000000000000008116907f00000000000000000000000000000000000000000000000000000000000000008116906121d4907f00000000000000000000000000000000000000000000000000000000000000001684613241565b6121de9190613241565b6114689190613241565b5f61221d67ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001642613241565b90505f61225467ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001642613241565b9050818367ffffffffffffffff1610156122ad576040517fbec286fa0000000000000000000000000000000000000000000000000000000081526004810183905267ffffffffffffffff8416602482015260440161086f565b808367ffffffffffffffff16111561180d576040517f4743e2490000000000000000000000000000000000000000000000000000000081526004810182905267ffffffffffffffff8416602482015260440161086f565b6040805160a0810182525f808252602082018190529181018290526060810182905260808101919091526040805160a0810182525f5473ffffffffffffffffffffffffffffffffffffffff8116825274010000000000000000000000000000000000000000810461ffff908116602084015276010000000000000000000000000000000000000000000082041692820192909252600160c01b820462ffffff1660608201527b0100000000000000000000000000000000000000000000000000000090910464ffffffffff16608082015267ffffffffffffffff831615806123fe5750806060015162ffffff168367ffffffffffffffff16115b156124525760608101516040517fb7a019fe00000000000000000000000000000000000000000000000000000000815262ffffff909116600482015267ffffffffffffffff8416602482015260440161086f565b806060015162ffffff168367ffffffffffffffff16036124725792915050565b60608101515f9062ffffff16612489856001612e79565b67ffffffffffffffff161480156124e057507f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff16826080015164ffffffffff166124dc9190613241565b4211155b9050806125365760608201516040517f0c80a25d00000000000000000000000000000000000000000000000000000000815262ffffff909116600482015267ffffffffffffffff8516602482015260440161086f565b50505067ffffffffffffffff165f90815260036020908152604091829020825160a081018452905473ffffffffffffffffffffffffffffffffffffffff8116825261ffff74010000000000000000000000000000000000000000820481169383019390935276010000000000000000000000000000000000000000000081049092169281019290925262ffffff600160c01b820416606083015264ffffffffff7b0100000000000000000000000000000000000000000000000000000090910416608082015290565b5f61260b6040836132e8565b905061261860408261322a565b821461267a5761262960408261322a565b612634906030613241565b61263f836030613241565b6040517f0bc0a6410000000000000000000000000000000000000000000000000000000081526004810192909252602482015260440161086f565b856040015161ffff168110156126cf5760408087015190517fe748dd4800000000000000000000000000000000000000000000000000000000815261ffff90911660048201526024810182905260440161086f565b602086015161ffff1684901c156127255760208601516040517f627c0e9100000000000000000000000000000000000000000000000000000000815261ffff90911660048201526024810185905260440161086f565b5f61273b875f0151886020015161ffff16611b67565b90505f805b86811c156127c357600187821c16156127bb57838203612796576040517ffe9a797e000000000000000000000000000000000000000000000000000000008152600481018890526024810185905260440161086f565b6127bb888787858060010196506127b68887601402016020015160601c90565b6128c0565b600101612740565b50828114612807576040517ffe9a797e000000000000000000000000000000000000000000000000000000008152600481018790526024810184905260440161086f565b5050505050505050565b606060148251612821919061322a565b61282c90600c613241565b67ffffffffffffffff81111561284457612844612f0a565b6040519080825280601f01601f19166020018201604052801561286e576020820181803683370190505b5090505f5b82518110156128b3575f83828151811061288f5761288f612e4c565b602002602001015190508060601b6014830260208501015250806001019050612873565b50600c8151038152919050565b604082028401803590602001357f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81167f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0811115612962576040517f4e1e611000000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8516600482015260240161086f565b5f60018961297560ff86901c601b613241565b604080515f8152602081018083529390935260ff90911690820152606081018690526080810184905260a0016020604051602081039080840390855afa1580156129c1573d5f5f3e3d5ffd5b5050506020604051035190508473ffffffffffffffffffffffffffffffffffffffff168173ffffffffffffffffffffffffffffffffffffffff1614612a52576040517fab4612d900000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff80871660048301528216602482015260440161086f565b505050505050505050565b508054612a6990612da4565b5f825580601f10612a78575050565b601f0160209004905f5260205f2090612a919190612a93565b565b5f5b8082111561180d575f81840155600101612a95565b5f5f83601f840112612aba575f5ffd5b50813567ffffffffffffffff811115612ad1575f5ffd5b602083019150836020828501011115612ae8575f5ffd5b9250929050565b5f5f5f60408486031215612b01575f5ffd5b83359250602084013567ffffffffffffffff811115612b1e575f5ffd5b612b2a86828701612aaa565b9497909650939450505050565b803567ffffffffffffffff81168114612b4e575f5ffd5b919050565b5f60208284031215612b63575f5ffd5b612b6c82612b37565b9392505050565b5f8151808452602084019350602083015f5b82811015612bb957815173ffffffffffffffffffffffffffffffffffffffff16865260209586019590910190600101612b85565b5093949350505050565b602081525f612b6c6020830184612b73565b803573ffffffffffffffffffffffffffffffffffffffff81168114612b4e575f5ffd5b5f60208284031215612c08575f5ffd5b612b6c82612bd5565b84815267ffffffffffffffff841660208201528215156040820152608060608201525f8251806080840152806020850160a085015e5f60a0828501015260a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011684010191505095945050505050565b5f5f5f60408486031215612c97575f5ffd5b833567ffffffffffffffff811115612cad575f5ffd5b8401601f81018613612cbd575f5ffd5b803567ffffffffffffffff811115612cd3575f5ffd5b8660208260051b8401011115612ce7575f5ffd5b6020918201979096509401359392505050565b5f5f60208385031215612d0b575f5ffd5b823567ffffffffffffffff811115612d21575f5ffd5b612d2d85828601612aaa565b90969095509350505050565b606081525f612d4b6060830186612b73565b905083602083015267ffffffffffffffff83166040830152949350505050565b5f5f5f60608486031215612d7d575f5ffd5b83359250612d8d60208501612b37565b9150612d9b60408501612b37565b90509250925092565b600181811c90821680612db857607f821691505b602082108103612def577f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b50919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5f66ffffffffffffff821666ffffffffffffff8103612e4357612e43612df5565b60010192915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b67ffffffffffffffff81811683821601908111156105ce576105ce612df5565b606080825281018490525f8560808301825b87811015612ee65773ffffffffffffffffffffffffffffffffffffffff612ed184612bd5565b16825260209283019290910190600101612eab565b506020840195909552505067ffffffffffffffff9190911660409091015292915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b601f82111561180d578282111561180d57805f5260205f20601f840160051c6020851015612f6257505f5b90810190601f840160051c035f5b81811015612f85575f83820155600101612f70565b505050505050565b67ffffffffffffffff831115612fa557612fa5612f0a565b612fb983612fb38354612da4565b83612f37565b5f601f841160018114612fea575f8515612fd35750838201355b5f19600387901b1c1916600186901b17835561305f565b5f838152602081207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08716915b828110156130375786850135825560209485019460019092019101613017565b5086821015613053575f1960f88860031b161c19848701351681555b505060018560011b0183555b5050505050565b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b838152604060208201525f6130c6604083018486613066565b95945050505050565b5f5f83546130dc81612da4565b6001821680156130f3576001811461312657613153565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0083168652811515820286019350613153565b865f5260205f205f5b8381101561314b5781548882015260019091019060200161312f565b505081860193505b509195945050505050565b818382375f9101908152919050565b602081525f611468602083018486613066565b5f5f8585111561318e575f5ffd5b8386111561319a575f5ffd5b5050820193919092039150565b80357fffffffffffffffff0000000000000000000000000000000000000000000000008116906008841015613206577fffffffffffffffff000000000000000000000000000000000000000000000000808560080360031b1b82161691505b5092915050565b803560208310156105ce575f19602084900360031b1b1692915050565b80820281158282048414176105ce576105ce612df5565b808201808211156105ce576105ce612df5565b7f610000000000000000000000000000000000000000000000000000000000000081527fffff000000000000000000000000000000000000000000000000000000000000831660018201527f80600a3d393df30000000000000000000000000000000000000000000000000060038201525f600a8201525f82518060208501600b85015e5f9201600b019182525092915050565b5f8261331b577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b50049056';
