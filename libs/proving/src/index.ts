export {
  developmentReferenceString,
  isDevelopment,
  openReferenceString,
  type ReferenceString,
  type ReferenceStringKind,
  type ReferenceStringSource,
  referenceStringOf,
  verifierUses,
} from './reference-string.js';
export { PROOF_SETTINGS } from './settings.js';
