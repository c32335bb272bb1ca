using BangGiao.Registry.Profiles;
using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Obligations;
using BangGiao.Unit.Treaties.Agreements;
using BangGiao.Values.Dates;

namespace BangGiao.Unit.Treaties.Obligations;

public class ObligationRulesTests(ShippedRules shipped) : IClassFixture<ShippedRules>
{
    private static readonly Agreement Negotiated = Treaty.With(AgreementStatus.Negotiating);

    [Theory]
    [InlineData("2025-12-31", "treaty-9-2-until-2025 Open 2026-01-15")]
    [InlineData("2026-01-01", "treaty-9-2 Open 2026-01-11")]
    public void The_law_of_the_day_of_the_event_decides(string askedOn, string expected)
    {
        var treaty = Negotiated with { Procedure = new() { Opinions = [new() { AgencyId = "min-moj", AskedOn = PartialDate.Parse(askedOn) }] } };

        Assert.Equal([expected], shipped.On("2026-01-02", treaty).Where(duty => duty.Contains("-9-2", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2026-05-01")]
    [InlineData("2026-05-05")]
    public void Full_powers_are_asked_for_before_the_signing_and_not_after_it(string day)
    {
        var planned = Negotiated with { SignedOn = PartialDate.Parse("2026-05-04") };

        var duties = shipped.On(day, planned).Where(duty => duty.StartsWith("treaty-63-3", StringComparison.Ordinal));

        Assert.Equal(day == "2026-05-01" ? ["treaty-63-3 Overdue 2026-04-29 +2"] : [], duties);
    }

    [Fact]
    public void A_date_that_is_not_known_to_the_day_starts_no_period()
    {
        var treaty = Treaty.With(AgreementStatus.Signed, signedOn: "2026-03") with { Procedure = new() { Signing = SigningKind.Home } };

        Assert.Empty(shipped.On("2026-06-01", treaty));
        Assert.Contains(shipped.Duties("2026-06-01", treaty), duty => duty is { Rule.Id: "treaty-26-1-home", AwaitedSteps: [ProcedureStep.Signed] });
    }

    [Fact]
    public void While_it_is_not_recorded_how_a_treaty_was_signed_the_duty_waits_for_that()
    {
        var duties = shipped.Duties("2026-06-01", Treaty.With(AgreementStatus.Signed, signedOn: "2026-03-02"));

        var duty = Assert.Single(duties, duty => duty.Rule.Article == "26(1)");
        Assert.Equal((ObligationStatus.Awaiting, true), (duty.Status, duty.IsSigningAwaited));
    }

    [Fact]
    public void A_step_that_comes_later_was_not_done_on_an_earlier_day()
    {
        var treaty = Treaty.With(AgreementStatus.Signed, signedOn: "2026-03-02") with { Procedure = new() { Signing = SigningKind.Home, DepositedOn = PartialDate.Parse("2026-03-20") } };

        Assert.Equal(["treaty-26-1-home Overdue 2026-03-12 +3"], shipped.On("2026-03-15", treaty));
        Assert.Equal(["treaty-26-1-home DoneLate 2026-03-12 +8"], shipped.On("2026-03-20", treaty));
    }

    [Fact]
    public void A_duty_that_waits_for_a_day_waits_on_an_earlier_day_also_when_its_step_was_taken_later()
    {
        var treaty = Treaty.With(AgreementStatus.Signed, signedOn: "2026-03") with { Procedure = new() { Signing = SigningKind.Home, DepositedOn = PartialDate.Parse("2026-05-20") } };

        Assert.Contains("treaty-26-1-home", shipped.Duties("2026-05-19", treaty).Select(duty => duty.Rule.Id));
        Assert.DoesNotContain("treaty-26-1-home", shipped.Duties("2026-05-20", treaty).Select(duty => duty.Rule.Id));
    }

    [Fact]
    public void A_step_done_in_a_month_is_done_and_nobody_says_late()
    {
        var treaty = Treaty.With(AgreementStatus.Signed, signedOn: "2026-03-02") with { Procedure = new() { Signing = SigningKind.Home, DepositedOn = PartialDate.Parse("2026-04") } };

        Assert.Equal(["treaty-26-1-home Done 2026-03-12"], shipped.On("2026-05-15", treaty));
    }

    [Fact]
    public void Texts_from_before_a_law_have_no_duties_under_it()
    {
        var old = Treaty.With(AgreementStatus.InForce, "2001-03-02", "2001-05-01") with { Procedure = new() { Signing = SigningKind.Home } };

        Assert.Empty(shipped.Duties("2026-03-15", old));
    }

    [Theory]
    [InlineData(AgreementType.Treaty, null, "treaty")]
    [InlineData(AgreementType.Agreement, AgreementLevel.Ministry, "international_agreement")]
    [InlineData(AgreementType.Memorandum, AgreementLevel.Government, "international_agreement")]
    [InlineData(AgreementType.JointStatement, AgreementLevel.State, null)]
    public void Type_and_level_tell_the_law_where_no_officer_did(AgreementType type, AgreementLevel? level, string? expected) =>
        Assert.Equal(expected, AgreementRegimes.Of(Treaty.With() with { Type = type, Level = level }, OwnerProfiles.Default)?.Code);
}
