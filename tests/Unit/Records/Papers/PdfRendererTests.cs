using System.Diagnostics;
using BangGiao.Records.Papers;
using BangGiao.Web.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BangGiao.Unit.Records.Papers;

/// <summary>The renderer with small scripts in the place of LibreOffice.</summary>
public sealed class PdfRendererTests : IDisposable
{
    // Nothing here takes seconds, so a longer wait would be in vain.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bang-giao-renderers-");
    private readonly HandClock _clock = new();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task It_is_told_to_make_a_pdf_in_a_folder_of_its_own_and_knows_no_secret()
    {
        using var renderer = Renderer($"pwd > {In("folder")}; printf '%s\\n' \"$@\" > {In("words")}; env > {In("environment")}; cp paper.docx {In("sent")}; printf %%PDF-made > paper.pdf");

        var pdf = await renderer.RenderAsync("the document"u8.ToArray(), default);

        var folder = Line("folder");
        Assert.Equal("%PDF-made"u8, pdf);
        Assert.Equal("the document", Line("sent"));
        Assert.Equal([$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, $"{folder}/paper.docx"], File.ReadLines(In("words")));
        // The shell itself sets the last ones.
        Assert.Equal(["HOME", "LC_ALL", "PATH", "TMPDIR"], File.ReadLines(In("environment")).Select(line => line.Split('=')[0]).Except(["PWD", "OLDPWD", "SHLVL", "_"]).Order(StringComparer.Ordinal));
        Assert.False(Directory.Exists(folder));
    }

    [Theory]
    [InlineData("echo broken >&2; exit 1", "has failed")]
    [InlineData("printf %%PDF-half > paper.pdf; exit 77", "has failed")]
    [InlineData("exit 0", "has failed")]
    [InlineData("echo no PDF > paper.pdf", "has failed")]
    [InlineData("rm -r \"$PWD\"; exit 1", "has failed")]
    public async Task A_renderer_that_makes_no_pdf_is_a_refusal_with_words(string script, string words)
    {
        using var renderer = Renderer(script);

        Assert.Contains(words, (await RefusedAsync(renderer.RenderAsync([1], default))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renderer_that_is_no_longer_there_is_a_refusal_with_words()
    {
        using var renderer = Renderer("exit 0");
        File.Delete(In("renderer"));

        Assert.Contains("could not be started", (await RefusedAsync(renderer.RenderAsync([1], default))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renderer_that_says_much_does_not_stop_at_it()
    {
        using var renderer = Renderer("head -c 1000000 /dev/zero >&2; head -c 1000000 /dev/zero; printf %%PDF-made > paper.pdf");

        var pdf = await renderer.RenderAsync([1], default);

        Assert.Equal("%PDF-made"u8, pdf);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_renderer_that_hangs_is_ended_with_all_its_processes_and_its_folder(bool isCancelled)
    {
        await MakePipesAsync("alive");
        using var renderer = Renderer($"(pwd; exec sleep 300) > {In("alive")} & wait");
        using var request = new CancellationTokenSource();

        var rendering = renderer.RenderAsync([1], request.Token);
        using var alive = new StreamReader(await Task.Run(() => File.OpenRead(In("alive"))).WaitAsync(Patience));
        var folder = (await alive.ReadLineAsync().WaitAsync(Patience))!;
        Assert.True(Directory.Exists(folder));
        if (isCancelled)
            await request.CancelAsync();
        else
            _clock.EndNewest();

        if (isCancelled)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rendering.WaitAsync(Patience));
        else
            Assert.Contains("took too long", (await RefusedAsync(rendering.WaitAsync(Patience))).Message, StringComparison.Ordinal);
        // The pipe ends when the last process that writes to it is gone.
        Assert.Equal("", await alive.ReadToEndAsync().WaitAsync(Patience));
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task Two_run_at_once_and_others_wait_for_a_place()
    {
        await MakePipesAsync("started", "go");
        using var started = Pipe("started");
        using var go = Pipe("go");
        using var renderer = Renderer($"echo > {In("started")}; dd bs=1 count=1 if={In("go")} of=began; printf %%PDF-made > paper.pdf");
        Task<byte[]>[] running = [.. Enumerable.Range(0, PdfRenderer.AtOnce).Select(_ => renderer.RenderAsync([1], default))];
        await ReadAsync(started, PdfRenderer.AtOnce);

        var late = renderer.RenderAsync([1], default);
        _clock.EndNewest();
        using var request = new CancellationTokenSource();
        var cancelled = renderer.RenderAsync([1], request.Token);
        await request.CancelAsync();
        var last = renderer.RenderAsync([1], default);

        Assert.Contains("Too many papers", (await RefusedAsync(late.WaitAsync(Patience))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.WaitAsync(Patience));
        Assert.False(last.IsCompleted);
        await go.WriteAsync(new byte[PdfRenderer.AtOnce + 1]);
        await go.FlushAsync();
        Assert.All(await Task.WhenAll([.. running, last]).WaitAsync(Patience), pdf => Assert.Equal("%PDF-made"u8, pdf));
    }

    private static async Task<RefusedException> RefusedAsync(Task rendering)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => rendering);
        Assert.Equal(ProblemKind.RendererUnavailable, refused.Kind);
        return refused;
    }

    private static async Task ReadAsync(FileStream pipe, int lines)
    {
        for (var line = 0; line < lines; line++)
            await pipe.ReadExactlyAsync(new byte[1]).AsTask().WaitAsync(Patience);
    }

    private PdfRenderer Renderer(string script)
    {
        File.WriteAllText(In("renderer"), $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(In("renderer"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return new(Options.Create(new PaperOptions { Renderer = In("renderer") }), _clock, NullLogger<PdfRenderer>.Instance);
    }

    private async Task MakePipesAsync(params string[] names)
    {
        using var made = Process.Start("mkfifo", names.Select(In));
        await made.WaitForExitAsync();
    }

    // A pipe opened for reading and writing neither blocks nor ends.
    private FileStream Pipe(string name) => new(In(name), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private string Line(string name) => File.ReadAllText(In(name)).TrimEnd('\n');
}
