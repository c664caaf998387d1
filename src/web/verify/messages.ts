export interface VerifyRequest {
  rpcUrl: string;
  number: number;
}

/** What the worker tells the page, in this order: any number of the first two, then one of the last two. */
export type VerifyMessage =
  | { type: 'progress'; number: number; to: number; operations: number }
  | { type: 'checked'; check: string }
  | { type: 'done'; notChecked: string[]; lies: string[] }
  | { type: 'failed'; code: string; message: string };
