// The setting that names the workflows that may publish: what is wrong with it is said at once, and where.

import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { githubIssuer, parseGithubSettings } from '../../src/domain/github-publishers.ts';
import { parseSite } from '../../src/domain/site.ts';

const good = {
  name: 'main',
  repository_id: '1296269',
  repository_owner_id: '583231',
  workflow: '.github/workflows/publish.yml@refs/heads/main',
  environment: 'bulletin',
  scopes: ['draft', 'publish'],
};

const others = {
  ORIGIN: 'https://bulletin.example.cn',
  SITE_ID: 'tag:bulletin.example.cn,2026:gazette',
  ...{ TITLE: '公報', DESCRIPTION: '公報', LANGUAGE: 'zh-Hant', TIME_ZONE: 'Asia/Shanghai' },
  ...{ PUBLISHER: '編輯部', FEED_SIZE: '50' },
};

/** What `npm start` and the deployed site say of the setting. */
function complaints(publishers: unknown, more: object = {}): string[] {
  try {
    parseSite({ ...others, GITHUB_PUBLISHERS: publishers, ...more });
    return [];
  } catch (error) {
    return String(error)
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
}

test('is empty where nothing is said, and trusts GitHub’s own issuer', () => {
  expect(parseGithubSettings({})).toEqual({ issuer: githubIssuer, publishers: [] });
  expect(complaints(undefined)).toEqual([]);
});

test('may be JSON in text, or a list in TOML', () => {
  const toml = `[[GITHUB_PUBLISHERS]]\n${Object.entries(good)
    .map(([key, value]) => `${key} = ${JSON.stringify(value)}`)
    .join('\n')}`;
  for (const list of [JSON.stringify([good]), parse(toml).GITHUB_PUBLISHERS]) {
    expect(complaints(list)).toEqual([]);
    expect(parseGithubSettings({ GITHUB_PUBLISHERS: list }).publishers).toEqual([good]);
  }
});

const without = (name: string) =>
  Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));

describe('says what is wrong', () => {
  test.each([
    ['[', 'GITHUB_PUBLISHERS must be a list in JSON'],
    ['{}', 'GITHUB_PUBLISHERS must be a list of publishers, in JSON'],
    [7, 'GITHUB_PUBLISHERS must be a list of publishers, in JSON'],
    ['["x"]', 'GITHUB_PUBLISHERS.0 must be a publisher, not "x"'],
    [[good, good], 'GITHUB_PUBLISHERS gives one name to two publishers'],
    [[without('environment')], 'GITHUB_PUBLISHERS.0.environment is missing'],
    [
      [{ ...good, enviroment: 'x' }],
      'GITHUB_PUBLISHERS.0.enviroment is nothing of a publisher: there are name, repository_id, repository_owner_id, workflow, environment, scopes, ref',
    ],
    [[{ ...good, name: 'a b' }], 'GITHUB_PUBLISHERS.0.name must be 1 to 60 letters'],
    [
      [{ ...good, repository_id: 1_296_269 }],
      'GITHUB_PUBLISHERS.0.repository_id must be the number of the repository, in quotes (gh api',
    ],
    [
      [{ ...good, repository_id: 'octo/bulletin' }],
      'GITHUB_PUBLISHERS.0.repository_id must be the number',
    ],
    [
      [{ ...good, repository_owner_id: '*' }],
      'GITHUB_PUBLISHERS.0.repository_owner_id must be the number of the owner',
    ],
    [
      [{ ...good, workflow: 'publish.yml' }],
      'GITHUB_PUBLISHERS.0.workflow must be a workflow with the ref',
    ],
    [
      [{ ...good, workflow: 'o/r/.github/workflows/p.yml@refs/heads/main' }],
      'GITHUB_PUBLISHERS.0.workflow must be a workflow with the ref',
    ],
    [
      [{ ...good, workflow: '.github/workflows/publish.yml@main' }],
      'GITHUB_PUBLISHERS.0.workflow must be a workflow with the ref',
    ],
    [
      [{ ...good, workflow: '.github/workflows/publish.yml' }],
      'GITHUB_PUBLISHERS.0.workflow must name the ref that it is taken from',
    ],
    [[{ ...good, environment: '' }], 'GITHUB_PUBLISHERS.0.environment must be the name'],
    [
      [{ ...good, scopes: ['publish', 'fly'] }],
      'GITHUB_PUBLISHERS.0.scopes.1 must be one of draft, publish, correct, withdraw, admin',
    ],
    [[{ ...good, scopes: 'publish' }], 'GITHUB_PUBLISHERS.0.scopes must be a list of scopes'],
    [[{ ...good, scopes: ['draft', 'draft'] }], 'GITHUB_PUBLISHERS.0.scopes names a scope twice'],
    [[{ ...good, ref: 'main' }], 'GITHUB_PUBLISHERS.0.ref must be a ref'],
  ])('of %j', (list, complaint) => {
    const text = typeof list === 'string' ? list : JSON.stringify(list);
    for (const value of typeof list === 'number' ? [list] : [text, list]) {
      expect(complaints(value)).toEqual([expect.stringContaining(complaint)]);
    }
  });

  test('of all publishers and the other settings at once', () => {
    const list = [without('workflow'), { ...good, name: 'b', scopes: [7] }];
    expect(complaints(JSON.stringify(list), { FEED_SIZE: 'x' })).toEqual([
      expect.stringContaining('FEED_SIZE must be a number'),
      expect.stringContaining('GITHUB_PUBLISHERS.0.workflow is missing'),
      expect.stringContaining('GITHUB_PUBLISHERS.1.scopes.0 must be one of'),
    ]);
  });

  test.each([
    'http://issuer.example',
    'https://issuer.example/',
    'issuer.example',
    'https://issuer.example?x',
    '',
  ])('of the issuer %j', (GITHUB_ISSUER) => {
    expect(complaints('[]', { GITHUB_ISSUER })).toEqual([
      expect.stringContaining('GITHUB_ISSUER must be an address such as https://token.actions'),
    ]);
  });

  test.each([
    'https://github.example.cn/_services/token',
    'http://localhost:8080',
    'http://127.0.0.1:8080',
  ])('and nothing of the issuer %s', (GITHUB_ISSUER) => {
    expect(complaints('[]', { GITHUB_ISSUER })).toEqual([]);
  });
});

test('a publisher that may only read may do without the ref of its workflow', () => {
  const reading = { ...good, scopes: [], workflow: '.github/workflows/plan.yml' };
  expect(complaints([reading])).toEqual([]);
});
