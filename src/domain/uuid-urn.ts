// The form of the ids that Gazette mints: a UUID as a URN (RFC 9562, section 4).

/** Matches `urn:uuid:` and a UUID in lower case, the one spelling in which they are minted. */
export const uuidUrnPattern =
  /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
