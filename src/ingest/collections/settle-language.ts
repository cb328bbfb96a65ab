/** The language of a text: as the editor says, as its script tells, or as the collection claims. */
import { judgeLanguage } from '../../domain/language.ts';
import { isMostlyChinese } from '../han.ts';
import { countScripts } from '../script-of-text.ts';

/** The tag (BCP 47); undefined where neither the text nor anybody tells. Chinese comes out with its script. */
export function settleLanguage(claimed: string | undefined, text: string): string | undefined {
  const tag = canonicalTag(claimed);
  if (isMostlyChinese(withoutAddresses(text)))
    return scriptOf(text) ?? scriptOfRegion(tag) ?? 'zh-Hans';
  return tag?.startsWith('zh') ? scriptOfRegion(tag) : tag;
}

/** A short text with a long link would pass for English. */
function withoutAddresses(text: string): string {
  return text.replace(/\]\([^)]*\)|\{\{.*?\}\}|https?:\/\/\S+/g, ' ');
}

function scriptOf(text: string): string | undefined {
  const { traditional, simplified } = countScripts(text);
  if (traditional === simplified) return undefined;
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}

/** zh-TW is written in Traditional, zh-CN in Simplified characters. */
function scriptOfRegion(tag: string | undefined): string | undefined {
  if (!tag?.startsWith('zh')) return undefined;
  return /-(?:Hant|TW|HK|MO)\b/.test(tag) ? 'zh-Hant' : 'zh-Hans';
}

function canonicalTag(claimed: string | undefined): string | undefined {
  const tag = claimed?.trim().replaceAll('_', '-') ?? '';
  const judged = judgeLanguage(tag);
  if (judged.kind === 'spelled-otherwise') return judged.canonical;
  return judged.kind === 'unknown' ? undefined : tag;
}
