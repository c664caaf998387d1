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
  '0x610120604052348015610010575f5ffd5b506040516118bc3803806118bc83398101604081905261002f9161012f565b6001600160a01b03808316608052811660a052825163ffffffff1660c0526101a08301516001600160401b031660e052825161006a90610077565b61010052506102b5915050565b5f5b600c81108015610092575061100063ffffffff8316821b105b156100a7576100a081610291565b9050610079565b919050565b60405161024081016001600160401b03811182821017156100db57634e487b7160e01b5f52604160045260245ffd5b60405290565b805163ffffffff811681146100a7575f5ffd5b805180151581146100a7575f5ffd5b80516001600160401b03811681146100a7575f5ffd5b80516001600160a01b03811681146100a7575f5ffd5b5f5f5f838503610280811215610143575f5ffd5b610240811215610151575f5ffd5b5061015a6100ac565b610163856100e1565b8152610171602086016100e1565b6020820152610182604086016100e1565b6040820152610193606086016100f4565b60608201526101a460808601610103565b60808201526101b560a08601610103565b60a08201526101c660c08601610103565b60c08201526101d760e08601610103565b60e08201526101e96101008601610103565b6101008201526101fc6101208601610103565b610120820152610140858101519082015261016080860151908201526102256101808601610103565b6101808201526102386101a08601610103565b6101a08201526101c085810151908201526101e080860151908201526102008086015190820152610220808601519082015292506102796102408501610119565b91506102886102608501610119565b90509250925092565b5f600182016102ae57634e487b7160e01b5f52601160045260245ffd5b5060010190565b60805160a05160c05160e051610100516115a061031c5f395f8181610c750152610cab01525f81816101f2015261035c01525f61018301525f818161028c0152610a9a01525f8181610137015281816103810152818161056c015261067301526115a05ff3fe608060405234801561000f575f5ffd5b50600436106100c4575f3560e01c80639d8f4c311161007d578063d99d2f8e11610058578063d99d2f8e1461022d578063fb0e722b14610287578063ffd61308146102ae575f5ffd5b80639d8f4c31146101ba578063ac9650d8146101cd578063bf2dcccb146101ed575f5ffd5b80634dd0f290116100ad5780634dd0f2901461011f5780635116063014610132578063996da6771461017e575f5ffd5b8063033a5fe3146100c857806340652141146100dd575b5f5ffd5b6100db6100d636600461107c565b6102c1565b005b61010c6100eb3660046110f5565b5f602081815293815260408082208552928152828120909352825290205481565b6040519081526020015b60405180910390f35b61010c61012d366004611139565b610321565b6101597f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610116565b6101a57f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff9091168152602001610116565b6100db6101c836600461115b565b610419565b6101e06101db3660046111b8565b610426565b60405161011691906111f7565b6102147f000000000000000000000000000000000000000000000000000000000000000081565b60405167ffffffffffffffff9091168152602001610116565b61027761023b3660046112ca565b67ffffffffffffffff82165f90815260016020818152604080842062ffffff600887901c1685529091529091205460ff83161c81161492915050565b6040519015158152602001610116565b6101597f000000000000000000000000000000000000000000000000000000000000000081565b6100db6102bc3660046112fd565b61050c565b73ffffffffffffffffffffffffffffffffffffffff811661030e576040517fd7a9331b00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b61031b33858585856107c0565b50505050565b6040517fc9e73d4c00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff82811660048301525f917f0000000000000000000000000000000000000000000000000000000000000000909116907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063c9e73d4c90602401602060405180830381865afa1580156103db573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103ff91906113c4565b67ffffffffffffffff16610413919061140c565b92915050565b61031b84848484886107c0565b604080515f8152602081019091526060908267ffffffffffffffff8111156104505761045061141f565b60405190808252806020026020018201604052801561048357816020015b606081526020019060019003908161046e5790505b5091505f5b83811015610504576104df308686848181106104a6576104a661144c565b90506020028101906104b89190611479565b856040516020016104cb939291906114da565b604051602081830303815290604052610af9565b8382815181106104f1576104f161144c565b6020908102919091010152600101610488565b505092915050565b5f61051a6020870187611139565b6040517f95934bae00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff821660048201529091505f9073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906395934bae90602401602060405180830381865afa1580156105b1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105d591906114fd565b90505f6105e188610be5565b905081811461063b576040517f840e5dd200000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8416600482015260248101839052604481018290526064015b60405180910390fd5b6040517fc9e73d4c00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff841660048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063c9e73d4c90602401602060405180830381865afa1580156106cd573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106f191906113c4565b506106fd888888610bfa565b5f858560405161070e929190611514565b604051908190039020905060e08701358114610763576040517fb497acc600000000000000000000000000000000000000000000000000000000815260e0880135600482015260248101829052604401610632565b61076d8489610d7e565b61077984898888610e3e565b60405163ffffffff89169067ffffffffffffffff8616907fd7d651abdc67b96e52bc4e479d21b69d4d722a6d300750e46f007ac2de30b814905f90a3505050505050505050565b5f829003610822576040517f2d2ad3a700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8616600482015261ffff851660248201525f6044820152606401610632565b5f805b83811015610a43575f8585838181106108405761084061144c565b90506020020160208101906108559190611139565b73ffffffffffffffffffffffffffffffffffffffff89165f9081526020818152604080832061ffff8c168452825280832067ffffffffffffffff85168452909152812054919250819003610907576040517f2d2ad3a700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8a16600482015261ffff8916602482015267ffffffffffffffff83166044820152606401610632565b5f61091183610321565b905080421015610966576040517f210de45800000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8416600482015260248101829052426044820152606401610632565b73ffffffffffffffffffffffffffffffffffffffff8a165f9081526020818152604080832061ffff8d168452825280832067ffffffffffffffff871684529091528120556109b4828661140c565b94508267ffffffffffffffff168961ffff168b73ffffffffffffffffffffffffffffffffffffffff167f6a4633b7d615fc820247227e5bfcc2bb9435a2fd875069318966345b4752f094858a604051610a2d92919091825273ffffffffffffffffffffffffffffffffffffffff16602082015260400190565b60405180910390a4505050806001019050610825565b506040517f13219e9b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff838116600483015261ffff87166024830152604482018390527f000000000000000000000000000000000000000000000000000000000000000016906313219e9b906064015f604051808303815f87803b158015610adb575f5ffd5b505af1158015610aed573d5f5f3e3d5ffd5b50505050505050505050565b60605f610b068484610f52565b9050808015610b3457505f3d1180610b3457505f8473ffffffffffffffffffffffffffffffffffffffff163b115b15610b4957610b41610f65565b915050610413565b8015610b99576040517f9996b31500000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff85166004820152602401610632565b3d15610bac57610ba7610f7e565b610bde565b6040517fd6bda27500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5092915050565b5f6040516101a08382376101a0902092915050565b610c0c61018084016101608501611523565b63ffffffff168263ffffffff1610610c7357610c3061018084016101608501611523565b6040517f6135d84f00000000000000000000000000000000000000000000000000000000815263ffffffff91821660048201529083166024820152604401610632565b7f0000000000000000000000000000000000000000000000000000000000000000610ca261010083018361153c565b905014610d13577f0000000000000000000000000000000000000000000000000000000000000000610cd861010083018361153c565b6040517e0328a80000000000000000000000000000000000000000000000000000000081526004810193909352602483015250604401610632565b5f610d24828463ffffffff16610f89565b9050836101800135811461031b576040517fec20758d00000000000000000000000000000000000000000000000000000000815263ffffffff84166004820152610180850135602482015260448101829052606401610632565b67ffffffffffffffff82165f90815260016020818152604080842062ffffff600887901c1685529091529091205460ff83169190911b9080821615610e07576040517f9ce367f200000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8516600482015263ffffffff84166024820152604401610632565b67ffffffffffffffff939093165f90815260016020908152604080832060089590951c62ffffff1683529390529190912091179055565b5f5b81811015610f4b578281018035606081901c9160509190911c61ffff16906016013560801c5f819003610e7557505050610f39565b73ffffffffffffffffffffffffffffffffffffffff83165f9081526020818152604080832061ffff86168452825280832067ffffffffffffffff8c16845290915281208054839290610ec890849061140c565b90915550506040805182815263ffffffff8916602082015261ffff84169173ffffffffffffffffffffffffffffffffffffffff86169167ffffffffffffffff8c16917fb8fe3d533787b917eb09b7c16098cf86f5b10746334a83cf55b0b543e15c8fa1910160405180910390a45050505b610f4460268261140c565b9050610e40565b5050505050565b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b5f610f9383610fe6565b9050365f610fa561010086018661153c565b915091505f5b81811015610fdd57600185821c1660051b8481528160051b84013560208218525060405f209350600181019050610fab565b50505092915050565b5f604051610100838237610100902092915050565b803561ffff8116811461100c575f5ffd5b919050565b5f5f83601f840112611021575f5ffd5b50813567ffffffffffffffff811115611038575f5ffd5b6020830191508360208260051b8501011115611052575f5ffd5b9250929050565b803573ffffffffffffffffffffffffffffffffffffffff8116811461100c575f5ffd5b5f5f5f5f6060858703121561108f575f5ffd5b61109885610ffb565b9350602085013567ffffffffffffffff8111156110b3575f5ffd5b6110bf87828801611011565b90945092506110d2905060408601611059565b905092959194509250565b67ffffffffffffffff811681146110f2575f5ffd5b50565b5f5f5f60608486031215611107575f5ffd5b61111084611059565b925061111e60208501610ffb565b9150604084013561112e816110dd565b809150509250925092565b5f60208284031215611149575f5ffd5b8135611154816110dd565b9392505050565b5f5f5f5f6060858703121561116e575f5ffd5b61117785611059565b935061118560208601610ffb565b9250604085013567ffffffffffffffff8111156111a0575f5ffd5b6111ac87828801611011565b95989497509550505050565b5f5f602083850312156111c9575f5ffd5b823567ffffffffffffffff8111156111df575f5ffd5b6111eb85828601611011565b90969095509350505050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b828110156112ab577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0878603018452815180518087528060208301602089015e5f6020828901015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8301168801019650505060208201915060208401935060018101905061121d565b50929695505050505050565b803563ffffffff8116811461100c575f5ffd5b5f5f604083850312156112db575f5ffd5b82356112e6816110dd565b91506112f4602084016112b7565b90509250929050565b5f5f5f5f5f858703610200811215611313575f5ffd5b6101a0811215611321575f5ffd5b508594506113326101a087016112b7565b93506101c086013567ffffffffffffffff81111561134e575f5ffd5b86016101208189031215611360575f5ffd5b92506101e086013567ffffffffffffffff81111561137c575f5ffd5b8601601f8101881361138c575f5ffd5b803567ffffffffffffffff8111156113a2575f5ffd5b8860208284010111156113b3575f5ffd5b959894975092955050506020019190565b5f602082840312156113d4575f5ffd5b8151611154816110dd565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b80820180821115610413576104136113df565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126114ac575f5ffd5b83018035915067ffffffffffffffff8211156114c6575f5ffd5b602001915036819003821315611052575f5ffd5b828482375f8382015f815283518060208601835e5f910190815295945050505050565b5f6020828403121561150d575f5ffd5b5051919050565b818382375f9101908152919050565b5f60208284031215611533575f5ffd5b611154826112b7565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261156f575f5ffd5b83018035915067ffffffffffffffff821115611589575f5ffd5b6020019150600581901b3603821315611052575f5ffd';
