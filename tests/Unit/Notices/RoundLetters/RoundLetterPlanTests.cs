using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.RoundLetters;
using BangGiao.Values.Languages;
using Microsoft.Extensions.Options;

namespace BangGiao.Unit.Notices.RoundLetters;

public sealed class RoundLetterPlanTests
{
    private static readonly ReviewCycle Cycle =
        new() { Id = "round", Kind = ReviewCycleKind.Quarterly, Title = new() { En = "Round" }, OpensOn = new(2027, 6, 1), DueOn = new(2027, 6, 30) };

    [Fact]
    public void Somebody_who_stands_in_for_another_one_gets_what_is_due_on_one_day_once() => Assert.Equal(
        ["FocalPoint a@example.org", "FocalPoint b@example.org"],
        RoundLetterPlan.Once(
        [
            Letter("moc", AddresseeRole.FocalPoint, "a@example.org"),
            Letter("moc", AddresseeRole.Deputy, "A@Example.org"),
            Letter("moc", AddresseeRole.FocalPoint, "b@example.org"),
        ]).Select(letter => $"{letter.Step.Role} {letter.Address}"));

    [Fact]
    public void Somebody_who_answers_for_two_agencies_gets_a_letter_about_each() => Assert.Equal(
        ["moc", "mof"],
        RoundLetterPlan.Once([Letter("moc", AddresseeRole.FocalPoint, "a@example.org"), Letter("mof", AddresseeRole.FocalPoint, "a@example.org")]).Select(letter => letter.About!.Id));

    [Fact]
    public void Letters_of_two_days_are_two() => Assert.Equal(
        [14, 7],
        RoundLetterPlan.Once([Letter("moc", AddresseeRole.FocalPoint, "a@example.org", 14), Letter("moc", AddresseeRole.FocalPoint, "a@example.org", 7)]).Select(letter => letter.Step.LeadDays));

    [Fact]
    public void Every_setting_that_decides_about_letters_is_in_the_fingerprint_and_the_chairs_address_is_not_legible()
    {
        RoundLetterOptions[] all =
        [
            new(), new() { Enabled = false }, new() { FocalPointDays = "10" }, new() { DeputyDays = "10" }, new() { SuperiorDays = "10" }, new() { ChairDays = "10" },
            new() { Chair = "chair@example.org" }, new() { Chair = "other@example.org" },
        ];

        var fingerprints = all.Select(options => Plan(options).Fingerprint).ToList();

        Assert.Equal(fingerprints.Count, fingerprints.Distinct().Count());
        Assert.Equal(fingerprints[0], Plan(new()).Fingerprint);
        Assert.All(fingerprints, fingerprint => Assert.DoesNotContain("example", fingerprint, StringComparison.Ordinal));
    }

    private static RoundLetterPlan Plan(RoundLetterOptions options) =>
        new(new(new([], new("VN"))), Options.Create(options), Options.Create(new NotificationOptions { Smtp = { Host = "mail.example.org" } }));

    private static RoundLetter Letter(string agency, AddresseeRole role, string address, int lead = 3)
    {
        var day = Cycle.DueOn.AddDays(-lead);
        return new()
        {
            Cycle = Cycle,
            Step = new(RoundEvents.Reminder, role, Cycle.DueOn, lead, day, day),
            About = new(agency, null, [], [], IsRoundHidden: false),
            Role = role,
            Address = address,
            Language = Language.En,
        };
    }
}
