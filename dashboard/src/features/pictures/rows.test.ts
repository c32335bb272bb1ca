import { describe, expect, it } from 'vitest';
import { csvOf } from './rows.ts';
import { zipOf } from './workbook.ts';

describe('A table as CSV', () => {
  const textOf = async (rows: Parameters<typeof csvOf>[0]) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await csvOf(rows).arrayBuffer());

  it('has quotes where a field needs them, and the mark of UTF-8', async () => {
    expect(await textOf([['a', 'b,"c"'], ['Pháp', 2.5]])).toBe('\uFEFFa,"b,""c"""\r\nPháp,2.5\r\n');
  });

  it('has no formulas, and its numbers as they are', async () => {
    expect(await textOf([['=1+1', ' @x', '-cmd', '-5', '+1.5%', 'a-b']])).toBe('\uFEFF\'=1+1,\' @x,\'-cmd,-5,+1.5%,a-b\r\n');
  });
});

it('An archive has a record of each file and the checksum that ZIP asks for', () => {
  const bytes = zipOf({ 'a.txt': '123456789' });
  const view = new DataView(bytes.buffer);

  expect(view.getUint32(0, true)).toBe(0x04034b50);
  // The check value of CRC-32.
  expect(view.getUint32(14, true)).toBe(0xcbf43926);
  expect(new TextDecoder().decode(bytes.subarray(30, 44))).toBe('a.txt123456789');
  expect(view.getUint32(44, true)).toBe(0x02014b50);
  expect([view.getUint32(bytes.length - 22, true), view.getUint16(bytes.length - 12, true), view.getUint32(bytes.length - 6, true)]).toEqual([0x06054b50, 1, 44]);
});
