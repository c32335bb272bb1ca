using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Participation;
using BangGiao.Unit.Treaties.Agreements;
using BangGiao.Unit.Treaties.Participation;
using BangGiao.Values.Dates;

namespace BangGiao.Unit.Treaties.Obligations;

/// <summary>Five texts from start to end; the days are worked out by hand from the articles and the calendar.</summary>
public class FiveTextsTests(ShippedRules shipped) : IClassFixture<ShippedRules>
{
    // Signed in Paris; both sides exchange notes, and it enters into force 30 days after the second one.
    private static readonly Agreement SignedAbroad = Treaty.With(AgreementStatus.Signed, signedOn: "2025-12-18") with
    {
        LeadAgencyId = "min-moj",
        Level = AgreementLevel.State,
        EntryIntoForce = new() { Rule = EntryRule.OnExchange, Days = 30 },
        Procedure = new() { Signing = SigningKind.Abroad, ReturnedOn = On("2025-12-22") },
    };

    private static readonly Agreement Memorandum = Treaty.With(AgreementStatus.Signed) with
    {
        Type = AgreementType.Memorandum,
        Level = AgreementLevel.Ministry,
        LeadAgencyId = "min-moit",
    };

    [Fact]
    public void A_treaty_signed_abroad_is_sent_within_ten_days_of_the_return_which_may_end_on_New_Years_Day()
    {
        Assert.Equal(["treaty-26-1-abroad Open 2026-01-01"], shipped.On("2025-12-31", SignedAbroad));
        Assert.Equal(["treaty-26-1-abroad Overdue 2026-01-01 +4"], shipped.On("2026-01-05", SignedAbroad));
    }

    [Fact]
    public void Each_step_of_a_treaty_starts_the_next_period()
    {
        List<ParticipantAction> notes = [Acting.Of("FR", ActionKind.Notification, "2026-01-20"), Acting.Of("VN", ActionKind.Notification, "2026-02-10")];
        var treaty = SignedAbroad with
        {
            Procedure = SignedAbroad.Procedure! with
            {
                DepositedOn = On("2025-12-30"),
                DecidedOn = On("2026-01-28"),
                PartnerNotifiedOn = On("2026-02-10"),
                NewsOfEntryOn = On("2026-03-13"),
                AgenciesNotifiedOn = On("2026-03-20"),
                CertifiedOn = On("2026-03-30"),
            },
        };

        Assert.Equal("2026-03-12", DatedAgreement.Of(treaty, notes, "VN").InForceOn?.ToString());
        Assert.Equal(
            [
                "treaty-26-1-abroad Done 2026-01-01", "treaty-64-1 Done 2026-02-12", "treaty-56 Done 2026-03-23", "treaty-59 DoneLate 2026-03-28 +2",
                "treaty-60-2 Open 2026-04-14", "treaty-60-3 Open 2026-04-04", "treaty-60-4 Open 2026-04-04", "treaty-76-2 Open 2026-04-04",
            ],
            shipped.On("2026-04-01", treaty, notes));
    }

    [Fact]
    public void A_convention_signed_at_home_is_sent_within_ten_days_and_the_depositary_is_notified_within_fifteen()
    {
        var convention = Acting.Convention(Acting.After(40, days: 90)) with
        {
            SignedOn = On("2025-10-25"),
            Procedure = new() { Signing = SigningKind.Home, DepositedOn = On("2025-11-04"), DecidedOn = On("2026-06-01") },
        };

        Assert.Equal(["treaty-26-3-home Done 2025-11-04", "treaty-64-1 Overdue 2026-06-16 +1"], shipped.On("2026-06-17", convention));
    }

    [Fact]
    public void Of_a_convention_with_sixty_participants_and_reservations_the_periods_count_from_our_own_signing_and_decision()
    {
        // Each of sixty states signs in 2019 and ratifies one day after the one before, every tenth with a reservation; then we sign at home.
        var states = Enumerable.Range(0, 60).Select(number => (Code: $"{(char)('A' + (number / 26))}{(char)('A' + (number % 26))}", On: new DateOnly(2020, 1, 1).AddDays(number).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), IsReserved: number % 10 == 0)).ToList();
        List<ParticipantAction> actions =
        [
            .. states.Select(state => Acting.Of(state.Code, ActionKind.Signature, "2019-05-06")), .. states.Select(state => Acting.Of(state.Code, ActionKind.Ratification, state.On)),
            .. states.Where(state => state.IsReserved).Select(state => Acting.Of(state.Code, ActionKind.Reservation, state.On)),
            Acting.Of("VN", ActionKind.Signature, "2025-12-23"), Acting.Of("VN", ActionKind.Ratification, "2026-06-10"), Acting.Of("VN", ActionKind.Reservation, "2026-06-10"),
        ];
        var convention = Acting.Convention(Acting.After(40, days: 90)) with
        {
            Procedure = new() { Signing = SigningKind.Home, DepositedOn = On("2026-01-05"), DecidedOn = On("2026-06-01"), NewsOfEntryOn = On("2026-07-03"), AgenciesNotifiedOn = On("2026-07-13") },
        };

