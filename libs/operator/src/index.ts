export {
  DEPLOYMENT,
  L1_PROVIDER,
  OperatorDatabaseModule,
  OperatorModule,
  type OperatorModuleOptions,
  WALLET,
} from './operator.module.js';
export { requireSequencer } from './require-sequencer.js';
