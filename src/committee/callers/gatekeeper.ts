import { type ConfigOf, type Metrics, RateLimiter } from '#libs/platform';
import { type Address, isCoded } from '#libs/protocol';
import { CallSlots } from './call-slots.js';
import type { Caller, CallerRole, Incoming } from './caller.js';
import type { callersConfig } from './config.js';
import { Connections } from './connections.js';
import { admittedMethod } from './methods.js';

/**
 * Connections of the sequencer, or of one member: more than it needs, and few enough that abandoned ones are closed.
 */
const CONNECTIONS_PER_PARTY = 4;
/** Rate of new connections from one address. */
const ARRIVALS = { perSecond: 20, burst: 100 };
/** Rate of refusals for one address; a caller that exceeds it is disconnected. */
const REFUSALS = { perSecond: 50, burst: 500 };
/** Concurrent calls of one member. */
const CALLS_PER_MEMBER = 16;
/** A stranger whose call takes longer is not reading the answer, and is disconnected. */
const STRANGER_CALL_MS = 30_000;

export interface GatekeeperDeps {
  limits: ConfigOf<typeof callersConfig>;
  roleOf: (address: Address) => CallerRole;
  metrics: Metrics;
}

/**
 * Decides who may call what, and how much. Strangers share one allowance; the sequencer and each member have their own.
 */
export class Gatekeeper {
  /** Strangers' rate limit by address, over gRPC and HTTP together. */
  readonly strangers: RateLimiter;
  private readonly members: RateLimiter;
  private readonly strangerCalls: CallSlots;
  private readonly memberCalls = new CallSlots({ total: Number.POSITIVE_INFINITY, perCaller: CALLS_PER_MEMBER });
  private readonly connections: Connections;
  private readonly refused = new RateLimiter(REFUSALS);
  private readonly refusals;

  constructor(private readonly deps: GatekeeperDeps) {
    const { limits, metrics } = deps;
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
      help: 'refused connections and calls, by error code',
      labels: ['code'],
    });
  }

  /** @throws CodedError RATE_LIMITED */
  arrived(incoming: Incoming): void {
    this.counted(() => this.connections.arrived(incoming, Date.now()));
  }

  /** The handshake is done, and `caller` is set. */
  identified(incoming: Incoming): CallerRole {
    this.connections.identified(incoming);
    return this.roleOf(incoming.caller);
  }

  left(incoming: Incoming): void {
    this.connections.left(incoming);
  }

  closeAll(): void {
    this.connections.closeAll();
  }

  /**
   * Admits a call before anything of its request is read.
   *
   * @returns what must be called when the call ends
   * @throws CodedError CALLER_UNKNOWN | CALLER_NOT_ALLOWED | CALLER_UNBOUND | RATE_LIMITED | BUSY
   */
  call(incoming: Incoming, method: string): () => void {
    try {
      return this.counted(() => this.admit(incoming, method));
    } catch (error) {
      this.countRefusal(incoming);
      throw error;
    }
  }

  private admit(incoming: Incoming, method: string): () => void {
    const { remote, caller = { kind: 'anonymous' } } = incoming;
    const role = this.roleOf(caller);
    const { cost } = admittedMethod(method, caller, role);
    if (role === 'stranger') return this.admitStranger(incoming, cost);
    // The sequencer is not limited here: its requests are signed, and its batches queue up.
    if (role === 'sequencer') return () => {};
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

  private countRefusal(incoming: Incoming): void {
    if (this.roleOf(incoming.caller) !== 'stranger') return;
    try {
      this.refused.take(incoming.remote, 1, Date.now());
    } catch {
      incoming.close();
    }
  }

  private roleOf(caller: Caller | undefined): CallerRole {
    return caller?.kind === 'bound' ? this.deps.roleOf(caller.address) : 'stranger';
  }

  private partyOf(caller: Caller | undefined): Address | undefined {
    return caller?.kind === 'bound' && this.roleOf(caller) !== 'stranger' ? caller.address : undefined;
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
