import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '#libs/core';
import {
  type Deployment,
  type DeploymentRecord,
  deploymentEnvironment,
  deploymentToJson,
  type RecordedTransaction,
} from '#libs/l1';
import { CodedError, type Hex } from '#libs/protocol';

/** Nothing of it is secret. */
const PUBLIC = { mode: 0o644 };

/**
 * The folder of one deployment: `transactions.json`, by which it is continued; once it is complete, `deployment.json`,
 * and `environment`, the same for services as lines NAME=value.
 */
export class DeploymentFolder {
  constructor(private readonly folder: string) {}

  /** @throws CodedError STATE_UNREADABLE */
  async record(): Promise<DeploymentRecord | undefined> {
    const path = this.path('transactions.json');
    try {
      return parseRecord(await readFile(path, 'utf8'));
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw new CodedError('STATE_UNREADABLE', { path }, `cannot read ${path}`, { cause });
    }
  }

  /** Durable when it resolves. @throws CodedError STATE_UNWRITABLE */
  save(record: DeploymentRecord): Promise<void> {
    return this.write('transactions.json', toJson(record));
  }

  /** @returns the paths of the files @throws CodedError STATE_UNWRITABLE */
  async complete(deployment: Deployment): Promise<string[]> {
    await this.write('deployment.json', toJson(deploymentToJson(deployment)));
    await this.write('environment', deploymentEnvironment(deployment));
    return [this.path('deployment.json'), this.path('environment')];
  }

  private path(file: string): string {
    return join(this.folder, file);
  }

  private async write(file: string, content: string): Promise<void> {
    const path = this.path(file);
    try {
      await writeWhole(path, content, PUBLIC);
    } catch (cause) {
      throw new CodedError('STATE_UNWRITABLE', { path }, `cannot write ${path}`, { cause });
    }
  }
}

const toJson = (value: unknown): string =>
  `${JSON.stringify(value, (_name, part) => (typeof part === 'bigint' ? `${part}` : part), 2)}\n`;

interface RecordJson extends Omit<DeploymentRecord, 'transactions'> {
  transactions: { nonce: number; hash: Hex; gasLimit: string; fees: Record<Fee, string>; sentAt: number }[];
}
type Fee = keyof RecordedTransaction['fees'];

function parseRecord(text: string): DeploymentRecord {
  const json: RecordJson = JSON.parse(text);
  const transactions = json.transactions.map(({ gasLimit, fees, ...rest }) => ({
    ...rest,
    gasLimit: BigInt(gasLimit),
    fees: { maxFeePerGas: BigInt(fees.maxFeePerGas), maxPriorityFeePerGas: BigInt(fees.maxPriorityFeePerGas) },
  }));
  return { ...json, transactions };
}
