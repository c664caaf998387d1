import { address, bigInteger, defineConfig, integer } from '#libs/platform';

const gas = (env: string, value: number, description: string) =>
  ({ env, parser: integer({ min: 1, max: 100_000_000 }), default: value, description }) as const;

/** Fees, and who receives them (R6). Defaults for gas are what contracts/snapshots/Gas.json measures. */
export const feesConfig = defineConfig({
  owner: {
    env: 'VOLITION_FEE_OWNER',
    parser: address(),
    optional: true,
    description: "owner of the accounts that take fees; the sequencer's address by default",
  },
  pricing: {
    env: 'VOLITION_FEES',
    description: 'R6: whether operations cost a fee; required on a public network',
    default: 'free',
    devnet: true,
    devnetOptions: ['free'],
    options: {
      free: {},
      posted: {
        batchGas: gas('VOLITION_FEE_BATCH_GAS', 150_000, 'gas to submit a batch'),
        batchOperations: {
          env: 'VOLITION_FEE_BATCH_OPERATIONS',
          parser: integer({ min: 1, max: 4_096 }),
          default: 512,
          description: 'operations that a batch is expected to have, which share its gas and its blob',
        },
        proofGas: gas('VOLITION_FEE_PROOF_GAS', 1_050_000, 'gas to prove a batch on L1 and finalise it'),
        withdrawalGas: gas('VOLITION_FEE_WITHDRAWAL_GAS', 82_025, 'gas to credit one withdrawal on L1'),
        provingMs: {
          env: 'VOLITION_FEE_PROVING_MS',
          parser: integer({ min: 0, max: 1_000_000 }),
          default: 370,
          description: 'core-milliseconds to prove one operation',
        },
        weiPerCoreSecond: {
          env: 'VOLITION_FEE_WEI_PER_CORE_SECOND',
          parser: bigInteger(),
          default: 5_000_000_000n,
          description: 'cost of one core to the operator, per second',
        },
        storageWei: {
          env: 'VOLITION_FEE_STORAGE_WEI',
          parser: bigInteger(),
          default: 100_000_000n,
          description: "cost to the committee of keeping one validium operation's data",
        },
        marginPercent: {
          env: 'VOLITION_FEE_MARGIN_PERCENT',
          parser: integer({ min: 0, max: 10_000 }),
          default: 20,
          description: "margin on the operator's cost of an operation",
        },
        openingWei: {
          env: 'VOLITION_FEE_OPENING_WEI',
          parser: bigInteger(),
          default: 20_000_000_000_000n,
          description: 'fee for opening the first account of a lane; it doubles every 524,288 accounts',
        },
        grantOperations: {
          env: 'VOLITION_FEE_GRANT_OPERATIONS',
          parser: integer({ min: 0, max: 100_000 }),
          default: 4,
          description: 'transfers that an L1 deposit pays for, worth at most the fee of its inbox entry (F6)',
        },
        validSeconds: {
          env: 'VOLITION_FEE_VALID_SECONDS',
          parser: integer({ min: 1 }),
          default: 60,
          description: 'how long a posted price is valid at least',
        },
        graceSeconds: {
          env: 'VOLITION_FEE_GRACE_SECONDS',
          parser: integer({ min: 0 }),
          default: 60,
          description: 'how long the previous price is honoured after a new one is posted',
        },
      },
    },
  },
});
