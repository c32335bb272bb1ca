using System.Net;
using BangGiao.Integration.Support;
using BangGiao.Languages;
using BangGiao.Records;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BangGiao.Integration.Attachments;

public sealed class NamedFileTests : IAsyncLifetime
{
    private const string Dossier = "documents/d1";

    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync(adapt: builder =>
            builder.Services.RemoveAll<Collection>().AddSingleton<Collection, Documents>());
        await (await _app.Editor.PostJsonAsync("documents", new { id = "d1" })).JsonAsync(HttpStatusCode.Created);
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_file_that_its_record_names_elsewhere_is_removed_only_after_that()
    {
        var file = (string)(await _app.Editor.AddFileAsync(Dossier, [1]))["id"]!;
        await (await _app.Editor.PatchJsonAsync(Dossier, new { evidence = file }, ifMatch: 2)).JsonAsync();

        var refused = await _app.Editor.DeleteAsync($"{Dossier}/attachments/{file}", ifMatch: 3);
        await (await _app.Editor.PatchJsonAsync(Dossier, new { evidence = (string?)null }, ifMatch: 3)).JsonAsync();
        var removed = await _app.Editor.DeleteAsync($"{Dossier}/attachments/{file}", ifMatch: 4);

        var problem = await refused.ProblemAsync(HttpStatusCode.Conflict);
        Assert.Equal($"The record {Dossier} names the attachment {file} at /evidence; change that first.", (string)problem["detail"]!);
        Assert.Equal([Dossier], problem["conflicts"]!.Select(key => (string)key!));
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
    }

    private sealed record Document : BangGiao.Records.Record
    {
        public string? Evidence { get; init; }
    }

    private sealed class Documents : TypedCollection<Document, Nothing>
    {
        public override string Name => "documents";

        public override IReadOnlyList<Filter> Filters => [];

        public override Nothing Derived(Document record, RegistryView view) => Nothing.Value;

        protected override LocalizedText? Title(Document record) => null;

        protected override IEnumerable<string> AttachmentsNamedBy(Document record) => record.Evidence is { } evidence ? [evidence] : [];
    }
}
