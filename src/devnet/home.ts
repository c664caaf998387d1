import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { encryptKeystoreJson, Wallet } from 'ethers';
import { writeWhole } from '#libs/core';
import { type Deployment, deploymentToJson, parseDeployment } from '#libs/l1';
import { type Address, type AssetId, address } from '#libs/protocol';
import type { Ports } from './ports.js';

/** A token of the replayed file, and the devnet's contract for it. */
export interface DevnetToken {
  original: Address;
  devnet: Address;
  asset: AssetId;
}

/** The devnet's saved state: its deployment, tokens and ports. */
export interface DevnetRecord {
  deployment: Deployment;
  /** tokens of the rows replayed so far */
  tokens: DevnetToken[];
  /** sha256 of the file of transfers */
  transfersSha256: string;
  ports: Ports;
}

/** The devnet's folder, and the files in it that belong to no server. */
export class DevnetHome {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = resolve(folder);
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  async record(): Promise<DevnetRecord | undefined> {
    if (!existsSync(this.path('devnet.json'))) return undefined;
    const json = JSON.parse(await readFile(this.path('devnet.json'), 'utf8'));
    return { ...json, deployment: parseDeployment(json.deployment) };
  }

  async save(record: DevnetRecord): Promise<void> {
    await writeWhole(
      this.path('devnet.json'),
      JSON.stringify({ ...record, deployment: deploymentToJson(record.deployment) }, null, 2),
    );
  }

  /** A stream that appends to a log file. */
  async appender(...parts: string[]): Promise<{ write(line: string): void }> {
    await mkdir(dirname(this.path(...parts)), { recursive: true });
    return createWriteStream(this.path(...parts), { flags: 'a' });
  }

  /** A named key of this devnet: random, stored as an encrypted keystore beside its password. */
  async key(name: string): Promise<DevnetKey> {
    const keystoreFile = this.path('keys', `${name}.json`);
    const passwordFile = this.path('keys', `${name}.password`);
    if (!existsSync(keystoreFile)) await this.makeKey(name);
    const json = JSON.parse(await readFile(keystoreFile, 'utf8'));
    return { keystoreFile, passwordFile, address: address(`0x${json.address}`) };
  }

  private async makeKey(name: string): Promise<void> {
    const password = randomBytes(24).toString('base64url');
    const { address, privateKey } = Wallet.createRandom();
    // Low scrypt cost: the password beside it is random and long.
    const json = await encryptKeystoreJson({ address, privateKey }, password, { scrypt: { N: 2 ** 12 } });
    await writeWhole(this.path('keys', `${name}.password`), password);
    await writeWhole(this.path('keys', `${name}.json`), json);
  }
}

export interface DevnetKey {
  keystoreFile: string;
  passwordFile: string;
  address: Address;
}

/** The wallet of a key. */
export async function openKey({ keystoreFile, passwordFile }: DevnetKey): Promise<Wallet> {
  const [json, password] = await Promise.all([readFile(keystoreFile, 'utf8'), readFile(passwordFile, 'utf8')]);
  const opened = await Wallet.fromEncryptedJson(json, password);
  return new Wallet(opened.privateKey);
}
