using System.Net;
using BangGiao.Integration.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.Options;

namespace BangGiao.Integration.Records.Papers;

public sealed class TemplatesOfOperatorsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bang-giao-templates-");

    [Fact]
    public async Task A_template_that_an_operator_has_changed_takes_the_place_of_the_built_in_one()
    {
        await using (var first = await RegistryApp.StartAsync())
            await SaveAsync("brief.en.docx", Changed(await first.Anonymous.GetByteArrayAsync("paperTemplates/brief?lang=en"), "{{title}}", "Our own paper on {{country}}"));

        await using var app = await RegistryApp.StartAsync(settings: [$"Papers:Templates={_folder.FullName}"]);
        await app.CreateAsync("countries", Some.Country("FR"));

        using var paper = WordprocessingDocument.Open(new MemoryStream(await app.Anonymous.GetByteArrayAsync("countries/FR/brief?format=docx&lang=en")), isEditable: false);
        Assert.Contains("Our own paper on Country FR", paper.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_field_stops_the_app_at_its_start_and_is_named_with_its_file_and_place()
    {
        await using (var first = await RegistryApp.StartAsync())
            await SaveAsync("round.vi.docx", Changed(await first.Anonymous.GetByteArrayAsync("paperTemplates/round?lang=vi"), "{{title}}", "{{titel}}"));

        var thrown = await Assert.ThrowsAsync<OptionsValidationException>(() => RegistryApp.StartAsync(settings: [$"Papers:Templates={_folder.FullName}"]));

        Assert.StartsWith("Papers:Templates: round.vi.docx, text, paragraph ", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("'{{titel}}': {{titel}} is not a field here: did you mean 'title'?", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("letter.docx", "Papers:Templates: letter.docx is not the name of a template. Allowed: ")]
    [InlineData("brief.en.docx", "Papers:Templates: brief.en.docx, the file: is not a Word document (.docx)")]
    public async Task A_wrong_file_stops_the_app_at_its_start(string name, string message)
    {
        await SaveAsync(name, "no Word document"u8.ToArray());

        var thrown = await Assert.ThrowsAsync<OptionsValidationException>(() => RegistryApp.StartAsync(settings: [$"Papers:Templates={_folder.FullName}"]));

        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_stops_the_app_at_its_start()
    {
        var thrown = await Assert.ThrowsAsync<OptionsValidationException>(() => RegistryApp.StartAsync(settings: [$"Papers:Templates={_folder.FullName}/none"]));

        Assert.Contains("names a folder that does not exist", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_member_of_a_list_stops_the_app_at_its_start()
    {
        await using (var first = await RegistryApp.StartAsync())
            await SaveAsync("brief.en.docx", Changed(await first.Anonymous.GetByteArrayAsync("paperTemplates/brief?lang=en"), "{{subtitle}}", "{{sections.title}}"));

        var thrown = await Assert.ThrowsAsync<OptionsValidationException>(() => RegistryApp.StartAsync(settings: [$"Papers:Templates={_folder.FullName}"]));

        Assert.StartsWith("Papers:Templates: brief.en.docx, text, paragraph ", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("{{sections.title}} is a field of the items of a list", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_head_is_another_entity_tag()
    {
        await using var first = await RegistryApp.StartAsync();
        await first.CreateAsync("countries", Some.Country("FR"));
        await using var same = await RegistryApp.StartAsync(on: first);
        await using var other = await RegistryApp.StartAsync(on: first, settings: ["Papers:Vi:Place=Huế"]);

        var tag = await TagAsync(first, "vi");

        Assert.Equal(tag, await TagAsync(same, "vi"));
        Assert.NotEqual(tag, await TagAsync(other, "vi"));
        Assert.Equal(await TagAsync(first, "en"), await TagAsync(other, "en"));
    }

    [Fact]
    public async Task A_template_can_be_loaded_by_everybody()
    {
        await using var app = await RegistryApp.StartAsync();

        var answer = await app.Anonymous.GetAsync("paperTemplates/brief?lang=ar");

        Assert.Equal((HttpStatusCode.OK, true), (answer.StatusCode, answer.Headers.ETag is not null));
    }

    private static async Task<string> TagAsync(RegistryApp app, string language) =>
        (await app.Anonymous.GetAsync($"countries/FR/brief?format=docx&lang={language}&asOf=2026-01-31")).Headers.ETag!.Tag;

    public void Dispose() => _folder.Delete(recursive: true);

    private Task SaveAsync(string name, byte[] bytes) => File.WriteAllBytesAsync(Path.Combine(_folder.FullName, name), bytes);

    private static byte[] Changed(byte[] template, string text, string other)
    {
        using var stream = new MemoryStream();
        stream.Write(template);
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            foreach (var found in document.MainDocumentPart!.Document!.Descendants<Text>().Where(found => found.Text == text).Take(1))
                found.Text = other;
        }
        return stream.ToArray();
    }
}
