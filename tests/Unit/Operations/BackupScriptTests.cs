using System.Diagnostics;
using BangGiao.Unit.Web.Access;

namespace BangGiao.Unit.Operations;

/// <summary>Which account <c>make backup</c> and <c>make restore</c> take: the script in a folder of its own, with a command that says its settings in place of the app.</summary>
public sealed class BackupScriptTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bang-giao-script-").FullName;

    public BackupScriptTests()
    {
        Copy("scripts/backup.sh");
        Copy("scripts/processes.sh");
        Write("artifacts/publish/BangGiao/release/BangGiao.dll", "");
        Write("local.settings.json", """{ "Values": { "AzureWebJobsStorage": "of-the-file", "Registry__Owner": "vn" } }""");
        Write("bin/dotnet", "#!/usr/bin/env bash\necho \"${AzureWebJobsStorage:-none} ${AzureWebJobsStorage__accountName:-none} $Registry__Owner ${*:2}\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(_folder, "bin/dotnet"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    [Theory]
    [InlineData("", "", "of-the-file none vn backup to.zip")]
    [InlineData("AzureWebJobsStorage", "of-the-environment", "of-the-environment none vn backup to.zip")]
    [InlineData("AzureWebJobsStorage__accountName", "ministry", "none ministry vn backup to.zip")]
    [InlineData("AFTER", "from.zip", "of-the-file none vn backup to.zip --after from.zip")]
    public async Task An_account_that_the_environment_names_is_meant_and_not_that_of_the_file(string name, string value, string said)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(_folder, "scripts/backup.sh"), "backup"]) { RedirectStandardOutput = true };
        foreach (var set in start.Environment.Keys.Where(key => key.StartsWith("AzureWebJobsStorage", StringComparison.Ordinal) || key.StartsWith("Registry__", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(set);
        start.Environment["PATH"] = $"{Path.Combine(_folder, "bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["FILE"] = "to.zip";
        if (name.Length > 0)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal((0, said), (process.ExitCode, output.Trim()));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Copy(string file) => Write(file, File.ReadAllText(Path.Combine(Sources.Root, file)));

    private void Write(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
