using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Fuzz;

/// <summary>Generates requests from the contract by a seed, so that a failure can be repeated.</summary>
internal sealed class FuzzRequests
{
    // The server accepts a first line of 8 KiB.
    private const int LongestAddress = 6000;

    private static readonly string[] Tags = ["*", "\"1\"", "\"x\"", "W/\"1\"", "1", "\"", "\"1\", *", "\"9223372036854775808\"", "\"1-abc\""];
    private static readonly string[] Ranges = ["bytes=0-1", "bytes=-1", "bytes=5-2", "bytes=0-0,2-3", "bytes=99999999999999999999-", "lines=1", "bytes="];
    private static readonly string[] Types = ["application/json", "application/merge-patch+json", "text/csv", "text/plain", "application/xml", "application/json; charset=utf-16", "application/json; charset=\"", "x", "multipart/form-data", "multipart/form-data; boundary=x"];
    private static readonly string[] Accepts = ["*/*", "application/json", "text/csv", "text/html", "application/*;q=0.1", "x", "*/*;q=0", "text/html;q=x", ";;;"];
    private static readonly string[] Waits = ["0", "1", "-1", "x", "61"];

    private readonly IReadOnlyList<FuzzOperation> _operations;
    private readonly FuzzValues _values;
    private readonly Random _random;
    private readonly string _hiddenId;

    public FuzzRequests(FuzzContract contract, int seed, IReadOnlyDictionary<string, IReadOnlyList<string>> ids, string hiddenId)
    {
        _hiddenId = hiddenId;
        _operations = contract.Operations();
        _random = new(seed);
        _values = new(contract, _random, ids);
    }

