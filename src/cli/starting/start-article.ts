// Makes a new article's file.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { hasErrors } from '../../domain/problem.ts';
import { isSlug, normalizeSlug, proposeSlug } from '../../domain/slug.ts';
import { isDate, isTimeZone, localDate } from '../../domain/time.ts';
import { makeSlug } from '../../ingest/slug.ts';
import { articlesFolder } from '../articles/articles-folder.ts';
import { judgeSource } from '../articles/judge-source.ts';
import { readNames } from '../articles/read-names.ts';
import { renderProblems } from '../articles/render-problems.ts';
import type { Input } from '../command.ts';
import { newMessages } from '../messages/new.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { chooseLanguage } from './choose-language.ts';
import { readHabits } from './read-habits.ts';
import { renderSkeleton, type SkeletonFields } from './render-skeleton.ts';
import { readSiteZone } from './site-zone.ts';

/** The names of the options of `gazette new`. */
export type NewName = 'slug' | 'issuer' | 'issued' | 'lang' | 'topics' | 'time-zone';

/** Runs `gazette new`: nothing is written where anything is amiss, and nothing is ever written over. */
export async function startArticle(
  session: Session,
  title: string,
  input: Input<NewName>,
): Promise<Outcome> {
  const { cwd } = session.context;
  const settled = await settleFields(session, title.trim().normalize('NFC'), input);
  if ('outcome' in settled) return settled.outcome;
  const { fields } = settled;
  const slug = input.text('slug') ?? makeSlug(fields.title, `${fields.issued}-bulletin`);
  const path = join(articlesFolder, fields.issued.slice(0, 4), `${slug}.md`);
  const source = renderSkeleton(fields);
  const refusal = refuseFields(session, path, source) ?? (await refuseSlug(session, slug));
  if (refusal) return refusal;
  if (!(await writeNew(resolve(cwd, path), source))) return refuseExisting(session, path, slug);
  tell(session, path, slug, fields);
  return ok;
}

type Settled = { readonly fields: SkeletonFields } | { readonly outcome: Outcome };

async function settleFields(
  session: Session,
  title: string,
  input: Input<NewName>,
): Promise<Settled> {
  const say = messagesFor(session, newMessages);
  const refuse = (message: string, hint?: string): Settled => ({
    outcome: { kind: 'usage', message, ...(hint === undefined ? {} : { hint }) },
  });
  const [zone, slug] = [input.text('time-zone'), input.text('slug')];
  if (title === '') return refuse(say.emptyTitle);
  if (zone !== undefined && !isTimeZone(zone)) return refuse(say.badZone(zone));
  if (slug !== undefined && !isSlug(slug)) return refuse(say.badSlug(slug, proposeSlug(slug)));
  const issued = input.text('issued') ?? (await today(session, zone));
  if (!isDate(issued)) return refuse(say.badDate(issued));
  const habits = await readHabits(session.context.cwd);
  const issuer = input.text('issuer')?.trim().normalize('NFC') ?? habits.issuer;
  if (issuer === undefined || issuer === '') return refuse(say.needsIssuer, say.needsIssuerHint);
  const lang = input.text('lang') ?? chooseLanguage(title, habits.lang);
  if (lang === undefined) return refuse(say.needsLang, say.needsLangHint);
  const id = `urn:uuid:${session.context.randomUUID()}`;
  const topics = readTopics(input);
  return { fields: { id, title, issuer, issued, lang, ...(topics.length > 0 ? { topics } : {}) } };
}

/** Where the site is, it may be another day than where the editor is. */
async function today({ context }: Session, zone: string | undefined): Promise<string> {
  const there = zone ?? (await readSiteZone(context.cwd)) ?? context.timeZone;
  return localDate(context.now(), there);
}

function readTopics(input: Input<NewName>): string[] {
  const topics = (input.text('topics') ?? '').split(/[,，、]/).map((topic) => topic.trim());
  return [...new Set(topics.filter((topic) => topic !== '').map((one) => one.normalize('NFC')))];
}

/** What the check would refuse of the front matter; that there is no text yet is no mistake. */
function refuseFields(session: Session, path: string, source: string): Outcome | undefined {
  const problems = judgeSource(path, source).problems.filter(({ rule }) => rule !== 'empty-body');
  if (!hasErrors(problems)) return undefined;
  const lines = renderProblems([{ path, problems }], 'text', session.language);
  return { kind: 'usage', message: lines.trimEnd() };
}

async function refuseSlug(session: Session, slug: string): Promise<Outcome | undefined> {
  const say = messagesFor(session, newMessages);
  const wanted = normalizeSlug(slug);
  const names = await readNames(articlesFolder, session.context.cwd);
  const owner = [...names].find(([, { slug }]) => slug === wanted)?.[0];
  if (owner === undefined) return undefined;
  const hint = say.otherSlug(`${slug}-2`);
  return { kind: 'failed', message: say.slugTaken(owner, slug), hint };
}

function refuseExisting(session: Session, path: string, slug: string): Outcome {
  const say = messagesFor(session, newMessages);
  return { kind: 'failed', message: say.exists(path), hint: say.otherSlug(`${slug}-2`) };
}

/** False where a file is there already, be it since a moment ago. */
async function writeNew(target: string, source: string): Promise<boolean> {
  await mkdir(dirname(target), { recursive: true });
  try {
    await writeFile(target, source, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function tell(session: Session, path: string, slug: string, fields: SkeletonFields): void {
  const say = messagesFor(session, newMessages);
  const json = { file: path, slug, fields };
  session.print(session.json ? `${JSON.stringify(json, undefined, 2)}\n` : `${path}\n`);
  const { issuer, issued, lang } = fields;
  session.say(
    `${session.paint('good', '✔')} ${say.written(path)}: ${say.fields(issuer, issued, lang)}`,
  );
  session.say(`  ${say.next(path)}`);
}
