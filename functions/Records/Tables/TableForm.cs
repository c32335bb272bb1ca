using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Records.Tables;

/// <summary>The form in which a client wants a table.</summary>
/// <param name="Form">JSON, CSV, a workbook or lines of JSON.</param>
/// <param name="HasMark">
/// Whether CSV begins with a byte order mark. Spreadsheets open a table without it in the code page of the machine and garble every name
/// that is not English, so it is there unless the client says <c>bom=false</c>.
/// </param>
public sealed record TableForm(AnswerForm Form, bool HasMark)
{
    /// <summary>Reads <c>format</c> and <c>bom</c>.</summary>
    /// <exception cref="RefusedException">406: the client accepts no form that there is.</exception>
    public static TableForm Read(HttpRequest request, Parameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var form = Accepted.Form(request, parameters);
        var mark = parameters.Choice("bom", "true", "false");
        return new(form, mark == "true");
    }

    /// <summary>Whether the answer is a table rather than JSON.</summary>
    public bool IsTable => Form != AnswerForm.Json;
}
