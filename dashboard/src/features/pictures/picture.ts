import { plainColor } from './colors.ts';
import { drawn, element, round } from './drawing.ts';

/** The texts of a picture about itself, because it is shown without its page. */
export interface Caption {
  readonly title: string;
  /** Its day and version. */
  readonly line: string;
  /** Where it is from. */
  readonly source: string;
  readonly address: string;
}

/** A picture as a file: an SVG (https://www.w3.org/TR/SVG11/) without references to other files. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const [edge, head, foot] = [16, 52, 44];

/** Draws a part of the page as a picture with its title, its day and its source. */
export function pictureOf(root: HTMLElement, skip: string, caption: Caption): Picture {
  const style = getComputedStyle(root);
  const { parts, box } = drawn(root, skip);
  const [width, height] = [Math.ceil(box.width + 2 * edge), Math.ceil(box.height + head + foot + 2 * edge)];
  const isRight = style.direction === 'rtl';
  const said = (words: string, y: number, size: number, weight: number, color: string, direction = style.direction) => element('text', {
    x: isRight ? width - edge : edge, y, 'font-family': style.fontFamily.replaceAll('"', '\''), 'font-size': size, 'font-weight': weight, fill: color, direction,
    'text-anchor': isRight && direction === 'ltr' ? 'end' : 'start',
  }, words);
  const [ink, soft] = [plainColor(style.color), plainColor(getComputedStyle(root.querySelector('.card-aside, .note, .map-view, .legend') ?? root).color)];
  const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, direction: style.direction, 'xml:lang': document.documentElement.lang },
    element('title', {}, caption.title),
    element('rect', { width, height, fill: plainColor(style.backgroundColor) }),
    said(caption.title, edge + 18, 18, 650, ink),
    said(caption.line, edge + 38, 13, 400, soft),
    element('g', { transform: `translate(${round(edge - box.x)} ${round(edge + head - box.y)})` }, ...parts),
    said(caption.source, height - edge - 18, 12, 400, soft),
    said(caption.address, height - edge, 12, 400, soft, 'ltr'));
  return { svg: new XMLSerializer().serializeToString(svg), width, height };
}

/** Twice as large as on the page, as print and dense screens need it. */
export const scale = 2;

/** The picture in pixels. */
export async function pngOf({ svg, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * scale, height * scale];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob(blob => (blob === null ? reject(new Error('The picture is too large for this browser.')) : resolve(blob)), 'image/png'));
}
