// Tells what the doctor found, to people and to machines.

import { doctorMessages } from '../messages/doctor/catalogue.ts';
import type { DoctorMessages } from '../messages/doctor/messages.ts';
import { messagesFor, type Session } from '../session.ts';
import { printable } from '../terminal/printable.ts';
import { type Examined, type Finding, type Level, levelOf } from './finding.ts';

const marks = { good: ['good', '✔'], warning: ['warning', '!'], fault: ['bad', '✖'] } as const;

/** The findings of each address: a mark, what it is, and below it what to do. */
export function renderFindings(session: Session, examined: readonly Examined[]): string {
  const say = messagesFor(session, doctorMessages);
  return examined
    .map(({ url, about, findings }) => {
      const described = say.about(about);
      const head = [session.paint('strong', printable(url)), described].filter(Boolean).join('  ');
      return [head, ...findings.flatMap((finding) => renderFinding(session, say, finding))];
    })
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function renderFinding(session: Session, say: DoctorMessages, finding: Finding): string[] {
  const [what, advice] = sentencesOf(say, finding);
  const [role, mark] = marks[levelOf(finding)];
  return [
    `  ${session.paint(role, mark)} ${what}`,
    ...(advice === undefined ? [] : [`      ${session.paint('dim', advice)}`]),
  ];
}

/** What comes from the site is made safe before it is put into a sentence. */
function sentencesOf(say: DoctorMessages, { rule, data }: Finding) {
  const safe = Object.entries(data).map(([name, value]) => [name, printable(value).slice(0, 500)]);
  return say.rules[rule](Object.fromEntries(safe));
}

/** The same as JSON. `ok` is false where something keeps readers away. */
export function findingsAsJson(session: Session, examined: readonly Examined[]): string {
  const say = messagesFor(session, doctorMessages);
  const json = {
    ok: countLevel(examined, 'fault') === 0,
    examined: examined.map(({ url, about, findings }) => ({
      url,
      ...about,
      findings: findings.map((finding) => {
        const [what, advice] = sentencesOf(say, finding);
        const { rule, data } = finding;
        return { level: levelOf(finding), rule, what, ...(advice ? { advice } : {}), data };
      }),
    })),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

/** How many findings have a level. */
export function countLevel(examined: readonly Examined[], level: Level): number {
  return examined.flatMap(({ findings }) => findings).filter((one) => levelOf(one) === level)
    .length;
}
