using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs.Models;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Attachments;

/// <summary>Uploads and downloads of files.</summary>
internal static class Uploads
{
    public static byte[] Bytes(int length, int seed = 1)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Sends a file as the body itself, under a header that is already encoded.</summary>
    public static Task<HttpResponseMessage> SendFileAsync(
        this HttpClient client,
        string record,
        HttpContent content,
        string? disposition = "attachment; filename=\"note.pdf\"",
        string? contentType = "application/pdf",
        params (string Name, string Value)[] headers)
    {
        if (disposition is not null)
            content.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        var request = new HttpRequestMessage(HttpMethod.Post, $"{record}/attachments") { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return client.SendAsync(request);
    }

    public static Task<HttpResponseMessage> SendFileAsync(
        this HttpClient client, string record, byte[] bytes, params (string Name, string Value)[] headers) =>
        client.SendFileAsync(record, new ByteArrayContent(bytes), headers: headers);

    /// <summary>Adds a file and gives what was answered.</summary>
    public static async Task<JObject> AddFileAsync(this HttpClient client, string record, byte[] bytes, string contentType = "application/pdf") =>
        await (await client.SendFileAsync(record, new ByteArrayContent(bytes), contentType: contentType)).JsonAsync(HttpStatusCode.Created);

    /// <summary>A form as a browser writes it: each part's head as text, and its bytes.</summary>
    public static HttpContent Form(params (string Head, byte[] Bytes)[] parts)
    {
        const string Boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW";
        using var body = new MemoryStream();
        foreach (var (head, bytes) in parts)
        {
            body.Write(Encoding.UTF8.GetBytes($"--{Boundary}\r\n{head}\r\n\r\n"));
            body.Write(bytes);
            body.Write("\r\n"u8);
        }
        body.Write(Encoding.UTF8.GetBytes($"--{Boundary}--\r\n"));
        var content = new ByteArrayContent(body.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={Boundary}");
        return content;
    }

    public static Task<HttpResponseMessage> SendFormAsync(this HttpClient client, string record, HttpContent form) =>
        client.PostAsync($"{record}/attachments", form);

    public static Task<HttpResponseMessage> GetFileAsync(this HttpClient client, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public static async Task<List<string>> BlobsAsync(this RegistryApp app, BlobStates states = BlobStates.None)
    {
        var names = new List<string>();
        await foreach (var blob in app.Container.GetBlobsAsync(BlobTraits.None, states, null, CancellationToken.None))
            names.Add(blob.Name);
        return names;
    }
}
