using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Unit.Web.Access;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Records;

/// <summary>Properties of every collection, including future ones.</summary>
public class RecordTypeTests
{
    private static readonly string[] DomainFiles = ["*Rules.cs", "*Ledger.cs", "*Ladder.cs", "*Collection.cs", "*Decisions.cs", "*State.cs"];

    public static TheoryData<string> Collections => new(Registries.Collections.All.Select(collection => collection.Name));

    [Fact]
    public void Every_collection_of_the_app_is_registered_and_every_record_type_has_one()
    {
        var types = typeof(App).Assembly.GetTypes().Where(type => !type.IsAbstract).ToList();

        Assert.Equal(
            types.Where(type => type.IsAssignableTo(typeof(Collection))).Select(type => type.Name).Order(),
            Registries.Collections.All.Select(collection => collection.GetType().Name).Order());
        Assert.Equal(
            types.Where(type => type.IsAssignableTo(typeof(BangGiao.Records.Model.Record))).Select(type => type.Name).Order(),
            Registries.Collections.All.Select(collection => collection.StoredType.Name).Order());
    }

    [Theory]
    [MemberData(nameof(Collections))]
    public void A_record_type_is_sealed_and_reads_what_it_writes(string name)
    {
        var collection = Of(name);
        var body = Full(collection.StoredFields);

        var record = RecordJson.TryRead(collection.StoredType, body, out var errors);

        Assert.True(collection.StoredType.IsSealed);
        Assert.Empty(errors);
        Assert.Equal(RecordJson.Write(Sorted(body)), RecordJson.Write(Sorted(RecordJson.ToBody(record!))));
    }

    [Theory]
    [MemberData(nameof(Collections))]
    public void A_derived_field_has_no_path_of_a_stored_field(string name)
    {
        var collection = Of(name);

        Assert.All(collection.DerivedPaths, path => Assert.False(collection.StoredFields.Contains(path), path));
        Assert.All(collection.DerivedFields.Paths.Where(path => !collection.StoredFields.Contains(path)), path =>
            Assert.Contains(collection.DerivedPaths, derived => path == derived || path.StartsWith(derived + ".", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Collections))]
    public void A_collection_can_be_sorted_as_it_is_when_nobody_asks(string name)
    {
        var parameters = new BangGiao.Web.Http.Parameters(Registries.Request());

        var sort = SortField.Read(Of(name), parameters);

        parameters.Done();
        Assert.NotEmpty(sort);
    }

    [Fact]
    public void Rules_know_neither_HTTP_nor_storage()
    {
        var folder = Path.Combine(Sources.Root, "functions");
        var files = DomainFiles.SelectMany(pattern => Directory.GetFiles(folder, pattern, SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}Registry{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotMatch(@"(?m)\b(Azure|Microsoft\.AspNetCore|Microsoft\.Azure|System\.Net)\.", File.ReadAllText(file)));
    }

    private static Collection Of(string name) => Registries.Collections.TryFind(name, out var collection) ? collection : throw new InvalidOperationException(name);

    // One value for every field, so that the whole record is read and written.
    private static JObject Full(FieldMap fields)
    {
        var body = new JObject();
        foreach (var field in fields.Columns)
            FieldPath.Parse(field.Path).Set(body, Value(field));
        return body;
    }

    private static JToken Value(Field field) => field.Kind switch
    {
        FieldKind.Text or FieldKind.LocalizedText => "text",
        FieldKind.Code => field.ClrType.IsEnum ? CodeName.All(field.ClrType)[^1] : "code",
        FieldKind.Integer => 7,
        FieldKind.Number => 1.5,
        FieldKind.Boolean => true,
        FieldKind.Date => "2026-01-31",
        FieldKind.PartialDate => "2026-01",
        FieldKind.Instant => "2026-01-31T08:15:30Z",
        FieldKind.TextList or FieldKind.Json => new JArray(),
    };

    private static JToken Sorted(JToken token) => token is JObject body
        ? new JObject(body.Properties().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => new JProperty(member.Name, Sorted(member.Value))))
        : token;
}
