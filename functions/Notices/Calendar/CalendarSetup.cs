using BangGiao.Records.Collections;
using BangGiao.Web.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BangGiao.Notices.Calendar;

/// <summary>Composes the calendar feed and its tokens.</summary>
public static class CalendarSetup
{
    // It writes the whole address of each request, and a token would stand in it.
    private const string AddressLog = "Microsoft.AspNetCore.Hosting.Diagnostics";

    /// <summary>Adds the tokens, and keeps them out of the logs.</summary>
    public static IServiceCollection AddCalendar(this IServiceCollection services) => services
        .AddCollection<CalendarTokenCollection>()
        .AddSingleton<ITokens, CalendarTokens>()
        .AddLogging(logging => logging.AddFilter(AddressLog, LogLevel.Warning));
}
