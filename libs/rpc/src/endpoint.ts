/**
 * host:port of the URI that a member registered on L1: `grpc://host:port` or `host:port`. Undefined for anything else.
 */
export function endpointOf(uri: string | undefined): string | undefined {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/)?((?:[A-Za-z0-9.-]+|\[[0-9a-fA-F:.]+\]):\d{1,5})\/?$/.exec(uri ?? '')?.[1];
}
