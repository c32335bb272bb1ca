using BangGiao.Registry.Snapshots;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Views.Briefs;

/// <summary>A brief on a country for a visit: short sections of facts, each with footnotes that name its sources.</summary>
public sealed record Brief
{
    /// <summary>The country.</summary>
    public required string CountryId { get; init; }

    /// <summary>Its name in the brief's language.</summary>
    public required string Name { get; init; }

    /// <summary>The day as of which facts are stated.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The registry's version that they are taken from.</summary>
    public required long Version { get; init; }

    /// <summary>The language that it is written in.</summary>
    public required Language Language { get; init; }

    /// <summary>The highest classification of its content, which limits to whom it may be handed on.</summary>
    public required Classification Classification { get; init; }

    /// <summary>Its heading.</summary>
    public required string Title { get; init; }

    /// <summary>The line below the heading: the day, the version, the classification.</summary>
    public required string Subtitle { get; init; }

    /// <summary>The facts.</summary>
    public required IReadOnlyList<BriefSection> Sections { get; init; }

    /// <summary>The heading of the footnotes.</summary>
    public required string FootnotesTitle { get; init; }

    /// <summary>The sources, in the order of their first mention.</summary>
    public required IReadOnlyList<Footnote> Footnotes { get; init; }
}

/// <summary>A section of a brief: sentences, or a table.</summary>
/// <param name="Id">Its subject, for programs.</param>
/// <param name="Title">Its heading.</param>
public sealed record BriefSection(string Id, string Title)
{
    /// <summary>The headings of a table's columns; empty for sentences, each of which is an item with one cell.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The sentences that stand before a table.</summary>
    public IReadOnlyList<BriefItem> Lead { get; init; } = [];

    /// <summary>The facts.</summary>
    public IReadOnlyList<BriefItem> Items { get; init; } = [];

    /// <summary>A sentence about the facts that did not fit, with a link to them; null when all are there.</summary>
    public string? More { get; init; }
}

/// <summary>One fact.</summary>
/// <param name="Cells">Its text: one sentence, or a cell for each column.</param>
/// <param name="Notes">The numbers of its footnotes.</param>
/// <param name="Subject">The record that states the fact; null for a figure.</param>
/// <param name="IsMarked">Whether it needs attention, for example because it is overdue or is the current level.</param>
public sealed record BriefItem(IReadOnlyList<string> Cells, IReadOnlyList<int> Notes, RecordKey? Subject = null, bool IsMarked = false)
{
    /// <summary>A statement that there is nothing, or a figure that sums up other facts.</summary>
    public static BriefItem Sentence(string text, bool isMarked = false) => new([text], [], IsMarked: isMarked);
}

/// <summary>A source.</summary>
/// <param name="Number">Its number in the brief.</param>
/// <param name="Url">Its address; null when the only source is the registry's own record.</param>
/// <param name="Text">Its title and note.</param>
public sealed record Footnote(int Number, string? Url, string Text);
