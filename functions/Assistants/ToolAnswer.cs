using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Partnerships;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.WebUtilities;
using Newtonsoft.Json.Linq;

namespace BangGiao.Assistants;

/// <summary>Writes what a tool answers: the API's answer with version, day, pages and sources.</summary>
/// <param name="request">The request.</param>
/// <param name="view">The view that it was answered from.</param>
/// <param name="collections">The collections.</param>
internal sealed class ToolAnswer(InnerRequest request, RegistryView view, CollectionRegistry collections)
{
    private const string Dashboard = "/dashboard/";

    // Records with a page that is for readers; the page of any other is where it is edited.
    private static readonly string[] WithPage = ["countries", "agreements"];

    /// <summary>The answer of a tool.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="body">The answer of the API.</param>
    public JObject Of(AssistantTool tool, JObject body)
    {
        if (tool.Keeps.Count > 0)
            body = new JObject(body.Properties().Where(member => tool.Keeps.Contains(member.Name)));
        foreach (var item in body.SelectTokens("$..items[*]").OfType<JObject>())
        {
            if (KeyOf(item, tool) is { } key)
                Describe(item, key);
        }
        if (body["partnership"] is JObject step)
            DescribeStep(step);
        var answer = new JObject
        {
            ["version"] = view.Version,
            ["asOf"] = IsoDate.Text(view.AsOf),
        };
        WritePage(answer, tool.Page.Replace("{id}", Uri.EscapeDataString(request.Id), StringComparison.Ordinal));
        answer["api"] = PublicAddress.Of(request.Http) + request.Address;
        if ((string?)body["next"] is { } next && QueryHelpers.ParseQuery(new Uri(new Uri("http://x"), next).Query).TryGetValue("cursor", out var cursor))
            answer["nextCursor"] = cursor.ToString();
        answer["answer"] = body;
        return answer;
    }

    private static RecordKey? KeyOf(JObject item, AssistantTool tool)
    {
        var (collection, id) = item["subject"] is JObject subject
            ? ((string?)subject["collection"], (string?)subject["id"])
            : ((string?)item["collection"] ?? tool.Collection, (string?)item.SelectToken(tool.IdPath));
        return collection is null || id is null ? null : new(collection, id);
    }

    private void Describe(JObject item, RecordKey key)
    {
        var id = Uri.EscapeDataString(key.Id);
        WritePage(item, WithPage.Contains(key.Collection) ? $"{key.Collection}/{id}" : $"records/{key.Collection}/{id}");
        // A brief numbers its sources, and an anniversary has them with its reasons.
        if (item["source"] is null && item["notes"] is null && item["why"] is null && SourceOf(key) is { } source)
            item["source"] = source;
    }

    private void DescribeStep(JObject step)
    {
        foreach (var one in new[] { step }.Concat((step["sectoral"] as JArray ?? []).OfType<JObject>()))
        {
            if ((string?)one["id"] is { } id)
                Describe(one, new(PartnershipCollection.PathName, id));
        }
    }

    private JObject? SourceOf(RecordKey key) =>
        view.Find(key) is { } record && ((Record)collections.Of(record).Typed(record)).Source is { } source ? RecordJson.ToBody(source) : null;

    // The dashboard shows a past day, but only as the registry knows it now.
    private void WritePage(JObject what, string path)
    {
        var query = request.Http.Query;
        if (query.ContainsKey("knownAt"))
            return;
        var address = PublicAddress.Of(request.Http) + Dashboard + path;
        what["page"] = query.TryGetValue("asOf", out var day) ? QueryHelpers.AddQueryString(address, "asOf", day.ToString()) : address;
    }
}
