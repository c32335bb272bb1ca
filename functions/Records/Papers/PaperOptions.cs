using BangGiao.Registry.Profiles;
using BangGiao.Values.Languages;

namespace BangGiao.Records.Papers;

/// <summary>The settings of papers in Word and PDF, <c>Papers__…</c>.</summary>
public sealed class PaperOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Papers";

    /// <summary>
    /// A folder with templates that replace the built-in ones: <c>brief.vi.docx</c>, <c>round.en.docx</c> and so on. Default: none.
    /// </summary>
    public string? Templates { get; set; }

    /// <summary>The path of LibreOffice's <c>soffice</c>, which makes PDF of papers. Default: none, and then there is no PDF.</summary>
    public string? Renderer { get; set; }

    /// <summary>The longest time in seconds that a paper waits for its turn, and the longest time that the renderer may then take: 1 to 200.</summary>
    public int RendererTimeoutSeconds { get; set; } = 60;

    /// <summary>The head of papers in English.</summary>
    public PaperHeadOptions En { get; set; } = new();

    /// <summary>The head of papers in Vietnamese.</summary>
    public PaperHeadOptions Vi { get; set; } = new();

    /// <summary>The head of papers in Arabic.</summary>
    public PaperHeadOptions Ar { get; set; } = new();

    /// <summary>The head of papers in a language.</summary>
    internal PaperHead HeadIn(Language language, PaperProfile profile)
    {
        var set = language switch
        {
            Language.En => En,
            Language.Vi => Vi,
            Language.Ar => Ar,
        };
        return new(set.Superior ?? "", Or(set.Issuer, profile.Issuer), Or(set.Code, profile.Code), set.Unit ?? "", Or(set.Place, profile.Place));

        string Or(string? text, LocalizedText byDefault) => text is { Length: > 0 } ? text : byDefault.In(language);
    }
}

/// <summary>The head of papers in one language, <c>Papers__Vi__…</c>.</summary>
public sealed class PaperHeadOptions
{
    /// <summary>The body above the issuing one; Decree 30/2020 asks for it unless a ministry issues the paper. Default: none.</summary>
    public string? Superior { get; set; }

    /// <summary>The issuing body. Default: as the owner's profile says, the ministry of foreign affairs.</summary>
    public string? Issuer { get; set; }

    /// <summary>The abbreviation of the issuing body in the number of a paper. Default: as the owner's profile says.</summary>
    public string? Code { get; set; }

    /// <summary>The abbreviation of the unit that drafts papers, which keeps a copy. Default: none.</summary>
    public string? Unit { get; set; }

    /// <summary>The place of issue. Default: as the owner's profile says, the capital.</summary>
    public string? Place { get; set; }
}