        Assert.Equal(["treaty-63-3 Overdue 2025-12-18 +4"], shipped.On("2025-12-22", convention, actions));
        Assert.Equal(["treaty-26-3-home Open 2026-01-02"], shipped.On("2025-12-31", convention, actions));
        Assert.Equal(
            ["treaty-26-3-home DoneLate 2026-01-02 +3", "treaty-64-1 Overdue 2026-06-16 +28", "treaty-56 Done 2026-07-13", "treaty-59 Open 2026-07-18", "treaty-76-2 Open 2026-07-28"],
            shipped.On("2026-07-14", convention, actions));
    }

    [Fact]
    public void Seven_working_days_for_an_opinion_leave_out_the_days_of_Tet()
    {
        // Tuesday 10 February; 11, 12, 13, then Tết from 14 to 22 with its weekends, then 23, 24, 25, 26.
        var memorandum = Memorandum with { Status = AgreementStatus.Negotiating, Procedure = new() { Opinions = [Asked("min-mofa", "2026-02-10")] } };

        Assert.Equal(["agreement-13 Open 2026-02-26"], shipped.On("2026-02-12", memorandum));
    }

    [Fact]
    public void Two_opinions_that_one_body_was_asked_for_are_two_duties()
    {
        var memorandum = Memorandum with { Status = AgreementStatus.Negotiating, Procedure = new() { Opinions = [Asked("min-mofa", "2026-03-02", "2026-03-04"), Asked("min-mofa", "2026-03-16")] } };

        Assert.Equal(
            ["treaty:agreement-13:min-mofa:2026-03-02 Done", "treaty:agreement-13:min-mofa:2026-03-16 Open"],
            shipped.Duties("2026-03-17", memorandum).Where(duty => duty.Rule.Id == "agreement-13").Select(duty => $"{duty.Id} {duty.Status}"));
    }

    [Fact]
    public void A_ministrys_memorandum_is_reported_within_fifteen_calendar_days_also_over_Tet()
    {
        var memorandum = Memorandum with { SignedOn = On("2026-02-06"), Procedure = new() { DepositedOn = On("2026-02-24") } };

        Assert.Equal(["agreement-copy Open 2026-02-21"], shipped.On("2026-02-21", memorandum));
        Assert.Equal(["agreement-copy DoneLate 2026-02-21 +3"], shipped.On("2026-03-01", memorandum));
    }

    [Fact]
    public void Three_working_days_of_a_provinces_short_procedure_leave_out_New_Years_Day()
    {
        // Tuesday 30 December; 31 December, then New Year's Day, then Friday 2 and Monday 5 January.
        var agreement = Memorandum with
        {
            Level = AgreementLevel.Locality,
            SignedOn = On("2026-01-08"),
            Procedure = new() { ShortProcedure = true, Opinions = [Asked("min-mofa", "2025-12-30", "2026-01-05"), Asked("min-mps", "2025-12-30", "2026-01-06")] },
        };

        Assert.Equal(
            ["agreement-36 Done 2026-01-05", "agreement-36 DoneLate 2026-01-05 +1", "agreement-copy Open 2026-01-23"],
            shipped.On("2026-01-09", agreement));
    }

    [Fact]
    public void The_end_of_a_denounced_text_is_reported_within_fifteen_days_of_its_taking_effect()
    {
        var text = Memorandum with { Status = AgreementStatus.InForce, SignedOn = On("2022"), InForceOn = On("2022"), DenunciationNotice = new() { Months = 6 } };
        List<ParticipantAction> denounced = [Acting.Of("VN", ActionKind.Denunciation, "2026-01-10")];

        Assert.Empty(shipped.On("2026-07-09", text, denounced));
        Assert.Equal(["agreement-34-5 Open 2026-07-25"], shipped.On("2026-07-10", text, denounced));
        Assert.Equal(["agreement-34-5 Open 2026-07-25"], shipped.On("2026-07-10", text with { Status = AgreementStatus.Terminated }, denounced));
    }

    private static Opinion Asked(string agency, string on, string? receivedOn = null) =>
        new() { AgencyId = agency, AskedOn = On(on), ReceivedOn = receivedOn is null ? null : On(receivedOn) };

    private static PartialDate On(string day) => PartialDate.Parse(day);
}
