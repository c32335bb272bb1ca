using BangGiao.Values.Dates;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Treaties.Agreements;

/// <summary>Links to the lists of agreements that a view's figures count.</summary>
/// <param name="parameters">What the view was asked for.</param>
/// <param name="day">The day as of which it counts.</param>
internal sealed class ListLinks(Parameters parameters, DateOnly day)
{
    private static readonly string[] OfTheViewOnly = ["by", "lang", "asOf"];

    private readonly List<KeyValuePair<string, string?>> _given = [.. parameters.All
        .Where(given => !OfTheViewOnly.Contains(given.Key))
        .Select(given => KeyValuePair.Create(given.Key, (string?)given.Value.ToString()))];

    /// <summary>The list that one more filter lets through; null where that filter is given already and cannot be asked for twice.</summary>
    public string? With(string filter, string value) => _given.Exists(given => given.Key == filter)
        ? null
        : $"/{Api.Base}{AgreementCollection.PathName}" + QueryString.Create([new(filter, value), .. _given, new("asOf", IsoDate.Text(day))]);
}
