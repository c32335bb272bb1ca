using BangGiao.Values.Documents.Templates;
using BangGiao.Values.Languages;
using Microsoft.Extensions.Options;

namespace BangGiao.Records.Papers;

/// <summary>Checks the operator's templates when the app starts: every wrong field is named with its file and place.</summary>
internal sealed class PaperOptionsCheck(IEnumerable<PaperKind> kinds) : IValidateOptions<PaperOptions>
{
    private const string Setting = $"{PaperOptions.Section}:{nameof(PaperOptions.Templates)}";

    public ValidateOptionsResult Validate(string? name, PaperOptions options)
    {
        var faults = Faults(options.Templates).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(string? folder)
    {
        if (string.IsNullOrEmpty(folder))
            return [];
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.docx").Order(StringComparer.Ordinal).SelectMany(FaultsOf) : [$"{Setting} names a folder that does not exist: {folder}"];
    }

    private IEnumerable<string> FaultsOf(string file)
    {
        var name = Path.GetFileName(file);
        var known = kinds.SelectMany(kind => LanguageTags.All.Select(language => (Kind: kind, Language: language)))
            .Where(one => PaperTemplates.FileNameOf(one.Kind.Name, one.Language) == name)
            .ToList();
        return known is [var (kind, language)]
            ? new PaperTemplate(File.ReadAllBytes(file), language).Faults(kind.Shape).Select(fault => $"{Setting}: {name}, {fault}")
            // Word keeps such a file beside one that is open.
            : name.StartsWith("~$", StringComparison.Ordinal) ? [] : [$"{Setting}: {name} is not the name of a template. Allowed: {string.Join(", ", Names())}"];
    }

    private IEnumerable<string> Names() => kinds.SelectMany(kind => LanguageTags.All.Select(language => PaperTemplates.FileNameOf(kind.Name, language)));
}
