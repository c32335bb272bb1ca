using BangGiao.Values.Dates;
using BangGiao.Values.Languages;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Values.Json;

public enum Rank
{
    Comprehensive,
    ComprehensiveStrategic,
}

/// <summary>A record with one member of every sort.</summary>
public sealed record Sample
{
    public required string Id { get; init; }
    public required LocalizedText Name { get; init; }
    public LocalizedText? Note { get; init; }
    public Rank? Rank { get; init; }
    public int Count { get; init; }
    public long? Sequence { get; init; }
    public double? Progress { get; init; }
    public decimal? Price { get; init; }
    public bool? Verifiable { get; init; }
    public PartialDate? EffectiveOn { get; init; }
    public DateOnly? DueOn { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public IReadOnlyList<Rank>? Ranks { get; init; }
    public IReadOnlyList<int>? LeadDays { get; init; }
    public IReadOnlyList<Event> Events { get; init; } = [];
    public Source? Source { get; init; }
    public JObject? Filter { get; init; }
    public JToken? Anything { get; init; }
    public IReadOnlyDictionary<string, int>? ByRegion { get; init; }
    public Tag? Label { get; init; }
    public bool IsNamed => Name.All.Any();

    [JsonIgnore]
    public string Hidden { get; init; } = "";
}

public sealed record Event
{
    public required PartialDate On { get; init; }
    public Source? Source { get; init; }
}

public sealed record Source(string Url, string? Note = null);

public sealed record Dated
{
    public DateOnly On { get; init; }
    public IReadOnlyList<Dated> Parts { get; init; } = [];
    public Dated? Next { get; init; }
}

[JsonConverter(typeof(TagConverter))]
public readonly record struct Tag(string Text);

public sealed class TagConverter : JsonConverter<Tag>
{
    public override Tag ReadJson(JsonReader reader, Type objectType, Tag existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        reader.Value is string { Length: 2 } text ? new Tag(text) : throw new JsonSerializationException("must be two letters");

    public override void WriteJson(JsonWriter writer, Tag value, JsonSerializer serializer) => writer.WriteValue(value.Text);
}
