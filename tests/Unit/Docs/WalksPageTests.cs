using System.Globalization;
using System.Text.RegularExpressions;
using BangGiao.Unit.Web.Access;

namespace BangGiao.Unit.Docs;

/// <summary>The walks of <c>docs/walks.md</c> go through files that exist, each reached from an earlier one, and are as long as the page says.</summary>
public sealed partial class WalksPageTests
{
    private const string Page = "docs/walks.md";

    public static TheoryData<string> Titles => new(Walks().Select(walk => walk.Title));

    [Fact]
    public void The_page_has_the_three_walks() => Assert.Equal(3, Walks().Count());

    [Theory]
    [MemberData(nameof(Titles))]
    public void Every_file_of_a_walk_is_reached_from_a_file_before_it(string title)
    {
        var files = Walks().Single(walk => walk.Title == title).Files;

        var lost = files.Where((file, place) => !IsReached(file, files.Take(place)));

        Assert.InRange(files.Count, 10, 20);
        Assert.Empty(lost.Select(file => file.Type));
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_walk_is_as_long_as_its_budget(string title)
    {
        var files = Walks().Single(walk => walk.Title == title).Files;
        var budget = Budgets().Single(row => row.Title == title);

        var changes = files.Zip(files.Skip(1)).Count(pair => pair.First.Room != pair.Second.Room);

        Assert.Equal((budget.Files, budget.Changes), (files.Count, changes));
        Assert.InRange(changes, 0, budget.ChangesBefore);
    }

    [Theory]
    [InlineData("class Second;", "var second = new Second();", true)]
    [InlineData("class Second : First;", "class First;", true)]
    [InlineData("[Function(nameof(Second))]", "class First;", true)]
    [InlineData("class Second;", "var seconds = new Seconds();", false)]
    [InlineData("class Second { First Before; }", "class First;", false)]
    public void A_file_is_reached_when_it_is_named_or_derived_or_is_a_function(string second, string first, bool isReached) =>
        Assert.Equal(isReached, IsReached(new("Second", "", second), [new("First", "", first)]));

    private static bool IsReached(Step step, IEnumerable<Step> before) =>
        step.Text.Contains("[Function(", StringComparison.Ordinal)
        || before.Any(one => Regex.IsMatch(one.Text, $@"\b{step.Type}\b") || Regex.IsMatch(step.Text, $@"\bclass {step.Type}\b[^\n]*: {one.Type}\b"));

    private static IEnumerable<(string Title, IReadOnlyList<Step> Files)> Walks() =>
        MarkdownPage.Of(Page).Text.Split("\n## ").Skip(1)
            .Select(section => (section.Split('\n')[0], (IReadOnlyList<Step>)[.. Row().Matches(section).Select(Read)]))
            .Where(walk => walk.Item2.Count > 0);

    private static IEnumerable<(string Title, int ChangesBefore, int Files, int Changes)> Budgets() =>
        Budget().Matches(MarkdownPage.Of(Page).Text)
            .Select(row => (row.Groups["title"].Value, Number(row, "changesBefore"), Number(row, "files"), Number(row, "changes")));

    private static int Number(Match row, string group) => int.Parse(row.Groups[group].Value, CultureInfo.InvariantCulture);

    private static Step Read(Match row)
    {
        var (type, file) = (row.Groups["type"].Value, row.Groups["file"].Value);
        Assert.EndsWith($"/{type}.cs", file, StringComparison.Ordinal);
        return new(type, file.Split('/')[1], File.ReadAllText(Path.Combine(Sources.Root, file)));
    }

    [GeneratedRegex(@"^\| \[(?<type>\w+)\]\(\.\./(?<file>functions/[^)]+)\)", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| (?<title>[^|]+) \| \d+ \| (?<changesBefore>\d+) \| (?<files>\d+) \| (?<changes>\d+) \|$", RegexOptions.Multiline)]
    private static partial Regex Budget();

    /// <summary>A file of a walk: the type that it is named after, its room, and its text.</summary>
    private sealed record Step(string Type, string Room, string Text);
}
