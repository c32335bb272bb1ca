using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;

namespace BangGiao.Records.Collections;

/// <summary>A condition on a record's dates: one of them may lie between two days, both inclusive.</summary>
internal sealed record DaySpan(Func<StoredRecord, IEnumerable<PartialDate>> Dates, DateOnly From, DateOnly To)
{
    public bool Meets(StoredRecord record) => Dates(record).Any(date => date.Last >= From && date.First <= To);
}
