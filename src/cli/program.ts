import { Command, CommanderError } from 'commander';
import { Disposer, describeConfig, type Environment } from '#libs/core';
import { CodedError, isCoded } from '#libs/protocol';
import type { Define, EscapeSession, Run, RunEscape, RunMember, Runs, Work } from './command.js';
import type { CliConfig } from './config.js';
import { cliConfig } from './config.js';
import { EXIT } from './exit-codes.js';
import type { FailureContext } from './failure.js';
import type { MemberOptions } from './member/settings.js';
import { fields, type Io, json, showEther } from './output.js';
import type { Output } from './session.js';

/** A top-level command. Its implementation is loaded only when it is used. */
interface Entry {
  name: string;
  description: string;
  load: () => Promise<{ define: Define }>;
}

const ENTRIES: readonly Entry[] = [
  {
    name: 'key',
    description: 'manage the key that signs your operations',
    load: () => import('./commands/key.js'),
  },
  {
    name: 'account',
    description: 'manage accounts: balances, modes, payments',
    load: () => import('./commands/account.js'),
  },
  {
    name: 'fees',
    description: 'show the prices of operations and their components (R6)',
    load: () => import('./commands/fees.js'),
  },
  {
    name: 'credit',
    description: 'show or top up prepaid credit for operations (R6)',
    load: () => import('./commands/credit.js'),
  },
  {
    name: 'withdrawals',
    description: "list an owner's withdrawals in committed batches; default: your own",
    load: () => import('./commands/withdrawals.js'),
  },
  {
    name: 'claim',
    description: 'credit and claim withdrawals on L1, in as few transactions as possible; default: your own',
    load: () => import('./commands/claim.js'),
  },
  {
    name: 'batch',
    description: 'show, verify and roll back batches',
    load: () => import('./commands/batch.js'),
  },
  {
    name: 'blob',
    description: 'fetch blobs by versioned hash',
    load: () => import('./commands/blob.js'),
  },
  {
    name: 'prove',
    description:
      'prove a batch: rebuilds the state before it, proves it on this machine part by part, and submits the proof to L1',
    load: () => import('./commands/prove.js'),
  },
  {
    name: 'bond',
    description: "show and post the sequencer's bond (B5); collect its entry fees (F6)",
    load: () => import('./commands/bond.js'),
  },
  {
    name: 'rebuild',
    description: "rebuild a lane's accounts from L1 and copies of blobs, without the operator",
    load: () => import('./commands/rebuild.js'),
  },
  {
    name: 'freeze',
    description: 'show whether a lane that nobody serves can be frozen, and freeze it (F6)',
    load: () => import('./commands/freeze.js'),
  },
  {
    name: 'exit',
    description: 'take accounts out of frozen lanes on L1, and claim; needs neither operator nor committee (F6)',
    load: () => import('./commands/exit.js'),
  },
  {
    name: 'refund',
    description: 'get back inbox entries that a frozen lane never served, deposits and fees, and claim (F6)',
    load: () => import('./commands/refund.js'),
  },
  {
    name: 'receipt',
    description: 'show the state of a bundle or inbox entry',
    load: () => import('./commands/receipt.js'),
  },
  {
    name: 'deployment',
    description: 'show contracts, parameters and assets',
    load: () => import('./commands/deployment.js'),
  },
  {
    name: 'grade',
    description: "show the deployment's risks in L2BEAT's terms, with the numbers behind each, from your Ethereum node",
    load: () => import('./commands/grade.js'),
  },
  {
    name: 'deploy',
    description: 'deploy all contracts to a chain; run again, it continues where it was interrupted',
    load: () => import('./commands/deploy.js'),
  },
  {
    name: 'status',
    description: 'show the progress of batches',
    load: () => import('./commands/status.js'),
  },
  {
    name: 'committee',
    description: 'show the committee; propose and activate epochs',
    load: () => import('./commands/committee.js'),
  },
  {
    name: 'member',
    description: 'run a committee member',
    load: () => import('./commands/member.js'),
  },
  {
    name: 'doctor',
    description: 'diagnose a committee member without changing anything',
    load: () => import('./commands/doctor.js'),
  },
];

