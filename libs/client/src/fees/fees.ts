import { encodeElement, type Operation, toHex } from '#libs/protocol';
import type { Api } from '../api/http-api.js';
import type { FeeEstimateJson, FeesJson } from '../api/types.js';

/** Fees of operations (R6). */
export class Fees {
  constructor(private readonly api: Pick<Api, 'fees' | 'estimate'>) {}

  /** What operations cost, and the accounts to pay to. */
  prices(): Promise<FeesJson> {
    return this.api.fees();
  }

  /** What a bundle of these operations would cost each owner. */
  estimate(operations: readonly Operation[]): Promise<FeeEstimateJson> {
    return this.api.estimate({ operations: operations.map((each) => ({ element: toHex(encodeElement(each)) })) });
  }
}
