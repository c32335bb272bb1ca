using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.ImportExport;

/// <summary>One row of a file that is imported: a record's fields, or some of them.</summary>
public abstract class ImportRow
{
    /// <summary>The line of the file on which it starts.</summary>
    public abstract int Line { get; }

    /// <summary>Whether a part of it could not be read.</summary>
    public abstract bool HasFaults { get; }

    /// <summary>The id that it gives; null for none, and for one that is no text.</summary>
    public string? Id => (Named("id") as JValue)?.Value as string;

    /// <summary>The version of the record that it was made from, as it was given; null for none.</summary>
    public JToken? Version => Named("version") is { Type: not JTokenType.Null } version ? version : null;

    /// <summary>The fields of a record with those of the row: what it names is set or cleared, the rest stays.</summary>
    public abstract JObject ApplyTo(JObject fields);

    /// <summary>Faults of the row's record as faults of the file, but for those that only follow from a cell at fault.</summary>
    public abstract IEnumerable<ImportFault> Locate(IEnumerable<FieldError> errors);

    /// <summary>What the row gives under that name.</summary>
    protected abstract JToken? Named(string member);
}
