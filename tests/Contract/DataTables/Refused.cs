using Azure;
using Azure.Data.Tables.Models;

namespace BangGiao.Contract.DataTables;

/// <summary>Says how the service refuses.</summary>
internal static class Refused
{
    public static async Task<RequestFailedException> With(int status, TableErrorCode code, Func<Task> request)
    {
        var refusal = await Assert.ThrowsAnyAsync<RequestFailedException>(request);
        Assert.Equal((status, code.ToString()), (refusal.Status, refusal.ErrorCode));
        return refusal;
    }
}
