import { type ConfigOf, type Metrics, RateLimiter } from '#libs/platform';
import { type Address, isCoded } from '#libs/protocol';
import { CallSlots } from './call-slots.js';
import type { Caller, Incoming, Standing } from './caller.js';
import type { callersConfig } from './config.js';
import { Connections } from './connections.js';
import { admittedMethod } from './methods.js';

/** Connections of the sequencer, or of one member: more than it needs, and so few that what is left of old ones goes. */
const CONNECTIONS_PER_PARTY = 4;
/** Connections that may come from one address: so many at once, and so many a second afterwards. */
const ARRIVALS = { perSecond: 20, burst: 100 };
/** Refusals that one address is answered with; who goes on calling loses its connection. */
const REFUSALS = { perSecond: 50, burst: 500 };
/** Calls of one member that are answered at once. */
const CALLS_PER_MEMBER = 16;
/** A stranger that takes longer to be answered does not read the answer: its connection ends. */
const STRANGER_CALL_MS = 30_000;

export interface GatekeeperOptions {
  limits: ConfigOf<typeof callersConfig>;
  standingOf: (address: Address) => Standing;
  metrics: Metrics;
}

/** Who may call what, how often and how much at once. Strangers share what is theirs; the sequencer and members have their own. */
export class Gatekeeper {
  /** Strangers' allowance by address, over gRPC and HTTP together. */
  readonly strangers: RateLimiter;
  private readonly members: RateLimiter;
  private readonly strangerCalls: CallSlots;
  private readonly memberCalls = new CallSlots({ total: Number.POSITIVE_INFINITY, perCaller: CALLS_PER_MEMBER });
  private readonly connections: Connections;
  private readonly refused = new RateLimiter(REFUSALS);
  private readonly refusals;

  constructor(private readonly options: GatekeeperOptions) {
    const { limits, metrics } = options;
    this.strangers = new RateLimiter(limits.strangers);
    this.members = new RateLimiter(limits.members);
    const perCaller = Math.ceil(limits.maxStrangerCalls / 4);
    this.strangerCalls = new CallSlots({ total: limits.maxStrangerCalls, perCaller });
    const { maxStrangers: strangers, maxStrangersPerAddress: perAddress } = limits;
    this.connections = new Connections(
      { strangers, perAddress, perParty: CONNECTIONS_PER_PARTY, arrivals: ARRIVALS },
      ({ caller }) => this.partyOf(caller),
    );
    this.refusals = metrics.counter({
      name: 'caller_refusals_total',
      help: 'connections and calls that were refused before anything was done for them, by code',
      labels: ['code'],
    });
  }

  /** @throws CodedError RATE_LIMITED */
  arrived(incoming: Incoming): void {
    this.counted(() => this.connections.arrived(incoming, Date.now()));
  }

  /** Its handshake is done: `caller` says who it is. */
  known(incoming: Incoming): Standing {
    this.connections.known(incoming);
    return this.standingOf(incoming.caller);
  }

  left(incoming: Incoming): void {
    this.connections.left(incoming);
  }

  closeAll(): void {
    this.connections.closeAll();
  }

  /**
   * A call begins; nothing of its request has been read.
   *
   * @returns what is called when it ends
   * @throws CodedError CALLER_UNKNOWN | CALLER_NOT_ALLOWED | CALLER_UNBOUND | RATE_LIMITED | BUSY
   */
  call(incoming: Incoming, method: string): () => void {
    try {
      return this.counted(() => this.admit(incoming, method));
    } catch (error) {
      this.tire(incoming);
      throw error;
    }
  }

  private admit(incoming: Incoming, method: string): () => void {
    const { remote, caller = { kind: 'anonymous' } } = incoming;
    const standing = this.standingOf(caller);
    const { cost } = admittedMethod(method, caller, standing);
    if (standing === 'stranger') return this.admitStranger(incoming, cost);
    // The sequencer signs for what it asks, and its batches wait for one another: nothing else bounds it.
    if (standing === 'sequencer') return () => {};
    const member = this.partyOf(caller) ?? remote;
    this.members.take(member, cost, Date.now());
    return this.memberCalls.take(member);
  }

  private admitStranger(incoming: Incoming, cost: number): () => void {
    this.strangers.take(incoming.remote, cost, Date.now());
    const release = this.strangerCalls.take(incoming.remote);
    const timer = setTimeout(() => incoming.close(), STRANGER_CALL_MS);
    timer.unref();
    return () => {
      clearTimeout(timer);
      release();
    };
  }

  private tire(incoming: Incoming): void {
    if (this.standingOf(incoming.caller) !== 'stranger') return;
    try {
      this.refused.take(incoming.remote, 1, Date.now());
    } catch {
      incoming.close();
    }
  }

  private standingOf(caller: Caller | undefined): Standing {
    return caller?.kind === 'bound' ? this.options.standingOf(caller.address) : 'stranger';
  }

  private partyOf(caller: Caller | undefined): Address | undefined {
    return caller?.kind === 'bound' && this.standingOf(caller) !== 'stranger' ? caller.address : undefined;
  }

  private counted<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      this.refusals.inc({ code: isCoded(error) ? error.code : 'INTERNAL' });
      throw error;
    }
  }
}
