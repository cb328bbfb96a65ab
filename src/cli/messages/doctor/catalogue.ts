// The doctor's catalogue.

import { doctorInChinese } from './chinese.ts';
import { doctorInEnglish } from './english.ts';

/** What `gazette doctor` says. */
export const doctorMessages = { en: doctorInEnglish, zh: doctorInChinese };
