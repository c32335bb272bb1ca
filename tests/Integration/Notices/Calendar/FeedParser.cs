using System.Diagnostics;
using BangGiao.Integration.Docs;
using BangGiao.Integration.Records;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.Calendar;

/// <summary>A feed as read by other programs.</summary>
/// <param name="Calendar">The calendar's own properties.</param>
/// <param name="Events">Its events, in the order of the feed.</param>
internal sealed record ParsedFeed(JToken Calendar, IReadOnlyList<JToken> Events);

/// <summary>Two independent parsers: npm's ical.js and Debian's python3-icalendar.</summary>
internal static class FeedParser
{
    private static string Folder => Path.Combine(ShippedRegistry.Repository, "tests", "Integration", "Notices", "Calendar");

    private static string Python => Environment.GetEnvironmentVariable("PYTHON") ?? "/usr/bin/python3";

    public static Task<ParsedFeed> IcalJsAsync(byte[] feed) => RunAsync("node", Path.Combine(Folder, "read-with-icaljs.mjs"), feed);

    public static Task<ParsedFeed> IcalendarAsync(byte[] feed) => RunAsync(Python, Path.Combine(Folder, "read-with-icalendar.py"), feed);

    private static async Task<ParsedFeed> RunAsync(string program, string script, byte[] feed)
    {
        var start = new ProcessStartInfo(program, [script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            WorkingDirectory = ShippedRegistry.Repository,
        };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using var parser = Process.Start(start)!;
        var (output, errors) = (parser.StandardOutput.ReadToEndAsync(), parser.StandardError.ReadToEndAsync());
        await parser.StandardInput.BaseStream.WriteAsync(feed);
        parser.StandardInput.Close();
        await parser.WaitForExitAsync();
        Assert.True(parser.ExitCode == 0, $"{program} did not read the feed: {await errors}");
        var lines = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(DocumentedRequest.ReadJson).ToList();
        return new(lines[0], lines[1..]);
    }
}
