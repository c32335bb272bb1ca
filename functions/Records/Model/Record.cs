using BangGiao.Values.Roles;
using Newtonsoft.Json;

namespace BangGiao.Records.Model;

/// <summary>The common fields of all records.</summary>
/// <remarks>In JSON the id comes first, then the collection's own fields, then the other common fields.</remarks>
public abstract record Record
{
    /// <summary>The record's id, unique in its collection. It never changes.</summary>
    [JsonProperty(Order = -2)]
    public required string Id { get; init; }

    /// <summary>The classification, which decides who may see the record.</summary>
    [JsonProperty(Order = 100)]
    public Classification Classification { get; init; }

    /// <summary>The source of the record's facts; of several, the preferred one.</summary>
    [JsonProperty(Order = 101)]
    public Source? Source { get; init; }

    /// <summary>All sources of the record's facts, when more is to be said of them than an address and a note.</summary>
    [JsonProperty(Order = 102)]
    public IReadOnlyList<CitedSource>? Sources { get; init; }

    /// <summary>The day on which somebody last compared the record's facts with sources.</summary>
    [JsonProperty(Order = 103)]
    public DateOnly? VerifiedAt { get; init; }

    /// <summary>Free tags for searching.</summary>
    [JsonProperty(Order = 104)]
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The attachments. Only the requests for attachments change them.</summary>
    [JsonProperty(Order = 105)]
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>When the record was created.</summary>
    [JsonProperty(Order = 106)]
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The name of the principal that created it.</summary>
    [JsonProperty(Order = 107)]
    public string CreatedBy { get; init; } = "";

    /// <summary>When the record was last changed.</summary>
    [JsonProperty(Order = 108)]
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The name of the principal that last changed it.</summary>
    [JsonProperty(Order = 109)]
    public string UpdatedBy { get; init; } = "";
}
