import { InvalidArgumentError } from 'commander';
import { isUntrue } from '#libs/client';
import { isCoded } from '#libs/protocol';
import { EXIT } from './exit-codes.js';
import { type Io, json } from './output.js';

const LATER = [
  ...['NOT_FOUND_YET', 'RECEIPT_NOT_FOUND', 'BATCH_NOT_ON_L1', 'WAIT_TIMEOUT', 'RATE_LIMITED', 'NOT_READY'],
  ...['CLAIM_EARLY', 'DEADLINE_AHEAD', 'PROVERS_BEHIND'],
  // L1's own: its clock is behind this machine's, or somebody else was first
  ...['Withdrawals_ClaimEarly', 'Settlement_DeadlineAhead', 'Settlement_BondLocked'],
  ...['Committee_StakeLocked', 'Committee_TimelockRunning'],
];

function exitCodeOf(error: unknown): number {
  if (isUntrue(error)) return EXIT.untrue;
  if (!isCoded(error)) return EXIT.failed;
  if (LATER.includes(error.code) || error.code.endsWith('UNAVAILABLE') || error.code === 'DEADLINE_EXCEEDED')
    return EXIT.later;
  return error.code.startsWith('BAD_') || error.code === 'USAGE' ? EXIT.usage : EXIT.failed;
}

/** What to do about it, where there is something. */
const HINTS: Record<string, string> = {
  API_UNAVAILABLE: 'Is it running? Name it with --api URL or VOLITION_API.',
  RPC_NEEDED: 'Name your Ethereum node with --rpc URL or VOLITION_RPC.',
  SIGNER_NEEDED:
    'Name your wallet with --keystore FILE (VOLITION_KEYSTORE), or put VOLITION_PRIVATE_KEY into the environment.',
  KEYSTORE_NEEDED: 'Name the folder of `volition member init` with --home DIR, or the keystore with --keystore FILE.',
  SETTLEMENT_NEEDED: 'Name the settlement contract with --settlement ADDRESS, or the member with --home DIR.',
  HOME_NOT_FOUND: 'Make it with `volition member init --home DIR`.',
  SWARM_KEY_NEEDED: 'Ask the operator for it and name it with --swarm-key FILE, or begin a swarm with --new-swarm.',
  KEYSTORE_PASSWORD_MISSING: 'Put its password back from your copy: without it the key is lost.',
  KEY_WELL_KNOWN: 'Make a key of your own with `volition member init`.',
  NOT_JOINED: 'Run `volition member join` first.',
  Committee_MemberStays: 'Run `volition member leave` first.',
  Committee_StakeLocked:
    'A member answers for what it signed: stake leaves MAX_RETENTION, grace and challenge time after its last epoch.',
  Committee_NotGovernor: "Only the deployment's governor proposes epochs; name its keystore with --keystore FILE.",
  Committee_NothingProposed: 'Propose an epoch first: `volition committee propose`.',
  Committee_TimelockRunning: 'C2: an epoch is visible for the timelock before it holds.',
  DATABASE_NEEDED: 'Name it with DATABASE_URL, or the folder of `volition member init` with --home DIR.',
  CREDIT_SHORT: 'Pay in advance with `volition credit top-up AMOUNT`; `volition fees` shows what operations cost.',
  NO_KEY: 'Run `volition key register`, then `volition account set-key SLOT`.',
  CLAIM_EARLY: 'Wait for it with --wait, and with --all for batches that are not final too.',
  AUTHORIZATIONS_GONE: 'Nobody needs to prove it any more, or name a file that has them with --authorizations.',
  L1_FUNDS_LOW: 'The wallet needs ether on L1 for gas.',
  CONFIG_INVALID: 'Unset what is not known, or see `volition --help`.',
};

/** Says what went wrong: code first, then words, then what to do. @returns the exit code */
export function reportFailure(error: unknown, io: Io, asJson: boolean): number {
  if (error instanceof InvalidArgumentError) {
    io.err(error.message);
    return EXIT.usage;
  }
  const { code, message, fields } = isCoded(error)
    ? error
    : { code: 'INTERNAL', message: error instanceof Error ? error.message : String(error), fields: {} };
  const hint = HINTS[code];
  if (asJson) io.err(json({ error: { ...fields, code, message } }));
  else io.err(`${code}: ${message}${hint === undefined ? '' : `\n${hint}`}`);
  return exitCodeOf(error);
}
