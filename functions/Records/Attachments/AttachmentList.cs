using BangGiao.Records.Model;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Attachments;

/// <summary>The rules of the list of files that a record has. Each changes the record's stored fields, or says why not.</summary>
public static class AttachmentList
{
    /// <summary>The field that the list is.</summary>
    public const string Field = "attachments";

    private const string Replaces = "replaces";

    /// <summary>That there is no such file.</summary>
    public static Refusal NotFound(AttachmentKey key) =>
        new(RefusalKind.NotFound, $"The record {key.Record} has no attachment {key.Id}; GET {key.Record}/attachments lists those that it has.");

    /// <summary>Adds a file at the end; one that is there stays as it is.</summary>
    /// <param name="fields">The record's stored fields.</param>
    /// <param name="attachment">The file.</param>
    /// <param name="replaced">The file whose next version it is, as it says itself; null for none.</param>
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

    /// <summary>Takes a file out. Of three versions without the second, the third replaces the first.</summary>
    /// <param name="fields">The record's stored fields.</param>
    /// <param name="key">The file.</param>
    /// <param name="named">The files that other fields of the record name.</param>
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

    /// <summary>The file of that id; null when there is none.</summary>
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
        return new(RefusalKind.Conflict, $"The record {key.Record} names the attachment {key.Id} {where}; change that first.")
        {
            Conflicts = [key.Record],
        };
    }
}
