/** Settlement's part of proofs, finality and bonds. */
export const settlementFinalityAbi = [
  'event BatchFinal(uint64 indexed number, bytes32 indexed headerHash)',
  'event BatchesRolledBack(uint64 indexed number, bytes32 indexed headerHash, uint64 latest, address indexed caller, uint256 burnt, uint256 reward)',
  'event BondPosted(address indexed from, uint256 amount)',
  'event BondWithdrawn(address indexed to, uint256 amount)',
] as const;
