// Why nothing came from an address on the web.

const en = {
  network: (code: string) => `the network failed (${code})`,
  status: (status: string) => `the server answers ${status}`,
  private: (host: string) =>
    `${host} is within a private network and was not named, so it was not asked: add --home with its address`,
  'too-large': () => 'it is larger than what is fetched',
  redirects: () => 'it leads on and on, to no end',
  scheme: (address: string) => `it leads to ${address}, which is not of the web`,
};

/** Why nothing came, by the reason, in the middle of a sentence. */
export type FetchingMessages = typeof en;

const zh: FetchingMessages = {
  network: (code) => `网络失败（${code}）`,
  status: (status) => `服务器答复 ${status}`,
  private: (host) => `${host} 在内部网络中，未经指明，故未访问：请加 --home 写明其网址`,
  'too-large': () => '大小超出所取的上限',
  redirects: () => '一再转向，没有尽头',
  scheme: (address) => `转向 ${address}，不是网页地址`,
};

/** The catalogue. */
export const fetchingMessages = { en, zh };
