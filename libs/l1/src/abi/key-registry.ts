// Generated from contracts/src by contracts/generate.mjs: do not edit.
export const keyRegistryAbi = [
  {
    "type": "function",
    "name": "keyOf",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "key",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "modeOf",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "profileOf",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "key",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "register",
    "inputs": [
      {
        "name": "key",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setMode",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "KeyRegistered",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "key",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ModeSet",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "KeyRegistry_KeyOutOfRange",
    "inputs": [
      {
        "name": "limit",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "key",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "KeyRegistry_UnknownLane",
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
  }
] as const;

export const keyRegistryBytecode =
  '0x6080604052348015600e575f5ffd5b506104e98061001c5f395ff3fe608060405234801561000f575f5ffd5b5060043610610064575f3560e01c80632f8eb9cb1161004d5780632f8eb9cb146100ee578063f207564e14610195578063fa073d76146101a8575f5ffd5b8063136689951461006857806321175b4a146100d9575b5f5ffd5b6100c2610076366004610478565b73ffffffffffffffffffffffffffffffffffffffff165f908152602081905260409020547e01000000000000000000000000000000000000000000000000000000000000900460ff1690565b60405160ff90911681526020015b60405180910390f35b6100ec6100e73660046104b2565b61020b565b005b61017e6100fc366004610478565b73ffffffffffffffffffffffffffffffffffffffff165f90815260208181526040918290208251808401909352547dffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168084527e0100000000000000000000000000000000000000000000000000000000000090910460ff169290910182905291565b6040805192835260ff9091166020830152016100d0565b6100ec6101a33660046104d2565b61032f565b6101fd6101b6366004610478565b73ffffffffffffffffffffffffffffffffffffffff165f908152602081905260409020547dffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1690565b6040519081526020016100d0565b600260ff821610610259576040517fda573f650000000000000000000000000000000000000000000000000000000081526002600482015260ff821660248201526044015b60405180910390fd5b335f9081526020819052604090205460ff8083167e0100000000000000000000000000000000000000000000000000000000000090920416036102995750565b335f818152602081815260409182902080547fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167e0100000000000000000000000000000000000000000000000000000000000060ff87169081029190911790915591519182527fc1854b94f031e1f030c76c7eeef03d7b129edf50460da5f75da8477f3f75354f91015b60405180910390a250565b80158061035b57507e010000000000000000000000000000000000000000000000000000000000008110155b156103ba576040517f3cdc54740000000000000000000000000000000000000000000000000000000081527e01000000000000000000000000000000000000000000000000000000000000600482015260248101829052604401610250565b335f908152602081905260409020547dffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff168190036103f35750565b335f818152602081815260409182902080547fffff000000000000000000000000000000000000000000000000000000000000167dffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff861617905590518381527ff4537d5adbbf75716024737e134f58c5517cebebd162ac5123bb4597bbac74d99101610324565b5f60208284031215610488575f5ffd5b813573ffffffffffffffffffffffffffffffffffffffff811681146104ab575f5ffd5b9392505050565b5f602082840312156104c2575f5ffd5b813560ff811681146104ab575f5ffd5b5f602082840312156104e2575f5ffd5b503591905056';
