using BangGiao.Mechanism.Counting;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Views.Comparison;

/// <summary>The values of a fact on two days, for each record that a list has on one of them.</summary>
internal sealed class ComparedRecords
{
    private readonly List<ComparedRecord> _all;

    /// <summary>Reads the values.</summary>
    public ComparedRecords(FactDefinition definition, CountScope scope, RegistryView before, RegistryView after)
    {
        (Definition, Scope) = (definition, scope);
        var earlier = ValuesOn(before);
        var later = ValuesOn(after);
        _all = [.. later.Values.Concat(earlier.Where(pair => !later.ContainsKey(pair.Key)).Select(pair => pair.Value))
            .Select(one => new ComparedRecord(
                one.Record,
                earlier.TryGetValue(one.Record.Key, out var then) ? then.Codes : [],
                later.TryGetValue(one.Record.Key, out var now) ? now.Codes : [],
                one.IsCounted))];
        Differences = [.. _all.Where(record => record.IsDifferent)];
    }

    public FactDefinition Definition { get; }

    public CountScope Scope { get; }

    /// <summary>The records whose values differ.</summary>
    public IReadOnlyList<ComparedRecord> Differences { get; }

    /// <summary>The number of counted records with a value on the earlier day.</summary>
    public int CountBefore(string code) => _all.Count(record => record.IsCounted && record.Before.Contains(code));

    /// <summary>The number of counted records with a value on the later day.</summary>
    public int CountAfter(string code) => _all.Count(record => record.IsCounted && record.After.Contains(code));

    private Dictionary<RecordKey, (StoredRecord Record, IReadOnlyList<string> Codes, bool IsCounted)> ValuesOn(RegistryView view)
    {
        var values = Scope.CodesOf(Definition.Filter);
        var conditions = Definition.Counted.Select(Scope.Read).ToList();
        return Scope.In(view).ToDictionary(record => record.Key, record =>
            (record, (IReadOnlyList<string>)[.. values(record, view).Distinct().Order(StringComparer.Ordinal)], conditions.All(accepts => accepts(record, view))));
    }
}

/// <summary>The values of a fact of one record.</summary>
/// <param name="Record">The record.</param>
/// <param name="Before">The codes on the earlier day.</param>
/// <param name="After">The codes on the later day.</param>
/// <param name="IsCounted">Whether the record counts in the figures.</param>
internal sealed record ComparedRecord(StoredRecord Record, IReadOnlyList<string> Before, IReadOnlyList<string> After, bool IsCounted)
{
    /// <summary>Whether the values differ.</summary>
    public bool IsDifferent => !Before.SequenceEqual(After);
}
