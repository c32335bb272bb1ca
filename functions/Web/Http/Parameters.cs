using System.Globalization;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Web.Http;

/// <summary>Reads a request's query parameters and collects every error, including unknown parameters.</summary>
public sealed class Parameters(HttpRequest request)
{
    /// <summary>The maximum number of characters (code points) of a text, and of each text in a list.</summary>
    public const int MostCharacters = 200;

    /// <summary>The maximum number of words to search for.</summary>
    public const int MostWords = 20;

    /// <summary>The maximum number of values in a list.</summary>
    public const int MostValues = 50;

    /// <summary>The maximum number of characters of a whole query, as the client sent it.</summary>
    public const int MostCharactersOfQuery = 6000;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<ParameterError> _errors = [];

    /// <summary>All parameters as the client sent them.</summary>
    public IQueryCollection All => request.Query;

    /// <summary>The parameter's text; null when it is absent or too long.</summary>
    public string? Text(string name, int most = MostCharacters)
    {
        if (Given(name) is not { } text)
            return null;
        var length = ComposedText.Length(text);
        if (length <= most)
            return text;
        Fault(name, $"must have at most {most} characters, and has {length}");
        return null;
    }

    /// <summary>The text of a comma-separated list; null when it is absent, or has too many values or one that is too long.</summary>
    public string? ListText(string name, int most = MostValues)
    {
        if (Given(name) is not { } text)
            return null;
        var values = text.Split(',');
        if (values.Length <= most && values.All(value => ComposedText.Length(value) <= MostCharacters))
            return text;
        Fault(name, values.Length > most
            ? $"must have at most {most} values, separated by commas, and has {values.Length}"
            : $"must have values of at most {MostCharacters} characters");
        return null;
    }

    /// <summary>A comma-separated list of names, each of which may occur once; null when it is absent or has a fault of its own.</summary>
    public IReadOnlyList<string>? Names(string name, int most, Func<string, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(nameOf);
        if (ListText(name, most)?.Split(',', StringSplitOptions.TrimEntries) is not { } values)
            return null;
        if (values.GroupBy(nameOf, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is not { } repeated)
            return values;
        Fault(name, $"must have each field only once, and has {NearestName.Quote(repeated.Key)} {repeated.Count()} times");
        return null;
    }

    /// <summary>The words to search for, folded and separated by spaces; empty when the parameter is absent or has too many.</summary>
    public string Words(string name)
    {
        var words = TextFolding.Fold(Text(name) ?? "");
        if (words.AsSpan().Count(' ') < MostWords)
            return words;
        Fault(name, $"must have at most {MostWords} words");
        return "";
    }

    /// <summary>A calendar day; null when the parameter is absent or invalid.</summary>
    public DateOnly? Day(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (IsoDate.TryParse(text, out var day))
            return day;
        Fault(name, IsoDate.Requirements);
        return null;
    }

    /// <summary>A whole number in a range; the default when the parameter is absent or invalid.</summary>
    public long Number(string name, long otherwise, long least, long most)
    {
        if (Text(name) is not { } text)
            return otherwise;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Fault(name, $"must be a whole number from {least} to {most}");
        return otherwise;
    }

    /// <summary>A Boolean; false when the parameter is absent.</summary>
    public bool Flag(string name)
    {
        var text = Text(name);
        if (text is not (null or "true" or "false"))
            Fault(name, "must be true or false");
        return text == "true";
    }

    /// <summary>The language from the parameter <c>lang</c>, otherwise from Accept-Language.</summary>
    public Language Language()
    {
        if (Text("lang") is not { } text)
            return Values.Languages.AcceptLanguage.Choose(request.Headers.AcceptLanguage.ToString());
        if (LanguageTags.TryParse(text, out var language))
            return language;
        Fault("lang", "must be en, vi or ar");
        return Values.Languages.Language.En;
    }

    /// <summary>One of a fixed list of words; the first one when the parameter is absent.</summary>
    public string Choice(string name, params IReadOnlyList<string> choices)
    {
        if (Text(name) is not { } text)
            return choices[0];
        if (choices.Contains(text))
            return text;
        Fault(name, $"must be one of {string.Join(", ", choices)}");
        return choices[0];
    }

    /// <summary>A comma-separated list of words from a fixed list; empty when the parameter is absent.</summary>
    public IReadOnlyList<string> Choices(string name, IReadOnlyList<string> choices)
    {
        var asked = ListText(name)?.Split(',') ?? [];
        if (asked.Any(word => !choices.Contains(word)))
            Fault(name, $"must be one of {string.Join(", ", choices)}, or several of them, separated by commas");
        return asked;
    }

    /// <summary>A comma-separated list of codes of an enumeration; empty when the parameter is absent.</summary>
    public IReadOnlyList<T> Codes<T>(string name)
        where T : struct, Enum => [.. Choices(name, CodeName.All(typeof(T))).Select(code => CodeName.TryParse<T>(code, out var value) ? value : default)];

    /// <summary>A comma-separated list of texts, compared folded; empty when the parameter is absent.</summary>
    public IReadOnlySet<string> Texts(string name)
    {
        if (ListText(name) is not { } text)
            return new HashSet<string>();
        if (text.Length == 0)
            Fault(name, "must be a text, or several texts separated by commas");
        return new HashSet<string>(text.Split(','), FoldedComparer.Instance);
    }

    /// <summary>Adds an error of a parameter. Repeated identical errors are kept once.</summary>
    public void Fault(string name, string detail)
    {
        var error = new ParameterError(name, detail);
        if (!_errors.Contains(error))
            _errors.Add(error);
    }

    /// <summary>Checks that every parameter was valid and known. Call it after the last parameter was read.</summary>
    /// <exception cref="RefusedException">400: a parameter is invalid or unknown, or the whole query is too long.</exception>
    public void Done()
    {
        if (request.QueryString.Value is { Length: > MostCharactersOfQuery } query)
            throw new RefusedException(new(RefusalKind.Malformed, $"The query has {query.Length} characters; at most {MostCharactersOfQuery} are allowed."));
        foreach (var name in request.Query.Keys.Where(name => !_known.Contains(name)))
            Fault(name, $"is not a parameter of this operation: {NearestName.Advice(name, [.. _known.Order(StringComparer.Ordinal)])}");
        if (_errors.Count > 0)
            throw new RefusedException(new(RefusalKind.Malformed, "The query has invalid parameters: see the errors.") { Parameters = _errors });
    }

    private string? Given(string name)
    {
        _known.Add(name);
        var values = request.Query.TryGetValue(name, out var given) ? given : default;
        if (values.Count > 1)
            Fault(name, "must be given only once");
        return values.Count == 0 ? null : ComposedText.Of(values[0] ?? "");
    }
}
