// One call of the publishing API: sent with the token, its answer parsed by a schema.

import * as v from 'valibot';
import type { EditorLanguage } from '../../domain/problem-text.ts';
import { failureSchema } from '../../domain/publishing-api.ts';
import { siteMessages } from '../messages/site.ts';
import { messagesFor, type Session } from '../session.ts';
import { makeProgress } from '../terminal/progress.ts';
import type { Site } from './open-site.ts';
import { isBusy, type Message, sendRequest } from './send-request.ts';
import type { SiteFailure, SiteResult } from './site-failure.ts';

/** A call. `path` begins with a slash; `json`, `source` or `file` is the body. Repeatable unless it says no. */
export interface Call {
  readonly method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly source?: string;
  readonly file?: { readonly bytes: Uint8Array; readonly type: string };
  readonly repeatable?: boolean;
}

/** Calls the API and parses the answer; `v.undefined()` is the schema of an answer without a body. */
export async function callApi<T>(
  session: Session,
  site: Site,
  call: Call,
  schema: v.GenericSchema<unknown, T>,
): Promise<SiteResult<T>> {
  const answer = await callOnce(session, site, call, schema);
  if (answer.ok || !site.renew || !isExpiry(answer.failure)) return answer;
  // Nothing was done for a token that has expired: the call may be made again, whatever it is.
  const renewed = await site.renew();
  return renewed.ok ? callOnce(session, site, call, schema) : renewed;
}

function isExpiry(failure: SiteFailure): boolean {
  return failure.reason === 'refused' && failure.failure.reason === 'token-expired';
}

async function callOnce<T>(
  session: Session,
  site: Site,
  call: Call,
  schema: v.GenericSchema<unknown, T>,
): Promise<SiteResult<T>> {
  const { origin } = site;
  const url = origin + call.path;
  const retries = tellRetries(session);
  const message = toMessage(site, call, session.language);
  const sent = await sendRequest(session, url, message, retries.tell).finally(retries.end);
  if (!sent.ok) return { ok: false, failure: { reason: 'network', origin, code: sent.code } };
  return parseAnswer(sent.response, origin, url, schema);
}

/** What is tried again is no news once it is over: a line that goes again, where the terminal can do that. */
function tellRetries(session: Session) {
  const say = messagesFor(session, siteMessages);
  const { isTerminal, hasColor } = session.context;
  const progress = makeProgress(session);
  const isPassing = isTerminal && hasColor;
  let isShown = false;
  return {
    tell: (code: string, seconds: number) => {
      const text = `… ${say.retry(code, seconds)}`;
      isShown ||= isPassing;
      if (isPassing) progress.show(text);
      else session.say(`  ${text}`);
    },
    end: () => {
      if (isShown) progress.clear();
    },
  };
}

function toMessage({ token }: Site, call: Call, language: EditorLanguage): Message {
  const { body, type } = bodyOf(call);
  return {
    method: call.method ?? 'GET',
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      'accept-language': language,
      ...(body === undefined ? {} : { 'content-type': type }),
      ...call.headers,
    },
    ...(body === undefined ? {} : { body }),
    ...(call.file ? { isLarge: true } : {}),
    repeatable: call.repeatable ?? true,
  };
}

function bodyOf({ json, source, file }: Call): { body?: string | Uint8Array; type: string } {
  if (file) return { body: file.bytes, type: file.type };
  if (source !== undefined) return { body: source, type: 'text/markdown; charset=utf-8' };
  return {
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    type: 'application/json',
  };
}

async function parseAnswer<T>(
  response: Response,
  origin: string,
  url: string,
  schema: v.GenericSchema<unknown, T>,
): Promise<SiteResult<T>> {
  const { status } = response;
  const answer = parseJson(await response.text());
  const failure = v.safeParse(failureSchema, answer);
  // While it is being restored, which takes longer than one waits, it says so.
  const saysWhy = failure.success && failure.output.reason === 'restoring';
  if (!response.ok && isBusy(response) && !saysWhy)
    return { ok: false, failure: { reason: 'busy', status } };
  if (!response.ok && failure.success) {
    return { ok: false, failure: { reason: 'refused', origin, failure: failure.output } };
  }
  const parsed = response.ok ? v.safeParse(schema, answer) : undefined;
  return parsed?.success
    ? { ok: true, value: parsed.output }
    : { ok: false, failure: { reason: 'not-gazette', url, status } };
}

/** Undefined for an empty body; what is not JSON stays text, which no schema takes: it is some other site's page. */
function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
