using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Dates;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;

namespace BangGiao.Relations.AgencyAccounts;

/// <summary>Finds the agencies for which a principal reports, in the settings and in <c>agencyAccounts</c>.</summary>
/// <remarks>An agency whose last day has passed is reported for by its successors too, and by theirs.</remarks>
public sealed class AgencyPrincipals(RegistryReader reader, OwnerCalendar calendar) : IAgencyAccounts
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> OfAsync(Principal principal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return Of(principal, await reader.CurrentAsync(cancellationToken), calendar.Today);
    }

    /// <summary>The ids of the agencies of a principal on a day, in order.</summary>
    /// <param name="principal">The principal, with the agencies of the settings.</param>
    /// <param name="snapshot">The registry.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<string> Of(Principal principal, Snapshot snapshot, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(principal);
        ArgumentNullException.ThrowIfNull(snapshot);
        var memberships = principal.Memberships.Append(principal.Credential ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var mapped = snapshot[AgencyAccountCollection.PathName].All
            .Select(record => record.As<AgencyAccount>())
            .Where(account => account.IsOn(day) && memberships.Contains(account.Membership))
            .Select(account => account.AgencyId);
        var found = principal.AgencyIds.Concat(mapped).ToHashSet(StringComparer.Ordinal);
        AddFormer(found, snapshot, day);
        return [.. found.Order(StringComparer.Ordinal)];
    }

    /// <summary>Those of a principal's memberships that an agency is mapped to on a day.</summary>
    public static IReadOnlyList<string> MappedOf(Principal principal, Snapshot snapshot, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(principal);
        ArgumentNullException.ThrowIfNull(snapshot);
        var mapped = snapshot[AgencyAccountCollection.PathName].All
            .Select(record => record.As<AgencyAccount>()).Where(account => account.IsOn(day)).Select(account => account.Membership).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. principal.Memberships.Where(mapped.Contains).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
    }

    private static void AddFormer(HashSet<string> found, Snapshot snapshot, DateOnly day)
    {
        var former = snapshot[AgencyCollection.PathName].All
            .Select(record => record.As<Agency>())
            // What is confidential of an agency's is hidden from its account, and so is a former agency that is confidential itself.
            .Where(agency => agency.SuccessorIds.Count > 0 && agency.Classification < Classification.Confidential && agency.HasEndedBefore(day))
            .ToList();
        while (former.Where(agency => !found.Contains(agency.Id) && agency.SuccessorIds.Any(found.Contains)).Select(agency => agency.Id).ToList() is { Count: > 0 } more)
            found.UnionWith(more);
    }
}
