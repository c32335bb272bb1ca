using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Unit.Web.Http;

public class SecurityHeadersTests
{
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
