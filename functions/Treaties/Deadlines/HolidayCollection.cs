using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Deadlines;

/// <summary>The collection <c>holidays</c>. Its records decide how working days are counted.</summary>
public sealed class HolidayCollection : TypedCollection<Holiday, Nothing>
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "holidays";

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override int PlaceInSearch => 12;

    /// <inheritdoc/>
    public override string DefaultSort => "on";

    /// <inheritdoc/>
    public override IReadOnlyList<string> ExpectedFields => ["source.url"];

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies => [new("holidayKind", typeof(HolidayKind))];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Code("kind", "Days of one of these kinds.", (record, _) => (HolidayKind[])[record.As<Holiday>().Kind]),
        Filter.From("from", "Days on or after the day.", On),
        Filter.To("to", "Days on or before the day.", On),
    ];

    /// <inheritdoc/>
    public override Nothing Derived(Holiday record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    protected override LocalizedText? Title(Holiday record) => record.Name;

    /// <inheritdoc/>
    protected override string? MakeId(Holiday record) => IsoDate.Text(record.On);

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(Holiday record, Holiday? before, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        foreach (var fault in CommonRules.LengthFaults("/name", record.Name, CommonRules.TitleLength))
            yield return fault;
        if (record.Kind == HolidayKind.WorkingDay && !WorkingCalendar.IsWeekend(record.On))
            yield return new("/kind", $"cannot be working_day: {IsoDate.Text(record.On)} is no Saturday or Sunday");
        if (view.All<Holiday>(PathName).FirstOrDefault(other => other.On == record.On && other.Id != record.Id) is { } other)
            yield return new("/on", $"is already the day of {other.Id}");
    }

    private static IEnumerable<PartialDate> On(StoredRecord record) => [PartialDate.From(record.As<Holiday>().On)];
}
