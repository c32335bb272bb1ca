using BangGiao.Treaties.Agreements;
using static BangGiao.Treaties.Agreements.AgreementStatus;

namespace BangGiao.Unit.Treaties.Agreements;

public class AgreementRulesTests
{
    private static readonly Agreement Good = Treaty.With(InForce, "2020-05-05", "2021-02-01", "2030-12-31");

    [Fact]
    public void One_body_is_not_asked_twice_on_one_day()
    {
        var opinion = new Opinion { AgencyId = "min-moj", AskedOn = BangGiao.Values.Dates.PartialDate.Parse("2020-03-02") };
        var later = opinion with { AskedOn = BangGiao.Values.Dates.PartialDate.Parse("2020-03-03") };

        Assert.Empty(Treaty.Faults(Good with { Procedure = new() { Opinions = [opinion, later, opinion with { AgencyId = "min-mps" }] } }));
        Assert.Equal(
            ["/procedure/opinions/1/askedOn is the day on which another opinion of min-moj was asked: record one of them"],
            Treaty.Faults(Good with { Procedure = new() { Opinions = [opinion, opinion] } }));
    }

    [Fact]
    public void A_good_agreement_breaks_no_rule() => Assert.Empty(Treaty.Faults(Good));

    [Fact]
    public void An_agreement_has_a_party() =>
        Assert.Equal(["/parties must name at least one party"], Treaty.Faults(Good with { Parties = [] }));

    [Fact]
    public void A_party_stands_once() =>
        Assert.Equal(["/parties/2 repeats FR; each value may occur only once"], Treaty.Faults(Good with { Parties = ["VN", "FR", "FR"] }));

    [Theory]
    [InlineData("lead", "other", null)]
    [InlineData("lead", "other,lead", "/coordinatingAgencyIds/1 must not be the lead agency")]
    [InlineData(null, "one,one", "/coordinatingAgencyIds/1 repeats one; each value may occur only once")]
    public void Coordinating_agencies_are_others_than_the_lead_and_stand_once(string? lead, string others, string? fault) =>
        Assert.Equal(fault is null ? [] : [fault], Treaty.Faults(Good with { LeadAgencyId = lead, CoordinatingAgencyIds = others.Split(',') }));

    [Theory]
    [InlineData("2020-05-05", "2020-05-05", null, null)]
    [InlineData("2020-05-05", "2020-05", null, null)]
    [InlineData("2020-05", "2020", null, null)]
    [InlineData("2020-05-05", "2020-05-04", null, "/inForceOn must not be before signedOn, 2020-05-05")]
    [InlineData("2020-05", "2020-04", null, "/inForceOn must not be before signedOn, 2020-05")]
    [InlineData("2020", "2021", "2027", null)]
    [InlineData(null, "2021", "2021", null)]
    [InlineData(null, "2027-02-01", "2027-01-31", "/expiresOn must not be before inForceOn, 2027-02-01")]
    [InlineData("2028", null, "2027", "/expiresOn must not be before signedOn, 2028")]
    public void Dates_stand_in_order_as_far_as_they_are_known(string? signedOn, string? inForceOn, string? expiresOn, string? fault)
    {
        var faults = Treaty.Faults(Treaty.With(Signed, signedOn, inForceOn, expiresOn)).Where(detail => detail.Contains("must not be before", StringComparison.Ordinal));

        Assert.Equal(fault is null ? [] : [fault], faults);
    }

