using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;

namespace BangGiao.Records.Collections;

/// <summary>Days, both ends included, in which one of a record's dates may lie.</summary>
internal sealed record DaySpan(Func<StoredRecord, IEnumerable<PartialDate>> Dates, DateOnly From, DateOnly To)
{
    public bool Meets(StoredRecord record) => Dates(record).Any(date => date.Last >= From && date.First <= To);
}
