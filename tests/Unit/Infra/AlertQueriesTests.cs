using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using BangGiao.Unit.Docs;
using BangGiao.Unit.Web.Access;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace BangGiao.Unit.Infra;

/// <summary>The queries of the alerts: they are valid, and look for what the app really logs.</summary>
public sealed partial class AlertQueriesTests
{
    private static readonly string[] Files = [.. Directory.EnumerateFiles(Path.Combine(Bicep.Folder, "alerts"), "*.kql").Order(StringComparer.Ordinal)];

    // The fixed parts of the messages that the app logs, in their order.
    private static readonly IReadOnlyList<(IReadOnlyList<string> Parts, bool HasException)> Messages = [.. typeof(App).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(method => method.GetCustomAttribute<LoggerMessageAttribute>()?.Message is not null)
        .Select(method => (
            (IReadOnlyList<string>)[.. Placeholder().Split(method.GetCustomAttribute<LoggerMessageAttribute>()!.Message!)],
            method.GetParameters().Any(parameter => parameter.ParameterType.IsAssignableTo(typeof(Exception)))))];

    [Fact]
    public async Task The_language_service_finds_no_fault_in_a_query()
    {
        var start = new ProcessStartInfo("node", [Path.Combine("tests", "Unit", "Infra", "queries.cjs"), .. Files]) { WorkingDirectory = Sources.Root, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;

        var faults = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal((0, ""), (process.ExitCode, faults));
    }

    [Fact]
    public void Every_text_that_a_query_looks_for_begins_or_is_part_of_a_message_of_the_app_in_the_table_that_gets_it()
    {
        var looked = Files.SelectMany(file => LookedFor().Matches(File.ReadAllText(file))).ToList();

        Assert.NotEmpty(looked);
        // The exporter makes a row of AppExceptions of a line with an exception, with the template in a property (ApplicationInsightsTests).
        Assert.All(looked, match => Assert.Contains(Messages, message => message.HasException != (match.Groups["column"].Value == "Message")
            && (match.Groups["how"].Value == "startswith"
                ? message.Parts[0].StartsWith(match.Groups["text"].Value, StringComparison.Ordinal)
                : message.Parts.Any(part => part.Contains(match.Groups["text"].Value, StringComparison.Ordinal)))));
    }

    [Fact]
    public void Every_timer_is_missed_when_it_does_not_run()
    {
        var timers = typeof(App).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetParameters().Any(parameter => parameter.GetCustomAttribute<TimerTriggerAttribute>() is not null))
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()!.Name);
        var query = File.ReadAllText(Files.Single(file => Path.GetFileName(file) == "timer-missed.kql"));

        var awaited = Awaited().Matches(query).Select(match => match.Groups["timer"].Value).ToList();

        Assert.Equal(timers.Order(StringComparer.Ordinal), awaited.Order(StringComparer.Ordinal));
        Assert.All(awaited, timer => Assert.Matches($"Message (startswith|contains) '[^']+', '{timer}'", query));
    }

    [Fact]
    public void Every_query_is_that_of_an_alert_and_every_alert_is_explained_to_operators()
    {
        var alerts = File.ReadAllText(Path.Combine(Bicep.Folder, "modules", "alerts.bicep"));
        var throttling = File.ReadAllText(Path.Combine(Bicep.Folder, "modules", "throttling.bicep"));
        var names = AlertName().Matches(alerts + throttling).Select(match => match.Groups["name"].Value).ToList();

        Assert.Subset(names.ToHashSet(), Files.Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet());
        Assert.All(Files, file => Assert.Contains($"'../alerts/{Path.GetFileName(file)}'", alerts, StringComparison.Ordinal));
        Assert.All(names, name => Assert.Contains($"| `{name}` |", MarkdownPage.Of("docs/operations.md").Text, StringComparison.Ordinal));
        Assert.Contains("alerts", MarkdownPage.Of("docs/operations.md").Anchors);
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<column>Message|tostring\(Properties\.OriginalFormat\)) (?<how>startswith|contains) '(?<text>[^']+)'")]
    private static partial Regex LookedFor();

    [GeneratedRegex(@"^    '(?<timer>\w+)', \d+[hm],?$", RegexOptions.Multiline)]
    private static partial Regex Awaited();

    [GeneratedRegex(@"\bname: '(?<name>[a-z-]+)'(?:\s+title:|, of:)")]
    private static partial Regex AlertName();
}
