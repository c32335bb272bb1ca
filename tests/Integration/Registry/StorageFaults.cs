using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Integration.Registry;

/// <summary>The faults between an app and its storage.</summary>
internal enum StorageFault
{
    None,

    /// <summary>A 503, and storage was not reached.</summary>
    Unavailable,

    /// <summary>A 503, although storage has done the request.</summary>
    UnavailableAfterwards,

    /// <summary>The connection breaks before storage is reached.</summary>
    Reset,

    /// <summary>The connection breaks after storage has done the request.</summary>
    LostAnswer,

    /// <summary>No answer until the caller's time-out.</summary>
    Hang,

    /// <summary>Other calls overtake this one.</summary>
    Delay,

    /// <summary>The connection breaks in the middle of the answer.</summary>
    Truncated,

    /// <summary>The answer ends in the middle, as if it were complete.</summary>
    TruncatedSilently,

    /// <summary>A gateway removes the ETag.</summary>
    WithoutETag,

    /// <summary>A 507: there is no room for a write, and nothing of it was done.</summary>
    Full,
}

/// <summary>Applies the faults to a connection.</summary>
internal static partial class StorageFaults
{
    /// <summary>Applies a fault before storage is reached; true when the call is over.</summary>
    public static async Task<bool> IsOverBeforeAsync(StorageFault fault, HttpContext context)
    {
        switch (fault)
        {
            case StorageFault.Reset:
                context.Abort();
                return true;
            case StorageFault.Unavailable:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return true;
            case StorageFault.Full:
                context.Response.StatusCode = StatusCodes.Status507InsufficientStorage;
                return true;
            case StorageFault.Hang:
                var ended = new TaskCompletionSource();
                await using (context.RequestAborted.Register(ended.SetResult))
                    await ended.Task;
                return true;
            case StorageFault.Delay:
                for (var turn = 0; turn < 200; turn++)
                    await Task.Yield();
                return false;
            default:
                return false;
        }
    }

    /// <summary>Applies a fault after storage has answered; true when the call is over.</summary>
    public static bool IsOverAfter(StorageFault fault, HttpContext context)
    {
        if (fault == StorageFault.LostAnswer)
            context.Abort();
        else if (fault == StorageFault.UnavailableAfterwards)
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else
            return false;
        return true;
    }

    /// <summary>Sends an answer, or the part that the fault leaves.</summary>
    public static async Task SendAsync(StorageFault fault, HttpContext context, byte[] body)
    {
        if (fault == StorageFault.WithoutETag)
        {
            context.Response.Headers.Remove("ETag");
            body = Encoding.UTF8.GetBytes(ETags().Replace(Encoding.UTF8.GetString(body), ""));
        }
        var sent = fault is StorageFault.Truncated or StorageFault.TruncatedSilently ? body[..(body.Length / 2)] : body;
        if (context.Response.StatusCode != StatusCodes.Status204NoContent)
            context.Response.ContentLength = fault == StorageFault.Truncated ? body.Length : sent.Length;
        if (sent.Length > 0)
            await context.Response.Body.WriteAsync(sent);
        if (fault == StorageFault.Truncated)
        {
            await context.Response.Body.FlushAsync();
            context.Abort();
        }
    }

    [GeneratedRegex("\"odata.etag\":\"(?:[^\"\\\\]|\\\\.)*\",|(?im)^ETag:.*\\r?\\n")]
    private static partial Regex ETags();
}
