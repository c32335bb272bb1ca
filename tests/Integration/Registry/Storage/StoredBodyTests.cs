using System.Net;
using System.Text;
using BangGiao.Integration.Support;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Table;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Registry.Storage;

public sealed class StoredBodyTests : OnATable
{
    [Theory]
    [InlineData("x")]
    [InlineData("é")]
    [InlineData("邦")]
    [InlineData("🇻🇳")]
    public async Task A_body_of_256_KiB_is_stored_and_one_byte_more_is_refused(string filling)
    {
        var instance = new Instance(Client, clock: new StoppedClock());
        var without = Size((await instance.WriteAsync(Instance.Put("probe"))).Changes[0].Body!) - "probe".Length + "a".Length;
        var text = Filled(BodyText.MaxBytes - without, filling);

        var refused = await instance.WriteAsync(Instance.Put("a", text + "x"));
        var stored = await instance.WriteAsync(Instance.Put("a", text));

        Assert.Equal(RefusalKind.TooLarge, refused.Refusal?.Kind);
        Assert.Equal(2, stored.Changes.Single().Version);
        Assert.Equal(BodyText.MaxBytes, Size(stored.Changes[0].Body!));
        var read = await NewInstance().FindAsync("a");
        Assert.Equal(stored.Changes[0].Body, read!.Body);
        Assert.Equal(text, (string)read.ToJson()["text"]!);
        Assert.Equal(2, (await Ledger.ProveAsync(instance.Table)).Count);
    }

    [Fact]
    public async Task A_body_of_quotation_marks_is_stored_up_to_what_its_row_takes_and_refused_beyond()
    {
        var instance = NewInstance();

        var refused = await instance.WriteAsync(Instance.Put("a", new string('"', 125_000)));
        var stored = await instance.WriteAsync(Instance.Put("a", new string('"', 120_000)));

        Assert.Equal(RefusalKind.TooLarge, refused.Refusal?.Kind);
        Assert.Equal(1, stored.Changes.Single().Version);
        Assert.Equal(new string('"', 120_000), (string)(await NewInstance().FindAsync("a"))!.ToJson()["text"]!);
    }

    [Fact]
    public async Task One_byte_more_is_413_for_a_client_and_nothing_is_written()
    {
        await using var app = await RegistryApp.StartAsync();
        // The two stamps' fraction digits may differ: 20 bytes are more than that.
        var answer = await app.Editor.PostJsonAsync("agencies", Named("probe", ""));
        var stored = await answer.JsonAsync(HttpStatusCode.Created);
        stored.Remove("version");
        var without = Size(stored.ToString(Newtonsoft.Json.Formatting.None)) - "probe".Length + "a".Length;
        var room = BodyText.MaxBytes - without;

        var larger = await app.Editor.PostJsonAsync("agencies", Named("a", new('x', room + 20)));
        var smaller = await app.Editor.PostJsonAsync("agencies", Named("a", new('x', room - 20)));

        await larger.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
        await smaller.JsonAsync(HttpStatusCode.Created);
        Assert.Equal(2, smaller.TaggedVersion());
    }

    private static object Named(string id, string padding) => new { id, kind = "ministry", name = new { en = "Ministry", vi = "x" + padding } };

    // Quotes are two bytes of JSON.
    private static string Filled(int bytes, string filling)
    {
        var size = Size(new JValue(filling).ToString(Newtonsoft.Json.Formatting.None)) - 2;
        return new StringBuilder().Insert(0, filling, bytes / size).Append('x', bytes % size).ToString();
    }

    // An instant's text is as long as its fraction digits need.
    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 31, 8, 0, 0, TimeSpan.Zero);
    }

    private static int Size(string text) => Encoding.UTF8.GetByteCount(text);
}
