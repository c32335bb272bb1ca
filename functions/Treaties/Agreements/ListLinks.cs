using BangGiao.Values.Dates;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Treaties.Agreements;

/// <summary>Links from the figures of a view to the lists of agreements that they count.</summary>
/// <param name="parameters">The parameters of the view.</param>
/// <param name="day">The day of the figures.</param>
internal sealed class ListLinks(Parameters parameters, DateOnly day)
{
    private static readonly string[] ViewOnlyParameters = ["by", "lang", "asOf"];

    private readonly List<KeyValuePair<string, string?>> _filters = [.. parameters.All
        .Where(filter => !ViewOnlyParameters.Contains(filter.Key))
        .Select(filter => KeyValuePair.Create(filter.Key, (string?)filter.Value.ToString()))];

    /// <summary>
    /// The link with one more filter; null when the view already has that filter, because a filter cannot be given twice.
    /// </summary>
    public string? With(string filter, string value) => _filters.Exists(given => given.Key == filter)
        ? null
        : $"/{Api.Base}{AgreementCollection.PathName}" + QueryString.Create([new(filter, value), .. _filters, new("asOf", IsoDate.Text(day))]);
}
