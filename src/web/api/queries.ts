import { QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Api, type AssetJson, CodedError, type Hex, type Slot, type VersionedHash } from '#libs/client/api';
import { LiveUpdates } from './live.js';

/** Without events, what is on the screen is read again this often. */
const POLL_MS = 5_000;
const TIMEOUT_MS = 15_000;
const ATTEMPTS = 3;

/** Without retries of its own: a failure is shown, and then tried again. */
export const api = new Api(location.origin, { timeoutMs: TIMEOUT_MS, retryForMs: 0 });

const TEMPORARY: readonly string[] = ['API_UNAVAILABLE', 'NOT_READY', 'RATE_LIMITED', 'SEQUENCER_UNAVAILABLE'];

/** Whether a later attempt may succeed. */
export const isTemporary = (error: Error): boolean => error instanceof CodedError && TEMPORARY.includes(error.code);

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      retry: (failures, error) => failures + 1 < ATTEMPTS && isTemporary(error),
      retryDelay: (failures) => 500 * 2 ** failures,
    },
  },
});

export const live = new LiveUpdates(queries);

export const useLiveness = () => useSyncExternalStore(live.subscribe, live.liveness);

export type Loaded<T> = UseQueryResult<T, Error>;

/**
 * Reads from the API and keeps it current.
 * @param topic which events make the answer stale; `fixed` if it never changes
 * @param key tells apart the answers of a topic; undefined reads nothing
 * @param pollMs also reads this often, for what no event tells
 */
export function useApi<T>(topic: string, key: unknown, read: () => Promise<T>, pollMs?: number): Loaded<T> {
  const isLive = useLiveness().state === 'live';
  return useQuery<T, Error>({
    queryKey: [topic, key],
    queryFn: read,
    enabled: key !== undefined,
    ...(topic === 'fixed'
      ? { staleTime: Number.POSITIVE_INFINITY }
      : { refetchInterval: pollMs ?? (isLive ? false : POLL_MS) }),
  });
}

export const useStatus = () => useApi('status', 'status', () => api.status());
export const useDeployment = () => useApi('deployment', 'deployment', () => api.deployment());
export const useFees = () => useApi('status', 'fees', () => api.fees());
/** Prices of a day. */
export const useFeeHistory = () => useApi('status', 'fee history', () => api.feeHistory());
export const useCommittee = () => useApi('batches', 'committee', () => api.committee());
/** How many batches charts and estimates look back. */
const RECENT = 50;
export const useRecentBatches = () => useBatches(RECENT);
export const useBatches = (limit: number, cursor?: string) =>
  useApi('batches', `list ${limit} ${cursor}`, () => api.batches({ limit, cursor }));
/** @param id number or header hash; undefined or 0 reads nothing */
export const useBatch = (id: number | string | undefined) =>
  useApi(`batch ${id}`, id || undefined, () => api.batch(id as number));
export const useOperations = (id: number, cursor?: string) =>
  useApi(`batch ${id}`, `operations ${cursor}`, () => api.operations(id, { limit: 100, cursor }));
export const useOperation = (batch: number | undefined, index: number | null | undefined) =>
  useApi('fixed', batch && `${batch} ${index}`, async () => {
    const { operations } = await api.operations(batch as number, { limit: 1, cursor: `${index}` });
    return operations[0] ?? null;
  });
/** @param pollMs also asks the members this often */
export const useAvailability = (id: number | undefined, pollMs?: number) =>
  useApi(`batch ${id}`, id && 'availability', () => api.availability(id as number), pollMs);
export const useBlobMetadata = (name: VersionedHash) => useApi('fixed', name, () => api.metadata(name));
export const useElement = (name: VersionedHash, index: number | undefined) =>
  useApi('fixed', index === undefined ? undefined : `${name} ${index}`, () => api.element(name, index as number));
export const useOwner = (owner: string, pollMs?: number) => useApi('accounts', owner, () => api.owner(owner), pollMs);
export const useAccount = (slot: Slot) => useApi('accounts', slot, () => api.account(slot));
export const useHistory = (of: string | Slot, cursor?: string) =>
  useApi('accounts', `history ${of} ${cursor}`, () => api.history(of, { cursor }));
export const useWithdrawals = (owner: string, cursor?: string) =>
  useApi('accounts', `withdrawals ${owner} ${cursor}`, () => api.withdrawalPage(owner, { limit: 100, cursor }));
export const useReceipt = (id: Hex) => useApi('accounts', `receipt ${id}`, () => api.receipt(id));
export const useQueue = (batches: readonly number[]) => useApi('queue', batches.join(), () => api.queue(batches));

const ETHER: AssetJson = { asset: 0, token: null, symbol: 'ETH', decimals: 18 };

/** An asset by its number; undefined while the list loads. */
export function useAsset(asset: number | null | undefined): AssetJson | undefined {
  const { data } = useDeployment();
  if (asset === 0) return ETHER;
  return data?.assets.find((each) => each.asset === asset);
}
