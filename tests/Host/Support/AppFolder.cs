namespace Localhost.Tests.Support;

/// <summary>The folder of the test's worker app, as built beside the tests.</summary>
internal static class AppFolder
{
    public static string Built { get; } = Path.GetFullPath(
        Path.Combine("..", "..", "HostWorker", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/', '\\'))), AppContext.BaseDirectory);

    /// <summary>A folder that contains only the given <c>host.json</c>.</summary>
    public static string With(string hostJson)
    {
        var folder = Directory.CreateTempSubdirectory("host-test-").FullName;
        File.WriteAllText(Path.Combine(folder, "host.json"), hostJson);
        return folder;
    }

    /// <summary>A copy of the worker app with another <c>host.json</c>.</summary>
    public static string CopyWith(string hostJson)
    {
        var folder = With(hostJson);
        foreach (var file in Directory.EnumerateFiles(Built).Where(file => Path.GetFileName(file) != "host.json"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }
}
