using System.Globalization;
using BangGiao.Records.Model;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Collections;

/// <summary>Finds the fields of a record of which one of its sources says another value.</summary>
public static class SourceDisputes
{
    /// <summary>The disputed fields, in the order in which the sources name them.</summary>
    public static IReadOnlyList<SourceDispute> Of(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var said = (record.Sources ?? []).SelectMany(source => source.Supports).ToList();
        if (said.Count == 0)
            return [];
        var body = RecordJson.ToBody(record);
        return
        [
            .. said.GroupBy(one => one.Field, StringComparer.Ordinal)
                .Select(field => (Field: field.Key, Value: ValueAt(body, field.Key), Said: field))
                .Select(field => new SourceDispute(field.Field, field.Value, [.. field.Said.Select(one => one.Value).Where(value => !Agree(value, field.Value)).Distinct(StringComparer.Ordinal)]))
                .Where(dispute => dispute.Others.Count > 0),
        ];
    }

    /// <summary>The text of the value that a pointer leads to; null where there is none.</summary>
    internal static string? ValueAt(JObject body, string pointer)
    {
        JToken? found = body;
        foreach (var segment in JsonPointers.SegmentsOf(pointer))
        {
            found = found switch
            {
                JObject members => members[segment],
                JArray list when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < list.Count => list[place],
                _ => null,
            };
        }
        return found switch
        {
            JValue { Value: bool flag } => flag ? "true" : "false",
            JValue { Value: { } value } => Convert.ToString(value, CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    /// <summary>Whether two values say the same: a year or a month agrees with each of its days.</summary>
    internal static bool Agree(string said, string? value) => said == value
        || (PartialDate.TryParse(said, out var one) && value is not null && PartialDate.TryParse(value, out var other) && (Contains(one, other) || Contains(other, one)));

    private static bool Contains(PartialDate whole, PartialDate part) => whole.First <= part.First && part.Last <= whole.Last;
}

/// <summary>A field of which sources say different values.</summary>
/// <param name="Field">Its JSON pointer.</param>
/// <param name="Value">The record's value; null when the record has none.</param>
/// <param name="Others">The other values, each once.</param>
public sealed record SourceDispute(string Field, string? Value, IReadOnlyList<string> Others);
