import { InvalidArgumentError } from 'commander';
import { type AssetJson, isUntrue } from '#libs/client';
import { CodedError, defaultMessage, definitionOf, type ErrorCode, type ErrorFields, isCoded } from '#libs/protocol';
import './error-registry.js';
import { EXIT } from './exit-codes.js';
import { ETHER, type Io, json, showAmount } from './output.js';

const LATER: readonly ErrorCode[] = [
  'NOT_FOUND_YET',
  'RECEIPT_NOT_FOUND',
  'BATCH_NOT_ON_L1',
  'WAIT_TIMEOUT',
  'RATE_LIMITED',
  'NOT_READY',
  'CLAIM_EARLY',
  'DEADLINE_AHEAD',
  'BUNDLE_UNRESOLVED',
  'UNRESOLVED_EARLIER',
  'PROVERS_BEHIND',
  // L1's clock is behind this machine's, or somebody else was first
  'Withdrawals_ClaimEarly',
  'Settlement_DeadlineAhead',
  'Settlement_BondLocked',
  'Committee_StakeLocked',
  'Committee_TimelockRunning',
];

function exitCodeOf(error: unknown): number {
  if (isUntrue(error)) return EXIT.untrue;
  if (!isCoded(error)) return EXIT.failed;
  if (error.code === 'INTERRUPTED') return EXIT.interrupted;
  const errorClass = definitionOf(error.code)?.class;
  if (LATER.includes(error.code) || errorClass === 'unavailable' || errorClass === 'timeout') return EXIT.later;
  return errorClass === 'malformed' ? EXIT.usage : EXIT.failed;
}

/** Remedies. */
const HINT_TEXTS: Partial<Record<ErrorCode, string>> = {
  API_UNAVAILABLE: 'Check that it is running, or set --api URL or VOLITION_API.',
  RPC_NEEDED: 'Set your Ethereum node with --rpc URL or VOLITION_RPC.',
  SIGNER_NEEDED: 'Set your wallet with --keystore FILE (VOLITION_KEYSTORE), or set VOLITION_PRIVATE_KEY.',
  KEYSTORE_NEEDED:
    'Set the home created by `volition member init` with --home DIR, or the keystore with --keystore FILE.',
  SETTLEMENT_NEEDED: 'Set the settlement contract with --settlement ADDRESS, or the member with --home DIR.',
  HOME_NOT_FOUND: 'Create it with `volition member init --home DIR`.',
  SWARM_KEY_NEEDED: 'Get it from the operator and set --swarm-key FILE, or create a swarm with --new-swarm.',
  KEYSTORE_PASSWORD_MISSING: 'Restore the password from your copy: without it the key is lost.',
  KEY_WELL_KNOWN: 'Create a key with `volition member init`.',
  NOT_JOINED: 'Run `volition member join` first.',
  Committee_MemberStays: 'Run `volition member leave` first.',
  Committee_StakeLocked:
    'A member is liable for what it signed: its stake is locked for MAX_RETENTION, grace and challenge time after its last epoch.',
  Committee_NotGovernor: "Only the deployment's governor can propose epochs; set its keystore with --keystore FILE.",
  Committee_NothingProposed: 'Propose an epoch first: `volition committee propose`.',
  Committee_TimelockRunning: 'C2: a proposed epoch is visible for the timelock before it can be activated.',
  DATABASE_NEEDED: 'Set DATABASE_URL, or the home created by `volition member init` with --home DIR.',
  CREDIT_SHORT: 'Buy credit with `volition credit top-up AMOUNT`; `volition fees` shows prices.',
  LANE_LIVE: 'See with `volition freeze` whether it can be frozen.',
  CLAIM_EARLY: 'Use --wait, and --all to include batches that are not final yet.',
  AUTHORIZATIONS_GONE: 'A final batch needs no more proofs; otherwise set a file with --authorizations.',
  L1_FUNDS_LOW: 'The wallet needs ether on L1 for gas.',
  KEY_NOT_DERIVED: 'Generate an account key with `volition key generate FILE`, and set --account-key FILE.',
  UNRESOLVED_EARLIER: 'Check its outcome with `volition receipt ID`, or send another with --again.',
  TRANSACTION_UNKNOWN: 'It was replaced or dropped. Send another with --again.',
  BUNDLE_UNRESOLVED: 'Run the same command again: it resends the identical bundle, which is executed only once.',
  STATE_UNWRITABLE: 'Set VOLITION_STATE_DIRECTORY to a writable folder.',
  INVALID_CONFIG: 'Unset unknown variables; see `volition --help`.',
};

