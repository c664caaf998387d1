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
  '0x610140604052348015610010575f5ffd5b50604051612cbc380380612cbc83398101604081905261002f9161016c565b806001600160a01b03163b5f0361006857604051637693682360e01b81526001600160a01b038216600482015260240160405180910390fd5b6001600160a01b03808316608052811660a052825163ffffffff90811660c0526020840151811660e0526040840151166101005282516100a7906100b4565b61012052506102d1915050565b5f5b600c811080156100cf575061100063ffffffff8316821b105b156100e4576100dd816102ad565b90506100b6565b919050565b6040516101e081016001600160401b038111828210171561011857634e487b7160e01b5f52604160045260245ffd5b60405290565b805163ffffffff811681146100e4575f5ffd5b805180151581146100e4575f5ffd5b80516001600160401b03811681146100e4575f5ffd5b80516001600160a01b03811681146100e4575f5ffd5b5f5f5f838503610220811215610180575f5ffd5b6101e081121561018e575f5ffd5b506101976100e9565b6101a08561011e565b81526101ae6020860161011e565b60208201526101bf6040860161011e565b60408201526101d060608601610131565b60608201526101e160808601610140565b60808201526101f260a08601610140565b60a082015261020360c08601610140565b60c082015261021460e08601610140565b60e08201526102266101008601610140565b6101008201526102396101208601610140565b610120820152610140858101519082015261016080860151908201526102626101808601610140565b6101808201526102756101a08601610140565b6101a08201526101c0858101519082015292506102956101e08501610156565b91506102a46102008501610156565b90509250925092565b5f600182016102ca57634e487b7160e01b5f52601160045260245ffd5b5060010190565b60805160a05160c05160e051610100516101205161295061036c5f395f8181610b740152610baa01525f81816102690152818161135f01528181611c1801528181611c6c015261200b01525f81816101890152818161132e0152611f1e01525f81816101c5015261179801525f81816101ec01526113cd01525f8181610100015281816107f601528181610959015261172701526129505ff3fe608060405234801561000f575f5ffd5b50600436106100cf575f3560e01c8063a5e436081161007d578063ede7e98111610058578063ede7e98114610251578063f23f3ba514610264578063ff962a831461028b575f5ffd5b8063a5e43608146101e7578063ac9650d81461020e578063df4957bb1461022e575f5ffd5b806368f5424b116100ad57806368f5424b1461014c5780638ae1177014610184578063996da677146101c0575f5ffd5b80630baa644a146100d357806326b8b5f8146100e857806351160630146100fb575b5f5ffd5b6100e66100e13660046121d8565b61029e565b005b6100e66100f6366004612237565b610430565b6101227f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b61017461015a366004612299565b5f9081526020819052604090205462010000900460ff1690565b6040519015158152602001610143565b6101ab7f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff9091168152602001610143565b6101ab7f000000000000000000000000000000000000000000000000000000000000000081565b6101227f000000000000000000000000000000000000000000000000000000000000000081565b61022161021c3660046122b0565b610510565b6040516101439190612321565b6101ab61023c366004612299565b5f9081526020819052604090205461ffff1690565b6100e661025f3660046123f1565b6105f7565b6101ab7f000000000000000000000000000000000000000000000000000000000000000081565b610174610299366004612477565b6108b2565b5f6102a884610935565b90505f6102b484610a73565b905084602001358114610305576040517fb1030c2300000000000000000000000000000000000000000000000000000000815260208601356004820152602481018290526044015b60405180910390fd5b61031260208401846124a1565b63ffffffff1615610378575f600161032d60208601866124a1565b6040517f82bff92900000000000000000000000000000000000000000000000000000000815263ffffffff9384166004820152918316602483015290911660448201526064016102fc565b604080518082019091525f9080610396610100880160e08901612506565b67ffffffffffffffff1681526020016103b761012088016101008901612506565b67ffffffffffffffff1681525090505f604051806080016040528087606001358152602001876080013581526020018760a00160028060200260405190810160405280929190826002602002808284375f9201919091525050508152602001839052905061042787858388610a88565b50505050505050565b5f61043a84610935565b90505f61044a60208401846124a1565b905063ffffffff8116158061047c575061046c610180860161016087016124a1565b63ffffffff168163ffffffff1610155b156104e0576001610495610180870161016088016124a1565b6040517f82bff92900000000000000000000000000000000000000000000000000000000815263ffffffff9283166004820152908216602482015290821660448201526064016102fc565b6104f585856104f060018561254e565b610b72565b610509858361050387610c84565b86610a88565b5050505050565b604080515f8152602081019091526060908267ffffffffffffffff81111561053a5761053a61257d565b60405190808252806020026020018201604052801561056d57816020015b60608152602001906001900390816105585790505b5091505f5b838110156105ee576105c930868684818110610590576105906124c1565b90506020028101906105a291906125aa565b856040516020016105b593929190612629565b604051602081830303815290604052610d24565b8382815181106105db576105db6124c1565b6020908102919091010152600101610572565b50505b92915050565b5f61060184610935565b5f81815260208181526040918290208251606081018452815461ffff8116825262010000810460ff1615801594830194909452630100000090047cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff169381019390935292935061069d576040517f10d8e1d3000000000000000000000000000000000000000000000000000000008152600481018490526024016102fc565b6106af610180870161016088016124a1565b63ffffffff16815f015161ffff161461071a576106d4610180870161016088016124a1565b81516040517f1ca6b18100000000000000000000000000000000000000000000000000000000815263ffffffff909216600483015261ffff1660248201526044016102fc565b5f7effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff841690506107575f61012089013583600187018301548a610e10565b61076f60016101408901358386830183015489610e10565b82547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff166201000017835533846107a960208a018a612506565b67ffffffffffffffff167f655dff10ed4512daa7ca42148e967286008884eefb27c05e9b4e74fa672e217260405160405180910390a473ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663359bc19e61082860208a018a612506565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815267ffffffffffffffff90911660048201526024016020604051808303815f875af1158015610884573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108a89190612648565b5050505050505050565b5f8281526020819052604081208160e863ffffffff8516106108f25762ffffff600885901c165f90815260038301602052604090205460ff85161c610926565b81547cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6301000000909104811663ffffffff86161c165b60019081161495945050505050565b5f61093f82610a73565b90505f73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166395934bae61098b6020860186612506565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815267ffffffffffffffff9091166004820152602401602060405180830381865afa1580156109e6573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610a0a9190612663565b9050808214610a6d57610a206020840184612506565b6040517fb01b597500000000000000000000000000000000000000000000000000000000815267ffffffffffffffff909116600482015260248101829052604481018390526064016102fc565b50919050565b5f6040516101a08382376101a0902092915050565b5f610a9660208301836124a1565b9050610aa28482611043565b610ab985610ab3602085018561267a565b83610b72565b610acb610180860161016087016124a1565b63ffffffff16610adc8260016126b6565b63ffffffff1603610afd57610afd85610af8602085018561267a565b611270565b610b08848484611323565b610b15848360800161142f565b3384610b246020880188612506565b60405163ffffffff8516815267ffffffffffffffff91909116907f20290a2e63aa3decf00b9dac89f1ccdec43efed712ab2a799b8b0bd6e456aa3b9060200160405180910390a45050505050565b7f0000000000000000000000000000000000000000000000000000000000000000610ba16101008401846126d2565b905014610c13577f0000000000000000000000000000000000000000000000000000000000000000610bd76101008401846126d2565b6040517fd3075dbe00000000000000000000000000000000000000000000000000000000815260048101939093526024830152506044016102fc565b5f610c24838363ffffffff1661147e565b90508361018001358114610c7e576040517ff0a8e10900000000000000000000000000000000000000000000000000000000815263ffffffff831660048201526101808501356024820152604481018290526064016102fc565b50505050565b610c8c612167565b604080518082019091525f9080610ca960c0860160a08701612506565b67ffffffffffffffff168152602001610cc860e0860160c08701612506565b67ffffffffffffffff169052604080516080810182528535815260208087013590820152815180830183529293509182820191606087019060029083908390808284375f92019190915250505081526020019190915292915050565b60605f610d3184846114db565b9050808015610d5f57505f3d1180610d5f57505f8473ffffffffffffffffffffffffffffffffffffffff163b115b15610d7457610d6c6114ee565b9150506105f1565b8015610dc4576040517f9996b31500000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff851660048201526024016102fc565b3d15610dd757610dd2611507565b610e09565b6040517fd6bda27500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5092915050565b5f849003610ec357610e2281806125aa565b1515905080610e3e5750610e3960208201826125aa565b151590505b15610e7a576040517f5fbaa3da00000000000000000000000000000000000000000000000000000000815260ff861660048201526024016102fc565b8115610ebe576040517f52347d2a00000000000000000000000000000000000000000000000000000000815260ff86166004820152602481018390526044016102fc565b610509565b6030610ecf82806125aa565b9050141580610eed57506030610ee860208301836125aa565b905014155b15610f29576040517febcf22a200000000000000000000000000000000000000000000000000000000815260ff861660048201526024016102fc565b5f610f348484611512565b90505f858583610f4486806125aa565b610f5160208901896125aa565b604051602001610f679796959493929190612736565b60405160208183030381529060405290505f5f600a73ffffffffffffffffffffffffffffffffffffffff1683604051610fa09190612772565b5f60405180830381855afa9150503d805f8114610fd8576040519150601f19603f3d011682016040523d82523d5f602084013e610fdd565b606091505b5091509150811580610fee57508051155b15611038576040517fe8df062700000000000000000000000000000000000000000000000000000000815260ff8a16600482015260248101889052604481018590526064016102fc565b505050505050505050565b5f82815260208181526040918290208251606081018452815461ffff8116825262010000810460ff1615159382019390935263010000009092047cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff169282019290925260e863ffffffff84161015611159576040810151600163ffffffff85161b9081167cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1615611129576040517ff39b4dcc0000000000000000000000000000000000000000000000000000000081526004810186905263ffffffff851660248201526044016102fc565b604082018051919091177cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1690526111e2565b62ffffff600884901c165f908152600383016020526040902054600160ff85161b90808216156111c4576040517ff39b4dcc0000000000000000000000000000000000000000000000000000000081526004810187905263ffffffff861660248201526044016102fc565b62ffffff600886901c165f9081526003850160205260409020911790555b805181906111ef9061277d565b61ffff9081169091528151835460208401516040909401517cffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1663010000000262ffffff94151562010000027fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000909216929093169190911717919091161790555050565b5f826060013583608001358460a0018560e001604051602001611296949392919061279d565b6040516020818303038152906040528051906020012090505f6112b883610c84565b6040516020016112c891906127f8565b604051602081830303815290604052805190602001209050818114610c7e576040517fc6f4cba700000000000000000000000000000000000000000000000000000000815260048101839052602481018290526044016102fc565b5f61135563ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166002612861565b61138663ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166003612861565b61139190600c612878565b61139b9190612878565b90505f806113b66113b06101008601866125aa565b856115ea565b915091506113c68187878761165f565b6113f182827f0000000000000000000000000000000000000000000000000000000000000000611891565b611427576040517fb563b89800000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b505050505050565b5f8281526020819052604081206001019061145c90820154835f60200201358460015b60200201356118d3565b81556001810154611474906040840135846003611452565b8160010155505050565b5f61148883611936565b9050365f61149a6101008601866126d2565b915091505f5b818110156114d257600185821c1660051b8481528160051b84013560208218525060405f2093506001810190506114a0565b50505092915050565b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b5f82815b600c81101561154d577f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff000000018283099150600101611516565b507f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001807f73e66878b46ae3705eb6a46a89213de7d3686828bfce5c19400fffff001000017f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff000000016115dd60017f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff0000000161256a565b8508098409949350505050565b5f60605f63ea50d0e460e01b60e01c63ffffffff1690506040519250601f19601f860116818452604060208501528060600160408501528060808501019250505f6020830352846060840152848660808501378382528360051b3660208401378360051b602083010160405250935093915050565b3661166d602083018361267a565b5f019050825f0151855f81518110611687576116876124c1565b6020026020010181815250508260200151856001815181106116ab576116ab6124c1565b602002602001018181525050805f0135856002815181106116ce576116ce6124c1565b6020026020010181815250508060200135856003815181106116f2576116f26124c1565b602002602001018181525050806040013585600481518110611716576117166124c1565b60200260200101818152505061174b7f000000000000000000000000000000000000000000000000000000000000000061194b565b5f1b85600581518110611760576117606124c1565b60209081029190910101525f6117da7effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff861663ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166117c560208701876124a1565b63ffffffff166117d59190612861565b611a11565b90506117f66fac45a4010001a4020000000100000000826128b8565b5f1b8660068151811061180b5761180b6124c1565b60209081029190910101526118306fac45a4010001a4020000000100000000826128cb565b5f1b86600781518110611845576118456124c1565b60200260200101818152505061185e8684608001611a9e565b61187686858461187160408801886128de565b611c11565b6114278660e084013561188c60608701876125aa565b611f13565b5f5f601c8501845160051b602086010160205f83830384885afa6118ba576040513d5f823e3d81fd5b505060203d036118c857505f515b600114949350505050565b5f7f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001807f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff000000016fac45a4010001a4020000000100000000850985088508949350505050565b5f604051610100838237610100902092915050565b5f46826040516020016119b49291906060808252600f908201527f4f70656e566f6c6974696f6e20763100000000000000000000000000000000006080820152602081019290925273ffffffffffffffffffffffffffffffffffffffff16604082015260a00190565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815291905280516020909101207effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1692915050565b817f391b2856c609b4784ae25ffab9dc59865046d17864183203961a252dd8543362825b80156105ee57610800811615611a6c577f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff0000000182840992505b7f73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001828309915060011b610fff16611a35565b80356020820135604083013560608401357002000000000000000000000000000000008385178317821710611b88575f700200000000000000000000000000000000851015611b2e57700200000000000000000000000000000000841015611b2757700200000000000000000000000000000000831015611b20576003611b30565b6002611b30565b6001611b30565b5f5b60ff16905080868260048110611b4857611b486124c1565b6040517ff9e53ad50000000000000000000000000000000000000000000000000000000081526004810193909352602002013560248201526044016102fc565b855184908490849084908a906008908110611ba557611ba56124c1565b602002602001018a600981518110611bbf57611bbf6124c1565b602002602001018b600a81518110611bd957611bd96124c1565b602002602001018c600b81518110611bf357611bf36124c1565b60209081029190910101939093529290915291905252505050505050565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016811115611ca0576040517f45c3d5d300000000000000000000000000000000000000000000000000000000815263ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166004820152602481018290526044016102fc565b611cad85600c8484612044565b5f611cc2856040015186606001518585612059565b90508015611d4857611cd560018261256a565b8383611ce260018561256a565b818110611cf157611cf16124c1565b9050606002015f60038110611d0857611d086124c1565b6040517fbad69db50000000000000000000000000000000000000000000000000000000081526004810193909352602002013560248201526044016102fc565b5f5b600260ff82161015610427578460a0018160ff1660028110611d6e57611d6e6124c1565b602002016020810190611d819190612506565b67ffffffffffffffff1686606001518260ff1660028110611da457611da46124c1565b602002015114611e47578086606001518260ff1660028110611dc857611dc86124c1565b60200201518660a0018360ff1660028110611de557611de56124c1565b602002016020810190611df89190612506565b6040517ff788daea00000000000000000000000000000000000000000000000000000000815260ff9093166004840152602483019190915267ffffffffffffffff1660448201526064016102fc565b846060018160ff1660028110611e5f57611e5f6124c1565b602002013586604001518260ff1660028110611e7d57611e7d6124c1565b602002015114611f0b578086604001518260ff1660028110611ea157611ea16124c1565b6020020151866060018360ff1660028110611ebe57611ebe6124c1565b6040517f795ca6e200000000000000000000000000000000000000000000000000000000815260ff90941660048501526024840192909252602091909102013560448201526064016102fc565b600101611d4a565b5f611f4563ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166026612861565b905080821180611f5e5750611f5b6026836128b8565b15155b15611f9f576040517fe917692200000000000000000000000000000000000000000000000000000000815260048101829052602481018390526044016102fc565b5f8383604051611fb0929190612941565b60405180910390209050848114611ffd576040517f1e7699d800000000000000000000000000000000000000000000000000000000815260048101869052602481018290526044016102fc565b6114278661203263ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166003612861565b61203d90600c612878565b8686612105565b60608102828460051b60208701013750505050565b5f6040515f5b838110156120fb57606081028501803560ff8160c81c16600181118260d81c1715612092576001840195505050506120fb565b8060051b9050808a015185528160d01c602086015263ffffffff8260b01c1660408601528160601b60601c606086015261ffff8260a01c16608086015260406020840160a087013760e08520818b01526001818a015101818a015250505060018101905061205f565b5050949350505050565b8260051b6020850101818301835b818110156104275780358060601c61ffff8260501c1660a01b1776010000000000000000000000000000000000000000000017845250601681013560801c6020840152604083019250602681019050612113565b60405180608001604052805f81526020015f8152602001612186612198565b8152602001612193612198565b905290565b60405180604001604052806002906020820280368337509192915050565b5f6101a08284031215610a6d575f5ffd5b5f6101208284031215610a6d575f5ffd5b5f5f5f61036084860312156121eb575f5ffd5b6121f585856121b6565b9250612205856101a086016121b6565b915061034084013567ffffffffffffffff811115612221575f5ffd5b61222d868287016121c7565b9150509250925092565b5f5f5f6101e0848603121561224a575f5ffd5b61225485856121b6565b92506101a084013567ffffffffffffffff811115612270575f5ffd5b61227c868287016121c7565b9250506101c084013567ffffffffffffffff811115612221575f5ffd5b5f602082840312156122a9575f5ffd5b5035919050565b5f5f602083850312156122c1575f5ffd5b823567ffffffffffffffff8111156122d7575f5ffd5b8301601f810185136122e7575f5ffd5b803567ffffffffffffffff8111156122fd575f5ffd5b8560208260051b8401011115612311575f5ffd5b6020919091019590945092505050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b828110156123d5577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0878603018452815180518087528060208301602089015e5f6020828901015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011688010196505050602082019150602084019350600181019050612347565b50929695505050505050565b5f60408284031215610a6d575f5ffd5b5f5f5f6101e08486031215612404575f5ffd5b61240e85856121b6565b92506101a084013567ffffffffffffffff81111561242a575f5ffd5b612436868287016123e1565b9250506101c084013567ffffffffffffffff811115612453575f5ffd5b61222d868287016123e1565b803563ffffffff81168114612472575f5ffd5b919050565b5f5f60408385031215612488575f5ffd5b823591506124986020840161245f565b90509250929050565b5f602082840312156124b1575f5ffd5b6124ba8261245f565b9392505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b67ffffffffffffffff81168114612503575f5ffd5b50565b5f60208284031215612516575f5ffd5b81356124ba816124ee565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b63ffffffff82811682821603908111156105f1576105f1612521565b818103818111156105f1576105f1612521565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126125dd575f5ffd5b83018035915067ffffffffffffffff8211156125f7575f5ffd5b60200191503681900382131561260b575f5ffd5b9250929050565b5f81518060208401855e5f93019283525090919050565b828482375f8382015f815261263e8185612612565b9695505050505050565b5f60208284031215612658575f5ffd5b81516124ba816124ee565b5f60208284031215612673575f5ffd5b5051919050565b5f82357ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffee18336030181126126ac575f5ffd5b9190910192915050565b63ffffffff81811683821601908111156105f1576105f1612521565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112612705575f5ffd5b83018035915067ffffffffffffffff82111561271f575f5ffd5b6020019150600581901b360382131561260b575f5ffd5b878152866020820152856040820152838560608301375f848201606081015f815284868237505f93016060019283525090979650505050505050565b5f6124ba8284612612565b5f61ffff821661ffff810361279457612794612521565b60010192915050565b8481526020810184905260c081016040848184013760808201835f5b60028110156127ec5781356127cd816124ee565b67ffffffffffffffff16835260209283019291909101906001016127b9565b50505095945050505050565b815181526020808301519082015260408083015160c083019183015f5b6002811015612834578251825260209283019290910190600101612815565b5050506060830151608083015f5b60028110156114d2578251825260209283019290910190600101612842565b80820281158282048414176105f1576105f1612521565b808201808211156105f1576105f1612521565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f826128c6576128c661288b565b500690565b5f826128d9576128d961288b565b500490565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112612911575f5ffd5b83018035915067ffffffffffffffff82111561292b575f5ffd5b602001915060608102360382131561260b575f5ffd5b818382375f910190815291905056';
