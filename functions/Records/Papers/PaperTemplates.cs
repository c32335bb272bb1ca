using System.Security.Cryptography;
using BangGiao.Registry.Owner;
using BangGiao.Values.Documents.Templates;
using BangGiao.Values.Languages;
using Microsoft.Extensions.Options;

namespace BangGiao.Records.Papers;

/// <summary>The templates of all kinds of papers: the operator's where the folder has one, otherwise the built-in ones.</summary>
/// <remarks>Files are read once, when the app starts. The app does not start when one of them has a fault.</remarks>
public sealed class PaperTemplates(IEnumerable<PaperKind> kinds, IOptions<PaperOptions> options, OwnerState owner)
{
    private readonly Dictionary<(string Kind, Language Language), Lazy<LoadedTemplate>> _templates = kinds
        .SelectMany(kind => LanguageTags.All.Select(language => (Kind: kind, Language: language)))
        .ToDictionary(key => (key.Kind.Name, key.Language), key => new Lazy<LoadedTemplate>(() => Load(key.Kind, key.Language, options.Value.Templates)));

    /// <summary>The names of all kinds.</summary>
    public IReadOnlyList<string> Kinds { get; } = [.. kinds.Select(kind => kind.Name).Order(StringComparer.Ordinal)];

    /// <summary>The head of papers in a language.</summary>
    public PaperHead HeadIn(Language language) => options.Value.HeadIn(language, owner.Profile.Papers);

    /// <summary>The template of a kind in a language.</summary>
    /// <exception cref="KeyNotFoundException">There is no such kind.</exception>
    public LoadedTemplate Of(string kind, Language language) => _templates[(kind, language)].Value;

    /// <summary>The name of a template's file in the operator's folder.</summary>
    public static string FileNameOf(string kind, Language language) => $"{kind}.{language.Tag()}.docx";

    private static LoadedTemplate Load(PaperKind kind, Language language, string? folder)
    {
        var file = string.IsNullOrEmpty(folder) ? null : Path.Combine(folder, FileNameOf(kind.Name, language));
        var bytes = file is not null && File.Exists(file) ? File.ReadAllBytes(file) : kind.Default(language);
        return new(new(bytes, language), Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}

/// <summary>A template that can be filled.</summary>
/// <param name="Template">The template.</param>
/// <param name="Hash">The SHA-256 of its file, in hexadecimal.</param>
public sealed record LoadedTemplate(PaperTemplate Template, string Hash);
