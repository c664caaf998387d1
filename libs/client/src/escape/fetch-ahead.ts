/** Fetches numbers `first` to `last` in order, up to `ahead` of them at once. Ends with the first that fails. */
export async function* fetchAhead<T>(
  first: number,
  last: number,
  ahead: number,
  fetch: (number: number) => Promise<T>,
): AsyncGenerator<T> {
  const fetching: Promise<T>[] = [];
  for (let number = first; number <= last; number++) {
    while (fetching.length < ahead && number + fetching.length <= last) {
      const next = fetch(number + fetching.length);
      // Its failure counts when its turn comes.
      next.catch(() => {});
      fetching.push(next);
    }
    yield await (fetching.shift() as Promise<T>);
  }
}
