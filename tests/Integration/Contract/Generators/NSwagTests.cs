using BangGiao.Integration.Records;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Contract.Generators;

/// <summary>A client that NSwag generates of the document of OpenAPI 3.0 reads what the registry answers.</summary>
public sealed class NSwagTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    [Fact]
    public async Task A_client_of_NSwag_compiles_and_reads_every_example_without_loss()
    {
        var document = await registry.App.Anonymous.GetStringAsync("openapi-3.0.json");
        using var client = await NSwagClient.OfAsync(document);
        var faults = new List<string>();
        var read = 0;
        foreach (var (operation, mediaType, example) in ExampleAnswer.AllOf(Read(document)))
        {
            read++;
            try
            {
                var again = await client.ReadAsync(operation.Id, mediaType, example.ToString());
                faults.AddRange(Losses(example, again, "").Select(loss => $"{operation.Id}: {loss}"));
            }
            catch (Exception error) when (error.GetBaseException() is JsonException || error.GetType().Name == "ApiException")
            {
                faults.Add($"{operation.Id}: {error.GetBaseException().Message}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(60)));
        Assert.True(read > 100, $"{read} examples");
    }

    private static JObject Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    // The members that are missing after reading and writing. A value that is null may be left out.
    private static IEnumerable<string> Losses(JToken before, JToken? after, string at) => (before, after) switch
    {
        (JValue { Value: null }, null or JValue { Value: null }) => [],
        (JObject left, JObject right) => left.Properties().SelectMany(member => Losses(member.Value, right[member.Name], $"{at}/{member.Name}")),
        (JArray left, JArray right) when left.Count == right.Count => left.Zip(right).SelectMany((pair, i) => Losses(pair.First, pair.Second, $"{at}/{i}")),
        (JValue left, JValue right) when IsSame(left, right) => [],
        _ => [$"{at} was {before.ToString(Formatting.None)} and is {after?.ToString(Formatting.None) ?? "lost"}"],
    };

    // Dates and instants may be written in another way.
    private static bool IsSame(JValue left, JValue right) =>
        JToken.DeepEquals(left, right)
        || (left.Value is long or double && right.Value is long or double && (double)left == (double)right)
        || (DateTimeOffset.TryParse(Text(left), out var one) && DateTimeOffset.TryParse(Text(right), out var other) && one == other);

    private static string? Text(JValue value) => value.ToString(Formatting.None).Trim('"');
}
