using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Contract.OpenApi;

/// <summary>The validation of all tests' answers finds deviations.</summary>
public sealed class JudgeTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    [Fact]
    public async Task An_answer_that_follows_the_contract_has_no_fault() => Assert.Empty(await JudgedAsync(_ => { }));

    [Fact]
    public async Task A_member_of_another_name_is_a_fault() => Assert.Contains(
        await JudgedAsync(answer => Change(answer, body => ((JObject)body["relations"]!).Property("countries")!.Replace(new JProperty("states", 1)))),
        fault => fault.Contains("/relations must NOT have additional properties: states", StringComparison.Ordinal));

    [Fact]
    public async Task A_value_of_another_type_is_a_fault() => Assert.Contains(
        await JudgedAsync(answer => Change(answer, body => body["asOf"] = 2026)), fault => fault.Contains("/asOf must be string", StringComparison.Ordinal));

    [Fact]
    public async Task A_status_that_is_not_described_is_a_fault() =>
        Assert.Contains(await JudgedAsync(answer => answer["status"] = 202), fault => fault.Contains("the status 202 is not described", StringComparison.Ordinal));

    [Fact]
    public async Task A_header_that_is_missing_is_a_fault() =>
        Assert.Contains(await JudgedAsync(answer => ((JObject)answer["headers"]!).Remove("etag")), fault => fault.Contains("200 lacks the header ETag", StringComparison.Ordinal));

    [Fact]
    public async Task Another_content_type_is_a_fault() => Assert.Contains(
        await JudgedAsync(answer => answer["headers"]!["content-type"] = "text/plain"), fault => fault.Contains("the content type text/plain", StringComparison.Ordinal));

    [Fact]
    public async Task A_path_that_is_not_described_is_a_fault() =>
        Assert.Contains(await JudgedAsync(answer => answer["path"] = "/nothing"), fault => fault.Contains("no operation describes GET /nothing", StringComparison.Ordinal));

    private static void Change(JObject answer, Action<JObject> change)
    {
        var body = JObject.Parse((string)answer["body"]!);
        change(body);
        answer["body"] = body.ToString();
    }

    private async Task<IReadOnlyList<string>> JudgedAsync(Action<JObject> change)
    {
        using var response = await registry.App.Anonymous.GetAsync("summary");
        var answer = await JudgedAnswers.DescribeAsync(response);
        change(answer);
        return await Judge.Instance.FaultsAsync(answer, $"of {nameof(JudgeTests)}", await registry.App.Anonymous.GetStringAsync("openapi.json"));
    }
}
