using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using Newtonsoft.Json.Linq;

namespace BangGiao.Notices.Calendar;

/// <summary>The collection <c>calendarTokens</c>. Editors create, read and revoke tokens; nothing else about a token changes.</summary>
public sealed class CalendarTokenCollection : TypedCollection<CalendarToken, Nothing>
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "calendarTokens";

    private const int MaxNameLength = 200;

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override string DefaultSort => "-createdAt";

    /// <inheritdoc/>
    public override Role LeastReader => Role.Editor;

    /// <inheritdoc/>
    public override Classification DefaultClassification => Classification.Internal;

    /// <inheritdoc/>
    public override IReadOnlyList<string> WriteOnlyMembers => ["sha256"];

    /// <inheritdoc/>
    public override string? WrittenOnlyBy => "A calendar token cannot be changed: POST /calendarTokens creates one, DELETE /calendarTokens/{id} revokes it.";

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Code("clearance", "Tokens with one of these clearances.", (record, _) => (Classification[])[record.As<CalendarToken>().Clearance]),
        Filter.Flag("revoked", "true: revoked tokens; false: valid tokens.", (record, _) => record.As<CalendarToken>().RevokedAt is not null),
    ];

    /// <inheritdoc/>
    public override Nothing Derived(CalendarToken record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    public override IReadOnlyList<string> ShownOnceMembers => [ReadCalendar.Token];

    /// <inheritdoc/>
    public override JObject? ShownOnce(StoredRecord record, JObject sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return new(new JProperty(ReadCalendar.Token, sent[ReadCalendar.Token]));
    }

    /// <inheritdoc/>
    protected override LocalizedText? Title(CalendarToken record) => new() { En = record.Name };

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(CalendarToken record, CalendarToken? before, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(view);
        if (string.IsNullOrWhiteSpace(record.Name) || ComposedText.Length(record.Name) > MaxNameLength)
            yield return new("/name", $"must be a text of 1 to {MaxNameLength} characters");
        if (record.Clearance > view.Clearance)
            yield return new("/clearance", $"must not be above your own clearance, {CodeName.Of(view.Clearance)}");
    }
}
