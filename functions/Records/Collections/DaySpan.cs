using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;

namespace BangGiao.Records.Collections;

/// <summary>A condition on a record's dates: one of them may lie between two days, both inclusive.</summary>
internal sealed record DaySpan(RecordDates Dates, DateOnly From, DateOnly To)
{
    public bool Meets(StoredRecord record, RegistryView view) => Dates.In(record, view).Any(date => date.Last >= From && date.First <= To);
}

/// <summary>The dates of a record that a filter compares: as recorded, or as they follow from what else a view has.</summary>
/// <param name="Source">The function that gives the dates. Filters with the same function are about the same dates.</param>
/// <param name="In">Gives the dates of a record in a view.</param>
internal sealed record RecordDates(Delegate Source, Func<StoredRecord, RegistryView, IEnumerable<PartialDate>> In)
{
    public RecordDates(Func<StoredRecord, IEnumerable<PartialDate>> dates)
        : this(dates, (record, _) => dates(record))
    {
    }

    public RecordDates(Func<StoredRecord, RegistryView, IEnumerable<PartialDate>> dates)
        : this(dates, dates)
    {
    }

    /// <inheritdoc/>
    public bool Equals(RecordDates? other) => other is not null && Source.Equals(other.Source);

    /// <inheritdoc/>
    public override int GetHashCode() => Source.GetHashCode();
}
