using BangGiao.Integration.Records;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Readme;

/// <summary>Runs the README's tour as a newcomer would: each command in a shell, from the repository's folder.</summary>
public sealed class ReadmeTests(ShippedRegistry shipped) : IClassFixture<ShippedRegistry>
{
    [Fact]
    public async Task Every_command_of_the_tour_answers_what_the_README_says()
    {
        var steps = TourStep.Read(Path.Combine(ShippedRegistry.Repository, "README.md"));
        Assert.True(steps.Count >= 10, $"The README has {steps.Count} commands with answers.");

        foreach (var step in steps)
        {
            var answer = await step.RunAsync(new Uri(shipped.App.Root, "/api/v1"));
            if (step.IsJson)
                AssertAnswers(JToken.Parse(step.Expected), TourStep.ReadJson(answer), step.Command);
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
                Assert.Equal(wanted.Count, given.Count);
                foreach (var (index, item) in wanted.Index())
                    AssertAnswers(item, given[index], command);
                break;
            default:
                Assert.True(JToken.DeepEquals(expected, actual), $"{command}\nanswers {actual} instead of {expected} at {expected.Path}");
                break;
        }
    }
}