export interface CliDeps {
  config: () => CliConfig;
  /** environment of a member's commands, in addition to its home */
  environment?: Environment;
  io: Io;
  /** aborts on interruption: the command ends at once and reports how to continue */
  interrupted?: AbortSignal;
}

/** The `volition` command. @returns the exit code */
export async function runCli(argv: readonly string[], deps: CliDeps): Promise<number> {
  let code: number = EXIT.ok;
  const run: Run = async (command, needs, work) => {
    code = await inSession(command.optsWithGlobals(), deps, needs.wallet ?? false, work);
  };
  const runEscape: RunEscape = async (command, needs, work) => {
    code = await inEscapeSession(command.optsWithGlobals(), deps, needs.wallet ?? false, work);
  };
  const runMember: RunMember = async (command, { fresh = false }, work) => {
    const options: MemberOptions = command.optsWithGlobals();
    const named = fresh ? { ...options, home: undefined } : options;
    const { loadMemberSettings } = await import('./member/settings.js');
    const settings = () => loadMemberSettings(named, deps.environment ?? {});
    const signer = async () => (await import('./session.js')).openSigner(options, deps.config(), deps.io);
    const { interrupted } = deps;
    code = await reporting(options, deps, (output) => work({ ...output, settings, signer, interrupted }));
  };
  const program = describe({ run, runEscape, runMember }, deps.io);
  try {
    await program.parseAsync(withoutHelpCommand(argv), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    return fail(error, deps.io, { asJson: argv.includes('--json') });
  }
}

/** Turns `help account transfer` into `account transfer --help`, so that the command is loaded first. */
function withoutHelpCommand(argv: readonly string[]): string[] {
  const [first, ...rest] = argv;
  return first === 'help' ? [...rest, '--help'] : [...argv];
}

function describe(runs: Runs, io: Io): Command {
  const program = new Command('volition')
    .description('Command line of OpenVolition, the layer 2 whose accounts choose where their data lives.')
    .option('--api <url>', 'the gateway (VOLITION_API; default: http://127.0.0.1:8080)')
    .option('--rpc <url>', 'your Ethereum node (VOLITION_RPC); with it everything is verified against L1')
    .option(
      '--settlement <address>',
      "the deployment's settlement contract (VOLITION_SETTLEMENT); default: the gateway's",
    )
    .option('--keystore <file>', 'keystore file of your wallet (VOLITION_KEYSTORE)')
    .option('--password-file <file>', 'file with the password of the keystore (VOLITION_KEYSTORE_PASSWORD)')
    .option(
      '--account-key <file>',
      'an account key of your own (VOLITION_ACCOUNT_KEY); derived from your wallet unless told',
    )
    .option('--account-key-password-file <file>', 'the password of that key (VOLITION_ACCOUNT_KEY_PASSWORD)')
    .option('--contract <address>', 'the owner is this contract: what it has to call on L1 is printed, not sent')
    .option('--json', 'JSON for machines')
    .configureOutput({ writeOut: (text) => io.out(text.trimEnd()), writeErr: (text) => io.err(text.trimEnd()) })
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      () =>
        `\nEnvironment:\n${describeConfig(cliConfig)}\n\nExit codes: 0 success, 1 refused or failed, 2 invalid usage, 3 verification failed, 4 not yet (try again), 130 interrupted.`,
    );
  const loaders = new Map<Command, Entry['load']>();
  for (const { name, description, load } of ENTRIES)
    loaders.set(program.command(name).description(description).copyInheritedSettings(program), load);
  return program.hook('preSubcommand', async (_program, command) => {
    const loaded = await loaders.get(command)?.();
    loaded?.define(command, runs);
    for (const child of command.commands) inherit(child, command);
  });
}

