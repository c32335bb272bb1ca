using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.Admin;

internal sealed class AdminApi
{
    public static RequestDelegate Before(RequestDelegate next) => next;
}
