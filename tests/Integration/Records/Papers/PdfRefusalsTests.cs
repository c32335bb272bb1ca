using System.Net;
using BangGiao.Integration.Support;
using Microsoft.Extensions.Options;

namespace BangGiao.Integration.Records.Papers;

/// <summary>The answers without a renderer, or with one that does not work.</summary>
[Collection(ShippedData.Name)]
public sealed class PdfRefusalsTests(ShippedRegistry shipped) : IDisposable
{
    private const string Brief = "countries/JP/brief?asOf=2026-11-21";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bang-giao-renderers-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(Brief, "must be json, html, md or docx; PDF needs a renderer")]
    [InlineData("activities/act-20221204-kr/dossier?asOf=2026-11-21", "must be json or docx; PDF needs a renderer")]
    public async Task Without_a_renderer_the_format_is_at_fault_and_the_setting_is_named(string path, string detail)
    {
        var problem = await (await shipped.Client.GetAsync($"{path}&format=pdf")).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal(["format"], problem.Parameters());
        Assert.StartsWith(detail, (string)problem["errors"]![0]!["detail"]!, StringComparison.Ordinal);
        Assert.Contains("Papers__Renderer", (string)problem["errors"]![0]!["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_renderer_pdf_alone_is_not_acceptable_and_the_setting_is_named()
    {
        var problem = await (await shipped.Client.SendJsonAsync(HttpMethod.Get, Brief, null, ("Accept", "application/pdf"))).ProblemAsync(HttpStatusCode.NotAcceptable);

        Assert.Contains("application/json, text/html, text/markdown, application/vnd.", (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.Contains("Papers__Renderer", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_renderer_a_client_that_also_takes_JSON_gets_it()
    {
        var answer = await shipped.Client.SendJsonAsync(HttpMethod.Get, Brief, null, ("Accept", "application/pdf, application/json;q=0.1"));

        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("exit 1", "The renderer of this registry has failed.")]
    [InlineData("sleep 300", "The renderer of this registry took too long.")]
    public async Task A_renderer_that_does_not_work_is_a_503_and_Word_is_still_there(string script, string detail)
    {
        await using var app = await Renderers.StartAsync(shipped.App, _folder, script);

        var answer = await app.Anonymous.GetAsync($"{Brief}&format=pdf");

        var problem = await answer.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Equal("urn:bang-giao:problem:renderer-unavailable", (string)problem["type"]!);
        Assert.StartsWith(detail, (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.Equal((TimeSpan.FromSeconds(5), null), (answer.Headers.RetryAfter!.Delta, answer.Content.Headers.ContentDisposition));
        Assert.Equal(HttpStatusCode.OK, (await app.Anonymous.GetAsync($"{Brief}&format=docx")).StatusCode);
    }

    [Theory]
    [InlineData("Renderer=soffice", "Papers:Renderer must be the whole path of an executable file, such as /usr/bin/soffice: soffice")]
    [InlineData("Renderer=/usr/bin", "Papers:Renderer must be the whole path of an executable file, such as /usr/bin/soffice: /usr/bin")]
    [InlineData("Renderer=/etc/passwd", "Papers:Renderer must be the whole path of an executable file, such as /usr/bin/soffice: /etc/passwd")]
    [InlineData("RendererTimeoutSeconds=0", "Papers:RendererTimeoutSeconds must be from 1 to 200.")]
    [InlineData("RendererTimeoutSeconds=201", "Papers:RendererTimeoutSeconds must be from 1 to 200.")]
    public async Task A_setting_that_cannot_work_stops_the_app_at_its_start(string setting, string message)
    {
        var thrown = await Assert.ThrowsAsync<OptionsValidationException>(() => RegistryApp.StartAsync(settings: [$"Papers:{setting}"]));

        Assert.Equal(message, thrown.Message);
    }
}
