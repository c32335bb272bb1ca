using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Deadlines;
using BangGiao.Treaties.NextSteps;
using BangGiao.Treaties.Obligations;
using BangGiao.Unit.Treaties.Agreements;
using BangGiao.Unit.Treaties.Obligations;
using BangGiao.Values.Dates;

namespace BangGiao.Unit.Treaties.NextSteps;

/// <summary>The next steps before signing. The days are computed by hand from the articles.</summary>
public sealed class NextStepRulesTests(ShippedRules shipped) : IClassFixture<ShippedRules>
{
    private static readonly Agreement Prepared = Treaty.With(AgreementStatus.Negotiating) with { LeadAgencyId = "min-moit", CreatedAt = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) };

    [Theory]
    [InlineData("", "Proposed Lead min-moit  ")]
    [InlineData("proposed", "OpinionAsked Lead min-moit 2026-02-02 ")]
    [InlineData("proposed asked", "OpinionReceived Consulted min-moj 2026-02-10 2026-02-20 9(2)")]
    [InlineData("proposed asked received", "Authorised Authority  2026-02-16 ")]
    [InlineData("proposed asked received authorised", "Negotiated Lead min-moit 2026-03-02 ")]
    [InlineData("proposed authorised asked", "OpinionReceived Consulted min-moj 2026-02-10 2026-02-20 9(2)")]
    [InlineData("authorised negotiated", "Initialled Lead min-moit 2026-04-01 ")]
    [InlineData("negotiated initialled", "Signed Lead min-moit 2026-04-20 ")]
    [InlineData("initialled planned", "FullPowersAsked Lead min-moit 2026-04-20 2026-05-30 63(3)|Signed Lead min-moit 2026-04-20 ")]
    [InlineData("initialled planned asked", "OpinionReceived Consulted min-moj 2026-02-10 2026-02-20 9(2)|FullPowersAsked Lead min-moit 2026-04-20 2026-05-30 63(3)")]
    [InlineData("initialled planned powers", "Signed Lead min-moit 2026-04-20 ")]
    public void The_next_step_follows_from_those_that_are_recorded_and_from_periods_that_run(string taken, string expected) =>
        Assert.Equal(expected, On("2026-05-04", taken));

    [Theory]
    [InlineData("2026-02-09", "OpinionAsked Lead min-moit 2026-02-02 ")]
    [InlineData("2026-02-10", "OpinionReceived Consulted min-moj 2026-02-10 2026-02-20 9(2)")]
    [InlineData("2026-02-15", "OpinionReceived Consulted min-moj 2026-02-10 2026-02-20 9(2)")]
    [InlineData("2026-02-16", "Authorised Authority  2026-02-16 ")]
    [InlineData("2026-02-01", "")]
    public void A_step_that_comes_later_was_not_taken_on_an_earlier_day(string day, string expected) =>
        Assert.Equal(expected, On(day, "proposed asked received"));

    [Theory]
    [InlineData("proposed asked received", "Decided Authority  2026-02-16 ")]
    [InlineData("proposed asked received decided", "AccessionFiled Lead min-moit 2026-02-16 2026-05-05 46|PartnerNotified Ministry min-mofa 2026-02-16 2026-05-05 64(1)")]
    public void A_text_that_is_acceded_to_is_decided_on_and_not_signed(string taken, string expected) =>
        Assert.Equal(expected, On("2026-05-04", taken, SigningKind.Accession));

    [Fact]
    public void An_opinion_that_is_not_known_to_the_day_is_awaited_without_a_last_day()
    {
        var prepared = Prepared with { Procedure = new() { Opinions = [new() { AgencyId = "min-moj", AskedOn = PartialDate.Parse("2026-02") }] } };

        Assert.Equal("OpinionReceived Consulted min-moj 2026-02 ", Words(prepared, "2026-05-04"));
    }

    [Fact]
    public void A_period_for_the_step_itself_says_who_takes_it_and_by_which_day()
    {
        var prepared = Prepared with { Procedure = new() { ProposedOn = PartialDate.Parse("2026-02-02"), Opinions = [new() { AgencyId = "min-moj", AskedOn = PartialDate.Parse("2026-02-10"), ReceivedOn = PartialDate.Parse("2026-02-16") }] } };
        var rule = shipped.Duties("2026-05-04", prepared)[0].Rule with { Done = ProcedureStep.Authorised, Bearer = DutyBearer.Ministry };
        var duty = new Obligation { Rule = rule, Agreement = prepared, AgencyId = "min-mofa", Status = ObligationStatus.Open };

        var next = Assert.Single(NextStepRules.Of(prepared, [duty], Treaty.Day("2026-05-04")));

        Assert.Equal((ProcedureStep.Authorised, NextActor.Ministry, "min-mofa"), (next.Step, next.Actor, next.AgencyId));
    }

    [Theory]
    [InlineData(AgreementStatus.Signed, "2026-03-02")]
    [InlineData(AgreementStatus.InForce, "2026-03-02")]
    [InlineData(AgreementStatus.Terminated, "2026-03-02")]
    public void Nobody_has_to_act_before_signing_once_it_is_signed(AgreementStatus status, string signedOn) =>
        Assert.Equal("", Words(Treaty.With(status, signedOn), "2026-05-04"));

    private string On(string day, string taken, SigningKind? signing = null)
    {
        PartialDate? When(string step, string on) => taken.Split(' ').Contains(step) ? PartialDate.Parse(on) : null;
        return Words(
            Prepared with
            {
                SignedOn = When("planned", "2026-06-04"),
                Procedure = new()
                {
                    Signing = signing,
                    ProposedOn = When("proposed", "2026-02-02"),
                    Opinions = When("asked", "2026-02-10") is { } asked ? [new() { AgencyId = "min-moj", AskedOn = asked, ReceivedOn = When("received", "2026-02-16") }] : [],
                    AuthorisedOn = When("authorised", "2026-03-02"),
                    NegotiatedOn = When("negotiated", "2026-04-01"),
                    InitialledOn = When("initialled", "2026-04-20"),
                    FullPowersAskedOn = When("powers", "2026-05-02"),
                    DecidedOn = When("decided", "2026-04-20"),
                },
            },
            day);
    }

    private string Words(Agreement agreement, string day) => string.Join('|', NextStepRules.Of(agreement, shipped.Duties(day, agreement), Treaty.Day(day))
        .Select(next => $"{next.Step} {next.Actor} {next.AgencyId} {next.Since} {next.Duty?.DueOn:yyyy-MM-dd} {next.Duty?.Rule.Article}")
        .Select(words => words.EndsWith("  ", StringComparison.Ordinal) ? words[..^1] : words));
}
