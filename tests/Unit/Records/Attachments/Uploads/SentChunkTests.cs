using System.Security.Cryptography;
using BangGiao.Records.Attachments.Uploads;
using BangGiao.Registry.Decisions;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Unit.Records.Attachments.Uploads;

public class SentChunkTests
{
    private static readonly ChunkPlan Plan = new(10, 4);
    private static readonly string Abcd = Convert.ToBase64String(SHA256.HashData("abcd"u8));

    [Theory]
    [InlineData(0, "abcd")]
    [InlineData(2, "ij")]
    public async Task A_chunk_of_its_length_is_read_to_its_end(int chunk, string content)
    {
        using var sent = Sent(content, chunk);

        Assert.Equal(content, await ReadAsync(sent));
    }

    [Theory]
    [InlineData("", RefusalKind.Malformed)]
    [InlineData("abc", RefusalKind.Malformed)]
    [InlineData("abcde", RefusalKind.TooLarge)]
    public async Task Another_length_is_refused_before_the_last_byte_is_given_away(string content, RefusalKind kind)
    {
        using var sent = Sent(content);
        var given = new List<byte>();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => ReadAsync(sent, given));

        Assert.Equal(kind, refused.Refusal?.Kind);
        Assert.Contains("The chunk 0 must have 4 bytes", refused.Message, StringComparison.Ordinal);
        Assert.InRange(given.Count, 0, 3);
    }

    [Theory]
    [InlineData("Content-Digest")]
    [InlineData("Repr-Digest")]
    public async Task A_chunk_is_held_against_its_digest_before_the_last_byte_is_given_away(string header)
    {
        using var good = Sent("abcd", digest: Digest(header, $"sha-256=:{Abcd}:"));
        using var bad = Sent("abcx", digest: Digest(header, $"md5=:AAAA:, sha-256=:{Abcd}:"));
        var given = new List<byte>();

        var read = await ReadAsync(good);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => ReadAsync(bad, given));

        Assert.Equal("abcd", read);
        Assert.Equal(ProblemKind.Malformed, refused.Kind);
        Assert.Contains(header, refused.Message, StringComparison.Ordinal);
        Assert.InRange(given.Count, 0, 3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sha-512=:AAAA:")]
    [InlineData("unixsum=1")]
    public void A_digest_header_without_SHA_256_is_ignored(string header) => Assert.Null(Digest("Content-Digest", header));

    [Theory]
    [InlineData("sha-256=:AAAA:")]
    [InlineData("sha-256=AAAA")]
    [InlineData("sha-256")]
    [InlineData("sha-256=::")]
    public void A_SHA_256_that_is_none_is_refused(string header) =>
        Assert.Equal(RefusalKind.Malformed, Assert.Throws<RefusedException>(() => Digest("Content-Digest", header)).Refusal?.Kind);

    private static ContentDigest? Digest(string header, string value) => ContentDigest.Of(new HeaderDictionary { [header] = value });

    private static SentChunk Sent(string content, int chunk = 0, ContentDigest? digest = null) =>
        new(new MemoryStream(System.Text.Encoding.ASCII.GetBytes(content)), chunk, Plan, digest);

    // Byte by byte, so that the test sees which bytes were returned.
    private static async Task<string> ReadAsync(SentChunk sent, List<byte>? given = null)
    {
        given ??= [];
        var buffer = new byte[1];
        while (await sent.ReadAsync(buffer, CancellationToken.None) > 0)
            given.Add(buffer[0]);
        return System.Text.Encoding.ASCII.GetString([.. given]);
    }
}
