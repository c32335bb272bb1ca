namespace BangGiao.Mechanism.Commitments;

/// <summary>The six points that an assigned task must be clear about ("6 rõ").</summary>
public enum ClarityPoint
{
    /// <summary>Who does it (rõ người): the post of the person who answers for it.</summary>
    Person,

    /// <summary>What is to be done (rõ việc): the wording states more than an intention.</summary>
    Task,

    /// <summary>By when (rõ thời gian): the due date.</summary>
    Time,

    /// <summary>Who is responsible (rõ trách nhiệm): the lead agency, which every commitment has.</summary>
    Responsibility,

    /// <summary>Who decides (rõ thẩm quyền): the level whose decision it needs.</summary>
    Authority,

    /// <summary>What is there at the end (rõ sản phẩm): the product.</summary>
    Product,
}

/// <summary>The points of the "6 rõ" about which a commitment says nothing.</summary>
/// <param name="Points">The points; at least one.</param>
public sealed record Unclarity(IReadOnlyList<ClarityPoint> Points)
{
    /// <summary>What a commitment lacks; null when it is clear about all six.</summary>
    public static Unclarity? Of(Commitment commitment)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        var points = Enum.GetValues<ClarityPoint>().Where(point => !IsClear(commitment, point)).ToList();
        return points.Count == 0 ? null : new(points);
    }

    /// <inheritdoc/>
    public bool Equals(Unclarity? other) => other is not null && Points.SequenceEqual(other.Points);

    /// <inheritdoc/>
    public override int GetHashCode() => Points.Count;

    private static bool IsClear(Commitment commitment, ClarityPoint point) => point switch
    {
        ClarityPoint.Person => commitment.ResponsiblePost is not null,
        ClarityPoint.Task => !VaguenessCheck.Reasons(commitment).Contains(VagueReason.IntentionOnly),
        ClarityPoint.Time => commitment.DueOn is not null,
        ClarityPoint.Responsibility => commitment.LeadAgencyId.Length > 0,
        ClarityPoint.Authority => commitment.Authority is not null,
        ClarityPoint.Product => commitment.Product is not null,
    };
}
