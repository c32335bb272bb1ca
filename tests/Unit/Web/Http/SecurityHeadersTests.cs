using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Unit.Web.Http;

public class SecurityHeadersTests
{
    [Fact]
    public void A_page_gets_no_power_of_the_browser_and_shares_no_window_with_another_site()
    {
        var http = new DefaultHttpContext();

        SecurityHeaders.Write(http);

        Assert.Equal("same-origin", http.Response.Headers["Cross-Origin-Opener-Policy"].ToString());
        Assert.All(http.Response.Headers["Permissions-Policy"].ToString().Split(", "), power => Assert.EndsWith("=()", power, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https", "max-age=31536000; includeSubDomains")]
    [InlineData("http", "")]
    public void Browsers_are_told_to_stay_with_TLS_where_they_have_come_by_it(string scheme, string expected)
    {
        var http = new DefaultHttpContext { Request = { Scheme = scheme } };

        SecurityHeaders.Write(http);

        Assert.Equal(expected, http.Response.Headers.StrictTransportSecurity.ToString());
    }
}
