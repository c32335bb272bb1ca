namespace BangGiao.Values.Roles;

/// <summary>What somebody may see: the collections that are for the role, and in them what is classified no higher than the clearance.</summary>
/// <param name="Role">The role.</param>
/// <param name="Clearance">The highest classification.</param>
public readonly record struct Sight(Role Role, Classification Clearance)
{
    /// <summary>The sight of the registry's own work, which answers nobody: the timers, the checks.</summary>
    /// <param name="clearance">The highest classification; of whoever is told what comes of it.</param>
    public static Sight OfTheRegistry(Classification clearance) => new(Role.Admin, clearance);
}
