import { type ReactNode, useEffect, useRef } from 'react';
import type { DataMode } from '#libs/client/api';
import { isTemporary, type Loaded, useAsset } from '../api/queries.js';
import { units } from './format.js';

let isFirstPage = true;

/** A page with its title. After a navigation the title has the focus, so that screen readers read it. */
export function Page({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · OpenVolition`;
  }, [title]);
  useEffect(() => {
    if (!isFirstPage) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    isFirstPage = false;
  }, []);
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {children}
    </>
  );
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Shows what was loaded, or why it was not. What was loaded before stays visible while the gateway does not answer. */
export function Show<T>({ of, children }: { of: Loaded<T>; children: (data: T) => ReactNode }) {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.error) return <Failure error={of.error} retry={() => void of.refetch()} />;
  return <p className="muted">Loading…</p>;
}

export function Failure({ error, retry }: { error: Error; retry?: () => void }) {
  return (
    <p className="failure" role="alert">
      {error.message}{' '}
      {retry && isTemporary(error) && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </p>
  );
}

/** Names and values. */
export const Facts = ({ children }: { children: ReactNode }) => <dl className="facts">{children}</dl>;

export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

export interface Column<T> {
  name: string;
  /** numbers are aligned to the right */
  numeric?: boolean;
  cell: (row: T) => ReactNode;
}

/** A table that scrolls sideways on narrow screens. */
export function Table<T>({
  label,
  columns,
  rows,
  rowKey,
  empty = 'None yet.',
}: {
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string | number;
  empty?: string;
}) {
  if (rows.length === 0) return <p className="muted">{empty}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(({ name, numeric }) => (
              <th key={name} scope="col" className={numeric ? 'number' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ name, numeric, cell }) => (
                <td key={name} className={numeric ? 'number' : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export const Lane = ({ mode }: { mode: DataMode }) => <span className={`lane ${mode}`}>{mode}</span>;

/** An amount with its asset's symbol. */
export function Amount({ of, asset }: { of: string | undefined; asset: number | null | undefined }) {
  const known = useAsset(asset);
  if (of === undefined) return <span className="muted">–</span>;
  if (!known) return <span title="in the asset's smallest unit">{of}</span>;
  return (
    <span className="amount">
      {units(of, known.decimals)} {known.symbol}
    </span>
  );
}

export function More({ next, onMore }: { next: string | null | undefined; onMore: (cursor: string) => void }) {
  if (!next) return null;
  return (
    <button type="button" onClick={() => onMore(next)}>
      Show more
    </button>
  );
}
