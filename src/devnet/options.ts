import { Command, InvalidArgumentError } from 'commander';
import { USUAL_GATEWAY_PORT } from './ports.js';

/** Options of `npm start -- …`. */
export interface DevnetOptions {
  /** exit after the summary, non-zero if anything differs */
  once: boolean;
  /** forget everything and exit */
  reset: boolean;
  /** CSV of transfers; the built-in file by default */
  transfers?: string;
  /** number of rows; 0 means all */
  limit: number;
  /** wait with the summary until every batch is final by proof and every withdrawal is paid */
  final: boolean;
  /** where to write the summary as JSON */
  summary?: string;
  /** everything that the devnet keeps is below it */
  home: string;
  /** of the gateway */
  port: number;
}

/** So that the first run ends within two minutes on two cores. */
export const DEFAULT_LIMIT = 500;

const count = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('an integer from 0');
  return Number(text);
};

/** Parses the command line. Ends the process on `--help` and on unknown options. */
export function parseOptions(argv: string[]): DevnetOptions {
  return new Command('npm start --')
    .description(
      'OpenVolition on this machine: L1, PostgreSQL, IPFS, four committee members, all services, and real transfers',
    )
    .option('--once', 'exit after the summary; the exit code says whether every balance is right', false)
    .option('--transfers <file>', 'replay another CSV: block,tx_index,tx_hash,asset,from,to,amount')
    .option('--limit <rows>', 'replay the first so many rows; 0 means all', count, DEFAULT_LIMIT)
    .option('--final', 'wait with the summary until everything is final by proof: minutes more', false)
    .option('--summary <file>', 'write the summary as JSON')
    .option('--home <folder>', 'where everything is kept', '.volition/devnet')
    .option('--port <port>', 'of the API', count, USUAL_GATEWAY_PORT)
    .option('--reset', 'forget everything kept, and exit', false)
    .parse(argv)
    .opts<DevnetOptions>();
}