    public FuzzRequest Next()
    {
        var operation = _values.One(_operations);
        _values.Be(_values.One<int>([0, 0, 1, 5, 40]));
        var method = _values.In(97) ? operation.Method : _values.One<string>(["HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "BREW"]);
        var address = PathOf(operation) + QueryOf(operation);
        if (address.Length > LongestAddress)
            address = PathOf(operation with { Parameters = [] });
        var message = new HttpRequestMessage(new(method), new Uri("http://127.0.0.1" + address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        AddHeaders(message, operation);
        if (operation.Bodies.Count > 0 && method is not ("HEAD" or "OPTIONS" or "TRACE"))
            message.Content = BodyOf(_values.One(operation.Bodies));
        return new(message, address, _values.One<int>([0, 1, 1, 2, 2, 2, 3, 3, 3, 3]));
    }

    private string PathOf(FuzzOperation operation) => "/api/v1" + operation.Parameters
        .Where(parameter => parameter.In == "path")
        .Aggregate(operation.Path, (path, parameter) => path.Replace($"{{{parameter.Name}}}", Segment(parameter, operation.Path.Split('/')[1]), StringComparison.Ordinal));

    private string Segment(FuzzParameter parameter, string collection)
    {
        if (_values.In(4))
            return _values.One<string>(["%ff%fe", "%00", "%2e%2e", "%2f", "%c0%af", "%ed%a0%80", "%zz", "", "%0d%0a"]);
        if (parameter.Name == "id" && _values.In(8))
            return _hiddenId;
        var text = parameter.Schema["enum"] is null && _values.In(80) ? _values.Id(collection) : _values.TextOf(parameter.Schema);
        return Uri.EscapeDataString(text);
    }

    private string QueryOf(FuzzOperation operation)
    {
        var pairs = operation.Parameters
            .Where(parameter => parameter.In == "query" && _values.In(25))
            .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(QueryValue(parameter))}")
            .ToList();
        if (_values.In(6))
            pairs.Add(_values.One<string>(["x=1", "%00=%00", "q=%ff", "=", "&&", "limit=1&limit=2", "lang=%f0%9f%98%80", Uri.EscapeDataString(_values.Text()) + "=1"]));
        return pairs.Count == 0 ? "" : "?" + string.Join('&', pairs);
    }

    // Long waits would only make the test slow.
    private string QueryValue(FuzzParameter parameter) => parameter.Name == "wait" ? _values.One(Waits)
        : parameter.Schema["enum"] is null && _values.In(3) ? _hiddenId
        : _values.TextOf(parameter.Schema);

    private void AddHeaders(HttpRequestMessage message, FuzzOperation operation)
    {
        if (operation.Writes && _values.In(70))
            Add("If-Match", _values.One(Tags));
        else if (_values.In(20))
            Add("If-None-Match", _values.One(Tags));
        if (_values.In(5))
            Add("Idempotency-Key", _values.In(50) ? "k" + _random.Next(20) : OneLine(_values.Text()));
        if (_values.In(15))
            Add("Accept", _values.One(Accepts));
        if (_values.In(5))
            Add("Range", _values.One(Ranges));
        if (_values.In(5))
            Add(_values.One<string>(["Accept-Language", "Accept-Encoding", "traceparent", "Origin", "X-Forwarded-For", "If-Modified-Since", "If-Range", "Content-Digest", "Cookie"]), OneLine(_values.Text()));

        void Add(string name, string value) => message.Headers.TryAddWithoutValidation(name, value);
    }

    // HTTP clients refuse line breaks; other tests send them over raw sockets.
    private static string OneLine(string text) => new([.. text.Where(letter => letter is not ('\r' or '\n' or '\0'))]);

    private HttpContent BodyOf(FuzzBody form)
    {
        var bytes = form.MediaType switch
        {
            "multipart/form-data" => [],
            "text/csv" => Encoding.UTF8.GetBytes(Table()),
            var type when type.Contains("json", StringComparison.Ordinal) => Encoding.UTF8.GetBytes(Torn(Json(form).ToString(Formatting.None))),
            _ => Encoding.UTF8.GetBytes(_values.Text()),
        };
        if (form.MediaType == "multipart/form-data")
            return Multipart();
        if (_values.In(3))
            bytes = [.. bytes, 0xff, 0xfe, 0xed, 0xa0, 0x80];
        var encoded = _values.In(2);
        var content = new ByteArrayContent(encoded ? Bomb() : bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", _values.In(95) ? form.MediaType.Replace("*/*", "application/octet-stream", StringComparison.Ordinal) : _values.One(Types));
        if (encoded)
            content.Headers.ContentEncoding.Add("gzip");
        if (_values.In(10))
            content.Headers.TryAddWithoutValidation("Content-Disposition", $"attachment; filename=\"{OneLine(_values.Text())}\"");
        return content;
    }

    // A nearly valid value gets further than a random one.
    private JToken Json(FuzzBody form)
    {
        if (form.Example is null || _values.In(50))
            return _values.Of(form.Schema);
        var body = form.Example.DeepClone();
        foreach (var id in body.SelectTokens("$..id").Concat(body.SelectTokens("$.id")).OfType<JValue>().Where(_ => _values.In(70)).ToList())
            id.Value = $"fuzz-{_random.Next(100_000)}";
        foreach (var value in body.SelectTokens("$..*").OfType<JValue>().Where(_ => _values.In(4)).ToList())
            value.Replace(_values.Of(new JObject()));
        return body;
    }

    private MultipartFormDataContent Multipart()
    {
        var content = new MultipartFormDataContent(_values.In(90) ? "boundary" : new string('b', 70));
        for (var parts = _random.Next(3); parts >= 0; parts--)
        {
            var part = new ByteArrayContent(Encoding.UTF8.GetBytes(_values.Text()));
            part.Headers.ContentDisposition = new("form-data") { Name = _values.One<string>(["file", "\"\"", "x"]) };
            part.Headers.ContentDisposition.Parameters.Add(new NameValueHeaderValue("filename", $"\"{string.Concat(OneLine(_values.Text()).Where(letter => letter is not ('"' or '\\')))}\""));
            content.Add(part);
        }
        return content;
    }

    private string Table()
    {
        string[] names = ["id", "name.en", "name.vi", "kind", "level", "countryId", "effectiveOn", "title.en", "source.url", "relations.events", "tags", "x", "version"];
        var columns = names.Where(_ => _values.In(50)).ToList();
        var rows = Enumerable.Range(0, _random.Next(6)).Select(_ => string.Join(',', columns.Select(_ => Cell())));
        return Torn(string.Join("\r\n", rows.Prepend(string.Join(',', columns))));
    }

    private string Cell() => _random.Next(4) switch
    {
        0 => _values.Id(),
        1 => _values.Text(),
        2 => $"\"{_values.Text().Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        _ => _values.One<string>(["state", "strategic", "2020-01-01", "Pháp", ""]),
    };

    private string Torn(string text) => text.Length == 0 || !_values.In(6) ? text : _random.Next(3) switch
    {
        0 => text[.._random.Next(text.Length)],
        1 => text.Insert(_random.Next(text.Length), _values.One<string>(["\"", "{", "}", ",", ":", "\\", "\0", "/*", "\\ud800"])),
        _ => text.Remove(_random.Next(text.Length), 1),
    };

    // 16 MiB of zeros in 16 KiB.
    private static byte[] Bomb()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
            gzip.Write(new byte[16 * 1024 * 1024]);
        return compressed.ToArray();
    }
}

/// <summary>A request and its sender.</summary>
/// <param name="Message">The raw request; its host is added when it is sent.</param>
/// <param name="Address">The path and query, as sent.</param>
/// <param name="Sender">0: anonymous, 1: a reader, 2: an editor, 3: an admin.</param>
internal sealed record FuzzRequest(HttpRequestMessage Message, string Address, int Sender);
