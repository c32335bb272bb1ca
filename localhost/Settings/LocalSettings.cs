using System.Collections;
using System.Text.Json;

namespace Localhost;

/// <summary>The content of <c>local.settings.json</c>.</summary>
/// <param name="Values">The app's settings.</param>
/// <param name="LocalHttpPort">The port at which the host listens; null when it is not set.</param>
public sealed record LocalSettings(IReadOnlyDictionary<string, string> Values, int? LocalHttpPort)
{
    private static readonly JsonDocumentOptions LenientJson = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads the file in a folder. Without a file, the settings are empty.</summary>
    /// <exception cref="FunctionsHostException">The file is invalid or encrypted.</exception>
    public static LocalSettings Read(string appDirectory)
    {
        var path = Path.Combine(appDirectory, "local.settings.json");
        if (!File.Exists(path))
            return new LocalSettings(new Dictionary<string, string>(), null);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path), LenientJson);
            return Read(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new FunctionsHostException($"local.settings.json cannot be read: {e.Message}", e);
        }
    }

    /// <summary>The values merged with environment variables, which take precedence.</summary>
    public IReadOnlyDictionary<string, string> Under(IDictionary environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var all = new Dictionary<string, string>(Values, StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry variable in environment)
            all[(string)variable.Key] = (string?)variable.Value ?? "";
        return all;
    }

    private static LocalSettings Read(JsonElement file)
    {
        if (file.TryGetProperty("IsEncrypted", out var encrypted) && encrypted.ValueKind == JsonValueKind.True)
            throw new FunctionsHostException("local.settings.json is encrypted; decrypt it with Core Tools.");
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (file.TryGetProperty(nameof(Values), out var all))
            foreach (var value in all.EnumerateObject())
                values[value.Name] = value.Value.ValueKind == JsonValueKind.String ? value.Value.GetString()! : value.Value.GetRawText();
        var port = file.TryGetProperty("Host", out var host) && host.TryGetProperty(nameof(LocalHttpPort), out var number) ? number.GetInt32() : (int?)null;
        return new LocalSettings(values, port);
    }
}
