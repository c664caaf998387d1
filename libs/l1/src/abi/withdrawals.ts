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
    "name": "chunkOperations",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "stateMutability": "view"
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
            "name": "chunkCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "chunksRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "index",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "chunk",
        "type": "tuple",
        "internalType": "struct PlacedLeaf",
        "components": [
          {
            "name": "leaf",
            "type": "tuple",
            "internalType": "struct ChunkLeaf",
            "components": [
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
                "name": "dataHash",
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
                "name": "withdrawalsHash",
                "type": "bytes32",
                "internalType": "bytes32"
              }
            ]
          },
          {
            "name": "path",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      },
      {
        "name": "withdrawals",
        "type": "bytes",
        "internalType": "bytes"
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
    "name": "isCredited",
    "inputs": [
      {
        "name": "number",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "index",
        "type": "uint32",
        "internalType": "uint32"
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
    "name": "ChunkCredited",
    "inputs": [
      {
        "name": "number",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "index",
        "type": "uint32",
        "indexed": true,
        "internalType": "uint32"
      }
    ],
    "anonymous": false
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
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
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
    "name": "Withdrawals_IndexOutOfRange",
    "inputs": [
      {
        "name": "limit",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "actual",
        "type": "uint32",
        "internalType": "uint32"
      }
    ]
  },
  {
    "type": "error",
    "name": "Withdrawals_LeafWrong",
    "inputs": [
      {
        "name": "index",
        "type": "uint32",
        "internalType": "uint32"
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
    "name": "Withdrawals_PathLength",
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
    "name": "Withdrawals_ReceiverZero",
    "inputs": []
  }
] as const;

export const withdrawalsBytecode =
  '0x610120604052348015610010575f5ffd5b506040516119a73803806119a783398101604081905261002f916101c9565b6001600160a01b03808316608052811660a052825163ffffffff1660c05260408051808201909152600d81526c7361666574795365636f6e647360981b60208201526101a084015161008791905f906276a7006100ab565b6001600160401b031660e052825161009e906100cb565b6101005250610399915050565b5f6100c185856001600160401b03861685610100565b5091949350505050565b5f5b600c811080156100e6575061100063ffffffff8316821b105b156100fb576100f48161032b565b90506100cd565b919050565b5f8383108061010e57508183115b1561013d5784848385604051634354d32f60e01b8152600401610134949392919061034f565b60405180910390fd5b50909392505050565b60405161024081016001600160401b038111828210171561017557634e487b7160e01b5f52604160045260245ffd5b60405290565b805163ffffffff811681146100fb575f5ffd5b805180151581146100fb575f5ffd5b80516001600160401b03811681146100fb575f5ffd5b80516001600160a01b03811681146100fb575f5ffd5b5f5f5f8385036102808112156101dd575f5ffd5b6102408112156101eb575f5ffd5b506101f4610146565b6101fd8561017b565b815261020b6020860161017b565b602082015261021c6040860161017b565b604082015261022d6060860161018e565b606082015261023e6080860161019d565b608082015261024f60a0860161019d565b60a082015261026060c0860161019d565b60c082015261027160e0860161019d565b60e0820152610283610100860161019d565b610100820152610296610120860161019d565b610120820152610140858101519082015261016080860151908201526102bf610180860161019d565b6101808201526102d26101a0860161019d565b6101a08201526101c085810151908201526101e0808601519082015261020080860151908201526102208086015190820152925061031361024085016101b3565b915061032261026085016101b3565b90509250925092565b5f6001820161034857634e487b7160e01b5f52601160045260245ffd5b5060010190565b608081525f8551806080840152806020880160a085015e5f60a0828501015260a0601f19601f83011684010191505084602083015283604083015282606083015295945050505050565b60805160a05160c05160e051610100516115a76104005f395f8181610cc10152610cf701525f81816101f2015261035c01525f61018301525f818161028c0152610a6601525f818161013701528181610381015281816105ea01526106ec01526115a75ff3fe608060405234801561000f575f5ffd5b50600436106100c4575f3560e01c80639d8f4c311161007d578063d99d2f8e11610058578063d99d2f8e1461022d578063fb0e722b14610287578063ffd61308146102ae575f5ffd5b80639d8f4c31146101ba578063ac9650d8146101cd578063bf2dcccb146101ed575f5ffd5b80634dd0f290116100ad5780634dd0f2901461011f5780635116063014610132578063996da6771461017e575f5ffd5b8063033a5fe3146100c857806340652141146100dd575b5f5ffd5b6100db6100d6366004611083565b6102c1565b005b61010c6100eb3660046110fc565b5f602081815293815260408082208552928152828120909352825290205481565b6040519081526020015b60405180910390f35b61010c61012d366004611140565b610321565b6101597f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610116565b6101a57f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff9091168152602001610116565b6100db6101c8366004611162565b610419565b6101e06101db3660046111bf565b6104a4565b60405161011691906111fe565b6102147f000000000000000000000000000000000000000000000000000000000000000081565b60405167ffffffffffffffff9091168152602001610116565b61027761023b3660046112d1565b67ffffffffffffffff82165f90815260016020818152604080842062ffffff600887901c1685529091529091205460ff83161c81161492915050565b6040519015158152602001610116565b6101597f000000000000000000000000000000000000000000000000000000000000000081565b6100db6102bc366004611304565b61058a565b73ffffffffffffffffffffffffffffffffffffffff811661030e576040517fd7a9331b00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b61031b3385858585610847565b50505050565b6040517fc9e73d4c00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff82811660048301525f917f0000000000000000000000000000000000000000000000000000000000000000909116907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063c9e73d4c90602401602060405180830381865afa1580156103db573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103ff91906113cb565b67ffffffffffffffff166104139190611413565b92915050565b3373ffffffffffffffffffffffffffffffffffffffff851614801590610443575061044384610ac6565b15610497576040517f6b3e7d2600000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff851660048201526024015b60405180910390fd5b61031b8484848488610847565b604080515f8152602081019091526060908267ffffffffffffffff8111156104ce576104ce611426565b60405190808252806020026020018201604052801561050157816020015b60608152602001906001900390816104ec5790505b5091505f5b838110156105825761055d3086868481811061052457610524611453565b90506020028101906105369190611480565b85604051602001610549939291906114e1565b604051602081830303815290604052610b45565b83828151811061056f5761056f611453565b6020908102919091010152600101610506565b505092915050565b5f6105986020870187611140565b6040517f95934bae00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff821660048201529091505f9073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906395934bae90602401602060405180830381865afa15801561062f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106539190611504565b90505f61065f88610c31565b90508181146106b4576040517f840e5dd200000000000000000000000000000000000000000000000000000000815267ffffffffffffffff84166004820152602481018390526044810182905260640161048e565b6040517fc9e73d4c00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff841660048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063c9e73d4c90602401602060405180830381865afa158015610746573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061076a91906113cb565b50610776888888610c46565b5f858560405161078792919061151b565b604051908190039020905060e087013581146107dc576040517fb497acc600000000000000000000000000000000000000000000000000000000815260e088013560048201526024810182905260440161048e565b6107e68489610dca565b6107f35750505050610840565b6107ff84898888610e4c565b60405163ffffffff89169067ffffffffffffffff8616907fd7d651abdc67b96e52bc4e479d21b69d4d722a6d300750e46f007ac2de30b814905f90a3505050505b5050505050565b5f805b83811015610a09575f85858381811061086557610865611453565b905060200201602081019061087a9190611140565b73ffffffffffffffffffffffffffffffffffffffff89165f9081526020818152604080832061ffff8c168452825280832067ffffffffffffffff851684529091528120549192508190036108cf575050610a01565b5f6108d983610321565b90508042101561092e576040517f210de45800000000000000000000000000000000000000000000000000000000815267ffffffffffffffff841660048201526024810182905242604482015260640161048e565b73ffffffffffffffffffffffffffffffffffffffff8a165f9081526020818152604080832061ffff8d168452825280832067ffffffffffffffff8716845290915281205561097c8286611413565b94508267ffffffffffffffff168961ffff168b73ffffffffffffffffffffffffffffffffffffffff167f6a4633b7d615fc820247227e5bfcc2bb9435a2fd875069318966345b4752f094858a6040516109f592919091825273ffffffffffffffffffffffffffffffffffffffff16602082015260400190565b60405180910390a45050505b60010161084a565b508015610abe576040517f13219e9b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff838116600483015261ffff87166024830152604482018390527f000000000000000000000000000000000000000000000000000000000000000016906313219e9b906064015f604051808303815f87803b158015610aa7575f5ffd5b505af1158015610ab9573d5f5f3e3d5ffd5b505050505b505050505050565b5f73ffffffffffffffffffffffffffffffffffffffff82163b60178114610aef57151592915050565b5f60205f5f863c50505f517fffffff0000000000000000000000000000000000000000000000000000000000167fef01000000000000000000000000000000000000000000000000000000000000141592915050565b60605f610b528484610f59565b9050808015610b8057505f3d1180610b8057505f8473ffffffffffffffffffffffffffffffffffffffff163b115b15610b9557610b8d610f6c565b915050610413565b8015610be5576040517f9996b31500000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8516600482015260240161048e565b3d15610bf857610bf3610f85565b610c2a565b6040517fd6bda27500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5092915050565b5f6040516101a08382376101a0902092915050565b610c586101808401610160850161152a565b63ffffffff168263ffffffff1610610cbf57610c7c6101808401610160850161152a565b6040517f6135d84f00000000000000000000000000000000000000000000000000000000815263ffffffff9182166004820152908316602482015260440161048e565b7f0000000000000000000000000000000000000000000000000000000000000000610cee610100830183611543565b905014610d5f577f0000000000000000000000000000000000000000000000000000000000000000610d24610100830183611543565b6040517e0328a8000000000000000000000000000000000000000000000000000000008152600481019390935260248301525060440161048e565b5f610d70828463ffffffff16610f90565b9050836101800135811461031b576040517fec20758d00000000000000000000000000000000000000000000000000000000815263ffffffff8416600482015261018085013560248201526044810182905260640161048e565b67ffffffffffffffff82165f90815260016020818152604080842062ffffff600887901c16855290915282205460ff84169190911b9080821615610e12575f92505050610413565b67ffffffffffffffff949094165f90815260016020818152604080842060089790971c62ffffff1684529590529390209317909255919050565b5f5b81811015610840578281018035606081901c9160509190911c61ffff16906016013560801c5f819003610e8357505050610f47565b73ffffffffffffffffffffffffffffffffffffffff83165f9081526020818152604080832061ffff86168452825280832067ffffffffffffffff8c16845290915281208054839290610ed6908490611413565b90915550506040805182815263ffffffff8916602082015261ffff84169173ffffffffffffffffffffffffffffffffffffffff86169167ffffffffffffffff8c16917fb8fe3d533787b917eb09b7c16098cf86f5b10746334a83cf55b0b543e15c8fa1910160405180910390a45050505b610f52602682611413565b9050610e4e565b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b5f610f9a83610fed565b9050365f610fac610100860186611543565b915091505f5b81811015610fe457600185821c1660051b8481528160051b84013560208218525060405f209350600181019050610fb2565b50505092915050565b5f604051610100838237610100902092915050565b803561ffff81168114611013575f5ffd5b919050565b5f5f83601f840112611028575f5ffd5b50813567ffffffffffffffff81111561103f575f5ffd5b6020830191508360208260051b8501011115611059575f5ffd5b9250929050565b803573ffffffffffffffffffffffffffffffffffffffff81168114611013575f5ffd5b5f5f5f5f60608587031215611096575f5ffd5b61109f85611002565b9350602085013567ffffffffffffffff8111156110ba575f5ffd5b6110c687828801611018565b90945092506110d9905060408601611060565b905092959194509250565b67ffffffffffffffff811681146110f9575f5ffd5b50565b5f5f5f6060848603121561110e575f5ffd5b61111784611060565b925061112560208501611002565b91506040840135611135816110e4565b809150509250925092565b5f60208284031215611150575f5ffd5b813561115b816110e4565b9392505050565b5f5f5f5f60608587031215611175575f5ffd5b61117e85611060565b935061118c60208601611002565b9250604085013567ffffffffffffffff8111156111a7575f5ffd5b6111b387828801611018565b95989497509550505050565b5f5f602083850312156111d0575f5ffd5b823567ffffffffffffffff8111156111e6575f5ffd5b6111f285828601611018565b90969095509350505050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b828110156112b2577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0878603018452815180518087528060208301602089015e5f6020828901015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011688010196505050602082019150602084019350600181019050611224565b50929695505050505050565b803563ffffffff81168114611013575f5ffd5b5f5f604083850312156112e2575f5ffd5b82356112ed816110e4565b91506112fb602084016112be565b90509250929050565b5f5f5f5f5f85870361020081121561131a575f5ffd5b6101a0811215611328575f5ffd5b508594506113396101a087016112be565b93506101c086013567ffffffffffffffff811115611355575f5ffd5b86016101208189031215611367575f5ffd5b92506101e086013567ffffffffffffffff811115611383575f5ffd5b8601601f81018813611393575f5ffd5b803567ffffffffffffffff8111156113a9575f5ffd5b8860208284010111156113ba575f5ffd5b959894975092955050506020019190565b5f602082840312156113db575f5ffd5b815161115b816110e4565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b80820180821115610413576104136113e6565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126114b3575f5ffd5b83018035915067ffffffffffffffff8211156114cd575f5ffd5b602001915036819003821315611059575f5ffd5b828482375f8382015f815283518060208601835e5f910190815295945050505050565b5f60208284031215611514575f5ffd5b5051919050565b818382375f9101908152919050565b5f6020828403121561153a575f5ffd5b61115b826112be565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112611576575f5ffd5b83018035915067ffffffffffffffff821115611590575f5ffd5b6020019150600581901b3603821315611059575f5ffd';
