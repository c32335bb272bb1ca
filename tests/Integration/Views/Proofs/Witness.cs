using System.Diagnostics;
using System.Security.Cryptography;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Views.Proofs;

/// <summary>An external witness with the script of the repository and stored files.</summary>
internal sealed class Witness(RegistryApp app) : IDisposable
{
    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory("witness");

    /// <summary>A new key that signs heads, in PEM.</summary>
    public static string NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }

    /// <summary>The public part of a key, in PEM.</summary>
    public static string PublicPart(string pem)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(pem);
        return key.ExportSubjectPublicKeyInfoPem();
    }

    /// <summary>The setting of a key, on one line.</summary>
    public static string Setting(string name, string pem) => $"Integrity:{name}={pem.Replace("\n", "\\n", StringComparison.Ordinal)}";

    /// <summary>Keeps a text in a file.</summary>
    public string Keep(string text)
    {
        var path = Path.Combine(_files.FullName, Guid.NewGuid().ToString("n"));
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs the script against the app, or another one.</summary>
    public async Task<(int Status, string Said)> VerifyAsync(params string[] arguments)
    {
        string[] address = arguments.Contains("--proof") ? [] : ["--api", new Uri(app.Root, "/api/v1").ToString()];
        var start = new ProcessStartInfo("node", [Path.Combine("scripts", "verify-proof.mjs"), .. address, .. arguments])
        {
            WorkingDirectory = ShippedRegistry.Repository,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var faults = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said + await faults);
    }

    public void Dispose() => _files.Delete(recursive: true);
}
