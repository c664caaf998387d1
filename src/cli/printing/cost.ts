import type { FeeEstimateJson } from '#libs/client';
import type { Operation } from '#libs/protocol';
import { showEther } from '../output.js';
import type { Session } from '../session.js';

/** Prints the price of operations before they are sent. @returns the estimate */
export async function previewCost(
  { client, io, json }: Session,
  operations: readonly Operation[],
): Promise<FeeEstimateJson> {
  const estimate = await client.fees.estimate(operations);
  if (!json && estimate.total !== '0') io.err(describeEstimate(estimate));
  return estimate;
}

export function describeEstimate({ total, owners }: FeeEstimateJson): string {
  const from = owners.map(({ owner, credit, added, shortfall }) => {
    const more = added === '0' ? '' : `, and ${showEther(added)} added by the bundle`;
    const short = shortfall === '0' ? '' : `: ${showEther(shortfall)} short`;
    return `${owner}'s credit of ${showEther(credit)}${more}${short}`;
  });
  return `costs ${showEther(total)}${from.length > 0 ? `, from ${from.join('; ')}` : ''}`;
}

/** Prints the result of `--dry-run`: the operations and their price. */
export function printDryRun({ show }: Session, operations: readonly Operation[], estimate: FeeEstimateJson): void {
  show({ operations, estimate }, () =>
    [
      ...operations.map(
        ({ kind, ...rest }) =>
          `${kind} ${Object.entries(rest)
            .map(([name, value]) => `${name}=${value}`)
            .join(' ')}`,
      ),
      describeEstimate(estimate),
      'nothing was sent',
    ].join('\n'),
  );
}
