using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Integration.Records.Collections.Landmarks;

/// <summary>A place that delegations are shown: a collection that the app does not have.</summary>
public sealed record Landmark : BangGiao.Records.Model.Record
{
    /// <summary>Its name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The country that it stands in.</summary>
    public string? CountryId { get; init; }

    /// <summary>When it was built.</summary>
    public PartialDate? BuiltOn { get; init; }

    /// <summary>How many visitors it has in a year.</summary>
    public int? Visitors { get; init; }
}
