using BangGiao.Registry.Snapshots;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Views.Briefs;

namespace BangGiao.Views.Dossiers;

/// <summary>The dossier of a visit: its facts, what was signed and promised at it, the open commitments, and the briefs on the partners.</summary>
public sealed record Dossier
{
    /// <summary>The visit or meeting.</summary>
    public required RecordKey Subject { get; init; }

    /// <summary>The day as of which facts are stated.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The registry's version that they are taken from.</summary>
    public required long Version { get; init; }

    /// <summary>The language that it is written in.</summary>
    public required Language Language { get; init; }

    /// <summary>The highest classification of its content.</summary>
    public required Classification Classification { get; init; }

    /// <summary>Its heading.</summary>
    public required string Title { get; init; }

    /// <summary>The line below the heading: the day, the version, the classification.</summary>
    public required string Subtitle { get; init; }

    /// <summary>The facts about the visit.</summary>
    public required IReadOnlyList<BriefSection> Sections { get; init; }

    /// <summary>The sources of these facts.</summary>
    public required IReadOnlyList<Footnote> Footnotes { get; init; }

    /// <summary>The briefs on the partners, in the order of the visit's countries.</summary>
    public required IReadOnlyList<Brief> Briefs { get; init; }

    /// <summary>A sentence with the number of partners without a brief; null when all have one.</summary>
    public string? More { get; init; }
}
