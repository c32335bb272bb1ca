using Azure.Data.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace BangGiao.Contract.DataTables;

/// <summary>Every type that the service knows comes back as it was written.</summary>
public sealed class TypeTests(TablesEmulator storage) : IClassFixture<TablesEmulator>
{
    // Thirty-one years on both sides of 1970.
    private const long MostTicks = 10_000_000_000_000_000;

    [Fact]
    public async Task Values_of_every_type_come_back()
    {
        var table = await storage.TableAsync();

        Prop.ForAll(Values(), values => CameBack(table, values)).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Fact]
    public async Task A_type_s_edges_come_back()
    {
        var table = await storage.TableAsync();
        object[] edges =
        [
            int.MinValue, int.MaxValue, long.MinValue, long.MaxValue, 0L, 3.0, 1e300, double.Epsilon, double.NaN, double.PositiveInfinity,
            double.NegativeInfinity, double.MaxValue / 2, "", "\0\u0001\r\n\t", "\u2028😀", "{\"a\":1}", Array.Empty<byte>(), Guid.Empty,
            new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero), DateTimeOffset.MaxValue, false,
        ];
        var row = new TableEntity("p", "edges");
        foreach (var (i, edge) in edges.Index())
            row[$"E{i}"] = edge;

        await table.SubmitTransactionAsync([new(TableTransactionActionType.UpsertReplace, row)]);

        var read = (await table.GetEntityAsync<TableEntity>("p", "edges")).Value;
        Assert.Equal(edges, edges.Select((_, i) => read[$"E{i}"]));
    }

    [Fact]
    public async Task Binary_data_comes_back_as_bytes_and_a_date_as_an_instant_in_UTC()
    {
        var table = await storage.TableAsync();
        var local = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.FromHours(7)).AddTicks(1234567);

        await table.AddEntityAsync(
            new TableEntity("p", "a") { ["Data"] = BinaryData.FromBytes([1, 2]), ["At"] = local, ["Utc"] = local.UtcDateTime });

        var read = (await table.GetEntityAsync<TableEntity>("p", "a")).Value;
        Assert.Equal([1, 2], read.GetBinary("Data"));
        Assert.Equal([1, 2], read.GetBinaryData("Data").ToArray());
        Assert.Equal((local, TimeSpan.Zero), (read.GetDateTimeOffset("At")!.Value, read.GetDateTimeOffset("At")!.Value.Offset));
        Assert.Equal((local.UtcDateTime, DateTimeKind.Utc), (read.GetDateTime("Utc")!.Value, read.GetDateTime("Utc")!.Value.Kind));
    }

    private static bool CameBack(TableClient table, Dictionary<string, object> values)
    {
        var row = new TableEntity("p", "a");
        foreach (var (name, value) in values)
            row[name] = value;
        table.UpsertEntity(row, TableUpdateMode.Replace);
        var read = table.GetEntity<TableEntity>("p", "a").Value;
        return values.All(value => Same(value.Value, read[value.Key]));
    }

    private static bool Same(object written, object read) =>
        written is byte[] bytes ? read is byte[] others && bytes.AsSpan().SequenceEqual(others) : written.Equals(read);

    private static Arbitrary<Dictionary<string, object>> Values()
    {
        var texts = Gen.Choose(0x20, 0xD7FF).Select(code => (char)code).ListOf().Select(letters => (object)string.Concat(letters));
        var instants = ArbMap.Default.GeneratorFor<long>().Select(n => (object)DateTimeOffset.UnixEpoch.AddTicks(n % MostTicks));
        Gen<object>[] kinds =
        [
            texts, instants, Boxed<bool>(), Boxed<int>(), Boxed<long>(), Boxed<double>(), Boxed<Guid>(), Boxed<byte[]>(),
        ];
        return Gen.OneOf(kinds).ArrayOf(8)
            .Select(values => values.Index().ToDictionary(value => $"V{value.Index}", value => value.Item))
            .ToArbitrary();
    }

    private static Gen<object> Boxed<T>() => ArbMap.Default.GeneratorFor<T>().Select(value => (object)value!);
}
