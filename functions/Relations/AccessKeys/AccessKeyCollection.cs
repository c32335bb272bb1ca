using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Relations.AccessKeys;

/// <summary>The collection <c>accessKeys</c>: the API keys that administrators make. Only admins read and write it.</summary>
/// <param name="administrators">The other administrators of the registry; null if only the shape of records is needed.</param>
public sealed class AccessKeyCollection(Administrators? administrators = null) : TypedCollection<AccessKey, AccessKeyDerived>
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "accessKeys";

    /// <summary>The maximum number of keys that are not revoked: each request with a key is compared with all of them.</summary>
    public const int MostKeys = 500;

    private const int MaxOwnerLength = 200;
    private const int MaxNoteLength = 1000;
    private const int MostAgencies = 50;

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override Role LeastReader => Role.Admin;

    /// <inheritdoc/>
    public override Classification DefaultClassification => Classification.Internal;

    /// <inheritdoc/>
    public override IReadOnlyList<string> WriteOnlyMembers => ["secretHash", "formerSecrets"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeptMembers => ["secretHash", "secretMadeAt", "formerSecrets", "formerSecretUntil", "revokedAt"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> ShownOnceMembers => [MakeAccessKey.Secret];

    /// <inheritdoc/>
    public override string? WrittenOnlyBy =>
        "A key is made by POST /accessKeys, changed by PATCH /accessKeys/{id}, rotated by POST /accessKeys/{id}/rotate and revoked by DELETE /accessKeys/{id}.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> DerivedPaths => ["state"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> MovingPaths => ["state"];

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies => [new("accessKeyState", typeof(AccessKeyState)), new("keyRole", typeof(KeyRole))];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Code("state", "Keys in one of these states on the day.", (record, view) => (AccessKeyState[])[record.As<AccessKey>().StateOn(view.AsOf)]),
        Filter.Code("role", "Keys with one of these roles.", (record, _) => record.As<AccessKey>().Roles),
        Filter.Text("agency", "Keys that name one of these agencies.", (record, _) => record.As<AccessKey>().AgencyIds),
        Filter.Flag("confidential", "true: keys that see confidential records; false: the others.", (record, _) => record.As<AccessKey>().Confidential),
    ];

    /// <inheritdoc/>
    public override AccessKeyDerived Derived(AccessKey record, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(view);
        return new(record.StateOn(view.AsOf));
    }

    /// <inheritdoc/>
    protected override IEnumerable<DateOnly> TurningDays(AccessKey record, RegistryView view) => record?.ExpiresOn is { } last && last < DateOnly.MaxValue ? [last.AddDays(1)] : [];

    /// <inheritdoc/>
    protected override LocalizedText? Title(AccessKey record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new() { En = record.Id };
    }

    /// <inheritdoc/>
    protected override string? MakeId(AccessKey record) => null;

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(AccessKey record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.AgencyIds.Select((id, i) => new Reference($"/agencyIds/{i}", new(AgencyCollection.PathName, id)));
    }

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(AccessKey record, AccessKey? before, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(view);
        if (string.IsNullOrWhiteSpace(record.Owner) || ComposedText.Length(record.Owner) > MaxOwnerLength)
            yield return new("/owner", $"must be a text of 1 to {MaxOwnerLength} characters, not only white space");
        if (ComposedText.Length(record.Note ?? "") > MaxNoteLength)
            yield return new("/note", $"must have at most {MaxNoteLength} characters");
        if (record.Email is { } email && !AgencyRules.IsMail(email))
            yield return new("/email", "must be a mail address such as name@example.org, without a display name");
        if (record.Roles.Count == 0 || record.Roles.Distinct().Count() < record.Roles.Count)
            yield return new("/roles", "must have one or several of reporter, reader, assessor, editor and admin, each once");
        if (record.AgencyIds.Count > 0 && !record.Roles.Contains(KeyRole.Reporter))
            yield return new("/agencyIds", "are for the role reporter only: leave them out, or add the role");
        if (record.AgencyIds.Count > MostAgencies)
            yield return new("/agencyIds", $"has {record.AgencyIds.Count} entries; at most {MostAgencies} are allowed");
        foreach (var fault in CommonRules.Repeats("/agencyIds", record.AgencyIds))
            yield return fault;
        if ((record.Confidential || before?.Confidential == true) && view.Clearance < Classification.Confidential)
            yield return new("/confidential", "must be false: only a caller who may see confidential records makes or changes a key that may see them");
        if (record.ExpiresOn is { } last && last != before?.ExpiresOn && last < view.AsOf)
            yield return new("/expiresOn", $"must not be before today, {IsoDate.Text(view.AsOf)}; DELETE revokes a key at once");
        if (before is null)
        {
            foreach (var fault in FaultsOfNew(record, view))
                yield return fault;
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> StepFaults(AccessKey record, AccessKey before, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(view);
        if (before.RevokedAt is not null)
            yield return new("/revokedAt", "is set: a revoked key stays as it is. Make another key");
        else if (before.Administers(view.AsOf) && !record.Administers(view.AsOf) && administrators?.RemainWithout(record.Id, view) == false)
            yield return new("/roles", "must keep admin: no other key, and nobody of Microsoft Entra ID, could administer the registry");
    }

    private IEnumerable<FieldError> FaultsOfNew(AccessKey record, RegistryView view)
    {
        if (administrators?.HaveInSettings(record.Id) == true)
            yield return new("/id", "is the name of a key of the settings: choose another");
        if (view.All<AccessKey>(PathName).Count(key => key.RevokedAt is null) >= MostKeys)
            yield return new("/id", $"would be one more than {MostKeys} keys: revoke one that is not used");
    }
}
