import { expect, test } from 'vitest';
import { type Ask, hasTrayHost, saysHostRegistered } from '../../../../electron/main/tray/tray-host.ts';

const bus = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/bus' };

const asking = (answers: Readonly<Record<string, Awaited<ReturnType<Ask>>>>) => {
  const asked: string[] = [];
  const ask: Ask = (command) => {
    asked.push(command);
    return Promise.resolve(answers[command] ?? 'no such tool');
  };
  return { ask, asked };
};

test('Windows and macOS always have a tray, and nobody is asked', async () => {
  const { ask, asked } = asking({});
  expect(await hasTrayHost('win32', {}, ask)).toBe(true);
  expect(await hasTrayHost('darwin', {}, ask)).toBe(true);
  expect(asked).toEqual([]);
});

test('without a bus nobody is asked, as the tools would start one', async () => {
  const { ask, asked } = asking({ gdbus: 'yes' });
  expect(await hasTrayHost('linux', {}, ask)).toBe(false);
  expect(asked).toEqual([]);
});

test('the first tool there is decides', async () => {
  const first = asking({ gdbus: 'yes' });
  expect(await hasTrayHost('linux', bus, first.ask)).toBe(true);
  const second = asking({ 'dbus-send': 'no', busctl: 'yes' });
  expect(await hasTrayHost('linux', bus, second.ask)).toBe(false);
  expect(second.asked).toEqual(['gdbus', 'dbus-send']);
  expect(await hasTrayHost('linux', bus, asking({}).ask)).toBe(false);
});

test('each tool’s way of saying yes is understood', () => {
  expect(saysHostRegistered("({'IsStatusNotifierHostRegistered': <true>, 'ProtocolVersion': <0>},)")).toBe(
    true,
  );
  expect(
    saysHostRegistered(`   array [
      dict entry(
         string "IsStatusNotifierHostRegistered"
         variant             boolean true
      )`),
  ).toBe(true);
  expect(saysHostRegistered('a{sv} 2 "IsStatusNotifierHostRegistered" b true "ProtocolVersion" i 0')).toBe(
    true,
  );
});

test('no is no, also beside another property that is true', () => {
  expect(saysHostRegistered("({'IsStatusNotifierHostRegistered': <false>, 'Other': <true>},)")).toBe(false);
  expect(saysHostRegistered('a{sv} 1 "IsStatusNotifierHostRegistered" b false')).toBe(false);
  expect(saysHostRegistered('')).toBe(false);
});
