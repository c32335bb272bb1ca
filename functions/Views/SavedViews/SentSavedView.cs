using BangGiao.Relations.AccessKeys;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Views.SavedViews;

/// <summary>What POST /savedViews takes.</summary>
public sealed record SentSavedView
{
    /// <summary>The name, at most 100 characters in a language.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The collection whose list it is of.</summary>
    public required string Collection { get; init; }

    /// <summary>The filters, the order and the columns as the query of an address; at most 2,000 characters. It may be empty.</summary>
    public required string Query { get; init; }

    /// <summary>Who may open it besides the caller; without it nobody. Only editors share with everybody.</summary>
    public ViewSharing Sharing { get; init; }

    /// <summary>The classification; public by default, because <see cref="Sharing"/> decides.</summary>
    public Classification? Classification { get; init; }
}

/// <summary>A merge patch of a saved view (RFC 7396): what is absent stays.</summary>
public sealed record SavedViewChange
{
    /// <summary>The name, at most 100 characters in a language.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>The filters, the order and the columns as the query of an address; at most 2,000 characters. It may be empty.</summary>
    public string? Query { get; init; }

    /// <summary>Who may open it besides its owner. Only editors share with everybody.</summary>
    public ViewSharing? Sharing { get; init; }

    /// <summary>The classification.</summary>
    public Classification? Classification { get; init; }

    /// <summary>The roles whose lists of the collection open with it; another view that was their default no longer is. Only editors send it.</summary>
    [MostItems(SavedViewRules.MostRoles)]
    public IReadOnlyList<KeyRole>? DefaultOfRoles { get; init; }

    /// <summary>The agencies for whose accounts lists of the collection open with it. Only editors send it.</summary>
    [MostItems(SavedViewRules.MostAgencies)]
    public IReadOnlyList<string>? DefaultOfAgencyIds { get; init; }
}
