using System.Diagnostics;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Docs;

/// <summary>A command of a page and the answer below it.</summary>
internal sealed partial record DocumentedRequest(string Command, string Expected, bool IsJson)
{
    /// <summary>The commands of a page that have an answer, in order.</summary>
    public static IReadOnlyList<DocumentedRequest> Read(string path) => [.. Pair().Matches(File.ReadAllText(path))
        .Select(match => new DocumentedRequest(match.Groups["command"].Value, match.Groups["answer"].Value, match.Groups["kind"].Value == "json"))];

    public static JToken ReadJson(string text) =>
        JsonConvert.DeserializeObject<JToken>(text, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;

    /// <summary>Runs the command in a shell, from the repository's folder, and returns what it prints.</summary>
    public async Task<string> RunAsync(Uri api)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"api={api}\n{Command}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Records.ShippedRegistry.Repository,
        };
        using var shell = Process.Start(start)!;
        var errors = shell.StandardError.ReadToEndAsync();
        var answer = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        Assert.True(shell.ExitCode == 0, $"{Command}\nended with {shell.ExitCode}: {await errors}");
        return answer;
    }

    [GeneratedRegex("```sh\n(?<command>(?:(?!```).)*?)```\n+```(?<kind>json|text)\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Pair();
}
