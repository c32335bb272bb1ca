using System.Text.RegularExpressions;

namespace Localhost.Settings;

/// <summary>The app's settings. Names are compared without case, and <c>__</c> is equivalent to <c>:</c>.</summary>
internal sealed partial class AppSettings
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public AppSettings(IReadOnlyDictionary<string, string> values)
    {
        foreach (var (name, value) in values)
            _values[Key(name)] = value;
    }

    public string? Find(string name) => _values.TryGetValue(Key(name), out var value) && value.Length > 0 ? value : null;

    /// <summary>Replaces each <c>%NAME%</c> by the setting of that name; null when a setting is missing.</summary>
    public string? Resolve(string text)
    {
        var isComplete = true;
        var resolved = Reference().Replace(text, match =>
        {
            var value = Find(match.Groups[1].Value);
            isComplete &= value is not null;
            return value ?? "";
        });
        return isComplete ? resolved : null;
    }

    private static string Key(string name) => name.Replace("__", ":", StringComparison.Ordinal);

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Reference();
}
