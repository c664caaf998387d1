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
  '0x610180604052348015610010575f5ffd5b5060405161334638038061334683398101604081905261002f91610175565b8260c001516001600160401b03168360a001516001600160401b0316111561008b5760c083015160a08401516040516314a6f70d60e11b81526001600160401b0392831660048201529116602482015260440160405180910390fd5b6001600160a01b039182166080521660a09081526101408083015160c0908152918301516001600160401b0390811660e09081529284015181166101009081529284015181166101209081529284015181169091529101511661016052610285565b60405161018081016001600160401b038111828210171561011c57634e487b7160e01b5f52604160045260245ffd5b60405290565b805163ffffffff81168114610135575f5ffd5b919050565b80518015158114610135575f5ffd5b80516001600160401b0381168114610135575f5ffd5b80516001600160a01b0381168114610135575f5ffd5b5f5f5f8385036101c0811215610189575f5ffd5b610180811215610197575f5ffd5b506101a06100ed565b6101a985610122565b81526101b760208601610122565b60208201526101c860408601610122565b60408201526101d96060860161013a565b60608201526101ea60808601610149565b60808201526101fb60a08601610149565b60a082015261020c60c08601610149565b60c082015261021d60e08601610149565b60e082015261022f6101008601610149565b6101008201526102426101208601610149565b61012082015261014085810151908201526101608086015190820152925061026d610180850161015f565b915061027c6101a0850161015f565b90509250925092565b60805160a05160c05160e051610100516101205161014051610160516130126103345f395f81816102670152611f8101525f81816103dd0152610ced01525f818161051d01528181611fa5015261222401525f818161041001528181611fcd015261204d01525f81816102b3015261201601525f81816102e60152818161108c01526110e301525f818161020f01528181610b160152610b7801525f818161036c0152611da001526130125ff3fe608060405260043610610183575f3560e01c806365bb2aa3116100d15780639b642de11161007c578063e052b54411610057578063e052b5441461050c578063f18653091461053f578063f800a1b41461055e575f5ffd5b80639b642de1146104ba578063bae32d26146104d9578063bed9d861146104f8575f5ffd5b8063753ec103116100ac578063753ec10314610459578063766718081461047c578063874ff2c01461049b575f5ffd5b806365bb2aa3146103ff57806369652fcf146104325780636a786b0714610446575f5ffd5b80633b4c989111610131578063556709061161010c578063556709061461038e578063629e8511146103ad57806365a1f3c3146103cc575f5ffd5b80633b4c989114610316578063442bed0514610345578063511606301461035b575f5ffd5b8063348b733d11610161578063348b733d1461025657806336efbb4d146102a2578063375b3c0a146102d5575f5ffd5b806304e154e91461018757806308a7e937146101d25780630c340a24146101fe575b5f5ffd5b348015610192575f5ffd5b506101a66101a136600461285c565b61057d565b6040805167ffffffffffffffff9485168152939092166020840152908201526060015b60405180910390f35b3480156101dd575f5ffd5b506101f16101ec3660046128c0565b6105bb565b6040516101c99190612930565b348015610209575f5ffd5b506102317f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101c9565b348015610261575f5ffd5b506102897f000000000000000000000000000000000000000000000000000000000000000081565b60405167ffffffffffffffff90911681526020016101c9565b3480156102ad575f5ffd5b506102897f000000000000000000000000000000000000000000000000000000000000000081565b3480156102e0575f5ffd5b506103087f000000000000000000000000000000000000000000000000000000000000000081565b6040519081526020016101c9565b348015610321575f5ffd5b50610335610330366004612965565b6105d4565b6040516101c9949392919061297e565b348015610350575f5ffd5b5061035961074a565b005b348015610366575f5ffd5b506102317f000000000000000000000000000000000000000000000000000000000000000081565b348015610399575f5ffd5b506103596103a83660046129f2565b610afe565b3480156103b8575f5ffd5b506102896103c73660046128c0565b610ed8565b3480156103d7575f5ffd5b506102897f000000000000000000000000000000000000000000000000000000000000000081565b34801561040a575f5ffd5b506102897f000000000000000000000000000000000000000000000000000000000000000081565b34801561043d575f5ffd5b50610359610eec565b610359610454366004612a67565b611030565b348015610464575f5ffd5b5061046d6111d3565b6040516101c993929190612aa6565b348015610487575f5ffd5b505f546102899067ffffffffffffffff1681565b3480156104a6575f5ffd5b506103086104b5366004612ad8565b611297565b3480156104c5575f5ffd5b506103596104d4366004612a67565b6112cc565b3480156104e4575f5ffd5b506101a66104f336600461285c565b611391565b348015610503575f5ffd5b506103596113c0565b348015610517575f5ffd5b506102897f000000000000000000000000000000000000000000000000000000000000000081565b34801561054a575f5ffd5b506103086105593660046128c0565b61163e565b348015610569575f5ffd5b50610308610578366004612ad8565b611656565b5f5f5f6105ac7fbb76a63875e3849e8399376a2a05f55ea903e12fefea56881824b45faecafb56878787611683565b92509250925093509350939050565b60606105ce6105c983611759565b61189f565b92915050565b73ffffffffffffffffffffffffffffffffffffffff81165f818152600360209081526040808320815160808101835290546fffffffffffffffffffffffffffffffff8116808352700100000000000000000000000000000000820467ffffffffffffffff168386018190527801000000000000000000000000000000000000000000000000830466ffffffffffffff16848601527f010000000000000000000000000000000000000000000000000000000000000090920460ff161515606080850182905297875260049095529285208054959687968796919593929081906106bc90612b11565b80601f01602080910402602001604051908101604052809291908181526020018280546106e890612b11565b80156107335780601f1061070a57610100808354040283529160200191610733565b820191905f5260205f20905b81548152906001019060200180831161071657829003601f168201915b505050505090509450945094509450509193509193565b6040805160808101825260015473ffffffffffffffffffffffffffffffffffffffff8116825261ffff74010000000000000000000000000000000000000000820481166020840181905276010000000000000000000000000000000000000000000083049091169383019390935267ffffffffffffffff7801000000000000000000000000000000000000000000000000909104166060820152905f0361081d576040517f7b3b456e00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b806060015167ffffffffffffffff164210156108825760608101516040517f404ea7bf00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff90911660048201524260248201526044015b60405180910390fd5b5f80548190819061089c9067ffffffffffffffff16612b8f565b825467ffffffffffffffff8083166101009490940a8481029082021990921691909117909355428316606086019081525f92835260026020908152604080852088518154938a0151928a0151945190971678010000000000000000000000000000000000000000000000000277ffffffffffffffffffffffffffffffffffffffffffffffff61ffff958616760100000000000000000000000000000000000000000000021675ffffffffffffffffffffffffffffffffffffffffffff959093167401000000000000000000000000000000000000000081027fffffffffffffffffffff0000000000000000000000000000000000000000000090951673ffffffffffffffffffffffffffffffffffffffff8a161794909417949094169190911792909217909155600183905590935090916109d691611964565b90505f5b836020015161ffff16811015610a7a578260035f610a018585601402016020015160601c90565b73ffffffffffffffffffffffffffffffffffffffff16815260208101919091526040015f20805467ffffffffffffffff92909216700100000000000000000000000000000000027fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff9092169190911790556001016109da565b508167ffffffffffffffff167f24c9e3129498bb93cbf7d9d495c5046b975aa52a5f597159db29b7e558d471ed845f015185602001518660400151604051610af19392919073ffffffffffffffffffffffffffffffffffffffff93909316835261ffff918216602084015216604082015260600190565b60405180910390a2505050565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614610bab576040517fcf93510d00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166004820152336024820152604401610879565b811580610bb9575061010082115b15610bfb576040517f96510014000000000000000000000000000000000000000000000000000000008152610100600482015260248101839052604401610879565b801580610c0757508181115b15610c48576040517fc4cb8c780000000000000000000000000000000000000000000000000000000081526004810183905260248101829052604401610879565b5f80548190600890610c6e9068010000000000000000900466ffffffffffffff16612bbb565b91906101000a81548166ffffffffffffff021916908366ffffffffffffff160217905590505f5f90505b83811015610cd857610cd0858583818110610cb557610cb5612bdc565b9050602002016020810190610cca9190612965565b836119c6565b600101610c98565b505f805467ffffffffffffffff1615610d11577f0000000000000000000000000000000000000000000000000000000000000000610d13565b5f5b610d1d9042612c09565b90506040518060800160405280610d658787808060200260200160405190810160405280939291908181526020018383602002808284375f92019190915250611c1092505050565b73ffffffffffffffffffffffffffffffffffffffff908116825261ffff80881660208085019190915287821660408086019190915267ffffffffffffffff80881660609687015286516001805494890151938901519890970151821678010000000000000000000000000000000000000000000000000277ffffffffffffffffffffffffffffffffffffffffffffffff988616760100000000000000000000000000000000000000000000029890981675ffffffffffffffffffffffffffffffffffffffffffff9390951674010000000000000000000000000000000000000000027fffffffffffffffffffff000000000000000000000000000000000000000000009094169516949094179190911716179290921781555f54610e8a921690612c09565b67ffffffffffffffff167faefe4b1a2f83a7a9a3ee1e49b9815da7444c369eb2eb3c40d61bbffb878eb4c786868685604051610ec99493929190612c29565b60405180910390a25050505050565b5f610ee282611759565b6060015192915050565b335f908152600360205260409020546fffffffffffffffffffffffffffffffff16610f45576040517f958628d8000000000000000000000000000000000000000000000000000000008152336004820152602401610879565b335f908152600360205260409020547f0100000000000000000000000000000000000000000000000000000000000000900460ff1615610fb3576040517f9dc43a32000000000000000000000000000000000000000000000000000000008152336004820152602401610879565b335f8181526003602052604080822080547effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f0100000000000000000000000000000000000000000000000000000000000000179055517fa5900de09bdf6ec8ef95d12f8f27648ff0f5f03bf640bae24cf3529c07a1d3b89190a2565b335f908152600360205260409020546fffffffffffffffffffffffffffffffff161561108a576040517fc6892db4000000000000000000000000000000000000000000000000000000008152336004820152602401610879565b7f00000000000000000000000000000000000000000000000000000000000000003410806110b6575034155b15611115576040517f90452a2f0000000000000000000000000000000000000000000000000000000081527f00000000000000000000000000000000000000000000000000000000000000006004820152346024820152604401610879565b61111f8282611cba565b335f90815260036020908152604080832080547fffffffffffffffffffffffffffffffff0000000000000000000000000000000016346fffffffffffffffffffffffffffffffff161790556004909152902061117c828483612d1d565b503373ffffffffffffffffffffffffffffffffffffffff167f067f43f671a4cbf0288765fdf37129831f90e1a2823a94a40f8b685c78f44cd03484846040516111c793929190612e3d565b60405180910390a25050565b6040805160808101825260015473ffffffffffffffffffffffffffffffffffffffff8116825274010000000000000000000000000000000000000000810461ffff908116602084015276010000000000000000000000000000000000000000000082041692820192909252780100000000000000000000000000000000000000000000000090910467ffffffffffffffff16606080830191909152905f90819061127c8161189f565b6040820151606090920151909561ffff909216945092509050565b5f6112c47fbb76a63875e3849e8399376a2a05f55ea903e12fefea56881824b45faecafb56858585611d0b565b949350505050565b335f908152600360205260409020546fffffffffffffffffffffffffffffffff16611325576040517f958628d8000000000000000000000000000000000000000000000000000000008152336004820152602401610879565b61132f8282611cba565b335f908152600460205260409020611348828483612d1d565b503373ffffffffffffffffffffffffffffffffffffffff167feb9f609ab69970260220b64475c4fc1429501c3f9592ad011891ef36987155a083836040516111c7929190612e5f565b5f5f5f6105ac7fecb05334989516759b5c985c973f2e9ed1836d92cf24d7dd3d38a71c5222a982878787611683565b335f818152600360208181526040808420815160808101835290546fffffffffffffffffffffffffffffffff8116808352700100000000000000000000000000000000820467ffffffffffffffff16838601527801000000000000000000000000000000000000000000000000820466ffffffffffffff16938301939093527f0100000000000000000000000000000000000000000000000000000000000000900460ff161515606082015294909352526114a9576040517f958628d8000000000000000000000000000000000000000000000000000000008152336004820152602401610879565b80606001516114e6576040517f5e0a6579000000000000000000000000000000000000000000000000000000008152336004820152602401610879565b5f6114f082611e8f565b905080421015611535576040517fa15abef500000000000000000000000000000000000000000000000000000000815260048101829052426024820152604401610879565b335f90815260036020908152604080832083905560049091528120611559916127ca565b81516040516fffffffffffffffffffffffffffffffff909116815233907f8108595eb6bad3acefa9da467d90cc2217686d5c5ac85460f8b7849c840645fc9060200160405180910390a281516040515f9133916fffffffffffffffffffffffffffffffff909116908381818185875af1925050503d805f81146115f7576040519150601f19603f3d011682016040523d82523d5f602084013e6115fc565b606091505b5050905080611639576040517fee2aebba000000000000000000000000000000000000000000000000000000008152336004820152602401610879565b505050565b5f61164882611759565b6040015161ffff1692915050565b5f6112c47fecb05334989516759b5c985c973f2e9ed1836d92cf24d7dd3d38a71c5222a982858585611d0b565b5f808060308410156116cb576040517f0bc0a6410000000000000000000000000000000000000000000000000000000081526030600482015260248101859052604401610879565b6116d860085f8688612e72565b6116e191612e99565b60c01c92506116f4601060088688612e72565b6116fd91612e99565b60c01c9150611710603060108688612e72565b61171991612eff565b905061172482612007565b61174f61173084612123565b61173c89898787611d0b565b8361174a886030818c612e72565b61236c565b9450945094915050565b604080516080810182525f80825260208201819052918101829052606081019190915267ffffffffffffffff821615806117a157505f5467ffffffffffffffff908116908316115b156117ef575f546040517fb7a019fe00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff91821660048201529083166024820152604401610879565b5067ffffffffffffffff9081165f908152600260209081526040918290208251608081018452905473ffffffffffffffffffffffffffffffffffffffff8116825261ffff74010000000000000000000000000000000000000000820481169383019390935276010000000000000000000000000000000000000000000081049092169281019290925278010000000000000000000000000000000000000000000000009004909116606082015290565b6060816020015161ffff1667ffffffffffffffff8111156118c2576118c2612c9a565b6040519080825280602002602001820160405280156118eb578160200160208202803683370190505b5090505f611904835f0151846020015161ffff16611964565b90505f5b825181101561195d576020601482028301015160601c83828151811061193057611930612bdc565b73ffffffffffffffffffffffffffffffffffffffff90921660209283029190910190910152600101611908565b5050919050565b6060611971601483612f1c565b67ffffffffffffffff81111561198957611989612c9a565b6040519080825280601f01601f1916602001820160405280156119b3576020820181803683370190505b5090508051600160208301853c92915050565b73ffffffffffffffffffffffffffffffffffffffff82165f818152600360208181526040808420815160808101835290546fffffffffffffffffffffffffffffffff8116808352700100000000000000000000000000000000820467ffffffffffffffff16838601527801000000000000000000000000000000000000000000000000820466ffffffffffffff16938301939093527f0100000000000000000000000000000000000000000000000000000000000000900460ff16151560608201529490935252611adb576040517f958628d800000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff84166004820152602401610879565b806060015115611b2f576040517f9dc43a3200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff84166004820152602401610879565b8166ffffffffffffff16816040015166ffffffffffffff1603611b96576040517f4acbcb4b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff84166004820152602401610879565b5073ffffffffffffffffffffffffffffffffffffffff9091165f908152600360205260409020805466ffffffffffffff9092167801000000000000000000000000000000000000000000000000027fff00000000000000ffffffffffffffffffffffffffffffffffffffffffffffff909216919091179055565b5f5f611c1b8361257e565b90505f60018251611c2c9190612f33565b60f01b90505f8183604051602001611c45929190612f46565b60405160208183030381529060405290508051602082015ff0935073ffffffffffffffffffffffffffffffffffffffff8416611cb25782516040517fb4a0358800000000000000000000000000000000000000000000000000000000815260040161087991815260200190565b505050919050565b80801580611cc9575061010081115b15611639576040517f4159cbac000000000000000000000000000000000000000000000000000000008152610100600482015260248101829052604401610879565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fecf85099955cfe2427e791ce4c5c27122678b7800e81fa153f62440ba7f262ca918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660a08201525f90819060c001604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152828252805160209182012090830189905290820187905267ffffffffffffffff80871660608401528516608083015291505f9060a001604051602081830303815290604052805190602001209050611e8482826040517f19010000000000000000000000000000000000000000000000000000000000008152600281019290925260228201526042902090565b979650505050505050565b6001545f90819074010000000000000000000000000000000000000000900461ffff1615801590611edd57505f54604084015166ffffffffffffff9081166801000000000000000090920416145b90508015611eee57505f1992915050565b826020015167ffffffffffffffff165f03611f0b57505f92915050565b5f54602084015167ffffffffffffffff918216911603611f2e57505f1992915050565b5f60025f85602001516001611f439190612c09565b67ffffffffffffffff908116825260208201929092526040015f205478010000000000000000000000000000000000000000000000009004811691507f00000000000000000000000000000000000000000000000000000000000000008116907f0000000000000000000000000000000000000000000000000000000000000000811690611ff3907f00000000000000000000000000000000000000000000000000000000000000001684612f33565b611ffd9190612f33565b6112c49190612f33565b5f61203c67ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001642612f33565b90505f61207367ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001642612f33565b9050818367ffffffffffffffff1610156120cc576040517fbec286fa0000000000000000000000000000000000000000000000000000000081526004810183905267ffffffffffffffff84166024820152604401610879565b808367ffffffffffffffff161115611639576040517f4743e2490000000000000000000000000000000000000000000000000000000081526004810182905267ffffffffffffffff84166024820152604401610879565b604080516080810182525f8082526020820181905291810182905260608101829052905467ffffffffffffffff908116908316158061217557508067ffffffffffffffff168367ffffffffffffffff16115b156121c0576040517fb7a019fe00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff808316600483015284166024820152604401610879565b8067ffffffffffffffff168367ffffffffffffffff16146122bb575f67ffffffffffffffff82166121f2856001612c09565b67ffffffffffffffff1614801561226c575067ffffffffffffffff8281165f90815260026020526040902054612268917f00000000000000000000000000000000000000000000000000000000000000008116917801000000000000000000000000000000000000000000000000900416612f33565b4211155b9050806122b9576040517f0c80a25d00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff808416600483015285166024820152604401610879565b505b505067ffffffffffffffff9081165f908152600260209081526040918290208251608081018452905473ffffffffffffffffffffffffffffffffffffffff8116825261ffff74010000000000000000000000000000000000000000820481169383019390935276010000000000000000000000000000000000000000000081049092169281019290925278010000000000000000000000000000000000000000000000009004909116606082015290565b5f612378604083612fda565b9050612385604082612f1c565b82146123e757612396604082612f1c565b6123a1906030612f33565b6123ac836030612f33565b6040517f0bc0a64100000000000000000000000000000000000000000000000000000000815260048101929092526024820152604401610879565b856040015161ffff1681101561243c5760408087015190517fe748dd4800000000000000000000000000000000000000000000000000000000815261ffff909116600482015260248101829052604401610879565b602086015161ffff1684901c156124925760208601516040517f627c0e9100000000000000000000000000000000000000000000000000000000815261ffff909116600482015260248101859052604401610879565b5f6124a8875f0151886020015161ffff16611964565b90505f805b86811c1561253057600187821c161561252857838203612503576040517ffe9a797e0000000000000000000000000000000000000000000000000000000081526004810188905260248101859052604401610879565b612528888787858060010196506125238887601402016020015160601c90565b61262d565b6001016124ad565b50828114612574576040517ffe9a797e0000000000000000000000000000000000000000000000000000000081526004810187905260248101849052604401610879565b5050505050505050565b60606014825161258e9190612f1c565b61259990600c612f33565b67ffffffffffffffff8111156125b1576125b1612c9a565b6040519080825280601f01601f1916602001820160405280156125db576020820181803683370190505b5090505f5b8251811015612620575f8382815181106125fc576125fc612bdc565b602002602001015190508060601b60148302602085010152508060010190506125e0565b50600c8151038152919050565b604082028401803590602001357f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81167f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08111156126cf576040517f4e1e611000000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff85166004820152602401610879565b5f6001896126e260ff86901c601b612f33565b604080515f8152602081018083529390935260ff90911690820152606081018690526080810184905260a0016020604051602081039080840390855afa15801561272e573d5f5f3e3d5ffd5b5050506020604051035190508473ffffffffffffffffffffffffffffffffffffffff168173ffffffffffffffffffffffffffffffffffffffff16146127bf576040517fab4612d900000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff808716600483015282166024820152604401610879565b505050505050505050565b5080546127d690612b11565b5f825580601f106127e5575050565b601f0160209004905f5260205f20906127fe9190612800565b565b5f5b80821115611639575f81840155600101612802565b5f5f83601f840112612827575f5ffd5b50813567ffffffffffffffff81111561283e575f5ffd5b602083019150836020828501011115612855575f5ffd5b9250929050565b5f5f5f6040848603121561286e575f5ffd5b83359250602084013567ffffffffffffffff81111561288b575f5ffd5b61289786828701612817565b9497909650939450505050565b803567ffffffffffffffff811681146128bb575f5ffd5b919050565b5f602082840312156128d0575f5ffd5b6128d9826128a4565b9392505050565b5f8151808452602084019350602083015f5b8281101561292657815173ffffffffffffffffffffffffffffffffffffffff168652602095860195909101906001016128f2565b5093949350505050565b602081525f6128d960208301846128e0565b803573ffffffffffffffffffffffffffffffffffffffff811681146128bb575f5ffd5b5f60208284031215612975575f5ffd5b6128d982612942565b84815267ffffffffffffffff841660208201528215156040820152608060608201525f8251806080840152806020850160a085015e5f60a0828501015260a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011684010191505095945050505050565b5f5f5f60408486031215612a04575f5ffd5b833567ffffffffffffffff811115612a1a575f5ffd5b8401601f81018613612a2a575f5ffd5b803567ffffffffffffffff811115612a40575f5ffd5b8660208260051b8401011115612a54575f5ffd5b6020918201979096509401359392505050565b5f5f60208385031215612a78575f5ffd5b823567ffffffffffffffff811115612a8e575f5ffd5b612a9a85828601612817565b90969095509350505050565b606081525f612ab860608301866128e0565b905083602083015267ffffffffffffffff83166040830152949350505050565b5f5f5f60608486031215612aea575f5ffd5b83359250612afa602085016128a4565b9150612b08604085016128a4565b90509250925092565b600181811c90821680612b2557607f821691505b602082108103612b5c577f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b50919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5f67ffffffffffffffff821667ffffffffffffffff8103612bb257612bb2612b62565b60010192915050565b5f66ffffffffffffff821666ffffffffffffff8103612bb257612bb2612b62565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b67ffffffffffffffff81811683821601908111156105ce576105ce612b62565b606080825281018490525f8560808301825b87811015612c765773ffffffffffffffffffffffffffffffffffffffff612c6184612942565b16825260209283019290910190600101612c3b565b506020840195909552505067ffffffffffffffff9190911660409091015292915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b601f821115611639578282111561163957805f5260205f20601f840160051c6020851015612cf257505f5b90810190601f840160051c035f5b81811015612d15575f83820155600101612d00565b505050505050565b67ffffffffffffffff831115612d3557612d35612c9a565b612d4983612d438354612b11565b83612cc7565b5f601f841160018114612d7a575f8515612d635750838201355b5f19600387901b1c1916600186901b178355612def565b5f838152602081207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08716915b82811015612dc75786850135825560209485019460019092019101612da7565b5086821015612de3575f1960f88860031b161c19848701351681555b505060018560011b0183555b5050505050565b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b838152604060208201525f612e56604083018486612df6565b95945050505050565b602081525f6112c4602083018486612df6565b5f5f85851115612e80575f5ffd5b83861115612e8c575f5ffd5b5050820193919092039150565b80357fffffffffffffffff0000000000000000000000000000000000000000000000008116906008841015612ef8577fffffffffffffffff000000000000000000000000000000000000000000000000808560080360031b1b82161691505b5092915050565b803560208310156105ce575f19602084900360031b1b1692915050565b80820281158282048414176105ce576105ce612b62565b808201808211156105ce576105ce612b62565b7f610000000000000000000000000000000000000000000000000000000000000081527fffff000000000000000000000000000000000000000000000000000000000000831660018201527f80600a3d393df30000000000000000000000000000000000000000000000000060038201525f600a8201525f82518060208501600b85015e5f9201600b019182525092915050565b5f8261300d577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b50049056';
