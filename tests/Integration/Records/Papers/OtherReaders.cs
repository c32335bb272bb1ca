using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace BangGiao.Integration.Records.Papers;

/// <summary>Programs of others that read Word documents: npm's mammoth, LibreOffice, and Poppler for PDF. SOFFICE names another LibreOffice.</summary>
internal static partial class OtherReaders
{
    private static string Folder => Path.Combine(ShippedRegistry.Repository, "tests", "Integration", "Records", "Papers");

    /// <summary>The program of LibreOffice.</summary>
    public static string LibreOffice => Environment.GetEnvironmentVariable("SOFFICE") ?? "/usr/bin/soffice";

    /// <summary>The document as mammoth turns it into HTML.</summary>
    public static async Task<string> MammothAsync(byte[] document) => Encoding.UTF8.GetString(await RunAsync("node", [Path.Combine(Folder, "read-with-mammoth.mjs")], document));

    /// <summary>The document as LibreOffice has opened it and saved it again.</summary>
    /// <param name="document">The document.</param>
    /// <param name="form">The ending of the form to save it in: <c>docx</c>, <c>pdf</c>, <c>txt</c>.</param>
    public static async Task<byte[]> LibreOfficeAsync(byte[] document, string form)
    {
        // A profile of its own: two that run at once would share one, and the second would do nothing.
        var folder = Directory.CreateTempSubdirectory("bang-giao-papers-");
        try
        {
            var file = Path.Combine(folder.FullName, "paper.docx");
            var saved = folder.CreateSubdirectory("saved").FullName;
            await File.WriteAllBytesAsync(file, document);
            await RunAsync(LibreOffice, [$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", form, "--outdir", saved, file], []);
            return await File.ReadAllBytesAsync(Path.Combine(saved, $"paper.{form}"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The text of a PDF as Poppler reads it, as <see cref="Letters"/> has it.</summary>
    public static async Task<string> TextOfPdfAsync(byte[] document) => Letters(Encoding.UTF8.GetString(await RunAsync("pdftotext", ["-enc", "UTF-8", "-", "-"], document)));

    /// <summary>The letters of a text, all small, without white space and marks of direction.</summary>
    /// <remarks>And without alef: it has one glyph with the lam before it, and Poppler reads the two in either order.</remarks>
    public static string Letters(string text) => NoLetters().Replace(text, "").ToLowerInvariant();

    private static async Task<byte[]> RunAsync(string program, IReadOnlyList<string> arguments, byte[] input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = ShippedRegistry.Repository,
        };
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        var (read, errors) = (process.StandardOutput.BaseStream.CopyToAsync(output), process.StandardError.ReadToEndAsync());
        await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
        await read;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} did not read the document: {await errors}");
        return output.ToArray();
    }

    [GeneratedRegex(@"[\s\u200E\u200F\u202A-\u202E\u2066-\u2069\u0622\u0623\u0625\u0627]")]
    private static partial Regex NoLetters();
}
