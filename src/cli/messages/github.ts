// What is said where a job of GitHub Actions gets no token of the site.

const en = {
  permissionMissing:
    'In GitHub Actions, let the job ask for a token: permissions: { id-token: write, contents: read }, and name it in GITHUB_PUBLISHERS of the site.',
  noIdToken: (why: string) => `GitHub gave the job no token that proves what it is (${why}).`,
  noIdTokenHint:
    'Check permissions: id-token: write in the workflow, and githubstatus.com; then run the job again.',
  off: (origin: string) => `${origin} takes no tokens of GitHub Actions.`,
  offHint:
    'The operator names the workflow in GITHUB_PUBLISHERS (wrangler.toml) and deploys; or put a token into GAZETTE_TOKEN.',
  refused: (origin: string) => `${origin} does not believe the token that GitHub gave to the job.`,
  refusedHint: 'Check GITHUB_ISSUER and ORIGIN in the settings of the site.',
  unknown: (origin: string) => `${origin} does not know this job as a publisher.`,
  unknownHint:
    'Change the workflow, or GITHUB_PUBLISHERS in the settings of the site: every one of these has to be the same.',
  replayed: 'The site has seen this token of GitHub’s before. Run the job again.',
  claim: (name: string, got: string | null, expected: string | undefined) => {
    const is = got === null ? `${name} is missing` : `${name} is ${got}`;
    return expected === undefined ? is : `${is}; the site expects ${expected}`;
  },
  keysAway: (origin: string) =>
    `${origin} cannot fetch the keys with which GitHub signs its tokens. Try again later.`,
  renewed: 'the token was for a quarter of an hour: got another one',
};

/** What is said where a job of GitHub Actions gets no token. */
export type GithubMessages = typeof en;

const zh: GithubMessages = {
  permissionMissing:
    '在 GitHub Actions 中，请允许任务申请令牌：permissions: { id-token: write, contents: read }，并在站点的 GITHUB_PUBLISHERS 中列出它。',
  noIdToken: (why) => `GitHub 没有给任务证明身份的令牌（${why}）。`,
  noIdTokenHint:
    '请检查工作流中的 permissions: id-token: write，并查看 githubstatus.com；然后重新运行任务。',
  off: (origin) => `${origin} 不接受 GitHub Actions 的令牌。`,
  offHint:
    '请运营者在 wrangler.toml 的 GITHUB_PUBLISHERS 中列出此工作流并部署；或把令牌放入 GAZETTE_TOKEN。',
  refused: (origin) => `${origin} 不认可 GitHub 给此任务的令牌。`,
  refusedHint: '请检查站点设置中的 GITHUB_ISSUER 和 ORIGIN。',
  unknown: (origin) => `${origin} 不认得此任务是发布者。`,
  unknownHint: '请改工作流，或改站点设置中的 GITHUB_PUBLISHERS：以下各项都须相同。',
  replayed: '站点已见过 GitHub 的这个令牌，请重新运行任务。',
  claim: (name, got, expected) => {
    const is = got === null ? `缺少 ${name}` : `${name} 为 ${got}`;
    return expected === undefined ? is : `${is}；站点要求 ${expected}`;
  },
  keysAway: (origin) => `${origin} 取不到 GitHub 签发令牌的公钥，请稍后再试。`,
  renewed: '令牌只有一刻钟有效，已换得新的',
};

/** The catalogue of what jobs of GitHub Actions are told. */
export const githubMessages = { en, zh };
