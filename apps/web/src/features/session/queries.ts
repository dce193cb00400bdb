import { queryOptions } from '@tanstack/react-query';
import { read } from '../../shared/api-client/read.js';

/** The people of one programme to sign in as. */
export const demoPeopleQuery = (programme: string) =>
  queryOptions({
    queryKey: ['demo-people', programme],
    queryFn: ({ signal }) => read('listDemoPeople', { query: { programme }, signal }),
    staleTime: 60_000,
  });

export const meansQuery = queryOptions({
  queryKey: ['devices', 'means'],
  queryFn: ({ signal }) => read('listSignInMeans', { signal }),
});

export const demoPostQuery = queryOptions({
  queryKey: ['demo-post'],
  queryFn: ({ signal }) => read('listDemoPost', { signal }),
  staleTime: 0,
});

/** How many emergency codes are left; only for who may have them. */
export const emergencyCodesQuery = queryOptions({
  queryKey: ['devices', 'emergency-codes'],
  queryFn: ({ signal }) => read('readEmergencyCodes', { signal }),
});

export const devicesQuery = queryOptions({
  queryKey: ['devices'],
  queryFn: ({ signal }) => read('listDevices', { signal }),
});
