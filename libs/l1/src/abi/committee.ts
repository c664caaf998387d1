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
  '0x610180604052348015610010575f5ffd5b50604051613f50380380613f5083398101604081905261002f9161033d565b60608301516001600160a01b03831660805260408051808201909152600881526733b7bb32b93737b960c11b602082015261006a9083610232565b6001600160a01b031660a0526040805180820190915260088152676d696e5374616b6560c01b602082015260e08501516100b2919060019069d3c21bcecceda100000061026b565b60c05260408051808201909152601381527f6d6178526574656e74696f6e5365636f6e64730000000000000000000000000060208201526100fa906001836301e133806102a8565b6001600160401b0390811661010052604080518082018252601081526f726574656e74696f6e5365636f6e647360801b602082015290860151610142926001919085166102a8565b6001600160401b031660e05260408051808201909152600c81526b67726163655365636f6e647360a01b6020820152608085015161018791905f906301e133806102a8565b6001600160401b03166101205260408051808201909152600f81526e74696d656c6f636b5365636f6e647360881b602082015260a08501516101d091905f906301e133806102a8565b6001600160401b03166101405260408051808201909152601081526f6368616c6c656e67655365636f6e647360801b602082015260c085015161021b91906001906301e133806102a8565b6001600160401b031661016052506104dc92505050565b5f6001600160a01b03821661026557826040516391654a1560e01b815260040161025c9190610495565b60405180910390fd5b50919050565b5f8383108061027957508183115b1561029f5784848385604051634354d32f60e01b815260040161025c94939291906104ae565b50909392505050565b5f6102be85856001600160401b0386168561026b565b5091949350505050565b6040516101e081016001600160401b03811182821017156102f757634e487b7160e01b5f52604160045260245ffd5b60405290565b8051801515811461030c575f5ffd5b919050565b80516001600160401b038116811461030c575f5ffd5b80516001600160a01b038116811461030c575f5ffd5b5f5f5f838503610220811215610351575f5ffd5b6101e081121561035f575f5ffd5b506103686102c8565b610371856102fd565b815261037f60208601610311565b602082015261039060408601610311565b60408201526103a160608601610311565b60608201526103b260808601610311565b60808201526103c360a08601610311565b60a08201526103d460c08601610311565b60c082015260e0858101519082015261010080860151908201526103fb6101208601610311565b61012082015261040e6101408601610311565b610140820152610160858101519082015261018080860151908201526101a080860151908201526101c08086015190820152925061044f6101e08501610327565b915061045e6102008501610327565b90509250925092565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f6104a76020830184610467565b9392505050565b608081525f6104c06080830187610467565b6020830195909552506040810192909252606090910152919050565b60805160a05160c05160e051610100516101205161014051610160516139be6105925f395f8181610272015261267201525f81816103e801528181610b08015261127b01525f818161053c0152818161269601526129e401525f818161041b015281816126be015261274701525f81816102be015261271001525f81816102f101528181610f0c0152610f5a01525f818161021a01528181610938015261099a01525f818161037701526123f401526139be5ff3fe60806040526004361061018e575f3560e01c806365bb2aa3116100dc578063874ff2c011610087578063bed9d86111610062578063bed9d86114610517578063e052b5441461052b578063f18653091461055e578063f800a1b41461057d575f5ffd5b8063874ff2c0146104ba5780639b642de1146104d9578063bae32d26146104f8575f5ffd5b8063753ec103116100b7578063753ec10314610464578063766718081461048757806380a5f6af146104a6575f5ffd5b806365bb2aa31461040a57806369652fcf1461043d5780636a786b0714610451575f5ffd5b80633b4c98911161013c57806355670906116101175780635567090614610399578063629e8511146103b857806365a1f3c3146103d7575f5ffd5b80633b4c989114610321578063442bed05146103505780635116063014610366575f5ffd5b8063348b733d1161016c578063348b733d1461026157806336efbb4d146102ad578063375b3c0a146102e0575f5ffd5b806304e154e91461019257806308a7e937146101dd5780630c340a2414610209575b5f5ffd5b34801561019d575f5ffd5b506101b16101ac3660046130fa565b61059c565b6040805167ffffffffffffffff9485168152939092166020840152908201526060015b60405180910390f35b3480156101e8575f5ffd5b506101fc6101f736600461315e565b6105da565b6040516101d491906131ce565b348015610214575f5ffd5b5061023c7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101d4565b34801561026c575f5ffd5b506102947f000000000000000000000000000000000000000000000000000000000000000081565b60405167ffffffffffffffff90911681526020016101d4565b3480156102b8575f5ffd5b506102947f000000000000000000000000000000000000000000000000000000000000000081565b3480156102eb575f5ffd5b506103137f000000000000000000000000000000000000000000000000000000000000000081565b6040519081526020016101d4565b34801561032c575f5ffd5b5061034061033b366004613203565b6105f3565b6040516101d4949392919061321c565b34801561035b575f5ffd5b50610364610760565b005b348015610371575f5ffd5b5061023c7f000000000000000000000000000000000000000000000000000000000000000081565b3480156103a4575f5ffd5b506103646103b3366004613290565b610920565b3480156103c3575f5ffd5b506102946103d236600461315e565b610d44565b3480156103e2575f5ffd5b506102947f000000000000000000000000000000000000000000000000000000000000000081565b348015610415575f5ffd5b506102947f000000000000000000000000000000000000000000000000000000000000000081565b348015610448575f5ffd5b50610364610d5f565b61036461045f366004613305565b610ea7565b34801561046f575f5ffd5b5061047861104a565b6040516101d493929190613344565b348015610492575f5ffd5b505f54600160c01b900462ffffff16610294565b3480156104b1575f5ffd5b50610364611138565b3480156104c5575f5ffd5b506103136104d4366004613376565b611508565b3480156104e4575f5ffd5b506103646104f3366004613305565b61153d565b348015610503575f5ffd5b506101b16105123660046130fa565b611647565b348015610522575f5ffd5b50610364611676565b348015610536575f5ffd5b506102947f000000000000000000000000000000000000000000000000000000000000000081565b348015610569575f5ffd5b5061031361057836600461315e565b611913565b348015610588575f5ffd5b50610313610597366004613376565b61192b565b5f5f5f6105cb7fbb76a63875e3849e8399376a2a05f55ea903e12fefea56881824b45faecafb56878787611958565b92509250925093509350939050565b60606105ed6105e883611a2e565b611ba3565b92915050565b73ffffffffffffffffffffffffffffffffffffffff81165f818152600460209081526040808320815160808101835290546fffffffffffffffffffffffffffffffff8116808352700100000000000000000000000000000000820462ffffff16838601819052730100000000000000000000000000000000000000830466ffffffffffffff16848601527a01000000000000000000000000000000000000000000000000000090920464ffffffffff1660608085018290529787526005909552928520805495968796879691959392911515919081906106d2906133af565b80601f01602080910402602001604051908101604052809291908181526020018280546106fe906133af565b80156107495780601f1061072057610100808354040283529160200191610749565b820191905f5260205f20905b81548152906001019060200180831161072c57829003601f168201915b505050505090509450945094509450509193509193565b6040805160a08101825260025473ffffffffffffffffffffffffffffffffffffffff8116825261ffff74010000000000000000000000000000000000000000820481166020840181905276010000000000000000000000000000000000000000000083049091169383019390935262ffffff600160c01b820416606083015264ffffffffff7b01000000000000000000000000000000000000000000000000000000909104166080820152905f03610844576040517f7b3b456e00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b806080015164ffffffffff164210156108a35760808101516040517f404ea7bf00000000000000000000000000000000000000000000000000000000815264ffffffffff90911660048201524260248201526044015b60405180910390fd5b6108ac81611c68565b156109075762278d00816080015164ffffffffff166108cb919061342d565b6040517f48c624f4000000000000000000000000000000000000000000000000000000008152600481019190915242602482015260440161089a565b5f60025561091d8161091881611ba3565b611c8b565b50565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016146109cd576040517fcf93510d00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016600482015233602482015260440161089a565b8115806109db575061010082115b15610a1d576040517f9651001400000000000000000000000000000000000000000000000000000000815261010060048201526024810183905260440161089a565b801580610a2957508181115b15610a6a576040517fc4cb8c78000000000000000000000000000000000000000000000000000000008152600481018390526024810182905260440161089a565b600180545f91908290610a859066ffffffffffffff16613440565b91906101000a81548166ffffffffffffff021916908366ffffffffffffff160217905590505f5f90505b83811015610aef57610ae7858583818110610acc57610acc61346a565b9050602002016020810190610ae19190613203565b83611fc4565b600101610aaf565b505f8054600160c01b900462ffffff16908115610b2c577f0000000000000000000000000000000000000000000000000000000000000000610b2e565b5f5b610b389042613497565b90506040518060a00160405280610b808888808060200260200160405190810160405280939291908181526020018383602002808284375f9201919091525061220c92505050565b73ffffffffffffffffffffffffffffffffffffffff908116825261ffff8089166020808501919091528882166040808601919091525f60608087019190915264ffffffffff808916608097880152875160028054958a0151948a0151938a015199909801519091167b01000000000000000000000000000000000000000000000000000000027affffffffffffffffffffffffffffffffffffffffffffffffffffff62ffffff99909916600160c01b027fffffffffff000000ffffffffffffffffffffffffffffffffffffffffffffffff93871676010000000000000000000000000000000000000000000002939093167fffffffffff0000000000ffffffffffffffffffffffffffffffffffffffffffff9490961674010000000000000000000000000000000000000000027fffffffffffffffffffff0000000000000000000000000000000000000000000090951691909616179290921716919091171792909216919091179055610cf5826001613497565b67ffffffffffffffff167faefe4b1a2f83a7a9a3ee1e49b9815da7444c369eb2eb3c40d61bbffb878eb4c787878785604051610d3494939291906134b7565b60405180910390a2505050505050565b5f610d4e82611a2e565b6080015164ffffffffff1692915050565b335f908152600460205260409020546fffffffffffffffffffffffffffffffff16610db8576040517f958628d800000000000000000000000000000000000000000000000000000000815233600482015260240161089a565b335f908152600460205260409020547a010000000000000000000000000000000000000000000000000000900464ffffffffff1615610e25576040517f9dc43a3200000000000000000000000000000000000000000000000000000000815233600482015260240161089a565b335f8181526004602052604080822080547fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff167a0100000000000000000000000000000000000000000000000000004264ffffffffff1602179055517fa5900de09bdf6ec8ef95d12f8f27648ff0f5f03bf640bae24cf3529c07a1d3b89190a2565b335f908152600460205260409020546fffffffffffffffffffffffffffffffff1615610f01576040517fc6892db400000000000000000000000000000000000000000000000000000000815233600482015260240161089a565b610f0a336122b6565b7f0000000000000000000000000000000000000000000000000000000000000000341015610f8c576040517f90452a2f0000000000000000000000000000000000000000000000000000000081527f0000000000000000000000000000000000000000000000000000000000000000600482015234602482015260440161089a565b610f96828261230e565b335f90815260046020908152604080832080547fffffffffffffffffffffffffffffffff0000000000000000000000000000000016346fffffffffffffffffffffffffffffffff1617905560059091529020610ff38284836135ab565b503373ffffffffffffffffffffffffffffffffffffffff167f067f43f671a4cbf0288765fdf37129831f90e1a2823a94a40f8b685c78f44cd034848460405161103e939291906136cb565b60405180910390a25050565b6040805160a08101825260025473ffffffffffffffffffffffffffffffffffffffff8116825274010000000000000000000000000000000000000000810461ffff908116602084015276010000000000000000000000000000000000000000000082041692820192909252600160c01b820462ffffff166060808301919091527b0100000000000000000000000000000000000000000000000000000090920464ffffffffff1660808201525f90819061110381611c68565b6111325761111081611ba3565b6040820151608090920151909561ffff909216945064ffffffffff1692509050565b50909192565b6040805160a0810182525f805473ffffffffffffffffffffffffffffffffffffffff8116835274010000000000000000000000000000000000000000810461ffff908116602085015276010000000000000000000000000000000000000000000082041693830193909352600160c01b830462ffffff1660608301527b0100000000000000000000000000000000000000000000000000000090920464ffffffffff166080820152906111ea82611ba3565b90505f805b8251811015611325575f60045f85848151811061120e5761120e61346a565b60209081029190910181015173ffffffffffffffffffffffffffffffffffffffff1682528101919091526040015f20547a010000000000000000000000000000000000000000000000000000900464ffffffffff1690508015806112a457506112a167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168261342d565b42105b1561131c578382815181106112bb576112bb61346a565b60200260200101518484806112cf906136e4565b9550815181106112e1576112e161346a565b602002602001019073ffffffffffffffffffffffffffffffffffffffff16908173ffffffffffffffffffffffffffffffffffffffff16815250505b506001016111ef565b5081518103611360576040517fbb974b1b00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b80825261136c8261220c565b73ffffffffffffffffffffffffffffffffffffffff16835261ffff81166020840152606083015161139e9060016136fc565b62ffffff167faefe4b1a2f83a7a9a3ee1e49b9815da7444c369eb2eb3c40d61bbffb878eb4c7838560400151426040516113da93929190613717565b60405180910390a26113ec8383611c8b565b6040805160a08101825260025473ffffffffffffffffffffffffffffffffffffffff8116825274010000000000000000000000000000000000000000810461ffff908116602084015276010000000000000000000000000000000000000000000082041692820192909252600160c01b820462ffffff1660608201527b0100000000000000000000000000000000000000000000000000000090910464ffffffffff16608082015261149d81611c68565b6115025760608401516114b19060016136fc565b62ffffff167faefe4b1a2f83a7a9a3ee1e49b9815da7444c369eb2eb3c40d61bbffb878eb4c76114e083611ba3565b836040015184608001516040516114f99392919061374d565b60405180910390a25b50505050565b5f6115357fbb76a63875e3849e8399376a2a05f55ea903e12fefea56881824b45faecafb5685858561235f565b949350505050565b335f908152600460205260409020546fffffffffffffffffffffffffffffffff16611596576040517f958628d800000000000000000000000000000000000000000000000000000000815233600482015260240161089a565b6115a0828261230e565b335f908152600560205260409081902090516115bc9190613780565b604051809103902082826040516115d492919061380f565b6040518091039020036115e5575050565b335f9081526005602052604090206115fe8284836135ab565b503373ffffffffffffffffffffffffffffffffffffffff167feb9f609ab69970260220b64475c4fc1429501c3f9592ad011891ef36987155a0838360405161103e92919061381e565b5f5f5f6105cb7fecb05334989516759b5c985c973f2e9ed1836d92cf24d7dd3d38a71c5222a982878787611958565b335f818152600460208181526040808420815160808101835290546fffffffffffffffffffffffffffffffff8116808352700100000000000000000000000000000000820462ffffff1683860152730100000000000000000000000000000000000000820466ffffffffffffff16938301939093527a010000000000000000000000000000000000000000000000000000900464ffffffffff1660608201529490935252611752576040517f958628d800000000000000000000000000000000000000000000000000000000815233600482015260240161089a565b806060015164ffffffffff165f03611798576040517f5e0a657900000000000000000000000000000000000000000000000000000000815233600482015260240161089a565b5f6117a2826124e3565b9050804210156117e7576040517fa15abef50000000000000000000000000000000000000000000000000000000081526004810182905242602482015260440161089a565b335f90815260046020908152604080832080547fff000000000000000000000000000000000000000000000000000000000000001690556005909152812061182e91613068565b81516040516fffffffffffffffffffffffffffffffff909116815233907f8108595eb6bad3acefa9da467d90cc2217686d5c5ac85460f8b7849c840645fc9060200160405180910390a281516040515f9133916fffffffffffffffffffffffffffffffff909116908381818185875af1925050503d805f81146118cc576040519150601f19603f3d011682016040523d82523d5f602084013e6118d1565b606091505b505090508061190e576040517fee2aebba00000000000000000000000000000000000000000000000000000000815233600482015260240161089a565b505050565b5f61191d82611a2e565b6040015161ffff1692915050565b5f6115357fecb05334989516759b5c985c973f2e9ed1836d92cf24d7dd3d38a71c5222a98285858561235f565b5f808060308410156119a0576040517f0bc0a641000000000000000000000000000000000000000000000000000000008152603060048201526024810185905260440161089a565b6119ad60085f8688613831565b6119b691613858565b60c01c92506119c9601060088688613831565b6119d291613858565b60c01c91506119e5603060108688613831565b6119ee916138be565b90506119f982612701565b611a24611a058461281d565b611a118989878761235f565b83611a1f886030818c613831565b612b29565b9450945094915050565b6040805160a0810182525f8082526020820181905291810182905260608101829052608081019190915267ffffffffffffffff82161580611a8557505f54600160c01b900462ffffff1667ffffffffffffffff8316115b15611adc575f546040517fb7a019fe000000000000000000000000000000000000000000000000000000008152600160c01b90910462ffffff16600482015267ffffffffffffffff8316602482015260440161089a565b5067ffffffffffffffff165f90815260036020908152604091829020825160a081018452905473ffffffffffffffffffffffffffffffffffffffff8116825261ffff74010000000000000000000000000000000000000000820481169383019390935276010000000000000000000000000000000000000000000081049092169281019290925262ffffff600160c01b820416606083015264ffffffffff7b0100000000000000000000000000000000000000000000000000000090910416608082015290565b6060816020015161ffff1667ffffffffffffffff811115611bc657611bc6613528565b604051908082528060200260200182016040528015611bef578160200160208202803683370190505b5090505f611c08835f0151846020015161ffff16612d3b565b90505f5b8251811015611c61576020601482028301015160601c838281518110611c3457611c3461346a565b73ffffffffffffffffffffffffffffffffffffffff90921660209283029190910190910152600101611c0c565b5050919050565b5f62278d00826080015164ffffffffff16611c83919061342d565b421192915050565b5f54611ca490600160c01b900462ffffff1660016136fc565b826060019062ffffff16908162ffffff168152505042826080019064ffffffffff16908164ffffffffff1681525050815f5f820151815f015f6101000a81548173ffffffffffffffffffffffffffffffffffffffff021916908373ffffffffffffffffffffffffffffffffffffffff1602179055506020820151815f0160146101000a81548161ffff021916908361ffff1602179055506040820151815f0160166101000a81548161ffff021916908361ffff1602179055506060820151815f0160186101000a81548162ffffff021916908362ffffff1602179055506080820151815f01601b6101000a81548164ffffffffff021916908364ffffffffff1602179055509050508160035f846060015162ffffff1667ffffffffffffffff1681526020019081526020015f205f820151815f015f6101000a81548173ffffffffffffffffffffffffffffffffffffffff021916908373ffffffffffffffffffffffffffffffffffffffff1602179055506020820151815f0160146101000a81548161ffff021916908361ffff1602179055506040820151815f0160166101000a81548161ffff021916908361ffff1602179055506060820151815f0160186101000a81548162ffffff021916908362ffffff1602179055506080820151815f01601b6101000a81548164ffffffffff021916908364ffffffffff1602179055509050505f5f90505b8151811015611f4e57826060015160045f848481518110611ed057611ed061346a565b60209081029190910181015173ffffffffffffffffffffffffffffffffffffffff1682528101919091526040015f20805462ffffff92909216700100000000000000000000000000000000027fffffffffffffffffffffffffff000000ffffffffffffffffffffffffffffffff909216919091179055600101611ead565b50816060015162ffffff167f24c9e3129498bb93cbf7d9d495c5046b975aa52a5f597159db29b7e558d471ed835f01518460200151856040015160405161103e9392919073ffffffffffffffffffffffffffffffffffffffff93909316835261ffff918216602084015216604082015260600190565b73ffffffffffffffffffffffffffffffffffffffff82165f818152600460208181526040808420815160808101835290546fffffffffffffffffffffffffffffffff8116808352700100000000000000000000000000000000820462ffffff1683860152730100000000000000000000000000000000000000820466ffffffffffffff16938301939093527a010000000000000000000000000000000000000000000000000000900464ffffffffff16606082015294909352526120cc576040517f958628d800000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260240161089a565b606081015164ffffffffff1615612127576040517f9dc43a3200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260240161089a565b612130836122b6565b8166ffffffffffffff16816040015166ffffffffffffff1603612197576040517f4acbcb4b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260240161089a565b5073ffffffffffffffffffffffffffffffffffffffff9091165f908152600460205260409020805466ffffffffffffff909216730100000000000000000000000000000000000000027fffffffffffff00000000000000ffffffffffffffffffffffffffffffffffffff909216919091179055565b5f5f61221783612d9d565b90505f60018251612228919061342d565b60f01b90505f81836040516020016122419291906138db565b60405160208183030381529060405290508051602082015ff0935073ffffffffffffffffffffffffffffffffffffffff84166122ae5782516040517fb4a0358800000000000000000000000000000000000000000000000000000000815260040161089a91815260200190565b505050919050565b6122bf81612e4c565b1561091d576040517f95a755b100000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8216600482015260240161089a565b8080158061231d575061010081115b1561190e576040517f4159cbac00000000000000000000000000000000000000000000000000000000815261010060048201526024810182905260440161089a565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fecf85099955cfe2427e791ce4c5c27122678b7800e81fa153f62440ba7f262ca918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660a08201525f90819060c001604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152828252805160209182012090830189905290820187905267ffffffffffffffff80871660608401528516608083015291505f9060a0016040516020818303038152906040528051906020012090506124d882826040517f19010000000000000000000000000000000000000000000000000000000000008152600281019290925260228201526042902090565b979650505050505050565b6040805160a08101825260025473ffffffffffffffffffffffffffffffffffffffff8116825261ffff74010000000000000000000000000000000000000000820481166020840181905276010000000000000000000000000000000000000000000083049091169383019390935262ffffff600160c01b820416606083015264ffffffffff7b010000000000000000000000000000000000000000000000000000009091041660808201525f918290158015906125b25750600154604085015166ffffffffffffff9081169116145b90508080156125c757506125c582611c68565b155b156125d657505f199392505050565b836020015162ffffff165f036125ef57505f9392505050565b5f54602085015162ffffff600160c01b909204821691160361261557505f199392505050565b5f60035f8660200151600161262a91906136fc565b62ffffff16815260208101919091526040015f20547b01000000000000000000000000000000000000000000000000000000900464ffffffffff16905067ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000008116907f00000000000000000000000000000000000000000000000000000000000000008116906126e4907f0000000000000000000000000000000000000000000000000000000000000000168461342d565b6126ee919061342d565b6126f8919061342d565b95945050505050565b5f61273667ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000164261342d565b90505f61276d67ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000164261342d565b9050818367ffffffffffffffff1610156127c6576040517fbec286fa0000000000000000000000000000000000000000000000000000000081526004810183905267ffffffffffffffff8416602482015260440161089a565b808367ffffffffffffffff16111561190e576040517f4743e2490000000000000000000000000000000000000000000000000000000081526004810182905267ffffffffffffffff8416602482015260440161089a565b6040805160a0810182525f808252602082018190529181018290526060810182905260808101919091526040805160a0810182525f5473ffffffffffffffffffffffffffffffffffffffff8116825274010000000000000000000000000000000000000000810461ffff908116602084015276010000000000000000000000000000000000000000000082041692820192909252600160c01b820462ffffff1660608201527b0100000000000000000000000000000000000000000000000000000090910464ffffffffff16608082015267ffffffffffffffff831615806129175750806060015162ffffff168367ffffffffffffffff16115b1561296b5760608101516040517fb7a019fe00000000000000000000000000000000000000000000000000000000815262ffffff909116600482015267ffffffffffffffff8416602482015260440161089a565b806060015162ffffff168367ffffffffffffffff160361298b5792915050565b5f60038161299a866001613497565b67ffffffffffffffff908116825260208201929092526040015f20547b01000000000000000000000000000000000000000000000000000000900464ffffffffff169150612a0a907f0000000000000000000000000000000000000000000000000000000000000000168261342d565b421115612a605760608201516040517f0c80a25d00000000000000000000000000000000000000000000000000000000815262ffffff909116600482015267ffffffffffffffff8516602482015260440161089a565b50505067ffffffffffffffff165f90815260036020908152604091829020825160a081018452905473ffffffffffffffffffffffffffffffffffffffff8116825261ffff74010000000000000000000000000000000000000000820481169383019390935276010000000000000000000000000000000000000000000081049092169281019290925262ffffff600160c01b820416606083015264ffffffffff7b0100000000000000000000000000000000000000000000000000000090910416608082015290565b5f612b3560408361396f565b9050612b426040826139a7565b8214612ba457612b536040826139a7565b612b5e90603061342d565b612b6983603061342d565b6040517f0bc0a6410000000000000000000000000000000000000000000000000000000081526004810192909252602482015260440161089a565b856040015161ffff16811015612bf95760408087015190517fe748dd4800000000000000000000000000000000000000000000000000000000815261ffff90911660048201526024810182905260440161089a565b602086015161ffff1684901c15612c4f5760208601516040517f627c0e9100000000000000000000000000000000000000000000000000000000815261ffff90911660048201526024810185905260440161089a565b5f612c65875f0151886020015161ffff16612d3b565b90505f805b86811c15612ced57600187821c1615612ce557838203612cc0576040517ffe9a797e000000000000000000000000000000000000000000000000000000008152600481018890526024810185905260440161089a565b612ce588878785806001019650612ce08887601402016020015160601c90565b612ecb565b600101612c6a565b50828114612d31576040517ffe9a797e000000000000000000000000000000000000000000000000000000008152600481018790526024810184905260440161089a565b5050505050505050565b6060612d486014836139a7565b67ffffffffffffffff811115612d6057612d60613528565b6040519080825280601f01601f191660200182016040528015612d8a576020820181803683370190505b5090508051600160208301853c92915050565b606060148251612dad91906139a7565b612db890600c61342d565b67ffffffffffffffff811115612dd057612dd0613528565b6040519080825280601f01601f191660200182016040528015612dfa576020820181803683370190505b5090505f5b8251811015612e3f575f838281518110612e1b57612e1b61346a565b602002602001015190508060601b6014830260208501015250806001019050612dff565b50600c8151038152919050565b5f73ffffffffffffffffffffffffffffffffffffffff82163b60178114612e7557151592915050565b5f60205f5f863c50505f517fffffff0000000000000000000000000000000000000000000000000000000000167fef01000000000000000000000000000000000000000000000000000000000000141592915050565b604082028401803590602001357f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81167f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0811115612f6d576040517f4e1e611000000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8516600482015260240161089a565b5f600189612f8060ff86901c601b61342d565b604080515f8152602081018083529390935260ff90911690820152606081018690526080810184905260a0016020604051602081039080840390855afa158015612fcc573d5f5f3e3d5ffd5b5050506020604051035190508473ffffffffffffffffffffffffffffffffffffffff168173ffffffffffffffffffffffffffffffffffffffff161461305d576040517fab4612d900000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff80871660048301528216602482015260440161089a565b505050505050505050565b508054613074906133af565b5f825580601f10613083575050565b601f0160209004905f5260205f209061309c919061309e565b565b5f5b8082111561190e575f818401556001016130a0565b5f5f83601f8401126130c5575f5ffd5b50813567ffffffffffffffff8111156130dc575f5ffd5b6020830191508360208285010111156130f3575f5ffd5b9250929050565b5f5f5f6040848603121561310c575f5ffd5b83359250602084013567ffffffffffffffff811115613129575f5ffd5b613135868287016130b5565b9497909650939450505050565b803567ffffffffffffffff81168114613159575f5ffd5b919050565b5f6020828403121561316e575f5ffd5b61317782613142565b9392505050565b5f8151808452602084019350602083015f5b828110156131c457815173ffffffffffffffffffffffffffffffffffffffff16865260209586019590910190600101613190565b5093949350505050565b602081525f613177602083018461317e565b803573ffffffffffffffffffffffffffffffffffffffff81168114613159575f5ffd5b5f60208284031215613213575f5ffd5b613177826131e0565b84815267ffffffffffffffff841660208201528215156040820152608060608201525f8251806080840152806020850160a085015e5f60a0828501015260a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011684010191505095945050505050565b5f5f5f604084860312156132a2575f5ffd5b833567ffffffffffffffff8111156132b8575f5ffd5b8401601f810186136132c8575f5ffd5b803567ffffffffffffffff8111156132de575f5ffd5b8660208260051b84010111156132f2575f5ffd5b6020918201979096509401359392505050565b5f5f60208385031215613316575f5ffd5b823567ffffffffffffffff81111561332c575f5ffd5b613338858286016130b5565b90969095509350505050565b606081525f613356606083018661317e565b905083602083015267ffffffffffffffff83166040830152949350505050565b5f5f5f60608486031215613388575f5ffd5b8335925061339860208501613142565b91506133a660408501613142565b90509250925092565b600181811c908216806133c357607f821691505b6020821081036133fa577f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b50919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b808201808211156105ed576105ed613400565b5f66ffffffffffffff821666ffffffffffffff810361346157613461613400565b60010192915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b67ffffffffffffffff81811683821601908111156105ed576105ed613400565b606080825281018490525f8560808301825b878110156135045773ffffffffffffffffffffffffffffffffffffffff6134ef846131e0565b168252602092830192909101906001016134c9565b506020840195909552505067ffffffffffffffff9190911660409091015292915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b601f82111561190e578282111561190e57805f5260205f20601f840160051c602085101561358057505f5b90810190601f840160051c035f5b818110156135a3575f8382015560010161358e565b505050505050565b67ffffffffffffffff8311156135c3576135c3613528565b6135d7836135d183546133af565b83613555565b5f601f841160018114613608575f85156135f15750838201355b5f19600387901b1c1916600186901b17835561367d565b5f838152602081207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08716915b828110156136555786850135825560209485019460019092019101613635565b5086821015613671575f1960f88860031b161c19848701351681555b505060018560011b0183555b5050505050565b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b838152604060208201525f6126f8604083018486613684565b5f5f1982036136f5576136f5613400565b5060010190565b62ffffff81811683821601908111156105ed576105ed613400565b606081525f613729606083018661317e565b905061ffff8416602083015267ffffffffffffffff83166040830152949350505050565b606081525f61375f606083018661317e565b905061ffff8416602083015264ffffffffff83166040830152949350505050565b5f5f835461378d816133af565b6001821680156137a457600181146137d757613804565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0083168652811515820286019350613804565b865f5260205f205f5b838110156137fc578154888201526001909101906020016137e0565b505081860193505b509195945050505050565b818382375f9101908152919050565b602081525f611535602083018486613684565b5f5f8585111561383f575f5ffd5b8386111561384b575f5ffd5b5050820193919092039150565b80357fffffffffffffffff00000000000000000000000000000000000000000000000081169060088410156138b7577fffffffffffffffff000000000000000000000000000000000000000000000000808560080360031b1b82161691505b5092915050565b803560208310156105ed575f19602084900360031b1b1692915050565b7f610000000000000000000000000000000000000000000000000000000000000081527fffff000000000000000000000000000000000000000000000000000000000000831660018201527f80600a3d393df30000000000000000000000000000000000000000000000000060038201525f600a8201525f82518060208501600b85015e5f9201600b019182525092915050565b5f826139a2577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b80820281158282048414176105ed576105ed61340056';
