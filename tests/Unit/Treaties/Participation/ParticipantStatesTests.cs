using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Participation;
using BangGiao.Unit.Treaties.Agreements;
using BangGiao.Values.Dates;

namespace BangGiao.Unit.Treaties.Participation;

public class ParticipantStatesTests
{
    private static readonly List<ParticipantAction> Actions =
    [
        Acting.Of("FR", ActionKind.Signature, "2020-01-10"), Acting.Of("FR", ActionKind.Ratification, "2020-06-01"),
        Acting.Of("DE", ActionKind.Ratification, "2020-08-01"),
        Acting.Of("VN", ActionKind.Signature, "2020-02-01"), Acting.Of("VN", ActionKind.ProvisionalApplication, "2020-09-01"), Acting.Of("VN", ActionKind.Ratification, "2021-03-01"),
        Acting.Of("JP", ActionKind.Unknown),
    ];

    private static readonly Agreement Convention = Acting.Convention(Acting.After(3, days: 90));

    [Theory]
    [InlineData("2020-02-15", "FR Signatory 2020-01-10,JP Consented,VN Signatory 2020-02-01")]
    [InlineData("2020-10-01", "DE Consented 2020-08-01,FR Consented 2020-06-01,JP Consented,VN Provisional 2020-09-01")]
    [InlineData("2021-05-29", "DE Consented 2020-08-01,FR Consented 2020-06-01,JP Consented,VN Consented 2021-03-01")]
    [InlineData("2021-05-30", "DE Party 2021-05-30,FR Party 2021-05-30,JP Party 2021-05-30,VN Party 2021-05-30")]
    public void Each_participant_has_a_status_on_each_day(string day, string expected) =>
        Assert.Equal(expected, string.Join(',', Actions.On(Convention, day)));

    [Fact]
    public void A_participant_that_consents_after_the_entry_into_force_waits_for_the_same_period()
    {
        List<ParticipantAction> actions = [.. Actions, Acting.Of("KR", ActionKind.Accession, "2022-01-01")];

        Assert.Contains("KR Consented 2022-01-01", actions.On(Convention, "2022-03-31"));
        Assert.Contains("KR Party 2022-04-01", actions.On(Convention, "2022-04-01"));
    }

    [Fact]
    public void A_successor_is_bound_from_the_day_that_the_depositary_states()
    {
        List<ParticipantAction> actions = [.. Actions, Acting.Of("CZ", ActionKind.Succession, "2023-02-22", effectiveOn: "2022-01-01")];

        Assert.Contains("CZ Party 2022-01-01", actions.On(Convention, "2023-03-01"));
    }

    [Fact]
    public void One_withdrawal_ends_its_own_participation_and_no_convention()
    {
        List<ParticipantAction> actions = [.. Actions, Acting.Of("DE", ActionKind.Withdrawal, "2024-01-15")];
        var convention = Convention with { DenunciationNotice = new() { Months = 12 } };

        Assert.Contains("DE Party 2021-05-30", actions.On(convention, "2025-01-14"));
        Assert.Contains("DE Ended 2025-01-15", actions.On(convention, "2025-01-15"));
        Assert.Equal(StandingStatus.InForce, actions.StatusOn(convention, "2025-01-15"));
    }

    [Theory]
    [InlineData("2026-07-09", StandingStatus.InForce, "FR Party 2011-02-01,VN Party 2011-02-01")]
    [InlineData("2026-07-10", StandingStatus.Terminated, "FR Ended,VN Ended 2026-07-10")]
    public void The_denunciation_of_one_of_two_sides_ends_the_text_when_the_notice_is_over(string day, StandingStatus status, string expected)
    {
        var treaty = Treaty.With(AgreementStatus.InForce, "2010-12-01", "2011-02-01") with { DenunciationNotice = new() { Months = 6 } };
        List<ParticipantAction> actions = [Acting.Of("VN", ActionKind.Denunciation, "2026-01-10")];

        Assert.Equal(status, actions.StatusOn(treaty, day));
        Assert.Equal(expected, string.Join(',', actions.On(treaty, day)));
    }

    [Fact]
    public void A_denunciation_whose_notice_is_not_known_ends_nothing_yet()
    {
        var treaty = Treaty.With(AgreementStatus.InForce, "2010-12-01", "2011-02-01");
        List<ParticipantAction> actions = [Acting.Of("VN", ActionKind.Denunciation, "2026-01-10")];

        Assert.Equal(StandingStatus.InForce, actions.StatusOn(treaty, "2030-01-01"));
    }

    [Theory]
    [InlineData("1000")]
    [InlineData("2011-02-01")]
    public void An_end_that_is_not_after_the_entry_into_force_ends_no_text(string effectiveOn)
    {
        List<ParticipantAction> actions = [Acting.Of("VN", ActionKind.Denunciation, effectiveOn: effectiveOn)];

        Assert.Equal(StandingStatus.InForce, actions.StatusOn(Treaty.With(AgreementStatus.InForce, "2010-12-01", "2011-02-01"), "2026-01-01"));
    }

