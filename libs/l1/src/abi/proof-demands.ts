// Generated from contracts/src by contracts/generate.mjs: do not edit.
export const proofDemandsAbi = [
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
    "name": "demand",
    "inputs": [
      {
        "name": "number",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "expiredAgainst",
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
    "name": "DemandSettled",
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
    "name": "ProofDemanded",
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
        "name": "demander",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "bond",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "deadline",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "Demands_BatchFinal",
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
    "name": "Demands_BatchProved",
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
    "name": "Demands_BatchUnknown",
    "inputs": [
      {
        "name": "number",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "Demands_BondLow",
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
    "name": "Demands_DemandedBefore",
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
    "name": "Demands_NotOpen",
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
    "name": "Demands_NotOptimistic",
    "inputs": []
  },
  {
    "type": "error",
    "name": "Demands_SurplusRefused",
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
    "name": "Demands_Waiting",
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

export const proofDemandsBytecode =
  '0x60e060405234801561000f575f5ffd5b5060405161135538038061135583398101604081905261002e916100ce565b6001600160a01b03166080526101808101516001600160401b031660a052610100015160c052610249565b6040516102a081016001600160401b038111828210171561008857634e487b7160e01b5f52604160045260245ffd5b60405290565b8051801515811461009d575f5ffd5b919050565b80516001600160401b038116811461009d575f5ffd5b80516001600160a01b038116811461009d575f5ffd5b5f5f8284036102c08112156100e1575f5ffd5b6102a08112156100ef575f5ffd5b506100f8610059565b6101018461008e565b815261010f602085016100a2565b6020820152610120604085016100a2565b6040820152610131606085016100a2565b6060820152610142608085016100a2565b608082015261015360a085016100a2565b60a082015261016460c085016100a2565b60c082015261017560e085016100a2565b60e0820152610100848101519082015261019261012085016100a2565b610120820152610140848101519082015261016080850151908201526101bb61018085016100a2565b6101808201526101ce6101a085016100a2565b6101a08201526101e16101c085016100a2565b6101c08201526101f46101e085016100a2565b6101e08201526102008481015190820152610220808501519082015261024080850151908201526102608085015190820152610280808501519082015291506102406102a084016100b8565b90509250929050565b60805160a05160c0516110b26102a35f395f61019701525f8181610249015261088001525f8181607801528181610290015281816103600152818161048d0152818161055501528181610a7e0152610b9701526110b25ff3fe608060405260043610610063575f3560e01c80637c35be7a116100415780637c35be7a14610105578063d01220f514610158578063e621509f1461016d575f5ffd5b8063511606301461006757806364c9ec6f146100c457806375be4118146100e6575b5f5ffd5b348015610072575f5ffd5b5061009a7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b3480156100cf575f5ffd5b506100d861018c565b6040519081526020016100bb565b3480156100f1575f5ffd5b5061009a610100366004610f19565b6101c0565b348015610110575f5ffd5b5061014861011f366004610f19565b5f9081526020819052604090205473ffffffffffffffffffffffffffffffffffffffff16151590565b60405190151581526020016100bb565b61016b610166366004610f48565b61028e565b005b348015610178575f5ffd5b5061016b610187366004610f63565b610969565b5f6101bb621312d05f7f0000000000000000000000000000000000000000000000000000000000000000610d47565b905090565b5f818152602081815260408083208151606081018352905473ffffffffffffffffffffffffffffffffffffffff8116825274010000000000000000000000000000000000000000810464ffffffffff16938201849052790100000000000000000000000000000000000000000000000000900465ffffffffffff169181019190915290610278907f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff1690610faa565b4211610284575f610287565b80515b9392505050565b7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166396fecec46040518163ffffffff1660e01b8152600401602060405180830381865afa1580156102f7573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061031b9190610fc3565b67ffffffffffffffff165f0361035d576040517fb4d2c1af00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663f665c3a16040518163ffffffff1660e01b8152600401602060405180830381865afa1580156103c7573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103eb9190610fc3565b90508067ffffffffffffffff168267ffffffffffffffff1611610453576040517f8014f7d500000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8083166004830152831660248201526044015b60405180910390fd5b6040517f95934bae00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff831660048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906395934bae90602401602060405180830381865afa1580156104e7573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061050b9190610fde565b90505f819003610553576040517fb8addeda00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8416600482015260240161044a565b7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16638e1012d56040518163ffffffff1660e01b8152600401602060405180830381865afa1580156105bc573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105e09190611016565b73ffffffffffffffffffffffffffffffffffffffff166368f5424b826040518263ffffffff1660e01b815260040161061a91815260200190565b602060405180830381865afa158015610635573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106599190611031565b15610693576040517f7df84c5b0000000000000000000000000000000000000000000000000000000081526004810182905260240161044a565b5f8181526020819052604090205474010000000000000000000000000000000000000000900464ffffffffff16156106fa576040517fd295430e0000000000000000000000000000000000000000000000000000000081526004810182905260240161044a565b5f61070361018c565b905080341015610748576040517f89c0d6b80000000000000000000000000000000000000000000000000000000081526004810182905234602482015260440161044a565b6040805160608101825233815264ffffffffff42166020820152908101610773633b9aca0084611050565b65ffffffffffff9081169091525f848152602081815260409182902084518154928601519590930151909316790100000000000000000000000000000000000000000000000000027fff000000000000ffffffffffffffffffffffffffffffffffffffffffffffffff64ffffffffff90951674010000000000000000000000000000000000000000027fffffffffffffff0000000000000000000000000000000000000000000000000090921673ffffffffffffffffffffffffffffffffffffffff909316929092171792909216919091179055338267ffffffffffffffff808716907f472daf8a6411eeba678e14e7b535d72c9f33e0e860b6419868fa28d706a34f4d9085906108a6907f00000000000000000000000000000000000000000000000000000000000000001642610faa565b6040805192835260208301919091520160405180910390a45f6108c98234611088565b9050805f036108d9575050505050565b6040515f90339083908381818185875af1925050503d805f8114610918576040519150601f19603f3d011682016040523d82523d5f602084013e61091d565b606091505b5050905080610961576040517f079689fe0000000000000000000000000000000000000000000000000000000081523360048201526024810183905260440161044a565b505050505050565b5f61097382610e0a565b5f8181526020819052604090205490915073ffffffffffffffffffffffffffffffffffffffff166109d3576040517fc5fe58100000000000000000000000000000000000000000000000000000000081526004810182905260240161044a565b5f818152602081815260408083208151606081018352905473ffffffffffffffffffffffffffffffffffffffff808216835274010000000000000000000000000000000000000000820464ffffffffff168386015279010000000000000000000000000000000000000000000000000090910465ffffffffffff168284015282517f8e1012d500000000000000000000000000000000000000000000000000000000815292519194937f000000000000000000000000000000000000000000000000000000000000000090911692638e1012d592600480830193928290030181865afa158015610ac5573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ae99190611016565b73ffffffffffffffffffffffffffffffffffffffff1663f0b96077846040518263ffffffff1660e01b8152600401610b2391815260200190565b602060405180830381865afa158015610b3e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610b629190611016565b905073ffffffffffffffffffffffffffffffffffffffff8116610c86578273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166395934bae610bc96020880188610f48565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815267ffffffffffffffff9091166004820152602401602060405180830381865afa158015610c24573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610c489190610fde565b03610c82576040517f01cedfdd0000000000000000000000000000000000000000000000000000000081526004810184905260240161044a565b5080515b5f8381526020819052604080822080547fffffffffffffffffffffffff0000000000000000000000000000000000000000169055830151610cd39065ffffffffffff16633b9aca0061109b565b905073ffffffffffffffffffffffffffffffffffffffff821684610cfa6020880188610f48565b67ffffffffffffffff167f4bd4a056a507498162bbdbbbbeb7a160e9f7206d3eef1e63371ca5952c274baa84604051610d3591815260200190565b60405180910390a46109618282610e1f565b5f80610d54601048611050565b90505f814a11610d645781610d66565b4a5b90505f81610d77620200008861109b565b610d81919061109b565b610d8b488961109b565b610d959190610faa565b610da090600261109b565b905084811015610dad5750835b5f633b9aca006001610dbf8483610faa565b610dc99190611088565b610dd39190611050565b905065ffffffffffff8110610dee5765ffffffffffff610df0565b805b610dfe90633b9aca0061109b565b98975050505050505050565b5f6040516101a08382376101a0902092915050565b5f610e2e603f620186a0611050565b610e3b90620186a0610faa565b610e4790612ee0610faa565b5a1015610eb157610e5c603f620186a0611050565b610e6990620186a0610faa565b610e7590612ee0610faa565b5a6040517f51e2baa00000000000000000000000000000000000000000000000000000000081526004810192909252602482015260440161044a565b60405173ffffffffffffffffffffffffffffffffffffffff841690620186a09084905f818181858888f193505050503d805f8114610f0a576040519150601f19603f3d011682016040523d82523d5f602084013e610f0f565b606091505b5090949350505050565b5f60208284031215610f29575f5ffd5b5035919050565b67ffffffffffffffff81168114610f45575f5ffd5b50565b5f60208284031215610f58575f5ffd5b813561028781610f30565b5f6101a0828403128015610f75575f5ffd5b509092915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b80820180821115610fbd57610fbd610f7d565b92915050565b5f60208284031215610fd3575f5ffd5b815161028781610f30565b5f60208284031215610fee575f5ffd5b5051919050565b73ffffffffffffffffffffffffffffffffffffffff81168114610f45575f5ffd5b5f60208284031215611026575f5ffd5b815161028781610ff5565b5f60208284031215611041575f5ffd5b81518015158114610287575f5ffd5b5f82611083577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b81810381811115610fbd57610fbd610f7d565b8082028115828204841417610fbd57610fbd610f7d56';
