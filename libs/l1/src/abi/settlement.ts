// Generated from contracts/src by contracts/generate.mjs: do not edit.
export const settlementAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "parameters_",
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
          }
        ]
      },
      {
        "name": "inbox_",
        "type": "address",
        "internalType": "contract IInbox"
      },
      {
        "name": "committee_",
        "type": "address",
        "internalType": "contract ICommittee"
      },
      {
        "name": "sequencer_",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "emptyRoot",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "certificateHash",
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
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "committee",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract ICommittee"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "domain",
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
    "name": "headerHash",
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
        "type": "bytes32",
        "internalType": "bytes32"
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
    "name": "latest",
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
    "name": "parameters",
    "inputs": [],
    "outputs": [
      {
        "name": "",
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
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "sequencer",
    "inputs": [],
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
    "name": "submitBatch",
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
    "name": "submittedAt",
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
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "BatchCertified",
    "inputs": [
      {
        "name": "number",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "certificateHash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "retainUntil",
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
    "type": "event",
    "name": "BatchSubmitted",
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
        "name": "header",
        "type": "tuple",
        "indexed": false,
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
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Genesis",
    "inputs": [
      {
        "name": "headerHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "header",
        "type": "tuple",
        "indexed": false,
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
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ValidiumBlobCarried",
    "inputs": [
      {
        "name": "number",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "versionedHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "Settlement_BatchUnknown",
    "inputs": [
      {
        "name": "latest",
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
    "name": "Settlement_BlobSurplus",
    "inputs": [
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "surplus",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_CertificateMissing",
    "inputs": [
      {
        "name": "validiumBlob",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_CertificateSurplus",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_ChunkCountOutOfRange",
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
    "name": "Settlement_ChunkOperationsInvalid",
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
    "name": "Settlement_EntriesTooMany",
    "inputs": [
      {
        "name": "limit",
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
    "name": "Settlement_InboxEndBack",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "expected",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "actual",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_InboxHashWrong",
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
    "name": "Settlement_NotSequencer",
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
    "name": "Settlement_NumberWrong",
    "inputs": [
      {
        "name": "expected",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "actual",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_ParentWrong",
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
    "name": "Settlement_PartOfAnother",
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
    "name": "Settlement_RollupBlobWrong",
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
    "name": "Settlement_TimestampAhead",
    "inputs": [
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "actual",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_TimestampBeforeParent",
    "inputs": [
      {
        "name": "expected",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "actual",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_TimestampOld",
    "inputs": [
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "actual",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_ValidiumBlobVersion",
    "inputs": [
      {
        "name": "expected",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "actual",
        "type": "uint8",
        "internalType": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "Settlement_ValidiumBlobWrong",
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
  }
] as const;

export const settlementBytecode =
  '0x610180604052348015610010575f5ffd5b506040516125c23803806125c283398101604081905261002f9161051e565b845163ffffffff8116158061004b575061100063ffffffff8216115b80610068575061005c60018261064c565b811663ffffffff165f14155b1561009b57604051631393a14760e21b8152611000600482015263ffffffff821660248201526044015b60405180910390fd5b306001600160a01b0316856001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa1580156100e1573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610105919061067a565b6001600160a01b0316146101a05730856001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610150573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610174919061067a565b60405163359823fb60e11b81526001600160a01b03928316600482015291166024820152604401610092565b306001600160a01b0316846001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa1580156101e6573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061020a919061067a565b6001600160a01b0316146102555730846001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610150573d5f5f3e3d5ffd5b6001600160a01b03808616608090815285821660a05290841660c05263ffffffff80831660e05260208801518116610100526040880151166101205260608701511515610140528601516001600160401b0316610160526102b46103f7565b60608101839052608081018390526040515f906102d59083906020016106ef565b60408051601f1981840301815291905280516020918201205f80805260019092527fa6eef7e35abe7026729641147f7915573c7e97b47efa546f5f6e3230263bcb49819055815460ff60f01b1916600160f01b17825591506103399060039061037e565b807fd080039be1744f6525ed25a92aec1d71642025eadc06d1c0de931b206153c6298360405161036991906106ef565b60405180910390a25050505050505050610827565b42825f61038c6006856107b7565b6001600160401b0316815260208101919091526040015f206103af6006846107e5565b6001600160401b0316600681106103c8576103c8610813565b600691828204019190066005026101000a81548164ffffffffff021916908364ffffffffff1602179055505050565b6040518061016001604052805f6001600160401b031681526020015f81526020015f6001600160401b031681526020015f81526020015f815260200161043b61046c565b815260200161044861046c565b81526020015f81526020015f81526020015f63ffffffff1681526020015f81525090565b60405180604001604052806002906020820280368337509192915050565b60405161018081016001600160401b03811182821017156104b957634e487b7160e01b5f52604160045260245ffd5b60405290565b805163ffffffff811681146104d2575f5ffd5b919050565b805180151581146104d2575f5ffd5b80516001600160401b03811681146104d2575f5ffd5b6001600160a01b0381168114610510575f5ffd5b50565b80516104d2816104fc565b5f5f5f5f5f858703610200811215610534575f5ffd5b610180811215610542575f5ffd5b5061054b61048a565b610554876104bf565b8152610562602088016104bf565b6020820152610573604088016104bf565b6040820152610584606088016104d7565b6060820152610595608088016104e6565b60808201526105a660a088016104e6565b60a08201526105b760c088016104e6565b60c08201526105c860e088016104e6565b60e08201526105da61010088016104e6565b6101008201526105ed61012088016104e6565b6101208201526101408781015190820152610160808801519082015294506106186101808701610513565b93506106276101a08701610513565b92506106366101c08701610513565b6101e09690960151949793965091949392915050565b63ffffffff828116828216039081111561067457634e487b7160e01b5f52601160045260245ffd5b92915050565b5f6020828403121561068a575f5ffd5b8151610695816104fc565b9392505050565b805f5b60028110156106be57815184526020938401939091019060010161069f565b50505050565b805f5b60028110156106be5781516001600160401b03168452602093840193909101906001016106c7565b81516001600160401b031681526101a0810160208301516020830152604083015161072560408401826001600160401b03169052565b50606083015160608301526080830151608083015260a083015161074c60a084018261069c565b5060c083015161075f60e08401826106c4565b5060e083015161012083015261010083015161014083015261012083015161079061016084018263ffffffff169052565b5061014083015161018083015292915050565b634e487b7160e01b5f52601260045260245ffd5b5f6001600160401b038316806107cf576107cf6107a3565b6001600160401b03929092169190910492915050565b5f6001600160401b038316806107fd576107fd6107a3565b6001600160401b03929092169190910692915050565b634e487b7160e01b5f52603260045260245ffd5b60805160a05160c05160e05161010051610120516101405161016051611cd16108f15f395f818161032d01528181610f320152610f7001525f8181610305015261165701525f81816102d901526110ec01525f6102ad01525f81816102810152610d8201525f818160ed015281816108c3015261092501525f81816101ca0152818161035d015281816103f90152818161049501528181610531015281816105cd0152818161066901526114fc01525f81816101f1015281816106fb01526110200152611cd15ff3fe608060405234801561000f575f5ffd5b50600436106100b9575f3560e01c80639f40f25e11610072578063cd586d7a11610058578063cd586d7a146101b0578063d864e740146101c5578063fb0e722b146101ec575f5ffd5b80639f40f25e14610195578063c2fb26a6146101a8575f5ffd5b80637c1bf31f116100a25780637c1bf31f14610134578063890357301461016157806395934bae14610176575f5ffd5b806352bfe789146100bd5780635c1bba38146100e8575b5f5ffd5b5f5467ffffffffffffffff165b60405167ffffffffffffffff90911681526020015b60405180910390f35b61010f7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016100df565b610153610142366004611765565b60026020525f908152604090205481565b6040519081526020016100df565b610169610213565b6040516100df9190611787565b610153610184366004611765565b60016020525f908152604090205481565b6100ca6101a3366004611765565b61078d565b610153610804565b6101c36101be3660046118a4565b6108ab565b005b61010f7f000000000000000000000000000000000000000000000000000000000000000081565b61010f7f000000000000000000000000000000000000000000000000000000000000000081565b60408051610180810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e081018290526101008101829052610120810182905261014081018290526101608101919091526040518061018001604052807f000000000000000000000000000000000000000000000000000000000000000063ffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000063ffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000063ffffffff1681526020017f0000000000000000000000000000000000000000000000000000000000000000151581526020017f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166336efbb4d6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156103c4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103e8919061192c565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166365bb2aa36040518163ffffffff1660e01b8152600401602060405180830381865afa158015610460573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610484919061192c565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663e052b5446040518163ffffffff1660e01b8152600401602060405180830381865afa1580156104fc573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610520919061192c565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166365a1f3c36040518163ffffffff1660e01b8152600401602060405180830381865afa158015610598573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105bc919061192c565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663348b733d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610634573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610658919061192c565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663375b3c0a6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156106d0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106f49190611947565b81526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16636a1b7ecc6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610762573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107869190611947565b9052919050565b5f805467ffffffffffffffff90811690831611156107f3575f546040517f3ed306a200000000000000000000000000000000000000000000000000000000815267ffffffffffffffff918216600482015290831660248201526044015b60405180910390fd5b6107fe600383610c0b565b92915050565b5f463060405160200161086d9291906060808252600f908201527f4f70656e566f6c6974696f6e20763100000000000000000000000000000000006080820152602081019290925273ffffffffffffffffffffffffffffffffffffffff16604082015260a00190565b604051602081830303815290604052805190602001205f1c7effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff16905090565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614610958576040517f5738d28200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660048201523360248201526044016107ea565b6040805160a0810182525f5467ffffffffffffffff808216835268010000000000000000820465ffffffffffff1660208401526e0100000000000000000000000000008204811693830193909352760100000000000000000000000000000000000000000000810490921660608201527e0100000000000000000000000000000000000000000000000000000000000090910460ff16151560808201526109ff8482610c83565b610a098482610e4b565b610a138482610fe1565b5f610a1d8561117b565b90505f610a2d6020870187611765565b90506040518060a001604052808267ffffffffffffffff168152602001876040016020810190610a5d9190611765565b65ffffffffffff168152602001610a7b610100890160e08a01611765565b67ffffffffffffffff168152602001610a9c61012089016101008a01611765565b67ffffffffffffffff90811682526001602092830181905283515f80548686015160408089015160608a01516080909a015115157e01000000000000000000000000000000000000000000000000000000000000027fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9a8916760100000000000000000000000000000000000000000000027fffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff928a166e01000000000000000000000000000002929092167fffff00000000000000000000000000000000ffffffffffffffffffffffffffff65ffffffffffff90951668010000000000000000027fffffffffffffffffffffffffffffffffffff0000000000000000000000000000909616978a1697909717949094179290921694909417179690961695909517855591851684529091529020829055610bf76003826111d7565b610c0386838787611252565b505050505050565b5f8281610c196006856119e5565b67ffffffffffffffff16815260208101919091526040015f20610c3d600684611a14565b67ffffffffffffffff1660068110610c5757610c5761195e565b600691828204019190066005029054906101000a900464ffffffffff1664ffffffffff16905092915050565b8051610c90906001611a43565b67ffffffffffffffff16610ca76020840184611765565b67ffffffffffffffff1614610d16578051610cc3906001611a43565b610cd06020840184611765565b6040517fce4b6cda00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff9283166004820152911660248201526044016107ea565b805167ffffffffffffffff165f90815260016020908152604090912054908301358114610d7c576040517f0c3bb55200000000000000000000000000000000000000000000000000000000815260048101829052602084013560248201526044016107ea565b5f610da97f0000000000000000000000000000000000000000000000000000000000000000611000611a63565b9050610dbd61018085016101608601611a8a565b63ffffffff161580610deb575063ffffffff8116610de361018086016101608701611a8a565b63ffffffff16115b15610e455780610e0361018086016101608701611a8a565b6040517f10be1e7d00000000000000000000000000000000000000000000000000000000815263ffffffff9283166004820152911660248201526044016107ea565b50505050565b5f610e5c6060840160408501611765565b9050816020015165ffffffffffff168167ffffffffffffffff161015610ece5760208201516040517ff037e6fa00000000000000000000000000000000000000000000000000000000815265ffffffffffff909116600482015267ffffffffffffffff821660248201526044016107ea565b428167ffffffffffffffff161115610f24576040517f6729d49c00000000000000000000000000000000000000000000000000000000815242600482015267ffffffffffffffff821660248201526044016107ea565b610f5b67ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000008116908316611aad565b421115610fdc57610f9667ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001642611ac0565b6040517f4816add8000000000000000000000000000000000000000000000000000000008152600481019190915267ffffffffffffffff821660248201526044016107ea565b505050565b6040517fdfb0d3650000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063dfb0d365906110589060e0870190600401611ad3565b6040805180830381865afa158015611072573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906110969190611b44565b90505f6110c4846001856060015185600160ff16600281106110ba576110ba61195e565b6020020151611366565b60408401516110d89086905f9086826110ba565b6110e29190611aad565b90505f63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001661111e61018087016101608801611a8a565b63ffffffff1661112e9190611bc0565b905080821115611174576040517fa606fef600000000000000000000000000000000000000000000000000000000815260048101829052602481018390526044016107ea565b5050505050565b5f7f09964e71438be4276b27f9fb27204bb13db5b5251f7cad7c7fb7ceadb96b8319816111ab6020850185611765565b67ffffffffffffffff1690506040516101a08582376101a0812093508382846101a084a3505050919050565b42825f6111e56006856119e5565b67ffffffffffffffff16815260208101919091526040015f20611209600684611a14565b67ffffffffffffffff16600681106112235761122361195e565b600691828204019190066005026101000a81548164ffffffffff021916908364ffffffffff1602179055505050565b5f610120850135156112af578461012001355f49146112ab576040517f934e854500000000000000000000000000000000000000000000000000000000815261012086013560048201525f4960248201526044016107ea565b5060015b6101408501355f036112fb5781156112f6576040517fcba2bd56000000000000000000000000000000000000000000000000000000008152600481018390526024016107ea565b611323565b811561130d576112f6858585856114a8565b6113178582611655565b61132081611bd7565b90505b804915611174576040517fd28592e900000000000000000000000000000000000000000000000000000000815260048101829052814960248201526044016107ea565b5f5f8560e0018560ff16600281106113805761138061195e565b6020020160208101906113939190611765565b90508367ffffffffffffffff168167ffffffffffffffff161015611400576040517f26a6fe3100000000000000000000000000000000000000000000000000000000815260ff8616600482015267ffffffffffffffff8086166024830152821660448201526064016107ea565b828660a0018660ff16600281106114195761141961195e565b60200201351461148a5784838760a0018760ff166002811061143d5761143d61195e565b6040517f78dde9fb00000000000000000000000000000000000000000000000000000000815260ff90941660048501526024840192909252602091909102013560448201526064016107ea565b6114948482611c0e565b67ffffffffffffffff169695505050505050565b61014084013560f81c600181146114f7576040517f6fe07e4c0000000000000000000000000000000000000000000000000000000081526001600482015260ff821660248201526044016107ea565b5f5f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663bae32d268888886040518463ffffffff1660e01b815260040161155793929190611c2e565b606060405180830381865afa158015611572573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115969190611c81565b9250925092505f86866040516115ad929190611cc2565b60405190819003902090508060025f6115c960208d018d611765565b67ffffffffffffffff1681526020808201929092526040015f20919091556115f3908a018a611765565b6040805183815267ffffffffffffffff87811660208301528681168284015260608201869052915192909116917fc4d9d8b7431da372918a9bc5d172c9b8bdbd8923fe3f7a0223ff018c5cc23f109181900360800190a2505050505050505050565b7f00000000000000000000000000000000000000000000000000000000000000006116b3576040517fa11af70600000000000000000000000000000000000000000000000000000000815261014083013560048201526024016107ea565b816101400135814914611700576040517f88a97e0e0000000000000000000000000000000000000000000000000000000081526101408301356004820152814960248201526044016107ea565b6101408201356117136020840184611765565b67ffffffffffffffff167f7ab5065e7e9b468cb7382b87c7bc1046993232ec2deba6ffb1e46b5d4eb1d43d60405160405180910390a35050565b67ffffffffffffffff81168114611762575f5ffd5b50565b5f60208284031215611775575f5ffd5b81356117808161174d565b9392505050565b815163ffffffff168152610180810160208301516117ad602084018263ffffffff169052565b5060408301516117c5604084018263ffffffff169052565b5060608301516117d9606084018215159052565b5060808301516117f5608084018267ffffffffffffffff169052565b5060a083015161181160a084018267ffffffffffffffff169052565b5060c083015161182d60c084018267ffffffffffffffff169052565b5060e083015161184960e084018267ffffffffffffffff169052565b5061010083015161186761010084018267ffffffffffffffff169052565b5061012083015161188561012084018267ffffffffffffffff169052565b5061014083015161014083015261016083015161016083015292915050565b5f5f5f8385036101c08112156118b8575f5ffd5b6101a08112156118c6575f5ffd5b508392506101a084013567ffffffffffffffff8111156118e4575f5ffd5b8401601f810186136118f4575f5ffd5b803567ffffffffffffffff81111561190a575f5ffd5b86602082840101111561191b575f5ffd5b939660209190910195509293505050565b5f6020828403121561193c575f5ffd5b81516117808161174d565b5f60208284031215611957575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5f67ffffffffffffffff8316806119fe576119fe61198b565b8067ffffffffffffffff84160491505092915050565b5f67ffffffffffffffff831680611a2d57611a2d61198b565b8067ffffffffffffffff84160691505092915050565b67ffffffffffffffff81811683821601908111156107fe576107fe6119b8565b5f63ffffffff831680611a7857611a7861198b565b8063ffffffff84160491505092915050565b5f60208284031215611a9a575f5ffd5b813563ffffffff81168114611780575f5ffd5b808201808211156107fe576107fe6119b8565b818103818111156107fe576107fe6119b8565b6040810181835f5b6002811015611b0e578135611aef8161174d565b67ffffffffffffffff1683526020928301929190910190600101611adb565b50505092915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b5f60408284031215611b54575f5ffd5b82601f830112611b62575f5ffd5b6040516040810181811067ffffffffffffffff82111715611b8557611b85611b17565b8060405250806040840185811115611b9b575f5ffd5b845b81811015611bb5578051835260209283019201611b9d565b509195945050505050565b80820281158282048414176107fe576107fe6119b8565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203611c0757611c076119b8565b5060010190565b67ffffffffffffffff82811682821603908111156107fe576107fe6119b8565b83815260406020820152816040820152818360608301375f818301606090810191909152601f9092017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016010192915050565b5f5f5f60608486031215611c93575f5ffd5b8351611c9e8161174d565b6020850151909350611caf8161174d565b6040949094015192959394509192915050565b818382375f910190815291905056';
