/** An inbox entry as the database keeps it: amounts and keys as decimal text. */
export interface EntryJson {
  kind: 'DEPOSIT' | 'SET_KEY' | 'FORCED_WITHDRAW';
  slot: number;
  owner: string;
  asset: number;
  amount: string;
  key: string;
}
