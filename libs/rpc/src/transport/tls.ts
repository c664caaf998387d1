/** What both ends of a connection insist on (C6). */
export const TLS_OPTIONS = {
  minVersion: 'TLSv1.3',
  ALPNProtocols: ['h2'],
  // No authority vouches for these certificates: their bindings do, and are checked by us.
  rejectUnauthorized: false,
} as const;

/** How long either end waits for the other's half of a handshake. */
export const HANDSHAKE_MS = 5_000;
