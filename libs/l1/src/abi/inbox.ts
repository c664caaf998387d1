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
          }
        ]
      },
      {
        "name": "settlement_",
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
    "name": "Inbox_OwnerZero",
    "inputs": []
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
  '0x60e060405234801561000f575f5ffd5b506040516122ba3803806122ba83398101604081905261002e91610360565b6001600160a01b03808416608052821660a05261016084015160c0525f80546001810182558180525f51602061229a5f395f51905f520180546001600160a01b031916905560405181905f51602061227a5f395f51905f52908290a35f5b81518110156100c6576100bd8282815181106100aa576100aa61049c565b60200260200101516100d060201b60201c565b5060010161008c565b50505050506104b0565b5f805461ffff19016100ff57604051634e47a4f360e11b81526201000060048201526024015b60405180910390fd5b816001600160a01b03163b5f0361013457604051635a509a5b60e01b81526001600160a01b03831660048201526024016100f6565b6001600160a01b0382165f9081526001602052604090205461ffff1615610196576001600160a01b0382165f8181526001602052604090819020549051633d0763fd60e11b815261ffff909116600482015260248101919091526044016100f6565b505f80546001600160a01b038316808352600160208190526040808520805461ffff191661ffff8616908117909155855492830186558580525f51602061229a5f395f51905f5290920180546001600160a01b03191684179055519293919290915f51602061227a5f395f51905f5291a3919050565b634e487b7160e01b5f52604160045260245ffd5b60405161018081016001600160401b03811182821017156102435761024361020c565b60405290565b604051601f8201601f191681016001600160401b03811182821017156102715761027161020c565b604052919050565b805163ffffffff8116811461028c575f5ffd5b919050565b8051801515811461028c575f5ffd5b80516001600160401b038116811461028c575f5ffd5b6001600160a01b03811681146102ca575f5ffd5b50565b805161028c816102b6565b5f82601f8301126102e7575f5ffd5b81516001600160401b038111156103005761030061020c565b8060051b61031060208201610249565b9182526020818501810192908101908684111561032b575f5ffd5b6020860192505b83831015610356578251610345816102b6565b825260209283019290910190610332565b9695505050505050565b5f5f5f5f8486036101e0811215610375575f5ffd5b610180811215610383575f5ffd5b5061038c610220565b61039586610279565b81526103a360208701610279565b60208201526103b460408701610279565b60408201526103c560608701610291565b60608201526103d6608087016102a0565b60808201526103e760a087016102a0565b60a08201526103f860c087016102a0565b60c082015261040960e087016102a0565b60e082015261041b61010087016102a0565b61010082015261042e61012087016102a0565b61012082015261014086810151908201526101608087015190820152935061045961018086016102cd565b92506104686101a086016102cd565b6101c08601519092506001600160401b03811115610484575f5ffd5b610490878288016102d8565b91505092959194509250565b634e487b7160e01b5f52603260045260245ffd5b60805160a05160c051611d7d6104fd5f395f81816102330152818161078701526107d401525f8181610174015281816105180152818161063801526108e201525f6101cc0152611d7d5ff3fe608060405260043610610122575f3560e01c80637efa686b116100a1578063c47eca9111610071578063dfb0d36511610057578063dfb0d365146103a6578063eafe7a74146103d2578063ee344184146103e5575f5ffd5b8063c47eca911461035c578063df5eb56c14610387575f5ffd5b80637efa686b146102d757806398b5268c1461030b5780639f1c70441461032a578063bb032a6614610349575f5ffd5b806355209860116100f657806371f96211116100dc57806371f962111461026357806378a882d2146102a55780637be661bc146102c4575f5ffd5b8063552098601461020f5780636a1b7ecc14610222575f5ffd5b8062df1df714610126578063086b51981461016357806351160630146101bb57806353e7ec7a146101ee575b5f5ffd5b348015610131575f5ffd5b506101456101403660046119a1565b610404565b60405167ffffffffffffffff90911681526020015b60405180910390f35b34801561016e575f5ffd5b506101967f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff909116815260200161015a565b3480156101c6575f5ffd5b506101967f000000000000000000000000000000000000000000000000000000000000000081565b3480156101f9575f5ffd5b5061020d6102083660046119d4565b6104a3565b005b61020d61021d366004611a2b565b6104fe565b34801561022d575f5ffd5b506102557f000000000000000000000000000000000000000000000000000000000000000081565b60405190815260200161015a565b34801561026e575f5ffd5b5061029261027d366004611a77565b60016020525f908152604090205461ffff1681565b60405161ffff909116815260200161015a565b3480156102b0575f5ffd5b506101966102bf366004611a90565b6105dd565b61020d6102d2366004611aa9565b6105e7565b3480156102e2575f5ffd5b506102f66102f1366004611ae3565b6106c0565b60405163ffffffff909116815260200161015a565b348015610316575f5ffd5b506102f6610325366004611afe565b6106f1565b348015610335575f5ffd5b506102556103443660046119a1565b610768565b610292610357366004611a77565b61077c565b348015610367575f5ffd5b50610255610376366004611a90565b60026020525f908152604090205481565b348015610392575f5ffd5b5061020d6103a13660046119d4565b6108a1565b3480156103b1575f5ffd5b506103c56103c0366004611b42565b6109e5565b60405161015a9190611b67565b3480156103dd575f5ffd5b505f54610255565b3480156103f0575f5ffd5b506101456103ff366004611ae3565b610a30565b5f61040e83610a59565b60ff83165f908152600460205260409020805467ffffffffffffffff9081169084161061048c5780546040517fd6ed482000000000000000000000000000000000000000000000000000000000815260ff8616600482015267ffffffffffffffff918216602482015290841660448201526064015b60405180910390fd5b6104996002820184610aa2565b9150505b92915050565b6104ab610b1a565b6104b481610b51565b6040805160c0810182526007815263ffffffff8316602082015233918101919091525f606082018190526080820181905260a08201526104f390610bb7565b6104fb610d37565b50565b610506610b1a565b61050f81610a59565b6105cf848484847f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663fa073d768a6040518263ffffffff1660e01b815260040161058b919073ffffffffffffffffffffffffffffffffffffffff91909116815260200190565b602060405180830381865afa1580156105a6573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105ca9190611b97565b610d61565b6105d7610d37565b50505050565b5f61049d82610f9e565b6105ef610b1a565b6040517f2f8eb9cb00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff84811660048301525f9182917f00000000000000000000000000000000000000000000000000000000000000001690632f8eb9cb906024016040805180830381865afa15801561067c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106a09190611bae565b915091506106b18585858486610d61565b50506106bb610d37565b505050565b5f6106ca82610a59565b5060ff165f9081526004602052604090205468010000000000000000900463ffffffff1690565b5f6106fb82610a59565b73ffffffffffffffffffffffffffffffffffffffff84165f90815260036020908152604080832061ffff87168452909152902060ff83166002811061074257610742611bdd565b600891828204019190066004029054906101000a900463ffffffff1690505b9392505050565b5f61077283610a59565b610761838361102a565b5f610785610b1a565b7f00000000000000000000000000000000000000000000000000000000000000003414610806576040517fc60475410000000000000000000000000000000000000000000000000000000081527f00000000000000000000000000000000000000000000000000000000000000006004820152346024820152604401610483565b61080f826110d2565b6040519091505f90819034908281818185825af1925050503d805f8114610851576040519150601f19603f3d011682016040523d82523d5f602084013e610856565b606091505b5050905080610893576040517f679ac09e000000000000000000000000000000000000000000000000000000008152346004820152602401610483565b5061089c610d37565b919050565b6108a9610b1a565b6108b281610b51565b6040517ffa073d760000000000000000000000000000000000000000000000000000000081523360048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063fa073d7690602401602060405180830381865afa15801561093c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109609190611b97565b9050805f0361099d576040517f9147b064000000000000000000000000000000000000000000000000000000008152336004820152602401610483565b6040805160c0810182526005815263ffffffff8416602082015233918101919091525f60608201819052608082015260a081018290526109dc90610bb7565b506104fb610d37565b6109ed61195e565b6040805180820190915280610a175f85815b602002016020810190610a129190611c0a565b61102a565b8152602001610a28600185816109ff565b905292915050565b5f610a3a82610a59565b5060ff165f9081526004602052604090205467ffffffffffffffff1690565b600260ff8216106104fb576040517f0da65bb70000000000000000000000000000000000000000000000000000000081526002600482015260ff82166024820152604401610483565b5f8281610ab0600685611c7d565b67ffffffffffffffff16815260208101919091526040015f20610ad4600684611cac565b67ffffffffffffffff1660068110610aee57610aee611bdd565b600691828204019190066005029054906101000a900464ffffffffff1664ffffffffff16905092915050565b610b2261130d565b610b4f60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90611366565b565b63ffffffff81161580610b6e5750630200000063ffffffff821610155b156104fb576040517f936e77610000000000000000000000000000000000000000000000000000000081526302000000600482015263ffffffff82166024820152604401610483565b60208181015160181c60ff165f818152600483526040808220805467ffffffffffffffff16808452600182019095529082205492939092909190610bfb908661136d565b9050610c08826001611cdb565b83547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff91909116178355806001808501905f90610c50908690611cdb565b67ffffffffffffffff16815260208101919091526040015f2055610c77600284018361140e565b8167ffffffffffffffff168460ff167fcc514784d07493a25000e9fb3e5c1e5e8fd74facdd2036739aba56a6f11f26e5875f0151886020015189604001518a606001518b608001518c60a0015189604051610d28979695949392919060ff97909716875263ffffffff95909516602087015273ffffffffffffffffffffffffffffffffffffffff93909316604086015261ffff919091166060850152608084015260a083015260c082015260e00190565b60405180910390a35050505050565b610b4f5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00610b49565b73ffffffffffffffffffffffffffffffffffffffff8516610dae576040517fff6058e800000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f610db885610f9e565b9050831580610dd857507001000000000000000000000000000000008410155b15610e29576040517fe8cbc933000000000000000000000000000000000000000000000000000000008152700100000000000000000000000000000000600482015260248101859052604401610483565b61ffff85165f90815260026020526040812054610e47908690611cfb565b90507001000000000000000000000000000000008110610ead576040517f420537fc000000000000000000000000000000000000000000000000000000008152700100000000000000000000000000000000600482015260248101829052604401610483565b5f61ffff871615610ebe575f610ec0565b855b9050803414610f04576040517fc5cc399400000000000000000000000000000000000000000000000000000000815260048101829052346024820152604401610483565b61ffff87165f908152600260205260408120839055610f24898988611489565b9050610f7f6040518060c00160405280600460ff1681526020018363ffffffff1681526020018b73ffffffffffffffffffffffffffffffffffffffff1681526020018a61ffff16815260200189815260200187815250610bb7565b61ffff881615610f9357610f9384886116c9565b505050505050505050565b5f805461ffff831610610fed575f546040517fe3a5fa50000000000000000000000000000000000000000000000000000000008152600481019190915261ffff83166024820152604401610483565b5f8261ffff168154811061100357611003611bdd565b5f9182526020909120015473ffffffffffffffffffffffffffffffffffffffff1692915050565b60ff82165f90815260046020908152604080832067ffffffffffffffff851684526001019091529020548015801561106b575067ffffffffffffffff821615155b1561049d5760ff83165f818152600460208190526040918290205491517fd6ed48200000000000000000000000000000000000000000000000000000000081529081019290925267ffffffffffffffff908116602483015283166044820152606401610483565b5f80547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff000001611132576040517f9c8f49e6000000000000000000000000000000000000000000000000000000008152620100006004820152602401610483565b8173ffffffffffffffffffffffffffffffffffffffff163b5f0361119a576040517f5a509a5b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff83166004820152602401610483565b73ffffffffffffffffffffffffffffffffffffffff82165f9081526001602052604090205461ffff161561122f5773ffffffffffffffffffffffffffffffffffffffff82165f81815260016020526040908190205490517f7a0ec7fa00000000000000000000000000000000000000000000000000000000815261ffff90911660048201526024810191909152604401610483565b505f805473ffffffffffffffffffffffffffffffffffffffff831680835260016020819052604080852080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00001661ffff8616908117909155855492830186558580527f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e56390920180547fffffffffffffffffffffffff00000000000000000000000000000000000000001684179055519293919290917f185daf74096f8d9f11c0138a42809e8aaafe35f929168713f1af1b670a9416a191a3919050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15610b4f576040517f3ee5aeb500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b80825d5050565b5f82825f015183602001518460400151856060015186608001518760a001516040516020016113f0979695949392919096875260ff95909516602087015263ffffffff93909316604086015273ffffffffffffffffffffffffffffffffffffffff91909116606085015261ffff16608084015260a083015260c082015260e00190565b60405160208183030381529060405280519060200120905092915050565b42825f61141c600685611c7d565b67ffffffffffffffff16815260208101919091526040015f20611440600684611cac565b67ffffffffffffffff166006811061145a5761145a611bdd565b600691828204019190066005026101000a81548164ffffffffff021916908364ffffffffff1602179055505050565b73ffffffffffffffffffffffffffffffffffffffff83165f90815260036020908152604080832061ffff86168452909152812060ff8316600281106114d0576114d0611bdd565b600891828204019190066004029054906101000a900463ffffffff1690508063ffffffff165f036107615760ff82165f9081526004602052604081205461152c9068010000000000000000900463ffffffff1662800000611d0e565b9050630100000063ffffffff82161061159457611550628000006301000000611d2a565b6040517f0488a63f00000000000000000000000000000000000000000000000000000000815263ffffffff909116600482015260ff84166024820152604401610483565b73ffffffffffffffffffffffffffffffffffffffff85165f90815260036020908152604080832061ffff88168452909152902063ff000000601885901b1682179250829060ff8516600281106115ec576115ec611bdd565b6008808204909201805463ffffffff9485166004600790941684026101000a9081029086021990911617905560ff86165f90815260209190915260409020805490926116449168010000000000000000900416611d46565b91906101000a81548163ffffffff021916908363ffffffff1602179055508361ffff168573ffffffffffffffffffffffffffffffffffffffff167f02954a63d841de4e1bb44fb75206a41d54e3843aaeab89817b83437872b20727846040516116b9919063ffffffff91909116815260200190565b60405180910390a3509392505050565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8416906370a0823190602401602060405180830381865afa158015611733573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906117579190611b97565b905061177b73ffffffffffffffffffffffffffffffffffffffff841633308561186f565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8516906370a0823190602401602060405180830381865afa1580156117e5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906118099190611b97565b90505f828211611819575f611823565b6118238383611d6a565b9050838114611868576040517ffc87ca660000000000000000000000000000000000000000000000000000000081526004810185905260248101829052604401610483565b5050505050565b61187d8484848460016118cb565b6105d7576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff85166004820152602401610483565b6040517f23b872dd000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8781166004528616602452604485905291602083606481808c5af1925060015f5114831661194d578383151615611941573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b60405180604001604052806002906020820280368337509192915050565b60ff811681146104fb575f5ffd5b803567ffffffffffffffff8116811461089c575f5ffd5b5f5f604083850312156119b2575f5ffd5b82356119bd8161197c565b91506119cb6020840161198a565b90509250929050565b5f602082840312156119e4575f5ffd5b813563ffffffff81168114610761575f5ffd5b803573ffffffffffffffffffffffffffffffffffffffff8116811461089c575f5ffd5b803561ffff8116811461089c575f5ffd5b5f5f5f5f60808587031215611a3e575f5ffd5b611a47856119f7565b9350611a5560208601611a1a565b9250604085013591506060850135611a6c8161197c565b939692955090935050565b5f60208284031215611a87575f5ffd5b610761826119f7565b5f60208284031215611aa0575f5ffd5b61076182611a1a565b5f5f5f60608486031215611abb575f5ffd5b611ac4846119f7565b9250611ad260208501611a1a565b929592945050506040919091013590565b5f60208284031215611af3575f5ffd5b81356107618161197c565b5f5f5f60608486031215611b10575f5ffd5b611b19846119f7565b9250611b2760208501611a1a565b91506040840135611b378161197c565b809150509250925092565b5f60408284031215611b52575f5ffd5b82604083011115611b61575f5ffd5b50919050565b6040810181835f5b6002811015611b8e578151835260209283019290910190600101611b6f565b50505092915050565b5f60208284031215611ba7575f5ffd5b5051919050565b5f5f60408385031215611bbf575f5ffd5b82516020840151909250611bd28161197c565b809150509250929050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f60208284031215611c1a575f5ffd5b6107618261198a565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5f67ffffffffffffffff831680611c9657611c96611c23565b8067ffffffffffffffff84160491505092915050565b5f67ffffffffffffffff831680611cc557611cc5611c23565b8067ffffffffffffffff84160691505092915050565b67ffffffffffffffff818116838216019081111561049d5761049d611c50565b8082018082111561049d5761049d611c50565b63ffffffff818116838216019081111561049d5761049d611c50565b63ffffffff828116828216039081111561049d5761049d611c50565b5f63ffffffff821663ffffffff8103611d6157611d61611c50565b60010192915050565b8181038181111561049d5761049d611c5056185daf74096f8d9f11c0138a42809e8aaafe35f929168713f1af1b670a9416a1290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563';
