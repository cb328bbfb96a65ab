// Preloaded into the command line: as soon as the file NAMES_LOST is there, no name of a host is found any more.

import dns from 'node:dns';
import { existsSync } from 'node:fs';

const find = dns.lookup;

function lose(name: string, ...rest: readonly unknown[]): void {
  const { NAMES_LOST: flag = '' } = process.env;
  const answer = rest.at(-1);
  if (!existsSync(flag) || typeof answer !== 'function') {
    Reflect.apply(find, dns, [name, ...rest]);
    return;
  }
  const error = new Error(`getaddrinfo ENOTFOUND ${name}`);
  answer(Object.assign(error, { code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: name }));
}

Object.assign(dns, { lookup: lose });
