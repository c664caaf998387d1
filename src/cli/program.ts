import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { describeConfig, type Environment } from '#libs/platform';
import { isCoded } from '#libs/protocol';
import { accountCommands } from './commands/account.js';
import { batchCommands } from './commands/batch.js';
import { blobCommands } from './commands/blob.js';
import { bondCommands } from './commands/bond.js';
import { committeeCommands } from './commands/committee.js';
import { doctorCommands } from './commands/doctor.js';
import { keyCommands } from './commands/key.js';
import { memberCommands } from './commands/member.js';
import { networkCommands } from './commands/network.js';
import { proveCommands } from './commands/prove.js';
import { withdrawalCommands } from './commands/withdrawals.js';
import type { CliConfig } from './config.js';
import { cliConfig } from './config.js';
import { EXIT, exitCodeOf, hintFor } from './exit-codes.js';
import { loadMemberSettings, type MemberOptions, type MemberSettings } from './member/settings.js';
import { type Io, json } from './output.js';
import { type Output, openClient, openSigner, type Session } from './session.js';

/** A command's work on an open session. */
export type Work = (session: Session) => Promise<void>;

/** Runs a command's work: opens what it needs, and closes it again. */
export type Run = (command: Command, needs: { wallet?: boolean }, work: Work) => Promise<void>;

/** What a command works with that needs no gateway: a member's own configuration. */
export interface MemberSession extends Output {
  /** @throws CodedError HOME_NOT_FOUND | BAD_ENVIRONMENT_FILE | CONFIG_INVALID */
  settings(): Promise<MemberSettings>;
}

/** The same for a command that works for a member. With `fresh`, its home is not there yet. */
export type RunMember = (
  command: Command,
  needs: { fresh?: boolean },
  work: (session: MemberSession) => Promise<void>,
) => Promise<void>;

export interface CliParts {
  config: () => CliConfig;
  /** what a member's commands are configured by, beside its home */
  environment?: Environment;
  io: Io;
}

/** The `volition` command. @returns the exit code */
export async function runCli(argv: readonly string[], parts: CliParts): Promise<number> {
  let code: number = EXIT.ok;
  const run: Run = async (command, needs, work) => {
    code = await inSession(command.optsWithGlobals(), parts, needs.wallet ?? false, work);
  };
  const runMember: RunMember = async (command, { fresh = false }, work) => {
    const options: MemberOptions = command.optsWithGlobals();
    const named = fresh ? { ...options, home: undefined } : options;
    const settings = (): Promise<MemberSettings> => loadMemberSettings(named, parts.environment ?? {});
    code = await reporting(options, parts.io, (output) => work({ ...output, settings }));
  };
  const program = describe(run, runMember, parts.io);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    return fail(error, parts.io, argv.includes('--json'));
  }
}

function describe(run: Run, runMember: RunMember, io: Io): Command {
  const program = new Command('volition')
    .description('OpenVolition from a shell: accounts that choose where their data lives.')
    .option('--api <url>', 'the gateway (VOLITION_API; http://127.0.0.1:8080)')
    .option('--rpc <url>', 'your Ethereum node (VOLITION_RPC): with it everything is held against L1')
    .option('--settlement <address>', "the deployment that is meant (VOLITION_SETTLEMENT); the gateway's unless told")
    .option('--keystore <file>', 'your wallet, encrypted JSON (VOLITION_KEYSTORE)')
    .option('--password-file <file>', 'the password of the keystore (VOLITION_KEYSTORE_PASSWORD)')
    .option('--json', 'JSON for machines')
    .configureOutput({ writeOut: (text) => io.out(text.trimEnd()), writeErr: (text) => io.err(text.trimEnd()) })
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      `\nEnvironment:\n${describeConfig(cliConfig)}\n\nExit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 something was shown to be untrue, 4 not yet: try again.`,
    );
  const parts = [
    ...[keyCommands, accountCommands, withdrawalCommands, batchCommands, blobCommands],
    ...[proveCommands, bondCommands, networkCommands],
  ];
  for (const part of parts) for (const command of part(run)) program.addCommand(inherit(command, program));
  for (const command of committeeCommands(run, runMember)) program.addCommand(inherit(command, program));
  for (const part of [memberCommands, doctorCommands])
    for (const command of part(runMember)) program.addCommand(inherit(command, program));
  return program;
}

/** Errors and output as the program has them, on every level. */
function inherit(command: Command, parent: Command): Command {
  command.copyInheritedSettings(parent);
  for (const child of command.commands) inherit(child, command);
  return command;
}

async function inSession(
  options: MemberOptions,
  { config: load, io }: CliParts,
  wallet: boolean,
  work: Work,
): Promise<number> {
  return reporting(options, io, async (output) => {
    const config = load();
    const signer = wallet ? await openSigner(options, config, io) : undefined;
    const client = await openClient(options, config, signer);
    try {
      await work({ ...output, client });
    } finally {
      client.close();
    }
  });
}

/** Does a command's work, and says what it failed with. @returns the exit code */
async function reporting(options: MemberOptions, io: Io, work: (output: Output) => Promise<void>): Promise<number> {
  let code: number = EXIT.ok;
  const asJson = options.json ?? false;
  const exit = (ended: number): void => {
    code = ended;
  };
  try {
    await work({ io, json: asJson, exit, show: (machine, human) => io.out(asJson ? json(machine) : human()) });
    return code;
  } catch (error) {
    return fail(error, io, asJson);
  }
}

/** Says what went wrong: code first, then words, then what to do. */
function fail(error: unknown, io: Io, asJson: boolean): number {
  if (error instanceof InvalidArgumentError) {
    io.err(error.message);
    return EXIT.usage;
  }
  const { code, message, fields } = isCoded(error)
    ? error
    : { code: 'INTERNAL', message: error instanceof Error ? error.message : String(error), fields: {} };
  if (asJson) io.err(json({ error: { ...fields, code, message } }));
  else io.err(`${code}: ${message}${hintFor(code) === undefined ? '' : `\n${hintFor(code)}`}`);
  return exitCodeOf(error);
}
