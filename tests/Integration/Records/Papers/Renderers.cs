using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.Papers;

/// <summary>Apps that make PDF of papers, with LibreOffice or with a small script in its place.</summary>
internal static class Renderers
{
    /// <summary>A second instance of an app, with LibreOffice.</summary>
    public static Task<RegistryApp> StartAsync(RegistryApp on) => RegistryApp.StartAsync(on, [$"Papers:Renderer={OtherReaders.LibreOffice}"]);

    /// <summary>A second instance of an app, with a script.</summary>
    /// <param name="on">The app.</param>
    /// <param name="folder">Where the script is written.</param>
    /// <param name="script">What it does in the folder with <c>paper.docx</c>.</param>
    public static async Task<RegistryApp> StartAsync(RegistryApp on, DirectoryInfo folder, string script)
    {
        var file = Path.Combine(folder.FullName, "renderer");
        await File.WriteAllTextAsync(file, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return await RegistryApp.StartAsync(on, [$"Papers:Renderer={file}", "Papers:RendererTimeoutSeconds=1"]);
    }

    /// <summary>The text of a paper in PDF, as <see cref="OtherReaders.Letters"/> has it.</summary>
    public static async Task<string> PdfTextAsync(this HttpClient client, string path)
    {
        var answer = await client.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        return await OtherReaders.TextOfPdfAsync(await answer.Content.ReadAsByteArrayAsync());
    }
}
