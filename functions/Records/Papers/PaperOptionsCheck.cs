using BangGiao.Values.Documents.Templates;
using BangGiao.Values.Languages;
using Microsoft.Extensions.Options;

namespace BangGiao.Records.Papers;

/// <summary>Checks the operator's renderer and templates when the app starts: every wrong field is named with its file and place.</summary>
internal sealed class PaperOptionsCheck(IEnumerable<PaperKind> kinds) : IValidateOptions<PaperOptions>
{
    // Azure ends a request after 230 seconds.
    private const int LongestSeconds = 200;

    private const string Setting = $"{PaperOptions.Section}:{nameof(PaperOptions.Templates)}";

    public ValidateOptionsResult Validate(string? name, PaperOptions options)
    {
        var faults = RendererFaults(options).Concat(Faults(options.Templates)).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> RendererFaults(PaperOptions options)
    {
        if (options.Renderer is { Length: > 0 } program && !IsExecutable(program))
            yield return $"{PaperOptions.Section}:{nameof(PaperOptions.Renderer)} must be the whole path of an executable file, such as /usr/bin/soffice: {program}";
        if (options.RendererTimeoutSeconds is < 1 or > LongestSeconds)
            yield return $"{PaperOptions.Section}:{nameof(PaperOptions.RendererTimeoutSeconds)} must be from 1 to {LongestSeconds}.";
    }

    private static bool IsExecutable(string file) => Path.IsPathFullyQualified(file) && File.Exists(file)
        && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);

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
