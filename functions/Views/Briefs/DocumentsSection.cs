using BangGiao.Treaties.Documents;
using BangGiao.Values.Dates;

namespace BangGiao.Views.Briefs;

/// <summary>The latest documents about the country.</summary>
internal static class DocumentsSection
{
    private const int Most = 4;

    public static BriefSection? Of(BriefContext scene)
    {
        var all = DocumentCollection
            .About(scene.Country.Id, scene.View)
            .Where(document => (document.PublishedOn?.First ?? DateOnly.MinValue) <= scene.Day)
            .OrderByDescending(document => document.PublishedOn ?? default(PartialDate))
            .ToList();
        scene.Count(DocumentCollection.PathName, all);
        return all.Count == 0 ? null : new("documents", scene.Text("documents"))
        {
            Items = [.. all.Take(Most).Select(document => Row(scene, document))],
            More = scene.More(all.Count, Most, $"{DocumentCollection.PathName}?country={scene.Country.Id}"),
        };
    }

    private static BriefItem Row(BriefContext scene, Document document)
    {
        var said = new[] { scene.Label("documentType", document.Type), scene.Named(document.Title), document.PublishedOn is { } on ? scene.Date(on) : null };
        return scene.Fact(document, DocumentCollection.PathName, [string.Join(" · ", said.OfType<string>())]);
    }
}
