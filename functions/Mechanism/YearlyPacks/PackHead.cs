using BangGiao.Records.Papers;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.YearlyPacks;

/// <summary>The head of the paper of a pack: the agency issues it, and not the ministry that keeps the registry.</summary>
internal static class PackHead
{
    private const string Blank = "……………";

    /// <summary>The head for an agency. Its abbreviation is not recorded and stays blank, and so does the place of a province or city.</summary>
    public static PaperHead Of(PaperHead head, Agency agency, RegistryView view, Language language)
    {
        var superior = agency.ParentId is { } parent ? view.Find(new(AgencyCollection.PathName, parent))?.As<Agency>().Name.In(language) : null;
        return head with
        {
            Superior = superior ?? "",
            Issuer = agency.Name.In(language),
            Code = Blank,
            Unit = "",
            Place = agency.Kind is AgencyKind.Province or AgencyKind.City ? Blank : head.Place,
        };
    }
}
