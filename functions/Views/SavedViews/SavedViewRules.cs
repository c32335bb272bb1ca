using BangGiao.Records.Collections;
using BangGiao.Values.Json;

namespace BangGiao.Views.SavedViews;

/// <summary>The rules of a saved view by itself.</summary>
internal static class SavedViewRules
{
    /// <summary>The maximum length of a name in one language, in characters.</summary>
    public const int MaxTitleLength = 100;

    /// <summary>The maximum number of roles whose default a view is.</summary>
    public const int MostRoles = 5;

    /// <summary>The maximum number of agencies whose default a view is.</summary>
    public const int MostAgencies = 50;

    /// <summary>The maximum number of views of one person.</summary>
    public const int MostOfOnePerson = 50;

    /// <summary>The rules that a view breaks.</summary>
    public static IEnumerable<FieldError> Faults(SavedView view)
    {
        foreach (var fault in CommonRules.LengthFaults("/title", view.Title, MaxTitleLength))
            yield return fault;
        if (!SavedViewQuery.IsQuery(view.Query))
            yield return new("/query", SavedViewQuery.Requirements);
        if (view.IsDefault && view.Sharing == ViewSharing.Private)
            yield return new("/sharing", "must be colleagues or everybody while the view is a team's default");
        if (view.DefaultOfRoles.Distinct().Count() < view.DefaultOfRoles.Count)
            yield return new("/defaultOfRoles", "must have each role once");
        if (view.DefaultOfAgencyIds.Count > MostAgencies)
            yield return new("/defaultOfAgencyIds", $"has {view.DefaultOfAgencyIds.Count} entries; at most {MostAgencies} are allowed");
        foreach (var fault in CommonRules.Repeats("/defaultOfAgencyIds", view.DefaultOfAgencyIds))
            yield return fault;
    }
}
