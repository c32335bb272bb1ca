using BangGiao.Notices.Notifications;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Agencies;

namespace BangGiao.Notices.RoundLetters;

/// <summary>The persons of an agency to whom letters go on a day.</summary>
internal static class RoundAddressees
{
    private static readonly Dictionary<AddresseeRole, AddresseeRole[]> InPlaceOf = new()
    {
        [AddresseeRole.FocalPoint] = [AddresseeRole.FocalPoint, AddresseeRole.Deputy, AddresseeRole.Superior],
        [AddresseeRole.Deputy] = [AddresseeRole.Deputy, AddresseeRole.Superior, AddresseeRole.FocalPoint],
        [AddresseeRole.Superior] = [AddresseeRole.Superior, AddresseeRole.Deputy, AddresseeRole.FocalPoint],
    };

    /// <summary>Those who hold a role; where none of them has an address, those of the next role that has one.</summary>
    /// <param name="answering">The agency, or those that took over its work.</param>
    /// <param name="role">The role.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<RoundAddressee> Of(IReadOnlyList<Agency> answering, AddresseeRole role, DateOnly day) => InPlaceOf[role]
        .Select(one => Holding(answering, one, day))
        .FirstOrDefault(found => found.Count > 0) ?? [];

    /// <summary>Why nobody gets letters; null when somebody does.</summary>
    public static UnreachableReason? Fault(IReadOnlyList<Agency> answering, DateOnly day) =>
        !answering.SelectMany(agency => On(agency, day)).Any() ? UnreachableReason.NoFocalPoint
        : Of(answering, AddresseeRole.FocalPoint, day).Count == 0 ? UnreachableReason.NoAddress
        : null;

    /// <summary>The agency itself; after its last day its successors, and theirs.</summary>
    public static IReadOnlyList<Agency> Answering(string agencyId, RegistryView view)
    {
        var (found, seen, next) = (new List<Agency>(), new HashSet<string>(StringComparer.Ordinal), new Queue<string>([agencyId]));
        while (next.TryDequeue(out var id))
        {
            if (!seen.Add(id) || view.Find(new(AgencyCollection.PathName, id))?.As<Agency>() is not { } agency)
                continue;
            if (agency.HasEndedBefore(view.AsOf) && agency.SuccessorIds.Count > 0)
                agency.SuccessorIds.ToList().ForEach(next.Enqueue);
            else
                found.Add(agency);
        }
        return found;
    }

    private static List<RoundAddressee> Holding(IReadOnlyList<Agency> answering, AddresseeRole role, DateOnly day)
    {
        var found = from agency in answering
                    from point in On(agency, day)
                    let person = role switch
                    {
                        AddresseeRole.FocalPoint => (point.Name, point.Email),
                        AddresseeRole.Deputy => (point.Deputy?.Name, point.Deputy?.Email),
                        _ => (point.Superior?.Name, point.Superior?.Email),
                    }
                    where person is { Name: not null, Email: { Length: > 0 } }
                    select new RoundAddressee(role, person.Name, person.Email, agency);
        return [.. found.DistinctBy(addressee => addressee.Address, StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<FocalPoint> On(Agency agency, DateOnly day) => (agency.FocalPoints ?? []).Where(point => point.IsOn(day));
}

/// <summary>A person to whom a letter goes.</summary>
/// <param name="Role">The role of the person.</param>
/// <param name="Name">His name.</param>
/// <param name="Address">His mail address.</param>
/// <param name="Agency">His agency.</param>
public sealed record RoundAddressee(AddresseeRole Role, string Name, string Address, Agency Agency);
