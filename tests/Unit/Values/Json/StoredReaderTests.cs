using System.Text;
using BangGiao.Records.Collections;
using BangGiao.Unit.Records;
using BangGiao.Values.Json;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Values.Json;

/// <summary>A stored body is read straight from its bytes, and it is the same record with the same errors as one read from a tree of its JSON.</summary>
public class StoredReaderTests
{
    private const string Full = """
        {"id":"fr","name":{"en":"France","ar":"فرنسا"},"rank":"comprehensive_strategic","count":-3,"sequence":9007199254740993,
        "progress":0.5,"price":12.5,"verifiable":false,"effectiveOn":"2013-09","dueOn":"2026-03-01",
        "updatedAt":"2026-11-21T08:15:30.1234567Z","tags":["a"],"ranks":["comprehensive"],"leadDays":[90,30],
        "events":[{"on":"1973-04-12","source":{"url":"https://a.example/","note":"n"}}],"source":{"url":"https://b.example/"},
        "filter":{"level":["x",null]},"anything":[1,"2"],"byRegion":{"Africa":54,"aB c":1},"label":"vn","later":{"a":[1,{"b":null}]}}
        """;

    private static readonly (Type Type, string Body)[] Known =
    [
        (typeof(Sample), Full),
        .. Registries.Collections.All.Select(collection => (collection.StoredType, FullBody.Stored(collection).Body)),
    ];

    // What may stand in a place where the type has something else.
    private static readonly string[] Strange =
    [
        "null", "1", "-0", "1.0", "1e2", "12345678901234567890", "1e400", "true", "\"\"", "\" \"", "\"public\"", "\"confidential\"", "\"2026-02-30\"", "\"2026\"", "[]", "[null]", "[1]", "{}",
        "{\"en\":null}", "{\"en\":\"a\",\"en\":\"b\"}", "\"\\ud800\"", "\"\\u0000\"", "\"\\u0041\"", "\"e\\u0301\"", "'a'", "NaN", "/* a */ 1", "01", "[1,]", "\"a long text that nobody else has written anywhere\"",
    ];

    public static TheoryData<string> Collections => new(Registries.Collections.All.Select(collection => collection.Name));

    [Theory]
    [MemberData(nameof(Collections))]
    public void A_record_with_every_field_is_read_from_its_bytes(string name)
    {
        Assert.True(Registries.Collections.TryFind(name, out var collection));

        Assert.NotNull(StoredReader.TryRead(collection.StoredType, FullBody.Stored(collection).Utf8));
    }

    [Fact]
    public void Every_sort_of_member_is_read_from_its_bytes() =>
        Assert.Equal(Outcome(() => RecordJson.Read<Sample>(RecordJson.Parse(Full))), Outcome(() => StoredReader.TryRead(typeof(Sample), Encoding.UTF8.GetBytes(Full))!));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{} {}")]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""{"id":"a","id":"b","name":{"en":"A"}}""")]
    [InlineData("""{'id':"a","name":{"en":"A"}}""")]
    [InlineData("""{"id":"a","name":{"en":"A"},}""")]
    [InlineData("""{"id":"a","name":{"en":"A"}} more""")]
    [InlineData("\uFEFF{\"id\":\"a\",\"name\":{\"en\":\"A\"}}")]
    public void What_is_not_plain_is_left_to_the_other_reader(string body) => Assert.Null(StoredReader.TryRead(typeof(Sample), Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void Both_read_the_same_record_and_the_same_errors() => Prop.ForAll(
        Arb.From(from known in Gen.Elements(Known) from body in Changed(known.Body) select (known.Type, Body: body)),
        made => Agree(made.Type, Encoding.UTF8.GetBytes(made.Body))).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Both_read_the_same_of_damaged_bytes() => Prop.ForAll(
        Arb.From(from known in Gen.Elements(Known) from at in Gen.Choose(0, known.Body.Length - 1) from value in Gen.Choose(0, 255) select (known.Type, known.Body, at, value)),
        made =>
        {
            var bytes = Encoding.UTF8.GetBytes(made.Body);
            bytes[made.at] = (byte)made.value;
            return Agree(made.Type, bytes);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    private static bool Agree(Type type, byte[] bytes)
    {
        var tree = Outcome(() => Read(type, bytes));
        return StoredReader.TryRead(type, bytes) is not { } record || Outcome(() => record) == tree;
    }

    private static object Read(Type type, byte[] bytes)
    {
        var reader = new RecordReader(allowUnknownMembers: true);
        return reader.Read(type, RecordJson.Parse(Encoding.UTF8.GetString(bytes))) ?? throw new JsonException(string.Join("; ", reader.Errors));
    }

    private static string Outcome(Func<object> read)
    {
        try
        {
            return RecordJson.Write(RecordJson.ToBody(read()));
        }
        catch (JsonException)
        {
            return "an error";
        }
    }

    // One value is replaced, a member is written twice, or the members stand in another order.
    private static Gen<string> Changed(string body)
    {
        var values = RecordJson.Parse(body).Descendants().Where(token => token.Parent is JProperty or JArray).ToList();
        return Gen.OneOf(
            from place in Gen.Choose(0, values.Count - 1) from strange in Gen.Elements(Strange) select With(body, values[place].Path, strange),
            from place in Gen.Choose(0, values.Count - 1) from sent in Bodies.WithNulls select With(body, values[place].Path, RecordJson.Write(sent)),
            from order in Gen.Shuffle(RecordJson.Parse(body).Properties().ToArray()) select RecordJson.Write(new JObject(order.Cast<object>().ToArray())),
            from member in Gen.Elements(RecordJson.Parse(body).Properties().ToArray())
            from strange in Gen.Elements(Strange)
            select $"{{\"{member.Name}\":{strange},{body.TrimStart()[1..]}",
            Gen.Constant(body));
    }

    private static string With(string body, string path, string json)
    {
        var fields = RecordJson.Parse(body);
        var raw = new JRaw(json);
        if (fields.SelectToken(path) is { } token)
            token.Replace(raw);
        return fields.ToString(Formatting.None);
    }
}
