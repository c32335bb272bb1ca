using BangGiao.Registry;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BangGiao.Records.Backup;

/// <summary>
/// The commands of the app's own file, beside serving requests: <c>dotnet BangGiao.dll backup FILE [--after PREVIOUS]</c> and
/// <c>dotnet BangGiao.dll restore FILE…</c>. Settings are environment variables, as of the app.
/// </summary>
public static class BackupCommand
{
    private const string Usage = "Usage: backup FILE [--after PREVIOUS] | restore FILE…";

    /// <summary>Whether the arguments are one of the commands.</summary>
    public static bool Is(string[] args) => args is ["backup" or "restore", ..];

    /// <summary>Runs a command. Progress goes to the error stream.</summary>
    /// <returns>0 when it succeeded, 1 when it failed, 2 for wrong arguments.</returns>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        await using var services = Services(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        try
        {
            switch (args)
            {
                case ["backup", var file]:
                    await BackUpAsync(services, file, null, cancellationToken);
                    return 0;
                case ["backup", var file, "--after", var previous]:
                    await BackUpAsync(services, file, previous, cancellationToken);
                    return 0;
                case ["restore", .. { Length: > 0 } files]:
                    await RestoreAsync(services, files, cancellationToken);
                    return 0;
                default:
                    await Console.Error.WriteLineAsync(Usage);
                    return 2;
            }
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidDataException or IOException or UnauthorizedAccessException or StorageUnavailableException)
        {
            await Console.Error.WriteLineAsync(e is StorageUnavailableException ? $"{e.Message} {e.InnerException?.Message}" : e.Message);
            return 1;
        }
    }

    private static async Task BackUpAsync(ServiceProvider services, string file, string? previous, CancellationToken cancellationToken)
    {
        var before = previous is null ? null : await ArchiveFile.ManifestOfAsync(previous, cancellationToken);
        // A file that is there is never replaced, and one that was not finished does not have the name of a back-up.
        var unfinished = file + ".part";
        if (File.Exists(file))
            throw new IOException($"{file} is there already.");
        Manifest manifest;
        await using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            manifest = await services.GetRequiredService<Backups>().WriteAsync(stream, before, Console.Error.WriteLine, cancellationToken);
        File.Move(unfinished, file);
        Console.WriteLine($"{file}: version {manifest.Point.Version}, {manifest.Files} files, hash {manifest.Point.Hash}");
    }

    private static async Task RestoreAsync(ServiceProvider services, string[] files, CancellationToken cancellationToken)
    {
        var point = await services.GetRequiredService<Restores>().RestoreAsync(files, Console.Error.WriteLine, cancellationToken);
        var owner = services.GetRequiredService<IOptions<RegistryOptions>>().Value.Owner;
        Console.WriteLine($"The registry of {owner} has the version {point.Version}, hash {point.Hash}.");
    }

    private static ServiceProvider Services(IConfiguration configuration) => new ServiceCollection()
        .AddSingleton(configuration)
        .AddSingleton(TimeProvider.System)
        .AddLogging()
        .AddRegistry(configuration)
        .AddRecords(configuration)
        .BuildServiceProvider();
}
