using BangGiao.Records.Model;
using BangGiao.Relations.AccessKeys;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Views.SavedViews;

/// <summary>A saved view: a person's choices for a list, under a name.</summary>
public sealed record SavedView : Record
{
    /// <summary>The name under which it was saved.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The collection whose list it is of.</summary>
    public required string Collection { get; init; }

    /// <summary>The filters, the order and the columns as the query of an address, for example <c>status=in_force&amp;sort=-signedOn</c>. It may be empty.</summary>
    public required string Query { get; init; }

    /// <summary>Who may open it besides its owner.</summary>
    public ViewSharing Sharing { get; init; }

    /// <summary>The roles whose lists of the collection open with it.</summary>
    [MostItems(SavedViewRules.MostRoles)]
    public IReadOnlyList<KeyRole> DefaultOfRoles { get; init; } = [];

    /// <summary>The agencies for whose accounts lists of the collection open with it.</summary>
    [MostItems(SavedViewRules.MostAgencies)]
    public IReadOnlyList<string> DefaultOfAgencyIds { get; init; } = [];

    /// <summary>What identifies the person whose view it is: <c>key:</c> and the key's name, or <c>token:</c> and the token's subject. Never returned.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The records that the query names, as far as its writer saw them. Never returned.</summary>
    public IReadOnlyList<Subject> Names { get; init; } = [];

    /// <summary>Whether a team's lists open with it.</summary>
    internal bool IsDefault => DefaultOfRoles.Count > 0 || DefaultOfAgencyIds.Count > 0;
}
