import type { DeviceView } from '@samenkoers/contract';
import { m } from '../../../shared/i18n/messages.js';

const BROWSER_NAMES: Readonly<Record<DeviceView['browser'], () => string>> = {
  chrome: () => 'Chrome',
  edge: () => 'Edge',
  firefox: () => 'Firefox',
  safari: () => 'Safari',
  samsung: () => 'Samsung Internet',
  other: m.devices_other_browser,
};

const SYSTEM_NAMES: Readonly<Record<DeviceView['system'], () => string>> = {
  windows: () => 'Windows',
  macos: () => 'macOS',
  linux: () => 'Linux',
  android: () => 'Android',
  ios: () => 'iPhone / iPad',
  other: m.devices_other_system,
};

/** What its owner knows a device by. */
export const deviceName = ({ browser, system }: Pick<DeviceView, 'browser' | 'system'>): string =>
  m.devices_name({ browser: BROWSER_NAMES[browser](), system: SYSTEM_NAMES[system]() });
