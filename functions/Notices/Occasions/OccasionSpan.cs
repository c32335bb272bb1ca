using BangGiao.Records.Visibility;

namespace BangGiao.Notices.Occasions;

/// <summary>A period, both days included, and the view to search.</summary>
internal readonly record struct OccasionSpan(RegistryView View, DateOnly From, DateOnly To)
{
    public bool Contains(DateOnly day) => day >= From && day <= To;
}
