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
  '0x60e060405234801561000f575f5ffd5b5060405161158438038061158483398101604081905261002e9161016b565b6001600160a01b03808316608052811660a05260408051808201909152600d81526c7361666574795365636f6e647360981b602082015261014084015161007b91905f906276a700610090565b6001600160401b031660c052506102df915050565b5f6100a685856001600160401b038616856100b0565b5091949350505050565b5f838310806100be57508183115b156100ed5784848385604051634354d32f60e01b81526004016100e49493929190610295565b60405180910390fd5b50909392505050565b6040516101e081016001600160401b038111828210171561012557634e487b7160e01b5f52604160045260245ffd5b60405290565b8051801515811461013a575f5ffd5b919050565b80516001600160401b038116811461013a575f5ffd5b80516001600160a01b038116811461013a575f5ffd5b5f5f5f83850361022081121561017f575f5ffd5b6101e081121561018d575f5ffd5b506101966100f6565b61019f8561012b565b81526101ad6020860161013f565b60208201526101be6040860161013f565b60408201526101cf6060860161013f565b60608201526101e06080860161013f565b60808201526101f160a0860161013f565b60a082015261020260c0860161013f565b60c082015260e085810151908201526101008086015190820152610229610120860161013f565b61012082015261023c610140860161013f565b610140820152610160858101519082015261018080860151908201526101a080860151908201526101c08086015190820152925061027d6101e08501610155565b915061028c6102008501610155565b90509250925092565b608081525f8551806080840152806020880160a085015e5f60a0828501015260a0601f19601f83011684010191505084602083015283604083015282606083015295945050505050565b60805160a05160c05161125861032c5f395f81816101dd01526105cc01525f818161021d0152610a1401525f818161013f015281816102ff0152818161040601526105f101526112585ff3fe608060405234801561000f575f5ffd5b50600436106100b9575f3560e01c806355670c6911610072578063ac9650d811610058578063ac9650d8146101b8578063bf2dcccb146101d8578063fb0e722b14610218575f5ffd5b806355670c69146101865780639d8f4c31146101a5575f5ffd5b806340652141116100a257806340652141146100e55780634dd0f29014610127578063511606301461013a575f5ffd5b8063033a5fe3146100bd5780630b6f4949146100d2575b5f5ffd5b6100d06100cb366004610db3565b61023f565b005b6100d06100e0366004610e14565b61029f565b6101146100f3366004610ebc565b5f602081815293815260408082208552928152828120909352825290205481565b6040519081526020015b60405180910390f35b610114610135366004610f00565b610591565b6101617f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff909116815260200161011e565b610114610194366004610f00565b60016020525f908152604090205481565b6100d06101b3366004610f1b565b610689565b6101cb6101c6366004610f78565b61070f565b60405161011e9190610fb7565b6101ff7f000000000000000000000000000000000000000000000000000000000000000081565b60405167ffffffffffffffff909116815260200161011e565b6101617f000000000000000000000000000000000000000000000000000000000000000081565b73ffffffffffffffffffffffffffffffffffffffff811661028c576040517fd7a9331b00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b61029933858585856107f5565b50505050565b5f6102ad6020860186610f00565b6040517f95934bae00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff821660048201529091505f9073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906395934bae90602401602060405180830381865afa158015610344573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103689190611077565b90505f61037487610a74565b90508181146103ce576040517f840e5dd200000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8416600482015260248101839052604481018290526064015b60405180910390fd5b6040517fc9e73d4c00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff841660048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063c9e73d4c90602401602060405180830381865afa158015610460573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610484919061108e565b505f86866040516104969291906110a9565b6040518091039020905087610180013581146104ec576040517fb497acc60000000000000000000000000000000000000000000000000000000081526101808901356004820152602481018290526044016103c5565b5f6104f78888610a89565b610503906101006110e5565b67ffffffffffffffff86165f90815260016020526040812080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90931c8981168419168085179092559350905b81811c15610583578082901c6001166001036105735761057388828d8d610a9c565b61057c816110f8565b9050610551565b505050505050505050505050565b6040517fc9e73d4c00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff82811660048301525f917f0000000000000000000000000000000000000000000000000000000000000000909116907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063c9e73d4c90602401602060405180830381865afa15801561064b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061066f919061108e565b67ffffffffffffffff16610683919061112f565b92915050565b3373ffffffffffffffffffffffffffffffffffffffff8516148015906106b357506106b384610b90565b15610702576040517f6b3e7d2600000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff851660048201526024016103c5565b61029984848484886107f5565b604080515f8152602081019091526060908267ffffffffffffffff81111561073957610739611142565b60405190808252806020026020018201604052801561076c57816020015b60608152602001906001900390816107575790505b5091505f5b838110156107ed576107c83086868481811061078f5761078f61116f565b90506020028101906107a1919061119c565b856040516020016107b4939291906111fd565b604051602081830303815290604052610c0f565b8382815181106107da576107da61116f565b6020908102919091010152600101610771565b505092915050565b5f805b838110156109b7575f8585838181106108135761081361116f565b90506020020160208101906108289190610f00565b73ffffffffffffffffffffffffffffffffffffffff89165f9081526020818152604080832061ffff8c168452825280832067ffffffffffffffff8516845290915281205491925081900361087d5750506109af565b5f61088783610591565b9050804210156108dc576040517f210de45800000000000000000000000000000000000000000000000000000000815267ffffffffffffffff84166004820152602481018290524260448201526064016103c5565b73ffffffffffffffffffffffffffffffffffffffff8a165f9081526020818152604080832061ffff8d168452825280832067ffffffffffffffff8716845290915281205561092a828661112f565b94508267ffffffffffffffff168961ffff168b73ffffffffffffffffffffffffffffffffffffffff167f6a4633b7d615fc820247227e5bfcc2bb9435a2fd875069318966345b4752f094858a6040516109a392919091825273ffffffffffffffffffffffffffffffffffffffff16602082015260400190565b60405180910390a45050505b6001016107f8565b508015610a6c576040517f13219e9b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff838116600483015261ffff87166024830152604482018390527f000000000000000000000000000000000000000000000000000000000000000016906313219e9b906064015f604051808303815f87803b158015610a55575f5ffd5b505af1158015610a67573d5f5f3e3d5ffd5b505050505b505050505050565b5f6040516101a08382376101a0902092915050565b5f610a95602683611220565b9392505050565b6026830282018035606081901c9160509190911c61ffff16906016013560801c5f819003610acc57505050610299565b73ffffffffffffffffffffffffffffffffffffffff83165f9081526020818152604080832061ffff86168452825280832067ffffffffffffffff8b16845290915281208054839290610b1f90849061112f565b9091555050604080518281526020810188905261ffff84169173ffffffffffffffffffffffffffffffffffffffff86169167ffffffffffffffff8b16917fd31087ee932d3d4bbb19c9486b09bb6e512560beebf75535dd2710b13b1a208c910160405180910390a450505050505050565b5f73ffffffffffffffffffffffffffffffffffffffff82163b60178114610bb957151592915050565b5f60205f5f863c50505f517fffffff0000000000000000000000000000000000000000000000000000000000167fef01000000000000000000000000000000000000000000000000000000000000141592915050565b60605f610c1c8484610cfb565b9050808015610c4a57505f3d1180610c4a57505f8473ffffffffffffffffffffffffffffffffffffffff163b115b15610c5f57610c57610d0e565b915050610683565b8015610caf576040517f9996b31500000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff851660048201526024016103c5565b3d15610cc257610cbd610d27565b610cf4565b6040517fd6bda27500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5092915050565b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b803561ffff81168114610d43575f5ffd5b919050565b5f5f83601f840112610d58575f5ffd5b50813567ffffffffffffffff811115610d6f575f5ffd5b6020830191508360208260051b8501011115610d89575f5ffd5b9250929050565b803573ffffffffffffffffffffffffffffffffffffffff81168114610d43575f5ffd5b5f5f5f5f60608587031215610dc6575f5ffd5b610dcf85610d32565b9350602085013567ffffffffffffffff811115610dea575f5ffd5b610df687828801610d48565b9094509250610e09905060408601610d90565b905092959194509250565b5f5f5f5f8486036101e0811215610e29575f5ffd5b6101a0811215610e37575f5ffd5b508493506101a085013567ffffffffffffffff811115610e55575f5ffd5b8501601f81018713610e65575f5ffd5b803567ffffffffffffffff811115610e7b575f5ffd5b876020828401011115610e8c575f5ffd5b9497602091909101965093946101c001359392505050565b67ffffffffffffffff81168114610eb9575f5ffd5b50565b5f5f5f60608486031215610ece575f5ffd5b610ed784610d90565b9250610ee560208501610d32565b91506040840135610ef581610ea4565b809150509250925092565b5f60208284031215610f10575f5ffd5b8135610a9581610ea4565b5f5f5f5f60608587031215610f2e575f5ffd5b610f3785610d90565b9350610f4560208601610d32565b9250604085013567ffffffffffffffff811115610f60575f5ffd5b610f6c87828801610d48565b95989497509550505050565b5f5f60208385031215610f89575f5ffd5b823567ffffffffffffffff811115610f9f575f5ffd5b610fab85828601610d48565b90969095509350505050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b8281101561106b577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0878603018452815180518087528060208301602089015e5f6020828901015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011688010196505050602082019150602084019350600181019050610fdd565b50929695505050505050565b5f60208284031215611087575f5ffd5b5051919050565b5f6020828403121561109e575f5ffd5b8151610a9581610ea4565b818382375f9101908152919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b81810381811115610683576106836110b8565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203611128576111286110b8565b5060010190565b80820180821115610683576106836110b8565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126111cf575f5ffd5b83018035915067ffffffffffffffff8211156111e9575f5ffd5b602001915036819003821315610d89575f5ffd5b828482375f8382015f815283518060208601835e5f910190815295945050505050565b5f82611253577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b50049056';
