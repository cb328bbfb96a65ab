// The pages that say why there is nothing to show: not found, malformed address, storage failing.

import { renderDocument } from './document.tsx';
import { messagesIn } from './messages.ts';
import type { PageContext } from './page-context.ts';
import { WaysOut } from './ways-out.tsx';

/** The page of a 404: there is nothing at this address. */
export function renderNotFound(context: PageContext): string {
  const { notFoundTitle, notFoundText } = messagesIn(context.site.language);
  return renderNotice(context, notFoundTitle, notFoundText);
}

/** The page of a 400: the address cannot be read, as with a truncated percent-encoding. */
export function renderBadAddress(context: PageContext): string {
  const { badAddressTitle, badAddressText } = messagesIn(context.site.language);
  return renderNotice(context, badAddressTitle, badAddressText);
}

/** The page of a 503: storage fails for the moment, and nothing is said about what it holds. */
export function renderUnavailable(context: PageContext): string {
  const { unavailableTitle, unavailableText } = messagesIn(context.site.language);
  return renderNotice(context, unavailableTitle, unavailableText);
}

function renderNotice(context: PageContext, title: string, text: string): string {
  const main = (
    <div class="notice">
      <h1>{title}</h1>
      <p>{text}</p>
      <WaysOut site={context.site} />
    </div>
  );
  return renderDocument(context, { title, description: text, main });
}
