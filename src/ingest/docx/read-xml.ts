/** Goes through a part of a Word document, element by element. */
import { SaxesParser } from 'saxes';

/** An element that begins or ends. `at` is the offset in the XML just behind its tag, in UTF-16 units. */
export interface XmlEvent {
  readonly kind: 'open' | 'close';
  readonly name: string;
  /** By their names as written, with prefix: `w:val`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly at: number;
  /** An element without content: its end follows at the same place. */
  readonly isSelfClosing: boolean;
}

/** All events in order; `onText` gets what stands between. Throws where the XML is not well-formed. */
export function readXml(
  xml: string,
  onEvent: (event: XmlEvent) => void,
  onText: (text: string) => void = () => {},
): void {
  const parser = new SaxesParser({ xmlns: false, position: true } as const);
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    onEvent({ kind: 'open', name, attributes, at: parser.position, isSelfClosing });
  });
  parser.on('closetag', ({ name, attributes, isSelfClosing }) => {
    onEvent({ kind: 'close', name, attributes, at: parser.position, isSelfClosing });
  });
  parser.on('text', onText);
  parser.write(xml).close();
}
