// Which hosts an export or a page cannot make the editor's machine ask.

import { expect, test } from 'vitest';
import { isPrivateHost } from '../../../src/cli/web/private-address.ts';

const hostOf = (address: string) => new URL(address).hostname;

test.each([
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://localhost/',
  'http://10.1.2.3/',
  'http://172.31.0.1/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data',
  'http://0.0.0.0/',
  'http://[::1]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://[fd00::1]/',
  'http://[fe80::1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[2002:7f00:1::]/',
])('%s is within', async (address) => expect(await isPrivateHost(hostOf(address))).toBe(true));

test.each(['http://93.184.216.34/', 'http://172.32.0.1/', 'http://[2606:4700::1111]/'])(
  '%s is not',
  async (address) => expect(await isPrivateHost(hostOf(address))).toBe(false),
);
