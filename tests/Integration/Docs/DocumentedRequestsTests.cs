using BangGiao.Integration.Records;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Docs;

/// <summary>Runs the requests of the README and of the tour as a newcomer would, and compares the answers.</summary>
public sealed class DocumentedRequestsTests(ShippedRegistry shipped) : IClassFixture<ShippedRegistry>
{
    // The README only reads, so its answers are the same before and after the tour.
    [Theory]
    [InlineData("README.md", 3)]
    [InlineData("docs/tour.md", 20)]
    public async Task Every_request_of_a_page_gets_the_answer_below_it(string page, int atLeast)
    {
        var steps = DocumentedRequest.Read(Path.Combine(ShippedRegistry.Repository, page));
        Assert.True(steps.Count >= atLeast, $"{page} has {steps.Count} requests with answers.");

        foreach (var step in steps)
        {
            var answer = await step.RunAsync(new Uri(shipped.App.Root, "/api/v1"));
            if (step.IsJson)
                AssertAnswers(JToken.Parse(step.Expected), DocumentedRequest.ReadJson(answer), step.Command);
            else
                Assert.Equal(step.Expected.ReplaceLineEndings("\n").Trim(), answer.ReplaceLineEndings("\n").Trim());
        }
    }

    private static void AssertAnswers(JToken expected, JToken actual, string command)
    {
        switch (expected, actual)
        {
            case (JValue { Value: "…" }, _):
                break;
            case (JObject wanted, JObject given):
                var names = wanted.Properties().Select(member => member.Name).Where(name => name != "…").ToList();
                if (!wanted.ContainsKey("…"))
                    Assert.Equal(names.Order(), given.Properties().Select(member => member.Name).Order());
                names.ForEach(name => AssertAnswers(wanted[name]!, given[name] ?? JValue.CreateUndefined(), command));
                break;
            case (JArray wanted, JArray given):
                Assert.True(wanted.Count == given.Count, $"{command}\nanswers {given.Count} instead of {wanted.Count} items at {expected.Path}");
                foreach (var (index, item) in wanted.Index())
                    AssertAnswers(item, given[index], command);
                break;
            default:
                Assert.True(JToken.DeepEquals(expected, actual), $"{command}\nanswers {actual} instead of {expected} at {expected.Path}");
                break;
        }
    }
}
