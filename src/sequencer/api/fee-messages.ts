import { fromHex, type Operation } from '#libs/protocol';
import type { FeeEstimateMessage, FeesMessage, OperationFeeMessage } from '#libs/rpc';
import type { Fees } from '../fees/fees.js';
import type { OperationPrice } from '../fees/price.js';

/** The current price. */
export function feesMessage({ prices, feeOwner, accounts }: Fees): FeesMessage {
  const posted = prices.current;
  if (!posted) throw new Error('a session begins with a price');
  const { operation, withdrawal, opening, grant } = posted.price;
  return {
    owner: fromHex(feeOwner, 20),
    accounts,
    operation: operation.map(operationFee),
    withdrawal: `${withdrawal}`,
    opening: opening.map(String),
    grant: grant.map(String),
    postedAt: `${posted.postedAt}`,
    honouredUntil: time(prices.honouredUntil),
  };
}

/** A bundle's cost, and the owners that could not pay it. */
export function estimateMessage(fees: Fees, operations: readonly Operation[]): FeeEstimateMessage {
  const { credit, prices } = fees;
  const owners = [...fees.quote(operations)].map(([owner, line]) => ({
    owner: fromHex(owner, 20),
    charged: `${line.charged}`,
    added: `${line.added}`,
    credit: `${credit.of(owner)}`,
    shortfall: `${credit.shortfall(owner, line)}`,
  }));
  return { owners, honouredUntil: time(prices.honouredUntil) };
}

const operationFee = ({ submission, proof, data, proving, margin, total }: OperationPrice): OperationFeeMessage => ({
  submission: `${submission}`,
  proof: `${proof}`,
  data: `${data}`,
  proving: `${proving}`,
  margin: `${margin}`,
  total: `${total}`,
});

/** Milliseconds since 1970; 0 means for ever. */
const time = (milliseconds: number): string => (Number.isFinite(milliseconds) ? `${milliseconds}` : '0');
