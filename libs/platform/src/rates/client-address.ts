import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { CodedError } from '#libs/protocol';

/**
 * Whose request it is: the socket's address, or, where that is a proxy of ours, the last address in X-Forwarded-For that is not.
 * Everything left of it was written by the client and means nothing.
 */
export function clientAddress(socket: string, forwarded: string | undefined, proxies: BlockList): string {
  if (!isListed(proxies, socket) || forwarded === undefined) return socket;
  const hops = forwarded.split(',').map((hop) => bareAddress(hop.trim()));
  return hops.reverse().find((hop) => !isListed(proxies, hop)) ?? socket;
}

/** Some proxies add the port: another each time, of the same client. */
function bareAddress(hop: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop;
}

/** @throws CodedError BAD_PROXY */
export function proxyList(addresses: readonly string[]): BlockList {
  const list = new BlockList();
  for (const text of addresses) {
    const [address = '', prefix] = text.split('/');
    const type = familyOf(address);
    if (!type) throw new CodedError('BAD_PROXY', { expected: 'an IP address or subnet', actual: text });
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

/** Groups of 16 bits of an IPv6 address that name a network: whoever has one address of it has them all. */
const IPV6_GROUPS = 4;

/** Whose bucket an address takes from: its own for IPv4, its network's (/64) for IPv6. */
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

/** Groups after `::`; an IPv4 address at the end is two of them. */
const tailGroups = (tail: string): number => (tail === '' ? 0 : tail.split(':').length + (tail.includes('.') ? 1 : 0));
