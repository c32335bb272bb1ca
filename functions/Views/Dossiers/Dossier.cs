using BangGiao.Registry.Snapshots;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Views.Briefs;

namespace BangGiao.Views.Dossiers;

/// <summary>What to take along on a visit: what it is, what was signed and promised at it, what is open, and the briefs of the partners.</summary>
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

    /// <summary>The highest classification of what is in it.</summary>
    public required Classification Classification { get; init; }

    /// <summary>Its heading.</summary>
    public required string Title { get; init; }

    /// <summary>The line below the heading: the day, the version, the classification.</summary>
    public required string Subtitle { get; init; }

    /// <summary>The facts about the visit.</summary>
    public required IReadOnlyList<BriefSection> Sections { get; init; }

    /// <summary>The sources of these facts.</summary>
    public required IReadOnlyList<Footnote> Footnotes { get; init; }

    /// <summary>The briefs of the partners, in the order of the visit's countries.</summary>
    public required IReadOnlyList<Brief> Briefs { get; init; }

    /// <summary>How many partners have no brief here; null when all have.</summary>
    public string? More { get; init; }
}
