import { keccak256 } from 'ethers';
import { type Address, Lane } from '#libs/protocol';

/** An owner's choice of data mode in the replay. */
export interface Choice {
  /** the initial mode */
  lane: Lane;
  /** whether the owner changes to the other mode midway */
  switches: boolean;
}

const byteOf = (owner: Address, i: number): number => Number.parseInt(keccak256(owner).slice(2 + 2 * i, 4 + 2 * i), 16);

/**
 * The choice follows from the first byte of keccak256(address), modulo 10. 0 to 3 choose rollup, 4 to 7 validium; 8
 * starts in rollup and 9 in validium, and both change to the other mode midway.
 */
export function choiceOf(owner: Address): Choice {
  const draw = byteOf(owner, 0) % 10;
  if (draw >= 8) return { lane: draw === 8 ? Lane.rollup : Lane.validium, switches: true };
  return { lane: draw < 4 ? Lane.rollup : Lane.validium, switches: false };
}

/**
 * What an owner does at the end, by the second byte of keccak256(address) modulo 8: 0 withdraws half, 1 forces the
 * withdrawal of one account.
 */
export function exitOf(owner: Address): 'withdraw' | 'force' | 'stay' {
  const draw = byteOf(owner, 1) % 8;
  return draw === 0 ? 'withdraw' : draw === 1 ? 'force' : 'stay';
}
