import { Interface } from 'ethers';
import { CodedError, fromHex, HEADER_ABI, type Header, type HeaderAbi, headerFromAbi, toHex } from '#libs/protocol';

const settlement = new Interface([`function submitBatch(${HEADER_ABI} header, bytes certificate)`]);

/** Decodes a call of `Settlement.submitBatch`. @throws CodedError INVALID_L1_ANSWER for another call */
export function decodeSubmission(calldata: Uint8Array): { header: Header; certificate: Uint8Array | null } {
  try {
    const [header, certificate] = settlement.decodeFunctionData('submitBatch', toHex(calldata));
    const bytes = fromHex(certificate);
    return { header: headerFromAbi(header as HeaderAbi), certificate: bytes.length > 0 ? bytes : null };
  } catch (cause) {
    throw new CodedError('INVALID_L1_ANSWER', { expected: 'a call of submitBatch' }, undefined, { cause });
  }
}
