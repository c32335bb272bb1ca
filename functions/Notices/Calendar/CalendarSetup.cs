using BangGiao.Records.Collections;
using BangGiao.Web.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BangGiao.Notices.Calendar;

/// <summary>Registers the calendar feed and its tokens.</summary>
public static class CalendarSetup
{
    // This logger writes the full URL of each request, and the URL can contain a token.
    private const string AddressLog = "Microsoft.AspNetCore.Hosting.Diagnostics";

    /// <summary>Adds the calendar tokens and keeps them out of the log.</summary>
    public static IServiceCollection AddCalendar(this IServiceCollection services) => services
        .AddCollection<CalendarTokenCollection>()
        .AddSingleton<ITokens, CalendarTokens>()
        .AddLogging(logging => logging.AddFilter(AddressLog, LogLevel.Warning));
}
