// The XML writer cannot write an ill-formed document, whatever it is given.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { element, renderXml, type XmlElement } from '../../src/feeds/xml-writer.ts';
import { wildText } from './odd-text.ts';
import { seeded } from './seed.ts';
import { readXml } from './strict-xml.ts';

const anyText = fc.oneof(wildText, fc.constantFrom('\r', '\n\t', ' \r\n ', ']]>', '\ud800', '\0'));

const legal = (text: string) =>
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');

describe('renderXml', () => {
  test('carries any text and any attribute value', { timeout: 120_000 }, () => {
    const property = fc.property(anyText, anyText, (text, value) => {
      const document = renderXml(element('a', { b: value }, element('c', {}, text)));
      const root = readXml(document);
      expect(root.attributes.b).toBe(legal(value));
      expect(root.children[0]?.text).toBe(legal(text));
    });
    fc.assert(property, seeded('XML writer'));
  });

  test('adds no white space beside text', () => {
    const document = renderXml(element('a', {}, 'x', element('b', {}, element('c')), 'y'));
    expect(document).toContain('<a>x<b><c/></b>y</a>');
  });

  test('leaves out an attribute that is undefined', () => {
    expect(renderXml(element('a', { b: undefined }))).toContain('<a/>');
  });

  test.each([
    ['', 'an empty name'],
    ['a b', 'a name with a space'],
    ['1a', 'a name that begins with a digit'],
    ['a:b:c', 'a name with two colons'],
    ['a\n', 'a name with a line end'],
    ['x:a', 'a prefix that is not declared'],
  ])('refuses %j: %s', (name) => {
    expect(() => renderXml(element(name))).toThrow('not a name');
    expect(() => renderXml(element('a', { [name]: '' }))).toThrow('not a name');
  });

  test('knows a prefix only inside the element that declares it', () => {
    const inner: XmlElement = element('x:b', { 'xmlns:x': 'urn:x' }, element('x:c'));
    expect(() => renderXml(element('a', {}, inner))).not.toThrow();
    expect(() => renderXml(element('a', {}, inner, element('x:d')))).toThrow('not a name');
  });
});
