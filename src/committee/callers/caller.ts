import type { Address, CodedError } from '#libs/protocol';

/** Who is at the other end of a connection (C6): nobody in particular, an address, or someone whose certificate proves nothing. */
export type Caller =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'bound'; readonly address: Address }
  | { readonly kind: 'refused'; readonly error: CodedError };

/** What a caller is to this member. Anybody can make an address: one that L1 does not name is a stranger's, as none is. */
export type Standing = 'sequencer' | 'member' | 'stranger';

/** A connection, from its first byte to its last. */
export interface Incoming {
  /** IP address of its other end; of IPv6 the /64 */
  readonly remote: string;
  /** undefined until its handshake is done */
  caller: Caller | undefined;
  close(): void;
}
