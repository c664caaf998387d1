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
  '0x610180604052348015610010575f5ffd5b5060405161268a38038061268a83398101604081905261002f9161050d565b845163ffffffff8116158061004b575061100063ffffffff8216115b80610068575061005c60018261063b565b811663ffffffff165f14155b1561009b57604051631393a14760e21b8152611000600482015263ffffffff821660248201526044015b60405180910390fd5b306001600160a01b0316856001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa1580156100e1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101059190610669565b6001600160a01b0316146101a05730856001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610150573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101749190610669565b60405163359823fb60e11b81526001600160a01b03928316600482015291166024820152604401610092565b306001600160a01b0316846001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa1580156101e6573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061020a9190610669565b6001600160a01b0316146102555730846001600160a01b031663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa158015610150573d5f5f3e3d5ffd5b6001600160a01b03808616608090815285821660a05290841660c05263ffffffff80831660e05260208801518116610100526040880151166101205260608701511515610140528601516001600160401b0316610160526102b46103e6565b60608101839052608081018390526040515f906102d59083906020016106de565b60408051601f1981840301815291905280516020918201205f80805260019092527fa6eef7e35abe7026729641147f7915573c7e97b47efa546f5f6e3230263bcb4981905591506103289060039061036d565b807fd080039be1744f6525ed25a92aec1d71642025eadc06d1c0de931b206153c6298360405161035891906106de565b60405180910390a25050505050505050610816565b42825f61037b6006856107a6565b6001600160401b0316815260208101919091526040015f2061039e6006846107d4565b6001600160401b0316600681106103b7576103b7610802565b600691828204019190066005026101000a81548164ffffffffff021916908364ffffffffff1602179055505050565b6040518061016001604052805f6001600160401b031681526020015f81526020015f6001600160401b031681526020015f81526020015f815260200161042a61045b565b815260200161043761045b565b81526020015f81526020015f81526020015f63ffffffff1681526020015f81525090565b60405180604001604052806002906020820280368337509192915050565b60405161018081016001600160401b03811182821017156104a857634e487b7160e01b5f52604160045260245ffd5b60405290565b805163ffffffff811681146104c1575f5ffd5b919050565b805180151581146104c1575f5ffd5b80516001600160401b03811681146104c1575f5ffd5b6001600160a01b03811681146104ff575f5ffd5b50565b80516104c1816104eb565b5f5f5f5f5f858703610200811215610523575f5ffd5b610180811215610531575f5ffd5b5061053a610479565b610543876104ae565b8152610551602088016104ae565b6020820152610562604088016104ae565b6040820152610573606088016104c6565b6060820152610584608088016104d5565b608082015261059560a088016104d5565b60a08201526105a660c088016104d5565b60c08201526105b760e088016104d5565b60e08201526105c961010088016104d5565b6101008201526105dc61012088016104d5565b6101208201526101408781015190820152610160808801519082015294506106076101808701610502565b93506106166101a08701610502565b92506106256101c08701610502565b6101e09690960151949793965091949392915050565b63ffffffff828116828216039081111561066357634e487b7160e01b5f52601160045260245ffd5b92915050565b5f60208284031215610679575f5ffd5b8151610684816104eb565b9392505050565b805f5b60028110156106ad57815184526020938401939091019060010161068e565b50505050565b805f5b60028110156106ad5781516001600160401b03168452602093840193909101906001016106b6565b81516001600160401b031681526101a0810160208301516020830152604083015161071460408401826001600160401b03169052565b50606083015160608301526080830151608083015260a083015161073b60a084018261068b565b5060c083015161074e60e08401826106b3565b5060e083015161012083015261010083015161014083015261012083015161077f61016084018263ffffffff169052565b5061014083015161018083015292915050565b634e487b7160e01b5f52601260045260245ffd5b5f6001600160401b038316806107be576107be610792565b6001600160401b03929092169190910492915050565b5f6001600160401b038316806107ec576107ec610792565b6001600160401b03929092169190910692915050565b634e487b7160e01b5f52603260045260245ffd5b60805160a05160c05160e05161010051610120516101405161016051611daa6108e05f395f818161032d01528181610f0e0152610f4c01525f8181610305015261161f01525f81816102d9015261125201525f6102ad01525f81816102810152610d6201525f818160ed015281816108c3015261092501525f81816101ca0152818161035d015281816103f90152818161049501528181610531015281816105cd0152818161066901526114c401525f81816101f1015281816106fb0152610ffc0152611daa5ff3fe608060405234801561000f575f5ffd5b50600436106100b9575f3560e01c80639f40f25e11610072578063cd586d7a11610058578063cd586d7a146101b0578063d864e740146101c5578063fb0e722b146101ec575f5ffd5b80639f40f25e14610195578063c2fb26a6146101a8575f5ffd5b80637c1bf31f116100a25780637c1bf31f14610134578063890357301461016157806395934bae14610176575f5ffd5b806352bfe789146100bd5780635c1bba38146100e8575b5f5ffd5b5f5467ffffffffffffffff165b60405167ffffffffffffffff90911681526020015b60405180910390f35b61010f7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016100df565b61015361014236600461173d565b60026020525f908152604090205481565b6040519081526020016100df565b610169610213565b6040516100df919061175f565b61015361018436600461173d565b60016020525f908152604090205481565b6100ca6101a336600461173d565b61078d565b610153610804565b6101c36101be36600461187c565b6108ab565b005b61010f7f000000000000000000000000000000000000000000000000000000000000000081565b61010f7f000000000000000000000000000000000000000000000000000000000000000081565b60408051610180810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e081018290526101008101829052610120810182905261014081018290526101608101919091526040518061018001604052807f000000000000000000000000000000000000000000000000000000000000000063ffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000063ffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000063ffffffff1681526020017f0000000000000000000000000000000000000000000000000000000000000000151581526020017f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166336efbb4d6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156103c4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103e89190611904565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166365bb2aa36040518163ffffffff1660e01b8152600401602060405180830381865afa158015610460573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104849190611904565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663e052b5446040518163ffffffff1660e01b8152600401602060405180830381865afa1580156104fc573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105209190611904565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166365a1f3c36040518163ffffffff1660e01b8152600401602060405180830381865afa158015610598573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105bc9190611904565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663348b733d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610634573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106589190611904565b67ffffffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663375b3c0a6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156106d0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106f4919061191f565b81526020017f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16636a1b7ecc6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610762573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610786919061191f565b9052919050565b5f805467ffffffffffffffff90811690831611156107f3575f546040517f3ed306a200000000000000000000000000000000000000000000000000000000815267ffffffffffffffff918216600482015290831660248201526044015b60405180910390fd5b6107fe600383610beb565b92915050565b5f463060405160200161086d9291906060808252600f908201527f4f70656e566f6c6974696f6e20763100000000000000000000000000000000006080820152602081019290925273ffffffffffffffffffffffffffffffffffffffff16604082015260a00190565b604051602081830303815290604052805190602001205f1c7effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff16905090565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614610958576040517f5738d28200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660048201523360248201526044016107ea565b604080516080810182525f5467ffffffffffffffff80821683526801000000000000000082048116602084015270010000000000000000000000000000000082048116938301939093527801000000000000000000000000000000000000000000000000900490911660608201526109d08482610c63565b6109da8482610e2b565b6109e48482610fbd565b5f846040516020016109f69190611988565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152919052805160209182012091505f90610a3c9087018761173d565b905060405180608001604052808267ffffffffffffffff168152602001876040016020810190610a6c919061173d565b67ffffffffffffffff168152602001610a8c610100890160e08a0161173d565b67ffffffffffffffff168152602001610aad61012089016101008a0161173d565b67ffffffffffffffff90811690915281515f8054602080860151604080880151606090980151871678010000000000000000000000000000000000000000000000000277ffffffffffffffffffffffffffffffffffffffffffffffff98881670010000000000000000000000000000000002989098166fffffffffffffffffffffffffffffffff92881668010000000000000000027fffffffffffffffffffffffffffffffff000000000000000000000000000000009095169688169690961793909317169390931794909417815591841682526001905220829055610b946003826112da565b818167ffffffffffffffff167f09964e71438be4276b27f9fb27204bb13db5b5251f7cad7c7fb7ceadb96b831988604051610bcf9190611988565b60405180910390a3610be386838787611355565b505050505050565b5f8281610bf9600685611ac8565b67ffffffffffffffff16815260208101919091526040015f20610c1d600684611af7565b67ffffffffffffffff1660068110610c3757610c37611a41565b600691828204019190066005029054906101000a900464ffffffffff1664ffffffffff16905092915050565b8051610c70906001611b26565b67ffffffffffffffff16610c87602084018461173d565b67ffffffffffffffff1614610cf6578051610ca3906001611b26565b610cb0602084018461173d565b6040517fce4b6cda00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff9283166004820152911660248201526044016107ea565b805167ffffffffffffffff165f90815260016020908152604090912054908301358114610d5c576040517f0c3bb55200000000000000000000000000000000000000000000000000000000815260048101829052602084013560248201526044016107ea565b5f610d897f0000000000000000000000000000000000000000000000000000000000000000611000611b46565b9050610d9d61018085016101608601611b6d565b63ffffffff161580610dcb575063ffffffff8116610dc361018086016101608701611b6d565b63ffffffff16115b15610e255780610de361018086016101608701611b6d565b6040517f10be1e7d00000000000000000000000000000000000000000000000000000000815263ffffffff9283166004820152911660248201526044016107ea565b50505050565b5f610e3c606084016040850161173d565b9050816020015167ffffffffffffffff168167ffffffffffffffff161015610eaa5760208201516040517ff037e6fa00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff918216600482015290821660248201526044016107ea565b428167ffffffffffffffff161115610f00576040517f6729d49c00000000000000000000000000000000000000000000000000000000815242600482015267ffffffffffffffff821660248201526044016107ea565b610f3767ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000008116908316611b86565b421115610fb857610f7267ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001642611b99565b6040517f4816add8000000000000000000000000000000000000000000000000000000008152600481019190915267ffffffffffffffff821660248201526044016107ea565b505050565b6040517fdfb0d3650000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063dfb0d365906110349060e0870190600401611bac565b6040805180830381865afa15801561104e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906110729190611c1d565b6040805180820182529084015167ffffffffffffffff908116825260608501511660208201529091505f805b600260ff82161015611249575f5f848360ff16600281106110c1576110c1611a41565b60200201518860e0018460ff16600281106110de576110de611a41565b6020020160208101906110f1919061173d565b915091508167ffffffffffffffff168167ffffffffffffffff161015611160576040517f26a6fe3100000000000000000000000000000000000000000000000000000000815260ff8416600482015267ffffffffffffffff8084166024830152821660448201526064016107ea565b858360ff166002811061117557611175611a41565b60200201518860a0018460ff166002811061119257611192611a41565b60200201351461121c5782868460ff16600281106111b2576111b2611a41565b60200201518960a0018560ff16600281106111cf576111cf611a41565b6040517f78dde9fb00000000000000000000000000000000000000000000000000000000815260ff90941660048501526024840192909252602091909102013560448201526064016107ea565b6112268282611c99565b61123a9067ffffffffffffffff1685611b86565b9350505080600101905061109e565b505f63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001661128461018088016101608901611b6d565b63ffffffff166112949190611cb9565b905080821115610be3576040517fa606fef600000000000000000000000000000000000000000000000000000000815260048101829052602481018390526044016107ea565b42825f6112e8600685611ac8565b67ffffffffffffffff16815260208101919091526040015f2061130c600684611af7565b67ffffffffffffffff166006811061132657611326611a41565b600691828204019190066005026101000a81548164ffffffffff021916908364ffffffffff1602179055505050565b5f610120850135156113b2578461012001355f49146113ae576040517f934e854500000000000000000000000000000000000000000000000000000000815261012086013560048201525f4960248201526044016107ea565b5060015b6101408501355f036113fe5781156113f9576040517fcba2bd56000000000000000000000000000000000000000000000000000000008152600481018390526024016107ea565b611426565b8115611410576113f985858585611470565b61141a858261161d565b61142381611cd0565b90505b804915611469576040517fd28592e900000000000000000000000000000000000000000000000000000000815260048101829052814960248201526044016107ea565b5050505050565b61014084013560f81c600181146114bf576040517f6fe07e4c0000000000000000000000000000000000000000000000000000000081526001600482015260ff821660248201526044016107ea565b5f5f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663bae32d268888886040518463ffffffff1660e01b815260040161151f93929190611d07565b606060405180830381865afa15801561153a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061155e9190611d5a565b9250925092505f8686604051611575929190611d9b565b60405190819003902090508060025f61159160208d018d61173d565b67ffffffffffffffff1681526020808201929092526040015f20919091556115bb908a018a61173d565b6040805183815267ffffffffffffffff87811660208301528681168284015260608201869052915192909116917fc4d9d8b7431da372918a9bc5d172c9b8bdbd8923fe3f7a0223ff018c5cc23f109181900360800190a2505050505050505050565b7f000000000000000000000000000000000000000000000000000000000000000061167b576040517fa11af70600000000000000000000000000000000000000000000000000000000815261014083013560048201526024016107ea565b8161014001358149146116c8576040517f88a97e0e0000000000000000000000000000000000000000000000000000000081526101408301356004820152814960248201526044016107ea565b6101408201356116db602084018461173d565b67ffffffffffffffff167f7ab5065e7e9b468cb7382b87c7bc1046993232ec2deba6ffb1e46b5d4eb1d43d60405160405180910390a35050565b67ffffffffffffffff8116811461172a575f5ffd5b50565b803561173881611715565b919050565b5f6020828403121561174d575f5ffd5b813561175881611715565b9392505050565b815163ffffffff16815261018081016020830151611785602084018263ffffffff169052565b50604083015161179d604084018263ffffffff169052565b5060608301516117b1606084018215159052565b5060808301516117cd608084018267ffffffffffffffff169052565b5060a08301516117e960a084018267ffffffffffffffff169052565b5060c083015161180560c084018267ffffffffffffffff169052565b5060e083015161182160e084018267ffffffffffffffff169052565b5061010083015161183f61010084018267ffffffffffffffff169052565b5061012083015161185d61012084018267ffffffffffffffff169052565b5061014083015161014083015261016083015161016083015292915050565b5f5f5f8385036101c0811215611890575f5ffd5b6101a081121561189e575f5ffd5b508392506101a084013567ffffffffffffffff8111156118bc575f5ffd5b8401601f810186136118cc575f5ffd5b803567ffffffffffffffff8111156118e2575f5ffd5b8660208284010111156118f3575f5ffd5b939660209190910195509293505050565b5f60208284031215611914575f5ffd5b815161175881611715565b5f6020828403121561192f575f5ffd5b5051919050565b60408183375050565b805f5b6002811015610e2557813561195681611715565b67ffffffffffffffff1684526020938401939190910190600101611942565b803563ffffffff81168114611738575f5ffd5b6101a081016119a88261199a8561172d565b67ffffffffffffffff169052565b602083810135908301526119be6040840161172d565b67ffffffffffffffff16604083015260608381013590830152608080840135908301526119f160a0808401908501611936565b611a0160e0830160e0850161193f565b61012083810135908301526101408084013590830152611a246101608401611975565b63ffffffff81166101608401525061018092830135919092015290565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5f67ffffffffffffffff831680611ae157611ae1611a6e565b8067ffffffffffffffff84160491505092915050565b5f67ffffffffffffffff831680611b1057611b10611a6e565b8067ffffffffffffffff84160691505092915050565b67ffffffffffffffff81811683821601908111156107fe576107fe611a9b565b5f63ffffffff831680611b5b57611b5b611a6e565b8063ffffffff84160491505092915050565b5f60208284031215611b7d575f5ffd5b61175882611975565b808201808211156107fe576107fe611a9b565b818103818111156107fe576107fe611a9b565b6040810181835f5b6002811015611be7578135611bc881611715565b67ffffffffffffffff1683526020928301929190910190600101611bb4565b50505092915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b5f60408284031215611c2d575f5ffd5b82601f830112611c3b575f5ffd5b6040516040810181811067ffffffffffffffff82111715611c5e57611c5e611bf0565b8060405250806040840185811115611c74575f5ffd5b845b81811015611c8e578051835260209283019201611c76565b509195945050505050565b67ffffffffffffffff82811682821603908111156107fe576107fe611a9b565b80820281158282048414176107fe576107fe611a9b565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203611d0057611d00611a9b565b5060010190565b83815260406020820152816040820152818360608301375f818301606090810191909152601f9092017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016010192915050565b5f5f5f60608486031215611d6c575f5ffd5b8351611d7781611715565b6020850151909350611d8881611715565b6040949094015192959394509192915050565b818382375f910190815291905056';
