using System.Text.RegularExpressions;
using BangGiao.Unit.Web.Access;

namespace BangGiao.Unit.Architecture;

/// <summary>Which folder of <c>functions/</c> uses which, read from the sources.</summary>
/// <remarks>
/// A using directive counts as a use, because the build refuses unnecessary ones. Qualified names and types of the folders above need no
/// directive; they are found by the types' names.
/// </remarks>
internal sealed partial class FolderGraph
{
    private const string Root = "BangGiao";

    private readonly Dictionary<string, HashSet<string>> _types = [];
    private readonly Dictionary<(string From, string To), HashSet<string>> _edges = [];

    private FolderGraph(IReadOnlyList<SourceFile> files)
    {
        Files = files;
        foreach (var file in files)
            TypesOf(file.Namespace).UnionWith(Declaration().Matches(file.Code).Select(match => match.Groups["name"].Value));
        foreach (var file in files)
        {
            // The program itself has no namespace and is in the root.
            foreach (var used in UsedBy(file).Where(used => FolderOf(used) != FolderOf(file.Namespace)))
                Add(file, used);
        }
    }

    /// <summary>The graph of the current app.</summary>
    public static FolderGraph OfTheApp { get; } = Of(Path.Combine(Sources.Root, "functions"));

    /// <summary>The sources.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>The folders that have sources, as paths with slashes.</summary>
    public IReadOnlyList<string> Folders => [.. _types.Keys.Select(FolderOf).Order(StringComparer.Ordinal)];

    /// <summary>Each folder with a folder that it uses, and the files that use it.</summary>
    public IEnumerable<(string From, string To, IReadOnlyCollection<string> Files)> Edges =>
        _edges.Select(edge => (FolderOf(edge.Key.From), FolderOf(edge.Key.To), (IReadOnlyCollection<string>)edge.Value));

    /// <summary>Reads the sources below a folder.</summary>
    public static FolderGraph Of(string folder) => new([.. Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Select(file => SourceFile.Read(folder, file))]);

    /// <summary>The folders in cycles.</summary>
    public IReadOnlyList<string> InCircles()
    {
        var left = Folders.ToHashSet(StringComparer.Ordinal);
        // A folder that uses none of the remaining ones is in no cycle. The folders that remain at the end are in a cycle or use one.
        for (var removed = -1; removed != 0;)
            removed = left.RemoveWhere(folder => !Edges.Any(edge => edge.From == folder && left.Contains(edge.To)));
        return [.. left.Order(StringComparer.Ordinal)];
    }

    /// <summary>The room that a folder is in: the first part of its path.</summary>
    public static string RoomOf(string folder) => folder.Split('/')[0];

    private HashSet<string> TypesOf(string name) => _types.TryGetValue(name, out var types) ? types : _types[name] = new(StringComparer.Ordinal);

    private void Add(SourceFile file, string used)
    {
        if (!_edges.TryGetValue((file.Namespace, used), out var files))
            _edges[(file.Namespace, used)] = files = new(StringComparer.Ordinal);
        files.Add(file.Path);
    }

    private IEnumerable<string> UsedBy(SourceFile file)
    {
        var above = Above(file.Namespace).ToList();
        var plain = Name().Matches(file.Code).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        var named = QualifiedName().Matches(file.Code).SelectMany(match => NamespacesOf(match.Value, above));
        return Directive().Matches(file.Text).Select(match => match.Groups["name"].Value).Where(_types.ContainsKey)
            .Concat(above.Where(name => _types.TryGetValue(name, out var types) && types.Overlaps(plain)))
            .Concat(named);
    }

    // A.B.C is a type of A.B where that is a folder, seen from the root or from any folder above.
    private IEnumerable<string> NamespacesOf(string name, IReadOnlyList<string> above)
    {
        var parts = name.Split('.');
        return
            from length in Enumerable.Range(1, parts.Length - 1)
            let path = string.Join('.', parts.Take(length))
            from candidate in above.Select(outer => $"{outer}.{path}").Append(path)
            where _types.TryGetValue(candidate, out var types) && types.Contains(parts[length])
            select candidate;
    }

    private static IEnumerable<string> Above(string name)
    {
        for (var dot = name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.'))
            yield return name = name[..dot];
    }

    private static string FolderOf(string name) => name.Length <= Root.Length ? "" : name[(Root.Length + 1)..].Replace('.', '/');

    [GeneratedRegex(@"^using (?:static )?(?<name>BangGiao[\w.]*);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Directive();

    [GeneratedRegex(@"\b(?:class|record struct|record|struct|enum|interface)\s+(?<name>[A-Z]\w*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"(?<![.\w])[A-Z]\w*")]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<![.\w])[A-Z]\w*(?:\.[A-Z]\w*)+", RegexOptions.ExplicitCapture)]
    private static partial Regex QualifiedName();
}
