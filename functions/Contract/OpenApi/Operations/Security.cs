using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace BangGiao.Contract.OpenApi.Operations;

/// <summary>How requests are let in: by each of the schemes that fragments name, or by none where the settings say so.</summary>
internal sealed class Security(IOptions<AccessOptions> options)
{
    private const string Token = "calendarToken";

    /// <summary>The schemes: those of the fragments, and the token in an address.</summary>
    public static JObject Schemes(IEnumerable<ApiFunction> functions)
    {
        var schemes = new JObject(Fragment.All.SelectMany(fragment => fragment.SecuritySchemes.Properties()));
        foreach (var parameter in functions.Select(function => function.TokenParameter).OfType<string>().Take(1))
        {
            schemes[Token] = new JObject
            {
                ["type"] = "apiKey",
                ["in"] = "query",
                ["name"] = parameter,
                ["description"] = "A token of POST /calendarTokens, for calendars that send no headers.",
            };
        }
        return schemes;
    }

    /// <summary>What a function asks for, each alternative alone: nothing for an open one.</summary>
    public JArray Of(ApiFunction function, Role role)
    {
        if (function.IsOpen)
            return [];
        var schemes = Fragment.All.SelectMany(fragment => fragment.SecuritySchemes.Properties()).Select(scheme => scheme.Name);
        if (function.TokenParameter is not null)
            schemes = schemes.Append(Token);
        var alternatives = schemes.Select(scheme => new JObject { [scheme] = new JArray() });
        return new(function.IsForEverybody || (role == Role.Public && options.Value.PublicRead) ? alternatives.Prepend([]) : alternatives);
    }
}
