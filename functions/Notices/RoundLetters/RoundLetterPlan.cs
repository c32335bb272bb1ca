using System.Security.Cryptography;
using System.Text;
using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Notices.Notifications;
using BangGiao.Registry.Snapshots;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.RoundLetters;

/// <summary>Computes the letters about review cycles that are due on a day. It uses neither HTTP nor storage.</summary>
public sealed class RoundLetterPlan(RoundAgencies agencies, IOptions<RoundLetterOptions> letters, IOptions<NotificationOptions> notifications)
{
    private readonly RoundLetterOptions _options = letters.Value;
    private readonly RoundSchedule _schedule = new(letters.Value);

    /// <summary>Whether letters are sent: they are not turned off, and there is a mail server.</summary>
    public bool IsOn => _options.Enabled && !string.IsNullOrEmpty(notifications.Value.Smtp.Host);

    /// <summary>The settings that decide who gets letters and when, as one text. It does not tell the chair's address.</summary>
    public string Fingerprint => string.Join(
        '|', IsOn, _options.FocalPointDays, _options.DeputyDays, _options.SuperiorDays, _options.ChairDays, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(_options.Chair ?? ""))));

    /// <summary>Whether the chair gets lists.</summary>
    public bool HasChair => !string.IsNullOrEmpty(_options.Chair);

    /// <summary>The letters that are due on a day, as reports are missing and persons hold their posts today.</summary>
    /// <param name="snapshot">The registry.</param>
    /// <param name="day">The day on which they are due.</param>
    /// <param name="today">The current day.</param>
    public IReadOnlyList<RoundLetter> DueOn(Snapshot snapshot, DateOnly day, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return !IsOn ? [] : [.. snapshot[ReviewCycleCollection.PathName].All
            .Select(record => record.As<ReviewCycle>())
            .Where(cycle => cycle.Status == ReviewCycleStatus.Open)
            .SelectMany(cycle => Of(cycle, snapshot, today, step => step.IsOn(day)))
            .DistinctBy(letter => letter.Id)];
    }

    /// <summary>The letters about a review cycle of some steps.</summary>
    /// <param name="cycle">The review cycle.</param>
    /// <param name="snapshot">The registry.</param>
    /// <param name="today">The current day.</param>
    /// <param name="isWanted">Selects the steps.</param>
    public IEnumerable<RoundLetter> Of(ReviewCycle cycle, Snapshot snapshot, DateOnly today, Func<RoundStep, bool> isWanted)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var toAgencies = _schedule.ToAgencies(cycle).Where(isWanted).ToList();
        var toChair = HasChair ? _schedule.ToChair(cycle).Where(isWanted).ToList() : [];
        if (toAgencies.Count + toChair.Count == 0)
            return [];
        var missing = agencies.Of(cycle, snapshot, today).Where(agency => agency.Missing > 0).ToList();
        return [.. Once(toAgencies.SelectMany(step => missing.SelectMany(agency => ToAgency(cycle, step, agency, today)))), .. toChair.SelectMany(step => ToChair(cycle, step, missing))];
    }

    /// <summary>The letters, except those that a person who deputises for another would get twice on a day about the same agency.</summary>
    internal static IEnumerable<RoundLetter> Once(IEnumerable<RoundLetter> letters) =>
        letters.DistinctBy(letter => (letter.Cycle.Id, letter.About?.Id, letter.Step.Event, letter.Step.From, letter.Address.ToUpperInvariant()));

    private IEnumerable<RoundLetter> ToAgency(ReviewCycle cycle, RoundStep step, RoundAgency agency, DateOnly today) => agency.Fault(today) is not null
        ? []
        : RoundAddressees.Of(agency.Answering, step.Role, today).Select(addressee => new RoundLetter
        {
            Cycle = cycle,
            Step = step,
            About = agency,
            Role = addressee.Role,
            Name = addressee.Name,
            Address = addressee.Address,
            Language = addressee.Agency.Language ?? _options.UsualLanguage,
        });

    private IEnumerable<RoundLetter> ToChair(ReviewCycle cycle, RoundStep step, List<RoundAgency> missing) => missing.Count == 0 ? [] :
    [
        new()
        {
            Cycle = cycle,
            Step = step,
            Role = AddresseeRole.Chair,
            Address = _options.Chair!,
            Language = _options.UsualLanguage,
            Listed = [.. missing.OrderByDescending(agency => agency.Missing)],
        },
    ];
}
