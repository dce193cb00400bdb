import { describe, expect, it } from '@jest/globals';
import { render } from '@testing-library/react';
import { DistributionBar } from './distribution-bar.js';
import { DistributionChart } from './distribution-chart.js';
import { pictureOf } from './picture-export.js';

const labels = {
  title: 'Verdeling',
  levels: ['niet', 'beperkt', 'redelijk', 'urgent', 'zeer'],
  without: 'geen',
  item: 'Onderwerp',
  note: 'Midden',
  median: 'midden',
  asTable: 'Als tabel',
};
const rows = [{ key: 'a', label: 'JOGG', note: 'urgent', counts: [1, 0, 0, 2, 1], median: 3, without: 1 }];

const attributes = (elements: Iterable<Element>, name: string): readonly (string | null)[] =>
  [...elements].map((element) => element.getAttribute(name));

describe('a distribution as a bar', () => {
  it('gives every level its share of all, those without one at the end, and leaves out what nobody said', () => {
    const { container } = render(<DistributionBar distribution={{ counts: [1, 0, 0, 2, 1], median: 3, without: 1 }} />);
    const parts = container.querySelectorAll('.sk-distribution__part');
    expect(attributes(parts, 'x')).toEqual(['0.000%', '20.000%', '60.000%', '80.000%']);
    expect(attributes(parts, 'width')).toEqual(['20.000%', '40.000%', '20.000%', '20.000%']);
    expect([...container.querySelectorAll('text')].map((text) => text.textContent)).toEqual(['1', '2', '1', '1']);
  });

  it('marks the median by a frame and a mark, not by colour alone; none without a median', () => {
    const { container, rerender } = render(
      <DistributionBar distribution={{ counts: [1, 0, 0, 2, 1], median: 3, without: 1 }} />,
    );
    expect(attributes(container.querySelectorAll('.sk-distribution__median'), 'x')).toEqual(['20.000%']);
    expect(container.querySelectorAll('.sk-distribution__mark')).toHaveLength(1);
    rerender(<DistributionBar distribution={{ counts: [1, 0, 0, 0, 0], median: null, without: 4 }} />);
    expect(container.querySelectorAll('.sk-distribution__median, .sk-distribution__mark')).toHaveLength(0);
  });

  it('draws nothing and breaks nothing when nobody said anything', () => {
    const { container } = render(
      <DistributionBar distribution={{ counts: [0, 0, 0, 0, 0], median: null, without: 0 }} />,
    );
    expect(container.querySelectorAll('.sk-distribution__part')).toHaveLength(0);
  });
});

describe('a chart as a picture', () => {
  const picture = () => {
    const { container } = render(<DistributionChart labels={labels} rows={rows} />);
    const drawn = container.querySelector('svg');
    if (drawn === null) throw new Error('the chart has a drawing');
    return { drawn, ...pictureOf(drawn, { title: 'Prioritering 2027', source: 'Bron: Twentse Koers & partners' }) };
  };

  it('carries its title and source, in a font that every computer has', () => {
    const parsed = new DOMParser().parseFromString(picture().svg, 'image/svg+xml');
    const texts = [...parsed.querySelectorAll('text')].map((text) => text.textContent);
    expect(texts[0]).toBe('Prioritering 2027');
    expect(texts.at(-1)).toBe('Bron: Twentse Koers & partners');
    expect(texts).toContain('JOGG');
    expect(parsed.documentElement.getAttribute('font-family')).toMatch(/sans-serif$/);
  });

  it('needs no style sheet, and is as high as what it shows', () => {
    const { drawn, svg, width, height } = picture();
    expect(svg).not.toMatch(/class=|style=/);
    expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
    expect(height).toBeGreaterThan(Number(drawn.getAttribute('height')));
  });

  it('leaves the drawing on screen as it was', () => {
    const { drawn } = picture();
    expect(drawn.getAttribute('role')).toBe('img');
    expect(drawn.getAttribute('width')).toBe('100%');
    expect(drawn.querySelectorAll('[class]').length).toBeGreaterThan(0);
  });
});
