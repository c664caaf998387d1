// Generated from contracts/src by contracts/generate.mjs: do not edit.
export const availabilityChallengesAbi = [
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
        "internalType": "contract ISettlement"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "answer",
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
        "name": "index",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
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
    "name": "challenge",
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
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "failedAgainst",
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
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isOpen",
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
    "name": "maxChallenges",
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
    "name": "minChallengeBond",
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
    "name": "openCount",
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
    "name": "settle",
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
    "name": "settlement",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract ISettlement"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "Answered",
    "inputs": [
      {
        "name": "headerHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "number",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "answerer",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "bond",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Challenged",
    "inputs": [
      {
        "name": "headerHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "number",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "challenger",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "versionedHash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "bond",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "expiresAt",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Closed",
    "inputs": [
      {
        "name": "headerHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
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
    "name": "Failed",
    "inputs": [
      {
        "name": "headerHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "number",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "epoch",
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
    "type": "error",
    "name": "Availability_BlobWrong",
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
    "name": "Availability_BondLow",
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
    "name": "Availability_CertificateWrong",
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
    "name": "Availability_ChallengedBefore",
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
    "name": "Availability_Expired",
    "inputs": [
      {
        "name": "expiresAt",
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
    "name": "Availability_HeaderUnknown",
    "inputs": [
      {
        "name": "number",
        "type": "uint64",
        "internalType": "uint64"
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
    "name": "Availability_NotExpired",
    "inputs": [
      {
        "name": "expiresAt",
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
    "name": "Availability_NotOpen",
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
    "name": "Availability_RetentionShort",
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
    "name": "Availability_SurplusRefused",
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
    "name": "Availability_TooMany",
    "inputs": [
      {
        "name": "limit",
        "type": "uint256",
        "internalType": "uint256"
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
  }
] as const;

export const availabilityChallengesBytecode =
  '0x610100604052348015610010575f5ffd5b50604051611ce3380380611ce383398101604081905261002f916101c1565b6001600160a01b03811660805260c0820180516001600160401b0390811660e05290515f9161006191600c911661033c565b90506100a86040518060400160405280600d81526020016c6d61784368616c6c656e67657360981b81525060018560e001516001600160401b03168461010660201b60201c565b6001600160401b031660a05260408051808201909152601081526f1b5a5b90da185b1b195b99d9509bdb9960821b60208201526101008401516100fa9190633b9aca0090678ac7230489e80000610106565b60c052506103a5915050565b5f8383108061011457508183115b156101435784848385604051634354d32f60e01b815260040161013a949392919061035b565b60405180910390fd5b50909392505050565b6040516102a081016001600160401b038111828210171561017b57634e487b7160e01b5f52604160045260245ffd5b60405290565b80518015158114610190575f5ffd5b919050565b80516001600160401b0381168114610190575f5ffd5b80516001600160a01b0381168114610190575f5ffd5b5f5f8284036102c08112156101d4575f5ffd5b6102a08112156101e2575f5ffd5b506101eb61014c565b6101f484610181565b815261020260208501610195565b602082015261021360408501610195565b604082015261022460608501610195565b606082015261023560808501610195565b608082015261024660a08501610195565b60a082015261025760c08501610195565b60c082015261026860e08501610195565b60e082015261010084810151908201526102856101208501610195565b610120820152610140848101519082015261016080850151908201526102ae6101808501610195565b6101808201526102c16101a08501610195565b6101a08201526102d46101c08501610195565b6101c08201526102e76101e08501610195565b6101e08201526102008481015190820152610220808501519082015261024080850151908201526102608085015190820152610280808501519082015291506103336102a084016101ab565b90509250929050565b5f8261035657634e487b7160e01b5f52601260045260245ffd5b500490565b608081525f8551806080840152806020880160a085015e5f60a0828501015260a0601f19601f83011684010191505084602083015283604083015282606083015295945050505050565b60805160a05160c05160e0516118db6104085f395f61084801525f81816101bc015261027001525f818160c20152818161095401526109b601525f81816101130152818161046d015281816106c20152818161129001526113ae01526118db5ff3fe6080604052600436106100ad575f3560e01c8063bd94ec4611610066578063e49c2bf71161004c578063e49c2bf714610214578063ea65cfa914610227578063ef2ccdca14610246575f5ffd5b8063bd94ec46146101de578063cfaf380e146101ff575f5ffd5b806364c9ec6f1161009657806364c9ec6f1461015a5780637c35be7a1461017c578063b8cfdc64146101ab575f5ffd5b806337a79629146100b15780635116063014610102575b5f5ffd5b3480156100bc575f5ffd5b506100e47f000000000000000000000000000000000000000000000000000000000000000081565b60405167ffffffffffffffff90911681526020015b60405180910390f35b34801561010d575f5ffd5b506101357f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016100f9565b348015610165575f5ffd5b5061016e610265565b6040519081526020016100f9565b348015610187575f5ffd5b5061019b610196366004611578565b610299565b60405190151581526020016100f9565b3480156101b6575f5ffd5b5061016e7f000000000000000000000000000000000000000000000000000000000000000081565b3480156101e9575f5ffd5b506101fd6101f83660046115a6565b6102e8565b005b34801561020a575f5ffd5b5061016e60015481565b6101fd6102223660046115a6565b6107fa565b348015610232575f5ffd5b50610135610241366004611578565b610c4d565b348015610251575f5ffd5b506101fd610260366004611627565b610d51565b5f61029461ea6060017f0000000000000000000000000000000000000000000000000000000000000000611069565b905090565b5f60015f838152602081905260409020547f0100000000000000000000000000000000000000000000000000000000000000900460ff1660038111156102e1576102e1611652565b1492915050565b5f6102f28461112c565b5f818152602081815260408083208151608081018352815473ffffffffffffffffffffffffffffffffffffffff8116825274010000000000000000000000000000000000000000810464ffffffffff1694820194909452790100000000000000000000000000000000000000000000000000840465ffffffffffff169281019290925293945091929060608301907f0100000000000000000000000000000000000000000000000000000000000000900460ff1660038111156103b7576103b7611652565b60038111156103c8576103c8611652565b90525090506001816060015160038111156103e5576103e5611652565b14610424576040517f493e5065000000000000000000000000000000000000000000000000000000008152600481018390526024015b60405180910390fd5b60015f8154610432906116ac565b9091555060408101515f906104539065ffffffffffff16633b9aca006116e0565b90508273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166395934bae61049f60208a018a6116fd565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815267ffffffffffffffff9091166004820152602401602060405180830381865afa1580156104fa573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061051e9190611724565b1461058c575f83815260208181526040822091909155610540908701876116fd565b67ffffffffffffffff16837f5dadb9327f31617894c84554ca8e2073b38829ec9d8ebf4a7fdb00f45be2568660405160405180910390a381516105839082611141565b50505050505050565b816020015164ffffffffff1642116105e55760208201516040517f608a494f00000000000000000000000000000000000000000000000000000000815264ffffffffff909116600482015242602482015260440161041b565b5f83815260208181526040822080547effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f030000000000000000000000000000000000000000000000000000000000000017905581906106529061064b908a018a6116fd565b888861123b565b919350909150610667905060208901896116fd565b67ffffffffffffffff16857fb49b25942614392f470d9a7ceaa0da8cb547af09fe2cb3da7ddb761afd84aa7a84846040516106b892919067ffffffffffffffff929092168252602082015260400190565b60405180910390a37f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663d864e7406040518163ffffffff1660e01b8152600401602060405180830381865afa158015610729573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061074d919061173b565b84516040517fc19db9dd00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff851660048201526024810184905273ffffffffffffffffffffffffffffffffffffffff918216604482015291169063c19db9dd906064015f604051808303815f87803b1580156107cc575f5ffd5b505af11580156107de573d5f5f3e3d5ffd5b505050506107ef845f015184611141565b505050505050505050565b5f6108048461112c565b905061081c61081660208601866116fd565b82611374565b5f61083461082d60208701876116fd565b858561123b565b5091505f905061086e67ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000164261176e565b9050808267ffffffffffffffff16116108d25761088c81600161176e565b6040517fd6f51639000000000000000000000000000000000000000000000000000000008152600481019190915267ffffffffffffffff8316602482015260440161041b565b5f5f848152602081905260409020547f0100000000000000000000000000000000000000000000000000000000000000900460ff16600381111561091857610918611652565b14610952576040517f38cbe9940000000000000000000000000000000000000000000000000000000081526004810184905260240161041b565b7f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff16600154036109e3576040517ffd9b466b00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016600482015260240161041b565b5f6109ec610265565b905080341015610a30576040517ec3a24a0000000000000000000000000000000000000000000000000000000081526004810182905234602482015260440161041b565b60015f8154610a3e90611781565b909155506040805160808101825233815264ffffffffff84166020820152908101610a6d633b9aca00846117b8565b65ffffffffffff168152602001600190525f858152602081815260409182902083518154928501519385015165ffffffffffff16790100000000000000000000000000000000000000000000000000027fff000000000000ffffffffffffffffffffffffffffffffffffffffffffffffff64ffffffffff90951674010000000000000000000000000000000000000000027fffffffffffffff0000000000000000000000000000000000000000000000000090941673ffffffffffffffffffffffffffffffffffffffff90921691909117929092179283168217815560608401519092909183917effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90911678ffffffffffffffffffffffffffffffffffffffffffffffffff909116177f0100000000000000000000000000000000000000000000000000000000000000836003811115610bc857610bc8611652565b0217905550339150610bdf905060208901896116fd565b67ffffffffffffffff16857f323f7894cfcd180369470c9fdb32917decf4dce72d19c018955312dc7681b7e78a61014001358587604051610c33939291909283526020830191909152604082015260600190565b60405180910390a4610583610c4882346117f0565b611486565b5f818152602081815260408083208151608081018352815473ffffffffffffffffffffffffffffffffffffffff8116825274010000000000000000000000000000000000000000810464ffffffffff1694820194909452790100000000000000000000000000000000000000000000000000840465ffffffffffff1692810192909252839260608301907f0100000000000000000000000000000000000000000000000000000000000000900460ff166003811115610d0e57610d0e611652565b6003811115610d1f57610d1f611652565b9052509050600381606001516003811115610d3c57610d3c611652565b14610d47575f610d4a565b80515b9392505050565b5f610d5b8361112c565b90508149801580610d7157508361014001358114155b15610db6576040517fd434d26100000000000000000000000000000000000000000000000000000000815261014085013560048201526024810182905260440161041b565b610dcc610dc660208601866116fd565b83611374565b5f828152602081815260408083208151608081018352815473ffffffffffffffffffffffffffffffffffffffff8116825274010000000000000000000000000000000000000000810464ffffffffff1694820194909452790100000000000000000000000000000000000000000000000000840465ffffffffffff1692810192909252909160608301907f0100000000000000000000000000000000000000000000000000000000000000900460ff166003811115610e8d57610e8d611652565b6003811115610e9e57610e9e611652565b90525090505f600182606001516003811115610ebc57610ebc611652565b149050801581610ee157505f82606001516003811115610ede57610ede611652565b14155b15610f1b576040517f493e50650000000000000000000000000000000000000000000000000000000081526004810185905260240161041b565b808015610f325750816020015164ffffffffff1642115b15610f7e5760208201516040517fe312467500000000000000000000000000000000000000000000000000000000815264ffffffffff909116600482015242602482015260440161041b565b5f8481526020819052604080822080547effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f0200000000000000000000000000000000000000000000000000000000000000179055830151610fec9065ffffffffffff16633b9aca006116e0565b905033610ffc60208901896116fd565b67ffffffffffffffff16867f8d9d88ca4701ec25603c9688cecfd13582286e669a1a7b0a5cb28a4240791a018460405161103891815260200190565b60405180910390a48161104e5750505050505050565b60015f815461105c906116ac565b9091555061058381611486565b5f806110766010486117b8565b90505f814a116110865781611088565b4a5b90505f8161109962020000886116e0565b6110a391906116e0565b6110ad48896116e0565b6110b7919061176e565b6110c29060026116e0565b9050848110156110cf5750835b5f633b9aca0060016110e1848361176e565b6110eb91906117f0565b6110f591906117b8565b905065ffffffffffff81106111105765ffffffffffff611112565b805b61112090633b9aca006116e0565b98975050505050505050565b5f6040516101a08382376101a0902092915050565b5f611150603f620186a06117b8565b61115d90620186a061176e565b61116990612ee061176e565b5a10156111d35761117e603f620186a06117b8565b61118b90620186a061176e565b61119790612ee061176e565b5a6040517f51e2baa00000000000000000000000000000000000000000000000000000000081526004810192909252602482015260440161041b565b60405173ffffffffffffffffffffffffffffffffffffffff841690620186a09084905f818181858888f193505050503d805f811461122c576040519150601f19603f3d011682016040523d82523d5f602084013e611231565b606091505b5090949350505050565b6040517f7c1bf31f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff841660048201525f9081908190819073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690637c1bf31f90602401602060405180830381865afa1580156112d5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112f99190611724565b90505f868660405161130c929190611803565b60405180910390209050818114611359576040517fa4a8c238000000000000000000000000000000000000000000000000000000008152600481018390526024810182905260440161041b565b611363878761151c565b945094509450505093509350939050565b6040517f95934bae00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff831660048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906395934bae90602401602060405180830381865afa158015611408573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061142c9190611724565b9050808214611481576040517fa59d421300000000000000000000000000000000000000000000000000000000815267ffffffffffffffff84166004820152602481018290526044810183905260640161041b565b505050565b805f036114905750565b6040515f90339083908381818185875af1925050503d805f81146114cf576040519150601f19603f3d011682016040523d82523d5f602084013e6114d4565b606091505b5050905080611518576040517f1d7b4e480000000000000000000000000000000000000000000000000000000081523360048201526024810183905260440161041b565b5050565b5f808061152c6008828688611812565b61153591611839565b60c01c9250611548601060088688611812565b61155191611839565b60c01c9150611564603060108688611812565b61156d9161189f565b5f1c90509250925092565b5f60208284031215611588575f5ffd5b5035919050565b5f6101a082840312156115a0575f5ffd5b50919050565b5f5f5f6101c084860312156115b9575f5ffd5b6115c3858561158f565b92506101a084013567ffffffffffffffff8111156115df575f5ffd5b8401601f810186136115ef575f5ffd5b803567ffffffffffffffff811115611605575f5ffd5b866020828401011115611616575f5ffd5b939660209190910195509293505050565b5f5f6101c08385031215611639575f5ffd5b611643848461158f565b946101a0939093013593505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5f816116ba576116ba61167f565b507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190565b80820281158282048414176116f7576116f761167f565b92915050565b5f6020828403121561170d575f5ffd5b813567ffffffffffffffff81168114610d4a575f5ffd5b5f60208284031215611734575f5ffd5b5051919050565b5f6020828403121561174b575f5ffd5b815173ffffffffffffffffffffffffffffffffffffffff81168114610d4a575f5ffd5b808201808211156116f7576116f761167f565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82036117b1576117b161167f565b5060010190565b5f826117eb577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b818103818111156116f7576116f761167f565b818382375f9101908152919050565b5f5f85851115611820575f5ffd5b8386111561182c575f5ffd5b5050820193919092039150565b80357fffffffffffffffff0000000000000000000000000000000000000000000000008116906008841015611898577fffffffffffffffff000000000000000000000000000000000000000000000000808560080360031b1b82161691505b5092915050565b803560208310156116f7577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff602084900360031b1b169291505056';