    [Fact]
    public void An_end_on_the_first_day_of_the_calendar_ends_no_text()
    {
        List<ParticipantAction> actions = [Acting.Of("VN", ActionKind.Denunciation, effectiveOn: "1000")];

        Assert.Equal(StandingStatus.InForce, actions.StatusOn(Treaty.With(), "2026-01-01"));
    }

    [Fact]
    public void One_withdrawal_ends_no_convention_of_which_only_one_participant_is_listed()
    {
        List<ParticipantAction> actions = [Acting.Of("US", ActionKind.Withdrawal, "2019-11-04", effectiveOn: "2020-11-04")];
        var convention = Acting.Convention() with { Status = AgreementStatus.InForce, InForceOn = PartialDate.Parse("2016-11-04") };

        Assert.Equal(StandingStatus.InForce, actions.StatusOn(convention, "2026-01-01"));
        Assert.Equal("US Ended 2020-11-04,VN Named", string.Join(',', actions.On(convention, "2026-01-01")));
    }

    [Theory]
    [InlineData("2026-07-09", StandingStatus.Suspended)]
    [InlineData("2026-07-10", StandingStatus.Terminated)]
    public void A_suspended_agreement_stays_suspended_until_the_denunciation_has_effect(string day, StandingStatus status)
    {
        var treaty = Treaty.With(AgreementStatus.Suspended, "2010-12-01", "2011-02-01");
        List<ParticipantAction> actions = [Acting.Of("VN", ActionKind.Denunciation, "2026-01-10", effectiveOn: "2026-07-10")];

        Assert.Equal(status, actions.StatusOn(treaty, day));
    }

    [Theory]
    [InlineData("2020-06-30", StandingStatus.InForce)]
    [InlineData("2020-07-01", StandingStatus.Expired)]
    [InlineData("2026-07-10", StandingStatus.Expired)]
    public void A_term_that_ends_before_the_denunciation_has_effect_ends_on_its_own_day(string day, StandingStatus status)
    {
        var treaty = Treaty.With(AgreementStatus.InForce, "2010-12-01", "2011-02-01", "2020-06-30");
        List<ParticipantAction> actions = [Acting.Of("VN", ActionKind.Denunciation, "2020-01-10", effectiveOn: "2026-07-10")];

        Assert.Equal(status, actions.StatusOn(treaty, day));
    }

    [Fact]
    public void A_denunciation_ends_a_term_that_would_be_renewed_tacitly()
    {
        var treaty = Treaty.With(AgreementStatus.InForce, "2010-12-01", "2011-02-01", "2020-06-30", Treaty.Tacit(12, noticeMonths: 6));
        List<ParticipantAction> actions = [Acting.Of("VN", ActionKind.Denunciation, "2025-01-10", effectiveOn: "2026-07-10")];

        Assert.Equal(StandingStatus.InForce, actions.StatusOn(treaty, "2026-07-09"));
        Assert.Equal(StandingStatus.Terminated, actions.StatusOn(treaty, "2026-07-10"));
        Assert.Equal("2026-07-10", StandingRules.On(DatedAgreement.Of(treaty, actions, "VN"), Treaty.Day("2026-08-01")).Since?.ToString());
    }

    [Theory]
    [InlineData(null, null, "2024-01-01", StandingStatus.InForce)]
    [InlineData(null, null, "2026-07-09", StandingStatus.InForce)]
    [InlineData(null, null, "2026-07-10", StandingStatus.Terminated)]
    [InlineData("2015-12-31", 12, "2020-01-01", StandingStatus.InForce)]
    [InlineData("2015-12-31", 12, "2026-07-09", StandingStatus.InForce)]
    [InlineData("2015-12-31", 12, "2026-07-10", StandingStatus.Terminated)]
    [InlineData("2030-12-31", null, "2026-07-09", StandingStatus.InForce)]
    [InlineData("2030-12-31", null, "2026-07-10", StandingStatus.Terminated)]
    public void A_denounced_text_that_is_recorded_as_terminated_ends_on_the_same_day(string? expiresOn, int? renewedFor, string day, StandingStatus status)
    {
        var treaty = Treaty.With(AgreementStatus.InForce, "2010-12-01", "2011-02-01", expiresOn, renewedFor is { } months ? Treaty.Tacit(months) : null);
        List<ParticipantAction> actions = [Acting.Of("VN", ActionKind.Denunciation, "2026-01-10", effectiveOn: "2026-07-10")];

        Assert.Equal(status, actions.StatusOn(treaty, day));
        var recorded = DatedAgreement.Of(treaty with { Status = AgreementStatus.Terminated }, actions, "VN");
        Assert.Equal(status, StandingRules.On(recorded, Treaty.Day(day)).Status);
        Assert.Equal("2026-07-10", StandingRules.On(recorded, Treaty.Day("2026-08-01")).Since?.ToString());
    }

