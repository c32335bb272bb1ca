namespace BangGiao.Notices.Subscriptions;

/// <summary>The person who made an own subscription, with the rights at the last change.</summary>
/// <param name="Credential">The credential of the person: <c>key:</c> and the key's name, or <c>token:</c> and the token's subject.</param>
/// <param name="Name">The name that changes are logged under.</param>
/// <param name="Role">The code of the role.</param>
/// <param name="Confidential">Whether the person may read confidential records.</param>
/// <param name="AgencyIds">The agencies for which the person reported at the last change. Those of now are looked up.</param>
public sealed record SubscriptionOwner(string Credential, string Name, string Role, bool Confidential, IReadOnlyList<string> AgencyIds)
{
    /// <summary>
    /// The groups and app roles of the last change that an agency was mapped to then, such as <c>group:…</c>; absent for none. Their mappings
    /// of now decide.
    /// </summary>
    public IReadOnlyList<string>? Memberships { get; init; }

    /// <inheritdoc/>
    public bool Equals(SubscriptionOwner? other) =>
        other is not null && Credential == other.Credential && Name == other.Name && Role == other.Role && Confidential == other.Confidential
        && AgencyIds.SequenceEqual(other.AgencyIds) && (Memberships ?? []).SequenceEqual(other.Memberships ?? []);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Credential, Name, Role, Confidential, AgencyIds.Count);
}
