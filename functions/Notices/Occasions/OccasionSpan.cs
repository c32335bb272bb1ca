using BangGiao.Records.Visibility;

namespace BangGiao.Notices.Occasions;

/// <summary>The days that are asked for, both included, and the view that is asked.</summary>
internal readonly record struct OccasionSpan(RegistryView View, DateOnly From, DateOnly To)
{
    public bool Has(DateOnly day) => day >= From && day <= To;
}
