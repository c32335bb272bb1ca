using BangGiao.Treaties.Participation;
using BangGiao.Unit.Treaties.Agreements;

namespace BangGiao.Unit.Treaties.Participation;

public class ParticipantActionRulesTests
{
    private static readonly ParticipantAction Reservation = Acting.Of("FR", ActionKind.Reservation, "2020-01-01", id: "reservation");

    [Fact]
    public void An_action_has_exactly_one_participant()
    {
        Assert.Equal(["/countryId"], Pointers(Acting.Of("FR", ActionKind.Signature) with { CountryId = null }));
        Assert.Equal(["/agencyId"], Pointers(Acting.Of("FR", ActionKind.Signature) with { AgencyId = "min-a" }));
    }

    [Theory]
    [InlineData("2026-11-21", true)]
    [InlineData("2026-11", true)]
    [InlineData("2026-11-22", false)]
    [InlineData(null, true)]
    public void An_action_is_recorded_when_it_has_been_taken(string? on, bool good) =>
        Assert.Equal(good ? [] : ["/on"], Pointers(Acting.Of("FR", ActionKind.Signature, on)));

    [Fact]
    public void Only_a_statement_is_objected_to_or_withdrawn()
    {
        Assert.Empty(Pointers(Acting.Of("DE", ActionKind.Objection, "2021-01-01", concerns: "reservation"), Reservation));
        Assert.Equal(["/concernsId"], Pointers(Acting.Of("DE", ActionKind.Objection, "2021-01-01", concerns: "x"), Acting.Of("FR", ActionKind.Signature)));
        Assert.Equal(["/concernsId"], Pointers(Acting.Of("DE", ActionKind.Signature, "2021-01-01", concerns: "reservation"), Reservation));
    }

    [Fact]
    public void Only_its_author_withdraws_a_statement()
    {
        Assert.Empty(Pointers(Acting.Of("FR", ActionKind.WithdrawalOfStatement, "2021-01-01", concerns: "reservation"), Reservation));
        Assert.Equal(["/concernsId"], Pointers(Acting.Of("DE", ActionKind.WithdrawalOfStatement, "2021-01-01", concerns: "reservation"), Reservation));
    }

    [Fact]
    public void An_action_concerns_another_on_the_same_agreement() =>
        Assert.Equal(["/concernsId"], Pointers(Acting.Of("DE", ActionKind.Objection, concerns: "reservation"), Reservation with { AgreementId = "other" }));

    [Theory]
    [InlineData(ActionKind.Denunciation, false)]
    [InlineData(ActionKind.Succession, true)]
    public void Only_a_succession_has_effect_from_before_it(ActionKind kind, bool good) =>
        Assert.Equal(good ? [] : ["/effectiveOn"], Pointers(Acting.Of("CZ", kind, "2020-05-01", effectiveOn: "2019-01-01")));

    private static IEnumerable<string> Pointers(ParticipantAction action, ParticipantAction? concerned = null) =>
        ParticipantActionRules.Faults(action, concerned, Treaty.Today).Select(fault => fault.Pointer);
}
