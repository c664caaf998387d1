import type { DeploymentParameters } from '#libs/l1';
import type { Address } from '#libs/protocol';
import type { ReferenceString } from '../l1/finality.js';

/** What L1 says of a deployment, as far as its risks depend on it. */
export interface GradeFacts {
  parameters: DeploymentParameters;
  /** P4: the reference string of each verifier whose proofs L1 takes */
  verifiers: readonly { address: Address; referenceString: ReferenceString }[];
  committee: {
    epoch: number;
    quorum: number;
    /** stakes in wei */
    members: readonly { address: Address; stake: bigint }[];
    /** who proposes epochs */
    governor: Address;
  };
  sequencer: Address;
  /** B5: what it has posted, in wei */
  bond: bigint;
}

/** As L2BEAT colours risks. */
export type Sentiment = 'good' | 'warning' | 'bad';

export const RISKS = [
  'State validation',
  'Data availability',
  'Exit window',
  'Sequencer failure',
  'Proposer failure',
  'Committee security',
  'Upgradeability',
] as const;

/** A risk in L2BEAT's terms, with the numbers behind it. */
export interface Risk {
  risk: (typeof RISKS)[number];
  /** the accounts that it concerns */
  lane: 'rollup' | 'validium' | 'both';
  sentiment: Sentiment;
  /** L2BEAT's short value, such as `Onchain` */
  value: string;
  /** one or two sentences */
  why: string;
  /** names of parameters and facts; times in seconds, amounts in wei */
  numbers: Readonly<Record<string, string | number>>;
}

/** Judges a deployment by its contracts alone: not by who runs it, nor by how it runs today. */
export function grade(facts: GradeFacts): Risk[] {
  return [
    stateValidation(facts),
    ...dataAvailability(facts),
    ...exitWindow(facts),
    sequencerFailure(facts),
    ...proposerFailure(facts),
    committeeSecurity(facts),
    upgradeability(facts),
  ];
}

function stateValidation({ parameters, verifiers, committee }: GradeFacts): Risk {
  const { finalitySeconds, proveSeconds, safetySeconds } = parameters;
  const insecure = verifiers.filter(({ referenceString }) => referenceString !== 'public');
  const numbers = {
    verifiers: verifiers.length,
    insecureVerifiers: insecure.length,
    ...{ finalitySeconds, proveSeconds, safetySeconds },
    brakeQuorum: committee.quorum,
  };
  const risk = { risk: 'State validation', lane: 'both', numbers } as const;
  if (verifiers.length === 0 || insecure.length > 0)
    return {
      ...{ ...risk, sentiment: 'bad', value: 'None' },
      why: 'L1 takes proofs for a reference string that is not public, so they may be forged (P4).',
    };
  if (finalitySeconds > 0)
    return {
      ...{ ...risk, sentiment: 'warning', value: 'Validity proofs on demand' },
      why: 'A batch whose proof nobody demands in time is final without one (F1, F3). Somebody must watch.',
    };
  return {
    ...{ ...risk, sentiment: 'good', value: 'Validity proofs (SN)' },
    why: 'Only a proved batch becomes final (F1). Withdrawals wait for the safety delay, in which the brake can be pulled.',
  };
}

/** Signers who must agree to withhold the data of a batch: all who signed, at least a quorum. */
const withholders = ({ committee }: GradeFacts): number => committee.quorum;

/** What the members of the cheapest quorum lose if they withhold (F4), in wei. */
export function slashable({ committee: { members, quorum }, parameters: { slashPercent } }: GradeFacts): bigint {
  const cheapest = members
    .map(({ stake }) => stake)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .slice(0, quorum);
  return cheapest.reduce((sum, stake) => sum + (stake * BigInt(slashPercent)) / 100n, 0n);
}

function dataAvailability(facts: GradeFacts): Risk[] {
  const { parameters, committee } = facts;
  const { retentionSeconds, maxRetentionSeconds, challengeSeconds, slashPercent, maxChallenges } = parameters;
  const lost = slashable(facts);
  return [
    {
      ...{ risk: 'Data availability', lane: 'rollup', sentiment: 'good', value: 'Onchain' },
      why: 'All operations are in EIP-4844 blobs (D2). Ethereum drops blobs after about 18 days; archives keep them.',
      numbers: { blobRetentionDays: 18 },
    },
    {
      ...{
        risk: 'Data availability',
        lane: 'validium',
        value: `External (DAC) ${committee.quorum}/${committee.members.length}`,
      },
      sentiment: lost > 0n ? 'warning' : 'bad',
      why:
        `A quorum that withholds can freeze validium balances, but not take them. ` +
        (lost > 0n
          ? 'Anyone can challenge it on L1; a challenge without an answer costs the signers stake (F4).'
          : 'It would lose no stake.'),
      numbers: {
        ...{ quorum: committee.quorum, members: committee.members.length, withholders: withholders(facts) },
        ...{ retentionSeconds, maxRetentionSeconds, challengeSeconds, slashPercent, maxChallenges },
        slashableWei: `${lost}`,
      },
    },
  ];
}

