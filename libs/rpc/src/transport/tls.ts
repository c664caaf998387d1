/** Requirements of both ends of a connection (C6). */
export const TLS_OPTIONS = {
  minVersion: 'TLSv1.3',
  ALPNProtocols: ['h2'],
  // These certificates have no authority: we check their bindings instead.
  rejectUnauthorized: false,
} as const;

/** How long either end waits for the handshake. */
export const HANDSHAKE_MS = 5_000;
