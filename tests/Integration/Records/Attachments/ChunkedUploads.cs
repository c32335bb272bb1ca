using System.Net;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Attachments;

/// <summary>Uploads in chunks.</summary>
internal static class ChunkedUploads
{
    /// <summary>The minimum size of a chunk.</summary>
    public const int SmallChunk = 128 * 1024;

    /// <summary>The setting for chunks of that size.</summary>
    public static string SmallChunks => $"Registry:ChunkBytes={SmallChunk}";

    public static Task<HttpResponseMessage> SendStartAsync(
        this HttpClient client, string record, object body, params (string Name, string Value)[] headers) =>
        client.PostJsonAsync($"{record}/uploads", body, headers);

    /// <summary>Starts an upload and gives its path.</summary>
    public static async Task<string> StartUploadAsync(this HttpClient client, string record, long size, string? replaces = null)
    {
        var answer = await client.SendStartAsync(record, new { name = "talks.mp4", size, contentType = "video/mp4", replaces });
        return $"{record}/uploads/{(await answer.JsonAsync(HttpStatusCode.Created))["uploadId"]}";
    }

    public static Task<HttpResponseMessage> SendChunkAsync(
        this HttpClient client, string upload, int chunk, HttpContent content, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"{upload}/{chunk}") { Content = content };
        foreach (var (name, value) in headers)
            content.Headers.TryAddWithoutValidation(name, value);
        return client.SendAsync(request);
    }

    /// <summary>Sends some of a file's small chunks, in this order.</summary>
    public static async Task SendChunksAsync(this HttpClient client, string upload, byte[] file, params int[] chunks)
    {
        foreach (var chunk in chunks)
        {
            var answer = await client.SendChunkAsync(upload, chunk, new ByteArrayContent(Chunk(file, chunk)));
            Assert.True(answer.StatusCode == HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync());
        }
    }

    public static byte[] Chunk(byte[] file, int chunk) => file[(chunk * SmallChunk)..Math.Min((chunk + 1) * SmallChunk, file.Length)];

    public static Task<HttpResponseMessage> SendCompleteAsync(this HttpClient client, string upload, params (string Name, string Value)[] headers) =>
        client.SendJsonAsync(HttpMethod.Post, $"{upload}/complete", null, headers);

    public static async Task<JObject> CompleteAsync(this HttpClient client, string upload) =>
        await (await client.SendCompleteAsync(upload)).JsonAsync(HttpStatusCode.Created);

    /// <summary>The ranges of an upload's answer, as <c>0-3 5</c>.</summary>
    public static string Ranges(this JObject upload, string name) => string.Join(' ', upload[name]!.Select(range =>
        (int)range["first"]! == (int)range["last"]! ? $"{range["first"]}" : $"{range["first"]}-{range["last"]}"));
}