const DAY = 86_400;
/** L2BEAT: what an exit window must have at least, for stage 1 and for stage 2. */
const SHORT_WINDOW_SECONDS = 7 * DAY;
const LONG_WINDOW_SECONDS = 30 * DAY;

/** From an entry to where it is final, or exits are open. */
const longestExit = ({ inboxSeconds, proveSeconds }: DeploymentParameters): number => inboxSeconds + proveSeconds;

function exitWindow({ parameters }: GradeFacts): Risk[] {
  const { timelockSeconds, inboxSeconds, proveSeconds } = parameters;
  const windowSeconds = Math.max(0, timelockSeconds - longestExit(parameters));
  const isLong = windowSeconds >= LONG_WINDOW_SECONDS;
  return [
    {
      ...{ risk: 'Exit window', lane: 'rollup', sentiment: 'good', value: '∞' },
      why: 'Nothing that the money of a rollup account depends on can be changed (F8).',
      numbers: {},
    },
    {
      ...{ risk: 'Exit window', lane: 'validium' },
      sentiment: isLong ? 'good' : windowSeconds >= SHORT_WINDOW_SECONDS ? 'warning' : 'bad',
      value: windowSeconds === 0 ? 'None' : `${Math.floor(windowSeconds / DAY)} days`,
      why: 'The governor can replace the committee after the timelock (C2). An owner who disagrees must leave before.',
      numbers: { windowSeconds, timelockSeconds, inboxSeconds, proveSeconds },
    },
  ];
}

function sequencerFailure({ parameters: { inboxSeconds, minEntryFee, entryGas } }: GradeFacts): Risk {
  return {
    ...{ risk: 'Sequencer failure', lane: 'both', sentiment: 'good', value: 'Force via L1' },
    why: 'Entries queue on L1 and are served in order. When one waits too long, anyone freezes its lane, and exits (F6).',
    numbers: { inboxSeconds, minEntryFeeWei: `${minEntryFee}`, entryGas },
  };
}

function proposerFailure({ parameters, sequencer, bond }: GradeFacts): Risk[] {
  const { inboxSeconds, safetySeconds, proveSeconds } = parameters;
  const numbers = {
    ...{ inboxSeconds, safetySeconds, proveSeconds, sequencer },
    bondWei: `${bond}`,
    requiredBondWei: `${parameters.bond}`,
  };
  const risk = { risk: 'Proposer failure', value: 'Use escape hatch (MP)', numbers } as const;
  return [
    {
      ...{ ...risk, lane: 'rollup', sentiment: 'good' },
      why: 'After a freeze each account exits by a Merkle proof, which anyone can make from the blobs on Ethereum (F6).',
    },
    {
      ...{ ...risk, lane: 'validium', sentiment: 'warning' },
      why: 'After a freeze each account exits by a Merkle proof, for which somebody must have the validium data (F6).',
    },
  ];
}

/** L2BEAT: a committee is large and independent enough from here on. */
const MIN_MEMBERS = 5;

function committeeSecurity(facts: GradeFacts): Risk {
  const { committee, parameters } = facts;
  const { quorum, members } = committee;
  const isTwoThirds = quorum > 0 && 3 * quorum >= 2 * members.length;
  return {
    ...{ risk: 'Committee security', lane: 'validium', value: `${quorum}/${members.length}` },
    sentiment: isTwoThirds && members.length >= MIN_MEMBERS && slashable(facts) > 0n ? 'warning' : 'bad',
    why: `${withholders(facts)} members must agree to withhold data; ${silencers(facts)} must be silent to stop certificates.`,
    numbers: {
      ...{ epoch: committee.epoch, quorum, members: members.length },
      ...{ withholders: withholders(facts), silencers: silencers(facts) },
      stakeWei: `${members.reduce((sum, { stake }) => sum + stake, 0n)}`,
      slashableWei: `${slashable(facts)}`,
      minStakeWei: `${parameters.minStake}`,
    },
  };
}

/** Members who must be silent so that no quorum is left. */
const silencers = ({ committee: { members, quorum } }: GradeFacts): number => Math.max(0, members.length - quorum + 1);

function upgradeability({ parameters: { timelockSeconds }, committee: { governor } }: GradeFacts): Risk {
  return {
    ...{ risk: 'Upgradeability', lane: 'both', sentiment: 'good', value: 'Immutable' },
    why: 'No key moves funds or changes a contract, parameter or verifier. The governor names members, after a timelock (F8, C2).',
    numbers: { governor, timelockSeconds },
  };
}
