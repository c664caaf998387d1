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
  // L1's own: its clock is behind this machine's, or somebody else was first
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

/** What to do about it, where there is something. */
const HINT_TEXTS: Partial<Record<ErrorCode, string>> = {
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
  CLAIM_EARLY: 'Wait for it with --wait, and with --all for batches that are not final too.',
  AUTHORIZATIONS_GONE: 'Nobody needs to prove it any more, or name a file that has them with --authorizations.',
  L1_FUNDS_LOW: 'The wallet needs ether on L1 for gas.',
  KEY_NOT_DERIVED: 'Make an account key with `volition key generate FILE`, and name it with --account-key FILE.',
  UNRESOLVED_EARLIER: 'Look what became of it with `volition receipt ID`, or send another with --again.',
  TRANSACTION_UNKNOWN: 'It was replaced or dropped. Send another with --again.',
  BUNDLE_UNRESOLVED: 'Run the same command again: it sends the very same bundle, which counts once.',
  STATE_UNWRITABLE: 'Name a folder that this user may write to with VOLITION_STATE_DIRECTORY.',
  INVALID_CONFIG: 'Unset what is not known, or see `volition --help`.',
};

const HINTS: Record<string, ((fields: ErrorFields) => string) | undefined> = {
  ...Object.fromEntries(Object.entries(HINT_TEXTS).map(([code, text]) => [code, () => text])),
  NO_KEY: ({ slot }) => `Run \`volition key register\` unless you have, then \`volition account set-key ${slot}\`.`,
};

/** What is known of a command beside its failure. */
export interface FailureContext {
  asJson: boolean;
  /** what was sent before it failed is found by this */
  howToGoOn?: string;
  /** of the deployment: amounts are shown in their units */
  assets?: readonly AssetJson[];
  /** what the command's amounts are of */
  asset?: AssetJson;
}

type Show = (amount: ErrorFields[string]) => string;

/** Errors of contracts whose amounts are wei. */
const IN_ETHER: readonly ErrorCode[] = [
  'Committee_StakeLow',
  'Inbox_FeeWrong',
  'Inbox_ValueLow',
  'Settlement_BondMissing',
  'Settlement_BondWrong',
  'Settlement_PaymentRefused',
];
/** Errors of contracts whose amounts are of the asset that is paid. */
const IN_ASSET: readonly ErrorCode[] = [
  'Inbox_AmountOutOfRange',
  'Inbox_EscrowFull',
  'Inbox_EscrowShort',
  'Inbox_PaymentRefused',
  'Inbox_ReceivedWrong',
];
const AMOUNTS = ['expected', 'actual', 'limit', 'amount', 'escrow'];

/** What happened, where the SDK's own words are for programmers, or their amounts in the smallest unit. */
const SENTENCES: Partial<Record<ErrorCode, (fields: ErrorFields, show: Show) => string>> = {
  RPC_NEEDED: () => 'this needs an Ethereum node, and none is named',
  SIGNER_NEEDED: () => 'this needs a wallet, and none is named',
  INSUFFICIENT_BALANCE: ({ slot, expected, actual }, show) =>
    slot === undefined
      ? `no account of yours can pay ${show(expected)}: the most that one can is ${show(actual)}`
      : `account ${slot} would have to hold ${show(expected)}: it holds ${show(actual)}`,
  L1_FUNDS_LOW: () => 'the wallet has too little ether on L1',
  L1_UNAVAILABLE: () => 'the Ethereum node does not answer as it should',
  INTERRUPTED: () => 'it was interrupted',
};

/** Says what went wrong: its code, what happened and what was expected, then what to do. @returns the exit code */
export function reportFailure(error: unknown, io: Io, context: FailureContext): number {
  if (error instanceof InvalidArgumentError) {
    io.err(error.message);
    return EXIT.usage;
  }
  const coded = isCoded(error)
    ? error
    : new CodedError('INTERNAL', {}, error instanceof Error ? error.message : String(error));
  const { code, fields } = coded;
  const todo = [HINTS[code]?.(fields), context.howToGoOn && `Go on with: ${context.howToGoOn}`].filter(Boolean);
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
