import { describe, expect, it } from 'vitest';
import { Disposer } from './disposer.js';

const unexpected = (error: unknown): void => {
  throw error;
};

describe('Disposer', () => {
  it('closes in reverse order, waiting for each step', async () => {
    const disposer = new Disposer(unexpected);
    const closed: string[] = [];
    expect(disposer.use('first', (name) => closed.push(name))).toBe('first');
    disposer.defer(async () => {
      await Promise.resolve();
      closed.push('second');
    });
    await disposer.dispose();
    await disposer.dispose();
    expect(closed).toEqual(['second', 'first']);
  });

  it('runs the remaining steps after one fails, then throws its error', async () => {
    const disposer = new Disposer(unexpected);
    const closed: string[] = [];
    disposer.defer(() => closed.push('first'));
    disposer.defer(() => Promise.reject(new Error('second')));
    await expect(disposer.dispose()).rejects.toThrow('second');
    expect(closed).toEqual(['first']);
  });

  it('throws all errors if several steps fail', async () => {
    const disposer = new Disposer(unexpected);
    for (const name of ['a', 'b']) disposer.defer(() => Promise.reject(new Error(name)));
    await expect(disposer.dispose()).rejects.toMatchObject({ errors: [{ message: 'b' }, { message: 'a' }] });
  });

  it('runs a step at once if it is registered after disposal', async () => {
    const disposer = new Disposer(unexpected);
    await disposer.dispose();
    const closing = new Promise<string>((resolve) => disposer.use('late', resolve));
    expect(await closing).toBe('late');
  });

  it('reports the error of a step that is registered after disposal', async () => {
    const late = new Promise<unknown>((resolve) => {
      const disposer = new Disposer(resolve);
      void disposer.dispose().then(() => disposer.defer(() => Promise.reject(new Error('late'))));
    });
    expect(await late).toMatchObject({ message: 'late' });
  });
});
