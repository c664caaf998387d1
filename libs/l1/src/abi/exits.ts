// Generated from contracts/src by contracts/generate.mjs: do not edit.
export const exitsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "settlement_",
        "type": "address",
        "internalType": "contract ISettlement"
      },
      {
        "name": "poseidon2_",
        "type": "address",
        "internalType": "contract IPoseidon2"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "exit",
    "inputs": [
      {
        "name": "base",
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
        "name": "slot",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "leaf",
        "type": "tuple",
        "internalType": "struct Leaf",
        "components": [
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
            "name": "key",
            "type": "uint240",
            "internalType": "uint240"
          },
          {
            "name": "nonce",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "balance",
            "type": "uint128",
            "internalType": "uint128"
          }
        ]
      },
      {
        "name": "siblings",
        "type": "uint256[36]",
        "internalType": "uint256[36]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "hasExited",
    "inputs": [
      {
        "name": "base",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "slot",
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
    "name": "isRefunded",
    "inputs": [
      {
        "name": "base",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "index",
        "type": "uint64",
        "internalType": "uint64"
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
    "name": "poseidon2",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IPoseidon2"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "refund",
    "inputs": [
      {
        "name": "base",
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
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "index",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "entry",
        "type": "tuple",
        "internalType": "struct InboxEntry",
        "components": [
          {
            "name": "kind",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "slot",
            "type": "uint32",
            "internalType": "uint32"
          },
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
            "name": "key",
            "type": "uint256",
            "internalType": "uint256"
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
    "name": "Exited",
    "inputs": [
      {
        "name": "slot",
        "type": "uint32",
        "indexed": true,
        "internalType": "uint32"
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
        "name": "base",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Refunded",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "indexed": true,
        "internalType": "uint8"
      },
      {
        "name": "index",
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
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "fee",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "base",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
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
    "name": "Exits_BaseWrong",
    "inputs": [
      {
        "name": "base",
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
    "name": "Exits_EntryServed",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "served",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "index",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "Exits_EntryWrong",
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
    "name": "Exits_HashWithoutCode",
    "inputs": [
      {
        "name": "hash",
        "type": "address",
        "internalType": "contract IPoseidon2"
      }
    ]
  },
  {
    "type": "error",
    "name": "Exits_RootWrong",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
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
    "name": "Exits_SlotOutOfRange",
    "inputs": [
      {
        "name": "limit",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "slot",
        "type": "uint32",
        "internalType": "uint32"
      }
    ]
  },
  {
    "type": "error",
    "name": "FailedCall",
    "inputs": []
  }
] as const;

export const exitsBytecode =
  '0x60c060405234801561000f575f5ffd5b50604051611bff380380611bff83398101604081905261002e916100d0565b6100378161007a565b61006357604051638c20c01d60e01b81526001600160a01b038216600482015260240160405180910390fd5b6001600160a01b039182166080521660a052610108565b5f6001600160a01b0382163b6017811461009657151592915050565b5f60205f5f863c50505f516001600160e81b03191661ef0160f01b141592915050565b6001600160a01b03811681146100cd575f5ffd5b50565b5f5f604083850312156100e1575f5ffd5b82516100ec816100b9565b60208401519092506100fd816100b9565b809150509250929050565b60805160a051611aa66101595f395f818161013f01526103e501525f818160ab015281816105e00152818161081201528181610a9b01528181610bfc01528181610e720152610f420152611aa65ff3fe608060405234801561000f575f5ffd5b506004361061007a575f3560e01c8063ac9650d811610058578063ac9650d814610105578063c26302d514610125578063ca5ee4b21461013a578063d343ead814610161575f5ffd5b80633273c5971461007e57806351160630146100a65780637f7540fc146100f2575b5f5ffd5b61009161008c366004611344565b610174565b60405190151581526020015b60405180910390f35b6100cd7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff909116815260200161009d565b61009161010036600461139d565b6101e3565b6101186101133660046113d0565b61024a565b60405161009d9190611441565b610138610133366004611518565b610330565b005b6100cd7f000000000000000000000000000000000000000000000000000000000000000081565b61013861016f36600461159e565b610769565b5f6101816101008361164a565b67ffffffffffffffff8581165f90815260016020908152604080832060ff8916845290915281209290911691906101ba610100866116a6565b67ffffffffffffffff16815260208101919091526040015f20546001911c811614949350505050565b5f6101f0610100836116d5565b67ffffffffffffffff84165f90815260208190526040812063ffffffff92909216919061021f610100866116fc565b63ffffffff1663ffffffff1681526020019081526020015f2054901c60011660011490505b92915050565b604080515f8152602081019091526060908267ffffffffffffffff81111561027457610274611723565b6040519080825280602002602001820160405280156102a757816020015b60608152602001906001900390816102925790505b5091505f5b8381101561032857610303308686848181106102ca576102ca611750565b90506020028101906102dc919061177d565b856040516020016102ef939291906117e5565b604051602081830303815290604052610d53565b83828151811061031557610315611750565b60209081029190910101526001016102ac565b505092915050565b63ffffffff8316158061034d5750630200000063ffffffff841610155b1561039b576040517fcb800fb00000000000000000000000000000000000000000000000000000000081526302000000600482015263ffffffff841660248201526044015b60405180910390fd5b60ff601884901c165f6103ae8287610e3f565b90506103ba81866101e3565b156103c6575050610763565b5f60ff8316156103da5786608001356103e0565b86606001355b90505f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663c30ddc316104288861100c565b89886040518463ffffffff1660e01b815260040161044893929190611808565b602060405180830381865afa158015610463573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104879190611850565b90508181146104d5576040517feb7a321700000000000000000000000000000000000000000000000000000000815260ff851660048201526024810183905260448101829052606401610392565b6104e1610100886116d5565b63ffffffff166001901b5f5f8567ffffffffffffffff1667ffffffffffffffff1681526020019081526020015f205f6101008a61051e91906116fc565b63ffffffff16815260208082019290925260409081015f20805490931790925561054c918801908801611878565b61ffff1661055d60208801886118c4565b73ffffffffffffffffffffffffffffffffffffffff1663ffffffff89167fcc65c3f5bb0a00494b1dc7d112aae49791055c9c61b23fb4b52d0a271d660bb46105ab60a08b0160808c016118df565b604080516fffffffffffffffffffffffffffffffff909216825267ffffffffffffffff891660208301520160405180910390a47f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663ade0e93e6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610647573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061066b919061190e565b73ffffffffffffffffffffffffffffffffffffffff1663ecc42cfc61069360208901896118c4565b6106a360408a0160208b01611878565b6106b360a08b0160808c016118df565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815273ffffffffffffffffffffffffffffffffffffffff909316600484015261ffff90911660248301526fffffffffffffffffffffffffffffffff16604482015267ffffffffffffffff861660648201526084015f604051808303815f87803b158015610748575f5ffd5b505af115801561075a573d5f5f3e3d5ffd5b50505050505050505b50505050565b5f6107748486610e3f565b90505f8560e0018560ff166002811061078f5761078f611750565b6020020160208101906107a29190611929565b90508067ffffffffffffffff168467ffffffffffffffff16101561080f576040517fc2b5152d00000000000000000000000000000000000000000000000000000000815260ff8616600482015267ffffffffffffffff808316602483015285166044820152606401610392565b5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663fb0e722b6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610879573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061089d919061190e565b90506108b98187876108b436899003890189611944565b6110e8565b6108c4838787610174565b156108d157505050610763565b6108dd6101008661164a565b67ffffffffffffffff8481165f90815260016020818152604080842060ff8d1685529091528220939092169190911b919061091a610100896116a6565b67ffffffffffffffff9081168252602082019290925260409081015f908120805494909417909355517ff3a3459900000000000000000000000000000000000000000000000000000000815260ff89166004820152908716602482015273ffffffffffffffffffffffffffffffffffffffff83169063f3a34599906044016020604051808303815f875af11580156109b4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109d89190611850565b90505f60046109ea60208801886119fc565b60ff16146109f8575f6109fe565b85608001355b9050610a1060608701604088016118c4565b73ffffffffffffffffffffffffffffffffffffffff1667ffffffffffffffff881660ff8a167fb786472ca7231d3dcb098aeca8ea016e55db731d2db17db6748187c402ca1667610a6660808b0160608c01611878565b6040805161ffff909216825260208201879052810187905267ffffffffffffffff8a16606082015260800160405180910390a47f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663ade0e93e6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610b02573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610b26919061190e565b73ffffffffffffffffffffffffffffffffffffffff1663ecc42cfc610b516060890160408a016118c4565b610b6160808a0160608b01611878565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b16815273ffffffffffffffffffffffffffffffffffffffff909216600483015261ffff1660248201526044810184905267ffffffffffffffff881660648201526084015f604051808303815f87803b158015610be4575f5ffd5b505af1158015610bf6573d5f5f3e3d5ffd5b505050507f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663ade0e93e6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610c63573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610c87919061190e565b73ffffffffffffffffffffffffffffffffffffffff1663ecc42cfc610cb26060890160408a016118c4565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815273ffffffffffffffffffffffffffffffffffffffff90911660048201525f60248201526044810185905267ffffffffffffffff881660648201526084015f604051808303815f87803b158015610d32575f5ffd5b505af1158015610d44573d5f5f3e3d5ffd5b50505050505050505050505050565b60605f610d608484611293565b9050808015610d8e57505f3d1180610d8e57505f8473ffffffffffffffffffffffffffffffffffffffff163b115b15610da357610d9b6112a6565b915050610244565b8015610df3576040517f9996b31500000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff85166004820152602401610392565b3d15610e0657610e016112bf565b610e38565b6040517fd6bda27500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5092915050565b6040517fc7e78dcb00000000000000000000000000000000000000000000000000000000815260ff831660048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063c7e78dcb90602401602060405180830381865afa158015610ecc573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ef09190611a15565b6040517f95934bae00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff821660048201529091505f9073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906395934bae90602401602060405180830381865afa158015610f87573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610fab9190611850565b90505f610fb7846112ca565b9050818114610328576040517fcd169ed900000000000000000000000000000000000000000000000000000000815267ffffffffffffffff841660048201526024810183905260448101829052606401610392565b6110146112f9565b61102160208301836118c4565b73ffffffffffffffffffffffffffffffffffffffff1660a06110496040850160208601611878565b61ffff16901b1781526110626060830160408401611a30565b7dffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1660208201526110976080830160608401611a6d565b63ffffffff1660206110af60a08501608086016118df565b6fffffffffffffffffffffffffffffffff16901b1774010000000000000000000000000000000000000000178160026020020152919050565b5f73ffffffffffffffffffffffffffffffffffffffff8516639f1c704485611111866001611a86565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b16815260ff909216600483015267ffffffffffffffff166024820152604401602060405180830381865afa158015611174573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111989190611850565b6040517f9f1c704400000000000000000000000000000000000000000000000000000000815260ff8616600482015267ffffffffffffffff851660248201529091505f906112469073ffffffffffffffffffffffffffffffffffffffff881690639f1c704490604401602060405180830381865afa15801561121c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112409190611850565b846112df565b905081811461128b576040517f61bcded40000000000000000000000000000000000000000000000000000000081526004810183905260248101829052604401610392565b505050505050565b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b5f6040516101a08382376101a0902092915050565b5f60405183815260c083602083015e60e090209392505050565b60405180606001604052806003906020820280368337509192915050565b67ffffffffffffffff8116811461132c575f5ffd5b50565b803560ff8116811461133f575f5ffd5b919050565b5f5f5f60608486031215611356575f5ffd5b833561136181611317565b925061136f6020850161132f565b9150604084013561137f81611317565b809150509250925092565b803563ffffffff8116811461133f575f5ffd5b5f5f604083850312156113ae575f5ffd5b82356113b981611317565b91506113c76020840161138a565b90509250929050565b5f5f602083850312156113e1575f5ffd5b823567ffffffffffffffff8111156113f7575f5ffd5b8301601f81018513611407575f5ffd5b803567ffffffffffffffff81111561141d575f5ffd5b8560208260051b8401011115611431575f5ffd5b6020919091019590945092505050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b828110156114f5577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0878603018452815180518087528060208301602089015e5f6020828901015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011688010196505050602082019150602084019350600181019050611467565b50929695505050505050565b5f6101a08284031215611512575f5ffd5b50919050565b5f5f5f5f8486036106e081121561152d575f5ffd5b6115378787611501565b94506115466101a0870161138a565b935060a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe4082011215611577575f5ffd5b506101c085019150856106e08601111561158f575f5ffd5b50919490935090916102600190565b5f5f5f5f8486036102a08112156115b3575f5ffd5b6115bd8787611501565b94506115cc6101a0870161132f565b93506101c08601356115dd81611317565b925060c07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe208201121561160e575f5ffd5b509295919450926101e0019150565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f67ffffffffffffffff8316806116635761166361161d565b8067ffffffffffffffff84160691505092915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5f67ffffffffffffffff8316806116bf576116bf61161d565b8067ffffffffffffffff84160491505092915050565b5f63ffffffff8316806116ea576116ea61161d565b8063ffffffff84160691505092915050565b5f63ffffffff8316806117115761171161161d565b8063ffffffff84160491505092915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126117b0575f5ffd5b83018035915067ffffffffffffffff8211156117ca575f5ffd5b6020019150368190038213156117de575f5ffd5b9250929050565b828482375f8382015f815283518060208601835e5f910190815295945050505050565b610500810181855f5b6003811015611830578151835260209283019290910190600101611811565b50505063ffffffff84166060830152610480836080840137949350505050565b5f60208284031215611860575f5ffd5b5051919050565b803561ffff8116811461133f575f5ffd5b5f60208284031215611888575f5ffd5b61189182611867565b9392505050565b73ffffffffffffffffffffffffffffffffffffffff8116811461132c575f5ffd5b803561133f81611898565b5f602082840312156118d4575f5ffd5b813561189181611898565b5f602082840312156118ef575f5ffd5b81356fffffffffffffffffffffffffffffffff81168114611891575f5ffd5b5f6020828403121561191e575f5ffd5b815161189181611898565b5f60208284031215611939575f5ffd5b813561189181611317565b5f60c0828403128015611955575f5ffd5b5060405160c0810167ffffffffffffffff8111828210171561199e577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6040526119aa8361132f565b81526119b86020840161138a565b60208201526119c9604084016118b9565b60408201526119da60608401611867565b60608201526080838101359082015260a0928301359281019290925250919050565b5f60208284031215611a0c575f5ffd5b6118918261132f565b5f60208284031215611a25575f5ffd5b815161189181611317565b5f60208284031215611a40575f5ffd5b81357dffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168114611891575f5ffd5b5f60208284031215611a7d575f5ffd5b6118918261138a565b67ffffffffffffffff81811683821601908111156102445761024461167956';
