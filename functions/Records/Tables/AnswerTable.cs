using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Tables;

/// <summary>The table form of an answer.</summary>
/// <param name="Name">The path name of the collection or list.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">Makes the rows, each the body of a record. They are enumerated once, while they are written.</param>
public sealed record AnswerTable(string Name, IReadOnlyList<Field> Columns, Func<IEnumerable<JObject>> Rows)
{
    /// <summary>The collections that columns hold ids of, by path.</summary>
    public IReadOnlyDictionary<string, string> References { get; init; } = new Dictionary<string, string>();

    /// <summary>The vocabularies that columns of texts hold codes of, by path. Columns of enumerations need no entry.</summary>
    public IReadOnlyDictionary<string, string> Codes { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it is a whole collection of any size, which is written as it is made rather than kept.</summary>
    public bool IsExport { get; init; }

    /// <summary>Counts the rows of the whole list; null when the table is whole.</summary>
    public Func<int>? Total { get; init; }

    /// <summary>The link to the next page; null when there is none.</summary>
    public Func<string?>? Next { get; init; }
}
