using BangGiao.Records.Attachments;
using BangGiao.Unit.Support;
using FsCheck.Fluent;

namespace BangGiao.Unit.Records.Attachments;

public class ByteRangeTests
{
    [Theory]
    [InlineData("bytes=0-", 10, 0, 10)]
    [InlineData("bytes=3-3", 10, 3, 1)]
    [InlineData("bytes=3-99", 10, 3, 7)]
    [InlineData("bytes=-3", 10, 7, 3)]
    [InlineData("bytes=-99", 10, 0, 10)]
    [InlineData("bytes=0-9223372036854775807", 10, 0, 10)]
    public void A_part_ends_where_the_file_ends(string header, long size, long first, long length) =>
        Assert.Equal((true, new ByteRange(first, length)), ByteRange.Choose(header, size));

    [Theory]
    [InlineData("bytes=10-", 10)]
    [InlineData("bytes=-0", 10)]
    [InlineData("bytes=0-", 0)]
    [InlineData("bytes=-1", 0)]
    public void A_part_outside_of_the_file_is_not_there(string header, long size) =>
        Assert.Equal((false, null), ByteRange.Choose(header, size));

    [Theory]
    [InlineData("")]
    [InlineData("bytes")]
    [InlineData("bytes=")]
    [InlineData("bytes=-")]
    [InlineData("bytes=5-3")]
    [InlineData("bytes=0-1, 4-5")]
    [InlineData("bytes=0-99999999999999999999")]
    [InlineData("pages=1-2")]
    public void A_range_that_is_not_a_single_part_gives_the_whole_file(string header) =>
        Assert.Equal((true, null), ByteRange.Choose(header, 10));

    [Fact]
    public void A_part_lies_within_the_file() => Law.Holds(
        from size in Gen.Choose(0, 20)
        from first in Gen.Choose(-1, 25)
        from last in Gen.Choose(-1, 25)
        select (size, header: $"bytes={(first < 0 ? "" : first)}-{(last < 0 ? "" : last)}"),
        asked => ByteRange.Choose(asked.header, asked.size).Part is not { } part
            || (part is { First: >= 0, Length: > 0 } && part.First + part.Length <= asked.size));

    [Fact]
    public void A_part_says_where_it_lies() => Assert.Equal("bytes 3-5/10", new ByteRange(3, 3).ContentRange(10));
}
