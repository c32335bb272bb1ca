using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace BangGiao.Contract.OpenApi.Operations;

/// <summary>The ways to authenticate a request: any scheme of the fragments, or none if the settings allow that.</summary>
internal sealed class Security(IOptions<AccessOptions> options)
{
    private const string Token = "calendarToken";

    /// <summary>The schemes of the fragments, and the token in the query.</summary>
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

    /// <summary>The schemes that a function accepts, as alternatives; empty for an open function.</summary>
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
