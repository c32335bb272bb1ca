using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Participation;
using BangGiao.Unit.Treaties.Agreements;

namespace BangGiao.Unit.Treaties.Participation;

public class EntryIntoForceTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("2026-01-31", "2026-03-02")]
    public void A_convention_enters_into_force_some_days_after_the_consent_that_completes_the_number(string? thirdOn, string? expected)
    {
        List<ParticipantAction> actions =
        [
            Acting.Of("FR", ActionKind.Ratification, "2025-03-01"), Acting.Of("DE", ActionKind.Accession, "2025-05-01"),
            Acting.Of("VN", ActionKind.Approval, thirdOn),
        ];

        var dated = DatedAgreement.Of(Acting.Convention(Acting.After(3, days: 30)), actions, "VN");

        Assert.Equal(expected, dated.InForceOn?.ToString());
    }

    [Fact]
    public void Two_consents_of_one_participant_count_once()
    {
        List<ParticipantAction> actions = [Acting.Of("FR", ActionKind.Ratification, "2025-03-01"), Acting.Of("FR", ActionKind.Acceptance, "2025-05-01")];

        Assert.Null(DatedAgreement.Of(Acting.Convention(Acting.After(2, days: 0)), actions, "VN").InForceOn);
    }

    [Fact]
    public void A_participant_that_left_before_the_number_was_complete_does_not_count()
    {
        List<ParticipantAction> actions =
        [
            Acting.Of("FR", ActionKind.Ratification, "2025-03-01"), Acting.Of("FR", ActionKind.Withdrawal, "2025-04-01", effectiveOn: "2025-04-01"),
            Acting.Of("DE", ActionKind.Ratification, "2025-05-01"), Acting.Of("JP", ActionKind.Ratification, "2025-06-01"),
        ];

        Assert.Equal("2025-06-01", DatedAgreement.Of(Acting.Convention(Acting.After(2, days: 0)), actions, "VN").InForceOn?.ToString());
    }

    [Fact]
    public void A_participant_that_left_and_came_back_counts_from_its_return()
    {
        List<ParticipantAction> actions =
        [
            Acting.Of("FR", ActionKind.Ratification, "2025-03-01"), Acting.Of("FR", ActionKind.Withdrawal, "2025-04-01", effectiveOn: "2025-04-01"),
            Acting.Of("DE", ActionKind.Ratification, "2025-05-01"), Acting.Of("FR", ActionKind.Accession, "2025-06-01"),
        ];

        Assert.Equal("2025-06-01", DatedAgreement.Of(Acting.Convention(Acting.After(2, days: 0)), actions, "VN").InForceOn?.ToString());
    }

    [Fact]
    public void A_bilateral_text_enters_into_force_with_the_second_note()
    {
        var treaty = Treaty.With(AgreementStatus.Signed, signedOn: "2025-10-06") with { EntryIntoForce = new() { Rule = EntryRule.OnExchange, Days = 30 } };
        var first = Acting.Of("FR", ActionKind.Notification, "2025-12-01");
        var second = Acting.Of("VN", ActionKind.Notification, "2025-12-20");

        Assert.Null(DatedAgreement.Of(treaty, [first], "VN").InForceOn);
        Assert.Equal("2026-01-19", DatedAgreement.Of(treaty, [first, second], "VN").InForceOn?.ToString());
    }

    [Theory]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2026-01-31", 0, "2026-01-31")]
    [InlineData("2026-01", 0, "2026-01")]
    [InlineData("2026-01", 1, null)]
    public void A_period_counts_from_a_day_and_never_from_a_month(string signedOn, int months, string? expected)
    {
        var treaty = Treaty.With(AgreementStatus.Signed, signedOn) with { EntryIntoForce = new() { Rule = EntryRule.OnSignature, Months = months } };

        Assert.Equal(expected, DatedAgreement.Of(treaty, [], "VN").InForceOn?.ToString());
    }

    [Fact]
    public void A_recorded_date_has_precedence_over_the_rule()
    {
        var treaty = Treaty.With(AgreementStatus.InForce, "2025-01-10", inForceOn: "2025-02") with { EntryIntoForce = new() { Rule = EntryRule.OnSignature } };

        Assert.Equal("2025-02", DatedAgreement.Of(treaty, [], "VN").InForceOn?.ToString());
    }

    [Fact]
    public void Both_sides_have_signed_on_the_day_of_the_later_signature_and_a_convention_is_open_from_the_first()
    {
        List<ParticipantAction> actions = [Acting.Of("FR", ActionKind.Signature, "2025-03-01"), Acting.Of("VN", ActionKind.Signature, "2025-05-01")];

        Assert.Equal("2025-05-01", DatedAgreement.Of(Treaty.With(AgreementStatus.Signed), actions, "VN").SignedOn?.ToString());
        Assert.Equal("2025-03-01", DatedAgreement.Of(Acting.Convention(), actions, "VN").SignedOn?.ToString());
    }

    [Fact]
    public void An_agreement_without_actions_and_rule_is_itself()
    {
        var treaty = Treaty.With(AgreementStatus.InForce, "2025-01-10");

        Assert.Same(treaty, DatedAgreement.Of(treaty, [], "VN"));
    }
}
