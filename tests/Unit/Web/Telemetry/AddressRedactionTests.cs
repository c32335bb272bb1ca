using System.Diagnostics;
using BangGiao.Web.Telemetry;

namespace BangGiao.Unit.Web.Telemetry;

public sealed class AddressRedactionTests
{
    [Theory]
    [InlineData("https://registry.example.org/api/v1/calendar.ics?token=abc", "https://registry.example.org/api/v1/calendar.ics")]
    [InlineData("https://registry.example.org/a#token=abc", "https://registry.example.org/a")]
    [InlineData("https://user:password@registry.example.org/a@b", "https://registry.example.org/a@b")]
    [InlineData("https://user:p@ss@registry.example.org", "https://registry.example.org")]
    [InlineData("https://registry.example.org", "https://registry.example.org")]
    [InlineData("/api/v1/calendar.ics?token=abc", "/api/v1/calendar.ics")]
    [InlineData("", "")]
    public void An_address_keeps_neither_user_nor_query_nor_fragment(string address, string expected) => Assert.Equal(expected, AddressRedaction.Redact(address));

    [Fact]
    public void Every_address_of_a_span_is_redacted_and_the_rest_stays()
    {
        using var processor = new AddressRedaction();
        using var span = new Activity("GET");
        span.SetTag("url.full", "https://a.example/b?c=secret").SetTag("url.query", "c=secret").SetTag("http.url", "https://u:secret@a.example/").SetTag("http.target", "/b?c=secret").SetTag("url.path", "/b");

        processor.OnEnd(span);

        Assert.DoesNotContain(span.TagObjects, tag => $"{tag.Value}".Contains("secret", StringComparison.Ordinal));
        Assert.Equal(("https://a.example/b", "/b"), (span.GetTagItem("url.full"), span.GetTagItem("url.path")));
    }
}
