// Generated from contracts/src by contracts/generate.mjs: do not edit.
export const inboxAbi = [
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
        "internalType": "address"
      },
      {
        "name": "withdrawals_",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "keyRegistry_",
        "type": "address",
        "internalType": "contract IKeyRegistry"
      },
      {
        "name": "tokens",
        "type": "address[]",
        "internalType": "address[]"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "assetCount",
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
    "name": "assetOf",
    "inputs": [
      {
        "name": "token",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint16",
        "internalType": "uint16"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "deposit",
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
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "depositTo",
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
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "enteredAt",
    "inputs": [
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
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "escrowOf",
    "inputs": [
      {
        "name": "asset",
        "type": "uint16",
        "internalType": "uint16"
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
    "name": "forceWithdraw",
    "inputs": [
      {
        "name": "slot",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "inboxHashAt",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "end",
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
    "name": "inboxHashes",
    "inputs": [
      {
        "name": "ends",
        "type": "uint64[2]",
        "internalType": "uint64[2]"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32[2]",
        "internalType": "bytes32[2]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "inboxLength",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
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
    "type": "function",
    "name": "keyRegistry",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IKeyRegistry"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "list",
    "inputs": [
      {
        "name": "token",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "asset",
        "type": "uint16",
        "internalType": "uint16"
      }
    ],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "listingFee",
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
    "name": "release",
    "inputs": [
      {
        "name": "to",
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
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setKey",
    "inputs": [
      {
        "name": "slot",
        "type": "uint32",
        "internalType": "uint32"
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
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "slotOf",
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
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
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
    "name": "slotsAssigned",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
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
    "name": "tokenOf",
    "inputs": [
      {
        "name": "asset",
        "type": "uint16",
        "internalType": "uint16"
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
    "name": "withdrawals",
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
    "type": "event",
    "name": "AssetListed",
    "inputs": [
      {
        "name": "asset",
        "type": "uint16",
        "indexed": true,
        "internalType": "uint16"
      },
      {
        "name": "token",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Entry",
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
        "name": "kind",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "slot",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      },
      {
        "name": "owner",
        "type": "address",
        "indexed": false,
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
        "name": "key",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "inboxHash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SlotAssigned",
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
        "name": "slot",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "Inbox_AmountOutOfRange",
    "inputs": [
      {
        "name": "limit",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "Inbox_AssetUnlisted",
    "inputs": [
      {
        "name": "listed",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "asset",
        "type": "uint16",
        "internalType": "uint16"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_AssetsExhausted",
    "inputs": [
      {
        "name": "limit",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_EndBeyond",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "length",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "end",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_EscrowFull",
    "inputs": [
      {
        "name": "limit",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "escrow",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_EscrowShort",
    "inputs": [
      {
        "name": "escrow",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "Inbox_FeeNotBurnt",
    "inputs": [
      {
        "name": "fee",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_FeeWrong",
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
    "name": "Inbox_KeyUnregistered",
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
    "name": "Inbox_LaneFull",
    "inputs": [
      {
        "name": "positions",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_NotWithdrawals",
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
    "name": "Inbox_OwnerZero",
    "inputs": []
  },
  {
    "type": "error",
    "name": "Inbox_PaymentRefused",
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
    "name": "Inbox_ReceivedWrong",
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
    "name": "Inbox_SlotOutOfRange",
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
    "name": "Inbox_TokenListed",
    "inputs": [
      {
        "name": "asset",
        "type": "uint16",
        "internalType": "uint16"
      },
      {
        "name": "token",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_TokenWithoutCode",
    "inputs": [
      {
        "name": "token",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_UnknownLane",
    "inputs": [
      {
        "name": "lanes",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "Inbox_ValueWrong",
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
    "name": "ReentrancyGuardReentrantCall",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SafeERC20FailedOperation",
    "inputs": [
      {
        "name": "token",
        "type": "address",
        "internalType": "address"
      }
    ]
  }
] as const;

export const inboxBytecode =
  '0x610100604052348015610010575f5ffd5b5060405161269b38038061269b83398101604081905261002f91610368565b6001600160a01b0380851660805283811660a052821660c05261016085015160e0525f80546001810182558180525f51602061267b5f395f51905f520180546001600160a01b031916905560405181905f51602061265b5f395f51905f52908290a35f5b81518110156100cd576100c48282815181106100b1576100b16104e6565b60200260200101516100d860201b60201c565b50600101610093565b5050505050506104fa565b5f805461ffff190161010757604051634e47a4f360e11b81526201000060048201526024015b60405180910390fd5b816001600160a01b03163b5f0361013c57604051635a509a5b60e01b81526001600160a01b03831660048201526024016100fe565b6001600160a01b0382165f9081526001602052604090205461ffff161561019e576001600160a01b0382165f8181526001602052604090819020549051633d0763fd60e11b815261ffff909116600482015260248101919091526044016100fe565b505f80546001600160a01b038316808352600160208190526040808520805461ffff191661ffff8616908117909155855492830186558580525f51602061267b5f395f51905f5290920180546001600160a01b03191684179055519293919290915f51602061265b5f395f51905f5291a3919050565b634e487b7160e01b5f52604160045260245ffd5b6040516101e081016001600160401b038111828210171561024b5761024b610214565b60405290565b604051601f8201601f191681016001600160401b038111828210171561027957610279610214565b604052919050565b805163ffffffff81168114610294575f5ffd5b919050565b80518015158114610294575f5ffd5b80516001600160401b0381168114610294575f5ffd5b6001600160a01b03811681146102d2575f5ffd5b50565b8051610294816102be565b5f82601f8301126102ef575f5ffd5b81516001600160401b0381111561030857610308610214565b8060051b61031860208201610251565b91825260208185018101929081019086841115610333575f5ffd5b6020860192505b8383101561035e57825161034d816102be565b82526020928301929091019061033a565b9695505050505050565b5f5f5f5f5f85870361026081121561037e575f5ffd5b6101e081121561038c575f5ffd5b50610395610228565b61039e87610281565b81526103ac60208801610281565b60208201526103bd60408801610281565b60408201526103ce60608801610299565b60608201526103df608088016102a8565b60808201526103f060a088016102a8565b60a082015261040160c088016102a8565b60c082015261041260e088016102a8565b60e082015261042461010088016102a8565b61010082015261043761012088016102a8565b6101208201526101408781015190820152610160808801519082015261046061018088016102a8565b6101808201526104736101a088016102a8565b6101a08201526101c0878101519082015294506104936101e087016102d5565b93506104a261020087016102d5565b92506104b161022087016102d5565b6102408701519092506001600160401b038111156104cd575f5ffd5b6104d9888289016102e0565b9150509295509295909350565b634e487b7160e01b5f52603260045260245ffd5b60805160a05160c05160e0516120fd61055e5f395f818161028601528181610a240152610a7101525f81816101a8015281816107c4015281816108e40152610b7f01525f81816103ad0152818161054901526105ab01525f61022101526120fd5ff3fe608060405260043610610156575f3560e01c80637efa686b116100bb578063c47eca9111610071578063dfb0d36511610057578063dfb0d3651461042c578063eafe7a7414610458578063ee3441841461046b575f5ffd5b8063c47eca91146103e2578063df5eb56c1461040d575f5ffd5b80639f1c7044116100a15780639f1c70441461037d578063ade0e93e1461039c578063bb032a66146103cf575f5ffd5b80637efa686b1461032a57806398b5268c1461035e575f5ffd5b8063552098601161011057806371f96211116100f657806371f96211146102b657806378a882d2146102f85780637be661bc14610317575f5ffd5b806355209860146102625780636a1b7ecc14610275575f5ffd5b806313219e9b1161014057806313219e9b146101ef578063511606301461021057806353e7ec7a14610243575f5ffd5b8062df1df71461015a578063086b519814610197575b5f5ffd5b348015610165575f5ffd5b50610179610174366004611d21565b61048a565b60405167ffffffffffffffff90911681526020015b60405180910390f35b3480156101a2575f5ffd5b506101ca7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff909116815260200161018e565b3480156101fa575f5ffd5b5061020e610209366004611d88565b610529565b005b34801561021b575f5ffd5b506101ca7f000000000000000000000000000000000000000000000000000000000000000081565b34801561024e575f5ffd5b5061020e61025d366004611dc2565b61074f565b61020e610270366004611de5565b6107aa565b348015610280575f5ffd5b506102a87f000000000000000000000000000000000000000000000000000000000000000081565b60405190815260200161018e565b3480156102c1575f5ffd5b506102e56102d0366004611e31565b60016020525f908152604090205461ffff1681565b60405161ffff909116815260200161018e565b348015610303575f5ffd5b506101ca610312366004611e4a565b610889565b61020e610325366004611d88565b610893565b348015610335575f5ffd5b50610349610344366004611e63565b61095d565b60405163ffffffff909116815260200161018e565b348015610369575f5ffd5b50610349610378366004611e7e565b61098e565b348015610388575f5ffd5b506102a8610397366004611d21565b610a05565b3480156103a7575f5ffd5b506101ca7f000000000000000000000000000000000000000000000000000000000000000081565b6102e56103dd366004611e31565b610a19565b3480156103ed575f5ffd5b506102a86103fc366004611e4a565b60026020525f908152604090205481565b348015610418575f5ffd5b5061020e610427366004611dc2565b610b3e565b348015610437575f5ffd5b5061044b610446366004611ec2565b610c82565b60405161018e9190611ee7565b348015610463575f5ffd5b505f546102a8565b348015610476575f5ffd5b50610179610485366004611e63565b610ccd565b5f61049483610cf6565b60ff83165f908152600460205260409020805467ffffffffffffffff908116908416106105125780546040517fd6ed482000000000000000000000000000000000000000000000000000000000815260ff8616600482015267ffffffffffffffff918216602482015290841660448201526064015b60405180910390fd5b61051f6002820184610d3f565b9150505b92915050565b610531610db7565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016146105de576040517fa31799e300000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166004820152336024820152604401610509565b61ffff82165f9081526002602052604090205480821115610635576040517fd336a7870000000000000000000000000000000000000000000000000000000081526004810182905260248101839052604401610509565b61063f8282611f44565b61ffff84165f818152600260205260409020919091551561068a57610685848361066886610dee565b73ffffffffffffffffffffffffffffffffffffffff169190610e7a565b610741565b5f8473ffffffffffffffffffffffffffffffffffffffff16836040515f6040518083038185875af1925050503d805f81146106e0576040519150601f19603f3d011682016040523d82523d5f602084013e6106e5565b606091505b505090508061073f576040517fe0ccb26200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8616600482015260248101849052604401610509565b505b5061074a610ed5565b505050565b610757610db7565b61076081610eff565b6040805160c0810182526007815263ffffffff8316602082015233918101919091525f606082018190526080820181905260a082015261079f90610f65565b6107a7610ed5565b50565b6107b2610db7565b6107bb81610cf6565b61087b848484847f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663fa073d768a6040518263ffffffff1660e01b8152600401610837919073ffffffffffffffffffffffffffffffffffffffff91909116815260200190565b602060405180830381865afa158015610852573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108769190611f57565b6110e5565b610883610ed5565b50505050565b5f61052382610dee565b61089b610db7565b6040517f2f8eb9cb00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff84811660048301525f9182917f00000000000000000000000000000000000000000000000000000000000000001690632f8eb9cb906024016040805180830381865afa158015610928573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061094c9190611f6e565b9150915061073f85858584866110e5565b5f61096782610cf6565b5060ff165f9081526004602052604090205468010000000000000000900463ffffffff1690565b5f61099882610cf6565b73ffffffffffffffffffffffffffffffffffffffff84165f90815260036020908152604080832061ffff87168452909152902060ff8316600281106109df576109df611f9d565b600891828204019190066004029054906101000a900463ffffffff1690505b9392505050565b5f610a0f83610cf6565b6109fe8383611322565b5f610a22610db7565b7f00000000000000000000000000000000000000000000000000000000000000003414610aa3576040517fc60475410000000000000000000000000000000000000000000000000000000081527f00000000000000000000000000000000000000000000000000000000000000006004820152346024820152604401610509565b610aac826113ca565b6040519091505f90819034908281818185825af1925050503d805f8114610aee576040519150601f19603f3d011682016040523d82523d5f602084013e610af3565b606091505b5050905080610b30576040517f679ac09e000000000000000000000000000000000000000000000000000000008152346004820152602401610509565b50610b39610ed5565b919050565b610b46610db7565b610b4f81610eff565b6040517ffa073d760000000000000000000000000000000000000000000000000000000081523360048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063fa073d7690602401602060405180830381865afa158015610bd9573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610bfd9190611f57565b9050805f03610c3a576040517f9147b064000000000000000000000000000000000000000000000000000000008152336004820152602401610509565b6040805160c0810182526005815263ffffffff8416602082015233918101919091525f60608201819052608082015260a08101829052610c7990610f65565b506107a7610ed5565b610c8a611cde565b6040805180820190915280610cb45f85815b602002016020810190610caf9190611fca565b611322565b8152602001610cc560018581610c9c565b905292915050565b5f610cd782610cf6565b5060ff165f9081526004602052604090205467ffffffffffffffff1690565b600260ff8216106107a7576040517f0da65bb70000000000000000000000000000000000000000000000000000000081526002600482015260ff82166024820152604401610509565b5f8281610d4d600685612010565b67ffffffffffffffff16815260208101919091526040015f20610d7160068461203f565b67ffffffffffffffff1660068110610d8b57610d8b611f9d565b600691828204019190066005029054906101000a900464ffffffffff1664ffffffffff16905092915050565b610dbf611605565b610dec60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b9061165e565b565b5f805461ffff831610610e3d575f546040517fe3a5fa50000000000000000000000000000000000000000000000000000000008152600481019190915261ffff83166024820152604401610509565b5f8261ffff1681548110610e5357610e53611f9d565b5f9182526020909120015473ffffffffffffffffffffffffffffffffffffffff1692915050565b610e878383836001611665565b61074a576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff84166004820152602401610509565b610dec5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00610de6565b63ffffffff81161580610f1c5750630200000063ffffffff821610155b156107a7576040517f936e77610000000000000000000000000000000000000000000000000000000081526302000000600482015263ffffffff82166024820152604401610509565b60208181015160181c60ff165f818152600483526040808220805467ffffffffffffffff16808452600182019095529082205492939092909190610fa990866116ed565b9050610fb682600161206e565b83547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff91909116178355806001808501905f90610ffe90869061206e565b67ffffffffffffffff16815260208101919091526040015f2055611025600284018361178e565b8167ffffffffffffffff168460ff167fcc514784d07493a25000e9fb3e5c1e5e8fd74facdd2036739aba56a6f11f26e5875f0151886020015189604001518a606001518b608001518c60a00151896040516110d6979695949392919060ff97909716875263ffffffff95909516602087015273ffffffffffffffffffffffffffffffffffffffff93909316604086015261ffff919091166060850152608084015260a083015260c082015260e00190565b60405180910390a35050505050565b73ffffffffffffffffffffffffffffffffffffffff8516611132576040517fff6058e800000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f61113c85610dee565b905083158061115c57507001000000000000000000000000000000008410155b156111ad576040517fe8cbc933000000000000000000000000000000000000000000000000000000008152700100000000000000000000000000000000600482015260248101859052604401610509565b61ffff85165f908152600260205260408120546111cb90869061208e565b90507001000000000000000000000000000000008110611231576040517f420537fc000000000000000000000000000000000000000000000000000000008152700100000000000000000000000000000000600482015260248101829052604401610509565b5f61ffff871615611242575f611244565b855b9050803414611288576040517fc5cc399400000000000000000000000000000000000000000000000000000000815260048101829052346024820152604401610509565b61ffff87165f9081526002602052604081208390556112a8898988611809565b90506113036040518060c00160405280600460ff1681526020018363ffffffff1681526020018b73ffffffffffffffffffffffffffffffffffffffff1681526020018a61ffff16815260200189815260200187815250610f65565b61ffff881615611317576113178488611a49565b505050505050505050565b60ff82165f90815260046020908152604080832067ffffffffffffffff8516845260010190915290205480158015611363575067ffffffffffffffff821615155b156105235760ff83165f818152600460208190526040918290205491517fd6ed48200000000000000000000000000000000000000000000000000000000081529081019290925267ffffffffffffffff908116602483015283166044820152606401610509565b5f80547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000161142a576040517f9c8f49e6000000000000000000000000000000000000000000000000000000008152620100006004820152602401610509565b8173ffffffffffffffffffffffffffffffffffffffff163b5f03611492576040517f5a509a5b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff83166004820152602401610509565b73ffffffffffffffffffffffffffffffffffffffff82165f9081526001602052604090205461ffff16156115275773ffffffffffffffffffffffffffffffffffffffff82165f81815260016020526040908190205490517f7a0ec7fa00000000000000000000000000000000000000000000000000000000815261ffff90911660048201526024810191909152604401610509565b505f805473ffffffffffffffffffffffffffffffffffffffff831680835260016020819052604080852080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00001661ffff8616908117909155855492830186558580527f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e56390920180547fffffffffffffffffffffffff00000000000000000000000000000000000000001684179055519293919290917f185daf74096f8d9f11c0138a42809e8aaafe35f929168713f1af1b670a9416a191a3919050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15610dec576040517f3ee5aeb500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b80825d5050565b6040517fa9059cbb000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8616600452602485905291602083604481808b5af1925060015f511483166116e15783831516156116d5573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f82825f015183602001518460400151856060015186608001518760a00151604051602001611770979695949392919096875260ff95909516602087015263ffffffff93909316604086015273ffffffffffffffffffffffffffffffffffffffff91909116606085015261ffff16608084015260a083015260c082015260e00190565b60405160208183030381529060405280519060200120905092915050565b42825f61179c600685612010565b67ffffffffffffffff16815260208101919091526040015f206117c060068461203f565b67ffffffffffffffff16600681106117da576117da611f9d565b600691828204019190066005026101000a81548164ffffffffff021916908364ffffffffff1602179055505050565b73ffffffffffffffffffffffffffffffffffffffff83165f90815260036020908152604080832061ffff86168452909152812060ff83166002811061185057611850611f9d565b600891828204019190066004029054906101000a900463ffffffff1690508063ffffffff165f036109fe5760ff82165f908152600460205260408120546118ac9068010000000000000000900463ffffffff16628000006120a1565b9050630100000063ffffffff821610611914576118d06280000063010000006120bd565b6040517f0488a63f00000000000000000000000000000000000000000000000000000000815263ffffffff909116600482015260ff84166024820152604401610509565b73ffffffffffffffffffffffffffffffffffffffff85165f90815260036020908152604080832061ffff88168452909152902063ff000000601885901b1682179250829060ff85166002811061196c5761196c611f9d565b6008808204909201805463ffffffff9485166004600790941684026101000a9081029086021990911617905560ff86165f90815260209190915260409020805490926119c491680100000000000000009004166120d9565b91906101000a81548163ffffffff021916908363ffffffff1602179055508361ffff168573ffffffffffffffffffffffffffffffffffffffff167f02954a63d841de4e1bb44fb75206a41d54e3843aaeab89817b83437872b2072784604051611a39919063ffffffff91909116815260200190565b60405180910390a3509392505050565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8416906370a0823190602401602060405180830381865afa158015611ab3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611ad79190611f57565b9050611afb73ffffffffffffffffffffffffffffffffffffffff8416333085611bef565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8516906370a0823190602401602060405180830381865afa158015611b65573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b899190611f57565b90505f828211611b99575f611ba3565b611ba38383611f44565b9050838114611be8576040517ffc87ca660000000000000000000000000000000000000000000000000000000081526004810185905260248101829052604401610509565b5050505050565b611bfd848484846001611c4b565b610883576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff85166004820152602401610509565b6040517f23b872dd000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8781166004528616602452604485905291602083606481808c5af1925060015f51148316611ccd578383151615611cc1573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b60405180604001604052806002906020820280368337509192915050565b60ff811681146107a7575f5ffd5b803567ffffffffffffffff81168114610b39575f5ffd5b5f5f60408385031215611d32575f5ffd5b8235611d3d81611cfc565b9150611d4b60208401611d0a565b90509250929050565b803573ffffffffffffffffffffffffffffffffffffffff81168114610b39575f5ffd5b803561ffff81168114610b39575f5ffd5b5f5f5f60608486031215611d9a575f5ffd5b611da384611d54565b9250611db160208501611d77565b929592945050506040919091013590565b5f60208284031215611dd2575f5ffd5b813563ffffffff811681146109fe575f5ffd5b5f5f5f5f60808587031215611df8575f5ffd5b611e0185611d54565b9350611e0f60208601611d77565b9250604085013591506060850135611e2681611cfc565b939692955090935050565b5f60208284031215611e41575f5ffd5b6109fe82611d54565b5f60208284031215611e5a575f5ffd5b6109fe82611d77565b5f60208284031215611e73575f5ffd5b81356109fe81611cfc565b5f5f5f60608486031215611e90575f5ffd5b611e9984611d54565b9250611ea760208501611d77565b91506040840135611eb781611cfc565b809150509250925092565b5f60408284031215611ed2575f5ffd5b82604083011115611ee1575f5ffd5b50919050565b6040810181835f5b6002811015611f0e578151835260209283019290910190600101611eef565b50505092915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8181038181111561052357610523611f17565b5f60208284031215611f67575f5ffd5b5051919050565b5f5f60408385031215611f7f575f5ffd5b82516020840151909250611f9281611cfc565b809150509250929050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f60208284031215611fda575f5ffd5b6109fe82611d0a565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f67ffffffffffffffff83168061202957612029611fe3565b8067ffffffffffffffff84160491505092915050565b5f67ffffffffffffffff83168061205857612058611fe3565b8067ffffffffffffffff84160691505092915050565b67ffffffffffffffff818116838216019081111561052357610523611f17565b8082018082111561052357610523611f17565b63ffffffff818116838216019081111561052357610523611f17565b63ffffffff828116828216039081111561052357610523611f17565b5f63ffffffff821663ffffffff81036120f4576120f4611f17565b6001019291505056185daf74096f8d9f11c0138a42809e8aaafe35f929168713f1af1b670a9416a1290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563';
