using System.Collections.Frozen;
using System.Reflection;

namespace BangGiao.Web.Http;

/// <summary>The files of one folder, embedded in the assembly. A request's path is looked up in this list and never on a disk.</summary>
public sealed class StaticFiles
{
    private readonly FrozenDictionary<string, StaticFile> _files;

    /// <summary>Reads the embedded resources below a folder. <c>a.js.br</c> and <c>a.js.gz</c> are codings of <c>a.js</c>.</summary>
    /// <param name="assembly">The assembly with the resources.</param>
    /// <param name="folder">The prefix of the resources' names, with a slash at its end.</param>
    public StaticFiles(Assembly assembly, string folder)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentNullException.ThrowIfNull(folder);
        _files = assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(folder, StringComparison.Ordinal))
            .Select(resource => (Resource: resource, Coded: Split(resource[folder.Length..].Replace('\\', '/'))))
            .GroupBy(one => one.Coded.Name)
            .Select(group => Of(group.Key, group.ToDictionary(one => one.Coded.Coding, one => Read(assembly, one.Resource))))
            .ToFrozenDictionary(file => file.Name, StringComparer.Ordinal);
    }

    /// <summary>The files' names.</summary>
    public IEnumerable<string> Names => _files.Keys;

    /// <summary>The file with exactly this name; null when there is none.</summary>
    public StaticFile? Find(string name) => _files.GetValueOrDefault(name);

    private static StaticFile Of(string name, Dictionary<string, byte[]> coded) => coded.Count == 1 ? StaticFile.Zipped(name, coded[""]) : new(name, coded);

    private static (string Name, string Coding) Split(string name) => Path.GetExtension(name) switch
    {
        ".br" => (name[..^3], "br"),
        ".gz" => (name[..^3], "gzip"),
        _ => (name, ""),
    };

    private static byte[] Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
