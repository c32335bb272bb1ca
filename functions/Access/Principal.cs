using BangGiao.Records;

namespace BangGiao.Access;

/// <summary>Who asks.</summary>
/// <param name="Name">The name that changes are logged under.</param>
/// <param name="Role">What the principal may do.</param>
/// <param name="Confidential">Whether the principal may see and write what is confidential.</param>
public sealed record Principal(string Name, Role Role, bool Confidential)
{
    /// <summary>Somebody who has shown neither key nor token.</summary>
    public static Principal Anonymous { get; } = new("anonymous", Role.Public, Confidential: false);

    /// <summary>The highest classification that the principal sees.</summary>
    public Classification Clearance => Confidential
        ? Classification.Confidential
        : Role >= Role.Reader ? Classification.Internal : Classification.Public;
}
