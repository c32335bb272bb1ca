using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using Newtonsoft.Json.Linq;

namespace BangGiao.Notices.Calendar;

/// <summary>The collection <c>calendarTokens</c>: made, read and revoked by editors; nothing else of one ever changes.</summary>
public sealed class CalendarTokenCollection : TypedCollection<CalendarToken, Nothing>
{
    /// <summary>Its path name.</summary>
    public const string PathName = "calendarTokens";

    private const int MostOfAName = 200;

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
    public override string? WrittenOnlyBy => "Tokens of calendars do not change: POST /calendarTokens makes one, DELETE /calendarTokens/{id} revokes it.";

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Code("clearance", "Tokens whose feeds go so far.", (record, _) => (Classification[])[record.As<CalendarToken>().Clearance]),
        Filter.Flag("revoked", "Tokens that were revoked, or not.", (record, _) => record.As<CalendarToken>().RevokedAt is not null),
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
        if (string.IsNullOrWhiteSpace(record.Name) || record.Name.Length > MostOfAName)
            yield return new("/name", $"must be a text of 1 to {MostOfAName} characters");
        if (record.Clearance > view.Clearance)
            yield return new("/clearance", $"must not go further than what you see yourself, which is {CodeName.Of(view.Clearance)}");
    }
}
