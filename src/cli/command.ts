import type { Command } from 'commander';
import type { Signer } from 'ethers';
import type { EscapeKit } from '#libs/client';
import type { MemberSettings } from './member/settings.js';
import type { Output, Session } from './session.js';

/** A command's work on an open session. */
export type Work = (session: Session) => Promise<void>;

/** Opens what a command needs, runs its work, and closes everything. */
export type Run = (command: Command, needs: { wallet?: boolean }, work: Work) => Promise<void>;

/** The session of a command that needs a member's configuration, but no gateway. */
export interface MemberSession extends Output {
  /** @throws CodedError HOME_NOT_FOUND | INVALID_ENVIRONMENT_FILE | INVALID_CONFIG */
  settings(): Promise<MemberSettings>;
  /** the wallet that options and environment name, as for commands with a gateway */
  signer(): Promise<Signer | undefined>;
  /** aborts when somebody interrupts */
  interrupted: AbortSignal | undefined;
}

/** Runs a member's command. With `fresh`, its home does not exist yet. */
export type RunMember = (
  command: Command,
  needs: { fresh?: boolean },
  work: (session: MemberSession) => Promise<void>,
) => Promise<void>;

/** The session of a command that needs an Ethereum node, and nothing of the operator. */
export interface EscapeSession extends Output {
  kit: EscapeKit;
  /** Closes something when the command ends. */
  atEnd(close: () => void): void;
}

/** Runs a command of the escape kit. */
export type RunEscape = (
  command: Command,
  needs: { wallet?: boolean },
  work: (session: EscapeSession) => Promise<void>,
) => Promise<void>;

/** Runners of commands. */
export interface Runs {
  run: Run;
  runEscape: RunEscape;
  runMember: RunMember;
}

/** Defines a top-level command's arguments, options and subcommands. Each file in src/cli/commands exports one. */
export type Define = (command: Command, runs: Runs) => void;
