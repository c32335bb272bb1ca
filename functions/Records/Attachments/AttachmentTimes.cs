using BangGiao.Records.Endpoints;
using BangGiao.Web.Http;

namespace BangGiao.Records.Attachments;

/// <summary>The time parameters of requests for attachments: <c>knownAt</c> only, because attachments do not depend on a day.</summary>
internal static class AttachmentTimes
{
    public static ViewParameters Read(Parameters parameters)
    {
        var times = ViewParameters.Read(parameters);
        if (times.AsOf is not null)
            parameters.Fault("asOf", "is not a parameter of this operation; use knownAt for the attachments of an older version");
        return times;
    }
}
