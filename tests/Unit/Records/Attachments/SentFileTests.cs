using BangGiao.Records.Attachments;

namespace BangGiao.Unit.Records.Attachments;

public class SentFileTests
{
    [Theory]
    [InlineData("application/pdf", "application/pdf")]
    [InlineData("text/plain; charset=\"utf-8\"", "text/plain; charset=\"utf-8\"")]
    [InlineData("image/*", "application/octet-stream")]
    [InlineData("text/plain; name=\"bản\"", "application/octet-stream")]
    [InlineData("text/plain\r\nX-Header: 1", "application/octet-stream")]
    [InlineData("pdf", "application/octet-stream")]
    [InlineData("", "application/octet-stream")]
    [InlineData(null, "application/octet-stream")]
    public void A_media_type_is_one_that_a_header_can_carry(string? given, string expected) =>
        Assert.Equal(expected, SentFiles.ContentType(given));

    [Fact]
    public async Task A_file_is_measured_while_it_is_read_and_ends_with_its_end()
    {
        var ended = 0;
        using var file = new SentFile("a.txt", "text/plain", new MemoryStream("abc"u8.ToArray()), _ =>
        {
            ended++;
            return Task.CompletedTask;
        });
        var buffer = new byte[2];
        while (await file.ReadAsync(buffer, CancellationToken.None) > 0)
        {
        }

        var attachment = file.ToAttachment("id", DateTimeOffset.UnixEpoch, "somebody");

        Assert.Equal((3, 1), (attachment.Size, ended));
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", attachment.Sha256);
    }
}
