namespace BangGiao.Values.Roles;

/// <summary>The reading rights of a caller: the role decides on collections, the clearance on the classification of records.</summary>
/// <param name="Role">The role.</param>
/// <param name="Clearance">The highest visible classification.</param>
public readonly record struct Sight(Role Role, Classification Clearance)
{
    private const char Separator = ',';

    private readonly string? _agencies;
    private readonly string? _caller;

    /// <summary>
    /// The ids of the agencies whose internal commitments are visible beyond the clearance, in order and separated by commas; empty for
    /// none. A text, so that sights compare by value.
    /// </summary>
    public string Agencies
    {
        get => _agencies ?? "";
        private init => _agencies = value;
    }

    /// <summary>What identifies the caller, to whom records of his or her own are shown; empty for nobody in particular.</summary>
    public string Caller
    {
        get => _caller ?? "";
        private init => _caller = value;
    }

    /// <summary>Whether more is visible than the clearance says, because of agencies.</summary>
    public bool IsOfAgencies => Agencies.Length > 0;

    /// <summary>The ids of the agencies.</summary>
    public IEnumerable<string> AgencyIds => Agencies.Split(Separator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The reading rights of the app's own work, such as timers and integrity checks.</summary>
    /// <param name="clearance">The highest visible classification, which is that of the recipient of the result.</param>
    public static Sight OfTheRegistry(Classification clearance) => new(Role.Admin, clearance);

    /// <summary>The same rights of one caller.</summary>
    /// <param name="credential">What identifies the caller; null for nobody in particular.</param>
    public Sight Of(string? credential) => this with { Caller = credential ?? "" };

    /// <summary>The same rights for accounts of agencies. Who sees all internal records sees nothing more by an agency.</summary>
    /// <param name="agencyIds">The ids of the agencies.</param>
    public Sight With(IEnumerable<string> agencyIds) => Clearance >= Classification.Internal
        ? this
        : this with { Agencies = string.Join(Separator, agencyIds.Where(id => !id.Contains(Separator, StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal)) };

    /// <summary>The rights of those who see no more than a classification, without agencies.</summary>
    /// <param name="clearance">The classification.</param>
    public Sight At(Classification clearance) => new(Role, clearance);
}
