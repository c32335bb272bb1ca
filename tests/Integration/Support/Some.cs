namespace BangGiao.Integration.Support;

/// <summary>Valid request bodies; a test sets only the fields that it is about.</summary>
public static class Some
{
    public static object Country(string id, string? establishedOn = "1973-04-12", string? classification = null, string? en = null) => new Dictionary<string, object?>
    {
        ["id"] = id,
        ["name"] = new { en = en ?? $"Country {id}", vi = $"Nước {id}" },
        ["relations"] = new { events = establishedOn is null ? [] : new[] { new { @event = "established", on = establishedOn } } },
        ["classification"] = classification ?? "public",
    };

    public static object Partnership(string countryId, string level, string effectiveOn) => new { countryId, level, effectiveOn };

    public static object Agency(string id, string? parentId = null) => new Dictionary<string, object?>
    {
        ["id"] = id,
        ["kind"] = "ministry",
        ["name"] = new { en = $"Ministry {id}" },
        ["parentId"] = parentId,
    };
    public static object Commitment(string id, string leadAgencyId, string madeOn = "2025-01-15", string? dueOn = "2026-06-30", object? more = null)
    {
        var body = Newtonsoft.Json.Linq.JObject.FromObject(new { id, title = new { en = $"Open bridge {id}" }, leadAgencyId, madeOn, dueOn });
        if (more is not null)
            body.Merge(Newtonsoft.Json.Linq.JObject.FromObject(more));
        return body;
    }
}
