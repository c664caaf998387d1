import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Signer, Wallet } from 'ethers';
import { type OnTransaction, VolitionClient } from '#libs/client';
import { installFastHashes } from '#libs/core';
import { address, CodedError } from '#libs/protocol';
import type { CliConfig } from './config.js';
import type { Io } from './output.js';
import { PendingStore } from './sending/pending-store.js';

/** Options that every command takes. */
export interface GlobalOptions {
  api?: string;
  rpc?: string;
  settlement?: string;
  keystore?: string;
  passwordFile?: string;
  json?: boolean;
}

/** What a command works with. */
export interface Session extends Output {
  client: VolitionClient;
  /** what was sent to this deployment and not seen to its end */
  pending: PendingStore;
  /** Has a listener told of transactions on L1 too, before they are sent. */
  onTransaction(listener: OnTransaction): void;
}

/** Where a command's results go, and how it ends. */
export interface Output {
  io: Io;
  /** whether machines read the output */
  json: boolean;
  /** Writes a result: `machine` as JSON where `--json` asks for it, else what `human` gives. */
  show(machine: unknown, human: () => string): void;
  /** Tells people, beside the result, what goes on; machines are told nothing. */
  note(text: string): void;
  /** How to go on where the command fails or is interrupted from here on. */
  resume(how: string): void;
  /** The exit code, where the work is done and it is still not 0. */
  exit(code: number): void;
}

/** @throws CodedError KEYSTORE_UNREADABLE | BAD_PASSWORD | PASSWORD_NEEDED */
export async function openSigner(options: GlobalOptions, config: CliConfig, io: Io): Promise<Signer | undefined> {
  const path = options.keystore ?? config.keystore;
  if (path !== undefined) return fromKeystore(path, await password(options, config, io));
  return config.privateKey && new Wallet(config.privateKey.reveal());
}

export async function openClient(
  options: GlobalOptions,
  config: CliConfig,
  signer: Signer | undefined,
  onTransaction?: OnTransaction,
): Promise<VolitionClient> {
  await installFastHashes({ requireNative: false });
  const settlement = options.settlement ?? config.settlement;
  return VolitionClient.connect({
    api: options.api ?? config.api,
    rpcUrl: options.rpc ?? config.rpc,
    settlement: settlement === undefined ? undefined : address(settlement),
    signer,
    onTransaction,
  });
}

/** Where this command line keeps what it sent to a deployment and did not see the end of. */
export function pendingStore({ stateDirectory }: CliConfig, { deployment }: VolitionClient): PendingStore {
  const state = stateDirectory ?? join(homedir(), '.local', 'state', 'openvolition');
  return new PendingStore(join(state, 'pending', `${deployment.chainId}-${deployment.settlement}`));
}

async function fromKeystore(path: string, secret: string): Promise<Signer> {
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new CodedError('KEYSTORE_UNREADABLE', { path }, `cannot read the keystore ${path}`, { cause });
  });
  try {
    return await Wallet.fromEncryptedJson(text, secret);
  } catch (cause) {
    throw new CodedError('BAD_PASSWORD', { path }, `the password does not open ${path}, or it is no keystore`, {
      cause,
    });
  }
}

async function password({ passwordFile }: GlobalOptions, { keystorePassword }: CliConfig, io: Io): Promise<string> {
  if (passwordFile !== undefined) return (await readPasswordFile(passwordFile)).replace(/\r?\n$/, '');
  if (keystorePassword) return keystorePassword.reveal();
  if (io.askSecret) return io.askSecret('Password of the keystore: ');
  throw new CodedError(
    'PASSWORD_NEEDED',
    {},
    'the keystore needs a password: --password-file, VOLITION_KEYSTORE_PASSWORD or a terminal',
  );
}

function readPasswordFile(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause) => {
    throw new CodedError('KEYSTORE_UNREADABLE', { path }, `cannot read the password file ${path}`, { cause });
  });
}

/** Tells of transactions on L1 before they are sent: the person, and whoever listens. */
export class Transactions {
  #listener: OnTransaction = () => {};

  constructor(private readonly output: Pick<Output, 'note'>) {}

  readonly listen = (listener: OnTransaction): void => {
    this.#listener = listener;
  };

  readonly tell: OnTransaction = async (sent) => {
    await this.#listener(sent);
    this.output.note(`sending transaction ${sent.hash}`);
  };
}
