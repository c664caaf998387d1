import type { Command } from 'commander';
import type { Signer } from 'ethers';
import type { MemberSettings } from './member/settings.js';
import type { Output, Session } from './session.js';

/** A command's work on an open session. */
export type Work = (session: Session) => Promise<void>;

/** Runs a command's work: opens what it needs, and closes it again. */
export type Run = (command: Command, needs: { wallet?: boolean }, work: Work) => Promise<void>;

/** What a command works with that needs no gateway: a member's own configuration. */
export interface MemberSession extends Output {
  /** @throws CodedError HOME_NOT_FOUND | INVALID_ENVIRONMENT_FILE | INVALID_CONFIG */
  settings(): Promise<MemberSettings>;
  /** the wallet that options and environment name, as for commands with a gateway */
  signer(): Promise<Signer | undefined>;
  /** aborts when somebody interrupts */
  interrupted: AbortSignal | undefined;
}

/** The same for a command that works for a member. With `fresh`, its home is not there yet. */
export type RunMember = (
  command: Command,
  needs: { fresh?: boolean },
  work: (session: MemberSession) => Promise<void>,
) => Promise<void>;

/** How a command's work is run. */
export interface Runs {
  run: Run;
  runMember: RunMember;
}

/** Gives a command of the first level its arguments, options and subcommands. Each of src/cli/commands exports one. */
export type Define = (command: Command, runs: Runs) => void;
