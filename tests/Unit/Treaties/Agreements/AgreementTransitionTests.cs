using BangGiao.Treaties.Agreements;
using static BangGiao.Treaties.Agreements.AgreementStatus;

namespace BangGiao.Unit.Treaties.Agreements;

public class AgreementTransitionTests
{
    /// <summary>Every status, every status, and whether the second may come after the first.</summary>
    public static TheoryData<AgreementStatus, AgreementStatus, bool> Transitions => new()
    {
        { Negotiating, Negotiating, true },
        { Negotiating, Signed, true },
        { Negotiating, Ratified, true },
        { Negotiating, InForce, true },
        { Negotiating, Suspended, false },
        { Negotiating, Expired, false },
        { Negotiating, Terminated, false },
        { Signed, Negotiating, false },
        { Signed, Signed, true },
        { Signed, Ratified, true },
        { Signed, InForce, true },
        { Signed, Suspended, false },
        { Signed, Expired, true },
        { Signed, Terminated, true },
        { Ratified, Negotiating, false },
        { Ratified, Signed, false },
        { Ratified, Ratified, true },
        { Ratified, InForce, true },
        { Ratified, Suspended, false },
        { Ratified, Expired, true },
        { Ratified, Terminated, true },
        { InForce, Negotiating, false },
        { InForce, Signed, false },
        { InForce, Ratified, false },
        { InForce, InForce, true },
        { InForce, Suspended, true },
        { InForce, Expired, true },
        { InForce, Terminated, true },
        { Suspended, Negotiating, false },
        { Suspended, Signed, false },
        { Suspended, Ratified, false },
        { Suspended, InForce, true },
        { Suspended, Suspended, true },
        { Suspended, Expired, true },
        { Suspended, Terminated, true },
        { Expired, Negotiating, false },
        { Expired, Signed, false },
        { Expired, Ratified, false },
        { Expired, InForce, true },
        { Expired, Suspended, false },
        { Expired, Expired, true },
        { Expired, Terminated, false },
        { Terminated, Negotiating, false },
        { Terminated, Signed, false },
        { Terminated, Ratified, false },
        { Terminated, InForce, false },
        { Terminated, Suspended, false },
        { Terminated, Expired, false },
        { Terminated, Terminated, true },
    };

    [Theory]
    [MemberData(nameof(Transitions))]
    public void A_status_may_follow_some_statuses_only(AgreementStatus from, AgreementStatus to, bool possible)
    {
        var faults = AgreementTransitions.Faults(from, to);

        Assert.Equal(possible, AgreementTransitions.IsPossible(from, to));
        Assert.Equal(possible, !faults.Any());
    }

    [Fact]
    public void The_table_has_every_pair()
    {
        var pairs = Transitions.Select(row => (row[0], row[1])).Distinct();

        Assert.Equal(Enum.GetValues<AgreementStatus>().Length * Enum.GetValues<AgreementStatus>().Length, pairs.Count());
    }

    [Theory]
    [InlineData(InForce, Negotiating, "cannot change from in_force to negotiating: it may become suspended, expired, terminated. To correct a mistake, restore an older version")]
    [InlineData(Terminated, InForce, "cannot change from terminated to in_force: no status may follow. To correct a mistake, restore an older version")]
    public void A_refusal_says_which_rights_the_caller_has(AgreementStatus from, AgreementStatus to, string detail)
    {
        var fault = Assert.Single(AgreementTransitions.Faults(from, to));

        Assert.Equal(("/status", detail), (fault.Pointer, fault.Detail));
    }
}
