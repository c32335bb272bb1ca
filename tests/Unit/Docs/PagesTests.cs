using System.Text.RegularExpressions;

namespace BangGiao.Unit.Docs;

/// <summary>The Markdown pages: their links, the length of the README, and the list of decisions.</summary>
public sealed partial class PagesTests
{
    private const string Decisions = "docs/adr/";
    private const int MostLinesOfTheReadme = 130;

    public static TheoryData<string> Paths => new(MarkdownPage.All.Select(page => page.Path));

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_link_leads_to_a_file_and_every_anchor_to_a_heading(string path)
    {
        var page = MarkdownPage.Of(path);

        Assert.DoesNotContain(page.Links, link => !Elsewhere().IsMatch(link) && !Resolves(page, link));
    }

    [Fact]
    public void The_README_is_short() =>
        Assert.InRange(MarkdownPage.Of("README.md").Text.TrimEnd().Split('\n').Length, 1, MostLinesOfTheReadme);

    [Fact]
    public void The_index_lists_every_decision_with_its_title()
    {
        var listed = Row().Matches(MarkdownPage.Of(Decisions + "README.md").Text)
            .Select(row => (row.Groups["file"].Value, row.Groups["number"].Value, row.Groups["title"].Value));

        var written = Records().Select(page => (page.Path[Decisions.Length..], Title(page).Groups["number"].Value, Title(page).Groups["title"].Value));

        Assert.Equal(written, listed);
    }

    [Fact]
    public void A_decision_and_the_index_say_the_same_of_what_supersedes_it()
    {
        var listed = Row().Matches(MarkdownPage.Of(Decisions + "README.md").Text).Where(row => IsSuperseded(row.Groups["status"].Value)).Select(row => row.Groups["file"].Value);

        var written = Records().Where(page => IsSuperseded(Status().Match(page.Text).Groups["status"].Value)).Select(page => page.Path[Decisions.Length..]);

        Assert.Equal(written, listed);
    }

    [Fact]
    public void Every_decision_says_its_status() => Assert.All(Records(), page => Assert.Matches(Status(), page.Text));

    [Fact]
    public void A_heading_and_its_anchor_are_as_GitHub_has_them() => Assert.Superset(
        new HashSet<string> { "two-commands", "the-map-of-rooms" },
        MarkdownPage.Of("README.md").Anchors.ToHashSet());

    private static IEnumerable<MarkdownPage> Records() =>
        MarkdownPage.All.Where(page => page.Path.StartsWith(Decisions, StringComparison.Ordinal) && !page.Path.EndsWith("README.md", StringComparison.Ordinal));

    private static bool IsSuperseded(string status) => status.Contains("superseded", StringComparison.Ordinal);

    private static Match Title(MarkdownPage page) => TitleLine().Match(page.Text);

    private static bool Resolves(MarkdownPage page, string link)
    {
        var (path, anchor) = link.Split('#', 2) is [var before, var after] ? (before, after) : (link, null);
        var target = path.Length == 0 ? page.FullPath : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page.FullPath)!, path));
        if (anchor is null)
            return File.Exists(target) || Directory.Exists(target);
        return MarkdownPage.All.FirstOrDefault(one => Path.GetFullPath(one.FullPath) == target)?.Anchors.Contains(anchor) == true;
    }

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"^\| \[(?<number>\d+)\]\((?<file>[^)]+)\) \| (?<title>[^|]+) \| (?<status>[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\A# (?<number>\d+)\. (?<title>.+)")]
    private static partial Regex TitleLine();

    [GeneratedRegex(@"^\*\*Status:\*\* (?<status>.+)$", RegexOptions.Multiline)]
    private static partial Regex Status();
}
