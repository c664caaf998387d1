// Generated from contracts/src by contracts/generate.mjs: do not edit.
export const stateChallengesAbi = [
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
    "name": "ask",
    "inputs": [
      {
        "name": "slot",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "last",
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
    "name": "isAsked",
    "inputs": [
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
        "name": "slot",
        "type": "uint32",
        "internalType": "uint32"
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
    "type": "function",
    "name": "show",
    "inputs": [
      {
        "name": "slot",
        "type": "uint32",
        "internalType": "uint32"
      },
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
        "name": "leaf",
        "type": "uint256[3]",
        "internalType": "uint256[3]"
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
    "name": "shownRoot",
    "inputs": [
      {
        "name": "slot",
        "type": "uint32",
        "internalType": "uint32"
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
    "type": "event",
    "name": "StateAsked",
    "inputs": [
      {
        "name": "slot",
        "type": "uint32",
        "indexed": true,
        "internalType": "uint32"
      },
      {
        "name": "challenger",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "base",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "certified",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
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
    "name": "StateShown",
    "inputs": [
      {
        "name": "slot",
        "type": "uint32",
        "indexed": true,
        "internalType": "uint32"
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
        "name": "leaf",
        "type": "uint256[3]",
        "indexed": false,
        "internalType": "uint256[3]"
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
    "name": "StateWithheld",
    "inputs": [
      {
        "name": "slot",
        "type": "uint32",
        "indexed": true,
        "internalType": "uint32"
      },
      {
        "name": "certified",
        "type": "uint64",
        "indexed": false,
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
  },
  {
    "type": "error",
    "name": "State_AskedAlready",
    "inputs": [
      {
        "name": "slot",
        "type": "uint32",
        "internalType": "uint32"
      }
    ]
  },
  {
    "type": "error",
    "name": "State_BondLow",
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
    "name": "State_CertificateWrong",
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
    "name": "State_Expired",
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
    "name": "State_HeaderUnknown",
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
    "name": "State_NotAsked",
    "inputs": [
      {
        "name": "slot",
        "type": "uint32",
        "internalType": "uint32"
      }
    ]
  },
  {
    "type": "error",
    "name": "State_NotExpired",
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
    "name": "State_Older",
    "inputs": [
      {
        "name": "base",
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
    "name": "State_PaymentRefused",
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
    "name": "State_RetentionShort",
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
    "name": "State_RootWrong",
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
    "name": "State_ShownAlready",
    "inputs": [
      {
        "name": "slot",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "root",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "State_SlotWrong",
    "inputs": [
      {
        "name": "slot",
        "type": "uint32",
        "internalType": "uint32"
      }
    ]
  },
  {
    "type": "error",
    "name": "State_TooMany",
    "inputs": [
      {
        "name": "limit",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const;

export const stateChallengesBytecode =
  '0x610100604052348015610010575f5ffd5b50604051611e27380380611e2783398101604081905261002f916100dd565b6001600160a01b031660805260c08082015160e0808401516001600160401b03908116909352911660a052610100909101519052610258565b6040516102a081016001600160401b038111828210171561009757634e487b7160e01b5f52604160045260245ffd5b60405290565b805180151581146100ac575f5ffd5b919050565b80516001600160401b03811681146100ac575f5ffd5b80516001600160a01b03811681146100ac575f5ffd5b5f5f8284036102c08112156100f0575f5ffd5b6102a08112156100fe575f5ffd5b50610107610068565b6101108461009d565b815261011e602085016100b1565b602082015261012f604085016100b1565b6040820152610140606085016100b1565b6060820152610151608085016100b1565b608082015261016260a085016100b1565b60a082015261017360c085016100b1565b60c082015261018460e085016100b1565b60e082015261010084810151908201526101a161012085016100b1565b610120820152610140848101519082015261016080850151908201526101ca61018085016100b1565b6101808201526101dd6101a085016100b1565b6101a08201526101f06101c085016100b1565b6101c08201526102036101e085016100b1565b6101e082015261020084810151908201526102208085015190820152610240808501519082015261026080850151908201526102808085015190820152915061024f6102a084016100c7565b90509250929050565b60805160a05160c05160e051611b5e6102c95f395f6101f301525f81816103ea015261044c01525f61051801525f8181608e015281816102830152818161047c0152818161059401528181610a1c01528181610b64015281816110450152818161114101526113900152611b5e5ff3fe608060405260043610610079575f3560e01c80639edb9baf1161004c5780639edb9baf14610130578063a5d999d41461014f578063c69f07a71461017a578063cfaf380e146101d3575f5ffd5b8063511606301461007d57806364c9ec6f146100da57806381ead23e146100fc5780638328555d14610111575b5f5ffd5b348015610088575f5ffd5b506100b07f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b3480156100e5575f5ffd5b506100ee6101e8565b6040519081526020016100d1565b61010f61010a366004611765565b61021c565b005b34801561011c575f5ffd5b5061010f61012b3660046117c5565b6108bd565b34801561013b575f5ffd5b5061010f61014a366004611826565b610e43565b34801561015a575f5ffd5b506100ee610169366004611875565b60016020525f908152604090205481565b348015610185575f5ffd5b506101c3610194366004611875565b63ffffffff165f9081526020819052604090205473ffffffffffffffffffffffffffffffffffffffff16151590565b60405190151581526020016100d1565b3480156101de575f5ffd5b506100ee60025481565b5f610217620509105f7f0000000000000000000000000000000000000000000000000000000000000000611293565b905090565b601884901c60ff16600114158061023c575063ffffffff84166301000000145b15610280576040517f71f9d2fd00000000000000000000000000000000000000000000000000000000815263ffffffff851660048201526024015b60405180910390fd5b5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663f665c3a16040518163ffffffff1660e01b8152600401602060405180830381865afa1580156102ea573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061030e91906118ad565b905061031a8185611356565b63ffffffff85165f908152600160205260409020546080850135900361037e576040517fb792a51400000000000000000000000000000000000000000000000000000000815263ffffffff8616600482015260808501356024820152604401610277565b63ffffffff85165f9081526020819052604090205473ffffffffffffffffffffffffffffffffffffffff16156103e8576040517f287e59e200000000000000000000000000000000000000000000000000000000815263ffffffff86166004820152602401610277565b7f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff1660025403610479576040517fe82b628d00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166004820152602401610277565b5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166360509f676040518163ffffffff1660e01b8152600401602060405180830381865afa1580156104e3573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061050791906118ad565b90505f61053e67ffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016426118f5565b6040517f7c1bf31f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff841660048201529091505f906106049073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690637c1bf31f90602401602060405180830381865afa1580156105d9573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105fd919061190e565b8787611475565b50915050818167ffffffffffffffff161161066a576106248260016118f5565b6040517f24ea15ef000000000000000000000000000000000000000000000000000000008152600481019190915267ffffffffffffffff82166024820152604401610277565b5f6106736101e8565b9050803410156106b8576040517f49f7eb3d00000000000000000000000000000000000000000000000000000000815260048101829052346024820152604401610277565b60025f81546106c690611925565b909155506040805160a08101825233815264ffffffffff851660208201529081016106f5633b9aca008461195c565b65ffffffffffff908116825267ffffffffffffffff80891660208085019190915288821660409485015263ffffffff8e165f818152808352859020865181549388015188880151909616790100000000000000000000000000000000000000000000000000027fff000000000000ffffffffffffffffffffffffffffffffffffffffffffffffff64ffffffffff90971674010000000000000000000000000000000000000000027fffffffffffffff0000000000000000000000000000000000000000000000000090951673ffffffffffffffffffffffffffffffffffffffff909216919091179390931794909416919091178355606085015160019093018054608090960151831668010000000000000000027fffffffffffffffffffffffffffffffff00000000000000000000000000000000909616939092169290921793909317909255513391907f23077abcf7b4d6aa7abfc34ccd1ab4526180fd7998acafddd3d2f2b0e932252e90610898908990899087908a9067ffffffffffffffff94851681529290931660208301526040820152606081019190915260800190565b60405180910390a36108b26108ad8234611994565b6114f0565b505050505050505050565b63ffffffff84165f9081526020818152604091829020825160a081018452815473ffffffffffffffffffffffffffffffffffffffff811680835274010000000000000000000000000000000000000000820464ffffffffff1694830194909452790100000000000000000000000000000000000000000000000000900465ffffffffffff16938101939093526001015467ffffffffffffffff8082166060850152680100000000000000009091041660808301526109af576040517f6519114e00000000000000000000000000000000000000000000000000000000815263ffffffff86166004820152602401610277565b806020015164ffffffffff16421115610a095760208101516040517ff22c360800000000000000000000000000000000000000000000000000000000815264ffffffffff9091166004820152426024820152604401610277565b5f610a1760208601866119a7565b90505f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663f665c3a16040518163ffffffff1660e01b8152600401602060405180830381865afa158015610a83573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610aa791906118ad565b90505f8167ffffffffffffffff16846060015167ffffffffffffffff1610610acf5781610ad5565b83606001515b90508067ffffffffffffffff168367ffffffffffffffff161080610b0c57508167ffffffffffffffff168367ffffffffffffffff16115b15610b57576040517f06aa8f9100000000000000000000000000000000000000000000000000000000815267ffffffffffffffff808316600483015284166024820152604401610277565b610b618388611356565b5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16631fb2a5126040518163ffffffff1660e01b8152600401602060405180830381865afa158015610bcb573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610bef91906119e3565b73ffffffffffffffffffffffffffffffffffffffff1663ca5ee4b26040518163ffffffff1660e01b8152600401602060405180830381865afa158015610c37573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610c5b91906119e3565b73ffffffffffffffffffffffffffffffffffffffff1663c30ddc31888b896040518463ffffffff1660e01b8152600401610c97939291906119fe565b602060405180830381865afa158015610cb2573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610cd6919061190e565b905060808801358114610d22576040517fd1db88cd0000000000000000000000000000000000000000000000000000000081526080890135600482015260248101829052604401610277565b63ffffffff89165f90815260208190526040812080547fff0000000000000000000000000000000000000000000000000000000000000016815560010180547fffffffffffffffffffffffffffffffff0000000000000000000000000000000016905560028054909190610d9590611a25565b9091555063ffffffff89165f90815260016020526040808220839055860151610dca9065ffffffffffff16633b9aca00611a59565b90503373ffffffffffffffffffffffffffffffffffffffff168567ffffffffffffffff168b63ffffffff167f293915b25eef7d2cec4611c77a30c0b9a834290c6f8b8cf29cf6d3a9d9a3f3258b85604051610e26929190611a70565b60405180910390a4610e37816114f0565b50505050505050505050565b63ffffffff83165f9081526020818152604091829020825160a081018452815473ffffffffffffffffffffffffffffffffffffffff811680835274010000000000000000000000000000000000000000820464ffffffffff1694830194909452790100000000000000000000000000000000000000000000000000900465ffffffffffff16938101939093526001015467ffffffffffffffff808216606085015268010000000000000000909104166080830152610f35576040517f6519114e00000000000000000000000000000000000000000000000000000000815263ffffffff85166004820152602401610277565b806020015164ffffffffff164211610f8e5760208101516040517fb0a93c4000000000000000000000000000000000000000000000000000000000815264ffffffffff9091166004820152426024820152604401610277565b63ffffffff84165f90815260208190526040812080547fff0000000000000000000000000000000000000000000000000000000000000016815560010180547fffffffffffffffffffffffffffffffff000000000000000000000000000000001690556002805490919061100190611a25565b9091555060808101516040517f7c1bf31f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff90911660048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690637c1bf31f90602401602060405180830381865afa15801561109f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906110c3919061190e565b90505f8082156110e0576110d8838787611475565b919350909150505b60808401516040805167ffffffffffffffff92831681529184166020830152810182905263ffffffff8816907fdebbae8023545fad69996d01542c5d74f01fe0195f7d0a06bbf7d75b5f6beea19060600160405180910390a28015611262577f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663d864e7406040518163ffffffff1660e01b8152600401602060405180830381865afa1580156111a8573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111cc91906119e3565b84516040517fc19db9dd00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff851660048201526024810184905273ffffffffffffffffffffffffffffffffffffffff918216604482015291169063c19db9dd906064015f604051808303815f87803b15801561124b575f5ffd5b505af115801561125d573d5f5f3e3d5ffd5b505050505b8351604085015161128991906112849065ffffffffffff16633b9aca00611a59565b611586565b5050505050505050565b5f806112a060104861195c565b90505f814a116112b057816112b2565b4a5b90505f816112c36202000088611a59565b6112cd9190611a59565b6112d74889611a59565b6112e191906118f5565b6112ec906002611a59565b9050848110156112f95750835b5f633b9aca00600161130b84836118f5565b6113159190611994565b61131f919061195c565b905065ffffffffffff811061133a5765ffffffffffff61133c565b805b61134a90633b9aca00611a59565b98975050505050505050565b6040517f95934bae00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff831660048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906395934bae90602401602060405180830381865afa1580156113ea573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061140e919061190e565b90505f61141a83611680565b905081811461146f576040517f77a804f400000000000000000000000000000000000000000000000000000000815267ffffffffffffffff851660048201526024810183905260448101829052606401610277565b50505050565b5f5f5f5f8585604051611489929190611a86565b604051809103902090508681146114d6576040517ffb1d3e0d0000000000000000000000000000000000000000000000000000000081526004810188905260248101829052604401610277565b6114e08686611695565b9350935093505093509350939050565b805f036114fa5750565b6040515f90339083908381818185875af1925050503d805f8114611539576040519150601f19603f3d011682016040523d82523d5f602084013e61153e565b606091505b5050905080611582576040517fa18a1b9c00000000000000000000000000000000000000000000000000000000815233600482015260248101839052604401610277565b5050565b5f611595603f620186a061195c565b6115a290620186a06118f5565b6115ae90612ee06118f5565b5a1015611618576115c3603f620186a061195c565b6115d090620186a06118f5565b6115dc90612ee06118f5565b5a6040517f51e2baa000000000000000000000000000000000000000000000000000000000815260048101929092526024820152604401610277565b60405173ffffffffffffffffffffffffffffffffffffffff841690620186a09084905f818181858888f193505050503d805f8114611671576040519150601f19603f3d011682016040523d82523d5f602084013e611676565b606091505b5090949350505050565b5f6040516101a08382376101a0902092915050565b5f80806116a56008828688611a95565b6116ae91611abc565b60c01c92506116c1601060088688611a95565b6116ca91611abc565b60c01c91506116dd603060108688611a95565b6116e691611b22565b5f1c90509250925092565b803563ffffffff81168114611704575f5ffd5b919050565b5f6101a0828403121561171a575f5ffd5b50919050565b5f5f83601f840112611730575f5ffd5b50813567ffffffffffffffff811115611747575f5ffd5b60208301915083602082850101111561175e575f5ffd5b9250929050565b5f5f5f5f6101e08587031215611779575f5ffd5b611782856116f1565b93506117918660208701611709565b92506101c085013567ffffffffffffffff8111156117ad575f5ffd5b6117b987828801611720565b95989497509550505050565b5f5f5f5f6106a085870312156117d9575f5ffd5b6117e2856116f1565b93506117f18660208701611709565b9250610220850186811115611804575f5ffd5b6101c086019250866106a08701111561181b575f5ffd5b939692955090935050565b5f5f5f60408486031215611838575f5ffd5b611841846116f1565b9250602084013567ffffffffffffffff81111561185c575f5ffd5b61186886828701611720565b9497909650939450505050565b5f60208284031215611885575f5ffd5b61188e826116f1565b9392505050565b67ffffffffffffffff811681146118aa575f5ffd5b50565b5f602082840312156118bd575f5ffd5b815161188e81611895565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b80820180821115611908576119086118c8565b92915050565b5f6020828403121561191e575f5ffd5b5051919050565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203611955576119556118c8565b5060010190565b5f8261198f577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b81810381811115611908576119086118c8565b5f602082840312156119b7575f5ffd5b813561188e81611895565b73ffffffffffffffffffffffffffffffffffffffff811681146118aa575f5ffd5b5f602082840312156119f3575f5ffd5b815161188e816119c2565b6105008101606085833763ffffffff84166060830152610480836080840137949350505050565b5f81611a3357611a336118c8565b507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190565b8082028115828204841417611908576119086118c8565b6080810160608483378260608301529392505050565b818382375f9101908152919050565b5f5f85851115611aa3575f5ffd5b83861115611aaf575f5ffd5b5050820193919092039150565b80357fffffffffffffffff0000000000000000000000000000000000000000000000008116906008841015611b1b577fffffffffffffffff000000000000000000000000000000000000000000000000808560080360031b1b82161691505b5092915050565b80356020831015611908577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff602084900360031b1b169291505056';
