using BangGiao.Unit.Support;
using BangGiao.Values.Sheets;
using FsCheck.Fluent;

namespace BangGiao.Unit.Values.Sheets;

public sealed class SheetRoundTripTests
{
    [Fact]
    public void Every_text_and_number_is_read_as_it_was_written() => Law.Holds(
        Gen.Zip(ArbMap.Default.GeneratorFor<string?[]>(), ArbMap.Default.GeneratorFor<double[]>()),
        cells => ReturnsAsync(cells.Item1, cells.Item2),
        times: 200);

    [Theory]
    [InlineData("_x0041_")]
    [InlineData(" two  spaces ")]
    [InlineData("a\r\nb\tc\n")]
    [InlineData("\u0001\u0007 bell")]
    [InlineData("<a & \"b\"> 😀 \uD800")]
    [InlineData("=1+1")]
    public async Task A_text_that_files_cannot_hold_as_it_is_comes_back(string text)
    {
        Assert.Equal(text, Assert.Single(await ReadAsync([[SheetCell.Of(text)]])).Cells[0].Text);
    }

    [Fact]
    public async Task Days_are_told_from_numbers()
    {
        var cells = Assert.Single(await ReadAsync([[SheetCell.Of(new DateOnly(1945, 9, 2)), SheetCell.Of(16_682), SheetCell.Of(true)]])).Cells;

        Assert.Equal([SheetCellKind.Day, SheetCellKind.Number, SheetCellKind.Boolean], cells.Select(cell => cell.Kind));
        Assert.Equal(new DateOnly(1945, 9, 2), SheetDates.DayOf(cells[0].Number));
    }

    [Fact]
    public async Task Names_of_sheets_are_made_valid_and_different()
    {
        using var reader = SheetReader.Open(await SheetWriter.RenderAsync([new("a/b?c", [new("x", 9)], []), new("a b c", [new("x", 9)], []), new(new string('n', 40), [new("x", 9)], [])]));

        Assert.Equal(["a b c", "a b c 2", new string('n', 31)], reader.Names);
    }

    [Fact]
    public void A_file_that_is_no_workbook_is_named()
    {
        Assert.Throws<SheetException>(() => SheetReader.Open("PK not really"u8.ToArray()));
    }

    [Fact]
    public async Task A_hundred_thousand_rows_are_handed_on_as_they_come_and_none_is_kept()
    {
        const int Rows = 100_000;
        var (rows, kept, handedOn) = (new List<WeakReference>(), 0, new List<long>());
        using var destination = new CountingStream();

        await SheetWriter.WriteAsync(destination, [new("big", [new("x", 9)], Enumerable.Range(0, Rows).Select(Row))]);

        Assert.Equal(0, kept);
        Assert.Equal(handedOn.Order().Distinct(), handedOn);

        IReadOnlyList<SheetCell> Row(int number)
        {
            if (number % (Rows / 10) == 0)
            {
                // The previous row may still be buffered.
                GC.Collect();
                kept += rows.SkipLast(1).Count(row => row.IsAlive);
                handedOn.Add(destination.Written);
            }
            SheetCell[] cells = [SheetCell.Of($"{number} {new string('a', 50)}"), SheetCell.Of(number)];
            if (number % (Rows / 100) == 0)
                rows.Add(new(cells));
            return cells;
        }
    }

    [Fact]
    public async Task Reading_ends_at_the_size_that_was_allowed_however_small_the_file_is()
    {
        var rows = Enumerable.Range(0, 20_000).Select(_ => (IReadOnlyList<SheetCell>)[SheetCell.Of(new string('a', 100))]);
        var workbook = await SheetWriter.RenderAsync([new("big", [new("x", 9)], rows)]);
        using var reader = SheetReader.Open(workbook, SheetLimits.Default with { MaxPartBytes = 1_000_000 });

        var fault = Assert.Throws<SheetException>(() => reader.Rows(null).Count());

        Assert.True(fault.IsSize && workbook.Length < 1_000_000);
    }

    private static async Task<bool> ReturnsAsync(string?[] texts, double[] numbers)
    {
        SheetCell[] cells = [.. texts.Select(SheetCell.Of), .. numbers.Where(double.IsFinite).Select(SheetCell.Of)];
        var read = await ReadAsync([cells]);
        var last = Array.FindLastIndex(cells, cell => cell.Kind != SheetCellKind.Empty);
        return last < 0 ? read.All(row => row.Cells.Count == 0) : read.Single().Cells.SequenceEqual(cells.Take(last + 1));
    }

    private static async Task<List<SheetRow>> ReadAsync(IReadOnlyList<IReadOnlyList<SheetCell>> rows)
    {
        var columns = Enumerable.Range(0, rows.Max(row => row.Count) + 1).Select(place => new SheetColumn($"c{place}", 10)).ToList();
        using var reader = SheetReader.Open(await SheetWriter.RenderAsync([new("s", columns, rows)]));
        return [.. reader.Rows("S").Skip(1)];
    }

    private sealed class CountingStream : Stream
    {
        public long Written { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Written += count;
    }
}