    [Theory]
    [InlineData(Negotiating, null, null, null, null)]
    [InlineData(Negotiating, "2026-12-01", null, null, null)]
    [InlineData(Negotiating, "2026-11", null, null, null)]
    [InlineData(Negotiating, "2026-11-20", null, null, "/status cannot be negotiating: it was signed on 2026-11-20")]
    [InlineData(Negotiating, null, "2020", null, "/status cannot be negotiating: it has been in force since 2020")]
    [InlineData(Signed, null, null, null, null)]
    [InlineData(Signed, "2026-11-21", "2027", null, null)]
    [InlineData(Signed, "2026-11-22", null, null, "/signedOn must not be after today, 2026-11-21, for the status signed")]
    [InlineData(Signed, "2020", "2021", null, "/status cannot be signed: it has been in force since 2021")]
    [InlineData(Ratified, "2020", "2026-12", null, null)]
    [InlineData(Ratified, "2020", "2026-10", null, "/status cannot be ratified: it has been in force since 2026-10")]
    [InlineData(Ratified, "2020", null, "2025-12-31", "/status cannot be ratified: its term ended on 2025-12-31")]
    [InlineData(InForce, null, null, null, null)]
    [InlineData(InForce, "2020", "2026", null, null)]
    [InlineData(InForce, "2020", "2026-11-22", null, "/inForceOn must not be after today, 2026-11-21, for the status in_force")]
    [InlineData(InForce, "2020", "2021", "2026-11-21", null)]
    [InlineData(InForce, "2020", "2021", "2026-11-20", "/status cannot be in_force: its term ended on 2026-11-20")]
    [InlineData(Suspended, "2020", "2021", null, null)]
    [InlineData(Suspended, "2020", "2027", null, "/inForceOn must not be after today, 2026-11-21, for the status suspended")]
    [InlineData(Expired, "2020", "2021", "2026-11-20", null)]
    [InlineData(Expired, "2020", "2021", "2026", null)]
    [InlineData(Expired, "2020", "2021", "2026-11-21", "/expiresOn must be before today, 2026-11-21, for the status expired")]
    [InlineData(Expired, "2020", "2021", null, "/expiresOn is required for the status expired: give the last day on which it was in force")]
    [InlineData(Terminated, "2020", "2021", null, null)]
    [InlineData(Terminated, "2020", "2021", "2030", "/expiresOn must be before today, 2026-11-21, for the status terminated")]
    public void A_status_is_one_that_the_dates_allow_on_21_November_2026(
        AgreementStatus status, string? signedOn, string? inForceOn, string? expiresOn, string? fault) =>
        Assert.Equal(fault is null ? [] : [fault], Treaty.Faults(Treaty.With(status, signedOn, inForceOn, expiresOn)));

    [Fact]
    public void A_tacit_renewal_keeps_what_is_past_its_first_end_in_force() =>
        Assert.Empty(Treaty.Faults(Treaty.With(InForce, "2010", "2011", "2020-12-31", Treaty.Tacit(12))));

    [Fact]
    public void An_agreement_whose_status_is_overtaken_can_still_be_changed_in_other_fields()
    {
        var overtaken = Treaty.With(InForce, "2010", "2011", "2020-12-31");

        Assert.Empty(Treaty.Faults(overtaken with { LeadAgencyId = "min-moit" }, before: overtaken));
        Assert.NotEmpty(Treaty.Faults(overtaken with { ExpiresOn = BangGiao.Values.Dates.PartialDate.Parse("2021-12-31") }, before: overtaken));
    }

    [Theory]
    [InlineData(RenewalKind.Tacit, 12, 3, null)]
    [InlineData(RenewalKind.Tacit, 12, 0, null)]
    [InlineData(RenewalKind.Explicit, null, null, null)]
    [InlineData(RenewalKind.None, null, null, null)]
    [InlineData(RenewalKind.Tacit, null, null, "/renewal/months is required for a tacit renewal")]
    [InlineData(RenewalKind.Tacit, 0, null, "/renewal/months must be from 1 to 1200")]
    [InlineData(RenewalKind.Explicit, 1201, null, "/renewal/months must be from 1 to 1200")]
    [InlineData(RenewalKind.None, 12, null, "/renewal/months must be left out for the renewal kind none")]
    [InlineData(RenewalKind.Explicit, null, -1, "/renewal/noticeMonths must be from 0 to 120")]
    [InlineData(RenewalKind.Explicit, null, 121, "/renewal/noticeMonths must be from 0 to 120")]
    public void A_renewal_says_what_its_kind_needs(RenewalKind kind, int? months, int? noticeMonths, string? fault) =>
        Assert.Equal(fault is null ? [] : [fault], Treaty.Faults(Good with { Renewal = new() { Kind = kind, Months = months, NoticeMonths = noticeMonths } }));

    [Fact]
    public void Notice_needs_an_end() => Assert.Equal(
        ["/expiresOn is required when renewal.noticeMonths is given"],
        Treaty.Faults(Good with { ExpiresOn = null, Renewal = Treaty.Tacit(12, 3) }));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void Reviews_are_1_to_60_months_apart(int months, bool good) =>
        Assert.Equal(good ? [] : ["/reviewEveryMonths must be from 1 to 60"], Treaty.Faults(Good with { ReviewEveryMonths = months }));
}