const HINTS: Record<string, ((fields: ErrorFields) => string) | undefined> = {
  ...Object.fromEntries(Object.entries(HINT_TEXTS).map(([code, text]) => [code, () => text])),
  NO_KEY: ({ slot }) => `Run \`volition key register\` if you have not, then \`volition account set-key ${slot}\`.`,
};

/** Context of a failed command. */
export interface FailureContext {
  asJson: boolean;
  /** how to find what was sent before the failure */
  resumeWith?: string;
  /** the deployment's assets, in whose units amounts are shown */
  assets?: readonly AssetJson[];
  /** the asset of the command's amounts */
  asset?: AssetJson;
}

type Show = (amount: ErrorFields[string]) => string;

/** Contract errors with amounts in wei. */
const IN_ETHER: readonly ErrorCode[] = [
  'Committee_StakeLow',
  'Inbox_FeeWrong',
  'Inbox_ValueLow',
  'Settlement_BondMissing',
  'Settlement_BondWrong',
  'Settlement_PaymentRefused',
];
/** Contract errors with amounts of the paid asset. */
const IN_ASSET: readonly ErrorCode[] = [
  'Inbox_AmountOutOfRange',
  'Inbox_EscrowFull',
  'Inbox_EscrowShort',
  'Inbox_PaymentRefused',
  'Inbox_ReceivedWrong',
];
const AMOUNTS = ['expected', 'actual', 'limit', 'amount', 'escrow'];

/** Sentences that replace the SDK's, which are for programmers or show amounts in the smallest unit. */
const SENTENCES: Partial<Record<ErrorCode, (fields: ErrorFields, show: Show) => string>> = {
  RPC_NEEDED: () => 'an Ethereum node is required',
  SIGNER_NEEDED: () => 'a wallet is required',
  INSUFFICIENT_BALANCE: ({ slot, expected, actual }, show) =>
    slot === undefined
      ? `none of your accounts can pay ${show(expected)}: the largest can pay ${show(actual)}`
      : `account ${slot} needs ${show(expected)} but holds ${show(actual)}`,
  L1_FUNDS_LOW: () => 'the wallet has insufficient ether on L1',
  L1_UNAVAILABLE: () => 'the Ethereum node does not answer correctly',
  INTERRUPTED: () => 'the command was interrupted',
};

/** Reports a failure: its code, what happened, what was expected, and the remedy. @returns the exit code */
export function reportFailure(error: unknown, io: Io, context: FailureContext): number {
  if (error instanceof InvalidArgumentError) {
    io.err(error.message);
    return EXIT.usage;
  }
  const coded = isCoded(error)
    ? error
    : new CodedError('INTERNAL', {}, error instanceof Error ? error.message : String(error));
  const { code, fields } = coded;
  const todo = [HINTS[code]?.(fields), context.resumeWith && `To continue: ${context.resumeWith}`].filter(Boolean);
  const message = sentence(coded, context);
  if (context.asJson) io.err(json({ error: { ...fields, code, message, ...(todo.length > 0 ? { todo } : {}) } }));
  else io.err([`${code}: ${message}`, ...todo].join('\n'));
  return exitCodeOf(error);
}

function sentence({ code, message, fields }: CodedError, { assets = [], asset: paid }: FailureContext): string {
  const named = assets.find(({ asset }) => asset === fields.asset);
  const asset = IN_ETHER.includes(code) ? ETHER : IN_ASSET.includes(code) ? (named ?? paid) : named;
  const show: Show = (amount) => (asset === undefined ? `${amount}` : showAmount(String(amount), asset));
  const own = SENTENCES[code];
  if (own) return own(fields, show);
  if (message !== defaultMessage(code, fields)) return message;
  const hasAmounts = IN_ETHER.includes(code) || IN_ASSET.includes(code);
  const shown = Object.entries(fields).map(([name, value]) => [
    name,
    hasAmounts && AMOUNTS.includes(name) ? show(value) : `${value}`,
  ]);
  const { expected, actual, ...others } = Object.fromEntries(shown);
  const found = [expected && `expected ${expected}`, actual && `found ${actual}`].filter(Boolean).join(', ');
  const rest = Object.entries(others).map(([name, value]) => `${words(name)} ${value}`);
  return [definitionOf(code)?.title ?? words(code), found, ...rest].filter((part) => part !== '').join('; ');
}

/** `Withdrawals_ClaimEarly` and `retryAfterSeconds` as words. */
const words = (name: string): string =>
  name
    .replace(/^[A-Z][a-z]+[A-Za-z]*_/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
