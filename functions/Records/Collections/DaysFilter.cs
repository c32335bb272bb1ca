using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Records.Collections;

/// <summary>A filter for records with a number of days, in the view, that is at most or at least the given one.</summary>
internal sealed record DaysFilter(string Name, string Description, Func<StoredRecord, RegistryView, int?> DaysOf, bool IsLeast)
    : Filter(Name, Description, $"must be a whole number of days from 0 to {MostDays}")
{
    /// <summary>The maximum number of days.</summary>
    public const int MostDays = 36_500;

    /// <inheritdoc/>
    public override Type ValueType => typeof(int);

    internal override bool TryRead(string text, [NotNullWhen(true)] out Func<StoredRecord, RegistryView, bool>? accepts)
    {
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MostDays;
        accepts = (record, view) => DaysOf(record, view) is { } number && (IsLeast ? number >= days : number <= days);
        return isNumber;
    }
}
