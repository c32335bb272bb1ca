using System.Xml.Linq;
using BangGiao.Unit.Web.Access;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Architecture;

/// <summary>The projects are built with exactly the locked packages.</summary>
public sealed class LockFileTests
{
    [Fact]
    public void Every_project_has_a_lock_file() =>
        Assert.Empty(Projects().Where(project => !File.Exists(LockFileOf(project))).Select(project => Path.GetRelativePath(Sources.Root, project)));

    [Fact]
    public void Every_package_in_a_lock_file_has_a_hash()
    {
        var packages = Projects().SelectMany(project => JObject.Parse(File.ReadAllText(LockFileOf(project)))["dependencies"]!.Children<JProperty>())
            .SelectMany(framework => ((JObject)framework.Value).Properties())
            .Where(package => (string?)package.Value["type"] != "Project")
            .ToList();

        Assert.NotEmpty(packages);
        Assert.Empty(packages.Where(package => package.Value["contentHash"] is null).Select(package => package.Path));
    }

    [Fact]
    public void The_scripts_restore_in_locked_mode() =>
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Sources.Root, "scripts"), "*.sh")
                .SelectMany(File.ReadLines)
                .Where(line => line.Contains("dotnet restore", StringComparison.Ordinal) && !line.TrimStart().StartsWith('#')),
            line => Assert.Contains("--locked-mode", line, StringComparison.Ordinal));

    private static IEnumerable<string> Projects() => XDocument.Load(Path.Combine(Sources.Root, "BangGiao.slnx"))
        .Descendants("Project")
        .Select(project => Path.Combine(Sources.Root, project.Attribute("Path")!.Value));

    private static string LockFileOf(string project) => Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json");
}
