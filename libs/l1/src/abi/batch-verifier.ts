// Generated from contracts/src by contracts/generate.mjs: do not edit.
export const batchVerifierAbi = [
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "headerHash",
        "type": "bytes32"
      }
    ],
    "name": "BatchVerifier_BatchProved",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "headerHash",
        "type": "bytes32"
      },
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      }
    ],
    "name": "BatchVerifier_ChunkProved",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "expected",
        "type": "uint32"
      },
      {
        "internalType": "uint32",
        "name": "actual",
        "type": "uint32"
      }
    ],
    "name": "BatchVerifier_ChunksMissing",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "limit",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "actual",
        "type": "uint256"
      }
    ],
    "name": "BatchVerifier_EntriesTooMany",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "word",
        "type": "uint256"
      }
    ],
    "name": "BatchVerifier_EntryMalformed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "number",
        "type": "uint64"
      },
      {
        "internalType": "bytes32",
        "name": "expected",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "actual",
        "type": "bytes32"
      }
    ],
    "name": "BatchVerifier_HeaderUnknown",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "lane",
        "type": "uint8"
      },
      {
        "internalType": "uint64",
        "name": "expected",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "actual",
        "type": "uint64"
      }
    ],
    "name": "BatchVerifier_InboxEndWrong",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "lane",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "expected",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "actual",
        "type": "bytes32"
      }
    ],
    "name": "BatchVerifier_InboxHashWrong",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "limit",
        "type": "uint32"
      },
      {
        "internalType": "uint32",
        "name": "actual",
        "type": "uint32"
      }
    ],
    "name": "BatchVerifier_IndexOutOfRange",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "expected",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "actual",
        "type": "bytes32"
      }
    ],
    "name": "BatchVerifier_LastLeafWrong",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      },
      {
        "internalType": "bytes32",
        "name": "expected",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "actual",
        "type": "bytes32"
      }
    ],
    "name": "BatchVerifier_LeafWrong",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "lane",
        "type": "uint8"
      }
    ],
    "name": "BatchVerifier_OpeningLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "lane",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "z",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "y",
        "type": "uint256"
      }
    ],
    "name": "BatchVerifier_OpeningRefused",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "lane",
        "type": "uint8"
      }
    ],
    "name": "BatchVerifier_OpeningSurplus",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "expected",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "actual",
        "type": "bytes32"
      }
    ],
    "name": "BatchVerifier_ParentWrong",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "expected",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "actual",
        "type": "address"
      }
    ],
    "name": "BatchVerifier_PartOfAnother",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "expected",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "actual",
        "type": "uint256"
      }
    ],
    "name": "BatchVerifier_PathLength",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "BatchVerifier_ProofRefused",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "lane",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "actual",
        "type": "uint256"
      }
    ],
    "name": "BatchVerifier_SumNotZero",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "actual",
        "type": "uint256"
      }
    ],
    "name": "BatchVerifier_SumTooLarge",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "expected",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "actual",
        "type": "bytes32"
      }
    ],
    "name": "BatchVerifier_WithdrawalsHashWrong",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "limit",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "actual",
        "type": "uint256"
      }
    ],
    "name": "BatchVerifier_WithdrawalsLength",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "number",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "headerHash",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "prover",
        "type": "address"
      }
    ],
    "name": "BatchProved",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "number",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "headerHash",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "prover",
        "type": "address"
      }
    ],
    "name": "ChunkProved",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "chunkVerifier",
    "outputs": [
      {
        "internalType": "contract IChunkVerifier",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "headerHash",
        "type": "bytes32"
      }
    ],
    "name": "chunksProved",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "",
        "type": "uint32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "number",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "parentHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "timestamp",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "rollupRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "validiumRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32[2]",
            "name": "inboxHash",
            "type": "bytes32[2]"
          },
          {
            "internalType": "uint64[2]",
            "name": "inboxEnd",
            "type": "uint64[2]"
          },
          {
            "internalType": "bytes32",
            "name": "rollupBlob",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "validiumBlob",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "chunkCount",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          }
        ],
        "internalType": "struct Header",
        "name": "header",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "bytes",
            "name": "commitment",
            "type": "bytes"
          },
          {
            "internalType": "bytes",
            "name": "proof",
            "type": "bytes"
          }
        ],
        "internalType": "struct Opening",
        "name": "rollup",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "bytes",
            "name": "commitment",
            "type": "bytes"
          },
          {
            "internalType": "bytes",
            "name": "proof",
            "type": "bytes"
          }
        ],
        "internalType": "struct Opening",
        "name": "validium",
        "type": "tuple"
      }
    ],
    "name": "completeBatch",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "headerHash",
        "type": "bytes32"
      },
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      }
    ],
    "name": "isChunkProved",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "headerHash",
        "type": "bytes32"
      }
    ],
    "name": "isProved",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "number",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "parentHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "timestamp",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "rollupRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "validiumRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32[2]",
            "name": "inboxHash",
            "type": "bytes32[2]"
          },
          {
            "internalType": "uint64[2]",
            "name": "inboxEnd",
            "type": "uint64[2]"
          },
          {
            "internalType": "bytes32",
            "name": "rollupBlob",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "validiumBlob",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "chunkCount",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          }
        ],
        "internalType": "struct Header",
        "name": "header",
        "type": "tuple"
      },
      {
        "components": [
          {
            "components": [
              {
                "internalType": "bytes32",
                "name": "rollupRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "validiumRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "dataHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32[2]",
                "name": "inboxHash",
                "type": "bytes32[2]"
              },
              {
                "internalType": "uint64[2]",
                "name": "inboxEnd",
                "type": "uint64[2]"
              },
              {
                "internalType": "bytes32",
                "name": "withdrawalsHash",
                "type": "bytes32"
              }
            ],
            "internalType": "struct ChunkLeaf",
            "name": "leaf",
            "type": "tuple"
          },
          {
            "internalType": "bytes32[]",
            "name": "path",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct PlacedLeaf",
        "name": "before",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "index",
            "type": "uint32"
          },
          {
            "components": [
              {
                "components": [
                  {
                    "internalType": "bytes32",
                    "name": "rollupRoot",
                    "type": "bytes32"
                  },
                  {
                    "internalType": "bytes32",
                    "name": "validiumRoot",
                    "type": "bytes32"
                  },
                  {
                    "internalType": "bytes32",
                    "name": "dataHash",
                    "type": "bytes32"
                  },
                  {
                    "internalType": "bytes32[2]",
                    "name": "inboxHash",
                    "type": "bytes32[2]"
                  },
                  {
                    "internalType": "uint64[2]",
                    "name": "inboxEnd",
                    "type": "uint64[2]"
                  },
                  {
                    "internalType": "bytes32",
                    "name": "withdrawalsHash",
                    "type": "bytes32"
                  }
                ],
                "internalType": "struct ChunkLeaf",
                "name": "leaf",
                "type": "tuple"
              },
              {
                "internalType": "bytes32[]",
                "name": "path",
                "type": "bytes32[]"
              }
            ],
            "internalType": "struct PlacedLeaf",
            "name": "chunk",
            "type": "tuple"
          },
          {
            "internalType": "uint256[3][]",
            "name": "entries",
            "type": "uint256[3][]"
          },
          {
            "internalType": "bytes",
            "name": "withdrawals",
            "type": "bytes"
          },
          {
            "internalType": "uint256[4]",
            "name": "sums",
            "type": "uint256[4]"
          },
          {
            "internalType": "bytes",
            "name": "proof",
            "type": "bytes"
          }
        ],
        "internalType": "struct ChunkProof",
        "name": "chunkProof",
        "type": "tuple"
      }
    ],
    "name": "proveChunk",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "number",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "parentHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "timestamp",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "rollupRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "validiumRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32[2]",
            "name": "inboxHash",
            "type": "bytes32[2]"
          },
          {
            "internalType": "uint64[2]",
            "name": "inboxEnd",
            "type": "uint64[2]"
          },
          {
            "internalType": "bytes32",
            "name": "rollupBlob",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "validiumBlob",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "chunkCount",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          }
        ],
        "internalType": "struct Header",
        "name": "header",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "number",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "parentHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "timestamp",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "rollupRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "validiumRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32[2]",
            "name": "inboxHash",
            "type": "bytes32[2]"
          },
          {
            "internalType": "uint64[2]",
            "name": "inboxEnd",
            "type": "uint64[2]"
          },
          {
            "internalType": "bytes32",
            "name": "rollupBlob",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "validiumBlob",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "chunkCount",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          }
        ],
        "internalType": "struct Header",
        "name": "parent",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "index",
            "type": "uint32"
          },
          {
            "components": [
              {
                "components": [
                  {
                    "internalType": "bytes32",
                    "name": "rollupRoot",
                    "type": "bytes32"
                  },
                  {
                    "internalType": "bytes32",
                    "name": "validiumRoot",
                    "type": "bytes32"
                  },
                  {
                    "internalType": "bytes32",
                    "name": "dataHash",
                    "type": "bytes32"
                  },
                  {
                    "internalType": "bytes32[2]",
                    "name": "inboxHash",
                    "type": "bytes32[2]"
                  },
                  {
                    "internalType": "uint64[2]",
                    "name": "inboxEnd",
                    "type": "uint64[2]"
                  },
                  {
                    "internalType": "bytes32",
                    "name": "withdrawalsHash",
                    "type": "bytes32"
                  }
                ],
                "internalType": "struct ChunkLeaf",
                "name": "leaf",
                "type": "tuple"
              },
              {
                "internalType": "bytes32[]",
                "name": "path",
                "type": "bytes32[]"
              }
            ],
            "internalType": "struct PlacedLeaf",
            "name": "chunk",
            "type": "tuple"
          },
          {
            "internalType": "uint256[3][]",
            "name": "entries",
            "type": "uint256[3][]"
          },
          {
            "internalType": "bytes",
            "name": "withdrawals",
            "type": "bytes"
          },
          {
            "internalType": "uint256[4]",
            "name": "sums",
            "type": "uint256[4]"
          },
          {
            "internalType": "bytes",
            "name": "proof",
            "type": "bytes"
          }
        ],
        "internalType": "struct ChunkProof",
        "name": "chunkProof",
        "type": "tuple"
      }
    ],
    "name": "proveFirstChunk",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "settlement",
    "outputs": [
      {
        "internalType": "contract ISettlement",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const;
