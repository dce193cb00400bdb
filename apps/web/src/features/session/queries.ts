import { queryOptions } from '@tanstack/react-query';
import { read } from '../../shared/api-client/read.js';

export const demoPeopleQuery = queryOptions({
  queryKey: ['demo-people'],
  queryFn: ({ signal }) => read('listDemoPeople', { signal }),
  staleTime: 60_000,
});

export const devicesQuery = queryOptions({
  queryKey: ['devices'],
  queryFn: ({ signal }) => read('listDevices', { signal }),
});
