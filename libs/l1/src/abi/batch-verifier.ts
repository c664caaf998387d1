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
  '0x610140604052348015610010575f5ffd5b50604051612fa6380380612fa683398101604081905261002f9161016c565b806001600160a01b03163b5f0361006857604051637693682360e01b81526001600160a01b038216600482015260240160405180910390fd5b6001600160a01b03808316608052811660a052825163ffffffff90811660c0526020840151811660e0526040840151166101005282516100a7906100b4565b61012052506102d1915050565b5f5b600c811080156100cf575061100063ffffffff8316821b105b156100e4576100dd816102ad565b90506100b6565b919050565b6040516101e081016001600160401b038111828210171561011857634e487b7160e01b5f52604160045260245ffd5b60405290565b805163ffffffff811681146100e4575f5ffd5b805180151581146100e4575f5ffd5b80516001600160401b03811681146100e4575f5ffd5b80516001600160a01b03811681146100e4575f5ffd5b5f5f5f838503610220811215610180575f5ffd5b6101e081121561018e575f5ffd5b506101976100e9565b6101a08561011e565b81526101ae6020860161011e565b60208201526101bf6040860161011e565b60408201526101d060608601610131565b60608201526101e160808601610140565b60808201526101f260a08601610140565b60a082015261020360c08601610140565b60c082015261021460e08601610140565b60e08201526102266101008601610140565b6101008201526102396101208601610140565b610120820152610140858101519082015261016080860151908201526102626101808601610140565b6101808201526102756101a08601610140565b6101a08201526101c0858101519082015292506102956101e08501610156565b91506102a46102008501610156565b90509250925092565b5f600182016102ca57634e487b7160e01b5f52601160045260245ffd5b5060010190565b60805160a05160c05160e0516101005161012051612c3a61036c5f395f8181610c240152610c5a01525f8181610269015281816113ed01528181611ac901528181611b1d015261203001525f8181610189015281816113bc0152611f4601525f81816101c501526115a901525f81816101ec0152610af001525f8181610100015281816107c40152818161092701526115380152612c3a5ff3fe608060405234801561000f575f5ffd5b50600436106100cf575f3560e01c8063a5e436081161007d578063ede7e98111610058578063ede7e98114610251578063f23f3ba514610264578063ff962a831461028b575f5ffd5b8063a5e43608146101e7578063ac9650d81461020e578063df4957bb1461022e575f5ffd5b806368f5424b116100ad57806368f5424b1461014c5780638ae1177014610184578063996da677146101c0575f5ffd5b80630baa644a146100d357806326b8b5f8146100e857806351160630146100fb575b5f5ffd5b6100e66100e1366004612253565b61029e565b005b6100e66100f63660046122b2565b6103fe565b6101227f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b61017461015a366004612314565b5f9081526020819052604090205462010000900460ff1690565b6040519015158152602001610143565b6101ab7f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff9091168152602001610143565b6101ab7f000000000000000000000000000000000000000000000000000000000000000081565b6101227f000000000000000000000000000000000000000000000000000000000000000081565b61022161021c36600461232b565b6104de565b604051610143919061239c565b6101ab61023c366004612314565b5f9081526020819052604090205461ffff1690565b6100e661025f36600461246c565b6105c5565b6101ab7f000000000000000000000000000000000000000000000000000000000000000081565b6101746102993660046124f2565b610880565b5f6102a884610903565b90505f6102b484610a41565b905084602001358114610305576040517fb1030c2300000000000000000000000000000000000000000000000000000000815260208601356004820152602481018290526044015b60405180910390fd5b610312602084018461251c565b63ffffffff1615610378575f600161032d602086018661251c565b6040517f82bff92900000000000000000000000000000000000000000000000000000000815263ffffffff9384166004820152918316602483015290911660448201526064016102fc565b6040805160808082018352606087013582528601356020820152815180830183525f92828101919060a089019060029083908390808284375f92019190915250505081526040805180820182526020909201919060e089019060029083908390808284375f920191909152505050905290506103f686848387610a56565b505050505050565b5f61040884610903565b90505f610418602084018461251c565b905063ffffffff8116158061044a575061043a6101808601610160870161251c565b63ffffffff168163ffffffff1610155b156104ae5760016104636101808701610160880161251c565b6040517f82bff92900000000000000000000000000000000000000000000000000000000815263ffffffff9283166004820152908216602482015290821660448201526064016102fc565b6104c385856104be600185612569565b610c22565b6104d785836104d187610d34565b86610a56565b5050505050565b604080515f8152602081019091526060908267ffffffffffffffff811115610508576105086125bf565b60405190808252806020026020018201604052801561053b57816020015b60608152602001906001900390816105265790505b5091505f5b838110156105bc576105973086868481811061055e5761055e6125ec565b90506020028101906105709190612619565b8560405160200161058393929190612698565b604051602081830303815290604052610db0565b8382815181106105a9576105a96125ec565b6020908102919091010152600101610540565b50505b92915050565b5f6105cf84610903565b5f81815260208181526040918290208251606081018452815461ffff8116825262010000810460ff1615801594830194909452630100000090047cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff169381019390935292935061066b576040517f10d8e1d3000000000000000000000000000000000000000000000000000000008152600481018490526024016102fc565b61067d6101808701610160880161251c565b63ffffffff16815f015161ffff16146106e8576106a26101808701610160880161251c565b81516040517f1ca6b18100000000000000000000000000000000000000000000000000000000815263ffffffff909216600483015261ffff1660248201526044016102fc565b5f7effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff841690506107255f61012089013583600187018301548a610e9c565b61073d60016101408901358386830183015489610e9c565b82547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff1662010000178355338461077760208a018a6126cf565b67ffffffffffffffff167f655dff10ed4512daa7ca42148e967286008884eefb27c05e9b4e74fa672e217260405160405180910390a473ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663359bc19e6107f660208a018a6126cf565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815267ffffffffffffffff90911660048201526024016020604051808303815f875af1158015610852573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061087691906126ea565b5050505050505050565b5f8281526020819052604081208160e863ffffffff8516106108c05762ffffff600885901c165f90815260038301602052604090205460ff85161c6108f4565b81547cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6301000000909104811663ffffffff86161c165b60019081161495945050505050565b5f61090d82610a41565b90505f73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166395934bae61095960208601866126cf565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815267ffffffffffffffff9091166004820152602401602060405180830381865afa1580156109b4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109d89190612705565b9050808214610a3b576109ee60208401846126cf565b6040517fb01b597500000000000000000000000000000000000000000000000000000000815267ffffffffffffffff909116600482015260248101829052604481018390526064016102fc565b50919050565b5f6040516101a08382376101a0902092915050565b5f610a64602083018361251c565b9050610a7084826110cf565b610a8785610a81602085018561271c565b83610c22565b610a996101808601610160870161251c565b63ffffffff16610aaa826001612758565b63ffffffff1603610acb57610acb85610ac6602085018561271c565b6112fc565b5f610ad78585856113af565b905073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663ea50d0e4610b23610100860186612619565b846040518463ffffffff1660e01b8152600401610b4293929190612774565b602060405180830381865afa158015610b5d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610b81919061280a565b610bb7576040517fb563b89800000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b610bc485846080016116ac565b3385610bd360208901896126cf565b60405163ffffffff8616815267ffffffffffffffff91909116907f20290a2e63aa3decf00b9dac89f1ccdec43efed712ab2a799b8b0bd6e456aa3b9060200160405180910390a4505050505050565b7f0000000000000000000000000000000000000000000000000000000000000000610c51610100840184612829565b905014610cc3577f0000000000000000000000000000000000000000000000000000000000000000610c87610100840184612829565b6040517fd3075dbe00000000000000000000000000000000000000000000000000000000815260048101939093526024830152506044016102fc565b5f610cd4838363ffffffff166116fb565b90508361018001358114610d2e576040517ff0a8e10900000000000000000000000000000000000000000000000000000000815263ffffffff831660048201526101808501356024820152604481018290526064016102fc565b50505050565b610d3c6121e2565b6040805160808101825283358152602080850135908201528151808301835290918281019190606086019060029083908390808284375f92019190915250505081526040805180820182526020909201919060a086019060029083908390808284375f920191909152505050905292915050565b60605f610dbd8484611789565b9050808015610deb57505f3d1180610deb57505f8473ffffffffffffffffffffffffffffffffffffffff163b115b15610e0057610df861179c565b9150506105bf565b8015610e50576040517f9996b31500000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff851660048201526024016102fc565b3d15610e6357610e5e6117b5565b610e95565b6040517fd6bda27500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5092915050565b5f849003610f4f57610eae8180612619565b1515905080610eca5750610ec56020820182612619565b151590505b15610f06576040517f5fbaa3da00000000000000000000000000000000000000000000000000000000815260ff861660048201526024016102fc565b8115610f4a576040517f52347d2a00000000000000000000000000000000000000000000000000000000815260ff86166004820152602481018390526044016102fc565b6104d7565b6030610f5b8280612619565b9050141580610f7957506030610f746020830183612619565b905014155b15610fb5576040517febcf22a200000000000000000000000000000000000000000000000000000000815260ff861660048201526024016102fc565b5f610fc084846117c0565b90505f858583610fd08680612619565b610fdd6020890189612619565b604051602001610ff3979695949392919061288d565b60405160208183030381529060405290505f5f600a73ffffffffffffffffffffffffffffffffffffffff168360405161102c91906128c9565b5f60405180830381855afa9150503d805f8114611064576040519150601f19603f3d011682016040523d82523d5f602084013e611069565b606091505b509150915081158061107a57508051155b156110c4576040517fe8df062700000000000000000000000000000000000000000000000000000000815260ff8a16600482015260248101889052604481018590526064016102fc565b505050505050505050565b5f82815260208181526040918290208251606081018452815461ffff8116825262010000810460ff1615159382019390935263010000009092047cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff169282019290925260e863ffffffff841610156111e5576040810151600163ffffffff85161b9081167cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff16156111b5576040517ff39b4dcc0000000000000000000000000000000000000000000000000000000081526004810186905263ffffffff851660248201526044016102fc565b604082018051919091177cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff16905261126e565b62ffffff600884901c165f908152600383016020526040902054600160ff85161b9080821615611250576040517ff39b4dcc0000000000000000000000000000000000000000000000000000000081526004810187905263ffffffff861660248201526044016102fc565b62ffffff600886901c165f9081526003850160205260409020911790555b8051819061127b906128d4565b61ffff9081169091528151835460208401516040909401517cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1663010000000262ffffff94151562010000027fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000909216929093169190911717919091161790555050565b5f826060013583608001358460a0018560e00160405160200161132294939291906128f4565b6040516020818303038152906040528051906020012090505f61134483610d34565b604051602001611354919061294f565b604051602081830303815290604052805190602001209050818114610d2e576040517fc6f4cba700000000000000000000000000000000000000000000000000000000815260048101839052602481018290526044016102fc565b60605f6113e363ffffffff7f00000000000000000000000000000000000000000000000000000000000000001660026129c2565b61141463ffffffff7f00000000000000000000000000000000000000000000000000000000000000001660036129c2565b61141f90600c6129d9565b61142991906129d9565b90508067ffffffffffffffff811115611444576114446125bf565b60405190808252806020026020018201604052801561146d578160200160208202803683370190505b5091503661147e602085018561271c565b5f019050845f0151835f81518110611498576114986125ec565b6020026020010181815250508460200151836001815181106114bc576114bc6125ec565b602002602001018181525050805f0135836002815181106114df576114df6125ec565b602002602001018181525050806020013583600381518110611503576115036125ec565b602002602001018181525050806040013583600481518110611527576115276125ec565b60200260200101818152505061155c7f0000000000000000000000000000000000000000000000000000000000000000611898565b5f1b83600581518110611571576115716125ec565b60209081029190910101525f6115eb7effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff881663ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166115d6602089018961251c565b63ffffffff166115e691906129c2565b61195e565b90506116076fac45a4010001a402000000010000000082612a19565b5f1b8460068151811061161c5761161c6125ec565b60209081029190910101526116416fac45a4010001a402000000010000000082612a2c565b5f1b84600781518110611656576116566125ec565b60200260200101818152505061166f84866080016119eb565b61168784878461168260408a018a612a3f565b611ac2565b6116a28460e084013561169d6060890189612619565b611f3b565b5050509392505050565b5f828152602081905260408120600101906116d990820154835f60200201358460015b602002013561216a565b815560018101546116f19060408401358460036116cf565b8160010155505050565b5f611705836121cd565b9050365f611717610100860186612829565b90925090505f5b81811015611780575f838383818110611739576117396125ec565b6020029190910135915050600186831c81161480611763575f868152602083905260409020611771565b5f8281526020879052604090205b9550505080600101905061171e565b50505092915050565b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b5f82815b600c8110156117fb577f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff0000000182830991506001016117c4565b507f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001807f73e66878b46ae3705eb6a46a89213de7d3686828bfce5c19400fffff001000017f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff0000000161188b60017f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001612585565b8508098409949350505050565b5f46826040516020016119019291906060808252600f908201527f4f70656e566f6c6974696f6e20763100000000000000000000000000000000006080820152602081019290925273ffffffffffffffffffffffffffffffffffffffff16604082015260a00190565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815291905280516020909101207effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1692915050565b817f391b2856c609b4784ae25ffab9dc59865046d17864183203961a252dd8543362825b80156105bc576108008116156119b9577f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff0000000182840992505b7f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001828309915060011b610fff16611982565b5f5b6004811015611abd57700200000000000000000000000000000000828260048110611a1a57611a1a6125ec565b602002013510611a775780828260048110611a3757611a376125ec565b6040517ff9e53ad50000000000000000000000000000000000000000000000000000000081526004810193909352602002013560248201526044016102fc565b818160048110611a8957611a896125ec565b602002013583611a9a8360086129d9565b81518110611aaa57611aaa6125ec565b60209081029190910101526001016119ed565b505050565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016811115611b51576040517f45c3d5d300000000000000000000000000000000000000000000000000000000815263ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166004820152602481018290526044016102fc565b5f5b81811015611d655736838383818110611b6e57611b6e6125ec565b90506060020190505f826003611b8491906129c2565b611b8f90600c6129d9565b88519091508235906020840135906040850135908b9085908110611bb557611bb56125ec565b602002602001018b856001611bca91906129d9565b81518110611bda57611bda6125ec565b602002602001018c866002611bef91906129d9565b81518110611bff57611bff6125ec565b602090810291909101019290925291905252813560c881901c60ff169060d81c151580611c2d575060028110155b15611c6e576040517fbad69db500000000000000000000000000000000000000000000000000000000815260048101859052833560248201526044016102fc565b611d0e88604001518260028110611c8757611c876125ec565b60200201518460408051602080820194909452823560d081901c8284015263ffffffff60b082901c16606083015273ffffffffffffffffffffffffffffffffffffffff8116608083015261ffff60a091821c16908201528284013560c08201529181013560e080840191909152815180840390910181526101009092019052805191012090565b88604001518260028110611d2457611d246125ec565b602002015260608801518160028110611d3f57611d3f6125ec565b602002018051611d4e90612aa2565b67ffffffffffffffff169052505050600101611b53565b505f5b600260ff821610156103f6578360a0018160ff1660028110611d8c57611d8c6125ec565b602002016020810190611d9f91906126cf565b67ffffffffffffffff1685606001518260ff1660028110611dc257611dc26125ec565b602002015167ffffffffffffffff1614611e6f578085606001518260ff1660028110611df057611df06125ec565b60200201518560a0018360ff1660028110611e0d57611e0d6125ec565b602002016020810190611e2091906126cf565b6040517f5be5c9c800000000000000000000000000000000000000000000000000000000815260ff909316600484015267ffffffffffffffff91821660248401521660448201526064016102fc565b836060018160ff1660028110611e8757611e876125ec565b602002013585604001518260ff1660028110611ea557611ea56125ec565b602002015114611f33578085604001518260ff1660028110611ec957611ec96125ec565b6020020151856060018360ff1660028110611ee657611ee66125ec565b6040517f795ca6e200000000000000000000000000000000000000000000000000000000815260ff90941660048501526024840192909252602091909102013560448201526064016102fc565b600101611d68565b5f611f6d63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001660266129c2565b905080821180611f865750611f83602683612a19565b15155b15611fc7576040517fe917692200000000000000000000000000000000000000000000000000000000815260048101829052602481018390526044016102fc565b5f8383604051611fd8929190612ac5565b60405180910390209050848114612025576040517f1e7699d800000000000000000000000000000000000000000000000000000000815260048101869052602481018290526044016102fc565b5f61205763ffffffff7f00000000000000000000000000000000000000000000000000000000000000001660036129c2565b61206290600c6129d9565b90505f5b8481101561087657365f61207c8784818b612598565b90925090505f61208c8284612ad4565b60601c90505f61209f8360148187612598565b6120a891612b39565b60f081901c915075ffff000000000000000000000000000000000000000060509190911c168217760100000000000000000000000000000000000000000000178c876120f381612b9e565b985081518110612105576121056125ec565b602090810291909101015261211d8360168187612598565b61212691612bd5565b60801c8c8761213481612b9e565b985081518110612146576121466125ec565b6020026020010181815250505050505060268161216391906129d9565b9050612066565b5f7f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001807f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff000000016fac45a4010001a4020000000100000000850985088508949350505050565b5f604051610100838237610100902092915050565b60405180608001604052805f81526020015f8152602001612201612213565b815260200161220e612213565b905290565b60405180604001604052806002906020820280368337509192915050565b5f6101a08284031215610a3b575f5ffd5b5f6101208284031215610a3b575f5ffd5b5f5f5f6103608486031215612266575f5ffd5b6122708585612231565b9250612280856101a08601612231565b915061034084013567ffffffffffffffff81111561229c575f5ffd5b6122a886828701612242565b9150509250925092565b5f5f5f6101e084860312156122c5575f5ffd5b6122cf8585612231565b92506101a084013567ffffffffffffffff8111156122eb575f5ffd5b6122f786828701612242565b9250506101c084013567ffffffffffffffff81111561229c575f5ffd5b5f60208284031215612324575f5ffd5b5035919050565b5f5f6020838503121561233c575f5ffd5b823567ffffffffffffffff811115612352575f5ffd5b8301601f81018513612362575f5ffd5b803567ffffffffffffffff811115612378575f5ffd5b8560208260051b840101111561238c575f5ffd5b6020919091019590945092505050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b82811015612450577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0878603018452815180518087528060208301602089015e5f6020828901015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f830116880101965050506020820191506020840193506001810190506123c2565b50929695505050505050565b5f60408284031215610a3b575f5ffd5b5f5f5f6101e0848603121561247f575f5ffd5b6124898585612231565b92506101a084013567ffffffffffffffff8111156124a5575f5ffd5b6124b18682870161245c565b9250506101c084013567ffffffffffffffff8111156124ce575f5ffd5b6122a88682870161245c565b803563ffffffff811681146124ed575f5ffd5b919050565b5f5f60408385031215612503575f5ffd5b82359150612513602084016124da565b90509250929050565b5f6020828403121561252c575f5ffd5b612535826124da565b9392505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b63ffffffff82811682821603908111156105bf576105bf61253c565b818103818111156105bf576105bf61253c565b5f5f858511156125a6575f5ffd5b838611156125b2575f5ffd5b5050820193919092039150565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261264c575f5ffd5b83018035915067ffffffffffffffff821115612666575f5ffd5b60200191503681900382131561267a575f5ffd5b9250929050565b5f81518060208401855e5f93019283525090919050565b828482375f8382015f81526126ad8185612681565b9695505050505050565b67ffffffffffffffff811681146126cc575f5ffd5b50565b5f602082840312156126df575f5ffd5b8135612535816126b7565b5f602082840312156126fa575f5ffd5b8151612535816126b7565b5f60208284031215612715575f5ffd5b5051919050565b5f82357ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffee183360301811261274e575f5ffd5b9190910192915050565b63ffffffff81811683821601908111156105bf576105bf61253c565b60408152826040820152828460608301375f606084830101525f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f85011682016060810160608483030160208501528085518083526080840191506020870193505f92505b808310156127fe57835182526020820191506020840193506001830192506127db565b50979650505050505050565b5f6020828403121561281a575f5ffd5b81518015158114612535575f5ffd5b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261285c575f5ffd5b83018035915067ffffffffffffffff821115612876575f5ffd5b6020019150600581901b360382131561267a575f5ffd5b878152866020820152856040820152838560608301375f848201606081015f815284868237505f93016060019283525090979650505050505050565b5f6125358284612681565b5f61ffff821661ffff81036128eb576128eb61253c565b60010192915050565b8481526020810184905260c081016040848184013760808201835f5b6002811015612943578135612924816126b7565b67ffffffffffffffff1683526020928301929190910190600101612910565b50505095945050505050565b815181526020808301519082015260408083015160c083019183015f5b600281101561298b57825182526020928301929091019060010161296c565b5050506060830151608083015f5b600281101561178057825167ffffffffffffffff16825260209283019290910190600101612999565b80820281158282048414176105bf576105bf61253c565b808201808211156105bf576105bf61253c565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f82612a2757612a276129ec565b500690565b5f82612a3a57612a3a6129ec565b500490565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112612a72575f5ffd5b83018035915067ffffffffffffffff821115612a8c575f5ffd5b602001915060608102360382131561267a575f5ffd5b5f67ffffffffffffffff821667ffffffffffffffff81036128eb576128eb61253c565b818382375f9101908152919050565b80357fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008116906014841015610e95577fffffffffffffffffffffffffffffffffffffffff000000000000000000000000808560140360031b1b82161691505092915050565b80357fffff0000000000000000000000000000000000000000000000000000000000008116906002841015610e95577fffff000000000000000000000000000000000000000000000000000000000000808560020360031b1b82161691505092915050565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203612bce57612bce61253c565b5060010190565b80357fffffffffffffffffffffffffffffffff000000000000000000000000000000008116906010841015610e95577fffffffffffffffffffffffffffffffff00000000000000000000000000000000808560100360031b1b8216169150509291505056';
