using System.Net;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Web.Health;

public sealed class HealthTests
{
    // A port of this machine that nothing listens at.
    private const string Nowhere = "AzureWebJobsStorage=DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=a2V5;"
        + "TableEndpoint=http://127.0.0.1:9/devstoreaccount1;BlobEndpoint=http://127.0.0.1:9/devstoreaccount1";

    [Fact]
    public async Task With_storage_the_app_is_live_and_ready()
    {
        await using var app = await RegistryApp.StartAsync();

        Assert.Equal("live", (string)(await app.Anonymous.GetJsonAsync("health/live"))["status"]!);
        Assert.Equal("ready", (string)(await app.Anonymous.GetJsonAsync("health/ready"))["status"]!);
    }

    [Fact]
    public async Task Without_storage_the_app_is_live_and_says_when_to_ask_again()
    {
        await using var app = await RegistryApp.StartAsync(settings: [Nowhere]);

        var answers = await Task.WhenAll(app.Anonymous.GetAsync("health/ready"), app.Anonymous.GetAsync("countries"), app.Editor.PostJsonAsync("agencies", Some.Agency("a")));

        foreach (var answer in answers)
        {
            var problem = await answer.ProblemAsync(HttpStatusCode.ServiceUnavailable);
            Assert.Equal("urn:bang-giao:problem:unavailable", (string)problem["type"]!);
            Assert.NotNull(answer.Headers.RetryAfter?.Delta);
        }
        await app.Anonymous.GetJsonAsync("health/live");
    }
}
