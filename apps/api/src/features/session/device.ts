import type { BROWSERS, SYSTEMS } from '@samenkoers/contract';

/** What somebody knows a device by. Nothing finer is read or kept: it would tell more about a person than is needed. */
export interface Device {
  readonly browser: (typeof BROWSERS)[number];
  readonly system: (typeof SYSTEMS)[number];
}

export const UNKNOWN_DEVICE: Device = { browser: 'other', system: 'other' };

/** Browsers name each other; the first that fits is the one. */
const BROWSER_MARKS = [
  ['edge', /\bEdgA?(?:iOS)?\//],
  ['samsung', /\bSamsungBrowser\//],
  ['firefox', /\b(?:Firefox|FxiOS)\//],
  ['chrome', /\b(?:Chrome|CriOS)\//],
  ['safari', /\bSafari\//],
] as const satisfies readonly (readonly [Device['browser'], RegExp])[];

const SYSTEM_MARKS = [
  ['ios', /\b(?:iPhone|iPad|iPod)\b/],
  ['android', /\bAndroid\b/],
  ['windows', /\bWindows\b/],
  ['macos', /\bMac OS X\b/],
  ['linux', /\bLinux\b/],
] as const satisfies readonly (readonly [Device['system'], RegExp])[];

/** The kind of browser and system that a request says it comes from. */
export function deviceOf(userAgent: string | undefined): Device {
  const text = userAgent?.slice(0, 500) ?? '';
  return {
    browser: BROWSER_MARKS.find(([, mark]) => mark.test(text))?.[0] ?? 'other',
    system: SYSTEM_MARKS.find(([, mark]) => mark.test(text))?.[0] ?? 'other',
  };
}
