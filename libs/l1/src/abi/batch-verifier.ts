// Generated from contracts/src by contracts/generate.mjs: do not edit.
export const batchVerifierAbi = [
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
        "name": "chunkVerifier_",
        "type": "address",
        "internalType": "contract IChunkVerifier"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "chunkOperations",
    "inputs": [],
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
    "name": "chunkVerifier",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IChunkVerifier"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "chunksProved",
    "inputs": [
      {
        "name": "headerHash",
        "type": "bytes32",
        "internalType": "bytes32"
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
    "name": "completeBatch",
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
        "name": "rollup",
        "type": "tuple",
        "internalType": "struct Opening",
        "components": [
          {
            "name": "commitment",
            "type": "bytes",
            "internalType": "bytes"
          },
          {
            "name": "proof",
            "type": "bytes",
            "internalType": "bytes"
          }
        ]
      },
      {
        "name": "validium",
        "type": "tuple",
        "internalType": "struct Opening",
        "components": [
          {
            "name": "commitment",
            "type": "bytes",
            "internalType": "bytes"
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
    "name": "isChunkProved",
    "inputs": [
      {
        "name": "headerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "index",
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
    "name": "isProved",
    "inputs": [
      {
        "name": "headerHash",
        "type": "bytes32",
        "internalType": "bytes32"
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
    "name": "maxEntries",
    "inputs": [],
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
    "name": "maxWithdrawals",
    "inputs": [],
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
    "name": "proveChunk",
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
        "name": "before",
        "type": "tuple",
        "internalType": "struct PlacedLeaf",
        "components": [
          {
            "name": "leaf",
            "type": "tuple",
            "internalType": "struct ChunkLeaf",
            "components": [
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
                "name": "dataHash",
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
                "name": "withdrawalsHash",
                "type": "bytes32",
                "internalType": "bytes32"
              }
            ]
          },
          {
            "name": "path",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      },
      {
        "name": "chunkProof",
        "type": "tuple",
        "internalType": "struct ChunkProof",
        "components": [
          {
            "name": "index",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "chunk",
            "type": "tuple",
            "internalType": "struct PlacedLeaf",
            "components": [
              {
                "name": "leaf",
                "type": "tuple",
                "internalType": "struct ChunkLeaf",
                "components": [
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
                    "name": "dataHash",
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
                    "name": "withdrawalsHash",
                    "type": "bytes32",
                    "internalType": "bytes32"
                  }
                ]
              },
              {
                "name": "path",
                "type": "bytes32[]",
                "internalType": "bytes32[]"
              }
            ]
          },
          {
            "name": "entries",
            "type": "uint256[3][]",
            "internalType": "uint256[3][]"
          },
          {
            "name": "withdrawals",
            "type": "bytes",
            "internalType": "bytes"
          },
          {
            "name": "sums",
            "type": "uint256[4]",
            "internalType": "uint256[4]"
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
    "name": "proveFirstChunk",
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
        "name": "parent",
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
        "name": "chunkProof",
        "type": "tuple",
        "internalType": "struct ChunkProof",
        "components": [
          {
            "name": "index",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "chunk",
            "type": "tuple",
            "internalType": "struct PlacedLeaf",
            "components": [
              {
                "name": "leaf",
                "type": "tuple",
                "internalType": "struct ChunkLeaf",
                "components": [
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
                    "name": "dataHash",
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
                    "name": "withdrawalsHash",
                    "type": "bytes32",
                    "internalType": "bytes32"
                  }
                ]
              },
              {
                "name": "path",
                "type": "bytes32[]",
                "internalType": "bytes32[]"
              }
            ]
          },
          {
            "name": "entries",
            "type": "uint256[3][]",
            "internalType": "uint256[3][]"
          },
          {
            "name": "withdrawals",
            "type": "bytes",
            "internalType": "bytes"
          },
          {
            "name": "sums",
            "type": "uint256[4]",
            "internalType": "uint256[4]"
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
    "name": "BatchProved",
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
        "name": "prover",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ChunkProved",
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
        "name": "index",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      },
      {
        "name": "prover",
        "type": "address",
        "indexed": true,
        "internalType": "address"
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
    "name": "BatchVerifier_BatchProved",
    "inputs": [
      {
        "name": "headerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "BatchVerifier_ChunkProved",
    "inputs": [
      {
        "name": "headerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "index",
        "type": "uint32",
        "internalType": "uint32"
      }
    ]
  },
  {
    "type": "error",
    "name": "BatchVerifier_ChunksMissing",
    "inputs": [
      {
        "name": "expected",
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
    "name": "BatchVerifier_EntriesTooMany",
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
    "name": "BatchVerifier_EntryMalformed",
    "inputs": [
      {
        "name": "index",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "word",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "BatchVerifier_HeaderUnknown",
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
    "name": "BatchVerifier_InboxEndWrong",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      },
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
    "name": "BatchVerifier_InboxHashWrong",
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
    "name": "BatchVerifier_IndexOutOfRange",
    "inputs": [
      {
        "name": "first",
        "type": "uint32",
        "internalType": "uint32"
      },
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
    "name": "BatchVerifier_LastLeafWrong",
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
    "name": "BatchVerifier_LeafWrong",
    "inputs": [
      {
        "name": "index",
        "type": "uint32",
        "internalType": "uint32"
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
    "name": "BatchVerifier_OpeningLength",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "BatchVerifier_OpeningRefused",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "z",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "y",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "BatchVerifier_OpeningSurplus",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "BatchVerifier_ParentWrong",
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
    "name": "BatchVerifier_PathLength",
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
    "name": "BatchVerifier_ProofRefused",
    "inputs": []
  },
  {
    "type": "error",
    "name": "BatchVerifier_SumNotZero",
    "inputs": [
      {
        "name": "lane",
        "type": "uint8",
        "internalType": "uint8"
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
    "name": "BatchVerifier_SumTooLarge",
    "inputs": [
      {
        "name": "index",
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
    "name": "BatchVerifier_VerifierWithoutCode",
    "inputs": [
      {
        "name": "chunkVerifier",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "BatchVerifier_WithdrawalsHashWrong",
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
    "name": "BatchVerifier_WithdrawalsLength",
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
    "name": "FailedCall",
    "inputs": []
  }
] as const;

export const batchVerifierBytecode =
  '0x610140604052348015610010575f5ffd5b50604051612dc2380380612dc283398101604081905261002f9161016c565b806001600160a01b03163b5f0361006857604051637693682360e01b81526001600160a01b038216600482015260240160405180910390fd5b6001600160a01b03808316608052811660a052825163ffffffff90811660c0526020840151811660e0526040840151166101005282516100a7906100b4565b61012052506102f2915050565b5f5b600c811080156100cf575061100063ffffffff8316821b105b156100e4576100dd816102ce565b90506100b6565b919050565b60405161024081016001600160401b038111828210171561011857634e487b7160e01b5f52604160045260245ffd5b60405290565b805163ffffffff811681146100e4575f5ffd5b805180151581146100e4575f5ffd5b80516001600160401b03811681146100e4575f5ffd5b80516001600160a01b03811681146100e4575f5ffd5b5f5f5f838503610280811215610180575f5ffd5b61024081121561018e575f5ffd5b506101976100e9565b6101a08561011e565b81526101ae6020860161011e565b60208201526101bf6040860161011e565b60408201526101d060608601610131565b60608201526101e160808601610140565b60808201526101f260a08601610140565b60a082015261020360c08601610140565b60c082015261021460e08601610140565b60e08201526102266101008601610140565b6101008201526102396101208601610140565b610120820152610140858101519082015261016080860151908201526102626101808601610140565b6101808201526102756101a08601610140565b6101a08201526101c085810151908201526101e080860151908201526102008086015190820152610220808601519082015292506102b66102408501610156565b91506102c56102608501610156565b90509250925092565b5f600182016102eb57634e487b7160e01b5f52601160045260245ffd5b5060010190565b60805160a05160c05160e0516101005161012051612a2e6103945f395f8181610c320152610c6801525f81816102690152818161141d01528181611cd601528181611d2a01526120c901525f8181610189015281816113ec0152611fdc01525f81816101c5015261185601525f81816101ec015261148b01525f8181610100015281816107f8015281816108b401528181610a1701526117e50152612a2e5ff3fe608060405234801561000f575f5ffd5b50600436106100cf575f3560e01c8063a5e436081161007d578063ede7e98111610058578063ede7e98114610251578063f23f3ba514610264578063ff962a831461028b575f5ffd5b8063a5e43608146101e7578063ac9650d81461020e578063df4957bb1461022e575f5ffd5b806368f5424b116100ad57806368f5424b1461014c5780638ae1177014610184578063996da677146101c0575f5ffd5b80630baa644a146100d357806326b8b5f8146100e857806351160630146100fb575b5f5ffd5b6100e66100e1366004612296565b61029e565b005b6100e66100f63660046122f5565b610430565b6101227f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b61017461015a366004612357565b5f9081526020819052604090205462010000900460ff1690565b6040519015158152602001610143565b6101ab7f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff9091168152602001610143565b6101ab7f000000000000000000000000000000000000000000000000000000000000000081565b6101227f000000000000000000000000000000000000000000000000000000000000000081565b61022161021c36600461236e565b610510565b60405161014391906123df565b6101ab61023c366004612357565b5f9081526020819052604090205461ffff1690565b6100e661025f3660046124af565b6105f7565b6101ab7f000000000000000000000000000000000000000000000000000000000000000081565b610174610299366004612535565b610970565b5f6102a8846109f3565b90505f6102b484610b31565b905084602001358114610305576040517fb1030c2300000000000000000000000000000000000000000000000000000000815260208601356004820152602481018290526044015b60405180910390fd5b610312602084018461255f565b63ffffffff1615610378575f600161032d602086018661255f565b6040517f82bff92900000000000000000000000000000000000000000000000000000000815263ffffffff9384166004820152918316602483015290911660448201526064016102fc565b604080518082019091525f9080610396610100880160e089016125c4565b67ffffffffffffffff1681526020016103b7610120880161010089016125c4565b67ffffffffffffffff1681525090505f604051806080016040528087606001358152602001876080013581526020018760a00160028060200260405190810160405280929190826002602002808284375f9201919091525050508152602001839052905061042787858388610b46565b50505050505050565b5f61043a846109f3565b90505f61044a602084018461255f565b905063ffffffff8116158061047c575061046c6101808601610160870161255f565b63ffffffff168163ffffffff1610155b156104e05760016104956101808701610160880161255f565b6040517f82bff92900000000000000000000000000000000000000000000000000000000815263ffffffff9283166004820152908216602482015290821660448201526064016102fc565b6104f585856104f060018561260c565b610c30565b610509858361050387610d42565b86610b46565b5050505050565b604080515f8152602081019091526060908267ffffffffffffffff81111561053a5761053a61263b565b60405190808252806020026020018201604052801561056d57816020015b60608152602001906001900390816105585790505b5091505f5b838110156105ee576105c9308686848181106105905761059061257f565b90506020028101906105a29190612668565b856040516020016105b5939291906126e7565b604051602081830303815290604052610de2565b8382815181106105db576105db61257f565b6020908102919091010152600101610572565b50505b92915050565b5f610601846109f3565b5f81815260208181526040918290208251606081018452815461ffff8116825262010000810460ff1615801594830194909452630100000090047cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff169381019390935292935061069d576040517f10d8e1d3000000000000000000000000000000000000000000000000000000008152600481018490526024016102fc565b6106af6101808701610160880161255f565b63ffffffff16815f015161ffff161461071a576106d46101808701610160880161255f565b81516040517f1ca6b18100000000000000000000000000000000000000000000000000000000815263ffffffff909216600483015261ffff1660248201526044016102fc565b5f7effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff841690506107575f61012089013583600187018301548a610ece565b61076f60016101408901358386830183015489610ece565b82547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff166201000017835533846107a960208a018a6125c4565b67ffffffffffffffff167f655dff10ed4512daa7ca42148e967286008884eefb27c05e9b4e74fa672e217260405160405180910390a46107ec60208801886125c4565b67ffffffffffffffff167f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663f665c3a16040518163ffffffff1660e01b8152600401602060405180830381865afa15801561085f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108839190612706565b61088e906001612721565b67ffffffffffffffff16036104275773ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663359bc19e6108e660208a018a6125c4565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815267ffffffffffffffff90911660048201526024016020604051808303815f875af1158015610942573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109669190612706565b5050505050505050565b5f8281526020819052604081208160e863ffffffff8516106109b05762ffffff600885901c165f90815260038301602052604090205460ff85161c6109e4565b81547cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6301000000909104811663ffffffff86161c165b60019081161495945050505050565b5f6109fd82610b31565b90505f73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166395934bae610a4960208601866125c4565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815267ffffffffffffffff9091166004820152602401602060405180830381865afa158015610aa4573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ac89190612741565b9050808214610b2b57610ade60208401846125c4565b6040517fb01b597500000000000000000000000000000000000000000000000000000000815267ffffffffffffffff909116600482015260248101829052604481018390526064016102fc565b50919050565b5f6040516101a08382376101a0902092915050565b5f610b54602083018361255f565b9050610b608482611101565b610b7785610b716020850185612758565b83610c30565b610b896101808601610160870161255f565b63ffffffff16610b9a826001612794565b63ffffffff1603610bbb57610bbb85610bb66020850185612758565b61132e565b610bc68484846113e1565b610bd384836080016114ed565b3384610be260208801886125c4565b60405163ffffffff8516815267ffffffffffffffff91909116907f20290a2e63aa3decf00b9dac89f1ccdec43efed712ab2a799b8b0bd6e456aa3b9060200160405180910390a45050505050565b7f0000000000000000000000000000000000000000000000000000000000000000610c5f6101008401846127b0565b905014610cd1577f0000000000000000000000000000000000000000000000000000000000000000610c956101008401846127b0565b6040517fd3075dbe00000000000000000000000000000000000000000000000000000000815260048101939093526024830152506044016102fc565b5f610ce2838363ffffffff1661153c565b90508361018001358114610d3c576040517ff0a8e10900000000000000000000000000000000000000000000000000000000815263ffffffff831660048201526101808501356024820152604481018290526064016102fc565b50505050565b610d4a612225565b604080518082019091525f9080610d6760c0860160a087016125c4565b67ffffffffffffffff168152602001610d8660e0860160c087016125c4565b67ffffffffffffffff169052604080516080810182528535815260208087013590820152815180830183529293509182820191606087019060029083908390808284375f92019190915250505081526020019190915292915050565b60605f610def8484611599565b9050808015610e1d57505f3d1180610e1d57505f8473ffffffffffffffffffffffffffffffffffffffff163b115b15610e3257610e2a6115ac565b9150506105f1565b8015610e82576040517f9996b31500000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff851660048201526024016102fc565b3d15610e9557610e906115c5565b610ec7565b6040517fd6bda27500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5092915050565b5f849003610f8157610ee08180612668565b1515905080610efc5750610ef76020820182612668565b151590505b15610f38576040517f5fbaa3da00000000000000000000000000000000000000000000000000000000815260ff861660048201526024016102fc565b8115610f7c576040517f52347d2a00000000000000000000000000000000000000000000000000000000815260ff86166004820152602481018390526044016102fc565b610509565b6030610f8d8280612668565b9050141580610fab57506030610fa66020830183612668565b905014155b15610fe7576040517febcf22a200000000000000000000000000000000000000000000000000000000815260ff861660048201526024016102fc565b5f610ff284846115d0565b90505f8585836110028680612668565b61100f6020890189612668565b6040516020016110259796959493929190612814565b60405160208183030381529060405290505f5f600a73ffffffffffffffffffffffffffffffffffffffff168360405161105e9190612850565b5f60405180830381855afa9150503d805f8114611096576040519150601f19603f3d011682016040523d82523d5f602084013e61109b565b606091505b50915091508115806110ac57508051155b156110f6576040517fe8df062700000000000000000000000000000000000000000000000000000000815260ff8a16600482015260248101889052604481018590526064016102fc565b505050505050505050565b5f82815260208181526040918290208251606081018452815461ffff8116825262010000810460ff1615159382019390935263010000009092047cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff169282019290925260e863ffffffff84161015611217576040810151600163ffffffff85161b9081167cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff16156111e7576040517ff39b4dcc0000000000000000000000000000000000000000000000000000000081526004810186905263ffffffff851660248201526044016102fc565b604082018051919091177cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1690526112a0565b62ffffff600884901c165f908152600383016020526040902054600160ff85161b9080821615611282576040517ff39b4dcc0000000000000000000000000000000000000000000000000000000081526004810187905263ffffffff861660248201526044016102fc565b62ffffff600886901c165f9081526003850160205260409020911790555b805181906112ad9061285b565b61ffff9081169091528151835460208401516040909401517cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1663010000000262ffffff94151562010000027fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000909216929093169190911717919091161790555050565b5f826060013583608001358460a0018560e001604051602001611354949392919061287b565b6040516020818303038152906040528051906020012090505f61137683610d42565b60405160200161138691906128d6565b604051602081830303815290604052805190602001209050818114610d3c576040517fc6f4cba700000000000000000000000000000000000000000000000000000000815260048101839052602481018290526044016102fc565b5f61141363ffffffff7f000000000000000000000000000000000000000000000000000000000000000016600261293f565b61144463ffffffff7f000000000000000000000000000000000000000000000000000000000000000016600361293f565b61144f90600c612956565b6114599190612956565b90505f8061147461146e610100860186612668565b856116a8565b915091506114848187878761171d565b6114af82827f000000000000000000000000000000000000000000000000000000000000000061194f565b6114e5576040517fb563b89800000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b505050505050565b5f8281526020819052604081206001019061151a90820154835f60200201358460015b6020020135611991565b81556001810154611532906040840135846003611510565b8160010155505050565b5f611546836119f4565b9050365f6115586101008601866127b0565b915091505f5b8181101561159057600185821c1660051b8481528160051b84013560208218525060405f20935060018101905061155e565b50505092915050565b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b5f82815b600c81101561160b577f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff0000000182830991506001016115d4565b507f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001807f73e66878b46ae3705eb6a46a89213de7d3686828bfce5c19400fffff001000017f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff0000000161169b60017f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001612628565b8508098409949350505050565b5f60605f63ea50d0e460e01b60e01c63ffffffff1690506040519250601f19601f860116818452604060208501528060600160408501528060808501019250505f6020830352846060840152848660808501378382528360051b3660208401378360051b602083010160405250935093915050565b3661172b6020830183612758565b5f019050825f0151855f815181106117455761174561257f565b6020026020010181815250508260200151856001815181106117695761176961257f565b602002602001018181525050805f01358560028151811061178c5761178c61257f565b6020026020010181815250508060200135856003815181106117b0576117b061257f565b6020026020010181815250508060400135856004815181106117d4576117d461257f565b6020026020010181815250506118097f0000000000000000000000000000000000000000000000000000000000000000611a09565b5f1b8560058151811061181e5761181e61257f565b60209081029190910101525f6118987effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff861663ffffffff7f000000000000000000000000000000000000000000000000000000000000000016611883602087018761255f565b63ffffffff16611893919061293f565b611acf565b90506118b46fac45a4010001a402000000010000000082612996565b5f1b866006815181106118c9576118c961257f565b60209081029190910101526118ee6fac45a4010001a4020000000100000000826129a9565b5f1b866007815181106119035761190361257f565b60200260200101818152505061191c8684608001611b5c565b61193486858461192f60408801886129bc565b611ccf565b6114e58660e084013561194a6060870187612668565b611fd1565b5f5f601c8501845160051b602086010160205f83830384885afa611978576040513d5f823e3d81fd5b505060203d0361198657505f515b600114949350505050565b5f7f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001807f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff000000016fac45a4010001a4020000000100000000850985088508949350505050565b5f604051610100838237610100902092915050565b5f4682604051602001611a729291906060808252600f908201527f4f70656e566f6c6974696f6e20763100000000000000000000000000000000006080820152602081019290925273ffffffffffffffffffffffffffffffffffffffff16604082015260a00190565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815291905280516020909101207effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1692915050565b817f391b2856c609b4784ae25ffab9dc59865046d17864183203961a252dd8543362825b80156105ee57610800811615611b2a577f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff0000000182840992505b7f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001828309915060011b610fff16611af3565b80356020820135604083013560608401357002000000000000000000000000000000008385178317821710611c46575f700200000000000000000000000000000000851015611bec57700200000000000000000000000000000000841015611be557700200000000000000000000000000000000831015611bde576003611bee565b6002611bee565b6001611bee565b5f5b60ff16905080868260048110611c0657611c0661257f565b6040517ff9e53ad50000000000000000000000000000000000000000000000000000000081526004810193909352602002013560248201526044016102fc565b855184908490849084908a906008908110611c6357611c6361257f565b602002602001018a600981518110611c7d57611c7d61257f565b602002602001018b600a81518110611c9757611c9761257f565b602002602001018c600b81518110611cb157611cb161257f565b60209081029190910101939093529290915291905252505050505050565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016811115611d5e576040517f45c3d5d300000000000000000000000000000000000000000000000000000000815263ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166004820152602481018290526044016102fc565b611d6b85600c8484612102565b5f611d80856040015186606001518585612117565b90508015611e0657611d93600182612628565b8383611da0600185612628565b818110611daf57611daf61257f565b9050606002015f60038110611dc657611dc661257f565b6040517fbad69db50000000000000000000000000000000000000000000000000000000081526004810193909352602002013560248201526044016102fc565b5f5b600260ff82161015610427578460a0018160ff1660028110611e2c57611e2c61257f565b602002016020810190611e3f91906125c4565b67ffffffffffffffff1686606001518260ff1660028110611e6257611e6261257f565b602002015114611f05578086606001518260ff1660028110611e8657611e8661257f565b60200201518660a0018360ff1660028110611ea357611ea361257f565b602002016020810190611eb691906125c4565b6040517ff788daea00000000000000000000000000000000000000000000000000000000815260ff9093166004840152602483019190915267ffffffffffffffff1660448201526064016102fc565b846060018160ff1660028110611f1d57611f1d61257f565b602002013586604001518260ff1660028110611f3b57611f3b61257f565b602002015114611fc9578086604001518260ff1660028110611f5f57611f5f61257f565b6020020151866060018360ff1660028110611f7c57611f7c61257f565b6040517f795ca6e200000000000000000000000000000000000000000000000000000000815260ff90941660048501526024840192909252602091909102013560448201526064016102fc565b600101611e08565b5f61200363ffffffff7f000000000000000000000000000000000000000000000000000000000000000016602661293f565b90508082118061201c5750612019602683612996565b15155b1561205d576040517fe917692200000000000000000000000000000000000000000000000000000000815260048101829052602481018390526044016102fc565b5f838360405161206e929190612a1f565b604051809103902090508481146120bb576040517f1e7699d800000000000000000000000000000000000000000000000000000000815260048101869052602481018290526044016102fc565b6114e5866120f063ffffffff7f000000000000000000000000000000000000000000000000000000000000000016600361293f565b6120fb90600c612956565b86866121c3565b60608102828460051b60208701013750505050565b5f6040515f5b838110156121b957606081028501803560ff8160c81c16600181118260d81c1715612150576001840195505050506121b9565b8060051b9050808a015185528160d01c602086015263ffffffff8260b01c1660408601528160601b60601c606086015261ffff8260a01c16608086015260406020840160a087013760e08520818b01526001818a015101818a015250505060018101905061211d565b5050949350505050565b8260051b6020850101818301835b818110156104275780358060601c61ffff8260501c1660a01b1776010000000000000000000000000000000000000000000017845250601681013560801c60208401526040830192506026810190506121d1565b60405180608001604052805f81526020015f8152602001612244612256565b8152602001612251612256565b905290565b60405180604001604052806002906020820280368337509192915050565b5f6101a08284031215610b2b575f5ffd5b5f6101208284031215610b2b575f5ffd5b5f5f5f61036084860312156122a9575f5ffd5b6122b38585612274565b92506122c3856101a08601612274565b915061034084013567ffffffffffffffff8111156122df575f5ffd5b6122eb86828701612285565b9150509250925092565b5f5f5f6101e08486031215612308575f5ffd5b6123128585612274565b92506101a084013567ffffffffffffffff81111561232e575f5ffd5b61233a86828701612285565b9250506101c084013567ffffffffffffffff8111156122df575f5ffd5b5f60208284031215612367575f5ffd5b5035919050565b5f5f6020838503121561237f575f5ffd5b823567ffffffffffffffff811115612395575f5ffd5b8301601f810185136123a5575f5ffd5b803567ffffffffffffffff8111156123bb575f5ffd5b8560208260051b84010111156123cf575f5ffd5b6020919091019590945092505050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b82811015612493577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0878603018452815180518087528060208301602089015e5f6020828901015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011688010196505050602082019150602084019350600181019050612405565b50929695505050505050565b5f60408284031215610b2b575f5ffd5b5f5f5f6101e084860312156124c2575f5ffd5b6124cc8585612274565b92506101a084013567ffffffffffffffff8111156124e8575f5ffd5b6124f48682870161249f565b9250506101c084013567ffffffffffffffff811115612511575f5ffd5b6122eb8682870161249f565b803563ffffffff81168114612530575f5ffd5b919050565b5f5f60408385031215612546575f5ffd5b823591506125566020840161251d565b90509250929050565b5f6020828403121561256f575f5ffd5b6125788261251d565b9392505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b67ffffffffffffffff811681146125c1575f5ffd5b50565b5f602082840312156125d4575f5ffd5b8135612578816125ac565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b63ffffffff82811682821603908111156105f1576105f16125df565b818103818111156105f1576105f16125df565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261269b575f5ffd5b83018035915067ffffffffffffffff8211156126b5575f5ffd5b6020019150368190038213156126c9575f5ffd5b9250929050565b5f81518060208401855e5f93019283525090919050565b828482375f8382015f81526126fc81856126d0565b9695505050505050565b5f60208284031215612716575f5ffd5b8151612578816125ac565b67ffffffffffffffff81811683821601908111156105f1576105f16125df565b5f60208284031215612751575f5ffd5b5051919050565b5f82357ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffee183360301811261278a575f5ffd5b9190910192915050565b63ffffffff81811683821601908111156105f1576105f16125df565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126127e3575f5ffd5b83018035915067ffffffffffffffff8211156127fd575f5ffd5b6020019150600581901b36038213156126c9575f5ffd5b878152866020820152856040820152838560608301375f848201606081015f815284868237505f93016060019283525090979650505050505050565b5f61257882846126d0565b5f61ffff821661ffff8103612872576128726125df565b60010192915050565b8481526020810184905260c081016040848184013760808201835f5b60028110156128ca5781356128ab816125ac565b67ffffffffffffffff1683526020928301929190910190600101612897565b50505095945050505050565b815181526020808301519082015260408083015160c083019183015f5b60028110156129125782518252602092830192909101906001016128f3565b5050506060830151608083015f5b6002811015611590578251825260209283019290910190600101612920565b80820281158282048414176105f1576105f16125df565b808201808211156105f1576105f16125df565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f826129a4576129a4612969565b500690565b5f826129b7576129b7612969565b500490565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126129ef575f5ffd5b83018035915067ffffffffffffffff821115612a09575f5ffd5b60200191506060810236038213156126c9575f5ffd5b818382375f910190815291905056';
