/** What stands inside a picture besides the drawing, so that it still speaks for itself in somebody's slides. */
export type PictureText = { readonly title: string; readonly source: string };

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 24;
const TITLE_LINE = 26;
const SOURCE_LINE = 18;
/** As much as fits on one line, up to a space or the end. */
const LINE = /.{1,84}(?:\s|$)/g;
/** Present on every computer that may open the picture; our own font is not. */
const SYSTEM_FONT = 'Arial, Helvetica, sans-serif';
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-size',
  'font-weight',
  'opacity',
] as const;

/** Breaks a text at spaces into lines that fit. */
const linesOf = (text: string): readonly string[] => (text.match(LINE) ?? [text]).map((line) => line.trim());

/** What the style sheets say, written on the elements themselves: a picture has no style sheet. */
const withStyles = (drawn: Element, copy: Element): void => {
  const style = window.getComputedStyle(drawn);
  for (const name of STYLES) {
    const value = style.getPropertyValue(name);
    if (value !== '') copy.setAttribute(name, value);
  }
  copy.removeAttribute('class');
  [...drawn.children].forEach((child, index) => {
    const twin = copy.children[index];
    if (twin !== undefined) withStyles(child, twin);
  });
};

const textAt = (line: string, y: number, size: number, weight: string): SVGTextElement => {
  const text = document.createElementNS(SVG, 'text');
  text.setAttribute('x', String(MARGIN));
  text.setAttribute('y', String(y));
  text.setAttribute('font-size', String(size));
  text.setAttribute('font-weight', weight);
  text.setAttribute('fill', '#16231d');
  text.textContent = line;
  return text;
};

export type Picture = { readonly svg: string; readonly width: number; readonly height: number };

/**
 * A drawing on screen as a picture of its own: styles resolved, text in a system font, title above and source below.
 * `width` in pixels; the height follows from the drawing, whose own `height` attribute is in pixels too.
 */
export const pictureOf = (drawn: SVGSVGElement, { title, source }: PictureText, width = 960): Picture => {
  const titles = linesOf(title);
  const sources = linesOf(source);
  const top = MARGIN + titles.length * TITLE_LINE + 8;
  const drawnHeight = Number(drawn.getAttribute('height') ?? 0);
  const height = top + drawnHeight + sources.length * SOURCE_LINE + 2 * MARGIN;

  const copy = drawn.cloneNode(true) as SVGSVGElement;
  withStyles(drawn, copy);
  copy.removeAttribute('role');
  copy.removeAttribute('aria-label');
  copy.setAttribute('x', String(MARGIN));
  copy.setAttribute('y', String(top));
  copy.setAttribute('width', String(width - 2 * MARGIN));

  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('width', String(width));
  picture.setAttribute('height', String(height));
  picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
  picture.setAttribute('font-family', SYSTEM_FONT);
  const paper = document.createElementNS(SVG, 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', '#ffffff');
  picture.append(
    paper,
    ...titles.map((line, index) => textAt(line, MARGIN + 16 + index * TITLE_LINE, 20, '700')),
    copy,
    ...sources.map((line, index) => textAt(line, top + drawnHeight + MARGIN + 8 + index * SOURCE_LINE, 13, '400')),
  );
  return {
    svg: `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}`,
    width,
    height,
  };
};

/** Twice the size, so that it stays sharp on a projector and on paper. */
const SCALE = 2;

/** The picture as a PNG; rejects when this browser cannot draw it. */
export const pngOf = async ({ svg, width, height }: Picture): Promise<Blob> => {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser has no canvas to draw on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The canvas gave no picture.')) : resolve(blob)),
      'image/png',
    );
  });
};

/** Hands a file to the browser to keep. */
export const saveFile = (blob: Blob, name: string): void => {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after this turn; the address may go once it has.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
