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
    "name": "BatchVerifier_Genesis",
    "inputs": []
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

export const batchVerifierBytecode =
  '0x610140604052348015610010575f5ffd5b50604051612e81380380612e8183398101604081905261002f91610232565b806001600160a01b03163b5f0361006957604051637693682360e01b81526001600160a01b03821660048201526024015b60405180910390fd5b6001600160a01b03808316608052811660a052825163ffffffff90811660c052835160408051808201909152600e81526d6d61785769746864726177616c7360901b602080830191909152860151918316926100c992600191168461013d565b506101096040518060400160405280600a8152602001696d6178456e747269657360b01b8152506001866040015163ffffffff168461013d60201b60201c565b50602084015163ffffffff90811660e05260408501511661010052835161012f9061017a565b610120525061040292505050565b5f8383108061014b57508183115b156101715784848385604051634354d32f60e01b81526004016100609493929190610394565b50909392505050565b5f5b600c81108015610195575061100063ffffffff8316821b105b156101aa576101a3816103de565b905061017c565b919050565b60405161024081016001600160401b03811182821017156101de57634e487b7160e01b5f52604160045260245ffd5b60405290565b805163ffffffff811681146101aa575f5ffd5b805180151581146101aa575f5ffd5b80516001600160401b03811681146101aa575f5ffd5b80516001600160a01b03811681146101aa575f5ffd5b5f5f5f838503610280811215610246575f5ffd5b610240811215610254575f5ffd5b5061025d6101af565b610266856101e4565b8152610274602086016101e4565b6020820152610285604086016101e4565b6040820152610296606086016101f7565b60608201526102a760808601610206565b60808201526102b860a08601610206565b60a08201526102c960c08601610206565b60c08201526102da60e08601610206565b60e08201526102ec6101008601610206565b6101008201526102ff6101208601610206565b610120820152610140858101519082015261016080860151908201526103286101808601610206565b61018082015261033b6101a08601610206565b6101a08201526101c085810151908201526101e0808601519082015261020080860151908201526102208086015190820152925061037c610240850161021c565b915061038b610260850161021c565b90509250925092565b608081525f8551806080840152806020880160a085015e5f60a0828501015260a0601f19601f83011684010191505084602083015283604083015282606083015295945050505050565b5f600182016103fb57634e487b7160e01b5f52601160045260245ffd5b5060010190565b60805160a05160c05160e05161010051610120516129dd6104a45f395f8181610c550152610c8b01525f8181610269015281816113d401528181611c8501528181611cd9015261207801525f8181610189015281816113a30152611f8b01525f81816101c5015261180501525f81816101ec015261144201525f8181610100015281816107c30152818161087f01528181610a2f015261179401526129dd5ff3fe608060405234801561000f575f5ffd5b50600436106100cf575f3560e01c8063a5e436081161007d578063ede7e98111610058578063ede7e98114610251578063f23f3ba514610264578063ff962a831461028b575f5ffd5b8063a5e43608146101e7578063ac9650d81461020e578063df4957bb1461022e575f5ffd5b806368f5424b116100ad57806368f5424b1461014c5780638ae1177014610184578063996da677146101c0575f5ffd5b80630baa644a146100d357806326b8b5f8146100e857806351160630146100fb575b5f5ffd5b6100e66100e1366004612245565b61029e565b005b6100e66100f63660046122a4565b610430565b6101227f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b61017461015a366004612306565b5f9081526020819052604090205462010000900460ff1690565b6040519015158152602001610143565b6101ab7f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff9091168152602001610143565b6101ab7f000000000000000000000000000000000000000000000000000000000000000081565b6101227f000000000000000000000000000000000000000000000000000000000000000081565b61022161021c36600461231d565b610510565b604051610143919061238e565b6101ab61023c366004612306565b5f9081526020819052604090205461ffff1690565b6100e661025f36600461245e565b6105f7565b6101ab7f000000000000000000000000000000000000000000000000000000000000000081565b6101746102993660046124e4565b610939565b5f6102a8846109bc565b90505f6102b484610b49565b905084602001358114610305576040517fb1030c2300000000000000000000000000000000000000000000000000000000815260208601356004820152602481018290526044015b60405180910390fd5b610312602084018461250e565b63ffffffff1615610378575f600161032d602086018661250e565b6040517f82bff92900000000000000000000000000000000000000000000000000000000815263ffffffff9384166004820152918316602483015290911660448201526064016102fc565b604080518082019091525f9080610396610100880160e08901612573565b67ffffffffffffffff1681526020016103b761012088016101008901612573565b67ffffffffffffffff1681525090505f604051806080016040528087606001358152602001876080013581526020018760a00160028060200260405190810160405280929190826002602002808284375f9201919091525050508152602001839052905061042787858388610b5e565b50505050505050565b5f61043a846109bc565b90505f61044a602084018461250e565b905063ffffffff8116158061047c575061046c6101808601610160870161250e565b63ffffffff168163ffffffff1610155b156104e05760016104956101808701610160880161250e565b6040517f82bff92900000000000000000000000000000000000000000000000000000000815263ffffffff9283166004820152908216602482015290821660448201526064016102fc565b6104f585856104f06001856125bb565b610c53565b610509858361050387610d5f565b86610b5e565b5050505050565b604080515f8152602081019091526060908267ffffffffffffffff81111561053a5761053a6125ea565b60405190808252806020026020018201604052801561056d57816020015b60608152602001906001900390816105585790505b5091505f5b838110156105ee576105c9308686848181106105905761059061252e565b90506020028101906105a29190612617565b856040516020016105b593929190612696565b604051602081830303815290604052610dff565b8382815181106105db576105db61252e565b6020908102919091010152600101610572565b50505b92915050565b5f610601846109bc565b5f81815260208181526040918290208251606081018452815461ffff8116825262010000810460ff161515938201849052630100000090047cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff16938101939093529293506107aa576106786101808701610160880161250e565b63ffffffff16815f015161ffff16146106e35761069d6101808701610160880161250e565b81516040517f1ca6b18100000000000000000000000000000000000000000000000000000000815263ffffffff909216600483015261ffff1660248201526044016102fc565b5f7effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff841690506107205f61012089013583600187018301548a610eeb565b61073860016101408901358386830183015489610eeb565b82547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff1662010000178355338461077260208a018a612573565b67ffffffffffffffff167f655dff10ed4512daa7ca42148e967286008884eefb27c05e9b4e74fa672e217260405160405180910390a4505b6107b76020870187612573565b67ffffffffffffffff167f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663f665c3a16040518163ffffffff1660e01b8152600401602060405180830381865afa15801561082a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061084e91906126b5565b6108599060016126d0565b67ffffffffffffffff16036109315773ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663359bc19e6108b16020890189612573565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815267ffffffffffffffff90911660048201526024016020604051808303815f875af115801561090d573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061042791906126b5565b505050505050565b5f8281526020819052604081208160e863ffffffff8516106109795762ffffff600885901c165f90815260038301602052604090205460ff85161c6109ad565b81547cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6301000000909104811663ffffffff86161c165b60019081161495945050505050565b5f6109ca6020830183612573565b67ffffffffffffffff165f03610a0c576040517f405cd50700000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b610a1582610b49565b90505f73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166395934bae610a616020860186612573565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815267ffffffffffffffff9091166004820152602401602060405180830381865afa158015610abc573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ae091906126f0565b9050808214610b4357610af66020840184612573565b6040517fb01b597500000000000000000000000000000000000000000000000000000000815267ffffffffffffffff909116600482015260248101829052604481018390526064016102fc565b50919050565b5f6040516101a08382376101a0902092915050565b5f610b6c602083018361250e565b9050610b78848261111e565b610b825750610c4d565b610b9985610b936020850185612707565b83610c53565b610bab6101808601610160870161250e565b63ffffffff16610bbc826001612743565b63ffffffff1603610bdd57610bdd85610bd86020850185612707565b6112e5565b610be8848484611398565b610bf5848360800161149c565b3384610c046020880188612573565b60405163ffffffff8516815267ffffffffffffffff91909116907f20290a2e63aa3decf00b9dac89f1ccdec43efed712ab2a799b8b0bd6e456aa3b9060200160405180910390a4505b50505050565b7f0000000000000000000000000000000000000000000000000000000000000000610c8261010084018461275f565b905014610cf4577f0000000000000000000000000000000000000000000000000000000000000000610cb861010084018461275f565b6040517fd3075dbe00000000000000000000000000000000000000000000000000000000815260048101939093526024830152506044016102fc565b5f610d05838363ffffffff166114eb565b90508361018001358114610c4d576040517ff0a8e10900000000000000000000000000000000000000000000000000000000815263ffffffff831660048201526101808501356024820152604481018290526064016102fc565b610d676121d4565b604080518082019091525f9080610d8460c0860160a08701612573565b67ffffffffffffffff168152602001610da360e0860160c08701612573565b67ffffffffffffffff169052604080516080810182528535815260208087013590820152815180830183529293509182820191606087019060029083908390808284375f92019190915250505081526020019190915292915050565b60605f610e0c8484611548565b9050808015610e3a57505f3d1180610e3a57505f8473ffffffffffffffffffffffffffffffffffffffff163b115b15610e4f57610e4761155b565b9150506105f1565b8015610e9f576040517f9996b31500000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff851660048201526024016102fc565b3d15610eb257610ead611574565b610ee4565b6040517fd6bda27500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5092915050565b5f849003610f9e57610efd8180612617565b1515905080610f195750610f146020820182612617565b151590505b15610f55576040517f5fbaa3da00000000000000000000000000000000000000000000000000000000815260ff861660048201526024016102fc565b8115610f99576040517f52347d2a00000000000000000000000000000000000000000000000000000000815260ff86166004820152602481018390526044016102fc565b610509565b6030610faa8280612617565b9050141580610fc857506030610fc36020830183612617565b905014155b15611004576040517febcf22a200000000000000000000000000000000000000000000000000000000815260ff861660048201526024016102fc565b5f61100f848461157f565b90505f85858361101f8680612617565b61102c6020890189612617565b60405160200161104297969594939291906127c3565b60405160208183030381529060405290505f5f600a73ffffffffffffffffffffffffffffffffffffffff168360405161107b91906127ff565b5f60405180830381855afa9150503d805f81146110b3576040519150601f19603f3d011682016040523d82523d5f602084013e6110b8565b606091505b50915091508115806110c957508051155b15611113576040517fe8df062700000000000000000000000000000000000000000000000000000000815260ff8a16600482015260248101889052604481018590526064016102fc565b505050505050505050565b5f828152602081815260408083208151606081018352815461ffff8116825262010000810460ff1615159482019490945263010000009093047cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff16918301919091529060e863ffffffff851610156111fe576040810151600163ffffffff86161b9081167cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff16156111ce575f93505050506105f1565b604082018051919091177cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff169052611252565b62ffffff600885901c165f908152600383016020526040902054600160ff86161b9080821615611234575f9450505050506105f1565b62ffffff600887901c165f9081526003850160205260409020911790555b8051819061125f9061280a565b61ffff9081169091528151835460208401516040909401517cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1663010000000262ffffff94151562010000027fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0000009092169290931691909117179190911617905550600192915050565b5f826060013583608001358460a0018560e00160405160200161130b949392919061282a565b6040516020818303038152906040528051906020012090505f61132d83610d5f565b60405160200161133d9190612885565b604051602081830303815290604052805190602001209050818114610c4d576040517fc6f4cba700000000000000000000000000000000000000000000000000000000815260048101839052602481018290526044016102fc565b5f6113ca63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001660026128ee565b6113fb63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001660036128ee565b61140690600c612905565b6114109190612905565b90505f8061142b611425610100860186612617565b85611657565b9150915061143b818787876116cc565b61146682827f00000000000000000000000000000000000000000000000000000000000000006118fe565b610931576040517fb563b89800000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f828152602081905260408120600101906114c990820154835f60200201358460015b6020020135611940565b815560018101546114e19060408401358460036114bf565b8160010155505050565b5f6114f5836119a3565b9050365f61150761010086018661275f565b915091505f5b8181101561153f57600185821c1660051b8481528160051b84013560208218525060405f20935060018101905061150d565b50505092915050565b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b5f82815b600c8110156115ba577f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff000000018283099150600101611583565b507f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001807f73e66878b46ae3705eb6a46a89213de7d3686828bfce5c19400fffff001000017f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff0000000161164a60017f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff000000016125d7565b8508098409949350505050565b5f60605f63ea50d0e460e01b60e01c63ffffffff1690506040519250601f19601f860116818452604060208501528060600160408501528060808501019250505f6020830352846060840152848660808501378382528360051b3660208401378360051b602083010160405250935093915050565b366116da6020830183612707565b5f019050825f0151855f815181106116f4576116f461252e565b6020026020010181815250508260200151856001815181106117185761171861252e565b602002602001018181525050805f01358560028151811061173b5761173b61252e565b60200260200101818152505080602001358560038151811061175f5761175f61252e565b6020026020010181815250508060400135856004815181106117835761178361252e565b6020026020010181815250506117b87f00000000000000000000000000000000000000000000000000000000000000006119b8565b5f1b856005815181106117cd576117cd61252e565b60209081029190910101525f6118477effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff861663ffffffff7f000000000000000000000000000000000000000000000000000000000000000016611832602087018761250e565b63ffffffff1661184291906128ee565b611a7e565b90506118636fac45a4010001a402000000010000000082612945565b5f1b866006815181106118785761187861252e565b602090810291909101015261189d6fac45a4010001a402000000010000000082612958565b5f1b866007815181106118b2576118b261252e565b6020026020010181815250506118cb8684608001611b0b565b6118e38685846118de604088018861296b565b611c7e565b6109318660e08401356118f96060870187612617565b611f80565b5f5f601c8501845160051b602086010160205f83830384885afa611927576040513d5f823e3d81fd5b505060203d0361193557505f515b600114949350505050565b5f7f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001807f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff000000016fac45a4010001a4020000000100000000850985088508949350505050565b5f604051610100838237610100902092915050565b5f4682604051602001611a219291906060808252600f908201527f4f70656e566f6c6974696f6e20763100000000000000000000000000000000006080820152602081019290925273ffffffffffffffffffffffffffffffffffffffff16604082015260a00190565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815291905280516020909101207effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1692915050565b817f391b2856c609b4784ae25ffab9dc59865046d17864183203961a252dd8543362825b80156105ee57610800811615611ad9577f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff0000000182840992505b7f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001828309915060011b610fff16611aa2565b80356020820135604083013560608401357002000000000000000000000000000000008385178317821710611bf5575f700200000000000000000000000000000000851015611b9b57700200000000000000000000000000000000841015611b9457700200000000000000000000000000000000831015611b8d576003611b9d565b6002611b9d565b6001611b9d565b5f5b60ff16905080868260048110611bb557611bb561252e565b6040517ff9e53ad50000000000000000000000000000000000000000000000000000000081526004810193909352602002013560248201526044016102fc565b855184908490849084908a906008908110611c1257611c1261252e565b602002602001018a600981518110611c2c57611c2c61252e565b602002602001018b600a81518110611c4657611c4661252e565b602002602001018c600b81518110611c6057611c6061252e565b60209081029190910101939093529290915291905252505050505050565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016811115611d0d576040517f45c3d5d300000000000000000000000000000000000000000000000000000000815263ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166004820152602481018290526044016102fc565b611d1a85600c84846120b1565b5f611d2f8560400151866060015185856120c6565b90508015611db557611d426001826125d7565b8383611d4f6001856125d7565b818110611d5e57611d5e61252e565b9050606002015f60038110611d7557611d7561252e565b6040517fbad69db50000000000000000000000000000000000000000000000000000000081526004810193909352602002013560248201526044016102fc565b5f5b600260ff82161015610427578460a0018160ff1660028110611ddb57611ddb61252e565b602002016020810190611dee9190612573565b67ffffffffffffffff1686606001518260ff1660028110611e1157611e1161252e565b602002015114611eb4578086606001518260ff1660028110611e3557611e3561252e565b60200201518660a0018360ff1660028110611e5257611e5261252e565b602002016020810190611e659190612573565b6040517ff788daea00000000000000000000000000000000000000000000000000000000815260ff9093166004840152602483019190915267ffffffffffffffff1660448201526064016102fc565b846060018160ff1660028110611ecc57611ecc61252e565b602002013586604001518260ff1660028110611eea57611eea61252e565b602002015114611f78578086604001518260ff1660028110611f0e57611f0e61252e565b6020020151866060018360ff1660028110611f2b57611f2b61252e565b6040517f795ca6e200000000000000000000000000000000000000000000000000000000815260ff90941660048501526024840192909252602091909102013560448201526064016102fc565b600101611db7565b5f611fb263ffffffff7f00000000000000000000000000000000000000000000000000000000000000001660266128ee565b905080821180611fcb5750611fc8602683612945565b15155b1561200c576040517fe917692200000000000000000000000000000000000000000000000000000000815260048101829052602481018390526044016102fc565b5f838360405161201d9291906129ce565b6040518091039020905084811461206a576040517f1e7699d800000000000000000000000000000000000000000000000000000000815260048101869052602481018290526044016102fc565b6109318661209f63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001660036128ee565b6120aa90600c612905565b8686612172565b60608102828460051b60208701013750505050565b5f6040515f5b8381101561216857606081028501803560ff8160c81c16600181118260d81c17156120ff57600184019550505050612168565b8060051b9050808a015185528160d01c602086015263ffffffff8260b01c1660408601528160601b60601c606086015261ffff8260a01c16608086015260406020840160a087013760e08520818b01526001818a015101818a01525050506001810190506120cc565b5050949350505050565b8260051b6020850101818301835b818110156104275780358060601c61ffff8260501c1660a01b1776010000000000000000000000000000000000000000000017845250601681013560801c6020840152604083019250602681019050612180565b60405180608001604052805f81526020015f81526020016121f3612205565b8152602001612200612205565b905290565b60405180604001604052806002906020820280368337509192915050565b5f6101a08284031215610b43575f5ffd5b5f6101208284031215610b43575f5ffd5b5f5f5f6103608486031215612258575f5ffd5b6122628585612223565b9250612272856101a08601612223565b915061034084013567ffffffffffffffff81111561228e575f5ffd5b61229a86828701612234565b9150509250925092565b5f5f5f6101e084860312156122b7575f5ffd5b6122c18585612223565b92506101a084013567ffffffffffffffff8111156122dd575f5ffd5b6122e986828701612234565b9250506101c084013567ffffffffffffffff81111561228e575f5ffd5b5f60208284031215612316575f5ffd5b5035919050565b5f5f6020838503121561232e575f5ffd5b823567ffffffffffffffff811115612344575f5ffd5b8301601f81018513612354575f5ffd5b803567ffffffffffffffff81111561236a575f5ffd5b8560208260051b840101111561237e575f5ffd5b6020919091019590945092505050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b82811015612442577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0878603018452815180518087528060208301602089015e5f6020828901015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f830116880101965050506020820191506020840193506001810190506123b4565b50929695505050505050565b5f60408284031215610b43575f5ffd5b5f5f5f6101e08486031215612471575f5ffd5b61247b8585612223565b92506101a084013567ffffffffffffffff811115612497575f5ffd5b6124a38682870161244e565b9250506101c084013567ffffffffffffffff8111156124c0575f5ffd5b61229a8682870161244e565b803563ffffffff811681146124df575f5ffd5b919050565b5f5f604083850312156124f5575f5ffd5b82359150612505602084016124cc565b90509250929050565b5f6020828403121561251e575f5ffd5b612527826124cc565b9392505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b67ffffffffffffffff81168114612570575f5ffd5b50565b5f60208284031215612583575f5ffd5b81356125278161255b565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b63ffffffff82811682821603908111156105f1576105f161258e565b818103818111156105f1576105f161258e565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261264a575f5ffd5b83018035915067ffffffffffffffff821115612664575f5ffd5b602001915036819003821315612678575f5ffd5b9250929050565b5f81518060208401855e5f93019283525090919050565b828482375f8382015f81526126ab818561267f565b9695505050505050565b5f602082840312156126c5575f5ffd5b81516125278161255b565b67ffffffffffffffff81811683821601908111156105f1576105f161258e565b5f60208284031215612700575f5ffd5b5051919050565b5f82357ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffee1833603018112612739575f5ffd5b9190910192915050565b63ffffffff81811683821601908111156105f1576105f161258e565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112612792575f5ffd5b83018035915067ffffffffffffffff8211156127ac575f5ffd5b6020019150600581901b3603821315612678575f5ffd5b878152866020820152856040820152838560608301375f848201606081015f815284868237505f93016060019283525090979650505050505050565b5f612527828461267f565b5f61ffff821661ffff81036128215761282161258e565b60010192915050565b8481526020810184905260c081016040848184013760808201835f5b600281101561287957813561285a8161255b565b67ffffffffffffffff1683526020928301929190910190600101612846565b50505095945050505050565b815181526020808301519082015260408083015160c083019183015f5b60028110156128c15782518252602092830192909101906001016128a2565b5050506060830151608083015f5b600281101561153f5782518252602092830192909101906001016128cf565b80820281158282048414176105f1576105f161258e565b808201808211156105f1576105f161258e565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f8261295357612953612918565b500690565b5f8261296657612966612918565b500490565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261299e575f5ffd5b83018035915067ffffffffffffffff8211156129b8575f5ffd5b6020019150606081023603821315612678575f5ffd5b818382375f910190815291905056';
