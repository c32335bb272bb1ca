using BangGiao.Json;
using BangGiao.Registry;
using Newtonsoft.Json.Linq;

namespace BangGiao.Attachments;

/// <summary>The rules of the list of files that a record has. Each changes the record's stored fields, or says why not.</summary>
public static class AttachmentList
{
    /// <summary>The field that the list is.</summary>
    public const string Field = "attachments";

    /// <summary>That there is no such file.</summary>
    public static Refusal NotFound(AttachmentKey key) =>
        new(RefusalKind.NotFound, $"The record {key.Record} has no attachment {key.Id}; GET {key.Record}/attachments lists those that it has.");

    /// <summary>Adds a file at the end.</summary>
    public static Refusal? Add(JObject fields, Attachment attachment)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if (fields[Field] is not JArray attachments)
            fields[Field] = attachments = [];
        attachments.Add(RecordJson.ToBody(attachment));
        return null;
    }

    /// <summary>Takes a file out.</summary>
    /// <param name="fields">The record's stored fields.</param>
    /// <param name="key">The file.</param>
    /// <param name="named">The files that other fields of the record name.</param>
    public static Refusal? Remove(JObject fields, AttachmentKey key, IEnumerable<string> named)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if ((fields[Field] as JArray)?.FirstOrDefault(attachment => (string?)attachment["id"] == key.Id) is not { } found)
            return NotFound(key);
        found.Remove();
        return named.Contains(key.Id) ? StillNamed(fields, key) : null;
    }

    private static Refusal StillNamed(JObject fields, AttachmentKey key)
    {
        var places = fields.Descendants().OfType<JValue>()
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
