// The entry for tests that also run in browsers.
export {
  type ChainAction,
  SIMULATED,
  SIMULATED_WITHDRAWALS,
  SimulatedChain,
  simulatedOwner,
} from './simulated-chain.js';
