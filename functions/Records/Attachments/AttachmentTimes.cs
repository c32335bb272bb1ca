using BangGiao.Records.Endpoints;
using BangGiao.Web.Http;

namespace BangGiao.Records.Attachments;

/// <summary>The times that a request for files may name: files are not facts about a day, so only what was known when.</summary>
internal static class AttachmentTimes
{
    public static ViewParameters Read(Parameters parameters)
    {
        var times = ViewParameters.Read(parameters);
        if (times.AsOf is not null)
            parameters.Fault("asOf", "is not a parameter here; knownAt gives the files of an older version");
        return times;
    }
}
