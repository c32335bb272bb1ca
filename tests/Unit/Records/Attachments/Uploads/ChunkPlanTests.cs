using BangGiao.Records.Attachments.Uploads;
using BangGiao.Unit.Support;
using FsCheck.Fluent;

namespace BangGiao.Unit.Records.Attachments.Uploads;

public class ChunkPlanTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    [InlineData(200, 2)]
    public void The_last_chunk_has_the_rest(long size, int count)
    {
        var plan = new ChunkPlan(size, 100);

        Assert.Equal(count, plan.Count);
    }

    [Fact]
    public void Chunks_follow_on_one_another_and_are_all_of_the_file() => Law.Holds(
        from size in Gen.Choose(0, 100_000)
        from chunkBytes in Gen.Choose(1, 5_000)
        select new ChunkPlan(size, chunkBytes),
        plan => Enumerable.Range(0, plan.Count).All(chunk => plan.Length(chunk) > 0 && plan.Offset(chunk) + plan.Length(chunk) == End(plan, chunk)));

    [Fact]
    public void The_largest_file_is_cut_without_overflow()
    {
        var plan = new ChunkPlan(UploadRequest.MostBytes, 128 * 1024);

        Assert.Equal(40_960, plan.Count);
        Assert.Equal(UploadRequest.MostBytes - (128 * 1024), plan.Offset(plan.Count - 1));
    }

    [Theory]
    [InlineData(new int[0], "")]
    [InlineData(new[] { 3 }, "3")]
    [InlineData(new[] { 0, 1, 2, 5, 7, 8 }, "0-2, 5, 7-8")]
    public void Missing_chunks_are_told_as_ranges(int[] chunks, string expected) =>
        Assert.Equal(expected, string.Join(", ", ChunkRange.Of(chunks)));

    private static long End(ChunkPlan plan, int chunk) => chunk + 1 < plan.Count ? plan.Offset(chunk + 1) : plan.Size;
}