/** Copies the program's handling of errors and output to subcommands. */
function inherit(command: Command, parent: Command): void {
  command.copyInheritedSettings(parent);
  for (const child of command.commands) inherit(child, command);
}

async function inSession(options: MemberOptions, deps: CliDeps, wallet: boolean, work: Work): Promise<number> {
  return reporting(options, deps, async (output, context) => {
    const { io } = deps;
    const config = deps.config();
    const { accountKeyPassword, openAccountKey, openClient, openSigner, pendingStore, Transactions } = await import(
      './session.js'
    );
    const signer = wallet ? await openSigner(options, config, io) : undefined;
    const transactions = new Transactions(output);
    const secret = wallet ? await openAccountKey(options, config, io) : undefined;
    const client = await openClient(options, config, signer, secret, transactions.announce);
    context.assets = client.assets;
    try {
      const pending = pendingStore(config, client);
      const session = {
        ...{ ...output, client, pending, onTransaction: transactions.listen },
        accountKeyPassword: () => accountKeyPassword(options, config, io),
      };
      await callsShown(output, work(session));
    } finally {
      client.close();
    }
  });
}

async function inEscapeSession(
  options: MemberOptions,
  deps: CliDeps,
  wallet: boolean,
  work: (session: EscapeSession) => Promise<void>,
): Promise<number> {
  return reporting(options, deps, async (output) => {
    const config = deps.config();
    const { openEscapeKit, openSigner, Transactions } = await import('./session.js');
    const signer = wallet ? await openSigner(options, config, deps.io) : undefined;
    const kit = await openEscapeKit(options, config, signer, new Transactions(output).announce);
    const closing = new Disposer(() => {});
    closing.defer(() => kit.close());
    try {
      await callsShown(output, work({ ...output, kit, atEnd: (close) => closing.defer(close) }));
    } finally {
      await closing.dispose();
    }
  });
}

/** Prints the call that a contract owner must make itself as the command's result. */
async function callsShown(output: Output, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!isCoded(error, 'CALL_NOT_SENT')) throw error;
    const { to, value, data } = error.fields;
    output.show({ call: { to, value, data } }, () =>
      fields([
        ['call', to],
        ['value', showEther(String(value))],
        ['data', data],
      ]),
    );
  }
}

/** Runs a command's work and reports its failure. @returns the exit code */
async function reporting(
  options: MemberOptions,
  { io, interrupted }: CliDeps,
  work: (output: Output, context: FailureContext) => Promise<void>,
): Promise<number> {
  let code: number = EXIT.ok;
  const asJson = options.json ?? false;
  const context: FailureContext = { asJson };
  const output: Output = {
    io,
    json: asJson,
    show: (machine, human) => io.out(asJson ? json(machine) : human()),
    note: (text) => (asJson ? undefined : io.err(text)),
    resume: (how) => {
      context.resumeWith = how;
    },
    amountsOf: (asset) => {
      context.asset = asset;
    },
    exit: (ended) => {
      code = ended;
    },
  };
  try {
    await unlessInterrupted(work(output, context), interrupted);
    return code;
  } catch (error) {
    return fail(error, io, context);
  }
}

function unlessInterrupted(work: Promise<void>, interrupted: AbortSignal | undefined): Promise<void> {
  if (!interrupted) return work;
  const interruption = new Promise<never>((_resolve, reject) => {
    const end = (): void => reject(new CodedError('INTERRUPTED', {}, 'the command was interrupted'));
    if (interrupted.aborted) end();
    else interrupted.addEventListener('abort', end, { once: true });
  });
  return Promise.race([work, interruption]);
}

async function fail(error: unknown, io: Io, context: FailureContext): Promise<number> {
  const { reportFailure } = await import('./failure.js');
  return reportFailure(error, io, context);
}
