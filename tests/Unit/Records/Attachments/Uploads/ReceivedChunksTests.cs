using BangGiao.Records.Attachments.Uploads;
using BangGiao.Unit.Support;
using FsCheck.Fluent;

namespace BangGiao.Unit.Records.Attachments.Uploads;

public class ReceivedChunksTests
{
    private static readonly ChunkPlan Plan = new(250, 100);
    private static readonly string Earlier = ChunkBlock.NewSending(new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero));
    private static readonly string Later = ChunkBlock.NewSending(new(2026, 1, 1, 8, 0, 1, TimeSpan.Zero));

    [Fact]
    public void A_blocks_id_is_read_back_and_all_are_equally_long()
    {
        var block = new ChunkBlock(40_959, Earlier, 24);

        Assert.True(ChunkBlock.TryParse(block.ToId(), out var read));
        Assert.Equal(block, read);
        Assert.Equal(block.ToId().Length, new ChunkBlock(0, Later, 0).ToId().Length);
        Assert.InRange(Convert.FromBase64String(block.ToId()).Length, 1, 64);
    }

    [Theory]
    [InlineData("AAAAAA==")]
    [InlineData("no base64")]
    [InlineData("")]
    public void Another_block_is_none_of_a_chunk(string id) => Assert.False(ChunkBlock.TryParse(id, out _));

    [Fact]
    public void Blocks_come_in_the_files_order_whatever_order_they_came_in() => Law.Holds(
        Gen.Shuffle(Whole()).Select(blocks => blocks.ToList()),
        blocks => ReceivedChunks.Of(Plan, blocks).Blocks.SequenceEqual(Whole().Select(block => block.Id)));

    [Fact]
    public void A_chunk_is_there_when_one_sending_brought_all_of_it()
    {
        StoredBlock[] blocks = [Block(0, Earlier, 0, 60), Block(0, Later, 1, 40), Block(2, Earlier, 0, 50)];

        var received = ReceivedChunks.Of(Plan, blocks);

        Assert.Equal([new(2, 2)], received.There);
        Assert.Equal([new(0, 1)], received.Missing);
        Assert.Equal([blocks[2].Id], received.Blocks);
    }

    [Fact]
    public void Of_two_whole_sendings_of_a_chunk_the_later_counts()
    {
        StoredBlock[] blocks = [Block(2, Later, 0, 50), Block(2, Earlier, 0, 50)];

        Assert.Equal([blocks[0].Id], ReceivedChunks.Of(Plan, blocks).Blocks);
    }

    [Fact]
    public void A_later_sending_that_broke_off_leaves_the_earlier_one()
    {
        StoredBlock[] blocks = [Block(2, Later, 0, 49), Block(2, Earlier, 0, 50)];

        Assert.Equal([blocks[1].Id], ReceivedChunks.Of(Plan, blocks).Blocks);
    }

    [Fact]
    public void Blocks_that_are_no_chunks_of_the_file_are_passed_over()
    {
        StoredBlock[] blocks = [Block(3, Earlier, 0, 100), new("AAAAAA==", 100)];

        var received = ReceivedChunks.Of(Plan, blocks);

        Assert.Empty(received.Blocks);
        Assert.Equal([new(0, 2)], received.Missing);
    }

    [Fact]
    public void An_empty_file_lacks_nothing() => Assert.Empty(ReceivedChunks.Of(new(0, 100), []).Missing);

    private static StoredBlock[] Whole() =>
        [Block(0, Earlier, 0, 60), Block(0, Earlier, 1, 40), Block(1, Later, 0, 60), Block(1, Later, 1, 40), Block(2, Earlier, 0, 50)];

    private static StoredBlock Block(int chunk, string sending, int part, long length) => new(new ChunkBlock(chunk, sending, part).ToId(), length);
}
