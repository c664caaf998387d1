import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { decryptKeystoreJson, getBytes, type Signer, Wallet } from 'ethers';
import { type AssetJson, ContractOwner, type OnTransaction, VolitionClient } from '#libs/client';
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
  contract?: string;
  accountKey?: string;
  accountKeyPasswordFile?: string;
  json?: boolean;
}

/** What a command works with. */
export interface Session extends Output {
  client: VolitionClient;
  /** what was sent to this deployment and not seen to its end */
  pending: PendingStore;
  /** of the owner's own account key, asked for where it is not configured */
  accountKeyPassword(): Promise<string>;
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
  /** What amounts are of that a failure from here on names without their asset. */
  amountsOf(asset: AssetJson): void;
  /** The exit code, where the work is done and it is still not 0. */
  exit(code: number): void;
}

/** @throws CodedError KEYSTORE_UNREADABLE | INVALID_KEYSTORE_PASSWORD | PASSWORD_NEEDED */
export async function openSigner(options: GlobalOptions, config: CliConfig, io: Io): Promise<Signer | undefined> {
  if (options.contract !== undefined) return new ContractOwner(address(options.contract));
  const path = options.keystore ?? config.keystore;
  if (path !== undefined)
    return fromKeystore(path, await password(options.passwordFile, config.keystorePassword, io, 'the keystore'));
  return config.privateKey && new Wallet(config.privateKey.reveal());
}

export async function openClient(
  options: GlobalOptions,
  config: CliConfig,
  signer: Signer | undefined,
  accountSecret?: Uint8Array,
  onTransaction?: OnTransaction,
): Promise<VolitionClient> {
  await installFastHashes({ requireNative: false });
  const settlement = options.settlement ?? config.settlement;
  return VolitionClient.connect({
    api: options.api ?? config.api,
    rpcUrl: options.rpc ?? config.rpc,
    settlement: settlement === undefined ? undefined : address(settlement),
    signer,
    accountSecret,
    onTransaction,
  });
}

/** Where this command line keeps what it sent to a deployment and did not see the end of. */
export function pendingStore({ stateDirectory }: CliConfig, { deployment }: VolitionClient): PendingStore {
  const state = stateDirectory ?? join(homedir(), '.local', 'state', 'openvolition');
  return new PendingStore(join(state, 'pending', `${deployment.chainId}-${deployment.settlement}`));
}

async function fromKeystore(path: string, secret: string): Promise<Signer> {
  const text = await readKeystore(path);
  try {
    return await Wallet.fromEncryptedJson(text, secret);
  } catch (cause) {
    throw badPassword(path, cause);
  }
}

const readKeystore = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((cause) => {
    throw new CodedError('KEYSTORE_UNREADABLE', { path }, `cannot read the keystore ${path}`, { cause });
  });

const badPassword = (path: string, cause: unknown): CodedError =>
  new CodedError('INVALID_KEYSTORE_PASSWORD', { path }, `the password does not open ${path}, or it is no keystore`, {
    cause,
  });

/** The owner's own account key, where one is named: an encrypted keystore, or 32 bytes of hex. */
export async function openAccountKey(
  options: GlobalOptions,
  config: CliConfig,
  io: Io,
): Promise<Uint8Array | undefined> {
  const path = options.accountKey ?? config.accountKey;
  if (path === undefined) return undefined;
  const text = (await readKeystore(path)).trim();
  if (/^0x[0-9a-fA-F]{64}$/.test(text)) return getBytes(text);
  const secret = await accountKeyPassword(options, config, io);
  try {
    return getBytes((await decryptKeystoreJson(text, secret)).privateKey);
  } catch (cause) {
    throw badPassword(path, cause);
  }
}

export const accountKeyPassword = (options: GlobalOptions, config: CliConfig, io: Io): Promise<string> =>
  password(options.accountKeyPasswordFile, config.accountKeyPassword, io, 'the account key');

async function password(
  file: string | undefined,
  given: CliConfig['keystorePassword'],
  io: Io,
  what: string,
): Promise<string> {
  if (file !== undefined) return (await readPasswordFile(file)).replace(/\r?\n$/, '');
  if (given) return given.reveal();
  if (io.askSecret) return io.askSecret(`Password of ${what}: `);
  throw new CodedError('PASSWORD_NEEDED', { what }, `${what} needs a password, and there is no terminal to ask for it`);
}

function readPasswordFile(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause) => {
    throw new CodedError('KEYSTORE_UNREADABLE', { path }, `cannot read the password file ${path}`, { cause });
  });
}

/** Tells of transactions on L1 before they are sent: the person, and whoever listens. */
export class Transactions {
  private listener: OnTransaction = () => {};

  constructor(private readonly output: Pick<Output, 'note'>) {}

  readonly listen = (listener: OnTransaction): void => {
    this.listener = listener;
  };

  readonly tell: OnTransaction = async (sent) => {
    await this.listener(sent);
    this.output.note(`sending transaction ${sent.hash}`);
  };
}
