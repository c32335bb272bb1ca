using System.Collections.Frozen;
using System.Reflection;

namespace BangGiao.Web.Http;

/// <summary>The files of one folder that were put into the app when it was built: a fixed list, so that no path of a request ever reaches a disk.</summary>
public sealed class StaticFiles
{
    private readonly FrozenDictionary<string, StaticFile> _files;

    /// <summary>Lists the resources of an assembly whose names begin with the folder's. <c>a.js.br</c> and <c>a.js.gz</c> are other codings of <c>a.js</c>.</summary>
    /// <param name="assembly">Where they are.</param>
    /// <param name="folder">What their names begin with, with a slash at its end.</param>
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

    /// <summary>The file of exactly this name; null when there is none.</summary>
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
