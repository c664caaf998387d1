import { Command, InvalidArgumentError } from 'commander';
import { DEFAULT_GATEWAY_PORT } from './ports.js';

/** Options of `npm start -- …`. */
export interface DevnetOptions {
  /** exit after the summary, non-zero if anything differs */
  once: boolean;
  /** delete all data and exit */
  reset: boolean;
  /** CSV of transfers; the built-in file by default */
  transfers?: string;
  /** number of rows to replay; 0 means all */
  limit: number;
  /** delay the summary until every batch is final and every withdrawal is paid */
  final: boolean;
  /** where to write the summary as JSON */
  summary?: string;
  /** the folder for all of the devnet's data */
  home: string;
  /** port of the gateway */
  port: number;
  /** niceness of the prover's processes: 0 competes with everything else, 19 takes what is idle */
  proverNiceness: number;
}

/** The first run ends within two minutes on two cores. */
export const DEFAULT_LIMIT = 500;

/** Proving mostly uses CPU that the replay leaves idle. */
const DEFAULT_PROVER_NICENESS = 5;

const count = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('an integer from 0');
  return Number(text);
};

const niceness = (text: string): number => {
  if (!/^1?\d$/.test(text)) throw new InvalidArgumentError('an integer from 0 to 19');
  return Number(text);
};

/** Parses the command line. Ends the process on `--help` and on unknown options. */
export function parseOptions(argv: string[]): DevnetOptions {
  return new Command('npm start --')
    .description(
      'Run OpenVolition on this machine (L1, PostgreSQL, IPFS, four committee members, all services) and replay real transfers',
    )
    .option('--once', 'exit after the summary, with a non-zero exit code if a balance differs', false)
    .option('--transfers <file>', 'CSV file to replay, with the columns block,tx_index,tx_hash,asset,from,to,amount')
    .option('--limit <rows>', 'number of rows to replay; 0 means all', count, DEFAULT_LIMIT)
    .option(
      '--final',
      'delay the summary until all batches are final and all withdrawals paid, which takes minutes longer',
      false,
    )
    .option('--summary <file>', 'write the summary as JSON')
    .option('--home <folder>', 'folder for all data', '.volition/devnet')
    .option('--port <port>', 'port of the API', count, DEFAULT_GATEWAY_PORT)
    .option('--prover-niceness <n>', 'niceness of proving, 0 to 19', niceness, DEFAULT_PROVER_NICENESS)
    .option('--reset', 'delete all data and exit', false)
    .parse(argv)
    .opts<DevnetOptions>();
}
