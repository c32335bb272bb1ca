using System.Diagnostics;
using System.Text.RegularExpressions;
using BangGiao.Unit.Web.Access;

namespace BangGiao.Unit.Operations;

/// <summary>The steps of CI and a release, and the notes of a release.</summary>
public sealed partial class ReleaseTests
{
    [Fact]
    public async Task The_notes_of_a_release_are_its_section_of_the_changelog()
    {
        var changelog = await File.ReadAllTextAsync(Path.Combine(Sources.Root, "CHANGELOG.md"));
        var version = Released().Matches(changelog)[0].Groups["version"].Value;

        var (status, notes, _) = await NotesAsync(version);

        Assert.Equal(0, status);
        Assert.Contains($"## [{version}]", changelog, StringComparison.Ordinal);
        Assert.Contains(notes.Trim(), changelog, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?m)^## ", notes);
        Assert.True(notes.Length > 100);
    }

    [Theory]
    [InlineData("99.0.0", 1)]
    [InlineData("latest", 2)]
    [InlineData("0.1", 2)]
    public async Task A_version_without_notes_is_no_release(string version, int status)
    {
        var (ended, notes, said) = await NotesAsync(version);

        Assert.Equal((status, ""), (ended, notes));
        Assert.Contains(version, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_script_and_command_that_a_workflow_runs_is_there()
    {
        var makefile = File.ReadAllText(Path.Combine(Sources.Root, "Makefile"));
        var run = Directory.EnumerateFiles(Path.Combine(Sources.Root, ".github", "workflows")).Select(File.ReadAllText).ToList();

        var scripts = run.SelectMany(text => Script().Matches(text)).Select(match => match.Groups["path"].Value).Distinct().ToList();
        var commands = run.SelectMany(text => Command().Matches(text)).Select(match => match.Groups["name"].Value).Distinct().ToList();

        Assert.Contains("scripts/publish.sh", scripts);
        Assert.All(scripts, script => Assert.True(File.Exists(Path.Combine(Sources.Root, script)), script));
        Assert.All(commands, command => Assert.Matches($"(?m)^{command}:", makefile));
    }

    private static async Task<(int Status, string Notes, string Said)> NotesAsync(string version)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Sources.Root, "scripts", "release-notes.sh"), version]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        var notes = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, notes, await said);
    }

    [GeneratedRegex(@"^## \[(?<version>\d+\.\d+\.\d+)\]", RegexOptions.Multiline)]
    private static partial Regex Released();

    [GeneratedRegex(@"(?<path>(?:scripts|\.ci)/[a-z-]+(?:\.sh)?)")]
    private static partial Regex Script();

    [GeneratedRegex(@"run: make (?<name>\w+)")]
    private static partial Regex Command();
}
