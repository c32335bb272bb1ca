import { describe, expect, it } from 'vitest';
import { readFile } from './sheet.ts';

const read = (name: string, bytes: readonly number[]) => readFile(new File([new Uint8Array(bytes)], name));
const utf16 = (text: string, isBig: boolean) => Array.from(`\uFEFF${text}`).flatMap(char => {
  const code = char.charCodeAt(0);
  return isBig ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8];
});

describe('A file', () => {
  it.each([true, false])('in UTF-16 is read as its mark says (big end first: %j)', async isBig => {
    const file = await read('agencies.txt', utf16('id\tname.vi\nbo\tBộ\n', isBig));

    expect([file.format, file.text]).toEqual(['csv', 'id\tname.vi\nbo\tBộ\n']);
  });

  it.each([
    ['agencies.xlsx', [0x50, 0x4b, 3, 4]], ['agencies', [0x50, 0x4b, 3, 4]], ['agencies.xlsm', []], ['agencies.xls', [0xd0, 0xcf, 0x11, 0xe0]],
    ['AGENCIES.XLS', [0x3c]], ['agencies.csv', [0xd0, 0xcf, 0x11, 0xe0]],
  ])('%s of the bytes %j is sent as a workbook', async (name, bytes) => {
    expect((await read(name, bytes)).format).toBe('xlsx');
  });

  it.each([['agencies.csv', 'id\na\n', 'csv'], ['agencies.json', '[]', 'json'], ['xls', 'id\n', 'csv']])('%s with the text %j is none', async (name, text, format) => {
    expect((await read(name, [...new TextEncoder().encode(text)])).format).toBe(format);
  });
});
