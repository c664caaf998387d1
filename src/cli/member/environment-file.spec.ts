import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatEnvironment, layered, parseEnvironment } from './environment-file.js';

const name = fc.stringMatching(/^[A-Z_][A-Z0-9_]{0,20}$/);
const value = fc.string({ maxLength: 40 }).filter((text) => !/[\r\n]/.test(text));
const variables = fc.dictionary(name, value, { noNullPrototype: true });

describe('an environment file', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(variables, (written) => {
        expect(parseEnvironment(formatEnvironment(written, 'what it is\n\nand for whom'))).toEqual(written);
      }),
    );
  });

  it('is rejected by the number of a malformed line, without showing the line', () => {
    const secret = 'hunter2';
    try {
      parseEnvironment(`A=1\n\n# comment\n${secret}`);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'INVALID_ENVIRONMENT_FILE', fields: { line: 4 } });
      expect(String(error)).not.toContain(secret);
    }
  });

  it('is not written with a value that spans two lines', () => {
    expect(() => formatEnvironment({ A: '1\nB=2' })).toThrow(
      expect.objectContaining({ code: 'INVALID_ENVIRONMENT_FILE' }),
    );
  });
});

describe('layered settings', () => {
  it('prefer later layers, and ignore empty values', () => {
    fc.assert(
      fc.property(variables, variables, (below, above) => {
        const found = layered(below, above);
        for (const [key, text] of Object.entries(above)) if (text !== '') expect(found[key]).toBe(text);
      }),
    );
    expect(layered({ A: '1' }, { A: '' }, { A: undefined })).toEqual({ A: '1' });
  });

  it('accept a secret directly or as a file, but not both', () => {
    expect(layered({ DATABASE_URL_FILE: '/f' }, { DATABASE_URL: 'u' })).toEqual({ DATABASE_URL: 'u' });
    expect(layered({ DATABASE_URL: 'u' }, { DATABASE_URL_FILE: '/f' })).toEqual({ DATABASE_URL_FILE: '/f' });
  });
});
