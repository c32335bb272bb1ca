using System.Net;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Support;

/// <summary>The requests of the tests, as one-line calls.</summary>
public static class Requests
{
    public static async Task<JObject> GetJsonAsync(this HttpClient client, string path, HttpStatusCode expected = HttpStatusCode.OK) =>
        await (await client.GetAsync(path)).JsonAsync(expected);

    public static Task<HttpResponseMessage> SendJsonAsync(
        this HttpClient client, HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            var mediaType = method == HttpMethod.Patch ? "application/merge-patch+json" : "application/json";
            request.Content = new StringContent(body as string ?? JsonConvert.SerializeObject(body), Encoding.UTF8, mediaType);
        }
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return client.SendAsync(request);
    }

    public static Task<HttpResponseMessage> PostJsonAsync(this HttpClient client, string path, object body, params (string Name, string Value)[] headers) =>
        client.SendJsonAsync(HttpMethod.Post, path, body, headers);

    public static Task<HttpResponseMessage> PutJsonAsync(this HttpClient client, string path, object body, params (string Name, string Value)[] headers) =>
        client.SendJsonAsync(HttpMethod.Put, path, body, headers);

    public static Task<HttpResponseMessage> PatchJsonAsync(this HttpClient client, string path, object body, long ifMatch) =>
        client.SendJsonAsync(HttpMethod.Patch, path, body, ("If-Match", $"\"{ifMatch}\""));

    public static Task<HttpResponseMessage> DeleteAsync(this HttpClient client, string path, long ifMatch) =>
        client.SendJsonAsync(HttpMethod.Delete, path, null, ("If-Match", $"\"{ifMatch}\""));

    /// <summary>The version in the ETag of a record.</summary>
    public static long TaggedVersion(this HttpResponseMessage response) =>
        long.Parse(response.Headers.ETag!.Tag.Trim('"').Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The JSON of an answer with the expected status; otherwise the test fails and shows the answer.</summary>
    public static async Task<JObject> JsonAsync(this HttpResponseMessage response, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{(int)response.StatusCode} instead of {(int)expected}: {text}");
        return JsonConvert.DeserializeObject<JObject>(text, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;
    }

    /// <summary>The problem document of an answer with the expected status.</summary>
    public static async Task<JObject> ProblemAsync(this HttpResponseMessage response, HttpStatusCode expected)
    {
        var problem = await response.JsonAsync(expected);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal((int)expected, (int)problem["status"]!);
        Assert.NotEmpty((string)problem["traceId"]!);
        return problem;
    }
}
