// Generated from contracts/src by contracts/generate.mjs: do not edit.
export const withdrawalsAbi = [
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
      },
      {
        "name": "inbox_",
        "type": "address",
        "internalType": "contract IInbox"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "claim",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "uint16",
        "internalType": "uint16"
      },
      {
        "name": "numbers",
        "type": "uint64[]",
        "internalType": "uint64[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "claimTo",
    "inputs": [
      {
        "name": "asset",
        "type": "uint16",
        "internalType": "uint16"
      },
      {
        "name": "numbers",
        "type": "uint64[]",
        "internalType": "uint64[]"
      },
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "claimableAt",
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
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "credit",
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
        "name": "withdrawals",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "chosen",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "creditFor",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "uint16",
        "internalType": "uint16"
      },
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "number",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "creditOf",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "uint16",
        "internalType": "uint16"
      },
      {
        "name": "number",
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
    "name": "credited",
    "inputs": [
      {
        "name": "number",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "bits",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "multicall",
    "inputs": [
      {
        "name": "data",
        "type": "bytes[]",
        "internalType": "bytes[]"
      }
    ],
    "outputs": [
      {
        "name": "results",
        "type": "bytes[]",
        "internalType": "bytes[]"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "safetySeconds",
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
    "name": "Claimed",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "uint16",
        "indexed": true,
        "internalType": "uint16"
      },
      {
        "name": "number",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Credited",
    "inputs": [
      {
        "name": "number",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "owner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "uint16",
        "indexed": true,
        "internalType": "uint16"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "index",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AddressEmptyCode",
    "inputs": [
      {
        "name": "target",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "FailedCall",
    "inputs": []
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
    "name": "Withdrawals_ClaimEarly",
    "inputs": [
      {
        "name": "number",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "claimableAt",
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
    "name": "Withdrawals_HeaderWrong",
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
    "name": "Withdrawals_ListWrong",
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
    "name": "Withdrawals_NotExits",
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
    "name": "Withdrawals_OwnerIsContract",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "Withdrawals_ReceiverZero",
    "inputs": []
  }
] as const;

export const withdrawalsBytecode =
  '0x60e060405234801561000f575f5ffd5b506040516117ce3803806117ce83398101604081905261002e9161016b565b6001600160a01b03808316608052811660a05260408051808201909152600d81526c7361666574795365636f6e647360981b60208201526101e084015161007b91905f906276a700610090565b6001600160401b031660c05250610340915050565b5f6100a685856001600160401b038616856100b0565b5091949350505050565b5f838310806100be57508183115b156100ed5784848385604051634354d32f60e01b81526004016100e494939291906102f6565b60405180910390fd5b50909392505050565b6040516102a081016001600160401b038111828210171561012557634e487b7160e01b5f52604160045260245ffd5b60405290565b8051801515811461013a575f5ffd5b919050565b80516001600160401b038116811461013a575f5ffd5b80516001600160a01b038116811461013a575f5ffd5b5f5f5f8385036102e081121561017f575f5ffd5b6102a081121561018d575f5ffd5b506101966100f6565b61019f8561012b565b81526101ad6020860161013f565b60208201526101be6040860161013f565b60408201526101cf6060860161013f565b60608201526101e06080860161013f565b60808201526101f160a0860161013f565b60a082015261020260c0860161013f565b60c082015261021360e0860161013f565b60e08201526101008581015190820152610230610120860161013f565b61012082015261014085810151908201526101608086015190820152610259610180860161013f565b61018082015261026c6101a0860161013f565b6101a082015261027f6101c0860161013f565b6101c08201526102926101e0860161013f565b6101e08201526102008581015190820152610220808601519082015261024080860151908201526102608086015190820152610280808601519082015292506102de6102a08501610155565b91506102ed6102c08501610155565b90509250925092565b608081525f8551806080840152806020880160a085015e5f60a0828501015260a0601f19601f83011684010191505084602083015283604083015282606083015295945050505050565b60805160a05160c05161143a6103945f395f81816101e801526105ea01525f818161023b0152610b9501525f818161014a0152818161031d015281816104240152818161060f0152610816015261143a5ff3fe608060405234801561000f575f5ffd5b50600436106100c4575f3560e01c806355670c691161007d578063bf2dcccb11610058578063bf2dcccb146101e3578063ecc42cfc14610223578063fb0e722b14610236575f5ffd5b806355670c69146101915780639d8f4c31146101b0578063ac9650d8146101c3575f5ffd5b806340652141116100ad57806340652141146100f05780634dd0f290146101325780635116063014610145575f5ffd5b8063033a5fe3146100c85780630b6f4949146100dd575b5f5ffd5b6100db6100d6366004610f35565b61025d565b005b6100db6100eb366004610f97565b6102bd565b61011f6100fe36600461103c565b5f602081815293815260408082208552928152828120909352825290205481565b6040519081526020015b60405180910390f35b61011f610140366004611082565b6105af565b61016c7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610129565b61011f61019f366004611082565b60016020525f908152604090205481565b6100db6101be36600461109d565b6106a7565b6101d66101d13660046110fc565b61072d565b604051610129919061113b565b61020a7f000000000000000000000000000000000000000000000000000000000000000081565b60405167ffffffffffffffff9091168152602001610129565b6100db6102313660046111fb565b610813565b61016c7f000000000000000000000000000000000000000000000000000000000000000081565b73ffffffffffffffffffffffffffffffffffffffff81166102aa576040517fd7a9331b00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6102b73385858585610976565b50505050565b5f6102cb6020860186611082565b6040517f95934bae00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff821660048201529091505f9073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906395934bae90602401602060405180830381865afa158015610362573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610386919061123e565b90505f61039287610bf5565b90508181146103ec576040517f840e5dd200000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8416600482015260248101839052604481018290526064015b60405180910390fd5b6040517fc9e73d4c00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff841660048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063c9e73d4c90602401602060405180830381865afa15801561047e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104a29190611255565b505f86866040516104b4929190611270565b60405180910390209050876101800135811461050a576040517fb497acc60000000000000000000000000000000000000000000000000000000081526101808901356004820152602481018290526044016103e3565b5f6105158888610c0a565b610521906101006112ac565b67ffffffffffffffff86165f90815260016020526040812080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90931c8981168419168085179092559350905b81811c156105a1578082901c6001166001036105915761059188828d8d610c1d565b61059a816112bf565b905061056f565b505050505050505050505050565b6040517fc9e73d4c00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff82811660048301525f917f0000000000000000000000000000000000000000000000000000000000000000909116907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063c9e73d4c90602401602060405180830381865afa158015610669573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061068d9190611255565b67ffffffffffffffff166106a191906112f6565b92915050565b3373ffffffffffffffffffffffffffffffffffffffff8516148015906106d157506106d184610d11565b15610720576040517f6b3e7d2600000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff851660048201526024016103e3565b6102b78484848488610976565b604080515f8152602081019091526060908267ffffffffffffffff81111561075757610757611309565b60405190808252806020026020018201604052801561078a57816020015b60608152602001906001900390816107755790505b5091505f5b8381101561080b576107e6308686848181106107ad576107ad611336565b90506020028101906107bf9190611363565b856040516020016107d2939291906113c4565b604051602081830303815290604052610d90565b8382815181106107f8576107f8611336565b602090810291909101015260010161078f565b505092915050565b5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16631fb2a5126040518163ffffffff1660e01b8152600401602060405180830381865afa15801561087d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108a191906113e7565b90503373ffffffffffffffffffffffffffffffffffffffff821614610910576040517f1361a84300000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff821660048201523360248201526044016103e3565b821561096f5773ffffffffffffffffffffffffffffffffffffffff85165f9081526020818152604080832061ffff88168452825280832067ffffffffffffffff86168452909152812080548592906109699084906112f6565b90915550505b5050505050565b5f805b83811015610b38575f85858381811061099457610994611336565b90506020020160208101906109a99190611082565b73ffffffffffffffffffffffffffffffffffffffff89165f9081526020818152604080832061ffff8c168452825280832067ffffffffffffffff851684529091528120549192508190036109fe575050610b30565b5f610a08836105af565b905080421015610a5d576040517f210de45800000000000000000000000000000000000000000000000000000000815267ffffffffffffffff84166004820152602481018290524260448201526064016103e3565b73ffffffffffffffffffffffffffffffffffffffff8a165f9081526020818152604080832061ffff8d168452825280832067ffffffffffffffff87168452909152812055610aab82866112f6565b94508267ffffffffffffffff168961ffff168b73ffffffffffffffffffffffffffffffffffffffff167f6a4633b7d615fc820247227e5bfcc2bb9435a2fd875069318966345b4752f094858a604051610b2492919091825273ffffffffffffffffffffffffffffffffffffffff16602082015260400190565b60405180910390a45050505b600101610979565b508015610bed576040517f13219e9b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff838116600483015261ffff87166024830152604482018390527f000000000000000000000000000000000000000000000000000000000000000016906313219e9b906064015f604051808303815f87803b158015610bd6575f5ffd5b505af1158015610be8573d5f5f3e3d5ffd5b505050505b505050505050565b5f6040516101a08382376101a0902092915050565b5f610c16602683611402565b9392505050565b6026830282018035606081901c9160509190911c61ffff16906016013560801c5f819003610c4d575050506102b7565b73ffffffffffffffffffffffffffffffffffffffff83165f9081526020818152604080832061ffff86168452825280832067ffffffffffffffff8b16845290915281208054839290610ca09084906112f6565b9091555050604080518281526020810188905261ffff84169173ffffffffffffffffffffffffffffffffffffffff86169167ffffffffffffffff8b16917fd31087ee932d3d4bbb19c9486b09bb6e512560beebf75535dd2710b13b1a208c910160405180910390a450505050505050565b5f73ffffffffffffffffffffffffffffffffffffffff82163b60178114610d3a57151592915050565b5f60205f5f863c50505f517fffffff0000000000000000000000000000000000000000000000000000000000167fef01000000000000000000000000000000000000000000000000000000000000141592915050565b60605f610d9d8484610e7c565b9050808015610dcb57505f3d1180610dcb57505f8473ffffffffffffffffffffffffffffffffffffffff163b115b15610de057610dd8610e8f565b9150506106a1565b8015610e30576040517f9996b31500000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff851660048201526024016103e3565b3d15610e4357610e3e610ea8565b610e75565b6040517fd6bda27500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5092915050565b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b803561ffff81168114610ec4575f5ffd5b919050565b5f5f83601f840112610ed9575f5ffd5b50813567ffffffffffffffff811115610ef0575f5ffd5b6020830191508360208260051b8501011115610f0a575f5ffd5b9250929050565b73ffffffffffffffffffffffffffffffffffffffff81168114610f32575f5ffd5b50565b5f5f5f5f60608587031215610f48575f5ffd5b610f5185610eb3565b9350602085013567ffffffffffffffff811115610f6c575f5ffd5b610f7887828801610ec9565b9094509250506040850135610f8c81610f11565b939692955090935050565b5f5f5f5f8486036101e0811215610fac575f5ffd5b6101a0811215610fba575f5ffd5b508493506101a085013567ffffffffffffffff811115610fd8575f5ffd5b8501601f81018713610fe8575f5ffd5b803567ffffffffffffffff811115610ffe575f5ffd5b87602082840101111561100f575f5ffd5b9497602091909101965093946101c001359392505050565b67ffffffffffffffff81168114610f32575f5ffd5b5f5f5f6060848603121561104e575f5ffd5b833561105981610f11565b925061106760208501610eb3565b9150604084013561107781611027565b809150509250925092565b5f60208284031215611092575f5ffd5b8135610c1681611027565b5f5f5f5f606085870312156110b0575f5ffd5b84356110bb81610f11565b93506110c960208601610eb3565b9250604085013567ffffffffffffffff8111156110e4575f5ffd5b6110f087828801610ec9565b95989497509550505050565b5f5f6020838503121561110d575f5ffd5b823567ffffffffffffffff811115611123575f5ffd5b61112f85828601610ec9565b90969095509350505050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b828110156111ef577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0878603018452815180518087528060208301602089015e5f6020828901015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011688010196505050602082019150602084019350600181019050611161565b50929695505050505050565b5f5f5f5f6080858703121561120e575f5ffd5b843561121981610f11565b935061122760208601610eb3565b9250604085013591506060850135610f8c81611027565b5f6020828403121561124e575f5ffd5b5051919050565b5f60208284031215611265575f5ffd5b8151610c1681611027565b818382375f9101908152919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b818103818111156106a1576106a161127f565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82036112ef576112ef61127f565b5060010190565b808201808211156106a1576106a161127f565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112611396575f5ffd5b83018035915067ffffffffffffffff8211156113b0575f5ffd5b602001915036819003821315610f0a575f5ffd5b828482375f8382015f815283518060208601835e5f910190815295945050505050565b5f602082840312156113f7575f5ffd5b8151610c1681610f11565b5f82611435577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b50049056';
