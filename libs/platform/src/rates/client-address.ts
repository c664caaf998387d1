import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { CodedError } from '#libs/protocol';

/**
 * The client's address: the socket's, or, if that is a trusted proxy, the rightmost address in X-Forwarded-For that is
 * not one. Entries left of it are supplied by the client and cannot be trusted.
 */
export function clientAddress(socket: string, forwarded: string | undefined, proxies: BlockList): string {
  if (!isListed(proxies, socket) || forwarded === undefined) return socket;
  const hops = forwarded.split(',').map((hop) => bareAddress(hop.trim()));
  return hops.reverse().find((hop) => !isListed(proxies, hop)) ?? socket;
}

/** Strips the port that some proxies add, which differs for each connection of a client. */
function bareAddress(hop: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop;
}

/** @throws CodedError INVALID_PROXY */
export function proxyList(addresses: readonly string[]): BlockList {
  const list = new BlockList();
  for (const text of addresses) {
    const [address = '', prefix] = text.split('/');
    const type = familyOf(address);
    if (!type) throw new CodedError('INVALID_PROXY', { expected: 'an IP address or subnet', actual: text });
    if (prefix === undefined) list.addAddress(address, type);
    else list.addSubnet(address, Number(prefix), type);
  }
  return list;
}

export function isListed(list: BlockList, address: string): boolean {
  const type = familyOf(address);
  return type !== undefined && list.check(address, type);
}

function familyOf(address: string): 'ipv4' | 'ipv6' | undefined {
  return isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : undefined;
}

/** 16-bit groups of an IPv6 network prefix (/64). A client usually controls its whole /64. */
const IPV6_GROUPS = 4;

/** The bucket that an address draws from: per address for IPv4, per /64 network for IPv6. */
export function addressBucket(address: string): string {
  const [bare = ''] = address.split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  return isIPv6(bare) ? `${networkOf(bare)}::/64` : bare;
}

function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - tailGroups(tail);
  const all = [...groups, ...Array.from({ length: missing }, () => '0'), ...(tail ? tail.split(':') : [])];
  return all
    .slice(0, IPV6_GROUPS)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** Number of groups after `::`; a trailing IPv4 address counts as two. */
const tailGroups = (tail: string): number => (tail === '' ? 0 : tail.split(':').length + (tail.includes('.') ? 1 : 0));
