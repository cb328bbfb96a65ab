// What happens on the site while the readers read: in this order, with their verdicts.

import type { Bulletin } from './bulletins.ts';
import { madeCount, makeBulletin, markOf } from './bulletins.ts';
import { readCollections } from './collections.ts';
import { findWithdrawalFaults } from './documents.ts';
import { type Published, readSeed } from './published.ts';
import type { Reader } from './reader.ts';
import { judge, type Report } from './report.ts';
import { feedPathOf, formatsOf, leaveSeat, takeSeat, withEach } from './seats.ts';
import type { SiteUnderTest } from './site-under-test.ts';
import { reloadAll, reloadMinor, reloadNotice, reloadUnchanged, type Seat } from './steps.ts';

const withdrawnMark = '【已撤回】';

/** The scenario of one run. */
export class Scenario {
  readonly #site: SiteUnderTest;
  readonly #report: Report;
  readonly #manifest = new Map<string, Published>();
  #seats: readonly Seat[] = [];

  constructor(site: SiteUnderTest, report: Report) {
    this.#site = site;
    this.#report = report;
  }

  /** Plays it all with these readers, which keep their files under `scratch`. */
  async play(readers: readonly Reader[], scratch: string): Promise<void> {
    try {
      await this.#subscribe(readers, scratch);
      await this.#publishAll();
      await readCollections(this.#site, this.#report, this.#manifest, { readers, scratch });
      await this.#each('unchanged', reloadUnchanged);
      await this.#changeSilently(makeBulletin(48));
      await this.#correct(makeBulletin(54));
      await this.#withdraw(makeBulletin(56));
    } finally {
      for (const seat of this.#seats) await leaveSeat(seat);
    }
  }

  async #subscribe(readers: readonly Reader[], scratch: string): Promise<void> {
    const { id, ...seed } = await readSeed();
    this.#manifest.set(id, seed);
    const place = { scratch, origin: this.#site.origin };
    const wanted = readers.flatMap((reader) =>
      formatsOf(reader).map((one) => [reader, one] as const),
    );
    this.#seats = await Promise.all(wanted.map(([reader, one]) => takeSeat(place, reader, one)));
    await this.#reloadAll('the seed');
  }

  async #publishAll(): Promise<void> {
    const bulletins = Array.from({ length: madeCount }, (_, index) => makeBulletin(index + 1));
    await this.#site.publish(bulletins);
    for (const bulletin of bulletins) this.#manifest.set(bulletin.id, bulletin);
    await this.#reloadAll(`${madeCount} more`);
  }

  #reloadAll(check: string): Promise<void> {
    return this.#each(check, async (seat) => {
      const document = await this.#site.document(feedPathOf('', seat.format));
      return reloadAll(seat, document ?? '', this.#manifest);
    });
  }

  async #changeSilently({ id, slug, source }: Bulletin): Promise<void> {
    for (const { subscription } of this.#seats) await subscription.markAllRead();
    const addition = '小改一字。';
    await this.#site.change(slug, `${source}\n${addition}\n`);
    await this.#each('minor change', (seat) => reloadMinor(seat, id, addition));
  }

  async #correct({ id, slug, title, source }: Bulletin): Promise<void> {
    const note = '更正數字 & "單位" <第二段>';
    await this.#site.change(slug, `${source}\n更正後之末段。\n`, note);
    const notice = { id, says: note, titleStart: title };
    await this.#each('correction', (seat) => reloadNotice(seat, notice));
  }

  async #withdraw(bulletin: Bulletin): Promise<void> {
    const reason = '內容有誤 & 待查';
    if (!(await this.#site.withdraw(bulletin.slug, reason))) {
      const absent = { kind: 'left-out', reason: 'THE SITE HAS NO WITHDRAWAL (404)' } as const;
      this.#report.add('the documents', 'withdrawal', absent);
      return this.#each('withdrawal', async () => absent);
    }
    const faults = await findWithdrawalFaults(this.#site, bulletin, withdrawnMark, reason);
    this.#report.add('the documents', 'withdrawal', judge(faults, 'the text is nowhere'));
    const gone = markOf(bulletin);
    const notice = { id: bulletin.id, says: reason, titleStart: withdrawnMark, gone };
    await this.#each('withdrawal', (seat) => reloadNotice(seat, notice));
  }

  #each(check: string, act: Parameters<typeof withEach>[3]): Promise<void> {
    return withEach(this.#seats, this.#report, check, act);
  }
}
