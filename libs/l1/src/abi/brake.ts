// Generated from contracts/src by contracts/generate.mjs: do not edit.
export const brakeAbi = [
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
    "name": "brakeCost",
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
    "name": "pullByProofs",
    "inputs": [
      {
        "name": "base",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "first",
        "type": "tuple",
        "internalType": "struct ProvedStatement",
        "components": [
          {
            "name": "which",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "words",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          },
          {
            "name": "proof",
            "type": "bytes",
            "internalType": "bytes"
          }
        ]
      },
      {
        "name": "second",
        "type": "tuple",
        "internalType": "struct ProvedStatement",
        "components": [
          {
            "name": "which",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "words",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          },
          {
            "name": "proof",
            "type": "bytes",
            "internalType": "bytes"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "pullByVotes",
    "inputs": [
      {
        "name": "number",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "base",
        "type": "uint64",
        "internalType": "uint64"
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
    "type": "function",
    "name": "vote",
    "inputs": [
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
    "name": "votes",
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
    "type": "event",
    "name": "Pulled",
    "inputs": [
      {
        "name": "base",
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
        "name": "caller",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Voted",
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
        "name": "member",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "count",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "Brake_DelayOver",
    "inputs": [
      {
        "name": "number",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "over",
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
    "name": "Brake_ProofRefused",
    "inputs": [
      {
        "name": "which",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "Brake_StatementLength",
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
    "name": "Brake_StatementsAgree",
    "inputs": []
  },
  {
    "type": "error",
    "name": "Brake_StatementsUnrelated",
    "inputs": [
      {
        "name": "word",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "first",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "second",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "Brake_VerifierUnknown",
    "inputs": [
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "which",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "Brake_VotedAlready",
    "inputs": [
      {
        "name": "member",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "headerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "Brake_VotesFew",
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
  }
] as const;

export const brakeBytecode =
  '0x60c060405234801561000f575f5ffd5b5060405161174638038061174683398101604081905261002e9161013a565b6001600160a01b038116608052604080518082019091526009815268189c985ad950dbdcdd60ba1b6020820152610220830151610140840151610074929160019161007f565b60a052506102ff9050565b5f8383108061008d57508183115b156100bc5784848385604051634354d32f60e01b81526004016100b394939291906102b5565b60405180910390fd5b50909392505050565b6040516102a081016001600160401b03811182821017156100f457634e487b7160e01b5f52604160045260245ffd5b60405290565b80518015158114610109575f5ffd5b919050565b80516001600160401b0381168114610109575f5ffd5b80516001600160a01b0381168114610109575f5ffd5b5f5f8284036102c081121561014d575f5ffd5b6102a081121561015b575f5ffd5b506101646100c5565b61016d846100fa565b815261017b6020850161010e565b602082015261018c6040850161010e565b604082015261019d6060850161010e565b60608201526101ae6080850161010e565b60808201526101bf60a0850161010e565b60a08201526101d060c0850161010e565b60c08201526101e160e0850161010e565b60e082015261010084810151908201526101fe610120850161010e565b61012082015261014084810151908201526101608085015190820152610227610180850161010e565b61018082015261023a6101a0850161010e565b6101a082015261024d6101c0850161010e565b6101c08201526102606101e0850161010e565b6101e08201526102008481015190820152610220808501519082015261024080850151908201526102608085015190820152610280808501519082015291506102ac6102a08401610124565b90509250929050565b608081525f8551806080840152806020880160a085015e5f60a0828501015260a0601f19601f83011684010191505084602083015283604083015282606083015295945050505050565b60805160a0516113f06103565f395f8181607801526107d801525f818160c7015281816101ff0152818161027f015281816104f201528181610576015281816108a901528181610c4e0152610dfd01526113f05ff3fe608060405234801561000f575f5ffd5b506004361061006f575f3560e01c80639e40ec261161004d5780639e40ec261461010e578063f9b89ba914610121578063fab5512214610134575f5ffd5b806332ee090814610073578063428c0427146100ad57806351160630146100c2575b5f5ffd5b61009a7f000000000000000000000000000000000000000000000000000000000000000081565b6040519081526020015b60405180910390f35b6100c06100bb366004610f65565b61015b565b005b6100e97f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016100a4565b6100c061011c366004610fdb565b610270565b6100c061012f366004611012565b610567565b61009a61014236600461102d565b5f60208181529281526040808220909352908152205481565b61016482610851565b61016d81610851565b61018f61017d6020840184611050565b61018a6020850185611050565b610afc565b60405133905f9067ffffffffffffffff8616907f59b7b0d1a43bcd2d4ac99f42646784175b7616b9857a1a9f2a06bba8fda4dea6908390a46040517f96ec274900000000000000000000000000000000000000000000000000000000815267ffffffffffffffff841660048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906396ec2749906024015f604051808303815f87803b158015610255575f5ffd5b505af1158015610267573d5f5f3e3d5ffd5b50505050505050565b5f61027a83610c4a565b90505f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663d864e7406040518163ffffffff1660e01b8152600401602060405180830381865afa1580156102e6573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061030a91906110dc565b90505f8173ffffffffffffffffffffffffffffffffffffffff1663766718086040518163ffffffff1660e01b8152600401602060405180830381865afa158015610356573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061037a91906110f7565b6040517ff186530900000000000000000000000000000000000000000000000000000000815267ffffffffffffffff821660048201529091505f9073ffffffffffffffffffffffffffffffffffffffff84169063f186530990602401602060405180830381865afa1580156103f1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104159190611112565b5f8581526020818152604080832067ffffffffffffffff8716845290915290205490915081811015610482576040517f85cb47d400000000000000000000000000000000000000000000000000000000815260048101839052602481018290526044015b60405180910390fd5b6040513390869067ffffffffffffffff8916907f59b7b0d1a43bcd2d4ac99f42646784175b7616b9857a1a9f2a06bba8fda4dea6905f90a46040517f96ec274900000000000000000000000000000000000000000000000000000000815267ffffffffffffffff871660048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906396ec2749906024015f604051808303815f87803b158015610548575f5ffd5b505af115801561055a573d5f5f3e3d5ffd5b5050505050505050505050565b5f61057182610c4a565b90505f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663d864e7406040518163ffffffff1660e01b8152600401602060405180830381865afa1580156105dd573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061060191906110dc565b90505f8173ffffffffffffffffffffffffffffffffffffffff1663766718086040518163ffffffff1660e01b8152600401602060405180830381865afa15801561064d573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061067191906110f7565b5f84815260016020908152604080832067ffffffffffffffff85168452825280832033845290915290205490915060ff16156106e2576040517f2ca430be00000000000000000000000000000000000000000000000000000000815233600482015260248101849052604401610479565b5f83815260016020818152604080842067ffffffffffffffff8616808652908352818520338652835281852080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001690941790935586845283825280842092845291905281208054829061075690611129565b91829055506040805167ffffffffffffffff85811682526020820184905292935033928792908916917f758a3a99f39b57548b14361bc56450edf8241bc2e669bdbc718774551568055b910160405180910390a46040517f9c70287c0000000000000000000000000000000000000000000000000000000081523360048201527f0000000000000000000000000000000000000000000000000000000000000000602482015273ffffffffffffffffffffffffffffffffffffffff841690639c70287c906044015f604051808303815f87803b158015610834575f5ffd5b505af1158015610846573d5f5f3e3d5ffd5b505050505050505050565b5f61085f6020830183611050565b915050601681146108a6576040517fc47da8050000000000000000000000000000000000000000000000000000000081526016600482015260248101829052604401610479565b5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16638e1012d56040518163ffffffff1660e01b8152600401602060405180830381865afa158015610910573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061093491906110dc565b73ffffffffffffffffffffffffffffffffffffffff1663267797766040518163ffffffff1660e01b81526004015f60405180830381865afa15801561097b573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01682016040526109c091908101906111c2565b8051909150833510610a0b5780516040517f7606ab31000000000000000000000000000000000000000000000000000000008152600481019190915283356024820152604401610479565b80835f013581518110610a2057610a206112ab565b602002602001015173ffffffffffffffffffffffffffffffffffffffff1663ea50d0e4848060400190610a5391906112d8565b610a606020880188611050565b6040518563ffffffff1660e01b8152600401610a7f9493929190611339565b602060405180830381865afa158015610a9a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610abe91906113d1565b610af7576040517fcf952b3900000000000000000000000000000000000000000000000000000000815283356004820152602401610479565b505050565b5f5b6008811015610b1c57610b148186868686610e82565b600101610afe565b50610b2b600a85858585610e82565b610b39601085858585610e82565b610b47601185858585610e82565b81816008818110610b5a57610b5a6112ab565b9050602002013584846008818110610b7457610b746112ab565b9050602002013503610c445781816009818110610b9357610b936112ab565b9050602002013584846009818110610bad57610bad6112ab565b9050602002013503610c4457600b5b600d8111610c1157828282818110610bd657610bd66112ab565b90506020020135858583818110610bef57610bef6112ab565b9050602002013514610c015750610c44565b610c0a81611129565b9050610bbc565b506040517f7488333400000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b50505050565b5f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663ade0e93e6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610cb5573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610cd991906110dc565b6040517f4dd0f29000000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8516600482015273ffffffffffffffffffffffffffffffffffffffff9190911690634dd0f29090602401602060405180830381865afa158015610d4d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d719190611112565b9050804210610dc5576040517f0b2bfca600000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8416600482015260248101829052426044820152606401610479565b6040517f95934bae00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff841660048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906395934bae90602401602060405180830381865afa158015610e57573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e7b9190611112565b9392505050565b818186818110610e9457610e946112ab565b90506020020135848487818110610ead57610ead6112ab565b9050602002013514610f305784848487818110610ecc57610ecc6112ab565b90506020020135838388818110610ee557610ee56112ab565b6040517f377541f50000000000000000000000000000000000000000000000000000000081526004810195909552602485019390935250602090910201356044820152606401610479565b5050505050565b67ffffffffffffffff81168114610f4c575f5ffd5b50565b5f60608284031215610f5f575f5ffd5b50919050565b5f5f5f60608486031215610f77575f5ffd5b8335610f8281610f37565b9250602084013567ffffffffffffffff811115610f9d575f5ffd5b610fa986828701610f4f565b925050604084013567ffffffffffffffff811115610fc5575f5ffd5b610fd186828701610f4f565b9150509250925092565b5f5f60408385031215610fec575f5ffd5b8235610ff781610f37565b9150602083013561100781610f37565b809150509250929050565b5f60208284031215611022575f5ffd5b8135610e7b81610f37565b5f5f6040838503121561103e575f5ffd5b82359150602083013561100781610f37565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112611083575f5ffd5b83018035915067ffffffffffffffff82111561109d575f5ffd5b6020019150600581901b36038213156110b4575f5ffd5b9250929050565b73ffffffffffffffffffffffffffffffffffffffff81168114610f4c575f5ffd5b5f602082840312156110ec575f5ffd5b8151610e7b816110bb565b5f60208284031215611107575f5ffd5b8151610e7b81610f37565b5f60208284031215611122575f5ffd5b5051919050565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff820361117e577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5060010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b80516111bd816110bb565b919050565b5f602082840312156111d2575f5ffd5b815167ffffffffffffffff8111156111e8575f5ffd5b8201601f810184136111f8575f5ffd5b805167ffffffffffffffff81111561121257611212611185565b8060051b6040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0603f830116810181811067ffffffffffffffff8211171561125d5761125d611185565b60405291825260208184018101929081018784111561127a575f5ffd5b6020850194505b838510156112a057611292856111b2565b815260209485019401611281565b509695505050505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261130b575f5ffd5b83018035915067ffffffffffffffff821115611325575f5ffd5b6020019150368190038213156110b4575f5ffd5b60408152836040820152838560608301375f606085830101525f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f860116820160608382030160208401528360608201527f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8411156113b8575f5ffd5b8360051b80866080840137016080019695505050505050565b5f602082840312156113e1575f5ffd5b81518015158114610e7b575f5ffd';
