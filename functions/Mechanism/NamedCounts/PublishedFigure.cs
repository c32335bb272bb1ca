using System.Reflection;
using BangGiao.Mechanism.Counting;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.NamedCounts;

/// <summary>A figure of Viet Nam's mechanism that was published, and the definition under which it is read here: data of <c>published.json</c>.</summary>
/// <remarks>Only the openings of the reports were read, and they say neither what counts nor on which day the data were closed. The reading follows their words and is ours.</remarks>
internal sealed record PublishedFigure
{
    /// <summary>The state whose mechanism it is of.</summary>
    public const string Owner = "VN";

    /// <summary>The figure.</summary>
    public required int Figure { get; init; }

    /// <summary>The day of the report.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>What the report says.</summary>
    public required LocalizedText Said { get; init; }

    /// <summary>The definition under which it is read.</summary>
    public required CountName Count { get; init; }

    /// <summary>The first day of what is counted, as it is read.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, as it is read.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The address of the report.</summary>
    public required string Source { get; init; }

    /// <summary>All figures, the earliest first.</summary>
    public static IReadOnlyList<PublishedFigure> All { get; } = [.. Read().OrderBy(one => one.PublishedOn)];

    /// <summary>The definition.</summary>
    public CountDefinition Definition => CountDefinition.All.Single(definition => definition.Name == Count);

    /// <summary>The conditions under which something counts: those of the definition, and the days.</summary>
    public IReadOnlyList<KpiCondition> Conditions => [.. Definition.Conditions, new("from", IsoDate.Text(From)), new("to", IsoDate.Text(To))];

    private static IReadOnlyList<PublishedFigure> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"{nameof(BangGiao)}.Mechanism.NamedCounts.published.json")!);
        return RecordJson.Read<PublishedFigures>(RecordJson.Parse(reader.ReadToEnd())).Figures;
    }

    private sealed record PublishedFigures
    {
        public required IReadOnlyList<PublishedFigure> Figures { get; init; }
    }
}
