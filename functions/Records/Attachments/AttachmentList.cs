using BangGiao.Records.Model;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Attachments;

/// <summary>Adds and removes items in a record's list of attachments. A method changes the stored fields, or returns a refusal.</summary>
public static class AttachmentList
{
    /// <summary>The name of the field with the list.</summary>
    public const string Field = "attachments";

    private const string Replaces = "replaces";

    /// <summary>The refusal for an unknown attachment.</summary>
    public static Refusal NotFound(AttachmentKey key) =>
        new(RefusalKind.NotFound, $"The record {key.Record} has no attachment {key.Id}. GET {key.Record}/attachments lists its attachments.");

    /// <summary>Appends an attachment, unless the list already has one with its id.</summary>
    /// <param name="fields">The record's stored fields.</param>
    /// <param name="attachment">The attachment.</param>
    /// <param name="replaced">The attachment that it replaces; null for none.</param>
    public static Refusal? Add(JObject fields, Attachment attachment, ReplacedFile? replaced)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(attachment);
        if (fields[Field] is not JArray attachments)
            fields[Field] = attachments = [];
        if (Find(attachments, attachment.Id) is not null)
            return null;
        if (replaced is not null && AttachmentVersions.Fault([.. attachments.Cast<JObject>().Select(RecordJson.Read<Attachment>)], replaced) is { } fault)
            return fault;
        attachments.Add(RecordJson.ToBody(attachment));
        return null;
    }

    /// <summary>Removes an attachment. If it is a version in the middle, the next version then replaces the previous one.</summary>
    /// <param name="fields">The record's stored fields.</param>
    /// <param name="key">The attachment.</param>
    /// <param name="named">The ids of attachments that other fields of the record refer to.</param>
    public static Refusal? Remove(JObject fields, AttachmentKey key, IEnumerable<string> named)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if (fields[Field] is not JArray attachments || Find(attachments, key.Id) is not { } found)
            return NotFound(key);
        found.Remove();
        if (named.Contains(key.Id))
            return StillNamed(fields, key);
        if (attachments.FirstOrDefault(attachment => (string?)attachment[Replaces] == key.Id) is JObject next)
            Follow(next, found[Replaces]);
        return null;
    }

    /// <summary>The attachment with this id; null when there is none.</summary>
    public static JToken? Find(JObject fields, string id)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return fields[Field] is JArray attachments ? Find(attachments, id) : null;
    }

    private static JToken? Find(JArray attachments, string id) => attachments.FirstOrDefault(attachment => (string?)attachment["id"] == id);

    private static void Follow(JObject next, JToken? before)
    {
        if (before is null)
            next.Remove(Replaces);
        else
            next[Replaces] = before;
    }

    private static Refusal StillNamed(JObject fields, AttachmentKey key)
    {
        var places = fields.Properties().Where(field => field.Name != Field).SelectMany(field => field.Descendants()).OfType<JValue>()
            .Where(value => value.Type == JTokenType.String && (string?)value == key.Id)
            .Select(JsonPointers.To)
            .ToList();
        var where = places.Count == 0 ? "in its other fields" : $"at {string.Join(", ", places)}";
        return new(RefusalKind.Conflict, $"The record {key.Record} refers to the attachment {key.Id} {where}. Remove the reference first.")
        {
            Conflicts = [key.Record],
        };
    }
}
