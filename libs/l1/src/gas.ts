import { ELEMENT_BYTES } from '#libs/protocol';

/** Gas of a transfer on L1: of ETH, and of an ERC-20 token to an address that holds some. */
export const TRANSFER_GAS = { ether: 21_000, erc20: 51_000 } as const;

/** EIP-7623's price of calldata: gas per token, and the tokens of a byte that is not zero; a zero byte is one token. */
const FLOOR_GAS_PER_TOKEN = 10;
const TOKENS_PER_NONZERO = 4;

/** Gas of data as calldata, at the price that a transaction with mostly data pays. */
export const calldataGas = ({ bytes, zeros }: { bytes: number; zeros: number }): number =>
  FLOOR_GAS_PER_TOKEN * (zeros + TOKENS_PER_NONZERO * (bytes - zeros));

/** Gas of an operation's element as calldata, at most. */
export const ELEMENT_CALLDATA_GAS = calldataGas({ bytes: ELEMENT_BYTES, zeros: 0 });
