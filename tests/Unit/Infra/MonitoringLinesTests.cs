using System.Reflection;
using System.Text.RegularExpressions;
using BangGiao.Unit.Docs;
using Microsoft.Extensions.Logging;

namespace BangGiao.Unit.Infra;

/// <summary>The lines of the log that the operators' page names are lines that the app writes.</summary>
public sealed partial class MonitoringLinesTests
{
    private static readonly IReadOnlyList<LoggerMessageAttribute> Messages = [.. typeof(App).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
        .OfType<LoggerMessageAttribute>()];

    [Fact]
    public void Every_line_that_operators_are_told_of_is_a_message_of_that_level()
    {
        var told = Row().Matches(MarkdownPage.Of("docs/operations.md").Text)
            .SelectMany(row => Line().Matches(row.Groups["lines"].Value).Select(line => (Level: Enum.Parse<LogLevel>(row.Groups["level"].Value), Text: line.Groups["text"].Value)))
            .ToList();

        Assert.NotEmpty(told);
        Assert.All(told, line => Assert.Contains(Messages, message => message.Level == line.Level && Pattern(line.Text).IsMatch(message.Message)));
    }

    // The page has three dots in place of the variable parts of a message.
    private static Regex Pattern(string text) => new("^" + Regex.Escape(text).Replace("…", ".*", StringComparison.Ordinal) + "$", RegexOptions.Singleline);

    [GeneratedRegex(@"^\| (?<level>Error|Warning|Information) \| (?<lines>.+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<text>[^`]+)`")]
    private static partial Regex Line();
}
