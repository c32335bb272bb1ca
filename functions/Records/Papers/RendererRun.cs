using System.Diagnostics;

namespace BangGiao.Records.Papers;

/// <summary>One run of LibreOffice, in a folder that only this app reads and that is deleted at the end.</summary>
internal sealed class RendererRun(string program, Action<string> notDeleted) : IDisposable
{
    private const int MostCharacters = 1000;

    // Only the user that runs the app can read it.
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bang-giao-pdf-");

    /// <summary>The bytes that the renderer has made, empty when there are none, and the beginning of what it has said.</summary>
    /// <param name="document">The document in Word.</param>
    /// <param name="cancellationToken">Ends the renderer with all processes that it has started.</param>
    public async Task<(byte[] Pdf, string Errors)> ConvertAsync(byte[] document, CancellationToken cancellationToken)
    {
        await File.WriteAllBytesAsync(In("paper.docx"), document, cancellationToken);
        using var process = Process.Start(Start())!;
        try
        {
            process.StandardInput.Close();
            var (errors, said) = (BeginningAsync(process.StandardError), BeginningAsync(process.StandardOutput));
            await process.WaitForExitAsync(cancellationToken);
            await Task.WhenAll(errors, said).WaitAsync(cancellationToken);
            var isDone = process.ExitCode == 0 && File.Exists(In("paper.pdf"));
            return (isDone ? await File.ReadAllBytesAsync(In("paper.pdf"), cancellationToken) : [], $"exit {process.ExitCode}. {await errors} {await said}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            notDeleted(e.Message);
        }
    }

    private ProcessStartInfo Start()
    {
        // Two that share a profile would hinder each other: the second ends at once and has done nothing.
        var profile = new Uri(In("profile")).AbsoluteUri;
        var start = new ProcessStartInfo(program, [$"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", _folder.FullName, In("paper.docx")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.FullName,
        };
        // The settings of the app, among them its secrets, are in its environment and no concern of a renderer.
        var path = Environment.GetEnvironmentVariable("PATH");
        start.Environment.Clear();
        (start.Environment["PATH"], start.Environment["LC_ALL"]) = (path, "C.UTF-8");
        (start.Environment["HOME"], start.Environment["TMPDIR"]) = (_folder.FullName, _folder.FullName);
        return start;
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);

    // The rest is read and thrown away: a program stops while nobody reads what it says.
    private static async Task<string> BeginningAsync(StreamReader reader)
    {
        var text = new char[MostCharacters];
        var length = await reader.ReadBlockAsync(text);
        await reader.BaseStream.CopyToAsync(Stream.Null);
        return new string(text, 0, length).ReplaceLineEndings(" ").Trim();
    }
}
