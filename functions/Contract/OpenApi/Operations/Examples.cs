using System.Reflection;
using BangGiao.Records.Collections;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Contract.OpenApi.Operations;

/// <summary>The examples: answers of the app from the shipped data, and a body to create a record of each collection.</summary>
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

    /// <summary>The recorded answer of an operation; null without one.</summary>
    public JToken? AnswerOf(string operationId) => _answers[operationId];

    /// <summary>The id of a collection's example.</summary>
    public string? IdOf(string collection) => _records.GetValueOrDefault(collection) switch
    {
        JObject body => (string?)body["id"],
        var id => (string?)id,
    };

    /// <summary>A body that creates a record of a collection: the one in the fragment, or else a shipped record in the form of a request.</summary>
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
