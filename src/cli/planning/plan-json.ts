// What a plan says of subscribers, as programs read it.

import type { PublishReport } from '../publishing/publish-options.ts';
import { findRedirects } from './find-redirects.ts';

/**
 * `subscribers`: the feeds as the site foresees them, null where it does not (`unforeseen` says why);
 * `redirects`: addresses that will lead elsewhere; `refusals`: articles that the site would refuse;
 * `editedIds`, `brokenLinks`: what keeps the plan from being sent. The last three only where there are any.
 */
export function planAsJson({ comparison, foreseen, editedIds = [], links = [] }: PublishReport) {
  const redirects = comparison ? findRedirects(comparison) : [];
  const plan = foreseen && 'plan' in foreseen ? foreseen.plan : undefined;
  const refusals = (plan?.refusals ?? []).map(({ item = 0, reason, title }) => ({
    ...{ item, reason, title },
  }));
  return {
    ...(foreseen ? { subscribers: plan ? plan.feeds : null } : {}),
    ...(foreseen?.kind === 'none' ? { unforeseen: foreseen.why } : {}),
    ...(redirects.length > 0 ? { redirects } : {}),
    ...(refusals.length > 0 ? { refusals } : {}),
    ...(editedIds.length > 0 ? { editedIds: editedIds.map(describeId) } : {}),
    ...(links.length > 0 ? { brokenLinks: links.map(describeLink) } : {}),
  };
}

function describeId({
  by,
  local,
  there,
  otherFile,
}: NonNullable<PublishReport['editedIds']>[number]) {
  const { path: file, article } = local;
  const other = otherFile === undefined ? {} : { otherFile };
  return { by, file, id: article.id, slug: there.slug, knownAs: there.id, ...other };
}

function describeLink({
  path,
  line,
  address,
  target,
}: NonNullable<PublishReport['links']>[number]) {
  return { file: path, line, address, leads: target.kind === 'article' ? 'unknown' : target.kind };
}
