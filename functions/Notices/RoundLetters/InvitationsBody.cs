using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Notices.Notifications;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.RoundLetters;

/// <summary>Builds the answer about the invitations to report in a review cycle.</summary>
/// <remarks>
/// It is for callers who see what is internal. What an agency's account sees is never more than that, so the counts reveal nothing else.
/// </remarks>
internal sealed class InvitationsBody(RoundLetterPlan plan, RoundAgencies agencies, ReviewCycle cycle, RegistryView view, Language language)
{
    // Of a closed review cycle: the records of now, with claims up to the day of closing.
    private readonly DateOnly _day = cycle.ClosedOn ?? view.AsOf;

    private readonly List<Notification> _stored =
        [.. NotificationCollection.LettersAbout(new(ReviewCycleCollection.PathName, cycle.Id), view).OrderBy(letter => letter.DueOn).ThenBy(letter => letter.Id, StringComparer.Ordinal)];

    public InvitationsAnswer Json()
    {
        var planned = Planned();
        var invited = agencies.Of(cycle, view.Snapshot, _day).OrderByDescending(agency => agency.Missing).Select(agency => Of(agency, planned)).ToList();
        return new(
            new(cycle.Id, cycle.Title.In(language)),
            _day,
            language,
            language.Direction(),
            plan.IsOn,
            new(
                invited.Count,
                invited.Count(agency => agency.Letters.Any(letter => letter is { Event: RoundEvents.Invitation, Status: NotificationStatus.Delivered })),
                invited.Count(agency => agency.Unreachable is not null),
                invited.Count(agency => agency.Missing > 0),
                invited.Count(agency => agency.Silent)),
            invited,
            new(plan.HasChair, Stored(null), planned(null)),
            view.Version);
    }

    private InvitedAgency Of(RoundAgency agency, Func<string?, IReadOnlyList<PlannedLetter>> planned) => new(
        new(agency.Id, view.Find(new(AgencyCollection.PathName, agency.Id))?.As<Agency>().Name.In(language)),
        agency.Items.Count(item => item.IsExpected),
        agency.Missing,
        agency.IsSilent,
        agency.Fault(_day),
        Stored(agency.Id),
        planned(agency.Id));

    private IReadOnlyList<StoredLetter> Stored(string? agencyId) =>
    [
        .. _stored.Where(letter => letter.Addressee!.AgencyId == agencyId)
            .Select(letter => new StoredLetter(letter.Id, letter.Event, letter.Addressee!.Role, letter.DueOn, letter.Late, letter.Status, letter.DeliveredAt)),
    ];

    private Func<string?, IReadOnlyList<PlannedLetter>> Planned()
    {
        if (cycle.Status != ReviewCycleStatus.Open)
            return _ => [];
        var made = _stored.Select(letter => letter.Id).ToHashSet(StringComparer.Ordinal);
        var letters = plan.Of(cycle, view.Snapshot, view.AsOf, step => step.To >= view.AsOf)
            .Where(letter => !made.Contains(letter.Id))
            .Select(letter => (letter.About?.Id, Letter: new PlannedLetter(letter.Step.Event, letter.Role, letter.Step.From > view.AsOf ? letter.Step.From : view.AsOf)))
            .OrderBy(pair => pair.Letter.On)
            .ToLookup(pair => pair.Id ?? "", pair => pair.Letter);
        return agencyId => [.. letters[agencyId ?? ""]];
    }
}
