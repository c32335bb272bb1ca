using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BangGiao.Records.Visibility;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace BangGiao.Records.Endpoints;

/// <summary>The position in a list at which the next page starts. All pages show the registry at the version of the first one.</summary>
/// <param name="Version">The registry's version at the first page.</param>
/// <param name="AsOf">The day as of which derived fields are computed.</param>
/// <param name="Offset">The number of items on earlier pages.</param>
/// <param name="Query">A hash of the query, so that a cursor is not used with a different one.</param>
/// <param name="History">
/// The first digits of the hash of that version, which another history after a restore does not have; empty in cursors of earlier versions
/// of the app.
/// </param>
public sealed record Cursor(long Version, DateOnly AsOf, int Offset, string Query, string History = "")
{
    /// <summary>The maximum number of characters of the parameter, which may be a whole link.</summary>
    public const int MostCharacters = 5000;

    internal const string Parameter = "cursor";
    private const int HashBytes = 9;
    private const int HistoryLength = 8;

    /// <summary>The cursor as an opaque text for clients.</summary>
    public string Text => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{Version}|{IsoDate.Text(AsOf)}|{Offset}|{Query}|{History}")));

    /// <summary>The cursor that goes on in a view.</summary>
    public static Cursor Of(RegistryView view, int offset, string query)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new(view.Version, view.AsOf, offset, query, view.Snapshot.Head.Hash?[..HistoryLength] ?? "");
    }

    /// <summary>The time parameters of the page.</summary>
    /// <param name="asOf">The day as of which facts are stated; null for today.</param>
    public ViewParameters TimesOn(DateOnly? asOf) => new(asOf, Version, null) { VersionParameter = Parameter, History = History };

    /// <summary>A hash of everything that a list depends on, except the page and its size.</summary>
    public static string FingerprintOf(string collection, Language language, Parameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var text = string.Join('&', parameters.All
            .Where(pair => pair.Key is not (Parameter or "limit" or "lang"))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}={pair.Value}")
            .Prepend($"{collection}:{language.Tag()}"));
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, HashBytes));
    }

    /// <summary>Reads the parameter <c>cursor</c>: the text of a cursor, or a whole <c>next</c> link that contains it.</summary>
    public static Cursor? Read(Parameters parameters, string fingerprint)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.Text(Parameter, MostCharacters) is not { } given)
            return null;
        if (!TryParse(FromLink(given), out var cursor))
            parameters.Fault(Parameter, "is not a valid cursor: use the next link of the previous page");
        else if (cursor.Query != fingerprint)
            parameters.Fault(Parameter, "belongs to a different query: send the same parameters as for the first page");
        else
            return cursor;
        return null;
    }

    private static string FromLink(string given)
    {
        var question = given.IndexOf('?', StringComparison.Ordinal);
        return question < 0 ? given : QueryHelpers.ParseQuery(given[question..]).TryGetValue(Parameter, out var cursor) ? cursor.ToString() : "";
    }

    private static bool TryParse(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Cursor? cursor)
    {
        cursor = null;
        if (!Base64Url.IsValid(text))
            return false;
        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('|');
        if (parts.Length is not (4 or 5)
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            || !IsoDate.TryParse(parts[1], out var asOf)
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            return false;
        cursor = new(version, asOf, offset, parts[3], parts.ElementAtOrDefault(4) ?? "");
        return true;
    }
}
