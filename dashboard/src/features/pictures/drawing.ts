import { isSeen, plainColor } from './colors.ts';
import { linesOf, type Line } from './lines.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** A position on the page, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

// The style properties that a file must contain, because it has no style sheet.
const painted = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linejoin', 'stroke-linecap', 'paint-order', 'opacity',
  'vector-effect', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'direction', 'visibility', 'display',
] as const;

/** Controls of a chart that are not part of its picture. */
const left = 'button, select, input, [popover], .visually-hidden, .zoom, .tooltip, .ring, .map-help, .dot-reach, script, dialog, .table-files, .list-tools, .pages';

export function element(name: string, attributes: Readonly<Record<string, string | number>>, ...children: readonly (Node | string)[]): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

/** The copied drawing with its position, in the same units. */
export interface Drawing {
  readonly parts: readonly SVGElement[];
  readonly box: Box;
}

/** Draws the visible content of an element in its current state: its drawings, its backgrounds, and its texts as text. */
export function drawn(root: Element, skip: string): Drawing {
  const found: SVGElement[] = [];
  const boxes: Box[] = [];
  const take = (part: SVGElement, box: Box) => {
    found.push(part);
    boxes.push(box);
  };
  const visit = (one: Element) => {
    const style = getComputedStyle(one);
    if (one.matches(left) || (skip !== '' && one.matches(skip)) || style.display === 'none' || style.visibility === 'hidden') return;
    if (one instanceof SVGSVGElement) {
      take(graphic(one, style), one.getBoundingClientRect());
      return;
    }
    const ground = groundOf(one, style);
    if (ground !== null && one !== root) take(ground, one.getBoundingClientRect());
    for (const node of one.childNodes) {
      if (node instanceof Element) visit(node);
      else if (node instanceof Text) linesOf(node).forEach(line => take(text(line, style), line.box));
    }
  };
  visit(root);
  return { parts: found, box: around(boxes) };
}

function around(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map(box => box.x)), Math.min(...boxes.map(box => box.y))];
  return { x, y, width: Math.max(...boxes.map(box => box.x + box.width)) - x, height: Math.max(...boxes.map(box => box.y + box.height)) - y };
}

function text({ words, box }: Line, style: CSSStyleDeclaration): SVGElement {
  const size = parseFloat(style.fontSize);
  return element('text', {
    // Anchored in the middle, so that another font widens it equally on both sides, in either direction.
    x: round(box.x + box.width / 2), y: round(box.y + box.height / 2 + size * .35), 'text-anchor': 'middle', direction: style.direction,
    'font-family': style.fontFamily.replaceAll('"', '\''), 'font-size': style.fontSize, 'font-weight': style.fontWeight, fill: plainColor(style.color),
  }, words);
}

function groundOf(one: Element, style: CSSStyleDeclaration): SVGElement | null {
  const fill = plainColor(style.backgroundColor);
  const box = one.getBoundingClientRect();
  if (!isSeen(fill) || box.width === 0 || box.height === 0) return null;
  const radius = Math.min(parseFloat(style.borderTopLeftRadius) * (style.borderTopLeftRadius.endsWith('%') ? box.height / 100 : 1), box.height / 2);
  return element('rect', { x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height), rx: round(radius), fill, opacity: style.opacity });
}

function graphic(svg: SVGSVGElement, style: CSSStyleDeclaration): SVGElement {
  const box = svg.getBoundingClientRect();
  const copy = inlined(svg) as SVGSVGElement;
  // A box without styles of the page's layout.
  for (const [name, value] of Object.entries({ x: 0, y: 0, width: round(box.width), height: round(box.height), overflow: style.overflow === 'visible' ? 'visible' : 'hidden' })) copy.setAttribute(name, String(value));
  // A chart of a page that runs from the right is the mirror of its drawing.
  const isMirrored = style.transform.startsWith('matrix(-1');
  const move = `translate(${round(box.x + (isMirrored ? box.width : 0))} ${round(box.y)})`;
  return element('g', { transform: isMirrored ? `${move} scale(-1 1)` : move }, copy);
}

/** A copy with its styles, and without what only the page needs. */
function inlined(source: Element): Element {
  const copy = document.createElementNS(svgNamespace, source.localName);
  const style = getComputedStyle(source);
  for (const { name, value } of source.attributes) {
    if (!/^(class|style|role|tabindex|data-|aria-|on)/.test(name)) copy.setAttribute(name, value);
  }
  for (const property of painted) {
    const value = style.getPropertyValue(property);
    if (value !== '') copy.setAttribute(property, plainColor(value).replaceAll('"', '\''));
  }
  for (const node of source.childNodes) {
    if (node instanceof SVGElement) {
      if (!node.matches(left) && getComputedStyle(node).display !== 'none') copy.append(inlined(node));
    } else if (node instanceof Text) {
      copy.append(node.data);
    }
  }
  return copy;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
