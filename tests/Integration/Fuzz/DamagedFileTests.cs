using System.Globalization;
using BangGiao.Integration.Mechanism.AgencyForms;
using BangGiao.Integration.Records;
using BangGiao.Integration.Records.ImportExport;
using BangGiao.Integration.Records.Tables;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Fuzz;

/// <summary>
/// Files that the registry wrote, and that came back damaged. BANGGIAO_FUZZ_FILES is how many of each kind are sent to each importer,
/// BANGGIAO_FUZZ_SEED the seed.
/// </summary>
public sealed class DamagedFileTests
{
    // One of so many is written if it can be; the others are dry runs.
    private const int OneIsWritten = 8;

    private static readonly int Many = Setting("BANGGIAO_FUZZ_FILES", 1);
    private static readonly int Seed = Setting("BANGGIAO_FUZZ_SEED", 20270228);

    [Fact]
    public async Task A_damaged_file_of_records_fails_no_import_and_a_refused_one_changes_nothing()
    {
        await using var app = await RegistryApp.StartAsync();
        await ShippedRegistry.LoadAsync(app);
        var random = new Random(Seed);
        var damaged = new DamagedFiles(random);
        foreach (var collection in ShippedRegistry.Files)
            foreach (var (format, mediaType) in new[] { ("csv", Files.Csv), ("json", Files.Json), ("xlsx", Workbooks.MediaType) })
            {
                var whole = await app.Editor.GetByteArrayAsync($"export/{collection}?format={format}");
                for (var number = 0; number < Many; number++)
                {
                    var file = format == "xlsx" ? damaged.Workbook(whole) : damaged.Text(whole);
                    var isDryRun = random.Next(OneIsWritten) > 0;
                    var before = await app.VersionAsync();

                    using var answer = await app.Editor.ImportAsync($"{collection}?dryRun={(isDryRun ? "true" : "false")}", file, mediaType);

                    await JudgeAsync(answer, $"seed {Seed}, {collection}.{format} number {number}");
                    Assert.True((answer.IsSuccessStatusCode && !isDryRun) || before == await app.VersionAsync());
                }
            }
    }

    [Fact]
    public async Task A_damaged_form_of_an_agency_fails_nothing_and_a_refused_one_changes_nothing()
    {
        await using var scene = await FormScene.StartAsync();
        var damaged = new DamagedFiles(new Random(Seed));
        var form = await FormScene.FillInAsync(await scene.DownloadAsync("agency=lang-son&lang=vi"), ("Tình trạng", 2, "Triển khai hạn chế"));
        for (var number = 0; number < Many * 4; number++)
        {
            var before = await scene.App.VersionAsync();

            using var answer = await scene.SendAsync(damaged.Workbook(form), number % OneIsWritten == 0 ? "" : "dryRun=true");

            await JudgeAsync(answer, $"seed {Seed}, form number {number}");
            Assert.True((answer.IsSuccessStatusCode && number % OneIsWritten == 0) || before == await scene.App.VersionAsync());
        }
    }

    private static async Task JudgeAsync(HttpResponseMessage answer, string said)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode < 500, $"{(int)answer.StatusCode}: {said} answered {body}");
        if (answer.IsSuccessStatusCode)
            return;
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(JObject.Parse(body)["detail"] is JValue { Value: string { Length: > 0 } }, $"No words: {said} answered {body}");
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
