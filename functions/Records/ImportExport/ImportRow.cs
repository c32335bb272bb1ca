using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.ImportExport;

/// <summary>One row of an imported file, with some or all fields of a record.</summary>
public abstract class ImportRow
{
    /// <summary>The line on which the row starts.</summary>
    public abstract int Line { get; }

    /// <summary>Whether a cell of the row could not be read.</summary>
    public abstract bool HasFaults { get; }

    /// <summary>The row's id; null when it is absent or not a text.</summary>
    public string? Id => (Named("id") as JValue)?.Value as string;

    /// <summary>The record's version in the row, as sent; null for none.</summary>
    public JToken? Version => Named("version") is { Type: not JTokenType.Null } version ? version : null;

    /// <summary>Applies the row to a record's fields: a field in the row is set or cleared, the others are kept.</summary>
    public abstract JObject ApplyTo(JObject fields);

    /// <summary>
    /// Converts errors of the row's record to errors of the file, except those caused by a cell that already has an error.
    /// </summary>
    public abstract IEnumerable<ImportFault> Locate(IEnumerable<FieldError> errors);

    /// <summary>The value of a top-level member in the row; null when it is absent.</summary>
    protected abstract JToken? Named(string member);
}
