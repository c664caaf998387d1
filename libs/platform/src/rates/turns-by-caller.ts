interface Caller {
  underWay: number;
  waiting: (() => void)[];
}

/**
 * Lets so many requests of a caller be under way at once; its others wait for their turn. One that asks for all that it may at once
 * makes itself wait, and nobody else.
 */
export class TurnsByCaller {
  readonly #callers = new Map<string, Caller>();

  constructor(private readonly width: number) {}

  /** Calls `begin` at once or later. @returns what ends the turn, to be called once */
  enter(name: string, begin: () => void): () => void {
    const caller = this.#callers.get(name) ?? { underWay: 0, waiting: [] };
    this.#callers.set(name, caller);
    if (caller.underWay < this.width) {
      caller.underWay++;
      begin();
    } else caller.waiting.push(begin);
    return () => this.#leave(name, caller, begin);
  }

  #leave(name: string, caller: Caller, begin: () => void): void {
    const at = caller.waiting.indexOf(begin);
    if (at >= 0) caller.waiting.splice(at, 1);
    else {
      const next = caller.waiting.shift();
      if (next) next();
      else if (--caller.underWay === 0) this.#callers.delete(name);
    }
  }
}
