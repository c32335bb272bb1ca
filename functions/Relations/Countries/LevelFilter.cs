using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Partnerships;
using BangGiao.Web.Http;

namespace BangGiao.Relations.Countries;

/// <summary>Filters by level of partnership: of lists, and of views that have parameters of their own.</summary>
internal static class LevelFilter
{
    /// <summary>A filter of a list. Which levels it takes, <see cref="Filter.For"/> says.</summary>
    public static Filter Of(string name, string description, Func<StoredRecord, RegistryView, IEnumerable<PartnershipLevel>> levels) =>
        Filter.Listed(name, description, profile => profile.LevelCodes, levels);

    /// <summary>Reads the parameter <c>level</c>; empty when it is absent.</summary>
    public static IReadOnlyList<PartnershipLevel> Read(Parameters parameters, OwnerState owner) =>
        [.. parameters.Choices("level", owner.Profile.LevelCodes).Select(code => new PartnershipLevel(code))];
}
