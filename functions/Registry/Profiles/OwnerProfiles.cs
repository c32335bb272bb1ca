using System.Collections.Concurrent;
using System.Reflection;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Registry.Profiles;

/// <summary>The profiles that ship with the app, one per folder of <c>data/</c>, and those of files.</summary>
public static class OwnerProfiles
{
    private const string Prefix = "profiles/";
    private const string Suffix = ".json";

    private static readonly ConcurrentDictionary<string, OwnerProfile> Known = new(StringComparer.Ordinal);

    /// <summary>The profile of Viet Nam, which applies if nothing else is set.</summary>
    public static OwnerProfile Default => Shipped("vn");

    // Viet Nam's levels and words serve another state until it has its own; Viet Nam's borders and law do not.
    private static OwnerProfile OfOthers => Default with { Map = "natural_earth", Law = null };

    /// <summary>The names of the profiles that ship with the app.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..^Suffix.Length])
        .Order(StringComparer.Ordinal)];

    /// <summary>A profile that ships with the app.</summary>
    public static OwnerProfile Shipped(string name) => Known.GetOrAdd(name, static name => Read($"data/{name}/profile.json", Resource(name)));

    /// <summary>The profile of a registry.</summary>
    /// <param name="setting">The setting: a shipped name, or the path of a file; null for the state's own.</param>
    /// <param name="state">The code of the registry's state. One without a shipped profile has that of Viet Nam.</param>
    /// <exception cref="InvalidProfileException">There is no such profile, or it is invalid; the message says where and what is allowed.</exception>
    public static OwnerProfile For(string? setting, string state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (string.IsNullOrEmpty(setting))
            return Names.Contains(state.ToLowerInvariant()) ? Shipped(state.ToLowerInvariant()) : OfOthers;
        if (Names.Contains(setting))
            return Shipped(setting);
        return File.Exists(setting)
            ? Read(setting, File.ReadAllBytes(setting))
            : throw new InvalidProfileException($"Registry:Profile is {setting}. It must be one of {string.Join(", ", Names)}, or the path of a file.");
    }

    /// <summary>Reads and checks a profile.</summary>
    /// <param name="file">The name of the file, for messages.</param>
    /// <param name="utf8">The JSON text.</param>
    /// <exception cref="InvalidProfileException">It is invalid; the message has every error with its place.</exception>
    public static OwnerProfile Read(string file, ReadOnlyMemory<byte> utf8)
    {
        if (JsonInput.Parse(utf8, out var token) is { } syntax)
            throw new InvalidProfileException($"The profile {file} is no JSON: line {syntax.Line}, column {syntax.Column}: {syntax.Detail}.");
        if (token is not JObject body)
            throw new InvalidProfileException($"The profile {file} must be a JSON object.");
        if (!RecordJson.TryRead<OwnerProfile>(body, out var profile, out var errors))
            throw Invalid(file, errors);
        IReadOnlyList<FieldError> faults = [.. ProfileRules.Faults(profile)];
        return faults.Count == 0 ? profile : throw Invalid(file, faults);
    }

    internal static InvalidProfileException Invalid(string file, IReadOnlyList<FieldError> errors) =>
        new($"The profile {file} is invalid. {string.Join(" ", errors.Select(error => $"{error.Pointer} {error.Detail}."))}");

    private static byte[] Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Prefix}{name}{Suffix}")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
