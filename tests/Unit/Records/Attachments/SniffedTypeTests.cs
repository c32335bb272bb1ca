using System.Text;
using BangGiao.Records.Attachments;

namespace BangGiao.Unit.Records.Attachments;

public class SniffedTypeTests
{
    [Theory]
    [InlineData("application/pdf", "%PDF-1.7", "application/pdf")]
    [InlineData("image/png", "<html><script>alert(1)</script>", "text/html")]
    [InlineData("image/png", "\ufeff \r\n<!DOCTYPE HTML>", "text/html")]
    [InlineData("text/plain", "<svg onload=alert(1)>", "image/svg+xml")]
    [InlineData("image/png", "<?xml version=\"1.0\"?><svg/>", "image/svg+xml")]
    [InlineData("application/pdf", "<?xml version=\"1.0\"?><a/>", "application/xml")]
    [InlineData("application/pdf", "MZ\u0090\0", "application/vnd.microsoft.portable-executable")]
    [InlineData("image/jpeg", "%PDF-1.4", "application/pdf")]
    [InlineData("application/octet-stream", "GIF89a", "image/gif")]
    [InlineData("application/pdf", "PK\u0003\u0004", "application/zip")]
    public void The_type_of_the_bytes_takes_precedence_over_the_type_that_the_sender_names(string said, string bytes, string kept) =>
        Assert.Equal(kept, SniffedType.Of(said, Bytes(bytes)));

    [Theory]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\u0003\u0004")]
    [InlineData("application/vnd.oasis.opendocument.text", "PK\u0003\u0004")]
    [InlineData("application/rss+xml", "<?xml version=\"1.0\"?><rss/>")]
    [InlineData("text/html; charset=utf-8", "<html>")]
    [InlineData("application/pdf", "no signature at all")]
    [InlineData("text/csv", "id,name\r\n")]
    [InlineData("text/plain", "")]
    public void The_type_that_the_sender_names_is_kept_if_the_bytes_do_not_contradict_it(string said, string bytes) =>
        Assert.Equal(said, SniffedType.Of(said, Bytes(bytes)));

    // Bytes as they are up to U+00FF, text in UTF-8 above.
    private static byte[] Bytes(string text) => text.Any(letter => letter > '\u00ff') ? Encoding.UTF8.GetBytes(text) : Encoding.Latin1.GetBytes(text);
}
