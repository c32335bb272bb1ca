using System.Text.RegularExpressions;
using BangGiao.Unit.Web.Access;

namespace BangGiao.Unit.Docs;

/// <summary>docs/conformance.md names a test for every claim, and the tests are there.</summary>
public sealed partial class ConformancePageTests
{
    private static readonly string[] Rows = [.. MarkdownPage.Of("docs/conformance.md").Text.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| standard", StringComparison.Ordinal) && !line.StartsWith("| guideline", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))];

    // A limit of mail addresses, which the registry keeps below.
    private static readonly string[] OnlyMentioned = ["5321"];

    [Fact]
    public void Every_claim_names_a_test() => Assert.DoesNotContain(Rows, row => !NamedTest().IsMatch(row));

    [Fact]
    public void Every_test_that_is_named_is_there()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Sources.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .ToLookup(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal);

        var missing = Rows.SelectMany(row => NamedTest().Matches(row))
            .Where(test => !sources[test.Groups["class"].Value].Any(file => File.ReadAllText(file).Contains($" {test.Groups["name"].Value}(", StringComparison.Ordinal)))
            .Select(test => test.Value);

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_RFC_that_the_code_follows_is_on_the_page()
    {
        var followed = Directory.EnumerateFiles(Path.Combine(Sources.Root, "functions"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Rfc().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["number"].Value)
            .ToHashSet();

        var claimed = Rfc().Matches(string.Join('\n', Rows)).Select(match => match.Groups["number"].Value).ToHashSet();

        Assert.Empty(followed.Except(claimed).Except(OnlyMentioned));
    }

    [GeneratedRegex(@"RFC (?<number>\d{4})")]
    private static partial Regex Rfc();

    [GeneratedRegex(@"`(?<class>[A-Za-z]+Tests)\.(?<name>\w+)`")]
    private static partial Regex NamedTest();
}
