using System.Text.RegularExpressions;
using BangGiao.Unit.Web.Access;

namespace BangGiao.Unit.Docs;

/// <summary>docs/conformance.md names a test for every claim, and the tests are there.</summary>
public sealed partial class ConformancePageTests
{
    private static readonly string[] Rows = [.. MarkdownPage.Of("docs/conformance.md").Text.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| standard", StringComparison.Ordinal) && !line.StartsWith("| guideline", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))];

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

    [GeneratedRegex(@"`(?<class>[A-Za-z]+Tests)\.(?<name>\w+)`")]
    private static partial Regex NamedTest();
}
