import { type Address, address, CodedError, MAX_AMOUNT } from '#libs/protocol';

/** One row of a file of transfers. The token is null for ETH. */
export interface Transfer {
  /** from 0, in the order of the file */
  row: number;
  token: Address | null;
  from: Address;
  to: Address;
  /** in the asset's smallest unit */
  amount: bigint;
}

const COLUMNS = ['block', 'tx_index', 'tx_hash', 'asset', 'from', 'to', 'amount'];

/**
 * Transfers of a CSV file with the columns `block,tx_index,tx_hash,asset,from,to,amount`; asset is ETH or a token's
 * address.
 *
 * @param limit number of rows to read; 0 means all
 * @throws CodedError INVALID_TRANSFERS with the malformed line
 */
export function parseTransfers(csv: string, limit: number): Transfer[] {
  const [head = '', ...lines] = csv.split(/\r?\n/).filter((line) => line !== '');
  if (head !== COLUMNS.join(','))
    throw new CodedError('INVALID_TRANSFERS', { line: 1, expected: COLUMNS.join(','), actual: head.slice(0, 120) });
  return lines.slice(0, limit === 0 ? undefined : limit).map(parseLine);
}

function parseLine(line: string, row: number): Transfer {
  const fields = line.split(',');
  const [, , , asset = '', from = '', to = '', amount = ''] = fields;
  try {
    if (fields.length !== COLUMNS.length || !/^\d{1,39}$/.test(amount)) throw new CodedError('INVALID_ROW');
    const transfer = {
      row,
      token: asset === 'ETH' ? null : address(asset),
      from: address(from),
      to: address(to),
      amount: BigInt(amount),
    };
    if (transfer.amount > MAX_AMOUNT || transfer.from === transfer.to) throw new CodedError('INVALID_ROW');
    return transfer;
  } catch (cause) {
    const expected = '7 columns: ETH or a token, two different addresses, an amount below 2^128';
    throw new CodedError('INVALID_TRANSFERS', { line: row + 2, expected }, undefined, { cause });
  }
}
