namespace BangGiao.Values.Roles;

/// <summary>The reading rights of a caller: the role decides on collections, the clearance on the classification of records.</summary>
/// <param name="Role">The role.</param>
/// <param name="Clearance">The highest visible classification.</param>
public readonly record struct Sight(Role Role, Classification Clearance)
{
    /// <summary>The reading rights of the app's own work, such as timers and integrity checks.</summary>
    /// <param name="clearance">The highest visible classification, which is that of the recipient of the result.</param>
    public static Sight OfTheRegistry(Classification clearance) => new(Role.Admin, clearance);
}
