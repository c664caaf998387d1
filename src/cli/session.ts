import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { decryptKeystoreJson, getBytes, type Signer, Wallet } from 'ethers';
import { type AssetJson, ContractOwner, EscapeKit, type OnTransaction, VolitionClient } from '#libs/client';
import { installFastHashes } from '#libs/core';
import { address, CodedError } from '#libs/protocol';
import type { CliConfig } from './config.js';
import type { Io } from './output.js';
import { PendingStore } from './sending/pending-store.js';

/** Options of every command. */
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

/** An open session of a command. */
export interface Session extends Output {
  client: VolitionClient;
  /** unresolved bundles and transactions of this deployment */
  pending: PendingStore;
  /** password of the account key file, prompted for if not configured */
  accountKeyPassword(): Promise<string>;
  /** Adds a listener that is called before each L1 transaction is sent. */
  onTransaction(listener: OnTransaction): void;
}

/** A command's output and exit code. */
export interface Output {
  io: Io;
  /** whether `--json` is set */
  json: boolean;
  /** Writes a result: `machine` as JSON with `--json`, or else the text of `human`. */
  show(machine: unknown, human: () => string): void;
  /** Prints a note to standard error, except with `--json`. */
  note(text: string): void;
  /** Sets how to continue if the command fails or is interrupted from here on. */
  resume(how: string): void;
  /** Sets the asset of amounts in later failures. */
  amountsOf(asset: AssetJson): void;
  /** Sets a non-zero exit code for work that is done. */
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

/** The kit for a deployment whose operator may be gone. @throws CodedError RPC_NEEDED | SETTLEMENT_NEEDED */
export async function openEscapeKit(
  options: GlobalOptions,
  config: CliConfig,
  signer: Signer | undefined,
  onTransaction: OnTransaction,
): Promise<EscapeKit> {
  await installFastHashes({ requireNative: false });
  const rpcUrl = options.rpc ?? config.rpc;
  const settlement = options.settlement ?? config.settlement;
  if (rpcUrl === undefined) throw new CodedError('RPC_NEEDED', {});
  if (settlement === undefined) throw new CodedError('SETTLEMENT_NEEDED', {});
  return EscapeKit.connect({ rpcUrl, settlement: address(settlement), signer, onTransaction });
}

/** The store of unresolved bundles and transactions of a deployment. */
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
  new CodedError('INVALID_KEYSTORE_PASSWORD', { path }, `the password does not open ${path}, or it is not a keystore`, {
    cause,
  });

/** The account key of the configured file, if any: an encrypted keystore, or 32 bytes of hex. */
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

/** Reports L1 transactions before they are sent: prints them and calls the listener. */
export class Transactions {
  private listener: OnTransaction = () => {};

  constructor(private readonly output: Pick<Output, 'note'>) {}

  readonly listen = (listener: OnTransaction): void => {
    this.listener = listener;
  };

  readonly announce: OnTransaction = async (sent) => {
    await this.listener(sent);
    this.output.note(`sending transaction ${sent.hash}`);
  };
}
