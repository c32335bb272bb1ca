using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Records.Collections;

/// <summary>A filter for records whose day is the view's day or at most the given number of days after it.</summary>
internal sealed record WithinFilter(string Name, string Description, Func<StoredRecord, RegistryView, DateOnly?> Day)
    : Filter(Name, Description, $"must be a whole number of days from 0 to {MostDays}")
{
    /// <summary>The maximum number of days.</summary>
    public const int MostDays = 36_500;

    /// <inheritdoc/>
    public override Type ValueType => typeof(int);

    internal override bool TryRead(string text, [NotNullWhen(true)] out Func<StoredRecord, RegistryView, bool>? accepts)
    {
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MostDays;
        accepts = (record, view) => Day(record, view) is { } day
            && day.DayNumber - view.AsOf.DayNumber is var ahead && ahead >= 0 && ahead <= days;
        return isNumber;
    }
}
