import { Command, CommanderError } from 'commander';
import { describeConfig, type Environment } from '#libs/core';
import { CodedError, isCoded } from '#libs/protocol';
import type { Define, Run, RunMember, Runs, Work } from './command.js';
import type { CliConfig } from './config.js';
import { cliConfig } from './config.js';
import { EXIT } from './exit-codes.js';
import type { FailureContext } from './failure.js';
import type { MemberOptions } from './member/settings.js';
import { fields, type Io, json, showEther } from './output.js';
import type { Output } from './session.js';

/** A command of the first level; what it works with is loaded when it is the one that is named. */
interface Entry {
  name: string;
  description: string;
  load: () => Promise<{ define: Define }>;
}

const ENTRIES: readonly Entry[] = [
  {
    name: 'key',
    description: 'the key that signs your operations, derived from your wallet',
    load: () => import('./commands/key.js'),
  },
  {
    name: 'account',
    description: 'accounts: balances, modes, payments',
    load: () => import('./commands/account.js'),
  },
  {
    name: 'fees',
    description: 'what operations cost, and what that is made of (R6)',
    load: () => import('./commands/fees.js'),
  },
  {
    name: 'credit',
    description: 'what is prepaid for your operations: show it, or top it up (R6)',
    load: () => import('./commands/credit.js'),
  },
  {
    name: 'withdrawals',
    description: "an owner's withdrawals, from committed batches on; your own where no owner is named",
    load: () => import('./commands/withdrawals.js'),
  },
  {
    name: 'claim',
    description: 'credit what nobody credited, and claim it, in as few transactions as can be; your own unless told',
    load: () => import('./commands/claim.js'),
  },
  {
    name: 'batch',
    description: 'batches: what happened, and whether it is true',
    load: () => import('./commands/batch.js'),
  },
  {
    name: 'blob',
    description: 'blobs, by their versioned hash',
    load: () => import('./commands/blob.js'),
  },
  {
    name: 'prove',
    description:
      'prove what nobody proved of a batch: rebuilds the state before it, proves on this machine, and pays for taking the proofs to L1',
    load: () => import('./commands/prove.js'),
  },
  {
    name: 'bond',
    description: "the sequencer's bond, without which nothing is submitted (B5), and its entry fees (F5)",
    load: () => import('./commands/bond.js'),
  },
  {
    name: 'receipt',
    description: 'where a bundle or an inbox entry is',
    load: () => import('./commands/receipt.js'),
  },
  {
    name: 'deployment',
    description: 'contracts, parameters and assets',
    load: () => import('./commands/deployment.js'),
  },
  {
    name: 'deploy',
    description: 'deploy all contracts to a chain; run again, it continues where it was interrupted',
    load: () => import('./commands/deploy.js'),
  },
  {
    name: 'status',
    description: 'how far batches have come',
    load: () => import('./commands/status.js'),
  },
  {
    name: 'committee',
    description: 'who keeps validium data',
    load: () => import('./commands/committee.js'),
  },
  {
    name: 'member',
    description: 'be a member of the committee that keeps validium data',
    load: () => import('./commands/member.js'),
  },
  {
    name: 'doctor',
    description: 'what is wrong with a committee member, and what to do about it; changes nothing',
    load: () => import('./commands/doctor.js'),
  },
];

export interface CliDeps {
  config: () => CliConfig;
  /** what a member's commands are configured by, beside its home */
  environment?: Environment;
  io: Io;
  /** aborts where somebody interrupts: the command ends at once, and says how to go on */
  interrupted?: AbortSignal;
}

/** The `volition` command. @returns the exit code */
export async function runCli(argv: readonly string[], deps: CliDeps): Promise<number> {
  let code: number = EXIT.ok;
  const run: Run = async (command, needs, work) => {
    code = await inSession(command.optsWithGlobals(), deps, needs.wallet ?? false, work);
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
  const program = describe({ run, runMember }, deps.io);
  try {
    await program.parseAsync(withoutHelpCommand(argv), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    return fail(error, deps.io, { asJson: argv.includes('--json') });
  }
}

/** `help account transfer` is `account transfer --help`: a command is loaded before it is asked about itself. */
function withoutHelpCommand(argv: readonly string[]): string[] {
  const [first, ...rest] = argv;
  return first === 'help' ? [...rest, '--help'] : [...argv];
}

function describe(runs: Runs, io: Io): Command {
  const program = new Command('volition')
    .description('OpenVolition from a shell: accounts that choose where their data lives.')
    .option('--api <url>', 'the gateway (VOLITION_API; http://127.0.0.1:8080)')
    .option('--rpc <url>', 'your Ethereum node (VOLITION_RPC): with it everything is held against L1')
    .option('--settlement <address>', "the deployment that is meant (VOLITION_SETTLEMENT); the gateway's unless told")
    .option('--keystore <file>', 'your wallet, encrypted JSON (VOLITION_KEYSTORE)')
    .option('--password-file <file>', 'the password of the keystore (VOLITION_KEYSTORE_PASSWORD)')
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
        `\nEnvironment:\n${describeConfig(cliConfig)}\n\nExit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 something was shown to be untrue, 4 not yet: try again, 130 interrupted.`,
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

/** Errors and output as the program has them, on every level. */
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
    const client = await openClient(options, config, signer, secret, transactions.tell);
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

/** What a contract has to call by itself is this command's result. */
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

/** Does a command's work, and says what it failed with. @returns the exit code */
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
      context.howToGoOn = how;
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
    const end = (): void => reject(new CodedError('INTERRUPTED', {}, 'it was interrupted'));
    if (interrupted.aborted) end();
    else interrupted.addEventListener('abort', end, { once: true });
  });
  return Promise.race([work, interruption]);
}

async function fail(error: unknown, io: Io, context: FailureContext): Promise<number> {
  const { reportFailure } = await import('./failure.js');
  return reportFailure(error, io, context);
}
