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
  '0x60e060405234801561000f575f5ffd5b5060405161225e38038061225e83398101604081905261002e91610360565b6001600160a01b03808416608052821660a05261016084015160c0525f80546001810182558180525f51602061223e5f395f51905f520180546001600160a01b031916905560405181905f51602061221e5f395f51905f52908290a35f5b81518110156100c6576100bd8282815181106100aa576100aa61049c565b60200260200101516100d060201b60201c565b5060010161008c565b50505050506104b0565b5f805461ffff19016100ff57604051634e47a4f360e11b81526201000060048201526024015b60405180910390fd5b816001600160a01b03163b5f0361013457604051635a509a5b60e01b81526001600160a01b03831660048201526024016100f6565b6001600160a01b0382165f9081526001602052604090205461ffff1615610196576001600160a01b0382165f8181526001602052604090819020549051633d0763fd60e11b815261ffff909116600482015260248101919091526044016100f6565b505f80546001600160a01b038316808352600160208190526040808520805461ffff191661ffff8616908117909155855492830186558580525f51602061223e5f395f51905f5290920180546001600160a01b03191684179055519293919290915f51602061221e5f395f51905f5291a3919050565b634e487b7160e01b5f52604160045260245ffd5b60405161018081016001600160401b03811182821017156102435761024361020c565b60405290565b604051601f8201601f191681016001600160401b03811182821017156102715761027161020c565b604052919050565b805163ffffffff8116811461028c575f5ffd5b919050565b8051801515811461028c575f5ffd5b80516001600160401b038116811461028c575f5ffd5b6001600160a01b03811681146102ca575f5ffd5b50565b805161028c816102b6565b5f82601f8301126102e7575f5ffd5b81516001600160401b038111156103005761030061020c565b8060051b61031060208201610249565b9182526020818501810192908101908684111561032b575f5ffd5b6020860192505b83831015610356578251610345816102b6565b825260209283019290910190610332565b9695505050505050565b5f5f5f5f8486036101e0811215610375575f5ffd5b610180811215610383575f5ffd5b5061038c610220565b61039586610279565b81526103a360208701610279565b60208201526103b460408701610279565b60408201526103c560608701610291565b60608201526103d6608087016102a0565b60808201526103e760a087016102a0565b60a08201526103f860c087016102a0565b60c082015261040960e087016102a0565b60e082015261041b61010087016102a0565b61010082015261042e61012087016102a0565b61012082015261014086810151908201526101608087015190820152935061045961018086016102cd565b92506104686101a086016102cd565b6101c08601519092506001600160401b03811115610484575f5ffd5b610490878288016102d8565b91505092959194509250565b634e487b7160e01b5f52603260045260245ffd5b60805160a05160c051611d216104fd5f395f8181610233015281816107b3015261080001525f818161017401528181610588015281816106a8015261090e01525f6101cc0152611d215ff3fe608060405260043610610122575f3560e01c80637efa686b116100a1578063c47eca9111610071578063dfb0d36511610057578063dfb0d365146103c7578063eafe7a74146103f3578063ee34418414610406575f5ffd5b8063c47eca911461037d578063df5eb56c146103a8575f5ffd5b80637efa686b146102d757806398b5268c1461032c5780639f1c70441461034b578063bb032a661461036a575f5ffd5b806355209860116100f657806371f96211116100dc57806371f962111461026357806378a882d2146102a55780637be661bc146102c4575f5ffd5b8063552098601461020f5780636a1b7ecc14610222575f5ffd5b8062df1df714610126578063086b51981461016357806351160630146101bb57806353e7ec7a146101ee575b5f5ffd5b348015610131575f5ffd5b50610145610140366004611945565b61043e565b60405167ffffffffffffffff90911681526020015b60405180910390f35b34801561016e575f5ffd5b506101967f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff909116815260200161015a565b3480156101c6575f5ffd5b506101967f000000000000000000000000000000000000000000000000000000000000000081565b3480156101f9575f5ffd5b5061020d610208366004611978565b6104d3565b005b61020d61021d3660046119cf565b61052e565b34801561022d575f5ffd5b506102557f000000000000000000000000000000000000000000000000000000000000000081565b60405190815260200161015a565b34801561026e575f5ffd5b5061029261027d366004611a1b565b60016020525f908152604090205461ffff1681565b60405161ffff909116815260200161015a565b3480156102b0575f5ffd5b506101966102bf366004611a34565b61064d565b61020d6102d2366004611a4d565b610657565b3480156102e2575f5ffd5b506103176102f1366004611a87565b60ff165f9081526004602052604090205468010000000000000000900463ffffffff1690565b60405163ffffffff909116815260200161015a565b348015610337575f5ffd5b50610317610346366004611aa2565b610730565b348015610356575f5ffd5b50610255610365366004611945565b61079d565b610292610378366004611a1b565b6107a8565b348015610388575f5ffd5b50610255610397366004611a34565b60026020525f908152604090205481565b3480156103b3575f5ffd5b5061020d6103c2366004611978565b6108cd565b3480156103d2575f5ffd5b506103e66103e1366004611ae6565b610a11565b60405161015a9190611b0b565b3480156103fe575f5ffd5b505f54610255565b348015610411575f5ffd5b50610145610420366004611a87565b60ff165f9081526004602052604090205467ffffffffffffffff1690565b60ff82165f908152600460205260408120805467ffffffffffffffff908116908416106104bc5780546040517fd6ed482000000000000000000000000000000000000000000000000000000000815260ff8616600482015267ffffffffffffffff918216602482015290841660448201526064015b60405180910390fd5b6104c96002820184610a5c565b9150505b92915050565b6104db610ad4565b6104e481610b0b565b6040805160c0810182526007815263ffffffff8316602082015233918101919091525f606082018190526080820181905260a082015261052390610b71565b61052b610d7c565b50565b610536610ad4565b600260ff82161061057f576040517f0da65bb70000000000000000000000000000000000000000000000000000000081526002600482015260ff821660248201526044016104b3565b61063f848484847f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663fa073d768a6040518263ffffffff1660e01b81526004016105fb919073ffffffffffffffffffffffffffffffffffffffff91909116815260200190565b602060405180830381865afa158015610616573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061063a9190611b3b565b610da6565b610647610d7c565b50505050565b5f6104cd82610fe3565b61065f610ad4565b6040517f2f8eb9cb00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff84811660048301525f9182917f00000000000000000000000000000000000000000000000000000000000000001690632f8eb9cb906024016040805180830381865afa1580156106ec573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107109190611b52565b915091506107218585858486610da6565b505061072b610d7c565b505050565b73ffffffffffffffffffffffffffffffffffffffff83165f90815260036020908152604080832061ffff86168452909152812060ff83166002811061077757610777611b81565b600891828204019190066004029054906101000a900463ffffffff1690505b9392505050565b5f610796838361106f565b5f6107b1610ad4565b7f00000000000000000000000000000000000000000000000000000000000000003414610832576040517fc60475410000000000000000000000000000000000000000000000000000000081527f000000000000000000000000000000000000000000000000000000000000000060048201523460248201526044016104b3565b61083b82611117565b6040519091505f90819034908281818185825af1925050503d805f811461087d576040519150601f19603f3d011682016040523d82523d5f602084013e610882565b606091505b50509050806108bf576040517f679ac09e0000000000000000000000000000000000000000000000000000000081523460048201526024016104b3565b506108c8610d7c565b919050565b6108d5610ad4565b6108de81610b0b565b6040517ffa073d760000000000000000000000000000000000000000000000000000000081523360048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063fa073d7690602401602060405180830381865afa158015610968573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061098c9190611b3b565b9050805f036109c9576040517f9147b0640000000000000000000000000000000000000000000000000000000081523360048201526024016104b3565b6040805160c0810182526005815263ffffffff8416602082015233918101919091525f60608201819052608082015260a08101829052610a0890610b71565b5061052b610d7c565b610a19611902565b6040805180820190915280610a435f85815b602002016020810190610a3e9190611bae565b61106f565b8152602001610a5460018581610a2b565b905292915050565b5f8281610a6a600685611c21565b67ffffffffffffffff16815260208101919091526040015f20610a8e600684611c50565b67ffffffffffffffff1660068110610aa857610aa8611b81565b600691828204019190066005029054906101000a900464ffffffffff1664ffffffffff16905092915050565b610adc611352565b610b0960017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b906113ab565b565b63ffffffff81161580610b285750630200000063ffffffff821610155b1561052b576040517f936e77610000000000000000000000000000000000000000000000000000000081526302000000600482015263ffffffff821660248201526044016104b3565b6020808201805160ff60189190911c165f818152600484526040808220805467ffffffffffffffff168084526001820187528284205488519651848a015160608b015160808c015160a08d01519751999b969a9599610c2898959794959394929391920196875260ff95909516602087015263ffffffff93909316604086015273ffffffffffffffffffffffffffffffffffffffff91909116606085015261ffff16608084015260a083015260c082015260e00190565b604051602081830303815290604052805190602001209050816001610c4d9190611c7f565b83547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff91909116178355806001808501905f90610c95908690611c7f565b67ffffffffffffffff16815260208101919091526040015f2055610cbc60028401836113b2565b8167ffffffffffffffff168460ff167fcc514784d07493a25000e9fb3e5c1e5e8fd74facdd2036739aba56a6f11f26e5875f0151886020015189604001518a606001518b608001518c60a0015189604051610d6d979695949392919060ff97909716875263ffffffff95909516602087015273ffffffffffffffffffffffffffffffffffffffff93909316604086015261ffff919091166060850152608084015260a083015260c082015260e00190565b60405180910390a35050505050565b610b095f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00610b03565b73ffffffffffffffffffffffffffffffffffffffff8516610df3576040517fff6058e800000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f610dfd85610fe3565b9050831580610e1d57507001000000000000000000000000000000008410155b15610e6e576040517fe8cbc9330000000000000000000000000000000000000000000000000000000081527001000000000000000000000000000000006004820152602481018590526044016104b3565b61ffff85165f90815260026020526040812054610e8c908690611c9f565b90507001000000000000000000000000000000008110610ef2576040517f420537fc0000000000000000000000000000000000000000000000000000000081527001000000000000000000000000000000006004820152602481018290526044016104b3565b5f61ffff871615610f03575f610f05565b855b9050803414610f49576040517fc5cc3994000000000000000000000000000000000000000000000000000000008152600481018290523460248201526044016104b3565b61ffff87165f908152600260205260408120839055610f6989898861142d565b9050610fc46040518060c00160405280600460ff1681526020018363ffffffff1681526020018b73ffffffffffffffffffffffffffffffffffffffff1681526020018a61ffff16815260200189815260200187815250610b71565b61ffff881615610fd857610fd8848861166d565b505050505050505050565b5f805461ffff831610611032575f546040517fe3a5fa50000000000000000000000000000000000000000000000000000000008152600481019190915261ffff831660248201526044016104b3565b5f8261ffff168154811061104857611048611b81565b5f9182526020909120015473ffffffffffffffffffffffffffffffffffffffff1692915050565b60ff82165f90815260046020908152604080832067ffffffffffffffff85168452600101909152902054801580156110b0575067ffffffffffffffff821615155b156104cd5760ff83165f818152600460208190526040918290205491517fd6ed48200000000000000000000000000000000000000000000000000000000081529081019290925267ffffffffffffffff9081166024830152831660448201526064016104b3565b5f80547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff000001611177576040517f9c8f49e60000000000000000000000000000000000000000000000000000000081526201000060048201526024016104b3565b8173ffffffffffffffffffffffffffffffffffffffff163b5f036111df576040517f5a509a5b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff831660048201526024016104b3565b73ffffffffffffffffffffffffffffffffffffffff82165f9081526001602052604090205461ffff16156112745773ffffffffffffffffffffffffffffffffffffffff82165f81815260016020526040908190205490517f7a0ec7fa00000000000000000000000000000000000000000000000000000000815261ffff909116600482015260248101919091526044016104b3565b505f805473ffffffffffffffffffffffffffffffffffffffff831680835260016020819052604080852080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00001661ffff8616908117909155855492830186558580527f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e56390920180547fffffffffffffffffffffffff00000000000000000000000000000000000000001684179055519293919290917f185daf74096f8d9f11c0138a42809e8aaafe35f929168713f1af1b670a9416a191a3919050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15610b09576040517f3ee5aeb500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b80825d5050565b42825f6113c0600685611c21565b67ffffffffffffffff16815260208101919091526040015f206113e4600684611c50565b67ffffffffffffffff16600681106113fe576113fe611b81565b600691828204019190066005026101000a81548164ffffffffff021916908364ffffffffff1602179055505050565b73ffffffffffffffffffffffffffffffffffffffff83165f90815260036020908152604080832061ffff86168452909152812060ff83166002811061147457611474611b81565b600891828204019190066004029054906101000a900463ffffffff1690508063ffffffff165f036107965760ff82165f908152600460205260408120546114d09068010000000000000000900463ffffffff1662800000611cb2565b9050630100000063ffffffff821610611538576114f4628000006301000000611cce565b6040517f0488a63f00000000000000000000000000000000000000000000000000000000815263ffffffff909116600482015260ff841660248201526044016104b3565b73ffffffffffffffffffffffffffffffffffffffff85165f90815260036020908152604080832061ffff88168452909152902063ff000000601885901b1682179250829060ff85166002811061159057611590611b81565b6008808204909201805463ffffffff9485166004600790941684026101000a9081029086021990911617905560ff86165f90815260209190915260409020805490926115e89168010000000000000000900416611cea565b91906101000a81548163ffffffff021916908363ffffffff1602179055508361ffff168573ffffffffffffffffffffffffffffffffffffffff167f02954a63d841de4e1bb44fb75206a41d54e3843aaeab89817b83437872b207278460405161165d919063ffffffff91909116815260200190565b60405180910390a3509392505050565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8416906370a0823190602401602060405180830381865afa1580156116d7573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906116fb9190611b3b565b905061171f73ffffffffffffffffffffffffffffffffffffffff8416333085611813565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8516906370a0823190602401602060405180830381865afa158015611789573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906117ad9190611b3b565b90505f8282116117bd575f6117c7565b6117c78383611d0e565b905083811461180c576040517ffc87ca6600000000000000000000000000000000000000000000000000000000815260048101859052602481018290526044016104b3565b5050505050565b61182184848484600161186f565b610647576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff851660048201526024016104b3565b6040517f23b872dd000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8781166004528616602452604485905291602083606481808c5af1925060015f511483166118f15783831516156118e5573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b60405180604001604052806002906020820280368337509192915050565b60ff8116811461052b575f5ffd5b803567ffffffffffffffff811681146108c8575f5ffd5b5f5f60408385031215611956575f5ffd5b823561196181611920565b915061196f6020840161192e565b90509250929050565b5f60208284031215611988575f5ffd5b813563ffffffff81168114610796575f5ffd5b803573ffffffffffffffffffffffffffffffffffffffff811681146108c8575f5ffd5b803561ffff811681146108c8575f5ffd5b5f5f5f5f608085870312156119e2575f5ffd5b6119eb8561199b565b93506119f9602086016119be565b9250604085013591506060850135611a1081611920565b939692955090935050565b5f60208284031215611a2b575f5ffd5b6107968261199b565b5f60208284031215611a44575f5ffd5b610796826119be565b5f5f5f60608486031215611a5f575f5ffd5b611a688461199b565b9250611a76602085016119be565b929592945050506040919091013590565b5f60208284031215611a97575f5ffd5b813561079681611920565b5f5f5f60608486031215611ab4575f5ffd5b611abd8461199b565b9250611acb602085016119be565b91506040840135611adb81611920565b809150509250925092565b5f60408284031215611af6575f5ffd5b82604083011115611b05575f5ffd5b50919050565b6040810181835f5b6002811015611b32578151835260209283019290910190600101611b13565b50505092915050565b5f60208284031215611b4b575f5ffd5b5051919050565b5f5f60408385031215611b63575f5ffd5b82516020840151909250611b7681611920565b809150509250929050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f60208284031215611bbe575f5ffd5b6107968261192e565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5f67ffffffffffffffff831680611c3a57611c3a611bc7565b8067ffffffffffffffff84160491505092915050565b5f67ffffffffffffffff831680611c6957611c69611bc7565b8067ffffffffffffffff84160691505092915050565b67ffffffffffffffff81811683821601908111156104cd576104cd611bf4565b808201808211156104cd576104cd611bf4565b63ffffffff81811683821601908111156104cd576104cd611bf4565b63ffffffff82811682821603908111156104cd576104cd611bf4565b5f63ffffffff821663ffffffff8103611d0557611d05611bf4565b60010192915050565b818103818111156104cd576104cd611bf456185daf74096f8d9f11c0138a42809e8aaafe35f929168713f1af1b670a9416a1290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563';
