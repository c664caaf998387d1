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
  '0x610180604052348015610010575f5ffd5b506040516135f43803806135f483398101604081905261002f916101c7565b8260c001516001600160401b03168360a001516001600160401b0316111561008c5760c083015160a08401516040516314a6f70d60e11b81526001600160401b039283166004820152911660248201526044015b60405180910390fd5b61010083015163ffffffff6001600160401b0390911611156100dd5761010083015160405163b7a1b0c360e01b815263ffffffff60048201526001600160401b039091166024820152604401610083565b6001600160a01b039182166080521660a09081526101408083015160c0908152918301516001600160401b0390811660e09081529284015181166101009081529284015181166101209081529284015181169091529101511661016052610308565b6040516101e081016001600160401b038111828210171561016e57634e487b7160e01b5f52604160045260245ffd5b60405290565b805163ffffffff81168114610187575f5ffd5b919050565b80518015158114610187575f5ffd5b80516001600160401b0381168114610187575f5ffd5b80516001600160a01b0381168114610187575f5ffd5b5f5f5f8385036102208112156101db575f5ffd5b6101e08112156101e9575f5ffd5b506101f261013f565b6101fb85610174565b815261020960208601610174565b602082015261021a60408601610174565b604082015261022b6060860161018c565b606082015261023c6080860161019b565b608082015261024d60a0860161019b565b60a082015261025e60c0860161019b565b60c082015261026f60e0860161019b565b60e0820152610281610100860161019b565b610100820152610294610120860161019b565b610120820152610140858101519082015261016080860151908201526102bd610180860161019b565b6101808201526102d06101a0860161019b565b6101a08201526101c0858101519082015292506102f06101e085016101b1565b91506102ff61020085016101b1565b90509250925092565b60805160a05160c05160e0516101005161012051610140516101605161323d6103b75f395f8181610267015261211d01525f81816103dd0152610e1201525f818161051d01528181612141015261245801525f81816104100152818161216901526121e901525f81816102b301526121b201525f81816102e601528181611225015261127c01525f818161020f01528181610c420152610ca401525f818161036c0152611f34015261323d5ff3fe608060405260043610610183575f3560e01c806365bb2aa3116100d15780639b642de11161007c578063e052b54411610057578063e052b5441461050c578063f18653091461053f578063f800a1b41461055e575f5ffd5b80639b642de1146104ba578063bae32d26146104d9578063bed9d861146104f8575f5ffd5b8063753ec103116100ac578063753ec10314610459578063766718081461047c578063874ff2c01461049b575f5ffd5b806365bb2aa3146103ff57806369652fcf146104325780636a786b0714610446575f5ffd5b80633b4c989111610131578063556709061161010c578063556709061461038e578063629e8511146103ad57806365a1f3c3146103cc575f5ffd5b80633b4c989114610316578063442bed0514610345578063511606301461035b575f5ffd5b8063348b733d11610161578063348b733d1461025657806336efbb4d146102a2578063375b3c0a146102d5575f5ffd5b806304e154e91461018757806308a7e937146101d25780630c340a24146101fe575b5f5ffd5b348015610192575f5ffd5b506101a66101a1366004612aaa565b61057d565b6040805167ffffffffffffffff9485168152939092166020840152908201526060015b60405180910390f35b3480156101dd575f5ffd5b506101f16101ec366004612b0e565b6105bb565b6040516101c99190612b7e565b348015610209575f5ffd5b506102317f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101c9565b348015610261575f5ffd5b506102897f000000000000000000000000000000000000000000000000000000000000000081565b60405167ffffffffffffffff90911681526020016101c9565b3480156102ad575f5ffd5b506102897f000000000000000000000000000000000000000000000000000000000000000081565b3480156102e0575f5ffd5b506103087f000000000000000000000000000000000000000000000000000000000000000081565b6040519081526020016101c9565b348015610321575f5ffd5b50610335610330366004612bb3565b6105d4565b6040516101c99493929190612bcc565b348015610350575f5ffd5b50610359610735565b005b348015610366575f5ffd5b506102317f000000000000000000000000000000000000000000000000000000000000000081565b348015610399575f5ffd5b506103596103a8366004612c40565b610c2a565b3480156103b8575f5ffd5b506102896103c7366004612b0e565b61106a565b3480156103d7575f5ffd5b506102897f000000000000000000000000000000000000000000000000000000000000000081565b34801561040a575f5ffd5b506102897f000000000000000000000000000000000000000000000000000000000000000081565b34801561043d575f5ffd5b50610359611085565b610359610454366004612cb5565b6111c9565b348015610464575f5ffd5b5061046d611360565b6040516101c993929190612cf4565b348015610487575f5ffd5b505f54600160c01b900462ffffff16610289565b3480156104a6575f5ffd5b506103086104b5366004612d26565b61143b565b3480156104c5575f5ffd5b506103596104d4366004612cb5565b611470565b3480156104e4575f5ffd5b506101a66104f3366004612aaa565b611535565b348015610503575f5ffd5b50610359611564565b348015610517575f5ffd5b506102897f000000000000000000000000000000000000000000000000000000000000000081565b34801561054a575f5ffd5b50610308610559366004612b0e565b6117cd565b348015610569575f5ffd5b50610308610578366004612d26565b6117e5565b5f5f5f6105ac7fbb76a63875e3849e8399376a2a05f55ea903e12fefea56881824b45faecafb56878787611812565b92509250925093509350939050565b60606105ce6105c9836118e8565b611a5d565b92915050565b73ffffffffffffffffffffffffffffffffffffffff81165f818152600460209081526040808320815160808101835290546fffffffffffffffffffffffffffffffff8116808352700100000000000000000000000000000000820467ffffffffffffffff16838601819052600160c01b830466ffffffffffffff16848601527f010000000000000000000000000000000000000000000000000000000000000090920460ff161515606080850182905297875260059095529285208054959687968796919593929081906106a790612d5f565b80601f01602080910402602001604051908101604052809291908181526020018280546106d390612d5f565b801561071e5780601f106106f55761010080835404028352916020019161071e565b820191905f5260205f20905b81548152906001019060200180831161070157829003601f168201915b505050505090509450945094509450509193509193565b6040805160a08101825260025473ffffffffffffffffffffffffffffffffffffffff8116825261ffff74010000000000000000000000000000000000000000820481166020840181905276010000000000000000000000000000000000000000000083049091169383019390935262ffffff600160c01b820416606083015264ffffffffff7b01000000000000000000000000000000000000000000000000000000909104166080820152905f03610819576040517f7b3b456e00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b806080015164ffffffffff164210156108785760808101516040517f404ea7bf00000000000000000000000000000000000000000000000000000000815264ffffffffff90911660048201524260248201526044015b60405180910390fd5b42816080019064ffffffffff16908164ffffffffff1681525050805f5f820151815f015f6101000a81548173ffffffffffffffffffffffffffffffffffffffff021916908373ffffffffffffffffffffffffffffffffffffffff1602179055506020820151815f0160146101000a81548161ffff021916908361ffff1602179055506040820151815f0160166101000a81548161ffff021916908361ffff1602179055506060820151815f0160186101000a81548162ffffff021916908362ffffff1602179055506080820151815f01601b6101000a81548164ffffffffff021916908364ffffffffff1602179055509050508060035f836060015162ffffff1667ffffffffffffffff1681526020019081526020015f205f820151815f015f6101000a81548173ffffffffffffffffffffffffffffffffffffffff021916908373ffffffffffffffffffffffffffffffffffffffff1602179055506020820151815f0160146101000a81548161ffff021916908361ffff1602179055506040820151815f0160166101000a81548161ffff021916908361ffff1602179055506060820151815f0160186101000a81548162ffffff021916908362ffffff1602179055506080820151815f01601b6101000a81548164ffffffffff021916908364ffffffffff16021790555090505060025f5f82015f6101000a81549073ffffffffffffffffffffffffffffffffffffffff02191690555f820160146101000a81549061ffff02191690555f820160166101000a81549061ffff02191690555f820160186101000a81549062ffffff02191690555f8201601b6101000a81549064ffffffffff021916905550505f610afb825f0151836020015161ffff16611b22565b90505f5b826020015161ffff16811015610ba857826060015162ffffff1660045f610b2f8585601402016020015160601c90565b73ffffffffffffffffffffffffffffffffffffffff16815260208101919091526040015f20805467ffffffffffffffff92909216700100000000000000000000000000000000027fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff909216919091179055600101610aff565b50816060015162ffffff167f24c9e3129498bb93cbf7d9d495c5046b975aa52a5f597159db29b7e558d471ed835f015184602001518560400151604051610c1e9392919073ffffffffffffffffffffffffffffffffffffffff93909316835261ffff918216602084015216604082015260600190565b60405180910390a25050565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614610cd7576040517fcf93510d00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016600482015233602482015260440161086f565b811580610ce5575061010082115b15610d27576040517f9651001400000000000000000000000000000000000000000000000000000000815261010060048201526024810183905260440161086f565b801580610d3357508181115b15610d74576040517fc4cb8c78000000000000000000000000000000000000000000000000000000008152600481018390526024810182905260440161086f565b600180545f91908290610d8f9066ffffffffffffff16612ddd565b91906101000a81548166ffffffffffffff021916908366ffffffffffffff160217905590505f5f90505b83811015610df957610df1858583818110610dd657610dd6612e07565b9050602002016020810190610deb9190612bb3565b83611b84565b600101610db9565b505f8054600160c01b900462ffffff16908115610e36577f0000000000000000000000000000000000000000000000000000000000000000610e38565b5f5b610e429042612e34565b90506040518060a00160405280610e8a8888808060200260200160405190810160405280939291908181526020018383602002808284375f92019190915250611da492505050565b73ffffffffffffffffffffffffffffffffffffffff16815261ffff808816602083015286166040820152606001610ec2846001612e34565b62ffffff908116825264ffffffffff848116602093840152835160028054948601516040870151606088015160809098015173ffffffffffffffffffffffffffffffffffffffff9094167fffffffffffffffffffff00000000000000000000000000000000000000000000909716969096177401000000000000000000000000000000000000000061ffff92831602177fffffffffff0000000000ffffffffffffffffffffffffffffffffffffffffffff1676010000000000000000000000000000000000000000000091909616027fffffffffff000000ffffffffffffffffffffffffffffffffffffffffffffffff1694909417600160c01b9590931694909402919091177affffffffffffffffffffffffffffffffffffffffffffffffffffff167b01000000000000000000000000000000000000000000000000000000939091169290920291909117905561101b826001612e34565b67ffffffffffffffff167faefe4b1a2f83a7a9a3ee1e49b9815da7444c369eb2eb3c40d61bbffb878eb4c78787878560405161105a9493929190612e54565b60405180910390a2505050505050565b5f611074826118e8565b6080015164ffffffffff1692915050565b335f908152600460205260409020546fffffffffffffffffffffffffffffffff166110de576040517f958628d800000000000000000000000000000000000000000000000000000000815233600482015260240161086f565b335f908152600460205260409020547f0100000000000000000000000000000000000000000000000000000000000000900460ff161561114c576040517f9dc43a3200000000000000000000000000000000000000000000000000000000815233600482015260240161086f565b335f8181526004602052604080822080547effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f0100000000000000000000000000000000000000000000000000000000000000179055517fa5900de09bdf6ec8ef95d12f8f27648ff0f5f03bf640bae24cf3529c07a1d3b89190a2565b335f908152600460205260409020546fffffffffffffffffffffffffffffffff1615611223576040517fc6892db400000000000000000000000000000000000000000000000000000000815233600482015260240161086f565b7f000000000000000000000000000000000000000000000000000000000000000034108061124f575034155b156112ae576040517f90452a2f0000000000000000000000000000000000000000000000000000000081527f0000000000000000000000000000000000000000000000000000000000000000600482015234602482015260440161086f565b6112b88282611e4e565b335f90815260046020908152604080832080547fffffffffffffffffffffffffffffffff0000000000000000000000000000000016346fffffffffffffffffffffffffffffffff1617905560059091529020611315828483612f48565b503373ffffffffffffffffffffffffffffffffffffffff167f067f43f671a4cbf0288765fdf37129831f90e1a2823a94a40f8b685c78f44cd0348484604051610c1e93929190613068565b6040805160a08101825260025473ffffffffffffffffffffffffffffffffffffffff8116825274010000000000000000000000000000000000000000810461ffff908116602084015276010000000000000000000000000000000000000000000082041692820192909252600160c01b820462ffffff166060808301919091527b0100000000000000000000000000000000000000000000000000000090920464ffffffffff1660808201525f90819061141981611a5d565b6040820151608090920151909561ffff909216945064ffffffffff1692509050565b5f6114687fbb76a63875e3849e8399376a2a05f55ea903e12fefea56881824b45faecafb56858585611e9f565b949350505050565b335f908152600460205260409020546fffffffffffffffffffffffffffffffff166114c9576040517f958628d800000000000000000000000000000000000000000000000000000000815233600482015260240161086f565b6114d38282611e4e565b335f9081526005602052604090206114ec828483612f48565b503373ffffffffffffffffffffffffffffffffffffffff167feb9f609ab69970260220b64475c4fc1429501c3f9592ad011891ef36987155a08383604051610c1e92919061308a565b5f5f5f6105ac7fecb05334989516759b5c985c973f2e9ed1836d92cf24d7dd3d38a71c5222a982878787611812565b335f818152600460208181526040808420815160808101835290546fffffffffffffffffffffffffffffffff8116808352700100000000000000000000000000000000820467ffffffffffffffff1683860152600160c01b820466ffffffffffffff16938301939093527f0100000000000000000000000000000000000000000000000000000000000000900460ff16151560608201529490935252611638576040517f958628d800000000000000000000000000000000000000000000000000000000815233600482015260240161086f565b8060600151611675576040517f5e0a657900000000000000000000000000000000000000000000000000000000815233600482015260240161086f565b5f61167f82612023565b9050804210156116c4576040517fa15abef50000000000000000000000000000000000000000000000000000000081526004810182905242602482015260440161086f565b335f908152600460209081526040808320839055600590915281206116e891612a18565b81516040516fffffffffffffffffffffffffffffffff909116815233907f8108595eb6bad3acefa9da467d90cc2217686d5c5ac85460f8b7849c840645fc9060200160405180910390a281516040515f9133916fffffffffffffffffffffffffffffffff909116908381818185875af1925050503d805f8114611786576040519150601f19603f3d011682016040523d82523d5f602084013e61178b565b606091505b50509050806117c8576040517fee2aebba00000000000000000000000000000000000000000000000000000000815233600482015260240161086f565b505050565b5f6117d7826118e8565b6040015161ffff1692915050565b5f6114687fecb05334989516759b5c985c973f2e9ed1836d92cf24d7dd3d38a71c5222a982858585611e9f565b5f8080603084101561185a576040517f0bc0a641000000000000000000000000000000000000000000000000000000008152603060048201526024810185905260440161086f565b61186760085f868861309d565b611870916130c4565b60c01c925061188360106008868861309d565b61188c916130c4565b60c01c915061189f60306010868861309d565b6118a89161312a565b90506118b3826121a3565b6118de6118bf846122bf565b6118cb89898787611e9f565b836118d9886030818c61309d565b6125ba565b9450945094915050565b6040805160a0810182525f8082526020820181905291810182905260608101829052608081019190915267ffffffffffffffff8216158061193f57505f54600160c01b900462ffffff1667ffffffffffffffff8316115b15611996575f546040517fb7a019fe000000000000000000000000000000000000000000000000000000008152600160c01b90910462ffffff16600482015267ffffffffffffffff8316602482015260440161086f565b5067ffffffffffffffff165f90815260036020908152604091829020825160a081018452905473ffffffffffffffffffffffffffffffffffffffff8116825261ffff74010000000000000000000000000000000000000000820481169383019390935276010000000000000000000000000000000000000000000081049092169281019290925262ffffff600160c01b820416606083015264ffffffffff7b0100000000000000000000000000000000000000000000000000000090910416608082015290565b6060816020015161ffff1667ffffffffffffffff811115611a8057611a80612ec5565b604051908082528060200260200182016040528015611aa9578160200160208202803683370190505b5090505f611ac2835f0151846020015161ffff16611b22565b90505f5b8251811015611b1b576020601482028301015160601c838281518110611aee57611aee612e07565b73ffffffffffffffffffffffffffffffffffffffff90921660209283029190910190910152600101611ac6565b5050919050565b6060611b2f601483613147565b67ffffffffffffffff811115611b4757611b47612ec5565b6040519080825280601f01601f191660200182016040528015611b71576020820181803683370190505b5090508051600160208301853c92915050565b73ffffffffffffffffffffffffffffffffffffffff82165f818152600460208181526040808420815160808101835290546fffffffffffffffffffffffffffffffff8116808352700100000000000000000000000000000000820467ffffffffffffffff1683860152600160c01b820466ffffffffffffff16938301939093527f0100000000000000000000000000000000000000000000000000000000000000900460ff16151560608201529490935252611c84576040517f958628d800000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260240161086f565b806060015115611cd8576040517f9dc43a3200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260240161086f565b8166ffffffffffffff16816040015166ffffffffffffff1603611d3f576040517f4acbcb4b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260240161086f565b5073ffffffffffffffffffffffffffffffffffffffff9091165f908152600460205260409020805466ffffffffffffff909216600160c01b027fff00000000000000ffffffffffffffffffffffffffffffffffffffffffffffff909216919091179055565b5f5f611daf836127cc565b90505f60018251611dc0919061315e565b60f01b90505f8183604051602001611dd9929190613171565b60405160208183030381529060405290508051602082015ff0935073ffffffffffffffffffffffffffffffffffffffff8416611e465782516040517fb4a0358800000000000000000000000000000000000000000000000000000000815260040161086f91815260200190565b505050919050565b80801580611e5d575061010081115b156117c8576040517f4159cbac00000000000000000000000000000000000000000000000000000000815261010060048201526024810182905260440161086f565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fecf85099955cfe2427e791ce4c5c27122678b7800e81fa153f62440ba7f262ca918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660a08201525f90819060c001604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152828252805160209182012090830189905290820187905267ffffffffffffffff80871660608401528516608083015291505f9060a00160405160208183030381529060405280519060200120905061201882826040517f19010000000000000000000000000000000000000000000000000000000000008152600281019290925260228201526042902090565b979650505050505050565b6002545f90819074010000000000000000000000000000000000000000900461ffff16158015906120665750600154604084015166ffffffffffffff9081169116145b9050801561207757505f1992915050565b826020015167ffffffffffffffff165f0361209457505f92915050565b5f546020840151600160c01b90910462ffffff1667ffffffffffffffff909116036120c257505f1992915050565b5f60035f856020015160016120d79190612e34565b67ffffffffffffffff908116825260208201929092526040015f20547b01000000000000000000000000000000000000000000000000000000900464ffffffffff1691507f00000000000000000000000000000000000000000000000000000000000000008116907f000000000000000000000000000000000000000000000000000000000000000081169061218f907f0000000000000000000000000000000000000000000000000000000000000000168461315e565b612199919061315e565b611468919061315e565b5f6121d867ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000164261315e565b90505f61220f67ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000164261315e565b9050818367ffffffffffffffff161015612268576040517fbec286fa0000000000000000000000000000000000000000000000000000000081526004810183905267ffffffffffffffff8416602482015260440161086f565b808367ffffffffffffffff1611156117c8576040517f4743e2490000000000000000000000000000000000000000000000000000000081526004810182905267ffffffffffffffff8416602482015260440161086f565b6040805160a0810182525f808252602082018190529181018290526060810182905260808101919091526040805160a0810182525f5473ffffffffffffffffffffffffffffffffffffffff8116825274010000000000000000000000000000000000000000810461ffff908116602084015276010000000000000000000000000000000000000000000082041692820192909252600160c01b820462ffffff1660608201527b0100000000000000000000000000000000000000000000000000000090910464ffffffffff16608082015267ffffffffffffffff831615806123b95750806060015162ffffff168367ffffffffffffffff16115b1561240d5760608101516040517fb7a019fe00000000000000000000000000000000000000000000000000000000815262ffffff909116600482015267ffffffffffffffff8416602482015260440161086f565b806060015162ffffff168367ffffffffffffffff160361242d5792915050565b60608101515f9062ffffff16612444856001612e34565b67ffffffffffffffff1614801561249b57507f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff16826080015164ffffffffff16612497919061315e565b4211155b9050806124f15760608201516040517f0c80a25d00000000000000000000000000000000000000000000000000000000815262ffffff909116600482015267ffffffffffffffff8516602482015260440161086f565b50505067ffffffffffffffff165f90815260036020908152604091829020825160a081018452905473ffffffffffffffffffffffffffffffffffffffff8116825261ffff74010000000000000000000000000000000000000000820481169383019390935276010000000000000000000000000000000000000000000081049092169281019290925262ffffff600160c01b820416606083015264ffffffffff7b0100000000000000000000000000000000000000000000000000000090910416608082015290565b5f6125c6604083613205565b90506125d3604082613147565b8214612635576125e4604082613147565b6125ef90603061315e565b6125fa83603061315e565b6040517f0bc0a6410000000000000000000000000000000000000000000000000000000081526004810192909252602482015260440161086f565b856040015161ffff1681101561268a5760408087015190517fe748dd4800000000000000000000000000000000000000000000000000000000815261ffff90911660048201526024810182905260440161086f565b602086015161ffff1684901c156126e05760208601516040517f627c0e9100000000000000000000000000000000000000000000000000000000815261ffff90911660048201526024810185905260440161086f565b5f6126f6875f0151886020015161ffff16611b22565b90505f805b86811c1561277e57600187821c161561277657838203612751576040517ffe9a797e000000000000000000000000000000000000000000000000000000008152600481018890526024810185905260440161086f565b612776888787858060010196506127718887601402016020015160601c90565b61287b565b6001016126fb565b508281146127c2576040517ffe9a797e000000000000000000000000000000000000000000000000000000008152600481018790526024810184905260440161086f565b5050505050505050565b6060601482516127dc9190613147565b6127e790600c61315e565b67ffffffffffffffff8111156127ff576127ff612ec5565b6040519080825280601f01601f191660200182016040528015612829576020820181803683370190505b5090505f5b825181101561286e575f83828151811061284a5761284a612e07565b602002602001015190508060601b601483026020850101525080600101905061282e565b50600c8151038152919050565b604082028401803590602001357f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81167f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a081111561291d576040517f4e1e611000000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8516600482015260240161086f565b5f60018961293060ff86901c601b61315e565b604080515f8152602081018083529390935260ff90911690820152606081018690526080810184905260a0016020604051602081039080840390855afa15801561297c573d5f5f3e3d5ffd5b5050506020604051035190508473ffffffffffffffffffffffffffffffffffffffff168173ffffffffffffffffffffffffffffffffffffffff1614612a0d576040517fab4612d900000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff80871660048301528216602482015260440161086f565b505050505050505050565b508054612a2490612d5f565b5f825580601f10612a33575050565b601f0160209004905f5260205f2090612a4c9190612a4e565b565b5f5b808211156117c8575f81840155600101612a50565b5f5f83601f840112612a75575f5ffd5b50813567ffffffffffffffff811115612a8c575f5ffd5b602083019150836020828501011115612aa3575f5ffd5b9250929050565b5f5f5f60408486031215612abc575f5ffd5b83359250602084013567ffffffffffffffff811115612ad9575f5ffd5b612ae586828701612a65565b9497909650939450505050565b803567ffffffffffffffff81168114612b09575f5ffd5b919050565b5f60208284031215612b1e575f5ffd5b612b2782612af2565b9392505050565b5f8151808452602084019350602083015f5b82811015612b7457815173ffffffffffffffffffffffffffffffffffffffff16865260209586019590910190600101612b40565b5093949350505050565b602081525f612b276020830184612b2e565b803573ffffffffffffffffffffffffffffffffffffffff81168114612b09575f5ffd5b5f60208284031215612bc3575f5ffd5b612b2782612b90565b84815267ffffffffffffffff841660208201528215156040820152608060608201525f8251806080840152806020850160a085015e5f60a0828501015260a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011684010191505095945050505050565b5f5f5f60408486031215612c52575f5ffd5b833567ffffffffffffffff811115612c68575f5ffd5b8401601f81018613612c78575f5ffd5b803567ffffffffffffffff811115612c8e575f5ffd5b8660208260051b8401011115612ca2575f5ffd5b6020918201979096509401359392505050565b5f5f60208385031215612cc6575f5ffd5b823567ffffffffffffffff811115612cdc575f5ffd5b612ce885828601612a65565b90969095509350505050565b606081525f612d066060830186612b2e565b905083602083015267ffffffffffffffff83166040830152949350505050565b5f5f5f60608486031215612d38575f5ffd5b83359250612d4860208501612af2565b9150612d5660408501612af2565b90509250925092565b600181811c90821680612d7357607f821691505b602082108103612daa577f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b50919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5f66ffffffffffffff821666ffffffffffffff8103612dfe57612dfe612db0565b60010192915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b67ffffffffffffffff81811683821601908111156105ce576105ce612db0565b606080825281018490525f8560808301825b87811015612ea15773ffffffffffffffffffffffffffffffffffffffff612e8c84612b90565b16825260209283019290910190600101612e66565b506020840195909552505067ffffffffffffffff9190911660409091015292915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b601f8211156117c857828211156117c857805f5260205f20601f840160051c6020851015612f1d57505f5b90810190601f840160051c035f5b81811015612f40575f83820155600101612f2b565b505050505050565b67ffffffffffffffff831115612f6057612f60612ec5565b612f7483612f6e8354612d5f565b83612ef2565b5f601f841160018114612fa5575f8515612f8e5750838201355b5f19600387901b1c1916600186901b17835561301a565b5f838152602081207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08716915b82811015612ff25786850135825560209485019460019092019101612fd2565b508682101561300e575f1960f88860031b161c19848701351681555b505060018560011b0183555b5050505050565b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b838152604060208201525f613081604083018486613021565b95945050505050565b602081525f611468602083018486613021565b5f5f858511156130ab575f5ffd5b838611156130b7575f5ffd5b5050820193919092039150565b80357fffffffffffffffff0000000000000000000000000000000000000000000000008116906008841015613123577fffffffffffffffff000000000000000000000000000000000000000000000000808560080360031b1b82161691505b5092915050565b803560208310156105ce575f19602084900360031b1b1692915050565b80820281158282048414176105ce576105ce612db0565b808201808211156105ce576105ce612db0565b7f610000000000000000000000000000000000000000000000000000000000000081527fffff000000000000000000000000000000000000000000000000000000000000831660018201527f80600a3d393df30000000000000000000000000000000000000000000000000060038201525f600a8201525f82518060208501600b85015e5f9201600b019182525092915050565b5f82613238577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b50049056';
