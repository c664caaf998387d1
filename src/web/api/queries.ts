import { QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type {
  AssetJson,
  AvailabilityJson,
  BatchJson,
  BatchOperationsJson,
  BatchPageJson,
  BlobMetadataJson,
  CommitteeJson,
  DeploymentJson,
  FeesJson,
  StatusJson,
} from '#libs/client';
import { ApiError, getJson } from './http.js';
import { LiveUpdates } from './live.js';

/** Without events, what is on the screen is read again this often. */
const POLL_MS = 5_000;
const ATTEMPTS = 3;

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      retry: (failures, error) => failures + 1 < ATTEMPTS && error instanceof ApiError && error.isTemporary,
      retryDelay: (failures) => 500 * 2 ** failures,
    },
  },
});

export const live = new LiveUpdates(queries);

export const useLiveness = () => useSyncExternalStore(live.subscribe, live.liveness);

export type Loaded<T> = UseQueryResult<T, Error>;

/**
 * Reads a path of the API and keeps it current.
 * @param topic what events have to change for the answer to be stale; `fixed` if it never changes
 */
export function useApi<T>(topic: string, path: string | undefined): Loaded<T> {
  const isLive = useLiveness().state === 'live';
  return useQuery<T, Error>({
    queryKey: [topic, path],
    queryFn: ({ signal }) => getJson<T>(path as string, signal),
    enabled: path !== undefined,
    ...(topic === 'fixed' ? { staleTime: Number.POSITIVE_INFINITY } : { refetchInterval: isLive ? false : POLL_MS }),
  });
}

export const useStatus = () => useApi<StatusJson>('status', 'status');
export const useDeployment = () => useApi<DeploymentJson>('deployment', 'deployment');
export const useFees = () => useApi<FeesJson>('status', 'fees');
export const useCommittee = () => useApi<CommitteeJson>('batches', 'committee');
export const useBatches = (limit: number, cursor?: string) =>
  useApi<BatchPageJson>('batches', `batches?limit=${limit}${cursor === undefined ? '' : `&cursor=${cursor}`}`);
/** @param id number or header hash; undefined or 0 reads nothing */
export const useBatch = (id: number | string | undefined) =>
  useApi<BatchJson>(`batch ${id}`, id ? `batches/${id}` : undefined);
export const useOperations = (id: number, cursor?: string) =>
  useApi<BatchOperationsJson>(
    `batch ${id}`,
    `batches/${id}/operations?limit=100${cursor === undefined ? '' : `&cursor=${cursor}`}`,
  );
export const useAvailability = (id: number | undefined) =>
  useApi<AvailabilityJson>(`batch ${id}`, id === undefined ? undefined : `batches/${id}/availability`);
export const useBlobMetadata = (name: string) => useApi<BlobMetadataJson>('fixed', `blobs/${name}/metadata`);

const ETHER: AssetJson = { asset: 0, token: null, symbol: 'ETH', decimals: 18 };

/** An asset by its number; undefined while the list loads. */
export function useAsset(asset: number | null | undefined): AssetJson | undefined {
  const { data } = useDeployment();
  if (asset === 0) return ETHER;
  return data?.assets.find((each) => each.asset === asset);
}
