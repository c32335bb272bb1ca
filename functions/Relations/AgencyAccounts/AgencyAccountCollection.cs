using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Relations.AgencyAccounts;

/// <summary>The collection <c>agencyAccounts</c>: which accounts report for which agency. Only admins read and write it.</summary>
public sealed class AgencyAccountCollection : TypedCollection<AgencyAccount, Nothing>
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "agencyAccounts";

    private const int MaxValueLength = 200;
    private const int MaxNoteLength = 1000;

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override string DefaultSort => "agencyId";

    /// <inheritdoc/>
    public override Role LeastReader => Role.Admin;

    /// <inheritdoc/>
    public override Classification DefaultClassification => Classification.Internal;

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies => [new("agencyAccountKind", typeof(AgencyAccountKind))];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Text("agency", "Accounts of one of these agencies.", (record, _) => [record.As<AgencyAccount>().AgencyId]),
        Filter.Code("kind", "Accounts of one of these kinds.", (record, _) => (AgencyAccountKind[])[record.As<AgencyAccount>().Kind]),
        Filter.Flag("valid", "true: accounts that count on the day; false: the others.", (record, view) => record.As<AgencyAccount>().IsOn(view.AsOf)),
    ];

    /// <inheritdoc/>
    public override Nothing Derived(AgencyAccount record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    protected override LocalizedText? Title(AgencyAccount record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new() { En = record.Value };
    }

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(AgencyAccount record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return [new("/agencyId", new(AgencyCollection.PathName, record.AgencyId))];
    }

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(AgencyAccount record, AgencyAccount? before, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (string.IsNullOrWhiteSpace(record.Value) || record.Value.Length > MaxValueLength)
            yield return new("/value", $"must be 1 to {MaxValueLength} characters, not only white space");
        if (record is { From: { } from, To: { } to } && to < from)
            yield return new("/to", $"must not be before from, {IsoDate.Text(from)}");
        if (record.Note?.Length > MaxNoteLength)
            yield return new("/note", $"has {record.Note.Length} characters; at most {MaxNoteLength} are allowed");
    }
}
