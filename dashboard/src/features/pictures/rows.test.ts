import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { csvOf } from './rows.ts';
import { workbookOf } from './workbook.ts';

describe('A table as CSV', () => {
  const textOf = async (rows: Parameters<typeof csvOf>[0]) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await csvOf(rows).arrayBuffer());

  it('has quotes where a field needs them, and the mark of UTF-8', async () => {
    expect(await textOf([['a', 'b,"c"'], ['Pháp', 2.5]])).toBe('\uFEFFa,"b,""c"""\r\nPháp,2.5\r\n');
  });

  it('has no formulas, and its numbers as they are', async () => {
    expect(await textOf([['=1+1', ' @x', '-cmd', '-5', '+1.5%', '\u200e-5', '\u22121\u00a0000', 'a-b']])).toBe('\uFEFF\'=1+1,\' @x,\'-cmd,-5,+1.5%,\u200e-5,\u22121\u00a0000,a-b\r\n');
  });
});

describe('A table as a workbook', () => {
  const sheetOf = async (rows: Parameters<typeof workbookOf>[0], isRight = false) =>
    strFromU8(unzipSync(new Uint8Array(await workbookOf(rows, isRight).arrayBuffer()))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

  it('has numbers as numbers and everything else as text, which is never a formula', async () => {
    const sheet = await sheetOf([['a & b', 2.5], ['=1+1']]);

    expect(sheet).toContain('<c r="A1" t="inlineStr"><is><t xml:space="preserve">a &amp; b</t></is></c><c r="B1"><v>2.5</v></c>');
    expect(sheet).toContain('<c r="A2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
  });

  it('runs from the right where the page does', async () => {
    expect(await sheetOf([['a']], true)).toContain('rightToLeft="1"');
    expect(await sheetOf([['a']])).not.toContain('rightToLeft');
  });

  it('is the same bytes for the same rows', async () => {
    const bytes = async () => new Uint8Array(await workbookOf([['a', 1]], false).arrayBuffer());

    expect(await bytes()).toEqual(await bytes());
  });
});
