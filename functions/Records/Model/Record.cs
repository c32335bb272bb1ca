using BangGiao.Values.Roles;
using Newtonsoft.Json;

namespace BangGiao.Records.Model;

/// <summary>What every record of every collection has.</summary>
/// <remarks>The order of members is that of the JSON: the id first, a collection's own fields, then these.</remarks>
public abstract record Record
{
    /// <summary>The record's id in its collection; never changes.</summary>
    [JsonProperty(Order = -2)]
    public required string Id { get; init; }

    /// <summary>Who may see it.</summary>
    [JsonProperty(Order = 100)]
    public Classification Classification { get; init; }

    /// <summary>Where the record's facts were seen.</summary>
    [JsonProperty(Order = 101)]
    public Source? Source { get; init; }

    /// <summary>Free words to find it by.</summary>
    [JsonProperty(Order = 102)]
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Its files; changed by the attachments' own requests only.</summary>
    [JsonProperty(Order = 103)]
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>When it was first written.</summary>
    [JsonProperty(Order = 104)]
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>By whom it was first written.</summary>
    [JsonProperty(Order = 105)]
    public string CreatedBy { get; init; } = "";

    /// <summary>When it was last written.</summary>
    [JsonProperty(Order = 106)]
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>By whom it was last written.</summary>
    [JsonProperty(Order = 107)]
    public string UpdatedBy { get; init; } = "";
}
