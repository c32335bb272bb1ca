using BangGiao.Records.Tables;
using BangGiao.Records.Visibility;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Records.Endpoints;

/// <summary>The page of a list that a request asks for by <c>limit</c> and <c>cursor</c>, and the link to the next one.</summary>
/// <param name="Limit">The maximum number of items. With 0 an answer has the total, and no next page.</param>
/// <param name="Cursor">The start of the page; null for the first page.</param>
/// <param name="Fingerprint">The fingerprint that all pages of the list share, see <see cref="Cursor.FingerprintOf"/>.</param>
/// <param name="Language">The language, which the link names, because a header of the first request may have set it.</param>
public sealed record Paging(int Limit, Cursor? Cursor, string Fingerprint, Language Language)
{
    /// <summary>The limit of a page of JSON that names none.</summary>
    public const int ItemsByDefault = 50;

    /// <summary>Whether one answer has all items.</summary>
    public bool IsWhole => Limit == int.MaxValue;

    private int Offset => Cursor?.Offset ?? 0;

    /// <summary>Reads the parameters.</summary>
    /// <param name="list">The name of the list, so that a cursor is not used with another one.</param>
    /// <param name="language">The language of the request.</param>
    /// <param name="parameters">The parameters of the request.</param>
    /// <param name="otherwise">The limit of a request that names none.</param>
    /// <param name="least">The least limit.</param>
    /// <param name="most">The greatest limit.</param>
    public static Paging Read(
        string list, Language language, Parameters parameters, int otherwise = ItemsByDefault, int least = 0, int most = ListQuery.MostItems)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var fingerprint = Cursor.FingerprintOf(list, language, parameters);
        return new((int)parameters.Number("limit", otherwise, least, most), Cursor.Read(parameters, fingerprint), fingerprint, language);
    }

    /// <summary>The times of the view: all pages use the version and day of the first page.</summary>
    /// <param name="asked">The times of the first page.</param>
    public ViewParameters TimesOr(ViewParameters asked) => Cursor?.TimesOn(Cursor.AsOf) ?? asked;

    /// <summary>
    /// The limit of a request that names none. A table is a file that somebody works on, so it has all rows unless the request names a
    /// limit or continues a page.
    /// </summary>
    /// <param name="form">The form of the answer.</param>
    /// <param name="parameters">The parameters of the request.</param>
    public static int LimitOtherwise(TableForm form, Parameters parameters)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(parameters);
        return form.IsTable && parameters.Text(Cursor.Parameter) is null ? int.MaxValue : ItemsByDefault;
    }

    /// <summary>The items on the page.</summary>
    public IEnumerable<T> Of<T>(IEnumerable<T> all) => all.Skip(Offset).Take(Limit);

    /// <summary>The link to the next page; null on the last one.</summary>
    /// <param name="request">The request.</param>
    /// <param name="view">The view that the list is read from.</param>
    /// <param name="total">The number of items on all pages.</param>
    public string? Next(HttpRequest request, RegistryView view, int total)
    {
        return Limit == 0 || Limit >= total - Offset
            ? null
            : NextLink.Of(request, ("lang", Language.Tag()), ("cursor", Cursor.Of(view, Offset + Limit, Fingerprint).Text));
    }
}
