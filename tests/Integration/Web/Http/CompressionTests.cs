using System.IO.Compression;
using System.Net;
using BangGiao.Integration.Records;

namespace BangGiao.Integration.Web.Http;

[Collection(ShippedData.Name)]
public sealed class CompressionTests(ShippedRegistry shipped)
{
    private readonly HttpClient _client = shipped.Client;

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip;q=1.0, br;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip;q=0", "")]
    [InlineData("identity", "")]
    [InlineData("zstd", "")]
    public async Task A_list_comes_in_the_coding_that_the_client_takes_best_and_says_the_same(string accepted, string coding)
    {
        var plain = await _client.GetByteArrayAsync("countries?limit=500");

        var answer = await _client.GetAsync("countries?limit=500", ("Accept-Encoding", accepted));

        Assert.Equal(coding, string.Join(',', answer.Content.Headers.ContentEncoding));
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(bytes.Length, answer.Content.Headers.ContentLength);
        Assert.Equal(plain, Opened(bytes, coding));
        if (coding.Length > 0)
            Assert.InRange(bytes.Length, 1, plain.Length / 5);
    }

    [Fact]
    public async Task Each_coding_has_an_ETag_of_its_own_by_which_it_is_unchanged()
    {
        var plain = await _client.GetAsync("summary");
        var compressed = await _client.GetAsync("summary", ("Accept-Encoding", "br"));

        var same = await _client.GetAsync("summary", ("Accept-Encoding", "br"), ("If-None-Match", compressed.Headers.ETag!.Tag));
        var other = await _client.GetAsync("summary", ("Accept-Encoding", "br"), ("If-None-Match", plain.Headers.ETag!.Tag));

        Assert.NotEqual(plain.Headers.ETag, compressed.Headers.ETag);
        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (same.StatusCode, other.StatusCode));
        Assert.Empty(same.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task A_record_s_ETag_stays_its_version_whatever_coding_the_client_takes()
    {
        var answer = await _client.GetAsync("countries/FR", ("Accept-Encoding", "gzip, br"));

        var record = Newtonsoft.Json.Linq.JObject.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal($"\"{record["version"]}\"", answer.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task A_HEAD_tells_the_length_that_a_GET_has()
    {
        var got = await _client.GetAsync("countries", ("Accept-Encoding", "gzip"));

        var head = await _client.SendAsync(new(HttpMethod.Head, "countries") { Headers = { { "Accept-Encoding", "gzip" } } });

        Assert.Equal(got.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal((got.Headers.ETag, "gzip"), (head.Headers.ETag, Assert.Single(head.Content.Headers.ContentEncoding)));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    private static byte[] Opened(byte[] bytes, string coding)
    {
        if (coding.Length == 0)
            return bytes;
        using Stream stream = coding == "br" ? new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress) : new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var opened = new MemoryStream();
        stream.CopyTo(opened);
        return opened.ToArray();
    }
}
