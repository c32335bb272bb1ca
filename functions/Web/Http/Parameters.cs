using System.Globalization;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Web.Http;

/// <summary>Reads a request's query parameters, remembers every fault, and in the end also names the parameters that nobody asked for.</summary>
public sealed class Parameters(HttpRequest request)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<ParameterError> _errors = [];

    /// <summary>Every parameter as it was given.</summary>
    public IQueryCollection All => request.Query;

    /// <summary>The parameter's text; null when it is not given.</summary>
    public string? Text(string name)
    {
        _known.Add(name);
        var values = request.Query.TryGetValue(name, out var given) ? given : default;
        if (values.Count > 1)
            Fault(name, "is given more than once");
        return values.Count == 0 ? null : values[0];
    }

    /// <summary>A calendar day; null when it is not given, or is none.</summary>
    public DateOnly? Day(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (IsoDate.TryParse(text, out var day))
            return day;
        Fault(name, IsoDate.Requirements);
        return null;
    }

    /// <summary>A whole number in a range; the default when it is not given.</summary>
    public long Number(string name, long otherwise, long least, long most)
    {
        if (Text(name) is not { } text)
            return otherwise;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Fault(name, $"must be a whole number from {least} to {most}");
        return otherwise;
    }

    /// <summary>true or false; false when it is not given.</summary>
    public bool Flag(string name)
    {
        var text = Text(name);
        if (text is not (null or "true" or "false"))
            Fault(name, "must be true or false");
        return text == "true";
    }

    /// <summary>The language of the parameter <c>lang</c>, else of Accept-Language.</summary>
    public Language Language()
    {
        if (Text("lang") is not { } text)
            return Values.Languages.AcceptLanguage.Choose(request.Headers.AcceptLanguage.ToString());
        if (LanguageTags.TryParse(text, out var language))
            return language;
        Fault("lang", "must be en, vi or ar");
        return Values.Languages.Language.En;
    }

    /// <summary>One of a closed list of words; the first when it is not given.</summary>
    public string Choice(string name, params IReadOnlyList<string> choices)
    {
        if (Text(name) is not { } text)
            return choices[0];
        if (choices.Contains(text))
            return text;
        Fault(name, $"must be one of {string.Join(", ", choices)}");
        return choices[0];
    }

    /// <summary>Some of a closed list of words, with commas; none when it is not given.</summary>
    public IReadOnlyList<string> Choices(string name, IReadOnlyList<string> choices)
    {
        var asked = Text(name)?.Split(',') ?? [];
        if (asked.Any(word => !choices.Contains(word)))
            Fault(name, $"must be one of {string.Join(", ", choices)}, or several of them with commas");
        return asked;
    }

    /// <summary>Some codes of a closed vocabulary, with commas; none when it is not given.</summary>
    public IReadOnlyList<T> Codes<T>(string name)
        where T : struct, Enum => [.. Choices(name, CodeName.All(typeof(T))).Select(code => CodeName.TryParse<T>(code, out var value) ? value : default)];

    /// <summary>Some texts in any case, with commas; none when it is not given.</summary>
    public IReadOnlySet<string> Texts(string name)
    {
        if (Text(name) is not { } text)
            return new HashSet<string>();
        if (text.Length == 0)
            Fault(name, "must be a text, or several with commas");
        return new HashSet<string>(text.Split(','), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Adds a fault of a parameter; the same one of a parameter that is read again is told once.</summary>
    public void Fault(string name, string detail)
    {
        var error = new ParameterError(name, detail);
        if (!_errors.Contains(error))
            _errors.Add(error);
    }

    /// <summary>Ends the reading.</summary>
    /// <exception cref="RefusedException">A parameter has a fault, or is not one of this request's.</exception>
    public void Done()
    {
        foreach (var name in request.Query.Keys.Where(name => !_known.Contains(name)))
            Fault(name, $"is not a parameter here: {NearestName.Advice(name, [.. _known.Order(StringComparer.Ordinal)])}");
        if (_errors.Count > 0)
            throw new RefusedException(new(RefusalKind.Malformed, "The query has faults: see the errors.") { Parameters = _errors });
    }
}
