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
    "name": "Withdrawals_ChunkCredited",
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
    "name": "Withdrawals_NothingToClaim",
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
  '0x610120604052348015610010575f5ffd5b50604051611a64380380611a6483398101604081905261002f9161012f565b6001600160a01b03808316608052811660a052825163ffffffff1660c0526101a08301516001600160401b031660e052825161006a90610077565b6101005250610294915050565b5f5b600c81108015610092575061100063ffffffff8316821b105b156100a7576100a081610270565b9050610079565b919050565b6040516101e081016001600160401b03811182821017156100db57634e487b7160e01b5f52604160045260245ffd5b60405290565b805163ffffffff811681146100a7575f5ffd5b805180151581146100a7575f5ffd5b80516001600160401b03811681146100a7575f5ffd5b80516001600160a01b03811681146100a7575f5ffd5b5f5f5f838503610220811215610143575f5ffd5b6101e0811215610151575f5ffd5b5061015a6100ac565b610163856100e1565b8152610171602086016100e1565b6020820152610182604086016100e1565b6040820152610193606086016100f4565b60608201526101a460808601610103565b60808201526101b560a08601610103565b60a08201526101c660c08601610103565b60c08201526101d760e08601610103565b60e08201526101e96101008601610103565b6101008201526101fc6101208601610103565b610120820152610140858101519082015261016080860151908201526102256101808601610103565b6101808201526102386101a08601610103565b6101a08201526101c0858101519082015292506102586101e08501610119565b91506102676102008501610119565b90509250925092565b5f6001820161028d57634e487b7160e01b5f52601160045260245ffd5b5060010190565b60805160a05160c05160e051610100516117696102fb5f395f8181610c750152610cab01525f81816101f2015261035c01525f61018301525f818161028c0152610a9a01525f8181610137015281816103810152818161056c015261067301526117695ff3fe608060405234801561000f575f5ffd5b50600436106100c4575f3560e01c80639d8f4c311161007d578063d99d2f8e11610058578063d99d2f8e1461022d578063fb0e722b14610287578063ffd61308146102ae575f5ffd5b80639d8f4c31146101ba578063ac9650d8146101cd578063bf2dcccb146101ed575f5ffd5b80634dd0f290116100ad5780634dd0f2901461011f5780635116063014610132578063996da6771461017e575f5ffd5b8063033a5fe3146100c857806340652141146100dd575b5f5ffd5b6100db6100d63660046110ef565b6102c1565b005b61010c6100eb366004611168565b5f602081815293815260408082208552928152828120909352825290205481565b6040519081526020015b60405180910390f35b61010c61012d3660046111ac565b610321565b6101597f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610116565b6101a57f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff9091168152602001610116565b6100db6101c83660046111ce565b610419565b6101e06101db36600461122b565b610426565b604051610116919061126a565b6102147f000000000000000000000000000000000000000000000000000000000000000081565b60405167ffffffffffffffff9091168152602001610116565b61027761023b36600461133d565b67ffffffffffffffff82165f90815260016020818152604080842062ffffff600887901c1685529091529091205460ff83161c81161492915050565b6040519015158152602001610116565b6101597f000000000000000000000000000000000000000000000000000000000000000081565b6100db6102bc366004611370565b61050c565b73ffffffffffffffffffffffffffffffffffffffff811661030e576040517fd7a9331b00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b61031b33858585856107c0565b50505050565b6040517fc9e73d4c00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff82811660048301525f917f0000000000000000000000000000000000000000000000000000000000000000909116907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063c9e73d4c90602401602060405180830381865afa1580156103db573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103ff9190611437565b67ffffffffffffffff16610413919061147f565b92915050565b61031b84848484886107c0565b604080515f8152602081019091526060908267ffffffffffffffff811115610450576104506114b9565b60405190808252806020026020018201604052801561048357816020015b606081526020019060019003908161046e5790505b5091505f5b83811015610504576104df308686848181106104a6576104a66114e6565b90506020028101906104b89190611513565b856040516020016104cb93929190611574565b604051602081830303815290604052610af9565b8382815181106104f1576104f16114e6565b6020908102919091010152600101610488565b505092915050565b5f61051a60208701876111ac565b6040517f95934bae00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff821660048201529091505f9073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906395934bae90602401602060405180830381865afa1580156105b1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105d59190611597565b90505f6105e188610be5565b905081811461063b576040517f840e5dd200000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8416600482015260248101839052604481018290526064015b60405180910390fd5b6040517fc9e73d4c00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff841660048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063c9e73d4c90602401602060405180830381865afa1580156106cd573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106f19190611437565b506106fd888888610bfa565b5f858560405161070e9291906115ae565b604051908190039020905060e08701358114610763576040517fb497acc600000000000000000000000000000000000000000000000000000000815260e0880135600482015260248101829052604401610632565b61076d8489610d7e565b61077984898888610e3e565b60405163ffffffff89169067ffffffffffffffff8616907fd7d651abdc67b96e52bc4e479d21b69d4d722a6d300750e46f007ac2de30b814905f90a3505050505050505050565b5f829003610822576040517f2d2ad3a700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8616600482015261ffff851660248201525f6044820152606401610632565b5f805b83811015610a43575f858583818110610840576108406114e6565b905060200201602081019061085591906111ac565b73ffffffffffffffffffffffffffffffffffffffff89165f9081526020818152604080832061ffff8c168452825280832067ffffffffffffffff85168452909152812054919250819003610907576040517f2d2ad3a700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8a16600482015261ffff8916602482015267ffffffffffffffff83166044820152606401610632565b5f61091183610321565b905080421015610966576040517f210de45800000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8416600482015260248101829052426044820152606401610632565b73ffffffffffffffffffffffffffffffffffffffff8a165f9081526020818152604080832061ffff8d168452825280832067ffffffffffffffff871684529091528120556109b4828661147f565b94508267ffffffffffffffff168961ffff168b73ffffffffffffffffffffffffffffffffffffffff167f6a4633b7d615fc820247227e5bfcc2bb9435a2fd875069318966345b4752f094858a604051610a2d92919091825273ffffffffffffffffffffffffffffffffffffffff16602082015260400190565b60405180910390a4505050806001019050610825565b506040517f13219e9b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff838116600483015261ffff87166024830152604482018390527f000000000000000000000000000000000000000000000000000000000000000016906313219e9b906064015f604051808303815f87803b158015610adb575f5ffd5b505af1158015610aed573d5f5f3e3d5ffd5b50505050505050505050565b60605f610b068484610f94565b9050808015610b3457505f3d1180610b3457505f8473ffffffffffffffffffffffffffffffffffffffff163b115b15610b4957610b41610fa7565b915050610413565b8015610b99576040517f9996b31500000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff85166004820152602401610632565b3d15610bac57610ba7610fc0565b610bde565b6040517fd6bda27500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5092915050565b5f6040516101a08382376101a0902092915050565b610c0c610180840161016085016115bd565b63ffffffff168263ffffffff1610610c7357610c30610180840161016085016115bd565b6040517f6135d84f00000000000000000000000000000000000000000000000000000000815263ffffffff91821660048201529083166024820152604401610632565b7f0000000000000000000000000000000000000000000000000000000000000000610ca26101008301836115d6565b905014610d13577f0000000000000000000000000000000000000000000000000000000000000000610cd86101008301836115d6565b6040517e0328a80000000000000000000000000000000000000000000000000000000081526004810193909352602483015250604401610632565b5f610d24828463ffffffff16610fcb565b9050836101800135811461031b576040517fec20758d00000000000000000000000000000000000000000000000000000000815263ffffffff84166004820152610180850135602482015260448101829052606401610632565b67ffffffffffffffff82165f90815260016020818152604080842062ffffff600887901c1685529091529091205460ff83169190911b9080821615610e07576040517f9ce367f200000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8516600482015263ffffffff84166024820152604401610632565b67ffffffffffffffff939093165f90815260016020908152604080832060089590951c62ffffff1683529390529190912091179055565b5f5b81811015610f8d57365f610e5684848188611492565b90925090505f610e66828461163a565b60601c90505f610e798360148187611492565b610e829161169f565b60f01c90505f610e958460168188611492565b610e9e91611704565b60801c90505f819003610eb5575050505050610f7b565b73ffffffffffffffffffffffffffffffffffffffff83165f9081526020818152604080832061ffff86168452825280832067ffffffffffffffff8e16845290915281208054839290610f0890849061147f565b90915550506040805182815263ffffffff8b16602082015261ffff84169173ffffffffffffffffffffffffffffffffffffffff86169167ffffffffffffffff8e16917fb8fe3d533787b917eb09b7c16098cf86f5b10746334a83cf55b0b543e15c8fa1910160405180910390a450505050505b610f8660268261147f565b9050610e40565b5050505050565b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b5f610fd583611059565b9050365f610fe76101008601866115d6565b90925090505f5b81811015611050575f838383818110611009576110096114e6565b6020029190910135915050600186831c81161480611033575f868152602083905260409020611041565b5f8281526020879052604090205b95505050806001019050610fee565b50505092915050565b5f604051610100838237610100902092915050565b803561ffff8116811461107f575f5ffd5b919050565b5f5f83601f840112611094575f5ffd5b50813567ffffffffffffffff8111156110ab575f5ffd5b6020830191508360208260051b85010111156110c5575f5ffd5b9250929050565b803573ffffffffffffffffffffffffffffffffffffffff8116811461107f575f5ffd5b5f5f5f5f60608587031215611102575f5ffd5b61110b8561106e565b9350602085013567ffffffffffffffff811115611126575f5ffd5b61113287828801611084565b90945092506111459050604086016110cc565b905092959194509250565b67ffffffffffffffff81168114611165575f5ffd5b50565b5f5f5f6060848603121561117a575f5ffd5b611183846110cc565b92506111916020850161106e565b915060408401356111a181611150565b809150509250925092565b5f602082840312156111bc575f5ffd5b81356111c781611150565b9392505050565b5f5f5f5f606085870312156111e1575f5ffd5b6111ea856110cc565b93506111f86020860161106e565b9250604085013567ffffffffffffffff811115611213575f5ffd5b61121f87828801611084565b95989497509550505050565b5f5f6020838503121561123c575f5ffd5b823567ffffffffffffffff811115611252575f5ffd5b61125e85828601611084565b90969095509350505050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b8281101561131e577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0878603018452815180518087528060208301602089015e5f6020828901015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011688010196505050602082019150602084019350600181019050611290565b50929695505050505050565b803563ffffffff8116811461107f575f5ffd5b5f5f6040838503121561134e575f5ffd5b823561135981611150565b91506113676020840161132a565b90509250929050565b5f5f5f5f5f858703610200811215611386575f5ffd5b6101a0811215611394575f5ffd5b508594506113a56101a0870161132a565b93506101c086013567ffffffffffffffff8111156113c1575f5ffd5b860161012081890312156113d3575f5ffd5b92506101e086013567ffffffffffffffff8111156113ef575f5ffd5b8601601f810188136113ff575f5ffd5b803567ffffffffffffffff811115611415575f5ffd5b886020828401011115611426575f5ffd5b959894975092955050506020019190565b5f60208284031215611447575f5ffd5b81516111c781611150565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8082018082111561041357610413611452565b5f5f858511156114a0575f5ffd5b838611156114ac575f5ffd5b5050820193919092039150565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112611546575f5ffd5b83018035915067ffffffffffffffff821115611560575f5ffd5b6020019150368190038213156110c5575f5ffd5b828482375f8382015f815283518060208601835e5f910190815295945050505050565b5f602082840312156115a7575f5ffd5b5051919050565b818382375f9101908152919050565b5f602082840312156115cd575f5ffd5b6111c78261132a565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112611609575f5ffd5b83018035915067ffffffffffffffff821115611623575f5ffd5b6020019150600581901b36038213156110c5575f5ffd5b80357fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008116906014841015610bde577fffffffffffffffffffffffffffffffffffffffff000000000000000000000000808560140360031b1b82161691505092915050565b80357fffff0000000000000000000000000000000000000000000000000000000000008116906002841015610bde577fffff000000000000000000000000000000000000000000000000000000000000808560020360031b1b82161691505092915050565b80357fffffffffffffffffffffffffffffffff000000000000000000000000000000008116906010841015610bde577fffffffffffffffffffffffffffffffff00000000000000000000000000000000808560100360031b1b8216169150509291505056';
