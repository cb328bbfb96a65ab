// The form of the search: a line to type in, and what the search may be kept to.

import type { Child } from 'hono/jsx';
import { searchPath } from '../domain/addresses.ts';
import type { NamedKind } from '../domain/collection.ts';
import { longestQuery, type SearchQuery, searchOrders } from '../domain/search/query.ts';
import type { Site } from '../domain/site.ts';
import type { NamedCount, Overview } from '../domain/stored-records.ts';
import { yearText } from './date-text.ts';
import { messagesIn } from './messages.ts';
import { namesInUse } from './named-kinds.ts';

interface SearchFormProperties {
  site: Site;
  query: SearchQuery;
  /** What there is to choose from; undefined where it could not be read. */
  overview: Overview | undefined;
}

/** The form with what was asked filled in. Without the overview it offers no filters but those that are set. */
export function SearchForm({ site, query, overview }: SearchFormProperties) {
  const messages = messagesIn(site.language);
  const { searching } = messages;
  const years = overview?.years.map(({ year }) => year) ?? [];
  return (
    <search>
      <form class="search" action={searchPath}>
        <SearchLine site={site} text={query.text} describedBy="search-hint" />
        <div class="filters">
          <Choice name="year" label={searching.year} any={searching.anyYear}>
            {withChosen(years, query.year).map((year) => (
              <Option value={year} chosen={query.year}>
                {yearText(year, site.language)}
              </Option>
            ))}
          </Choice>
          <Names kind="issuer" any={searching.anyIssuer} {...{ site, query, overview }} />
          <Names kind="topic" any={searching.anyTopic} {...{ site, query, overview }} />
          <Choice name="order" label={searching.order}>
            {searchOrders.map((order) => (
              <Option value={order} chosen={query.order}>
                {searching.orders[order]}
              </Option>
            ))}
          </Choice>
        </div>
        <p class="hint" id="search-hint">
          {searching.hint}
        </p>
      </form>
    </search>
  );
}

/** The line to type in alone, for pages that are about something else. */
export function SearchBox({ site }: { site: Site }) {
  return (
    <search>
      <form class="search" action={searchPath}>
        <SearchLine site={site} text="" />
      </form>
    </search>
  );
}

interface SearchLineProperties {
  site: Site;
  text: string;
  describedBy?: string;
}

function SearchLine({ site, text, describedBy }: SearchLineProperties) {
  const { words, name } = messagesIn(site.language).searching;
  return (
    <div class="line">
      <input
        type="search"
        name="q"
        value={text}
        maxlength={longestQuery}
        aria-label={words}
        {...(describedBy === undefined
          ? { placeholder: words }
          : { 'aria-describedby': describedBy })}
      />
      <button type="submit">{name}</button>
    </div>
  );
}

interface ChoiceProperties {
  name: string;
  label: string;
  /** What the choice of nothing is called, where that is a choice. */
  any?: string;
  children: Child;
}

function Choice({ name, label, any, children }: ChoiceProperties) {
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        {any !== undefined && <option value="">{any}</option>}
        {children}
      </select>
    </label>
  );
}

interface OptionProperties {
  value: string;
  chosen: string | undefined;
  children: Child;
}

function Option({ value, chosen, children }: OptionProperties) {
  return (
    <option value={value} {...(value === chosen ? { selected: true } : {})}>
      {children}
    </option>
  );
}

interface NamesProperties extends SearchFormProperties {
  kind: NamedKind;
  any: string;
}

/** A list of names that is longer than this is of no help, and makes the page heavy. */
const mostNames = 200;

function Names({ kind, any, site, query, overview }: NamesProperties) {
  const messages = messagesIn(site.language);
  const label = kind === 'issuer' ? messages.issuer : messages.searching.topic;
  const names = overview ? mostFrequent(namesInUse(overview, kind)) : [];
  return (
    <Choice name={kind} label={label} any={any}>
      {withChosen(names, query[kind]).map((name) => (
        <Option value={name} chosen={query[kind]}>
          {name}
        </Option>
      ))}
    </Choice>
  );
}

/** Those with the most bulletins, in the order given. */
function mostFrequent(names: readonly NamedCount[]): string[] {
  const kept = new Set(names.toSorted((a, b) => b.total - a.total).slice(0, mostNames));
  return names.filter((named) => kept.has(named)).map(({ name }) => name);
}

/** What was chosen can be kept, whether it is offered or not. */
function withChosen(offered: readonly string[], chosen: string | undefined): readonly string[] {
  return chosen === undefined || offered.includes(chosen) ? offered : [chosen, ...offered];
}
