using System.Globalization;
using System.Text;
using System.Text.Json;
using BangGiao.Benchmarks.StandIn;
using BangGiao.Registry.Sealing;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Benchmarks.Growth;

/// <summary>Writes changes of commitments, agreements and documents into a registry's table as another instance would, with their chain of hashes.</summary>
/// <remarks>The records are those that the app has stored, with other ids, titles, days, countries and agencies.</remarks>
internal sealed class GeneratedChanges(TablePartition table)
{
    // Of ten records: six commitments, three agreements, a document.
    private static readonly string[] Kinds = ["commitments", "commitments", "agreements", "commitments", "commitments", "agreements", "commitments", "commitments", "agreements", "documents"];
    private static readonly string[] Words = "hợp tác thương mại đầu tư giáo dục quốc phòng năng lượng nông nghiệp du lịch cooperation trade investment education defence energy tourism التعاون التجارة الاستثمار".Split(' ');

    private readonly List<(RecordKey Key, long Version)> _written = [];
    private readonly Dictionary<string, JObject> _models = [];
    private string[] _countries = [];
    private string[] _agencies = [];

    /// <summary>Writes new records, and changes of all that it has written, by turns; the changes include the creations.</summary>
    public void Write(int records, int changes)
    {
        if (_models.Count == 0)
            ReadModels();
        var head = JsonDocument.Parse(table.Find(RowKeys.Head)!.ToString()).RootElement;
        var (version, hash) = (long.Parse(head.GetProperty("Seq").GetString()!, CultureInfo.InvariantCulture), head.GetProperty("Hash").GetString()!);
        var at = DateTimeOffset.Parse(head.GetProperty("At").GetString()!, CultureInfo.InvariantCulture);
        for (var number = 0; number < changes; number++)
        {
            var change = number < records ? Create(++version, hash) : Update(number, ++version, hash);
            // A million of them last a second.
            change = change with { At = at = at.AddTicks(10) };
            hash = LogHash.Of(change, hash);
            Submit(new("POST", RowKeys.Log(version), null, RowText.Of(Rows.ToLog("vn", change))), new("PUT", RowKeys.Record(change.Key), null, RowText.Of(Rows.ToRecord("vn", new(change.Key, version, 0, change.Body!)))));
        }
        // Readers follow when the head has moved.
        Submit(new TableOperation("MERGE", RowKeys.Head, null, Encoding.UTF8.GetBytes(FormattableString.Invariant(
            $$"""{"PartitionKey":"vn","RowKey":"head","Seq@odata.type":"Edm.Int64","Seq":"{{version}}","At@odata.type":"Edm.DateTime","At":"{{at.UtcDateTime:O}}","Hash":"{{hash}}"}"""))));
    }

    private Change Create(long version, string hash)
    {
        var number = _written.Count;
        var key = new RecordKey(Kinds[number % Kinds.Length], FormattableString.Invariant($"grown-{number:D7}"));
        _written.Add((key, version));
        return Of(version, key, Operation.Create, 0, Body(key, number, version), hash);
    }

    private Change Update(int number, long version, string hash)
    {
        var place = number % _written.Count;
        var (key, previous) = _written[place];
        _written[place] = (key, version);
        return Of(version, key, Operation.Update, previous, Body(key, place, version), hash);
    }

    private static Change Of(long version, RecordKey key, Operation operation, long previous, string body, string hash) => new()
    {
        Version = version,
        Key = key,
        Operation = operation,
        By = "benchmark",
        At = default,
        RequestId = FormattableString.Invariant($"request-{version}"),
        Commit = FormattableString.Invariant($"commit-{version}"),
        Body = body,
        Previous = previous,
        DependencyVersion = 0,
        PriorHash = hash,
        Dependents = [],
    };

    private string Body(RecordKey key, int number, long version)
    {
        var body = (JObject)_models[key.Collection].DeepClone();
        body["id"] = key.Id;
        body["title"] = new JObject { ["en"] = Text(number, 6), ["vi"] = Text(number * 31, 8), ["ar"] = Text(number * 17, 5) };
        body["tags"] = new JArray(FormattableString.Invariant($"change-{version}"));
        var day = new DateOnly(2010, 1, 1).AddDays(number % 5800);
        Set("madeOn", day);
        Set("dueOn", day.AddDays(400));
        Set("signedOn", day);
        if (body["countryIds"] is not null)
            body["countryIds"] = new JArray(_countries[number % _countries.Length]);
        if (body["parties"] is not null)
            body["parties"] = new JArray("VN", _countries[number % _countries.Length]);
        if (body["leadAgencyId"] is not null)
            body["leadAgencyId"] = _agencies[number % _agencies.Length];
        return body.ToString(Newtonsoft.Json.Formatting.None);

        void Set(string name, DateOnly value)
        {
            if (body[name] is not null)
                body[name] = FormattableString.Invariant($"{value:yyyy-MM-dd}");
        }
    }

    private static string Text(int number, int words)
    {
        var random = new Random(number);
        return string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]).Append(FormattableString.Invariant($"từ{number % 5000}")));
    }

    private void ReadModels()
    {
        foreach (var collection in Kinds.Distinct())
            _models[collection] = BodyOf(Of(collection)[0]);
        _countries = [.. Of("countries").Select(BodyOf).Where(body => (string?)body["kind"] == "state").Select(body => (string)body["id"]!)];
        _agencies = [.. Of("agencies").Select(row => (string)BodyOf(row)["id"]!)];
    }

    private IReadOnlyList<TableRow> Of(string collection) => table.Range($"rec|{collection}|", $"rec|{collection}}}", 1000).Rows;

    private static JObject BodyOf(TableRow row) => RecordJson.Parse((string)RecordJson.Parse(row.ToString())["Body"]!);

    private void Submit(params IReadOnlyList<TableOperation> operations)
    {
        if (table.Submit(operations).Failed is { } failed)
            throw new InvalidOperationException($"The row {operations[failed].Key} was refused.");
    }
}
