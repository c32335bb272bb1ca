using BangGiao.Records.Endpoints;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace BangGiao.Notices.Calendar;

/// <summary>POST /calendarTokens: creates a token for a calendar client that cannot send headers.</summary>
public sealed class CreateCalendarToken(RecordEndpoints records, RecordWrites writes, RecordWriter writer)
{
    /// <summary>201 with the new record and its <c>token</c>, which no later answer contains; 400, 422.</summary>
    /// <remarks>The answer to a repeat with the same Idempotency-Key has no token, because only its hash is stored.</remarks>
    [Function(nameof(CreateCalendarToken))]
    [Requires(Role.Editor)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + CalendarTokenCollection.PathName)] HttpRequest request, CancellationToken cancellationToken)
    {
        var of = records.Collection(CalendarTokenCollection.PathName);
        new Parameters(request).Done();
        var (sent, bytes) = await RequestBody.ReadObjectAsync(request, cancellationToken);
        if (!RecordJson.TryRead<SentCalendarToken>(sent, out _, out var errors))
            throw new RefusedException(new(RefusalKind.Malformed, "The body is not a valid calendar token: see the errors.") { Errors = errors });

        var token = CalendarTokens.New();
        var fields = new JObject(sent.Properties()) { ["sha256"] = CalendarTokens.Sha256Of(token) };
        var result = await writer.WriteAsync(RecordWrites.Context(request, bytes), decisions => decisions.Create(of, fields), cancellationToken);
        var once = result.Repeated ? null : new JObject { [ReadCalendar.Token] = token };
        return writes.Answer(request, of, null, result, StatusCodes.Status201Created, once);
    }
}
