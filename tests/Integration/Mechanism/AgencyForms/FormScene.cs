using System.Net;
using System.Net.Http.Headers;
using BangGiao.Integration.Mechanism.ReviewCycles;
using BangGiao.Integration.Records;
using BangGiao.Integration.Records.Tables;
using BangGiao.Integration.Support;
using BangGiao.Values.Sheets;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Mechanism.AgencyForms;

/// <summary>A review cycle in which a province and a ministry report, each with an account.</summary>
public sealed class FormScene : IAsyncDisposable
{
    public const string Form = "reviewCycles/2025-q2/form";

    private FormScene(RegistryApp app) => (App, Province, Assessor) = (app, app.Client("province"), app.Client("assessor"));

    public RegistryApp App { get; }

    public HttpClient Province { get; }

    public HttpClient Assessor { get; }

    public static async Task<FormScene> StartAsync()
    {
        var clock = new MovableClock(ReviewedRegistry.Noon("2025-06-15"));
        var app = await RegistryApp.StartAsync(
            settings: [.. RegistryApp.Key(3, "province", "reporter", "lang-son"), .. RegistryApp.Key(4, "assessor", "assessor")],
            adapt: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var scene = new FormScene(app);
        await app.CreateAsync("agencies", new { id = "lang-son", kind = "province", name = new { en = "Lang Son", vi = "UBND tỉnh Lạng Sơn" } });
        await app.CreateAsync("agencies", Some.Agency("moc"));
        foreach (var (id, title) in new[] { ("gate", "Mở cửa khẩu"), ("road", "Nâng cấp đường"), ("school", "Xây trường học") })
            await app.CreateAsync("commitments", Some.Commitment(id, "lang-son", more: new { title = new { vi = title }, classification = "internal" }));
        await app.CreateAsync("commitments", Some.Commitment("bridge", "moc", more: new { classification = "internal" }));
        await app.CreateAsync("commitments", Some.Commitment("secret", "lang-son", more: new { classification = "confidential" }));
        await (await app.Editor.PostJsonAsync("commitments/road/reviews", new { status = "limited", progress = 10, on = "2025-03-31" })).JsonAsync(HttpStatusCode.Created);
        await app.CreateAsync("reviewCycles", new { id = "2025-q2", kind = "quarterly", title = new { vi = "Quý II năm 2025" }, opensOn = "2025-04-01", dueOn = "2025-06-30" });
        return scene;
    }

    /// <summary>The form of the province, as its account downloads it.</summary>
    public Task<byte[]> DownloadAsync(string query = "agency=lang-son", HttpClient? by = null) => (by ?? Province).WorkbookBytesAsync($"{Form}?{query}");

    /// <summary>A form with entries, each with its title, its row and its text.</summary>
    public static async Task<byte[]> FillInAsync(byte[] form, params (string Title, int Row, string Entry)[] entries)
    {
        var titles = (await Workbooks.ReadAsync(form))[0]["rows"]![0]!.Select(cell => (string?)cell).ToList();
        return await Workbooks.ChangeAsync(form, [.. entries.Select(entry => $"{SheetColumns.NameOf(titles.IndexOf(entry.Title))}{entry.Row}={entry.Entry}")]);
    }

    public Task<HttpResponseMessage> SendAsync(byte[] form, string query = "", HttpClient? by = null)
    {
        var content = new ByteArrayContent(form) { Headers = { ContentType = MediaTypeHeaderValue.Parse(Workbooks.MediaType) } };
        return (by ?? Province).PostAsync(query.Length == 0 ? Form : $"{Form}?{query}", content);
    }

    /// <summary>The report of a dry run.</summary>
    public async Task<JObject> TryAsync(byte[] form) => await (await SendAsync(form, "dryRun=true")).JsonAsync();

    /// <summary>The reviews of a commitment: voice, author, status and progress.</summary>
    public async Task<List<string>> ReviewsAsync(string id) => [.. (await App.Reader.GetJsonAsync($"commitments/{id}/reviews"))["items"]!
        .Select(review => $"{review["voice"]} {review["by"]} {review["status"]} {review["progress"]}".TrimEnd())];

    public ValueTask DisposeAsync()
    {
        Province.Dispose();
        Assessor.Dispose();
        return App.DisposeAsync();
    }
}
