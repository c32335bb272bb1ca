using System.Text.RegularExpressions;
using BangGiao.Unit.Web.Access;

namespace BangGiao.Unit.Docs;

/// <summary>A Markdown page of the repository: its text, its links and its headings.</summary>
internal sealed partial class MarkdownPage
{
    private MarkdownPage(string path)
    {
        Path = path;
        Text = File.ReadAllText(FullPath).ReplaceLineEndings("\n");
        var prose = Fence().Replace(Text, "");
        Links = [.. Link().Matches(Code().Replace(prose, "")).Select(match => match.Groups["target"].Value)];
        Anchors = AnchorsOf(Heading().Matches(prose).Select(match => match.Groups["text"].Value));
    }

    /// <summary>Every page that people read: those of the root, of <c>docs/</c>, and of the folders that explain themselves.</summary>
    public static IReadOnlyList<MarkdownPage> All { get; } = [.. Directory.EnumerateFiles(Sources.Root, "*.md")
        .Concat(new[] { "docs", "data", "infra", "localhost" }.SelectMany(folder =>
            Directory.EnumerateFiles(System.IO.Path.Combine(Sources.Root, folder), "*.md", SearchOption.AllDirectories)))
        .Select(file => System.IO.Path.GetRelativePath(Sources.Root, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)
        .Select(path => new MarkdownPage(path))];

    /// <summary>The path from the root of the repository.</summary>
    public string Path { get; }

    /// <summary>The path on this machine.</summary>
    public string FullPath => System.IO.Path.Combine(Sources.Root, Path);

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The targets of the links and pictures, in order.</summary>
    public IReadOnlyList<string> Links { get; }

    /// <summary>The anchors of the headings, as GitHub makes them.</summary>
    public IReadOnlySet<string> Anchors { get; }

    /// <summary>Finds a page by its path.</summary>
    public static MarkdownPage Of(string path) => All.Single(page => page.Path == path);

    private static HashSet<string> AnchorsOf(IEnumerable<string> headings)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var heading in headings)
        {
            var anchor = NotInAnchor().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');
            for (var repeat = 0; !anchors.Add(repeat == 0 ? anchor : $"{anchor}-{repeat}"); repeat++)
            {
            }
        }
        return anchors;
    }

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)|(?:href|src|srcset)=""(?<target>[^""]+)""")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchor();
}
