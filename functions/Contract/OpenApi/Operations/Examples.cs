using System.Reflection;
using BangGiao.Records.Collections;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Contract.OpenApi.Operations;

/// <summary>The examples: what the app answered of the shipped data, and what is sent to make a record of each collection.</summary>
internal sealed class Examples
{
    private const string File = "Contract.OpenApi.examples.json";

    private readonly JObject _answers;
    private readonly Dictionary<string, JToken> _records = Fragment.All
        .SelectMany(fragment => fragment.Examples.Properties())
        .ToDictionary(example => example.Name, example => example.Value, StringComparer.Ordinal);

    public Examples()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{nameof(BangGiao)}.{File}")!;
        using var reader = new StreamReader(stream);
        _answers = RecordJson.Parse(reader.ReadToEnd());
    }

    /// <summary>What was answered to an operation's example; null when that is not kept.</summary>
    public JToken? AnswerOf(string operationId) => _answers[operationId];

    /// <summary>The id of a collection's example.</summary>
    public string? IdOf(string collection) => _records.GetValueOrDefault(collection) switch
    {
        JObject body => (string?)body["id"],
        var id => (string?)id,
    };

    /// <summary>A body that makes a record of a collection: the one that is written down, or one that ships as it is sent.</summary>
    public JObject? BodyOf(Collection collection)
    {
        if (_records.GetValueOrDefault(collection.Name) is JObject written)
            return written;
        if (AnswerOf(OperationNames.Of("ReadRecord", collection)) is not JObject read)
            return null;
        var body = (JObject)read.DeepClone();
        ReadOnlyFields.Drop(collection, body);
        return body;
    }
}
