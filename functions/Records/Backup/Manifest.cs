using BangGiao.Registry.Backup;
using Newtonsoft.Json;

namespace BangGiao.Records.Backup;

/// <summary>The last entry of a back-up: what the back-up is of, and the hash of every other entry.</summary>
/// <param name="Format">The version of the archive's format, 1.</param>
/// <param name="Owner">The owner of the registry.</param>
/// <param name="MadeAt">When the back-up began (UTC).</param>
/// <param name="After">The version that it continues from; null for a whole back-up.</param>
/// <param name="Point">The version that it leads to.</param>
/// <param name="Files">The number of attachments in it.</param>
/// <param name="Entries">The SHA-256 of each entry (hexadecimal), by name.</param>
public sealed record Manifest(
    int Format, string Owner, DateTimeOffset MadeAt, CopyPoint? After, CopyPoint Point, int Files, IReadOnlyDictionary<string, string> Entries)
{
    /// <summary>The name of the entry.</summary>
    public const string Name = "manifest.json";

    /// <summary>The only format so far.</summary>
    public const int Current = 1;

    private static readonly JsonSerializerSettings Settings = new() { DateParseHandling = DateParseHandling.DateTimeOffset, Formatting = Formatting.Indented };

    /// <summary>The text of the entry.</summary>
    public string ToText() => JsonConvert.SerializeObject(this, Settings);

    /// <summary>Reads the text of the entry.</summary>
    /// <exception cref="InvalidDataException">The text is not a manifest, or of a later format.</exception>
    public static Manifest Parse(string text)
    {
        Manifest? read;
        try
        {
            read = JsonConvert.DeserializeObject<Manifest>(text, Settings);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{Name} is not JSON.", e);
        }
        return read switch
        {
            { Format: Current, Point: not null, Entries: not null, Owner: not null } => read,
            { Format: > Current } => throw new InvalidDataException($"The archive has the format {read.Format}; this version of the app reads the format {Current}."),
            _ => throw new InvalidDataException($"{Name} lacks what a manifest has."),
        };
    }
}
