import { describe, expect, it } from 'vitest';
import { batchVerifierBytecode } from './abi/batch-verifier.js';
import { isCodeOf, requireChainRules } from './deployment-checks.js';

/** Initialisation, code with two immutables, and data that only the initialisation uses. */
const [INIT, HEAD, MIDDLE, TAIL, DATA] = ['6080604052aabb', '60806040523480156100', '5b6040', 'fe', 'ddeeff'];
const word = (digit: string): string => `7f${digit.repeat(64)}`;
const creationCode = `0x${INIT}${HEAD}${word('0')}${MIDDLE}${word('0')}${TAIL}${DATA}` as const;
const codeWith = (a: string, b: string) => `0x${HEAD}${a}${MIDDLE}${b}${TAIL}` as const;

describe('isCodeOf', () => {
  it('accepts the code with any immutables', () => {
    expect(isCodeOf({ creationCode }, codeWith(word('1'), word('f')))).toBe(true);
    expect(isCodeOf({ creationCode }, codeWith(word('0'), word('0')))).toBe(true);
  });

  it.each([
    ['no code', '0x'],
    ['a changed instruction', codeWith(word('1'), word('f')).replace(MIDDLE, '5b6041')],
    ['another instruction in the place of an immutable', codeWith(`7e${'1'.repeat(64)}`, word('f'))],
    ['less than the whole, with other code after it', `${codeWith(word('1'), word('f')).slice(0, -2)}00`],
    ['more than the creation code has', `${codeWith(word('1'), word('f'))}${DATA}00`],
  ])('rejects %s', (_what, code) => {
    expect(isCodeOf({ creationCode }, code as `0x${string}`)).toBe(false);
  });

  it('rejects a change of any byte of a real contract that is no immutable', () => {
    const code = batchVerifierBytecode.slice(-2_000);
    const start = code.indexOf('5b');
    const part = `0x${code.slice(start)}` as const;
    expect(isCodeOf({ creationCode: batchVerifierBytecode }, part)).toBe(true);
    for (const at of [2, 500, part.length - 2]) {
      const flipped = part[at] === '0' ? '1' : '0';
      expect(
        isCodeOf({ creationCode: batchVerifierBytecode }, `0x${part.slice(2, at)}${flipped}${part.slice(at + 1)}`),
      ).toBe(false);
    }
  });
});

describe('requireChainRules', () => {
  const node = (answers: unknown[]) => ({
    send: async () => {
      const next = answers.shift();
      if (next instanceof Error) throw next;
      return next;
    },
  });
  const failure = (message: string) => Object.assign(new Error(message), { error: { code: -32000, message } });

  it('accepts a chain that runs both probes', async () => {
    await requireChainRules(node(['0x', '0x1234']));
  });

  it.each([
    ['an instruction', [failure('invalid opcode: CLZ')]],
    ['the precompile, whose address then has no code', ['0x', '0x']],
  ])('rejects a chain without %s', async (_what, answers) => {
    await expect(requireChainRules(node(answers))).rejects.toMatchObject({ code: 'CHAIN_RULES_MISSING' });
  });

  it('asks again when the node does not answer, three times in all', async () => {
    const busy = failure('execution aborted (timeout = 5s)');
    await requireChainRules(node(['0x', busy, busy, '0x1234']));
    await expect(requireChainRules(node(['0x', busy, busy, busy]))).rejects.toMatchObject({ code: 'L1_UNAVAILABLE' });
  });
});
