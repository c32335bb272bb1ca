using BangGiao.Integration.Support;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;

namespace BangGiao.Integration.Records.ImportExport;

public sealed class RoundTripTests : IAsyncLifetime
{
    private static readonly Gen<string> Text =
        from start in Gen.Elements("", "=1+1", "+", "-", "@", "'", "''=", " =", "\u00A0-", ";@", "＝", " ", "[1]", "{", "\"", ",", ";", "\uFEFF", "\u00A0")
        from middle in Gen.Elements("a", "Đức", "فَرَنْسا", "日本", "👩‍🚀", "e\u0301", "0", "true", "1.50")
        from end in Gen.Elements("", " ", "\"", "\"\"", "; ", ",", "\\", "]", "\u200F")
        select start + middle + end;

    private static readonly Gen<string> Lines =
        from first in Gen.OneOf(Text, Gen.Elements("", "\t", "\r", "\n"))
        from end in Gen.Elements("", "\n", "\r\n", "\t", "\n=1")
        from second in Gen.OneOf(Text, Gen.Elements("", " "))
        select first + end + second;

    private static readonly Gen<object> Fields =
        from name in Text
        from note in Lines
        from tags in Text.ListOf(2)
        select (object)new { kind = "other", name = new { vi = name }, source = new { note }, tags };

    private RegistryApp _app = null!;

    public async Task InitializeAsync() => _app = await RegistryApp.StartAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public void An_export_changes_nothing_whatever_the_texts_are() => Prop
        .ForAll(Fields.ListOf(5).ToArbitrary(), ChangesNothingAsync)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    private async Task<bool> ChangesNothingAsync(IEnumerable<object> agencies)
    {
        var items = agencies.Select((fields, index) =>
        {
            var item = Newtonsoft.Json.Linq.JObject.FromObject(fields);
            item["id"] = $"a{index}";
            return item;
        });
        await _app.Editor.ReportAsync("agencies", JsonConvert.SerializeObject(items), Files.Json);

        var table = await _app.Editor.ReportAsync("agencies", await _app.Reader.GetStringAsync("export/agencies?format=csv"));
        var list = await _app.Editor.ReportAsync("agencies", await _app.Reader.GetStringAsync("export/agencies?format=json"), Files.Json);
        return table.Counts() == "5 0 0 5 0" && list.Counts() == "5 0 0 5 0";
    }
}
