import type { Address, CodedError } from '#libs/protocol';

/**
 * Who is at the other end of a connection (C6): anonymous, bound to an address, or with a certificate that proves
 * nothing.
 */
export type Caller =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'bound'; readonly address: Address }
  | { readonly kind: 'refused'; readonly error: CodedError };

/** A caller's role by L1. Anyone can create an address, so one that is not registered on L1 is a stranger's. */
export type CallerRole = 'sequencer' | 'member' | 'stranger';

/** An incoming connection. */
export interface Incoming {
  /** the caller's IP address, or the /64 of an IPv6 address */
  readonly remote: string;
  /** undefined until the handshake is done */
  caller: Caller | undefined;
  close(): void;
}