    [Fact]
    public void A_text_recorded_as_terminated_without_a_day_of_entry_has_an_end_too()
    {
        List<ParticipantAction> actions = [Acting.Of("VN", ActionKind.Denunciation, "2026-01-10", effectiveOn: "2026-07-10")];

        Assert.Equal("2026-07-10", StandingRules.On(DatedAgreement.Of(Treaty.With(AgreementStatus.Terminated), actions, "VN"), Treaty.Day("2026-08-01")).Since?.ToString());
    }

    [Theory]
    [InlineData("2020-06-30", StandingStatus.InForce)]
    [InlineData("2020-07-01", StandingStatus.Terminated)]
    public void An_end_that_is_recorded_and_comes_first_stays(string day, StandingStatus status)
    {
        var treaty = Treaty.With(AgreementStatus.Terminated, "2010-12-01", "2011-02-01", "2020-06-30");
        List<ParticipantAction> actions = [Acting.Of("VN", ActionKind.Denunciation, "2026-01-10", effectiveOn: "2026-07-10")];

        Assert.Equal(status, actions.StatusOn(treaty, day));
    }

    [Theory]
    [InlineData("2020-11-03", "US Party 2016-11-04")]
    [InlineData("2020-11-04", "US Ended 2020-11-04")]
    [InlineData("2021-01-19", "US Ended 2020-11-04")]
    [InlineData("2021-01-20", "US Consented 2021-01-20")]
    [InlineData("2021-02-19", "US Party 2021-02-19")]
    [InlineData("2026-01-27", "US Ended 2026-01-27")]
    public void A_participant_that_left_and_came_back_takes_part_again(string day, string expected)
    {
        var convention = Acting.Convention(new() { Rule = EntryRule.AfterConsents, Consents = 55, Days = 30 }) with { Status = AgreementStatus.InForce, InForceOn = PartialDate.Parse("2016-11-04") };
        List<ParticipantAction> actions =
        [
            Acting.Of("US", ActionKind.Signature, "2016-04-22"), Acting.Of("US", ActionKind.Acceptance, "2016-09-03"),
            Acting.Of("US", ActionKind.Withdrawal, "2019-11-04", effectiveOn: "2020-11-04"), Acting.Of("US", ActionKind.Acceptance, "2021-01-20"),
            Acting.Of("US", ActionKind.Withdrawal, "2025-01-27", effectiveOn: "2026-01-27"),
        ];

        Assert.Contains(expected, actions.On(convention, day));
    }

    [Fact]
    public void A_second_consent_of_a_participant_that_did_not_leave_changes_nothing()
    {
        List<ParticipantAction> actions = [.. Actions, Acting.Of("FR", ActionKind.Acceptance, "2024-01-01")];

        Assert.Contains("FR Party 2021-05-30", actions.On(Convention, "2024-06-01"));
    }

    [Fact]
    public void A_ministry_and_a_body_of_the_partner_stand_for_their_states()
    {
        List<ParticipantAction> actions = [Acting.Of("min-moit", ActionKind.Signature, "2025-05-05"), Acting.Of("FR", ActionKind.Signature, "2025-05-05", body: "Ministère de l'Économie")];
        var memorandum = Treaty.With(AgreementStatus.InForce, "2025-05-05", "2025-05-05");

        Assert.Equal(["agency:min-moit Party 2025-05-05", "FR:ministere de l'economie Party 2025-05-05"], actions.On(memorandum, "2025-06-01").OrderBy(text => text, StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("FR", false)]
    [InlineData("VN,FR", false)]
    [InlineData("FR,DE", true)]
    [InlineData("VN,FR,DE", true)]
    [InlineData("VN", false)]
    public void The_registrys_own_state_takes_part_whether_a_text_names_it_or_not(string parties, bool isMultilateral) =>
        Assert.Equal(isMultilateral, DatedAgreement.IsMultilateral(Treaty.With() with { Parties = parties.Split(',') }, [], "VN"));

    [Fact]
    public void An_acting_state_that_no_text_names_makes_a_third_participant() =>
        Assert.True(DatedAgreement.IsMultilateral(Treaty.With() with { Parties = ["FR"] }, [Acting.Of("DE", ActionKind.Signature)], "VN"));

    [Fact]
    public void Figures_count_each_participant_once()
    {
        var figures = ParticipationFigures.Of(ParticipantStates.On(Convention, Actions, "VN", Treaty.Day("2021-06-01")));

        Assert.Equal(new(Participants: 4, Signatories: 2, Consented: 4, Parties: 4, Ended: 0), figures);
    }
}
