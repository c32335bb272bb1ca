using System.Globalization;
using System.Net;
using System.Text;
using BangGiao.Integration.Records.Attachments;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Endurance;

/// <summary>One client of <see cref="SoakTests"/>: a seed decides what it does next, and each answer is the one that is due.</summary>
internal sealed class SoakClient
{
    private const int FileBytes = 64 * 1024;

    private readonly HttpClient _http;
    private readonly string _id;
    private readonly Random _random;
    private long _version;
    private int _created;

    private SoakClient(AppProcess process, int number) =>
        (_http, _id, _random) = (process.Editor, string.Create(CultureInfo.InvariantCulture, $"soak-{number}"), new Random((Endurance.Seed * 100) + number));

    /// <summary>How often it has asked, also for writes.</summary>
    public int Requests { get; private set; }

    /// <summary>How often it has written.</summary>
    public int Writes { get; private set; }

    private string Path => $"agencies/{_id}";

    /// <summary>Creates the record that only this client writes to.</summary>
    public static async Task<SoakClient> StartAsync(AppProcess process, int number)
    {
        var client = new SoakClient(process, number);
        client._version = await client.WriteAsync(HttpStatusCode.Created, HttpMethod.Post, "agencies", Some.Agency(client._id));
        return client;
    }

    /// <summary>How often storage did not answer the app in time; a busy machine may be the reason.</summary>
    public int Outages { get; private set; }

    /// <summary>Asks or writes something.</summary>
    public async Task AskAsync()
    {
        try
        {
            await SomethingAsync();
        }
        catch (OutageException)
        {
            // The write may or may not be there, so the client reads what is.
            Outages++;
            await VersionAsync();
        }
    }

    private Task SomethingAsync() => _random.Next(100) switch
    {
        < 25 => GetAsync(Path, HttpStatusCode.OK),
        < 40 => GetAsync("agencies?limit=50&sort=-id", HttpStatusCode.OK),
        < 50 => GetAsync("search?q=ministry+soak", HttpStatusCode.OK),
        < 58 => GetAsync(string.Create(CultureInfo.InvariantCulture, $"changes?since={Math.Max(0, _version - 5)}"), HttpStatusCode.OK),
        < 62 => GetAsync("export/agencies?format=csv", HttpStatusCode.OK),
        < 65 => GetAsync("openapi.json", HttpStatusCode.OK),
        < 69 => GetAsync("agencies/nobody", HttpStatusCode.NotFound),
        < 73 => GetAsync("agencies?limit=many", HttpStatusCode.BadRequest),
        < 90 => PatchAsync(),
        < 93 => ConflictAsync(),
        < 97 => FileAsync(),
        _ => CreateAndDeleteAsync(),
    };

    /// <summary>Runs a timer of the app at once.</summary>
    public async Task RunTimerAsync(string name)
    {
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri(_http.BaseAddress!, $"/admin/functions/{name}"), content);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    private async Task GetAsync(string path, HttpStatusCode expected)
    {
        Requests++;
        using var answer = await _http.GetAsync(path);
        await ExpectAsync(expected, answer);
    }

    private async Task PatchAsync() =>
        _version = await WriteAsync(HttpStatusCode.OK, HttpMethod.Patch, Path, new { tags = new[] { $"t{Writes}" } }, ("If-Match", $"\"{_version}\""));

    // The record has gone on since then.
    private async Task ConflictAsync() => await WriteAsync(HttpStatusCode.PreconditionFailed, HttpMethod.Patch, Path, new { tags = new[] { "late" } }, ("If-Match", "\"0\""));

    private async Task FileAsync()
    {
        Requests++;
        using var added = await _http.SendFileAsync(Path, Uploads.Bytes(FileBytes, _random.Next()));
        await ExpectAsync(HttpStatusCode.Created, added);
        var place = $"{Path}/attachments/{(await added.JsonAsync(HttpStatusCode.Created))["id"]}";
        await GetAsync(place, HttpStatusCode.OK);
        await VersionAsync();
        await WriteAsync(HttpStatusCode.NoContent, HttpMethod.Delete, place, null, ("If-Match", $"\"{_version}\""));
        await VersionAsync();
    }

    private Task VersionAsync() => Eventually.IsSoAsync(
        async () =>
        {
            Requests++;
            using var record = await _http.GetAsync(Path);
            if (record.StatusCode == HttpStatusCode.OK)
                _version = record.TaggedVersion();
            return record.StatusCode == HttpStatusCode.OK;
        },
        "the record can be read");

    private async Task CreateAndDeleteAsync()
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{_id}-{_created++}");
        var version = await WriteAsync(HttpStatusCode.Created, HttpMethod.Post, "agencies", Some.Agency(id), ("Idempotency-Key", id));
        await WriteAsync(HttpStatusCode.NoContent, HttpMethod.Delete, $"agencies/{id}", null, ("If-Match", $"\"{version}\""));
    }

    private async Task<long> WriteAsync(HttpStatusCode expected, HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        Requests++;
        Writes++;
        using var answer = await _http.SendJsonAsync(method, path, body, headers);
        await ExpectAsync(expected, answer);
        return answer.Headers.ETag is null ? 0 : answer.TaggedVersion();
    }

    private static async Task ExpectAsync(HttpStatusCode expected, HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
            throw new OutageException(text);
        Assert.True(expected == answer.StatusCode, $"{(int)answer.StatusCode} instead of {(int)expected}: {text}");
    }

    // The app answered 503, because storage did not answer it.
    private sealed class OutageException(string message) : Exception(message);
}
