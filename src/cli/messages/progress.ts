// What a counter says of work that is going on.

const en = {
  of: (done: string, total: string) => `${done} of ${total}`,
  perSecond: (amount: string) => `${amount}/s`,
  left: (time: string) => `${time} left`,
  /** Hours, minutes and seconds; those that are 0 in front are left out. */
  time: (hours: number, minutes: number, seconds: number) =>
    hours > 0
      ? `${hours} h ${minutes} min`
      : minutes > 0
        ? `${minutes} min ${seconds} s`
        : `${seconds} s`,
  minutes: (minutes: number) => `${minutes} min`,
  between: ', ',
};

/** What a counter says of work that is going on. */
export type ProgressMessages = typeof en;

const zh: ProgressMessages = {
  of: (done, total) => `${done}/${total}`,
  perSecond: (amount) => `每秒 ${amount}`,
  left: (time) => `约剩 ${time}`,
  time: (hours, minutes, seconds) =>
    hours > 0
      ? `${hours} 小时 ${minutes} 分`
      : minutes > 0
        ? `${minutes} 分 ${seconds} 秒`
        : `${seconds} 秒`,
  minutes: (minutes) => `${minutes} 分钟`,
  between: '，',
};

/** The catalogue of counters. */
export const progressMessages = { en, zh };
