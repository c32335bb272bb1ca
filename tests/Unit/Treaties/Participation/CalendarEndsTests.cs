using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Participation;
using BangGiao.Unit.Support;
using BangGiao.Unit.Treaties.Agreements;
using FsCheck;
using FsCheck.Fluent;

namespace BangGiao.Unit.Treaties.Participation;

/// <summary>Whatever dates an officer records, from the year 1000 to 9999, an agreement has a standing on every day.</summary>
public class CalendarEndsTests
{
    private static readonly Gen<string?> Dates = Gen.Elements(null, "1000", "1000-01", "1000-01-01", "1000-12-31", "2020-05-05", "9999", "9999-12", "9999-12-31");

    private static readonly Gen<ParticipantAction> Actions =
        from participant in Gen.Elements("VN", "FR")
        from kind in Gen.Elements(Enum.GetValues<ActionKind>())
        from taken in Dates
        from effectiveOn in Dates
        select Acting.Of(participant, kind, taken, effectiveOn);

    private static readonly Gen<EntryIntoForce?> Rules =
        from rule in Gen.Elements(Enum.GetValues<EntryRule>())
        from isGiven in Gen.Elements(true, false)
        from months in Gen.Elements(0, 120)
        from days in Gen.Elements(0, 3660)
        select isGiven ? new EntryIntoForce { Rule = rule, Consents = 1, Months = months, Days = days } : null;

    private static readonly Gen<Agreement> Agreements =
        from status in Gen.Elements(Enum.GetValues<AgreementStatus>())
        from signed in Dates
        from inForce in Dates
        from expires in Dates
        from kind in Gen.Elements(Enum.GetValues<RenewalKind>())
        from entry in Rules
        from notice in Gen.Elements(0, 120)
        select Treaty.With(status, signed, inForce, expires, new() { Kind = kind, Months = 1200, NoticeMonths = 120 }, 60) with
        {
            EntryIntoForce = entry,
            DenunciationNotice = new() { Months = notice, Days = 3660 },
        };

    private static readonly Gen<(Agreement Agreement, List<ParticipantAction> Actions, DateOnly Day)> Cases =
        from agreement in Agreements
        from actions in Gen.ListOf(Actions, 3)
        from day in Gen.Elements(DateOnly.MinValue, new DateOnly(1000, 1, 1), new DateOnly(2026, 1, 1), DateOnly.MaxValue)
        select (agreement, actions.ToList(), day);

    [Fact]
    public void An_agreement_has_a_standing_at_both_ends_of_the_calendar() => Law.Holds(Cases, example =>
    {
        var (agreement, actions, day) = example;
        var dated = DatedAgreement.Of(agreement, actions, "VN");
        return Enum.IsDefined(StandingRules.On(dated, day).Status)
            && StandingRules.TurningDays(dated, day).Count() <= 3
            && ParticipantStates.On(agreement, actions, "VN", day).Count >= agreement.Parties.Count;
    }, 5000);
}
